"""What is posted about a procedure (A4, NĐ 61/2018 Art. 5): one procedure to a page, read from two steps away.

Its QR holds the list of papers as plain text: a telephone shows it without a network, and it names nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.papers.draw.base.flow import Block, Column, Run, gap, paged, paragraph, ruled, stacked
from app.papers.draw.base.head import Office, marked
from app.papers.draw.base.qr import matrix
from app.papers.draw.base.sheet import A4, FIGURES, SANS, SANS_BOLD, SANS_MEDIUM, Sheet, fitting, text_width
from app.papers.draw.base.wording import date_in_figures
from app.rules.text.listed import listed
from app.rules.time.explanation import as_lines

MARGIN, TOP, BOTTOM = 18.0, 16.0, 14.0
SCALES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.62, 0.55)
OVERLEAF = 0.85
"""The size of what takes more than a page in any case."""
CODE_SIDE = 34.0
LEAST_MODULE = 0.36
"""Side in mm of a QR module that a telephone reads from paper at arm's length."""
STEPS = (
    ("Nộp hồ sơ.", "Nhận giấy hẹn có ngày, giờ trả và mã QR."),
    ("Cơ quan kiểm tra, xác minh.", "Thiếu giấy tờ thì báo một lần, ghi đủ những gì cần bổ sung."),
    ("Đến nhận đúng hẹn.", "Mang giấy hẹn và giấy tờ tùy thân."),
)
LATE_TITLE = "Nếu trễ hẹn, cơ quan phải xin lỗi"
LATE = "Cơ quan phải xin lỗi ông/bà bằng văn bản, nêu lý do và hẹn lại ngày trả."
REQUIRED, IF_ANY, IN_CASE = "Bắt buộc", "Nếu có", "Tùy trường hợp"
SHOWN, COPIES = "Xuất trình, trả lại ngay", "{count} bản"
_IF_ANY = " nếu có"
CODE_HINT = "Quét để lưu danh mục giấy tờ, không cần mạng."


@dataclass(frozen=True)
class NoticeFacts:
    """A procedure as it is posted. ``limit`` ("3 ngày làm việc") and ``fee`` are in words, ``where`` is the desk's name
    and ``hours`` its office hours, ``since`` the day from which this version holds, ``printed_on`` the day of printing.
    ``other_limits`` say in words when the limit is another one, ``exemptions`` who need not pay the fee.
    """

    office: Office
    field: str
    name: str
    code: str
    limit: str
    fee: str
    where: str
    hours: str
    papers: Sequence[str]
    since: date
    printed_on: date
    other_limits: Sequence[str] = ()
    exemptions: str = ""
    demo: bool = False


def draw(notices: Sequence[NoticeFacts], title: str) -> bytes:
    """Draw each notice on its page, as one PDF; a list too long for that goes on overleaf rather than in tiny type."""
    sheet = Sheet(A4, title)
    for number, facts in enumerate(notices):
        if number:
            sheet.next_page()
        _Notice(sheet, facts).draw()
    return sheet.finish()


def plain_text(facts: NoticeFacts) -> str:
    """What the QR says. A list too long for a readable code is cut at a whole paper, and says so."""
    head = [
        f"{facts.name} ({facts.code})",
        f"Thời hạn: {facts.limit}",
        f"Phí, lệ phí: {facts.fee}",
        "Giấy tờ:",
    ]
    papers = [f"{number}. {paper}" for number, paper in enumerate(facts.papers, 1)]
    foot = [facts.office.short, *([facts.office.hotline] if facts.office.hotline else [])]
    for shown in range(len(papers), -1, -1):
        rest = len(papers) - shown
        more = [f"Còn {rest} giấy tờ, xem bản niêm yết."] if rest else []
        text = "\n".join([*head, *papers[:shown], *more, *foot])
        if len(text.encode()) < 700 and CODE_SIDE / len(matrix(text)) >= LEAST_MODULE:
            return text
    return f"{facts.code}\n{facts.office.short}"


