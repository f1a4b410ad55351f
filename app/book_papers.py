"""A register book as a file for a spreadsheet, row for row as it is printed. It stays inside the office: it has names."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING

from app.registers.books import BookLine
from app.rules.calendar import VIETNAM
from app.table_file import plain, tabbed

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

OUTCOMES = {"refused": "Từ chối giải quyết", "withdrawn": "Công dân rút hồ sơ"}
NARROWEST, WIDEST = 8, 44
"""Letters in a column of a workbook."""


def remark(line: BookLine) -> str:
    """What the screen says beside a line: another end than a result, why its day moved, that its first slip is void."""
    void = "phiếu trước đã hủy, có phiếu thay thế" if line.corrections else ""
    return "; ".join(filter(None, (OUTCOMES.get(line.outcome or "", ""), moved_by(line), void)))


def moved_by(line: BookLine) -> str:
    """The letters for which another day stands in the line than the slip says; '' where none moved it."""
    return "; ".join(
        f"Thư xin lỗi số {number}, ngày {at.astimezone(VIETNAM):%d/%m/%Y}" for number, at in line.letters
    )


def book_csv(table: Sequence[Sequence[str]]) -> bytes:
    """A register's rows, headings first, as a file for any spreadsheet."""
    headings, *rows = table
    return tabbed([headings, *([plain(cell) for cell in row] for row in rows)])


def book_workbook(table: Sequence[Sequence[str]], title: str) -> bytes:
    """A book's rows, headings first, as an Excel workbook; but for a number in front all is text, as printed."""
    from openpyxl import Workbook  # noqa: PLC0415 - slow to load, and few export
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    book = Workbook()
    sheet: Worksheet = book.active  # type: ignore[assignment]  # a new workbook has a first sheet
    sheet.title = title
    headings, *rows = table
    sheet.append(list(headings))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for number, *words in rows:
        sheet.append([int(number) if number.isdecimal() else plain(number), *map(plain, words)])
    for place, column in enumerate(zip(*table, strict=True), 1):
        longest = max(map(len, column)) + 2
        sheet.column_dimensions[get_column_letter(place)].width = max(NARROWEST, min(WIDEST, longest))
    sheet.freeze_panes = "A2"
    made = BytesIO()
    book.save(made)
    return made.getvalue()
