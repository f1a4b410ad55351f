"""The city outlives its database: PostgreSQL alone is killed, and desks are answered again."""

from __future__ import annotations

import os
import signal
import socket
import time
from pathlib import Path

import pytest

from app.city.postgres import HOST, Cluster
from app.desk import Desk
from app.refusal import Refusal
from app.sync.courier import exchange
from tests.sync.town import DAY, City, enrolled, running_city, take_in


def kill_postgres(city: City) -> None:
    pid = int((city.folder / "pg" / "postmaster.pid").read_text(encoding="utf-8").split()[0])
    os.kill(pid, signal.SIGKILL)


def sent_within(seconds: float, desk: Desk) -> int:
    until = time.monotonic() + seconds
    while True:
        try:
            return exchange(desk, DAY).sent
        except Refusal as refusal:
            assert refusal.code == "city.unreachable", refusal
            assert time.monotonic() < until, "the city did not come back"
            time.sleep(0.3)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
@pytest.mark.parametrize("taken", [False, pytest.param(True, marks=pytest.mark.faults)])
def test_desks_are_answered_again_after_postgres_alone_was_killed(tmp_path: Path, *, taken: bool) -> None:
    with running_city() as city, enrolled(city, tmp_path / "1", 1, "thu-1") as desk:
        exchange(desk, DAY)
        before = Cluster(city.folder / "pg").port
        for number in (1, 2):
            take_in(desk, number)
            kill_postgres(city)
            if taken and number == 1:
                with squatting(before):
                    assert sent_within(20, desk) == 1
            else:
                assert sent_within(20, desk) == 1
        assert (Cluster(city.folder / "pg").port == before) is not taken
        assert city.process is not None
        assert city.process.poll() is None


def squatting(port: int) -> socket.socket:
    """Take the port as soon as it is free."""
    until = time.monotonic() + 10
    while True:
        try:
            return socket.create_server((HOST, port))
        except OSError:
            assert time.monotonic() < until
            time.sleep(0.001)
