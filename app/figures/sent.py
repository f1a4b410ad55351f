"""The reports that were sent, each with the figures that it froze."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from app.desk.reference import content
from app.refusal import Refusal
from db.course import Report
from db.journal import read
from db.records import Entry, Part


@dataclass(frozen=True, slots=True)
class SentReport:
    """A report as it was sent: ``figures`` is the canonical JSON of its tables, ``by`` the staff code of the sender."""

    uid: str
    kind: str
    first: date
    last: date
    sent_at: datetime
    by: str
    note: str
    figures: str


def sent_reports(reading: Connection, ward: str) -> list[SentReport]:
    """Every report sent from the ward, the latest first."""
    query = _query(ward).order_by(Report.sent_at.desc(), Report.uid.desc())
    return [_report(row) for row in reading.execute(query)]


def sent_report(reading: Connection, ward: str, uid: str) -> SentReport:
    """One of them.

    Raises:
        Refusal: ``report.unknown``.
    """
    row = reading.execute(_query(ward).where(Report.uid == uid)).first()
    if row is None:
        raise Refusal("report.unknown")
    return _report(row)


def _query(ward: str) -> Select[Any]:
    return (
        select(*Report.__table__.columns, Entry.e, Entry.s, Part.content)
        .join(Entry, (Entry.ward == Report.ward) & (Entry.h == Report.entry))
        .outerjoin(Part, (Part.ward == Report.ward) & (Part.hash == Report.part))
        .where(Report.ward == ward)
    )


def _report(row: Any) -> SentReport:
    by, note = str(read(row.e, row.s).fields["act"]), str(content(row.content).get("note", ""))
    return SentReport(row.uid, row.kind, row.first, row.last, row.sent_at, by, note, row.figures)
