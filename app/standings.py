"""Looking up what a dossier or an apology is right now, and how often it was printed, by the records held here."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, func, select

from app.desk import Desk
from app.fold import standing_of
from app.refusal import Refusal
from app.rules.standing import Standing
from db.apologies import Apology
from db.records import Print


def standing_here(desk: Desk, dossier: str) -> Standing:
    """The dossier's standing by the records held here.

    Raises:
        Refusal: ``dossier.unknown``.
    """
    with desk.reading() as reading:
        now = standing_of(reading, desk.settings.ward, dossier)
    if now is None:
        raise Refusal("dossier.unknown")
    return now


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


def printed_times(connection: Connection, ward: str, dossier: str, paper: str) -> int:
    """How many copies of a paper of a dossier came out, at every desk that is known here."""
    query = select(func.count()).select_from(Print.__table__)
    found = query.where(Print.ward == ward, Print.dossier == dossier, Print.paper == paper)
    return int(connection.execute(found).scalar_one())
