"""The bar at the foot: the keys that work right now, and the line about printer and scanner."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from ui.language import tr
from ui.theme import colour, fit, font, px, scale, tone
from ui.widgets.key_cap import CAP_HEIGHT, cap_width, paint_cap


class Key(NamedTuple):
    """A key and what it does, as the bar says it: ``Key("F9", "in lại")``."""

    cap: str
    does: str


HELP = Key("F1", tr("mọi phím"))
_HEIGHT, _MARGIN, _GAP = 36, 20, 19
_DEVICE_SHARE = 3
"""The device line gets at most this part of the bar; longer ones are elided, the tooltip has the whole."""


class KeyBar(QFrame):
    """36 px high. Paints whole keys only: what does not fit is left out, last first; F1 shows the others."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "foot")
        fit(self, height=_HEIGHT)
        self._keys: tuple[Key, ...] = ()
        self._device, self._device_tone = "", "ink3"

    def show_keys(self, keys: Sequence[Key]) -> None:
        """Show the keys valid right now."""
        now = tuple(key for key in keys if key.cap != HELP.cap)
        if now == self._keys and self.accessibleName():
            return
        self._keys = now
        self.setAccessibleName(
            tr("Phím: ") + "; ".join(f"{key.cap} {key.does}" for key in (*self._keys, HELP))
        )
        self.update()

    def show_device(self, words: str, ink: str = "ink3") -> None:
        """Show one line about the devices, at the right."""
        if (words, ink) == (self._device, self._device_tone):
            return
        self._device, self._device_tone = words, ink
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def shown(self) -> list[Key]:
        """The keys there is room for; F1 is always the last of them."""
        room = self._end() - _GAP - _MARGIN - _width(HELP)
        kept: list[Key] = []
        for key in self._keys:
            room -= _width(key) + _GAP
            if room < 0:
                break
            kept.append(key)
        return [*kept, HELP]

    def _said(self) -> str:
        """The device line, elided to its share of the bar."""
        room = self.width() // _DEVICE_SHARE
        return QFontMetrics(font("caption")).elidedText(self._device, Qt.TextElideMode.ElideRight, room)

    def _end(self) -> float:
        """Where the device line begins."""
        return self.width() - _MARGIN - QFontMetricsF(font("caption")).horizontalAdvance(self._said())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        end, middle = self._end(), Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font("caption"))
        painter.setPen(tone(self._device_tone))
        painter.drawText(QRectF(end, 0, self.width() - end, self.height()), middle, self._said())
        x = float(_MARGIN)
        for key in self.shown():
            cap = cap_width(key.cap)
            at = QPointF(x, (self.height() - px(CAP_HEIGHT)) / 2)
            paint_cap(painter, key.cap, at, colour("ink2"), colour("line2"))
            painter.setFont(font("caption"))
            painter.setPen(colour("ink"))
            painter.drawText(QRectF(x + cap + 7, 0, _width(key), self.height()), middle, key.does)
            x += _width(key) + _GAP


def _width(key: Key) -> float:
    return _measured(key, scale())


@lru_cache(maxsize=256)
def _measured(key: Key, _factor: float) -> float:
    return cap_width(key.cap) + 7 + QFontMetricsF(font("caption")).horizontalAdvance(key.does)
