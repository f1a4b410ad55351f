"""What a database holds of a ward, for comparison."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import Connection, select

from app.desk.fold import raw_table
from db.guards import record_tables
from db.local import StandingRow
from db.records import Entry, Part


def stored(connection: Connection, ward: str) -> dict[str, list[Any]]:
    """Every record, part and standing of a ward, in a fixed order."""
    tables = [*sorted(record_tables()), Part.__tablename__, StandingRow.__tablename__]
    return {name: _rows(connection, name, ward) for name in tables}


def _rows(connection: Connection, name: str, ward: str) -> list[Any]:
    table = raw_table(name)
    rows = connection.execute(select(table).where(table.c.ward == ward))
    return sorted((tuple(row) for row in rows), key=repr)


def places(connection: Connection, ward: str) -> Counter[tuple[str, int]]:
    """How often each place of each chain is held."""
    found = connection.execute(select(Entry.chain, Entry.n).where(Entry.ward == ward))
    return Counter((row.chain, row.n) for row in found)
