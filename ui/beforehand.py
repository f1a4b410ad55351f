"""The places not visited yet are made while nobody types, so that the first visit is a switch like any other."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from ui.background import Background, unforeseen
from ui.places.stops import NAMES
from ui.sweeping import Sweeping

if TYPE_CHECKING:
    from ui.main_window import MainWindow

QUIET_MS = 1000
"""So long the counter must have been left alone before anything is made."""
_STEP_MS = 100
_SHORT_S = 0.003
"""A step that took less has another one at once: most code is read in less."""
WITHOUT_QT = (
    "app.apology.acts", "app.dossier.acts.printing", "app.figures.board", "app.papers.closing", "app.desk.safety.copies", "app.papers.letter",
    "app.openness.register", "app.dossier.promise", "app.papers.reports", "app.papers.form01", "app.exchange.courier",
    "app.papers.ward", "pypdfium2",
)  # fmt: skip
"""What the places stand on: the worker reads it, for the window would stand still for a fifth of a second.

Nothing of Qt may be among it: read by a worker it takes the program down, one start in ten.
"""
FOR_PAPERS = (
    "app.papers.draw.citizen.slip",
    "qrcode",
    "reportlab.pdfbase.ttfonts",
    "reportlab.pdfgen.canvas",
)
"""What the first paper is drawn with, read last."""


class Beforehand(QObject):
    """From the first log-in on: a step each turn, first the code of all places and sheets, then place by place."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._background = Background()
        self._steps, self._done = self._all_steps(), False
        self._reading, self._modules = False, list[str]()
        self._turn = QTimer(self, interval=_STEP_MS)
        self._turn.timeout.connect(self._step)
        window.door.opened.connect(lambda _: None if self._done else self._turn.start())
        window.door.locked.connect(self._turn.stop)

    @property
    def is_done(self) -> bool:
        """Is nothing left to be made?"""
        return self._done

    def end(self) -> None:
        """The window closes, and its desk after it."""
        self._turn.stop()
        self._background.finish()

    def _step(self) -> None:
        if not self._window.isVisible() or self._window.door.quiet_ms < QUIET_MS:
            return
        if not self._reading:
            self._reading = True
            self._background.run(_read_and_order, self._keep, unforeseen)
        if not self._background.idle:
            return
        begun = time.perf_counter()
        while not self._done and time.perf_counter() - begun < _SHORT_S:
            self._done = next(self._steps, self) is self
        if self._done:
            self._turn.stop()
            self._background.run(lambda: _read(FOR_PAPERS), lambda _: self._leave_be(), unforeseen)

    def _keep(self, ordered: object) -> None:
        assert isinstance(ordered, list)
        self._modules = ordered

    def _all_steps(self) -> Iterator[None]:
        for name in self._modules:
            import_module(name)
            yield
        for name in NAMES:
            yield from self._window.places.building(name)
            yield
            self._polish(name)
            yield

    def _leave_be(self) -> None:
        """What stands by now stands all day: to look through it for garbage would hold up a key for 50 ms."""
        gc.freeze()
        Sweeping(lambda: self._window.door.quiet_ms, self)

    def _polish(self, name: str) -> None:
        """What Qt does when a widget is first shown: it reads the style sheet and gives each part its room."""
        place = self._window.places[name]
        if place is self._window.shown:
            return
        place.ensurePolished()
        place.resize(self._window.shown.size())
        layout = place.layout()
        if layout is not None:
            layout.activate()


def _read_and_order() -> list[str]:
    """Runs on the worker; the modules of the places and their sheets, each after those that it imports itself."""
    from ui.module_order import ordered  # noqa: PLC0415 - not before the first paint

    _read(WITHOUT_QT)
    return ordered("ui.places")


def _read(names: Sequence[str]) -> None:
    for name in names:
        import_module(name)
