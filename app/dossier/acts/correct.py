"""Putting right what a receipt says, at any time and with its reason; and a printed promise that the calendar overtook."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from app.desk.desk import Desk
from app.desk.permits import hold_to_leading, leads
from app.desk.reference import CatalogueProcedure, content
from app.dossier.promise import hold_to_open, known_here, limit_of, moved_by_calendar, recounted
from app.dossier.receipt import ReceiptForm, hold_form, hold_numbers, hold_to_authorisation, receipt_part
from app.refusal import Refusal
from app.rules.course.facts import Fact, instant
from app.rules.course.standing import Standing
from app.rules.text.words import nfc
from app.rules.time.calendar import VIETNAM
from app.rules.time.counting import Limit
from app.rules.time.deadlines import Promise
from db.course import Correction, Reissue
from db.records import Part

DONE = {
    "supplement": "requested_at",
    "pause": "paused_at",
    "finish": "finished_at",
    "rejection": "rejected_at",
    "withdrawal": "withdrawn_at",
    "return": "returned_at",
}
"""What is done with a dossier only once it was received, and the moment that each states."""


@dataclass(frozen=True, slots=True)
class CorrectionForm:
    """The whole receipt as it should have been, and why. ``approved_by`` where the promise becomes later."""

    receipt: ReceiptForm
    reason: str
    approved_by: str = ""


@dataclass(frozen=True, slots=True)
class Corrected:
    """What the citizen is told now: the promise, and whether it became later.

    ``approved``: only with a second person who leads, so also where it changes the promise of what is finished.
    """

    due_at: datetime
    later: bool
    approved: bool
    counted: Promise


def correct(desk: Desk, dossier: str, form: CorrectionForm, by: str, at: datetime) -> Corrected:
    """Replace what the receipt says; the old slip is void in the books, and the new one says 'thay thế'.

    The code and the number in the register stay. Another procedure or time of receipt counts the promise anew; a
    later one, or any other of a finished dossier, needs a second person who leads, and statistics never go beyond the
    first promise: correcting is no way around an apology.

    Raises:
        Refusal: ``correction.reason``, ``correction.second`` (due_at: the later promise), ``correction.received`` for a
            time after something was done with it, ``dossier.unknown``, ``receipt.in_future``, ``id.overlong``, and those of a
            receipt's form; ``proxy.in_person`` and ``proxy.certified`` where who handed in or the procedure changes.
    """
    if not nfc(form.reason):
        raise Refusal("correction.reason")
    hold_numbers(form.receipt)
    now, facts = known_here(desk, dossier)
    procedure, received_at = _taken(desk, now, facts, form.receipt, at)
    limit = _limit(now, facts, procedure, form.receipt.channel)
    told = _weighed(desk, now, facts, procedure, received_at, limit)
    second = _second(desk, form.approved_by, by, told.due_at) if told.approved else None
    with desk.act("receipt.corrected", by, at, subject=dossier, second=second) as act:
        record = _record(desk, now, form.receipt, procedure, received_at, at)
        record.limit_value, record.limit_unit = limit.value, str(limit.unit)
        record.due_at, record.old_due, record.later = told.due_at, now.due_at, told.later
        kept = told.due_at == now.due_at
        record.notify_by = _notify_by(facts) if kept else told.counted.notify_by
        act.add(record, receipt_part(form.receipt) | {"why": nfc(form.reason)})
    return told


def foresee(desk: Desk, dossier: str, receipt: ReceiptForm, at: datetime) -> Corrected:
    """What the citizen would be told if the receipt were corrected to this; nothing is recorded.

    Raises:
        Refusal: as :func:`correct`, but for the reason, the second person and the people's numbers.
    """
    now, facts = known_here(desk, dossier)
    procedure, received_at = _taken(desk, now, facts, receipt, at)
    limit = _limit(now, facts, procedure, receipt.channel)
    return _weighed(desk, now, facts, procedure, received_at, limit)


def _taken(
    desk: Desk, now: Standing, facts: list[Fact], form: ReceiptForm, at: datetime
) -> tuple[CatalogueProcedure, datetime]:
    """The procedure's version and the time of receipt that a correction means, its form held to what it can say."""
    received_at = (form.received_at or now.received_at).astimezone(VIETNAM).replace(second=0, microsecond=0)
    hold_form(form, received_at, at)
    done = [instant(fact, DONE[fact.table]) for fact in facts if fact.table in DONE]
    if received_at != now.received_at and received_at > min(done, default=at):
        raise Refusal("correction.received", done_at=min(done))
    procedure = _procedure(desk, now, form.procedure, received_at)
    if procedure.code != now.procedure or receipt_part(form).get("submitter") != _submitter(desk, now):
        hold_to_authorisation(form.submitter, procedure)
    return procedure, received_at


