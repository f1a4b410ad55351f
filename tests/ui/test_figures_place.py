"""The figures page shows what the register counts, for the period chosen."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.acts.progress import finish
from app.demo_ward import OFFICER
from app.desk import Desk
from app.registers.figures import between
from tests.ui.counter_days import AGAIN, at, take_in
from tests.ui.hands import Hands
from ui.main_window import MainWindow
from ui.places.figures import FiguresPlace, period, punctual


@pytest.mark.parametrize(
    ("kind", "today", "first"),
    [
        ("month", date(2017, 1, 25), date(2017, 1, 1)),
        ("quarter", date(2017, 6, 30), date(2017, 4, 1)),
        ("quarter", date(2017, 12, 1), date(2017, 10, 1)),
        ("year", date(2017, 12, 31), date(2017, 1, 1)),
    ],
)
def test_a_period_begins_on_its_first_day_and_ends_today(kind: str, today: date, first: date) -> None:
    assert period(kind, today) == (first, today)


def test_every_column_is_the_registers(window: MainWindow, hands: Hands, desk: Desk) -> None:
    take_in(desk, "Hồ Văn Thử", "042068000011", AGAIN, "2016-12-20T08:00")
    done = take_in(desk, "Bùi Thị Mẫu", "042168000009", AGAIN, "2017-01-10T08:00")
    finish(desk, done, OFFICER, at("2017-01-11T08:00"))
    hands.press(Qt.Key.Key_5, ctrl=True)
    place = window.shown
    assert isinstance(place, FiguresPlace)
    for key, first in (("1", date(2017, 1, 1)), ("3", date(2017, 1, 1)), ("2", date(2017, 1, 1))):
        hands.press(Qt.Key.Key_unknown, key)
        hands.settle(60)
        with desk.reading() as reading:
            counted = between(reading, desk.settings.ward, first, date(2017, 1, 25))
        assert {name: value.text() for name, value in place.values.items()} == {
            name: str(getattr(counted, name)) for name in place.values
        }
    assert place.values["carried_over"].text() == "1"
    assert place.values["resolved_early"].text() == "1"
    assert place.values["open_late"].text() == "1"
    assert place.punctual.text() == "Tỷ lệ đúng hạn 100,0%."


def test_nothing_resolved_is_no_share(desk: Desk) -> None:
    with desk.reading() as reading:
        assert punctual(between(reading, desk.settings.ward, date(2016, 1, 1), date(2016, 1, 2))) == "–"
