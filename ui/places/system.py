"""Hệ thống: a list of sections at the left, how each stands below its name, and its page at the right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.breadth import Breadth
from ui.language import tr
from ui.papers_printed import PapersPrinted
from ui.places.place import Place
from ui.places.system_books import BooksPage
from ui.places.system_copies import CopiesPage
from ui.places.system_day import DayPage
from ui.places.system_desk import DeskPage, PrintersPage, ScannerPage
from ui.places.system_exchange import ExchangePage
from ui.places.system_look import LookPage
from ui.places.system_page import SystemPage
from ui.places.system_people import PeoplePage
from ui.places.system_profile import ProfilePage
from ui.places.system_reference import HolidaysPage, ProceduresPage
from ui.places.system_screens import ScreensPage
from ui.places.system_sections import SectionList
from ui.places.system_walk import WalkStrip
from ui.scans import Scans
from ui.theme import fit
from ui.widgets.card import Surface
from ui.widgets.key_bar import Key
from ui.widgets.text import Text

if TYPE_CHECKING:
    from ui.exchanging import Exchanging

_LIST = {Breadth.FULL: 300, Breadth.COMPACT: 250, Breadth.NARROW: 210}


class System(Place):
    """↑↓ in the list shows each page at once; Enter goes into it, Esc comes back to the list."""

    def build(self) -> Iterator[None]:
        counter, printing = self.counter, self.printing
        preferences, background, app = printing.preferences, printing.background, QApplication.instance()
        assert app is not None
        self.sections: dict[str, SystemPage] = {}
        self.list, self.pages, self.walk = SectionList(tr("Mục của Hệ thống")), QStackedWidget(), WalkStrip()
        self._lay_out()
        yield
        self.exchange = ExchangePage(counter, background)
        self._add("exchange", self.exchange)
        yield
        self.day = DayPage(counter, printing)
        self._add("day", self.day)
        yield
        self.books = BooksPage(counter, printing)
        self._add("books", self.books)
        yield
        papers = PapersPrinted(counter, printing)
        yield
        self.printers = PrintersPage(counter, printing, papers)
        self._add("printers", self.printers)
        yield
        self.scanner = ScannerPage(counter, printing, app.findChildren(Scans)[-1])
        self._add("scanner", self.scanner)
        yield
        self.screens = ScreensPage(counter, preferences)
        self._add("screens", self.screens)
        yield
        self.copies = CopiesPage(counter, background)
        self._add("copies", self.copies)
        yield
        self.people = PeoplePage(counter)
        self._add("people", self.people)
        yield
        self.procedures = ProceduresPage(counter, background)
        self._add("procedures", self.procedures)
        yield
        self.holidays = HolidaysPage(counter, printing)
        self._add("holidays", self.holidays)
        yield
        self.profile = ProfilePage(counter)
        self._add("profile", self.profile)
        yield
        self.look = LookPage(counter, preferences)
        self._add("look", self.look)
        yield
        self.about = DeskPage(counter)
        self._add("about", self.about)
        yield
        self._connect()

    def _add(self, name: str, page: SystemPage) -> None:
        self.sections[name] = page
        self.list.add(page)
        page.keys_changed.connect(self.keys_changed)
        self.pages.addWidget(page)

    def _connect(self) -> None:
        devices = {"scanner": self.scanner, "printers": self.printers, "screens": self.screens}
        self.exchange.devices.offer(devices)
        self.exchange.devices.asked.connect(self.show_section)
        self.list.currentRowChanged.connect(self._turn_to)
        self.list.entered.connect(self.enter)
        self.about.again.connect(self.walk.begin)
        self.walk.turned.connect(self.show_section)
        self.walk.ended.connect(self.list.setFocus)
        self.counter.recorded.connect(lambda *_: self._refresh() if self.isVisible() else None)
        self.list.setCurrentRow(0)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(10)
        heading.addWidget(Text(tr("Hệ thống"), "page"))
        heading.addWidget(self.confirmation)
        heading.addStretch(1)
        self._side = Surface(margins=(0, 8, 0, 8))
        self._side.body.addWidget(self.list)
        fit(self._side, width=_LIST[Breadth.FULL])
        columns = QHBoxLayout()
        columns.setSpacing(14)
        columns.addWidget(self._side)
        columns.addWidget(self.pages, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 16)
        page.setSpacing(12)
        page.addLayout(heading)
        page.addWidget(self.walk)
        page.addLayout(columns, 1)

    def reflow(self, breadth: Breadth) -> None:
        fit(self._side, width=_LIST[breadth])

    @property
    def page(self) -> SystemPage:
        """The page shown."""
        page = self.pages.currentWidget()
        assert isinstance(page, SystemPage)
        return page

    def arrive(self) -> None:
        self._refresh()
        self.list.setFocus()

    def show_section(self, name: str) -> None:
        """Show a section by its name in :attr:`sections`."""
        self.list.setCurrentRow(list(self.sections).index(name))

    def _refresh(self) -> None:
        self.list.show_states()
        self.page.show_state()

    def _turn_to(self, n: int) -> None:
        self.page.leave()
        self.pages.setCurrentIndex(n)
        if self.isVisible():
            self._refresh()
            self.keys_changed.emit()

    def enter(self) -> None:
        """Enter: to the first thing on the page that takes the focus."""
        first = self._first()
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
            self.page.ensureWidgetVisible(first)

    def _first(self) -> QWidget | None:
        return next(
            (
                child
                for child in self.page.findChildren(QWidget)
                if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus
            ),
            None,
        )

    def step_back(self) -> bool:
        if self.page is self.scanner and self.scanner.setup.stop():
            return True
        if self.list.hasFocus():
            return False
        self.list.setFocus()
        return True

    def print_shown(self) -> None:
        if self.page is self.day:
            self.follow(self.day.print_sheet())
        else:
            super().print_shown()

    def hear_exchange(self, exchanging: Exchanging | None) -> None:
        self.exchange.hear(exchanging)
        if self.isVisible():
            self.keys_changed.emit()

    def tick(self, now: datetime) -> None:
        if now.second == 0:
            self._refresh() if self.page is self.exchange else self.list.show_states()

    def keys(self) -> Sequence[Key]:
        now = (Key("F5", tr("gửi ngay")),) if self.exchange.card.button.isVisibleTo(self) else ()
        return (
            Key("↑↓", tr("chọn mục")),
            *((Key("Enter", tr("vào mục")),) if self._first() is not None else ()),
            *now,
            *self.page.keys(),
            Key("Tab", tr("ô sau")),
            Key("F2", tr("hồ sơ mới")),
            Key("Esc", tr("quay lại")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now = self.window().focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(now, QPushButton):
            now.click()
        elif event.key() == Qt.Key.Key_F5:
            self.exchange.now()
        elif self.page is self.scanner and event.text().upper() == "R" and not event.modifiers():
            self.scanner.setup.listen()
        elif not self.page.take(event):
            super().keyPressEvent(event)
