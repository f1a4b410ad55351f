"""What acts look up in the records: the calendar, the catalogue, the staff, the desk's epoch; and rows with their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, cast

import msgspec
from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, func, select

from app.desk.settings import Settings
from app.refusal import Refusal
from app.rules.text.words import fold, initials
from app.rules.time.calendar import CalendarDay
from app.rules.time.counting import Limit, Unit
from app.rules.time.limits import NO_TERMS, ProcedureRow, Terms
from db.records import CalendarRow, Entry, Epoch, Part, Procedure, Record, Staff


@dataclass(frozen=True, slots=True)
class CatalogueProcedure:
    """One version of a procedure, as a receipt needs it. ``folded`` and ``initials`` serve the search as one types."""

    code: str
    version: str
    name: str
    field: str
    limit: Limit
    fee: str
    papers: tuple[str, ...]
    active: bool
    confidence: str
    note: str
    valid_from: date
    folded: str
    initials: str
    terms: Terms = NO_TERMS
    profiles: tuple[str, ...] = ()

    def limit_for(self, channel: str) -> Limit:
        """The limit of a dossier that comes by ``channel``."""
        return self.terms.limit_for(channel, self.limit)


class Catalogue:
    """Every version of every procedure of the desk's profile, by code and date; of two for a day the later given."""

    def __init__(self, versions: list[CatalogueProcedure]) -> None:
        self._versions: dict[str, list[CatalogueProcedure]] = {}
        for version in sorted(versions, key=lambda v: v.valid_from):
            self._versions.setdefault(version.code, []).append(version)

    def __iter__(self) -> Iterator[CatalogueProcedure]:
        """The newest version of each procedure."""
        return (versions[-1] for versions in self._versions.values())

    def versions(self) -> Iterator[tuple[CatalogueProcedure, date | None]]:
        """Every version of every procedure, with the day from which another one replaces it."""
        for versions in self._versions.values():
            ends = [*(version.valid_from for version in versions[1:]), None]
            yield from zip(versions, ends, strict=True)

    def in_force(self, day: date) -> Iterator[CatalogueProcedure]:
        """The version of each procedure that holds on a day, active or not; none of one that begins later."""
        for versions in self._versions.values():
            begun = [version for version in versions if version.valid_from <= day]
            if begun:
                yield begun[-1]

    def on(self, code: str, day: date) -> CatalogueProcedure:
        """The version in force on a day.

        Raises:
            Refusal: ``procedure.unknown``, ``procedure.not_yet`` before its first day, ``procedure.inactive`` unchecked.
        """
        versions = self._versions.get(code)
        if not versions:
            raise Refusal("procedure.unknown", code=code)
        in_force = [version for version in versions if version.valid_from <= day]
        if not in_force:
            raise Refusal("procedure.not_yet", code=code, since=versions[0].valid_from)
        if not in_force[-1].active:
            raise Refusal("procedure.inactive", code=code)
        return in_force[-1]

    def version(self, code: str, version: str) -> CatalogueProcedure | None:
        """One version, whether it still holds or not; None where this desk does not hold it."""
        return next((each for each in self._versions.get(code, ()) if each.version == version), None)

    def named(self, code: str) -> str:
        """The procedure's name, or its code if this desk does not hold it."""
        versions = self._versions.get(code)
        return versions[-1].name if versions else code


@dataclass(frozen=True, slots=True)
class OwnEpoch:
    """The desk's place in its ward."""

    desk: int
    block: int
    book: int


@dataclass(frozen=True, slots=True)
class StaffMember:
    """A member of staff: ``duties`` among ``clerk``, ``supervisor``, ``head``, ``deputy``; ``level`` xa or thanh_pho."""

    code: str
    name: str
    post: str
    duties: frozenset[str]
    level: str

    @property
    def signs(self) -> bool:
        """Whether this person may sign apologies: the head or a deputy (domain.md §1.4)."""
        return bool(self.duties & {"head", "deputy"})

    @property
    def leads(self) -> bool:
        """Whether this person answers for others' work here: who signs, and supervisors."""
        return self.signs or "supervisor" in self.duties


def calendar_days(reading: Connection, ward: str) -> list[CalendarDay]:
    """The days that are not what their weekday says; of two records for a day the later one holds."""
    rows = reading.execute(
        select(
            CalendarRow.on, CalendarRow.kind, CalendarRow.label, CalendarRow.source, CalendarRow.provisional
        )
        .join(Entry, (Entry.ward == CalendarRow.ward) & (Entry.h == CalendarRow.entry))
        .where(CalendarRow.ward == ward)
        .order_by(Entry.at, Entry.chain, Entry.n)
    )
    days = {
        row.on: CalendarDay(
            row.on,
            cast("Literal['off', 'work', 'half']", row.kind),
            row.label,
            row.source,
            bool(row.provisional),
        )
        for row in rows
    }
    return list(days.values())


def catalogue(reading: Connection, ward: str, regime: str) -> Catalogue:
    """The catalogue of a ward under a profile; equal versions published by two desks count once, as the later one."""
    rows = reading.execute(
        select(Procedure.__table__)
        .join(Entry, (Entry.ward == Procedure.ward) & (Entry.h == Procedure.entry))
        .where(Procedure.ward == ward)
        .order_by(Entry.at, Entry.chain, Entry.n, Procedure.uid)
    )
    versions: dict[tuple[str, str], CatalogueProcedure] = {}
    for row in rows:
        versions.pop((row.code, row.version), None)
        if regime in row.profiles.split(","):
            versions[(row.code, row.version)] = _procedure(row)
    return Catalogue(list(versions.values()))


