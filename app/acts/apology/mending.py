"""Giving up an apology that nobody heard, and saying what a signed letter should have said: nothing is deleted."""

from __future__ import annotations

from datetime import datetime

from app.acts.apology.drafting import level_of
from app.acts.apology.forms import CorrectionOfLetter
from app.acts.apology.lookup import apology_here, hold_to_signer, was_heard
from app.desk import Desk
from app.refusal import Refusal
from app.rules.folding import nfc
from db.apologies import ApologyCancellation, ApologyCorrection


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
