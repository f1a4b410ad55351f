"""The strip shows every day of a promise once, folds long spans, and says the same in words."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app import bundled
from app.rules.calendar import VIETNAM
from app.rules.deadlines import Limit, Promise, Unit, promise
from ui.theme import LIGHT, wear
from ui.widgets.day_strip import DayStrip, days_of, fold_days

REGIME = bundled.regime("hatinh-2017")
CALENDAR = bundled.calendar(REGIME)
BEFORE_TET = datetime(2017, 1, 25, 9, 15, tzinfo=VIETNAM)


def of(days: int, unit: Unit = Unit.WORKING_DAYS, at: datetime = BEFORE_TET) -> Promise:
    return promise(at, Limit(days, unit), CALENDAR, REGIME)


def test_tet_is_skipped_and_the_counted_days_are_numbered() -> None:
    kinds = [(day.on.day, day.kind, day.caption) for day in days_of(of(3))]
    assert kinds[0] == (25, "received", "nhận")
    assert [day for day, kind, _ in kinds if kind == "counted"] == [2, 3]
    assert kinds[-1] == (6, "due", "3")
    assert kinds[3][1] == "skipped"


def test_a_result_of_the_same_day_is_one_solid_cell() -> None:
    assert [day.kind for day in days_of(of(0, Unit.SAME_DAY))] == ["due"]


@given(
    days=st.integers(1, 60),
    room=st.integers(3, 20),
    unit=st.sampled_from([Unit.WORKING_DAYS, Unit.CALENDAR_DAYS]),
    later=st.integers(0, 400),
)
@settings(max_examples=80, deadline=None)
def test_folding_loses_no_day(days: int, room: int, unit: Unit, later: int) -> None:
    whole = days_of(of(days, unit, BEFORE_TET + timedelta(days=later)))
    folded = fold_days(whole, room)
    assert len(folded) <= room
    assert sum(day.folded or 1 for day in folded) == len(whole)
    assert (folded[0], folded[-1]) == (whole[0], whole[-1])


def test_the_strip_says_in_words_what_it_shows(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    strip = DayStrip()
    strip.show_promise(of(3))
    assert strip.accessibleName().startswith("Nhận 25/01; ngày tính: 02/02, 03/02, 06/02")
    assert strip.accessibleName().endswith("hẹn 06/02")
    assert "tính từ thứ Năm" in strip.accessibleDescription()
    strip.resize(350, 68)
    assert not strip.grab().isNull()
