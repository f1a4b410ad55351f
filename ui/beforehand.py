"""The places not visited yet are made while nobody types, so that the first visit is a switch like any other."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.background import Background, unforeseen
from ui.places.stops import STOPS, load
from ui.sweeping import Sweeping

if TYPE_CHECKING:
    from ui.main_window import MainWindow

QUIET_MS = 1000
"""So long the counter must have been left alone before anything is made."""
_STEP_MS = 250
WITHOUT_QT = (
    "app.acts.apology", "app.acts.printing", "app.board", "app.closing", "app.keeping", "app.papers",
    "app.registers.openness", "app.registers.prints", "app.reports", "app.slip_papers", "app.sync.rounds",
    "app.ward_papers", "pypdfium2",
)  # fmt: skip
"""What the places stand on: the worker reads it, for the window would stand still for a fifth of a second.

Nothing of Qt may be among it: read by a worker it takes the program down, one start in ten.
"""
FOR_PAPERS = ("app.paper.slip", "qrcode", "reportlab.pdfbase.ttfonts", "reportlab.pdfgen.canvas")
"""What the first paper is drawn with, read last."""


class Beforehand(QObject):
    """From the first log-in on: one step each turn, first the code of a place, then the place, then its looks."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._background = Background()
        self._steps = [(do, stop.name) for stop in STOPS for do in (load, self._make, self._polish)]
        self._reading = False
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
        self._background.finish()

    def _step(self) -> None:
        if not self._window.isVisible() or self._window.door.quiet_ms < QUIET_MS:
            return
        if not self._reading:
            self._reading = True
            self._background.run(lambda: _read(WITHOUT_QT), lambda _: None, unforeseen)
        if not self._background.idle:
            return
        do, name = self._steps.pop(0)
        do(name)
        if not self._steps:
            self._turn.stop()
            self._background.run(lambda: _read(FOR_PAPERS), lambda _: self._leave_be(), unforeseen)

    def _leave_be(self) -> None:
        """What stands by now stands all day: to look through it for garbage would hold up a key for 50 ms."""
        gc.freeze()
        Sweeping(lambda: self._window.door.quiet_ms, self)

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


def _read(names: Sequence[str]) -> None:
    for name in names:
        import_module(name)
