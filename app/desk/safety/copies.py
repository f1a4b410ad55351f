"""What keeps a desk's data safe: copies on this machine, how one is put back, how long ago the city was reached."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from app.desk import settings
from app.desk.database import DATABASE
from app.desk.desk import Desk
from app.desk.safety import secrets
from app.desk.safety.lock import hold
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM
from db.backup import back_up, copies, is_whole, made_at
from db.engine import DatabaseErrors
from db.local import Position

COPIES = "backups"
ASIDE = "damaged"
"""Where a data file that could not be read is kept, with the moment in the name."""


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
    return [_copy(path) for path in copies(desk.folder / COPIES)]


def _copy(path: Path) -> Copy:
    return Copy(path, made_at(path).replace(tzinfo=VIETNAM), path.stat().st_size)


def newest_whole(folder: Path) -> Copy | None:
    """The newest copy in a data folder that this machine can read whole; reads all of it, so for a worker."""
    for path in reversed(copies(folder / COPIES)):
        try:
            held = secrets.load(settings.load_file(path.with_suffix(".toml")).key_id)
        except Refusal:
            continue
        if is_whole(path, held.database):
            return _copy(path)
    return None


def put_back(folder: Path, copy: Copy, at: datetime) -> Path:
    """Make ``copy`` the data of a folder; what lay there moves to a folder of its own, which is returned.

    Nothing is overwritten, the settings only where they cannot be read. The copy is beside the old file before that is
    moved: a power cut leaves either, or a folder into which the copy can be put again.

    Raises:
        Refusal: ``copy.not_put_back``, and those of :func:`app.desk.safety.lock.hold`.
    """
    lock = hold(folder)
    try:
        return _put_back(folder, copy, at)
    except OSError as error:
        raise Refusal("copy.not_put_back", reason=str(error.strerror)) from error
    finally:
        lock.release()


def _put_back(folder: Path, copy: Copy, at: datetime) -> Path:
    unfinished = folder / f"{DATABASE}.part"
    shutil.copyfile(copy.path, unfinished)
    aside = folder / f"{ASIDE}-{at:%Y%m%d-%H%M%S}"
    aside.mkdir(exist_ok=True)
    # The log of the damaged file would be read into the copy.
    for name in (f"{DATABASE}-wal", f"{DATABASE}-shm", DATABASE):
        if (folder / name).exists():
            (folder / name).replace(aside / name)
    try:
        settings.load(folder)
    except Refusal:
        if (folder / settings.FILE).exists():
            (folder / settings.FILE).replace(aside / settings.FILE)
        shutil.copyfile(copy.path.with_suffix(".toml"), folder / settings.FILE)
    unfinished.replace(folder / DATABASE)
    return aside


def last_copy(desk: Desk) -> datetime | None:
    """When the newest copy in the desk's own folder was made."""
    found = copies(desk.folder / COPIES)
    return made_at(found[-1]).replace(tzinfo=VIETNAM) if found else None


def last_exchange(desk: Desk) -> datetime | None:
    """When an exchange with the city last ended well."""
    with desk.reading() as reading:
        return reading.execute(select(Position.exchanged_at).where(Position.chain == desk.chain)).scalar()
