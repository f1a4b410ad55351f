"""The first schema, of a desk (SQLite) or the city (PostgreSQL), as frozen statements."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    dialect = op.get_bind().dialect.name
    script = Path(__file__).parents[1] / f"0001_{dialect}.sql"
    for statement in script.read_text(encoding="utf-8").split("\n--;\n"):
        op.get_bind().exec_driver_sql(statement)
