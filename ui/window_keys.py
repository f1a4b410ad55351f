"""The keys that work in every place (ui.md §4). Keys that input methods and Unikey need are never among them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from ui.held_papers_sheet import held_or
from ui.places.stops import STOPS

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_SIZES = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
"""Larger and smaller words; on many keyboards + is typed with Shift."""


def visit(window: MainWindow, name: str) -> None:
    """Show a place as the rail or Ctrl and a digit asks: its own list, whatever was searched for."""
    window.top.search.clear()
    window.go(name)
    window.shown.show_found("")


def press(window: MainWindow, event: QKeyEvent) -> bool:
    """Do what the key does everywhere; False when it is none of these. A locked window has F1 and F11 only.

    A key that is held down does it once; only the size of words goes on.
    """
    key = Qt.Key(event.key())
    sizes = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and key in _SIZES
    does = _meaning(window, key, event.modifiers())
    if does is not None and (sizes or not event.isAutoRepeat()):
        does()
    return does is not None or window.is_locked


def _meaning(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Callable[[], object] | None:
    if window.is_locked:
        return {Qt.Key.Key_F11: window.full_screen, Qt.Key.Key_F1: window.show_help}.get(key)
    control = modifiers == Qt.KeyboardModifier.ControlModifier
    if control and Qt.Key.Key_1 <= key <= Qt.Key.Key_6:
        return partial(visit, window, STOPS[key - Qt.Key.Key_1].name)
    if control and key in {Qt.Key.Key_L, Qt.Key.Key_O}:
        return window.door.lock if key == Qt.Key.Key_L else window.shown.open_paper_folder
    if key == Qt.Key.Key_F12 and modifiers == Qt.KeyboardModifier.NoModifier:
        return window.call_next
    if modifiers & Qt.KeyboardModifier.ControlModifier and key in _SIZES:
        return partial(window.look.step, _SIZES[key])
    return {
        Qt.Key.Key_Down: window.shown.arrive if window.top.search.hasFocus() else None,
        Qt.Key.Key_F1: window.show_help,
        Qt.Key.Key_F2: window.start_new,
        Qt.Key.Key_F3: window.to_search,
        Qt.Key.Key_F9: lambda: held_or(window, window.printing, window.shown.print_shown),
        Qt.Key.Key_F10: window.shown.to_first_error,
        Qt.Key.Key_F11: window.full_screen,
        Qt.Key.Key_Escape: window.step_back,
    }.get(key)
