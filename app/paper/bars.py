"""A chart of pairs on a report: each label with two bars, a year earlier grey and now dark, both with their figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.paper.flow import Block, Column
from app.paper.sheet import BOLD, SERIF, Sheet, fitting
from app.report_words import grouped

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
    opening = _opening(sheet, column, chart)

    def opened(top: float) -> None:
        opening.draw(top)
        pairs[0].draw(top + opening.height)

    return [Block(opening.height + pairs[0].height, opened), *pairs[1:]]


def _opening(sheet: Sheet, column: Column, chart: BarChart) -> Block:
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