def row_of(version: CatalogueProcedure, regime: str) -> ProcedureRow:
    """A version as it would be published again, under the ward's profile."""
    return ProcedureRow(
        code=version.code,
        name=version.name,
        field=version.field,
        limit=version.limit,
        fee=version.fee,
        papers=version.papers,
        confidence=cast("Literal['S', 'MC', 'MU']", version.confidence),
        active=version.active,
        profiles=tuple(sorted({*version.profiles, regime})),
        note=version.note,
        terms=version.terms,
        valid_from=version.valid_from,
    )


def _terms(text: str | None) -> Terms:
    """A version's terms; what a newer program wrote in a way not known here says nothing."""
    try:
        return msgspec.json.decode(text, type=Terms) if text else NO_TERMS
    except (msgspec.MsgspecError, Refusal):
        return NO_TERMS


def _procedure(row: Any) -> CatalogueProcedure:
    return CatalogueProcedure(
        code=row.code,
        version=row.version,
        name=row.name,
        field=row.field,
        limit=Limit(row.limit_value, Unit(row.limit_unit)),
        fee=row.fee,
        papers=tuple(row.papers.split("; ")) if row.papers else (),
        active=bool(row.active),
        confidence=row.confidence,
        note=row.note,
        valid_from=row.valid_from,
        folded=fold(row.name),
        initials=initials(row.name),
        terms=_terms(row.terms),
        profiles=tuple(row.profiles.split(",")),
    )


def own_epoch(reading: Connection, ward: str, chain: str) -> OwnEpoch:
    """The desk's own epoch; a further epoch of the same desk writes a further volume of its books."""
    row = reading.execute(
        select(Epoch.desk, Epoch.block).where(Epoch.ward == ward, Epoch.chain == chain)
    ).first()
    if row is None:
        raise Refusal("desk.no_epoch")
    return OwnEpoch(row.desk, row.block, row.block + 1)


def hold_to_epoch(reading: Connection, configured: Settings, chain: str) -> None:
    """Hold ``desk.toml`` to the signed beginning of the desk's chain, once there is one.

    Raises:
        Refusal: ``settings.contradict`` with the ``key`` that says something else.
    """
    row = reading.execute(
        select(Epoch.ward, Epoch.desk, Epoch.regime, Epoch.demo).where(Epoch.chain == chain)
    ).first()
    for key in ("ward", "desk", "regime", "demo") if row is not None else ():
        if getattr(row, key) != getattr(configured, key):
            raise Refusal("settings.contradict", key=key)


def epochs_of_desk(reading: Connection, ward: str, desk: int) -> list[str]:
    """Every chain that a desk of the ward has begun, as far as the records held here say."""
    return list(reading.execute(select(Epoch.chain).where(Epoch.ward == ward, Epoch.desk == desk)).scalars())


_STAFF = (
    select(Staff.code, Staff.post, Staff.duties, Staff.level, Staff.active, Part.content)
    .join(Entry, (Entry.ward == Staff.ward) & (Entry.h == Staff.entry))
    .outerjoin(Part, (Part.ward == Staff.ward) & (Part.hash == Staff.part))
    .where(Staff.ward == bindparam("of_ward"))
    .order_by(Entry.at, Entry.chain, Entry.n)
)


def staff(reading: Connection, ward: str) -> dict[str, StaffMember]:
    """The staff on duty by code; of two records for one code the later one holds."""
    rows = reading.execute(_STAFF, {"of_ward": ward})
    members: dict[str, StaffMember] = {}
    for row in rows:
        members.pop(row.code, None)
        if row.active:
            name = content(row.content).get("name", row.code)
            members[row.code] = StaffMember(
                row.code, name, row.post, frozenset(row.duties.split(",")), row.level
            )
    return members


def names_ever(reading: Connection, ward: str) -> dict[str, str]:
    """Every staff code ever recorded, also of those who left, with the name it bore last; '' where that was erased."""
    rows = reading.execute(
        select(Staff.code, Part.content)
        .join(Entry, (Entry.ward == Staff.ward) & (Entry.h == Staff.entry))
        .outerjoin(Part, (Part.ward == Staff.ward) & (Part.hash == Staff.part))
        .where(Staff.ward == ward)
        .order_by(Entry.at, Entry.chain, Entry.n)
    )
    return {row.code: content(row.content).get("name", "") for row in rows}


def content(part: str | None) -> Mapping[str, Any]:
    """A personal part as a mapping; empty where it was erased or never given."""
    found: Mapping[str, Any] = msgspec.json.decode(part) if part else {}
    return found


def rows_of(
    reading: Connection, ward: str, record: type[Record], *conditions: ColumnElement[bool]
) -> list[Row[Any]]:
    """Every record of a kind that fits: its columns, ``content`` (the part's JSON or None) and the ``signed`` entry."""
    query = _query(record)
    return list(reading.execute(query.where(*conditions) if conditions else query, {"of_ward": ward}))


@cache
def _query(record: type[Record]) -> Select[Any]:
    return (
        select(*record.__table__.columns, Part.content, Entry.e.label("signed"))
        .join(Entry, (Entry.ward == record.ward) & (Entry.h == record.entry))
        .outerjoin(Part, (Part.ward == record.ward) & (Part.hash == record.part))
        .where(record.ward == bindparam("of_ward"))
        # A name ends in its place within the entry: of two lengths the shorter is the earlier place.
        .order_by(Entry.at, Entry.chain, Entry.n, func.length(record.uid), record.uid)
    )
