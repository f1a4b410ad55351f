"""Work that may wait on a device or the line, off the window's thread."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from app.refusal import Refusal

log = logging.getLogger(__name__)


class _Told(QObject):
    finished = Signal(object, object, object)


class _Errand(QRunnable):
    def __init__(
        self, work: Callable[[], object], done: Callable[[object], None], failed: Callable[[Exception], None]
    ) -> None:
        super().__init__()
        self._work, self.done, self.failed = work, done, failed
        self.told = _Told()
        self.setAutoDelete(False)

    def run(self) -> None:
        try:
            result = self._work()
        except Exception as failure:
            self.told.finished.emit(self, None, failure)
        else:
            self.told.finished.emit(self, result, None)


class Background(QObject):
    """Runs errands one after another and reports each on the window's thread.

    One thread, so that papers leave the printer in the order in which they were asked for.
    """

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._under_way: set[_Errand] = set()

    def run(
        self,
        work: Callable[[], object],
        done: Callable[[object], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run ``work``; then call ``done(result)`` or ``failed(exception)`` on this object's thread."""
        errand = _Errand(work, done, failed)
        self._under_way.add(errand)  # Qt keeps no Python reference while the errand waits
        # A method of an object of the window's thread: Qt queues the call over to it.
        errand.told.finished.connect(self._finished)
        self._pool.start(errand)

    @Slot(object, object, object)
    def _finished(self, errand: _Errand, result: object, failure: Exception | None) -> None:
        self._under_way.discard(errand)
        if _is_gone(errand.done) or _is_gone(errand.failed):
            return
        if failure is None:
            errand.done(result)
        else:
            _note(failure)
            errand.failed(failure)

    @property
    def idle(self) -> bool:
        """Is nothing waiting or running?"""
        return not self._under_way

    def finish(self, wait_ms: int = 5000) -> bool:
        """Wait for what is running, at most ``wait_ms``, and hear how it went; say whether all of it ended.

        For closing: its own reports are delivered, and nothing else happens in the window.
        """
        ended = self._pool.waitForDone(wait_ms)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return ended


def unforeseen(failure: Exception) -> None:
    """For an errand of which no failure is expected: one that comes is not passed over."""
    raise failure


def place_of(error: BaseException) -> str:
    """Where ``error`` came from, e.g. ``KeyError at intake.py:120``. Its message is left out: it may hold a name."""
    frames = traceback.extract_tb(error.__traceback__)
    where = (
        f"{frames[-1].filename.replace(chr(92), '/').rsplit('/', 1)[-1]}:{frames[-1].lineno}"
        if frames
        else "?"
    )
    return f"{type(error).__name__} at {where}"


def _note(failure: Exception) -> None:
    """A refusal is an answer, which whoever asked shows: no failure of the program."""
    if isinstance(failure, Refusal):
        log.info("errand refused: %s", failure.code)
    else:
        log.warning("errand failed: %s", place_of(failure))


def _is_gone(told: Callable[..., None]) -> bool:
    """Was the part of the window that wanted to hear of it taken down meanwhile? A method's, or what a lambda holds."""
    held = [cell.cell_contents for cell in getattr(told, "__closure__", None) or ()]
    hearers = [getattr(told, "__self__", None), *held]
    return any(isinstance(hearer, QObject) and not isValid(hearer) for hearer in hearers)
