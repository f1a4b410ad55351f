"""Domain brief §9.3, scenario 7: no line from Thursday 27/04 to Wednesday 03/05/2017, and everything once when it returns.

A change of the catalogue is a ward's own act here; it reaches the other counter over the city like everything else.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import httpx
import pytest
from sqlalchemy import func, select

from app.demo.ward import HEAD
from app.desk import shipped
from app.dossier.promise import standing_here
from app.exchange.check import check
from app.exchange.courier import exchange
from app.office.publishing import publish_catalogue
from app.refusal import Refusal
from app.rules.time.counting import Limit, Unit
from db.records import Receipt
from tests.sync.town import City, enrolled
from tests.ward import at
from tests.ward import take_in as receive

TWO_DAYS = "2.001035"


class CutLine(httpx.BaseTransport):
    """A line on which only half of what is sent arrives."""

    def __init__(self) -> None:
        self.inner = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        whole = request.read()
        if request.method == "POST" and len(whole) > 1000:
            headers = {k: v for k, v in request.headers.items() if k.lower() != "content-length"}
            half = whole[: len(whole) // 2]
            request = httpx.Request(request.method, request.url, headers=headers, content=half)
        return self.inner.handle_request(request)


class NoLine(httpx.BaseTransport):
    """No line at all."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no line", request=request)


def held(city: City, ward: str) -> int:
    city.level(ward)
    with city.engine.connect() as connection:
        return connection.execute(select(func.count()).where(Receipt.ward == ward)).scalar_one()


def test_days_without_a_line(city: City, ward: str, tmp_path: Path) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as one, enrolled(city, tmp_path / "2", 2, ward) as two:
        for desk in (one, two, one):
            exchange(desk, at("2017-04-26T17:00"))

        # Thursday 27/04: 46 dossiers on two counters, due 03/05 (D06).
        taken = [receive(desk, f"2017-04-27T08:{n:02}", TWO_DAYS) for n in range(23) for desk in (one, two)]
        assert {each.promise.due_at for each in taken} == {at("2017-05-03T17:30")}
        assert len({each.code for each in taken}) == len({(each.book, each.number) for each in taken}) == 46
        with httpx.Client(transport=NoLine()) as client, pytest.raises(Refusal, match=r"city\.unreachable"):
            exchange(one, at("2017-04-27T17:00"), client=client)

        # Friday 28/04: counter 2 publishes another limit, which counter 1 cannot know yet.
        [row] = [row for row in shipped.catalogue() if row.code == TWO_DAYS]
        longer = replace(row, limit=Limit(4, Unit.WORKING_DAYS), valid_from=date(2017, 4, 28))
        publish_catalogue(two, [longer], at("2017-04-28T08:00"), HEAD)
        assert receive(one, "2017-04-28T09:00", TWO_DAYS).promise.due_at == at("2017-05-04T17:30")

        # Wednesday 03/05 at night: cut in the middle nothing of it is there; then everything, once.
        with httpx.Client(transport=CutLine()) as client, pytest.raises(Refusal):
            exchange(one, at("2017-05-03T21:00"), client=client)
        assert held(city, ward) == 0
        for desk in (one, two, one):
            exchange(desk, at("2017-05-03T22:00"))
        assert held(city, ward) == 47
        again = [exchange(desk, at("2017-05-03T23:00")) for desk in (one, two)]
        assert [(each.sent, each.received) for each in again] == [(0, 0), (0, 0)]

        # The new limit holds for what is received from now on; what was promised stays promised.
        assert receive(one, "2017-05-04T08:00", TWO_DAYS).promise.due_at == at("2017-05-10T17:30")
        for each in taken:
            assert standing_here(one, each.dossier).due_at == at("2017-05-03T17:30")
            assert standing_here(two, each.dossier).limit_value == 2
        assert check(one).first_broken is None
