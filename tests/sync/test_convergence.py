"""Random work on three desks over a line that loses, repeats and delays: all end with the same records and standings."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from itertools import count
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.desk.desk import Desk
from app.dossier.acts.printing import printed
from app.exchange.check import check
from app.exchange.courier import exchange
from app.refusal import Refusal
from db.local import StandingRow
from tests.anything import BESIDE, MOVING, attempt
from tests.sync.stored import places, stored
from tests.sync.town import CLERK, DAY, City, enrolled, take_in

_wards = count(1)
FAULTS = ("none", "none", "lose-request", "lose-answer", "twice", "late")
STEPS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(
            (
                "receive",
                "receive",
                "finish",
                "return",
                "print",
                "exchange",
                "exchange",
                "anything",
                "anything",
            )
        ),
        st.lists(st.sampled_from(FAULTS), max_size=4),
        st.integers(0, 1000),
    ),
    min_size=4,
    max_size=25,
)


class FaultyLine(httpx.BaseTransport):
    """A line with a plan of faults, one to a request; a late request arrives again before the next one."""

    def __init__(self) -> None:
        self.inner = httpx.HTTPTransport()
        self.plan: Iterator[str] = iter(())
        self.late: list[httpx.Request] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        fault = "none" if request.url.path == "/v1/hello" else next(self.plan, "none")
        request.read()
        if fault == "lose-request":
            raise httpx.ConnectError("lost", request=request)
        while self.late:
            self.inner.handle_request(self.late.pop()).read()
        if fault == "late":
            self.late.append(request)
            raise httpx.ReadTimeout("late", request=request)
        response = self.inner.handle_request(request)
        if fault == "twice":
            response.read()
            response = self.inner.handle_request(request)
        if fault == "lose-answer":
            response.read()
            raise httpx.ReadError("lost", request=request)
        return response


def dossiers(desk: Desk) -> list[str]:
    with desk.reading() as reading:
        return list(reading.execute(select(StandingRow.dossier).order_by(StandingRow.dossier)).scalars())


def work(desk: Desk, what: str, pick: int, step: int, done: Counter[str]) -> None:
    """What the program rightly refuses is not done; what it does is counted in ``done``."""
    at = DAY + timedelta(minutes=step)
    if what == "receive":
        take_in(desk, pick, at)
        return
    known = dossiers(desk)
    if not known:
        return
    if what == "print":
        printed(desk, known[pick % len(known)], CLERK, at, paper="slip", digest="00" * 32, reason="thử")
        return
    acts = MOVING | BESIDE
    name = what if what in acts else sorted(acts)[pick % len(acts)]
    if attempt(name, desk, known[pick % len(known)], pick, at):
        done[name] += 1


def try_exchange(desk: Desk, client: httpx.Client) -> bool:
    try:
        exchange(desk, DAY, client=client)
    except Refusal as refusal:
        assert refusal.code == "city.unreachable", refusal
        return False
    return True


def converge(city: City, steps: list[tuple[int, str, list[str], int]], done: Counter[str]) -> None:
    ward = f"hoi-tu-{next(_wards)}"
    with ExitStack() as open_, tempfile.TemporaryDirectory() as folder:
        line = FaultyLine()
        client = open_.enter_context(httpx.Client(transport=line))
        desks = [open_.enter_context(enrolled(city, Path(folder) / str(n), n, ward)) for n in (1, 2, 3)]
        for number, desk in enumerate(desks):
            take_in(desk, number, DAY)  # short histories would often do nothing for want of a dossier
        for step, (number, what, faults, pick) in enumerate(steps):
            line.plan = iter(faults)
            if what == "exchange":
                try_exchange(desks[number], client)
            else:
                work(desks[number], what, pick, (step + 1) * 300, done)
        line.plan = iter(())
        for desk in (*desks, *desks):
            assert try_exchange(desk, client)
        for desk in desks:
            last = exchange(desk, DAY, client=client)
            assert (last.sent, last.received) == (0, 0)
        compare(city, ward, desks)


def compare(city: City, ward: str, desks: list[Desk]) -> None:
    city.level(ward)
    with city.engine.connect() as connection:
        expected = stored(connection, ward)
        assert set(places(connection, ward).values()) == {1}
    for desk in desks:
        with desk.reading() as reading:
            assert stored(reading, ward) == expected
        assert check(desk).first_broken is None


def over_histories(city: City, count: int) -> Counter[str]:
    """Let so many histories converge; what was done in them, how often."""
    done: Counter[str] = Counter()

    @settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck))
    @given(STEPS)
    def one(steps: list[tuple[int, str, list[str], int]]) -> None:
        converge(city, steps, done)

    one()
    assert done.total() > count // 4, "histories in which all is refused show nothing"
    return done


@pytest.mark.faults
def test_desks_and_city_converge_over_many_histories(city: City) -> None:
    over_histories(city, 100)


@pytest.mark.long
def test_desks_and_city_converge_over_a_night_of_histories(city: City) -> None:
    assert len(over_histories(city, 1500)) > len(MOVING | BESIDE) // 2
