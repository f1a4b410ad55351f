"""Folding entries into the stored world: records, personal parts, standing, search.

The same fold serves an act on the desk, an exchange, and the city: an entry's records are its body, word for word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Connection, Integer, LargeBinary, Table, Text, column, insert, select, table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.expression import TableClause

from app.rules.folding import fold as unmarked
from app.rules.folding import nfc
from app.rules.standing import Fact, Standing, standing
from db.base import Base, written
from db.guards import record_tables
from db.journal import BrokenEntry, SignedEntry, b64, part_hash, read
from db.local import StandingRow
from db.records import Entry, Part
from db.search import Sought, index_receipt

Parts = Mapping[str, tuple[bytes, str]]
OWN = {"ward", "uid", "entry"}
_decode = msgspec.json.decode


@cache
def _raw(name: str) -> TableClause:
    """The table without its column types: a body's values are already as they are stored."""
    mapped: Table = Base.metadata.tables[name]
    kinds = {"INTEGER": Integer(), "BIGINT": Integer(), "BLOB": LargeBinary()}
    return table(name, *(column(c.name, kinds.get(str(c.type), Text())) for c in mapped.columns))


@cache
def _columns(name: str) -> tuple[tuple[str, bool, type], ...]:
    """The body's columns of a record table: name, whether needed, and the type of its value."""
    mapped: Table = Base.metadata.tables[name]
    return tuple(
        (c.name, not c.nullable, int if str(c.type) in {"INTEGER", "BIGINT"} else str)
        for c in mapped.columns
        if c.name not in OWN
    )


def record_uid(entry: SignedEntry, place: int) -> str:
    """A record's own name: its entry's place in the chain, and its place in the entry if not the first."""
    return f"{entry.chain}.{entry.n}" if place == 0 else f"{entry.chain}.{entry.n}.{place}"


def rows(entry: SignedEntry) -> list[tuple[str, dict[str, Any]]]:
    """The rows that an entry's records are, by table; kinds of record not yet known are left in the entry.

    Raises:
        BrokenEntry: ``bad-record`` when a known record lacks a value or has one of the wrong type.
    """
    made = []
    for place, record in enumerate(entry.records):
        name = record.get("t")
        if name not in record_tables():
            continue
        row: dict[str, Any] = {"ward": entry.ward, "uid": record_uid(entry, place), "entry": entry.h}
        for key, needed, kind in _columns(name):
            value = record.get(key)
            if (value is None and needed) or (value is not None and type(value) is not kind):
                raise BrokenEntry("bad-record", entry.chain, entry.n)
            row[key] = value
        made.append((name, row))
    return made


def fold(connection: Connection, entries: Sequence[SignedEntry], parts: Parts) -> None:
    """Write verified entries that are not yet held, with what follows from them, in the caller's transaction.

    Raises:
        BrokenEntry: ``bad-record`` or ``bad-part``; the caller rolls back.
    """
    touched: dict[tuple[str, str], None] = {}
    for entry in entries:
        connection.execute(insert(Entry), _entry_row(entry))
        fold_records(connection, entry, parts)
        touched[(entry.ward, str(entry.fields["sub"]))] = None
    for ward, dossier in touched:
        refresh(connection, ward, dossier)


def fold_records(connection: Connection, entry: SignedEntry, parts: Parts) -> None:
    """Write the records and the personal parts of an entry that is already in the journal."""
    for name, row in rows(entry):
        content = _write_part(connection, entry, row["part"], parts)
        connection.execute(insert(_raw(name)), row)
        if name == "receipt" and connection.dialect.name == "sqlite":
            _make_findable(connection, row, _decode(content) if content else {})


def _make_findable(connection: Connection, row: Mapping[str, Any], part: Mapping[str, Any]) -> None:
    people = [part[role] for role in ("applicant", "submitter") if part.get(role)]
    names = " ".join(str(person.get("name", "")) for person in people)
    first = people[0] if people else {}
    index_receipt(
        connection,
        row["uid"],
        Sought(nfc(names).lower(), unmarked(names)),
        row["code"],
        str(first.get("id_number", "")),
        str(first.get("phone", "")),
    )


def _entry_row(entry: SignedEntry) -> dict[str, Any]:
    f = entry.fields
    return {
        "ward": entry.ward,
        "h": entry.h,
        "chain": entry.chain,
        "n": entry.n,
        "kind": f["kind"],
        "sub": f["sub"],
        "at": f["at"],
        "e": entry.e,
        "s": entry.s,
        "wseq": None,
    }


def _write_part(connection: Connection, entry: SignedEntry, name: str | None, parts: Parts) -> str | None:
    if name is None or name not in parts:
        return None
    salt, content = parts[name]
    if part_hash(salt, content.encode("utf-8")) != name:
        raise BrokenEntry("bad-part", entry.chain, entry.n)
    kind = sqlite if connection.dialect.name == "sqlite" else postgresql
    connection.execute(
        kind.insert(Part).on_conflict_do_nothing(),
        {"ward": entry.ward, "hash": name, "salt": salt, "content": content},
    )
    return content


def facts(entries: Iterable[SignedEntry]) -> list[Fact]:
    """The facts that the entries state."""
    return [
        Fact(
            table=str(record["t"]),
            uid=record_uid(entry, place),
            at=int(entry.fields["at"]),
            chain=entry.chain,
            n=entry.n,
            digest=b64(entry.h[:8]),
            after=tuple(entry.fields["after"]),
            values=record,
        )
        for entry in entries
        for place, record in enumerate(entry.records)
    ]


def entries_of(connection: Connection, ward: str, subject: str) -> list[SignedEntry]:
    """Every entry about a subject that is held here."""
    found = connection.execute(select(Entry.e, Entry.s).where(Entry.ward == ward, Entry.sub == subject))
    return [read(e, s) for e, s in found]


def standing_of(connection: Connection, ward: str, dossier: str) -> Standing | None:
    """The standing computed anew from the entries held here."""
    return standing(facts(entries_of(connection, ward, dossier)))


def refresh(connection: Connection, ward: str, dossier: str) -> None:
    """Bring the cached standing of a dossier up to its records."""
    if dossier == "":
        return
    now = standing_of(connection, ward, dossier)
    if now is None:
        return
    row = standing_row(ward, now)
    kind = sqlite if connection.dialect.name == "sqlite" else postgresql
    statement = kind.insert(_raw(StandingRow.__tablename__))
    update = {name: statement.excluded[name] for name in row if name not in {"ward", "dossier"}}
    connection.execute(statement.on_conflict_do_update(index_elements=["ward", "dossier"], set_=update), row)


def standing_row(ward: str, now: Standing) -> dict[str, Any]:
    """A standing as the cache table keeps it."""
    row = asdict(now)
    for name in (
        "received_at",
        "promised_at",
        "due_at",
        "notify_by",
        "owed_from",
        "finished_at",
        "returned_at",
    ):
        row[name] = None if row[name] is None else written(row[name])
    row["status"] = str(now.status)
    row["timeliness"] = None if now.timeliness is None else str(now.timeliness)
    row["contradictions"] = ",".join(now.contradictions)
    return {"ward": ward, **row}
