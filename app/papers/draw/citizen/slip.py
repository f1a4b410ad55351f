"""Form 01: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", one A5 page for each copy (TT 01/2018/TT-VPCP Art. 9).

The frame in its item 5 shows the promised day large, why it is that day, and the QR that proves it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.papers.draw.base.flow import Block, Column, Run, bold, filled, gap, italic, led, paragraph, stacked
from app.papers.draw.base.head import Office, Signer, head, marked, signatures, stamp, titled, words
from app.papers.draw.base.sheet import (
    A5,
    BOLD,
    FIGURES,
    ITALIC,
    POINTS,
    SANS,
    SANS_BOLD,
    Sheet,
    fitting,
    qr_side,
    text_width,
)
from app.papers.draw.base.wording import counted, date_in_figures, masked, moment_fields, two_digits
from app.refusal import Refusal
from app.rules.law.form_wording import Wording
from app.rules.time.calendar import weekday_name
from app.rules.time.explanation import as_lines

OLD = "hẹn cũ: {day}"
"""Of a slip's own day where another counts."""
GIVEN = "đã hẹn: {day}"
"""Of a slip's own day while none counts."""


@dataclass(frozen=True)
class DayNow:
    """What has become of a slip's day: the day that counts now, None while the clock stands still, and what is ``said``.

    Beside a day each of ``said`` is a mark of its own; in place of one they are a sentence whose first words are loud.
    """

    due_at: datetime | None
    said: Sequence[str]


def code_and_check(code: str, check: str) -> str:
    """Write the code and its check as they are typed when the QR cannot be read."""
    return f"Mã hồ sơ {code}\u00a0 · \u00a0Mã kiểm {check[:4]} {check[4:]}"


def marks_of_day(facts: SlipFacts) -> Sequence[str]:
    """What is said beside the day that counts."""
    return facts.day_now.said if facts.day_now and facts.day_now.due_at else ()


def instead(facts: SlipFacts) -> Sequence[str]:
    """What is said in place of a day while the clock stands still; nothing while a day counts."""
    return facts.day_now.said if facts.day_now and not facts.day_now.due_at else ()


def old_day(sheet: Sheet, column: Column, facts: SlipFacts, day: str, *, centre: bool = False) -> Block:
    """The slip's own ``day`` on one small line: struck through where another counts."""
    words = (OLD if facts.due_now else GIVEN).format(day=day)
    size = fitting(words, SANS, column.size, column.width)
    wide = text_width(words, SANS, size)
    left = column.x + (column.width - wide) / 2 if centre else column.x

    def draw(top: float) -> None:
        baseline = top + size * 0.98 / POINTS
        sheet.text(left, baseline, words, SANS, size=size)
        if facts.due_now:
            sheet.rule(left, left + wide, baseline - size * 0.26 / POINTS, 0.375)

    return Block(column.line, draw)


def reasons(sheet: Sheet, column: Column, facts: SlipFacts, day: str, *, centre: bool = False) -> list[Block]:
    """Why the slip's day is that day; where it no longer counts, the day alone."""
    if facts.due_now != facts.due_at:
        return [old_day(sheet, column, facts, day, centre=centre)]
    return [paragraph(sheet, column, [Run(line, SANS)], centre=centre) for line in as_lines(facts.reason)]


def promise_frame(sheet: Sheet, column: Column, facts: SlipFacts, moment: str) -> Block:
    """Frame across the column: words left, QR with its own quiet zone right; ``moment`` is the form's wording of a day."""
    side = qr_side(facts.token)
    words = Column(column.x + 4, column.width - side - 8, min(column.size * 0.8, 8.4), 1.3)
    upper = _due(sheet, words, facts.due_now, moment) if facts.due_now else _still(sheet, words, facts)
    why = reasons(sheet, words, facts, moment.format(**moment_fields(facts.due_at)))
    height = max(side + 1.6, upper.height + sum(line.height for line in why) + 6.9)

    def draw(top: float) -> None:
        sheet.frame(column.x, top, column.width, height)
        sheet.qr(column.x + column.width - side - 0.8, top + (height - side) / 2, facts.token)
        stacked((upper, *why), top)
        line = code_and_check(facts.code, facts.check)
        sheet.text(words.x, top + height - 2.6, line, FIGURES, size=fitting(line, FIGURES, 7.2, words.width))

    return Block(height, draw)


def _due(sheet: Sheet, column: Column, due_at: datetime, moment: str) -> Block:
    words = moment.format(**moment_fields(due_at))
    size = fitting(words, SANS_BOLD, 10.5, column.width)

    def draw(top: float) -> None:
        sheet.text(column.x, top + 6.2, words, SANS_BOLD, size=size)
        _day(sheet, column, due_at, top + 17.6)

    return Block(20.6, draw)


def _still(sheet: Sheet, column: Column, facts: SlipFacts) -> Block:
    """Instead of a day that the clock standing still has opened: the largest words of the paper."""
    loud, *rest = instead(facts)
    size = fitting(loud, SANS_BOLD, 24, column.width)
    lines = [paragraph(sheet, column.inset(0, 11.5), [Run(line, SANS_BOLD)]) for line in rest]
    upper = 4.5 + size * 1.2 / POINTS

    def draw(top: float) -> None:
        sheet.text(column.x, top + upper - 3, loud, SANS_BOLD, size=size)  # room for the dot under Ạ
        stacked(lines, top + upper)

    return Block(upper + sum(line.height for line in lines) + 1, draw)


def _day(sheet: Sheet, column: Column, due_at: datetime, baseline: float) -> None:
    """Weekday, then the day in figures as large as the column lets it be."""
    weekday = weekday_name(due_at)
    weekday = weekday[0].upper() + weekday[1:]
    width = sheet.text(column.x, baseline, weekday, SANS_BOLD, size=13)
    figures = date_in_figures(due_at.date())
    left = column.width - width - 3
    size = fitting(figures, SANS_BOLD, 34, left)
    sheet.text(
        column.x + column.width - text_width(figures, SANS_BOLD, size),
        baseline,
        figures,
        SANS_BOLD,
        size=size,
    )


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

    ``token`` is the QR's text and ``check`` its eight symbols (:mod:`app.rules.text.slip_code`). ``limit`` is in words
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
