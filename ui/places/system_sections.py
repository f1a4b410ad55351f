"""The list of sections at the left of Hệ thống: an icon, what it is, and how it stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.places.system_page import SystemPage
from ui.theme import colour, font, px
from ui.theme.icons import paint_icon

_ROW = 47
_ICON, _BELOW = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class _Section(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(120), px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("primary_soft"))
            painter.drawRoundedRect(box.adjusted(6, 2, -6, -2), 8, 8)
            view = self.parent()
            if isinstance(view, SectionList) and view.hasFocus():
                painter.setPen(colour("primary"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                for inset in (0.5, 1.5):
                    painter.drawRoundedRect(box.adjusted(6 + inset, 2 + inset, -6 - inset, -2 - inset), 8, 8)
        size = px(20)
        icon = QRectF(box.left() + px(18), box.center().y() - size / 2, size, size)
        paint_icon(painter, index.data(_ICON), colour("primary" if chosen else "ink2"), icon)
        left = px(50)
        for role, ink, words, top in (
            ("body_bold", "ink", index.data(), 4),
            ("caption", "ink2", index.data(_BELOW), 24),
        ):
            place = QRectF(box.left() + left, box.top() + px(top), box.width() - left - px(14), px(20))
            painter.setFont(font(role))
            painter.setPen(colour(ink))
            shown = _fitting(words, painter.fontMetrics(), int(place.width()))
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


def _fitting(words: str, metrics: QFontMetrics, room: int) -> str:
    """What stands before a comma where the whole has no room: the page says all of it."""
    while ", " in words and metrics.horizontalAdvance(words) > room:
        words = words.rpartition(", ")[0]
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)


class SectionList(QListWidget):
    """``entered`` on Enter or →: into the page; the page follows the arrows already."""

    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._pages: list[SystemPage] = []
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Section(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAutoFillBackground(False)
        # In larger words, or a lower window, the section whose page is seen is seen too.
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self.scrollTo(self.currentIndex()))
        self.itemActivated.connect(lambda _: self.entered.emit())

    def add(self, page: SystemPage) -> None:
        """One more section, below the others."""
        self._pages.append(page)
        item = QListWidgetItem(page.title, self)
        item.setData(_ICON, page.icon)
        page.changed.connect(self.show_states)

    def show_states(self) -> None:
        """Read the second lines again."""
        for n, page in enumerate(self._pages):
            words = page.state
            item = self.item(n)
            item.setData(_BELOW, words)
            item.setToolTip(words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{page.title}; {words}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right}:
            self.entered.emit()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End}:
            super().keyPressEvent(event)
        else:
            event.ignore()
