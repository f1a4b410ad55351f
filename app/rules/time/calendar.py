"""Which days a ward office works, between which hours, and the days around Tết by their names.

The working week is Monday to Friday; the rows of the calendar correct it (holidays, swapped days, half days). The
calendar is a table and not a rule because swapped days are announced as late as a week ahead. Tết is a fact of the
lunar calendar, counted from the new moons over Hanoi.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta, timezone
from typing import Literal

from app.refusal import Refusal

VIETNAM = timezone(timedelta(hours=7), "+07:00")
"""Vietnamese time; the country has no summer time."""

COVERED = range(2015, 2028)
"""The years whose days off are known, or are marked provisional."""

SATURDAY = 5
ONE_DAY = timedelta(days=1)
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
WITHIN_WEEKDAY = r"(?<=\b[Tt]hứ) (?=(?:Hai|Ba|Tư|Năm|Sáu|Bảy)\b)|(?<=\bChủ) (?=nhật\b)"
"""The blanks at which no line ends."""

Session = tuple[time, time]


def weekday_name(on: date) -> str:
    """Name of the day of the week as written in a Vietnamese sentence ("thứ Tư", "Chủ nhật")."""
    return _WEEKDAYS[on.weekday()]


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day that departs from the working week: ``off``, ``work`` (a worked weekend) or ``half`` (morning only)."""

    on: date
    kind: Literal["off", "work", "half"]
    label: str
    source: str = ""
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """Office hours from one day of the year on, as (month, day), until the next season starts."""

    starts: tuple[int, int]
    sessions: tuple[Session, ...]


class _WhyOff(dict[date, str | None]):
    """Why each day is off, None when it is worked; found out when it is first asked for, and asked for all the time."""

    def __init__(self, days: Mapping[date, CalendarDay], covered: range) -> None:
        super().__init__()
        self._days, self._covered = days, covered

    def __missing__(self, on: date) -> str | None:
        if on.year not in self._covered:
            raise Refusal("calendar.not_covered", year=on.year)
        row = self._days.get(on)
        if row is None:
            self[on] = weekday_name(on) if on.weekday() >= SATURDAY else None
        else:
            self[on] = row.label if row.kind == "off" else None
        return self[on]


