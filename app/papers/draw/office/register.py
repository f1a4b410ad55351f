"""The register of a book and year (A4 across): every number, pages numbered, closed by its last lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.papers.draw.base.flow import Block, Column, Run, gap, paragraph
from app.papers.draw.base.grid import Grid, draw_pages, laid_out
from app.papers.draw.base.head import Office, Signer, head, signatures, texts, titled, words
from app.papers.draw.base.sheet import A4, Sheet
from app.rules.law.form_wording import GROUPED, Wording

MARGIN, TOP, BOTTOM = 11.0, 10.0, 11.0
SIZE = 8.2
WEIGHTS: Mapping[str, float] = {
    "number": 4,
    "code": 17,
    "procedure": 18,
    "sets": 5.4,
    "name": 14,
    "contact": 19,
    "agency": 11,
    "received": 9,
    "due": 9,
    "returned": 9,
    "collect": 8.4,
    "signed": 12,
    "note": 8,
}


@dataclass(frozen=True)
class RegisterBook:
    """What a book says: ``rows`` by the names of the profile's columns, ``closing`` its lines, ``by`` who closed it.

    ``dated`` is the day of closing; None leaves the date to the hand.
    """

    office: Office
    number: str
    book: str
    year: int
    rows: Sequence[Mapping[str, str]]
    span: tuple[str, str]
    closing: str
    by: str = ""
    dated: date | None = None
    demo: bool = False


def draw(facts: RegisterBook, form: Wording) -> bytes:
    """Draw the book as PDF; ``form`` is the profile's wording of it."""
    sheet = Sheet((A4[1], A4[0]), words(form, "title"))
    column = Column(MARGIN, sheet.width - 2 * MARGIN, 11, 1.3)
    keys, heads = texts(form, "columns"), texts(form, "heads")
    share = column.width / sum(WEIGHTS[key] for key in keys)
    grid = Grid(sheet, MARGIN, [WEIGHTS[key] * share for key in keys], SIZE)
    inside = [number for number, key in enumerate(keys) if key in GROUPED]
    header = grid.head(heads, (inside[0], len(inside), words(form, "group")) if inside else None)
    rows = [grid.texts([row.get(key, "") for key in keys]) for row in facts.rows]
    room = sheet.height - TOP - BOTTOM
    opening = _opening(sheet, column, facts, form)
    # The closing says how many pages there are, and takes the same room whatever it says.
    count = len(laid_out(opening, header, rows, _closing(sheet, column, facts, form, 0), room))
    pages = laid_out(opening, header, rows, _closing(sheet, column, facts, form, count), room)
    page = words(form, "page")
    return draw_pages(
        sheet, pages, TOP, lambda number: page.format(page=number, pages=count), demo=facts.demo
    )


def _opening(sheet: Sheet, column: Column, facts: RegisterBook, form: Wording) -> list[Block]:
    line = words(form, "book_line").format(book=facts.book, year=facts.year)
    issuer, dated = (facts.office.short, facts.office.desk), (facts.office.place, facts.dated)
    return [
        head(sheet, column, form, issuer=issuer, number=facts.number, dated=dated),
        gap(4),
        titled(sheet, column, words(form, "title"), 15),
        paragraph(sheet, column, [Run(line)], centre=True),
        gap(3),
    ]


def _closing(sheet: Sheet, column: Column, facts: RegisterBook, form: Wording, pages: int) -> list[Block]:
    first, last = facts.span
    counted = words(form, "closing").format(count=len(facts.rows), first=first, last=last, pages=pages)
    signer = Signer(words(form, "signer_title"), (words(form, "sign_hint"),), facts.by)
    return [
        gap(4),
        paragraph(sheet, column, [Run(counted)]),
        paragraph(sheet, column, [Run(facts.closing)]),
        gap(3),
        signatures(sheet, column, [signer], 20),
    ]
