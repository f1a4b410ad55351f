"""A choice that may be combined with others, drawn as a card: an icon, what it is, a word on it (ui.md §3.6)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from ui.theme import colour, fit, font, px
from ui.theme.icons import paint_icon
from ui.widgets.tick import paint_tick

_HEIGHT = 47


class OptionCard(QCheckBox):
    """A real check box as a card. A disabled one stays readable: its second line is the reason."""

    def __init__(self, icon: str, title: str, below: str) -> None:
        super().__init__(title)
        self._icon, self._below = icon, below
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        fit(self, height=_HEIGHT)
        self.say(title, below)

    def say(self, title: str, below: str) -> None:
        """Show other words."""
        self.setText(title)
        self._below = below
        self.setAccessibleName(title)
        self.setAccessibleDescription(below)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(236), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(140), px(_HEIGHT))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ticked, on = self.isChecked(), self.isEnabled()
        strong = ticked or self.hasFocus()
        pen = QPen(colour("primary" if strong else "line2"), 2 if strong else 1)
        if not on and not ticked:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colour("primary_soft" if strong else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        ink = colour("ink" if on or ticked else "ink3")
        paint_icon(
            painter,
            self._icon,
            colour("primary" if ticked else "ink2" if on else "ink3"),
            QRectF(px(11), px(14), px(18), px(18)),
        )
        paint_tick(painter, QRectF(self.width() - px(30), px(13), px(20), px(20)), checked=ticked)
        room = self.width() - px(37) - px(34)
        for words, role, pen_ink, top in (
            (self.text(), "body_bold", ink, 3),
            (self._below, "caption", colour("ink2" if on or ticked else "ink3"), 23),
        ):
            painter.setFont(font(role))
            painter.setPen(pen_ink)
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(px(37), px(top), room + 2, px(20)), Qt.AlignmentFlag.AlignVCenter, shown)
