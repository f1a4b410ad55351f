"""Python's search for garbage among everything there is, made while nobody is at the keyboard."""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

QUIET_MS = 5000
_LOOK_MS = 1000
_RARELY = 50
"""Five times as rarely as Python would: for a counter that is never quiet."""


def put_off() -> None:
    """From now on Python looks by itself mostly among what is young: the whole takes 60 ms and holds every thread."""
    young, older, _whole = gc.get_threshold()
    gc.set_threshold(young, older, _RARELY)


class Sweeping(QObject):
    """Looks once in each quiet spell; ``quiet_ms`` says how long nobody has touched anything."""

    def __init__(self, quiet_ms: Callable[[], int], parent: QObject) -> None:
        super().__init__(parent)
        self._quiet_ms, self._swept = quiet_ms, False
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Sweep if it is quiet, and was not swept in this quiet spell."""
        is_quiet = self._quiet_ms() >= QUIET_MS
        if is_quiet and not self._swept:
            gc.collect()
        self._swept = is_quiet