def asked(paper: str) -> tuple[str, str]:
    """A paper of the list, and how it is asked: only what the catalogue says of it."""
    said = listed(paper)
    how = SHOWN if said.shown else COPIES.format(count=said.copies) if said.copies else ""
    need = REQUIRED if said.required else IF_ANY if said.name.endswith(_IF_ANY) else IN_CASE
    return said.name.removesuffix(_IF_ANY), f"{how} · {need}" if how else need


@dataclass(frozen=True)
class _Notice:
    sheet: Sheet
    facts: NoticeFacts

    def draw(self) -> None:
        marked(self.sheet, demo=self.facts.demo)
        room = self.sheet.height - TOP - BOTTOM
        for scale in SCALES:
            blocks = self._blocks(scale)
            if sum(block.height for block in blocks) <= room:
                break
        else:
            blocks = self._blocks(OVERLEAF)
        paged(self.sheet, blocks, TOP, BOTTOM, lambda: marked(self.sheet, demo=self.facts.demo))
        self._foot()

    def _column(self, size: float) -> Column:
        return Column(MARGIN, self.sheet.width - 2 * MARGIN, size, 1.3)

    def _text(self, column: Column, text: str, face: str = SANS) -> Block:
        return paragraph(self.sheet, column, [Run(text, face)])

    def _blocks(self, scale: float) -> list[Block]:
        facts, column = self.facts, self._column(12.6 * max(scale, 0.8))
        heading = column.inset(0, 16.5 * max(scale, 0.8))
        return [
            self._head(),
            ruled(self.sheet, column, 3, 0.8),
            gap(5 * scale),
            self._name(26 * scale),
            gap(1),
            self._text(column.inset(0, 11.5), f"Mã thủ tục {facts.code}", FIGURES),
            gap(4 * scale),
            self._boxes(scale),
            gap(7 * scale),
            self._text(heading, "Giấy tờ cần mang", SANS_BOLD),
            gap(2 * scale),
            *self._papers(column.inset(0, 13 * max(scale, 0.75)), scale),
            gap(7 * scale),
            self._text(heading, "Các bước", SANS_BOLD),
            gap(1.6 * scale),
            *self._steps(column),
            gap(7 * scale),
            self._late(scale),
        ]

    def _head(self) -> Block:
        column = self._column(12)
        half = column.width / 2 - 3
        left, right = self.facts.office.short, f"Niêm yết công khai · lĩnh vực {self.facts.field}"
        edge = column.x + column.width

        def draw(top: float) -> None:
            size = fitting(left, SANS_MEDIUM, 12, half)
            self.sheet.text(column.x, top + 4.4, left, SANS_MEDIUM, size=size)
            size = fitting(right, SANS_MEDIUM, 12, half)
            self.sheet.text(edge, top + 4.4, right, SANS_MEDIUM, size=size, align="right")

        return Block(column.line, draw)

    def _name(self, size: float) -> Block:
        """On one line if a somewhat smaller type lets it be."""
        column, name = self._column(size), self.facts.name
        fit = fitting(name, SANS_BOLD, size, column.width * 0.99)
        return self._text(column.inset(0, fit if fit >= size * 0.8 else size), name, SANS_BOLD)

    def _boxes(self, scale: float) -> Block:
        facts = self.facts
        counted = ["tính từ ngày sau ngày nhận đủ hồ sơ"] if facts.limit[:1].isdigit() else []
        free = [f"Miễn, giảm: {facts.exemptions}"] if facts.exemptions else []
        boxes = (
            ("Thời hạn", facts.limit, [*counted, *facts.other_limits]),
            ("Phí, lệ phí", facts.fee, free),
            ("Nộp và nhận tại", facts.where, [facts.hours]),
        )
        column, between = self._column(11.4), 5.0
        wide = (column.width - 2 * between) / 3
        drawn = [
            self._box(Column(column.x + n * (wide + between) + 4, wide - 8, 11.4, 1.26), scale, *box)
            for n, box in enumerate(boxes)
        ]
        height = max(sum(block.height for block in box) for box in drawn) + 8

        def draw(top: float) -> None:
            for number, box in enumerate(drawn):
                self.sheet.frame(column.x + number * (wide + between), top, wide, height, 0.4)
                stacked(box, top + 4)

        return Block(height, draw)

    def _box(
        self, column: Column, scale: float, label: str, answer: str, notes: Sequence[str]
    ) -> list[Block]:
        """The answer whole in one size: "3 ngày" must not outshine "làm việc"."""
        sizes = (21, 19, 17, 15.5, 14, 12.5, 11)
        answers = [self._text(column.inset(0, size * max(scale, 0.85)), answer, SANS_BOLD) for size in sizes]
        sized = list(zip(answers, sizes, strict=True))
        # One line, else two: a box of three is higher than what stands beside it.
        fitting_ones = (
            block for lines in (0.5, 0.95) for block, size in sized if block.height < size * lines
        )
        fits = next(fitting_ones, None) or next(
            (block for block in answers if block.height <= 24), answers[-1]
        )
        return [
            self._text(column, label, SANS_MEDIUM),
            gap(1.4),
            fits,
            *(block for note in as_lines(notes) for block in (gap(1), self._text(column.inset(0, 10), note))),
        ]

    def _papers(self, column: Column, scale: float) -> list[Block]:
        apart = 4.4 * scale**3
        return [self._paper(column, apart, *paper) for paper in enumerate(self.facts.papers, 1)]

    def _paper(self, column: Column, apart: float, number: int, paper: str) -> Block:
        name, how = asked(paper)
        size = column.size * 0.9
        beside = text_width(how, SANS, size) + 5
        words = self._text(
            Column(column.x + 11, column.width - 11 - beside, column.size, 1.3), name, SANS_MEDIUM
        )
        radius = 3.2 * column.size / 13
        height = max(words.height, 2 * radius) + apart

        def draw(top: float) -> None:
            middle = top + (height - 0.4) / 2
            self.sheet.ring(column.x + 3.6, middle, radius)
            self.sheet.text(
                column.x + 3.6, middle + size * 0.127, str(number), SANS_BOLD, size=size, align="centre"
            )
            words.draw(middle - words.height / 2)
            edge = column.x + column.width
            self.sheet.text(edge, middle + size * 0.127, how, SANS, size=size, align="right")
            self.sheet.rule(column.x, column.x + column.width, top + height - 0.4, 0.25)

        return Block(height, draw)

    def _steps(self, column: Column) -> list[Block]:
        return [
            block
            for what, then in STEPS
            for block in (
                paragraph(self.sheet, column, [Run(f"{what} ", SANS_BOLD), Run(then, SANS)]),
                gap(column.size * 0.12),
            )
        ]

    def _late(self, scale: float) -> Block:
        column, text = self._column(12 * max(scale, 0.85)), plain_text(self.facts)
        rows = matrix(text)
        module = CODE_SIDE / len(rows)
        words = Column(column.x + 6, column.width - CODE_SIDE - 16, column.size, 1.32)
        hotline = self.facts.office.hotline.replace(" ", "\u00a0")
        complaint = f" Phản ánh, kiến nghị: {hotline}." if hotline else ""
        blocks = [
            self._text(words.inset(0, words.size * 1.25), LATE_TITLE, SANS_BOLD),
            gap(1),
            paragraph(self.sheet, words, [Run(LATE, SANS), Run(complaint, SANS_BOLD)]),
            gap(1.4),
            self._text(words.inset(0, 10.5), CODE_HINT),
        ]
        height = max(sum(block.height for block in blocks), CODE_SIDE) + 8

        def draw(top: float) -> None:
            self.sheet.frame(column.x, top, column.width, height, 0.8)
            stacked(blocks, top + (height - sum(block.height for block in blocks)) / 2)
            left = column.x + column.width - CODE_SIDE - 4
            self.sheet.code(left, top + (height - CODE_SIDE) / 2, rows, module)

        return Block(height, draw)

    def _foot(self) -> None:
        facts = self.facts
        words = (
            f"Theo danh mục thủ tục áp dụng từ {date_in_figures(facts.since)}. "
            f"Bản in ngày {date_in_figures(facts.printed_on)}."
        )
        self.sheet.text(MARGIN, self.sheet.height - 9, words, SANS, size=9)
