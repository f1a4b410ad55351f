"""The one table model of the program: rows of two lines, read from a register page by page (ui.md §9.5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.theme import colour, font, tone
from ui.widgets.chip import CHIP_HEIGHT, paint_chip, status_look

_Index = QModelIndex | QPersistentModelIndex
_PAGE = 60
ROW_HEIGHT = 52


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell says: a first and a second line, or a standing's chip, or figures on one line."""

    first: str = ""
    second: str = ""
    second_tone: str = "ink2"
    status: str = ""
    figures: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``key`` is what it stands for, e.g. a dossier's identifier."""

    key: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; width 0 takes what is left."""

    title: str
    width: int = 0


Page = Callable[[int, int], Sequence[Row]]
"""Reads rows: (offset, limit) -> at most ``limit`` rows."""


class Lines(QAbstractTableModel):
    """Rows of a register, fetched while scrolling. ``page`` is asked again on every :meth:`refresh`."""

    def __init__(self, columns: Sequence[Column], page: Page) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._page = page
        self._rows: list[Row] = []
        self._more = True

    def refresh(self, page: Page | None = None) -> None:
        """Read the first page again, from another register question if given."""
        self._page = page or self._page
        self.beginResetModel()
        self._rows = list(self._page(0, _PAGE))
        self._more = len(self._rows) == _PAGE
        self.endResetModel()

    def row(self, index: int) -> Row:
        """The row at ``index``."""
        return self._rows[index]

    def index_of(self, key: str) -> int:
        """Where ``key`` stands among the rows read so far, or -1."""
        return next((n for n, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._more

    def fetchMore(self, parent: _Index) -> None:
        rows = self._page(len(self._rows), _PAGE)
        self._more = len(rows) == _PAGE
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "; ".join(filter(None, map(_said, row.cells)))
        if role == Qt.ItemDataRole.DisplayRole:
            return _said(row.cells[index.column()])
        return None


def _said(cell: Cell) -> str:
    if cell.status:
        return status_look(cell.status).words
    return ", ".join(filter(None, (cell.first, cell.second)))


class _TwoLines(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, Lines)
        cell, box = model.row(index.row()).cells[index.column()], QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("primary_soft"))
            if index.column() == 0:
                painter.fillRect(QRectF(box.left(), box.top(), 4, box.height()), colour("primary"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour("line"))
        if cell.status:
            at = QPointF(box.left() + 13, box.center().y() - CHIP_HEIGHT / 2)
            paint_chip(painter, status_look(cell.status), at)
        else:
            _paint_words(painter, cell, box.adjusted(13, 0, -8, 0))
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
        place = QRectF(box.left(), box.top() + (n * half) + (5 if n == 0 else -3), box.width(), half)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)


class LinesView(QTableView):
    """A list of two-line rows. ``opened(key)`` on Enter or double click, ``moved(key)`` when the choice moves.

    ``letter(str)`` passes on single keys pressed while the list has focus: they are commands there.
    """

    opened = Signal(str)
    moved = Signal(str)
    letter = Signal(str)

    def __init__(self, name: str, lines: Lines) -> None:
        super().__init__()
        self.lines = lines
        self.setModel(lines)
        self.setItemDelegate(_TwoLines(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._size_columns()
        lines.modelReset.connect(self._keep_choice)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.lines.row(index.row()).key))
        self._chosen = ""

    def _size_columns(self) -> None:
        vertical, header = self.verticalHeader(), self.horizontalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(ROW_HEIGHT)
        header.setFont(font("caption_strong"))
        header.setFixedHeight(36)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for n, column in enumerate(self.lines.columns):
            mode = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(n, mode)
            if column.width:
                self.setColumnWidth(n, column.width)

    @property
    def chosen(self) -> str:
        """The key of the chosen row, '' when none is."""
        index = self.currentIndex()
        return self.lines.row(index.row()).key if index.isValid() else ""

    def choose(self, key: str) -> None:
        """Choose the row of ``key``; the first row when it is not there."""
        if self.lines.rowCount():
            self.selectRow(max(0, self.lines.index_of(key)))

    def _keep_choice(self) -> None:
        self.choose(self._chosen)

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid():
            self._chosen = self.lines.row(current.row()).key
            self.moved.emit(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.chosen:
                self.opened.emit(self.chosen)
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.letter.emit(event.text().upper())
        else:
            super().keyPressEvent(event)
