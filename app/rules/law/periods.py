"""The periods of a year in which an office must meet its citizens; and how counts of few people are put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
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


LEAST = 5
"""A group of fewer citizens is merged with others before it leaves the desk."""

Group = tuple[str, str, str]
"""Field, timeliness, apology; '' where groups were put together."""
ALL: Group = ("", "", "")


def merged(groups: Mapping[Group, Counter[int]]) -> dict[Group, Counter[int]]:
    """The groups with those under :data:`LEAST` merged: first over fields, then over everything.

    What is left over takes in the smallest group beside it. {} where there are fewer than that in all.
    """
    if sum(counts.total() for counts in groups.values()) < LEAST:
        return {}
    over_fields = _gathered(groups, lambda group: ("", group[1], group[2]))
    found = _gathered(over_fields, lambda _group: ALL)
    rest = found.get(ALL, Counter())
    while 0 < rest.total() < LEAST:
        smallest = min(
            (group for group in found if group != ALL), key=lambda group: (found[group].total(), group)
        )
        rest.update(found.pop(smallest))
        found[ALL] = rest
    return found


def _gathered(
    groups: Mapping[Group, Counter[int]], into: Callable[[Group], Group]
) -> dict[Group, Counter[int]]:
    made: dict[Group, Counter[int]] = {}
    for group, counts in groups.items():
        target = group if counts.total() >= LEAST else into(group)
        made.setdefault(target, Counter()).update(counts)
    return made
