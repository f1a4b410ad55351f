"""Everything recorded around an apology reaches the ward's other desk and the city; the photographs stay where they are."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, select

from app.apology import case
from app.apology.acts import ApologyForm, draft, sign
from app.city.inspect import inspect
from app.city.overview import overview
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.fold import raw_table
from app.exchange.check import check
from app.exchange.courier import exchange
from app.office.profile import override_key
from app.papers.letter import letter
from db.kept import Attachment
from db.records import Entry
from tests.apology_life import owe
from tests.app.paper.printed_paper import words_of
from tests.sync.town import City, enrolled
from tests.ward import TRIAL, at, take_in

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
            assert case.of_year(a, ward, 2017) == case.of_year(b, ward, 2017)
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


def test_a_signed_letter_keeps_the_number_that_its_desk_knew_when_it_signed(
    city: City, ward: str, tmp_path: Path
) -> None:
    late = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), date(2017, 3, 14))
    with enrolled(city, tmp_path / "1", 1, ward) as one, enrolled(city, tmp_path / "2", 2, ward) as two:
        received = [take_in(one, f"2017-03-06T08:0{minute}").dossier for minute in range(2)]
        first, later = (draft(one, each, late, CLERK, at("2017-03-07T08:00")) for each in received)
        old, new = one.regime.hotline, "0239 3 855 111"
        override_key(two, "hotline", new, "Quyết định thử 12/QĐ-UBND", HEAD, at("2017-03-07T08:30"))
        sign(one, first, HEAD, at("2017-03-07T09:00"))
        printed = letter(one, first)
        for desk in (two, one, two):
            exchange(desk, at("2017-03-07T17:00"))
        assert one.regime.hotline == new
        assert letter(one, first) == printed
        sign(one, later, HEAD, at("2017-03-08T08:00"))
        assert new in words_of(letter(one, later))
        exchange(one, at("2017-03-08T17:00"))
        exchange(two, at("2017-03-08T17:00"))
        assert old in words_of(letter(two, first))
        assert new in words_of(letter(two, later))
