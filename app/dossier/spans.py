"""What lies within days and was open at a moment: the conditions that every count of a period is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, or_, select

from app.rules.course.facts import promised_then
from app.rules.time.calendar import VIETNAM
from db.local import StandingRow
from db.records import Receipt


def moments(first: date, last: date) -> tuple[datetime, datetime]:
    """The instants from which and before which something lies within the days ``first`` to ``last``."""
    return (
        datetime.combine(first, time.min, VIETNAM),
        datetime.combine(last + timedelta(days=1), time.min, VIETNAM),
    )


def received_in(ward: str, first: date, last: date, chains: Sequence[str] = ()) -> ColumnElement[bool]:
    """The condition on a receipt of having been taken in within the days, at one of ``chains`` if any is named."""
    within = and_(Receipt.ward == ward, Receipt.received_on >= first, Receipt.received_on <= last)
    return and_(within, Receipt.chain.in_(chains)) if chains else within


def of_ward(ward: str, chains: Sequence[str] = ()) -> ColumnElement[bool]:
    """The condition on a standing of belonging to a ward, or to its desks that are named."""
    own = StandingRow.ward == ward
    return and_(own, StandingRow.chain.in_(chains)) if chains else own


def open_at(moment: datetime) -> ColumnElement[bool]:
    """The condition on a standing of having been received and not yet finished at ``moment``."""
    row = StandingRow
    return and_(row.received_at < moment, or_(row.finished_at.is_(None), row.finished_at >= moment))


def clocked_at(ward: str, moment: datetime, chains: Sequence[str] = ()) -> ColumnElement[bool]:
    """The condition on a standing of having been open at ``moment``, its clock having ever stopped or started again.

    What was open is found in the index of figures alone: few of those whose clock ever stopped still are.
    """
    row = StandingRow
    opened = select(row.dossier).where(of_ward(ward, chains), open_at(moment))
    return and_(row.ward == ward, row.dossier.in_(opened), row.clock != "")


def late_open_at(
    reading: Connection, ward: str, moment: datetime, now: datetime, chains: Sequence[str] = ()
) -> ColumnElement[bool]:
    """The condition on a standing of having been open at ``moment`` with its promise of then broken.

    Of a moment that is still to come the promises that have passed by ``now`` are broken, the others not.

    Of a dossier whose clock ever stopped or started again the promise of then is not the one it has now; these few
    are looked up first.
    """
    row, seen = StandingRow, min(moment, now)
    plain = and_(open_at(moment), row.clock == "", row.promised_at < seen)
    clocked = reading.execute(select(row.dossier, row.clock).where(clocked_at(ward, moment, chains)))
    late = [found.dossier for found in clocked if _broken(found.clock, moment, seen)]
    return or_(plain, and_(row.clock != "", row.dossier.in_(late))) if late else plain


def _broken(clock: str, moment: datetime, seen: datetime) -> bool:
    promised_at = promised_then(clock, moment)
    return promised_at is not None and promised_at < seen


@dataclass(frozen=True, slots=True)
class Given:
    """What is asked: a ward's days and desks. ``seen`` is their end, or the moment of asking while they run."""

    reading: Connection
    ward: str
    first: date
    last: date
    start: datetime
    end: datetime
    seen: datetime
    chains: Sequence[str]

    @property
    def counted(self) -> Any:
        """The condition of counting in the period: received before its end and not finished before it began."""
        row = StandingRow
        unfinished = or_(row.finished_at.is_(None), row.finished_at >= self.start)
        return and_(of_ward(self.ward, self.chains), row.received_at < self.end, unfinished)

    @property
    def resolved(self) -> Any:
        """The condition of having been resolved within the period."""
        return and_(StandingRow.finished_at >= self.start, StandingRow.finished_at < self.end)


def given_days(
    reading: Connection, ward: str, first: date, last: date, chains: Sequence[str], now: datetime | None
) -> Given:
    """What is asked of the days ``first`` to ``last``; ``now`` matters while they run."""
    start, end = moments(first, last)
    return Given(reading, ward, first, last, start, end, min(end, now or end), chains)
