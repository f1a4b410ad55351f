"""A lateness for which nobody apologised is brought before the next one up, by the profile's days, each once."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from app.desk import Desk
from app.refusal import Refusal
from app.rules.escalation import steps_due
from app.standings import standing_here
from db.apologies import Escalation


def escalate(desk: Desk, dossier: str, by: str, at: datetime) -> tuple[str, ...]:
    """Record every step that is due by now and was not taken yet for this broken promise; returns them.

    Raises:
        Refusal: ``dossier.unknown``, ``escalation.none`` where nothing is owed or nothing more is due.
    """
    now = standing_here(desk, dossier)
    second = now.reappointments > 0
    steps: tuple[str, ...] = ()
    if now.owed_from is not None:
        taken = _taken(desk, dossier, now.owed_from)
        days = desk.regime.apology.escalation_days
        steps = steps_due(now.owed_from, at, days, second=second, taken=taken)
    if now.owed_from is None or not steps:
        raise Refusal("escalation.none", code=now.code)
    with desk.act("lateness.escalated", by, at, subject=dossier) as act:
        for step in steps:
            act.add(
                Escalation(
                    dossier=dossier,
                    step=step,
                    owed_from=now.owed_from,
                    second=second,
                    escalated_at=at,
                )
            )
    return steps


def _taken(desk: Desk, dossier: str, owed_from: datetime) -> set[str]:
    query = select(Escalation.step).where(
        Escalation.ward == desk.settings.ward,
        Escalation.dossier == dossier,
        Escalation.owed_from == owed_from,
    )
    with desk.reading() as reading:
        return set(reading.execute(query).scalars())
