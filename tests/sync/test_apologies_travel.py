"""Everything recorded around an apology reaches the ward's other desk and the city; the photographs stay where they are."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select

from app.city.inspect import inspect
from app.city.overview import overview
from app.fold import raw_table
from app.registers import apologies
from app.sync.check import check
from app.sync.courier import exchange
from db.kept import Attachment
from db.records import Entry
from tests.apology_life import owe
from tests.sync.town import City, enrolled
from tests.ward import TRIAL, at

TABLES = (
    "foresight", "escalation", "apology", "apology_signature", "spoken_apology", "apology_delivery", "apology_answer",
    "initials_consent", "broadcast_plan", "broadcast", "evidence", "apology_completion", "apology_cancellation",
    "apology_correction",
)  # fmt: skip


def rows(connection: Connection, ward: str, name: str) -> list[dict[str, Any]]:
    table = raw_table(name)
    found = connection.execute(select(table).where(table.c.ward == ward).order_by(table.c.uid))
    return [dict(row) for row in found.mappings()]


def test_the_ward_and_the_city_hold_the_same(city: City, ward: str, tmp_path: Path) -> None:
    evening = at("2017-08-09T18:00")
    with enrolled(city, tmp_path / "1", 1, ward) as one, enrolled(city, tmp_path / "2", 2, ward) as two:
        owe(one)
        for desk in (one, two, two, one):
            exchange(desk, evening)
        city.level(ward)
        with one.reading() as a, two.reading() as b, city.engine.connect() as c:
            for name in TABLES:
                held = rows(a, ward, name)
                assert held, name
                assert held == rows(b, ward, name) == rows(c, ward, name), name
            assert apologies.of_year(a, ward, 2017) == apologies.of_year(b, ward, 2017)
            kept = [
                reading.execute(select(func.count()).select_from(Attachment)).scalar() for reading in (a, b)
            ]
            moments = (evening, evening + timedelta(days=1))
            figures = [each for moment in moments for each in overview(c, moment) if each.ward == ward]
        assert kept == [1, 0]
        assert check(one).findings == check(two).findings == []
        # Given up is not counted; the new date of 10/08, 17:30, breaks as well.
        assert [(each.apologies, each.late_without_apology) for each in figures] == [(2, 0), (2, 1)]
    assert [found for found in inspect(city.engine).findings if ward in found.chain] == []


def test_no_entry_that_is_signed_for_ever_holds_anything_personal(
    city: City, ward: str, tmp_path: Path
) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as desk:
        owe(desk)
        exchange(desk, at("2017-08-09T18:00"))
    with city.engine.connect() as connection:
        told = " ".join(connection.execute(select(Entry.e).where(Entry.ward == ward)).scalars())
    for personal in (TRIAL.name, TRIAL.id_number, "bị nói cộc lốc", "đã muộn", "N.V.T.", "ghi sai ngày hẹn"):
        assert personal not in told
