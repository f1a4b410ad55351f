"""What happens to a dossier between receipt and return, and a standing that tells of it.

Standings and procedures are remade with the new columns; what newer desks told this one is taken from their entries.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alembic import op
from sqlalchemy import Connection, inspect, text

revision = "0004"
down_revision = "0003"

REMADE = ("standing", "procedure")
_BEYOND = 2**63
"""No column holds such a number."""
_STANDING = """
INSERT INTO standing (ward, dossier, code, procedure, procedure_version, part, chain, status, received_at, promised_at,
 due_at, notify_by, owed_from, limit_value, limit_unit, supplements, corrections, finished_at, returned_at, outcome,
 timeliness, reappointments, apology, apology_state, holder, contradictions, clock)
SELECT s.ward, s.dossier, s.code, s.procedure, r.procedure_version, r.part, s.chain, s.status, s.received_at,
 s.promised_at, s.due_at, s.notify_by, s.owed_from, r.limit_value, r.limit_unit, 0, 0, s.finished_at, s.returned_at,
 CASE WHEN s.finished_at IS NULL THEN NULL ELSE 'granted' END, s.timeliness, s.reappointments, s.apology,
 s.apology_state, s.holder, s.contradictions, ''
FROM standing_before s JOIN receipt r ON r.ward = s.ward AND r.uid = s.dossier
"""
_PROCEDURE = """
INSERT INTO procedure (ward, uid, entry, part, code, version, name, field, limit_value, limit_unit, fee, papers,
 profiles, confidence, active, note, valid_from)
SELECT ward, uid, entry, part, code, version, name, field, limit_value, limit_unit, fee, papers, profiles, confidence,
 active, note, valid_from FROM procedure_before
"""


def upgrade() -> None:
    connection = op.get_bind()
    script = Path(__file__).parents[1] / f"0004_{connection.dialect.name}.sql"
    statements = script.read_text(encoding="utf-8").split("\n--;\n")
    triggers = [statement for statement in statements if statement.startswith("CREATE TRIGGER")]
    for name in REMADE:
        connection.exec_driver_sql(f"CREATE TABLE {name}_before AS SELECT * FROM {name}")
        connection.exec_driver_sql(f"DROP TABLE {name}")
    made = [statement for statement in statements if statement not in triggers]
    for statement in made:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(_STANDING)
    connection.exec_driver_sql(_PROCEDURE)
    for name in REMADE:
        connection.exec_driver_sql(f"DROP TABLE {name}_before")
    # Before the triggers, which let a record enter only beside the newest entry.
    for table in sorted({s.split()[2].strip('"') for s in made if s.startswith("CREATE TABLE")} - {*REMADE}):
        _take_told(connection, table)
    for statement in triggers:
        connection.exec_driver_sql(statement)


def _take_told(connection: Connection, table: str) -> None:
    """The records of a new kind that stand in entries held already."""
    columns = {column["name"]: column for column in inspect(connection).get_columns(table)}
    names = ", ".join(f'"{name}"' for name in columns)
    given = ", ".join(f":{name}" for name in columns)
    insert = text(f'INSERT INTO "{table}" ({names}) VALUES ({given})')
    # Entries are canonical JSON, so that this is how a record of this kind is written in every one of them.
    found = text("SELECT ward, h, chain, n, e FROM entry WHERE e LIKE :written")
    for row in connection.execute(found, {"written": f'%"t":"{table}"%'}).all():
        for record in _told(row, table, columns):
            connection.execute(insert, record)


def _told(row: Any, table: str, columns: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for place, record in enumerate(json.loads(row.e)["body"].get("records", ())):
        uid = f"{row.chain}.{row.n}" + (f".{place}" if place else "")
        values = {name: record.get(name) for name in columns} | {"ward": row.ward, "uid": uid, "entry": row.h}
        # What a desk signed wrongly is left out; the check names it.
        if record.get("t") == table and all(_fits(values[name], columns[name]) for name in columns):
            yield values


def _fits(value: object, column: dict[str, Any]) -> bool:
    if value is None:
        return bool(column["nullable"])
    if str(column["type"]) in {"INTEGER", "BIGINT"}:
        return type(value) is int and abs(value) < _BEYOND
    return isinstance(value, str | bytes)
