"""Tables in files: those made elsewhere, CSV or Excel, as rows of text numbered as their program shows them; and ours."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.refusal import Refusal
from app.rules.folding import nfc

MOST_BYTES, MOST_ROWS = 8_000_000, 5_000
"""What a ward's catalogue or calendar never reaches; whoever means more chose another file."""
_EXCEL = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row; ``number`` is what its program writes beside it, 1 is the heading."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The heading and the rows below it that hold anything."""

    heading: tuple[str, ...]
    rows: tuple[TableRow, ...]


def read_table(path: Path) -> Table:
    """Read a CSV (UTF-8, comma, semicolon or tab) or an Excel file's first sheet.

    Raises:
        Refusal: ``table.unreadable``, ``table.encoding``, ``table.empty``, ``table.too_large``.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refusal("table.too_large", most=MOST_ROWS)
        content = path.read_bytes()
    except OSError as error:
        raise Refusal("table.unreadable", file=path.name) from error
    lines = list(_excel(content, path.name) if content.startswith(_EXCEL) else _csv(content))
    filled = [TableRow(n, line) for n, line in enumerate(lines, 1) if any(line)]
    if not filled:
        raise Refusal("table.empty", file=path.name)
    if len(filled) > MOST_ROWS:
        raise Refusal("table.too_large", most=MOST_ROWS)
    return Table(filled[0].cells, tuple(filled[1:]))


def _csv(content: bytes) -> Iterator[tuple[str, ...]]:
    try:
        words = content.decode("utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refusal("table.encoding") from error
    heading = words.split("\n", 1)[0]
    mark = max(",;\t", key=heading.count)
    reader = csv.reader(io.StringIO(words, newline=""), delimiter=mark)
    try:
        yield from map(_cells, reader)
    except csv.Error as error:
        raise Refusal("table.encoding") from error


def _excel(content: bytes, name: str) -> Iterator[tuple[str, ...]]:
    from openpyxl import load_workbook  # noqa: PLC0415 - takes a third of a second, for the few who import
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        for n, cells in enumerate(sheet.iter_rows(values_only=True)):
            if n > MOST_ROWS:
                raise Refusal("table.too_large", most=MOST_ROWS)
            yield _cells(cells)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, IndexError, ValueError, OSError) as error:
        raise Refusal("table.unreadable", file=name) from error


def _cells(cells: Iterable[object]) -> tuple[str, ...]:
    made = [_words(cell) for cell in cells]
    while made and not made[-1]:
        made.pop()
    return tuple(made)


def _words(cell: object) -> str:
    if isinstance(cell, datetime | date):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, bool):
        return str(int(cell))
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    return "" if cell is None else nfc(str(cell))


def write_csv(path: Path, heading: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write a table so that Excel opens it with its Vietnamese letters whole.

    Raises:
        Refusal: ``table.unwritable``.
    """
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(heading)
            writer.writerows(rows)
    except OSError as error:
        raise Refusal("table.unwritable", file=path.name) from error


def tabbed(rows: Iterable[Sequence[object]]) -> bytes:
    """A table that Excel opens right, whatever the machine's separators are.

    Excel takes a comma or a semicolon by the region of Windows, and a ``sep=`` line costs the mark of UTF-8; only tabs
    in UTF-16 with its mark are read everywhere alike.
    """
    text = io.StringIO(newline="")
    csv.writer(text, delimiter="\t", lineterminator="\r\n").writerows(rows)
    return b"\xff\xfe" + text.getvalue().encode("utf-16-le")


def plain(words: str) -> str:
    """Words that no spreadsheet takes for a formula."""
    return f"'{words}" if words.startswith(("=", "+", "-", "@")) else words
