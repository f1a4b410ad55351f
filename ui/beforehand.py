"""The places not visited yet are made while nobody types, so that the first visit is a switch like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.places.stops import STOPS, load

if TYPE_CHECKING:
    from ui.main_window import MainWindow

QUIET_MS = 1000
"""So long the counter must have been left alone before anything is made."""
_STEP_MS = 250


class Beforehand(QObject):
    """From the first log-in on: one step each turn, first the code of a place, then the place, then its looks."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._steps = [(do, stop.name) for stop in STOPS for do in (load, self._make, self._polish)]
        self._turn = QTimer(self, interval=_STEP_MS)
        self._turn.timeout.connect(self._step)
        window.door.opened.connect(lambda _: self._turn.start() if self._steps else None)
        window.door.locked.connect(self._turn.stop)

    @property
    def is_done(self) -> bool:
        """Is every place made?"""
        return not self._steps

    def end(self) -> None:
        """The window closes, and its desk after it."""
        self._turn.stop()

    def _step(self) -> None:
        if not self._window.isVisible() or self._window.door.quiet_ms < QUIET_MS:
            return
        do, name = self._steps.pop(0)
        if not self._steps:
            self._turn.stop()
        do(name)

    def _make(self, name: str) -> None:
        self._window.place(name)

    def _polish(self, name: str) -> None:
        """What Qt does when a widget is first shown: it reads the style sheet and gives each part its room."""
        place = self._window.place(name)
        if place is self._window.shown:
            return
        place.ensurePolished()
        place.resize(self._window.shown.size())
        layout = place.layout()
        if layout is not None:
            layout.activate()
