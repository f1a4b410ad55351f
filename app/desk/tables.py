"""Tables in files: CSV and Excel read as rows of text; the catalogue as a table, with faults and changes by row."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from app.refusal import Refusal
from app.rules.text import cells
from app.rules.text.words import fold, nfc
from app.rules.time.counting import Limit, Unit
from app.rules.time.limits import IN_FORCE_SINCE, ProcedureRow

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


COLUMNS: Mapping[str, str] = {
    "code": "Mã thủ tục",
    "name_vi": "Tên thủ tục",
    "field_vi": "Lĩnh vực",
    "limit_value": "Thời hạn",
    "limit_unit": "Đơn vị",
    "channel_limits": "Thời hạn theo kênh",
    "extension": "Gia hạn theo luật",
    "fee": "Phí, lệ phí",
    "fee_amount": "Số tiền",
    "exemptions": "Miễn, giảm",
    "papers_short": "Giấy tờ",
    "joint": "Liên thông",
    "steps": "Các bước",
    "legal_basis": "Văn bản công bố",
    "valid_from": "Áp dụng từ",
    "active": "Đang nhận",
    "confidence": "Độ tin cậy",
    "note": "Ghi chú",
}
"""Every column by its name in a file, and as people call it; either is read."""
PASSED_OVER = frozenset({"level", "cutoff_15h_rule", "since"})
"""Columns of the shipped file that say nothing about a version here."""
NEEDED = ("code", "name_vi", "field_vi", "limit_value", "limit_unit")
_NO_LIMIT = Limit(0, Unit.SAME_DAY)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, in which row and column; the column is '' where it is the whole row."""

    row: int
    column: str
    why: Refusal


