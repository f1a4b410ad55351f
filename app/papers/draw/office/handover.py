"""What is handed over together inside the office (A4): giver and taker sign it once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.papers.draw.base.flow import Column, Run, bold, gap, paragraph
from app.papers.draw.base.grid import Grid, draw_pages, laid_out
from app.papers.draw.base.head import Office, Signer, signatures, texts, words
from app.papers.draw.base.sheet import A4, Sheet
from app.papers.draw.citizen.forms import body
from app.rules.law.form_wording import Wording

MARGIN, TOP, BOTTOM = 15.0, 14.0, 14.0
SHARES = (0.06, 0.225, 0.19, 0.195, 0.11, 0.11, 0.11)


@dataclass(frozen=True)
class HandoverList:
    """``answers`` fill the lines above the table, ``rows`` are its cells without the first, ``signed`` the two names."""

    office: Office
    answers: Mapping[str, str]
    rows: Sequence[Sequence[str]]
    signed: Sequence[str]
    demo: bool = False


def draw(facts: HandoverList, form: Wording) -> bytes:
    """Draw the list as PDF; ``form`` is the profile's wording of it."""
    sheet = Sheet(A4, words(form, "title"))
    column = Column(MARGIN, sheet.width - 2 * MARGIN, 12, 1.3)
    grid = Grid(sheet, MARGIN, [column.width * share for share in SHARES], 9.6)
    opening = [
        paragraph(sheet, column.inset(0, 11), [Run(facts.office.short.upper())]),
        paragraph(sheet, column.inset(0, 11), [bold(facts.office.desk.upper())]),
        gap(6),
        paragraph(sheet, column.inset(0, 14), [bold(words(form, "title"))], centre=True),
        gap(4),
        *body(sheet, column, form, facts.answers),
        gap(3),
    ]
    rows = [grid.texts((str(number), *row)) for number, row in enumerate(facts.rows, 1)]
    hint = words(form, "sign_hint")
    signers = [
        Signer(title, (hint,), name) for title, name in zip(texts(form, "signers"), facts.signed, strict=True)
    ]
    closing = [gap(6), signatures(sheet, column.inset(0, 11.5), signers, 20)]
    room = sheet.height - TOP - BOTTOM
    pages = laid_out(opening, grid.head(texts(form, "heads")), rows, closing, room)
    page = words(form, "page")
    return draw_pages(
        sheet, pages, TOP, lambda number: page.format(page=number, pages=len(pages)), demo=facts.demo
    )
