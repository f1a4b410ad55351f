"""Completing an apology when what the regime requires of it is there."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from app.apology.acts.forms import LATE, TOLD_LATE, UNTOLD_LATE
from app.apology.acts.lookup import signed_draft
from app.desk.desk import Desk
from app.desk.reference import content
from app.refusal import Refusal
from app.rules.course.course import NOT_MET
from db.apologies import ApologyCompletion, ApologyDelivery, Broadcast, SpokenApology
from db.records import Part


def complete(desk: Desk, apology: str, by: str, at: datetime) -> None:
    """Close an apology when what the regime requires of it is there.

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``, ``apology.unsigned``, ``apology.completed``,
            ``apology.incomplete`` with what is ``missing``: ``cong_khai``, ``xac_nhan_dai`` or ``trao``.
    """
    drafted = signed_draft(desk, apology)
    missing = still_missing(desk, drafted)
    if missing:
        raise Refusal("apology.incomplete", missing=missing)
    with desk.act("apology.completed", by, at, subject=drafted.dossier) as act:
        act.add(ApologyCompletion(apology=apology, dossier=drafted.dossier, completed_at=at))


def still_missing(desk: Desk, drafted: Any) -> str:
    """What an apology still lacks under the regime: ``cong_khai``, ``xac_nhan_dai``, ``trao`` or nothing.

    A public reading counts when somebody of the station confirmed it: the office cannot attest its own broadcast. What
    the office itself posted satisfies no requirement. The paper too must have reached the citizen, not its words alone.
    """
    with desk.reading() as reading:
        met = _first_met(reading, desk, drafted.uid)
        spoken = reading.execute(
            select(func.min(SpokenApology.spoken_at)).where(
                SpokenApology.ward == desk.settings.ward, SpokenApology.apology == drafted.uid
            )
        ).scalar()
        readings = reading.execute(
            select(Broadcast.broadcast_at, Broadcast.times, Part.content)
            .select_from(Broadcast.__table__)
            .outerjoin(Part, (Part.ward == Broadcast.ward) & (Part.hash == Broadcast.part))
            .where(Broadcast.ward == desk.settings.ward, Broadcast.apology == drafted.uid)
            .where(Broadcast.channel.not_in(desk.regime.apology.posted_channels))
        ).all()
    # One reading may be written twice, the second time with who confirmed it.
    read = sum({on: times for on, times, _part in readings}.values())
    confirmed = sum({on: times for on, times, part in readings if content(part).get("confirmed_by")}.values())
    told_at = min(filter(None, (met, spoken)), default=None)
    required = desk.regime.apology.broadcast_times if public_required(desk, drafted, told_at) else 0
    if read < required:
        return "cong_khai"
    if confirmed < max(required, min(read, 1)):
        return "xac_nhan_dai"
    return "" if met is not None or read else "trao"


def _first_met(reading: Connection, desk: Desk, apology: str) -> datetime | None:
    return reading.execute(
        select(func.min(ApologyDelivery.delivered_at)).where(
            ApologyDelivery.ward == desk.settings.ward,
            ApologyDelivery.apology == apology,
            ApologyDelivery.outcome != NOT_MET,
        )
    ).scalar()


def public_required(desk: Desk, drafted: Any, told_at: datetime | None) -> bool:
    """Whether the regime requires a public apology."""
    return bool(why_public(desk, drafted, told_at))


def why_public(desk: Desk, drafted: Any, told_at: datetime | None) -> list[str]:
    """The causes for which it does; lateness counts as told only if told by the notify-by time."""
    causes = set(drafted.causes.split(","))
    if LATE in causes:
        limit = drafted.notify_by or drafted.old_due
        in_time = told_at is not None and limit is not None and told_at <= limit
        causes = causes - {LATE} | {TOLD_LATE if in_time else UNTOLD_LATE}
    return [cause for cause in desk.regime.apology.public_required if cause in causes]
