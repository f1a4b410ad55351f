"""Signing an apology: two people, one number of the desk's own book, one new date."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from app.apology.acts.draft import check_ahead, takes_a_date, told_later
from app.apology.acts.lookup import apology_here, hold_to_one_date, hold_to_signer, is_bare
from app.desk.desk import Desk
from app.desk.reference import StaffMember
from app.dossier.promise import hold_to_open, standing_here
from app.refusal import Refusal
from app.rules.course.standing import Standing
from app.rules.text.numbering import printed_number
from app.rules.time.deadlines import reappoint
from db.apologies import ApologySignature


def sign(desk: Desk, apology: str, by: str, at: datetime) -> str:
    """The head or a deputy signs: the number is issued, the due date moves, once; returns the printed number.

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``, ``apology.signed``, ``apology.superseded``,
            ``staff.cannot_sign``, ``apology.same_person`` (the drafter never signs), and of one that gives a new date
            ``dossier.finished``, ``dossier.waiting``, ``dossier.paused``, ``reappoint.already``,
            ``apology.new_date_past``, ``reappoint.not_later``, ``reappoint.day_off``.
    """
    drafted = apology_here(desk, apology)
    signer = _signer(desk, drafted, by)
    in_time = True if is_bare(drafted) else _hold_to_dossier(desk, drafted, at)
    if drafted.signed_at is not None:
        raise Refusal("apology.signed")
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
                in_time=in_time,
            )
        )
    return printed


def _hold_to_dossier(desk: Desk, drafted: Any, at: datetime) -> bool:
    """Hold the draft to what its dossier is by now; returns whether its citizen can still be told in time."""
    now = standing_here(desk, drafted.dossier)
    if now.apology != drafted.uid:
        raise Refusal("apology.superseded")
    if drafted.signed_at is None and drafted.new_due is not None:
        _hold_to_date(desk, now, drafted.new_due, at)
    return at <= (drafted.notify_by or now.promised_at)


def _hold_to_date(desk: Desk, now: Standing, new_due: datetime, at: datetime) -> None:
    """Since the draft the law may have moved the promise, or the calendar closed the new day."""
    if not takes_a_date(now):
        hold_to_open(now)
    if new_due == now.due_at and told_later(now, at):
        return
    hold_to_one_date(desk, now)
    check_ahead(new_due.date(), at)
    reappoint(now.due_at, new_due.date(), desk.calendar, desk.regime)


def _signer(desk: Desk, drafted: Any, by: str) -> StaffMember:
    signer = hold_to_signer(desk, by)
    if drafted.drafted_by == by:
        raise Refusal("apology.same_person")
    return signer


def _last_number(connection: Connection, desk: Desk, year: int) -> int:
    last = connection.execute(
        select(func.max(ApologySignature.number)).where(
            ApologySignature.ward == desk.settings.ward,
            ApologySignature.chain == desk.chain,
            ApologySignature.year == year,
        )
    ).scalar()
    return int(last or 0)
