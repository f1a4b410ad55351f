"""Bringing a signed apology to the citizen, and reading it in public without anything of the citizen's."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Select, and_, select

from app.acts.apology.forms import (
    OUTCOMES,
    BroadcastForm,
    DeliveryForm,
    signed_draft,
)
from app.desk import Desk
from app.reference import content
from app.refusal import Refusal
from app.rules.folding import nfc
from app.rules.people import people_of
from app.rules.public_text import tells_dossier, tells_of
from db.apologies import ApologyDelivery, Broadcast
from db.course import Correction
from db.records import Part, Procedure, Receipt


def deliver(desk: Desk, apology: str, form: DeliveryForm, by: str, at: datetime) -> None:
    """Record that the signed apology was brought to the citizen, and how it went.

    Raises:
        Refusal: ``apology.unknown``, ``apology.unsigned``, ``apology.completed``, ``apology.channel``,
            ``form.choice``, ``time.in_future``, ``time.before_signature``.
    """
    rule = desk.regime.apology
    channels = {"truc_tiep": rule.direct_channels, "gian_tiep": rule.indirect_channels}.get(form.form, ())
    if form.channel not in channels:
        raise Refusal("apology.channel", form=form.form, allowed=", ".join(channels))
    if form.outcome not in OUTCOMES:
        raise Refusal("form.choice", field="outcome", allowed=", ".join(OUTCOMES))
    drafted = signed_draft(desk, apology)
    delivered_at = _told_at(form.delivered_at, drafted.signed_at, at)
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


def _told_at(given: datetime | None, signed_at: datetime, at: datetime) -> datetime:
    """When it was told: after the signature, before now. People write minutes, so the signature's own minute counts."""
    if given is None:
        return at
    if given > at:
        raise Refusal("time.in_future")
    if given < signed_at.replace(second=0, microsecond=0):
        raise Refusal("time.before_signature", signed_at=signed_at)
    return max(given, signed_at)


def broadcast(desk: Desk, apology: str, form: BroadcastForm, by: str, at: datetime) -> None:
    """Record a public reading; the channel follows the level of the official at fault.

    Raises:
        Refusal: ``apology.unknown``, ``apology.unsigned``, ``apology.completed``, ``apology.channel``,
            ``broadcast.personal`` when the text tells of the citizen or the dossier, ``broadcast.text``,
            ``apology.speaker`` (not one of the apology's officials), ``time.in_future``, ``time.before_signature``.
    """
    drafted = signed_draft(desk, apology)
    allowed = desk.regime.apology.public_channel[drafted.level]
    if form.channel != allowed:
        raise Refusal("apology.channel", form="cong_khai", allowed=allowed)
    if not nfc(form.text) or form.times < 1:
        raise Refusal("broadcast.text")
    if form.official not in drafted.officials.split(","):
        raise Refusal("apology.speaker")
    refuse_personal(desk, drafted.dossier, form.text)
    broadcast_at = _told_at(form.broadcast_at, drafted.signed_at, at)
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
    """Refuse a public text that tells anything of the citizen or of the dossier (:mod:`app.rules.public_text`).

    What a correction took back is as true of the citizen's life as what it put there: neither is read out.

    Raises:
        Refusal: ``broadcast.personal``.
    """
    ward = desk.settings.ward
    everybodys = (desk.settings.ward_name, desk.settings.upper_office)
    with desk.reading() as reading:
        code = reading.execute(
            select(Receipt.code).where(Receipt.ward == ward, Receipt.uid == dossier)
        ).scalar()
        if code is None:
            raise Refusal("dossier.unknown")
        taken = [
            *reading.execute(_taken_down(Receipt).where(Receipt.ward == ward, Receipt.uid == dossier)),
            *reading.execute(
                _taken_down(Correction).where(Correction.ward == ward, Correction.dossier == dossier)
            ),
        ]
    people = [person for row in taken for person in people_of(content(row.content))]
    if any(tells_of(text, person, everybodys) for person in people) or any(
        tells_dossier(text, code, row.name or "") for row in taken
    ):
        raise Refusal("broadcast.personal")


def _taken_down(record: type[Receipt] | type[Correction]) -> Select[str, str]:
    """The procedure's name and the personal part of receipts, or of what should have stood there."""
    version = and_(
        Procedure.ward == record.ward,
        Procedure.code == record.procedure,
        Procedure.version == record.procedure_version,
    )
    part = and_(Part.ward == record.ward, Part.hash == record.part)
    query = select(Procedure.name, Part.content).select_from(record)
    return query.outerjoin(Procedure, version).outerjoin(Part, part)
