"""What is half filled, in a place or in a sheet over it, comes to the disk while its owner thinks: a cut of power takes
the last seconds of it.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.refusal import Refusal
from ui.places.kept import keep_drafts
from ui.places.task_sheet import TaskSheet

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_STEP_MS = 1000
QUIET_MS = 2000
"""So long nobody may have touched anything: no key waits for the disk."""


class SteadyKeeping(QObject):
    """From the first log-in on; once after each time that somebody typed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._is_due = window, False
        turn = QTimer(self, interval=_STEP_MS)
        turn.timeout.connect(self.look)
        window.door.opened.connect(lambda _: turn.start())
        window.door.locked.connect(turn.stop)

    def look(self) -> None:
        """Keep what changed, if the counter has been left alone since."""
        if self._window.door.quiet_ms < QUIET_MS:
            self._is_due = True
        elif self._is_due:
            self._is_due = False
            # Where nothing can be written the banner of the full disk stands already, and the lock says it again.
            keep_drafts(self._window.places.values())
            for sheet in self._window.findChildren(TaskSheet):
                if sheet.isVisible():
                    with suppress(Refusal):
                        sheet.keep_while_open()
