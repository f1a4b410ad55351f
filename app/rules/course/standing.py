"""What a dossier's records amount to: status, dates, holder, and from when an apology is owed.

A pure function of facts. It never counts days and reads no calendar, profile or clock, and the order in which facts
arrived does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from app.rules.course.course import STOPPED, Course, Status, before_stop, begin, given_up, step
from app.rules.course.facts import Fact, Span, in_order, instant

__all__ = ["NO_LETTER", "STOPPED", "Standing", "Status", "Timeliness", "standing", "timeliness"]

NO_LETTER = (None, "drafted", "cancelled")
"""States of a dossier's latest apology in which no letter stands."""


class Timeliness(StrEnum):
    """The finish against what was promised: before its date, on its date in time, or late."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Standing:
    """A dossier's standing.

    ``promised_at`` is the first promise, moved by nothing but the law: the restart after a supplement, a pause, a
    statutory extension; statistics measure by it. ``due_at`` is what the citizen was told last: a re-appointment moves
    it, once, and so does a correction. ``notify_by`` is the latest instant to tell the citizen of a foreseen delay,
    None when nothing needs telling: the first telling of a signed apology for lateness ends it, the signature alone
    does not. ``owed_from`` is the instant from which an apology is owed unless something happens, None when none can be
    owed, so while the clock stands still unless it had passed before: what is owed is the letter, and its signature pays (NĐ 61/2018 Art. 19.9 has the office apologise in writing);
    a correction that makes the promise later pays nothing.
    ``part``, ``procedure`` and ``procedure_version`` are those of the receipt or of its latest correction; ``outcome``
    is granted, refused or withdrawn. ``clock`` are the promises in force since when, None where the clock stood still.
    """

    dossier: str
    code: str
    procedure: str
    procedure_version: str
    part: str | None
    chain: str
    status: Status
    received_at: datetime
    promised_at: datetime
    due_at: datetime
    notify_by: datetime | None
    owed_from: datetime | None
    holder: str
    limit_value: int
    limit_unit: str
    supplements: int = 0
    corrections: int = 0
    stopped_at: datetime | None = None
    finished_at: datetime | None = None
    returned_at: datetime | None = None
    outcome: str | None = None
    timeliness: Timeliness | None = None
    reappointments: int = 0
    apology: str | None = None
    apology_state: str | None = None
    contradictions: tuple[str, ...] = ()
    clock: tuple[Span, ...] = ()


def standing(facts: Iterable[Fact]) -> Standing | None:
    """The standing that the facts of one dossier amount to; None while its receipt has not arrived."""
    course = _course(facts)
    return _settle(course) if course else None


def appointed(facts: Iterable[Fact]) -> tuple[datetime, bool] | None:
    """The date that a letter gave, as the law moved it since, and whether the office finished by it.

    None without one, and while the clock stands still before it: nothing can be said of it then.
    """
    course = _course(facts)
    if course is None or course.excused_until is None:
        return None
    if course.stopped and not course.ends and not before_stop(course, course.excused_until):
        return None
    finished = _settle(course).finished_at
    return course.excused_until, finished is not None and _answerable(
        course, finished
    ) <= course.excused_until


def _course(facts: Iterable[Fact]) -> Course | None:
    ordered = in_order(facts)
    receipt = next((fact for fact in ordered if fact.table == "receipt"), None)
    if receipt is None:
        return None
    course = begin(receipt)
    course.void = given_up(ordered)
    for fact in ordered:
        step(course, fact)
    return course


def _settle(course: Course) -> Standing:
    receipt, taken = course.receipt, course.taken
    return Standing(
        dossier=receipt.uid,
        code=receipt.values["code"],
        procedure=taken.values["procedure"],
        procedure_version=taken.values.get("procedure_version", ""),
        part=taken.values.get("part"),
        chain=receipt.chain,
        received_at=instant(taken, "received_at"),
        promised_at=course.promised_at,
        due_at=course.due_at,
        holder=course.holder,
        limit_value=course.limit[0],
        limit_unit=course.limit[1],
        supplements=course.supplements,
        corrections=course.corrections,
        stopped_at=course.stopped_at,
        reappointments=len(course.signatures),
        apology=course.latest,
        apology_state=course.apologies.get(course.latest) if course.latest else None,
        contradictions=_contradictions(course),
        clock=tuple(course.clock) if len(course.clock) > 1 else (),
        **(_closed(course) if course.ends or course.returned else _open(course)),
    )


def _open(course: Course) -> dict[str, Any]:
    """What a standing says only of a dossier that is not finished, its clock running or not."""
    told = course.for_lateness & course.told or course.stopped
    answered = _answered_until(course)
    return {
        "status": course.stopped or Status.WORKING,
        "notify_by": datetime.fromisoformat(course.notify_by) if course.notify_by and not told else None,
        "owed_from": None if course.stopped and not before_stop(course, answered) else answered,
    }


_ENDS = {
    "finish": ("finished_at", Status.READY, "granted"),
    "rejection": ("rejected_at", Status.REFUSED, "refused"),
    "withdrawal": ("withdrawn_at", Status.WITHDRAWN, "withdrawn"),
}


def _closed(course: Course) -> dict[str, Any]:
    """What a standing says of a dossier with an end, or handed over without one: nothing more need be told."""
    returned_at = instant(course.returned[0], "returned_at") if course.returned else None
    if course.ends:
        moment, status, outcome = _ENDS[course.ends[0].table]
        finished_at = instant(course.ends[0], moment)
    else:
        finished_at, status, outcome = instant(course.returned[0], "returned_at"), Status.READY, "granted"
    answerable = _answerable(course, finished_at)
    apologised = course.covers_finish or (bool(course.for_lateness) and answerable <= _answered_until(course))
    return {
        "status": Status.RETURNED if returned_at and status is Status.READY else status,
        "finished_at": finished_at,
        "returned_at": returned_at,
        "outcome": outcome,
        "timeliness": timeliness(course.promised_at, answerable),
        "notify_by": None,
        "owed_from": None if answerable <= course.promised_at or apologised else _answered_until(course),
    }


def _answerable(course: Course, finished_at: datetime) -> datetime:
    """When the office's part ended: it is not answerable for the time in which the clock stood still."""
    return min(finished_at, course.stopped_at) if course.stopped_at else finished_at


def _answered_until(course: Course) -> datetime:
    """Until when lateness needs no further apology: the promise, or the date that a signed one gave instead.

    Never what a correction made later: correcting is no way around an apology.
    """
    return max(course.promised_at, course.excused_until or course.promised_at)


def timeliness(promised_at: datetime, finished_at: datetime) -> Timeliness:
    """Early when finished before the promised *date*, on time on that date up to the promised time, else late.

    Source: domain.md §4.6; statistics take the first promise, as the law moved it.
    """
    if finished_at.date() < promised_at.date():
        return Timeliness.EARLY
    return Timeliness.ON_TIME if finished_at <= promised_at else Timeliness.LATE


def _contradictions(course: Course) -> tuple[str, ...]:
    found = []
    if len(course.ends) > 1:
        found.append("finished.twice")
    if len(course.returned) > 1:
        found.append("returned.twice")
    if course.appointed_apart:
        found.append("reappointed.twice")
    if course.returned and not course.ends:
        found.append("returned.unfinished")
    return (*found, *course.amiss)
