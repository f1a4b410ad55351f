"""What the law does not count, or counts longer: a pause, its end, a statutory extension; and asking another agency."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, select

from app.desk import Desk
from app.permits import leads
from app.promises import NewPromise, extended, hold_to_unbroken, longest_of, resumed
from app.refusal import Refusal
from app.rules.deadlines import Limit
from app.rules.folding import nfc
from app.rules.standing import Status
from app.standings import hold_to_open, known_here, standing_here
from db.course import Consultation, ConsultationReply, Extension, Pause, Resumption

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
