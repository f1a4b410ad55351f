"""A report of a period on A4, lying: tables under grouped headings, pairs of bars, who sent it and what it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.papers.draw.base.flow import Block, Column, Run, bold, gap, italic, paragraph, stacked
from app.papers.draw.base.head import Office, marked
from app.papers.draw.base.sheet import A4, BOLD, SERIF, Sheet, fitting
from app.papers.draw.base.wording import date_in_words, moment_in_words
from app.rules.text.reports import grouped

BAR, APART = 3.2, 2.4
BEFORE_GREY, NOW_GREY = 0.72, 0.15
LABEL = 0.24
"""The label's share of the width; a figure takes as much as needs four digits."""
FIGURE = 16.0
LEGEND = 7.0


@dataclass(frozen=True)
class BarChart:
    """Pairs of figures under a title; ``before`` and ``now`` say what the bars are. None: nothing is known of before."""

    title: str
    before: str
    now: str
    rows: Sequence[tuple[str, int | None, int]]


def blocks(sheet: Sheet, column: Column, chart: BarChart) -> list[Block]:
    """The chart in pieces that a page may break between; its title never stands without the first pair."""
    most = max((max(before or 0, now) for _, before, now in chart.rows), default=0) or 1
    pairs = [_pair(sheet, column, row, most) for row in chart.rows]
    if not pairs:
        return []
    opening = _bars_begin(sheet, column, chart)

    def opened(top: float) -> None:
        opening.draw(top)
        pairs[0].draw(top + opening.height)

    return [Block(opening.height + pairs[0].height, opened), *pairs[1:]]


def _bars_begin(sheet: Sheet, column: Column, chart: BarChart) -> Block:
    def draw(top: float) -> None:
        sheet.text(column.x, top + 4.5, chart.title, BOLD, size=11.5)
        x = column.x + column.width * LABEL
        known = any(before is not None for _, before, _now in chart.rows)
        for grey, words in (*([(BEFORE_GREY, chart.before)] if known else []), (NOW_GREY, chart.now)):
            sheet.bar(x, top + LEGEND + 0.6, 5, 2.6, grey)
            sheet.text(x + 6.5, top + LEGEND + 3, words, SERIF, size=9.5)
            x += 60

    return Block(LEGEND + 6, draw)


def _pair(sheet: Sheet, column: Column, row: tuple[str, int | None, int], most: int) -> Block:
    label, *figures = row
    left = column.x + column.width * LABEL
    room = column.width * (1 - LABEL) - FIGURE

    def draw(top: float) -> None:
        size = fitting(label, SERIF, 10.5, column.width * LABEL - 3)
        sheet.text(left - 2, top + BAR + 1.2, label, SERIF, size=size, align="right")
        for line, (figure, grey) in enumerate(zip(figures, (BEFORE_GREY, NOW_GREY), strict=True)):
            if figure is None:
                continue
            y, wide = top + line * BAR, max(room * figure / most, 0.3)
            sheet.bar(left, y, wide, BAR - 0.4, grey)
            sheet.text(left + wide + 1.2, y + BAR - 0.9, grouped(figure), SERIF, size=9)

    return Block(2 * BAR + APART, draw)


LYING = (A4[1], A4[0])
MARGIN, BOTTOM = 12.0, 14.0
ROW = 6.0
ORDINAL, WORDS, WIDEST = 9.0, 50.0, 30.0
"""Millimetres: of the column TT, the least for a row's words, the most for a number."""


@dataclass(frozen=True)
class ReportGrid:
    """One table: ``groups`` are titles over so many headings; with ``summed`` the last row is a sum."""

    title: str
    label: str
    headings: Sequence[str]
    rows: Sequence[tuple[str, Sequence[str]]]
    groups: Sequence[tuple[str, int]] = ()
    summed: bool = True


@dataclass(frozen=True)
class ReportPage:
    """What a report says. ``sent`` says when it was sent and by whom, '' for one that is not; ``notes`` stand below.

    ``charts`` stand after the tables.
    """

    office: Office
    title: str
    form_number: str
    first: date
    last: date
    read_at: datetime
    whose: str
    grids: Sequence[ReportGrid]
    notes: Sequence[str] = ()
    sent: str = ""
    demo: bool = False
    charts: Sequence[BarChart] = ()


def draw(page: ReportPage) -> bytes:
    """Draw the report as PDF; a table goes on to further pages, its headings said again there."""
    sheet = Sheet(LYING, page.title)
    marked(sheet, demo=page.demo)
    column = Column(MARGIN, sheet.width - 2 * MARGIN, 11)
    pen = _Pen(sheet, column, page, stacked(_opening(sheet, column, page), 10))
    for grid in page.grids:
        pen.draw_grid(grid)
    for chart in page.charts:
        pen.draw_chart(chart)
    pen.draw_foot()
    return sheet.finish()


def _opening(sheet: Sheet, column: Column, page: ReportPage) -> list[Block]:
    span = f"Từ ngày {page.first:%d/%m/%Y} đến ngày {page.last:%d/%m/%Y} · {page.whose}"

    def names(top: float) -> None:
        sheet.text(column.x, top + 4, page.office.short.upper(), BOLD, size=11)
        sheet.text(column.x, top + 9, page.office.desk, SERIF, size=11)
        right = column.x + column.width
        sheet.text(right, top + 4, page.form_number, BOLD, size=11, align="right")

    opening = [
        Block(13, names),
        paragraph(sheet, Column(column.x, column.width, 14), [bold(page.title)], centre=True),
        paragraph(sheet, column, [Run(span)], centre=True),
    ]
    if page.sent:
        opening.append(paragraph(sheet, column, [bold(page.sent)], centre=True))
    return [*opening, gap(3)]


