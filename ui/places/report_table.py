"""A report's tables as one list: headings under their groups, sums in bold, every figure that has a list opens it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.figures.tables import ReportTable
from ui.theme import colour, fit, font, px
from ui.widgets.charts.amounts import whole
from ui.widgets.charts.chart import width_of, write

_Index = QModelIndex | QPersistentModelIndex
_ROW, _HEAD, _GROUP = 32, 30, 24
_LEAST, _WORDS, _PAD = 64, 140, 13
"""Of a figure's column, of the words, and beside what stands in a cell: as the style sheet has it beside a heading."""
_BOLD = Qt.ItemDataRole.UserRole
_ASKED = Qt.ItemDataRole.UserRole + 1


class _Rows(QAbstractTableModel):
    """The rows of every table in turn; of several tables each begins with its title."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: Sequence[ReportTable] = ()
        self.rows: list[tuple[ReportTable | None, str, tuple[int, ...]]] = []

    def show(self, tables: Sequence[ReportTable]) -> None:
        self.beginResetModel()
        self.tables = tables
        self.rows = []
        for table in tables:
            if len(tables) > 1:
                self.rows.append((None, table.title, ()))
            self.rows += [(table, words, numbers) for words, numbers in table.rows]
        self.endResetModel()

    @property
    def headings(self) -> tuple[str, ...]:
        return (self.tables[0].label, *self.tables[0].headings) if self.tables else ()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.headings[section]
        side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
        wrapped = int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
        return wrapped if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        table, words, numbers = self.rows[index.row()]
        column = index.column() - 1
        if role == Qt.ItemDataRole.DisplayRole:
            return words if column < 0 else whole(numbers[column]) if column < len(numbers) else ""
        if role == Qt.ItemDataRole.ToolTipRole and column < 0:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = "; ".join(
                [words, *(f"{head} {whole(n)}" for head, n in zip(self.headings[1:], numbers, strict=False))]
            )
            return f"{self.headings[index.column()]} {index.data()}; {said}" if column >= 0 else said
        if role == _BOLD:
            return table is None or (table.summed and (words, numbers) == table.rows[-1])
        if role == _ASKED and table is not None and 0 <= column < len(table.behind):
            return table.behind[column] if numbers[column] else ""
        return None


class _OneLine(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        box = QRectF(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour("primary_soft"))
        painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour("line"))
        figures, bold = index.column() > 0, bool(index.data(_BOLD))
        side = Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft
        words = "body_strong" if bold else "secondary"
        ink = "primary" if index.data(_ASKED) else "ink"
        role = "figure_small" if figures else words
        write(painter, box.adjusted(_PAD, 0, -_PAD, 0), str(index.data()), role, ink, side)
        painter.restore()


class _Groups(QWidget):
    """The titles of groups, each over its columns. Decoration: the headings say which figure it is."""

    def __init__(self, header: QHeaderView) -> None:
        super().__init__()
        self._header = header
        self.groups: Sequence[tuple[str, int]] = ()
        fit(self, height=_GROUP)
        header.sectionResized.connect(lambda *_: self.update())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font("caption_strong"))
        at = 1
        for title, count in self.groups:
            left = self._header.sectionViewportPosition(at)
            right = self._header.sectionViewportPosition(at + count - 1) + self._header.sectionSize(
                at + count - 1
            )
            box = QRectF(left + 3, 0, right - left - 6, self.height())
            painter.setPen(colour("ink2"))
            words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(box.width()))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            painter.fillRect(QRectF(box.left(), self.height() - 2, box.width(), 1), colour("line2"))
            at += count


class _Grid(QTableView):
    opened = Signal(str, str, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.shown = _Rows()
        self.setModel(self.shown)
        self.setAccessibleName(name)
        self.setItemDelegate(_OneLine(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        fit(header, role="caption_strong", height=_HEAD)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        self.doubleClicked.connect(lambda _: self._open())

    def size_columns(self) -> None:
        """Figures share what the words leave, each at least as wide as its longest number."""
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        count = self.shown.columnCount() - 1
        if count < 0:
            return
        room = self.viewport().width() - px(_WORDS)
        numbers = [whole(number) for _, _, row in self.shown.rows for number in row]
        longest = max((width_of(number, "figure_small") for number in numbers), default=0.0)
        each = max(px(_LEAST), round(longest) + 2 * _PAD + 2, min(px(110), room // max(count, 1)))
        for n in range(1, count + 1):
            self.setColumnWidth(n, each)
        self.setColumnWidth(0, max(px(_WORDS), self.viewport().width() - each * count))
        self._make_head_fit(each)

    def _make_head_fit(self, width: int) -> None:
        """As high as the heading with the most lines."""
        metrics = QFontMetrics(font("caption_strong"))
        room, wrap = QRect(0, 0, width - 2 * _PAD, 10_000), Qt.TextFlag.TextWordWrap
        heights = [metrics.boundingRect(room, wrap, words).height() for words in self.shown.headings[1:]]
        self.horizontalHeader().setFixedHeight(max(px(_HEAD), max(heights, default=0) + px(10)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.size_columns()

    def _open(self) -> None:
        index = self.currentIndex()
        asked = index.data(_ASKED) if index.isValid() else None
        if asked:
            words = self.shown.rows[index.row()][1]
            is_sum = bool(index.data(_BOLD))
            self.opened.emit(str(asked), "" if is_sum else words, self.shown.headings[index.column()])

    def copied(self) -> str:
        """The chosen cells under their headings, cells between tabs."""
        chosen = self.selectedIndexes()
        rows, columns = sorted({each.row() for each in chosen}), sorted({each.column() for each in chosen})
        lines = [[self.shown.headings[column] for column in columns]]
        lines += [[str(self.shown.index(row, column).data()) for column in columns] for row in rows]
        return "\n".join("\t".join(line) for line in lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
        elif event.text().strip() and event.text().isprintable():
            event.ignore()  # letters are commands of the place
        else:
            super().keyPressEvent(event)


class ReportTableView(QWidget):
    """``opened(figure, row, heading)`` on Enter or a double click on a figure that has a list; row '' for a sum."""

    opened = Signal(str, str, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.grid = _Grid(name)
        self.grid.opened.connect(self.opened)
        self._groups = _Groups(self.grid.horizontalHeader())
        self.setFocusProxy(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._groups)
        column.addWidget(self.grid, 1)

    @property
    def y_of_first(self) -> int:
        """How far down a first row ends."""
        return self.y() + self.grid.y() + self.grid.horizontalHeader().height() + px(_ROW)

    def show_tables(self, tables: Sequence[ReportTable]) -> None:
        """Show a report; the first figure of its first row is chosen."""
        self.grid.shown.show(tables)
        self._groups.groups = tables[0].groups if len(tables) == 1 else ()
        self._groups.setVisible(bool(self._groups.groups))
        self.grid.size_columns()
        first = self.grid.shown.index(int(len(tables) > 1), min(1, self.grid.shown.columnCount() - 1))
        self.grid.setCurrentIndex(first)
        self._groups.update()
