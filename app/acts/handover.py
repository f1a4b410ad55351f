"""Papers passed on inside the office: the electronic trail of the control sheet, so that nobody carries them from door to door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.desk import Desk
from app.permits import hold_to_leading
from app.refusal import Refusal
from app.rules.folding import nfc
from app.standings import hold_to_unresolved, standing_here
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
    """Hand over one dossier or a bundle; every one of them or none is handed over by a checked form.

    Returns the bundle's name, under which the hand-over list is printed.

    Raises:
        Refusal: ``handover.none``, ``staff.unknown``, ``dossier.unknown``, ``dossier.finished``.
    """
    if not dossiers:
        raise Refusal("handover.none")
    if form.taker not in desk.staff:
        raise Refusal("staff.unknown", code=form.taker)
    standings = [standing_here(desk, dossier) for dossier in dossiers]
    for now in standings:
        hold_to_unresolved(now)
    bundle = ""
    for now in standings:
        with desk.act("dossier.handed_over", by, at, subject=now.dossier) as act:
            bundle = bundle or act.uid
            act.add(
                Handover(
                    dossier=now.dossier,
                    handed_at=at,
                    giver=by if now.holder == now.chain else now.holder,
                    taker=form.taker,
                    step=form.step,
                    step_name=form.step_name,
                    step_due=form.step_due,
                    bundle=bundle,
                ),
                {"note": nfc(form.note)} if nfc(form.note) else None,
            )
    return bundle


def reassign(desk: Desk, dossiers: Sequence[str], taker: str, note: str, by: str, at: datetime) -> str:
    """Give what somebody on leave holds to a stand-in: a supervisor's, the head's or a deputy's act.

    Raises:
        Refusal: ``staff.not_leading`` and those of :func:`pass_on`.
    """
    hold_to_leading(desk, by)
    return pass_on(desk, dossiers, HandoverForm(taker, note=note), by, at)
