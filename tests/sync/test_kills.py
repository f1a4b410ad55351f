"""kill -9 of the city during exchanges and of a desk while it receives: nothing lost, nothing twice."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from sqlalchemy import func, select, text

from app.city.inspect import inspect
from app.demo.ward import open_demo
from app.desk.desk import Desk
from app.exchange import own
from app.exchange.check import check
from app.exchange.courier import exchange
from app.exchange.own import Most
from app.refusal import Refusal
from db.records import Receipt
from tests.sync.stored import places, stored
from tests.sync.town import BIRTH, DAY, ROOT, City, enrolled, running_city, take_in


@pytest.fixture
def own_city() -> Iterator[City]:
    with running_city() as city:
        yield city


class Killing(httpx.BaseTransport):
    """Kills the city after or during some of the hand-ins, and loses their answers."""

    def __init__(self, city: City, lock: threading.Lock, kills: int, chance: random.Random) -> None:
        self.inner = httpx.HTTPTransport()
        self.city, self.lock, self.kills, self.chance = city, lock, kills, chance

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v1/hello" or self.kills == 0 or self.chance.random() < 0.5:
            return self.inner.handle_request(request)
        self.kills -= 1
        if self.chance.random() < 0.5:
            # Committed, but the desk never hears of it.
            self.inner.handle_request(request).read()
            self._kill()
            raise httpx.ReadError("killed after the commit", request=request)
        timer = threading.Timer(self.chance.uniform(0, 0.03), self._kill)
        timer.start()
        try:
            return self.inner.handle_request(request)
        finally:
            timer.join()

    def _kill(self) -> None:
        with self.lock:
            if self.city.process is not None and self.city.process.poll() is None:
                self.city.kill()


def keep_exchanging(desk: Desk, city: City, lock: threading.Lock, client: httpx.Client) -> None:
    """Exchange until it succeeds, starting the city again whenever it is down."""
    while True:
        try:
            exchange(desk, DAY, client=client)
        except Refusal as refusal:
            assert refusal.code == "city.unreachable", refusal
            with lock:
                if city.process is None or city.process.poll() is not None:
                    city.start()
        else:
            return


def exchange_under_kills(city: City, ward: str, desks: list[Desk], kills: int) -> int:
    """Both desks exchange at the same time; returns how many kills were planned but not needed."""
    lock = threading.Lock()
    transports = [Killing(city, lock, kills, random.Random(seed)) for seed in (1, 2)]
    failures: list[BaseException] = []

    def run(desk: Desk, transport: Killing) -> None:
        try:
            with httpx.Client(transport=transport, timeout=30) as client:
                keep_exchanging(desk, city, lock, client)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=pair) for pair in zip(desks, transports, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return sum(transport.kills for transport in transports)


def hold_exactly_once(city: City, tmp_path: Path, number: int, kills: int) -> None:
    ward = "giet-1"
    with enrolled(city, tmp_path / "1", 1, ward) as one, enrolled(city, tmp_path / "2", 2, ward) as two:
        desks = [one, two]
        for n in range(number):
            take_in(desks[n % 2], n)
        left = exchange_under_kills(city, ward, desks, kills)
        assert left < 2 * kills, "the city was never killed"
        if city.process is None or city.process.poll() is not None:
            city.start()
        for desk in (one, two, one):
            exchange(desk, DAY)
        for desk in desks:
            done = exchange(desk, DAY)
            assert (done.sent, done.received) == (0, 0)
        city.level(ward)
        with city.engine.connect() as connection:
            expected = stored(connection, ward)
            assert set(places(connection, ward).values()) == {1}
        assert len(expected["receipt"]) == number
        assert len(expected["standing"]) == number
        for desk in desks:
            with desk.reading() as reading:
                assert stored(reading, ward) == expected
            assert check(desk).first_broken is None
    assert inspect(city.engine).first_broken is None


@pytest.mark.faults
def test_500_receipts_through_many_kills_are_500(
    own_city: City, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own, "BATCH", Most(20, 1 << 20))
    hold_exactly_once(own_city, tmp_path, 500, kills=8)


def lines(number: int, start: int) -> str:
    return "".join(
        json.dumps(
            {"procedure": BIRTH, "received_at": "2017-01-25T09:15",
             "applicant": {"name": f"Nguyễn Văn Thử {start + n}", "id_number": "042196000031"}},
            ensure_ascii=False,
        )
        + "\n"
        for n in range(number)
    )  # fmt: skip


def receive_until_killed(folder: Path, file: Path, chance: random.Random) -> list[str]:
    """`motcua receive --file`, killed at a random moment; returns the codes that it had shown."""
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "--data", str(folder), "receive", "--file", str(file), "--json"],
        stdout=subprocess.PIPE, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, text=True, encoding="utf-8",
    )  # fmt: skip
    assert process.stdout is not None
    shown = [process.stdout.readline() for _ in range(chance.randint(1, 6))]
    timer = threading.Timer(chance.uniform(0, 0.02), process.send_signal, [signal.SIGKILL])
    timer.start()
    shown += process.stdout.readlines()
    process.wait()
    timer.join()
    return [json.loads(line)["code"] for line in shown if line.endswith("\n")]


def kill_desk(tmp_path: Path, times: int) -> None:
    folder, file = tmp_path / "ward", tmp_path / "receipts.jsonl"
    open_demo(folder, DAY).close()
    chance = random.Random(7)
    shown: list[str] = []
    for turn in range(times):
        file.write_text(lines(60, turn * 60), encoding="utf-8")
        codes = receive_until_killed(folder, file, chance)
        assert codes, "nothing was shown before the kill"
        shown += codes
    assert len(set(shown)) == len(shown), "a number was given twice"
    with Desk.open(folder) as desk, desk.reading() as reading:
        held = list(reading.execute(select(Receipt.code)).scalars())
        numbers = reading.execute(select(func.count(), func.max(Receipt.number))).one()
        report = check(desk)
    assert report.first_broken is None
    assert set(shown) <= set(held)
    assert len(set(held)) == len(held)
    assert numbers[0] == numbers[1], "the register has a gap"


@pytest.mark.faults
def test_a_desk_killed_while_receiving_keeps_what_it_showed(tmp_path: Path) -> None:
    kill_desk(tmp_path, 2)


@pytest.mark.faults
def test_a_desk_killed_200_times_keeps_what_it_showed(tmp_path: Path) -> None:
    kill_desk(tmp_path, 200)


@pytest.mark.long
def test_a_desk_killed_2000_times_keeps_what_it_showed(tmp_path: Path) -> None:
    kill_desk(tmp_path, 2000)


@pytest.mark.faults
def test_postgresql_itself_is_killed_and_the_city_recovers(own_city: City, tmp_path: Path) -> None:
    with enrolled(own_city, tmp_path / "1", 1, "giet-2") as desk:
        take_in(desk, 1)
        exchange(desk, DAY)
        own_city.kill()
        postmaster = int((own_city.folder / "pg" / "postmaster.pid").read_text(encoding="utf-8").split()[0])
        os.kill(postmaster, signal.SIGKILL)
        own_city.engine.dispose()
        own_city._engine = None
        own_city.start()
        take_in(desk, 2)
        assert exchange(desk, DAY).sent == 1
        with own_city.engine.connect() as connection:
            assert connection.execute(text("SELECT count(*) FROM part")).scalar_one() > 0
        assert check(desk).ok
