"""The bar at the foot: the keys that work right now, and the line about printer and scanner."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from ui.language import tr
from ui.theme import colour, font, tone
from ui.widgets.key_cap import CAP_HEIGHT, cap_width, paint_cap


class Key(NamedTuple):
    """A key and what it does, as the bar says it: ``Key("F9", "in lại")``."""

    cap: str
    does: str


class KeyBar(QFrame):
    """36 px high. Paints whole keys only: what does not fit beside the device line is left out, last first."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "foot")
        self.setFixedHeight(36)
        self._keys: tuple[Key, ...] = ()
        self._device, self._device_tone = "", "ink3"

    def show_keys(self, keys: Sequence[Key]) -> None:
        """Show the keys valid right now."""
        self._keys = tuple(keys)
        self.setAccessibleName(tr("Phím: ") + "; ".join(f"{key.cap} {key.does}" for key in keys))
        self.update()

    def show_device(self, words: str, ink: str = "ink3") -> None:
        """Show one line about the devices, at the right."""
        self._device, self._device_tone = words, ink
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = QFontMetricsF(font("caption"))
        end = self.width() - 20 - words.horizontalAdvance(self._device)
        painter.setFont(font("caption"))
        painter.setPen(tone(self._device_tone))
        painter.drawText(QRectF(end, 0, self.width() - end, 36), Qt.AlignmentFlag.AlignVCenter, self._device)
        x = 20.0
        for key in self._keys:
            width = cap_width(key.cap) + 7 + words.horizontalAdvance(key.does)
            if x + width > end - 16:
                break
            paint_cap(painter, key.cap, QPointF(x, (36 - CAP_HEIGHT) / 2), colour("ink2"), colour("line2"))
            painter.setFont(font("caption"))
            painter.setPen(colour("ink"))
            place = QRectF(x + cap_width(key.cap) + 7, 0, width, 36)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, key.does)
            x += width + 19
