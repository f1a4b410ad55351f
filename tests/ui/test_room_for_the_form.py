"""Large words and low windows: long fields grow, what is promised leaves the procedure to be seen, all keys are shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea, QWidget

from tests.ui.hands import CARD, Hands
from ui.main_window import MainWindow
from ui.places.intake import Intake
from ui.theme import LIGHT, font, wear

pytestmark = pytest.mark.walks


def is_whole(widget: QWidget) -> bool:
    """Is every pixel of it seen?"""
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_the_long_fields_of_an_apology_grow_with_the_words(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    window.go("apologies")
    long = window.shown.findChildren(QPlainTextEdit)
    assert len(long) == 2
    before = {field.height() for field in long}
    wear(qapp, LIGHT, 1.3)
    for field in long:
        assert field.height() > max(before)
        assert field.viewport().height() >= 2 * field.fontMetrics().lineSpacing()
        assert field.font().pointSizeF() == pytest.approx(font("body").pointSizeF())
    wear(qapp, LIGHT)
    hands.wait_until(lambda: {field.height() for field in long} == before)


@pytest.mark.parametrize("size", [(960, 540), (911, 512)])
def test_procedure_promise_and_button_are_seen_at_once_in_a_low_window(
    window: MainWindow, hands: Hands, size: tuple[int, int]
) -> None:
    window.resize(*size)
    QTest.qWait(30)
    intake = window.shown
    assert isinstance(intake, Intake)
    hands.scan(CARD)
    intake.procedure.line.setFocus()
    hands.write("xnhn")
    hands.enter()
    hands.press(Qt.Key.Key_Plus, "+")
    for seen in (intake.procedure._name, intake.panel._date, intake.panel._time, intake.panel.primary):
        assert is_whole(seen), seen
    assert intake.panel.height() <= 70


@pytest.mark.parametrize(("size", "words"), [((1093, 614), 1.0), ((1366, 768), 1.3), ((911, 512), 1.0)])
def test_the_part_that_has_the_keys_is_seen_whole_in_a_low_window(
    qapp: QApplication, window: MainWindow, hands: Hands, size: tuple[int, int], words: float
) -> None:
    window.resize(*size)
    wear(qapp, LIGHT, words)
    intake = window.shown
    assert isinstance(intake, Intake)
    hands.scan(CARD)
    intake.procedure.line.setFocus()
    hands.write("xnhn")
    hands.enter()
    assert intake.papers.list.hasFocus()
    hands.wait_until(lambda: is_whole(intake.papers))
    assert intake.papers.list.verticalScrollBar().maximum() == 0
    intake.form.verticalScrollBar().setValue(0)
    window.resize(size[0], size[1] - 1)  # whatever lays the form out again
    hands.wait_until(lambda: is_whole(intake.papers))
    hands.press(Qt.Key.Key_Plus, "+")
    hands.enter()
    assert intake.person.name.line.hasFocus()
    hands.wait_until(lambda: intake.form.verticalScrollBar().value() == 0)
    wear(qapp, LIGHT)


def test_every_key_is_seen_without_scrolling_in_a_low_window(window: MainWindow, hands: Hands) -> None:
    window.resize(960, 540)
    hands.press(Qt.Key.Key_F1)
    sheet = window.open_sheet()
    assert sheet is not None
    QTest.qWait(200)
    (scroll,) = sheet.findChildren(QScrollArea)
    assert scroll.verticalScrollBar().maximum() == 0


def test_what_was_refused_leaves_the_buttons_of_its_part_to_be_seen(window: MainWindow, hands: Hands) -> None:
    """1366×768 at 200 %: what says why takes its room from the promise, and the part keeps its head."""
    window.resize(683, 384)
    intake = window.shown
    assert isinstance(intake, Intake)
    hands.scan(CARD)
    intake.procedure.line.setFocus()
    hands.write("xnhn")
    hands.enter()
    intake.person.name.line.clear()
    hands.press(Qt.Key.Key_B, "b")
    hands.wait_until(lambda: not intake.panel._error.isHidden())
    seen = (intake.papers.lacking, intake.papers.refuse, intake.panel._error, intake.panel.primary)
    hands.wait_until(lambda: all(map(is_whole, seen)))
    intake.panel.show_problems("", [])
    assert not intake.panel._time.isHidden()
