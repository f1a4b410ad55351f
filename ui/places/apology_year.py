"""T: the year's apologies in tables; P there prints them."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app import apology_tables
from app.registers.apology_year import YearOfApologies, year_of
from app.rules.calendar import VIETNAM
from ui.background import unforeseen
from ui.language import tr
from ui.places.place import Place
from ui.places.report_table import ReportTableView
from ui.widgets.button import Button
from ui.widgets.sheet import Sheet

_PRINT = "P"


class YearSheet(Sheet):
    """Read on the worker when it is opened: a year may have a thousand letters."""

    breadth = 680
    year: YearOfApologies | None

    def __init__(self, place: Place) -> None:
        self._at = place.counter.now()
        on = self._at.astimezone(VIETNAM).year
        super().__init__(place.window(), tr("Xin lỗi trong năm {year}").format(year=on))
        self._of, self.year = place, None
        self.view = ReportTableView(tr("Số liệu xin lỗi trong năm"))
        place.printing.background.run(lambda: self._read(on), self._show, unforeseen)
        self.primary = Button(tr("In bảng này"), "primary_small", icon="printer", key=_PRINT)
        self.primary.clicked.connect(self._print)
        self.body.addWidget(self.view, 1)
        self.foot.addWidget(self.primary, 1)
        self.closed.connect(self.deleteLater)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or self.view)

    def _read(self, on: int) -> YearOfApologies:
        desk = self._of.counter.desk
        with desk.reading() as reading:
            return year_of(reading, desk.settings.ward, on, self._at)

    def _show(self, found: object) -> None:
        if isValid(self) and isinstance(found, YearOfApologies):
            self.year = found
            self.view.show_tables(apology_tables.year_tables(found))

    def _print(self) -> None:
        desk, year, at = self._of.counter.desk, self.year, self._at
        if year is None:
            return
        title, name = tr("Xin lỗi trong năm"), f"xin-loi-nam-{year.year}"
        self._of.follow(
            self._of.printing.print_paper(title, name, lambda: apology_tables.year_paper(desk, year, at))
        )
        self.step_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().upper() == _PRINT:
            self._print()
        else:
            super().keyPressEvent(event)
