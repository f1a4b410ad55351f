"""The report of a period, counted now or as it was sent: on paper and as a workbook for Excel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from app.desk.desk import Desk
from app.desk.reference import names_ever
from app.desk.tables import plain, tabbed
from app.figures.board import MONTHS, Board
from app.figures.reports import ALONE, Asked, report
from app.figures.sent import SentReport
from app.figures.tables import Difference, ReportTable, differences, thawed
from app.papers.ward import office
from app.rules.text.reports import (
    BACKLOG,
    BY_MONTH,
    ENDED,
    FIGURES,
    FILE_NAMES,
    FORM_NUMBERS,
    OF_PROMISES,
    OF_RESOLVED,
    PROMISE,
    SUM,
    SUMS,
    TITLES,
    WAITING,
    grouped,
    in_percent,
)
from app.rules.time.calendar import VIETNAM

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from app.papers.draw.office.report import BarChart, ReportGrid


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
    from app.papers.draw.office.report import ReportPage, draw  # noqa: PLC0415 - reportlab is slow to load

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
    from app.papers.draw.office.report import ReportGrid  # noqa: PLC0415

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
    from app.papers.draw.office.report import BarChart  # noqa: PLC0415

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


NOTHING = "–"
Table = tuple[str, Sequence[str], Sequence[Sequence[str]]]
"""Title, headings, rows."""

COLUMNS = tuple((words, name, name in SUMS) for name, words in FIGURES.items())
"""The lines of the report: words as II.06a numbers them, the figure's name, whether it is a sum."""


def tables(found: Board, *, plain: bool = False) -> list[Table]:
    """The board as tables: the report's columns beside those of a year earlier, backlog, months, workload.

    ``plain`` counts have no points between thousands, which a spreadsheet may take for decimals.
    """
    count = str if plain else grouped
    then = count if found.compared else _unknown
    recent = found.months[-MONTHS:]
    columns = [
        (words, then(getattr(found.before, name)), count(getattr(found.figures, name)))
        for words, name, _sum in COLUMNS
    ]
    rate = ("Tỷ lệ đúng hạn", _share(found.before.punctual), _share(found.figures.punctual))
    earlier = "Cùng kỳ" if found.compared else "Cùng kỳ chưa có số"
    backlog = [(b.field, *_compared(b.before, b.now, then, count)) for b in found.backlog]
    total = (
        sum(each.before for each in found.backlog),
        sum(each.now for each in found.backlog),
    )
    return [
        ("Hồ sơ", ("", earlier, "Kỳ này"), [*columns, rate]),
        (
            "Tồn đọng theo lĩnh vực",
            ("", earlier, "Kỳ này", "Thay đổi"),
            [*backlog, ("Cộng", *_compared(*total, then, count))],
        ),
        (
            "Theo tháng",
            ("", "Tiếp nhận", "Giải quyết", "Đúng hạn"),
            [(f"{m.first:%m/%Y}", count(m.received), count(m.resolved), _share(m.punctual)) for m in recent],
        ),
        (
            "Khối lượng theo cán bộ tiếp nhận",
            ("", "Quá hạn", "Hôm nay", "Sắp hạn", "Còn lại", "Tổng"),
            [(w.name, *map(count, (w.overdue, w.today, w.soon, w.later, w.total))) for w in found.workload],
        ),
    ]


def _compared(
    before: int, now: int, then: Callable[[int], str], count: Callable[[int], str]
) -> tuple[str, str, str]:
    return then(before), count(now), NOTHING if then is _unknown else f"{now - before:+d}"


def _unknown(_count: int) -> str:
    return NOTHING


def figures_report(desk: Desk, found: Board, whose: str) -> bytes:
    """The report as PDF; ``whose`` says whether it is the ward's or one counter's."""
    from app.papers.draw.office.figures import FiguresReport, Table, draw  # noqa: PLC0415 - reportlab is slow to load

    sums = frozenset(n for n, (_words, _name, is_sum) in enumerate(COLUMNS) if is_sum)
    made = []
    for n, (title, headings, rows) in enumerate(tables(found)):
        strong = sums if n == 0 else frozenset([len(rows) - 1]) if n == 1 else frozenset()
        made.append(Table(title, headings, rows, strong))
    issuer, demo = office(desk, desk.regime), desk.settings.demo
    return draw(FiguresReport(issuer, found.first, found.last, found.read_at, whose, made, demo))


def spreadsheet(found: Board) -> bytes:
    """The tables of a board as a file for any spreadsheet."""
    found_tables = tables(found, plain=True)
    return tabbed(row for title, headings, rows in found_tables for row in ([title], headings, *rows, []))


def _share(percent: float | None) -> str:
    return NOTHING if percent is None else in_percent(percent)
