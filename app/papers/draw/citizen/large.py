"""Form 01 in large print for eyes that need it (A4, nothing under 16 points): the citizen's copy, the day first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.papers.draw.base.flow import Block, Column, Run, filled, gap, paged, paragraph, ruled, stacked
from app.papers.draw.base.head import marked, stamp, words
from app.papers.draw.base.sheet import A4, FIGURES, POINTS, SANS, SANS_BOLD, Sheet, fitting, qr_side
from app.papers.draw.base.wording import date_in_figures, masked, moment_in_words, two_digits
from app.papers.draw.citizen.slip import (
    BRING_NOTE,
    CITIZEN_COPY,
    FEE_LABEL,
    LATE_NOTE,
    SlipFacts,
    instead,
    marks_of_day,
    reasons,
)
from app.rules.law.form_wording import Wording
from app.rules.time.calendar import weekday_name

MARGIN, TOP, BOTTOM = 18.0, 16.0, 15.0
SIZE = 17.0
LEAST = 16.0
SIGNATURES = 34.0


def draw(facts: SlipFacts, regime_wording: Mapping[str, Wording]) -> bytes:
    """Draw the slip as PDF, on as many pages as it takes; ``regime_wording`` is ``Regime.wording``."""
    form = regime_wording["form01"]
    sheet = Sheet(A4, words(form, "title"))
    return _LargeSlip(sheet, Column(MARGIN, sheet.width - 2 * MARGIN, SIZE, 1.3), facts, form).draw()


@dataclass(frozen=True)
class _LargeSlip:
    sheet: Sheet
    column: Column
    facts: SlipFacts
    form: Wording

    def draw(self) -> bytes:
        marked(self.sheet, demo=self.facts.demo)
        blocks = [*self._opening(), *self._day_now(), self._promise(), *self._dossier(), *self._ending()]
        paged(self.sheet, blocks, TOP, BOTTOM, self._begin)
        return self.sheet.finish()

    def _begin(self) -> None:
        marked(self.sheet, demo=self.facts.demo)
        line = f"{self.facts.code} · trang {self.sheet.page}"
        self.sheet.text(self.column.x + self.column.width, 13, line, FIGURES, size=LEAST, align="right")

    def _words(self, key: str) -> str:
        return words(self.form, key)

    def _lines(self, text: str, face: str = SANS, scale: float = 1, *, centre: bool = False) -> Block:
        column = self.column.inset(0, max(LEAST, self.column.size * scale))
        return paragraph(self.sheet, column, [Run(text, face)], centre=centre)

    def _opening(self) -> list[Block]:
        facts = self.facts
        copies = self.form["copies"]
        copy = copies if isinstance(copies, str) else copies[CITIZEN_COPY - 1]
        marks = [
            self._words("reprint").format(times=facts.reprint) if facts.reprint else "",
            facts.replaces,
        ]
        return [
            self._lines(facts.office.short, SANS_BOLD, centre=True),
            self._lines(facts.office.desk, centre=True),
            gap(1.5),
            self._lines(self._words("title"), SANS_BOLD, 1.2, centre=True),
            gap(1),
            self._lines(f"{self._words('number_label')} {facts.number} · {copy}", scale=0.95, centre=True),
            *(stamp(self.sheet, self.column, mark) for mark in marks if mark),
            gap(3),
        ]

    def _day_now(self) -> list[Block]:
        column = self.column.inset(0, SIZE * 1.15)
        stamps = [stamp(self.sheet, column, said) for said in marks_of_day(self.facts)]
        return [*stamps, gap(1.5)] if stamps else []

    def _promise(self) -> Block:
        """The day across the whole page, or what stands for it, then why, beside the code that proves it."""
        facts, sheet = self.facts, self.sheet
        inner = Column(self.column.x + 6, self.column.width - 12, SIZE, 1.28)
        side = qr_side(facts.token)
        beside = Column(inner.x, inner.width - side - 3, LEAST, 1.28)
        day = self._due(inner, facts.due_now) if facts.due_now else self._still(inner)
        why = reasons(sheet, beside, facts, f"{facts.due_at:%H:%M} {date_in_figures(facts.due_at.date())}")
        broad = sum(line.height for line in why)
        upper = 3 + sum(line.height for line in day) + 4
        height = upper + max(side, broad) + 4

        def draw(top: float) -> None:
            sheet.frame(self.column.x, top, self.column.width, height, 0.9)
            stacked(day, top + 3)
            stacked(why, top + upper + max(0, (side - broad) / 2))
            sheet.qr(inner.x + inner.width - side, top + upper, facts.token)

        return Block(height, draw)

    def _due(self, column: Column, due: datetime) -> list[Block]:
        weekday = weekday_name(due)
        moment = Run(f"{weekday[0].upper()}{weekday[1:]}, {due:%H} giờ {due:%M} phút", SANS_BOLD)
        return [
            paragraph(self.sheet, column, [Run("Hẹn trả kết quả", SANS)], centre=True),
            self._across(column, date_in_figures(due.date()), 90),
            paragraph(self.sheet, column.inset(0, 25), [moment], centre=True),
        ]

    def _still(self, column: Column) -> list[Block]:
        loud, *rest = instead(self.facts)
        lines = (
            paragraph(self.sheet, column.inset(0, 25), [Run(line, SANS_BOLD)], centre=True) for line in rest
        )
        return [gap(4), self._across(column, loud, 50), gap(2.4), *lines]  # room for the dot under Ạ

    def _across(self, column: Column, words: str, most: float) -> Block:
        """One line, as large as the column lets it be but at most ``most`` points."""
        size = fitting(words, SANS_BOLD, most, column.width)
        height, middle = size * 1.08 / POINTS, column.x + column.width / 2

        def draw(top: float) -> None:
            self.sheet.text(middle, top + height * 0.86, words, SANS_BOLD, size=size, align="centre")

        return Block(height, draw)

    def _line(self, label: str, answer: str) -> Sequence[Block]:
        if not label or not answer:
            return ()
        return (
            paragraph(self.sheet, self.column, [Run(f"{label} ", SANS), Run(answer, SANS_BOLD)]),
            gap(0.8),
        )

    def _dossier(self) -> list[Block]:
        facts = self.facts
        check = f"{facts.check[:4]} {facts.check[4:]}"
        return [
            gap(4),
            *self._line(self._words("code_label"), facts.code),
            *self._line("Mã kiểm:", check),
            *self._line("Hồ sơ của:", f"{facts.honorific} {facts.applicant}".strip()),
            *self._line(self._words("id_number_label"), masked(facts.id_number) if facts.id_number else ""),
            *self._line(self._words("address_label"), facts.address),
            *self._line(self._words("phone_label"), masked(facts.phone)),
            *self._line(self._words("email_label"), facts.email),
            *(line for label, answer in facts.also for line in self._line(self._words(label), answer)),
            *self._line(self._words("request_label"), facts.procedure),
            self._lines(self._words("papers_label")),
            *self._papers(),
            gap(0.8),
            *self._line(self._words("sets_label"), f"{two_digits(facts.sets)} {self._words('sets_unit')}"),
            *self._line(self._words("limit_label"), facts.limit),
            *(line for said in facts.joint for line in self._line(*said)),
            *self._line(self._words("received_label"), moment_in_words(facts.received_at)),
            *(
                self._line(self._words("completed_label"), moment_in_words(facts.completed_at))
                if facts.completed_at
                else ()
            ),
            *self._line(self._words("due_label"), self._day_in_words()),
            *self._line(self._words("collect_label"), facts.collect_at),
            *self._line(FEE_LABEL, facts.fee),
            self._book(),
        ]

    def _day_in_words(self) -> str:
        due = self.facts.due_now
        if due is None:
            return " ".join(instead(self.facts))
        return ". ".join((moment_in_words(due), *marks_of_day(self.facts)))

    def _papers(self) -> list[Block]:
        inner = self.column.inset(6)
        return [
            paragraph(self.sheet, inner, [Run(f"- {name}: {count}", SANS)])
            for name, count in self.facts.listed
        ]

    def _book(self) -> Block:
        answers = {"book": self.facts.book, "number": self.facts.book_number}
        runs = filled(self._words("book_line"), answers, dict.fromkeys(answers, SANS_BOLD))
        sans = [Run(run.text, run.face if run.face == SANS_BOLD else SANS) for run in runs]
        return paragraph(self.sheet, self.column, sans)

    def _ending(self) -> list[Block]:
        hotline = self.facts.office.hotline.replace(" ", "\u00a0")
        complaint = [self._lines(f"Phản ánh, kiến nghị: {hotline}.", SANS_BOLD)] if hotline else []
        return [
            gap(3),
            self._signatures(),
            ruled(self.sheet, self.column, 4),
            self._lines(LATE_NOTE, SANS_BOLD),
            self._lines(BRING_NOTE),
            *complaint,
        ]

    def _signatures(self) -> Block:
        facts, half = self.facts, self.column.width / 2
        submitter = (self._words("submitter_title"), facts.signed_by or facts.applicant)
        clerk = (self._words("clerk_title"), facts.clerk)
        pairs = (submitter, clerk) if facts.present else (clerk,)
        places = (0, 1) if facts.present else (1,)
        columns = [Column(self.column.x + half * n, half - 3, LEAST, 1.24) for n in places]
        titles = [
            paragraph(self.sheet, column, [Run(title, SANS_BOLD)], centre=True)
            for column, (title, _) in zip(columns, pairs, strict=True)
        ]
        names = [
            paragraph(self.sheet, column, [Run(name, SANS)], centre=True)
            for column, (_, name) in zip(columns, pairs, strict=True)
        ]
        above = max(block.height for block in titles)

        def draw(top: float) -> None:
            for title, name in zip(titles, names, strict=True):
                title.draw(top)
                name.draw(top + above + SIGNATURES / 2)

        return Block(above + SIGNATURES / 2 + max(block.height for block in names) + 2, draw)
