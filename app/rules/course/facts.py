"""Facts: records with the coordinates of their entries, in an order that does not depend on how they arrived.

They are ordered by what each writer knew (``after``), then by ``(at, chain, n)``, so that a fast clock cannot reorder
what one desk saw of another. The promises of a dossier since when each held are kept as one text beside its standing:
figures of the past go by it.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple


class Fact(NamedTuple):
    """One record with the coordinates of its entry.

    ``digest`` is the 8-byte prefix of the entry's hash and ``after`` the prefixes of the entries of the same dossier
    that its writer knew, both in base64url.
    """

    table: str
    uid: str
    at: int
    chain: str
    n: int
    digest: str
    after: tuple[str, ...]
    values: Mapping[str, Any]


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Facts ordered by ``after``, then ``(at, chain, n)``, whatever order they arrived in."""
    given = sorted(facts, key=_place)
    last = {fact.digest: n for n, fact in enumerate(given)}
    if all(last.get(d, -1) < n or d == fact.digest for n, fact in enumerate(given) for d in fact.after):
        return given  # nearly always: no clock was ahead of what its desk knew
    known = {fact.digest for fact in given}
    waiting = {fact.uid: {d for d in fact.after if d in known and d != fact.digest} for fact in given}
    followers: dict[str, list[Fact]] = {}
    left = {d: sum(1 for fact in given if fact.digest == d) for d in known}
    for fact in given:
        for d in waiting[fact.uid]:
            followers.setdefault(d, []).append(fact)
    ready = [(_place(fact), fact) for fact in given if not waiting[fact.uid]]
    heapq.heapify(ready)
    ordered: list[Fact] = []
    while ready:
        fact = heapq.heappop(ready)[1]
        ordered.append(fact)
        left[fact.digest] -= 1
        if left[fact.digest]:
            continue
        for follower in followers.get(fact.digest, ()):
            waiting[follower.uid].discard(fact.digest)
            if not waiting[follower.uid]:
                heapq.heappush(ready, (_place(follower), follower))
    return ordered


def _place(fact: Fact) -> tuple[int, str, int, str]:
    return (fact.at, fact.chain, fact.n, fact.uid)


def instant(fact: Fact, name: str) -> datetime:
    """The instant that a fact gives under a name."""
    return datetime.fromisoformat(fact.values[name])


Span = tuple[datetime, datetime | None]
"""From when on a promise held, and the promise; None while the clock stood still."""


def clock_text(clock: Sequence[Span]) -> str:
    """The promises since when, as one text; '' for none."""
    return ";".join(f"{_written(since)}>{_written(promised_at)}" for since, promised_at in clock)


def promised_then(clock: str, moment: datetime) -> datetime | None:
    """The promise in force just before ``moment`` by a :func:`clock_text`; None where the clock stood still.

    Before them all the first holds: a correction may have moved the receipt to an earlier time.
    """
    (_, _, first), *later = (pair.partition(">") for pair in clock.split(";"))
    held = [until for since, _, until in later if datetime.fromisoformat(since) < moment]
    then = held[-1] if held else first
    return datetime.fromisoformat(then) if then else None


def _written(moment: datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else ""