@dataclass(frozen=True, slots=True)
class Change:
    """A good row: the version that it makes, and what differs from the one it replaces (``was``) by column."""

    row: int
    made: ProcedureRow
    kind: Literal["new", "changed", "same"]
    differs: tuple[str, ...] = ()
    was: ProcedureRow | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do: nothing at all while there is a fault."""

    changes: tuple[Change, ...]
    faults: tuple[Fault, ...]

    @property
    def publishing(self) -> tuple[ProcedureRow, ...]:
        """The versions that are new or changed."""
        return tuple(change.made for change in self.changes if change.kind != "same")

    def count(self, kind: str) -> int:
        """How many rows are of a kind."""
        return sum(change.kind == kind for change in self.changes)


def preview(
    table: Table, held: Mapping[str, ProcedureRow], begins: date, decision: str = "", profile: str = ""
) -> Preview:
    """Read a table beside the versions ``held`` by code; ``begins`` and ``decision`` stand where a row says neither.

    A column that the file does not have stays as it is held, so that a file may hold codes and fees alone.
    """
    columns, faults = columns_of(table.heading, COLUMNS, "code")
    changes: list[Change] = []
    met: dict[str, int] = {}
    for row in table.rows if "code" in columns else ():
        typed, wrong = typed_cells(row, columns, len(table.heading))
        code = typed["code"] = _whole_code(typed["code"])
        if code in met:
            wrong.append(Fault(row.number, "code", Refusal("row.code_twice", code=code, row=met[code])))
        elif code:
            met[code] = row.number
        base = held.get(code) or blank(begins, profile)
        made, found = read_row(typed, replace(base, valid_from=begins), new=code not in held)
        faults += [*wrong, *(Fault(row.number, column, why) for column, why in found.items())]
        if wrong or found:
            continue
        change = _change(row.number, _decided(made, typed, decision), held.get(code))
        if change.kind == "changed" and made.valid_from < base.valid_from:
            faults.append(Fault(row.number, "valid_from", Refusal("row.overtaken", since=base.valid_from)))
            continue
        changes.append(change)
    return Preview(tuple(changes), tuple(sorted(faults, key=lambda fault: fault.row)))


def columns_of(
    heading: Sequence[str], known: Mapping[str, str], key: str
) -> tuple[dict[str, int], list[Fault]]:
    """The place of each column, by its name or title in ``known``; strange ones and a missing ``key`` are faults of row 1."""
    names = {fold(name): column for column, title in known.items() for name in (column, title)}
    found: dict[str, int] = {}
    faults = []
    for place, title in enumerate(heading):
        column = names.get(fold(title), "")
        if column in found:
            faults.append(Fault(1, title, Refusal("row.column_twice", column=title)))
        elif column:
            found[column] = place
        elif title not in PASSED_OVER and title:
            faults.append(Fault(1, title, Refusal("row.column_unknown", column=title)))
    if key not in found:
        faults.append(Fault(1, key, Refusal("row.no_column", column=f"{key} ({known[key]})")))
    return found, faults


def typed_cells(row: TableRow, columns: Mapping[str, int], width: int) -> tuple[dict[str, str], list[Fault]]:
    """The cells of a row by column; more cells than the heading has are a fault, a comma without its quotes."""
    wrong = []
    if len(row.cells) > width:
        wrong.append(Fault(row.number, "", Refusal("row.too_many_cells", found=len(row.cells))))
    given = {column: row.cells[place] if place < len(row.cells) else "" for column, place in columns.items()}
    return given, wrong


def _whole_code(typed: str) -> str:
    """A code that a spreadsheet took for a number has lost its last zeros."""
    whole, point, rest = typed.partition(".")
    fits = point and whole.isdigit() and rest.isdigit() and len(whole) == 1 and 1 <= len(rest) < 6
    return f"{whole}.{rest:0<6}" if fits else typed


def blank(begins: date, profile: str) -> ProcedureRow:
    """A procedure that nobody has described yet."""
    profiles = (profile,) if profile else ()
    return ProcedureRow("", "", "", _NO_LIMIT, "", (), "MC", True, profiles, "", valid_from=begins)


def _decided(made: ProcedureRow, typed: Mapping[str, str], decision: str) -> ProcedureRow:
    if typed.get("legal_basis") or not decision:
        return made
    return replace(made, terms=replace(made.terms, legal_basis=decision))


def _change(row: int, made: ProcedureRow, held: ProcedureRow | None) -> Change:
    if held is None:
        return Change(row, made, "new")
    was, now = cells_of(held), cells_of(made)
    differs = tuple(name for name in COLUMNS if name != "valid_from" and was[name] != now[name])
    # The decision alone, which the import may have been given for every row, makes no other version.
    if not set(differs) - {"legal_basis"}:
        return Change(row, made, "same", was=held)
    return Change(row, made, "changed", differs, held)


def read_row(
    typed: Mapping[str, str], base: ProcedureRow, *, new: bool
) -> tuple[ProcedureRow, dict[str, Refusal]]:
    """``base`` with what was typed, and what is wrong with it by column; a ``new`` one needs more."""
    faults: dict[str, Refusal] = {}

    def read(column: str, reading: Callable[[str], Any], otherwise: Any) -> Any:
        if column not in typed and not (new and column in NEEDED):
            return otherwise
        try:
            return reading(typed.get(column, ""))
        except Refusal as refusal:
            faults[column] = refusal
            return otherwise

    made = replace(
        base,
        code=read("code", cells.code, base.code),
        name=read("name_vi", lambda words: cells.needed(words, "name_vi"), base.name),
        field=read("field_vi", lambda words: cells.needed(words, "field_vi"), base.field),
        fee=read("fee", cells.text, base.fee),
        papers=read("papers_short", cells.listed, base.papers),
        note=read("note", cells.text, base.note),
        valid_from=read("valid_from", lambda words: cells.begins(words, base.valid_from), base.valid_from),
        confidence=read(
            "confidence", lambda words: cells.confidence(words) if words else base.confidence, base.confidence
        ),
    )
    limit = _limit(typed, base.limit, faults, new=new)
    joint = read("joint", lambda words: cells.joint(words, limit), base.terms.joint)
    # The steps are those inside this office: they share out what other agencies leave of the limit.
    ours = replace(base.terms, joint=joint).local_limit(limit) or limit
    terms = replace(
        base.terms,
        joint=joint,
        extension=read("extension", lambda words: cells.extension(words, limit), base.terms.extension),
        steps=read("steps", lambda words: cells.steps(words, ours), base.terms.steps),
        channel_limits=read("channel_limits", cells.channel_limits, base.terms.channel_limits),
        fee_amount=read("fee_amount", cells.count, base.terms.fee_amount),
        exemptions=read("exemptions", cells.text, base.terms.exemptions),
        legal_basis=read("legal_basis", cells.text, base.terms.legal_basis),
    )
    # A row that does not say: one that the ward must check first is not received.
    kept = base.active if made.confidence == base.confidence and not new else made.confidence != "MU"
    active = read("active", lambda words: cells.yes(words) if words else kept, kept)
    return replace(made, limit=limit, terms=terms, active=active), faults


def _limit(typed: Mapping[str, str], held: Limit, faults: dict[str, Refusal], *, new: bool) -> Limit:
    """The limit of two columns; each is named by itself where it is wrong."""
    if not new and not {"limit_value", "limit_unit"} & set(typed):
        return held
    value = typed.get("limit_value", "" if new else str(held.value))
    unit = typed.get("limit_unit", "" if new else str(held.unit))
    try:
        return cells.limit(value, unit)
    except Refusal as refusal:
        faults["limit_unit" if refusal.code == "row.unit_unknown" else "limit_value"] = refusal
        return held


def cells_of(row: ProcedureRow) -> dict[str, str]:
    """A version as its cells: what an export writes, and what the editor shows."""
    terms = row.terms
    return {
        "code": row.code,
        "name_vi": row.name,
        "field_vi": row.field,
        "limit_value": str(row.limit.value) if row.limit.value else "",
        "limit_unit": cells.UNIT_WORDS[row.limit.unit],
        "channel_limits": cells.channel_words(terms.channel_limits),
        "extension": cells.extension_words(terms.extension),
        "fee": row.fee,
        "fee_amount": "" if terms.fee_amount is None else str(terms.fee_amount),
        "exemptions": terms.exemptions,
        "papers_short": "; ".join(row.papers),
        "joint": cells.joint_words(terms.joint),
        "steps": cells.step_words(terms.steps, row.limit),
        "legal_basis": terms.legal_basis,
        "valid_from": row.valid_from.isoformat(),
        "active": "có" if row.active else "không",
        "confidence": row.confidence,
        "note": row.note,
    }


def shipped(
    rows: Iterable[Mapping[str, str]], regimes: Mapping[str, date | None]
) -> tuple[ProcedureRow, ...]:
    """The procedures of the shipped file; ``regimes`` are the profiles with their last day.

    A procedure that a ward has only ``since`` a day is of no profile that ended before.

    Raises:
        Refusal: what is wrong with the file.
    """
    made = []
    for row in rows:
        since = cells.day(row["since"]) or IN_FORCE_SINCE
        profiles = tuple(id_ for id_, until in regimes.items() if until is None or until >= since)
        typed = {column: words for column, words in row.items() if column in COLUMNS}
        read, faults = read_row(typed, replace(blank(IN_FORCE_SINCE, ""), profiles=profiles), new=True)
        for fault in faults.values():
            raise fault
        made.append(read)
    return tuple(made)
