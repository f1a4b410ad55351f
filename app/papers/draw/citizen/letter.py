"""Form 04, the apology (A5): "Phiếu xin lỗi và hẹn lại ngày trả kết quả" (TT 01/2018/TT-VPCP)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.papers.draw.base.flow import Block, Column, Run, bold, filled, gap, italic, paragraph, stacked
from app.papers.draw.base.head import CANCELLED, Office, head, marked, stamp, titled, words
from app.papers.draw.base.sheet import A5, BOLD, FIGURES, SANS, Sheet, fitting, qr_side
from app.papers.draw.base.wording import FAULTS, date_fields, joined, moment_fields
from app.papers.draw.citizen.slip import code_and_check
from app.refusal import Refusal
from app.rules.law.form_wording import Wording

MARGIN = 14.0
TOP = 10.0
BOTTOM = 8.0
BODY_SIZE = 11.6
INDENT = 8.0
SIGNATURE_SPACE = 20.0
UNDER_CODE = 8.2
"""Room in mm for the two lines below the QR."""
SCAN = "Quét mã tại quầy để mở hồ sơ."

ANY_PERSON = "Ông/Bà"
"""Of whom it is not known, and several people."""
LATE = "tre_han"
OTHER_TITLE = "PHIẾU XIN LỖI"
OTHER_APOLOGY = "{office} xin trân trọng gửi lời xin lỗi đến {person} vì đã {faults}."
BARE_OPENING = "{office} đã tiếp nhận phản ánh của {person} về việc: {matter}."
HAPPENED = "Việc xảy ra ngày {day} tháng {month} năm {year}."
GIVEN_UP = "{cancelled} NGÀY {on:%d/%m/%Y}: {why}"
_WHY_AT_MOST = 160
"""Letters of the reason that stand on the paper; the book has all of it."""
ORGANISATION = "Tổ chức"
OTHER_CLOSING = "Mong nhận được sự thông cảm của {person}./."


@dataclass(frozen=True)
class LetterFacts:
    """What an apology states.

    ``number`` is as printed ("01/PXL"), None while it is a draft. ``honorific`` is "Ông", "Bà", "Tổ chức" or empty.
    ``causes`` are the cause codes of domain.md §1.5; with several faults in one dossier there is one letter.
    ``new_on`` is None when no day is promised anew. ``signer_titles`` are the lines over the name: "CHỦ TỊCH" for
    the head, "KT. CHỦ TỊCH" and "PHÓ CHỦ TỊCH" for a deputy; they stand where the form, and a draft,
    say "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ". ``id_number`` is printed only where the regime's form has a blank for it.
    ``token`` and ``check`` are empty on a draft. ``reprint`` counts from 1. ``matter`` is what a citizen without a
    dossier complained of, and ``happened_on`` when it was; ``procedure`` and ``code`` do not stand on such a letter.
    ``cancelled`` is when and why its number was given up: such a paper proves nothing, its ``token`` is not drawn.
    """

    office: Office
    number: str | None
    dated: date
    addressee: str
    honorific: str
    procedure: str
    code: str
    received_at: datetime
    due_at: datetime
    causes: Sequence[str]
    reason: str
    new_on: date | None
    signer: str
    signer_titles: Sequence[str]
    id_number: str = ""
    token: str = ""
    check: str = ""
    reprint: int = 0
    demo: bool = False
    matter: str = ""
    happened_on: date | None = None
    cancelled: tuple[date, str] | None = None


def draw(facts: LetterFacts, regime_wording: Mapping[str, Wording]) -> bytes:
    """Draw the letter as PDF; ``regime_wording`` is ``Regime.wording``.

    Raises ``apology.cause`` for a cause without words and ``paper.too_long`` when the letter does not fit
    its page even in the smallest type.
    """
    if not FAULTS.keys() >= set(facts.causes):
        raise Refusal("apology.cause", allowed=", ".join(FAULTS))
    form = regime_wording["form04"]
    sheet = Sheet(A5, words(form, "title"))
    again = words(regime_wording["form01"], "reprint").format(times=facts.reprint) if facts.reprint else ""
    _Letter(sheet, facts, form, again).draw()
    return sheet.finish()


@dataclass(frozen=True)
class _Letter:
    sheet: Sheet
    facts: LetterFacts
    form: Wording
    again: str
    """The words that mark a reprint, '' on the first."""

    def draw(self) -> None:
        facts = self.facts
        marked(self.sheet, demo=facts.demo, draft=facts.number is None, cancelled=facts.cancelled is not None)
        blocks, scale = self._fit()
        end = stacked(blocks, TOP)
        self._sign(end, scale)
        if facts.token and facts.cancelled is None:
            self._prove()

    def _fit(self) -> tuple[list[Block], float]:
        for scale in (1.0, 0.95, 0.9, 0.85, 0.8, 0.74, 0.68):
            blocks = self._blocks(scale)
            used = sum(block.height for block in blocks) + self._sign_height(scale)
            if TOP + used <= self.sheet.height - BOTTOM:
                return blocks, scale
        raise Refusal("paper.too_long")

    def _column(self, size: float, leading: float = 1.36) -> Column:
        return Column(MARGIN, self.sheet.width - 2 * MARGIN, size, leading)

    def _words(self, key: str) -> str:
        return words(self.form, key)

    def _filled(self, template: str) -> list[Run]:
        """Fill any text of the letter; where the form says "Ông/Bà/Tổ chức" the choice is made, as far as it is known."""
        facts, form = self.facts, self.form
        new_on = words(form, "date").format(**date_fields(facts.new_on)) if facts.new_on else ""
        faults = tuple(FAULTS[cause] for cause in facts.causes if cause != LATE)
        answers = {
            "office": facts.office.ward,
            "person": facts.honorific or ANY_PERSON,
            "procedure": facts.procedure,
            "id_number": facts.id_number,
            "code": facts.code,
            "due_at": words(form, "moment").format(**moment_fields(facts.due_at)),
            "new_on": new_on,
            "faults": joined(faults) if faults else "",
            "matter": facts.matter.rstrip(" ."),
            **date_fields(facts.happened_on or facts.received_at.date()),
        }
        return filled(template, answers, dict.fromkeys(("procedure", "code", "due_at", "new_on"), BOLD))

    def _blocks(self, scale: float) -> list[Block]:
        facts, column = self.facts, self._column(BODY_SIZE * scale)
        issuer = (facts.office.upper, facts.office.short)
        number = facts.number or "……"
        dated = (facts.office.place, facts.dated)
        title = self._words("title") if facts.new_on else OTHER_TITLE
        said = "" if facts.honorific == ORGANISATION else facts.honorific  # its name says itself what it is
        addressee = " ".join(filter(None, (self._words("addressee_label"), said, facts.addressee)))
        texts = [
            block
            for runs in self._paragraphs()
            for block in (paragraph(self.sheet, column, runs, indent=INDENT, justify=True), gap(1.1 * scale))
        ]
        return [
            head(self.sheet, self._column(9.4), self.form, issuer=issuer, number=number, dated=dated),
            gap(8 * scale),
            titled(self.sheet, self._column(14), title, 13.4 * scale),
            *(stamp(self.sheet, self._column(10.4 * scale), line) for line in self._stamped()),
            gap(2.6 * scale),
            paragraph(self.sheet, self._column(12.2 * scale), [Run(addressee)], centre=True),
            gap(2.6 * scale),
            *texts,
            gap(2 * scale),
        ]

    def _stamped(self) -> list[str]:
        """What must be seen before the text is read: that it was given up, that it was printed before."""
        lines = [self.again] if self.again else []
        if self.facts.cancelled is not None:
            on, why = self.facts.cancelled
            short = why if len(why) <= _WHY_AT_MOST else f"{why[:_WHY_AT_MOST].rstrip()}…"
            lines.insert(0, GIVEN_UP.format(cancelled=CANCELLED, on=on, why=short))
        return lines

    def _paragraphs(self) -> list[list[Run]]:
        reason = [Run(f"{self._words('reason_label')} "), Run(self.facts.reason)]
        if LATE not in self.facts.causes:
            # form 04 words lateness alone; another fault must not be called a delay
            templates = [*self._openings(), None, OTHER_APOLOGY, OTHER_CLOSING]
        else:
            several = [OTHER_APOLOGY] if len(self.facts.causes) > 1 else []
            new_date = [self._words("new_date")] if self.facts.new_on else []
            before = [self._words(key) for key in ("opening", "promised", "late")]
            templates = [*before, None, self._words("apology"), *several, *new_date, self._words("closing")]
        return [reason if template is None else self._filled(template) for template in templates]

    def _openings(self) -> list[str]:
        if not self.facts.matter:
            return [self._words("opening")]
        return [BARE_OPENING, *([HAPPENED] if self.facts.happened_on else [])]

    def _sign_column(self, scale: float) -> Column:
        half = self.sheet.width / 2
        return Column(half - 6, half + 6 - MARGIN, 11 * scale, 1.26)

    def _sign_blocks(self, scale: float) -> list[Block]:
        column = self._sign_column(scale)
        signed = self.facts.number is not None
        lines = self.facts.signer_titles if signed else (self._words("signer_title"),)
        hint = italic(self._words("sign_hint"))
        return [
            *(paragraph(self.sheet, column, [bold(line)], centre=True) for line in lines),
            paragraph(self.sheet, column.inset(0, column.size * 0.92), [hint], centre=True),
            gap(SIGNATURE_SPACE * scale),
            paragraph(self.sheet, column, [bold(self.facts.signer)], centre=True),
        ]

    def _sign_height(self, scale: float) -> float:
        """Height of the signature, or of the QR beside it where that is higher."""
        proof = qr_side(self.facts.token) + UNDER_CODE if self.facts.token else 0
        return max(sum(block.height for block in self._sign_blocks(scale)), proof)

    def _sign(self, top: float, scale: float) -> None:
        stacked(self._sign_blocks(scale), top)

    def _prove(self) -> None:
        """Set the QR in the lower left corner; below it code and check, what it is for, and where to complain."""
        side = qr_side(self.facts.token)
        top = self.sheet.height - BOTTOM - UNDER_CODE + 1 - side
        self.sheet.qr(MARGIN - 2, top, self.facts.token)
        hotline = self.facts.office.hotline
        complaint = f" Phản ánh, kiến nghị: {hotline}." if hotline else ""
        lines = (
            (code_and_check(self.facts.code, self.facts.check), FIGURES),
            (f"{SCAN}{complaint}", SANS),
        )
        for place, (line, face) in enumerate(lines):
            size = fitting(line, face, 7, self.sheet.width - 2 * MARGIN)
            self.sheet.text(MARGIN, top + side + 2.6 + place * 3.4, line, face, size=size)
