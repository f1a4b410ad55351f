"""What will be late, what is late, and what is late without an apology. Read against the clock, never written."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, func, or_

from app.dossier_lines import DossierLine, in_debt, lines, lines_query
from app.dossier_lines import overdue as overdue_now
from app.rules.standing import Status
from db.local import StandingRow


def to_notify(reading: Connection, ward: str, now: datetime, until: datetime) -> list[DossierLine]:
    """Unfinished dossiers whose citizens must be told of a delay by ``until``, the most urgent first.

    The law wants the notice a day *before* expiry (NĐ 61/2018 Art. 19.9), so this list looks ahead; a notice already
    missed stays on it until the promise itself has passed. A promise without such a day ("báo ngay, trước giờ hẹn")
    must be told of before its promise, and is listed when that falls due by ``until``. A signature tells nobody: the
    dossier stays until the citizen has heard.
    """
    row = StandingRow
    in_advance = and_(row.notify_by.is_not(None), row.notify_by <= until)
    at_once = and_(row.notify_by.is_(None), row.due_at <= until, _unheard())
    query = (
        lines_query(ward)
        .where(row.status == Status.WORKING, row.due_at >= now, or_(in_advance, at_once))
        .order_by(func.coalesce(row.notify_by, row.due_at), row.due_at, row.code)
    )
    return lines(reading, query)


def _unheard() -> ColumnElement[bool]:
    """That no new date has reached the citizen, of a dossier without a day to tell by."""
    return or_(StandingRow.reappointments == 0, StandingRow.apology_state.in_(("drafted", "signed")))


def overdue(reading: Connection, ward: str, now: datetime) -> list[DossierLine]:
    """Dossiers without a result whose present due time has passed, also before the clock stopped; the longest first."""
    query = lines_query(ward).where(overdue_now(now)).order_by(StandingRow.due_at, StandingRow.code)
    return lines(reading, query)


def late_without_apology(reading: Connection, ward: str, now: datetime) -> list[DossierLine]:
    """Dossiers, finished or not, for whose lateness no apology was signed: a debt that must be 0.

    Nobody needs to have recorded anything: the signed receipt and the absence of a finish are enough.
    """
    query = lines_query(ward).where(in_debt(now)).order_by(StandingRow.owed_from, StandingRow.code)
    return lines(reading, query)
