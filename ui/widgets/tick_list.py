"""A list to tick: digits or the space bar tick a row, '+' ticks all of them. One tab stop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.theme import colour, fit, font, px
from ui.widgets.key_cap import paint_cap
from ui.widgets.tick import paint_tick

_Index = QModelIndex | QPersistentModelIndex
_ROW = 30
_WORDS_LEFT, _NOTE_ROOM = 70, 96
"""Pixels at 100 %: where the words begin, and what a note at the right takes."""


class _Rows(QStringListModel):
    def __init__(self) -> None:
        super().__init__()
        self.notes: Sequence[str] = ()
        self.ticked: set[int] = set()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = index.row()
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row in self.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return super().data(index, Qt.ItemDataRole.DisplayRole)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = f"{row + 1}. {super().data(index, Qt.ItemDataRole.DisplayRole)}"
            return f"{said}, {self.notes[row]}" if self.notes[row] else said
        return super().data(index, role)


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rows = index.model()
        assert isinstance(rows, _Rows)
        row, box, ticked = index.row(), QRectF(option.rect), index.row() in rows.ticked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colour("primary"), 2))
            painter.setBrush(colour("primary_soft"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
        middle = box.center().y()
        if row < 9:
            at = QPointF(box.left() + 10, middle - px(10))
            paint_cap(painter, str(row + 1), at, colour("ink2"), colour("line2"))
        tick = QRectF(box.left() + px(40), middle - px(10), px(20), px(20))
        paint_tick(painter, tick, checked=ticked)
        self._words(painter, rows, row, box)
        painter.restore()

    def _words(self, painter: QPainter, rows: _Rows, row: int, box: QRectF) -> None:
        ticked, note = row in rows.ticked, rows.notes[row]
        if note:
            painter.setFont(font("secondary_strong" if ticked else "secondary"))
            painter.setPen(colour("ink2"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box.adjusted(0, 0, -10, 0), right, note)
        painter.setFont(font("body_strong" if ticked else "body"))
        painter.setPen(colour("ink" if ticked else "ink2"))
        room = box.adjusted(px(_WORDS_LEFT), 0, -px(_NOTE_ROOM) if note else -8, 0)
        words = rows.stringList()[row]
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class TickList(QListView):
    """``rows`` are (words, note); none is ticked beforehand. Emits ``changed`` on every tick."""

    changed = Signal()

    def __init__(self, name: str, rows: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._rows = _Rows()
        self._rows.setStringList([words for words, _ in rows])
        self._rows.notes = [note for _, note in rows]
        self.setModel(self._rows)
        self.setItemDelegate(_Row(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Digits here are commands; an input method would swallow them (ui.md §4).
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAccessibleName(name)
        fit(self, height=max(1, len(rows)) * _ROW + 4)
        if rows:
            self.setCurrentIndex(self._rows.index(0))

    @property
    def ticked(self) -> list[str]:
        """The words of the rows that are ticked."""
        return [words for row, words in enumerate(self._rows.stringList()) if row in self._rows.ticked]

    @property
    def unticked(self) -> list[str]:
        """The words of the rows that are not ticked."""
        return [words for row, words in enumerate(self._rows.stringList()) if row not in self._rows.ticked]

    @property
    def ticked_rows(self) -> list[int]:
        """The rows that are ticked, 0 the first: two may bear the same words."""
        return sorted(self._rows.ticked)

    @property
    def marks(self) -> list[str]:
        """The rows that are ticked, each by its words and which of those with the same words it is."""
        return [mark for row, mark in enumerate(self._marks()) if row in self._rows.ticked]

    def tick_marks(self, marks: Iterable[str]) -> None:
        """Tick what :attr:`marks` told, and no others; what is not there any more is passed over."""
        wanted = set(marks)
        self.tick_rows(row for row, mark in enumerate(self._marks()) if mark in wanted)

    def _marks(self) -> list[str]:
        said = self._rows.stringList()
        return [f"{words}#{said[:row].count(words)}" for row, words in enumerate(said)]

    def tick(self, words: Iterable[str]) -> None:
        """Tick the rows of these words, and no others."""
        wanted = set(words)
        self.tick_rows(row for row, said in enumerate(self._rows.stringList()) if said in wanted)

    def tick_rows(self, rows: Iterable[int]) -> None:
        """Tick these rows, and no others."""
        self._rows.ticked = set(rows)
        self._changed()

    def toggle(self, row: int) -> None:
        """Tick or untick a row (0 is the first)."""
        if 0 <= row < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(row))
            self._rows.ticked ^= {row}
            self._changed()

    def _changed(self) -> None:
        self.viewport().update()
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = "" if event.modifiers() & Qt.KeyboardModifier.ControlModifier else event.text()
        if typed == "+":
            self.tick(self._rows.stringList())
        elif typed.isdigit() and typed != "0":
            self.toggle(int(typed) - 1)
        elif event.key() == Qt.Key.Key_Space:
            self.toggle(self.currentIndex().row())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()  # the sheet saves
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.toggle(self.indexAt(event.position().toPoint()).row())
