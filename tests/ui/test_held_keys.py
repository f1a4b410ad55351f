"""A key that is held down commands once: five people are not called by one heavy finger."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from app.office import turns
from tests.ui.counter_days import opened
from tests.ui.hands import MORNING, Hands
from tests.ui.test_print_queue import counted
from ui.held_papers_sheet import HeldPapersSheet
from ui.main_window import MainWindow
from ui.print_job import UNSURE

Key = Qt.Key


@pytest.fixture
def at_work(qapp: QApplication, desk: Desk) -> Iterator[tuple[MainWindow, Hands]]:
    with opened(qapp, desk, lambda: MORNING) as (window, hands):
        yield window, hands


def hold(window: MainWindow, key: Qt.Key, text: str = "") -> None:
    """The keyboard repeats the key by itself."""
    for _ in range(4):
        again = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, True, 1)
        QApplication.sendEvent(QApplication.focusWidget() or window, again)
        QTest.qWait(10)


def waiting(desk: Desk) -> int:
    return len(turns.waiting(desk, MORNING.date()))


def test_f12_calls_one(at_work: tuple[MainWindow, Hands], desk: Desk) -> None:
    window, hands = at_work
    for _ in range(6):
        turns.issue(desk, MORNING)
    window.place("intake").turns.turns.refresh()
    hands.press(Key.Key_F12)
    hold(window, Key.Key_F12)
    assert waiting(desk) == 5


def test_a_digit_gives_out_one_number(at_work: tuple[MainWindow, Hands], desk: Desk) -> None:
    window, hands = at_work
    window.place("intake").turns.open_sheet()
    hands.press(Key.Key_1, "1")
    hold(window, Key.Key_1, "1")
    assert waiting(desk) == 1
    hands.press(Key.Key_F12)
    hands.press(Key.Key_1, "1")
    hands.press(Key.Key_1, "1")
    hold(window, Key.Key_F12)
    assert waiting(desk) == 2


@pytest.mark.parametrize(("key", "text"), [(Key.Key_R, "r"), (Key.Key_B, "b"), (Key.Key_Return, "\r")])
def test_no_paper_is_answered_for_by_a_held_key(
    at_work: tuple[MainWindow, Hands], key: Qt.Key, text: str
) -> None:
    window, hands = at_work
    times: list[str] = []
    for words in ("một", "hai", "ba"):
        job = counted(words, times)
        job.state = UNSURE
        window.printing.restore(job)
    HeldPapersSheet(window, window.printing).open()
    hold(window, key, text)
    hands.wait_until(lambda: window.printing.idle)
    assert [job.state for job in window.printing.jobs] == [UNSURE] * 3
    assert times == []


def test_arrows_go_on(at_work: tuple[MainWindow, Hands]) -> None:
    window, _hands = at_work
    for words in ("một", "hai", "ba", "bốn", "năm"):
        job = counted(words, [])
        job.state = UNSURE
        window.printing.restore(job)
    sheet = HeldPapersSheet(window, window.printing)
    sheet.open()
    hold(window, Key.Key_Down)
    assert sheet.list.currentIndex().row() == 4
