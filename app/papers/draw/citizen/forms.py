"""What a desk gives in writing instead of a slip or a result: forms 02 and 03 and the stop notice (A5).

The lines are the profile's; the drawing knows none of their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.papers.draw.base.flow import Block, Column, Run, bold, filled, gap, italic, paged, paragraph
from app.papers.draw.base.head import Office, Signer, head, marked, signatures, stamp, texts, titled, words
from app.papers.draw.base.qr import matrix
from app.papers.draw.base.sheet import A5, BOLD, FIGURES, SERIF, Sheet
from app.rules.law.form_wording import Wording, blanks_of

MARGIN, TOP, BOTTOM = 14.0, 10.0, 8.0
SIZE = 11.4
SCALES = (1.0, 0.95, 0.9, 0.86)
"""Sizes tried to keep a form on one page; a longer one goes on overleaf rather than in tiny type."""
SPACE = 17.0
"""Room in mm for a hand-written signature."""
DOTS = "……………………"
ITEMS = "items"
MODULE = 0.5


@dataclass(frozen=True)
class DeskForm:
    """What such a form states.

    ``answers`` fill the blanks of the profile's lines: a missing one drops its line, an empty one leaves dots to be
    written on. ``items`` are numbered. ``signed`` are the names of those who sign, in the order of the profile's
    ``signers``; None leaves that one out. ``code`` is the dossier's, '' where there is none. ``reprint`` counts from 1.
    """

    office: Office
    number: str
    dated: date
    answers: Mapping[str, str]
    signed: Sequence[str | None]
    items: Sequence[str] = ()
    code: str = ""
    reprint: int = 0
    demo: bool = False


def draw(facts: DeskForm, regime_wording: Mapping[str, Wording], form: str) -> bytes:
    """Draw the form named ``form`` as PDF; ``regime_wording`` is ``Regime.wording``."""
    wording = regime_wording[form]
    sheet = Sheet(A5, words(wording, "title"))
    again = words(regime_wording["form01"], "reprint").format(times=facts.reprint) if facts.reprint else ""
    _Form(sheet, facts, wording, again).draw()
    return sheet.finish()


@dataclass(frozen=True)
class _Form:
    sheet: Sheet
    facts: DeskForm
    form: Wording
    again: str

    def draw(self) -> None:
        room = self.sheet.height - TOP - BOTTOM
        fitted = (list(self._blocks(scale)) for scale in SCALES)
        blocks = next((b for b in fitted if sum(block.height for block in b) <= room), None)
        self._begin()
        paged(self.sheet, blocks or self._blocks(SCALES[-1]), TOP, BOTTOM, self._begin)

    def _begin(self) -> None:
        marked(self.sheet, demo=self.facts.demo)

    def _column(self, size: float) -> Column:
        return Column(MARGIN, self.sheet.width - 2 * MARGIN, size, 1.34)

    def _blocks(self, scale: float) -> Iterator[Block]:
        facts, narrow = self.facts, self._column(9.4)
        issuer = (facts.office.short, facts.office.desk)
        dated = (facts.office.place, facts.dated)
        yield head(self.sheet, narrow, self.form, issuer=issuer, number=facts.number, dated=dated)
        yield gap(7 * scale)
        yield titled(self.sheet, self._column(14), words(self.form, "title"), 13.4 * scale)
        subtitle = words(self.form, "subtitle")
        if subtitle and blanks_of(subtitle) <= facts.answers.keys():
            yield paragraph(
                self.sheet, self._column(10.4), [italic(subtitle.format(**facts.answers))], centre=True
            )
        if self.again:
            yield stamp(self.sheet, self._column(10.4), self.again)
        yield gap(4 * scale)
        yield from body(self.sheet, self._column(SIZE * scale), self.form, facts.answers, facts.items)
        yield gap(5 * scale)
        yield self._foot(scale)

    def _foot(self, scale: float) -> Block:
        """Signatures, and under them the code that opens the dossier again when it is scanned."""
        hint = words(self.form, "sign_hint")
        named = zip(texts(self.form, "signers"), self.facts.signed, strict=True)
        signers = [Signer(title, (hint,), name) for title, name in named if name is not None]
        signing = signatures(self.sheet, self._column(10.6 * scale), signers, SPACE * scale)
        if not self.facts.code:
            return signing
        rows = matrix(self.facts.code)
        side = len(rows) * MODULE
        beside = len(signers) == 1
        height = max(signing.height, side + 4) if beside else signing.height + side + 4

        def draw(top: float) -> None:
            signing.draw(top)
            under = top if beside else top + signing.height
            self.sheet.code(MARGIN - 2, under, rows, MODULE)
            self.sheet.text(MARGIN, under + side + 2.4, self.facts.code, FIGURES, size=7.4)

        return Block(height, draw)


def body(
    sheet: Sheet, column: Column, form: Wording, answers: Mapping[str, str], items: Sequence[str] = ()
) -> Iterator[Block]:
    """The lines of a form's body with their answers in bold; a line whose blank has no answer is left out."""
    faces = dict.fromkeys(answers, BOLD) | {"office": SERIF}
    for template in texts(form, "body"):
        if template == f"{{{ITEMS}}}":
            yield from _numbered(sheet, column, items)
        elif blanks_of(template) <= answers.keys():
            shown = {blank: answer or DOTS for blank, answer in answers.items()}
            yield paragraph(sheet, column, filled(template, shown, faces))
            yield gap(column.size * 0.06)


def _numbered(sheet: Sheet, column: Column, items: Sequence[str]) -> Iterator[Block]:
    inner = column.inset(9)
    for number, item in enumerate(items, 1):
        item_words = paragraph(sheet, inner, [bold(item)])
        mark = paragraph(sheet, column.inset(4), [Run(f"{number}.")])

        def draw(top: float, mark: Block = mark, item_words: Block = item_words) -> None:
            mark.draw(top)
            item_words.draw(top)

        yield Block(item_words.height + column.size * 0.06, draw)
