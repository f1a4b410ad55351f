"""A dossier's way after receipt: the office finishes it, the citizen takes the result home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app import drafts
from app.desk import Desk
from app.refusal import Refusal
from app.rules.folding import nfc
from app.rules.standing import Status, Timeliness, timeliness
from app.standings import hold_to_open, standing_here
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
