"""What keeps a desk's data safe: copies on this machine, and how long ago the city was reached."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy in the desk's own folder; ``size`` in bytes."""

    path: Path
    made_at: datetime
    size: int


def keep_copy(desk: Desk, at: datetime, folder: Path | None = None) -> Path:
    """Make a complete encrypted copy now, in ``folder`` or the desk's own; the last seven there are kept.

    Raises:
        Refusal: ``backup.failed``; the data in use are whole.
    """
    try:
        return back_up(desk.engine, folder or desk.folder / COPIES, at.astimezone(VIETNAM))
    except (OSError, *DatabaseErrors) as error:
        raise Refusal("backup.failed") from error


def kept_copies(desk: Desk) -> list[Copy]:
    """The copies in the desk's own folder, oldest first."""
    return [
        Copy(path, made_at(path).replace(tzinfo=VIETNAM), path.stat().st_size)
        for path in copies(desk.folder / COPIES)
    ]


def last_copy(desk: Desk) -> datetime | None:
    """When the newest copy in the desk's own folder was made."""
    found = copies(desk.folder / COPIES)
    return made_at(found[-1]).replace(tzinfo=VIETNAM) if found else None


def last_exchange(desk: Desk) -> datetime | None:
    """When an exchange with the city last ended well."""
    with desk.reading() as reading:
        return reading.execute(select(Position.exchanged_at).where(Position.chain == desk.chain)).scalar()
