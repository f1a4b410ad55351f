"""The disk's own work, done while nobody waits: a little after the last act, on the worker."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QTimer

from ui.background import Background
from ui.counter import Counter

IDLE_MS = 2000
log = logging.getLogger(__name__)


class Tidying(QObject):
    """Has the desk tidy its file and forget the sheets of days gone, once acts have paused; a failure is logged, and the next pause tries again."""

    def __init__(self, counter: Counter, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._counter, self._background = counter, background
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(IDLE_MS)
        self._pause.timeout.connect(self._tidy)
        counter.recorded.connect(lambda *_: self._pause.start())

    def _tidy(self) -> None:
        from app.desk import drafts  # noqa: PLC0415 - the core is read after the first paint

        desk, today = self._counter.desk, self._counter.now().date()

        def tidy() -> None:
            desk.tidy()
            drafts.drop_old(desk, today)

        self._background.run(tidy, lambda _: None, self._failed)

    def _failed(self, failure: Exception) -> None:
        # Nothing is lost: what was committed stays in the log file beside the database.
        log.warning("tidying the desk's file failed: %s", type(failure).__name__)
