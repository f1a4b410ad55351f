"""A segmented control: a few exclusive choices side by side. One tab stop; arrows move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import tr
from ui.theme import colour, font, px, tokens
from ui.widgets.key_cap import CAP_HEIGHT, cap_width, paint_cap

_ROOM, _LEAST = 24, 10
"""Pixels around the words of a choice: to look well, and the least."""
_GAP = 8
"""Between a key and the words of its choice."""


class Segments(QWidget):
    """``choices`` are (value, words). Emits ``chosen(value)`` when a person changes it.

    A ``value`` that is none of them leaves it open: nothing is chosen until a person does. ``numbered`` shows before each
    choice the digit that chooses it, as the cap of a key; whoever owns the screen binds it.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], value: str, *, numbered: bool = False
    ) -> None:
        super().__init__()
        self._choices, self._name = tuple(choices), name
        self._keys = [str(n) if numbered else "" for n in range(1, len(self._choices) + 1)]
        if numbered:
            self.setAccessibleDescription(tr("Phím {key}").format(key=f"1–{len(self._choices)}"))
        self._value = value
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_value(value)

    @property
    def value(self) -> str:
        """The value chosen now."""
        return self._value

    def offers(self, value: str) -> bool:
        """Is ``value`` one of the choices?"""
        return value in dict(self._choices)

    def show_value(self, value: str) -> None:
        """Show ``value`` as chosen, silently."""
        self._value = value
        self.setAccessibleName(f"{self._name}: {dict(self._choices).get(value, tr('chưa chọn'))}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(sum(self._advances())) + 6 + _ROOM * len(self._choices), px(38))

    def _advances(self) -> list[float]:
        metrics = QFontMetricsF(font("secondary_strong"))
        return [
            metrics.horizontalAdvance(words) + _key_width(key)
            for (_, words), key in zip(self._choices, self._keys, strict=True)
        ]

    def minimumSizeHint(self) -> QSize:
        return QSize(round(sum(self._advances())) + 6 + _LEAST * len(self._choices), px(38))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        values = [value for value, _ in self._choices]
        # From nothing → comes to the first and ← to the last.
        at = values.index(self._value) if self.offers(self._value) else -max(step, 0)
        self._choose(values[(at + step) % len(values)])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for (value, _), box in zip(self._choices, self._boxes(), strict=True):
            if box.contains(event.position()):
                self._choose(value)

    def _choose(self, value: str) -> None:
        if value != self._value:
            self.show_value(value)
            self.chosen.emit(value)

    def _boxes(self) -> list[QRectF]:
        """Equal parts, unless a longer word needs more than its own."""
        count, words = len(self._choices), self._advances()
        even = (self.width() - 6) / count
        if max(words) + _LEAST > even:
            rest = (self.width() - 6 - sum(words)) / count
            widths = [word + rest for word in words]
        else:
            widths = [even] * count
        return [QRectF(3 + sum(widths[:n]), 3, widths[n], self.height() - 6) for n in range(count)]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("primary"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().statuses["work"].tint))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        for (value, words), key, box, advance in zip(
            self._choices, self._keys, self._boxes(), self._advances(), strict=True
        ):
            chosen = value == self._value
            if chosen:
                painter.setPen(QPen(colour("line2"), 1))
                painter.setBrush(colour("sunken"))
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            if key:
                at = QPointF(box.center().x() - advance / 2, box.center().y() - px(CAP_HEIGHT) / 2)
                paint_cap(painter, key, at, colour("ink2"), colour("line2"))
                box.setLeft(box.left() + _key_width(key))
            painter.setFont(font("secondary_strong"))
            painter.setPen(colour("ink" if chosen else "ink2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _key_width(key: str) -> float:
    return cap_width(key) + px(_GAP) if key else 0.0
