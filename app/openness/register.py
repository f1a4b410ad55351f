"""What the office makes public: the apologies that were read aloud, and those agreed with the station."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, select

from app.apology.case import cases
from app.desk.reference import content, names_ever
from db.apologies import ApologyCancellation, ApologyCompletion, ApologySignature, Broadcast, BroadcastPlan
from db.records import Part

MOST = 300
"""How many public readings the log shows at most, the newest."""


@dataclass(frozen=True, slots=True)
class PublicReading:
    """An apology read in public. Nothing here tells of the citizen: ``text`` was refused if it did, ``dossier`` is a uid.

    ``number`` is the letter's, ``official`` the name of who apologised, ``confirmed_by`` who attests the hour. One
    that is ``planned`` was agreed with the station for ``at`` and not read.
    """

    dossier: str
    number: str
    channel: str
    at: datetime
    times: int
    official: str
    confirmed_by: str
    text: str
    planned: bool = False


def public_readings(reading: Connection, ward: str) -> list[PublicReading]:
    """The log of apologies read in public, the newest first."""
    row, signed, names = Broadcast, ApologySignature, names_ever(reading, ward)
    # Two desks that were apart may both have signed the letter: its number is the one given first.
    number = (
        select(signed.printed_number)
        .where(signed.ward == row.ward, signed.apology == row.apology)
        .order_by(signed.signed_at, signed.uid)
        .limit(1)
        .scalar_subquery()
    )
    found = reading.execute(
        select(*row.__table__.columns, Part.content, number.label("number"))
        .outerjoin(Part, and_(Part.ward == row.ward, Part.hash == row.part))
        .where(row.ward == ward)
        .order_by(row.broadcast_at.desc(), row.uid)
        .limit(MOST)
    )
    return [
        PublicReading(
            dossier=each.dossier,
            number=each.number or "",
            channel=each.channel,
            at=each.broadcast_at,
            times=each.times,
            official=names.get(each.official) or each.official,
            confirmed_by=str(content(each.content).get("confirmed_by", "")),
            text=str(content(each.content).get("text", "")),
        )
        for each in found
    ]


def planned_readings(reading: Connection, ward: str) -> list[PublicReading]:
    """What the station agreed last to read of each open apology and did not read, by the hour."""
    row, names = BroadcastPlan, names_ever(reading, ward)
    closed = [
        select(kind.apology).where(kind.ward == ward) for kind in (ApologyCompletion, ApologyCancellation)
    ]
    planned = select(row.apology).where(row.ward == ward, *(row.apology.not_in(gone) for gone in closed))
    found = [
        PublicReading(
            dossier=case.line.dossier,
            number=case.number,
            channel=case.plans[-1].channel,
            at=at,
            times=case.plans[-1].times,
            official=names.get(case.plans[-1].official) or case.plans[-1].official,
            confirmed_by="",
            text=case.plans[-1].text,
            planned=True,
        )
        for case in cases(reading, ward, sorted(set(reading.execute(planned).scalars())))
        for at in case.unread
    ]
    return sorted(found, key=lambda each: each.at)
