"""What will be late, what is late, and what is late without an apology. Read against the clock, never written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from app.dossier.line import DossierLine, in_debt, lines, lines_query
from app.dossier.line import overdue as overdue_now
from app.rules.course.course import Status
from app.rules.time.calendar import ONE_DAY, VIETNAM, Calendar
from app.rules.time.deadlines import Closure, known_by, told_by
from db.apologies import Foresight
from db.local import StandingRow

NOT_YET, ASKED, IN_TIME, LATE, SILENT = "later", "asked", "in_time", "late", "silent"
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A dossier of which the citizen must hear by ``tell_by`` if it will be late, and what its holder says to that.

    ``answer`` is ``later`` (not asked yet), ``asked`` (today), ``in_time``, ``late``, or ``silent``: nobody answered by
    ``answer_by``, which counts as late.
    """

    line: DossierLine
    tell_by: datetime
    answer_by: datetime
    answer: str
    answered_by: str = ""
    answered_at: datetime | None = None

    @property
    def counts_as_late(self) -> bool:
        """Whether the citizen must be told today."""
        return self.answer in {LATE, SILENT}

    @property
    def answered_late(self) -> bool:
        """Whether the holder answered after the hour by which it is asked."""
        return self.answered_at is not None and self.answered_at > self.answer_by


@dataclass(frozen=True, slots=True)
class BeforeClosure:
    """What must be told before the office closes for days: notices whose day falls inside, and in the week after."""

    closure: Closure
    inside: Sequence[DossierLine]
    week_after: Sequence[DossierLine]


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
    return or_(
        StandingRow.reappointments == 0, StandingRow.apology_state.in_(("drafted", "signed", "cancelled"))
    )


def told_until(calendar: Calendar, now: datetime) -> datetime:
    """Until when the list of a day looks: a day to tell by that was closed since (a storm) is told of before it."""
    day = now.astimezone(VIETNAM).date() + ONE_DAY
    # The last day of the known years too is closed, and has its list.
    while calendar.covers(day.year) and not calendar.is_working(day):
        day += ONE_DAY
    return datetime.combine(day, time.min, VIETNAM)


def look_ahead(
    reading: Connection,
    ward: str,
    now: datetime,
    until: datetime,
    calendar: Calendar,
    answer_by: time,
    *,
    whole: bool = False,
) -> list[Foreseen]:
    """The list of :func:`to_notify` with what the holders say, by the time to tell.

    Who answers 'Kịp' leaves it, so that it stays short and true, but for the ``whole`` list; an answer about a promise
    that has moved since says nothing.
    """
    made = foreseen(reading, ward, to_notify(reading, ward, now, until), now, calendar, answer_by)
    return [each for each in made if whole or each.answer != IN_TIME]


def foreseen(
    reading: Connection,
    ward: str,
    of: Sequence[DossierLine],
    now: datetime,
    calendar: Calendar,
    answer_by: time,
) -> list[Foreseen]:
    """What the holders say of the promises that stand now, in the order given."""
    said = _answers(reading, ward, [line.dossier for line in of])
    made = []
    for line in of:
        tell_by = told_by(line.tell_by, calendar)
        asked = Foreseen(line, tell_by, known_by(tell_by, answer_by), ASKED)
        made.append(_answered(asked, said.get((line.dossier, line.due_at)), now))
    return made


def _answers(reading: Connection, ward: str, dossiers: Sequence[str]) -> dict[tuple[str, datetime], Any]:
    """The last answer for each promise."""
    query = select(Foresight.__table__).where(Foresight.ward == ward, Foresight.dossier.in_(dossiers))
    rows = sorted(reading.execute(query), key=lambda row: (row.answered_at, row.uid))
    return {(row.dossier, row.due_at): row for row in rows}


def _answered(asked: Foreseen, said: Any, now: datetime) -> Foreseen:
    if said is not None:
        answer = IN_TIME if said.in_time else LATE
        return replace(asked, answer=answer, answered_by=said.answered_by, answered_at=said.answered_at)
    begun = now.astimezone(VIETNAM).date() >= asked.tell_by.astimezone(VIETNAM).date()
    return replace(asked, answer=SILENT if now >= asked.answer_by else ASKED if begun else NOT_YET)


def before_closure(
    reading: Connection, ward: str, now: datetime, closure: Closure, notify_days: int
) -> BeforeClosure:
    """All notices whose day falls inside a closure, which are to be given before it, and those of the week after.

    ``notify_days`` are the profile's calendar days before the promise.
    """
    row, before = StandingRow, notify_days * ONE_DAY
    first = datetime.combine(closure.first + before, time.min, VIETNAM)
    last = datetime.combine(closure.last + WEEK + before + ONE_DAY, time.min, VIETNAM)
    query = (
        lines_query(ward)
        .where(row.status == Status.WORKING, row.due_at >= max(first, now), row.due_at < last)
        .where(row.notify_by.is_not(None))
        .order_by(row.due_at, row.code)
    )
    found = lines(reading, query)
    inside = [line for line in found if line.due_at.astimezone(VIETNAM).date() - before <= closure.last]
    return BeforeClosure(closure, inside, found[len(inside) :])


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
