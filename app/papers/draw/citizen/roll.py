"""Form 01 on a roll of a thermal printer, the citizen's copy alone: 80 mm (72 printed) or 58 mm (48 printed).

A thermal head has 8 dots to the millimetre and knows no grey: strokes are two dots or more, no word is smaller than
7.6 points, nothing large is black (heat, wear), and the QR stands on whole dots.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.papers.draw.base.flow import Block, Column, Run, filled, gap, paragraph, ruled, stacked
from app.papers.draw.base.head import DEMO_NOTE, words
from app.papers.draw.base.sheet import (
    FIGURES,
    FIGURES_BOLD,
    MODULE,
    SANS_BOLD,
    SANS_MEDIUM,
    Sheet,
    fitting,
    qr_rows,
)
from app.papers.draw.base.wording import date_in_figures, masked, two_digits
from app.papers.draw.citizen.slip import (
    BRING_NOTE,
    FEE_LABEL,
    LATE_NOTE,
    NO_BREAK,
    SlipFacts,
    instead,
    marks_of_day,
    old_day,
)
from app.refusal import Refusal
from app.rules.law.form_wording import Wording
from app.rules.time.calendar import weekday_name
from app.rules.time.explanation import as_lines

PRINTED = {80: 72.0, 58: 48.0}
"""Width of a roll in mm to the width its printers can print on."""
DOT = 0.125
"""A dot of the head in mm."""
TOP, BOTTOM = 3.0, 4.0
LINE = 3 * DOT
"""Of three dots a rule keeps two wherever it falls between them."""
BODY_SIZE = {80: 8.8, 58: 8.0}


def roll_sheet(width_mm: int, title: str) -> tuple[Sheet, Column]:
    """A sheet as wide as a roll, to be cut to its length later, and the column that is printed.

    Raises ``form.choice`` for a width that no roll has.
    """
    if width_mm not in PRINTED:
        raise Refusal("form.choice", field="width_mm", allowed=", ".join(map(str, PRINTED)))
    printed = PRINTED[width_mm]
    sheet = Sheet((float(width_mm), float(width_mm)), title)
    return sheet, Column((width_mm - printed) / 2, printed, BODY_SIZE[width_mm], 1.34)


def roll_length(sheet: Sheet, blocks: Sequence[Block]) -> bytes:
    """Cut the roll to the length of its blocks, in whole dots, draw them and finish."""
    length = TOP + BOTTOM + sum(block.height for block in blocks)
    sheet.cut_at(on_dots(length + DOT))
    stacked(blocks, TOP)
    return sheet.finish()


def on_dots(length: float) -> float:
    """A length in mm that is a whole number of dots."""
    return int(length / DOT) * DOT


def centred(sheet: Sheet, column: Column, text: str, face: str = SANS_MEDIUM, scale: float = 1) -> Block:
    """Words in the middle of the column, ``scale`` times its size."""
    return paragraph(sheet, column.inset(0, column.size * scale), [Run(text, face)], centre=True)


def framed(sheet: Sheet, column: Column, blocks: Sequence[Block], line: float = 4 * DOT) -> Block:
    """Blocks in a frame as wide as the column."""
    height = sum(block.height for block in blocks) + 4.4

    def draw(top: float) -> None:
        sheet.frame(column.x + line / 2, top, column.width - line, height - 1, line)
        stacked(blocks, top + 1.8)

    return Block(height, draw)


def large(sheet: Sheet, column: Column, text: str, face: str, size: float) -> Block:
    """One line, as large as the column lets it be but at most ``size`` points."""
    fit = fitting(text, face, size, column.width - 4)
    middle = column.x + column.width / 2
    height = fit * 1.12 / 72 * 25.4

    def draw(top: float) -> None:
        sheet.text(middle, top + height * 0.82, text, face, size=fit, align="centre")

    return Block(height, draw)


def demo_lines(sheet: Sheet, column: Column, demo: bool) -> list[Block]:
    """What marks an exercise on paper that knows no grey."""
    return [centred(sheet, column, DEMO_NOTE, SANS_BOLD), gap(1)] if demo else []


def clock_and_day(at: datetime) -> str:
    """Write "09:15, thứ Tư 25/01/2017"."""
    return f"{at:%H:%M}, {weekday_name(at)} {date_in_figures(at.date())}"


def draw(facts: SlipFacts, regime_wording: Mapping[str, Wording], width_mm: int = 80) -> bytes:
    """Draw the citizen's copy as PDF; ``regime_wording`` is ``Regime.wording``.

    Raises ``form.choice`` for a width that no roll has.
    """
    form = regime_wording["form01"]
    sheet, column = roll_sheet(width_mm, words(form, "title"))
    return roll_length(sheet, _RollSlip(sheet, column, facts, form).blocks())


@dataclass(frozen=True)
class _RollSlip:
    sheet: Sheet
    column: Column
    facts: SlipFacts
    form: Wording

    def blocks(self) -> list[Block]:
        dashed = ruled(self.sheet, self.column, 4, LINE, dots=True)
        return [
            *demo_lines(self.sheet, self.column, self.facts.demo),
            *self._opening(),
            *self._promise(),
            dashed,
            self._proof(),
            *(self._centred(line, FIGURES) for line in self._typed()),
            dashed,
            *self._dossier(),
            ruled(self.sheet, self.column, 4, LINE),
            *self._notes(),
        ]

    def _centred(self, text: str, face: str = SANS_MEDIUM, scale: float = 1) -> Block:
        return centred(self.sheet, self.column, text, face, scale)

    def _words(self, key: str) -> str:
        return words(self.form, key)

    def _marks(self) -> list[Block]:
        facts = self.facts
        reprint = self._words("reprint").format(times=facts.reprint) if facts.reprint else ""
        return self._boxed((reprint, facts.replaces), 1.1)

    def _boxed(self, said: Sequence[str], scale: float) -> list[Block]:
        marks = [self._inside(mark, scale) for mark in said if mark]
        return [framed(self.sheet, self.column, marks, 2 * DOT), gap(0.6)] if marks else []

    def _opening(self) -> list[Block]:
        facts = self.facts
        return [
            self._centred(facts.office.short.upper(), SANS_BOLD, 1.15),
            self._centred(facts.office.desk),
            ruled(self.sheet, self.column, 3.4, LINE),
            self._centred(self._words("title"), SANS_BOLD, 1.2),
            self._centred(f"{self._words('number_label')} {facts.number}"),
            gap(0.6),
            *self._marks(),
            self._centred(f"Nhận {clock_and_day(facts.received_at)}"),
            *([self._centred(f"Đủ hồ sơ {clock_and_day(facts.completed_at)}")] if facts.completed_at else []),
            gap(1.4),
        ]

    def _promise(self) -> list[Block]:
        facts, column = self.facts, self.column
        upper = self._due(facts.due_now) if facts.due_now else self._still()
        own = f"{facts.due_at:%H:%M} {date_in_figures(facts.due_at.date())}"
        counts = facts.due_now == facts.due_at
        below = map(self._centred, as_lines(facts.reason)) if counts else ()
        old = (
            []
            if counts
            else [old_day(self.sheet, column.inset(0, column.size * 1.1), facts, own, centre=True)]
        )
        return [
            *self._boxed(marks_of_day(facts), 1.25),
            framed(self.sheet, column, [*upper, *old]),
            gap(1),
            *below,
        ]

    def _due(self, due: datetime) -> list[Block]:
        weekday = weekday_name(due)
        day = f"{weekday[0].upper()}{weekday[1:]}, trước {due:%H:%M}"
        return [
            self._centred("HẸN TRẢ KẾT QUẢ", scale=1.1),
            large(self.sheet, self.column, date_in_figures(due.date()), SANS_BOLD, 40),
            self._centred(day, SANS_BOLD, 1.5 if self.column.width > 60 else 1.3),
        ]

    def _still(self) -> list[Block]:
        loud, *rest = instead(self.facts)
        return [
            gap(1.6),
            large(self.sheet, self.column, loud, SANS_BOLD, 24),
            *(self._inside(line, 1.25) for line in rest),
            gap(1),
        ]

    def _inside(self, text: str, scale: float) -> Block:
        """Words in bold in the middle of a frame, clear of its lines."""
        column = self.column
        return centred(
            self.sheet, replace(column, x=column.x + 2, width=column.width - 4), text, SANS_BOLD, scale
        )

    def _proof(self) -> Block:
        """The QR, and beside it, or below it where the roll is narrow, the number by which it is called."""
        rows = qr_rows(self.facts.token)
        module = MODULE if len(rows) * MODULE <= self.column.width else MODULE - DOT
        side = len(rows) * module
        beside = self.column.width - side > 24
        left = self.column.x if beside else on_dots(self.column.x + (self.column.width - side) / 2)
        place = self.column.inset(side + 1.5) if beside else self.column
        called = self._called(place, centre=not beside)
        height = sum(block.height for block in called)
        below = 0 if beside else height

        def draw(top: float) -> None:
            start = on_dots(top)
            self.sheet.code(left, start, rows, module)
            stacked(called, start + max(0, (side - height) / 2) if beside else start + side)

        return Block(max(side, height) if beside else side + below, draw)

    def _called(self, column: Column, *, centre: bool) -> list[Block]:
        def lines(text: str, face: str, scale: float) -> Block:
            return paragraph(
                self.sheet, column.inset(0, column.size * scale), [Run(text, face)], centre=centre
            )

        return [
            lines("Số hồ sơ", SANS_MEDIUM, 1),
            lines(self.facts.code.rsplit("-", 1)[-1], FIGURES_BOLD, 2.6),
            gap(0.8),
            lines("Nhận kết quả tại", SANS_MEDIUM, 1),
            lines(self.facts.collect_at, SANS_BOLD, 1.1),
        ]

    def _typed(self) -> tuple[str, str]:
        """What is typed when the QR cannot be read."""
        check = self.facts.check
        return f"Mã {self.facts.code}", f"Mã kiểm {check[:4]} {check[4:]}"

    def _line(self, label: str, answer: str) -> list[Block]:
        if not answer or not label:
            return []
        return [paragraph(self.sheet, self.column, [Run(f"{label} ", SANS_MEDIUM), Run(answer, SANS_BOLD)])]

    def _dossier(self) -> list[Block]:
        facts, column = self.facts, self.column
        person = f"{facts.honorific} {facts.applicant}".strip()
        id_number = masked(facts.id_number) if facts.id_number else ""
        return [
            paragraph(self.sheet, column.inset(0, column.size * 1.08), [Run(facts.procedure, SANS_BOLD)]),
            *self._line("Hồ sơ của", person),
            *self._line(self._words("id_number_label"), id_number),
            *self._line(self._words("address_label"), facts.address),
            *self._line("Điện thoại:", masked(facts.phone)),
            *self._line("Email:", facts.email),
            *(line for label, answer in facts.also for line in self._line(self._words(label), answer)),
            *self._papers(),
            *self._line("Số lượng hồ sơ:", f"{two_digits(facts.sets)} {self._words('sets_unit')}"),
            *self._line("Thời hạn:", facts.limit),
            *(line for said in facts.joint for line in self._line(*said)),
            *self._line(FEE_LABEL, facts.fee),
            self._book(),
            *self._line("Người tiếp nhận:", facts.clerk),
        ]

    def _papers(self) -> list[Block]:
        inner = self.column.inset(2.4)
        return [
            paragraph(self.sheet, self.column, [Run("Giấy tờ đã nộp:", SANS_MEDIUM)]),
            *(
                paragraph(self.sheet, inner, [Run(f"- {name}: {count}", SANS_MEDIUM)])
                for name, count in self.facts.listed
            ),
        ]

    def _book(self) -> Block:
        answers = {"book": self.facts.book, "number": self.facts.book_number}
        book, comma, numbers = self._words("book_line").rpartition(", ")
        line = (
            f"{book}{comma}{numbers.replace(' ', NO_BREAK)}"  # or the last number stands on a line of its own
        )
        runs = filled(line, answers, dict.fromkeys(answers, SANS_BOLD))
        sans = [Run(run.text, run.face if run.face == SANS_BOLD else SANS_MEDIUM) for run in runs]
        return paragraph(self.sheet, self.column, sans)

    def _notes(self) -> list[Block]:
        hotline = self.facts.office.hotline
        complaint = [self._centred(f"Phản ánh, kiến nghị: {hotline}", SANS_BOLD)] if hotline else []
        return [self._centred(LATE_NOTE, SANS_BOLD), self._centred(BRING_NOTE), *complaint]
