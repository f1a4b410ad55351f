"""The apology book of a year (A4 across): every number of each signing desk, also the cancelled ones. Stays inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.papers.draw.base.flow import Block, Column, Run, gap, paragraph
from app.papers.draw.base.grid import Grid, draw_pages, laid_out
from app.papers.draw.base.head import Office, Signer, signatures, titled
from app.papers.draw.base.sheet import A4, Sheet

MARGIN, TOP, BOTTOM = 11.0, 11.0, 11.0
SIZE = 8.6
TITLE = "SỔ THEO DÕI XIN LỖI NĂM {year}"
HEADS = (
    "Số, ngày ký",
    "Mã hồ sơ",
    "Công dân, tổ chức",
    "Nguyên nhân, lý do",
    "Người và đơn vị chịu trách nhiệm",
    "Hẹn lại",
    "Đã xin lỗi",
    "Người ký",
    "Ghi chú",
)
WEIGHTS = (14, 25, 20, 31, 26, 14, 33, 15, 23)
COUNTED = "Sổ có {count} thư, trong đó {cancelled} thư đã hủy. Số liên tục theo từng quyển của mỗi quầy ký."
PAGE = "Nội bộ, không niêm yết. Trang {page}/{pages}"


@dataclass(frozen=True)
class ApologyBook:
    """What the book says: ``rows`` in the order of :data:`HEADS`, ``cancelled`` how many of them were given up."""

    office: Office
    year: int
    rows: Sequence[Sequence[str]]
    cancelled: int
    printed_on: date
    demo: bool = False


def draw(facts: ApologyBook) -> bytes:
    """Draw the book as PDF."""
    title = TITLE.format(year=facts.year)
    sheet = Sheet((A4[1], A4[0]), title)
    column = Column(MARGIN, sheet.width - 2 * MARGIN, 11, 1.3)
    share = column.width / sum(WEIGHTS)
    grid = Grid(sheet, MARGIN, [weight * share for weight in WEIGHTS], SIZE)
    opening = [
        paragraph(sheet, column, [Run(f"{facts.office.ward.upper()} · {facts.office.desk}")]),
        gap(4),
        titled(sheet, column, title, 15),
        gap(3),
    ]
    pages = laid_out(
        opening,
        grid.head(HEADS),
        [grid.texts(row) for row in facts.rows],
        _closing(sheet, column, facts),
        sheet.height - TOP - BOTTOM,
    )
    return draw_pages(
        sheet, pages, TOP, lambda number: PAGE.format(page=number, pages=len(pages)), demo=facts.demo
    )


def _closing(sheet: Sheet, column: Column, facts: ApologyBook) -> list[Block]:
    counted = COUNTED.format(count=len(facts.rows), cancelled=facts.cancelled)
    return [
        gap(4),
        paragraph(sheet, column, [Run(counted)]),
        gap(3),
        signatures(sheet, column, [Signer("NGƯỜI GIỮ SỔ", ("(Ký và ghi rõ họ tên)",))], 18),
    ]
