"""Draft an apology, for a dossier or a wrong without one; give it up or correct its letter. Nothing is deleted."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from app.apology.acts.forms import (
    CAUSES,
    EXCLUSIONS,
    LATE,
    ORIGINS,
    OWN_ACCORD,
    ApologyForm,
    Complaint,
    CorrectionOfLetter,
)
from app.apology.acts.lookup import (
    apology_here,
    hold_to_one_date,
    hold_to_replaceable,
    hold_to_signer,
    known_staff,
    was_heard,
)
from app.desk.desk import Desk
from app.dossier.promise import standing_here
from app.dossier.receipt import person_part
from app.refusal import Refusal
from app.rules.course.course import STOPPED, Status
from app.rules.course.standing import Standing, Timeliness
from app.rules.text.words import nfc
from app.rules.time.calendar import ONE_DAY, VIETNAM
from app.rules.time.counting import close_at
from app.rules.time.deadlines import reappoint
from db.apologies import Apology, ApologyCancellation, ApologyCorrection

REDRAFTED = "Lập lại bản dự thảo"
"""Why a draft was given up for which there is another."""


def draft(desk: Desk, dossier: str, form: ApologyForm, by: str, at: datetime) -> str:
    """Draft an apology for a dossier; returns its uid.

    Raises:
        Refusal: ``apology.corruption``, ``apology.compensation``, ``apology.complaint_law`` of what goes another way,
            ``apology.cause``, ``apology.reason``, ``apology.officials``, ``apology.level`` (not that of the
            officials), ``apology.own_accord`` (somebody else's), ``apology.not_late`` (lateness, of a dossier finished
            in time), ``apology.new_date`` (lateness of an unfinished dossier needs one, but where the citizen was told
            a later one already), ``apology.new_date_past`` (not after today), ``reappoint.already``,
            ``reappoint.day_off``, ``reappoint.not_later``, ``dossier.unknown``, ``form.choice``.
    """
    level, now, new_due = hold_to_draft(desk, dossier, form, by, at)
    with desk.act("apology.drafted", by, at, subject=dossier) as act:
        return act.add(
            Apology(
                dossier=dossier,
                causes=",".join(form.causes),
                officials=",".join(form.officials),
                level=level,
                old_due=now.due_at if LATE in form.causes else None,
                new_due=new_due,
                notify_by=_tell_by(desk, now),
                detected_on=at.date(),
                drafted_by=by,
                origin=form.origin,
            ),
            _words(desk, form),
        )


def hold_to_draft(
    desk: Desk, dossier: str, form: ApologyForm, by: str, at: datetime
) -> tuple[str, Standing, datetime | None]:
    """Hold a form to what a draft must say; returns its level, the dossier as it stands, and the new due time.

    Raises:
        Refusal: those of :func:`draft`.
    """
    level, now = _checked_level(desk, form, by), standing_here(desk, dossier)
    return level, now, _new_due(desk, now, form, at)


def _tell_by(desk: Desk, now: Standing) -> datetime | None:
    """By when the citizen had to hear of it; a receipt corrected to a later promise gives no more time for the first."""
    if now.owed_from is None or now.owed_from >= now.due_at:
        return now.notify_by
    before = now.owed_from.astimezone(VIETNAM).date() - desk.regime.notify_days_before * ONE_DAY
    in_advance = close_at(desk.calendar.working_on_or_before(before), desk.calendar)
    return min(now.notify_by or in_advance, in_advance)


def draft_without_dossier(
    desk: Desk, complaint: Complaint, form: ApologyForm, by: str, at: datetime, *, instead_of: str = ""
) -> str:
    """Draft an apology to somebody who has no dossier here, or does not want it named; returns its uid.

    ``instead_of`` is one without a dossier whose place it takes: a draft, given up with it, or a letter cancelled before.

    Raises:
        Refusal: those of :func:`draft` about the form, ``applicant.name``, ``complaint.matter``,
            ``complaint.in_future``, ``apology.needs_dossier`` (lateness is a dossier's); of ``instead_of``
            ``apology.unknown``, ``apology.signed``, ``apology.told``, ``apology.cancelled``.
    """
    level = _checked_level(desk, form, by)
    if LATE in form.causes:
        raise Refusal("apology.needs_dossier")
    if not nfc(complaint.person.name):
        raise Refusal("applicant.name")
    if not nfc(complaint.matter):
        raise Refusal("complaint.matter")
    if complaint.happened_on is not None and complaint.happened_on > at.date():
        raise Refusal("complaint.in_future")
    happened = {"happened_on": complaint.happened_on.isoformat()} if complaint.happened_on else {}
    told = {"applicant": person_part(complaint.person), "matter": nfc(complaint.matter), **happened}
    is_draft = bool(instead_of) and hold_to_replaceable(desk, instead_of)
    before = {"instead_of": instead_of} if instead_of else {}
    with desk.act("apology.drafted", by, at) as act:
        uid = act.add(
            Apology(
                dossier=act.uid,
                causes=",".join(form.causes),
                officials=",".join(form.officials),
                level=level,
                detected_on=at.date(),
                drafted_by=by,
                origin=form.origin,
            ),
            _words(desk, form) | told | before,
        )
    if is_draft:
        # The new one first: whatever happens between the two entries, nobody's apology is lost.
        with desk.act("apology.cancelled", by, at, subject=instead_of) as act:
            gone = ApologyCancellation(apology=instead_of, dossier=instead_of, cancelled_at=at)
            act.add(gone, {"reason": REDRAFTED})
    return uid


def _words(desk: Desk, form: ApologyForm) -> dict[str, Any]:
    return {
        "reason": nfc(form.reason),
        "remedy": nfc(form.remedy),
        "unit_at_fault": nfc(form.unit_at_fault) or desk.settings.office,
    }


def refuse_excluded(matter: str) -> None:
    """Refuse what goes another way than an apology, with the sentence that says which; '' is none of these.

    Raises:
        Refusal: ``apology.corruption``, ``apology.compensation``, ``apology.complaint_law``, ``form.choice``.
    """
    if matter in EXCLUSIONS:
        raise Refusal(EXCLUSIONS[matter])
    if matter:
        raise Refusal("form.choice", field="excluded", allowed=", ".join(EXCLUSIONS))


def _checked_level(desk: Desk, form: ApologyForm, by: str) -> str:
    """The level of the officials of a form that says enough: it decides where the apology is read in public."""
    refuse_excluded(form.excluded)
    if not form.causes or set(form.causes) - set(CAUSES):
        raise Refusal("apology.cause", allowed=", ".join(CAUSES))
    if not nfc(form.reason):
        raise Refusal("apology.reason")
    if form.origin not in ORIGINS:
        raise Refusal("form.choice", field="origin", allowed=", ".join(ORIGINS))
    if form.origin == OWN_ACCORD and by not in form.officials:
        raise Refusal("apology.own_accord")
    return level_of(desk, form.officials, form.level)


def level_of(desk: Desk, officials: tuple[str, ...], named: str = "") -> str:
    """The one level of officials on duty, which is the ``named`` one where one was named.

    Raises:
        Refusal: ``apology.officials``, ``form.choice``, ``apology.level``.
    """
    known = known_staff(desk)
    if not officials or set(officials) - set(known):
        raise Refusal("apology.officials")
    levels = {known[code].level for code in officials}
    unknown = ({named} - {""} | levels) - set(desk.regime.levels)
    if unknown:
        raise Refusal("form.choice", field="level", allowed=", ".join(desk.regime.levels))
    if len(levels) > 1 or (named and {named} != levels):
        raise Refusal("apology.level")
    return levels.pop()


def _new_due(desk: Desk, now: Standing, form: ApologyForm, at: datetime) -> datetime | None:
    if LATE not in form.causes:
        return None
    if not takes_a_date(now):
        if now.timeliness is not Timeliness.LATE:
            raise Refusal("apology.not_late")
        return None
    if told_later(now, at) and form.new_on in {None, now.due_at.date()}:
        return now.due_at
    hold_to_one_date(desk, now)
    if form.new_on is None:
        raise Refusal("apology.new_date")
    check_ahead(form.new_on, at)
    return reappoint(now.due_at, form.new_on, desk.calendar, desk.regime).due_at


def takes_a_date(now: Standing) -> bool:
    """Unfinished, and the clock runs or stopped only after the promise was broken."""
    return now.status is Status.WORKING or (now.status in STOPPED and now.owed_from is not None)


def told_later(now: Standing, at: datetime) -> bool:
    """Whether the date that the citizen was told holds still, and is later than what the office answers for.

    A letter that gives this date appoints nothing anew (a receipt corrected, papers asked for after the promise).
    """
    return now.owed_from is not None and now.due_at > max(now.owed_from, at)


def check_ahead(new_on: date, at: datetime) -> None:
    """A date promised anew lies ahead: a letter that gives a day already gone promises nothing.

    Raises:
        Refusal: ``apology.new_date_past``.
    """
    if new_on <= at.date():
        raise Refusal("apology.new_date_past", on=new_on)


def cancel(desk: Desk, apology: str, reason: str, by: str, at: datetime) -> None:
    """Give up a draft, or a signed letter of which the citizen has not heard: its number stays used, with the reason.

    What it paid is owed again, and what it promised was promised to nobody.

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``, ``apology.reason``, ``apology.completed``,
            ``apology.told``, ``staff.cannot_sign`` of a signed one for anybody but who signs.
    """
    found = apology_here(desk, apology)
    if not nfc(reason):
        raise Refusal("apology.reason")
    if found.completed_at is not None:
        raise Refusal("apology.completed")
    if found.signed_at is not None:
        hold_to_signer(desk, by)
    if was_heard(desk, apology):
        raise Refusal("apology.told")
    with desk.act("apology.cancelled", by, at, subject=found.dossier) as act:
        record = ApologyCancellation(apology=apology, dossier=found.dossier, cancelled_at=at)
        act.add(record, {"reason": nfc(reason)})


def correct_letter(desk: Desk, apology: str, form: CorrectionOfLetter, by: str, at: datetime) -> None:
    """Say beside a signed letter what it should have said; causes and dates are another letter's.

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``, ``apology.unsigned``, ``staff.cannot_sign``,
            ``apology.reason`` (why), ``correction.nothing``, ``apology.officials``, ``apology.level``.
    """
    found = apology_here(desk, apology)
    if found.signed_at is None:
        raise Refusal("apology.unsigned")
    hold_to_signer(desk, by)
    words = {key: nfc(getattr(form, key)) for key in ("reason", "remedy", "unit_at_fault")}
    said = {key: text for key, text in words.items() if text}
    if not nfc(form.why):
        raise Refusal("apology.reason")
    if not said and not form.officials:
        raise Refusal("correction.nothing")
    if form.officials:
        # The level decided where it was read: officials of another one answer in a letter of their own.
        level_of(desk, form.officials, found.level)
    with desk.act("apology.corrected", by, at, subject=found.dossier) as act:
        act.add(
            ApologyCorrection(
                apology=apology,
                dossier=found.dossier,
                officials=",".join(form.officials) or None,
                corrected_at=at,
            ),
            said | {"why": nfc(form.why)},
        )
