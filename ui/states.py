"""What is wrong with the machine under the counter: no room on its disk, a clock that cannot be right (ui.md §6)."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.refusal import Refusal
from ui.language import tr
from ui.print_job import PrintJob
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.text import Mark, Text, announce

if TYPE_CHECKING:
    from ui.city_line import CityLine
    from ui.counter import Counter
    from ui.printing import Printing

log = logging.getLogger(__name__)

MEGABYTE = 1024**2
_LOOK_EVERY_MS = 30_000
_MOST_SECONDS_OFF = 10 * 60


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


class Clock(StrEnum):
    """How far the machine's clock can be believed."""

    RIGHT = "right"
    OFF = "off"
    """More than ten minutes from the city's."""
    BACK = "back"
    """Earlier than the last record: nothing can be written, the order of records is their proof."""


class States(QObject):
    """Looks at disk and clock every half minute and before every act. ``changed`` when one of them fares differently.

    ``free()`` gives the bytes left where the desk's folder lies. It stands before every act of the counter: without room
    nothing is written; where the clock differs from the city's the clerk is asked once, and Enter again writes all the
    same, for nobody is sent away because a computer cannot tell the time.
    """

    changed = Signal()

    def __init__(
        self, counter: Counter, banner: Banner, line: CityLine, free: Callable[[], int] | None = None
    ) -> None:
        super().__init__(banner)
        self._counter, self._banner, self._line = counter, banner, line
        self.free = free or self._free
        self.room, self.clock = Room.AMPLE, Clock.RIGHT
        self._asked = self._noted = False
        counter.allow = self.allow
        banner.pressed.connect(self._pressed)
        counter.became.connect(self._came_in)
        line.changed.connect(self.look)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        counter.opened.connect(self.begin)

    def begin(self) -> None:
        """The desk is open: look now and from time to time."""
        self._timer.start()
        self.look()

    def _came_in(self) -> None:
        self._noted = False
        self.look()

    def _free(self) -> int:
        return shutil.disk_usage(self._counter.desk.folder).free

    def look(self) -> None:
        """Look at both now."""
        if not self._counter.is_open:
            return
        before = (self.room, self.clock)
        self.room = self._room()
        self.clock = self._clock()
        if self.clock is not Clock.OFF:
            self._asked = False
        self._show()
        self._counter.stop(stopped=self.room is Room.NONE or self.clock is Clock.BACK)
        if before != (self.room, self.clock):
            self.changed.emit()

    def _room(self) -> Room:
        """A disk that does not say how much it has stops nobody: were it full, the act itself would say so."""
        try:
            return room(self.free())
        except OSError as error:
            log.warning("the disk does not say how much room it has: %s", type(error).__name__)
            return Room.AMPLE

    def allow(self) -> None:
        """Stand before an act.

        :raises Refusal: ``disk.low``, or once ``clock.off`` (minutes).
        """
        self.look()
        if self.room is Room.NONE:
            raise Refusal("disk.low")
        if self.clock is Clock.OFF and not self._asked:
            self._asked = True
            raise Refusal("clock.off", minutes=self._minutes)

    @property
    def is_told(self) -> bool:
        """Does the banner say now that something is wrong?"""
        return not self._banner.isHidden()

    @property
    def _minutes(self) -> int:
        return round(abs(self._line.ahead) / 60)

    def _last(self) -> datetime | None:
        try:
            return self._counter.desk.last_at()
        except Refusal:
            return None

    def _clock(self) -> Clock:
        last = self._last()
        if last is not None and self._counter.now() < last:
            return Clock.BACK
        return Clock.OFF if abs(self._line.ahead) > _MOST_SECONDS_OFF else Clock.RIGHT

    def _show(self) -> None:
        self._banner.say(*self._said())

    def _said(self) -> tuple[str, str]:
        if self.room is Room.NONE:
            return (
                tr(
                    "Ổ đĩa còn dưới 50 MB, chưa lưu được. Chữ đang gõ còn nguyên. "
                    "Dọn ổ đĩa, hoặc sao lưu sang ổ khác, thẻ nhớ."
                ),
                tr("Sao lưu sang ổ khác"),
            )
        if self.clock is Clock.BACK:
            words = tr(
                "Giờ máy sai: máy chỉ {now}, lần ghi trước lúc {last}. Chưa lưu được cho tới khi chỉnh giờ máy; "
                "chữ đang gõ và hồ sơ cũ còn nguyên. Có người chờ thì viết tay."
            ).format(now=_moment(self._counter.now()), last=_moment(self._last() or self._counter.now()))
            return words, tr("In giấy hẹn viết tay")
        if self.clock is Clock.OFF:
            words = tr(
                "Giờ máy sai: lệch {minutes} phút so với cấp trên, hẹn ngày có thể sai. Chỉnh giờ máy."
            )
            return words.format(minutes=self._minutes), ""
        if self.room is Room.SCARCE:
            return tr("Ổ đĩa còn dưới 200 MB. Vẫn nhận hồ sơ. Báo người phụ trách máy dọn ổ đĩa."), ""
        if self.room is Room.LOW and not self._noted and self._is_led:
            return tr("Ổ đĩa còn dưới 1 GB. Dọn ổ đĩa trước khi đầy."), tr("Xem ổ đĩa")
        return "", ""

    @property
    def _is_led(self) -> bool:
        """Is somebody in who answers for the machine?"""
        return self._counter.is_attended and bool(self._counter.person.duties & {"supervisor", "head"})

    def _pressed(self) -> None:
        from ui.main_window import MainWindow  # noqa: PLC0415 - which itself loads this

        window = self._banner.window()
        assert isinstance(window, MainWindow)
        if self.room is not Room.NONE and self.clock is Clock.BACK:
            print_blank_forms(window.printing, self._counter.desk.folder)
            return
        self._noted = True
        window.go("system")
        window.shown.show_section("copies")
        self._show()


def print_blank_forms(printing: Printing, folder: Path) -> None:
    """Receipts to write on by hand, on the printer of slips, or as a file."""

    def draw() -> bytes:
        from app.papers.ward import blank_forms  # noqa: PLC0415 - reportlab is loaded by the worker

        return blank_forms(folder)

    printing.print_job(
        PrintJob(tr("Giấy hẹn viết tay"), "giay-hen-viet-tay", draw, "slip", worth_keeping=False)
    )


def _moment(at: datetime) -> str:
    return f"{at:%H:%M %d/%m/%Y}"
