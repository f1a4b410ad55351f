"""The rhythm in which an office meets its citizens: the periods of a year, each with its own session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12}
"""How many months a period of each rhythm has."""
ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Period:
    """One period of a rhythm, from its first to its last day. ``name`` is as papers write it: "quý I/2017"."""

    first: date
    last: date
    name: str

    def holds(self, on: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= on <= self.last


def period_of(rhythm: str, on: date) -> Period:
    """The period in which a day lies; KeyError for a rhythm that is none of :data:`MONTHS`."""
    months = MONTHS[rhythm]
    ordinal = (on.month - 1) // months
    first = date(on.year, ordinal * months + 1, 1)
    return Period(first, _month_end(first, months), _name(rhythm, ordinal, on))


def _month_end(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1) - timedelta(days=1)


def _name(rhythm: str, ordinal: int, on: date) -> str:
    if rhythm == "quarterly":
        return f"quý {ROMAN[ordinal]}/{on.year}"
    if rhythm == "half-yearly":
        return f"6 tháng {('đầu', 'cuối')[ordinal]} năm {on.year}"
    return f"tháng {on:%m/%Y}" if rhythm == "monthly" else f"năm {on.year}"


def periods(rhythm: str, since: date, until: date) -> Iterator[Period]:
    """The periods from the one of ``since`` to the one of ``until``."""
    period = period_of(rhythm, since)
    while period.first <= until:
        yield period
        period = period_of(rhythm, period.last + timedelta(days=1))