class Calendar:
    """The working days of an office; never changes once made.

    Raises ``Refusal("calendar.not_covered", year=...)`` when asked about a year outside ``covered``:
    a promise must not rest on holidays nobody has entered.
    """

    def __init__(
        self,
        days: Mapping[date, CalendarDay] | Iterable[CalendarDay],
        hours: Iterable[Season],
        covered: range = COVERED,
    ) -> None:
        rows = days.values() if isinstance(days, Mapping) else days
        self._days = {row.on: row for row in sorted(rows, key=lambda row: row.on)}
        self._seasons = tuple(sorted(hours, key=lambda season: season.starts))
        self._covered = covered
        self._why_off = _WhyOff(self._days, covered)
        self._provisional_years = frozenset(row.on.year for row in self._days.values() if row.provisional)
        self.version = self._fingerprint()

    def _fingerprint(self) -> str:
        rows = [f"{row.on}|{row.kind}|{row.label}|{row.provisional}" for row in self._days.values()]
        seasons = [f"{season.starts}|{season.sessions}" for season in self._seasons]
        text = "\n".join([*rows, *seasons, str(self._covered)])
        return hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]

    @property
    def days(self) -> tuple[CalendarDay, ...]:
        """Return the rows that correct the working week, by date."""
        return tuple(self._days.values())

    def amended(self, days: Iterable[CalendarDay]) -> Calendar:
        """Return the same calendar with ``days`` added; a row replaces an earlier one of the same date."""
        return Calendar(self._days | {row.on: row for row in days}, self._seasons, self._covered)

    def covers(self, year: int) -> bool:
        """Whether the days off of ``year`` are known."""
        return year in self._covered

    def provisional(self, *when: int | date) -> bool:
        """Whether any of these years, or the years of these dates, has days off not yet officially announced."""
        years = (moment.year if isinstance(moment, date) else moment for moment in when)
        return any(year in self._provisional_years for year in years)

    def is_working(self, on: date) -> bool:
        """Whether ``on`` counts as a working day (a half day does)."""
        return self._why_off[on] is None

    def why_off(self, on: date) -> str | None:
        """Why the office is closed on ``on``: the holiday, "thứ Bảy" or "Chủ nhật"; ``None`` when it works."""
        return self._why_off[on]

    def is_holiday(self, on: date) -> bool:
        """Whether ``on`` is off for another reason than being a weekend."""
        row = self._days.get(on)
        return row is not None and row.kind == "off" and row.label != weekday_name(on)

    def next_working(self, on: date) -> date:
        """Return the first working day strictly after ``on``."""
        return self.working_on_or_after(on + ONE_DAY)

    def previous_working(self, on: date) -> date:
        """Return the last working day strictly before ``on``."""
        return self.working_on_or_before(on - ONE_DAY)

    def working_on_or_after(self, on: date) -> date:
        """``on`` itself when worked, else the next working day."""
        while not self.is_working(on):
            on += ONE_DAY
        return on

    def working_on_or_before(self, on: date) -> date:
        """``on`` itself when worked, else the working day before it."""
        while not self.is_working(on):
            on -= ONE_DAY
        return on

    def working_days_after(self, on: date, count: int) -> tuple[date, ...]:
        """Return the ``count`` working days that follow ``on``, ``on`` itself left out."""
        found: list[date] = []
        while len(found) < count:
            on += ONE_DAY
            if self._why_off[on] is None:
                found.append(on)
        return tuple(found)

    def sessions(self, on: date) -> tuple[Session, ...]:
        """Return opening and closing time of each sitting of ``on``; none on a day off, the morning alone on a half day."""
        if not self.is_working(on):
            return ()
        row = self._days.get(on)
        sittings = self._season(on).sessions
        return sittings[:1] if row is not None and row.kind == "half" else sittings

    def close_of(self, on: date) -> time:
        """Return the closing time of ``on``; on a day off, the time at which the office would have closed."""
        sittings = self.sessions(on) or self._season(on).sessions
        return sittings[-1][1]

    def seasons(self, on: date) -> tuple[Season, ...]:
        """Return every season of the year once: the one in force on ``on``, then those that follow it."""
        at = self._seasons.index(self._season(on))
        return self._seasons[at:] + self._seasons[:at]

    def _season(self, on: date) -> Season:
        # before the year's first start the season of the year's end still runs
        current = self._seasons[-1]
        for season in self._seasons:
            if season.starts <= (on.month, on.day):
                current = season
        return current


_FIRST_DAYS: Mapping[date, int] = {
    date(2015, 2, 19): 30,
    date(2016, 2, 8): 29,
    date(2017, 1, 28): 30,
    date(2018, 2, 16): 30,
    date(2019, 2, 5): 30,
    date(2020, 1, 25): 30,
    date(2021, 2, 12): 30,
    date(2022, 2, 1): 29,
    date(2023, 1, 22): 30,
    date(2024, 2, 10): 30,
    date(2025, 1, 29): 29,
    date(2026, 2, 17): 29,
    date(2027, 2, 6): 29,
}
"""The first day of each lunar year, and how many days the month Chạp before it has; of the years the calendar knows."""
_LAST_NAMED, _FIRST_NAMED = 10, 20


def day_of_tet(on: date) -> int | None:
    """6 on mùng 6 Tết, up to mùng 10; None on other days."""
    days = ((on - first).days + 1 for first in _FIRST_DAYS)
    return next((day for day in days if 1 <= day <= _LAST_NAMED), None)


def day_of_chap(on: date) -> int | None:
    """28 on the 28th of Chạp, from the 20th on; None on other days."""
    days = ((length + 1 - (first - on).days, length) for first, length in _FIRST_DAYS.items())
    return next((day for day, length in days if _FIRST_NAMED <= day <= length), None)
