"""When the office is closed for days on end (Tết), so that what must be told meanwhile is told before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.rules.calendar import ONE_DAY, Calendar
from app.rules.deadlines import LONG_CLOSURE_DAYS

LOOK_AHEAD_DAYS = 14


@dataclass(frozen=True, slots=True)
class Closure:
    """Days in a row on which the office does not work, from ``first`` to ``last``."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1


def next_closure(calendar: Calendar, on: date, within_days: int = LOOK_AHEAD_DAYS) -> Closure | None:
    """The next closure of three days or more that begins after ``on``; None when none begins soon."""
    for ahead in range(1, within_days + 1):
        first = on + ahead * ONE_DAY
        if not calendar.covers(first.year) or calendar.is_working(first):
            continue
        if not calendar.is_working(first - ONE_DAY):
            continue
        closure = Closure(first, _end(calendar, first))
        if closure.days >= LONG_CLOSURE_DAYS:
            return closure
    return None


def _end(calendar: Calendar, first: date) -> date:
    last = first
    while calendar.covers((last + ONE_DAY).year) and not calendar.is_working(last + ONE_DAY):
        last += ONE_DAY
    return last
