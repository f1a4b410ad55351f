"""What the office makes public: the apologies that were read aloud; and since when a ward keeps its rhythm."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, and_, func, select

from app.apology_case import unread_slots
from app.reference import content, names_ever
from app.rules.calendar import ONE_DAY, VIETNAM
from app.rules.rhythm import period_of
from db.apologies import ApologyCancellation, ApologyCompletion, ApologySignature, Broadcast, BroadcastPlan
from db.records import Entry, Part

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


def begun_on(reading: Connection, ward: str) -> date | None:
    """The day of a ward's first record: what went before is in paper books, and nothing is missed in it."""
    first = reading.execute(select(func.min(Entry.at)).where(Entry.ward == ward)).scalar()
    return datetime.fromtimestamp(first / 1000, VIETNAM).date() if first else None


def watched_from(reading: Connection, ward: str, rhythm: str, on: date) -> date:
    """The first period that the ward kept records through: of what went before them nobody can say what was missed."""
    begun = begun_on(reading, ward) or on
    period = period_of(rhythm, begun)
    return min(on, begun if period.first == begun else period.last + ONE_DAY)


def public_readings(reading: Connection, ward: str) -> list[PublicReading]:
    """The log of apologies read in public, the newest first."""
    names = names_ever(reading, ward)
    row = Broadcast
    found = reading.execute(
        select(*row.__table__.columns, Part.content, ApologySignature.printed_number)
        .outerjoin(Part, and_(Part.ward == row.ward, Part.hash == row.part))
        .outerjoin(
            ApologySignature,
            and_(ApologySignature.ward == row.ward, ApologySignature.apology == row.apology),
        )
        .where(row.ward == ward)
        .order_by(row.broadcast_at.desc(), row.uid, ApologySignature.signed_at)
        .limit(MOST)
    ).all()
    return [
        PublicReading(
            dossier=each.dossier,
            number=each.printed_number or "",
            channel=each.channel,
            at=each.broadcast_at,
            times=each.times,
            official=names.get(each.official) or each.official,
            confirmed_by=str(content(each.content).get("confirmed_by", "")),
            text=str(content(each.content).get("text", "")),
        )
        for each in {each.uid: each for each in reversed(found)}.values()
    ][::-1]


def planned_readings(reading: Connection, ward: str) -> list[PublicReading]:
    """What the station agreed last to read of each open apology and did not read, by the hour."""
    row, names = BroadcastPlan, names_ever(reading, ward)
    closed = [
        select(kind.apology).where(kind.ward == ward) for kind in (ApologyCompletion, ApologyCancellation)
    ]
    found = reading.execute(
        select(*row.__table__.columns, Part.content, ApologySignature.printed_number)
        .outerjoin(Part, and_(Part.ward == row.ward, Part.hash == row.part))
        .outerjoin(
            ApologySignature,
            and_(ApologySignature.ward == row.ward, ApologySignature.apology == row.apology),
        )
        .where(row.ward == ward, *(row.apology.not_in(gone) for gone in closed))
        .order_by(row.planned_at)
    ).all()
    planned = []
    for plan in {each.apology: each for each in found}.values():
        read = select(Broadcast.broadcast_at).where(
            Broadcast.ward == ward, Broadcast.apology == plan.apology, Broadcast.channel == plan.channel
        )
        slots = map(datetime.fromisoformat, plan.slots.split(","))
        for at in unread_slots(slots, plan.planned_at, reading.execute(read).scalars()):
            planned.append(
                PublicReading(
                    dossier=plan.dossier,
                    number=plan.printed_number or "",
                    channel=plan.channel,
                    at=at,
                    times=plan.times,
                    official=names.get(plan.official) or plan.official,
                    confirmed_by="",
                    text=str(content(plan.content).get("text", "")),
                    planned=True,
                )
            )
    return sorted(planned, key=lambda each: each.at)
