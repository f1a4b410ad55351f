"""The city outlives its database: PostgreSQL alone is killed, and desks are answered again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from app.city.postgres import HOST, Cluster
from app.desk.desk import Desk
from app.exchange.courier import exchange
from app.refusal import Refusal
from tests.sync.town import DAY, ROOT, City, enrolled, running_city, take_in

pytestmark = pytest.mark.faults


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
@pytest.mark.parametrize("taken", [False, True])
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


def test_a_stop_file_ends_the_city_and_its_postgres_in_order(tmp_path: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="motcua-city-") as folder:
        port_file, stop_file = tmp_path / "port", tmp_path / "stop"
        stop_file.write_text("", encoding="ascii")  # of an earlier run
        words = ["--port", "0", "--port-file", str(port_file), "--stop-file", str(stop_file)]
        city = subprocess.Popen(
            [sys.executable, "-m", "app", "--data", folder, "city", "serve", *words], cwd=ROOT
        )
        try:
            until = time.monotonic() + 60
            while not port_file.is_file():
                assert city.poll() is None
                assert time.monotonic() < until
                time.sleep(0.05)
            assert Cluster(Path(folder) / "pg").running
            stop_file.write_text("", encoding="ascii")
            assert city.wait(30) == 0
            assert not Cluster(Path(folder) / "pg").running
        finally:
            city.kill()
            Cluster(Path(folder) / "pg").stop()
