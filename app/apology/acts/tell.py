"""Bring an apology to the citizen: spoken at once, delivered as a signed letter, answered; and prove that it was given.

Photographs and scans stay at the desk; only their salted hashes are signed.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

from app.apology.acts.forms import ACCEPTED, DECLINED, OUTCOMES, PHONE, DeliveryForm, EvidenceFile, SpokenForm
from app.apology.acts.lookup import (
    apology_here,
    hold_to_official,
    is_bare,
    signed_draft,
    unsigned_draft,
    was_heard,
)
from app.desk.act import Act
from app.desk.desk import Desk
from app.dossier.promise import standing_here
from app.refusal import Refusal
from app.rules.text.words import nfc
from db.apologies import (
    ApologyAnswer,
    ApologyDelivery,
    ApologySignature,
    Broadcast,
    Evidence,
    InitialsConsent,
    SpokenApology,
)
from db.journal import part_hash
from db.kept import Attachment

BEGINS = {"image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n", "application/pdf": b"%PDF-"}
MOST_BYTES = 4 * 1024 * 1024
_PROVABLE = (
    ApologyAnswer,
    ApologyDelivery,
    ApologySignature,
    Broadcast,
    InitialsConsent,
    SpokenApology,
)


def hold_files(files: Sequence[EvidenceFile]) -> None:
    """Hold files to being what they are said to be, and small enough for every backup to carry.

    Raises:
        Refusal: ``evidence.media``, ``evidence.size`` (most: mebibytes).
    """
    for file in files:
        if not file.content.startswith(BEGINS.get(file.media, b"\0\0\0\0\0")):
            raise Refusal("evidence.media")
        if len(file.content) > MOST_BYTES:
            raise Refusal("evidence.size", most=MOST_BYTES // 1024 // 1024)


def attach(act: Act, files: Sequence[EvidenceFile], *, apology: str, dossier: str, of: str) -> None:
    """Keep checked files in the act's own transaction, and let its entry name them."""
    ward = act.chain.split(".", 1)[0]
    for file in files:
        salt = secrets.token_bytes(16)
        digest = part_hash(salt, file.content)
        kept = {"ward": ward, "digest": digest, "salt": salt, "content": file.content}
        act.connection.execute(insert(Attachment), kept)
        act.add(
            Evidence(
                apology=apology,
                dossier=dossier,
                of=of,
                digest=digest,
                media=file.media,
                size=len(file.content),
            )
        )


def prove(desk: Desk, apology: str, of: str, files: Sequence[EvidenceFile], by: str, at: datetime) -> None:
    """Keep what shows a record of an apology that is written already: the signed paper, a photograph of the meeting.

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``, ``evidence.none``, ``evidence.of`` (no record of this
            apology), ``evidence.media``, ``evidence.size``.
    """
    drafted = apology_here(desk, apology)
    if not files:
        raise Refusal("evidence.none")
    hold_files(files)
    if not _is_of(desk, apology, of):
        raise Refusal("evidence.of")
    with desk.act("apology.proved", by, at, subject=drafted.dossier) as act:
        attach(act, files, apology=apology, dossier=drafted.dossier, of=of)


def _is_of(desk: Desk, apology: str, of: str) -> bool:
    with desk.reading() as reading:
        return any(
            reading.execute(
                select(kind.uid).where(
                    kind.ward == desk.settings.ward, kind.uid == of, kind.apology == apology
                )
            ).first()
            for kind in _PROVABLE
        )


def speak(desk: Desk, apology: str, form: SpokenForm, by: str, at: datetime) -> None:
    """Record at once that the apology was spoken while its paper still waits for a signature; never backdated.

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``, ``apology.superseded``, ``apology.signed`` (deliver it),
            ``apology.channel``, ``apology.speaker``.
    """
    drafted = unsigned_draft(desk, apology)
    if not is_bare(drafted) and standing_here(desk, drafted.dossier).apology != apology:
        raise Refusal("apology.superseded")
    _hold_channel(desk, form.form, form.channel)
    _hold_spoken(desk, drafted, form)
    if not is_spoken(form.form, form.channel):
        raise Refusal("apology.channel", form=form.form, allowed=", ".join(_spoken_channels(desk)))
    with desk.act("apology.spoken", by, at, subject=drafted.dossier) as act:
        act.add(
            SpokenApology(
                apology=apology,
                dossier=drafted.dossier,
                form=form.form,
                channel=form.channel,
                spoken_at=at,
                spoken_by=form.spoken_by,
            ),
            _words(form),
        )


