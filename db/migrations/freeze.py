"""Write the statements of new tables from today's models, to be frozen as the next migration.

Run once for each revision, before its release: a released migration is never made again from today's models. What
changes or fills a table is added by hand::

    python -m db.migrations.freeze 0002 draft login print rating_tally turn
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.schema import CreateIndex, CreateTable

from db import city as _city
from db import guards as _guards
from db.base import POSTGRESQL_WHERE, Base
from db.kept import Attachment, Entrance
from db.local import Acknowledgement, CityPin, DraftRow, Login, Position, RatingTally, SearchRow, TurnRow

SQLITE: Dialect = sqlite.dialect()
POSTGRESQL: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
SEPARATOR = "\n--;\n"
HERE = Path(__file__).parent
DESK_ONLY = {
    kind.__tablename__
    for kind in (
        *(SearchRow, Position, Acknowledgement, CityPin, Login, DraftRow, TurnRow, RatingTally),
        *(Attachment, Entrance),
    )
}


for _table in Base.metadata.tables.values():
    for _index in _table.indexes:
        if POSTGRESQL_WHERE in _index.info:
            _index.dialect_options["postgresql"]["where"] = _index.info[POSTGRESQL_WHERE]


def ddl(dialect: Dialect, names: set[str]) -> list[str]:
    """CREATE statements of the named tables and their indexes."""
    statements = []
    for table in Base.metadata.sorted_tables:
        if table.name in names:
            statements.append(str(CreateTable(table).compile(dialect=dialect)).strip())
            statements += [
                str(CreateIndex(index).compile(dialect=dialect))
                for index in sorted(table.indexes, key=lambda i: str(i.name))
            ]
    return statements


def freeze(revision: str, names: set[str]) -> None:
    """Write ``REVISION_sqlite.sql`` and ``REVISION_postgresql.sql`` beside this file: tables, then their triggers.

    Raises:
        FileExistsError: the revision is frozen already.
    """
    city_only = {table.name for table in _city.TABLES}
    desk = [*ddl(SQLITE, names - city_only), *_of(names, _guards.triggers())]
    city = [*ddl(POSTGRESQL, names - DESK_ONLY), *_of(names, _city.triggers())]
    for dialect, statements in (("sqlite", desk), ("postgresql", city)):
        with (HERE / f"{revision}_{dialect}.sql").open("x", encoding="utf-8", newline="\n") as file:
            file.write(SEPARATOR.join(statements) + "\n")


def _of(names: set[str], triggers: Iterable[str]) -> list[str]:
    return [trigger for trigger in triggers if any(f' ON "{name}" ' in trigger for name in names)]


if __name__ == "__main__":
    freeze(sys.argv[1], set(sys.argv[2:]))
