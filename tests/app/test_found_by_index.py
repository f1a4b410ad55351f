"""What the window asks of the registers is found by an index: a hundred thousand dossiers are never all read for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event

from app.apology import register as apologies
from app.demo import crowd
from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.dossier.registers import dossiers, lateness, receipts
from app.dossier.registers.dossiers import TILES, Whose
from app.figures import board
from tests.ward import at

WARD, NOW = "18077", at("2026-06-12T09:30")
DOSSIERS = 600
TONIGHT = NOW + timedelta(hours=16)
GROWING = ("standing", "entry", "receipt", "part", "search")
"""The tables of which every dossier has rows."""

ASKED: dict[str, Callable[[Connection], Any]] = {
    "dossiers to look at again": lambda reading: dossiers.to_review(reading, WARD),
    "open apologies": lambda reading: apologies.open_cases(reading, WARD),
    "apologies owed": lambda reading: apologies.owed(reading, WARD, NOW),
    "late without apology": lambda reading: lateness.late_without_apology(reading, WARD, NOW),
    "to notify": lambda reading: lateness.to_notify(reading, WARD, NOW, TONIGHT),
    "waiting for a signature": lambda reading: board.behind(
        reading, WARD, "drafted", NOW.date(), NOW.date(), NOW
    ),
    "found by name": lambda reading: receipts.find(reading, WARD, "thu"),
    "found by digits": lambda reading: receipts.find(reading, WARD, "031"),
    "who was meant": lambda reading: receipts.beside_applicant(
        reading, WARD, receipts.found(reading, "thu")[:24], "thu"
    ),
    "a known person": lambda reading: receipts.known_person(reading, WARD, "042096000031"),
} | {
    f"{what} of {whose or 'the ward'}": ask
    for whose in (Whose(), Whose(desk=1), Whose(clerk=CLERK))
    for what, ask in {
        "tiles": lambda reading, whose=whose: dossiers.tiles(reading, WARD, NOW, whose),
        **{
            f"queue {tile}": lambda reading, tile=tile, whose=whose: dossiers.queue(
                reading, WARD, NOW, tile, whose=whose
            )
            for tile in TILES
        },
    }.items()
}


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A ward of some size, opened as on any morning: how SQLite looks for things follows its statistics."""
    folder = tmp_path_factory.mktemp("crowded") / "ward"
    crowd.fill(folder, DOSSIERS, NOW)
    with Desk.open(folder) as desk:
        yield desk


@pytest.mark.parametrize("asked", ASKED)
def test_it_is_found_by_an_index(crowded: Desk, asked: str) -> None:
    statements: list[tuple[str, Any]] = []

    def keep(_connection: object, _cursor: object, sql: str, given: Any, *_rest: object) -> None:
        statements.append((sql, given))

    with crowded.reading() as reading:
        event.listen(reading, "before_cursor_execute", keep)
        ASKED[asked](reading)
        event.remove(reading, "before_cursor_execute", keep)
        plans = [
            str(row[3])
            for sql, given in statements
            for row in reading.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", given)
        ]
    assert statements
    assert [plan for plan in plans if reads_whole(plan)] == []


def reads_whole(plan: str) -> bool:
    """Does a line of a query's plan go through all rows of a table that grows with the dossiers?"""
    scans = plan.startswith(tuple(f"SCAN {table}" for table in GROWING)) and "VIRTUAL TABLE" not in plan
    return scans or plan == "SEARCH standing USING PRIMARY KEY (ward=?)"
