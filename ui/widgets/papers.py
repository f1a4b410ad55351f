"""The papers checklist: digits tick, '+' states that everything required is here, arrows count copies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.language import tr
from ui.theme import colour, fit, font, px, scale
from ui.widgets.key_cap import paint_cap
from ui.widgets.text import lines_in
from ui.widgets.tick import paint_tick

_Index = QModelIndex | QPersistentModelIndex
_ROW, _ROW_OF_TWO = 36, 52
_LEFT, _RIGHT = 70, 230
"""What stands before a paper's name, and after it."""
_BROADEST = "body_strong"
"""How a name is written once it is ticked: then no row changes its height."""
_MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of a procedure as ticked at the counter; counts are sheets handed in, 0 and 0 means shown only."""

    name: str
    required: bool
    originals: int = 1
    copies: int = 0
    present: bool = False
    note: str = ""

    @property
    def count_words(self) -> str:
        """'1 bản chính', '2 bản sao', both, or 'xuất trình' for a paper only shown."""
        parts = [(self.originals, tr("bản chính")), (self.copies, tr("bản sao"))]
        return ", ".join(f"{count} {kind}" for count, kind in parts if count) or tr("xuất trình")


class _Papers(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.papers: list[Paper] = []

    def show_papers(self, papers: Sequence[Paper]) -> None:
        self.beginResetModel()
        self.papers = list(papers)
        self.endResetModel()

    def change(self, row: int, paper: Paper) -> None:
        self.papers[row] = paper
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.papers)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        paper = self.papers[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if paper.present else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            need = tr("bắt buộc") if paper.required else tr("nếu có")
            return f"{index.row() + 1}. {paper.name}, {paper.count_words}, {need}"
        return None


class _Row(QStyledItemDelegate):
    of_two: frozenset[int] = frozenset()
    """The rows whose names take two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        # Down, not to the nearest: all rows together are no higher than the room that the list asks for.
        return QSize(200, int((_ROW_OF_TWO if index.row() in self.of_two else _ROW) * scale()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, _Papers)
        paper, box = model.papers[index.row()], QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state = option.state
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("primary"), 2))
            painter.setBrush(colour("primary_soft"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
        middle = box.center().y()
        if index.row() < 9:
            paint_cap(
                painter,
                str(index.row() + 1),
                QPointF(box.left() + 10, middle - px(10)),
                colour("ink2"),
                colour("line2"),
            )
        paint_tick(
            painter, QRectF(box.left() + px(40), middle - px(10), px(20), px(20)), checked=paper.present
        )
        self._words(painter, paper, box, 2 if index.row() in self.of_two else 1)
        painter.restore()

    def _words(self, painter: QPainter, paper: Paper, box: QRectF, lines: int) -> None:
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font("secondary"))
        painter.setPen(colour("ink2" if paper.required else "ink3"))
        painter.drawText(
            box.adjusted(0, 0, -10, 0), right, tr("Bắt buộc") if paper.required else tr("Nếu có")
        )
        painter.setPen(colour("ink2"))
        painter.drawText(
            box.adjusted(0, 0, -px(82), 0), right, paper.count_words[0].upper() + paper.count_words[1:]
        )
        painter.setFont(font("body_strong" if paper.present else "body"))
        painter.setPen(colour("ink" if paper.present else "ink2"))
        room = box.adjusted(px(_LEFT), 0, -px(_RIGHT), 0)
        # A word that goes on to the second line leaves some room at the end of the first.
        widths = (room.width() * twentieth / 20 for twentieth in range(lines * 20, 0, -1))
        cut = (
            painter.fontMetrics().elidedText(paper.name, Qt.TextElideMode.ElideRight, int(width))
            for width in widths
        )
        name = next((words for words in cut if lines_in(_BROADEST, words, room.width()) <= lines), "")
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), name)


class PapersList(QListView):
    """One tab stop. Emits ``changed`` on every tick or count, ``finished`` on Enter and ``asked(letter)`` for another
    letter, in capitals.

    Nothing is ever ticked beforehand: a tick is the clerk's own statement that the paper is there.
    """

    changed = Signal()
    finished = Signal()
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._papers = _Papers()
        self.setModel(self._papers)
        self._row = _Row(self)
        self.setItemDelegate(self._row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Letters and digits here are commands; an input method would swallow them (ui.md §4).
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(tr("Giấy tờ"))
        self.setAccessibleDescription(
            tr("Phím + đánh dấu đủ giấy tờ bắt buộc, phím số đánh dấu từng giấy tờ")
        )
        self._papers.dataChanged.connect(lambda *_: self.changed.emit())

    def doItemsLayout(self) -> None:
        self._row.of_two = frozenset(self._long_names())
        super().doItemsLayout()

    def _long_names(self) -> list[int]:
        """Of the rows whose names are cut, as many as the list has room for in two lines."""
        width = self.viewport().width() - px(_LEFT) - px(_RIGHT)
        papers, one, two = self._papers.papers, int(_ROW * scale()), int(_ROW_OF_TWO * scale())
        long = [row for row, paper in enumerate(papers) if lines_in(_BROADEST, paper.name, width) > 1]
        return long[: max(0, (self.viewport().height() - one * len(papers)) // (two - one))]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @property
    def papers(self) -> list[Paper]:
        """The papers as they stand."""
        return list(self._papers.papers)

    def show_papers(self, papers: Sequence[Paper]) -> None:
        """Show the papers of a procedure."""
        self._papers.show_papers(papers)
        fit(self, least=(0, min(_MOST_SHOWN, len(papers)) * _ROW))
        if papers:
            self.setCurrentIndex(self._papers.index(0))
        self.changed.emit()

    def tick_required(self) -> None:
        """State that every required paper is here."""
        for row, paper in enumerate(self._papers.papers):
            if paper.required and not paper.present:
                self._papers.change(row, replace(paper, present=True))

    def mark(self, counts: Sequence[tuple[int, int, bool]]) -> None:
        """Set originals, copies and tick of every paper, as they stood before."""
        for row, (originals, copies, present) in enumerate(counts):
            paper = self._papers.papers[row]
            self._papers.change(row, replace(paper, originals=originals, copies=copies, present=present))

    def toggle(self, row: int) -> None:
        """Tick or untick the paper in ``row`` (0 is the first)."""
        if row < len(self._papers.papers):
            paper = self._papers.papers[row]
            self.setCurrentIndex(self._papers.index(row))
            self._papers.change(row, replace(paper, present=not paper.present))

    def _count(self, step: int, *, originals: bool) -> None:
        row = self.currentIndex().row()
        if row < 0:
            return
        paper = self._papers.papers[row]
        if originals:
            self._papers.change(row, replace(paper, originals=min(99, max(0, paper.originals + step))))
        else:
            self._papers.change(row, replace(paper, copies=min(99, max(0, paper.copies + step))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Ctrl with a digit, + or - is the window's: another place, larger words.
        typed = "" if event.modifiers() & Qt.KeyboardModifier.ControlModifier else event.text()
        key = Qt.Key(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if typed == "+":
            self.tick_required()
        elif typed.isdigit() and typed != "0":
            self.toggle(int(typed) - 1)
        elif key == Qt.Key.Key_Space:
            self.toggle(max(0, self.currentIndex().row()))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not shift:
            if not event.isAutoRepeat():
                self.finished.emit()
        elif typed.isalpha() and not event.isAutoRepeat():
            self.asked.emit(typed.upper())
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._count(1 if key == Qt.Key.Key_Right else -1, originals=shift)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.toggle(index.row())
