"""One member of staff on the log-in page: initials, name, post, the digit that picks them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from ui.language import tr
from ui.theme import colour, font, tokens
from ui.widgets.key_cap import CAP_HEIGHT, cap_width, paint_cap

if TYPE_CHECKING:
    from app.reference import StaffMember

_HEIGHT = 52


def initials(name: str) -> str:
    """'MA' of 'Võ Thị Mai Anh'."""
    return "".join(word[0] for word in name.split()[-2:]).upper()


class StaffRow(QRadioButton):
    """A real radio button drawn as a card."""

    def __init__(self, member: StaffMember, digit: str) -> None:
        super().__init__(member.name)
        self.member, self._digit = member, digit
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{member.name}, {member.post}")
        if digit:
            self.setAccessibleDescription(tr("Phím {key}").format(key=digit))

    def sizeHint(self) -> QSize:
        return QSize(470, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Narrower beside a scroll bar."""
        return QSize(280, _HEIGHT)

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        painter.setPen(QPen(colour("primary" if chosen or self.hasFocus() else "line"), 2 if chosen else 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        if self.hasFocus():
            painter.setPen(QPen(colour("primary"), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(4, 4, -4, -4), 9, 9)
        self._paint_initials(painter, chosen=chosen)
        room = self.width() - 66 - 46
        for words, role, ink, top in (
            (self.text(), "emphasis", "ink", 6),
            (self.member.post, "secondary", "ink2", 27),
        ):
            painter.setFont(font(role))
            painter.setPen(colour(ink))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(66, top, room + 2, 20), Qt.AlignmentFlag.AlignVCenter, shown)
        if self._digit:
            place = QPointF(self.width() - 14 - cap_width(self._digit), (self.height() - CAP_HEIGHT) / 2)
            paint_cap(painter, self._digit, place, colour("ink2"), colour("line2"))

    def _paint_initials(self, painter: QPainter, *, chosen: bool) -> None:
        circle = QRectF(14, 7, 38, 38)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("primary") if chosen else tokens().statuses["work"].tint)
        painter.drawEllipse(circle)
        painter.setFont(font("figure"))
        painter.setPen(colour("on_primary" if chosen else "ink2"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, initials(self.text()))
