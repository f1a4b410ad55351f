"""The records of a kind with their words, in the order in which they were written."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, func, select

from db.records import Entry, Part, Record


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
