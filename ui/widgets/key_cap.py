"""A key drawn as a cap, on buttons and in the key bar."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import colour, font, px, scale

CAP_HEIGHT = 20
"""Height of a cap at 100 %."""


def cap_width(key: str) -> float:
    """Width in pixels of the cap of ``key``."""
    return _measured(key, scale())


@lru_cache(maxsize=256)
def _measured(key: str, _factor: float) -> float:
    # Asked for several times each time one is painted, and a bar of them is painted at nearly every key.
    return max(float(px(20)), QFontMetricsF(font("figure_cap")).horizontalAdvance(key) + px(13))


def paint_cap(painter: QPainter, key: str, at: QPointF, ink: QColor, outline: QColor) -> None:
    """Draw the cap of ``key`` with its top left corner at ``at``."""
    box = QRectF(at.x() + 0.5, at.y() + 0.5, cap_width(key) - 1, px(CAP_HEIGHT) - 1)
    painter.setPen(QPen(outline, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 5, 5)
    painter.setFont(font("figure_cap"))
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)


class KeyCap(QWidget):
    """One cap as a widget. Decoration: the control beside it names the key in its own description."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(ceil(cap_width(self.key)), px(CAP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_cap(
            painter,
            self.key,
            QPointF(0, (self.height() - px(CAP_HEIGHT)) / 2),
            colour("ink2"),
            colour("line2"),
        )
