"""Whether the record tables hold exactly what the journal says: row by row, in both directions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, exists, func, select

from app.fold import raw_table, rows
from app.sync.wire import named_parts
from db.guards import record_tables
from db.journal import SignedEntry, part_hash
from db.records import Entry, Part

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
        stored = _stored(connection, ward, name, list(by_hash))
        met[name] = len(stored)
        found += [(by_hash[h], why, name) for h, why in _differences(expected, stored)]
    parts_met, wrong = _parts(connection, ward, entries)
    matching.rows += met
    matching.parts += parts_met
    return sorted([*found, *wrong], key=lambda mismatch: mismatch[0].n)


def _stored(connection: Connection, ward: str, name: str, hashes: list[bytes]) -> dict[str, dict[str, Any]]:
    table = raw_table(name)
    found = connection.execute(select(table).where(table.c.ward == ward, table.c.entry.in_(hashes)))
    return {row["uid"]: dict(row) for row in found.mappings()}


def _differences(
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
