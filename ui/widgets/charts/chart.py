"""What every chart has: values named one by one, a table, one focus stop, a paint that fits any rectangle."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import tr
from ui.theme import colour, font, tone
from ui.widgets.text import announce

BACK = {Qt.Key.Key_Left, Qt.Key.Key_Up}
_ROOM = (8, 5, -8, -5)
"""Between the words of a chart and the ring of its focus."""
FORTH = {Qt.Key.Key_Right, Qt.Key.Key_Down}

Swatch = tuple[str, QColor, Qt.BrushStyle]
"""Of a legend: words, colour, and the hatching that says the same without colour."""


class Chart(QWidget):
    """A painted chart. Arrows (or the mouse) choose a value, which is then named; Enter emits ``opened(key)``.

    A subclass paints in :meth:`paint`, says in :attr:`readings` each value as a sentence, and where each lies in
    :meth:`spots`; :attr:`headings` and :attr:`rows` are the same as a table.
    """

    opened = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.headings: Sequence[str] = ()
        self.rows: Sequence[Sequence[str]] = ()
        self.readings: Sequence[str] = ()
        self.keys: Sequence[str] = ()
        self.at = -1
        self._nothing = tr("Chưa có số liệu")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 90)

    @property
    def is_empty(self) -> bool:
        """Is there nothing to paint?"""
        return not self.readings

    @property
    def legend(self) -> Sequence[Swatch]:
        """What the marks mean, for the heading of the card."""
        return ()

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the chart into ``rect``, on a screen or a page."""
        raise NotImplementedError

    def spots(self, rect: QRectF) -> Sequence[QRectF]:
        """Where each of the readings lies in ``rect``."""
        raise NotImplementedError

    def say_nothing(self, words: str) -> None:
        """What stands in the chart when there is nothing to paint."""
        self._nothing = words

    def shown(self) -> None:
        """The values have changed: say them all, choose none."""
        self.at = -1
        self.setAccessibleDescription("; ".join(self.readings) or self._nothing)
        self.update()

    def choose(self, at: int) -> None:
        """Name value ``at``; -1 names none."""
        if at != self.at and -1 <= at < len(self.readings):
            self.at = at
            self.update()
            if at >= 0:
                announce(self, self.readings[at])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self.hasFocus():
            painter.setPen(QPen(colour("primary"), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)
        if self.is_empty:
            write(painter, rect, self._nothing, "body", "ink2", Qt.AlignmentFlag.AlignCenter)
            return
        inside = rect.adjusted(*_ROOM)
        self.paint(painter, inside)
        spots = self.spots(inside)
        if 0 <= self.at < len(spots):
            self._paint_reading(painter, spots[self.at], rect)

    def _paint_reading(self, painter: QPainter, spot: QRectF, rect: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour("primary"), 1.6))
        painter.drawRoundedRect(spot.adjusted(-2, -2, 2, 2).intersected(rect.adjusted(1, 1, -1, -1)), 5, 5)
        words = self.readings[self.at]
        room = rect.width() - 12
        metrics = QFontMetricsF(font("caption_strong"))
        width = min(room, metrics.horizontalAdvance(words) + 20)
        left = min(max(rect.left() + 4, spot.center().x() - width / 2), rect.right() - width - 4)
        above = spot.top() - 30
        top = above if above >= rect.top() else min(spot.bottom() + 5, rect.bottom() - 26)
        label = QRectF(left, top, width, 25)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("ink"))
        painter.drawRoundedRect(label, 6, 6)
        painter.setFont(font("caption_strong"))
        painter.setPen(colour("surface"))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width - 12)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, last = Qt.Key(event.key()), len(self.readings) - 1
        if key in FORTH:
            self.choose(min(last, self.at + 1))
        elif key in BACK:
            self.choose(max(0, self.at - 1) if last >= 0 else -1)
        elif key == Qt.Key.Key_Home:
            self.choose(min(0, last))
        elif key == Qt.Key.Key_End:
            self.choose(last)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and 0 <= self.at < len(self.keys):
            self.opened.emit(self.keys[self.at])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.choose(self._under(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._under(event.position())
        if 0 <= at < len(self.keys):
            self.opened.emit(self.keys[at])

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self.choose(-1)

    def focusOutEvent(self, event: object) -> None:
        self.choose(-1)
        self.update()

    def _under(self, point: QPointF) -> int:
        if self.is_empty:
            return -1
        spots = self.spots(QRectF(self.rect()).adjusted(*_ROOM))
        return next((n for n, spot in enumerate(spots) if spot.contains(point)), -1)


def write(
    painter: QPainter,
    box: QRectF,
    words: str,
    role: str,
    ink: str = "ink",
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """One line of words in ``box``, in the middle of its height; '…' where it does not fit."""
    painter.setFont(font(role))
    painter.setPen(tone(ink))
    shown = QFontMetricsF(font(role)).elidedText(words, Qt.TextElideMode.ElideRight, box.width() + 1)
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)


def width_of(words: str, role: str) -> float:
    """How wide words are in a role's font."""
    return QFontMetricsF(font(role)).horizontalAdvance(words)


def bar(
    painter: QPainter, box: QRectF, ink: QColor, hatch: Qt.BrushStyle = Qt.BrushStyle.SolidPattern
) -> None:
    """A filled bar; ``hatch`` other than solid is drawn over the colour, so that the bar is told apart without it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    radius = min(3.0, box.width() / 2, box.height() / 2)
    painter.drawRoundedRect(box, radius, radius)
    if hatch != Qt.BrushStyle.SolidPattern:
        painter.setBrush(QBrush(colour("surface", 0.45), hatch))
        painter.drawRoundedRect(box, radius, radius)


def most(values: Sequence[float]) -> float:
    """The largest value, at least 1: what a full length stands for."""
    return max(1.0, *values) if values else 1.0
