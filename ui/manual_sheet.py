"""The manual over the window: the page about what is shown, every other one a word away. Keys only, Esc goes back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.background import Background
from ui.language import tr
from ui.manual import INDEX, KEYS, Page, found, pages, sought
from ui.manual_view import ManualView
from ui.theme import fit, px
from ui.widgets.button import Button
from ui.widgets.field import Line
from ui.widgets.lines import Cell, Column, LinesView, Row
from ui.widgets.sheet import Sheet
from ui.widgets.short_list import ShortList
from ui.widgets.text import Text

_WIDTH, _LIST_WIDTH = 1010, 300
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ManualSheet(Sheet):
    """Opens at the first of ``names``; they lead the list while nothing is sought. Typing anywhere seeks."""

    def __init__(self, window: QWidget, background: Background, names: Sequence[str]) -> None:
        super().__init__(window, tr("Hướng dẫn"), tr("Gõ chữ để tìm trong mọi trang, không cần dấu"))
        self._lead = [pages()[name] for name in names] or [pages()[INDEX]]
        self._been: list[str] = []
        self.view = ManualView(background)
        self.view.asked.connect(self.show_page)
        self.search = Line(placeholder=tr("Tìm trong hướng dẫn"))
        self.search.setAccessibleName(tr("Tìm trong hướng dẫn"))
        self.search.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.search.textEdited.connect(lambda _: self._seek())
        self._lines = ShortList((Column(tr("Trang")),))
        self.list = LinesView(tr("Các trang hướng dẫn"), self._lines)
        self.list.moved.connect(self._chosen)
        self.list.opened.connect(lambda _: self.view.setFocus())
        self.list.letter.connect(self._type)
        self._none = Text(tr("Không trang nào có chữ ấy. Thử chữ khác, ngắn hơn."), "body", "ink2", wrap=True)
        self._none.hide()
        self._lay_out()
        self.closed.connect(self.deleteLater)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(self.search)
        side.addWidget(self._none)
        side.addWidget(self.list, 1)
        for narrow in (self.search, self.list, self._none):
            fit(narrow, width=_LIST_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(18)
        row.addLayout(side)
        row.addWidget(self.view, 1)
        self.body.addLayout(row, 1)
        self.back = Button(tr("Trang trước"), icon="arrow-left", key="Alt ←")
        self.back.clicked.connect(self.turn_back)
        self.back.hide()
        close = Button(tr("Đóng"), "primary_small")
        close.clicked.connect(self.step_back)
        self.foot.addWidget(self.back)
        self.foot.addWidget(close, 1)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self.view)
        self._show_rows()
        self.show_page(self._lead[0].name)

    def _place(self) -> QRect:
        width = min(px(_WIDTH), self.width())
        return QRect(self.width() - width, 0, width, self.height())

    @property
    def page(self) -> Page | None:
        """The page shown."""
        return self.view.page

    def _show_rows(self) -> None:
        typed = self.search.text().strip()
        rest = [page for page in pages().values() if page not in self._lead]
        shown = found(typed) if typed else [*self._lead, *rest]
        lead = tr("cho màn hình này")
        self.list.blockSignals(True)
        self._lines.show(
            [Row(page.name, (Cell(page.title, lead if page in self._lead else ""),)) for page in shown]
        )
        self.list.blockSignals(False)
        self._none.setVisible(not shown)
        self.list.setVisible(bool(shown))

    def _seek(self) -> None:
        self._show_rows()
        if self._lines.rowCount():
            self.list.choose(self._lines.row(0).key)
            self._chosen(self._lines.row(0).key)
        self.view.seek(sought(self.search.text()))

    def _chosen(self, name: str) -> None:
        if self.page is None or self.page.name != name:
            self.show_page(name)

    def show_page(self, name: str) -> None:
        """Turn to a page by its name."""
        if self.page is not None and self.page.name != name:
            self._been.append(self.page.name)
        self._turn_to(name)

    def _turn_to(self, name: str) -> None:
        self.view.show_page(pages()[name])
        self.back.setVisible(bool(self._been))
        if any(self._lines.row(n).key == name for n in range(self._lines.rowCount())):
            self.list.choose(name)

    def turn_back(self) -> None:
        """Alt+←: the page read before."""
        if self._been:
            self._turn_to(self._been.pop())

    def _type(self, letter: str) -> None:
        self.search.setFocus()
        self.search.insert(letter.lower())
        self._seek()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key == Qt.Key.Key_F1:
            self.show_page(KEYS)  # a second manual would lie upon this one
        elif key == Qt.Key.Key_Left and alt:
            self.turn_back()
        elif key == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            self._show_rows()
            self.view.seek("")
            self.view.setFocus()
        elif self.search.hasFocus() and key in _ENTER | {Qt.Key.Key_Down}:
            (self.list if key == Qt.Key.Key_Down and self.list.isVisible() else self.view).setFocus()
        elif event.text().strip() and event.text().isprintable():
            self._type(event.text())
        else:
            super().keyPressEvent(event)
