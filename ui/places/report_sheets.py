"""The sheets of reports: freeze one as it is sent, and choose among those that were."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.figures.sent import SentReport, sent_reports
from app.figures.tables import frozen
from app.office.books import send_report
from app.papers.reports import ShownReport
from app.rules.time.calendar import VIETNAM
from ui.counter import Counter
from ui.language import tr
from ui.places.task_sheet import TaskSheet
from ui.widgets.button import Button
from ui.widgets.field import LineField
from ui.widgets.lines import Cell, Column, LinesView, Row
from ui.widgets.sheet import Sheet
from ui.widgets.short_list import ShortList
from ui.widgets.text import Text


class SendSheet(TaskSheet):
    """``sent`` once it is recorded: from then on the report keeps its figures."""

    sent = Signal()

    def __init__(self, window: QWidget, counter: Counter, report: ShownReport, kind: str) -> None:
        span = f"{kind} · {report.first:%d/%m/%Y} – {report.last:%d/%m/%Y}"
        super().__init__(window, tr("Chốt báo cáo khi gửi"), span, tr("Chốt và ghi là đã gửi"), "lock")
        self._counter, self._report = counter, report
        explained = tr(
            "Số liệu giữ nguyên như đang thấy, ghi tên người gửi. Sau này sửa hồ sơ không làm bản đã gửi đổi theo; mở "
            "lại sẽ thấy hôm nay khác ở đâu."
        )
        self.body.addWidget(Text(explained, "body", wrap=True))
        self.note = LineField(tr("Gửi cho ai, theo văn bản nào (nếu có)"))
        self.body.addWidget(self.note)
        self.body.addWidget(self.error)
        self.body.addStretch(1)

    def controls(self) -> dict[str, QWidget]:
        return {"note": self.note.line}

    def readable(self) -> bool:
        return True

    def carry_out(self) -> None:
        found = self._report
        tables = frozen(found.tables)
        self._counter.do(send_report, found.kind, found.first, found.last, tables, self.note.words_typed)
        self.sent.emit()


class SentSheet(Sheet):
    """``chosen(report)`` on Enter."""

    chosen = Signal(object)

    def __init__(self, window: QWidget, counter: Counter) -> None:
        super().__init__(window, tr("Báo cáo đã gửi"), tr("Số liệu giữ nguyên như lúc gửi"))
        with counter.reading() as reading:
            self._reports = {each.uid: each for each in sent_reports(reading, counter.desk.settings.ward)}
        lines = ShortList((Column(tr("Báo cáo")), Column(tr("Gửi lúc"), 176)))
        self.view = LinesView(tr("Báo cáo đã gửi"), lines)
        self.view.opened.connect(self._choose)
        names = counter.desk.staff
        lines.show(
            [
                _row(each, names[each.by].name if each.by in names else each.by)
                for each in self._reports.values()
            ]
        )
        nothing = Text(tr("Chưa chốt báo cáo nào. Xem báo cáo rồi bấm G."), "body", "ink2", wrap=True)
        self.body.addWidget(self.view if self._reports else nothing, 1)
        self.primary = Button(tr("Xem bản đã gửi"), "primary_small", icon="eye", key="Enter")
        self.primary.clicked.connect(lambda: self._choose(self.view.chosen))
        self.foot.addWidget(self.primary, 1)
        if not self._reports:
            self.primary.hide()
        self.closed.connect(self.deleteLater)

    def open(self, focus: QWidget | None = None) -> None:
        super().open(focus or (self.view if self._reports else None))
        self.view.choose("")

    def _choose(self, uid: str) -> None:
        report = self._reports.get(uid)
        if report is not None:
            self.step_back()
            self.chosen.emit(report)


def _row(sent: SentReport, by: str) -> Row:
    at = sent.sent_at.astimezone(VIETNAM)
    span = f"{sent.kind} · {sent.first:%d/%m/%Y} – {sent.last:%d/%m/%Y}"
    return Row(sent.uid, (Cell(span, sent.note), Cell(f"{at:%H:%M %d/%m/%Y}", by)))
