"""Log-ins, drafts, turns and ratings of a desk; printed papers, also those that newer desks told this one of."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alembic import op
from sqlalchemy import text

revision = "0002"
down_revision = "0001"

_BEYOND = 2**63
"""No column holds such a number."""
# Entries are canonical JSON, so that this is how a record of a printed paper is written in every one of them.
_TOLD = text("SELECT ward, h, chain, n, e FROM entry WHERE e LIKE :written")
_KEPT = text(
    "INSERT INTO print (ward, uid, entry, part, dossier, paper, n, digest) "
    "VALUES (:ward, :uid, :entry, :part, :dossier, :paper, :n, :digest)"
)


def upgrade() -> None:
    connection = op.get_bind()
    script = Path(__file__).parents[1] / f"0002_{connection.dialect.name}.sql"
    statements = script.read_text(encoding="utf-8").split("\n--;\n")
    triggers = [statement for statement in statements if statement.startswith("CREATE TRIGGER")]
    for statement in statements:
        if statement not in triggers:
            connection.exec_driver_sql(statement)
    # Before the triggers, which let a record enter only beside the newest entry.
    for row in connection.execute(_TOLD, {"written": '%"t":"print"%'}).all():
        for record in _prints(row):
            connection.execute(_KEPT, record)
    for statement in triggers:
        connection.exec_driver_sql(statement)


def _prints(row: Any) -> Iterator[dict[str, Any]]:
    for place, record in enumerate(json.loads(row.e)["body"].get("records", ())):
        words = {name: record.get(name) for name in ("dossier", "paper", "digest")}
        sound = (
            all(isinstance(word, str) for word in words.values())
            and type(record.get("n")) is int
            and abs(record["n"]) < _BEYOND
            and isinstance(record.get("part"), str | None)
        )
        # What a desk signed wrongly is left out; the check names it.
        if record.get("t") == "print" and sound:
            uid = f"{row.chain}.{row.n}" + (f".{place}" if place else "")
            yield {
                **words,
                "n": record["n"],
                "part": record.get("part"),
                "ward": row.ward,
                "uid": uid,
                "entry": row.h,
            }
