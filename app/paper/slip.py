"""Form 01: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", one A5 page for each copy (TT 01/2018/TT-VPCP Art. 9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.paper.flow import Block, Column, Run, bold, filled, gap, italic, led, paragraph, stacked
from app.paper.head import Office, head, marked, stamp, titled, words
from app.paper.promise import DayNow, marks_of_day, promise_frame
from app.paper.sheet import A5, BOLD, ITALIC, SANS, SANS_BOLD, Sheet
from app.paper.signing import Signer, signatures
from app.paper.wording import counted, masked, moment_fields, two_digits
from app.refusal import Refusal
from app.rules.regime import Wording

KEPT_COPY = 1
CITIZEN_COPY = 2
DOT = "\u00a0 · \u00a0"
NO_BREAK = "\u00a0"
GAP = "\u00a0\u00a0\u00a0 "
MARGIN = 12.0
TOP = 9.0
BOTTOM = 7.0
BODY_SIZE = 10.4
SIGNATURE_SPACE = (9.5, 20.0)
"""Least and most room in mm for a hand-written signature."""

LATE_NOTE = "Nếu trễ hẹn, cơ quan phải xin lỗi bằng văn bản và hẹn lại ngày trả."
BRING_NOTE = "Đến nhận, xin mang theo giấy này, giấy tờ tùy thân, giấy ủy quyền (nếu nhận thay)."
FEE_LABEL = "Phí, lệ phí:"
BROUGHT = "nộp bổ sung"

Paper = tuple[str, int, int]
"""Name of a handed-in paper, number of originals, number of copies; none of either: shown and taken back."""


@dataclass(frozen=True)
class SlipFacts:
    """What a slip states.

    ``token`` is the QR's text and ``check`` its eight symbols (:mod:`app.rules.slip_code`). ``limit`` is in words
    ("03 ngày làm việc"), ``reason`` explains the promised day, ``fee`` is in words ("8.000 đ", "miễn").
    ``honorific`` is "Ông", "Bà" or empty; ``id_number`` may be empty; ``present`` tells
    whether somebody stood at the counter to sign. ``reprint`` counts from 1; ``replaces`` says in words which slip
    this one, made out on ``issued_on``, supersedes and why. ``completed_at`` is when a supplement made the dossier
    complete, with the papers ``brought``. ``joint`` are this office's and the other agencies' parts of the time, label
    and answer. ``also`` are further labels of the form with their answers, ``signed_by`` who hands it in where that is
    not the ``applicant``. ``day_now`` is what has become of the promised day since. Instants are in Vietnamese time.
    """

    office: Office
    number: str
    book: str
    book_number: str
    code: str
    token: str
    check: str
    applicant: str
    honorific: str
    address: str
    phone: str
    email: str
    procedure: str
    papers: Sequence[Paper]
    sets: int
    limit: str
    received_at: datetime
    due_at: datetime
    reason: Sequence[str]
    collect_at: str
    fee: str
    clerk: str
    id_number: str = ""
    reprint: int = 0
    replaces: str = ""
    demo: bool = False
    issued_on: date | None = None
    completed_at: datetime | None = None
    brought: Sequence[str] = ()
    present: bool = True
    joint: Sequence[tuple[str, str]] = ()
    also: Sequence[tuple[str, str]] = ()
    signed_by: str = ""
    day_now: DayNow | None = None

    @property
    def due_now(self) -> datetime | None:
        """The day that counts; None while the clock stands still."""
        return self.day_now.due_at if self.day_now else self.due_at

    @property
    def listed(self) -> Sequence[tuple[str, str]]:
        """Every paper with how often it was handed in."""
        first = [(name, counted(originals, copies)) for name, originals, copies in self.papers]
        return [*first, *((name, BROUGHT) for name in self.brought)]


def draw(
    facts: SlipFacts,
    regime_wording: Mapping[str, Wording],
    copies: Sequence[int] = (KEPT_COPY, CITIZEN_COPY),
    *,
    two_up: bool = False,
) -> bytes:
    """Draw the named copies as PDF; ``regime_wording`` is ``Regime.wording``.

    ``two_up`` sets them side by side on A4 with a cut line. A long list of papers continues on a second page of its
    copy. Raises ``paper.too_long`` when the rest of the texts does not fit one page even in the smallest type.
    """
    form = regime_wording["form01"]
    sheet = Sheet(A5, words(form, "title"), two_up=two_up)
    for number, copy in enumerate(copies):
        if number:
            sheet.next_page()
        _Copy(sheet, facts, form, copy).draw()
    return sheet.finish()


@dataclass(frozen=True)
class _Copy:
    """One copy of the slip on its page or pages."""

    sheet: Sheet
    facts: SlipFacts
    form: Wording
    copy: int

    def draw(self) -> None:
        marked(self.sheet, demo=self.facts.demo)
        blocks, listed = self._fit()
        stacked(blocks, TOP)
        page = 1
        while listed < len(self.facts.listed):
            page += 1
            listed = self._continue(listed, page)

    def _fit(self) -> tuple[list[Block], int]:
        """Set the page in the largest type in which it fits; tell how many papers it lists."""
        count = len(self.facts.listed)
        shrunk = [(scale, count) for scale in (1.0, 0.97, 0.94, 0.9, 0.86, 0.82, 0.78, 0.75)]
        shortened = [(0.84, listed) for listed in range(count - 1, 0, -1)]
        smallest = [(scale, min(count, 1)) for scale in (0.75, 0.68, 0.62)]
        for scale, listed in (*shrunk, *shortened, *smallest):
            if blocks := self._blocks(scale, listed):
                return blocks, listed
        raise Refusal("paper.too_long")

    def _column(self, scale: float, size: float = BODY_SIZE, leading: float = 1.34) -> Column:
        """Give the column in type shrunk by ``scale``; a crowded page closes its lines too."""
        closed = min(leading, max(1.18, 1.34 - 1.4 * (1 - scale)))
        return Column(MARGIN, self.sheet.width - 2 * MARGIN, size * scale, closed)

    def _blocks(self, scale: float, listed: int) -> list[Block] | None:
        """Give the page's blocks with the first ``listed`` papers, or None when they do not fit."""
        column = self._column(scale)
        upper = [
            *self._opening(scale),
            *self._applicant(column),
            *self._papers(column, listed),
            *self._times(column),
            *self._collection(column),
        ]
        lower = self._notes(scale)
        used = sum(block.height for block in (*upper, *lower))
        spare = self.sheet.height - TOP - BOTTOM - used - self._signatures(scale, 0).height
        return [*upper, self._signatures(scale, spare), *lower] if spare >= 0 else None

    def _line(self, column: Column, *fields: tuple[str, str]) -> Block:
        """One line of the form: labels with their answers in bold; fields without a label are not on this form."""
        runs: list[Run] = []
        for label, answer in fields:
            whole = f"{label} ".replace(" ", NO_BREAK)  # of a label in the middle no half is left on the line
            if label:
                runs += [Run(f"{GAP}{whole}" if runs else f"{label} "), bold(f"{answer} ")]
        return paragraph(self.sheet, column, runs)

    def _words(self, key: str) -> str:
        return words(self.form, key)

    def _opening(self, scale: float) -> list[Block]:
        facts, column = self.facts, self._column(scale, 9.4)
        issuer = (facts.office.short, facts.office.desk)
        dated = (facts.office.place, facts.issued_on or facts.received_at.date())
        lines = [Run(f"{self._words('code_label')} {facts.code}{DOT}{self._copy_name()}", ITALIC)]
        marks = [
            self._words("reprint").format(times=facts.reprint) if facts.reprint else "",
            facts.replaces,
        ]
        remark = DOT.join(mark for mark in marks if mark)
        return [
            head(self.sheet, column, self.form, issuer=issuer, number=facts.number, dated=dated),
            gap(3.4 * scale),
            titled(self.sheet, column, self._words("title"), 14.4 * scale),
            paragraph(self.sheet, self._column(scale, 9.8), lines, centre=True),
            *([stamp(self.sheet, self._column(scale, 10.4), remark)] if remark else []),
            gap(2.4 * scale),
        ]

    def _copy_name(self) -> str:
        names = self.form["copies"]
        return names if isinstance(names, str) else names[self.copy - 1]

    def _private(self, number: str) -> str:
        return masked(number) if self.copy == CITIZEN_COPY else number

    def _applicant(self, column: Column) -> list[Block]:
        facts = self.facts
        name = f"{facts.honorific} {facts.applicant.upper()}".strip()
        id_number = (self._words("id_number_label"), self._private(facts.id_number))
        note = self._words("proxy_note") if "submitter_label" in dict(facts.also) else ""
        smaller = column.inset(0, column.size * 0.8)
        received_by = Run(self._words("received_by").format(office=facts.office.short))
        return [
            paragraph(self.sheet, column, [received_by]),
            self._line(column, (self._words("applicant_label"), name), id_number),
            self._line(column, (self._words("address_label"), facts.address)),
            self._line(
                column,
                (self._words("phone_label"), self._private(facts.phone) or "không"),
                (self._words("email_label"), facts.email or "không"),
            ),
            *([paragraph(self.sheet, smaller, [Run(note, ITALIC)])] if note else []),
            *(self._line(column, (self._words(label), answer)) for label, answer in facts.also),
            self._line(column, (self._words("request_label"), facts.procedure)),
        ]

    def _papers(self, column: Column, listed: int) -> list[Block]:
        rest = len(self.facts.listed) - listed
        onward = Run(f"(còn {rest} giấy tờ, xem trang 2)", ITALIC)
        return [
            paragraph(self.sheet, column, [Run(self._words("papers_label"))]),
            *(self._paper(column.inset(4), *paper) for paper in self.facts.listed[:listed]),
            *([paragraph(self.sheet, column.inset(4), [onward])] if rest else []),
        ]

    def _paper(self, column: Column, name: str, count: str) -> Block:
        closer = Column(column.x, column.width, column.size * 0.97, column.leading * 0.92)
        return led(self.sheet, closer, name, count)

    def _moment(self, at: datetime) -> str:
        return self._words("moment").format(**moment_fields(at))

    def _times(self, column: Column) -> list[Block]:
        facts = self.facts
        sets = [
            Run(f"{self._words('sets_label')} "),
            bold(two_digits(facts.sets)),
            Run(f" {self._words('sets_unit')}"),
        ]
        return [
            gap(0.8),
            paragraph(self.sheet, column, sets),
            self._line(column, (self._words("limit_label"), facts.limit)),
            *(self._line(column, said) for said in facts.joint),
            self._line(column, (self._words("received_label"), self._moment(facts.received_at))),
            *self._completed(column),
            paragraph(self.sheet, column, [Run(self._words("due_label"))]),
            *(stamp(self.sheet, column.inset(0, column.size * 1.1), said) for said in marks_of_day(facts)),
            gap(0.8),
            promise_frame(self.sheet, column, facts, self._words("moment")),
            gap(1.6),
        ]

    def _completed(self, column: Column) -> list[Block]:
        """When the time began to count from anew (NĐ 309/2026): only after a supplement."""
        at = self.facts.completed_at
        return [self._line(column, (self._words("completed_label"), self._moment(at)))] if at else []

    def _collection(self, column: Column) -> list[Block]:
        facts = self.facts
        answers = {"book": facts.book, "number": facts.book_number}
        book = filled(self._words("book_line"), answers, dict.fromkeys(answers, BOLD))
        fee = (FEE_LABEL if facts.fee else "", facts.fee)
        return [
            self._line(column, (self._words("collect_label"), facts.collect_at), fee),
            paragraph(self.sheet, column, book),
            gap(1.2),
        ]

    def _signatures(self, scale: float, spare: float) -> Block:
        facts, (least, most) = self.facts, SIGNATURE_SPACE
        space = least * scale + min(max(spare, 0), most - least)
        hint, digital = self._words("sign_hint"), self._words("clerk_digital_hint")
        submitter = Signer(self._words("submitter_title"), (hint,), facts.signed_by or facts.applicant)
        clerk = Signer(self._words("clerk_title"), (hint, *([digital] if digital else [])), facts.clerk)
        signers = [submitter, clerk] if facts.present else [clerk]
        return signatures(self.sheet, self._column(scale, 10), signers, space)

    def _notes(self, scale: float) -> list[Block]:
        readable = max(scale, 0.92)
        official = self._column(readable, 7.0, 1.2)
        ours = self._column(readable, 7.1, 1.34)
        hotline = self.facts.office.hotline.replace(" ", "\u00a0")
        bring = f" {BRING_NOTE}" + (f" Phản ánh, kiến nghị: {hotline}." if hotline else "")
        rule = Block(1.4, lambda top: self.sheet.rule(MARGIN, self.sheet.width - MARGIN, top + 0.6))
        return [
            rule,
            paragraph(self.sheet, official, [Run(self._words("note"), ITALIC)], justify=True),
            gap(0.6),
            paragraph(self.sheet, ours, [Run(LATE_NOTE, SANS_BOLD), Run(bring, SANS)]),
        ]

    def _continue(self, first: int, page: int) -> int:
        """List on a page of their own the papers from ``first`` on, as many as it holds, and tell the next."""
        self.sheet.next_page()
        marked(self.sheet, demo=self.facts.demo)
        column = self._column(0.86)
        line = italic(
            f"{self._words('code_label')} {self.facts.code}{DOT}{self._copy_name()}{DOT}trang {page}"
        )
        end = stacked([paragraph(self.sheet, column, [line]), gap(3)], TOP)
        bottom = self.sheet.height - BOTTOM
        for number, paper in enumerate(self.facts.listed[first:], first):
            block = self._paper(column.inset(4), *paper)
            if end + block.height > bottom and number > first:
                return number
            end = stacked([block], end)
        return len(self.facts.listed)
