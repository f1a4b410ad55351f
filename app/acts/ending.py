"""A dossier that ends without a result: refused in writing, or taken back by the citizen."""

from __future__ import annotations

from datetime import datetime

from app.desk import Desk
from app.numbers import FormBook, next_number
from app.originals import hold_to_here
from app.permits import leads
from app.refusal import Refusal
from app.rules.folding import nfc
from app.standings import hold_to_unresolved, standing_here
from db.course import OriginalsBack, Rejection, Withdrawal


def refuse(
    desk: Desk,
    dossier: str,
    reason: str,
    by: str,
    at: datetime,
    originals: tuple[str, ...] = (),
    approved_by: str = "",
) -> int:
    """Refuse an accepted dossier in writing, with the originals given back; returns the number of form 03.

    It is entered as the result (NĐ 61/2018 Art. 19.8): within the limit it counts as resolved in time. Whoever leads
    answers for it: who refuses, or ``approved_by``, whose word is signed with it (ui.md §3.4).

    Raises:
        Refusal: ``rejection.reason``, ``rejection.second`` without the word of one who leads, ``dossier.finished``,
            ``dossier.unknown``, ``originals.returned`` for an original that went back before.
    """
    if not nfc(reason):
        raise Refusal("rejection.reason")
    now = standing_here(desk, dossier)
    hold_to_unresolved(now)
    alone = leads(desk, by)
    if not alone and not leads(desk, approved_by):
        raise Refusal("rejection.second", code=now.code)
    hold_to_here(desk, dossier, originals, at)
    with desk.act("dossier.refused", by, at, subject=dossier, second=None if alone else approved_by) as act:
        number = next_number(act.connection, desk, FormBook.REFUSAL, at.year)
        act.add(
            Rejection(dossier=dossier, chain=desk.chain, year=at.year, number=number, rejected_at=at),
            {"reason": nfc(reason)} | _papers(originals),
        )
    return number


def withdraw(
    desk: Desk,
    dossier: str,
    reason: str,
    by: str,
    at: datetime,
    originals: tuple[str, ...] = (),
    asked_by: str = "",
) -> int:
    """The citizen takes the dossier back before a result; returns the number of the stop notice (TT 03/2025 Art. 7).

    Raises:
        Refusal: ``withdrawal.reason``, ``dossier.finished`` once there is a result, ``dossier.unknown``,
            ``originals.returned``.
    """
    if not nfc(reason):
        raise Refusal("withdrawal.reason")
    hold_to_unresolved(standing_here(desk, dossier))
    hold_to_here(desk, dossier, originals, at)
    with desk.act("dossier.withdrawn", by, at, subject=dossier) as act:
        number = next_number(act.connection, desk, FormBook.STOP, at.year)
        part = {"reason": nfc(reason)} | _papers(originals)
        if nfc(asked_by):
            part["asked_by"] = nfc(asked_by)
        act.add(
            Withdrawal(dossier=dossier, chain=desk.chain, year=at.year, number=number, withdrawn_at=at), part
        )
    return number


def give_back_originals(
    desk: Desk, dossier: str, papers: tuple[str, ...], to: str, by: str, at: datetime
) -> None:
    """Papers taken for checking go back to the citizen against a signature (NĐ 61/2018 Art. 20.2).

    Raises:
        Refusal: ``originals.none``, ``dossier.unknown``, ``originals.returned`` for one that went back before.
    """
    if not any(map(nfc, papers)):
        raise Refusal("originals.none")
    standing_here(desk, dossier)
    hold_to_here(desk, dossier, papers, at)
    with desk.act("originals.returned", by, at, subject=dossier) as act:
        act.add(OriginalsBack(dossier=dossier, given_at=at), _papers(papers) | {"to": nfc(to)})


def _papers(originals: tuple[str, ...]) -> dict[str, object]:
    papers = [nfc(paper) for paper in originals if nfc(paper)]
    return {"originals": papers} if papers else {}
