"""Half days and days closed since: who must tell a citizen hears of it while there is still time to tell."""

from __future__ import annotations

from datetime import date, time

import pytest

from app.apology.acts import draft
from app.apology.acts.foresee import foresee
from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.dossier.promise import standing_here
from app.dossier.registers import lateness
from app.office.calendar import change_calendar
from app.office.login import to_call
from app.papers.closing import closing
from app.papers.ward import morning_sheet
from app.rules.time.calendar import CalendarDay
from tests.app.apology.letters import LATE, WARD
from tests.app.apology.test_foreseeing import answers
from tests.app.paper.printed_paper import words_of
from tests.ward import BIRTH_AGAIN, at, take_in


@pytest.fixture
def dossier(desk: Desk) -> str:
    """Due Tuesday 07/02/2017, to be told of on Monday 06/02, of which the morning alone is worked."""
    half = CalendarDay(date(2017, 2, 6), "half", "nghỉ buổi chiều", "Thông báo thử")
    change_calendar(desk, [half], "gs01", at("2017-01-20T08:00"))
    made = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier
    assert standing_here(desk, made).notify_by == at("2017-02-06T11:30")
    return made


def test_unanswered_two_hours_before_it_closes_counts_as_khong_kip(desk: Desk, dossier: str) -> None:
    with desk.reading() as reading:
        early = at("2017-02-06T08:00")
        [line] = lateness.look_ahead(reading, WARD, early, at("2017-02-07T00:00"), desk.calendar, time(15))
    assert line.answer_by == at("2017-02-06T09:30")
    assert answers(desk, "2017-02-06T09:29") == {dossier: "asked"}
    assert answers(desk, "2017-02-06T09:30") == {dossier: "silent"}


def test_a_day_that_became_a_half_one_after_the_receipt_is_no_longer_than_any_other(desk: Desk) -> None:
    made = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier
    half = CalendarDay(date(2017, 2, 6), "half", "nghỉ buổi chiều", "Thông báo thử")
    change_calendar(desk, [half], "gs01", at("2017-02-03T08:00"))
    # The receipt keeps what it counted; whoever must tell keeps the hours there are.
    assert standing_here(desk, made).notify_by == at("2017-02-06T17:30")
    with desk.reading() as reading:
        [line] = lateness.look_ahead(
            reading, WARD, at("2017-02-06T08:00"), at("2017-02-07T00:00"), desk.calendar, time(15)
        )
    assert (line.tell_by, line.answer_by) == (at("2017-02-06T11:30"), at("2017-02-06T09:30"))
    assert answers(desk, "2017-02-06T09:29") == {made: "asked"}
    assert answers(desk, "2017-02-06T09:30") == {made: "silent"}
    draft(desk, made, LATE, CLERK, at("2017-02-06T08:00"))
    assert to_call(desk, at("2017-02-06T09:29")) == []
    assert len(to_call(desk, at("2017-02-06T09:30"))) == 2


def test_a_letter_that_waits_has_the_clerk_call_a_signer_before_it_closes(desk: Desk, dossier: str) -> None:
    draft(desk, dossier, LATE, CLERK, at("2017-02-06T08:00"))
    assert to_call(desk, at("2017-02-06T09:29")) == []
    assert len(to_call(desk, at("2017-02-06T09:30"))) == 2


def test_a_day_to_tell_by_that_a_storm_closed_is_answered_for_on_the_day_before(desk: Desk) -> None:
    made = take_in(
        desk, "2017-01-24T10:00", BIRTH_AGAIN
    ).dossier  # due Tuesday 07/02, told of by Monday 06/02
    storm = CalendarDay(date(2017, 2, 6), "off", "bão số 1", "Công điện thử")
    friday = at("2017-02-03T14:00")
    change_calendar(desk, [storm], "gs01", at("2017-02-03T13:30"))
    with desk.reading() as reading:
        until = lateness.told_until(desk.calendar, friday)
        listed = lateness.look_ahead(
            reading, WARD, friday, until, desk.calendar, desk.regime.apology.answer_by
        )
    assert until == at("2017-02-07T00:00")
    assert [(each.line.dossier, each.tell_by, each.answer) for each in listed] == [
        (made, at("2017-02-03T17:30"), "asked")
    ]
    assert [line.dossier for line in closing(desk, friday).tell] == [made]
    morning = words_of(morning_sheet(desk, friday))
    assert "Cần báo trễ trong hôm nay (1)" in morning
    foresee(desk, made, CLERK, friday, in_time=True)
    assert answers(desk, "2017-02-07T08:00") == {}


def test_the_day_after_which_no_holidays_are_known_yet_is_closed_as_any_other(desk: Desk) -> None:
    last = at("2027-12-31T16:00")
    assert lateness.told_until(desk.calendar, last) == at("2028-01-01T00:00")
