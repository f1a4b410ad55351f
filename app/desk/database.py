"""A desk's database file: made once, opened with its key, upgraded after a copy, and what its errors mean."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from shutil import disk_usage

from sqlalchemy import Engine, event
from sqlalchemy.exc import DBAPIError

from app.desk import settings
from app.desk.fold import restand_told
from app.desk.safety.secrets import Keys
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM
from db.engine import (
    DatabaseErrors,
    UnreadableDatabase,
    is_damaged,
    is_failing,
    is_full,
    keep_statistics,
    open_desk,
    writing,
)
from db.guards import refuse_changes, refuse_of_readers
from db.upgrade import EmptyDatabase, NewerDatabase, OlderDatabase, refuse_foreign, upgrade

DATABASE = "desk.db"
LEAST_FREE = 1024 * 1024
"""Bytes without which SQLite cannot work on a disk."""


def refuse_taken(folder: Path) -> None:
    """Hold a folder to being free for a new desk.

    Raises:
        Refusal: ``folder.taken``, or ``settings.missing`` for a data file without its settings.
    """
    if (folder / settings.FILE).exists():
        raise Refusal("folder.taken", folder=str(folder))
    if (folder / DATABASE).exists():
        raise Refusal("settings.missing", folder=str(folder))


def refuse_lost(folder: Path) -> None:
    """Hold a folder to having a desk's settings.

    Raises:
        Refusal: ``folder.empty``, or ``settings.missing`` for a data file without its settings.
    """
    if not (folder / settings.FILE).is_file():
        code = "settings.missing" if (folder / DATABASE).exists() else "folder.empty"
        raise Refusal(code, folder=str(folder))


def make_database(folder: Path, held: Keys) -> None:
    """Make the empty database of a new desk.

    Raises:
        Refusal: ``disk.full``, ``disk.failing``, ``database.unreadable``.
    """
    engine = open_desk(folder / DATABASE, held.database)
    try:
        upgrade(engine, lambda: None)
    except (UnreadableDatabase, DBAPIError) as error:
        raise refused(error, folder) from error
    finally:
        engine.dispose()


def open_database(folder: Path, held: Keys, *, write: bool) -> Engine:
    """The engine of a database that was made before; an empty file is lost content, never a new desk.

    Raises:
        Refusal: ``database.unreadable``, ``database.newer``, ``database.older`` where it is not to be written,
            ``backup.failed``, ``disk.full``, ``disk.failing``.
    """
    # SQLite would make an empty or lost file anew at once, and so hide the loss.
    if not (folder / DATABASE).is_file() or not (folder / DATABASE).stat().st_size:
        raise Refusal("database.unreadable")
    engine = open_desk(folder / DATABASE, held.database, write=write)
    event.listen(engine, "before_execute", refuse_changes)
    event.listen(engine, "before_cursor_execute", refuse_of_readers)
    try:
        refuse_foreign(engine, upgrades=write)
        if write:
            from db.backup import back_up  # noqa: PLC0415

            stamp = datetime.fromtimestamp((folder / settings.FILE).stat().st_mtime, VIETNAM)
            if upgrade(engine, lambda: back_up(engine, folder / "backups", stamp)):
                with engine.connect() as connection, writing(connection).begin():
                    restand_told(connection)
            keep_statistics(engine)
    except (UnreadableDatabase, EmptyDatabase, DBAPIError) as error:
        engine.dispose()
        raise refused(error, folder) from error
    except NewerDatabase as error:
        engine.dispose()
        raise Refusal("database.newer", revision=str(error)) from error
    except OlderDatabase as error:
        engine.dispose()
        raise Refusal("database.older", revision=str(error)) from error
    except (OSError, *DatabaseErrors) as error:
        engine.dispose()
        raise Refusal("backup.failed") from error
    return engine


def refused(error: Exception, folder: Path | None = None) -> Exception:
    """The refusal that a database error amounts to; the error itself where nobody expected it.

    On a disk that is full to the last page SQLite cannot even map its index, and calls that an I/O error: where
    ``folder`` is known, its free space tells the two apart.
    """
    failing = is_failing(error)
    if is_full(error) or (failing and folder is not None and disk_usage(folder).free < LEAST_FREE):
        return Refusal("disk.full")
    if failing:
        return Refusal("disk.failing")
    if is_damaged(error) or isinstance(error, UnreadableDatabase | EmptyDatabase):
        return Refusal("database.unreadable")
    return error
