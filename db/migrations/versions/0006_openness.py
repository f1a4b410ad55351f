"""Dialogue, posting, opinions and ratings in totals, also those that newer desks told this one of.

The desk's own tally of ratings is remade: it says since now what citizens answered about the apology, and how.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alembic import op
from sqlalchemy import Connection, inspect, text

revision = "0006"
down_revision = "0005"

TALLY = "rating_tally"
_BEYOND = 2**63
"""No column holds such a number."""
_RATED = (
    "INSERT INTO rating_tally (month, field, timeliness, apologised, told, channel, score, count) "
    "SELECT month, field, timeliness, apologised, '', 'screen', score, count FROM rating_tally_before"
)


def upgrade() -> None:
    connection = op.get_bind()
    script = Path(__file__).parents[1] / f"0006_{connection.dialect.name}.sql"
    statements = script.read_text(encoding="utf-8").split("\n--;\n")
    triggers = [statement for statement in statements if statement.startswith("CREATE TRIGGER")]
    made = [statement for statement in statements if statement not in triggers]
    tables = {s.split()[2].strip('"') for s in made if s.startswith("CREATE TABLE")}
    if TALLY in tables:
        connection.exec_driver_sql("ALTER TABLE rating_tally RENAME TO rating_tally_before")
    for statement in made:
        connection.exec_driver_sql(statement)
    if TALLY in tables:
        connection.exec_driver_sql(_RATED)
        connection.exec_driver_sql("DROP TABLE rating_tally_before")
    # Before the triggers, which let a record enter only beside the newest entry.
    _take_told(connection, sorted(tables - {TALLY}))
    for statement in triggers:
        connection.exec_driver_sql(statement)


def _take_told(connection: Connection, tables: list[str]) -> None:
    """The records of new kinds that stand in entries held already, in one going through the journal."""
    columns = {table: {c["name"]: c for c in inspect(connection).get_columns(table)} for table in tables}
    # Entries are canonical JSON, so that this is how a record begins in every one of them.
    first_words = sorted({table.split("_")[0] for table in tables})
    written = {f"word_{n}": f'%"t":"{word}%' for n, word in enumerate(first_words)}
    wanted = " OR ".join(f"e LIKE :{name}" for name in written)
    found = text(f"SELECT ward, h, chain, n, e FROM entry WHERE ({wanted}){_folded(connection)}")
    for row in connection.execute(found, written).all():
        for table, record in _told(row, columns):
            names = ", ".join(f'"{name}"' for name in record)
            given = ", ".join(f":{name}" for name in record)
            connection.execute(text(f'INSERT INTO "{table}" ({names}) VALUES ({given})'), record)


def _folded(connection: Connection) -> str:
    """At the city, which folds later than it accepts, only what it has folded: the rest comes by itself."""
    if connection.dialect.name == "sqlite":
        return ""
    return " AND wseq <= (SELECT folded FROM ward_head WHERE ward_head.ward = entry.ward)"


def _told(row: Any, columns: dict[str, dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for place, record in enumerate(json.loads(row.e)["body"].get("records", ())):
        table = record.get("t")
        if table not in columns:
            continue
        uid = f"{row.chain}.{row.n}" + (f".{place}" if place else "")
        values = {name: record.get(name) for name in columns[table]}
        values |= {"ward": row.ward, "uid": uid, "entry": row.h}
        # What a desk signed wrongly is left out; the check names it.
        if all(_fits(values[name], columns[table][name]) for name in values):
            yield table, values


def _fits(value: object, column: dict[str, Any]) -> bool:
    if value is None:
        return bool(column["nullable"])
    if str(column["type"]) in {"INTEGER", "BIGINT"}:
        return type(value) is int and abs(value) < _BEYOND
    return isinstance(value, str | bytes)
