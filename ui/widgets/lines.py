"""The one table model of the program: rows of two lines, read from a register page by page (ui.md §9.5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
)

from ui.language import tr
from ui.theme import fit, px
from ui.widgets.skeleton import Skeleton
from ui.widgets.two_lines import ROW_HEIGHT, Cell, Row, TwoLines

__all__ = ["Cell", "Column", "Count", "Lines", "LinesView", "Page", "Row"]

_Index = QModelIndex | QPersistentModelIndex
_PAGE, _PAGES_HELD = 24, 5


@dataclass(frozen=True, slots=True)
class Column:
    """A column; width 0 takes what is left. It is hidden where the list is narrower than ``room``; both at 100 %."""

    title: str
    width: int = 0
    room: int = 0


Page = Callable[[int, int], Sequence[Row]]
"""Reads rows: (offset, limit) -> at most ``limit`` rows."""
Count = Callable[[], int]
"""Counts all the rows that there are."""


class Lines(QAbstractTableModel):
    """Rows of a register, read page by page where they are looked at; every one can be reached, the last as fast
    as the first. ``page`` and ``count`` are asked again on every :meth:`refresh`.
    """

    def __init__(self, columns: Sequence[Column], page: Page, count: Count) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._page, self._count = page, count
        self._total = 0
        self._pages: dict[int, Sequence[Row]] = {}

    def refresh(self) -> None:
        """Count and read again."""
        self.beginResetModel()
        self._pages.clear()
        self._total = self._count()
        self.endResetModel()

    def row(self, index: int) -> Row:
        """The row at ``index``; one with an empty key when it is there no more."""
        number, place = divmod(index, _PAGE)
        if number not in self._pages:
            while len(self._pages) >= _PAGES_HELD:
                del self._pages[next(iter(self._pages))]
            self._pages[number] = self._page(number * _PAGE, _PAGE)
        rows = self._pages[number]
        return rows[place] if place < len(rows) else Row("", tuple(Cell() for _ in self.columns))

    def index_of(self, key: str, near: int = 0) -> int:
        """Where ``key`` stands on the first page or on that of the row ``near``, or -1."""
        for number in dict.fromkeys((0, max(0, near) // _PAGE)):
            for index in range(number * _PAGE, min(self._total, (number + 1) * _PAGE)):
                if self.row(index).key == key:
                    return index
        return -1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = "; ".join(filter(None, map(_said, row.cells)))
            return tr("đã đánh dấu; {said}").format(said=said) if row.marked else said
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return _said(row.cells[index.column()])
        return None


def _said(cell: Cell) -> str:
    if cell.chip is not None:
        return cell.chip.words
    return ", ".join(filter(None, (cell.first, cell.second)))


class LinesView(QTableView):
    """A list of two-line rows. ``opened(key)`` on Enter or double click, ``moved(key)`` when the choice moves.

    ``letter(str)`` passes on single keys pressed while the list has focus: they are commands there. A command key that is
    held down commands once. ``marked(key)`` on the space bar, to mark the row or take its mark away.
    """

    opened = Signal(str)
    moved = Signal(str)
    letter = Signal(str)
    marked = Signal(str)

    def __init__(self, name: str, lines: Lines) -> None:
        super().__init__()
        self.lines = lines
        self.setModel(lines)
        self.setItemDelegate(TwoLines(self, lines.row))
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
        self._chosen, self._at = "", 0
        self.same_list = False
        """Is what is read next the list that is shown? Then a chosen row that is gone gives way to its neighbour."""
        self.skeleton = Skeleton(self, self._columns_shown)

    def _size_columns(self) -> None:
        vertical, header = self.verticalHeader(), self.horizontalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        fit(header, role="caption_strong", height=36)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for n, column in enumerate(self.lines.columns):
            mode = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(n, mode)
        self._measure()

    def _measure(self) -> None:
        """Rows and columns of the size of words worn now; what has no room gives way to who and when."""
        self.verticalHeader().setDefaultSectionSize(px(ROW_HEIGHT))
        for n, column in enumerate(self.lines.columns):
            self.setColumnHidden(n, self.width() < px(column.room))
            if column.width:
                self.setColumnWidth(n, px(column.width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {
            QEvent.Type.FontChange,
            QEvent.Type.StyleChange,
            QEvent.Type.ApplicationFontChange,
        }:
            self._measure()

    @property
    def chosen(self) -> str:
        """The key of the chosen row, '' when none is."""
        index = self.currentIndex()
        return self.lines.row(index.row()).key if index.isValid() else ""

    def choose(self, key: str) -> None:
        """Choose the row of ``key``; the first row when it is not there."""
        if self.lines.rowCount():
            self.selectRow(max(0, self.lines.index_of(key, self._at)))

    def _columns_shown(self) -> tuple[int, list[tuple[int, int]]]:
        """How high a row is, and where each column begins and how wide it is."""
        shown = [n for n in range(len(self.lines.columns)) if not self.isColumnHidden(n)]
        return px(ROW_HEIGHT), [(self.columnViewportPosition(n), self.columnWidth(n)) for n in shown]

    def _keep_choice(self) -> None:
        rows, at = self.lines.rowCount(), self._at
        gone = rows and self.same_list and self.lines.index_of(self._chosen, at) < 0
        if gone:
            self.selectRow(min(at, rows - 1))
        else:
            self.choose(self._chosen)

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid():
            self._at = current.row()
            self._chosen = self.lines.row(self._at).key
            self.moved.emit(self._chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.skeleton.isVisible():
            event.ignore()  # the row that would be meant is not seen
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            if self.chosen and not event.isAutoRepeat():
                self.opened.emit(self.chosen)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.lines.rowCount():
            # Qt would go to the first or last column.
            self.selectRow(0 if event.key() == Qt.Key.Key_Home else self.lines.rowCount() - 1)
        elif event.key() == Qt.Key.Key_Space:
            if self.chosen and not event.isAutoRepeat():
                self.marked.emit(self.chosen)
        elif (
            event.text().strip()
            and event.text().isprintable()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            if not event.isAutoRepeat():
                self.letter.emit(event.text().upper())
        else:
            super().keyPressEvent(event)
