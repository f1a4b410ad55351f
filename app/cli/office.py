"""What goes on inside the office: ``fees``, the list of a day, and ``holders``, who holds what and what is late there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from app.cli.answer import AsJson, answer, as_json, as_text, say
from app.cli.place import Place, moment, now
from app.desk.desk import Desk
from app.dossier.registers import fees, office
from db.base import written

OneDesk = Annotated[bool, typer.Option("--here", help="Chỉ quầy này, không phải cả phường.")]


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("fees")(list_fees)
    words.command("holders")(list_holders)


def list_fees(
    context: typer.Context,
    on: Annotated[str | None, typer.Option(help="Ngày, mặc định là hôm nay.")] = None,
    here: OneDesk = False,
    csv: Annotated[Path | None, typer.Option(help="Ghi thành tệp mở bằng Excel.")] = None,
    json: AsJson = False,
) -> None:
    """Danh sách thu, hoàn lệ phí của một ngày, cộng theo thủ tục; và hồ sơ nhận hôm đó chưa thu."""
    place: Place = context.obj
    day = moment(on).date() if on else now().date()
    with place.read() as desk, desk.reading() as reading:
        ward, chains = desk.settings.ward, [desk.chain] if here else []
        found = fees.of_day(reading, ward, day, chains)
        unpaid = fees.unpaid_of_day(reading, ward, day, chains)
    if csv is not None:
        csv.write_bytes(fees.spreadsheet(found))
    sums = fees.totals(found)
    if json:
        answer(
            {
                "on": day.isoformat(),
                "fees": [_fee(each) for each in found],
                "totals": sums,
                "total": sum(sums.values()),
                "unpaid": [as_json(line) for line in unpaid],
            }
        )
        return
    for each in found:
        said = (f"{each.at:%H:%M}", each.line.code, f"{each.amount} đ", each.number, each.why, each.by)
        say(" · ".join(filter(None, said)))
    for name, amount in sums.items():
        say(f"{name}: {amount} đ")
    say(f"Cộng {day:%d/%m/%Y}: {sum(sums.values())} đ")
    for line in unpaid:
        say(f"Chưa thu: {as_text(line)}")


def _fee(each: fees.FeeLine) -> dict[str, object]:
    return {
        "at": written(each.at),
        "code": each.line.code,
        "procedure": each.line.procedure,
        "amount": each.amount,
        "number": each.number,
        "why": each.why,
        "by": each.by,
        "chain": each.chain,
    }


def list_holders(
    context: typer.Context,
    on: Annotated[str | None, typer.Option(help="Lúc xem, mặc định là bây giờ.")] = None,
    json: AsJson = False,
) -> None:
    """Ai đang giữ bao nhiêu hồ sơ, bước nào quá giờ, cơ quan nào trả lời trễ."""
    place: Place = context.obj
    seen_at = moment(on) if on else now()
    with place.read() as desk, desk.reading() as reading:
        ward = desk.settings.ward
        held = office.holders(reading, ward)
        late = office.late_inside(reading, ward, seen_at)
        unanswered = office.late_replies(reading, ward, seen_at.date())
        names = {holder: _named(desk, holder) for holder in held}
    if json:
        answer(
            {
                "on": written(seen_at),
                "holders": held,
                "late_inside": [
                    {
                        "code": each.line.code,
                        "holder": each.line.holder,
                        "step": each.passing.step_name,
                        "step_due": written(each.passing.step_due) if each.passing.step_due else None,
                    }
                    for each in late
                ],
                "late_replies": [
                    {"code": line.code, "agency": asked.agency, "reply_by": asked.reply_by.isoformat()}
                    for line, asked in unanswered
                ],
            }
        )
        return
    for holder, count in held.items():
        say(f"{names[holder]}: {count} hồ sơ")
    for each in late:
        say(f"Quá giờ trong cơ quan: {each.line.code} · {each.passing.taker} · {each.passing.step_name}")
    for line, asked in unanswered:
        say(f"Trả lời trễ: {line.code} · {asked.agency} · hạn {asked.reply_by:%d/%m/%Y}")


def _named(desk: Desk, holder: str) -> str:
    member = desk.staff.get(holder)
    return member.name if member else holder
