"""What a dossier or an apology is now, how often it was printed, and its promise counted again from the records here.

The law moves a promise; what was broken before stays broken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from app.desk.desk import Desk
from app.desk.fold import entries_of, facts
from app.desk.reference import CatalogueProcedure, content
from app.dossier.line import facts_until, slips_of
from app.refusal import Refusal
from app.rules.course.course import STOPPED, Status
from app.rules.course.facts import Fact, in_order, instant
from app.rules.course.standing import Standing, standing
from app.rules.law.regime import Regime
from app.rules.time.calendar import Calendar
from app.rules.time.counting import Limit, Unit
from app.rules.time.deadlines import Promise, promise, reappoint, restart, resume
from db.apologies import Apology
from db.records import Part, Print, Return

SLIP = "slip"


def standing_here(desk: Desk, dossier: str) -> Standing:
    """The dossier's standing by the records held here.

    Raises:
        Refusal: ``dossier.unknown``.
    """
    return known_here(desk, dossier)[0]


def known_here(desk: Desk, dossier: str) -> tuple[Standing, list[Fact]]:
    """The dossier's standing, and everything recorded about it in its order; its entries are read once for both.

    Raises:
        Refusal: ``dossier.unknown``.
    """
    known = facts_here(desk, dossier)
    now = standing(known)
    if now is None:
        raise Refusal("dossier.unknown")
    return now, known


def facts_here(desk: Desk, dossier: str) -> list[Fact]:
    """Everything recorded about a dossier, in its order."""
    with desk.reading() as reading:
        return in_order(facts(entries_of(reading, desk.settings.ward, dossier)))


def hold_to_open(now: Standing) -> None:
    """Hold a dossier to being worked on, its clock running.

    Raises:
        Refusal: ``dossier.waiting``, ``dossier.paused``, ``dossier.finished``.
    """
    if now.status is Status.WAITING:
        raise Refusal("dossier.waiting", code=now.code)
    if now.status is Status.PAUSED:
        raise Refusal("dossier.paused", code=now.code)
    hold_to_unresolved(now)


def hold_to_unresolved(now: Standing) -> None:
    """Hold a dossier to having no result yet, whether its clock runs or not.

    Raises:
        Refusal: ``dossier.finished``.
    """
    if now.status is not Status.WORKING and now.status not in STOPPED:
        raise Refusal("dossier.finished", code=now.code)


def last_return(desk: Desk, dossier: str) -> str:
    """The uid of the latest handing over of a dossier's result; '' when there was none."""
    with desk.reading() as reading:
        found = reading.execute(
            select(Return.uid)
            .where(Return.ward == desk.settings.ward, Return.dossier == dossier)
            .order_by(Return.returned_at.desc())
            .limit(1)
        ).scalar()
    return found or ""


def apology_row(desk: Desk, apology: str) -> Any:
    """The record of a draft.

    Raises:
        Refusal: ``apology.unknown``.
    """
    with desk.reading() as reading:
        row = reading.execute(
            select(Apology.__table__).where(
                Apology.__table__.c.ward == desk.settings.ward, Apology.__table__.c.uid == apology
            )
        ).first()
    if row is None:
        raise Refusal("apology.unknown")
    return row


def printed_times(connection: Connection, ward: str, dossier: str, paper: str, letter: str = "") -> int:
    """How many copies of a paper of a dossier came out, at every desk that is known here.

    Of slips those of the one that counts now: what replaces a slip is no reprint of it. ``letter`` is the apology whose
    letter is asked for, '' for any; a copy recorded before it was told apart counts as one of each.
    """
    query = (
        select(Print.uid, Part.content)
        .outerjoin(Part, (Part.ward == Print.ward) & (Part.hash == Print.part))
        .where(Print.ward == ward, Print.dossier == dossier, Print.paper == paper)
    )
    printed = {
        row.uid
        for row in connection.execute(query)
        if not letter or content(row.content).get("apology", letter) == letter
    }
    slips = slips_of(connection, ward, dossier) if paper == SLIP else []
    if len(slips) > 1:
        printed -= {fact.uid for fact in facts_until(connection, ward, dossier, slips[-1].uid)}
    return len(printed)


@dataclass(frozen=True, slots=True)
class NewPromise:
    """What statistics measure by and what the citizen is told, with the counting that explains it."""

    promised_at: datetime
    due_at: datetime
    counted: Promise


