"""The register of a desk's book and year: on paper, as rows, and as a workbook. It has names and stays inside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from app.desk.desk import Desk
from app.desk.reference import content
from app.desk.tables import plain, tabbed
from app.office import books
from app.office.books import Book, BookLine
from app.papers.ward import office
from app.refusal import Refusal
from app.rules.law.form_wording import Wording
from app.rules.law.regime import Regime
from app.rules.text.identity import grouped_phone
from app.rules.time.calendar import VIETNAM
from db.records import Part, Receipt, Return

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


DIGEST_SHOWN = 16
"""Signs of the closing's digest on paper: enough to compare it by eye."""


def register_pages(desk: Desk, year: int, chain: str = "") -> bytes:
    """The register of a desk's book of a year as PDF (A4 across); '' is the book of this desk.

    Raises:
        Refusal: ``book.empty`` for a book in which nothing stands.
    """
    from app.papers.draw.base.wording import two_digits  # noqa: PLC0415
    from app.papers.draw.office.register import RegisterBook, draw  # noqa: PLC0415 - reportlab is slow to load

    register = _register(desk, year, chain)
    book, form, by = register.book, register.form, register.closed_by
    facts = RegisterBook(
        office=office(desk, register.regime),
        number=f"{two_digits(book.volume)}{register.regime.number_suffixes.register}",
        book=two_digits(book.volume),
        year=year,
        rows=register.rows,
        span=(two_digits(1 if book.last else 0), two_digits(book.last)),
        closing=_closed(book, form, by),
        by=by,
        dated=book.closing.at.date() if book.closing else None,
        demo=desk.settings.demo,
    )
    return draw(facts, form)


def register_table(desk: Desk, year: int, chain: str = "") -> list[list[str]]:
    """The same register as rows for a spreadsheet, the headings first.

    Raises:
        Refusal: ``book.empty``.
    """
    register = _register(desk, year, chain)
    # What paper may not break at a line's end no search in a spreadsheet would find.
    rows = (
        [row.get(key, "").replace("\u00a0", " ") for key in register.form["columns"]] for row in register.rows
    )
    return [[str(head) for head in register.form["heads"]], *rows]


@dataclass(frozen=True)
class _Register:
    """A book with its lines in the columns of the profile under which its first dossier was received."""

    book: Book
    regime: Regime
    form: Wording
    closed_by: str
    rows: list[dict[str, str]]


def _register(desk: Desk, year: int, chain: str) -> _Register:
    ward, of_chain = desk.settings.ward, chain or desk.chain
    with desk.reading() as reading:
        found = [b for b in books.books(reading, ward) if (b.chain, b.year) == (of_chain, year)]
        lines = books.book_lines(reading, ward, of_chain, year)
        kept = _kept(reading, ward, of_chain, year)
    if not found:
        raise Refusal("book.empty", year=year)
    book = found[0]
    regime = desk.regime_of(next(iter(kept.values())).regime) if kept else desk.regime
    form, agency = regime.wording["register"], office(desk, regime).short
    by = book.closing.by_name if book.closing else ""
    return _Register(book, regime, form, by, list(_rows(book, lines, kept, form, agency)))


@dataclass(frozen=True)
class _Kept:
    """What a line of the paper says beside the books' own lines."""

    regime: str
    entered_later: bool
    taker: str
    dispatch_number: str


def _kept(reading: Connection, ward: str, chain: str, year: int) -> dict[str, _Kept]:
    of_book = (Receipt.ward == ward, Receipt.chain == chain, Receipt.year == year)
    takers = {
        row.dossier: content(row.content)
        for row in reading.execute(
            select(Return.dossier, Part.content)
            .join(Receipt, (Receipt.ward == Return.ward) & (Receipt.uid == Return.dossier))
            .outerjoin(Part, (Part.ward == Return.ward) & (Part.hash == Return.part))
            .where(*of_book)
            .order_by(Return.returned_at)
        )
    }
    receipts = reading.execute(select(Receipt.uid, Receipt.regime, Receipt.entered_later).where(*of_book))
    return {
        row.uid: _Kept(
            row.regime,
            bool(row.entered_later),
            str(takers.get(row.uid, {}).get("collector", "")),
            str(takers.get(row.uid, {}).get("dispatch_number", "")),
        )
        for row in receipts
    }


def _rows(
    book: Book, lines: list[BookLine], kept: Mapping[str, _Kept], form: Wording, agency: str
) -> Iterator[dict[str, str]]:
    """Every number from the first to the last: one that has not arrived here yet is named, not skipped."""
    from app.papers.draw.base.wording import two_digits  # noqa: PLC0415

    held = {line.number: line for line in lines}
    for number in range(1, book.last + 1):
        row = {"number": two_digits(number)}
        if number in held:
            line = held[number]
            yield row | _row(line, kept[line.dossier], form, agency)
        else:
            yield row | {"procedure": str(form["missing"])}


def _row(line: BookLine, kept: _Kept, form: Wording, agency: str) -> dict[str, str]:
    person = line.applicant
    where = (person.get("address", ""), grouped_phone(person.get("phone", "")).replace(" ", "\u00a0"))
    due, letters = _moment(line.due_at), moved_by(line)
    if letters and "note" not in form["columns"]:
        due += f" ({letters})"  # form 07 has no column for remarks: it stands with the day that it moved
    notes = (
        letters,
        str(form["corrected"]) if line.corrections else "",
        str(form["entered_later"]) if kept.entered_later else "",
    )
    return {
        "code": line.code,
        "procedure": line.procedure_name,
        "sets": f"{line.sets:02d}",
        "name": line.names,
        "contact": "; ".join(filter(None, where)),
        "agency": agency,
        "received": _moment(line.received_at),
        "due": due,
        "returned": _returned(line, form),
        "collect": str(form[f"collect_{line.collect_at}"]),
        "signed": kept.taker or _posted(kept, form),
        "note": "; ".join(filter(None, notes)),
    }


def _posted(kept: _Kept, form: Wording) -> str:
    """Of what went by post nobody signs here: the number of the post's receipt stands there."""
    return f"{form['collect_post']} {kept.dispatch_number}" if kept.dispatch_number else ""


def _returned(line: BookLine, form: Wording) -> str:
    if line.outcome in {"refused", "withdrawn"} and line.finished_at:
        return str(form[line.outcome]).format(on=_day(line.finished_at))
    return _moment(line.returned_at)


def _closed(book: Book, form: Wording, by: str) -> str:
    if book.closing is None:
        return str(form["running"])
    digest = book.closing.digest[:DIGEST_SHOWN]
    return str(form["closed"]).format(on=f"{book.closing.at:%d/%m/%Y}", by=by, digest=digest)


def _day(at: datetime) -> str:
    return f"{at.astimezone(VIETNAM):%d/%m/%Y}"


def _moment(at: datetime | None) -> str:
    return f"{at.astimezone(VIETNAM):%H:%M %d/%m/%Y}" if at else ""
