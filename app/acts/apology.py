"""The apology: drafted by one person, signed by another, delivered, read in public, complete. Never deleted.

Sources: NĐ 61/2018 Art. 19.9 (apology and one re-appointment, at least a day before expiry); the city's decision of
September 2016 on public apology, as far as known (domain.md §1.5). What is required comes from the regime.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from app.desk import Desk
from app.reference import StaffMember, content, staff
from app.refusal import Refusal
from app.rules.deadlines import check_reappointments, reappoint
from app.rules.folding import fold, nfc
from app.rules.numbering import apology_number
from app.rules.standing import NOT_MET, Standing, Status
from app.standings import apology_row, standing_here
from db.apologies import Apology, ApologyCompletion, ApologyDelivery, ApologySignature, Broadcast
from db.records import Part, Receipt

LATE = "tre_han"
UNTOLD_LATE = "tre_han_khong_bao"
TOLD_LATE = "tre_han_co_bao"
CAUSES = (
    LATE,
    "gay_kho_khan_phien_ha",
    "sai_sot",
    "mat_that_lac_hu_hong",
    "tu_choi_sai",
    "yeu_cau_giay_to_ngoai_quy_dinh",
    "thai_do",
    "khong_qua_mot_cua",
)
OUTCOMES = ("da_nhan", NOT_MET, "tu_choi_nhan")
LEVELS = ("xa", "thanh_pho")


@dataclass(frozen=True, slots=True)
class ApologyForm:
    """What a draft says. ``new_on`` is the new date when lateness is among the causes; ``officials`` staff codes."""

    causes: tuple[str, ...]
    reason: str
    officials: tuple[str, ...]
    new_on: date | None = None
    remedy: str = ""
    level: str = "xa"
    unit_at_fault: str = ""


@dataclass(frozen=True, slots=True)
class DeliveryForm:
    """How the apology reached the citizen: direct or indirect, by which channel, with what outcome."""

    form: str
    channel: str
    outcome: str = "da_nhan"
    delivered_at: datetime | None = None
    place: str = ""
    witness: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class BroadcastForm:
    """A public reading: which station, when, how many times, the text, the station's confirmation, who spoke."""

    channel: str
    text: str
    official: str
    times: int = 1
    broadcast_at: datetime | None = None
    confirmed_by: str = ""


