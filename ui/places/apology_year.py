"""T: a year's apologies in tables, and its book: on paper, and for Excel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.apology.year import YearOfApologies, year_of
from app.papers import apology
from app.papers.register import book_workbook
from app.rules.time.calendar import VIETNAM
from ui.background import unforeseen
from ui.language import tr
from ui.places.figures_out import export, saved_words
from ui.places.place import Place
from ui.places.report_table import ReportTableView
from ui.widgets.button import Button
from ui.widgets.segments import Segments
from ui.widgets.sheet import Sheet
from ui.widgets.text import announce

_PRINT, _BOOK, _EXPORT = "P", "S", "Ctrl E"


class YearSheet(Sheet):
    """P prints the tables, S the year's book, Ctrl E is the book for Excel.

    Read on the worker when it is opened: a year may have a thousand letters. ``last`` is the later of the two years
    that it offers; without one it is the running year.
    """

    breadth = 720
    year: YearOfApologies | None

    def __init__(self, place: Place, last: int = 0) -> None:
        self._at = place.counter.now()
        last = last or self._at.astimezone(VIETNAM).year
        super().__init__(place.window(), tr("Xin lỗi trong năm"))
        self._of, self.year = place, None
        self.years = Segments(tr("Năm"), [(f"{on}", f"{on}") for on in (last, last - 1)], f"{last}")
        self.view = ReportTableView(tr("Số liệu xin lỗi trong năm"))
        self.book = Button(tr("In sổ"), icon="printer", key=_BOOK)
        self.export = Button(tr("Xuất sổ Excel"), icon="files", key=_EXPORT)
        self.primary = Button(tr("In bảng này"), "primary_small", icon="printer", key=_PRINT)
        self._acts = {_PRINT: self._print, _BOOK: self._print_book, _EXPORT: self._export_book}
        for button, key in ((self.book, _BOOK), (self.export, _EXPORT), (self.primary, _PRINT)):
            button.clicked.connect(self._acts[key])
            self.foot.addWidget(button, 1)
        self.body.addWidget(self.years)
        self.body.addWidget(self.view, 1)
        self.years.chosen.connect(lambda _: self._ask())
        self.closed.connect(self.deleteLater)
        self._ask()

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self.view)

    def _ask(self) -> None:
        self.year = None
        self.view.show_tables(())  # another year's figures are not this one's
        self._show_buttons()
        on = int(self.years.value)
        self._of.printing.background.run(lambda: self._read(on), self._show, unforeseen)

    def _read(self, on: int) -> YearOfApologies:
        desk = self._of.counter.desk
        with desk.reading() as reading:
            return year_of(reading, desk.settings.ward, on, self._at)

    def _show(self, found: object) -> None:
        if isValid(self) and isinstance(found, YearOfApologies) and f"{found.year}" == self.years.value:
            self.year = found
            self.view.show_tables(apology.year_tables(found))
            self._show_buttons()

    def _show_buttons(self) -> None:
        """A year without a number given has no book."""
        self.primary.setEnabled(self.year is not None)
        for button in (self.book, self.export):
            button.setEnabled(self.year is not None and self.year.signed + self.year.cancelled > 0)

    def _print(self) -> None:
        desk, year, at = self._of.counter.desk, self.year, self._at
        if year is None:
            return
        title, name = tr("Xin lỗi trong năm"), f"xin-loi-nam-{year.year}"
        self._of.follow(
            self._of.printing.print_paper(title, name, lambda: apology.year_paper(desk, year, at))
        )
        self.step_back()

    def _print_book(self) -> None:
        desk, on, today = self._of.counter.desk, int(self.years.value), self._at.astimezone(VIETNAM).date()
        title = tr("Sổ theo dõi xin lỗi {year}").format(year=on)
        pages = self._of.printing.print_paper(
            title, f"so-xin-loi-{on}", lambda: apology.book_pages(desk, on, today)
        )
        self._of.follow(pages)
        self.step_back()

    def _export_book(self) -> None:
        """It has names, and says so."""
        place, on = self._of, int(self.years.value)

        def made() -> bytes:
            return book_workbook(apology.book_table(place.counter.desk, on), f"{on}")

        def saved(path: Path) -> None:
            place.confirm(f"{saved_words(path)}. {tr('Tệp có tên công dân, chỉ dùng trong cơ quan.')}")

        def failed(wrong: str) -> None:
            place.confirmation.say(wrong, "bad", "alert-triangle")
            place.confirmation.show()
            announce(place.confirmation, wrong)

        export(place.printing, f"so-xin-loi-{on}.xlsx", made, saved, failed)
        self.step_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        key = "Ctrl E" if control and event.key() == Qt.Key.Key_E else event.text().upper()
        button = {_PRINT: self.primary, _BOOK: self.book, _EXPORT: self.export}.get(key)
        if button is None:
            super().keyPressEvent(event)
        elif button.isEnabled() and not event.isAutoRepeat():
            button.click()
