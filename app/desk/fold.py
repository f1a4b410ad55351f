"""Folding entries into the stored world: records, personal parts, standing, search.

The same fold serves an act on the desk, an exchange, and the city: an entry's records are its body, word for word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from importlib import import_module
from operator import attrgetter
from typing import Any

import msgspec
from sqlalchemy import (
    BigInteger,
    Connection,
    Insert,
    Integer,
    LargeBinary,
    Table,
    Text,
    bindparam,
    column,
    insert,
    select,
    table,
    union,
)
from sqlalchemy.sql.expression import TableClause
from sqlalchemy.types import TypeEngine

from app.rules.course.course import POSTED, Status
from app.rules.course.facts import Fact, clock_text
from app.rules.course.standing import Standing, Timeliness, standing
from app.rules.text.words import fold as unmarked
from app.rules.text.words import nfc, people_of
from db.apologies import ApologyCancellation, Broadcast, SpokenApology
from db.base import Base, Day, Instant, written
from db.guards import FOLDING, record_tables
from db.journal import BrokenEntry, SignedEntry, b64, part_hash, read
from db.local import StandingRow
from db.records import Entry, Part
from db.search import Findable, Sought, index_receipt

Parts = Mapping[str, tuple[bytes, str]]
OWN = {"ward", "uid", "entry"}
_KEPT = tuple(name for name in Standing.__slots__ if name != "clock")
_kept = attrgetter(*_KEPT)
_STORED_AS: dict[type, Callable[[Any], str]] = {
    datetime: written,
    tuple: ",".join,
    Status: str,
    Timeliness: str,
}
_decode = msgspec.json.decode
_ABOUT = select(Entry.e, Entry.s).where(Entry.ward == bindparam("of_ward"), Entry.sub == bindparam("of_sub"))


@cache
def raw_table(name: str) -> TableClause:
    """The table without its column types: a body's values are already as they are stored."""
    mapped: Table = Base.metadata.tables[name]
    return table(name, *(column(c.name, _stored_type(str(c.type))) for c in mapped.columns))


def _stored_type(kind: str) -> TypeEngine[Any]:
    if kind in {"INTEGER", "BIGINT"}:
        return BigInteger()
    return LargeBinary() if kind == "BLOB" else Text()


@cache
def _insert(name: str) -> Insert:
    return insert(raw_table(name)).execution_options(**{FOLDING: True})


@cache
def _upsert(name: str, dialect: str, keys: tuple[str, ...]) -> Any:
    """INSERT that replaces every other column where the keys are held, or does nothing where there are none."""
    # One of the two is ever needed in a process, and PostgreSQL's costs a start the most.
    module = import_module(f"sqlalchemy.dialects.{dialect}")
    statement = module.insert(raw_table(name))
    others = {c.name: statement.excluded[c.name] for c in raw_table(name).columns if c.name not in keys}
    if name == Part.__tablename__:
        return statement.on_conflict_do_nothing().execution_options(**{FOLDING: True})
    return statement.on_conflict_do_update(index_elements=list(keys), set_=others)


@cache
def _columns(name: str) -> tuple[tuple[str, bool, Callable[[Any], bool]], ...]:
    """The body's columns of a record table: name, whether needed, and whether a value can stand there."""
    mapped: Table = Base.metadata.tables[name]
    return tuple((c.name, not c.nullable, _fitting(c.type)) for c in mapped.columns if c.name not in OWN)


def _fitting(kind: TypeEngine[Any]) -> Callable[[Any], bool]:
    """The test of a column's values, held before folding: what another desk signed may be anything."""
    if isinstance(kind, Instant):
        return lambda value: _says(value, lambda text: written(datetime.fromisoformat(text)))
    if isinstance(kind, Day):
        return lambda value: _says(value, lambda text: date.fromisoformat(text).isoformat())
    if isinstance(kind, BigInteger):
        return lambda value: type(value) is int
    if isinstance(kind, Integer):
        return lambda value: type(value) is int and value in {0, 1}
    return lambda value: type(value) is str and "\0" not in value


def _says(value: object, again: Callable[[str], str]) -> bool:
    """Whether a text is the one way to write what it says."""
    try:
        return type(value) is str and again(value) == value
    except ValueError:
        return False


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
        for key, needed, fits in _columns(name):
            value = record.get(key)
            if (value is None and needed) or (value is not None and not fits(value)):
                raise BrokenEntry("bad-record", entry.chain, entry.n)
            row[key] = value
        made.append((name, row))
    return made


