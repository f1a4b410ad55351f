"""How long the GUI thread is busy at a stretch, before it looks for new keys again."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

_ONE_STRETCH = 0.0005
"""Seconds between two events that nobody slept between."""


class WatchedApplication(QApplication):
    """Times every event from its delivery to its end; events that follow at once are one stretch.

    The dispatcher's own signals tell less: with GLib they stand around the sleep and the work alike. Beside the time
    that passed stands the processor's own: on a machine that others use too, only that one is the program's doing.
    """

    def __init__(self) -> None:
        self._depth, self._begun, self._ended, self._worked = 0, 0.0, 0.0, 0.0
        self._longest, self._most_work = 0.0, 0.0
        super().__init__(["bench"])

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        now = time.perf_counter()
        if not self._depth and now - self._ended > _ONE_STRETCH:
            self._begun, self._worked = now, time.thread_time()
        self._depth += 1
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            if not self._depth:
                self._ended = time.perf_counter()
                self._longest = max(self._longest, self._ended - self._begun)
                self._most_work = max(self._most_work, time.thread_time() - self._worked)

    def begin(self) -> None:
        """Forget what was, and time from now on."""
        self._longest = self._most_work = 0.0

    def longest_ms(self) -> tuple[float, float]:
        """The longest stretch since :meth:`begin` in milliseconds, and the most work of the processor in one."""
        return self._longest * 1000, self._most_work * 1000