def draft(desk: Desk, dossier: str, form: ApologyForm, by: str, at: datetime) -> str:
    """Draft an apology for a dossier; returns its uid.

    Raises:
        Refusal: ``apology.cause``, ``apology.reason``, ``apology.officials``, ``apology.new_date`` (lateness of an
            unfinished dossier needs one), ``reappoint.already``, ``reappoint.day_off``, ``reappoint.not_later``,
            ``dossier.unknown``, ``form.choice``.
    """
    _check_form(desk, form)
    now = standing_here(desk, dossier)
    new_due = _new_due(desk, now, form)
    with desk.act("apology.drafted", by, at, subject=dossier) as act:
        return act.add(
            Apology(
                dossier=dossier,
                causes=",".join(form.causes),
                officials=",".join(form.officials),
                level=form.level,
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


def _check_form(desk: Desk, form: ApologyForm) -> None:
    if not form.causes or set(form.causes) - set(CAUSES):
        raise Refusal("apology.cause", allowed=", ".join(CAUSES))
    if not nfc(form.reason):
        raise Refusal("apology.reason")
    if form.level not in LEVELS:
        raise Refusal("form.choice", field="level", allowed=", ".join(LEVELS))
    known = _staff(desk)
    if not form.officials or set(form.officials) - set(known):
        raise Refusal("apology.officials")


def _staff(desk: Desk) -> dict[str, StaffMember]:
    with desk.reading() as reading:
        return staff(reading, desk.settings.ward)


def _new_due(desk: Desk, now: Standing, form: ApologyForm) -> datetime | None:
    if LATE not in form.causes or now.status is not Status.WORKING:
        return None
    check_reappointments(now.reappointments, desk.regime)
    if form.new_on is None:
        raise Refusal("apology.new_date")
    return reappoint(now.due_at, form.new_on, desk.calendar, desk.regime).due_at


def sign(desk: Desk, apology: str, by: str, at: datetime) -> str:
    """The head or a deputy signs: the number is issued, the due date moves, once; returns the printed number.

    Raises:
        Refusal: ``apology.unknown``, ``apology.signed``, ``apology.superseded``, ``staff.cannot_sign``,
            ``apology.same_person`` (the drafter never signs), ``reappoint.already``.
    """
    drafted = apology_row(desk, apology)
    signer = _signer(desk, drafted, by)
    now = standing_here(desk, drafted.dossier)
    if now.apology != apology:
        raise Refusal("apology.superseded")
    if now.apology_state != "drafted":
        raise Refusal("apology.signed")
    if drafted.new_due is not None:
        check_reappointments(now.reappointments, desk.regime)
    with desk.act("apology.signed", by, at, subject=drafted.dossier, second=drafted.drafted_by) as act:
        number = _last_number(act.connection, desk, at.year) + 1
        book = desk.epoch.book
        printed = apology_number(number, desk.regime.number_suffixes.apology, book)
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


def _signer(desk: Desk, drafted: Any, by: str) -> StaffMember:
    signer = _staff(desk).get(by)
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
    drafted = _signed(desk, apology)
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


def _signed(desk: Desk, apology: str) -> Any:
    drafted = apology_row(desk, apology)
    with desk.reading() as reading:
        found = reading.execute(
            select(ApologySignature.uid).where(
                ApologySignature.ward == desk.settings.ward, ApologySignature.apology == apology
            )
        ).first()
    if found is None:
        raise Refusal("apology.unsigned")
    return drafted


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
    drafted = _signed(desk, apology)
    allowed = desk.regime.apology.public_channel[drafted.level]
    if form.channel != allowed:
        raise Refusal("apology.channel", form="cong_khai", allowed=allowed)
    if not nfc(form.text) or form.times < 1:
        raise Refusal("broadcast.text")
    if form.official not in _staff(desk):
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


def complete(desk: Desk, apology: str, by: str, at: datetime) -> None:
    """Close an apology when what the regime requires of it is there.

    Raises:
        Refusal: ``apology.unknown``, ``apology.unsigned``, ``apology.completed``, ``apology.incomplete`` with what is
            ``missing``: ``cong_khai`` or ``trao``.
    """
    drafted = _signed(desk, apology)
    missing = still_missing(desk, drafted)
    if missing:
        raise Refusal("apology.incomplete", missing=missing)
    with desk.reading() as reading:
        done = reading.execute(
            select(ApologyCompletion.uid).where(
                ApologyCompletion.ward == desk.settings.ward, ApologyCompletion.apology == apology
            )
        ).first()
    if done is not None:
        raise Refusal("apology.completed")
    with desk.act("apology.completed", by, at, subject=drafted.dossier) as act:
        act.add(ApologyCompletion(apology=apology, dossier=drafted.dossier, completed_at=at))


def still_missing(desk: Desk, drafted: Any) -> str:
    """What an apology still lacks under the regime: ``cong_khai``, ``trao`` or nothing."""
    with desk.reading() as reading:
        met = reading.execute(
            select(func.min(ApologyDelivery.delivered_at)).where(
                ApologyDelivery.ward == desk.settings.ward,
                ApologyDelivery.apology == drafted.uid,
                ApologyDelivery.outcome != NOT_MET,
            )
        ).scalar()
        heard = reading.execute(
            select(func.count())
            .select_from(Broadcast.__table__)
            .where(Broadcast.ward == desk.settings.ward, Broadcast.apology == drafted.uid)
        ).scalar_one()
    if public_required(desk, drafted, met) and not heard:
        return "cong_khai"
    return "" if met is not None or heard else "trao"


def public_required(desk: Desk, drafted: Any, told_at: datetime | None) -> bool:
    """Whether the regime requires a public apology; lateness counts as told only if told by the notify-by time."""
    causes = set(drafted.causes.split(","))
    if LATE in causes:
        limit = drafted.notify_by or drafted.old_due
        in_time = told_at is not None and limit is not None and told_at <= limit
        causes = causes - {LATE} | {TOLD_LATE if in_time else UNTOLD_LATE}
    return bool(causes & set(desk.regime.apology.public_required))
