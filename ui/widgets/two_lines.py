"""A row of a list, and how its cells are painted: two lines, a chip, or figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.theme import StatusLook, colour, font, px, tone
from ui.widgets.chip import CHIP_HEIGHT, note_look, paint_chip, status_look
from ui.widgets.tick import paint_tick

_Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 52
_PAD = 13
"""As the heading's padding in the style sheet, at every size: what a column holds begins under its heading."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell says: a first and a second line, or a chip, or figures on one line.

    The chip is a standing's, or a note's: its tone, icon and words. ``takes`` is the column whose words the second
    line begins with while that column has no room.
    """

    first: str = ""
    second: str = ""
    second_tone: str = "ink2"
    status: str = ""
    figures: bool = False
    note: tuple[str, str, str] | None = None
    takes: int | None = None

    @property
    def chip(self) -> StatusLook | None:
        """The chip in the theme that is worn; None where the cell has words."""
        if self.status:
            return status_look(self.status)
        return note_look(*self.note) if self.note else None


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``key`` is what it stands for, e.g. a dossier's identifier. ``marked`` is None where rows are not marked."""

    key: str
    cells: tuple[Cell, ...]
    marked: bool | None = None

    @property
    def mark_column(self) -> int:
        """Where the mark stands: before the first words."""
        return next((n for n, cell in enumerate(self.cells) if not cell.status and not cell.note), 0)


class TwoLines(QStyledItemDelegate):
    """Paints the cells of ``view``; ``row_of`` gives a row by its number."""

    def __init__(self, view: QTableView, row_of: Callable[[int], Row]) -> None:
        super().__init__(view)
        self._view, self._row_of = view, row_of

    def cell(self, row: Row, column: int) -> Cell:
        """A cell of a row as it is painted now."""
        cell = row.cells[column]
        if cell.takes is None or not self._view.isColumnHidden(cell.takes):
            return cell
        return replace(cell, second=f"{row.cells[cell.takes].first} · {cell.second}")

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, box = self._row_of(index.row()), QRectF(option.rect)
        cell = self.cell(row, index.column())
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("primary_soft"))
            if index.column() == 0:
                painter.fillRect(QRectF(box.left(), box.top(), px(4), box.height()), colour("primary"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour("line"))
        # Not before: at 125 % a cell ends within a dot, and smoothed edges would part the cells of a row.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if cell.chip is not None:
            at = QPointF(box.left() + _PAD, box.center().y() - px(CHIP_HEIGHT) / 2)
            paint_chip(painter, cell.chip, at)
        else:
            words = box.adjusted(_PAD, 0, -px(8), 0)
            if row.marked is not None and index.column() == row.mark_column:
                tick = QRectF(words.left(), box.center().y() - px(10), px(20), px(20))
                paint_tick(painter, tick, checked=row.marked)
                words.setLeft(tick.right() + px(10))
            _paint_words(painter, cell, words)
        painter.restore()


def _paint_words(painter: QPainter, cell: Cell, box: QRectF) -> None:
    half = box.height() / 2
    lines = [(cell.first, "figure" if cell.figures else "body_bold" if cell.second else "body", "ink")]
    if cell.figures:
        lines = [(cell.first, "figure", "ink2")]
    if cell.second:
        lines.append((cell.second, "secondary", cell.second_tone))
    for n, (words, role, ink) in enumerate(lines):
        painter.setFont(font(role))
        painter.setPen(tone(ink))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        if len(lines) == 1:
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
            continue
        place = QRectF(box.left(), box.top() + (n * half) + px(5 if n == 0 else -3), box.width(), half)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
