"""The queue of dossiers, one dossier whole, and its history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    case,
    func,
    literal_column,
    select,
    text,
)

from app.desk.fold import entries_of, facts
from app.desk.reference import content, names_ever
from app.dossier.line import HOLDS, DossierLine, SlipRecord, lines_of, overdue, slips_of, to_tell_before
from app.refusal import Refusal
from app.rules.course.course import STOPPED, Status
from app.rules.course.facts import in_order
from app.rules.text.words import fold
from app.rules.time.calendar import VIETNAM
from db.course import Correction
from db.local import StandingRow
from db.records import Entry, Part, Procedure, Receipt

SOON_DAYS = 3
AT_MOST_TO_REVIEW = 200
_NAMED_AT_ONCE = 500
_OPEN = (Status.WORKING, *STOPPED, Status.READY)
TILES = ("working", "overdue", "notify", "today", "soon", "waiting", "ready")


@dataclass(frozen=True, slots=True)
class Dossier:
    """One dossier whole: its line, its receipt's figures and what was taken down.

    ``regime`` and ``fee`` are those under which it was received; what was taken down is as corrected since. ``slips``
    are all it ever had, the one that counts last. ``applicants`` are those who ask together with ``applicant``.
    """

    line: DossierLine
    slips: tuple[SlipRecord, ...]
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
    applicant: Mapping[str, str]
    submitter: Mapping[str, str] | None
    papers: tuple[Mapping[str, Any], ...]
    note: str
    applicants: tuple[Mapping[str, str], ...] = ()
    dispatch_number: str = ""
    witness: str = ""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry of a dossier's history: what happened (the entry's kind), when, by whom (staff code, name), at which desk.

    ``facts`` are the signed record, ``words`` its personal part; empty where it was erased or never given.
    """

    kind: str
    at: datetime
    code: str
    by: str
    second: str
    chain: str
    facts: Mapping[str, Any]
    words: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose dossiers are meant: those received at ``desk`` (0: any), by ``clerk`` ('': anybody)."""

    desk: int = 0
    clerk: str = ""


WARD_WIDE = Whose()


def _belonging(ward: str, whose: Whose) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [StandingRow.ward == ward]
    if whose.desk:
        conditions.append(StandingRow.chain.startswith(f"{ward}.q{whose.desk}.", autoescape=True))
    if whose.clerk:
        received = select(Entry.sub).where(
            Entry.ward == StandingRow.ward,
            Entry.sub == StandingRow.dossier,
            # As the index says it, word for word: SQLite finds an index over an expression by no other name.
            text("entry.kind = 'dossier.received/1' AND json_extract(entry.e, '$.act') = :clerk").bindparams(
                clerk=whose.clerk
            ),
        )
        conditions.append(received.exists())
    return conditions


def _conditions(now: datetime) -> dict[str, ColumnElement[bool]]:
    row = StandingRow
    working = row.status == Status.WORKING
    tonight = _midnight(now.astimezone(VIETNAM).date() + timedelta(days=1))
    soon = tonight + timedelta(days=SOON_DAYS)
    return {
        "working": working,
        "overdue": overdue(now),
        "notify": and_(working, to_tell_before(tonight, now)),
        "today": and_(working, row.due_at >= now, row.due_at < tonight),
        "soon": and_(working, row.due_at >= tonight, row.due_at < soon),
        "waiting": row.status.in_(STOPPED),
        "ready": row.status == Status.READY,
    }


def _midnight(on: date) -> datetime:
    return datetime.combine(on, time.min, VIETNAM)


def tiles(reading: Connection, ward: str, now: datetime, whose: Whose = WARD_WIDE) -> dict[str, int]:
    """How many dossiers each tile of the queue holds, by the names in :data:`TILES`."""
    belonging, conditions = _belonging(ward, whose), _conditions(now)
    if whose.clerk:
        # Whose entry it was stands only in the signed text: each is read once for all counts.
        query = select(*(func.total(case((of, 1), else_=0)).label(tile) for tile, of in conditions.items()))
        query = query.where(StandingRow.status.in_(_OPEN), *belonging)
    else:
        counts = {
            tile: select(func.count()).select_from(StandingRow.__table__).where(*belonging, of)
            for tile, of in conditions.items()
        }
        query = select(*(count.scalar_subquery().label(tile) for tile, count in counts.items()))
    row = reading.execute(query).one()
    return {tile: int(getattr(row, tile)) for tile in conditions}


def queue(
    reading: Connection,
    ward: str,
    now: datetime,
    tile: str = "working",
    limit: int = 100,
    offset: int = 0,
    whose: Whose = WARD_WIDE,
) -> list[DossierLine]:
    """A page of the queue in legal urgency: by the time to notify, then by due time; of what waits, the longest first.

    Raises:
        Refusal: ``form.choice`` for a tile that does not exist.
    """
    page = _in_urgency(ward, now, tile, whose).limit(limit).offset(offset)
    # Names are looked up for the page alone, not for all that was sorted to find it.
    return lines_of(reading, ward, reading.execute(page).scalars().all())


def _in_urgency(ward: str, now: datetime, tile: str, whose: Whose) -> Select[str]:
    conditions = _conditions(now)
    if tile not in conditions:
        raise Refusal("form.choice", field="tile", allowed=", ".join(TILES))
    urgency = func.coalesce(StandingRow.notify_by, StandingRow.due_at)
    first = {"ready": (StandingRow.finished_at.desc(),), "waiting": (StandingRow.stopped_at,)}
    order = first.get(tile, (urgency, StandingRow.due_at))
    return (
        select(StandingRow.dossier)
        .where(conditions[tile], *_belonging(ward, whose))
        .order_by(*order, StandingRow.code)
    )


def said_of(
    reading: Connection, ward: str, now: datetime, tile: str, whose: Whose = WARD_WIDE
) -> list[tuple[str, str]]:
    """Every dossier of a tile in legal urgency with the words it may be found by, without marks.

    Reads names one by one: about a second for thirty thousand dossiers, so not on the window's thread.

    Raises:
        Refusal: as :func:`queue`.
    """
    uids = reading.execute(_in_urgency(ward, now, tile, whose)).scalars().all()
    said: list[tuple[str, str]] = []
    for first in range(0, len(uids), _NAMED_AT_ONCE):
        for line in lines_of(reading, ward, uids[first : first + _NAMED_AT_ONCE]):
            said.append((line.dossier, fold(f"{line.name} {line.procedure_name} {line.field} {line.code}")))
    return said


def to_review(reading: Connection, ward: str) -> list[str]:
    """Dossiers of which two desks recorded what cannot both hold, the latest received first, at most 200."""
    query = (
        select(StandingRow.dossier)
        .where(StandingRow.ward == ward, StandingRow.contradictions != literal_column("''"))
        .order_by(StandingRow.received_at.desc())
        .limit(AT_MOST_TO_REVIEW)
    )
    return list(reading.execute(query).scalars())


def last_late(reading: Connection, ward: str, now: datetime) -> datetime | None:
    """The latest promise that passed with its dossier unfinished, of those that are finished by now."""
    row = StandingRow
    # One question for each status: the index over status and due time then answers from its end.
    found = [
        reading.execute(
            select(row.due_at)
            .where(row.ward == ward, row.status == status, row.due_at < now, row.finished_at > row.due_at)
            .order_by(row.due_at.desc())
            .limit(1)
        ).scalar()
        for status in (Status.READY, Status.RETURNED)
    ]
    return max(filter(None, found), default=None)


_RECEIPT = (
    select(*Receipt.__table__.columns, Procedure.fee)
    .join(StandingRow, (StandingRow.ward == Receipt.ward) & (StandingRow.dossier == Receipt.uid))
    .outerjoin(
        Procedure,
        (Procedure.ward == StandingRow.ward)
        & (Procedure.code == StandingRow.procedure)
        & (Procedure.version == StandingRow.procedure_version),
    )
    .where(Receipt.ward == bindparam("of_ward"), Receipt.uid == bindparam("of_dossier"))
)


def one(reading: Connection, ward: str, dossier: str) -> Dossier:
    """One dossier whole.

    Raises:
        Refusal: ``dossier.unknown``.
    """
    found = lines_of(reading, ward, [dossier])
    row = reading.execute(_RECEIPT, {"of_ward": ward, "of_dossier": dossier}).first()
    if not found or row is None:
        raise Refusal("dossier.unknown")
    taken = _corrected(reading, ward, dossier) if found[0].corrections else row
    part = content(
        reading.execute(select(Part.content).where(Part.ward == ward, Part.hash == taken.part)).scalar()
    )
    return Dossier(
        line=found[0],
        slips=tuple(slips_of(reading, ward, dossier)),
        book=row.book,
        number=row.number,
        regime=row.regime,
        fee=row.fee or "",
        limit_value=taken.limit_value,
        limit_unit=taken.limit_unit,
        channel=taken.channel,
        applicant_kind=taken.applicant_kind,
        identified_by=taken.identified_by,
        collect_at=taken.collect_at,
        sets=taken.sets,
        entered_later=bool(row.entered_later),
        applicant=part.get("applicant", {}),
        submitter=part.get("submitter"),
        papers=tuple(part.get("papers", ())),
        note=str(part.get("note", "")),
        applicants=tuple(part.get("applicants", ())),
        dispatch_number=str(part.get("dispatch_number", "")),
        witness=str(part.get("witness", "")),
    )


def _corrected(reading: Connection, ward: str, dossier: str) -> Any:
    """The correction that holds: the one that the standing names."""
    return reading.execute(
        select(Correction.__table__)
        .join(StandingRow, HOLDS)
        .where(Correction.ward == ward, Correction.dossier == dossier)
    ).first()


def history(reading: Connection, ward: str, dossier: str) -> list[HistoryLine]:
    """Everything that happened to a dossier, as signed and in the order of its standing, the oldest first.

    Whoever has left the office keeps the name: papers are drawn again from here.
    """
    names = names_ever(reading, ward)
    held = entries_of(reading, ward, dossier)
    places = {(fact.chain, fact.n): place for place, fact in enumerate(in_order(facts(held)))}
    entries = sorted(held, key=lambda entry: places.get((entry.chain, entry.n), -1))
    stated = [entry.records[0] if entry.records else {} for entry in entries]
    named = [str(first["part"]) for first in stated if "part" in first]
    parts = reading.execute(select(Part.hash, Part.content).where(Part.ward == ward, Part.hash.in_(named)))
    words = {row.hash: content(row.content) for row in parts}
    return [
        HistoryLine(
            kind=str(entry.fields["kind"]).split("/", 1)[0],
            at=datetime.fromtimestamp(entry.fields["at"] / 1000, VIETNAM),
            code=entry.fields["act"],
            by=names.get(entry.fields["act"]) or entry.fields["act"],
            second=names.get(entry.fields.get("apv", "")) or entry.fields.get("apv", ""),
            chain=entry.chain,
            facts=first,
            words=words.get(first.get("part", ""), {}),
        )
        for entry, first in zip(entries, stated, strict=True)
    ]
