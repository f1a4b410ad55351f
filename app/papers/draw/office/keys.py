"""The keys of the counter on one page, to lie beside the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from app.papers.draw.base.flow import Block, Column, Run, gap, paragraph, stacked
from app.papers.draw.base.sheet import A4, FIGURES, SANS, SANS_BOLD, Sheet, fitting, text_width
from app.refusal import Refusal

Group = tuple[str, Sequence[tuple[str, str]]]
"""A heading, and under it keys ("Ctrl+2") with what they do."""
MARGIN, TOP, BOTTOM = 14.0, 14.0, 10.0
GUTTER = 9.0
SHRUNK = (1.3, 1.2, 1.1, 1.0, 0.93, 0.86, 0.8, 0.74, 0.68, 0.62)


def draw(title: str, groups: Sequence[Group], *, footer: str = "", size: tuple[float, float] = A4) -> bytes:
    """Draw the card as PDF: one page in two columns, in the largest type that fits.

    Raises ``paper.too_long`` for more than one page holds.
    """
    sheet = Sheet(size, title)
    wide = sheet.width - 2 * MARGIN
    heading = fitting(title, SANS_BOLD, 20, wide)
    sheet.text(MARGIN, TOP + 5, title, SANS_BOLD, size=heading)
    sheet.rule(MARGIN, sheet.width - MARGIN, TOP + 9, 0.6)
    if footer:
        sheet.text(MARGIN, sheet.height - 7, footer, SANS, size=fitting(footer, SANS, 8, wide))
    room = sheet.height - TOP - 14 - BOTTOM
    for scale in SHRUNK:
        columns = [
            Column(MARGIN + n * (wide + GUTTER) / 2, (wide - GUTTER) / 2, 11 * scale, 1.3) for n in (0, 1)
        ]
        halves = _halves(sheet, columns, groups)
        if all(sum(block.height for block in half) <= room for half in halves):
            for half in halves:
                stacked(half, TOP + 14)
            return sheet.finish()
    raise Refusal("paper.too_long")


def _halves(sheet: Sheet, columns: Sequence[Column], groups: Sequence[Group]) -> list[list[Block]]:
    """Set the groups in two columns of like height; a group stays together."""
    drawn = [[_group(sheet, column, group) for group in groups] for column in columns]
    heights = [sum(block.height for block in group) for group in drawn[0]]
    splits = range(len(groups) + 1)
    left = min(splits, key=lambda split: max(sum(heights[:split]), sum(heights[split:])))
    return [
        [block for group in drawn[0][:left] for block in group],
        [block for group in drawn[1][left:] for block in group],
    ]


def _group(sheet: Sheet, column: Column, group: Group) -> list[Block]:
    heading, lines = group
    title = paragraph(sheet, column.inset(0, column.size * 1.12), [Run(heading, SANS_BOLD)])
    widest = max((text_width(keys, FIGURES, column.size) for keys, _ in lines), default=0) + 4
    keys_wide = min(widest, column.width * 0.45)
    return [title, gap(0.8), *(_line(sheet, column, keys_wide, *line) for line in lines), gap(3.4)]


def _line(sheet: Sheet, column: Column, keys_wide: float, keys: str, words: str) -> Block:
    pressed = paragraph(sheet, Column(column.x, keys_wide, column.size, column.leading), [Run(keys, FIGURES)])
    does = paragraph(sheet, column.inset(keys_wide + 2), [Run(words, SANS)])
    height = max(pressed.height, does.height) + 1

    def draw(top: float) -> None:
        pressed.draw(top)
        does.draw(top)
        sheet.rule(column.x, column.x + column.width, top + height - 0.5, 0.1)

    return Block(height, draw)
