"""Looking up an apology before something is done about it, and holding it to being where that may be done."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from app.apology.bare import is_owed_again
from app.apology.case import cases
from app.desk.desk import Desk
from app.desk.reference import StaffMember, staff
from app.refusal import Refusal
from app.rules.course.course import NOT_MET
from app.rules.course.standing import Standing
from app.rules.time.deadlines import check_reappointments
from db.apologies import (
    Apology,
    ApologyCancellation,
    ApologyCompletion,
    ApologyCorrection,
    ApologyDelivery,
    ApologySignature,
    Broadcast,
    SpokenApology,
)


def known_staff(desk: Desk) -> dict[str, StaffMember]:
    """The staff on duty by code."""
    with desk.reading() as reading:
        return staff(reading, desk.settings.ward)


def is_bare(drafted: Any) -> bool:
    """Whether an apology has no dossier: it is its own subject."""
    return bool(drafted.dossier == drafted.uid)


def apology_here(desk: Desk, apology: str) -> Any:
    """The record of an apology that was not given up, with ``signed_at`` and ``completed_at``, None where not yet.

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``.
    """
    draft, signature, completion, cancellation = (
        kind.__table__.c for kind in (Apology, ApologySignature, ApologyCompletion, ApologyCancellation)
    )
    query = (
        select(*draft, signature.signed_at, completion.completed_at, cancellation.cancelled_at)
        .outerjoin(ApologySignature, (signature.ward == draft.ward) & (signature.apology == draft.uid))
        .outerjoin(ApologyCompletion, (completion.ward == draft.ward) & (completion.apology == draft.uid))
        .outerjoin(
            ApologyCancellation, (cancellation.ward == draft.ward) & (cancellation.apology == draft.uid)
        )
        .where(draft.ward == desk.settings.ward, draft.uid == apology)
        .order_by(signature.signed_at)
    )
    with desk.reading() as reading:
        found = reading.execute(query).first()
    if found is None:
        raise Refusal("apology.unknown")
    if found.cancelled_at is not None and not was_heard(desk, apology):
        raise Refusal("apology.cancelled")
    return found


def was_heard(desk: Desk, apology: str) -> bool:
    """Whether anybody heard of it, at whatever desk: then it stands, also where another desk gave it up meanwhile."""
    with desk.reading() as reading:
        return any(
            reading.execute(
                select(kind.uid).where(
                    kind.ward == desk.settings.ward,
                    kind.apology == apology,
                    *([kind.outcome != NOT_MET] if kind is ApologyDelivery else []),
                )
            ).first()
            for kind in (SpokenApology, ApologyDelivery, Broadcast)
        )


def hold_to_replaceable(desk: Desk, apology: str) -> bool:
    """Hold an apology to being one without a dossier that nobody heard, unsigned or signed and given up; is it a draft?

    Raises:
        Refusal: ``apology.unknown``, ``apology.told``, ``apology.signed``, ``apology.cancelled`` (given up before it
            was signed, or replaced already).
    """
    with desk.reading() as reading:
        case = next(iter(cases(reading, desk.settings.ward, [apology])), None)
        again = case is not None and is_owed_again(reading, desk.settings.ward, case)
    if case is None or not case.is_bare:
        raise Refusal("apology.unknown")
    if again:
        return False
    if case.state == "cancelled":
        raise Refusal("apology.cancelled")
    if case.number:
        raise Refusal("apology.signed")
    if was_heard(desk, apology):
        raise Refusal("apology.told")
    return True


def signed_draft(desk: Desk, apology: str) -> Any:
    """The record of an apology that is signed and not complete, with ``signed_at``.

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``, ``apology.unsigned``, ``apology.completed``: nothing
            follows completion.
    """
    found = apology_here(desk, apology)
    if found.signed_at is None:
        raise Refusal("apology.unsigned")
    if found.completed_at is not None:
        raise Refusal("apology.completed")
    return found


def unsigned_draft(desk: Desk, apology: str) -> Any:
    """The record of an apology that waits for its signature.

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``, ``apology.signed``.
    """
    found = apology_here(desk, apology)
    if found.signed_at is not None:
        raise Refusal("apology.signed")
    return found


def hold_to_one_date(desk: Desk, now: Standing) -> None:
    """Hold a further new date to the profile: a letter given up may be mended once, and not put off the promise again.

    Raises:
        Refusal: ``reappoint.already``.
    """
    signed, gone = ApologySignature, ApologyCancellation
    given_up = (
        select(func.count(signed.uid.distinct()))
        .join(gone, (gone.ward == signed.ward) & (gone.apology == signed.apology))
        .where(
            signed.ward == desk.settings.ward, signed.dossier == now.dossier, signed.new_due > signed.old_due
        )
    )
    with desk.reading() as reading:
        mended = int(reading.execute(given_up).scalar_one())
    check_reappointments(now.reappointments + max(0, mended - 1), desk.regime)


def hold_to_signer(desk: Desk, by: str) -> StaffMember:
    """Hold an act to being the head's or a deputy's.

    Raises:
        Refusal: ``staff.cannot_sign``.
    """
    signer = known_staff(desk).get(by)
    if signer is None or not signer.signs:
        raise Refusal("staff.cannot_sign")
    return signer


def hold_to_official(desk: Desk, drafted: Any, code: str) -> None:
    """Hold who speaks for an apology to being one of its officials, or of those whom a correction named.

    Raises:
        Refusal: ``apology.speaker``.
    """
    corrected = select(ApologyCorrection.officials).where(
        ApologyCorrection.ward == desk.settings.ward,
        ApologyCorrection.apology == drafted.uid,
        ApologyCorrection.officials.is_not(None),
    )
    with desk.reading() as reading:
        named = list(
            reading.execute(corrected.order_by(ApologyCorrection.corrected_at.desc()).limit(1)).scalars()
        )
    if code not in (named[0] if named and named[0] else str(drafted.officials)).split(","):
        raise Refusal("apology.speaker")
