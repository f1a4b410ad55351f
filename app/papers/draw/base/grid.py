"""Ruled tables that go on over pages: the head again on each page, the closing lines once, page numbers below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from app.papers.draw.base.flow import WIDEST_WORD, Block, Column, Run, paragraph, stacked
from app.papers.draw.base.head import marked
from app.papers.draw.base.sheet import BOLD, SERIF, Sheet, fitting, text_width

PAD, PAD_TOP, PAD_BELOW = 1.2, 0.7, 1.1
"""Room in mm between a cell's rules and its words."""
LINE = 0.2
LEAST = 0.74
"""How far a type may shrink to keep a word whole, as a share."""
Cell = Sequence[Block]


@dataclass(frozen=True)
class Grid:
    """The columns of a table: where it begins, how wide each column is in mm, and the size of its type."""

    sheet: Sheet
    x: float
    widths: Sequence[float]
    size: float

    def place(self, number: int, many: int = 1) -> Column:
        """Where the words of a column stand, or those over ``many`` columns from ``number`` on."""
        left = self.x + sum(self.widths[:number])
        return Column(left + PAD, sum(self.widths[number : number + many]) - 2 * PAD, self.size, 1.2)

    def words(self, number: int, text: str, face: str = SERIF, *, centre: bool = False) -> Block:
        """Words for a column, in a smaller type where a code or date would not stay whole."""
        place = self.place(number)
        longest = max(text.split() or [""], key=lambda word: text_width(word, face, self.size))
        size = max(fitting(longest, face, self.size, place.width * WIDEST_WORD * 0.999), self.size * LEAST)
        runs = [Run(text, face)] if text else []
        return paragraph(self.sheet, place.inset(0, size), runs, centre=centre)

    def row(self, cells: Sequence[Cell], least: float = 0) -> Block:
        """One row, as high as its highest cell and at least ``least`` mm."""
        height = max(least, *(sum(block.height for block in cell) for cell in cells)) + PAD_TOP + PAD_BELOW

        def draw(top: float) -> None:
            for cell in cells:
                stacked(cell, top + PAD_TOP)
            self._ruled(top, height)

        return Block(height, draw)

    def texts(self, texts: Sequence[str], face: str = SERIF, least: float = 0) -> Block:
        """One row of plain words."""
        return self.row([[self.words(number, text, face)] for number, text in enumerate(texts)], least)

    def head(self, heads: Sequence[str], group: tuple[int, int, str] | None = None) -> Block:
        """The headings; ``group`` (first column, how many, heading) stands over some of them."""
        named = [self.words(number, text, BOLD, centre=True) for number, text in enumerate(heads)]
        first, many, title = group or (0, 0, "")
        over = (
            paragraph(self.sheet, self.place(first, many), [Run(title, BOLD)], centre=True) if group else None
        )
        above = over.height + PAD_TOP + PAD_BELOW if over else 0.0
        inside = range(first, first + many)
        needed = [block.height + (above if number in inside else 0) for number, block in enumerate(named)]
        height = max(needed) + PAD_TOP + PAD_BELOW

        def draw(top: float) -> None:
            self.sheet.rule(self.x, self.x + sum(self.widths), top, LINE)
            for number, block in enumerate(named):
                begin = top + above if number in inside else top
                block.draw(begin + (top + height - begin - block.height) / 2)
            if over:
                over.draw(top + PAD_TOP)
                left = self.place(first, many)
                self.sheet.rule(left.x - PAD, left.x + left.width + PAD, top + above, LINE)
            self._ruled(top, height, {number: above for number in inside if number > first})

        return Block(height, draw)

    def _ruled(self, top: float, height: float, lower: dict[int, float] | None = None) -> None:
        """The rules around the cells of a row; those left of the columns in ``lower`` begin so much lower."""
        left, end, drawn = self.x, self.x + sum(self.widths), []
        for number, width in enumerate((*self.widths, 0)):
            drawn.append((left, top + (lower or {}).get(number, 0), left, top + height))
            left += width
        self.sheet.lines([*drawn, (self.x, top + height, end, top + height)], LINE)


def laid_out(
    opening: Sequence[Block], head: Block, rows: Iterable[Block], closing: Sequence[Block], room: float
) -> list[list[Block]]:
    """Blocks by pages of ``room`` mm: a page never ends between the closing lines, and ``head`` begins each."""
    pages = [[*opening, head]]
    used = sum(block.height for block in pages[0])
    for row in rows:
        if used + row.height > room:
            pages.append([head])
            used = head.height
        pages[-1].append(row)
        used += row.height
    if used + sum(block.height for block in closing) > room:
        pages.append([])
    pages[-1] += closing
    return pages


def draw_pages(
    sheet: Sheet, pages: Sequence[Sequence[Block]], top: float, foot: Callable[[int], str], *, demo: bool
) -> bytes:
    """Draw pages with what ``foot`` says of each under it, and finish."""
    for number, blocks in enumerate(pages, 1):
        if number > 1:
            sheet.next_page()
        marked(sheet, demo=demo)
        stacked(blocks, top)
        sheet.text(sheet.width / 2, sheet.height - 6, foot(number), SERIF, size=9, align="centre")
    return sheet.finish()
