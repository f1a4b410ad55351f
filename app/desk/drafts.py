"""Forms that somebody began and has not recorded, kept for that person in the desk's encrypted file."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.desk.act import beside_acts
from app.desk.desk import Desk
from app.rules.time.calendar import VIETNAM
from db.local import DraftRow

INTAKE, LETTER, WAYS, RETURN = "intake", "apology", "apology-ways", "return"
"""Intake, whose draft outlives the day: a citizen may come back for it; an apology about a dossier; the ways ticked
for one, which are remembered rather than half filled; and a result that is handed over.
"""


@dataclass(frozen=True, slots=True)
class Draft:
    """A half-filled form: whose, where, about which subject ('' for none), what it holds, and since when."""

    person: str
    place: str
    subject: str
    content: Mapping[str, Any]
    kept_at: datetime


def keep(
    desk: Desk, person: str, place: str, subject: str, content: Mapping[str, object], at: datetime
) -> None:
    """Keep what a form holds, instead of what was kept of it before. ``content`` is what JSON can say.

    What goes on on the same day is kept from when it was first.

    Raises:
        Refusal: those of :meth:`Desk.writing`.
    """
    written, before = msgspec.json.encode(content), kept(desk, person, place, subject)
    if before is not None and before.kept_at.date() == at.date():
        if before.content == msgspec.json.decode(written):
            return
        at = before.kept_at
    held = {"content": written.decode("utf-8"), "kept_at": at}
    statement = insert(DraftRow).values(person=person, place=place, subject=subject, **held)
    keys = ["person", "place", "subject"]
    with desk.writing() as connection:
        connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=held))


def kept(desk: Desk, person: str, place: str, subject: str = "") -> Draft | None:
    """What was kept of a form; None when nothing was."""
    return next(iter(_read(desk, *_one(person, place, subject))), None)


def list_kept(desk: Desk, person: str) -> list[Draft]:
    """Everything that is kept for a person, what was begun last first."""
    return _read(desk, DraftRow.person == person)


def kept_about(desk: Desk, person: str, subject: str) -> list[Draft]:
    """What is kept for a person about one subject, what was begun last first."""
    return _read(desk, DraftRow.person == person, DraftRow.subject == subject)


def left_at(desk: Desk, on: date) -> list[Draft]:
    """What anybody left at this desk and may still take up on a day, what was begun last first."""
    return [
        each
        for each in _read(desk, DraftRow.place != WAYS)
        if each.place == INTAKE or each.kept_at.date() == on
    ]


def _read(desk: Desk, *conditions: Any) -> list[Draft]:
    wanted = select(DraftRow.__table__).where(*conditions).order_by(DraftRow.kept_at.desc())
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
    if kept(desk, person, place, subject) is not None:
        _delete(desk, *_one(person, place, subject))


def dropped_by_act(person: str, place: str, subject: str = "") -> AbstractContextManager[None]:
    """Forget a form with whatever act is recorded meanwhile, in one commit: it is never offered again, nor written twice."""
    form = delete(DraftRow).where(*_one(person, place, subject))
    return beside_acts(lambda writing: writing.execute(form))


def _one(person: str, place: str, subject: str) -> tuple[ColumnElement[bool], ...]:
    return DraftRow.person == person, DraftRow.place == place, DraftRow.subject == subject


def drop_received(writing: Connection, person: str) -> None:
    """Forget, with the act that takes a dossier in or notes a visit, the form it was taken from: never offered again, nor
    written twice.
    """
    writing.execute(delete(DraftRow).where(DraftRow.person == person, DraftRow.place == INTAKE))


def drop_returned(writing: Connection, dossier: str) -> None:
    """Forget, with the act that hands a result over, what anybody left half filled of it."""
    writing.execute(delete(DraftRow).where(DraftRow.place == RETURN, DraftRow.subject == dossier))


def drop_old(desk: Desk, on: date) -> None:
    """Forget the sheets of days before ``on``; what was begun in intake stays until it is taken.

    Raises:
        Refusal: those of :meth:`Desk.writing`.
    """
    _delete(desk, DraftRow.place != INTAKE, DraftRow.kept_at < datetime.combine(on, time.min, VIETNAM))


def _delete(desk: Desk, *conditions: Any) -> None:
    with desk.writing() as connection:
        connection.execute(delete(DraftRow).where(*conditions))
