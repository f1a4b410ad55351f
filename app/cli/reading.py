"""The registers as words: ``lateness``, ``figures``, ``find``, ``check``, ``slip verify``."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, time
from pathlib import Path
from typing import Annotated, Any

import typer

from app.apology import lateness as escalations
from app.apology.bare import signed_within
from app.cli.answer import AsJson, answer, as_json, numbers, say, table
from app.cli.place import Place, moment, now
from app.dossier.registers import lateness, receipts
from app.dossier.registers.slips import SlipCheck, check_keys, check_slip, keys_from_lines, known_keys
from app.dossier.spans import moments
from app.figures.counting import Figures, total
from app.figures.reports import Asked, counted_by_field
from app.refusal import Refusal
from app.rules.text.reports import FIGURES
from app.rules.time.calendar import VIETNAM
from db.base import written
from db.journal import b64

OPENING = time(7, 0)
slip_words = typer.Typer(help="Phiếu hẹn.", rich_markup_mode=None)

COLUMNS = {
    **FIGURES,
    "refused": "Từ chối giải quyết, trong (7)",
    "withdrawn": "Công dân rút, trong (7)",
    "waiting": "Chờ bổ sung, trong (11)",
    "paused": "Tạm dừng, trong (11)",
}


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("lateness")(late)
    words.command("figures")(count)
    words.command("find")(find)
    words.add_typer(slip_words, name="slip")


def late(
    context: typer.Context,
    on: Annotated[str | None, typer.Option(help="Ngày (hoặc lúc) xem, mặc định là bây giờ.")] = None,
    json: AsJson = False,
) -> None:
    """Phải báo trễ, đã quá hạn, và quá hạn chưa có thư xin lỗi."""
    place: Place = context.obj
    with place.read() as desk:
        seen_at = _seen_at(on)
        until = datetime.combine(desk.calendar.next_working(seen_at.date()), time.max, VIETNAM)
        with desk.reading() as reading:
            ward = desk.settings.ward
            lists = {
                "to_notify": lateness.to_notify(reading, ward, seen_at, until),
                "overdue": lateness.overdue(reading, ward, seen_at),
                "late_without_apology": lateness.late_without_apology(reading, ward, seen_at),
            }
            said = lateness.foreseen(
                reading, ward, lists["to_notify"], seen_at, desk.calendar, desk.regime.apology.answer_by
            )
            days = desk.regime.apology.escalation_days
            rising = escalations.to_bring_up(reading, ward, seen_at, days)
    if json:
        answer(
            {
                "on": written(seen_at),
                **{name: [as_json(line) for line in found] for name, found in lists.items()},
                "answers": {each.line.code: each.answer for each in said},
                "to_bring_up": [
                    {"code": each.line.code, "steps": each.steps, "second": each.second} for each in rising
                ],
            }
        )
        return
    table("Phải báo trễ đến hết ngày làm việc tới", lists["to_notify"])
    table("Quá hạn", lists["overdue"])
    table("Quá hạn, còn nợ lời xin lỗi", lists["late_without_apology"])


def _seen_at(on: str | None) -> datetime:
    if on is None:
        return now()
    given = moment(on)
    return datetime.combine(given.date(), OPENING, VIETNAM) if len(on) <= len("2017-02-03") else given


def count(
    context: typer.Context,
    first: Annotated[str, typer.Option("--from", help="Từ ngày.")],
    last: Annotated[str, typer.Option("--to", help="Đến ngày.")],
    json: AsJson = False,
) -> None:
    """Số liệu một kỳ theo các cột của biểu II.06a."""
    place: Place = context.obj
    start, end = moment(first).date(), moment(last).date()
    if end < start:
        raise Refusal("period.order", first=start, last=end)
    with place.read() as desk, desk.reading() as reading:
        by_field = counted_by_field(reading, Asked(desk.settings, start, end, now()))
        of_no_field = len(signed_within(reading, desk.settings.ward, *moments(start, end)))
    found = _columns(total([*by_field.values(), Figures(apologies=of_no_field)]))
    if json:
        lines = [{"field": field, **_columns(each)} for field, each in by_field.items()]
        answer({"from": start.isoformat(), "to": end.isoformat(), **found, "fields": lines})
    else:
        numbers(COLUMNS, found)


def _columns(found: Figures) -> dict[str, Any]:
    """Every column, the sums of columns too, and whether (3) = (7) + (11)."""
    sums = ("received", "resolved", "open", "late_with_apology", "late_without_apology", "agrees")
    return asdict(found) | {name: getattr(found, name) for name in sums}


def find(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="Tên (không cần dấu), số hồ sơ, số định danh, điện thoại.")],
    json: AsJson = False,
) -> None:
    """Tìm hồ sơ."""
    place: Place = context.obj
    with place.read() as desk, desk.reading() as reading:
        found = receipts.find(reading, desk.settings.ward, text)
    if json:
        answer({"text": text, "found": [as_json(line) for line in found]})
    else:
        table("Tìm thấy", found)


@slip_words.callback()
def slip() -> None:
    """Phiếu hẹn."""


@slip_words.command("verify")
def verify(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="Chữ trong mã QR.")],
    keys: Annotated[Path | None, typer.Option(help="Tệp khóa công khai do 'motcua slip keys' in ra.")] = None,
    json: AsJson = False,
) -> None:
    """Phiếu này có thật không? Kiểm tra không cần mạng."""
    place: Place = context.obj
    if keys is not None:
        found = check_keys(_key_lines(keys), text)
    else:
        with place.read() as desk, desk.reading() as reading:
            found = check_slip(reading, desk.settings.ward, text)
    if found.held == "contradicts":
        raise Refusal("slip.contradicts")
    _tell(found, json=json)


def _key_lines(path: Path) -> dict[bytes, Any]:
    try:
        return keys_from_lines(path.read_text(encoding="utf-8").splitlines())
    except (OSError, ValueError) as error:
        raise Refusal("slip.keys", file=str(path)) from error


@slip_words.command("keys")
def keys(context: typer.Context, json: AsJson = False) -> None:
    """Khóa công khai của các quầy mà máy này biết, mỗi dòng 'chuỗi khóa', cho 'slip verify --keys'."""
    place: Place = context.obj
    with place.read() as desk, desk.reading() as reading:
        known = {
            chain: b64(key.public_bytes_raw())
            for chain, key in known_keys(reading, desk.settings.ward).items()
        }
    if json:
        answer({"keys": known})
        return
    for chain, key in known.items():
        say(f"{chain} {key}")


def _tell(found: SlipCheck, *, json: bool) -> None:
    token = found.token
    if json:
        answer(
            {
                "genuine": True,
                "code": token.code,
                "received_at": written(token.received_at),
                "due_at": written(token.due_at),
                "held": found.held,
                "chain": found.chain,
            }
        )
        return
    held = {
        "held": "có trong sổ của máy này",
        "not_yet": "chưa đồng bộ về máy này",
        "replaced": "đã được thay bằng phiếu mới",
    }[found.held]
    say(f"Phiếu thật: {token.code}, hẹn {token.due_at:%H:%M %d/%m/%Y}, {held}.")
