"""The rail at the left: the places as icon and word, and how many apologies are owed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from ui.language import tr
from ui.theme import colour, font
from ui.theme.icons import paint_icon

_WIDTH = 88
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
        self._stop = stop
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
        return QSize(_WIDTH, 62)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(colour("rail_selected", 1.0 if self.isChecked() else 0.5))
            painter.drawRoundedRect(QRectF(8, 0, 72, 62), 12, 12)
        if self.isChecked():
            painter.setBrush(colour("rail_mark"))
            painter.drawRoundedRect(QRectF(-4, 16, 8, 30), 3, 3)
        ink = _WHITE if self.isChecked() else colour("rail_ink")
        paint_icon(painter, self._stop.icon, ink, QRectF(32, 9, 24, 24))
        painter.setFont(font("label"))
        painter.setPen(ink)
        painter.drawText(QRectF(0, 34, _WIDTH, 22), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.badge:
            self._paint_badge(painter)

    def _paint_badge(self, painter: QPainter) -> None:
        words = str(self.badge) if self.badge < 100 else "99+"
        width = max(17, 8 + 7 * len(words))
        circle = QRectF(58 - (width - 17) / 2, 4, width, 17)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("badge"))
        painter.drawRoundedRect(circle, 8.5, 8.5)
        painter.setFont(font("figure_cap"))
        painter.setPen(_WHITE)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, words)


class Rail(QWidget):
    """Emits ``chosen(name)`` when a place is clicked."""

    chosen = Signal(str)

    def __init__(self, stops: Sequence[Stop]) -> None:
        super().__init__()
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName(tr("Các nơi làm việc"))
        self._buttons: dict[str, _StopButton] = {}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 68, 0, 10)
        column.setSpacing(6)
        for n, stop in enumerate(stops):
            if n == len(stops) - 1:
                column.addStretch(1)
            button = _StopButton(stop, f"Ctrl {n + 1}")
            button.clicked.connect(lambda _=False, name=stop.name: self.chosen.emit(name))
            group.addButton(button)
            column.addWidget(button)
            self._buttons[stop.name] = button

    def show_place(self, name: str) -> None:
        """Light the place that is shown."""
        self._buttons[name].setChecked(True)

    def show_badge(self, name: str, count: int) -> None:
        """Show ``count`` on a place, nothing for 0."""
        button = self._buttons[name]
        button.badge = count
        button.setAccessibleDescription(tr("{count} việc đang nợ").format(count=count) if count else "")
        button.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("rail"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_WHITE)
        painter.drawRoundedRect(QRectF(27, 14, 34, 34), 9, 9)
        paint_icon(painter, "door-exit", QColor("#0A3D48"), QRectF(34, 21, 20, 20))
