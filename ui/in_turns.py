"""A long piece of work on the GUI thread done in steps, a turn of the event loop each, so that no key waits for all."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QTimer


class InTurns(QObject):
    """Takes a step of ``steps`` each turn once begun. A key for anything it watches has the rest done first."""

    def __init__(self, steps: Iterator[None], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps
        self.is_done = False
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._step)

    def begin(self, keys_of: QObject) -> None:
        """Begin; whatever is typed into ``keys_of`` meanwhile finds the work done."""
        keys_of.installEventFilter(self)
        self._turn.start()

    def finish(self) -> None:
        """Do what is left at once."""
        while not self.is_done:
            self._step()

    def give_up(self) -> None:
        """Leave the rest undone."""
        self._turn.stop()

    def _step(self) -> None:
        self.is_done = next(self._steps, self) is self
        if self.is_done:
            self._turn.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.is_done and event.type() in {QEvent.Type.KeyPress, QEvent.Type.InputMethod}:
            self.finish()
        return False
