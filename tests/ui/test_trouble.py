"""What no one foresaw is shown, logged by place only, and leaves the form as it was."""

from __future__ import annotations

import logging
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.hands import CARD, Hands
from ui.main_window import MainWindow
from ui.trouble import TroubleSheet


def failing() -> None:
    raise KeyError("Trần Thị Hoài Thử 042196000018")


def test_the_clerk_carries_on_and_the_log_holds_no_name(
    window: MainWindow, hands: Hands, caplog: pytest.LogCaptureFixture
) -> None:
    hands.scan(CARD)
    with caplog.at_level(logging.ERROR):
        try:
            failing()
        except KeyError as error:
            sys.excepthook(KeyError, error, error.__traceback__)
    sheet = window.open_sheet()
    assert sheet is not None
    assert sheet.accessibleName() == "Có lỗi, dữ liệu vừa nhập vẫn còn"
    assert "KeyError at test_trouble.py" in caplog.text
    assert "Thử" not in caplog.text
    assert "042196" not in caplog.text
    hands.press(Qt.Key.Key_Escape)
    assert window.open_sheet() is None
    assert window.shown.person.name.words_typed == "Trần Thị Hoài Thử"


def test_the_place_can_be_copied_for_whoever_helps(window: MainWindow) -> None:
    try:
        failing()
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)
    sheet = window.open_sheet()
    assert sheet is not None
    copy = next(button for button in sheet.findChildren(type(sheet._close)) if button.text() == "Chép mã")
    copy.click()
    assert QApplication.clipboard().text().startswith("KeyError at test_trouble.py:")


def test_what_fails_again_and_again_is_said_once_until_it_is_read(window: MainWindow, hands: Hands) -> None:
    def fail() -> None:
        try:
            failing()
        except KeyError as error:
            sys.excepthook(KeyError, error, error.__traceback__)

    for _ in range(2):
        fail()
        fail()
        assert len([sheet for sheet in window.findChildren(TroubleSheet) if sheet.isVisible()]) == 1
        hands.press(Qt.Key.Key_Escape)
        assert window.open_sheet() is None
