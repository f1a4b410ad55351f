"""Everything that is recorded around an apology, also what newer desks told this one of, and the files that prove it.

Three records of before have a column more. They are made anew from their entries, which are what is kept for ever.
Standings of which a newer desk told something that the earlier program could not read are made anew on opening.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alembic import op
from sqlalchemy import Connection, TextClause, inspect, text

revision = "0005"
down_revision = "0004"

REMADE = ("apology", "apology_delivery", "broadcast")
_LOCAL = {"attachment", "entrance"}
_BEYOND = 2**63
"""No column holds such a number."""


def upgrade() -> None:
    connection = op.get_bind()
    script = Path(__file__).parents[1] / f"0005_{connection.dialect.name}.sql"
    statements = script.read_text(encoding="utf-8").split("\n--;\n")
    triggers = [statement for statement in statements if statement.startswith("CREATE TRIGGER")]
    made = [statement for statement in statements if statement not in triggers]
    for name in REMADE:
        connection.exec_driver_sql(f"DROP TABLE {name}")
    for statement in made:
        connection.exec_driver_sql(statement)
    # Before the triggers, which let a record enter only beside the newest entry.
    _take_told(connection, {s.split()[2] for s in made if s.startswith("CREATE TABLE")} - _LOCAL)
    for statement in triggers:
        connection.exec_driver_sql(statement)


def _take_told(connection: Connection, tables: set[str]) -> None:
    """The records that stand in entries held already, all in one reading: a ward has hundreds of thousands."""
    columns = {
        table: {column["name"]: column for column in inspect(connection).get_columns(table)}
        for table in sorted(tables)
    }
    inserts = {table: _insert(table, list(named)) for table, named in columns.items()}
    # Entries are canonical JSON, so that this is how a record is written in every one of them.
    written = {f"w{n}": f'%"t":"{word}%' for n, word in enumerate(sorted({t.split("_")[0] for t in tables}))}
    any_of = " OR ".join(f"e LIKE :{name}" for name in written)
    found = text(f"SELECT ward, h, chain, n, e FROM entry WHERE ({any_of}){_folded(connection)}")
    # Read whole before the first is written: they come in the order in which they were taken in.
    for row in connection.execute(found, written).all():
        for table, record in _told(row, columns):
            connection.execute(inserts[table], record)


def _insert(table: str, columns: list[str]) -> TextClause:
    names = ", ".join(f'"{name}"' for name in columns)
    given = ", ".join(f":{name}" for name in columns)
    return text(f'INSERT INTO "{table}" ({names}) VALUES ({given})')


def _folded(connection: Connection) -> str:
    """At the city, which folds later than it accepts, only what it has folded: the rest comes by itself."""
    if connection.dialect.name == "sqlite":
        return ""
    return " AND wseq <= (SELECT folded FROM ward_head WHERE ward_head.ward = entry.ward)"


def _told(row: Any, columns: dict[str, dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for place, record in enumerate(json.loads(row.e)["body"].get("records", ())):
        named = columns.get(record.get("t"))
        if named is None:
            continue
        uid = f"{row.chain}.{row.n}" + (f".{place}" if place else "")
        values = {name: record.get(name) for name in named} | {"ward": row.ward, "uid": uid, "entry": row.h}
        # What a desk signed wrongly is left out; the check names it.
        if all(_fits(values[name], named[name]) for name in named):
            yield record["t"], values


def _fits(value: object, column: dict[str, Any]) -> bool:
    if value is None:
        return bool(column["nullable"])
    if str(column["type"]) in {"INTEGER", "BIGINT"}:
        return type(value) is int and abs(value) < _BEYOND
    return isinstance(value, str | bytes)