def fold(
    connection: Connection, entries: Sequence[SignedEntry], parts: Parts, *, alone: bool = False
) -> None:
    """Write verified entries that are not yet held, with what follows from them, in the caller's transaction.

    ``alone`` says that each entry begins its own subject, so that nothing else about it can be held.

    Raises:
        BrokenEntry: ``bad-record`` or ``bad-part``; the caller rolls back.
    """
    touched: dict[tuple[str, str], Sequence[SignedEntry] | None] = {}
    for entry in entries:
        write_entry(connection, entry)
        fold_records(connection, entry, parts)
        subject = (entry.ward, str(entry.fields["sub"]))
        touched[subject] = [entry] if alone and subject not in touched else None
    for (ward, dossier), known in touched.items():
        refresh(connection, ward, dossier, known)


def write_entry(connection: Connection, entry: SignedEntry) -> None:
    """Put an entry into the journal; its records follow at once by :func:`fold_records`."""
    connection.execute(_insert(Entry.__tablename__), _entry_row(entry))


def fold_records(connection: Connection, entry: SignedEntry, parts: Parts) -> None:
    """Write the records and the personal parts of an entry that is already in the journal."""
    for record in entry.records:
        # Of a kind that only a newer program knows: the part comes but once, and is read after the upgrade.
        if record.get("t") not in record_tables() and isinstance(record.get("part"), str):
            _write_part(connection, entry, record["part"], parts)
    for name, row in rows(entry):
        content = _write_part(connection, entry, row["part"], parts)
        connection.execute(_insert(name), row)
        if name in {"receipt", "correction"} and connection.dialect.name == "sqlite":
            part = _decode(content) if content else {}
            for one in findable(row.get("dossier", row["uid"]), row.get("code", ""), part):
                index_receipt(connection, one)


def findable(dossier: str, code: str, part: Mapping[str, Any]) -> list[Findable]:
    """A receipt as the search wants it, of a correction too, for a citizen comes with the old slip.

    The first has every name and the applicant's numbers; one more for each other person with numbers of their own.
    """
    people = people_of(part)
    # A passport's number has letters, and so is a word.
    words = " ".join(f"{p.get('name', '')} {_lettered(p.get('id_number', ''))}" for p in people)
    names = Sought(nfc(words).lower(), unmarked(words))
    numbers = [(str(p.get("id_number", "")), str(p.get("phone", ""))) for p in people] or [("", "")]
    others = [Findable(dossier, Sought("", ""), "", *given) for given in numbers[1:] if any(given)]
    return [Findable(dossier, names, code, *numbers[0]), *others]


def _lettered(number: str) -> str:
    return number if any(letter.isalpha() for letter in number) else ""


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
    connection.execute(
        _upsert(Part.__tablename__, connection.dialect.name, ("ward", "hash")),
        {"ward": entry.ward, "hash": name, "salt": salt, "content": content},
    )
    return content


def facts(entries: Iterable[SignedEntry]) -> list[Fact]:
    """The facts that the entries state."""
    found: list[Fact] = []
    for entry in entries:
        chain, n, at = entry.chain, entry.n, int(entry.fields["at"])
        digest, after = b64(entry.h[:8]), tuple(entry.fields["after"])
        for place, record in enumerate(entry.records):
            uid = record_uid(entry, place)
            found.append(Fact(str(record["t"]), uid, at, chain, n, digest, after, record))
    return found


def entries_of(connection: Connection, ward: str, subject: str) -> list[SignedEntry]:
    """Every entry about a subject that is held here."""
    found = connection.execute(_ABOUT, {"of_ward": ward, "of_sub": subject})
    return [read(e, s) for e, s in found]


def standing_of(connection: Connection, ward: str, dossier: str) -> Standing | None:
    """The standing computed anew from the entries held here."""
    return standing(facts(entries_of(connection, ward, dossier)))


def refresh(
    connection: Connection, ward: str, dossier: str, entries: Sequence[SignedEntry] | None = None
) -> None:
    """Bring the cached standing of a dossier up to its records; ``entries`` are all of them where known."""
    if dossier == "":
        return
    now = standing(facts(entries)) if entries is not None else standing_of(connection, ward, dossier)
    if now is None:
        return
    statement = _upsert(StandingRow.__tablename__, connection.dialect.name, ("ward", "dossier"))
    connection.execute(statement, standing_row(ward, now))


def restand_told(connection: Connection) -> None:
    """Make the standings anew that an earlier program understood otherwise, or of which it could not read all."""
    told = [select(kind.ward, kind.dossier) for kind in (SpokenApology, ApologyCancellation)]
    posted = select(Broadcast.ward, Broadcast.dossier).where(Broadcast.channel.in_(POSTED))
    for ward, dossier in connection.execute(union(*told, posted)):
        refresh(connection, ward, dossier)


def standing_row(ward: str, now: Standing) -> dict[str, Any]:
    """A standing as the cache table keeps it."""
    kept = zip(_KEPT, map(_stored, _kept(now)), strict=True)
    return {"ward": ward, **dict(kept), "clock": clock_text(now.clock)}


def _stored(value: object) -> object:
    stored = _STORED_AS.get(type(value))
    return stored(value) if stored else value
