"""The frame inside item 5 of form 01: the promised day large, why it is that day, and the QR that proves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.paper.flow import Block, Column, Run, paragraph
from app.paper.sheet import FIGURES, SANS, SANS_BOLD, Sheet, fitting, qr_side, text_width
from app.paper.wording import date_in_figures
from app.rules.calendar import weekday_name


@dataclass(frozen=True)
class Promise:
    """``moment`` is the official wording of ``due_at``; ``reason`` explains the day in short sentences."""

    due_at: datetime
    moment: str
    reason: Sequence[str]
    token: str
    code: str
    check: str


def code_and_check(code: str, check: str) -> str:
    """Write the code and its check as they are typed when the QR cannot be read."""
    return f"Mã hồ sơ {code}\u00a0 · \u00a0Mã kiểm {check[:4]} {check[4:]}"


def promise_frame(sheet: Sheet, column: Column, promise: Promise) -> Block:
    """Frame across the column: words left, QR with its own quiet zone right."""
    side = qr_side(promise.token)
    words = Column(column.x + 4, column.width - side - 8, min(column.size * 0.8, 8.4), 1.3)
    why = paragraph(sheet, words, [Run(" ".join(promise.reason), SANS)])
    height = max(side + 1.6, 21.5 + why.height + 6)

    def draw(top: float) -> None:
        sheet.frame(column.x, top, column.width, height)
        sheet.qr(column.x + column.width - side - 0.8, top + (height - side) / 2, promise.token)
        size = fitting(promise.moment, SANS_BOLD, 10.5, words.width)
        sheet.text(words.x, top + 6.2, promise.moment, SANS_BOLD, size=size)
        _day(sheet, words, promise.due_at, top + 17.6)
        why.draw(top + 20.6)
        line = code_and_check(promise.code, promise.check)
        sheet.text(words.x, top + height - 2.6, line, FIGURES, size=fitting(line, FIGURES, 7.2, words.width))

    return Block(height, draw)


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
