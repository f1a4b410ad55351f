"""What other agencies were asked, and which of them are late with their answer (NĐ 61/2018 Art. 19.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, select
from sqlalchemy.orm import aliased

from app.dossier_lines import DossierLine, lines_of
from app.reference import content
from app.rules.standing import STOPPED, Status
from db.course import Consultation, ConsultationReply
from db.local import StandingRow
from db.records import Part

_UNRESOLVED = (Status.WORKING, *STOPPED)


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
