"""What a page asks of the records is read on the worker; of several questions only the last is answered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Background, unforeseen


class LatestAnswer(QObject):
    """``came(found)`` with what the last question found."""

    came = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._background, self._question = Background(), 0
        self._read: Callable[[], object] = lambda: None
        # Several things recorded in one turn are one question.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._begin)

    @property
    def idle(self) -> bool:
        """Is nothing being read?"""
        return self._background.idle and not self._soon.isActive()

    def ask(self, read: Callable[[], object]) -> None:
        """Read on the worker; ``read`` must touch no widgets."""
        self._question += 1
        self._read = read
        self._soon.start()

    def _begin(self) -> None:
        question, read = self._question, self._read

        def show(found: object) -> None:
            if question == self._question:
                self.came.emit(found)

        self._background.run(lambda: read() if question == self._question else None, show, unforeseen)

    def end(self) -> None:
        """The window closes, and its desk after it."""
        self._question += 1
        self._soon.stop()
        self._background.finish()
