"""Copies of an open desk database: complete, encrypted with the same key, seven kept.

Beside each copy lie the desk's settings, so that the pair opens as it is, on the machine that holds the desk's keys.
"""

from __future__ import annotations

import re
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from db.engine import sqlcipher

KEPT = 7
_MADE_AT = r"-(\d{8}-\d{6})\.db"


def back_up(engine: Engine, folder: Path, at: datetime) -> Path:
    """Write ``desk-<ward.qN>-YYYYMMDD-HHMMSS.db`` into ``folder`` with VACUUM INTO, and ``desk.toml`` beside it.

    Of this desk's copies all but the last seven are dropped; another desk's in the same folder are left alone.

    Raises:
        OSError, a :data:`db.engine.DatabaseErrors`: the copy could not be written; no half copy is left.
    """
    folder.mkdir(parents=True, exist_ok=True)
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        name = _name(cursor)
        target = folder / f"{name}-{at:%Y%m%d-%H%M%S}.db"
        _copy(cursor, target)
    finally:
        connection.close()
    for old in copies(folder, name)[:-KEPT]:
        old.unlink()
        old.with_suffix(".toml").unlink(missing_ok=True)
    return target


def copies(folder: Path, name: str = "") -> list[Path]:
    """The copies in a folder, oldest first; of one desk where its ``name`` (``desk-18077.q1``) is given."""
    pattern = re.compile((re.escape(name) if name else "desk-.+") + _MADE_AT)
    found = [(match[1], path) for path in folder.glob("desk-*.db") if (match := pattern.fullmatch(path.name))]
    return [path for _made_at, path in sorted(found)]


def made_at(copy: Path) -> datetime:
    """When a copy was made, by its name, in the time that it was given."""
    return datetime.strptime(copy.stem[-15:], "%Y%m%d-%H%M%S")  # noqa: DTZ007  the caller knows the zone


def is_whole(copy: Path, key: bytes) -> bool:
    """Whether a copy opens with ``key`` and no page of it is damaged; reads all of it and leaves no trace."""
    try:
        connection = sqlcipher.connect(f"{copy.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            connection.execute("PRAGMA cipher_log_level = NONE")
            found = connection.execute("PRAGMA quick_check(1)").fetchone()
            return bool(found[0] == "ok")
        finally:
            connection.close()
    except sqlcipher.DatabaseError:
        return False


def _name(cursor: Any) -> str:
    """``desk-18077.q1``: the desk's chain without its epoch, or the bare word before the first chain."""
    row = cursor.execute("SELECT chain FROM position ORDER BY rowid DESC LIMIT 1").fetchone()
    return f"desk-{row[0].rpartition('.')[0]}" if row else "desk"


def _copy(cursor: Any, target: Path) -> None:
    unfinished = target.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    settings = Path(cursor.execute("PRAGMA database_list").fetchone()[2]).with_suffix(".toml")
    query_only = cursor.execute("PRAGMA query_only").fetchone()[0]
    try:
        shutil.copyfile(settings, target.with_suffix(".toml"))
        # SQLite counts the new file as a change, also from a connection that only reads.
        cursor.execute("PRAGMA query_only = OFF")
        cursor.execute("VACUUM INTO ?", (str(unfinished),))
        unfinished.replace(target)
    finally:
        cursor.execute(f"PRAGMA query_only = {query_only}")
        unfinished.unlink(missing_ok=True)
        if not target.exists():
            target.with_suffix(".toml").unlink(missing_ok=True)
