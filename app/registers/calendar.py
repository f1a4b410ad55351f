"""Whom a change of the working calendar touches, before it is entered: a printed promise never moves silently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from app.dossier_lines import DossierLine, lines, lines_query
from app.rules.calendar import Calendar, CalendarDay
from app.rules.deadlines import Limit, Unit, promise
from app.rules.regime import Regime
from app.rules.standing import Status
from app.spans import moments
from db.local import StandingRow


@dataclass(frozen=True, slots=True)
class Affected:
    """An open dossier that a change touches: is the office ``closed`` on its day, and what a new count would give."""

    line: DossierLine
    closed: bool
    recounted_at: datetime


def affected_by(
    reading: Connection, ward: str, calendar: Calendar, days: Sequence[CalendarDay], regime: Regime
) -> list[Affected]:
    """The open dossiers whose count would change if ``days`` were entered, the first due first.

    Only those received before the last of the days and due on or after the first can be touched. A dossier whose
    clock was restarted or paused is counted from there by the act that re-issues it; here from its receipt.
    """
    changed = calendar.amended(days)
    begins, ends = moments(min(day.on for day in days), max(day.on for day in days))
    row = StandingRow
    query = (
        lines_query(ward)
        .where(row.status == Status.WORKING, row.due_at >= begins, row.received_at < ends)
        .order_by(row.due_at, row.code)
    )
    limits = {
        found.dossier: Limit(found.limit_value, Unit(found.limit_unit))
        for found in reading.execute(
            select(row.dossier, row.limit_value, row.limit_unit).where(
                row.ward == ward, row.status == Status.WORKING, row.due_at >= begins
            )
        )
    }
    touched = []
    for line in lines(reading, query):
        recounted = promise(line.received_at, limits[line.dossier], changed, regime).due_at
        closed = not changed.is_working(line.due_at.date())
        if closed or recounted != line.due_at:
            touched.append(Affected(line, closed, recounted))
    return touched
