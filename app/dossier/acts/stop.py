"""The clock stops or moves: a supplement (once), a pause and its end, an extension; another agency is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from app.desk.desk import Desk
from app.desk.permits import leads
from app.dossier.numbers import FormBook, next_number
from app.dossier.promise import (
    NewPromise,
    extended,
    hold_to_open,
    hold_to_unbroken,
    known_here,
    longest_of,
    restarted,
    resumed,
    standing_here,
)
from app.refusal import Refusal
from app.rules.course.course import Status
from app.rules.course.standing import Standing
from app.rules.text.words import nfc
from app.rules.time.counting import Limit
from db.course import Completion, Consultation, ConsultationReply, Extension, Pause, Resumption, Supplement


@dataclass(frozen=True, slots=True)
class SupplementForm:
    """What form 02 asks for, and why. ``late_reason`` and ``approved_by`` (a supervisor) only after the law's days."""

    items: tuple[str, ...]
    reason: str
    late_reason: str = ""
    approved_by: str = ""


def request_supplement(desk: Desk, dossier: str, form: SupplementForm, by: str, at: datetime) -> int:
    """Ask for what is missing: the clock stops; returns the number of form 02.

    Once, "một lần đầy đủ, chính xác", and within the days that the profile gives (NĐ 61/2018 Art. 15.3, 19.4); later
    only for a supervisor's reason.

    Raises:
        Refusal: ``supplement.items``, ``supplement.reason``, ``supplement.already``, ``supplement.late`` (last: the
            last day), ``dossier.waiting``, ``dossier.paused``, ``dossier.finished``, ``dossier.unknown``.
    """
    items = tuple(filter(None, map(nfc, form.items)))
    if not items:
        raise Refusal("supplement.items")
    if not nfc(form.reason):
        raise Refusal("supplement.reason")
    now = standing_here(desk, dossier)
    if now.supplements >= desk.regime.supplement.max:
        raise Refusal("supplement.already", count=now.supplements, most=desk.regime.supplement.max)
    hold_to_open(now)
    late = at.date() > last_day(desk, now).date()
    second = _approved(desk, now, form, by) if late else None
    with desk.act("supplement.requested", by, at, subject=dossier, second=second) as act:
        number = next_number(act.connection, desk, FormBook.SUPPLEMENT, at.year)
        part = {"items": list(items), "reason": nfc(form.reason)}
        if late:
            part["late_reason"] = nfc(form.late_reason)
        act.add(
            Supplement(
                dossier=dossier,
                chain=desk.chain,
                year=at.year,
                number=number,
                requested_at=at.replace(second=0, microsecond=0),
                late=late,
            ),
            part,
        )
    return number


def last_day(desk: Desk, now: Standing) -> datetime:
    """The last working day on which a supplement may be asked without a supervisor's reason."""
    days = desk.calendar.working_days_after(
        now.received_at.date(), desk.regime.supplement.within_working_days
    )
    return datetime.combine(days[-1], desk.calendar.close_of(days[-1]), now.received_at.tzinfo)


def _approved(desk: Desk, now: Standing, form: SupplementForm, by: str) -> str | None:
    """Who answers for asking late: the supervisor named, None when the one who asks is one."""
    approver = by if leads(desk, by) else form.approved_by
    if not nfc(form.late_reason) or not leads(desk, approver):
        raise Refusal("supplement.late", last=last_day(desk, now).date())
    return None if approver == by else approver


def complete(desk: Desk, dossier: str, by: str, at: datetime, papers: tuple[str, ...] = ()) -> NewPromise:
    """The citizen brought what was missing: the whole limit begins again, and a new slip is due.

    Raises:
        Refusal: ``supplement.none`` when nothing was asked for, ``dossier.unknown``, ``calendar.not_covered``.
    """
    now = standing_here(desk, dossier)
    if now.status is not Status.WAITING:
        raise Refusal("supplement.none", code=now.code)
    completed_at = at.replace(second=0, microsecond=0)
    made = restarted(desk, now, completed_at)
    with desk.act("supplement.completed", by, at, subject=dossier) as act:
        brought = [nfc(paper) for paper in papers if nfc(paper)]
        act.add(
            Completion(
                dossier=dossier,
                completed_at=completed_at,
                promised_at=made.promised_at,
                due_at=made.due_at,
                notify_by=made.counted.notify_by,
                calendar_version=desk.calendar.version,
            ),
            {"papers": brought} if brought else None,
        )
    return made


CAUSES = ("financial_duty", "sector_law")
"""Waiting for a tax or financial duty; another time that the field's own law excludes (domain.md §4.3)."""


