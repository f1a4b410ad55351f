"""Form 01 with empty lines, to be filled by hand while the desk's data cannot be opened: nobody is sent away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.papers.draw.base.flow import Block, Column, Run, gap, paragraph, stacked
from app.papers.draw.base.head import BY_HAND, Office, head, marked, titled, words
from app.papers.draw.base.sheet import A5, BOLD, ITALIC, SANS, SANS_BOLD, SERIF, Sheet, text_width
from app.rules.law.form_wording import Wording

SETS = 10
"""A morning's dossiers of a ward; more are printed by pressing the key again."""
COPIES = 2
DOTS = "……………………"
MARGIN = 12.0
TOP, BOTTOM = 9.0, 8.0
SIZE = 10.0
LINE = 6.9
"""Height in mm of a line that is written by hand."""
PAPER_LINES = 4
NOTE_TITLE = "Giấy viết tay khi máy hỏng."
NOTE = (
    "Ghi cả hai liên, giao liên 2 cho người nộp, giữ liên 1. Máy chạy lại thì nhập hồ sơ này với đúng giờ nhận đã ghi, "
    "rồi ghi mã hồ sơ lên liên 1. Nếu trễ hẹn, cơ quan phải xin lỗi bằng văn bản và hẹn lại ngày trả."
)
BLANK_OFFICE = Office(upper="…………………………", ward="…………………………", desk="…………………………", place="……………")
"""Where not even the name of the office can be read."""


def draw(office: Office, form: Wording, sets: int = SETS, *, demo: bool = False) -> bytes:
    """Draw ``sets`` pairs of copies as PDF, one A5 page each; ``form`` is the regime's wording of form 01."""
    sheet = Sheet(A5, words(form, "title"))
    for number in range(sets * COPIES):
        if number:
            sheet.next_page()
        marked(sheet, demo=demo)
        stacked(_Blank(sheet, office, form, number % COPIES).blocks(), TOP)
    return sheet.finish()


@dataclass(frozen=True)
class _Blank:
    sheet: Sheet
    office: Office
    form: Wording
    copy: int

    @property
    def _column(self) -> Column:
        return Column(MARGIN, self.sheet.width - 2 * MARGIN, SIZE)

    def blocks(self) -> Iterator[Block]:
        yield from self._opening()
        yield from self._written()
        yield from self._times()
        yield self._signatures()
        yield self._note()

    def _words(self, key: str) -> str:
        return words(self.form, key)

    def _opening(self) -> Iterator[Block]:
        column = Column(MARGIN, self.sheet.width - 2 * MARGIN, 9.4)
        issuer, dated = (self.office.short, self.office.desk), (self.office.place, None)
        yield head(self.sheet, column, self.form, issuer=issuer, number="…………", dated=dated)
        yield gap(3)
        yield titled(self.sheet, column, self._words("title"), 13.6)
        names = self.form["copies"]
        copy = names if isinstance(names, str) else names[self.copy]
        line = Run(f"{self._words('code_label')} {DOTS}{DOTS} · {copy}", ITALIC)
        yield paragraph(self.sheet, column, [line], centre=True)
        yield gap(1.5)
        received_by = self._words("received_by").format(office=self.office.short)
        yield paragraph(self.sheet, self._column, [Run(received_by)])

    def _written(self) -> Iterator[Block]:
        for keys in (
            ("applicant_label",),
            ("id_number_label",),
            ("address_label",),
            ("phone_label", "email_label"),
            ("request_label",),
        ):
            labels = [self._words(key) for key in keys if self._words(key)]
            if labels:
                yield self._line(*labels)
        yield self._line("")
        yield self._line(self._words("papers_label"))
        for _ in range(PAPER_LINES):
            yield self._line("-")
        yield self._line(self._words("sets_label"), self._words("limit_label"))

    def _times(self) -> Iterator[Block]:
        moment = self._words("moment").format(hour="……", minute="……", **BY_HAND)
        for key in ("received_label", "due_label"):
            yield self._fixed(f"{self._words(key)} {moment}")
        yield self._line(self._words("collect_label"))
        yield self._fixed(self._words("book_line").format(book="………", number="………………"))

    def _line(self, *labels: str) -> Block:
        """Labels, each with its share of the line dotted."""
        share = self._column.width / len(labels)

        def draw(top: float) -> None:
            left, level = MARGIN, top + LINE - 1.6
            for label in labels:
                room = share if len(labels) > 1 else self._column.width
                self.sheet.text(left, level, label, SERIF, size=SIZE)
                start = left + (text_width(label, SERIF, SIZE) + 1.5 if label else 0)
                self.sheet.rule(start, left + room - (1.5 if len(labels) > 1 else 0), level, 0.2, dots=True)
                left += room

        if len(labels) > 1 and any(text_width(label, SERIF, SIZE) > share * 0.75 for label in labels):
            return _under(*(self._line(label) for label in labels))
        return Block(LINE, draw)

    def _fixed(self, line: str) -> Block:
        whole = text_width(line, SERIF, SIZE)
        size = min(SIZE, SIZE * self._column.width / whole)

        def draw(top: float) -> None:
            self.sheet.text(MARGIN, top + LINE - 1.6, line, SERIF, size=size)

        return Block(LINE, draw)

    def _signatures(self) -> Block:
        titles = (self._words("submitter_title"), self._words("clerk_title"))

        def draw(top: float) -> None:
            for centre, title in zip((MARGIN + 31, self.sheet.width - MARGIN - 33), titles, strict=True):
                self.sheet.text(centre, top + 5, title, BOLD, size=9.4, align="centre")
                self.sheet.text(centre, top + 9, self._words("sign_hint"), ITALIC, size=9, align="centre")

        return Block(25, draw)

    def _note(self) -> Block:
        column = Column(MARGIN, self._column.width, 7.2, 1.3)
        note = paragraph(self.sheet, column, [Run(f"{NOTE_TITLE} ", SANS_BOLD), Run(NOTE, SANS)])

        def draw(_top: float) -> None:
            note.draw(self.sheet.height - BOTTOM - note.height)

        return Block(note.height, draw)


def _under(*blocks: Block) -> Block:
    def draw(top: float) -> None:
        stacked(blocks, top)

    return Block(sum(block.height for block in blocks), draw)
