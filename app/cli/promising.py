"""``due``: the promise alone, with its reasons; nothing is received."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

import typer

from app.cli.answer import AsJson, answer, say
from app.cli.place import Place, moment
from app.desk import shipped
from app.desk.reference import CatalogueProcedure, calendar_days, catalogue
from app.dossier.receipt import CHANNELS
from app.refusal import Refusal
from app.rules.law.regime import Regime
from app.rules.time import explanation
from app.rules.time.calendar import VIETNAM, Calendar
from app.rules.time.counting import Limit, Unit
from app.rules.time.deadlines import Promise, promise
from app.rules.time.limits import ProcedureRow
from db.base import written


def add_to(words: typer.Typer) -> None:
    """Add the words of this file."""
    words.command("due")(due)


def due(
    context: typer.Context,
    code: Annotated[str, typer.Argument(help="Mã thủ tục, ví dụ 1.004873.")],
    received: Annotated[str, typer.Option(help="Lúc nhận, ví dụ 2017-01-25T09:15.")],
    limit: Annotated[int | None, typer.Option(help="Thời hạn, thay cho danh mục; 'trong ngày' là 0.")] = None,
    unit: Annotated[Unit | None, typer.Option(help="Đơn vị của thời hạn.")] = None,
    channel: Annotated[
        str, typer.Option(help="Cách nộp, nếu thời hạn theo đó: counter, post, online, home.")
    ] = "counter",
    profile: Annotated[
        str | None, typer.Option(help="Hồ sơ pháp lý; mặc định hatinh-2017, hoặc của quầy ở --data.")
    ] = None,
    json: AsJson = False,
) -> None:
    """Hẹn trả ngày nào, và vì sao. Có --data thì theo lịch, danh mục và hồ sơ pháp lý của quầy ấy."""
    place: Place = context.obj
    received_at = moment(received)
    if channel not in CHANNELS:
        raise Refusal("form.choice", field="channel", allowed=", ".join(CHANNELS))
    on = received_at.astimezone(VIETNAM).date()
    ground = _of_desk(place, profile, on) if place.named else _shipped(profile or "hatinh-2017")
    name, stated = _limit(ground, code, channel, limit, unit)
    promised = promise(received_at, stated, ground.calendar, ground.regime)
    row = ground.procedures.get(code)
    ours = row.terms.local_limit(stated) if row else None
    local = promise(received_at, ours, ground.calendar, ground.regime) if ours else None
    if json:
        in_force = ground.regime.in_force(promised.received_at.date())
        told = {"code": code, "name": name, "profile": ground.regime.id, "profile_in_force": in_force}
        answer(told | promise_json(promised) | {"local_due_at": written(local.due_at) if local else None})
        return
    say(f"{name or code}: hẹn trả {promised.due_at:%H:%M %d/%m/%Y}")
    by = f"{promised.notify_by:%H:%M %d/%m/%Y}" if promised.notify_by else "báo ngay, trước giờ hẹn"
    say(f"Nếu trễ, báo trước: {by}")
    for sentence in promised.explanation:
        say(f"  {sentence}")
    if local and row:
        shares = [(share.agency, share.value) for share in row.terms.joint]
        say(f"  {explanation.shared(local.due_at.date(), shares)}")


@dataclass(frozen=True, slots=True)
class Ground:
    """What a promise rests on; ``procedures`` are the versions in force by code."""

    regime: Regime
    calendar: Calendar
    procedures: Mapping[str, ProcedureRow | CatalogueProcedure]


def _shipped(profile: str) -> Ground:
    regime = shipped.regime(profile)
    return Ground(regime, shipped.calendar(regime), {row.code: row for row in shipped.catalogue()})


def _of_desk(place: Place, profile: str | None, on: date) -> Ground:
    with place.read() as desk, desk.reading() as reading:
        ward = desk.settings.ward
        regime = desk.regime if profile is None else desk.regime_of(profile)
        calendar = Calendar(calendar_days(reading, ward), regime.office_hours)
        held = catalogue(reading, ward, regime.id)
    return Ground(regime, calendar, {procedure.code: procedure for procedure in held.in_force(on)})


def _limit(
    ground: Ground, code: str, channel: str, value: int | None, unit: Unit | None
) -> tuple[str, Limit]:
    row = ground.procedures.get(code)
    name = row.name if row else ""
    if value is not None:
        return name, Limit(value, unit or (row.limit.unit if row else Unit.WORKING_DAYS))
    if unit is Unit.SAME_DAY:
        return name, Limit(0, unit)
    if unit is not None:
        raise typer.BadParameter("--unit cần có --limit.")
    if row is None:
        raise Refusal("procedure.unknown", code=code)
    return name, row.terms.limit_for(channel, row.limit)


def promise_json(promised: Promise) -> dict[str, Any]:
    """A promise as the contract of the command line has it."""
    return {
        "received_at": written(promised.received_at),
        "limit": promised.limit.value if promised.limit else None,
        "unit": str(promised.limit.unit) if promised.limit else None,
        "due_at": written(promised.due_at),
        "notify_by": written(promised.notify_by) if promised.notify_by else None,
        "counted": [day.isoformat() for day in promised.counted],
        "skipped": [{"date": day.on.isoformat(), "why": day.why} for day in promised.skipped],
        "explanation": " ".join(promised.explanation),
        "provisional": promised.provisional,
    }
