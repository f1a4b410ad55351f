"""Where a word works: the data folder that was named, opened for reading or for writing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.desk.desk import Desk
from app.desk.reference import staff
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM


@dataclass(frozen=True, slots=True)
class Place:
    """The data folder of this call; ``named`` when --data chose it."""

    folder: Path
    named: bool = False

    def read(self) -> Desk:
        """Open for reading; another process may be writing.

        Raises:
            Refusal: those of :meth:`Desk.open`.
        """
        return Desk.open(self.folder, write=False)

    def write(self) -> Desk:
        """Open for writing.

        Raises:
            Refusal: those of :meth:`Desk.open`.
        """
        return Desk.open(self.folder)


def now() -> datetime:
    """The machine's time in office time."""
    return datetime.now(VIETNAM)  # noqa: TID251  # an entry point


def moment(text: str) -> datetime:
    """An instant as typed: ``2017-01-25T09:15`` or a bare date (its midnight), in office time.

    Raises:
        Refusal: ``time.unreadable``.
    """
    try:
        read = datetime.fromisoformat(text)
        return read.replace(tzinfo=VIETNAM) if read.tzinfo is None else read.astimezone(VIETNAM)
    except (ValueError, OverflowError) as error:
        raise Refusal("time.unreadable", given=text) from error


def clerk(desk: Desk, named: str | None) -> str:
    """The staff code that acts: the named one, else the first clerk.

    Raises:
        Refusal: ``staff.unknown``.
    """
    with desk.reading() as reading:
        members = staff(reading, desk.settings.ward)
    if named is not None and named not in members:
        raise Refusal("staff.unknown", code=named)
    first = next((code for code, member in members.items() if "clerk" in member.duties), None)
    code = named or first
    if code is None:
        raise Refusal("staff.unknown", code="clerk")
    return code
