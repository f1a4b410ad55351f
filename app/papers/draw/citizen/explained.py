"""Why a promised day is that day, on one A5 page for a citizen who asks. It promises nothing and names nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.papers.draw.base.flow import Block, Column, Run, gap, paragraph, ruled, stacked
from app.papers.draw.base.head import Office, marked
from app.papers.draw.base.sheet import A5, SANS, SANS_BOLD, Sheet, fitting
from app.papers.draw.base.wording import date_in_figures, moment_in_words
from app.rules.time.calendar import weekday_name
from app.rules.time.explanation import as_lines

MARGIN, TOP = 14.0, 14.0
TITLE = "Vì sao hẹn trả ngày này"
NO_PROMISE = (
    "Tờ này chỉ giải thích cách tính. Ngày hẹn có giá trị là ngày ghi trên phiếu tiếp nhận và hẹn trả."
)


@dataclass(frozen=True)
class ExplainedDay:
    """``limit`` in words ("03 ngày làm việc"); ``reason`` are short sentences; ``notify_by`` None: at once, before the day."""

    office: Office
    procedure: str
    limit: str
    received_at: datetime
    due_at: datetime
    reason: Sequence[str]
    notify_by: datetime | None
    demo: bool = False


def draw(facts: ExplainedDay) -> bytes:
    """Draw the page as PDF."""
    sheet = Sheet(A5, TITLE)
    marked(sheet, demo=facts.demo)
    column = Column(MARGIN, sheet.width - 2 * MARGIN, 11, 1.35)
    office, small = column.inset(0, 9.4), column.inset(0, 9)
    blocks = [
        paragraph(sheet, office, [Run(facts.office.short, SANS_BOLD)]),
        paragraph(sheet, office, [Run(facts.office.desk, SANS)]),
        ruled(sheet, column, 6),
        paragraph(sheet, column.inset(0, 16), [Run(TITLE, SANS_BOLD)]),
        gap(2),
        paragraph(sheet, column, [Run(facts.procedure, SANS_BOLD)]),
        gap(4),
        _day(sheet, column, facts.due_at),
        paragraph(sheet, column, [Run(f"trước {facts.due_at:%H:%M}", SANS)]),
        gap(4),
        *(_reason(sheet, column, line) for line in as_lines(_sentences(facts))),
        gap(3),
        ruled(sheet, column, 4, dots=True),
        paragraph(sheet, small, [Run(NO_PROMISE, SANS)]),
    ]
    stacked(blocks, TOP)
    return sheet.finish()


def _day(sheet: Sheet, column: Column, due_at: datetime) -> Block:
    weekday = weekday_name(due_at)
    words = f"{weekday[0].upper()}{weekday[1:]} {date_in_figures(due_at.date())}"
    size = fitting(words, SANS_BOLD, 26, column.width)
    return paragraph(sheet, column.inset(0, size), [Run(words, SANS_BOLD)])


def _sentences(facts: ExplainedDay) -> list[str]:
    told = (
        f"Nếu trễ, ông/bà được báo trước {moment_in_words(facts.notify_by)}."
        if facts.notify_by
        else "Nếu trễ, ông/bà được báo ngay, trước giờ hẹn."
    )
    return [
        f"Thời hạn của thủ tục: {facts.limit}.",
        f"Nhận đủ hồ sơ lúc {moment_in_words(facts.received_at)}.",
        *facts.reason,
        told,
    ]


def _reason(sheet: Sheet, column: Column, line: str) -> Block:
    words = paragraph(sheet, column.inset(5), [Run(line[:1].upper() + line[1:], SANS)])

    def draw(top: float) -> None:
        sheet.text(column.x, top + column.line * 0.75, "•", SANS_BOLD, size=column.size)
        words.draw(top)

    return Block(words.height + 1.2, draw)
