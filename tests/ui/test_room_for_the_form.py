"""Large words and low windows: long fields grow, what is promised leaves the procedure to be seen, all keys are shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea, QWidget

from tests.ui.hands import CARD, Hands
from ui.main_window import MainWindow
from ui.places.intake import Intake
from ui.theme import LIGHT, font, px, wear


def is_whole(widget: QWidget) -> bool:
    """Is every pixel of it seen?"""
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_the_long_fields_of_an_apology_grow_with_the_words(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    window.go("apologies")
    long = window.shown.findChildren(QPlainTextEdit)
    assert len(long) == 2
    wear(qapp, LIGHT, 1.3)
    for field in long:
        assert field.height() == px(48) == 62
        assert field.font().pointSizeF() == pytest.approx(font("body").pointSizeF())
    wear(qapp, LIGHT)
    assert {field.height() for field in long} == {48}


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


def test_every_key_is_seen_without_scrolling_in_a_low_window(window: MainWindow, hands: Hands) -> None:
    window.resize(960, 540)
    hands.press(Qt.Key.Key_F1)
    sheet = window.open_sheet()
    assert sheet is not None
    QTest.qWait(200)
    (scroll,) = sheet.findChildren(QScrollArea)
    assert scroll.verticalScrollBar().maximum() == 0
