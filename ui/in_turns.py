"""A long piece of work on the GUI thread done in steps, a turn of the event loop each, so that no key waits for all."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

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
        self.is_done, self._is_in_step = False, False
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._step)

    def begin(self) -> None:
        """Begin, and watch for keys before anybody else does."""
        self._app.installEventFilter(self)
        self._turn.start()

    def finish(self) -> None:
        """Do what is left at once."""
        while self._turn.isActive() and not self._is_in_step:
            self._step()

    def give_up(self) -> None:
        """Leave the rest undone."""
        self._turn.stop()
        self._app.removeEventFilter(self)

    def _step(self) -> None:
        self._is_in_step = True  # a step that moves the focus may have an input method commit
        try:
            self.is_done = next(self._steps, self) is self
        except Exception:
            self.give_up()
            self.failed.emit()
            raise
        finally:
            self._is_in_step = False
        if self.is_done:
            self.give_up()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if type(event) in _TYPED and event.type() in {QEvent.Type.KeyPress, QEvent.Type.InputMethod}:
            self.finish()
        return False
