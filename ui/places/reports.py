"""Báo cáo: the reports of a period, counted now or as they were sent; on paper, for Excel, and frozen by sending."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.desk.reference import epochs_of_desk
from app.dossier.line import DossierLine
from app.figures.lists import listed
from app.figures.reports import Asked
from app.figures.sent import SentReport
from app.papers import reports
from app.papers.reports import ShownReport, as_sent, counted_now, difference_words
from app.refusal import Refusal
from app.rules.text.reports import NO_FIELD
from ui.breadth import Breadth
from ui.counter import Counter
from ui.language import say, tr
from ui.places.figures_out import export, saved_words
from ui.places.figures_period import sees_ward
from ui.places.report_period import ReportPeriod
from ui.places.report_sheets import SendSheet, SentSheet
from ui.places.report_table import ReportTableView
from ui.printing import Printing
from ui.theme import fit
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.key_bar import Key
from ui.widgets.scrolling import scrolling
from ui.widgets.segments import Segments
from ui.widgets.text import Text

KINDS = (
    ("II.06a", tr("II.06a")),
    ("hanoi", tr("Chi tiết")),
    ("backlog", tr("Tồn đọng")),
    ("daily", tr("Theo ngày")),
    ("apologies", tr("Xin lỗi")),
    ("fees", tr("Phí")),
    ("year", tr("So năm trước")),
)
SLOW_MS = 150
"""What takes longer to count does not leave the figures of another question standing."""


class ReportsPane(QWidget):
    """``behind(title, lines, at)`` are the dossiers of a figure; ``said(words, tone)`` is what was done or went wrong.

    Another question takes away what was said of the one before: ``said("", …)``. ``printed(job)`` is a report on its way.
    """

    behind = Signal(str, object, object)
    said = Signal(str, str)
    printed = Signal(object)
    changed = Signal()

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__()
        self.counter, self.printing = counter, printing
        self.kind = Segments(tr("Loại báo cáo"), KINDS, "II.06a")
        self.period = ReportPeriod(counter.now)
        self.table = ReportTableView(tr("Bảng báo cáo"))
        self.report: ShownReport | None = None
        self._question = 0
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self._say_counting)
        self._lay_out()
        self.kind.chosen.connect(lambda _: self.refresh())
        self.period.changed.connect(self.refresh)
        self.table.opened.connect(self._open_figure)

    def _lay_out(self) -> None:
        self.send = Button(tr("Chốt, gửi"), icon="lock", key="G")
        self.sent = Button(tr("Đã gửi"), icon="history", key="S")
        self.export = Button(tr("Xuất Excel"), icon="files", key="Ctrl E")
        self.paper = Button(tr("In"), icon="printer", key="P")
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        for button, act in (
            (self.send, self.ask_to_send),
            (self.sent, self.show_sent_list),
            (self.export, self.export_workbook),
            (self.paper, self.print_report),
        ):
            button.clicked.connect(act)
            buttons.addWidget(button)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(12)
        self._top.addWidget(self.kind, 1)
        self._top.addLayout(buttons)
        self.frozen = Surface("notice", (14, 8, 14, 8))
        self.frozen_words = Text("", "body_strong", wrap=True)
        self.different = Text("", "secondary", "ink2", wrap=True)
        for words in (self.frozen_words, self.different):
            self.frozen.body.addWidget(words)
        self.frozen.hide()
        self._card = card = Surface(margins=(4, 6, 4, 8))
        self.nothing = Text("", "body", "ink2", wrap=True)
        self.nothing.hide()
        self.notes = Text("", "caption", "ink2", wrap=True)
        self.notes.setContentsMargins(14, 0, 14, 4)
        self.nothing.setContentsMargins(14, 8, 14, 8)
        for widget in (self.nothing, self.table, self.notes):
            card.body.addWidget(widget, int(widget is self.table))
        fit(self.table, least=(0, 220))
        self._scroll, column = scrolling()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        column.setSpacing(12)
        column.addLayout(self._top)
        column.addWidget(self.period)
        column.addWidget(self.frozen)
        column.addWidget(card, 1)

    def reflow(self, breadth: Breadth) -> None:
        """The buttons beside the kinds of report, or below them."""
        ways = QBoxLayout.Direction
        self._top.setDirection(ways.LeftToRight if breadth == Breadth.FULL else ways.TopToBottom)
        self.notes.setVisible(breadth != Breadth.NARROW)

    @property
    def sees_all(self) -> bool:
        """Does the person before the counter see the whole ward?"""
        return sees_ward(self.counter.person)

    @property
    def whose(self) -> str:
        """Whose report it is, as it is printed."""
        configured = self.counter.desk.settings
        return configured.ward_name if self.sees_all else f"Quầy {configured.desk}"

    def arrive(self) -> None:
        """The pane was just shown."""
        self.take_focus()
        self.refresh()

    def take_focus(self) -> None:
        """To the figures: from the kinds of report down, unless the window is too low for both."""
        self.table.setFocus()
        self._scroll.verticalScrollBar().setValue(0)
        self._scroll.ensureVisible(0, self.table.y_of_first + self._card.y(), 0, 0)

    def forget(self) -> None:
        """Another person works here: what was asked for the one before is not shown when it comes."""
        self._question += 1
        self._slow.stop()
        self.report = None
        self.table.show_tables([])
        self.frozen.hide()

    def refresh(self) -> None:
        """Count the report of the days chosen, on the worker."""
        self.said.emit("", "plain")
        days = self.period.days
        if days is not None and self.counter.is_attended:
            self._read(self._count, *days)

    def _count(self, asked: Asked) -> ShownReport:
        with self.counter.reading() as reading:
            return counted_now(self.counter.desk, reading, self.kind.value, asked, self.whose)

    def _asked(self, first: date, last: date) -> Asked:
        configured, chains = self.counter.desk.settings, list[str]()
        if not self.sees_all:
            with self.counter.reading() as reading:
                chains = epochs_of_desk(reading, configured.ward, configured.desk)
        return Asked(configured, first, last, self.counter.now(), chains)

    def _read(self, read: Callable[[Asked], ShownReport], first: date, last: date) -> None:
        self._question += 1
        question, asked = self._question, self._asked(first, last)

        def show(found: object) -> None:
            if question == self._question and isinstance(found, ShownReport):
                self._show(found)

        self._slow.start()
        self.printing.background.run(lambda: read(asked), show, lambda _: self._failed(question))

    def _say_counting(self) -> None:
        self.report = None
        self.table.show_tables([])
        self.frozen.hide()
        self.notes.setText(tr("Đang đếm…"))

    def _failed(self, question: int) -> None:
        if question == self._question:
            self._slow.stop()
            self.said.emit(tr("Chưa đọc được báo cáo, chọn lại kỳ để đọc lại"), "bad")

    def _show(self, found: ShownReport) -> None:
        self._slow.stop()
        self.report = found
        self.table.show_tables(found.tables)
        self.nothing.setText(tr("Bản đã gửi này viết theo cách khác, không bày thành bảng được."))
        self.nothing.setVisible(not any(table.rows for table in found.tables))
        self.notes.setText(" ".join(found.footnotes))
        self.frozen_words.setText(found.sent)
        changed = "; ".join(difference_words(each) for each in found.different[:6])
        left = len(found.different) - 6
        more = tr("; và {count} số khác").format(count=left) if left > 0 else ""
        words = tr("Nếu tính lại hôm nay: {changed}{more}.").format(changed=changed, more=more)
        self.different.setText(words if changed else tr("Tính lại hôm nay vẫn như vậy."))
        self.frozen.setVisible(bool(found.sent))
        self.send.setVisible(self.sees_all and not found.sent)
        self.changed.emit()

    def _open_figure(self, column: str, row: str, heading: str) -> None:
        found = self.report
        if found is None or found.sent:
            self.said.emit(tr("Bản đã gửi chỉ còn số; danh sách xem ở bản tính hôm nay"), "plain")
            return
        field = "" if row == NO_FIELD else row or None
        asked = self._asked(found.first, found.last)

        def read() -> list[DossierLine]:
            with self.counter.reading() as reading:
                return listed(reading, column, asked, field)

        title = f"{row}: {heading}" if row else heading
        self.printing.background.run(
            read,
            lambda lines: self.behind.emit(title, lines, asked.now),
            lambda _: self._failed(self._question),
        )

    def show_sent_list(self) -> None:
        """S: the reports that were sent; one chosen is shown as it was sent."""
        sheet = SentSheet(self.window(), self.counter)
        sheet.chosen.connect(self._show_sent)
        sheet.open()

    def _show_sent(self, sent: SentReport) -> None:
        self.said.emit("", "plain")
        self.kind.show_value(sent.kind)
        self.period.show_days(sent.first, sent.last)

        def read(asked: Asked) -> ShownReport:
            with self.counter.reading() as reading:
                return as_sent(
                    self.counter.desk, reading, sent, self.counter.desk.settings.ward_name, asked.now
                )

        self._read(read, sent.first, sent.last)
        self.take_focus()

    def ask_to_send(self) -> None:
        """G: freeze what is shown, as it is sent."""
        found = self.report
        if found is None or found.sent or not self.sees_all:
            return
        if found.read_at.date() <= found.last < self.counter.now().date():
            self.refresh()  # counted while the period still ran: not its figures
            self.said.emit(tr("Kỳ đã hết từ lần đếm trước, đang đếm lại; bấm G lần nữa"), "plain")
            return
        if found.last >= self.counter.now().date():
            self.said.emit(say(Refusal("report.unfinished", last=found.last)), "plain")
            return
        sheet = SendSheet(self.window(), self.counter, found, dict(KINDS)[found.kind])
        done = tr("Đã chốt báo cáo {kind}, xem lại bằng S").format(kind=found.kind)
        sheet.sent.connect(lambda: self.said.emit(done, "good"))
        sheet.open(sheet.note.line)

    def print_report(self) -> None:
        """P: the report that is shown, on paper."""
        found, desk = self.report, self.counter.desk
        if found is not None:
            title = tr("Báo cáo {first:%d/%m} – {last:%d/%m}").format(first=found.first, last=found.last)
            paper = self.printing.print_paper(title, found.file_name, lambda: reports.paper(desk, found))
            self.printed.emit(paper)

    def export_workbook(self) -> None:
        """Ctrl+E: the report that is shown as an Excel file in the desk's folder."""
        found = self.report
        if found is None:
            return
        export(
            self.printing,
            f"{found.file_name}.xlsx",
            lambda: reports.workbook(found),
            lambda path: self.said.emit(saved_words(path), "good"),
            lambda wrong: self.said.emit(wrong, "bad"),
        )

    def press(self, letter: str) -> None:
        """Do what a letter means here."""
        acts = {"P": self.print_report, "G": self.ask_to_send, "S": self.show_sent_list}
        if letter in acts:
            acts[letter]()
        else:
            self.kind.show_value(KINDS[int(letter) - 1][0])
            self.refresh()

    def keys(self) -> Sequence[Key]:
        """The keys valid here."""
        send = (Key("G", tr("chốt, gửi")),) if self.send.isVisibleTo(self) else ()
        return (
            Key("1–7", tr("đổi loại")),
            Key("↑ ↓", tr("đọc từng số")),
            Key("Enter", tr("xem hồ sơ")),
            *send,
            Key("S", tr("đã gửi")),
            Key("P", tr("in báo cáo")),
            Key("Ctrl E", tr("xuất Excel")),
            Key("Esc", tr("quay lại số liệu")),
        )
