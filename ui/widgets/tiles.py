"""Filter tiles with counts. One tab stop; arrows move, digits pick (ui.md §3.5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import StatusLook, colour, font
from ui.theme.icons import paint_icon

_GAP = 11.0
_HEIGHT = 66


@dataclass(frozen=True, slots=True)
class Tile:
    """A filter: its value, words, look (icon and colours) and how many it lets through."""

    value: str
    words: str
    look: StatusLook
    count: int


class Tiles(QWidget):
    """Emits ``chosen(value)`` when a person picks another tile."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._tiles: tuple[Tile, ...] = ()
        self._value = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    @property
    def value(self) -> str:
        """The value of the chosen tile."""
        return self._value

    def show_tiles(self, tiles: Sequence[Tile], value: str) -> None:
        """Show ``tiles`` with ``value`` chosen, silently."""
        self._tiles, self._value = tuple(tiles), value
        self._say()

    def pick(self, number: int) -> None:
        """Choose tile ``number``, 1 being the first; other numbers do nothing."""
        if 1 <= number <= len(self._tiles):
            self._choose(self._tiles[number - 1].value)

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
        return QSize(150 * len(self._tiles), _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._tiles:
            values = [tile.value for tile in self._tiles]
            self._choose(values[(values.index(self._value) + step) % len(values)])
        elif event.text().isdigit():
            self.pick(int(event.text()))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for tile, box in zip(self._tiles, self._boxes(), strict=True):
            if box.contains(event.position()):
                self._choose(tile.value)

    def _boxes(self) -> list[QRectF]:
        count = max(1, len(self._tiles))
        width = (self.width() - _GAP * (count - 1)) / count
        return [QRectF(n * (width + _GAP), 0, width, _HEIGHT) for n in range(len(self._tiles))]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for tile, box in zip(self._tiles, self._boxes(), strict=True):
            chosen = tile.value == self._value
            painter.setPen(QPen(colour("primary" if chosen else "line"), 2 if chosen else 1))
            painter.setBrush(colour("primary_soft" if chosen and self.hasFocus() else "surface"))
            inset = 1.0 if chosen else 0.5
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 11, 11)
            _paint_tile(painter, tile, box)


def _paint_tile(painter: QPainter, tile: Tile, box: QRectF) -> None:
    mark = QRectF(box.left() + 11, box.center().y() - 17, 34, 34)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tile.look.tint))
    painter.drawRoundedRect(mark, 8, 8)
    paint_icon(painter, tile.look.icon, QColor(tile.look.solid), mark.adjusted(8, 8, -8, -8))
    words = QRectF(mark.right() + 9, box.top(), box.right() - mark.right() - 12, box.height())
    painter.setFont(font("kpi"))
    painter.setPen(colour("ink"))
    painter.drawText(words.adjusted(0, 8, 0, -28), Qt.AlignmentFlag.AlignVCenter, str(tile.count))
    painter.setFont(font("label"))
    painter.setPen(colour("ink2"))
    label = painter.fontMetrics().elidedText(tile.words, Qt.TextElideMode.ElideRight, int(words.width()))
    painter.drawText(words.adjusted(0, 36, 0, -10), Qt.AlignmentFlag.AlignVCenter, label)
