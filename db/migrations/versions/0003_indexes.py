"""Indexes by which a clerk's queue, open apologies, contradictions and figures are found without every dossier's row."""

from pathlib import Path

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    connection = op.get_bind()
    script = Path(__file__).parents[1] / f"0003_{connection.dialect.name}.sql"
    for statement in script.read_text(encoding="utf-8").split("\n--;\n"):
        connection.exec_driver_sql(statement)
