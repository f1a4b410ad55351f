"""A long piece of work on the GUI thread done in steps, a turn of the event loop each, so that no key waits for all."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

_APART_MS = 2
"""Between two steps, so that what the first one brought is painted in a turn of its own."""
_TYPED = frozenset({QKeyEvent, QInputMethodEvent})


class InTurns(QObject):
    """Takes a step of ``steps`` each turn once begun; a key typed meanwhile finds them all done.

    ``failed`` is emitted when a step raised: those after it are not taken.
    """

    failed = Signal()

    def __init__(self, steps: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        app = QApplication.instance()
        assert app is not None
        self._app, self._steps = app, steps
        self.is_done = False
        self._turn = QTimer(self, interval=_APART_MS)
        self._turn.timeout.connect(self._step)

    def begin(self) -> None:
        """Begin, and watch for keys before anybody else does."""
        self._turn.start()
        self._app.installEventFilter(self)

    def finish(self) -> None:
        """Do what is left at once."""
        while self._turn.isActive():
            self._step()

    def give_up(self) -> None:
        """Leave the rest undone."""
        self._turn.stop()
        self._app.removeEventFilter(self)

    def _step(self) -> None:
        # No key comes within a step, and to be asked about each event of its widgets is dear.
        self._app.removeEventFilter(self)
        try:
            self.is_done = next(self._steps, self) is self
        except Exception:
            self.give_up()
            self.failed.emit()
            raise
        if self.is_done:
            self.give_up()
        elif self._turn.isActive():
            self._app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if type(event) in _TYPED and event.type() in {QEvent.Type.KeyPress, QEvent.Type.InputMethod}:
            self.finish()
        return False
