"""What else may have to be done with a dossier: what can be done now, and what goes to paper until its act exists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.language import tr
from ui.places.dossier_cards import scrolling
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.key_cap import KeyCap
from ui.widgets.sheet import Sheet
from ui.widgets.text import Mark, Text, announce

OTHER = "V"
"""The key of the sheet, in the queue and in a dossier."""


class Later(NamedTuple):
    """An act of a later version: its name, and what to do on paper until then."""

    name: str
    advice: str


LATER: Mapping[str, Later] = {
    "B": Later(
        tr("Yêu cầu bổ sung"),
        tr(
            "Yêu cầu bổ sung chưa ghi được trong bản này. Viết tay mẫu 02, một lần, trong 3 ngày làm việc từ khi "
            "nhận, và ghi vào sổ giấy. Ngày hẹn trên máy giữ nguyên."
        ),
    ),
    "C": Later(
        tr("Từ chối"),
        tr(
            "Từ chối chưa ghi được trong bản này. Viết tay mẫu 03 có lý do, trả lại giấy tờ cho ông/bà, và ghi vào "
            "sổ giấy. Hồ sơ trên máy giữ nguyên."
        ),
    ),
    "R": Later(
        tr("Rút hồ sơ"),
        tr(
            "Rút hồ sơ chưa ghi được trong bản này. Trả lại giấy tờ cho ông/bà, lấy chữ ký nhận, và ghi vào sổ "
            "giấy. Hồ sơ trên máy giữ nguyên."
        ),
    ),
    "N": Later(
        tr("Nhắc người đang giữ"),
        tr("Lời nhắc chưa gửi được trong bản này. Gọi hoặc gặp người đang giữ hồ sơ."),
    ),
    "P": Later(
        tr("Phân lại"),
        tr("Phân lại chưa ghi được trong bản này. Giao hồ sơ bằng phiếu kiểm soát giấy, có ký nhận."),
    ),
    "G": Later(
        tr("Ghi chú"),
        tr("Ghi chú chưa lưu được trong bản này. Ghi lên phiếu kiểm soát giấy kèm theo hồ sơ."),
    ),
}


class PlaceLine(Surface):
    """An answer in words in the place itself, where a key has no act yet. Hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__("notice", (14, 8, 14, 8))
        self._words = Text("", "body", "ink", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Mark("info-circle", 18, "primary"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.body.addLayout(row)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now."""
        return self._words.text()

    def say(self, words: str) -> None:
        """Say ``words``, to a screen reader too; '' takes them away."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            announce(self, words)


class OtherActs(Sheet):
    """Emits ``chosen(key)`` for an act of now, ``asked(key)`` for one of :data:`LATER`; either closes the sheet."""

    chosen = Signal(str)
    asked = Signal(str)

    def __init__(self, window: QWidget, subject: str, now: Sequence[tuple[str, str]]) -> None:
        super().__init__(window, tr("Việc khác với hồ sơ"), subject)
        self._now = dict(now)
        self.buttons: list[Button] = []
        if now:
            self.body.addWidget(Text(tr("Làm được bây giờ"), "emphasis"))
        for key, words in now:
            button = Button(words, key=key)
            button.clicked.connect(lambda _=False, key=key: self._choose(key))
            self.body.addWidget(button)
            self.buttons.append(button)
        on_paper = Text(tr("Có trong bản sau, nay làm trên giấy"), "emphasis")
        self.body.addWidget(on_paper)
        scroll, rows = scrolling()
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # in a low window arrows bring the last of them
        scroll.setAccessibleName(on_paper.text())
        inside = scroll.widget()
        assert inside is not None
        inside.setProperty("kind", "clear")
        rows.setSpacing(12)
        for key, later in LATER.items():
            rows.addLayout(_row(key, later))
        rows.addStretch(1)
        self.body.addWidget(scroll, 1)
        self._close = Button(tr("Đóng"), key="Esc")
        self._close.clicked.connect(self.step_back)
        self.foot.addWidget(self._close, 1)
        self.closed.connect(self.deleteLater)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or (self.buttons[0] if self.buttons else self._close))

    def _choose(self, key: str) -> None:
        self.step_back()
        (self.asked if key in LATER else self.chosen).emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text().upper() or QKeySequence(event.key()).toString()
        if key in LATER or key in self._now:
            self._choose(key)
        else:
            super().keyPressEvent(event)


def _row(key: str, later: Later) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(later.name, "body_strong"))
    words.addWidget(Text(later.advice, "caption", "ink2", wrap=True))
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(KeyCap(key), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row
