"""Standing and search thrown away and made anew from what is kept for ever: entries and their personal parts.

Whether the entries themselves are whole is not asked here but by ``motcua check``. A desk's file holds one ward alone:
a table emptied whole is emptied at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, delete, func, literal, select, text

from app.desk.desk import Desk
from app.desk.fold import facts, findable, raw_table, standing_row
from app.desk.reference import content
from app.rules.course.standing import standing
from db.course import Correction
from db.engine import with_room
from db.journal import SignedEntry
from db.local import StandingRow
from db.records import Entry, Part, Receipt, Record
from db.search import forget_all, index_many

AT_A_TIME = 2_000
Told = Callable[[int, int], None]
"""Hears how many dossiers of how many are done."""


def rebuild(desk: Desk, told: Told = lambda _done, _of: None) -> int:
    """Make every standing and the search anew in one transaction; returns the number of dossiers.

    Raises:
        Refusal: those of :meth:`Desk.writing`.
    """
    ward = desk.settings.ward
    with desk.writing() as connection, with_room(connection):
        dossiers = int(connection.execute(select(func.count()).select_from(Receipt.__table__)).scalar_one())
        _restand(connection, ward, lambda done: told(done // 2, dossiers))
        _index(connection, lambda done: told((dossiers + done) // 2, dossiers))
    return dossiers


def _restand(connection: Connection, ward: str, told: Callable[[int], None]) -> None:
    into = raw_table(StandingRow.__tablename__)
    connection.execute(delete(into))
    names = [column.name for column in into.columns]
    # Given to the driver as they are: of a hundred thousand rows SQLAlchemy would look at each value twice.
    statement = f"INSERT INTO {into.name} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    in_order = itemgetter(*names)
    done = 0
    made = _standings(connection, ward)
    while rows := list(islice(made, AT_A_TIME)):
        connection.exec_driver_sql(statement, [in_order(row) for row in rows])
        done += len(rows)
        told(done)


def _standings(connection: Connection, ward: str) -> Iterator[dict[str, Any]]:
    query = select(Entry.sub, Entry.e, Entry.s, Entry.h).where(Entry.ward == ward, Entry.sub != "")
    found = connection.execute(query.order_by(Entry.sub).execution_options(yield_per=AT_A_TIME))
    for _dossier, about in groupby(found, key=itemgetter(0)):
        # Held to the format when they came, all of them: to do so again would take three times as long.
        entries = [SignedEntry(e, s, h, msgspec.json.decode(e)) for _sub, e, s, h in about]
        now = standing(facts(entries))
        if now is not None:
            yield standing_row(ward, now)


def _index(connection: Connection, told: Callable[[int], None]) -> None:
    forget_all(connection)
    done = indexed = 0
    # In the order in which they came: the newest is found first.
    for query in (
        _said(Receipt, Receipt.uid, Receipt.code).order_by(text("receipt.rowid")),
        _said(Correction, Correction.dossier, literal("")).order_by(text("correction.rowid")),
    ):
        for rows in connection.execute(query.execution_options(yield_per=AT_A_TIME)).partitions():
            found = [one for uid, code, part in rows for one in findable(uid, code, content(part))]
            index_many(connection, indexed, found)
            indexed += len(found)
            done += len(rows)
            told(done)


def _said(record: type[Record], dossier: Any, code: Any) -> Select[Any]:
    return select(dossier, code, Part.content).outerjoin(
        Part, (Part.ward == record.ward) & (Part.hash == record.part)
    )
