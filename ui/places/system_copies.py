"""Sao lưu: the copies of the data, the room that is left, and how a copy is put back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from app.desk.safety.copies import COPIES, Copy, keep_copy, kept_copies
from app.refusal import Refusal
from ui.background import Background
from ui.counter import Counter
from ui.language import say, tr
from ui.places.standing_words import moment_words
from ui.places.system_page import Card, SystemPage
from ui.states import Room, room
from ui.widgets.button import Button, Paling
from ui.widgets.charts.amounts import decimal
from ui.widgets.field import LineField
from ui.widgets.text import Text, announce

_GIGABYTE = 1024**3
_MEGABYTE = 1024**2
_RESTORE = tr(
    "Đóng chương trình. Chép bản sao lưu (.db) thành desk.db trong thư mục dữ liệu, tệp .toml cùng tên thành "
    "desk.toml. Mở lại; nếu quầy đã cấp số sau bản ấy, chương trình chỉ cách mở quyển mới. Bản sao chỉ mở được "
    "trên máy đang giữ khóa của quầy."
)


def gigabytes(size: int) -> str:
    """'44,2 GB', or megabytes below one."""
    if size >= _GIGABYTE:
        return f"{decimal(size / _GIGABYTE)} GB"
    return f"{size / _MEGABYTE:.0f} MB"


class CopiesCard(Card):
    """The copies on this machine, one more at the press of a button, also in another folder.

    ``looked`` when :attr:`copies`, None until they were looked at, are others.
    """

    looked = Signal()

    def __init__(self, counter: Counter, background: Background) -> None:
        super().__init__("database", tr("Bản sao lưu"))
        self._counter, self._background = counter, background
        self.copies: list[Copy] | None = None
        self.button = Button(tr("Sao lưu ngay"), icon="copy")
        self.button.clicked.connect(lambda _=False: self.keep_copy())
        self.head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.where = Text("", "secondary", "ink2", wrap=True)
        self.kept = Text("", "figure_small", "ink2", wrap=True)
        self.body.addWidget(self.where)
        self.body.addWidget(self.kept)
        self.folder = LineField(
            tr("Thêm một bản ở thư mục khác, ví dụ thẻ nhớ USB"), placeholder=str(Path.home())
        )
        self.elsewhere = Button(tr("Sao lưu vào đó"), icon="copy")
        self._paling = Paling(self.button, self.elsewhere)
        self.elsewhere.clicked.connect(self._keep_elsewhere)
        self.folder.line.returnPressed.connect(self._keep_elsewhere)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.folder, 1)
        row.addWidget(self.elsewhere, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)

    def look(self) -> None:
        """Look on the worker which copies there are; ``looked`` when they are others than before."""
        desk = self._counter.desk
        self._background.run(lambda: kept_copies(desk), self._found, self._not_found)

    def _found(self, copies: object) -> None:
        assert isinstance(copies, list)
        if copies != self.copies:
            self.copies = copies
            self.show_copies()
            self.looked.emit()

    def _not_found(self, failure: Exception) -> None:
        if not isinstance(failure, OSError):
            raise failure
        self.say(tr("Không đọc được thư mục sao lưu."))

    def show_copies(self) -> None:
        """Show the copies as they were looked at last."""
        today = self._counter.now().date()
        self.where.setText(tr("Trong {folder}, có mã hóa").format(folder=self._counter.desk.folder / COPIES))
        if self.copies:
            words = tr("Bản gần nhất {when}, giữ bảy bản.")
            self.say(words.format(when=moment_words(self.copies[-1].made_at, today)))
        elif self.copies is not None:
            self.say(tr("Chưa có bản sao nào."))
        lines = [f"{copy.made_at:%d/%m/%Y %H:%M} · {gigabytes(copy.size)}" for copy in self.copies or ()]
        self.kept.setText("\n".join(reversed(lines)))
        self.kept.setVisible(bool(lines))

    def _keep_elsewhere(self) -> None:
        typed = self.folder.words_typed
        if typed:
            self.folder.show_error("")
            self.keep_copy(Path(typed))
        else:
            self._refuse_folder()

    def _refuse_folder(self) -> None:
        self.folder.show_error(tr("không thấy thư mục này"))
        self.folder.line.setFocus()

    def keep_copy(self, folder: Path | None = None) -> None:
        """Make a copy behind the window and say how it went; a stick or a share may take long even to say it is there."""
        desk, at = self._counter.desk, self._counter.now()

        def keep() -> tuple[Path | None, list[Copy]]:
            there = folder is None or folder.is_dir()
            return keep_copy(desk, at, folder) if there else None, kept_copies(desk)

        self._paling.begin()
        self.say(tr("Đang sao lưu…"))
        self._background.run(keep, self._kept, self._failed)

    def _kept(self, kept: object) -> None:
        assert isinstance(kept, tuple)
        path, self.copies = kept
        self._paling.end()
        self.show_copies()
        self.looked.emit()
        if path is None:
            self._refuse_folder()
            return
        words = tr("Đã sao lưu: {path}").format(path=path)
        if path.parent != self._counter.desk.folder / COPIES:
            self.say(words)
        announce(self.below, words)

    def _failed(self, failure: Exception) -> None:
        self._paling.end()
        if not isinstance(failure, Refusal):
            raise failure
        self.say(say(failure))
        announce(self.below, self.below.text())


class RoomCard(Card):
    """How full the disk is; amber and in words while it is nearly so."""

    def __init__(self, background: Background) -> None:
        super().__init__("stack-2", tr("Ổ đĩa"))
        self._background = background
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(8)
        self.bar.setAccessibleName(tr("Ổ đĩa đã dùng"))
        self.body.addWidget(self.bar)

    def look(self, folder: Path, free: Callable[[], int]) -> None:
        """Ask on the worker how much room is left where ``folder`` lies; ``free()`` bytes of it."""

        def measure() -> tuple[int, int, int]:
            used = sum(path.stat().st_size for path in folder.glob("desk.db*"))
            return free(), shutil.disk_usage(folder).total, used

        self._background.run(measure, self._show, self._silent)

    def _silent(self, failure: Exception) -> None:
        if not isinstance(failure, OSError):
            raise failure
        self.say(tr("Ổ đĩa không cho biết còn bao nhiêu chỗ."))

    def _show(self, measured: object) -> None:
        assert isinstance(measured, tuple)
        free, total, used = measured
        self.bar.setMaximum(1000)
        self.bar.setValue(1000 - round(1000 * free / max(1, total)))
        words = tr("Còn {free} trên {total}. Dữ liệu của quầy {used}.").format(
            free=gigabytes(free), total=gigabytes(total), used=gigabytes(used)
        )
        low = room(free) is not Room.AMPLE
        self.mark.show_icon("alert-triangle-filled" if low else "stack-2", "caution" if low else "ink2")
        self.below.set_tone("caution" if low else "ink2")
        self.say(words + " " + tr("Sắp hết chỗ: dọn ổ đĩa, hoặc báo người phụ trách máy.") if low else words)


class CopiesPage(SystemPage):
    """Copies, room, and how a copy is put back. What lies on disks is asked on the worker: a share may answer late."""

    def __init__(self, counter: Counter, background: Background) -> None:
        super().__init__("database", tr("Sao lưu"), counter)
        self.card, self.room = CopiesCard(counter, background), RoomCard(background)
        self.card.looked.connect(self.changed)
        self.restore = Card("history", tr("Lấy lại dữ liệu từ bản sao"))
        self.restore.say(_RESTORE)
        for card in (self.card, self.room, self.restore):
            self.body.addWidget(card)
        self.body.addStretch(1)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)

    @property
    def state(self) -> str:
        """As of the last look; another look is begun, and ``changed`` tells when there is something new."""
        self.card.look()
        if self.card.copies is None:
            return ""
        if not self.card.copies:
            return tr("chưa có bản nào")
        when = moment_words(self.card.copies[-1].made_at, self.counter.now().date())
        return tr("gần nhất {when}").format(when=when)

    def show_state(self) -> None:
        self.card.show_copies()
        self.card.look()
        self.room.look(self.counter.desk.folder, self.host.states.free)
