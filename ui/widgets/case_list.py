"""Cases under headings, each with a bar of its steps: the list at the left of the apologies (ui.md §3.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.language import tr
from ui.theme import colour, font, px, scale, tone
from ui.widgets.skeleton import Skeleton
from ui.widgets.steps import paint_segments
from ui.widgets.text import lines_in

_Index = QModelIndex | QPersistentModelIndex
_HEADING, _CASE = 30, 104
_SIDE, _NAME, _FOOT = 13, 22, 18
"""The margin beside the words of a case; the heights of a further line of its name and of its foot."""
_STEPS = 5
_PAGE = 30
"""So many rows the view measures at a time: each may be of another height."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case, or with an empty ``key`` a heading with its ``aside`` count. ``done`` of five steps are behind."""

    key: str
    name: str
    aside: str
    aside_tone: str = "ink2"
    about: str = ""
    done: int = 0
    owed: bool = False
    foot: str = ""


class _Cases(QAbstractListModel):
    """``rows`` are all of them; the view is given a page at a time, as it is scrolled to the end of what it has."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[CaseRow, ...] = ()
        self._given = 0

    def show_rows(self, rows: Sequence[CaseRow], at: int) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self._given = min(len(self.rows), max(0, at) + _PAGE)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._given

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._given < len(self.rows)

    def fetchMore(self, parent: _Index) -> None:
        more = min(_PAGE, len(self.rows) - self._given)
        self.beginInsertRows(QModelIndex(), self._given, self._given + more - 1)
        self._given += more
        self.endInsertRows()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        case = self.rows[index.row()].key
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if case else Qt.ItemFlag.NoItemFlags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            steps = tr("{done} trên {count} bước").format(done=row.done, count=_STEPS) if row.key else ""
            return "; ".join(filter(None, (row.name, row.aside, row.about, steps, row.foot)))
        return None


class _CaseCard(QStyledItemDelegate):
    """A case grows by the lines its words need: who it is and what is still owed are never cut short."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        model, view = index.model(), self.parent()
        assert isinstance(model, _Cases)
        assert isinstance(view, QAbstractScrollArea)
        row = model.rows[index.row()]
        width = view.viewport().width() - 2 - 2 * px(_SIDE)
        return QSize(px(200), px(_CASE) + _more(row, width, scale()) if row.key else px(_HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, _Cases)
        row, box = model.rows[index.row()], QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.key:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_case(painter, row, box.adjusted(1, 1, -1, -8), chosen=chosen)
        else:
            painter.setFont(font("label"))
            painter.setPen(colour("ink2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, row.name)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.aside)
        painter.restore()


def _width(role: str, words: str) -> float:
    return QFontMetricsF(font(role)).horizontalAdvance(words)


def _aside_below(row: CaseRow, width: float) -> bool:
    """Does the aside need a line of its own, for beside the foot it has no room?"""
    return _width("caption", row.foot) + _width("caption_strong", row.aside) + px(8) > width


@lru_cache(maxsize=4096)
def _more(row: CaseRow, width: float, _factor: float) -> int:
    """What a case needs beyond one line of name and one of foot; remembered, for each page added asks for all again."""
    feet = lines_in("caption", row.foot, width) + _aside_below(row, width)
    return (lines_in("body_bold", row.name, width) - 1) * px(_NAME) + (feet - 1) * px(_FOOT)


def _paint_case(painter: QPainter, row: CaseRow, box: QRectF, *, chosen: bool) -> None:
    painter.setPen(QPen(colour("primary" if chosen else "line"), 2 if chosen else 1))
    painter.setBrush(colour("surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
    inside = box.adjusted(px(_SIDE), px(9), -px(_SIDE), -px(8))
    left, width = inside.left(), inside.width()
    name = QRectF(left, inside.top(), width, px(_NAME) * lines_in("body_bold", row.name, width))
    feet = lines_in("caption", row.foot, width) - 1
    foot = QRectF(left, name.bottom() + px(37), width, px(20) + feet * px(_FOOT))
    _words(painter, row.name, "body_bold", "ink", name)
    about = QFontMetricsF(font("secondary")).elidedText(row.about, Qt.TextElideMode.ElideRight, width)
    _words(painter, about, "secondary", "ink2", QRectF(left, name.bottom(), width, px(20)))
    bar = QRectF(left, name.bottom() + px(27), width, 5)
    paint_segments(painter, bar, row.done, _STEPS, owed=row.owed)
    _words(painter, row.foot, "caption", "ink2", foot)
    # In the same corner of every case: beside the foot, or under it.
    below = QRectF(left, foot.bottom() - px(2), width, px(20))
    corner = below if _aside_below(row, width) else foot
    _words(painter, row.aside, "caption_strong", row.aside_tone, corner, Qt.AlignmentFlag.AlignRight)


def _words(
    painter: QPainter,
    words: str,
    role: str,
    ink: str,
    box: QRectF,
    at: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(font(role))
    painter.setPen(tone(ink))
    painter.drawText(box, int(at | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), words)


class CaseList(QListView):
    """``moved(key)`` when the choice moves, ``opened()`` on Enter, ``letter(str)`` for single keys pressed here.

    ``narrowed(px)`` says how much room beside the cases the scroll bar takes, where there is one.
    """

    moved = Signal(str)
    opened = Signal()
    letter = Signal(str)
    narrowed = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._cases = _Cases()
        self.setModel(self._cases)
        self.setItemDelegate(_CaseCard(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.selectionModel().currentChanged.connect(self._moved)
        self.skeleton = Skeleton(self, lambda: (px(_CASE), [(0, self.viewport().width())]))

    @property
    def chosen(self) -> str:
        """The key of the chosen case, '' when none is."""
        index = self.currentIndex()
        return self._cases.rows[index.row()].key if index.isValid() else ""

    @property
    def keys(self) -> list[str]:
        """The keys of the cases shown, in order."""
        return [row.key for row in self._cases.rows if row.key]

    def show_rows(self, rows: Sequence[CaseRow], choose: str | None) -> None:
        """Show rows and choose a case, says so by ``moved``.

        Where ``choose`` is among them no more, it is what stood beside it; the first where it never was; None for none.
        """
        keys = [] if choose is None else [row.key for row in rows]
        near = [key for key in self._near(choose or "") if key in keys]
        at = keys.index(near[0]) if near else next((n for n, key in enumerate(keys) if key), -1)
        self._cases.show_rows(rows, at)
        self.setCurrentIndex(self._cases.index(at))
        self.bring_up()

    def choose_none(self) -> None:
        """No case is chosen, until one is by hand."""
        self.show_rows(self._cases.rows, None)

    def _near(self, key: str) -> list[str]:
        """``key``, then what stands beside it: below in its group, above in its group, below, above."""
        if not key:
            return []
        old = [row.key for row in self._cases.rows]
        if key not in old:
            return [key]
        at = old.index(key)
        below, above = old[at + 1 :], old[:at][::-1]
        of_group = [*takewhile(bool, below), *takewhile(bool, above)]
        return [key, *of_group, *filter(None, below), *filter(None, above)]

    def bring_up(self) -> None:
        """Have the chosen case in sight."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.bring_up()  # what was chosen while it was hidden

    def _to(self, key: str) -> None:
        """Choose a case; Qt would stop at a heading."""
        at = [row.key for row in self._cases.rows].index(key)
        while at >= self._cases.rowCount():
            self._cases.fetchMore(QModelIndex())
        self.setCurrentIndex(self._cases.index(at))
        self.scrollTo(self._cases.index(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.narrowed.emit(self.width() - self.viewport().width())
        self.scheduleDelayedItemsLayout()  # in another width words take other lines

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.viewport().update()  # the line at the top does not move with the cases

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.verticalScrollBar().value() > 0:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(colour("line2"), 1))
            painter.drawLine(0, 0, self.viewport().width(), 0)

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid() and self._cases.rows[current.row()].key:
            self.moved.emit(self._cases.rows[current.row()].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        letter = event.text().strip() if event.text().isprintable() else ""
        if event.isAutoRepeat() and (letter or event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}):
            return  # what a key asked is not answered by the same key still held
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not control:
            self.opened.emit()
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.keys:
            self._to(self.keys[0 if event.key() == Qt.Key.Key_Home else -1])
        elif letter and not control:
            self.letter.emit(letter.upper())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)
