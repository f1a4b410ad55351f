"""A dossier's course: each fact moves it one step. Counts no days: every fact carries the date that it fixed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.rules.course.facts import Fact, Span, instant

APOLOGY_STATES = ("drafted", "signed", "delivered", "broadcast", "completed", "cancelled")
NOT_MET = "khong_gap"
POSTED = ("niem_yet", "trang_tin")
"""What the office puts up itself tells the public, and not the citizen by the day to tell."""
_HEARD = ("broadcast", "spoken_apology")


class Status(StrEnum):
    """Where a dossier stands, by the national list of states (domain.md §4.6)."""

    WORKING = "working"
    WAITING = "waiting"
    PAUSED = "paused"
    READY = "ready"
    RETURNED = "returned"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


STOPPED = (Status.WAITING, Status.PAUSED)
"""The clock stands still: a supplement is awaited, or a duty that the law does not count."""


@dataclass
class Course:
    """The state while facts are taken one by one; a standing is made from its end.

    ``promised_at`` is what statistics measure by: the first promise as the law itself moved it (a supplement restarts
    it, a pause or a statutory extension shifts it), never as the office did (a re-appointment, a correction to later).
    ``due_at`` is what the citizen was told last. ``lawful_at`` is ``promised_at`` as if no correction had been made:
    up to it a later correction takes an earlier one back. ``excused_until`` is the date that a signed apology gave,
    moved as the law moves a promise; None without one. ``taken`` is the receipt, or the correction that replaced it.
    ``void`` are apologies given up before anybody heard of them: as if never signed.
    """

    receipt: Fact
    taken: Fact
    promised_at: datetime
    lawful_at: datetime
    due_at: datetime
    notify_by: str | None
    clock: list[Span]
    holder: str
    limit: tuple[int, str]
    excused_until: datetime | None = None
    stopped: Status | None = None
    stopped_at: datetime | None = None
    supplements: int = 0
    corrections: int = 0
    ends: list[Fact] = field(default_factory=list)
    returned: list[Fact] = field(default_factory=list)
    signatures: list[Fact] = field(default_factory=list)
    apologies: dict[str, str] = field(default_factory=dict)
    latest: str | None = None
    for_lateness: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    covers_finish: bool = False
    void: frozenset[str] = frozenset()
    appointed_apart: bool = False
    amiss: dict[str, None] = field(default_factory=dict)


def begin(receipt: Fact) -> Course:
    """The course of a dossier that was just received."""
    promised = instant(receipt, "promised_at")
    return Course(
        receipt=receipt,
        taken=receipt,
        promised_at=promised,
        lawful_at=promised,
        due_at=promised,
        notify_by=receipt.values.get("notify_by"),
        clock=[(instant(receipt, "received_at"), promised)],
        holder=receipt.values.get("holder", receipt.chain),
        limit=(receipt.values.get("limit_value", 0), receipt.values.get("limit_unit", "")),
    )


def given_up(facts: Sequence[Fact]) -> frozenset[str]:
    """The apologies that were cancelled and of which nobody heard, at whatever desk."""
    cancelled = {fact.values["apology"] for fact in facts if fact.table == "apology_cancellation"}
    return frozenset(cancelled - {fact.values["apology"] for fact in facts if _was_heard(fact)})


def _was_heard(fact: Fact) -> bool:
    return fact.table in _HEARD or (fact.table == "apology_delivery" and fact.values["outcome"] != NOT_MET)


def step(course: Course, fact: Fact) -> None:
    """Take one fact; of a kind that moves nothing, nothing moves."""
    taken = _STEPS.get(fact.table)
    if taken is not None:
        taken(course, fact)


def _stop(course: Course, status: Status, at: datetime) -> None:
    if course.ends:
        course.amiss["stopped.finished"] = None
    elif course.stopped is not None:
        course.amiss["stopped.twice"] = None
    else:
        course.stopped, course.stopped_at = status, at
        _tick(course, at)


def _tick(course: Course, since: datetime) -> None:
    """From now on the present promise holds; none while the clock stands still, but one that was broken before it."""
    stands_still = course.stopped is not None and not before_stop(course, course.promised_at)
    course.clock.append((max(since, course.clock[-1][0]), None if stands_still else course.promised_at))


def before_stop(course: Course, moment: datetime) -> bool:
    """Whether a moment had passed when the clock stopped: stopping it mends nothing."""
    return course.stopped_at is not None and moment < course.stopped_at


def _promise(course: Course, fact: Fact, since: datetime) -> None:
    """The law gives a new promise: what the citizen hears, and what statistics measure by; none after the end.

    The date of an apology moves with it, but for one that had passed: what was broken stays broken.
    """
    if _over(course):
        return
    due_at = instant(fact, "due_at")
    if due_at != course.due_at:
        # Of this promise nobody was told that it will break.
        course.told.clear()
    if course.excused_until is not None and course.excused_until >= (course.stopped_at or since):
        course.excused_until = due_at
    course.promised_at = course.lawful_at = instant(fact, "promised_at")
    course.due_at, course.notify_by = due_at, fact.values.get("notify_by")
    _tick(course, since)


def _over(course: Course) -> bool:
    """Whether a promise comes after the end, as only another desk can give it: it moves nothing any more."""
    if course.ends:
        course.amiss["promised.finished"] = None
    return bool(course.ends)


def _ask(course: Course, fact: Fact) -> None:
    course.supplements += 1
    _stop(course, Status.WAITING, instant(fact, "requested_at"))


def _pause(course: Course, fact: Fact) -> None:
    _stop(course, Status.PAUSED, instant(fact, "paused_at"))


def _go_on(status: Status, moment: str) -> Callable[[Course, Fact], None]:
    def go_on(course: Course, fact: Fact) -> None:
        if course.stopped is not status:
            course.amiss["resumed.running"] = None
        elif not _over(course):
            course.stopped = None
            _promise(course, fact, instant(fact, moment))
            course.stopped_at = None

    return go_on


def _extend(course: Course, fact: Fact) -> None:
    course.limit = (fact.values["limit_value"], fact.values["limit_unit"])
    _promise(course, fact, instant(fact, "decided_at"))


def _reissue(course: Course, fact: Fact) -> None:
    _promise(course, fact, instant(fact, "reissued_at"))


def _correct(course: Course, fact: Fact) -> None:
    due, known = instant(fact, "due_at"), instant(fact, "old_due")
    if known != course.due_at and (due != known or course.corrections):
        course.amiss["corrected.apart"] = None
    course.taken = fact
    course.corrections += 1
    course.limit = (fact.values["limit_value"], fact.values["limit_unit"])
    # One that left the promise alone leaves it alone here too, whatever another desk did to it meanwhile.
    if due == known:
        return
    course.due_at, course.notify_by = due, fact.values.get("notify_by")
    measured = min(due, course.lawful_at)
    if measured != course.promised_at:
        course.promised_at = measured
        _tick(course, instant(fact, "corrected_at"))


def _hand(course: Course, fact: Fact) -> None:
    course.holder = fact.values["taker"]


def _end(course: Course, fact: Fact) -> None:
    if fact.table == "finish" and course.stopped is not None:
        course.amiss["finished.stopped"] = None
    course.ends.append(fact)


def _return(course: Course, fact: Fact) -> None:
    course.returned.append(fact)


def _take_back(course: Course, fact: Fact) -> None:
    course.returned = [each for each in course.returned if each.uid != fact.values["of_return"]]


def _draft(course: Course, fact: Fact) -> None:
    course.latest = fact.uid
    _reach(course, fact.uid, "drafted")


def _sign(course: Course, fact: Fact) -> None:
    course.latest = fact.values["apology"]
    _reach(course, fact.values["apology"], "signed")
    if fact.values["apology"] in course.void:
        return
    if fact.values.get("old_due"):
        course.for_lateness.add(fact.values["apology"])
        # Without a new date it was drafted after the finish: it covers that lateness, however long.
        course.covers_finish = course.covers_finish or not fact.values.get("new_due")
    if fact.values.get("new_due"):
        _give(course, fact, instant(fact, "new_due"))


def _give(course: Course, fact: Fact, new_due: datetime) -> None:
    """The date that a letter gives: what was told already is excused by it, another is a re-appointment.

    How often is the profile's to say, and its act's to hold to; of two letters that knew nothing of each other the
    first alone holds.
    """
    if new_due != instant(fact, "old_due"):
        knew = instant(fact, "old_due") == course.due_at
        course.signatures.append(fact)
        if len(course.signatures) > 1 and not knew:
            course.appointed_apart = True
            return
        # Of a desk that did not know of a later promise: the later one stands, but what excuses is the letter's own.
        course.due_at = max(course.due_at, new_due)
    course.excused_until = max(course.excused_until or new_due, new_due)


def _speak(course: Course, fact: Fact) -> None:
    course.told.add(fact.values["apology"])


def _cancel(course: Course, fact: Fact) -> None:
    if fact.values["apology"] in course.void:
        _reach(course, fact.values["apology"], "cancelled")
    else:
        course.amiss["cancelled.told"] = None


def _deliver(course: Course, fact: Fact) -> None:
    if _was_heard(fact):
        course.told.add(fact.values["apology"])
        _reach(course, fact.values["apology"], "delivered")


def _broadcast(course: Course, fact: Fact) -> None:
    if fact.values.get("channel") not in POSTED:
        course.told.add(fact.values["apology"])
    _reach(course, fact.values["apology"], "broadcast")


def _complete(course: Course, fact: Fact) -> None:
    _reach(course, fact.values["apology"], "completed")


def _reach(course: Course, apology: str, state: str) -> None:
    before = course.apologies.get(apology, "drafted")
    course.apologies[apology] = max(before, state, key=APOLOGY_STATES.index)


_STEPS: dict[str, Callable[[Course, Fact], None]] = {
    "supplement": _ask,
    "completion": _go_on(Status.WAITING, "completed_at"),
    "pause": _pause,
    "resumption": _go_on(Status.PAUSED, "resumed_at"),
    "extension": _extend,
    "reissue": _reissue,
    "correction": _correct,
    "handover": _hand,
    "finish": _end,
    "rejection": _end,
    "withdrawal": _end,
    "return": _return,
    "recovery": _take_back,
    "apology": _draft,
    "apology_signature": _sign,
    "spoken_apology": _speak,
    "apology_cancellation": _cancel,
    "apology_delivery": _deliver,
    "broadcast": _broadcast,
    "apology_completion": _complete,
}