def limit_of(now: Standing) -> Limit:
    """The limit under which a dossier is handled now."""
    return Limit(now.limit_value, Unit(now.limit_unit))


def limit_in(fact: Fact) -> Limit:
    """The limit that a receipt, a correction or an extension states."""
    return Limit(fact.values["limit_value"], Unit(fact.values["limit_unit"]))


def restarted(desk: Desk, now: Standing, completed_at: datetime) -> NewPromise:
    """The promise from the moment in which a supplement completed the dossier (NĐ 61/2018 Art. 19.4)."""
    counted = restart(completed_at, limit_of(now), desk.calendar, desk.regime)
    own = _measured_limit(now, facts_here(desk, now.dossier))
    measured = min(counted.due_at, restart(completed_at, own, desk.calendar, desk.regime).due_at)
    # What was broken before the clock stopped stays broken: asking late for papers is no way around an apology. Nor
    # does a second asking begin anything anew, where a ward allows one: QĐ 766 counts such a dossier as late.
    broken = now.stopped_at is not None and now.promised_at < now.stopped_at
    kept = broken or now.supplements > 1
    return NewPromise(now.promised_at if kept else measured, counted.due_at, counted)


def _corrected_later(now: Standing) -> bool:
    return now.corrections > 0 and now.due_at > now.promised_at


def _measured_limit(now: Standing, facts: Sequence[Fact]) -> Limit:
    """The limit that statistics measure by: after a correction to later the receipt's own, as its law extended it."""
    if not _corrected_later(now):
        return limit_of(now)
    receipt = next(fact for fact in facts if fact.table == "receipt")
    own, procedure = receipt, receipt.values["procedure"]
    for fact in facts:
        if fact.table == "correction":
            procedure = fact.values["procedure"]
        elif fact.table == "extension" and procedure == receipt.values["procedure"]:
            own = fact
    return limit_in(own)


def resumed(desk: Desk, now: Standing, resumed_at: datetime) -> NewPromise:
    """The promise after a pause: each moves by the working days that passed, but for one broken before it."""
    calendar, regime = desk.calendar, desk.regime
    told = told_after_pause(calendar, regime, now, facts_here(desk, now.dossier), resumed_at)
    stopped_at = now.stopped_at or resumed_at
    measured = _resumed(now.promised_at, limit_of(now), stopped_at, resumed_at, calendar, regime)
    return NewPromise(measured.due_at, told.due_at, told)


def told_after_pause(
    calendar: Calendar, regime: Regime, now: Standing, facts: Sequence[Fact], resumed_at: datetime
) -> Promise:
    """What the citizen is told after a pause; the date of a letter signed meanwhile moves by the days since then."""
    letters = [fact for fact in facts if fact.table == "apology_signature" and fact.values.get("new_due")]
    since = max([now.stopped_at or resumed_at, *(instant(letter, "signed_at") for letter in letters)])
    return _resumed(now.due_at, limit_of(now), since, resumed_at, calendar, regime)


def _resumed(
    held: datetime, limit: Limit, paused: datetime, resumed_at: datetime, calendar: Calendar, regime: Regime
) -> Promise:
    made = resume(held, limit, paused, resumed_at, calendar, regime)
    if held >= paused:
        return made
    why = (made.explanation[0], "Hẹn đã quá từ trước khi tạm dừng, ngày hẹn giữ nguyên.")
    return replace(made, due_at=held, notify_by=None, counted=(), skipped=(), explanation=why)


def recounted(desk: Desk, facts: Sequence[Fact], received_at: datetime, limit: Limit) -> Promise:
    """The promise of a dossier counted from ``received_at``, with the restarts and pauses that it had since."""
    return counted_by(desk.calendar, desk.regime, facts, received_at, limit)


def counted_by(
    calendar: Calendar, regime: Regime, facts: Sequence[Fact], received_at: datetime, limit: Limit
) -> Promise:
    """As :func:`recounted`, by a calendar that may not be entered yet."""
    made = promise(received_at, limit, calendar, regime)
    paused: datetime | None = None
    for fact in facts:
        if fact.table == "completion":
            made = restart(instant(fact, "completed_at"), limit, calendar, regime)
        elif fact.table == "pause":
            paused = instant(fact, "paused_at")
        elif fact.table == "resumption" and paused is not None:
            made = _resumed(made.due_at, limit, paused, instant(fact, "resumed_at"), calendar, regime)
            paused = None
    return made


