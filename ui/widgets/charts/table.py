"""The table of a chart: every value as text, to be read, copied and pasted (ui.md §3.8)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.theme import colour, fit, px
from ui.widgets.charts.chart import width_of, write

_Index = QModelIndex | QPersistentModelIndex
_ROW = 28
_PAD = 13
"""As the heading's padding in the style sheet, or figures would not stand under their words."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Values(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.headings: Sequence[str] = ()
        self.rows: Sequence[Sequence[str]] = ()

    def show(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.beginResetModel()
        self.headings, self.rows = tuple(headings), [tuple(row) for row in rows]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section else _LEFT
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and not index.column():
            return row[0]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() else _LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "; ".join(f"{head} {value}" for head, value in zip(self.headings, row, strict=True))
        return None


class _OneLine(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("primary_soft"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour("line"))
        words, figures = str(index.data()), index.column() > 0
        side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
        role = "figure_small" if figures else "secondary"
        write(painter, box.adjusted(_PAD, 0, -_PAD, 0), words, role, "ink", side)
        painter.restore()


class ChartTable(QTableView):
    """Ctrl+C copies the chosen rows with their headings, ready for a sheet; Enter emits ``opened(row)``."""

    opened = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.values = _Values()
        self.setModel(self.values)
        self.setAccessibleName(name)
        self.setItemDelegate(_OneLine(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        vertical, header = self.verticalHeader(), self.horizontalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        fit(header, role="caption_strong", height=_ROW)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))

    def show_values(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Show a table; its first row is chosen."""
        self.values.show(headings, rows)
        self._size_columns()
        if rows:
            self.selectRow(0)

    def _size_columns(self) -> None:
        """Figures take what they need, the words the rest."""
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        header = self.horizontalHeader()
        for n, heading in enumerate(self.values.headings):
            mode = QHeaderView.ResizeMode.Fixed if n else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(n, mode)
            if n:
                figures = [width_of(row[n], "figure_small") for row in self.values.rows]
                words = width_of(heading, "caption_strong")
                self.setColumnWidth(n, round(max(words, *figures, 0.0)) + 2 * _PAD + 2)

    def copied(self) -> str:
        """The chosen rows under their headings, cells between tabs: what a sheet pastes."""
        chosen = sorted({index.row() for index in self.selectedIndexes()})
        lines = [self.values.headings, *(self.values.rows[row] for row in chosen)]
        return "\n".join("\t".join(line) for line in lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif (
            event.text().strip()
            and event.text().isprintable()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()  # letters and digits are commands of the place
        else:
            super().keyPressEvent(event)
