"""Copies of an open desk database: complete, encrypted with the same key, seven kept."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

KEPT = 7


def back_up(engine: Engine, folder: Path, at: datetime) -> Path:
    """Write ``desk-YYYYMMDD-HHMMSS.db`` into ``folder`` with VACUUM INTO, and drop all but the last seven.

    Raises:
        OSError, a :data:`db.engine.DatabaseErrors`: the copy could not be written; no half copy is left.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"desk-{at:%Y%m%d-%H%M%S}.db"
    unfinished = target.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM INTO ?", (str(unfinished),))
        unfinished.replace(target)
    finally:
        connection.close()
        unfinished.unlink(missing_ok=True)
    for old in sorted(folder.glob("desk-*.db"))[:-KEPT]:
        old.unlink()
    return target
