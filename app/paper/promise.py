"""The frame inside item 5 of form 01: the promised day large, why it is that day, and the QR that proves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from app.paper.flow import Block, Column, Run, paragraph, stacked
from app.paper.sheet import FIGURES, POINTS, SANS, SANS_BOLD, Sheet, fitting, qr_side, text_width
from app.paper.wording import date_in_figures, moment_fields
from app.rules.calendar import weekday_name
from app.rules.explanation import as_lines

if TYPE_CHECKING:
    from app.paper.slip import SlipFacts

OLD = "hẹn cũ: {day}"
"""Of a slip's own day where another counts."""
GIVEN = "đã hẹn: {day}"
"""Of a slip's own day while none counts."""


@dataclass(frozen=True)
class DayNow:
    """What has become of a slip's day: the day that counts now, None while the clock stands still, and what is ``said``.

    Beside a day each of ``said`` is a mark of its own; in place of one they are a sentence whose first words are loud.
    """

    due_at: datetime | None
    said: Sequence[str]


def code_and_check(code: str, check: str) -> str:
    """Write the code and its check as they are typed when the QR cannot be read."""
    return f"Mã hồ sơ {code}\u00a0 · \u00a0Mã kiểm {check[:4]} {check[4:]}"


def marks_of_day(facts: SlipFacts) -> Sequence[str]:
    """What is said beside the day that counts."""
    return facts.day_now.said if facts.day_now and facts.day_now.due_at else ()


def instead(facts: SlipFacts) -> Sequence[str]:
    """What is said in place of a day while the clock stands still; nothing while a day counts."""
    return facts.day_now.said if facts.day_now and not facts.day_now.due_at else ()


def old_day(sheet: Sheet, column: Column, facts: SlipFacts, day: str, *, centre: bool = False) -> Block:
    """The slip's own ``day`` on one small line: struck through where another counts."""
    words = (OLD if facts.due_now else GIVEN).format(day=day)
    size = fitting(words, SANS, column.size, column.width)
    wide = text_width(words, SANS, size)
    left = column.x + (column.width - wide) / 2 if centre else column.x

    def draw(top: float) -> None:
        baseline = top + size * 0.98 / POINTS
        sheet.text(left, baseline, words, SANS, size=size)
        if facts.due_now:
            sheet.rule(left, left + wide, baseline - size * 0.26 / POINTS, 0.375)

    return Block(column.line, draw)


def reasons(sheet: Sheet, column: Column, facts: SlipFacts, day: str, *, centre: bool = False) -> list[Block]:
    """Why the slip's day is that day; where it no longer counts, the day alone."""
    if facts.due_now != facts.due_at:
        return [old_day(sheet, column, facts, day, centre=centre)]
    return [paragraph(sheet, column, [Run(line, SANS)], centre=centre) for line in as_lines(facts.reason)]


def promise_frame(sheet: Sheet, column: Column, facts: SlipFacts, moment: str) -> Block:
    """Frame across the column: words left, QR with its own quiet zone right; ``moment`` is the form's wording of a day."""
    side = qr_side(facts.token)
    words = Column(column.x + 4, column.width - side - 8, min(column.size * 0.8, 8.4), 1.3)
    upper = _due(sheet, words, facts.due_now, moment) if facts.due_now else _still(sheet, words, facts)
    why = reasons(sheet, words, facts, moment.format(**moment_fields(facts.due_at)))
    height = max(side + 1.6, upper.height + sum(line.height for line in why) + 6.9)

    def draw(top: float) -> None:
        sheet.frame(column.x, top, column.width, height)
        sheet.qr(column.x + column.width - side - 0.8, top + (height - side) / 2, facts.token)
        stacked((upper, *why), top)
        line = code_and_check(facts.code, facts.check)
        sheet.text(words.x, top + height - 2.6, line, FIGURES, size=fitting(line, FIGURES, 7.2, words.width))

    return Block(height, draw)


def _due(sheet: Sheet, column: Column, due_at: datetime, moment: str) -> Block:
    words = moment.format(**moment_fields(due_at))
    size = fitting(words, SANS_BOLD, 10.5, column.width)

    def draw(top: float) -> None:
        sheet.text(column.x, top + 6.2, words, SANS_BOLD, size=size)
        _day(sheet, column, due_at, top + 17.6)

    return Block(20.6, draw)


def _still(sheet: Sheet, column: Column, facts: SlipFacts) -> Block:
    """Instead of a day that the clock standing still has opened: the largest words of the paper."""
    loud, *rest = instead(facts)
    size = fitting(loud, SANS_BOLD, 24, column.width)
    lines = [paragraph(sheet, column.inset(0, 11.5), [Run(line, SANS_BOLD)]) for line in rest]
    upper = 4.5 + size * 1.2 / POINTS

    def draw(top: float) -> None:
        sheet.text(column.x, top + upper - 3, loud, SANS_BOLD, size=size)  # room for the dot under Ạ
        stacked(lines, top + upper)

    return Block(upper + sum(line.height for line in lines) + 1, draw)


def _day(sheet: Sheet, column: Column, due_at: datetime, baseline: float) -> None:
    """Weekday, then the day in figures as large as the column lets it be."""
    weekday = weekday_name(due_at)
    weekday = weekday[0].upper() + weekday[1:]
    width = sheet.text(column.x, baseline, weekday, SANS_BOLD, size=13)
    figures = date_in_figures(due_at.date())
    left = column.width - width - 3
    size = fitting(figures, SANS_BOLD, 34, left)
    sheet.text(
        column.x + column.width - text_width(figures, SANS_BOLD, size),
        baseline,
        figures,
        SANS_BOLD,
        size=size,
    )