def local_part(
    calendar: Calendar,
    regime: Regime,
    version: CatalogueProcedure,
    facts: Sequence[Fact],
    received_at: datetime,
    limit: Limit,
) -> Promise | None:
    """By when the office's own part of a joint dossier is due, counted as the whole is; None where nobody else has one.

    What the citizen is promised is the whole: the other agencies' days are within it, never forgotten (Art. 19.6).
    """
    local = version.terms.local_limit(limit)
    return counted_by(calendar, regime, facts, received_at, local) if local else None


def moved_by_calendar(desk: Desk, now: Standing, facts: Sequence[Fact], at: datetime) -> NewPromise | None:
    """The promise that replaces one whose day the calendar closed; None where it stands.

    Statistics move with the law's calendar only where the day they measure by is closed itself, and not yet past.
    """
    if desk.calendar.is_working(now.due_at.date()):
        return None
    counted = past_closure(desk.calendar, desk.regime, now, facts)
    measured = now.promised_at
    if measured >= at and not desk.calendar.is_working(measured.date()):
        own = _measured_limit(now, facts)
        first = replace(now, due_at=measured, received_at=_first_received(now, facts),
                        limit_value=own.value, limit_unit=str(own.unit))  # fmt: skip
        measured = past_closure(desk.calendar, desk.regime, first, facts).due_at
    return NewPromise(measured, counted.due_at, counted)


def _first_received(now: Standing, facts: Sequence[Fact]) -> datetime:
    """The receipt as statistics count from it: as it was first taken down, where a correction made it later."""
    first = next(instant(fact, "received_at") for fact in facts if fact.table == "receipt")
    return min(first, now.received_at)


def past_closure(calendar: Calendar, regime: Regime, now: Standing, facts: Sequence[Fact]) -> Promise:
    """The count that replaces a closed day; the next working day where a new count is not later than it.

    So after a re-appointment, or where a Saturday worked instead makes the count shorter.
    """
    counted = counted_by(calendar, regime, facts, now.received_at, limit_of(now))
    if counted.due_at > now.due_at:
        return counted
    return reappoint(now.due_at, calendar.next_working(now.due_at.date()), calendar, regime)


def hold_to_unbroken(now: Standing, at: datetime) -> None:
    """Hold a dossier to a promise that can still be kept: what has passed is not made longer but apologised for.

    Raises:
        Refusal: ``extension.broken``.
    """
    if now.promised_at < at:
        raise Refusal("extension.broken", due_at=now.promised_at)


def longest_of(desk: Desk, now: Standing) -> Limit | None:
    """The longest limit that the dossier's version of the catalogue allows; None where it names no extension."""
    version = desk.catalogue.version(now.procedure, now.procedure_version)
    return version.terms.extension.limit if version and version.terms.extension else None


def extended(desk: Desk, now: Standing, facts: Sequence[Fact], longer: Limit) -> NewPromise:
    """The promise under a longer limit of the procedure's law, with the restarts and pauses that the dossier had.

    Statistics measure from the receipt as it was first taken down, where a correction made it later; what the law of
    another procedure allows longer is then nothing to them.

    Raises:
        Refusal: ``extension.not_longer``, ``extension.too_long``, ``calendar.not_covered``.
    """
    before = recounted(desk, facts, now.received_at, limit_of(now))
    counted = recounted(desk, facts, now.received_at, longer)
    if counted.due_at <= before.due_at:
        raise Refusal("extension.not_longer", due_at=before.due_at)
    allowed = longest_of(desk, now)
    most = recounted(desk, facts, now.received_at, allowed) if allowed else counted
    if counted.due_at > most.due_at:
        raise Refusal("extension.too_long", due_at=most.due_at)
    own = _extended_limit(now, facts, longer)
    first = _first_received(now, facts)
    measured = min(recounted(desk, facts, first, limit).due_at for limit in (longer, own))
    return NewPromise(max(measured, now.promised_at), max(counted.due_at, now.due_at), counted)


def _extended_limit(now: Standing, facts: Sequence[Fact], longer: Limit) -> Limit:
    first = next(fact for fact in facts if fact.table == "receipt")
    other = _corrected_later(now) and now.procedure != first.values["procedure"]
    return _measured_limit(now, facts) if other else longer
