"""A notice, an agenda, minutes, a sheet for the board: official papers of the office whose words are given whole (A4).

The layout is that of NĐ 30/2020: the office and the nation above, the kind of paper and its subject in the middle, who
signs at the foot. Their numbers come from the office's own book and are written by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from app.papers.draw.base.flow import Block, Column, Run, bold, gap, italic, paged, paragraph
from app.papers.draw.base.grid import Grid
from app.papers.draw.base.head import Office, Signer, head, marked, signatures
from app.papers.draw.base.sheet import A4, SERIF, Sheet
from app.rules.law.form_wording import Wording

MARGIN, TOP, BOTTOM = 25.0, 18.0, 16.0
SIZE = 13.0
SMALL = 0.85
"""The size of a table's words, as a share."""
INDENT = 10.0
SPACE = 26.0
"""Room in mm for a hand-written signature and the stamp."""
DOTS = "……"


@dataclass(frozen=True)
class Paragraph:
    """Words that flow; ``strong`` ones are a heading."""

    text: str
    strong: bool = False


@dataclass(frozen=True)
class Items:
    """Words numbered from 1."""

    texts: Sequence[str]


@dataclass(frozen=True)
class Ruled:
    """A table: headings, how wide each column is as a share of the page, and rows of words."""

    heads: Sequence[str]
    shares: Sequence[float]
    rows: Sequence[Sequence[str]]


Piece = Paragraph | Items | Ruled


@dataclass(frozen=True)
class OfficialPaper:
    """What such a paper says. ``symbol`` follows its number ("/TB-UBND"); what only hangs is not ``numbered``.

    ``kind`` is what it is ("THÔNG BÁO"), ``subject`` of what; ``signers`` are titles with names, '' left to the hand.
    ``foot`` stands small under everything. ``size`` is the type's: what hangs is read from a step away.
    """

    office: Office
    kind: str
    subject: str
    body: Sequence[Piece]
    dated: date | None
    symbol: str = ""
    signers: Sequence[tuple[Sequence[str], str]] = ()
    foot: str = ""
    demo: bool = False
    numbered: bool = True
    size: float = SIZE


def draw(paper: OfficialPaper, form: Wording) -> bytes:
    """Draw the paper as PDF, over as many pages as it takes; ``form`` words the nation, its motto and the date line."""
    sheet = Sheet(A4, f"{paper.kind} {paper.subject}".strip())
    column = Column(MARGIN, sheet.width - 2 * MARGIN, paper.size, 1.36)

    def begin() -> None:
        marked(sheet, demo=paper.demo)

    begin()
    blocks = [
        *_opening(sheet, column, paper, form),
        *_body(sheet, column, paper.body),
        *_foot(sheet, column, paper),
    ]
    paged(sheet, blocks, TOP, BOTTOM, begin)
    return sheet.finish()


def _opening(sheet: Sheet, column: Column, paper: OfficialPaper, form: Wording) -> Iterator[Block]:
    narrow = column.inset(0, 11.5)
    number = f"{DOTS}{paper.symbol}" if paper.numbered else ""
    issuer = (paper.office.upper, paper.office.short)
    yield head(sheet, narrow, form, issuer=issuer, number=number, dated=(paper.office.place, paper.dated))
    yield gap(8)
    yield paragraph(sheet, column.inset(0, paper.size * 1.15), [bold(paper.kind)], centre=True)
    if paper.subject:
        yield paragraph(sheet, column, [bold(paper.subject)], centre=True)
    yield gap(5)


def _body(sheet: Sheet, column: Column, body: Sequence[Piece]) -> Iterator[Block]:
    for piece in body:
        if isinstance(piece, Paragraph):
            runs = [bold(piece.text) if piece.strong else Run(piece.text)]
            yield paragraph(sheet, column, runs, indent=INDENT, justify=not piece.strong)
        elif isinstance(piece, Items):
            for number, text in enumerate(piece.texts, 1):
                yield paragraph(sheet, column, [Run(f"{number}. {text}")], indent=INDENT, justify=True)
        else:
            yield from _ruled(sheet, column, piece)
        yield gap(1.6)


def _ruled(sheet: Sheet, column: Column, table: Ruled) -> Iterator[Block]:
    whole = sum(table.shares)
    grid = Grid(
        sheet, column.x, [column.width * share / whole for share in table.shares], column.size * SMALL
    )
    yield gap(1)
    yield grid.head(table.heads)
    for row in table.rows:
        yield grid.texts(row, SERIF)
    yield gap(2)


def _foot(sheet: Sheet, column: Column, paper: OfficialPaper) -> Iterator[Block]:
    if paper.signers:
        signers = [
            Signer(titles[0], (*titles[1:], "(Ký, ghi rõ họ tên)"), name) for titles, name in paper.signers
        ]
        yield gap(5)
        yield signatures(sheet, column.inset(0, 12.5), signers, SPACE)
    if paper.foot:
        yield gap(4)
        yield paragraph(sheet, column.inset(0, 9.5), [italic(paper.foot)])
