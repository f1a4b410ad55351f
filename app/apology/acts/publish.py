"""Reading an apology in public, or posting it, without anything of the citizen's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, select

from app.apology.acts.forms import BroadcastForm, PlanForm
from app.apology.acts.lookup import apology_here, hold_to_official, signed_draft
from app.apology.acts.tell import attach, hold_files, told_at
from app.desk.desk import Desk
from app.desk.reference import content
from app.refusal import Refusal
from app.rules.text.public_text import initials_of, tells_dossier, tells_group, tells_of
from app.rules.text.words import fold, nfc, nfc_lines, people_of
from db.apologies import Apology, Broadcast, BroadcastPlan, InitialsConsent
from db.base import written
from db.course import Correction
from db.records import Part, Procedure, Receipt


def consent_to_initials(desk: Desk, apology: str, note: str, by: str, at: datetime) -> str:
    """Record that the citizen agreed to their initials being read; returns them ("T.T.T.").

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``, ``consent.note`` (how they agreed), ``applicant.name``
            where no name is held.
    """
    drafted = apology_here(desk, apology)
    if not nfc(note):
        raise Refusal("consent.note")
    people = _people(desk, drafted.dossier)
    if not people or not people[0].get("name"):
        raise Refusal("applicant.name")
    initials = initials_of(str(people[0]["name"]))
    with desk.act("initials.allowed", by, at, subject=drafted.dossier) as act:
        record = InitialsConsent(apology=apology, dossier=drafted.dossier, given_at=at)
        act.add(record, {"initials": initials, "note": nfc(note)})
    return initials


def plan_broadcast(desk: Desk, apology: str, form: PlanForm, by: str, at: datetime) -> None:
    """Record what was agreed with the station: the hours, and the text to be read.

    Raises:
        Refusal: those of :func:`broadcast` about channel, text and speaker, ``broadcast.slots`` (none, or not ahead).
    """
    drafted = signed_draft(desk, apology)
    _hold_text(desk, drafted, form.channel, form.text, form.official, form.times)
    if not form.slots or min(form.slots) <= at:
        raise Refusal("broadcast.slots")
    with desk.act("broadcast.planned", by, at, subject=drafted.dossier) as act:
        act.add(
            BroadcastPlan(
                apology=apology,
                dossier=drafted.dossier,
                channel=form.channel,
                slots=",".join(written(slot) for slot in sorted(form.slots)),
                times=form.times,
                official=form.official,
                planned_at=at,
            ),
            {"text": nfc_lines(form.text)},
        )


def broadcast(desk: Desk, apology: str, form: BroadcastForm, by: str, at: datetime) -> None:
    """Record a public reading or posting; the station follows the level of the official at fault.

    Raises:
        Refusal: ``apology.unknown``, ``apology.cancelled``, ``apology.unsigned``, ``apology.completed``,
            ``apology.channel``, ``broadcast.personal`` when the text tells of the citizen or the dossier,
            ``broadcast.text``, ``broadcast.confirmed_by`` (nobody, or who read or records it), ``apology.speaker`` (not
            one of the apology's officials), ``time.in_future``, ``time.before_signature``, ``evidence.media``, ``evidence.size``.
    """
    drafted = signed_draft(desk, apology)
    _hold_text(desk, drafted, form.channel, form.text, form.official, form.times)
    _hold_confirmation(desk, form.confirmed_by, (by, form.official))
    hold_files(form.evidence)
    broadcast_at = told_at(form.broadcast_at, drafted.signed_at, at)
    with desk.act("apology.broadcast", by, at, subject=drafted.dossier) as act:
        reading = act.add(
            Broadcast(
                apology=apology,
                dossier=drafted.dossier,
                channel=form.channel,
                broadcast_at=broadcast_at,
                times=form.times,
                official=form.official,
                personally=form.personally,
            ),
            {"text": nfc_lines(form.text), "confirmed_by": nfc(form.confirmed_by)},
        )
        attach(act, form.evidence, apology=apology, dossier=drafted.dossier, of=reading)


def _hold_confirmation(desk: Desk, confirmed_by: str, own: Sequence[str]) -> None:
    """Hold a confirmation to being somebody's of the station: nobody attests their own reading."""
    said = fold(confirmed_by)
    names = [fold(desk.staff[code].name) for code in own if code in desk.staff]
    if said and (not any(map(str.isalpha, said)) or any(name in said for name in names)):
        raise Refusal("broadcast.confirmed_by")


def _hold_text(desk: Desk, drafted: Any, channel: str, text: str, official: str, times: int) -> None:
    rule = desk.regime.apology
    allowed = (rule.public_channel[drafted.level], *rule.posted_channels)
    if channel not in allowed:
        raise Refusal("apology.channel", form="cong_khai", allowed=", ".join(allowed))
    if not nfc(text) or times < 1:
        raise Refusal("broadcast.text")
    hold_to_official(desk, drafted, official)
    refuse_personal(desk, drafted.dossier, text, drafted.uid)


def refuse_personal(desk: Desk, dossier: str, text: str, apology: str = "") -> None:
    """Refuse a public text that tells anything of the citizen or of the dossier (:mod:`app.rules.text.public_text`).

    What a correction took back is as true of the citizen's life as what it put there: neither is read out. Initials
    are, where the citizen agreed to it for this ``apology``; the residential group never.

    Raises:
        Refusal: ``broadcast.personal``, ``dossier.unknown``.
    """
    ward = desk.settings.ward
    with desk.reading() as reading:
        code = reading.execute(
            select(Receipt.code).where(Receipt.ward == ward, Receipt.uid == dossier)
        ).scalar()
        taken = [
            *reading.execute(_taken_down(Receipt).where(Receipt.ward == ward, Receipt.uid == dossier)),
            *reading.execute(
                _taken_down(Correction).where(Correction.ward == ward, Correction.dossier == dossier)
            ),
        ]
    people, agreed = _people(desk, dossier), _agreed(desk, apology)
    if code is None and not people:
        raise Refusal("dossier.unknown")
    if (
        tells_group(text)
        or any(tells_of(text, person, desk.own_names, agreed) for person in people)
        or any(tells_dossier(text, code or "", row.name or "") for row in taken)
    ):
        raise Refusal("broadcast.personal")


def _people(desk: Desk, dossier: str) -> Sequence[Any]:
    """Everybody named in a receipt and its corrections, or in an apology without a dossier."""
    ward = desk.settings.ward
    parts = [
        select(Part.content).join(Receipt, (Receipt.ward == Part.ward) & (Receipt.part == Part.hash))
        .where(Receipt.ward == ward, Receipt.uid == dossier),
        select(Part.content).join(Correction, (Correction.ward == Part.ward) & (Correction.part == Part.hash))
        .where(Correction.ward == ward, Correction.dossier == dossier),
        select(Part.content).join(Apology, (Apology.ward == Part.ward) & (Apology.part == Part.hash))
        .where(Apology.ward == ward, Apology.uid == dossier),
    ]  # fmt: skip
    with desk.reading() as reading:
        found = [part for query in parts for part in reading.execute(query).scalars()]
    return [person for part in found for person in people_of(content(part))]


def _agreed(desk: Desk, apology: str) -> str:
    given = (
        select(Part.content)
        .join(InitialsConsent, (InitialsConsent.ward == Part.ward) & (InitialsConsent.part == Part.hash))
        .where(InitialsConsent.ward == desk.settings.ward, InitialsConsent.apology == apology)
    )
    with desk.reading() as reading:
        found = reading.execute(given).scalars().first()
    return str(content(found).get("initials", ""))


def _taken_down(record: type[Receipt] | type[Correction]) -> Select[Any]:
    """The procedure's name of receipts, or of what should have stood there."""
    version = and_(
        Procedure.ward == record.ward,
        Procedure.code == record.procedure,
        Procedure.version == record.procedure_version,
    )
    return select(Procedure.name).select_from(record).outerjoin(Procedure, version)
