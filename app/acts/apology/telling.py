"""Bringing a signed apology to the citizen, and reading it in public without anything of the citizen's."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from app.acts.apology.forms import (
    OUTCOMES,
    BroadcastForm,
    DeliveryForm,
    known_staff,
    signed_draft,
)
from app.desk import Desk
from app.reference import content
from app.refusal import Refusal
from app.rules.folding import fold, nfc
from db.apologies import ApologyDelivery, Broadcast
from db.records import Part, Receipt


def deliver(desk: Desk, apology: str, form: DeliveryForm, by: str, at: datetime) -> None:
    """Record that the signed apology was brought to the citizen, and how it went.

    Raises:
        Refusal: ``apology.unknown``, ``apology.unsigned``, ``apology.channel``, ``form.choice``, ``time.in_future``.
    """
    rule = desk.regime.apology
    channels = {"truc_tiep": rule.direct_channels, "gian_tiep": rule.indirect_channels}.get(form.form, ())
    if form.channel not in channels:
        raise Refusal("apology.channel", form=form.form, allowed=", ".join(channels))
    if form.outcome not in OUTCOMES:
        raise Refusal("form.choice", field="outcome", allowed=", ".join(OUTCOMES))
    drafted = signed_draft(desk, apology)
    delivered_at = _past(form.delivered_at, at)
    with desk.act("apology.delivered", by, at, subject=drafted.dossier) as act:
        act.add(
            ApologyDelivery(
                apology=apology,
                dossier=drafted.dossier,
                form=form.form,
                channel=form.channel,
                delivered_at=delivered_at,
                delivered_by=by,
                outcome=form.outcome,
            ),
            {key: nfc(getattr(form, key)) for key in ("place", "witness", "note") if nfc(getattr(form, key))},
        )


def _past(given: datetime | None, at: datetime) -> datetime:
    if given is not None and given > at:
        raise Refusal("time.in_future")
    return given or at


def broadcast(desk: Desk, apology: str, form: BroadcastForm, by: str, at: datetime) -> None:
    """Record a public reading; the channel follows the level of the official at fault.

    Raises:
        Refusal: ``apology.unknown``, ``apology.unsigned``, ``apology.channel``, ``broadcast.personal`` when the text
            names the citizen, a number, phone, address or the dossier, ``broadcast.text``, ``apology.officials``,
            ``time.in_future``.
    """
    drafted = signed_draft(desk, apology)
    allowed = desk.regime.apology.public_channel[drafted.level]
    if form.channel != allowed:
        raise Refusal("apology.channel", form="cong_khai", allowed=allowed)
    if not nfc(form.text) or form.times < 1:
        raise Refusal("broadcast.text")
    if form.official not in known_staff(desk):
        raise Refusal("apology.officials")
    refuse_personal(desk, drafted.dossier, form.text)
    broadcast_at = _past(form.broadcast_at, at)
    with desk.act("apology.broadcast", by, at, subject=drafted.dossier) as act:
        act.add(
            Broadcast(
                apology=apology,
                dossier=drafted.dossier,
                channel=form.channel,
                broadcast_at=broadcast_at,
                times=form.times,
                official=form.official,
            ),
            {"text": nfc(form.text), "confirmed_by": nfc(form.confirmed_by)},
        )


def refuse_personal(desk: Desk, dossier: str, text: str) -> None:
    """Refuse a public text that carries anything of the citizen's or of the dossier (domain.md §1.5 (d)).

    Raises:
        Refusal: ``broadcast.personal``.
    """
    with desk.reading() as reading:
        row = reading.execute(
            select(Receipt.code, Part.content)
            .outerjoin(Part, (Part.ward == Receipt.ward) & (Part.hash == Receipt.part))
            .where(Receipt.ward == desk.settings.ward, Receipt.uid == dossier)
        ).one()
    people = [content(row.content).get(role, {}) for role in ("applicant", "submitter")]
    kept = [
        row.code,
        *(
            person.get(key, "")
            for person in people
            for key in ("name", "id_number", "phone", "email", "address")
        ),
    ]
    said = fold(text)
    digits = "".join(letter for letter in text if letter.isdigit())
    for value in filter(None, kept):
        number = "".join(letter for letter in value if letter.isdigit())
        if fold(value) in said or (len(number) >= 8 and number in digits):
            raise Refusal("broadcast.personal")
