"""The list of the apologies, read on the worker: a ward's whole year is more than a window may wait for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from ui.background import Background, unforeseen
from ui.counter import Counter
from ui.places.apologies_owed import Owed, owed_now, rows_of, sum_words
from ui.places.last_read import LastRead
from ui.widgets.case_list import CaseRow


@dataclass(frozen=True, slots=True)
class OwedList:
    """What is owed, how the list shows it, and its sum in words."""

    owed: Sequence[Owed]
    rows: Sequence[CaseRow]
    sum_words: str


class OwedReading(QObject):
    """``came(list)`` with the answer to what was asked last; an answer that was overtaken is never shown."""

    came = Signal(object)

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter, self._background = counter, Background()
        self._asked, self._question, self._last_read = "", 0, LastRead(counter)
        # Several things recorded in one turn are one question.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._begin)

    @property
    def is_old(self) -> bool:
        """Must it be read again before it is shown?"""
        return self._last_read.is_old

    @property
    def idle(self) -> bool:
        """Is nothing being read?"""
        return self._background.idle and not self._soon.isActive()

    def ask(self, asked: str) -> None:
        """Read what is owed now; ``asked`` as in :func:`ui.places.apologies_owed.owed_now`."""
        self._asked = asked
        self._question += 1
        self._last_read.note()
        self._soon.start()

    def end(self) -> None:
        """The window closes, and its desk after it."""
        self._question += 1
        self._soon.stop()
        self._background.finish()

    def _begin(self) -> None:
        question, asked, counter = self._question, self._asked, self._counter

        def read() -> OwedList | None:
            if question != self._question:
                return None
            owed = owed_now(counter, asked)
            return OwedList(owed, rows_of(counter, owed), sum_words(counter, owed))

        def show(read: object) -> None:
            if question == self._question:
                self.came.emit(read)

        self._background.run(read, show, unforeseen)
