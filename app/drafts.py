"""Forms that somebody began and has not recorded, kept for that person in the desk's encrypted file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from app.desk import Desk
from app.rules.calendar import VIETNAM
from db.local import DraftRow

INTAKE = "intake"
"""The place whose draft outlives the day: a citizen may come back for it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A half-filled form: whose, where, about which subject ('' for none), what it held, and when."""

    person: str
    place: str
    subject: str
    content: Mapping[str, Any]
    kept_at: datetime


def keep(
    desk: Desk, person: str, place: str, subject: str, content: Mapping[str, object], at: datetime
) -> None:
    """Keep what a form holds, instead of what was kept of it before. ``content`` is what JSON can say.

    Raises:
        Refusal: those of :meth:`Desk.writing`.
    """
    held = {"content": msgspec.json.encode(content).decode("utf-8"), "kept_at": at}
    statement = insert(DraftRow).values(person=person, place=place, subject=subject, **held)
    keys = ["person", "place", "subject"]
    with desk.writing() as connection:
        connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=held))


def kept(desk: Desk, person: str, place: str, subject: str = "") -> Draft | None:
    """What was kept of a form; None when nothing was."""
    return next((d for d in list_kept(desk, person) if (d.place, d.subject) == (place, subject)), None)


def list_kept(desk: Desk, person: str) -> list[Draft]:
    """Everything that is kept for a person, the newest first."""
    wanted = select(DraftRow.__table__).where(DraftRow.person == person).order_by(DraftRow.kept_at.desc())
    with desk.reading() as reading:
        found = reading.execute(wanted).all()
    return [
        Draft(row.person, row.place, row.subject, msgspec.json.decode(row.content), row.kept_at)
        for row in found
    ]


def drop(desk: Desk, person: str, place: str, subject: str = "") -> None:
    """Forget a form: it was recorded, or given up. Where nothing is kept nothing happens.

    Raises:
        Refusal: those of :meth:`Desk.writing`.
    """
    _delete(desk, DraftRow.person == person, DraftRow.place == place, DraftRow.subject == subject)


def drop_old(desk: Desk, on: date) -> None:
    """Forget the sheets of days before ``on``; what was begun in intake stays until it is taken.

    Raises:
        Refusal: those of :meth:`Desk.writing`.
    """
    _delete(desk, DraftRow.place != INTAKE, DraftRow.kept_at < datetime.combine(on, time.min, VIETNAM))


def _delete(desk: Desk, *conditions: Any) -> None:
    with desk.writing() as connection:
        connection.execute(delete(DraftRow).where(*conditions))
