"""``catalogue`` and ``calendar``: what the ward works by, out of and into a file; every faulty row is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli.answer import AsJson, answer, complain, say
from app.cli.place import Place, moment, now
from app.desk.desk import Desk
from app.desk.permits import leads
from app.desk.tables import COLUMNS, Fault, cells_of, read_table, write_csv
from app.desk.words import say as worded
from app.office.calendar import Affected, affected_by, import_calendar, preview_days
from app.office.catalogue import held_rows, import_catalogue, preview_import
from app.refusal import Refusal
from db.base import written

File = Annotated[Path | None, typer.Option("--import", help="Tệp CSV hoặc Excel cần nhập.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Chỉ xem trước, không ghi gì.")]
By = Annotated[str | None, typer.Option(help="Mã người phụ trách hoặc lãnh đạo; mặc định người đầu tiên.")]
_KINDS = {"new": "mới", "changed": "đổi", "same": "như cũ"}


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("catalogue")(catalogue)
    words.command("calendar")(calendar)


def catalogue(
    context: typer.Context,
    file: File = None,
    export: Annotated[Path | None, typer.Option(help="Ghi danh mục ra tệp CSV này.")] = None,
    decision: Annotated[str, typer.Option(help="Văn bản công bố, cho dòng không tự ghi.")] = "",
    valid_from: Annotated[str, typer.Option(help="Áp dụng từ ngày, cho dòng không tự ghi.")] = "",
    dry_run: DryRun = False,
    by: By = None,
    json: AsJson = False,
) -> None:
    """Danh mục thủ tục: xem, ghi ra tệp, nhập từ tệp. Còn một dòng sai thì không nhập dòng nào."""
    place: Place = context.obj
    if file is None:
        _show(place, export, json=json)
        return
    begins = (moment(valid_from) if valid_from else now()).date()
    table = read_table(file)
    with place.read() if dry_run else place.write() as desk:
        found = preview_import(desk, table, begins, decision)
        done = not dry_run and not found.faults and bool(found.publishing)
        if done:
            import_catalogue(desk, found, _leader(desk, by), _present(desk))
    rows = [
        {"row": each.row, "code": each.made.code, "kind": each.kind, "differs": list(each.differs)}
        for each in found.changes
    ]
    _tell(rows, "code", found.faults, {}, json=json, done=done)


def calendar(
    context: typer.Context,
    file: Annotated[Path, typer.Option("--import", help="Tệp CSV hoặc Excel cần nhập.")],
    dry_run: DryRun = False,
    by: By = None,
    json: AsJson = False,
) -> None:
    """Lịch nghỉ: nhập từ tệp, và nêu hồ sơ đang mở bị ảnh hưởng. Ngày hẹn đã in không tự đổi."""
    place: Place = context.obj
    table = read_table(file)
    with place.read() if dry_run else place.write() as desk:
        found = preview_days(desk, table)
        touched = _touched(desk, found.publishing)
        done = not dry_run and not found.faults and bool(found.publishing)
        if done:
            import_calendar(desk, found, _leader(desk, by), _present(desk))
    rows = [{"row": each.row, "date": each.made.on.isoformat(), "kind": each.kind} for each in found.changes]
    _tell(rows, "date", found.faults, {"affected": touched}, json=json, done=done)
    for each in touched if not json else ():
        mark = " · đóng cửa đúng ngày hẹn" if each["closed"] else ""
        say(f"  ảnh hưởng: {each['code']} · hẹn {each['due_at']} · đếm lại {each['recounted_at']}{mark}")


def _show(place: Place, export: Path | None, *, json: bool) -> None:
    with place.read() as desk:
        rows = sorted(held_rows(desk).values(), key=lambda row: (row.field, row.name))
    cells = [cells_of(row) for row in rows]
    if export is not None:
        write_csv(export, list(COLUMNS), [list(row.values()) for row in cells])
    if json:
        answer({"procedures": cells})
        return
    for row in cells:
        limit = f"{row['limit_value']} {row['limit_unit']}".strip()
        state = "đang nhận" if row["active"] == "có" else "chưa nhận"
        say(f"{row['code']} · {row['name_vi']} · {limit} · {state}")


def _touched(desk: Desk, days: Sequence[Any]) -> list[dict[str, Any]]:
    with desk.reading() as reading:
        found = affected_by(reading, desk.settings.ward, desk.calendar, days, desk.regime)
    return [_affected(each) for each in found]


def _affected(each: Affected) -> dict[str, Any]:
    return {
        "code": each.line.code,
        "due_at": written(each.line.due_at),
        "recounted_at": written(each.recounted_at),
        "closed": each.closed,
    }


def _tell(
    rows: Sequence[Mapping[str, Any]],
    name: str,
    faults: Sequence[Fault],
    more: Mapping[str, Any],
    *,
    json: bool,
    done: bool,
) -> None:
    """The preview, then every fault; a fault leaves with exit 1, for nothing was imported."""
    counts = {kind: sum(row["kind"] == kind for row in rows) for kind in _KINDS}
    named = [
        {"row": each.row, "column": each.column, "code": each.why.code, "why": worded(each.why)}
        for each in faults
    ]
    if json:
        answer({**counts, "imported": done, "rows": list(rows), "faults": named, **more})
    else:
        say(" · ".join(f"{words} {counts[kind]}" for kind, words in _KINDS.items()))
        for row in rows:
            differs = f" ({', '.join(row['differs'])})" if row.get("differs") else ""
            say(f"  dòng {row['row']}: {row[name]} · {_KINDS[row['kind']]}{differs}")
        for fault in named:
            say(f"  dòng {fault['row']}, cột {fault['column'] or '–'}: {fault['why']}")
        say("Đã nhập." if done else "Chưa nhập gì.")
    if faults:
        complain(worded(Refusal("import.faults", count=len(faults))))
        raise typer.Exit(1)


def _leader(desk: Desk, named: str | None) -> str:
    """The staff code that answers for the import: the named one, else the first who leads."""
    if named is not None:
        return named
    return next((code for code in desk.staff if leads(desk, code)), "")


def _present(desk: Desk) -> datetime:
    """The machine's time; on a ward that tries things out never before its last entry."""
    last = desk.last_at()
    return max(now(), last) if desk.settings.demo and last is not None else now()
