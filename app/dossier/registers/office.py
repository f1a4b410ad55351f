"""Inside the office: who holds what and which step is late (form 05/06); which other agency has not answered.

Source for agencies: NĐ 61/2018 Art. 19.5.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select
from sqlalchemy.orm import aliased

from app.desk.reference import content, names_ever
from app.dossier.line import DossierLine, lines, lines_of, lines_query
from app.rules.course.course import STOPPED, Status
from db.course import Consultation, ConsultationReply, Handover
from db.local import StandingRow
from db.records import Entry, Part

MOST_SHOWN = 100
_UNRESOLVED = (Status.WORKING, *STOPPED)


@dataclass(frozen=True, slots=True)
class Passing:
    """One handing over: from whom to whom (names, or the chain of a desk), for which step, and until when it is due.

    ``step_name`` is what for, in the giver's own words where it is no step of the catalogue.
    """

    dossier: str
    bundle: str
    handed_at: datetime
    giver: str
    taker: str
    step: int
    step_name: str
    step_due: datetime | None
    note: str


@dataclass(frozen=True, slots=True)
class LateInside:
    """A dossier whose step inside the office is past its time, whatever the citizen was promised."""

    line: DossierLine
    passing: Passing


def trail(reading: Connection, ward: str, dossier: str) -> list[Passing]:
    """How a dossier went through the office, oldest first."""
    query = _passings(ward).where(Handover.dossier == dossier).order_by(Entry.at, Handover.uid)
    return _named(reading, ward, query)


def bundle(reading: Connection, ward: str, name: str) -> list[Passing]:
    """What was handed over together, in the order given: the hand-over list."""
    return _named(reading, ward, _passings(ward).where(Handover.bundle == name).order_by(Entry.at, Entry.n))


def held_by(reading: Connection, ward: str, holder: str, limit: int = MOST_SHOWN) -> list[DossierLine]:
    """The dossiers without a result that a member of staff holds, or that still lie at a desk; the first due first."""
    row = StandingRow
    query = lines_query(ward).where(row.status.in_(_UNRESOLVED), row.holder == holder)
    return lines(reading, query.order_by(row.due_at, row.code).limit(limit))


def holders(reading: Connection, ward: str) -> dict[str, int]:
    """How many dossiers without a result each holds: by staff code, or a desk's chain where they lie as received."""
    row = StandingRow
    counted = (
        select(row.holder, func.count())
        .where(row.ward == ward, row.status.in_(_UNRESOLVED))
        .group_by(row.holder)
        .order_by(func.count().desc(), row.holder)
    )
    return {holder: int(count) for holder, count in reading.execute(counted)}


def late_inside(reading: Connection, ward: str, now: datetime) -> list[LateInside]:
    """The dossiers whose latest step is past its time, the longest first; one that waits or is paused is not late."""
    query = (
        _passings(ward)
        .join(StandingRow, (StandingRow.ward == Handover.ward) & (StandingRow.dossier == Handover.dossier))
        .where(StandingRow.status == Status.WORKING, Handover.step_due < now)
        .where(Handover.taker == StandingRow.holder, _is_last())
        .order_by(Handover.step_due, Handover.dossier)
    )
    late = _named(reading, ward, query)
    found = {line.dossier: line for line in lines_of(reading, ward, [each.dossier for each in late])}
    return [LateInside(found[each.dossier], each) for each in late if each.dossier in found]


def _is_last() -> ColumnElement[bool]:
    """That its taker was not handed the dossier again; with the holder of the standing, that nobody was."""
    later, told = aliased(Handover), aliased(Entry)
    passed_on = (
        select(later.uid)
        .join(told, (told.ward == later.ward) & (told.h == later.entry))
        .where(later.ward == Handover.ward, later.dossier == Handover.dossier)
        .where(later.taker == Handover.taker, told.at > Entry.at)
    )
    return ~passed_on.exists()


def _passings(ward: str) -> Select[Any]:
    return (
        select(*Handover.__table__.columns, Part.content)
        .join(Entry, (Entry.ward == Handover.ward) & (Entry.h == Handover.entry))
        .outerjoin(Part, (Part.ward == Handover.ward) & (Part.hash == Handover.part))
        .where(Handover.ward == ward)
    )


def _named(reading: Connection, ward: str, query: Select[Any]) -> list[Passing]:
    rows: Sequence[Any] = reading.execute(query).all()
    names = names_ever(reading, ward) if rows else {}
    return [_passing(row, content(row.content), names) for row in rows]


def _passing(row: Any, part: Mapping[str, Any], names: Mapping[str, str]) -> Passing:
    return Passing(
        dossier=row.dossier,
        bundle=row.bundle,
        handed_at=row.handed_at,
        giver=names.get(row.giver) or row.giver,
        taker=names.get(row.taker) or row.taker,
        step=row.step,
        step_name=row.step_name or str(part.get("purpose", "")),
        step_due=row.step_due,
        note=str(part.get("note", "")),
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """One question to an agency; ``answer`` and ``replied_at`` are empty while it has not answered."""

    uid: str
    dossier: str
    agency: str
    question: str
    asked_at: datetime
    reply_by: date
    replied_at: datetime | None
    answer: str

    def late(self, on: date) -> bool:
        """Whether the answer came, or has not come, after its day."""
        return (self.replied_at.date() if self.replied_at else on) > self.reply_by


def of_dossier(reading: Connection, ward: str, dossier: str) -> list[Asked]:
    """What was asked about a dossier, oldest first."""
    query = _asked(ward).where(Consultation.dossier == dossier).order_by(Consultation.asked_at)
    return [_one(row) for row in reading.execute(query)]


def late_replies(reading: Connection, ward: str, today: date) -> list[tuple[DossierLine, Asked]]:
    """Questions of dossiers without a result that should have been answered before today, the longest first.

    A late answer is reported to the head of the desk; the citizen's clock runs on.
    """
    query = (
        _asked(ward)
        .join(
            StandingRow,
            (StandingRow.ward == Consultation.ward) & (StandingRow.dossier == Consultation.dossier),
        )
        .where(
            StandingRow.status.in_(_UNRESOLVED),
            Consultation.reply_by < today,
            ConsultationReply.uid.is_(None),
        )
        .order_by(Consultation.reply_by, Consultation.uid)
    )
    asked = [_one(row) for row in reading.execute(query)]
    found = {line.dossier: line for line in lines_of(reading, ward, [each.dossier for each in asked])}
    return [(found[each.dossier], each) for each in asked if each.dossier in found]


def _asked(ward: str) -> Select[Any]:
    answered = aliased(Part)
    return (
        select(
            *Consultation.__table__.columns,
            ConsultationReply.replied_at,
            Part.content,
            answered.content.label("reply"),
        )
        .outerjoin(
            ConsultationReply,
            (ConsultationReply.ward == Consultation.ward)
            & (ConsultationReply.consultation == Consultation.uid),
        )
        .outerjoin(Part, (Part.ward == Consultation.ward) & (Part.hash == Consultation.part))
        .outerjoin(
            answered, (answered.ward == ConsultationReply.ward) & (answered.hash == ConsultationReply.part)
        )
        .where(Consultation.ward == ward)
    )


def _one(row: Any) -> Asked:
    part = content(row.content)
    return Asked(
        uid=row.uid,
        dossier=row.dossier,
        agency=str(part.get("agency", "")),
        question=str(part.get("question", "")),
        asked_at=row.asked_at,
        reply_by=row.reply_by,
        replied_at=row.replied_at,
        answer=str(content(row.reply).get("answer", "")),
    )
