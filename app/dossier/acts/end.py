"""A dossier ends: finished by the office and handed over, refused in writing, or taken back by the citizen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.desk import drafts
from app.desk.desk import Desk
from app.desk.permits import leads
from app.dossier.numbers import FormBook, next_number
from app.dossier.originals import hold_to_here
from app.dossier.promise import hold_to_open, hold_to_unresolved, standing_here
from app.refusal import Refusal
from app.rules.course.course import Status
from app.rules.course.standing import Timeliness, timeliness
from app.rules.text.words import nfc
from db.course import OriginalsBack, Rejection, Withdrawal
from db.records import Finish, Return

TO = ("applicant", "submitter", "proxy", "post")


@dataclass(frozen=True, slots=True)
class Collection:
    """Who took the result: ``to`` applicant, submitter or proxy; a lost slip is said, not hidden.

    To whom it went by ``post`` nobody asks for a slip: the number of the post's receipt (số bưu gửi) stands for it.
    """

    to: str = "applicant"
    collector: str = ""
    slip_shown: bool = True
    note: str = ""
    collector_number: str = ""
    """Of the paper by which a proxy proved who they are."""
    handed: str = ""
    """What was given, in words: how many originals and copies."""
    dispatch_number: str = ""


def finish(desk: Desk, dossier: str, by: str, at: datetime) -> Timeliness:
    """The office has finished: this instant decides early, on time or late.

    Raises:
        Refusal: ``dossier.unknown``, ``dossier.finished``, ``dossier.waiting``, ``dossier.paused``.
    """
    now = standing_here(desk, dossier)
    hold_to_open(now)
    with desk.act("dossier.finished", by, at, subject=dossier) as act:
        act.add(Finish(dossier=dossier, finished_at=at, outcome="granted"))
    return timeliness(now.promised_at, at)


def return_result(
    desk: Desk, dossier: str, by: str, at: datetime, collection: Collection | None = None
) -> None:
    """Hand over the result; the person collecting brings the slip (NĐ 61/2018 Art. 6.2.b).

    What anybody left half filled of it is forgotten with it: a result brought back is handed over anew.

    Raises:
        Refusal: ``dossier.unknown``, ``dossier.not_ready``, ``dossier.returned``, ``form.choice``,
            ``collector.name`` for a proxy without a name, ``collector.dispatch`` for the post without its number,
            ``slip.reason`` for a lost slip without a reason.
    """
    given = collection or Collection()
    if given.to not in TO:
        raise Refusal("form.choice", field="to", allowed=", ".join(TO))
    if given.to == "proxy" and not nfc(given.collector):
        raise Refusal("collector.name")
    if given.to == "post" and not nfc(given.dispatch_number):
        raise Refusal("collector.dispatch")
    if given.to != "post" and not given.slip_shown and not nfc(given.note):
        raise Refusal("slip.reason")
    now = standing_here(desk, dossier)
    if now.status is Status.RETURNED:
        raise Refusal("dossier.returned", code=now.code)
    if now.status is not Status.READY:
        raise Refusal("dossier.not_ready", code=now.code)
    with desk.act("result.returned", by, at, subject=dossier) as act:
        said = {
            "collector": given.collector,
            "collector_number": given.collector_number,
            "handed": given.handed,
            "dispatch_number": given.dispatch_number if given.to == "post" else "",
            "note": given.note,
        }
        part = {key: nfc(value) for key, value in said.items() if nfc(value)}
        act.add(Return(dossier=dossier, returned_at=at, to=given.to, slip_shown=given.slip_shown), part)
        drafts.drop_returned(act.connection, dossier)


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