class _Pen:
    """Goes down the pages."""

    def __init__(self, sheet: Sheet, column: Column, page: ReportPage, top: float) -> None:
        self.sheet, self.column, self.page, self.top = sheet, column, page, top

    def _room(self, height: float) -> bool:
        return self.top + height <= self.sheet.height - BOTTOM

    def _next_page(self) -> None:
        self.sheet.next_page()
        marked(self.sheet, demo=self.page.demo)
        self.top = 14.0

    def draw_grid(self, grid: ReportGrid) -> None:
        edges = _edges(self.column, len(grid.headings))
        if not self._room(5 + 5 * ROW):
            self._next_page()
        if len(self.page.grids) > 1:
            self.sheet.text(self.column.x, self.top + 4.5, grid.title, BOLD, size=11.5)
            self.top += ROW
        self._draw_head(grid, edges)
        for n, (words, numbers) in enumerate(grid.rows):
            if not self._room(ROW):
                self._next_page()
                self._draw_head(grid, edges)
            is_sum = grid.summed and n == len(grid.rows) - 1
            self._draw_row(edges, "" if is_sum else str(n + 1), words, numbers, BOLD if is_sum else SERIF)
        self.top += 4

    def _draw_head(self, grid: ReportGrid, edges: Sequence[float]) -> None:
        top, sheet = self.top, self.sheet
        grouped = ROW if grid.groups else 0.0
        high = grouped + max(_heights(sheet, grid, edges), ROW)
        for n, words in enumerate(("TT", grid.label)):
            _centred(sheet, edges[n], edges[n + 1], top, high, words)
        at = 2
        for title, count in grid.groups:
            _centred(sheet, edges[at], edges[at + count], top, ROW, title)
            sheet.rule(edges[at], edges[at + count], top + ROW, 0.2)
            if at > 2:
                sheet.upright(edges[at], top, top + ROW, 0.2)
            at += count
        for n, words in enumerate(grid.headings, 2):
            _centred(sheet, edges[n], edges[n + 1], top + grouped, high - grouped, words)
            sheet.upright(edges[n], top + (grouped if n > 2 else 0), top + high, 0.2)
        for x in (edges[0], edges[1], edges[-1]):
            sheet.upright(x, top, top + high, 0.2)
        for y in (top, top + high):
            sheet.rule(edges[0], edges[-1], y, 0.3)
        self.top += high

    def _draw_row(
        self, edges: Sequence[float], ordinal: str, words: str, numbers: Sequence[str], face: str
    ) -> None:
        base, sheet = self.top + 4.3, self.sheet
        sheet.text((edges[0] + edges[1]) / 2, base, ordinal, face, size=10.5, align="centre")
        room = edges[2] - edges[1] - 3
        sheet.text(edges[1] + 1.5, base, words, face, size=fitting(words, face, 10.5, room))
        for n, number in enumerate(numbers, 2):
            size = fitting(number, face, 10.5, edges[n + 1] - edges[n] - 2)
            sheet.text(edges[n + 1] - 1.2, base, number, face, size=size, align="right")
        for x in edges:
            sheet.upright(x, self.top, self.top + ROW, 0.2)
        sheet.rule(edges[0], edges[-1], self.top + ROW, 0.2)
        self.top += ROW

    def draw_chart(self, chart: BarChart) -> None:
        for block in blocks(self.sheet, self.column, chart):
            if not self._room(block.height):
                self._next_page()
            block.draw(self.top)
            self.top += block.height
        self.top += 4

    def draw_foot(self) -> None:
        """The notes, then place and date over the two who sign."""
        sheet, column = self.sheet, self.column
        counted = f"Số liệu trên máy này lúc {moment_in_words(self.page.read_at)}."
        notes = [
            paragraph(sheet, Column(column.x, column.width, 9.5), [italic(note)])
            for note in (*self.page.notes, counted)
        ]
        if not self._room(sum(note.height for note in notes) + 30):
            self._next_page()
        top = stacked(notes, self.top) + 3
        left, right = column.x + 45, column.x + column.width - 45
        dated = f"{self.page.office.place}, {date_in_words(self.page.read_at.date())}"
        sheet.text(right, top + 4, dated, SERIF, size=11, align="centre")
        sheet.text(left, top + 10, "NGƯỜI LẬP BIỂU", BOLD, size=11.5, align="centre")
        sheet.text(right, top + 10, "THỦ TRƯỞNG ĐƠN VỊ", BOLD, size=11.5, align="centre")


def _edges(column: Column, count: int) -> list[float]:
    """Where columns begin and end: TT, the words, then equal ones for numbers; the words take what is left."""
    each = min(WIDEST, (column.width - ORDINAL - WORDS) / count) if count else 0.0
    first = column.width - count * each
    return [column.x, column.x + ORDINAL, *(column.x + first + n * each for n in range(count + 1))]


def _words(sheet: Sheet, left: float, right: float, words: str) -> Block:
    inside = Column(left + 0.8, right - left - 1.6, 9.5, 1.12)
    return paragraph(sheet, inside, [bold(words)], centre=True)


def _heights(sheet: Sheet, grid: ReportGrid, edges: Sequence[float]) -> float:
    blocks = [_words(sheet, edges[n], edges[n + 1], words) for n, words in enumerate(grid.headings, 2)]
    return max((block.height + 2 for block in blocks), default=0.0)


def _centred(sheet: Sheet, left: float, right: float, top: float, height: float, words: str) -> None:
    if words:
        block = _words(sheet, left, right, words)
        block.draw(top + (height - block.height) / 2)
