"""A dossier past its promise: the strip goes on to today, and every part of the page ends where the window does."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from tests.ui.counter_days import BIRTH, Clock, opened, take_in
from tests.ui.hands import Hands
from ui.main_window import MainWindow
from ui.places.dossier import DossierPlace
from ui.places.dossier_clock import late_days
from ui.widgets.day_strip import Day, fold_days


@pytest.fixture
def late(qapp: QApplication, desk: Desk) -> Iterator[tuple[MainWindow, Hands]]:
    uid = take_in(desk, "Hồ Thị Ví Dụ", "042068000003", BIRTH, "2017-01-11T09:05")
    with opened(qapp, desk, Clock("2017-01-24T14:05")) as (window, hands):
        window.open_dossier(uid)
        yield window, hands


def test_the_days_after_the_promise_are_counted_up_to_today(late):
    window, _ = late
    place = window.shown
    line, days = place.dossier.line, place._clock.strip._days
    promised = next(n for n, day in enumerate(days) if day.kind == "due")
    after = days[promised + 1 :]
    assert (days[promised].on, days[-1].on.isoformat()) == (line.due_at.date(), "2017-01-24")
    numbers = [day.caption for day in after if day.kind == "late"]
    assert numbers == [f"+{n}" for n in range(1, len(numbers) + 1)]
    assert f"Trễ {len(numbers)} ngày" in place.finish_card._below.text()
    assert {day.on.weekday() for day in after if day.kind == "skipped"} == {5, 6}
    said = place._clock.strip.accessibleName()
    assert f"hẹn {line.due_at:%d/%m}" in said
    assert said.endswith("trễ đến 24/01")


def test_a_dossier_done_late_is_late_up_to_the_day_it_was_done(late):
    window, hands = late
    place = window.shown
    place.finish_card.finish.emit()
    hands.settle(20)
    assert place.dossier.line.finished_at is not None
    assert place._clock.strip._days[-1].kind == "late"


@pytest.mark.parametrize("room", [7, 12, 20, 31])
def test_the_day_promised_stays_in_sight_however_long_it_is_past(desk, room):
    counted = [
        Day(on.on, "counted", "1")
        for on in late_days(
            Clock("2016-12-01T08:00")().date(), Clock("2016-12-30T08:00")().date(), desk.calendar
        )
    ]
    due = Day(Clock("2016-12-31T08:00")().date(), "due", "hẹn")
    days = [*counted, due, *late_days(due.on, Clock("2017-06-30T08:00")().date(), desk.calendar)]
    folded = fold_days(days, room)
    assert due in folded
    assert len(folded) <= room
    assert sum(day.folded or 1 for day in folded) == len(days)
    assert (folded[0], folded[-1]) == (days[0], days[-1])


def test_what_the_office_owes_is_named_once_in_the_key_bar(late):
    window, _ = late
    caps = [key.cap for key in DossierPlace.keys(window.shown)]
    assert caps.count("X") == 1
    assert "Enter" not in caps, "Enter and X would be named for the same"


def test_both_columns_end_at_the_same_height(late):
    window, hands = late
    window.resize(1366, 768)
    hands.settle(40)
    place = window.shown
    foot = place._history.mapTo(place, place._history.rect().bottomLeft()).y()
    for card in (place._applicant, place._papers):
        assert card.mapTo(place, card.rect().bottomLeft()).y() == foot
