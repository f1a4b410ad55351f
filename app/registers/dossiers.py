"""The queue of dossiers, one dossier whole, and its history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, select

from app.dossier_lines import DossierLine, lines_of
from app.fold import entries_of
from app.reference import content, staff
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from app.rules.standing import Status
from db.local import StandingRow
from db.records import Part, Procedure, Receipt

SOON_DAYS = 3
TILES = ("working", "overdue", "notify", "today", "soon", "waiting", "ready")


@dataclass(frozen=True, slots=True)
class Dossier:
    """One dossier whole: its line, its receipt's figures and what was taken down.

    ``regime`` and ``fee`` are those under which it was received.
    """

    line: DossierLine
    book: int
    number: int
    regime: str
    fee: str
    limit_value: int
    limit_unit: str
    channel: str
    applicant_kind: str
    identified_by: str
    collect_at: str
    sets: int
    entered_later: bool
    entry: bytes
    applicant: Mapping[str, str]
    submitter: Mapping[str, str] | None
    papers: tuple[Mapping[str, Any], ...]
    note: str


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry of a dossier's history: what happened (the entry's kind), when, by whom, at which desk.

    ``facts`` are the signed record, ``words`` its personal part; empty where it was erased or never given.
    """

    kind: str
    at: datetime
    by: str
    second: str
    chain: str
    facts: Mapping[str, Any]
    words: Mapping[str, Any]


def _conditions(now: datetime) -> dict[str, ColumnElement[bool]]:
    row = StandingRow
    working = row.status == Status.WORKING
    tonight = _midnight(now.astimezone(VIETNAM).date() + timedelta(days=1))
    soon = tonight + timedelta(days=SOON_DAYS)
    return {
        "working": working,
        "overdue": and_(working, row.due_at < now),
        "notify": and_(working, row.notify_by.is_not(None), row.notify_by < tonight, row.due_at >= now),
        "today": and_(working, row.due_at >= now, row.due_at < tonight),
        "soon": and_(working, row.due_at >= tonight, row.due_at < soon),
        "waiting": row.status == "waiting",
        "ready": row.status == Status.READY,
    }


def _midnight(on: date) -> datetime:
    return datetime.combine(on, time.min, VIETNAM)


def tiles(reading: Connection, ward: str, now: datetime) -> dict[str, int]:
    """How many dossiers each tile of the queue holds, by the names in :data:`TILES`."""
    counts = {
        name: select(func.count())
        .select_from(StandingRow.__table__)
        .where(StandingRow.ward == ward, condition)
        for name, condition in _conditions(now).items()
    }
    row = reading.execute(
        select(*(count.scalar_subquery().label(name) for name, count in counts.items()))
    ).one()
    return {name: int(getattr(row, name)) for name in counts}


def queue(
    reading: Connection, ward: str, now: datetime, tile: str = "working", limit: int = 100, offset: int = 0
) -> list[DossierLine]:
    """A page of the queue in legal urgency: by the time to notify, then by due time.

    Raises:
        Refusal: ``form.choice`` for a tile that does not exist.
    """
    conditions = _conditions(now)
    if tile not in conditions:
        raise Refusal("form.choice", field="tile", allowed=", ".join(TILES))
    urgency = func.coalesce(StandingRow.notify_by, StandingRow.due_at)
    order = (StandingRow.finished_at.desc(),) if tile == "ready" else (urgency, StandingRow.due_at)
    page = (
        select(StandingRow.dossier)
        .where(StandingRow.ward == ward, conditions[tile])
        .order_by(*order, StandingRow.code)
        .limit(limit)
        .offset(offset)
    )
    # Names are looked up for the page alone, not for all that was sorted to find it.
    return lines_of(reading, ward, reading.execute(page).scalars().all())


def one(reading: Connection, ward: str, dossier: str) -> Dossier:
    """One dossier whole.

    Raises:
        Refusal: ``dossier.unknown``.
    """
    found = lines_of(reading, ward, [dossier])
    row = reading.execute(
        select(*Receipt.__table__.columns, Part.content, Procedure.fee)
        .outerjoin(Part, (Part.ward == Receipt.ward) & (Part.hash == Receipt.part))
        .outerjoin(
            Procedure,
            (Procedure.ward == Receipt.ward)
            & (Procedure.code == Receipt.procedure)
            & (Procedure.version == Receipt.procedure_version),
        )
        .where(Receipt.ward == ward, Receipt.uid == dossier)
    ).first()
    if not found or row is None:
        raise Refusal("dossier.unknown")
    part = content(row.content)
    return Dossier(
        line=found[0],
        book=row.book,
        number=row.number,
        regime=row.regime,
        fee=row.fee or "",
        limit_value=row.limit_value,
        limit_unit=row.limit_unit,
        channel=row.channel,
        applicant_kind=row.applicant_kind,
        identified_by=row.identified_by,
        collect_at=row.collect_at,
        sets=row.sets,
        entered_later=bool(row.entered_later),
        entry=row.entry,
        applicant=part.get("applicant", {}),
        submitter=part.get("submitter"),
        papers=tuple(part.get("papers", ())),
        note=str(part.get("note", "")),
    )


def history(reading: Connection, ward: str, dossier: str) -> list[HistoryLine]:
    """Everything that happened to a dossier, oldest first, as signed."""
    names = {code: member.name for code, member in staff(reading, ward).items()}
    entries = sorted(entries_of(reading, ward, dossier), key=lambda e: (e.fields["at"], e.chain, e.n))
    named = [
        str(entry.records[0]["part"]) for entry in entries if entry.records and "part" in entry.records[0]
    ]
    parts = reading.execute(select(Part.hash, Part.content).where(Part.ward == ward, Part.hash.in_(named)))
    words = {row.hash: content(row.content) for row in parts}
    return [
        HistoryLine(
            kind=str(entry.fields["kind"]).split("/", 1)[0],
            at=datetime.fromtimestamp(entry.fields["at"] / 1000, VIETNAM),
            by=names.get(entry.fields["act"], entry.fields["act"]),
            second=names.get(entry.fields.get("apv", ""), entry.fields.get("apv", "")),
            chain=entry.chain,
            facts=entry.records[0] if entry.records else {},
            words=words.get(entry.records[0].get("part", ""), {}) if entry.records else {},
        )
        for entry in entries
    ]
