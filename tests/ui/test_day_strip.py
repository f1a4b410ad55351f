"""The strip shows every day of a promise once, folds long spans, and says the same in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from app.desk import shipped
from app.rules.time.calendar import VIETNAM
from app.rules.time.counting import Limit, Unit
from app.rules.time.deadlines import Promise, promise
from ui.places.foreseen_promise import ForeseenPromise
from ui.theme import LIGHT, wear
from ui.widgets.day_strip import Day, DayStrip, captions, days_of, fold_days

REGIME = shipped.regime("hatinh-2017")
CALENDAR = shipped.calendar(REGIME)
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


@given(
    kinds=st.lists(
        st.sampled_from(["plain", "counted", "skipped", "waiting", "received", "late"]),
        min_size=1,
        max_size=60,
    ),
    room=st.integers(3, 24),
)
@settings(max_examples=150, deadline=None)
def test_a_day_on_which_something_happened_is_never_folded_away(kinds: list[str], room: int) -> None:
    days = [Day(date(2017, 1, 10) + timedelta(n), kind) for n, kind in enumerate([*kinds, "due"])]
    folded = fold_days(days, room)
    assert len(folded) <= room
    assert sum(day.folded or 1 for day in folded) == len(days)
    assert (folded[0], folded[-1]) == (days[0], days[-1])
    events = [day for day in days if day.kind == "received"]
    if 4 * (len(events) + kinds.count("waiting") + 2) <= room:
        assert all(day in folded for day in events)


def test_where_the_clock_stopped_and_began_again_stays_in_a_short_strip() -> None:
    kinds = ["received", *["plain"] * 13, "waiting", "received", *["plain"] * 14, "due"]
    days = [Day(date(2017, 1, 10) + timedelta(n), kind) for n, kind in enumerate(kinds)]
    shown = [day.on.day for day in fold_days(days, 12) if not day.folded]
    assert {10, 24, 25, 9} <= set(shown)


def test_the_strip_says_in_words_what_it_shows(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    strip = DayStrip()
    strip.show_promise(of(3))
    assert strip.accessibleName().startswith("Nhận 25/01; ngày tính: 02/02, 03/02, 06/02")
    assert strip.accessibleName().endswith("hẹn 06/02")
    assert "tính từ thứ Năm" in strip.accessibleDescription()
    strip.resize(350, 68)
    assert not strip.grab().isNull()


def test_a_new_day_right_after_the_first_has_words_of_its_own(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    kinds = (("received", "nhận"), ("plain", ""), ("received", "hẹn đầu"), ("due", "hẹn"))
    days = [Day(date(2017, 2, 6 + n), kind, words) for n, (kind, words) in enumerate(kinds)]
    boxes = [QRectF(29 * n, 18, 26, 32) for n in range(len(days))]
    said = list(captions(days, boxes))
    assert [words for _, words, _ in said] == ["nhận", "hẹn đầu", "hẹn"]
    assert all(one.right() < other.left() for (*_, one), (*_, other) in pairwise(said))


def test_before_anything_is_foreseen_no_strip_says_nothing(qapp: QApplication) -> None:
    wear(qapp, LIGHT)
    foreseen = ForeseenPromise()
    foreseen.show()
    assert not foreseen.findChild(DayStrip).isVisible()
    foreseen.show_promise(of(3), of(3).due_at, BEFORE_TET)
    assert foreseen.findChild(DayStrip).isVisible()
    foreseen.close()
