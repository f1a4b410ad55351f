"""The dashboard of a period on paper, for the desk's own use; reports as they are sent are :mod:`app.papers.draw.office.report`.

The columns and their numbers are those of II.06a/VPCP/KSTT (domain.md §2.9).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.papers.draw.base.flow import Block, Column, Run, bold, gap, italic, paragraph, stacked
from app.papers.draw.base.head import Office, marked
from app.papers.draw.base.sheet import A4, BOLD, SERIF, Sheet, fitting
from app.papers.draw.base.wording import date_in_words, moment_in_words

MARGIN = 20.0
TITLE = "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"
NOTE = "Tính theo ngày hẹn đầu tiên. Số cột theo biểu II.06a/VPCP/KSTT. Bản này để dùng nội bộ."
ROW = 5.6


@dataclass(frozen=True)
class Table:
    """Rows of text under headings; the first column is words, the others figures. ``strong`` rows are sums."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    strong: frozenset[int] = frozenset()


@dataclass(frozen=True)
class FiguresReport:
    """What the report says. ``whose`` names the ward or the one counter; ``read_at`` is when it was counted."""

    office: Office
    first: date
    last: date
    read_at: datetime
    whose: str
    tables: Sequence[Table]
    demo: bool = False


def draw(report: FiguresReport) -> bytes:
    """Draw the report as PDF (A4); a table that does not fit goes on to a further page."""
    sheet = Sheet(A4, TITLE)
    marked(sheet, demo=report.demo)
    column = Column(MARGIN, sheet.width - 2 * MARGIN, 11.5, 1.3)
    top = stacked(_opening(sheet, column, report), 16)
    for table in report.tables:
        for block in _table(sheet, column, table):
            if top + block.height > sheet.height - 40:
                sheet.next_page()
                marked(sheet, demo=report.demo)
                top = 20.0
            block.draw(top)
            top += block.height
        top += 5
    _foot(sheet, column, report, top)
    return sheet.finish()


def _opening(sheet: Sheet, column: Column, report: FiguresReport) -> list[Block]:
    span = f"Từ {report.first:%d/%m/%Y} đến {report.last:%d/%m/%Y} · {report.whose}"
    return [
        paragraph(sheet, column.inset(0, 11), [bold(report.office.short.upper())]),
        paragraph(sheet, column.inset(0, 11), [Run(report.office.desk)]),
        gap(5),
        paragraph(sheet, column.inset(0, 14.5), [bold(TITLE)], centre=True),
        paragraph(sheet, column, [Run(span)], centre=True),
        gap(2),
        paragraph(sheet, column.inset(0, 10), [italic(NOTE)], centre=True),
        gap(5),
    ]


def _table(sheet: Sheet, column: Column, table: Table) -> list[Block]:
    """One block a line, so that a long table breaks between lines; its title never stands alone."""
    figures = min(30.0, column.width * 0.55 / max(1, len(table.headings) - 1))
    heads = [
        (column.x, table.title, "left"),
        *(
            (column.x + column.width - figures * (len(table.headings) - 1 - n), head, "right")
            for n, head in enumerate(table.headings[1:], 1)
        ),
    ]

    def heading(top: float) -> None:
        for x, words, align in heads:
            size = 11.5 if align == "left" else fitting(words, SERIF, 10, figures - 2)
            face = BOLD if align == "left" else SERIF
            sheet.text(x, top + 4.2, words, face, size=size, align="left" if align == "left" else "right")
        sheet.rule(column.x, column.x + column.width, top + ROW, 0.35)

    def line(n: int) -> Block:
        face = BOLD if n in table.strong else SERIF

        def draw(top: float) -> None:
            label, *values = table.rows[n]
            room = column.width - figures * len(values) - 3
            sheet.text(column.x, top + 4.1, label, face, size=fitting(label, face, 11, room))
            for place, value in enumerate(values):
                right = column.x + column.width - figures * (len(values) - 1 - place)
                sheet.text(right, top + 4.1, value, face, size=11, align="right")
            sheet.rule(column.x, column.x + column.width, top + ROW, 0.12)

        return Block(ROW, draw)

    lines = [line(n) for n in range(len(table.rows))]
    if not lines:
        return []
    first = lines[0]

    def opened(top: float) -> None:
        heading(top)
        first.draw(top + ROW)

    return [Block(2 * ROW, opened), *lines[1:]]


def _foot(sheet: Sheet, column: Column, report: FiguresReport, top: float) -> None:
    right, middle = column.x + column.width - 35, max(top + 4, 225)
    counted = f"Số liệu trên máy này lúc {moment_in_words(report.read_at)}."
    sheet.text(column.x, sheet.height - 12, counted, SERIF, size=9)
    dated = f"{report.office.place}, {date_in_words(report.read_at.date())}"
    sheet.text(right, middle, dated, SERIF, size=11, align="centre")
    sheet.text(right, middle + 6, "NGƯỜI LẬP", BOLD, size=11.5, align="centre")