def pause(desk: Desk, dossier: str, cause: str, note: str, by: str, at: datetime) -> None:
    """Stop the clock for what the law does not count.

    Raises:
        Refusal: ``form.choice``, ``pause.note`` without the paper or duty waited for, ``dossier.unknown``,
            ``dossier.waiting``, ``dossier.paused``, ``dossier.finished``.
    """
    if cause not in CAUSES:
        raise Refusal("form.choice", field="cause", allowed=", ".join(CAUSES))
    if not nfc(note):
        raise Refusal("pause.note")
    hold_to_open(standing_here(desk, dossier))
    with desk.act("dossier.paused", by, at, subject=dossier) as act:
        act.add(
            Pause(dossier=dossier, paused_at=at.replace(second=0, microsecond=0), cause=cause),
            {"note": nfc(note)},
        )


def resume(desk: Desk, dossier: str, note: str, by: str, at: datetime) -> NewPromise:
    """The clock goes on; the promise moves by the working days in (pause, resumption].

    Raises:
        Refusal: ``pause.none``, ``dossier.unknown``, ``calendar.not_covered``.
    """
    now = standing_here(desk, dossier)
    if now.status is not Status.PAUSED:
        raise Refusal("pause.none", code=now.code)
    moment = at.replace(second=0, microsecond=0)
    made = resumed(desk, now, moment)
    with desk.act("dossier.resumed", by, at, subject=dossier) as act:
        act.add(
            Resumption(
                dossier=dossier,
                resumed_at=moment,
                promised_at=made.promised_at,
                due_at=made.due_at,
                notify_by=made.counted.notify_by,
                calendar_version=desk.calendar.version,
            ),
            {"note": nfc(note)} if nfc(note) else None,
        )
    return made


def extend_limit(desk: Desk, dossier: str, longer: Limit, reason: str, by: str, at: datetime) -> NewPromise:
    """Choose the longer limit that the procedure's law allows: a new promise, not an apology (domain.md §4.2.7).

    Where the catalogue names none, whoever leads answers for it: a limit that anybody may choose is no promise.

    Raises:
        Refusal: ``extension.reason``, ``extension.unnamed`` for anybody but who leads where the catalogue names no longer
            limit, ``extension.not_longer``, ``extension.too_long`` (due_at: the most), ``extension.broken`` when the promise has passed,
            ``dossier.unknown``, ``dossier.waiting``, ``dossier.paused``, ``dossier.finished``.
    """
    if not nfc(reason):
        raise Refusal("extension.reason")
    now, facts = known_here(desk, dossier)
    hold_to_open(now)
    hold_to_unbroken(now, at)
    if longest_of(desk, now) is None and not leads(desk, by):
        raise Refusal("extension.unnamed")
    made = extended(desk, now, facts, longer)
    with desk.act("dossier.extended", by, at, subject=dossier) as act:
        act.add(
            Extension(
                dossier=dossier,
                decided_at=at.replace(second=0, microsecond=0),
                limit_value=longer.value,
                limit_unit=str(longer.unit),
                promised_at=made.promised_at,
                due_at=made.due_at,
                notify_by=made.counted.notify_by,
                calendar_version=desk.calendar.version,
            ),
            {"reason": nfc(reason)},
        )
    return made


def consult(
    desk: Desk, dossier: str, agency: str, question: str, reply_by: date, by: str, at: datetime
) -> str:
    """Ask another agency, with the day by which it must answer; the citizen's clock runs on (Art. 19.5).

    Raises:
        Refusal: ``consultation.agency``, ``consultation.reply_by`` for a day already gone, and those of an open dossier.
    """
    if not nfc(agency):
        raise Refusal("consultation.agency")
    if reply_by < at.date():
        raise Refusal("consultation.reply_by")
    hold_to_open(standing_here(desk, dossier))
    with desk.act("agency.consulted", by, at, subject=dossier) as act:
        return act.add(
            Consultation(dossier=dossier, asked_at=at, reply_by=reply_by),
            {"agency": nfc(agency), "question": nfc(question)},
        )


def take_reply(desk: Desk, dossier: str, consultation: str, answer: str, by: str, at: datetime) -> None:
    """Enter what the agency answered.

    Raises:
        Refusal: ``consultation.answer``, ``dossier.unknown``, ``consultation.unknown`` of what nobody asked about this
            dossier, ``consultation.answered``.
    """
    if not nfc(answer):
        raise Refusal("consultation.answer")
    standing_here(desk, dossier)
    with desk.act("agency.replied", by, at, subject=dossier) as act:
        _hold_to_unanswered(act.connection, desk.settings.ward, dossier, consultation)
        act.add(
            ConsultationReply(dossier=dossier, consultation=consultation, replied_at=at),
            {"answer": nfc(answer)},
        )


def _hold_to_unanswered(connection: Connection, ward: str, dossier: str, consultation: str) -> None:
    asked = select(Consultation.uid).where(
        Consultation.ward == ward, Consultation.uid == consultation, Consultation.dossier == dossier
    )
    if connection.execute(asked).first() is None:
        raise Refusal("consultation.unknown")
    answered = select(ConsultationReply.uid).where(
        ConsultationReply.ward == ward, ConsultationReply.consultation == consultation
    )
    if connection.execute(answered).first() is not None:
        raise Refusal("consultation.answered")
