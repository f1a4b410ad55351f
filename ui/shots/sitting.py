"""One desk with its window before the camera: whose clock stands still, and whose keys are pressed one by one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from app.dossier.registers import dossiers
from ui.idle import IdleWatch
from ui.main_window import MainWindow
from ui.opening import begin_work, framed
from ui.places.place import Place
from ui.preferences import PAPERS, Preferences
from ui.scans import Scans
from ui.shots.photographer import SIZES, Photographer, Size, settle
from ui.theme import LIGHT, wear
from ui.widgets.pdf_preview import PdfPreview

CARD = "042196000318||Trần Thị Hoài Thử|17091996|Nữ|Tổ dân phố 6, phường Nguyễn Du, TP Hà Tĩnh|01052021"
OTHER_CARD = "042090000319||Nguyễn Văn Thử|01011990|Nam|Tổ dân phố 1, phường Nguyễn Du, TP Hà Tĩnh|01012022"
PHONE = "0912000318"
Shown = TypeVar("Shown", bound=Place)
_APART_MS = 200
"""Between two keys, as their timestamps say it: faster would be a scanner."""


class Sitting:
    """The window on ``desk``; ``at`` is what its clock says, and may be changed. ``locked``: nobody has come in yet."""

    def __init__(
        self, app: QApplication, desk: Desk, at: datetime, photographer: Photographer, *, locked: bool = False
    ) -> None:
        self.app, self.desk, self.at, self._photographer = app, desk, at, photographer
        self._ms = 1_000_000
        preferences = Preferences(desk.folder)
        for paper in PAPERS:  # whatever printers this machine has
            preferences.choose_printer(paper, "")
        wear(app, LIGHT)
        self.window: MainWindow = framed(app, desk.folder, lambda: self.at)
        self.window.states.free = lambda: 48 * 1024**3
        begin_work(self.window, desk, attended=not locked)
        self.window.resize(*SIZES[0])
        self.window.show()
        QTest.qWaitForWindowActive(self.window)
        while self.window.watching is None:
            QTest.qWait(20)
        self.stop_timers(self.window.watching.screens)
        for idle in app.findChildren(IdleWatch):
            self.stop_timers(idle)
        self.settle()

    @property
    def photographer(self) -> Photographer:
        """Who takes the pictures, for windows other than this desk's."""
        return self._photographer

    @staticmethod
    def stop_timers(owner: QObject) -> None:
        """What counts seconds by itself would look different each time."""
        for timer in owner.findChildren(QTimer):
            timer.stop()

    def idle(self) -> bool:
        """Is nothing under way?"""
        drawn = all(preview.idle for preview in self.window.findChildren(PdfPreview))
        return (
            drawn
            and self.window.shown.idle
            and self.window.printing.idle
            and self.window.lookout.idle
            and not self.window.counter.proving.busy
            and all(scans.is_idle for scans in self.app.findChildren(Scans))  # a letter may begin a code
        )

    def settle(self) -> None:
        """Wait until nothing is under way."""
        settle(self.window, self.idle)

    def snap(self, name: str, sizes: Sequence[Size] = SIZES, dots: float = 1.0) -> None:
        """Take the window as it stands."""
        self._photographer.snap(self.window, name, self.idle, sizes, dots)

    def snap_sheet(self, name: str) -> None:
        """Take the window with its sheet, and close the sheet."""
        self.snap(name)
        sheet = self.window.open_sheet()
        if sheet is None:
            raise RuntimeError(f"{name}: no sheet is open")
        sheet.step_back()
        self.settle()

    def scan(self, text: str) -> None:
        """A code is read by the scanner."""
        self.app.findChildren(Scans)[-1].emit_scan(text)
        self.settle()

    def press(self, key: Qt.Key, text: str = "", held: Qt.KeyboardModifier | None = None) -> None:
        """Press one key where the focus is."""
        self._ms += _APART_MS
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, key, none if held is None else held, text)
        event.setTimestamp(self._ms)
        QApplication.sendEvent(QApplication.focusWidget() or self.window, event)
        QTest.qWait(5)

    def enter(self) -> None:
        """Press Enter."""
        self.press(Qt.Key.Key_Return, "\r")
        self.settle()

    def write(self, words: str) -> None:
        """Type words; Vietnamese letters too."""
        for letter in words:
            self.press(Qt.Key.Key_unknown, letter)
        self.settle()

    def come_to(self, at: datetime) -> None:
        """It is ``at`` now, and the window says so without waiting for its second."""
        self.at = at
        self.window.top.show_time(at)
        self.window.shown.tick(at)

    def become(self, code: str) -> None:
        """Another person works here from now on."""
        self.window.counter.become(self.desk.staff[code])
        self.settle()

    def go(self, place: str) -> None:
        """Show a place."""
        self.window.go(place)
        self.settle()

    def first(self, tile: str) -> str:
        """The most urgent dossier of a tile of the queue.

        :raises LookupError: there is none.
        """
        with self.desk.reading() as reading:
            lines = dossiers.queue(reading, self.desk.settings.ward, self.at, tile, limit=1)
        if not lines:
            raise LookupError(tile)
        return lines[0].dossier

    def place(self, kind: type[Shown]) -> Shown:
        """The place shown, which is a ``kind``.

        :raises TypeError: it is another.
        """
        shown = self.window.shown
        if not isinstance(shown, kind):
            raise TypeError(type(shown).__name__)
        return shown

    def end(self) -> None:
        """Close the window, and the desk with it."""
        self.window.printing.finish()
        self.window.counter.proving.finish()
        self.window.line.end()
        self.window.close()
        self.window.deleteLater()
        QTest.qWait(20)
        self.desk.close()
