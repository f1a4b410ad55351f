"""Hands that press keys and scan cards, and the invented people whose cards they scan."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.rules.time.calendar import VIETNAM
from ui.main_window import MainWindow
from ui.scans import Scans
from ui.widgets.chord_pause import ChordPause

CARD = (
    "042196000018|183000018|Trần Thị Hoài Thử|17091996|Nữ|Tổ dân phố 6, phường Nguyễn Du, TP Hà Tĩnh|01012022"
)
OTHER_CARD = "042090000019||Nguyễn Văn Thử|01011990|Nam|Tổ dân phố 1, phường Nguyễn Du, TP Hà Tĩnh|01012022"
MORNING = datetime(2017, 1, 25, 9, 15, tzinfo=VIETNAM)
EVE_OF_TET = datetime(2017, 1, 24, 14, 5, tzinfo=VIETNAM)

_TEXT_OF = {
    Qt.Key.Key_Escape: "\x1b",
    Qt.Key.Key_Backspace: "\x08",
    Qt.Key.Key_Delete: "\x7f",
    Qt.Key.Key_Tab: "\t",
}
"""Letters that a real keyboard sends along with keys that write nothing."""
_ONE_GAP_S = 0.06
"""A little more than the gap (45 ms) for which a command waits to be known as one."""


def wait_until(holds: Callable[[], bool], seconds: float = 10) -> None:
    """Wait in short steps: ``qtbot.waitUntil`` holds Python's lock, and the worker needs it."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        QTest.qWait(2)
        time.sleep(0.002)


class Hands:
    """Presses keys into whatever has the focus, as Qt delivers them; counts what a person pressed.

    ``QTest.keyClicks`` aborts the process on Vietnamese letters, so events are sent one by one.
    """

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.pressed = 0
        self._ms = 1_000_000

    def press(self, key: Qt.Key, text: str = "", ctrl: bool = False, shift: bool = False) -> None:
        if ctrl and key == Qt.Key.Key_Return:
            self._rest_after_a_sheet()
        self.pressed += 1
        self._ms += 200
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        text = text or _TEXT_OF.get(key, "")
        self._send(key, text, Qt.KeyboardModifier.ShiftModifier if shift else held)
        self._let_go()

    def _rest_after_a_sheet(self) -> None:
        """A person who means a second Ctrl+Enter looks first at what the sheet has left."""
        app = QApplication.instance()
        assert app is not None
        self.wait_until(lambda: not app.findChildren(ChordPause))

    def write(self, text: str) -> None:
        for letter in text:
            self.press(Qt.Key.Key_unknown, letter)

    def enter(self) -> None:
        self.press(Qt.Key.Key_Return, "\r")

    def scan(self, text: str, gap_ms: int = 6, end: str = "\r") -> None:
        self._ms += 500
        for letter in text + end:
            self._ms += gap_ms
            self._send(Qt.Key.Key_Return if letter == end else Qt.Key.Key_unknown, letter)
        self._let_go()

    def pause(self) -> None:
        """The hands rest, by the time that their keys tell."""
        self._ms += 1_000

    def settle(self, ms: int) -> None:
        QTest.qWait(ms)

    def wait_until(self, holds: Callable[[], bool], seconds: float = 10) -> None:
        wait_until(holds, seconds)

    def _let_go(self) -> None:
        """Until no key is held back as the possible beginning of a scan, and intake knows who is at the counter.

        The register answers in a few ms; no hand is faster. A longer silence is the test's to wait for.
        """
        app = QApplication.instance()
        assert app is not None
        watching = app.findChildren(Scans)
        end = time.monotonic() + _ONE_GAP_S
        self.settle(1)
        while time.monotonic() < end and not all(scans.is_idle for scans in watching):
            self.settle(2)
        self.settle(1)
        if isinstance(self.window, MainWindow):
            intake = self.window.place("intake")
            self.wait_until(lambda: intake.idle)

    def _send(
        self, key: Qt.Key, text: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        event = QKeyEvent(QEvent.Type.KeyPress, key, held, text)
        event.setTimestamp(self._ms)
        QApplication.sendEvent(QApplication.focusWidget() or self.window, event)
