"""What a dossier's records amount to: status, dates, holder, and from when an apology is owed.

A pure function of facts. It never counts days and reads no calendar, profile or clock: each fact carries the date
that it fixed. The order in which facts arrived does not matter: they are ordered by what each writer knew
(``after``), then by ``(at, chain, n)``, so that a fast clock cannot reorder what one desk saw of another.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

APOLOGY_STATES = ("drafted", "signed", "delivered", "broadcast", "completed")
NOT_MET = "khong_gap"


class Status(StrEnum):
    """Where a dossier stands, by the national list of states (domain.md §4.6)."""

    WORKING = "working"
    READY = "ready"
    RETURNED = "returned"


class Timeliness(StrEnum):
    """The finish against the *first* promise: before its date, on its date in time, or late."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Fact:
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


@dataclass(frozen=True, slots=True)
class Standing:
    """A dossier's standing. ``promised_at`` is the first promise and never moves; ``due_at`` may, once.

    ``notify_by`` is the latest instant to tell the citizen of a foreseen delay, None when nothing needs telling: the
    first telling of a signed apology for lateness ends it, the signature alone does not. ``owed_from`` is the instant
    from which an apology is owed unless something happens, None when none can be owed: what is owed is the letter, and
    its signature pays (NĐ 61/2018 Art. 19.9 has the office apologise in writing).
    """

    dossier: str
    code: str
    procedure: str
    chain: str
    status: Status
    received_at: datetime
    promised_at: datetime
    due_at: datetime
    notify_by: datetime | None
    owed_from: datetime | None
    holder: str
    finished_at: datetime | None = None
    returned_at: datetime | None = None
    timeliness: Timeliness | None = None
    reappointments: int = 0
    apology: str | None = None
    apology_state: str | None = None
    contradictions: tuple[str, ...] = ()


@dataclass
class _Course:
    """The state while folding: what the final standing is made from."""

    receipt: Fact
    due_at: datetime
    promised_at: datetime
    finished: list[Fact] = field(default_factory=list)
    returned: list[Fact] = field(default_factory=list)
    signatures: list[Fact] = field(default_factory=list)
    apologies: dict[str, str] = field(default_factory=dict)
    latest: str | None = None
    for_lateness: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    covers_finish: bool = False


def standing(facts: Iterable[Fact]) -> Standing | None:
    """The standing that the facts of one dossier amount to; None while its receipt has not arrived."""
    ordered = in_order(facts)
    receipt = next((fact for fact in ordered if fact.table == "receipt"), None)
    if receipt is None:
        return None
    promised = _instant(receipt, "promised_at")
    course = _Course(receipt, promised, promised)
    for fact in ordered:
        step = _STEPS.get(fact.table)
        if step is not None:
            step(course, fact)
    return _settle(course)


def in_order(facts: Iterable[Fact]) -> list[Fact]:
    """Facts ordered by ``after``, then ``(at, chain, n)``, whatever order they arrived in."""
    given = sorted(facts, key=_place)
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


def _instant(fact: Fact, name: str) -> datetime:
    return datetime.fromisoformat(fact.values[name])


def _finish(course: _Course, fact: Fact) -> None:
    course.finished.append(fact)


def _return(course: _Course, fact: Fact) -> None:
    course.returned.append(fact)


def _draft(course: _Course, fact: Fact) -> None:
    course.latest = fact.uid
    _reach(course, fact.uid, "drafted")


def _sign(course: _Course, fact: Fact) -> None:
    course.latest = fact.values["apology"]
    _reach(course, fact.values["apology"], "signed")
    if fact.values.get("old_due"):
        course.for_lateness.add(fact.values["apology"])
        # Without a new date it was drafted after the finish: it covers that lateness, however long.
        course.covers_finish = course.covers_finish or not fact.values.get("new_due")
    if fact.values.get("new_due"):
        course.signatures.append(fact)
        if len(course.signatures) == 1:
            course.due_at = _instant(fact, "new_due")


def _deliver(course: _Course, fact: Fact) -> None:
    if fact.values["outcome"] != NOT_MET:
        course.told.add(fact.values["apology"])
        _reach(course, fact.values["apology"], "delivered")


def _broadcast(course: _Course, fact: Fact) -> None:
    course.told.add(fact.values["apology"])
    _reach(course, fact.values["apology"], "broadcast")


def _complete(course: _Course, fact: Fact) -> None:
    _reach(course, fact.values["apology"], "completed")


def _reach(course: _Course, apology: str, state: str) -> None:
    before = course.apologies.get(apology, "drafted")
    course.apologies[apology] = max(before, state, key=APOLOGY_STATES.index)


_STEPS: dict[str, Callable[[_Course, Fact], None]] = {
    "finish": _finish,
    "return": _return,
    "apology": _draft,
    "apology_signature": _sign,
    "apology_delivery": _deliver,
    "broadcast": _broadcast,
    "apology_completion": _complete,
}


def _settle(course: _Course) -> Standing:
    receipt = course.receipt
    notify_by = None if course.for_lateness & course.told else receipt.values.get("notify_by")
    unfinished = Standing(
        dossier=receipt.uid,
        code=receipt.values["code"],
        procedure=receipt.values["procedure"],
        chain=receipt.chain,
        status=Status.WORKING,
        received_at=_instant(receipt, "received_at"),
        promised_at=course.promised_at,
        due_at=course.due_at,
        notify_by=datetime.fromisoformat(notify_by) if notify_by else None,
        owed_from=course.due_at,
        holder=receipt.values.get("holder", receipt.chain),
        reappointments=len(course.signatures),
        apology=course.latest,
        apology_state=course.apologies.get(course.latest) if course.latest else None,
        contradictions=_contradictions(course),
    )
    return _closed(unfinished, course)


def _closed(standing: Standing, course: _Course) -> Standing:
    if not course.finished and not course.returned:
        return standing
    finished_at = (
        _instant(course.finished[0], "finished_at")
        if course.finished
        else _instant(course.returned[0], "returned_at")
    )
    returned_at = _instant(course.returned[0], "returned_at") if course.returned else None
    apologised = course.covers_finish or (bool(course.for_lateness) and finished_at <= course.due_at)
    return replace(
        standing,
        status=Status.RETURNED if returned_at else Status.READY,
        finished_at=finished_at,
        returned_at=returned_at,
        timeliness=timeliness(course.promised_at, finished_at),
        notify_by=None,
        owed_from=None if finished_at <= course.promised_at or apologised else course.due_at,
    )


def timeliness(promised_at: datetime, finished_at: datetime) -> Timeliness:
    """Early when finished before the promised *date*, on time on that date up to the promised time, else late.

    Source: domain.md §4.6; statistics always take the first promise.
    """
    if finished_at.date() < promised_at.date():
        return Timeliness.EARLY
    return Timeliness.ON_TIME if finished_at <= promised_at else Timeliness.LATE


def _contradictions(course: _Course) -> tuple[str, ...]:
    found = []
    if len(course.finished) > 1:
        found.append("finished.twice")
    if len(course.returned) > 1:
        found.append("returned.twice")
    if len(course.signatures) > 1:
        found.append("reappointed.twice")
    if course.returned and not course.finished:
        found.append("returned.unfinished")
    return tuple(found)
