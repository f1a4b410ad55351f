"""Filter tiles with counts. One tab stop; arrows move, digits pick (ui.md §3.5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import StatusLook, colour, font, px
from ui.theme.icons import paint_icon

_GAP = 11
_HEIGHT, _ICON, _BEFORE = 66, 34, 54
"""Pixels at 100 %: a tile, the square of its icon, all that stands before its words."""
_SMALL_ICON, _EDGE = 24, 11
"""Where the words stand under the icon instead: the square, all that stands before the words."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A filter: its value, words, how many it lets through, and its look (icon and colours) in the theme then worn."""

    value: str
    words: str
    look: Callable[[], StatusLook]
    count: int


class Tiles(QWidget):
    """Emits ``chosen(value)`` when a person picks another tile, and ``picked()`` after it where a digit did."""

    chosen = Signal(str)
    picked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._tiles: tuple[Tile, ...] = ()
        self._value = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(px(_HEIGHT))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    @property
    def value(self) -> str:
        """The value of the chosen tile."""
        return self._value

    def show_tiles(self, tiles: Sequence[Tile], value: str) -> None:
        """Show ``tiles`` with ``value`` chosen, silently."""
        self._tiles, self._value = tuple(tiles), value
        self._make_room()
        self._say()

    def pick(self, number: int) -> None:
        """Choose tile ``number``, 1 being the first; other numbers do nothing."""
        if 1 <= number <= len(self._tiles):
            self._choose(self._tiles[number - 1].value)

    def pick_by_key(self, number: int) -> None:
        """The same by its digit."""
        self.pick(number)
        self.picked.emit()

    def _choose(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self._say()
            self.chosen.emit(value)

    def _say(self) -> None:
        counts = {tile.value: f"{tile.words} {tile.count}" for tile in self._tiles}
        self.setAccessibleName(f"{self._name}: {counts.get(self._value, '')}")
        self.setAccessibleDescription("; ".join(counts.values()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(150) * len(self._tiles), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least(_EDGE), self.height())

    @property
    def before(self) -> int:
        """What stands before the words of a tile, at 100 %: they go under the icon where all then stand in one row."""
        count = len(self._tiles)
        return _EDGE if self._that_fit(_EDGE) >= count > self._that_fit(_BEFORE) else _BEFORE

    def _least(self, before: int) -> int:
        """The width of the broadest tile."""
        metrics = QFontMetrics(font("label"))
        words = max((metrics.horizontalAdvance(tile.words) for tile in self._tiles), default=0)
        return px(before) + words + 6

    def _that_fit(self, before: int) -> int:
        return (self.width() + _GAP) // (self._least(before) + _GAP)

    def _in_a_row(self) -> int:
        """How many tiles stand side by side; as even as can be when they need more rows."""
        count = max(1, len(self._tiles))
        fit = max(1, min(count, self._that_fit(self.before)))
        rows = -(-count // fit)
        return -(-count // rows)

    def _make_room(self) -> None:
        rows = -(-max(1, len(self._tiles)) // self._in_a_row())
        self.setFixedHeight(rows * px(_HEIGHT) + (rows - 1) * _GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._tiles:
            values = [tile.value for tile in self._tiles]
            self._choose(values[(values.index(self._value) + step) % len(values)])
        elif event.text().isdigit() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pick_by_key(int(event.text()))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for tile, box in zip(self._tiles, self._boxes(), strict=True):
            if box.contains(event.position()):
                self._choose(tile.value)

    def _boxes(self) -> list[QRectF]:
        across, high = self._in_a_row(), px(_HEIGHT)
        width = (self.width() - _GAP * (across - 1)) / across
        places = (divmod(n, across) for n in range(len(self._tiles)))
        return [QRectF(n * (width + _GAP), row * (high + _GAP), width, high) for row, n in places]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        before = self.before
        for tile, box in zip(self._tiles, self._boxes(), strict=True):
            chosen = tile.value == self._value
            painter.setPen(QPen(colour("primary" if chosen else "line"), 2 if chosen else 1))
            painter.setBrush(colour("primary_soft" if chosen and self.hasFocus() else "surface"))
            inset = 1.0 if chosen else 0.5
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 11, 11)
            _paint_tile(painter, tile, box, before)


def _paint_tile(painter: QPainter, tile: Tile, box: QRectF, before: int) -> None:
    beside = before == _BEFORE
    icon, inset, look = px(_ICON if beside else _SMALL_ICON), px(8 if beside else 5), tile.look()
    mark = QRectF(box.left() + px(_EDGE), box.center().y() - icon / 2, icon, icon)
    if not beside:
        mark.moveTop(box.top() + px(11))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.tint))
    painter.drawRoundedRect(mark, 8, 8)
    paint_icon(painter, look.icon, QColor(look.solid), mark.adjusted(inset, inset, -inset, -inset))
    count = QRectF(mark.right() + px(9), box.top() + px(8), box.width(), box.height() - px(36))
    painter.setFont(font("kpi"))
    painter.setPen(colour("ink"))
    painter.drawText(count, Qt.AlignmentFlag.AlignVCenter, str(tile.count))
    words = box.adjusted(px(before), 0, -3, 0)
    painter.setFont(font("label"))
    painter.setPen(colour("ink2"))
    label = painter.fontMetrics().elidedText(tile.words, Qt.TextElideMode.ElideRight, int(words.width()))
    painter.drawText(words.adjusted(0, px(36), 0, -px(10)), Qt.AlignmentFlag.AlignVCenter, label)
