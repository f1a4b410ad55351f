"""Nothing written is changed: triggers in the database and listeners before it.

The triggers hold against any SQL on the open database. A record can enter only beside the newest entry, which is how
an act and the exchange write; a personal part leaves only after its erasure was recorded (issue-level rule of
architecture.md §1). Refolding builds fresh tables and is the one thing that runs without triggers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.orm import Session, UOWTransaction
from sqlalchemy.sql.dml import Delete, Insert, Update

from db import apologies as _apologies
from db import course as _course
from db import local as _local
from db import openness as _openness
from db.base import Base
from db.engine import is_writing
from db.records import Entry, Part, Record

__all__ = ["AppendOnly", "record_tables", "triggers"]
_LOADED = (_apologies, _course, _local, _openness)
FOLDING = "folding"
"""The execution option of the statements with which :mod:`app.desk.fold` writes; nothing else sets it."""
_WRITING = {"INSERT", "UPDATE", "DELETE", "REPLACE", "CREATE", "DROP", "ALTER"}


class AppendOnly(Exception):
    """Something tried to add a record outside an act, or to change or delete one."""


@cache
def record_tables() -> dict[str, type[Record]]:
    """Every kind of record by its table's name, in the order of the names."""
    kinds = (mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Record))
    return {kind.__tablename__: kind for kind in sorted(kinds, key=lambda kind: kind.__tablename__)}


def triggers() -> Iterator[str]:
    """The SQLite statements that make entries, parts and records append-only."""
    yield _refuse("entry_update", "BEFORE UPDATE OF ward, h, chain, n, kind, sub, at, e, s ON entry")
    # The newest row is the one beside which records may enter: nobody may make an old entry the newest.
    yield _refuse("entry_moved", "BEFORE UPDATE ON entry WHEN NEW.rowid <> OLD.rowid")
    yield _refuse("entry_delete", "BEFORE DELETE ON entry")
    yield (
        "CREATE TRIGGER entry_gap BEFORE INSERT ON entry WHEN NEW.n <> 1 + COALESCE((SELECT max(n) FROM entry "
        "WHERE ward = NEW.ward AND chain = NEW.chain), 0) BEGIN SELECT RAISE(ABORT, 'gap in the chain'); END"
    )
    yield _refuse("part_update", "BEFORE UPDATE ON part")
    yield _refuse("part_delete", "BEFORE DELETE ON part")
    for table in sorted(record_tables()):
        yield _refuse(f"{table}_update", f'BEFORE UPDATE ON "{table}"')
        yield _refuse(f"{table}_delete", f'BEFORE DELETE ON "{table}"')
        yield (
            f'CREATE TRIGGER "{table}_outside" BEFORE INSERT ON "{table}" WHEN NEW.entry IS NOT '
            "(SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) "
            "BEGIN SELECT RAISE(ABORT, 'record outside an act'); END"
        )


def _refuse(name: str, when: str) -> str:
    return f"CREATE TRIGGER \"{name}\" {when} BEGIN SELECT RAISE(ABORT, 'append-only'); END"


@event.listens_for(Session, "before_flush")
def _no_flush(session: Session, _context: UOWTransaction, _instances: object) -> None:
    """Sessions read. Records are written by acts, in Core, beside their entry."""
    for changed in (*session.new, *session.dirty, *session.deleted):
        if isinstance(changed, Record | Entry | Part):
            raise AppendOnly(f"{type(changed).__name__} is written by acts alone")


def refuse_changes(
    _connection: Connection, statement: object, _many: object, _given: object, options: Mapping[str, Any]
) -> None:
    """Listener for ``before_execute``: refuses an UPDATE or DELETE of records, entries and parts, and an INSERT that
    is not the fold's.

    Raises:
        AppendOnly: for such a statement; the ward-log position of an entry may be set.
    """
    if not isinstance(statement, Insert | Update | Delete):
        return
    table = statement.table.name if hasattr(statement.table, "name") else ""
    if table not in {"entry", "part"} and table not in record_tables():
        return
    if isinstance(statement, Insert):
        if not options.get(FOLDING, False):
            raise AppendOnly(f"{table} is written by acts and exchanges alone")
    elif table != "entry" or not isinstance(statement, Update):
        raise AppendOnly(f"{table} is append-only")


def refuse_of_readers(connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
    """Listener for ``before_cursor_execute``: a connection that was not taken for writing writes nothing.

    SQLite's own ``query_only`` cannot serve here: to switch it makes every prepared statement of the connection
    void, which costs each act more than its writing.

    Raises:
        AppendOnly: for a statement that writes.
    """
    if statement.split(maxsplit=1)[0].upper() in _WRITING and not is_writing(connection):
        raise AppendOnly("this connection only reads")
