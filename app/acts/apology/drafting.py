"""Drafting an apology, and signing it: two people, one number, one new date."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from app.acts.apology.forms import (
    CAUSES,
    LATE,
    ApologyForm,
    known_staff,
)
from app.desk import Desk
from app.reference import StaffMember
from app.refusal import Refusal
from app.rules.deadlines import check_reappointments, reappoint
from app.rules.folding import nfc
from app.rules.numbering import printed_number
from app.rules.standing import STOPPED, Standing, Status, Timeliness
from app.standings import apology_row, hold_to_open, standing_here
from db.apologies import Apology, ApologySignature


def draft(desk: Desk, dossier: str, form: ApologyForm, by: str, at: datetime) -> str:
    """Draft an apology for a dossier; returns its uid.

    Raises:
        Refusal: ``apology.cause``, ``apology.reason``, ``apology.officials``, ``apology.level`` (not that of the
            officials), ``apology.not_late`` (lateness, of a dossier finished in time), ``apology.new_date`` (lateness
            of an unfinished dossier needs one, but where the citizen was told a later one already), ``apology.new_date_past`` (not after today), ``reappoint.already``,
            ``reappoint.day_off``, ``reappoint.not_later``, ``dossier.unknown``, ``form.choice``.
    """
    level = _checked_level(desk, form)
    now = standing_here(desk, dossier)
    new_due = _new_due(desk, now, form, at)
    with desk.act("apology.drafted", by, at, subject=dossier) as act:
        return act.add(
            Apology(
                dossier=dossier,
                causes=",".join(form.causes),
                officials=",".join(form.officials),
                level=level,
                old_due=now.due_at if LATE in form.causes else None,
                new_due=new_due,
                notify_by=now.notify_by,
                detected_on=at.date(),
                drafted_by=by,
            ),
            {
                "reason": nfc(form.reason),
                "remedy": nfc(form.remedy),
                "unit_at_fault": nfc(form.unit_at_fault) or desk.settings.office,
            },
        )


def _checked_level(desk: Desk, form: ApologyForm) -> str:
    """The level of the officials of a form that says enough: it decides where the apology is read in public."""
    if not form.causes or set(form.causes) - set(CAUSES):
        raise Refusal("apology.cause", allowed=", ".join(CAUSES))
    if not nfc(form.reason):
        raise Refusal("apology.reason")
    known = known_staff(desk)
    if not form.officials or set(form.officials) - set(known):
        raise Refusal("apology.officials")
    levels = {known[code].level for code in form.officials}
    unknown = ({form.level} - {""} | levels) - set(desk.regime.levels)
    if unknown:
        raise Refusal("form.choice", field="level", allowed=", ".join(desk.regime.levels))
    if len(levels) > 1 or (form.level and {form.level} != levels):
        raise Refusal("apology.level")
    return levels.pop()


def _new_due(desk: Desk, now: Standing, form: ApologyForm, at: datetime) -> datetime | None:
    if LATE not in form.causes:
        return None
    if not _takes_a_date(now):
        if now.timeliness is not Timeliness.LATE:
            raise Refusal("apology.not_late")
        return None
    if _told_later(now, at) and form.new_on in {None, now.due_at.date()}:
        return now.due_at
    check_reappointments(now.reappointments, desk.regime)
    if form.new_on is None:
        raise Refusal("apology.new_date")
    _check_ahead(form.new_on, at)
    return reappoint(now.due_at, form.new_on, desk.calendar, desk.regime).due_at


def _takes_a_date(now: Standing) -> bool:
    """Unfinished, and the clock runs or stopped only after the promise was broken."""
    return now.status is Status.WORKING or (now.status in STOPPED and now.owed_from is not None)


def _told_later(now: Standing, at: datetime) -> bool:
    """Whether the date that the citizen was told holds still, and is later than what the office answers for.

    A letter that gives this date appoints nothing anew (a receipt corrected, papers asked for after the promise).
    """
    return now.owed_from is not None and now.due_at > max(now.owed_from, at)


def _check_ahead(new_on: date, at: datetime) -> None:
    """A date promised anew lies ahead: a letter that gives a day already gone promises nothing."""
    if new_on <= at.date():
        raise Refusal("apology.new_date_past", on=new_on)


def sign(desk: Desk, apology: str, by: str, at: datetime) -> str:
    """The head or a deputy signs: the number is issued, the due date moves, once; returns the printed number.

    Raises:
        Refusal: ``apology.unknown``, ``apology.signed``, ``apology.superseded``, ``staff.cannot_sign``,
            ``apology.same_person`` (the drafter never signs), and of one that gives a new date
            ``dossier.finished``, ``dossier.waiting``, ``dossier.paused``, ``reappoint.already``,
            ``apology.new_date_past``, ``reappoint.not_later``, ``reappoint.day_off``.
    """
    drafted = apology_row(desk, apology)
    signer = _signer(desk, drafted, by)
    now = standing_here(desk, drafted.dossier)
    if now.apology != apology:
        raise Refusal("apology.superseded")
    if now.apology_state != "drafted":
        raise Refusal("apology.signed")
    if drafted.new_due is not None:
        _hold_to_date(desk, now, drafted.new_due, at)
    with desk.act("apology.signed", by, at, subject=drafted.dossier, second=drafted.drafted_by) as act:
        number = _last_number(act.connection, desk, at.year) + 1
        book = desk.epoch.book
        printed = printed_number(number, desk.regime.number_suffixes.apology, book)
        act.add(
            ApologySignature(
                apology=apology,
                dossier=drafted.dossier,
                chain=desk.chain,
                book=book,
                year=at.year,
                number=number,
                printed_number=printed,
                signer=by,
                capacity="head" if "head" in signer.duties else "deputy",
                signed_at=at,
                old_due=drafted.old_due,
                new_due=drafted.new_due,
                in_time=_in_time(drafted.notify_by, now.promised_at, at),
            )
        )
    return printed


def _hold_to_date(desk: Desk, now: Standing, new_due: datetime, at: datetime) -> None:
    """Since the draft the law may have moved the promise, or the calendar closed the new day."""
    if not _takes_a_date(now):
        hold_to_open(now)
    if new_due == now.due_at and _told_later(now, at):
        return
    check_reappointments(now.reappointments, desk.regime)
    _check_ahead(new_due.date(), at)
    reappoint(now.due_at, new_due.date(), desk.calendar, desk.regime)


def _signer(desk: Desk, drafted: Any, by: str) -> StaffMember:
    signer = known_staff(desk).get(by)
    if signer is None or not signer.signs:
        raise Refusal("staff.cannot_sign")
    if drafted.drafted_by == by:
        raise Refusal("apology.same_person")
    return signer


def _in_time(notify_by: datetime | None, promised_at: datetime, at: datetime) -> bool:
    return at <= (notify_by or promised_at)


def _last_number(connection: Connection, desk: Desk, year: int) -> int:
    last = connection.execute(
        select(func.max(ApologySignature.number)).where(
            ApologySignature.ward == desk.settings.ward,
            ApologySignature.chain == desk.chain,
            ApologySignature.year == year,
        )
    ).scalar()
    return int(last or 0)
