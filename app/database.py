"""A desk's database file: made once, opened with its key, upgraded after a copy, and what its errors mean."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, event
from sqlalchemy.exc import DBAPIError

from app import settings
from app.keys import Keys
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from db.engine import DatabaseErrors, UnreadableDatabase, is_damaged, is_full, keep_statistics, open_desk
from db.guards import refuse_changes
from db.upgrade import EmptyDatabase, NewerDatabase, refuse_foreign, upgrade

DATABASE = "desk.db"


def make_database(folder: Path, held: Keys) -> None:
    """Make the empty database of a new desk.

    Raises:
        Refusal: ``disk.full``, ``database.unreadable``.
    """
    engine = open_desk(folder / DATABASE, held.database)
    try:
        upgrade(engine, lambda: None)
    except (UnreadableDatabase, DBAPIError) as error:
        raise refused(error) from error
    finally:
        engine.dispose()


def open_database(folder: Path, held: Keys, *, write: bool) -> Engine:
    """The engine of a database that was made before; an empty file is lost content, never a new desk.

    Raises:
        Refusal: ``database.unreadable``, ``database.newer``, ``backup.failed``, ``disk.full``.
    """
    # SQLite would make an empty or lost file anew at once, and so hide the loss.
    if not (folder / DATABASE).is_file() or not (folder / DATABASE).stat().st_size:
        raise Refusal("database.unreadable")
    engine = open_desk(folder / DATABASE, held.database)
    event.listen(engine, "before_execute", refuse_changes)
    try:
        refuse_foreign(engine)
        if write:
            from db.backup import back_up  # noqa: PLC0415

            stamp = datetime.fromtimestamp((folder / settings.FILE).stat().st_mtime, VIETNAM)
            upgrade(engine, lambda: back_up(engine, folder / "backups", stamp))
            keep_statistics(engine)
    except (UnreadableDatabase, EmptyDatabase, DBAPIError) as error:
        engine.dispose()
        raise refused(error) from error
    except NewerDatabase as error:
        engine.dispose()
        raise Refusal("database.newer", revision=str(error)) from error
    except (OSError, *DatabaseErrors) as error:
        engine.dispose()
        raise Refusal("backup.failed") from error
    return engine


def refused(error: Exception) -> Exception:
    """The refusal that a database error amounts to; the error itself where nobody expected it."""
    if is_full(error):
        return Refusal("disk.full")
    if is_damaged(error) or isinstance(error, UnreadableDatabase | EmptyDatabase):
        return Refusal("database.unreadable")
    return error
