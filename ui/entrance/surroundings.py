"""What stands around the names and the secret: a greeting, the picture, the other language, whose program this is."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.entrance.door_painting import DoorPainting
from ui.entrance.staff_list import DIGITS
from ui.entrance.step import Step
from ui.language import tr
from ui.theme import px
from ui.widgets.chip import NoteChip
from ui.widgets.text import Text

_NOON, _EVENING = 12, 18


_ROOM, _HIGH = (850, 560), 650
"""Pixels at 100 % with which there is room for the picture, and for the greeting and the foot; and for what is wrong
before anything is."""


class Surrounded(QWidget):
    """A page with the picture at its left and the greeting above; both give way to the names."""

    def __init__(self) -> None:
        super().__init__()
        self.painting, self.heading = DoorPainting(), QWidget()
        self._greeting, self.below = Text("", "greeting"), Text("", "body", "ink2")
        self.foot = Text(
            tr("Một Cửa · phần mềm nguồn mở · dữ liệu có mã hóa, nằm trên máy này"), "caption", "ink2"
        )
        heading = QVBoxLayout(self.heading)
        heading.setContentsMargins(0, 0, 0, 0)
        heading.addWidget(self._greeting)
        heading.addWidget(self.below)

    def greet(self, now: datetime) -> None:
        """Good morning, afternoon or evening."""
        self._greeting.setText(_greeting_words(now))

    def surround(self, column: QWidget, language: QWidget) -> None:
        """Lay out the page around its column."""
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(NoteChip(tr("Làm việc được khi mất mạng"), "good", "cloud-check"))
        top.addSpacing(10)
        top.addWidget(language)
        right = QVBoxLayout()
        right.setContentsMargins(28, 22, 28, 10)
        right.addLayout(top)
        right.addWidget(column, 1, Qt.AlignmentFlag.AlignHCenter)
        right.addSpacing(8)
        right.addWidget(self.foot, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.painting, 52)
        row.addLayout(right, 85)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.give_way()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.give_way()  # each person has words of their own size

    @property
    def is_low(self) -> bool:
        """Is there little more room than the names need?"""
        return self.height() < px(_ROOM[1])

    @property
    def is_high(self) -> bool:
        """Is there more room than the names need?"""
        return self.height() >= px(_HIGH)

    def give_way(self) -> None:
        """What surrounds the names leaves them the room."""
        self.painting.setVisible(self.width() >= px(_ROOM[0]))
        for part in (self._greeting, self.foot):
            part.setHidden(self.is_low)


def _greeting_words(now: datetime) -> str:
    """Good morning, afternoon or evening."""
    if now.hour >= _EVENING:
        return tr("Chào buổi tối")
    return tr("Chào buổi sáng") if now.hour < _NOON else tr("Chào buổi chiều")


def how_words(step: Step, desk: int, names: int) -> str:
    """How one of so many ``names`` comes in, and how one gets back to them."""
    if step is Step.WHO:
        words = tr("Bấm 1–{last} để chọn tên, rồi gõ mã. Quầy {desk}.")
        return words.format(last=min(DIGITS, names), desk=desk)
    if names < 2:
        return tr("Chọn tên, nhập mã. Quầy {desk}.").format(desk=desk)
    return tr("Nhập mã, hoặc Esc để chọn tên khác. Quầy {desk}.").format(desk=desk)
