"""A register book as a table for a spreadsheet, in the columns of forms 06/07. It stays inside the office: it has names."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from app.registers.books import BookLine
from app.rules.calendar import VIETNAM
from app.table_file import plain, tabbed

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

HEADINGS = (
    "STT",
    "Mã hồ sơ",
    "Tên thủ tục hành chính",
    "Tên tổ chức, cá nhân",
    "Địa chỉ, số điện thoại",
    "Nhận hồ sơ",
    "Hẹn trả kết quả",
    "Trả kết quả",
    "Phương thức nhận kết quả",
    "Ghi chú",
)
COLLECTED = {"counter": "Trực tiếp", "post": "Bưu chính", "online": "Trực tuyến"}
OUTCOMES = {"refused": "Từ chối giải quyết", "withdrawn": "Công dân rút hồ sơ"}


def cells(line: BookLine) -> list[str]:
    """One line of the book, number first."""
    applicant = line.applicant
    where = ", ".join(filter(None, (applicant.get("address", ""), applicant.get("phone", ""))))
    return [
        str(line.number),
        line.code,
        line.procedure_name,
        line.names,
        where,
        _moment(line.received_at),
        _moment(line.due_at),
        _moment(line.returned_at),
        COLLECTED.get(line.collect_at, line.collect_at),
        remark(line),
    ]


def remark(line: BookLine) -> str:
    """What the last column says: how it ended otherwise than by a result, and that its first slip is void."""
    void = "phiếu trước đã hủy, có phiếu thay thế" if line.corrections else ""
    return "; ".join(filter(None, (OUTCOMES.get(line.outcome or "", ""), void)))


def _moment(at: datetime | None) -> str:
    return f"{at.astimezone(VIETNAM):%H:%M %d/%m/%Y}" if at else ""


def book_csv(lines: Sequence[BookLine]) -> bytes:
    """The book as a file for any spreadsheet."""
    return tabbed([HEADINGS, *([plain(cell) for cell in cells(line)] for line in lines)])


def book_workbook(lines: Sequence[BookLine], title: str) -> bytes:
    """The book as an Excel workbook; numbers and codes are text, as they are printed."""
    from openpyxl import Workbook  # noqa: PLC0415 - slow to load, and few export
    from openpyxl.styles import Font  # noqa: PLC0415

    book = Workbook()
    sheet: Worksheet = book.active  # type: ignore[assignment]  # a new workbook has a first sheet
    sheet.title = title
    sheet.append(list(HEADINGS))
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for line in lines:
        number, *words = cells(line)
        sheet.append([int(number), *map(plain, words)])
    for column, width in zip("ABCDEFGHIJ", (6, 26, 44, 28, 44, 17, 17, 17, 16, 30), strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A2"
    made = BytesIO()
    book.save(made)
    return made.getvalue()
