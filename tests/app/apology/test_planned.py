"""What was agreed with the station: which hours were read, and which stand in the log until they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import event

from app.apology import register as apologies
from app.apology.acts import Complaint, PlanForm, broadcast, draft_without_dossier, plan_broadcast, sign
from app.demo.ward import CLERK, DEPUTY, HEAD
from app.desk.desk import Desk
from app.openness import register as openness
from tests.app.apology.letters import ON_AIR, RUDE, WARD
from tests.ward import TRIAL, at, carry, second_desk

EARLY, EVENING = at("2017-02-08T05:30"), at("2017-02-08T17:00")
AGREED = PlanForm(ON_AIR.channel, ON_AIR.text, ON_AIR.official, (EARLY, EVENING))
NINE = at("2017-02-06T09:10")


def read(desk: Desk, letter: str, when: str, times: int) -> tuple[Any, ...]:
    """Read aloud so many times; the hours that are still to be read, by the letter and by the log."""
    moment = at(when)
    broadcast(desk, letter, replace(ON_AIR, broadcast_at=moment, times=times), CLERK, moment)
    with desk.reading() as reading:
        left = apologies.one(reading, WARD, letter).unread
        logged = tuple(each.at for each in openness.planned_readings(reading, WARD))
    assert logged == left
    return left


def test_a_reading_makes_good_as_many_of_its_days_hours_as_it_was_read_times(desk: Desk, signed: str) -> None:
    plan_broadcast(desk, signed, AGREED, CLERK, NINE)
    assert read(desk, signed, "2017-02-07T05:30", 2) == (EARLY, EVENING)  # of another day
    assert read(desk, signed, "2017-02-08T05:35", 1) == (EVENING,)
    assert read(desk, signed, "2017-02-08T05:35", 1) == (EVENING,)  # the same one again
    assert read(desk, signed, "2017-02-08T06:00", 2) == ()


def test_an_hour_agreed_to_be_read_twice_is_not_read_by_once(desk: Desk, signed: str) -> None:
    plan_broadcast(desk, signed, replace(AGREED, times=2), CLERK, NINE)
    assert read(desk, signed, "2017-02-08T05:30", 2) == (EVENING,)
    assert read(desk, signed, "2017-02-08T17:00", 1) == (EVENING,)
    assert read(desk, signed, "2017-02-08T17:30", 1) == ()


def test_what_is_agreed_of_a_letter_signed_twice_stands_under_the_number_given_first(
    desk: Desk, letter: str, tmp_path: Path
) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        sign(other, letter, DEPUTY, at("2017-02-06T09:00"))
        sign(desk, letter, HEAD, at("2017-02-06T09:05"))
        carry(other, desk)
    plan_broadcast(desk, letter, AGREED, CLERK, NINE)
    with desk.reading() as reading:
        planned = openness.planned_readings(reading, WARD)
    assert [each.number for each in planned] == ["01/PXL-Q2"] * 2


def test_however_much_is_agreed_the_log_asks_the_book_no_more(desk: Desk, signed: str) -> None:
    def asked() -> tuple[int, int]:
        statements: list[str] = []
        with desk.reading() as reading:

            def keep(_connection: object, _cursor: object, sql: str, *_rest: object) -> None:
                statements.append(sql)

            event.listen(reading, "before_cursor_execute", keep)
            found = openness.planned_readings(reading, WARD)
            event.remove(reading, "before_cursor_execute", keep)
        return len(found), len(statements)

    plan_broadcast(desk, signed, AGREED, CLERK, NINE)
    of_one, questions = asked()
    for _each in range(3):
        bare = draft_without_dossier(desk, Complaint(TRIAL, "bị nói cộc lốc"), RUDE, CLERK, NINE)
        sign(desk, bare, HEAD, NINE)
        plan_broadcast(desk, bare, AGREED, CLERK, NINE)
    assert (of_one, asked()) == (2, (8, questions))
