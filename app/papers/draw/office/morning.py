"""The morning sheet: what one day asks of a counter, on paper (A4). Names and telephones stand on it: never posted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.papers.draw.base.flow import WIDEST_WORD, Block, Column, Run, gap, paged, paragraph, ruled, stacked
from app.papers.draw.base.head import marked
from app.papers.draw.base.sheet import A4, FIGURES, SANS, SANS_BOLD, Sheet, fitting
from app.papers.draw.citizen.roll import clock_and_day
from app.rules.text.identity import grouped_phone

MARGIN, TOP, BOTTOM = 14.0, 18.0, 16.0
TITLE = "VIỆC TRONG NGÀY"
INSIDE = "Nội bộ, không niêm yết"
EMPTY = "Không có hồ sơ nào."
SHARES = (0.04, 0.25, 0.37, 0.16, 0.18)
"""Of the width: a box to tick, code, name and procedure, telephone, when."""


@dataclass(frozen=True)
class MorningLine:
    """One dossier: ``when`` in words ("trước 17:30"), ``phone`` whole and as it is kept: the person is to be called."""

    code: str
    name: str
    procedure: str
    phone: str
    when: str


@dataclass(frozen=True)
class MorningGroup:
    """Dossiers that ask for the same; ``left_out`` more of them did not fit the sheet."""

    title: str
    hint: str
    lines: Sequence[MorningLine]
    left_out: int = 0


@dataclass(frozen=True)
class MorningFacts:
    """``office`` is "UBND phường …", ``desk`` the counter's name, ``at`` when the sheet was drawn.

    ``notes`` stand above the groups.
    """

    office: str
    desk: str
    at: datetime
    groups: Sequence[MorningGroup]
    demo: bool = False
    title: str = TITLE
    notes: Sequence[str] = ()


def draw(facts: MorningFacts) -> bytes:
    """Draw the sheet as PDF, on as many pages as it takes."""
    sheet = Sheet(A4, facts.title)
    column = Column(MARGIN, sheet.width - 2 * MARGIN, 9.6, 1.28)

    def begin() -> None:
        marked(sheet, demo=facts.demo)
        foot = sheet.height - 9
        sheet.text(MARGIN, foot, f"{INSIDE}. In lúc {clock_and_day(facts.at)}.", SANS, size=8.4)
        sheet.text(sheet.width - MARGIN, foot, f"trang {sheet.page}", FIGURES, size=8.4, align="right")

    begin()
    paged(sheet, [*_opening(sheet, column, facts), *_groups(sheet, column, facts)], TOP, BOTTOM, begin)
    return sheet.finish()


def _opening(sheet: Sheet, column: Column, facts: MorningFacts) -> list[Block]:
    day = clock_and_day(facts.at).split(", ", 1)[1]
    return [
        paragraph(sheet, column, [Run(f"{facts.office} · {facts.desk}", SANS)]),
        gap(1),
        paragraph(sheet, column.inset(0, 20), [Run(facts.title, SANS_BOLD)]),
        paragraph(sheet, column.inset(0, 11), [Run(f"{day[0].upper()}{day[1:]}. {INSIDE}.", SANS)]),
        ruled(sheet, column, 4, 0.6),
        gap(2),
        *(paragraph(sheet, column, [Run(note, SANS)]) for note in facts.notes),
        gap(3 if facts.notes else 0),
    ]


def _groups(sheet: Sheet, column: Column, facts: MorningFacts) -> list[Block]:
    return [block for group in facts.groups for block in _group(sheet, column, group)]


def _group(sheet: Sheet, column: Column, group: MorningGroup) -> list[Block]:
    count = len(group.lines) + group.left_out
    title = paragraph(sheet, column.inset(0, 13), [Run(f"{group.title} ({count})", SANS_BOLD)])
    hint = paragraph(sheet, column, [Run(group.hint if group.lines else EMPTY, SANS)])
    lines = [_line(sheet, column, line) for line in group.lines]
    rest = f"Còn {group.left_out} hồ sơ nữa, xem ở mục Hồ sơ trên máy."
    onward = [gap(1), paragraph(sheet, column, [Run(rest, SANS_BOLD)])] if group.left_out else []
    # A heading never stands alone at the foot of a page.
    headed = _together([title, gap(0.6), hint, gap(1.4), *lines[:1]])
    return [headed, *lines[1:], *onward, gap(5)]


def _together(blocks: Sequence[Block]) -> Block:
    def draw(top: float) -> None:
        stacked(blocks, top)

    return Block(sum(block.height for block in blocks), draw)


def _line(sheet: Sheet, column: Column, line: MorningLine) -> Block:
    starts = [column.x + column.width * sum(SHARES[:n]) for n in range(len(SHARES))]
    cells = (
        [Run(line.code, FIGURES)],
        [Run(f"{line.name} ", SANS_BOLD), Run(f"\u00a0 {line.procedure}", SANS)],
        [Run(grouped_phone(line.phone) or "không có số", FIGURES)],
        [Run(line.when, SANS_BOLD)],
    )
    code_wide = column.width * SHARES[1] - 2
    # A code is never broken: it is read out and typed.
    code_size = fitting(line.code, FIGURES, column.size * 0.84, code_wide * WIDEST_WORD) / column.size
    drawn = [
        paragraph(sheet, Column(start, column.width * share - 2, column.size * size, column.leading), cell)
        for start, share, size, cell in zip(
            starts[1:], SHARES[1:], (code_size * 0.999, 1, 1, 1), cells, strict=True
        )
    ]
    height = max(block.height for block in drawn) + 2.6

    def draw(top: float) -> None:
        sheet.frame(column.x + 1, top + 0.7, 4, 4, 0.25, 0.3)
        for block in drawn:
            block.draw(top + 0.6)
        sheet.rule(column.x, column.x + column.width, top + height - 0.6, 0.15)

    return Block(height, draw)
