"""All that the open office records is whole: refolded it is the same, and another desk holds the same."""

from __future__ import annotations

from pathlib import Path

from app.desk.desk import Desk
from app.exchange.check import check
from app.papers import dialogue
from db.guards import record_tables
from tests.open_life import open_office
from tests.ward import second_desk

OPEN = [name for name, kind in record_tables().items() if kind.__module__ == "db.openness"]


def held(desk: Desk) -> dict[str, set[tuple[object, ...]]]:
    with desk.reading() as reading:
        return {
            table: {tuple(row) for row in reading.exec_driver_sql(f'SELECT * FROM "{table}"').all()}
            for table in OPEN
        }


def test_every_record_is_as_it_was_signed_and_the_same_at_another_desk(desk: Desk, tmp_path: Path) -> None:
    session = open_office(desk)
    assert [table for table, rows in held(desk).items() if not rows] == []
    assert check(desk).first_broken is None
    with second_desk(desk, tmp_path / "second", "2017-07-04T08:00") as other:
        assert held(other) == held(desk)
        on = other.last_at()
        assert on is not None
        printed = dialogue.minutes(other, session, on.date())
        assert printed == dialogue.minutes(desk, session, on.date())
