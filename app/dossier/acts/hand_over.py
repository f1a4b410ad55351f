"""Papers passed on inside the office: the electronic trail of the control sheet, so that nobody carries them from door to door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from app.desk.act import Act
from app.desk.desk import Desk
from app.desk.permits import hold_to_leading, leads
from app.dossier.promise import hold_to_unresolved, standing_here
from app.refusal import Refusal
from app.rules.course.standing import Standing
from app.rules.text.words import nfc
from db.course import Handover


@dataclass(frozen=True, slots=True)
class HandoverForm:
    """To whom, for which step of the procedure (0: none named), and until when that step is due."""

    taker: str
    step: int = 0
    step_name: str = ""
    step_due: datetime | None = None
    note: str = ""


def pass_on(desk: Desk, dossiers: Sequence[str], form: HandoverForm, by: str, at: datetime) -> str:
    """Hand over one dossier or a bundle, in one commit: every one of them or none.

    Returns the bundle's name, under which the hand-over list is printed.

    Raises:
        Refusal: ``handover.none``, ``staff.unknown``, ``dossier.unknown``, ``dossier.finished``, ``handover.same``
            (code) when the taker holds it already, ``handover.held`` (code, holder) of what somebody else holds, for
            anybody but who leads.
    """
    if not dossiers:
        raise Refusal("handover.none")
    if form.taker not in desk.staff:
        raise Refusal("staff.unknown", code=form.taker)
    standings = [standing_here(desk, dossier) for dossier in dict.fromkeys(dossiers)]
    for now in standings:
        hold_to_unresolved(now)
        _hold_to_holder(desk, now, form.taker, by)
    bundle = ""

    def hand_over(now: Standing, act: Act) -> None:
        nonlocal bundle
        bundle = bundle or act.uid
        record, words = _handover(desk, now, form, by, at, bundle)
        act.add(record, words)

    writings = [("dossier.handed_over", now.dossier, partial(hand_over, now)) for now in standings]
    desk.act_on_each(by, at, writings)
    return bundle


def _handover(
    desk: Desk, now: Standing, form: HandoverForm, by: str, at: datetime, bundle: str
) -> tuple[Handover, dict[str, str] | None]:
    step = nfc(form.step_name)
    named = step if step in _step_names(desk, now) else ""
    words = {"note": nfc(form.note), "purpose": "" if named else step}
    record = Handover(
        dossier=now.dossier,
        handed_at=at,
        giver=by if now.holder == now.chain else now.holder,
        taker=form.taker,
        step=form.step,
        step_name=named,
        step_due=form.step_due,
        bundle=bundle,
    )
    return record, {name: said for name, said in words.items() if said} or None


def _hold_to_holder(desk: Desk, now: Standing, taker: str, by: str) -> None:
    """Papers are given by whoever has them; what lies at the desk, by anybody there."""
    if now.holder == taker:
        raise Refusal("handover.same", code=now.code)
    if now.holder not in {by, now.chain} and not leads(desk, by):
        holder = desk.staff.get(now.holder)
        raise Refusal("handover.held", code=now.code, holder=holder.name if holder else now.holder)


def _step_names(desk: Desk, now: Standing) -> set[str]:
    """The steps that the catalogue names: only these stand in the signed record, other words may name a person."""
    version = desk.catalogue.version(now.procedure, now.procedure_version)
    return {step.name for step in version.terms.steps} if version else set()


def reassign(desk: Desk, dossiers: Sequence[str], taker: str, note: str, by: str, at: datetime) -> str:
    """Give what somebody on leave holds to a stand-in: a supervisor's, the head's or a deputy's act.

    Raises:
        Refusal: ``staff.not_leading`` and those of :func:`pass_on`.
    """
    hold_to_leading(desk, by)
    return pass_on(desk, dossiers, HandoverForm(taker, note=note), by, at)
