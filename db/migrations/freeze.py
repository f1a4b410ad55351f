"""Write the frozen DDL of the first migration from today's models.

Run once, before the first release: a released migration is never made again from today's models.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.schema import CreateIndex, CreateTable

from db import city as _city
from db.base import Base
from db.guards import triggers
from db.local import SEARCH_DDL, Acknowledgement, CityPin, Position, SearchRow

SQLITE: Dialect = sqlite.dialect()
POSTGRESQL: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
SEPARATOR = "\n--;\n"
HERE = Path(__file__).parent
DESK_ONLY = {kind.__tablename__ for kind in (SearchRow, Position, Acknowledgement, CityPin)}


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


def freeze() -> None:
    """Write ``0001_sqlite.sql`` and ``0001_postgresql.sql`` beside this file."""
    every = set(Base.metadata.tables)
    city_only = {table.name for table in _city.TABLES}
    desk = [*ddl(SQLITE, every - city_only), *SEARCH_DDL, *triggers()]
    city = [*ddl(POSTGRESQL, every - DESK_ONLY), *_city.triggers()]
    (HERE / "0001_sqlite.sql").write_text(SEPARATOR.join(desk) + "\n", encoding="utf-8")
    (HERE / "0001_postgresql.sql").write_text(SEPARATOR.join(city) + "\n", encoding="utf-8")


if __name__ == "__main__":
    freeze()
