"""How large a window opens: with the whole screen but its bars, the counter as it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_BESIDE_FRAME = 0.9
"""Of the free screen: how wide its frame and title are is known only once a window is shown."""


def show_within(window: QWidget, *, maximised: bool = True) -> None:
    """Show a window so that all of it is on the screen, its title and its foot too, also when it is made smaller later."""
    free = window.screen().availableSize()
    window.resize(window.size().boundedTo(free * _BESIDE_FRAME))
    if maximised:
        window.showMaximized()
    else:
        window.show()


def show_as_left(window: MainWindow) -> None:
    """Show the counter maximised, unless it was closed otherwise here."""
    show_within(window, maximised=window.preferences.opens_maximised)


def remember_size(window: MainWindow) -> None:
    """Keep for the next opening whether the counter was maximised when it was closed."""
    maximised = window.windowState() & Qt.WindowState.WindowMaximized
    window.preferences.remember_maximised(maximised=bool(maximised))
