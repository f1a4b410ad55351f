"""What will be late, what is late, and what is late without an apology. Read against the clock, never written."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, and_, or_

from app.dossier_lines import DossierLine, lines, lines_query
from app.rules.standing import Status
from db.local import StandingRow


def to_notify(reading: Connection, ward: str, now: datetime, until: datetime) -> list[DossierLine]:
    """Unfinished dossiers whose citizens must be told of a delay by ``until``, the most urgent first.

    The law wants the notice a day *before* expiry (NĐ 61/2018 Art. 19.9), so this list looks ahead; a notice already
    missed stays on it until the promise itself has passed.
    """
    query = (
        lines_query(ward)
        .where(
            StandingRow.status == Status.WORKING,
            StandingRow.notify_by.is_not(None),
            StandingRow.notify_by <= until,
            StandingRow.due_at >= now,
        )
        .order_by(StandingRow.notify_by, StandingRow.due_at, StandingRow.code)
    )
    return lines(reading, query)


def overdue(reading: Connection, ward: str, now: datetime) -> list[DossierLine]:
    """Unfinished dossiers whose present due time has passed, the longest first."""
    query = (
        lines_query(ward)
        .where(StandingRow.status == Status.WORKING, StandingRow.due_at < now)
        .order_by(StandingRow.due_at, StandingRow.code)
    )
    return lines(reading, query)


def late_without_apology(reading: Connection, ward: str, now: datetime) -> list[DossierLine]:
    """Dossiers, finished or not, for whose lateness no apology was signed: a debt that must be 0.

    Nobody needs to have recorded anything: the signed receipt and the absence of a finish are enough.
    """
    debt = or_(
        and_(
            StandingRow.status == Status.WORKING, StandingRow.due_at < now, StandingRow.owed_from.is_not(None)
        ),
        and_(StandingRow.finished_at.is_not(None), StandingRow.owed_from < now),
    )
    query = lines_query(ward).where(debt).order_by(StandingRow.owed_from, StandingRow.code)
    return lines(reading, query)
