"""Looking up what a dossier or an apology is right now, and how often it was printed, by the records held here."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from app.desk import Desk
from app.fold import entries_of, facts
from app.reference import content
from app.refusal import Refusal
from app.rules.facts import Fact, in_order
from app.rules.standing import STOPPED, Standing, Status, standing
from app.slip_records import facts_until, slips_of
from db.apologies import Apology
from db.records import Part, Print, Return

SLIP = "slip"


def standing_here(desk: Desk, dossier: str) -> Standing:
    """The dossier's standing by the records held here.

    Raises:
        Refusal: ``dossier.unknown``.
    """
    return known_here(desk, dossier)[0]


def known_here(desk: Desk, dossier: str) -> tuple[Standing, list[Fact]]:
    """The dossier's standing, and everything recorded about it in its order; its entries are read once for both.

    Raises:
        Refusal: ``dossier.unknown``.
    """
    known = facts_here(desk, dossier)
    now = standing(known)
    if now is None:
        raise Refusal("dossier.unknown")
    return now, known


def facts_here(desk: Desk, dossier: str) -> list[Fact]:
    """Everything recorded about a dossier, in its order."""
    with desk.reading() as reading:
        return in_order(facts(entries_of(reading, desk.settings.ward, dossier)))


def hold_to_open(now: Standing) -> None:
    """Hold a dossier to being worked on, its clock running.

    Raises:
        Refusal: ``dossier.waiting``, ``dossier.paused``, ``dossier.finished``.
    """
    if now.status is Status.WAITING:
        raise Refusal("dossier.waiting", code=now.code)
    if now.status is Status.PAUSED:
        raise Refusal("dossier.paused", code=now.code)
    hold_to_unresolved(now)


def hold_to_unresolved(now: Standing) -> None:
    """Hold a dossier to having no result yet, whether its clock runs or not.

    Raises:
        Refusal: ``dossier.finished``.
    """
    if now.status is not Status.WORKING and now.status not in STOPPED:
        raise Refusal("dossier.finished", code=now.code)


def last_return(desk: Desk, dossier: str) -> str:
    """The uid of the latest handing over of a dossier's result; '' when there was none."""
    with desk.reading() as reading:
        found = reading.execute(
            select(Return.uid)
            .where(Return.ward == desk.settings.ward, Return.dossier == dossier)
            .order_by(Return.returned_at.desc())
            .limit(1)
        ).scalar()
    return found or ""


def apology_row(desk: Desk, apology: str) -> Any:
    """The record of a draft.

    Raises:
        Refusal: ``apology.unknown``.
    """
    with desk.reading() as reading:
        row = reading.execute(
            select(Apology.__table__).where(
                Apology.__table__.c.ward == desk.settings.ward, Apology.__table__.c.uid == apology
            )
        ).first()
    if row is None:
        raise Refusal("apology.unknown")
    return row


def printed_times(connection: Connection, ward: str, dossier: str, paper: str, letter: str = "") -> int:
    """How many copies of a paper of a dossier came out, at every desk that is known here.

    Of slips those of the one that counts now: what replaces a slip is no reprint of it. ``letter`` is the apology whose
    letter is asked for, '' for any; a copy recorded before it was told apart counts as one of each.
    """
    query = (
        select(Print.uid, Part.content)
        .outerjoin(Part, (Part.ward == Print.ward) & (Part.hash == Print.part))
        .where(Print.ward == ward, Print.dossier == dossier, Print.paper == paper)
    )
    printed = {
        row.uid
        for row in connection.execute(query)
        if not letter or content(row.content).get("apology", letter) == letter
    }
    slips = slips_of(connection, ward, dossier) if paper == SLIP else []
    if len(slips) > 1:
        printed -= {fact.uid for fact in facts_until(connection, ward, dossier, slips[-1].uid)}
    return len(printed)
