"""A real check box and a real radio button, drawn large enough for a counter (20 px, ui.md §9.2)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from ui.theme import colour, fit, px
from ui.theme.icons import paint_icon

BOX, _GAP = 20, 9
"""Size of the box and the room between it and its words, at 100 %."""


def paint_tick(painter: QPainter, box: QRectF, *, checked: bool) -> None:
    """Draw a check box into ``box``."""
    painter.setPen(Qt.PenStyle.NoPen if checked else QPen(colour("inputline"), 1.5))
    painter.setBrush(colour("primary") if checked else colour("surface"))
    inset = 0.0 if checked else 0.75
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 5, 5)
    if checked:
        paint_icon(painter, "check", colour("on_primary"), _inside(box, 3))


def _inside(box: QRectF, margin: int) -> QRectF:
    return box.adjusted(px(margin), px(margin), -px(margin), -px(margin))


def paint_dot(painter: QPainter, box: QRectF, *, checked: bool) -> None:
    """Draw a radio button into ``box``."""
    painter.setPen(QPen(colour("primary" if checked else "inputline"), 2 if checked else 1.5))
    painter.setBrush(colour("surface"))
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    if checked:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("primary"))
        painter.drawEllipse(_inside(box, 5))


def _size(control: QAbstractButton) -> QSize:
    words = QFontMetricsF(control.font()).horizontalAdvance(control.text())
    return QSize(px(BOX) + (px(_GAP) + round(words) if control.text() else 0) + 10, px(BOX) + 8)


def _paint(control: QAbstractButton, *, dot: bool) -> None:
    painter = QPainter(control)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if control.hasFocus():
        painter.setPen(QPen(colour("primary"), 2))
        painter.setBrush(colour("primary_soft"))
        painter.drawRoundedRect(QRectF(control.rect()).adjusted(1, 1, -1, -1), 6, 6)
    size = px(BOX)
    box = QRectF(4, (control.height() - size) / 2, size, size)
    (paint_dot if dot else paint_tick)(painter, box, checked=control.isChecked())
    painter.setPen(colour("ink" if control.isEnabled() else "ink3"))
    painter.setFont(control.font())
    left = box.right() + px(_GAP)
    words = QRectF(left, 0, control.width() - left, control.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, control.text())


class Tick(QCheckBox):
    """A check box; the whole widget may be clicked."""

    def __init__(self, words: str, *, checked: bool = False) -> None:
        super().__init__(words)
        fit(self, role="body_strong")
        self.setAccessibleName(words)
        self.setChecked(checked)

    def sizeHint(self) -> QSize:
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        return _size(self)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self, dot=False)


class Choice(QRadioButton):
    """A radio button; the whole widget may be clicked."""

    def __init__(self, words: str, *, checked: bool = False) -> None:
        super().__init__(words)
        fit(self, role="body_strong")
        self.setAccessibleName(words)
        self.setChecked(checked)

    def sizeHint(self) -> QSize:
        return _size(self)

    def minimumSizeHint(self) -> QSize:
        return _size(self)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(self, dot=True)