def deliver(desk: Desk, apology: str, form: DeliveryForm, by: str, at: datetime) -> None:
    """Record that the signed apology was brought to the citizen, and how it went.

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``, ``apology.unsigned``, ``apology.completed``,
            ``apology.channel``, ``apology.speaker``, ``form.choice``, ``time.in_future``, ``time.before_signature``,
            ``evidence.media``, ``evidence.size``.
    """
    _hold_channel(desk, form.form, form.channel)
    if form.outcome not in OUTCOMES:
        raise Refusal("form.choice", field="outcome", allowed=", ".join(OUTCOMES))
    hold_files(form.evidence)
    drafted = signed_draft(desk, apology)
    _hold_spoken(desk, drafted, form)
    delivered_at = told_at(form.delivered_at, drafted.signed_at, at)
    with desk.act("apology.delivered", by, at, subject=drafted.dossier) as act:
        delivery = act.add(
            ApologyDelivery(
                apology=apology,
                dossier=drafted.dossier,
                form=form.form,
                channel=form.channel,
                delivered_at=delivered_at,
                delivered_by=by,
                outcome=form.outcome,
                spoken_by=form.spoken_by or None,
            ),
            _words(form),
        )
        attach(act, form.evidence, apology=apology, dossier=drafted.dossier, of=delivery)


def answer(desk: Desk, apology: str, *, accepted: bool, words: str, by: str, at: datetime) -> None:
    """Record what the citizen said to an apology that reached them, also after it was completed.

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``, ``apology.unheard``.
    """
    drafted = apology_here(desk, apology)
    if not was_heard(desk, apology):
        raise Refusal("apology.unheard")
    with desk.act("apology.answered", by, at, subject=drafted.dossier) as act:
        act.add(
            ApologyAnswer(
                apology=apology,
                dossier=drafted.dossier,
                answer=ACCEPTED if accepted else DECLINED,
                answered_at=at,
            ),
            {"words": nfc(words)} if nfc(words) else None,
        )


def _hold_channel(desk: Desk, form: str, channel: str) -> None:
    rule = desk.regime.apology
    channels = {"truc_tiep": rule.direct_channels, "gian_tiep": rule.indirect_channels}.get(form, ())
    if channel not in channels:
        raise Refusal("apology.channel", form=form, allowed=", ".join(channels))


def _spoken_channels(desk: Desk) -> tuple[str, ...]:
    return (*desk.regime.apology.direct_channels, PHONE)


def is_spoken(form: str, channel: str) -> bool:
    """Whether somebody speaks when they are told in this way: a letter is written, a message typed."""
    return form == "truc_tiep" or channel == PHONE


def _hold_spoken(desk: Desk, drafted: Any, form: SpokenForm | DeliveryForm) -> None:
    """Who spoke is one of the officials, and spoke: a letter is written."""
    if form.spoken_by:
        hold_to_official(desk, drafted, form.spoken_by)
        if not is_spoken(form.form, form.channel):
            raise Refusal("apology.speaker")


def _words(form: SpokenForm | DeliveryForm) -> dict[str, str] | None:
    given = {key: nfc(getattr(form, key)) for key in ("place", "witness", "note")}
    return {key: words for key, words in given.items() if words} or None


def told_at(given: datetime | None, signed_at: datetime, at: datetime) -> datetime:
    """When it was told: after the signature, before now. People write minutes, so the signature's own minute counts.

    Raises:
        Refusal: ``time.in_future``, ``time.before_signature``.
    """
    if given is None:
        return at
    if given > at:
        raise Refusal("time.in_future")
    if given < signed_at.replace(second=0, microsecond=0):
        raise Refusal("time.before_signature", signed_at=signed_at)
    return max(given, signed_at)
