"""One member of staff on the log-in page: initials, name, post, the digit that picks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from ui.language import tr
from ui.theme import colour, font, px, tokens
from ui.widgets.key_cap import CAP_HEIGHT, cap_width, paint_cap

if TYPE_CHECKING:
    from app.desk.reference import StaffMember

HIGH, LOW = 52, 36
"""Pixels at 100 %: name and post below each other, or side by side where many must be seen at once."""
_TWO_LINES = 46


def initials(name: str) -> str:
    """'MA' of 'Võ Thị Mai Anh'."""
    return "".join(word[0] for word in name.split()[-2:]).upper()


class StaffRow(QRadioButton):
    """A real radio button drawn as a card."""

    def __init__(self, member: StaffMember, digit: str) -> None:
        super().__init__(member.name)
        self.member, self._digit, self._picks = member, digit, True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(HIGH))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{member.name}, {member.post}")
        self.show_digit(picks=True)

    def show_digit(self, *, picks: bool) -> None:
        """The digit stands here while it picks; once a secret is asked for it is the secret."""
        self._picks = picks and bool(self._digit)
        self.setAccessibleDescription(tr("Phím {key}").format(key=self._digit) if self._picks else "")
        self.update()

    @property
    def digit(self) -> str:
        """The digit that stands here, '' for none."""
        return self._digit if self._picks else ""

    def sizeHint(self) -> QSize:
        return QSize(px(470), px(HIGH))

    def minimumSizeHint(self) -> QSize:
        """Narrower beside a scroll bar."""
        return QSize(px(280), px(LOW))

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen, here = self.isChecked(), self.hasFocus()
        painter.setPen(QPen(colour("primary" if chosen or here else "line"), 2 if chosen else 1))
        painter.setBrush(colour("primary_soft" if here else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        self._paint_initials(painter, chosen=chosen)
        self._paint_words(painter)
        if self._picks:
            at = QPointF(self.width() - px(14) - cap_width(self._digit), (self.height() - px(CAP_HEIGHT)) / 2)
            paint_cap(painter, self._digit, at, colour("ink2"), colour("line2"))

    def _paint_words(self, painter: QPainter) -> None:
        words = QRectF(px(66), 0, self.width() - px(66 + 46), self.height())
        if self.height() >= px(_TWO_LINES):
            middle, line = self.height() / 2, px(22)
            _paint(
                painter, self.text(), "emphasis", "ink", QRectF(words.x(), middle - line, words.width(), line)
            )
            post = QRectF(words.x(), middle, words.width(), line)
            _paint(painter, self.member.post, "secondary", "ink2", post)
        else:
            words.setLeft(words.left() + _paint(painter, self.text(), "emphasis", "ink", words) + px(10))
            _paint(painter, self.member.post, "secondary", "ink2", words)

    def _paint_initials(self, painter: QPainter, *, chosen: bool) -> None:
        size = min(px(38), self.height() - px(8))
        circle = QRectF(px(33) - size / 2, (self.height() - size) / 2, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("primary") if chosen else tokens().statuses["work"].tint)
        painter.drawEllipse(circle)
        painter.setFont(font("figure"))
        painter.setPen(colour("on_primary" if chosen else "ink2"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(self.text()))


def _paint(painter: QPainter, words: str, role: str, ink: str, room: QRectF) -> float:
    """One line of ``words``; returns how wide it is."""
    painter.setFont(font(role))
    painter.setPen(colour(ink))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, shown)
    return float(painter.fontMetrics().horizontalAdvance(shown))
