"""Bringing a database to today's schema, one migration at a time, after a backup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from db.engine import writing

HEAD = "0006"
MIGRATIONS = Path(__file__).parent / "migrations"


class NewerDatabase(Exception):
    """The database was written by a newer program than this one."""


class OlderDatabase(Exception):
    """The database was written by an earlier program, and is opened by one that may not upgrade it."""


class EmptyDatabase(Exception):
    """The file holds no schema at all: it was never made, or its content is lost."""


def revision(connection: Connection) -> str | None:
    """The schema's revision; None for an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def refuse_foreign(engine: Engine, *, upgrades: bool) -> None:
    """Hold a database that should be a desk's to being one that this program can read, or ``upgrades`` next.

    Raises:
        EmptyDatabase, NewerDatabase, OlderDatabase: it is not.
    """
    with engine.connect() as connection:
        found = revision(connection)
    if found is None:
        raise EmptyDatabase
    if found > HEAD:
        raise NewerDatabase(found)
    if found < HEAD and not upgrades:
        raise OlderDatabase(found)


def upgrade(engine: Engine, back_up: Callable[[], object]) -> bool:
    """Upgrade to :data:`HEAD` in one transaction; ``back_up`` runs first if there is something to lose.

    Returns whether anything was done.

    Raises:
        NewerDatabase: the revision is not one that this program knows.
    """
    with engine.connect() as connection:
        found = revision(connection)
    if found == HEAD:
        return False
    if found is not None:
        if found > HEAD:
            raise NewerDatabase(found)
        back_up()
    with engine.connect() as connection, writing(connection).begin():
        _run(connection)
    return True


def _run(connection: Connection) -> None:
    # Alembic costs a tenth of a second to import and is needed only when there is something to do.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
