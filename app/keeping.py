"""What keeps a desk's data safe: copies on this machine, and how long ago the city was reached."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from app.desk import Desk
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from db.backup import back_up, copies, made_at
from db.engine import DatabaseErrors
from db.local import Position

COPIES = "backups"


def keep_copy(desk: Desk, at: datetime) -> Path:
    """Make a complete encrypted copy in the desk's own folder now; the last seven are kept.

    Raises:
        Refusal: ``backup.failed``; the data in use are whole.
    """
    try:
        return back_up(desk.engine, desk.folder / COPIES, at.astimezone(VIETNAM))
    except (OSError, *DatabaseErrors) as error:
        raise Refusal("backup.failed") from error


def last_copy(desk: Desk) -> datetime | None:
    """When the newest copy in the desk's own folder was made."""
    found = copies(desk.folder / COPIES)
    return made_at(found[-1]).replace(tzinfo=VIETNAM) if found else None


def last_exchange(desk: Desk) -> datetime | None:
    """When an exchange with the city last ended well."""
    with desk.reading() as reading:
        return reading.execute(select(Position.exchanged_at).where(Position.chain == desk.chain)).scalar()
