"""The apology register: the year's book, and the cases by whose move it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, not_, select

from app.dossier_lines import DossierLine, in_debt, lines_of
from app.reference import content, names_ever
from app.refusal import Refusal
from app.rules.course import APOLOGY_STATES, NOT_MET
from db.apologies import Apology, ApologyCompletion, ApologyDelivery, ApologySignature, Broadcast
from db.local import StandingRow
from db.records import Part

OPEN_STATES = tuple(state for state in APOLOGY_STATES if state != "completed")


@dataclass(frozen=True, slots=True)
class Told:
    """One delivery or public reading: the form, its channel, when, how it went, and its words."""

    form: str
    channel: str
    at: datetime
    outcome: str
    times: int
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ApologyCase:
    """An apology whole. ``number`` is the printed one, empty until signed; ``state`` drafted, signed, told, completed."""

    apology: str
    line: DossierLine
    state: str
    causes: tuple[str, ...]
    officials: tuple[str, ...]
    level: str
    unit_at_fault: str
    reason: str
    remedy: str
    old_due: datetime | None
    new_due: datetime | None
    notify_by: datetime | None
    detected_on: date
    drafted_by: str
    number: str
    signer: str
    capacity: str
    signed_at: datetime | None
    in_time: bool
    told: tuple[Told, ...]
    completed_at: datetime | None
    entry: bytes
    signature: str


def of_year(reading: Connection, ward: str, year: int) -> list[ApologyCase]:
    """The year's apology book: every signed apology in the order of book and number, gapless per book."""
    rows = reading.execute(
        select(ApologySignature.apology)
        .where(ApologySignature.ward == ward, ApologySignature.year == year)
        .order_by(ApologySignature.book, ApologySignature.number)
    ).scalars()
    return cases(reading, ward, list(rows))


def open_cases(reading: Connection, ward: str) -> list[ApologyCase]:
    """Apologies that are not complete, the first due first: every signed one, of drafts a dossier's latest.

    A signed letter stays until it is complete, whatever is drafted or signed for its dossier after it.
    """
    row, signed, done = StandingRow, ApologySignature, ApologyCompletion
    drafts = select(row.apology, row.due_at).where(
        row.ward == ward, row.apology_state == "drafted", row.apology.is_not(None)
    )
    completed = select(done.uid).where(done.ward == signed.ward, done.apology == signed.apology)
    letters = (
        select(signed.apology, row.due_at)
        .join(row, (row.ward == signed.ward) & (row.dossier == signed.dossier))
        .where(signed.ward == ward, not_(completed.exists()))
    )
    # Joined here: put together by the database the two are sorted without the indexes that find them.
    found = [*reading.execute(drafts), *reading.execute(letters)]
    ordered = sorted(found, key=lambda each: (each.due_at, each.apology))
    return cases(reading, ward, list(dict.fromkeys(each.apology for each in ordered)))


def owed(reading: Connection, ward: str, now: datetime) -> int:
    """How many dossiers are late without a signed apology: the badge on the rail."""
    owing = (StandingRow.ward == ward, in_debt(now))
    counted = select(func.count()).select_from(StandingRow.__table__).where(*owing)
    return int(reading.execute(counted).scalar_one())


def one(reading: Connection, ward: str, apology: str) -> ApologyCase:
    """One apology whole.

    Raises:
        Refusal: ``apology.unknown``.
    """
    found = cases(reading, ward, [apology])
    if not found:
        raise Refusal("apology.unknown")
    return found[0]


def cases(reading: Connection, ward: str, apologies: Sequence[str]) -> list[ApologyCase]:
    """The named apologies whole, in the order named."""
    drafts = {row.uid: row for row in _of(reading, ward, Apology, "uid", apologies)}
    signatures = {row.apology: row for row in _of(reading, ward, ApologySignature, "apology", apologies)}
    completed = {
        row.apology: row.completed_at for row in _of(reading, ward, ApologyCompletion, "apology", apologies)
    }
    told = _told(reading, ward, apologies)
    names = names_ever(reading, ward)
    found = {line.dossier: line for line in lines_of(reading, ward, [row.dossier for row in drafts.values()])}
    return [
        _case(
            drafts[uid],
            found[drafts[uid].dossier],
            signatures.get(uid),
            tuple(told.get(uid, ())),
            completed.get(uid),
            names,
        )
        for uid in apologies
        if uid in drafts and drafts[uid].dossier in found
    ]


def _of(reading: Connection, ward: str, record: type, key: str, apologies: Sequence[str]) -> Sequence[Any]:
    columns = record.__table__.columns  # type: ignore[attr-defined]  # every record is mapped
    return reading.execute(
        select(*columns, Part.content)
        .outerjoin(Part, (Part.ward == columns["ward"]) & (Part.hash == columns["part"]))
        .where(columns["ward"] == ward, columns[key].in_(apologies))
    ).all()


def _told(reading: Connection, ward: str, apologies: Sequence[str]) -> dict[str, list[Told]]:
    told: dict[str, list[Told]] = {}
    for row in _of(reading, ward, ApologyDelivery, "apology", apologies):
        told.setdefault(row.apology, []).append(
            Told(row.form, row.channel, row.delivered_at, row.outcome, 1, content(row.content))
        )
    readings: dict[tuple[str, str, datetime], Told] = {}
    for row in _of(reading, ward, Broadcast, "apology", apologies):
        same, words = (row.apology, row.channel, row.broadcast_at), content(row.content)
        before = readings.get(same)
        # One reading written twice, the second time with who confirmed it.
        if before is None or not before.words.get("confirmed_by"):
            readings[same] = Told("cong_khai", row.channel, row.broadcast_at, "da_phat", row.times, words)
    for (apology, _channel, _at), reading_made in readings.items():
        told.setdefault(apology, []).append(reading_made)
    return {uid: sorted(items, key=lambda item: item.at) for uid, items in told.items()}


def _case(
    draft: Any,
    line: DossierLine,
    signature: Any,
    told: tuple[Told, ...],
    completed_at: datetime | None,
    names: Mapping[str, str],
) -> ApologyCase:
    part = content(draft.content)
    heard = any(each.outcome != NOT_MET for each in told)
    state = "completed" if completed_at else "told" if heard else "signed" if signature else "drafted"
    return ApologyCase(
        apology=draft.uid,
        line=line,
        state=state,
        causes=tuple(draft.causes.split(",")),
        officials=tuple(names.get(code) or code for code in draft.officials.split(",")),
        level=draft.level,
        unit_at_fault=str(part.get("unit_at_fault", "")),
        reason=str(part.get("reason", "")),
        remedy=str(part.get("remedy", "")),
        old_due=draft.old_due,
        new_due=draft.new_due,
        notify_by=draft.notify_by,
        detected_on=draft.detected_on,
        drafted_by=draft.drafted_by,
        number=signature.printed_number if signature else "",
        signer=(names.get(signature.signer) or signature.signer) if signature else "",
        capacity=signature.capacity if signature else "",
        signed_at=signature.signed_at if signature else None,
        in_time=bool(signature.in_time) if signature else False,
        told=told,
        completed_at=completed_at,
        entry=signature.entry if signature else draft.entry,
        signature=signature.uid if signature else "",
    )
