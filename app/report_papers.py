"""A report as a person holds it: counted now or as it was sent; on paper, and as a workbook for Excel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from app.desk import Desk
from app.period_reports import ALONE, Asked, report
from app.reference import names_ever
from app.registers.sent_reports import SentReport
from app.report_tables import Difference, ReportTable, differences, thawed
from app.report_words import (
    BACKLOG,
    BY_MONTH,
    ENDED,
    FILE_NAMES,
    FORM_NUMBERS,
    OF_PROMISES,
    OF_RESOLVED,
    PROMISE,
    SUM,
    TITLES,
    WAITING,
    grouped,
)
from app.rules.calendar import VIETNAM
from app.table_file import plain
from app.ward_papers import office

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from app.paper.bars import BarChart
    from app.paper.report_page import ReportGrid

MOST_DIFFERENT = 12
"""How many differences a paper lists; the screen has them all."""


@dataclass(frozen=True, slots=True)
class ShownReport:
    """A report's tables, counted at ``read_at``; ``sent`` says when and by whom it was sent, '' for one of today.

    ``different`` is what a sent one would say otherwise today.
    """

    kind: str
    first: date
    last: date
    read_at: datetime
    whose: str
    tables: Sequence[ReportTable]
    waiting: str
    sent: str = ""
    different: Sequence[Difference] = ()

    @property
    def file_name(self) -> str:
        """The name of its file, without an ending."""
        return f"bao-cao-{FILE_NAMES[self.kind]}-{self.first:%Y%m%d}-{self.last:%Y%m%d}"

    @property
    def footnotes(self) -> list[str]:
        """How its tables were counted; days and money need no such words."""
        if self.kind in OF_RESOLVED:
            return [PROMISE, ENDED, *filter(None, [self.waiting])]
        return [PROMISE] if self.kind in OF_PROMISES else []

    @property
    def notes(self) -> list[str]:
        """What stands below the tables."""
        changed = [difference_words(each) for each in self.different[:MOST_DIFFERENT]]
        if not changed:
            return self.footnotes
        left = len(self.different) - len(changed)
        more = f"; và {left} số khác" if left else ""
        return [*self.footnotes, f"Nếu tính lại hôm nay: {'; '.join(changed)}{more}."]


def counted_now(desk: Desk, reading: Connection, kind: str, asked: Asked, whose: str) -> ShownReport:
    """A report of today's counting."""
    waiting = WAITING[desk.settings.waiting_counts_as]
    return ShownReport(kind, asked.first, asked.last, asked.now, whose, report(reading, kind, asked), waiting)


def as_sent(desk: Desk, reading: Connection, sent: SentReport, whose: str, now: datetime) -> ShownReport:
    """A report as it was sent, with what would be different today."""
    tables = thawed(sent.figures)
    today = report(reading, sent.kind, Asked(desk.settings, sent.first, sent.last, now)) if tables else []
    sender = names_ever(reading, desk.settings.ward).get(sent.by) or sent.by
    at = sent.sent_at.astimezone(VIETNAM)
    return ShownReport(
        kind=sent.kind,
        first=sent.first,
        last=sent.last,
        read_at=at,
        whose=whose,
        tables=tables,
        waiting="",
        sent=f"Đã gửi lúc {at:%H:%M} ngày {at:%d/%m/%Y} bởi {sender}",
        different=differences(tables, today),
    )


def difference_words(each: Difference) -> str:
    """'Hộ tịch, (3) Tổng số: 11 thành 12'."""
    place = ", ".join(filter(None, (each.row, each.heading)))
    before, now = (
        grouped(number) if number is not None else "không có" for number in (each.sent, each.today)
    )
    return f"{place}: {before} thành {now}"


def paper(desk: Desk, shown: ShownReport) -> bytes:
    """The report as PDF (A4, lying)."""
    from app.paper.report_page import ReportPage, draw  # noqa: PLC0415 - reportlab is slow to load

    return draw(
        ReportPage(
            office=office(desk, desk.regime),
            title=TITLES[shown.kind],
            form_number=FORM_NUMBERS.get(shown.kind, ""),
            first=shown.first,
            last=shown.last,
            read_at=shown.read_at,
            whose=shown.whose,
            grids=list(map(grid_of, shown.tables)),
            notes=shown.notes,
            sent=shown.sent,
            demo=desk.settings.demo,
            charts=_charts(shown),
        )
    )


def grid_of(table: ReportTable) -> ReportGrid:
    """A table as it is drawn."""
    from app.paper.report_page import ReportGrid  # noqa: PLC0415

    return ReportGrid(
        title=table.title,
        label=table.label,
        headings=table.headings,
        rows=[(words, [grouped(number) for number in numbers]) for words, numbers in table.rows],
        groups=table.groups,
        summed=table.summed,
    )


def _charts(shown: ShownReport) -> list[BarChart]:
    """What the year's report shows beside its tables: the backlog of each field, and what each month received."""
    from app.paper.bars import BarChart  # noqa: PLC0415

    tables = {table.title: table for table in shown.tables}
    if shown.kind != "year" or not {BACKLOG, BY_MONTH} <= tables.keys():
        return []
    years = f"{shown.last.year - 1}", f"{shown.last.year}"
    backlog = [(words, *_pair(numbers, 2)) for words, numbers in tables[BACKLOG].rows if words != SUM]
    months = [(f"Tháng {words[:2]}", *_pair(numbers, 0)) for words, numbers in tables[BY_MONTH].rows]
    return [
        BarChart(f"Tồn đọng đến {shown.last:%d/%m}", *years, [row for row in backlog if row[1] or row[2]]),
        BarChart("Hồ sơ tiếp nhận theo tháng", *years, months),
    ]


def _pair(numbers: Sequence[int], at: int) -> tuple[int | None, int]:
    """A figure a year earlier, None where the table has none, and now."""
    return numbers[at + len(ALONE)] if len(numbers) > len(ALONE) else None, numbers[at]


def workbook(shown: ShownReport) -> bytes:
    """The report as an Excel workbook, one sheet, numbers as numbers."""
    from openpyxl import Workbook  # noqa: PLC0415 - slow to load, and few export
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415

    book = Workbook()
    sheet: Worksheet = book.active  # type: ignore[assignment]  # a new workbook has a first sheet
    sheet.title = shown.kind
    span = f"Từ ngày {shown.first:%d/%m/%Y} đến ngày {shown.last:%d/%m/%Y} · {shown.whose}"
    for words in filter(None, (TITLES[shown.kind], span, shown.sent)):
        sheet.append([words])
    sheet["A1"].font = Font(bold=True)
    for table in shown.tables:
        sheet.append([])
        sheet.append([table.title])
        sheet.cell(sheet.max_row, 1).font = Font(bold=True)
        sheet.append([table.label, *table.headings])
        for cell in sheet[sheet.max_row]:
            cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="center")
        for words, numbers in table.rows:
            sheet.append([plain(words), *numbers])
            if words == SUM:
                for cell in sheet[sheet.max_row]:
                    cell.font = Font(bold=True)
    sheet.append([])
    for note in shown.notes:
        sheet.append([note])
    sheet.column_dimensions["A"].width = 34
    made = BytesIO()
    book.save(made)
    return made.getvalue()
