"""What a page asks of the records is read on the worker; of several questions only the last is answered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui.background import Background, unforeseen


class LatestAnswer(QObject):
    """``came(found)`` with what the last question found."""

    came = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._background, self._question = Background(), 0

    @property
    def idle(self) -> bool:
        """Is nothing being read?"""
        return self._background.idle

    def ask(self, read: Callable[[], object]) -> None:
        """Read on the worker; ``read`` must touch no widgets."""
        self._question += 1
        question = self._question

        def show(found: object) -> None:
            if question == self._question:
                self.came.emit(found)

        self._background.run(lambda: read() if question == self._question else None, show, unforeseen)

    def end(self) -> None:
        """The window closes, and its desk after it."""
        self._question += 1
        self._background.finish()
