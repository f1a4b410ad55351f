"""Cases under headings, each with a bar of its steps: the list at the left of the apologies (ui.md §3.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.language import tr
from ui.theme import colour, font, px, tone
from ui.widgets.steps import paint_segments

_Index = QModelIndex | QPersistentModelIndex
_HEADING, _CASE = 30, 104
_STEPS = 5


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
    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[CaseRow, ...] = ()

    def show_rows(self, rows: Sequence[CaseRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

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
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        model = index.model()
        assert isinstance(model, _Cases)
        return QSize(px(200), px(_CASE if model.rows[index.row()].key else _HEADING))

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


def _paint_case(painter: QPainter, row: CaseRow, box: QRectF, *, chosen: bool) -> None:
    painter.setPen(QPen(colour("primary" if chosen else "line"), 2 if chosen else 1))
    painter.setBrush(colour("surface"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
    inside = box.adjusted(px(13), px(9), -px(13), -px(8))
    name = QFontMetricsF(font("body_bold")).horizontalAdvance(row.name)
    painter.setFont(font("caption_strong"))
    aside = QFontMetricsF(painter.font()).horizontalAdvance(row.aside) + px(8)
    first = QRectF(inside.left(), inside.top(), inside.width(), px(22))
    last = QRectF(inside.left(), inside.top() + px(59), inside.width(), px(20))
    # Who it is is never cut short: what stands beside a long name goes to the foot.
    beside = name + aside <= inside.width()
    painter.setPen(tone(row.aside_tone))
    painter.drawText(
        first if beside else last, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.aside
    )
    _line(painter, row.name, "body_bold", "ink", first)
    about = QRectF(inside.left(), inside.top() + px(22), inside.width(), px(20))
    _line(painter, row.about, "secondary", "ink2", about)
    bar = QRectF(inside.left(), inside.top() + px(49), inside.width(), 5)
    paint_segments(painter, bar, row.done, _STEPS, owed=row.owed)
    _line(painter, row.foot, "caption", "ink2", last if beside else last.adjusted(0, 0, -aside, 0))


def _line(painter: QPainter, words: str, role: str, ink: str, box: QRectF) -> None:
    painter.setFont(font(role))
    painter.setPen(tone(ink))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)


class CaseList(QListView):
    """``moved(key)`` when the choice moves, ``opened()`` on Enter, ``letter(str)`` for single keys pressed here."""

    moved = Signal(str)
    opened = Signal()
    letter = Signal(str)

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

    @property
    def chosen(self) -> str:
        """The key of the chosen case, '' when none is."""
        index = self.currentIndex()
        return self._cases.rows[index.row()].key if index.isValid() else ""

    @property
    def keys(self) -> list[str]:
        """The keys of the cases shown, in order."""
        return [row.key for row in self._cases.rows if row.key]

    def show_rows(self, rows: Sequence[CaseRow], choose: str) -> None:
        """Show rows and choose a case, the first when ``choose`` is not among them; says so by ``moved``."""
        self._cases.show_rows(rows)
        keys = [row.key for row in rows]
        at = (
            keys.index(choose)
            if choose and choose in keys
            else next((n for n, key in enumerate(keys) if key), -1)
        )
        if at >= 0:
            self.setCurrentIndex(self._cases.index(at))
            self.scrollTo(self._cases.index(at))

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid() and self._cases.rows[current.row()].key:
            self.moved.emit(self._cases.rows[current.row()].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not control:
            self.opened.emit()
        elif event.text().strip() and event.text().isprintable() and not control:
            self.letter.emit(event.text().upper())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)
