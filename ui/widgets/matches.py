"""The inline list under the procedure search: up to six whole rows, the lit one among them, agreeing letters in colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language import tr
from ui.theme import colour, fit, font, px
from ui.widgets.key_cap import CAP_HEIGHT, paint_cap

ROWS = 6
_ROW_HEIGHT = 50


@dataclass(frozen=True, slots=True)
class Found:
    """One row: name with the (start, end) places to light, a line below, and words at the right."""

    name: str
    lit: tuple[tuple[int, int], ...]
    below: str
    aside: str


class Matches(QWidget):
    """Has no focus of its own: the search line above moves ``lit_row``. ``picked(row)`` on a click, ``resized`` as more or fewer rows have room."""

    picked = Signal(int)
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Found, ...] = ()
        self.lit_row = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        fit(self, least=(0, 2 * _ROW_HEIGHT))

    def show_rows(self, rows: Sequence[Found]) -> None:
        """Show ``rows`` with the first lit."""
        self._rows = tuple(rows)
        self.light(0)

    def light(self, row: int) -> None:
        """Light another row."""
        self.lit_row = max(0, min(row, len(self._rows) - 1))
        lit = self._rows[self.lit_row] if self._rows else None
        self.setAccessibleName(
            f"{self.lit_row + 1}. {lit.name}, {lit.below}, {lit.aside}" if lit else tr("Không có")
        )
        self.update()

    @property
    def drawn(self) -> range:
        """The rows drawn: as many as stand whole in the height, moved on so far that the lit one is the last."""
        room = max(1, (self.height() - 2) // px(_ROW_HEIGHT))
        first = max(0, self.lit_row - room + 1)
        return range(first, min(first + room, len(self._rows)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self.drawn.start + int((event.position().y() - 6) // px(_ROW_HEIGHT))
        if row in self.drawn:
            self.picked.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("line"), 1))
        painter.setBrush(colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        for place, n in enumerate(self.drawn):
            box = QRectF(5, 6 + place * px(_ROW_HEIGHT), self.width() - 10, px(_ROW_HEIGHT) - 4)
            if n == self.lit_row:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colour("primary_soft"))
                painter.drawRoundedRect(box, 8, 8)
            at = QPointF(box.left() + 8, box.center().y() - px(CAP_HEIGHT) / 2)
            lit = n == self.lit_row
            paint_cap(
                painter,
                str(n + 1),
                at,
                colour("primary" if lit else "ink2"),
                colour("primary_line" if lit else "line2"),
            )
            _paint_found(painter, self._rows[n], box.adjusted(px(40), 0, -12, 0))


def _paint_found(painter: QPainter, row: Found, box: QRectF) -> None:
    """What stands at the right goes below when the name needs its room."""
    beside = QFontMetricsF(font("secondary_strong")).horizontalAdvance(row.aside) + 16
    below, room = row.below, box.width() - beside
    if QFontMetricsF(font("body_bold")).horizontalAdvance(row.name) > room:
        below, room = f"{row.aside} · {row.below}", box.width()
    else:
        painter.setFont(font("secondary_strong"))
        painter.setPen(colour("ink2"))
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.aside)
    x, line = box.left(), QRectF(box.left(), box.top() + px(3), room, px(22))
    plain, bold = QFontMetricsF(font("body_strong")), QFontMetricsF(font("body_bold"))
    painter.save()
    painter.setClipRect(line)
    for piece, lit in _pieces(row.name, row.lit):
        painter.setFont(font("body_bold" if lit else "body_strong"))
        painter.setPen(colour("primary" if lit else "ink"))
        painter.drawText(QRectF(x, line.top(), 900, line.height()), Qt.AlignmentFlag.AlignVCenter, piece)
        x += (bold if lit else plain).horizontalAdvance(piece)
    painter.restore()
    painter.setFont(font("caption"))
    painter.setPen(colour("ink2"))
    painter.drawText(
        QRectF(box.left(), box.top() + px(23), room, px(20)), Qt.AlignmentFlag.AlignVCenter, below
    )


def _pieces(name: str, lit: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    pieces, at = [], 0
    for start, end in lit:
        pieces += [(name[at:start], False), (name[start:end], True)]
        at = end
    return [piece for piece in [*pieces, (name[at:], False)] if piece[0]]
