"""The control sheet (A5): one row for each hand-over of a dossier inside the office, from the electronic trail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.papers.draw.base.flow import Block, Column, Run, gap, italic, paragraph
from app.papers.draw.base.grid import LINE, Grid, draw_pages, laid_out
from app.papers.draw.base.head import Office, head, texts, titled, words
from app.papers.draw.base.sheet import A5, BOLD, Sheet
from app.papers.draw.citizen.forms import body
from app.rules.law.form_wording import Wording

MARGIN, TOP, BOTTOM = 12.0, 10.0, 11.0
SHARES = (0.27, 0.39, 0.2, 0.14)
SIGN = 9.0
"""Room in mm for both hands, over the names."""


@dataclass(frozen=True)
class Passage:
    """One hand-over: units and names of who gave and who took, when ('' still to be written), how it was in time."""

    giving: str
    taking: str
    giver: str
    taker: str
    handed_at: str
    result: str
    note: str = ""


BY_HAND = Passage("", "", "", "", "", "")


@dataclass(frozen=True)
class ControlSheet:
    """``answers`` fill the lines of the form; ``blank_rows`` are left for hand-overs still to come."""

    office: Office
    number: str
    dated: date
    answers: Mapping[str, str]
    passages: Sequence[Passage]
    blank_rows: int = 0
    demo: bool = False


def draw(facts: ControlSheet, form: Wording) -> bytes:
    """Draw the sheet as PDF; ``form`` is the profile's wording of it."""
    sheet = Sheet(A5, words(form, "title"))
    column = Column(MARGIN, sheet.width - 2 * MARGIN, 10.8, 1.3)
    small = column.inset(0, 9.4)
    grid = Grid(sheet, MARGIN, [column.width * share for share in SHARES], 9.2)
    issuer, dated = (facts.office.short, facts.office.desk), (facts.office.place, facts.dated)
    opening = [
        head(sheet, small, form, issuer=issuer, number=facts.number, dated=dated),
        gap(4),
        titled(sheet, column, words(form, "title"), 12.6),
        gap(3),
        *body(sheet, column, form, facts.answers),
        gap(2),
    ]
    passages = [*facts.passages, *[BY_HAND] * facts.blank_rows]
    rows = [_row(sheet, grid, form, passage) for passage in passages]
    note = paragraph(sheet, column.inset(0, 8.4), [italic(words(form, "note"))], justify=True)
    pages = laid_out(
        opening, grid.head(texts(form, "heads")), rows, [gap(2), note], sheet.height - TOP - BOTTOM
    )
    foot = f"{facts.answers['code']} · {{}}/{len(pages)}"
    return draw_pages(sheet, pages, TOP, foot.format, demo=facts.demo)


def _row(sheet: Sheet, grid: Grid, form: Wording, passage: Passage) -> Block:
    dots = "……………"
    blanks = {"hour": "……", "minute": "……", "day": "……", "month": "……", "year": "20……"}
    units = [
        grid.words(0, words(form, key).format(unit=unit or dots))
        for key, unit in (("give", passage.giving), ("take", passage.taking))
    ]
    moment = passage.handed_at or words(form, "handed_at").format(**blanks)
    return grid.row(
        [
            units,
            [grid.words(1, moment), gap(0.8), _hands(sheet, grid, form, passage)],
            [grid.words(2, passage.result, centre=True)],
            [grid.words(3, passage.note)],
        ]
    )


def _hands(sheet: Sheet, grid: Grid, form: Wording, passage: Passage) -> Block:
    """Who gave and who took, side by side, each under room for the hand."""
    place = grid.place(1)
    half = place.width / 2
    pairs = ((words(form, "giver"), passage.giver), (words(form, "taker"), passage.taker))
    columns = [Column(place.x + half * n + 0.6, half - 1.2, grid.size, 1.2) for n in (0, 1)]
    titles = [
        paragraph(sheet, column, [Run(title)], centre=True)
        for column, (title, _) in zip(columns, pairs, strict=True)
    ]
    names = [
        paragraph(sheet, column, [Run(name, BOLD)], centre=True)
        for column, (_, name) in zip(columns, pairs, strict=True)
    ]
    above = titles[0].height + SIGN
    height = above + max(grid.size * 0.45, *(name.height for name in names))

    def draw(top: float) -> None:
        sheet.rule(place.x, place.x + place.width, top, LINE)
        sheet.upright(place.x + half, top, top + height, LINE)
        for title, name in zip(titles, names, strict=True):
            title.draw(top + 0.4)
            name.draw(top + above)

    return Block(height, draw)
