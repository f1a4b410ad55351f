"""What is wrong with the machine under the counter: no room on its disk, a clock that cannot be right (ui.md §6)."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.refusal import Refusal
from ui.language import tr
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.text import Mark, Text, announce

if TYPE_CHECKING:
    from ui.counter import Counter

MEGABYTE = 1024**2
_LOOK_EVERY_MS = 30_000


class Room(StrEnum):
    """How much room the disk has: below 1 GB it is low, below 200 MB scarce, below 50 MB nothing may be saved."""

    AMPLE = "ample"
    LOW = "low"
    SCARCE = "scarce"
    NONE = "none"


def room(free: int) -> Room:
    """How much ``free`` bytes are."""
    if free < 50 * MEGABYTE:
        return Room.NONE
    if free < 200 * MEGABYTE:
        return Room.SCARCE
    return Room.LOW if free < 1024 * MEGABYTE else Room.AMPLE


class Banner(QWidget):
    """One sentence above the place, with a button where there is something to do. ``pressed`` when it was."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._box = Surface("caution", (16, 8, 16, 8))
        self.words = Text("", "body_strong", "caution", wrap=True)
        self.button = Button(kind="secondary")
        self.button.clicked.connect(self.pressed)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Mark("alert-triangle-filled", 20, "caution"))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self._box.body.addLayout(row)
        around = QHBoxLayout(self)
        around.setContentsMargins(20, 10, 20, 0)
        around.addWidget(self._box)
        self.hide()

    def say(self, words: str, button: str = "") -> None:
        """Show the sentence; '' takes the banner away."""
        if words == self.words.text() and self.isHidden() != bool(words):
            return
        self.words.setText(words)
        self.button.show_words(button)
        self.button.setVisible(bool(button))
        self.setVisible(bool(words))
        if words:
            announce(self, words)


class States(QObject):
    """Looks at disk and clock every half minute and after every act. ``changed`` when one of them fares differently.

    ``free()`` gives the bytes left where the desk's folder lies. The clock was confirmed by a clerk for as long as the
    window is open: the law lets nobody be sent away because a computer cannot tell the time.
    """

    changed = Signal()

    def __init__(self, counter: Counter, banner: Banner, free: Callable[[], int] | None = None) -> None:
        super().__init__(banner)
        self._counter, self._banner = counter, banner
        self.free = free or self._free
        self.room, self.clock = Room.AMPLE, ""
        self._confirmed = False
        banner.pressed.connect(self._pressed)
        counter.recorded.connect(lambda *_: self.look())
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        counter.opened.connect(self.begin)

    def begin(self) -> None:
        """The desk is open: look now and from time to time."""
        self._timer.start()
        self.look()

    def _free(self) -> int:
        return shutil.disk_usage(self._counter.desk.folder).free

    def look(self) -> None:
        """Look at both now."""
        if not self._counter.is_open:
            return
        before = (self.room, self.clock)
        try:
            self.room = room(self.free())
        except OSError:
            self.room = Room.NONE
        self.clock = self._clock_words()
        self._show()
        if before != (self.room, self.clock):
            self.changed.emit()

    def _clock_words(self) -> str:
        now = self._counter.now()
        try:
            last = self._counter.desk.last_at()
        except Refusal:
            return ""
        if last is not None and now < last:
            return tr("Giờ máy sai, hẹn ngày có thể sai: máy chỉ {now}, lần ghi trước lúc {last}.").format(
                now=_moment(now), last=_moment(last)
            )
        return ""

    def _show(self) -> None:
        if self.room is Room.NONE:
            self._banner.say(
                tr("Ổ đĩa đầy, chưa lưu được. Chữ đang gõ còn nguyên. Dọn ổ đĩa, hoặc sao lưu sang ổ khác."),
                tr("Sao lưu sang ổ khác"),
            )
        elif self.clock and not self._confirmed:
            self._banner.say(self.clock, tr("Đã xem giờ, vẫn nhận"))
        elif self.room is Room.SCARCE:
            self._banner.say(
                tr("Ổ đĩa còn dưới 200 MB: đính kèm tắt, vẫn nhận hồ sơ. Báo người phụ trách máy.")
            )
        else:
            self._banner.say("")

    def _pressed(self) -> None:
        if self.room is Room.NONE:
            from ui.main_window import MainWindow  # noqa: PLC0415 - which itself loads this

            window = self._banner.window()
            assert isinstance(window, MainWindow)
            window.go("system")
            window.shown.show_section("copies")
        else:
            self._confirmed = True
            self._show()


def _moment(at: datetime) -> str:
    return f"{at:%H:%M %d/%m/%Y}"
