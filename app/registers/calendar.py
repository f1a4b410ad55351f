"""Whom a change of the working calendar touches, before it is entered: a printed promise never moves silently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from app.dossier_lines import DossierLine, lines, lines_query
from app.fold import entries_of, facts
from app.promises import counted_by, limit_of, past_closure
from app.rules.calendar import Calendar, CalendarDay
from app.rules.regime import Regime
from app.rules.standing import Status, standing
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
    """The open dossiers whose count would change if ``days`` were entered, or whose day is closed; the first due first.

    Only those received before the last of the days and due on or after the first can be touched. Restarts and pauses
    count as they were; what a re-appointment promised is touched only where its day is closed.
    """
    if not days:
        return []
    changed = calendar.amended(days)
    begins, ends = moments(min(day.on for day in days), max(day.on for day in days))
    row = StandingRow
    query = (
        lines_query(ward)
        .where(row.status == Status.WORKING, row.due_at >= begins, row.received_at < ends)
        .order_by(row.due_at, row.code)
    )
    found = (_affected(reading, ward, line, calendar, changed, regime) for line in lines(reading, query))
    return [each for each in found if each is not None]


def _affected(
    reading: Connection,
    ward: str,
    line: DossierLine,
    calendar: Calendar,
    changed: Calendar,
    regime: Regime,
) -> Affected | None:
    told = facts(entries_of(reading, ward, line.dossier))
    now = standing(told)
    if now is None:
        return None
    closed = not changed.is_working(line.due_at.date())
    if closed:
        return Affected(line, True, past_closure(changed, regime, now, told).due_at)
    if now.reappointments:
        return None
    limit = limit_of(now)
    before = counted_by(calendar, regime, told, now.received_at, limit).due_at
    after = counted_by(changed, regime, told, now.received_at, limit).due_at
    return Affected(line, False, after) if before != after else None


def overtaken(
    reading: Connection, ward: str, calendar: Calendar, regime: Regime, since: datetime
) -> list[Affected]:
    """The open dossiers promised for a day from ``since`` on on which the office is closed, the first due first."""
    row = StandingRow
    open_ones = (row.ward == ward, row.status == Status.WORKING, row.due_at >= since)
    # Days are few where dossiers are many: this is asked on the window's thread.
    day = func.substr(row.due_at, 1, 10)
    due_on = map(date.fromisoformat, reading.execute(select(day).where(*open_ones).distinct()).scalars())
    shut = [on.isoformat() for on in due_on if calendar.covers(on.year) and not calendar.is_working(on)]
    if not shut:
        return []
    query = lines_query(ward).where(*open_ones, day.in_(shut)).order_by(row.due_at, row.code)
    found = (_affected(reading, ward, line, calendar, calendar, regime) for line in lines(reading, query))
    return [each for each in found if each is not None]
