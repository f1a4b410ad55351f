"""The window opens with all of it on the screen, the row of keys too, and as large as it was left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow
from ui.opening import framed
from ui.window_size import remember_size, show_as_left, show_within


@pytest.fixture
def opened(qapp: QApplication, folder: Path) -> MainWindow:
    window = framed(qapp, folder)
    show_as_left(window)
    yield window
    window.close()
    window.deleteLater()


def again(qapp: QApplication, folder: Path, left: MainWindow) -> bool:
    """Close, open once more: is it maximised?"""
    left.close()
    remember_size(left)
    next_day = framed(qapp, folder)
    show_as_left(next_day)
    maximised = next_day.isMaximized()
    next_day.close()
    next_day.deleteLater()
    return maximised


def test_it_opens_maximised_the_first_time_and_as_long_as_it_is_closed_so(
    qapp: QApplication, folder: Path, opened: MainWindow
) -> None:
    assert opened.isMaximized()
    assert again(qapp, folder, opened)


def test_whoever_made_it_smaller_has_it_smaller_the_next_time(
    qapp: QApplication, folder: Path, opened: MainWindow
) -> None:
    opened.showNormal()
    assert not again(qapp, folder, opened)


def test_closed_in_full_screen_it_is_what_it_was_before(
    qapp: QApplication, folder: Path, opened: MainWindow
) -> None:
    opened.full_screen()
    assert opened.isFullScreen()
    assert again(qapp, folder, opened)


def test_made_smaller_it_leaves_room_for_its_frame_on_the_screen(opened: MainWindow) -> None:
    opened.showNormal()
    free = opened.screen().availableSize()
    assert opened.height() < free.height() and opened.width() < free.width()
    assert opened.windowState() == Qt.WindowState.WindowNoState
    show_within(opened, maximised=False)
    assert opened.height() < free.height()
