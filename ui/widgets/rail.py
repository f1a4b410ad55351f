"""The rail at the left: the places as icon and word, and how many apologies are owed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from ui.breadth import Breadth
from ui.language import tr
from ui.theme import colour, font, px
from ui.theme.icons import paint_icon

_WIDTH, _WIDTH_COMPACT, _STOP = 88, 72, 62
_GAP, _ABOVE, _ABOVE_LOW, _BELOW = 6, 68, 8, 10
"""Pixels at 100 %: the rail, a stop; between stops, above them with the mark or on a low screen, below them."""
_ICON, _WORDS = 24, 20
_WHITE = QColor("#FFFFFF")


@dataclass(frozen=True, slots=True)
class Stop:
    """One place on the rail: its name, icon and word."""

    name: str
    icon: str
    words: str


class _StopButton(QAbstractButton):
    def __init__(self, stop: Stop, key: str) -> None:
        super().__init__()
        self._stop, self.key = stop, key
        self.badge = 0
        self.setCheckable(True)
        self.setText(stop.words)
        self.setAccessibleName(stop.words)
        self.setAccessibleDescription(tr("Phím {key}").format(key=key))
        self.setToolTip(key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # Ctrl+1..6 reach the places; the rail would only lengthen the way to the form by six tab stops.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """What the icon and the word need; the rail gives more when it has it."""
        words = QFontMetrics(font("label")).horizontalAdvance(self.text())
        return QSize(words + 4, px(_ICON) + px(_WORDS) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(colour("rail_selected", 1.0 if self.isChecked() else 0.5))
            inset = 8 if self.width() >= px(_WIDTH) else 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, 0, -inset, 0), 12, 12)
        if self.isChecked():
            painter.setBrush(colour("rail_mark"))
            painter.drawRoundedRect(QRectF(-4, self.height() / 2 - 15, 8, 30), 3, 3)
        ink = _WHITE if self.isChecked() else colour("rail_ink")
        icon, words = px(_ICON), px(_WORDS)
        top = (self.height() - icon - words - 4) / 2
        paint_icon(painter, self._stop.icon, ink, QRectF((self.width() - icon) / 2, top, icon, icon))
        painter.setFont(font("label"))
        painter.setPen(ink)
        place = QRectF(0, top + icon + 3, self.width(), words)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.badge:
            self._paint_badge(painter, top - 5)

    def _paint_badge(self, painter: QPainter, top: float) -> None:
        words = str(self.badge) if self.badge < 100 else "99+"
        high = px(17)
        width = max(high, px(8 + 7 * len(words)))
        circle = QRectF((self.width() + px(_ICON)) / 2 - (width - high) / 2 - 1, max(0.0, top), width, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("badge"))
        painter.drawRoundedRect(circle, high / 2, high / 2)
        painter.setFont(font("figure_cap"))
        painter.setPen(_WHITE)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, words)


class Rail(QWidget):
    """Emits ``chosen(name)`` when a place is clicked."""

    chosen = Signal(str)

    def __init__(self, stops: Sequence[Stop]) -> None:
        super().__init__()
        self._breadth = Breadth.FULL
        self.setAccessibleName(tr("Các nơi làm việc"))
        self._buttons: dict[str, _StopButton] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        for n, stop in enumerate(stops):
            if n == len(stops) - 1:
                column.addStretch(1)
            button = _StopButton(stop, f"Ctrl {n + 1}")
            button.clicked.connect(lambda _=False, name=stop.name: self.chosen.emit(name))
            group.addButton(button)
            column.addWidget(button)
            self._buttons[stop.name] = button
        self._make_room()

    def reflow(self, breadth: Breadth) -> None:
        """Give way to the places when the window is not broad."""
        self._breadth = breadth
        self._make_room()

    def _make_room(self) -> None:
        """As broad as the longest word asks for; stops shrink and the mark goes before one would be cut off."""
        words = max(QFontMetrics(font("label")).horizontalAdvance(stop.text()) for stop in self._stops)
        base = _WIDTH if self._breadth is Breadth.FULL else _WIDTH_COMPACT
        self.setFixedWidth(max(px(base), words + 8))
        count = len(self._stops)
        asked = count * px(_STOP) + (count - 1) * _GAP + _BELOW
        self._low = self.height() < asked + px(_ABOVE)
        above = _ABOVE_LOW if self._low else px(_ABOVE)
        free = self.height() - above - _BELOW - (count - 1) * _GAP
        high = max(px(_ICON) + px(_WORDS) + 4, min(px(_STOP), free // count))
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(0, above, 0, _BELOW)
        layout.setSpacing(_GAP if free // count >= high else 2)
        for stop in self._stops:
            stop.setFixedSize(self.width(), high)

    @property
    def _stops(self) -> list[_StopButton]:
        return list(self._buttons.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._buttons:
            self._make_room()

    def show_place(self, name: str) -> None:
        """Light the place that is shown."""
        self._buttons[name].setChecked(True)

    def show_badge(self, name: str, count: int, words: str) -> None:
        """Show ``count`` on a place, nothing for 0; ``words`` say what is counted."""
        button = self._buttons[name]
        button.badge = count
        button.setAccessibleDescription(words)
        button.setToolTip("\n".join(filter(None, (button.key, words))))
        button.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("rail"))
        if self._low:
            return
        mark = QRectF((self.width() - px(34)) / 2, px(14), px(34), px(34))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_WHITE)
        painter.drawRoundedRect(mark, 9, 9)
        inset = px(7)
        paint_icon(painter, "door-exit", QColor("#0A3D48"), mark.adjusted(inset, inset, -inset, -inset))
