"""Counts of few people are put together until no group tells who is in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

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
