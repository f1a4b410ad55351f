"""Thống kê: the figures of a period, five charts with their tables, and what waits for a signature (ui.md §3.8)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.board import Board, behind, board
from app.dossier_lines import DossierLine
from app.ratings import SCORES, tally
from app.reference import epochs_of_desk
from ui.breadth import Breadth
from ui.counter import Counter
from ui.language import tr
from ui.places.figures_cards import ChartGrid, FigureRow, ReportColumns, arrange
from ui.places.figures_list import FigureList, ToSign
from ui.places.figures_out import export, print_report
from ui.places.figures_period import PERIODS, period, sees_ward, whose
from ui.places.place import Place
from ui.printing import Printing
from ui.widgets.button import Button
from ui.widgets.key_bar import Key
from ui.widgets.segments import Segments
from ui.widgets.text import Elided, Text, announce

SKELETON_MS = 150
"""What takes longer to read shows pale bars meanwhile (ui.md §6)."""
_BEHIND = {
    "received": tr("Hồ sơ nhận trong kỳ"),
    "late": tr("Hồ sơ trễ trong kỳ, theo ngày hẹn đầu tiên"),
    "overdue": tr("Hồ sơ quá hạn lúc này"),
    "apologies": tr("Hồ sơ có thư xin lỗi ký trong kỳ"),
}


class FiguresPlace(Place):
    """1 to 4 pick the period, V shows tables, Enter the dossiers behind a figure, D what waits for a signature.

    Everything is read on the worker, at once; an answer that a later question has overtaken is dropped.
    """

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__(counter, printing)
        self.period = Segments(tr("Kỳ"), PERIODS, "month")
        self.figures, self.charts, self.to_sign = FigureRow(), ChartGrid(), ToSign()
        self.columns = ReportColumns()
        self.list = FigureList()
        self.board: Board | None = None
        self._chains: Sequence[str] = ()
        self._question = 0
        self._saved_in = ""
        self._as_table = False
        self._skeleton = QTimer(self)
        self._skeleton.setSingleShot(True)
        self._skeleton.setInterval(SKELETON_MS)
        self._skeleton.timeout.connect(self.charts.show_skeleton)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.export = Button(tr("Xuất bảng tính"), icon="files", key="Ctrl E")
        self.report = Button(tr("In báo cáo"), icon="printer", key="P")
        self._whose = Elided("", "caption", "ink2")
        heading = QHBoxLayout()
        heading.setSpacing(12)
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(Text(tr("Thống kê"), "page"))
        titles.addWidget(self._whose)
        heading.addLayout(titles, 1)
        heading.addWidget(self.confirmation)
        for widget in (self.period, self.export, self.report):
            heading.addWidget(widget)
        self.period.setMaximumWidth(380)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        page = QWidget()
        page.setProperty("kind", "page")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self.figures)
        inside.addLayout(self._grid, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        self._pages = QStackedWidget()
        self._pages.addWidget(scroll)
        self._pages.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 14)
        column.setSpacing(12)
        column.addLayout(heading)
        column.addWidget(self._pages, 1)
        self.reflow(Breadth.FULL)

    def reflow(self, breadth: Breadth) -> None:
        self._breadth = breadth
        self.figures.reflow(breadth)
        self.export.setVisible(breadth == Breadth.FULL)
        cards = (*self.charts.cards, self.to_sign, self.columns)
        arrange(self._grid, cards, narrow=breadth == Breadth.NARROW, as_table=self._as_table)
        self.columns.setVisible(self._as_table)

    def _connect(self) -> None:
        self.period.chosen.connect(lambda _: self.refresh())
        self.export.clicked.connect(self.export_tables)
        self.report.clicked.connect(self.print_report)
        self.figures.opened.connect(lambda figure: self._show_behind(figure, _BEHIND[figure], None))
        self.charts.backlog.opened.connect(
            lambda field: self._show_behind("open", tr("Tồn đọng: {field}").format(field=field), field)
        )
        self.to_sign.opened.connect(self.open_apology)
        self.list.opened.connect(self.open_dossier)
        self.list.left.connect(self.step_back)
        for source in (self.list, self.to_sign):
            source.letter.connect(self._letter)
        self.counter.recorded.connect(lambda *_: self.refresh() if self.isVisible() else None)
        self.counter.became.connect(self._forget)

    def arrive(self) -> None:
        if self._pages.currentIndex():
            self.list.take_focus()
        else:
            self.period.setFocus()
        self.refresh()

    def _forget(self) -> None:
        """Another person works here: nothing of what the one before saw stays on the screen."""
        self.board = None
        self._pages.setCurrentIndex(0)
        self.charts.show_skeleton()
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read the figures again, on the worker."""
        self._question += 1
        self._saved_in = ""
        question, counter, now = self._question, self.counter, self.counter.now()
        whole_ward = sees_ward(counter.person)
        first, last = period(self.period.value, now.date())
        configured = counter.desk.settings

        def read() -> tuple[Board, Sequence[str], Sequence[int]] | None:
            if question != self._question:  # overtaken while it waited
                return None
            with counter.reading() as reading:
                own = () if whole_ward else epochs_of_desk(reading, configured.ward, configured.desk)
                found = board(reading, configured.ward, first, last, now, own)
            given = tally(counter.desk, first, last).scores
            return found, own, [given[score] for score in SCORES]

        self._skeleton.start()
        self.printing.background.run(
            read, lambda found: self._show(question, found), lambda _: self._failed(question)
        )

    def _show(self, question: int, found: object) -> None:
        if question != self._question or not isinstance(found, tuple):
            return
        self._skeleton.stop()
        self.board, self._chains, scores = found
        self.figures.show_board(self.board)
        self.figures.show_rating(scores)
        self.charts.fill(self.board, self.counter.desk.calendar)
        self.to_sign.show_lines(self.board.to_sign, self.board.read_at)
        self.columns.show_board(self.board)
        span = f"{self.board.first:%d/%m/%Y} – {self.board.last:%d/%m/%Y}"
        if self.board.first == self.board.last:
            span = f"{self.board.first:%d/%m/%Y}"
        self._whose.setText(f"{self.whose} · {span}" if self.sees_all else f"{span} · {self.whose}")
        self.keys_changed.emit()

    def _failed(self, question: int) -> None:
        if question == self._question:
            self._skeleton.stop()
            self.charts.show_table(self._as_table)
            self._say_wrong(tr("Chưa đọc được số liệu, chọn lại kỳ để đọc lại"))

    @property
    def sees_all(self) -> bool:
        """Does the person who works here see the whole ward?"""
        return sees_ward(self.counter.person)

    @property
    def whose(self) -> str:
        """Whose figures are shown, and who sees more."""
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

        def show(lines: object) -> None:
            if isinstance(lines, list) and self.board is not None:
                self.list.show_lines(title, lines, found.read_at)
                self._pages.setCurrentIndex(1)
                self.list.take_focus()
                self.keys_changed.emit()

        self.printing.background.run(read, show, lambda _: self._failed(self._question))

    def step_back(self) -> bool:
        if not self._pages.currentIndex():
            return False
        self._pages.setCurrentIndex(0)
        self.figures.cards[0].setFocus()
        self.keys_changed.emit()
        return True

    def show_tables(self, table: bool) -> None:
        """Every chart as its table, and the report's columns in the place of what waits for a signature."""
        self._as_table = table
        self.charts.show_table(table)
        self.reflow(self._breadth)
        self.to_sign.setVisible(not table)
        self.keys_changed.emit()

    def print_report(self) -> None:
        """P: the report of the period, on paper."""
        if self.board is not None:
            print_report(self.printing, self.counter.desk, self.board, sees_all=self.sees_all)
            self.confirm(tr("Đã gửi báo cáo đi in"))

    def print_shown(self) -> None:
        self.print_report()

    def export_tables(self) -> None:
        """Ctrl+E: the tables as a file that a spreadsheet opens, in the desk's folder; says where."""
        if self.board is not None:
            export(self.printing, self.board, self._say_saved, self._say_wrong)

    def _say_saved(self, path: Path) -> None:
        self._saved_in = str(path.parent)
        self.confirm(tr("Đã lưu {file}").format(file=path.name))
        self.keys_changed.emit()

    def _say_wrong(self, words: str) -> None:
        self.confirmation.say(words, "bad", "alert-triangle")
        self.confirmation.show()
        announce(self.confirmation, words)

    def keys(self) -> Sequence[Key]:
        if self._pages.currentIndex():
            return (Key("↑ ↓", tr("chọn")), Key("Enter", tr("mở hồ sơ")), Key("Esc", tr("quay lại số liệu")))
        sign = (Key("D", tr("việc chờ duyệt")),) if not self.to_sign.is_empty else ()
        return (
            Key("1–4", tr("đổi kỳ")),
            *sign,
            Key("↑ ↓", tr("đọc từng số")),
            Key("Enter", tr("xem hồ sơ")),
            Key("V", tr("xem biểu đồ") if self._as_table else tr("xem dạng bảng")),
            Key("P", tr("in báo cáo")),
            Key("Ctrl E", tr("xuất bảng tính")),
        )

    def device_line(self) -> tuple[str, str]:
        if self._saved_in:
            return tr("Tệp ở {folder}").format(folder=self._saved_in), "ink2"
        if self.board is None:
            return super().device_line()
        return tr("Số liệu trên máy này, đọc lúc {at:%H:%M}").format(at=self.board.read_at), "ink3"

    def _letter(self, letter: str) -> None:
        if letter == "P":
            self.print_report()
        elif self._pages.currentIndex():
            return
        elif letter in {"1", "2", "3", "4"}:
            self.period.show_value(PERIODS[int(letter) - 1][0])
            self.refresh()
        elif letter == "V":
            self.show_tables(not self._as_table)
        elif letter == "D" and not self.to_sign.is_empty:
            self.show_tables(False)
            self.to_sign.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_E:
            self.export_tables()
        elif not control and event.text().upper() in {"1", "2", "3", "4", "V", "P", "D"}:
            self._letter(event.text().upper())
        else:
            super().keyPressEvent(event)