def _submitter(desk: Desk, now: Standing) -> object:
    """Who handed the dossier in, by what holds now."""
    with desk.reading() as reading:
        of = (Part.ward == desk.settings.ward, Part.hash == now.part)
        return content(reading.execute(select(Part.content).where(*of)).scalar()).get("submitter")


def _weighed(
    desk: Desk,
    now: Standing,
    facts: list[Fact],
    procedure: CatalogueProcedure,
    received_at: datetime,
    limit: Limit,
) -> Corrected:
    counted = recounted(desk, facts, received_at, limit)
    same = (procedure.code, received_at, limit) == (now.procedure, now.received_at, limit_of(now))
    due_at = now.due_at if same else counted.due_at
    if now.reappointments:
        # A signed letter promised this date: a new slip takes nothing back of it.
        due_at = max(due_at, now.due_at)
    later = due_at > now.due_at
    return Corrected(due_at, later, later or (now.finished_at is not None and due_at != now.due_at), counted)


def _procedure(desk: Desk, now: Standing, code: str, received_at: datetime) -> CatalogueProcedure:
    """The version under which the dossier was received, or the one in force then of another procedure."""
    held = desk.catalogue.version(code, now.procedure_version) if code == now.procedure else None
    return held or desk.catalogue.on(code, received_at.date())


def _limit(now: Standing, facts: list[Fact], procedure: CatalogueProcedure, channel: str) -> Limit:
    """The limit of the channel that was meant; one that the law's extension made longer stays."""
    taken = [fact for fact in facts if fact.table in {"receipt", "correction"}][-1]
    if (procedure.code, channel) == (now.procedure, taken.values["channel"]):
        return limit_of(now)
    own = {procedure.limit, *dict(procedure.terms.channel_limits).values()}
    extended = procedure.code == now.procedure and limit_of(now) not in own
    return limit_of(now) if extended else procedure.limit_for(channel)


def _second(desk: Desk, approved_by: str, by: str, due_at: datetime) -> str:
    if approved_by == by or not leads(desk, approved_by):
        raise Refusal("correction.second", due_at=due_at)
    return approved_by


def _notify_by(facts: list[Fact]) -> datetime | None:
    given = [fact.values["notify_by"] for fact in facts if fact.values.get("notify_by")]
    return datetime.fromisoformat(given[-1]) if given else None


def _record(
    desk: Desk,
    now: Standing,
    form: ReceiptForm,
    procedure: CatalogueProcedure,
    received_at: datetime,
    at: datetime,
) -> Correction:
    return Correction(
        dossier=now.dossier,
        corrected_at=at,
        procedure=procedure.code,
        procedure_version=procedure.version,
        calendar_version=desk.calendar.version,
        received_at=received_at,
        channel=form.channel,
        applicant_kind=form.applicant_kind,
        identified_by=form.identified_by,
        collect_at=form.collect_at,
        sets=form.sets,
    )


def reissue(desk: Desk, dossier: str, by: str, at: datetime) -> datetime:
    """Give a new slip where the working calendar overtook the printed promise; returns the new due time.

    'Thay đổi lịch làm việc', not an apology: a supervisor's act (domain.md §4.3, case C1). A promise on a day that
    stays open stands, also where the new calendar would make it earlier (C2).

    Raises:
        Refusal: ``staff.not_leading``, ``reissue.stands`` when the promise still holds, ``dossier.waiting``,
            ``dossier.paused``, ``dossier.finished``, ``dossier.unknown``.
    """
    hold_to_leading(desk, by)
    now, facts = known_here(desk, dossier)
    hold_to_open(now)
    made = moved_by_calendar(desk, now, facts, at)
    if made is None:
        raise Refusal("reissue.stands", code=now.code)
    with desk.act("slip.reissued", by, at, subject=dossier) as act:
        act.add(
            Reissue(
                dossier=now.dossier,
                reissued_at=at,
                old_due=now.due_at,
                promised_at=made.promised_at,
                due_at=made.due_at,
                notify_by=made.counted.notify_by,
                calendar_version=desk.calendar.version,
            )
        )
    return made.due_at
