"""The days around Tết as people name them. A fact of the lunar calendar, counted from the new moons over Hanoi."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

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
