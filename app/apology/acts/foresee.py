"""Whether a promise will be kept, as its holder says; and a lateness without apology, which goes one level up.

Each level of the profile is reached once, by its days.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from app.desk.desk import Desk
from app.desk.permits import leads
from app.dossier.promise import hold_to_open, standing_here
from app.refusal import Refusal
from app.rules.course.standing import Standing
from app.rules.time.deadlines import steps_due
from db.apologies import Escalation, Foresight


def foresee(desk: Desk, dossier: str, by: str, at: datetime, *, in_time: bool) -> None:
    """Answer 'Kịp' or 'Không kịp' for the promise that stands now; the last answer holds, all are kept. Said again it stays one.

    'Kịp' is an answer from the last day to tell on: whoever says it a week before has not looked. 'Không kịp' always is.

    Raises:
        Refusal: ``dossier.unknown``, ``dossier.finished``, ``dossier.waiting``, ``dossier.paused``,
            ``foresight.passed`` (the promise), ``foresight.early`` (on), ``foresight.holder`` (holder) for anybody but
            who holds the dossier, or leads.
    """
    now = standing_here(desk, dossier)
    hold_to_open(now)
    if at > now.due_at:
        raise Refusal("foresight.passed", due_at=now.due_at)
    # Of a day that was closed since the promise somebody must say so before it.
    tell_on = desk.calendar.working_on_or_before((now.notify_by or now.due_at).date())
    if in_time and at.date() < tell_on:
        raise Refusal("foresight.early", on=tell_on)
    _hold_to_holder(desk, now, by)
    if _said_last(desk, dossier, now.due_at) == (in_time, by):
        return
    with desk.act("deadline.foreseen", by, at, subject=dossier) as act:
        act.add(
            Foresight(dossier=dossier, due_at=now.due_at, in_time=in_time, answered_at=at, answered_by=by)
        )


def _said_last(desk: Desk, dossier: str, due_at: datetime) -> tuple[bool, str] | None:
    """The answer that holds, and whose it is."""
    query = (
        select(Foresight.in_time, Foresight.answered_by)
        .where(Foresight.ward == desk.settings.ward, Foresight.dossier == dossier, Foresight.due_at == due_at)
        .order_by(Foresight.answered_at.desc(), Foresight.uid.desc())
        .limit(1)
    )
    with desk.reading() as reading:
        found = reading.execute(query).first()
    return (found.in_time, found.answered_by) if found else None


def _hold_to_holder(desk: Desk, now: Standing, by: str) -> None:
    """What lies at a desk is answered for by anybody there."""
    if now.holder in {by, now.chain} or leads(desk, by):
        return
    holder = desk.staff.get(now.holder)
    raise Refusal("foresight.holder", holder=holder.name if holder else now.holder)


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
