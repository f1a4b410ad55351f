"""Thống kê: the figures of a period, five charts with their tables, what waits for a signature, and the reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.dossier.line import DossierLine
from app.figures.board import Board, behind
from ui.breadth import Breadth
from ui.language import tr
from ui.places.figures_cards import ChartGrid, FigureRow, ReportColumns, arrange
from ui.places.figures_heading import FiguresHeading
from ui.places.figures_keys import LETTERS, REPORT_LETTERS, figure_keys, list_keys
from ui.places.figures_list import BEHIND, FigureList, ToSign
from ui.places.figures_out import board_table, export, print_report
from ui.places.figures_period import PERIODS, Read, read_board, sees_ward, span_words, who_sees_all, whose
from ui.places.place import Place
from ui.places.reports import ReportsPane
from ui.widgets.key_bar import Key
from ui.widgets.scrolling import scrolling
from ui.widgets.text import announce

SKELETON_MS = 150
"""What takes longer to read shows pale bars meanwhile (ui.md §6)."""


class FiguresPlace(Place):
    """1 to 4 pick the period, V shows tables, Enter the dossiers behind a figure, D what waits for a signature, B reports.

    Everything is read on the worker, at once; an answer that a later question has overtaken is dropped.
    """

    def build(self) -> Iterator[None]:
        self.heading = FiguresHeading(self.confirmation)
        self.period = self.heading.period
        self.board: Board | None = None
        self._chains: Sequence[str] = ()
        self._question, self._saved_in, self._as_table = 0, "", False
        self._breadth = Breadth.FULL
        self._came_from: QWidget | None = None
        self._skeleton = QTimer(self, singleShot=True, interval=SKELETON_MS)
        self._lay_out()
        yield
        self.figures = FigureRow()
        self._inside.insertWidget(0, self.figures)
        yield
        self.charts = ChartGrid()
        self._skeleton.timeout.connect(self.charts.show_skeleton)
        for card in self.charts.cards:
            self._grid.addWidget(card)
        yield
        self.to_sign, self.columns = ToSign(), ReportColumns()
        for below in (self.to_sign, self.columns):
            self._grid.addWidget(below)
        yield
        self.list = FigureList()
        self._pages.addWidget(self.list)
        yield
        self.reports = ReportsPane(self.counter, self.printing)
        self._pages.addWidget(self.reports)
        yield
        self._connect()

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        scroll, self._inside = scrolling()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._inside.setSpacing(12)
        self._inside.addLayout(self._grid, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 14)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self._pages, 1)

    def reflow(self, breadth: Breadth) -> None:
        self._breadth = breadth
        self.figures.reflow(breadth)
        self.reports.reflow(breadth)
        self._show_heading()
        cards = (*self.charts.cards, self.to_sign, self.columns)
        arrange(self._grid, cards, narrow=breadth == Breadth.NARROW, as_table=self._as_table)
        self.columns.setVisible(self._as_table)

    def _connect(self) -> None:
        self.period.chosen.connect(lambda _: self._ask_anew())
        self.heading.export.clicked.connect(self.export_tables)
        self.heading.paper.clicked.connect(self.print_shown)
        self.heading.to_reports.clicked.connect(self.open_reports)
        self.reports.behind.connect(self._show_list)
        self.reports.said.connect(self._say)
        self.reports.printed.connect(self.follow)
        self.reports.changed.connect(self.keys_changed)
        self.figures.opened.connect(lambda figure: self._show_behind(figure, BEHIND[figure], None))
        self.charts.backlog.opened.connect(
            lambda field: self._show_behind("open", tr("Tồn đọng: {field}").format(field=field), field)
        )
        self.to_sign.opened.connect(self.open_apology)
        self.to_sign.opened_task.connect(self.open_commitment)
        self.list.opened.connect(self.open_dossier)
        self.list.opened_apology.connect(self.open_apology)
        self.list.left.connect(self.step_back)
        for source in (self.list, self.to_sign):
            source.letter.connect(self._letter)
        self.counter.recorded.connect(lambda *_: self.refresh() if self.isVisible() else None)
        self.counter.became.connect(self._forget)

    def arrive(self) -> None:
        if self._shows(self.reports):
            self.reports.arrive()
        elif self._shows(self.list):
            self.list.take_focus()
        else:
            self.period.setFocus()
        self.refresh()

    def _shows(self, page: QWidget) -> bool:
        return self._pages.currentWidget() is page

    def _turn_to(self, page: QWidget | None) -> None:
        """Show the list or the reports; None for the figures."""
        self._pages.setCurrentIndex(0) if page is None else self._pages.setCurrentWidget(page)
        self.confirm("")
        self._show_heading()
        self.keys_changed.emit()

    def _show_heading(self) -> None:
        self.heading.show_for(reports=self._shows(self.reports), roomy=self._breadth == Breadth.FULL)

    def open_reports(self) -> None:
        """B: the reports of a period."""
        self._turn_to(self.reports)
        self.reports.arrive()

    def _forget(self) -> None:
        """Another person works here: nothing of what the one before saw stays on the screen."""
        self.board = None
        self.reports.forget()
        self._turn_to(None)
        self.charts.show_skeleton()
        if self.isVisible():
            self.period.setFocus()  # on a chart it would move with the answer, and a key held back meanwhile be lost
            self.refresh()

    def _ask_anew(self) -> None:
        """Another period: nothing that was said of the one before stays."""
        self.confirm("")
        self.refresh()

    def refresh(self) -> None:
        """Read the figures again, on the worker."""
        self._question += 1
        self._saved_in = ""
        question, counter, kind = self._question, self.counter, self.period.value
        now, person = counter.now(), counter.person

        def read() -> Read | None:
            # None when it was overtaken while it waited
            return read_board(counter, person, kind, now) if question == self._question else None

        self._skeleton.start()
        self.printing.background.run(
            read, lambda found: self._show(question, found), lambda _: self._failed(question)
        )

    def _show(self, question: int, found: object) -> None:
        if question != self._question or not isinstance(found, tuple):
            return
        self._skeleton.stop()
        self.board, self._chains, scores, undertaken = found
        self.figures.show_board(self.board)
        self.figures.show_rating(scores)
        self.charts.fill(self.board, self.counter.desk.calendar)
        self.to_sign.show_lines(self.board.to_sign, undertaken, self.board.read_at)
        self.columns.show_board(self.board)
        span = span_words(self.board.first, self.board.last)
        wider = "" if self.sees_all else who_sees_all(self.counter.desk.settings)
        self.heading.say(f"{self.whose} · {span}" if self.sees_all else f"{span} · {self.whose}", wider)
        self.keys_changed.emit()

    def _failed(self, question: int) -> None:
        if question == self._question:
            self._skeleton.stop()
            self.charts.show_table(self._as_table)
            self._say(tr("Chưa đọc được số liệu, chọn lại kỳ để đọc lại"))

    @property
    def sees_all(self) -> bool:
        """Does the person who works here see the whole ward?"""
        return sees_ward(self.counter.person)

    @property
    def whose(self) -> str:
        """Whose figures are shown."""
        return whose(self.counter.desk.settings, sees_all=self.sees_all)

    def _show_behind(self, figure: str, title: str, field: str | None) -> None:
        found = self.board
        if found is None:
            return
        counter, chains = self.counter, self._chains
        ward = counter.desk.settings.ward

        def read() -> list[DossierLine]:
            with counter.reading() as reading:
                return behind(
                    reading, ward, figure, found.first, found.last, found.read_at, chains=chains, field=field
                )

        show = partial(self._show_list, title, at=found.read_at)
        self.printing.background.run(read, show, lambda _: self._failed(self._question))

    def _show_list(self, title: str, lines: object, at: object) -> None:
        if self.board is not None and isinstance(lines, list) and isinstance(at, datetime):
            self._came_from = self._pages.currentWidget()
            self.list.show_lines(title, lines, at)
            self._turn_to(self.list)
            self.list.take_focus()

    def step_back(self) -> bool:
        if not self._pages.currentIndex():
            if as_table := self._as_table:
                self.show_tables(False)
            return as_table
        from_list = self._shows(self.list)
        if from_list and self._came_from is self.reports:
            self._turn_to(self.reports)
            self.reports.take_focus()
        else:
            self._turn_to(None)
            (self.figures.cards[0] if from_list else self.heading.to_reports).setFocus()
        return True

    def show_tables(self, table: bool) -> None:
        """Every chart as its table, and the report's columns in the place of what waits for a signature."""
        self._as_table = table
        self.charts.show_table(table)
        self.reflow(self._breadth)
        self.to_sign.setVisible(not table)
        self.keys_changed.emit()

    def print_shown(self) -> None:
        """P or F9: what is shown, on paper."""
        if self._shows(self.reports):
            self.reports.print_report()
        elif self.board is not None:
            desk = self.counter.desk
            self.follow(print_report(self.printing, desk, self.board, sees_all=self.sees_all))

    def export_tables(self) -> None:
        """Ctrl+E: the tables as a file that a spreadsheet opens, in the desk's folder; says where."""
        if self.board is not None:
            export(self.printing, *board_table(self.board), self._say_saved, self._say)

    def _say_saved(self, path: Path) -> None:
        self._saved_in = str(path.parent)
        self.confirm(tr("Đã lưu {file}").format(file=path.name))
        self.keys_changed.emit()

    def _say(self, words: str, ink: str = "bad") -> None:
        icons = {"bad": "alert-triangle", "good": "circle-check-filled"}
        self.confirmation.say(words, ink, icons.get(ink, "info-circle"))
        self.confirmation.setVisible(bool(words))
        if words:
            announce(self.confirmation, words)

    def keys(self) -> Sequence[Key]:
        if self._shows(self.reports):
            return self.reports.keys()
        if self._shows(self.list):
            return list_keys()
        return figure_keys(to_sign=not self.to_sign.is_empty, as_table=self._as_table)

    def device_line(self) -> tuple[str, str]:
        if self._saved_in:
            return tr("Tệp ở {folder}").format(folder=self._saved_in), "ink2"
        if self.board is None:
            return super().device_line()
        return tr("Số liệu trên máy này, đọc lúc {at:%H:%M}").format(at=self.board.read_at), "ink3"

    def _letter(self, letter: str) -> None:
        if self._shows(self.reports):
            self.reports.press(letter)
        elif letter == "P":
            self.print_shown()
        elif letter == "B":
            self.open_reports()
        elif self._shows(self.list):
            return
        elif letter in {"1", "2", "3", "4"}:
            self.period.show_value(PERIODS[int(letter) - 1][0])
            self._ask_anew()
        elif letter == "V":
            self.show_tables(not self._as_table)
        elif letter == "D" and not self.to_sign.is_empty:
            self.show_tables(False)
            self.to_sign.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        letter = event.text().upper()
        if control and event.key() == Qt.Key.Key_E:
            self.reports.export_workbook() if self._shows(self.reports) else self.export_tables()
        elif not control and letter and letter in (REPORT_LETTERS if self._shows(self.reports) else LETTERS):
            self._letter(letter)
        elif self.period.hasFocus() and event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.figures.cards[0].setFocus()
        else:
            super().keyPressEvent(event)
