"""Whether cached standings are what the entries amount to, and the record tables hold exactly what the journal says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, select, true

from app.desk.fold import facts, raw_table, rows, standing_row
from app.exchange.wire import named_parts
from app.rules.course.standing import standing
from db.guards import record_tables
from db.journal import SignedEntry, part_hash, read
from db.local import StandingRow
from db.records import Entry, Part

AT_A_TIME = 200
Wrong = tuple[str, str]
"""Why (``standing-missing``, ``standing-changed``, ``standing-added``) and the dossier."""


def wrong_standings(connection: Connection, ward: str, folded: int | None) -> tuple[int, list[Wrong]]:
    """How many dossiers there are, and the ones whose cache is wrong; ``folded`` bounds the ward log, None: all."""
    dossiers = 0
    wrong: list[Wrong] = []
    after = ""
    while subjects := _subjects(connection, ward, after, folded):
        after = subjects[-1]
        expected = _computed(connection, ward, subjects, folded)
        stored = _stored(connection, ward, subjects)
        dossiers += len(expected)
        wrong += _differences(expected, stored)
    return dossiers, [*wrong, *_strangers(connection, ward)]


def _within(folded: int | None) -> ColumnElement[bool]:
    return true() if folded is None else Entry.wseq <= folded


def _subjects(connection: Connection, ward: str, after: str, folded: int | None) -> Sequence[str]:
    query = select(Entry.sub).where(Entry.ward == ward, Entry.sub > after, _within(folded)).distinct()
    return connection.execute(query.order_by(Entry.sub).limit(AT_A_TIME)).scalars().all()


def _computed(
    connection: Connection, ward: str, subjects: Sequence[str], folded: int | None
) -> Mapping[str, dict[str, Any]]:
    query = select(Entry.sub, Entry.e, Entry.s).where(
        Entry.ward == ward, Entry.sub.in_(subjects), _within(folded)
    )
    entries: dict[str, list[SignedEntry]] = {}
    for sub, e, s in connection.execute(query):
        entries.setdefault(sub, []).append(read(e, s))
    made = {}
    for sub, about in entries.items():
        now = standing(facts(about))
        if now is not None:
            made[sub] = standing_row(ward, now)
    return made


def _stored(connection: Connection, ward: str, subjects: Sequence[str]) -> Mapping[str, dict[str, Any]]:
    table = raw_table(StandingRow.__tablename__)
    found = connection.execute(select(table).where(table.c.ward == ward, table.c.dossier.in_(subjects)))
    return {row["dossier"]: dict(row) for row in found.mappings()}


def _differences(expected: Mapping[str, dict[str, Any]], stored: Mapping[str, dict[str, Any]]) -> list[Wrong]:
    missing = [("standing-missing", dossier) for dossier in expected if dossier not in stored]
    added = [("standing-added", dossier) for dossier in stored if dossier not in expected]
    changed = [
        ("standing-changed", dossier)
        for dossier, row in expected.items()
        if dossier in stored and stored[dossier] != row
    ]
    return [*missing, *changed, *added]


def _strangers(connection: Connection, ward: str) -> list[Wrong]:
    known = select(Entry.sub).where(Entry.ward == ward, Entry.sub == StandingRow.dossier).exists()
    found = connection.execute(select(StandingRow.dossier).where(StandingRow.ward == ward, ~known).limit(10))
    return [("standing-added", dossier) for dossier in found.scalars()]


Mismatch = tuple[SignedEntry, str, str]
"""The entry, why (``record-missing``, ``record-added``, ``record-changed``, ``part-…``), and the table."""


@dataclass(slots=True)
class Matching:
    """How many rows of each table were met beside their entries."""

    rows: Counter[str] = field(default_factory=Counter)
    parts: int = 0

    @property
    def records(self) -> int:
        """How many records were met."""
        return self.rows.total()


def mismatches(
    connection: Connection,
    ward: str,
    entries: Sequence[SignedEntry],
    unfolded: set[bytes],
    matching: Matching,
) -> list[Mismatch]:
    """Compare the rows of some entries with what the entries say; of the ``unfolded`` only parts may be there yet."""
    by_hash = {entry.h: entry for entry in entries}
    met: Counter[str] = Counter()
    found: list[Mismatch] = []
    wanted = [(name, row) for entry in entries if entry.h not in unfolded for name, row in rows(entry)]
    for name in record_tables():
        expected = {row["uid"]: row for table, row in wanted if table == name}
        stored = _rows_by_hash(connection, ward, name, list(by_hash))
        met[name] = len(stored)
        found += [(by_hash[h], why, name) for h, why in _unlike(expected, stored)]
    parts_met, wrong = _parts(connection, ward, entries)
    matching.rows += met
    matching.parts += parts_met
    return sorted([*found, *wrong], key=lambda mismatch: mismatch[0].n)


def _rows_by_hash(
    connection: Connection, ward: str, name: str, hashes: list[bytes]
) -> dict[str, dict[str, Any]]:
    table = raw_table(name)
    found = connection.execute(select(table).where(table.c.ward == ward, table.c.entry.in_(hashes)))
    return {row["uid"]: dict(row) for row in found.mappings()}


def _unlike(
    expected: dict[str, dict[str, Any]], stored: dict[str, dict[str, Any]]
) -> Iterator[tuple[bytes, str]]:
    for uid, row in expected.items():
        if uid not in stored:
            yield row["entry"], "record-missing"
        elif stored[uid] != row:
            yield row["entry"], "record-changed"
    for uid, row in stored.items():
        if uid not in expected:
            yield row["entry"], "record-added"


def _parts(connection: Connection, ward: str, entries: Sequence[SignedEntry]) -> tuple[int, list[Mismatch]]:
    named = {name: entry for entry in entries for name in named_parts(entry)}
    found = connection.execute(
        select(Part.hash, Part.salt, Part.content).where(Part.ward == ward, Part.hash.in_(list(named)))
    )
    stored = {row.hash: part_hash(row.salt, row.content.encode("utf-8")) for row in found}
    wrong = []
    for name, entry in named.items():
        if name not in stored:
            wrong.append((entry, "part-missing", Part.__tablename__))
        elif stored[name] != name:
            wrong.append((entry, "part-changed", Part.__tablename__))
    return len(stored), wrong


def orphans(
    connection: Connection, ward: str, matching: Matching, *, whole: bool
) -> Iterator[tuple[str, str, str]]:
    """Rows that stand beside no entry, as why, uid and table; only looked for where counts differ.

    A part names no entry, so that one too many can be told only where every entry was ``whole``.
    """
    for name in record_tables():
        table = raw_table(name)
        total = connection.execute(
            select(func.count()).select_from(table).where(table.c.ward == ward)
        ).scalar()
        if total != matching.rows[name]:
            tied = exists().where(Entry.ward == ward, Entry.h == table.c.entry)
            found = connection.execute(select(table.c.uid).where(table.c.ward == ward, ~tied).limit(10))
            yield from (("record-added", uid, name) for uid in found.scalars())
    held = connection.execute(select(func.count()).select_from(Part).where(Part.ward == ward)).scalar()
    if whole and held != matching.parts:
        yield "part-added", "", Part.__tablename__
