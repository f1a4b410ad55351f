"""A supplement after acceptance: asked for once and soon, and the clock from zero when it came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.desk import Desk
from app.numbers import FormBook, next_number
from app.permits import leads
from app.promises import NewPromise, restarted
from app.refusal import Refusal
from app.rules.folding import nfc
from app.rules.standing import Standing, Status
from app.standings import hold_to_open, standing_here
from db.course import Completion, Supplement


@dataclass(frozen=True, slots=True)
class SupplementForm:
    """What form 02 asks for, and why. ``late_reason`` and ``approved_by`` (a supervisor) only after the law's days."""

    items: tuple[str, ...]
    reason: str
    late_reason: str = ""
    approved_by: str = ""


def request_supplement(desk: Desk, dossier: str, form: SupplementForm, by: str, at: datetime) -> int:
    """Ask for what is missing: the clock stops; returns the number of form 02.

    Once, "một lần đầy đủ, chính xác", and within the days that the profile gives (NĐ 61/2018 Art. 15.3, 19.4); later
    only for a supervisor's reason.

    Raises:
        Refusal: ``supplement.items``, ``supplement.reason``, ``supplement.already``, ``supplement.late`` (last: the
            last day), ``dossier.waiting``, ``dossier.paused``, ``dossier.finished``, ``dossier.unknown``.
    """
    items = tuple(filter(None, map(nfc, form.items)))
    if not items:
        raise Refusal("supplement.items")
    if not nfc(form.reason):
        raise Refusal("supplement.reason")
    now = standing_here(desk, dossier)
    if now.supplements >= desk.regime.supplement.max:
        raise Refusal("supplement.already", count=now.supplements, most=desk.regime.supplement.max)
    hold_to_open(now)
    late = at.date() > last_day(desk, now).date()
    second = _approved(desk, now, form, by) if late else None
    with desk.act("supplement.requested", by, at, subject=dossier, second=second) as act:
        number = next_number(act.connection, desk, FormBook.SUPPLEMENT, at.year)
        part = {"items": list(items), "reason": nfc(form.reason)}
        if late:
            part["late_reason"] = nfc(form.late_reason)
        act.add(
            Supplement(
                dossier=dossier,
                chain=desk.chain,
                year=at.year,
                number=number,
                requested_at=at.replace(second=0, microsecond=0),
                late=late,
            ),
            part,
        )
    return number


def last_day(desk: Desk, now: Standing) -> datetime:
    """The last working day on which a supplement may be asked without a supervisor's reason."""
    days = desk.calendar.working_days_after(
        now.received_at.date(), desk.regime.supplement.within_working_days
    )
    return datetime.combine(days[-1], desk.calendar.close_of(days[-1]), now.received_at.tzinfo)


def _approved(desk: Desk, now: Standing, form: SupplementForm, by: str) -> str | None:
    """Who answers for asking late: the supervisor named, None when the one who asks is one."""
    approver = by if leads(desk, by) else form.approved_by
    if not nfc(form.late_reason) or not leads(desk, approver):
        raise Refusal("supplement.late", last=last_day(desk, now).date())
    return None if approver == by else approver


def complete(desk: Desk, dossier: str, by: str, at: datetime, papers: tuple[str, ...] = ()) -> NewPromise:
    """The citizen brought what was missing: the whole limit begins again, and a new slip is due.

    Raises:
        Refusal: ``supplement.none`` when nothing was asked for, ``dossier.unknown``, ``calendar.not_covered``.
    """
    now = standing_here(desk, dossier)
    if now.status is not Status.WAITING:
        raise Refusal("supplement.none", code=now.code)
    completed_at = at.replace(second=0, microsecond=0)
    made = restarted(desk, now, completed_at)
    with desk.act("supplement.completed", by, at, subject=dossier) as act:
        brought = [nfc(paper) for paper in papers if nfc(paper)]
        act.add(
            Completion(
                dossier=dossier,
                completed_at=completed_at,
                promised_at=made.promised_at,
                due_at=made.due_at,
                notify_by=made.counted.notify_by,
                calendar_version=desk.calendar.version,
            ),
            {"papers": brought} if brought else None,
        )
    return made
