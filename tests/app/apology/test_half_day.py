"""On a half day 15:00 comes after the office closed: who must tell hears of it while there is time to tell."""

from __future__ import annotations

from datetime import date

import pytest

from app.acts.apology import draft
from app.acts.calendar import change_calendar
from app.demo_ward import CLERK
from app.desk import Desk
from app.entrances import to_call
from app.rules.calendar import CalendarDay
from app.standings import standing_here
from tests.app.apology.letters import LATE
from tests.app.apology.test_foreseeing import answers
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
    assert answers(desk, "2017-02-06T09:29") == {dossier: "asked"}
    assert answers(desk, "2017-02-06T09:30") == {dossier: "silent"}


def test_a_letter_that_waits_has_the_clerk_call_a_signer_before_it_closes(desk: Desk, dossier: str) -> None:
    draft(desk, dossier, LATE, CLERK, at("2017-02-06T08:00"))
    assert to_call(desk, at("2017-02-06T09:29")) == []
    assert len(to_call(desk, at("2017-02-06T09:30"))) == 2
