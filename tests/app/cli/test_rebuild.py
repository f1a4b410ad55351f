"""Standing and search may be thrown away at any time: the entries make them again, the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import text

from app.demo.ward import CLERK, OFFICER
from app.desk.desk import Desk
from app.desk.rebuilding import rebuild
from app.dossier.acts.end import finish, return_result
from app.dossier.registers import receipts
from app.exchange.check import check
from tests.app.cli.words import Motcua
from tests.ward import BIRTH_AGAIN, at, take_in

WARD = "18077"
SOUGHT = ("thử", "thu", "nguyen", "0001", "031", "604")


def seen(desk: Desk) -> tuple[list[Any], list[Any]]:
    """Every standing, and what the search answers."""
    with desk.reading() as reading:
        standings = reading.execute(text("SELECT * FROM standing ORDER BY dossier")).all()
        found = [[line.dossier for line in receipts.find(reading, WARD, typed)] for typed in SOUGHT]
    return list(standings), found


def at_work(desk: Desk) -> None:
    first = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier
    take_in(desk, "2017-01-24T10:05")
    finish(desk, first, OFFICER, at("2017-01-25T08:00"))
    return_result(desk, first, CLERK, at("2017-01-25T08:10"))


def test_what_was_lost_or_changed_is_made_again_as_it_was(desk: Desk) -> None:
    at_work(desk)
    before = seen(desk)
    with desk.writing() as connection:
        connection.execute(text("DELETE FROM standing WHERE status = 'working'"))
        connection.execute(text("UPDATE standing SET due_at = '2030-01-01T17:00:00+07:00'"))
        connection.execute(text("DELETE FROM search"))
    assert not check(desk).ok
    steps: list[tuple[int, int]] = []
    assert rebuild(desk, lambda done, of: steps.append((done, of))) == 2
    assert seen(desk) == before
    assert check(desk).ok
    assert steps == sorted(steps)
    assert steps[-1] == (2, 2)
    assert take_in(desk, "2017-01-25T09:00").dossier in seen(desk)[1][0]


def test_the_word_says_how_many(motcua: Motcua, folder: Path) -> None:
    with Desk.open(folder) as desk:
        at_work(desk)
    answer = motcua("--data", folder, "rebuild", "--json")
    assert (answer.code, answer.document) == (0, {"dossiers": 2})
