"""Visits from which no dossier came, with what was missing: counted for the contacts a dossier needed (domain.md §6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, or_, select

from app.desk.reference import content
from app.refusal import Refusal
from app.rules.text.identity import number_forms
from app.rules.text.words import nfc
from db.course import Contact
from db.records import Part, Procedure


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: ``kind`` incomplete or refused, its form's number in the book of ``chain``, and what was said.

    ``channel`` is how it came, with the ``dispatch_number`` of what the post brought.
    """

    uid: str
    kind: str
    chain: str
    year: int
    number: int
    procedure: str
    procedure_name: str
    visited_at: datetime
    person: Mapping[str, str]
    items: tuple[str, ...]
    reason: str
    channel: str = "counter"
    dispatch_number: str = ""


def latest_of(
    reading: Connection, ward: str, since: date, *, id_number: str = "", name: str = ""
) -> Visit | None:
    """The latest visit since a day of whoever has this identity number; with none, of whoever bears this very name."""
    theirs = [{"id_number": form} for form in number_forms(id_number)] if id_number else [{"name": nfc(name)}]
    if not all(all(told.values()) for told in theirs):
        return None
    said = [msgspec.json.encode(told).decode("utf-8")[1:-1] for told in theirs]
    found = reading.execute(
        _query(ward)
        .where(
            Contact.visited_on >= since, or_(*(Part.content.contains(each, autoescape=True) for each in said))
        )
        .order_by(Contact.visited_at.desc())
    )
    return next(
        (
            visit
            for visit in map(_visit, found)
            if any(told.items() <= visit.person.items() for told in theirs)
        ),
        None,
    )


def one(reading: Connection, ward: str, uid: str) -> Visit:
    """One visit.

    Raises:
        Refusal: ``visit.unknown``.
    """
    row = reading.execute(_query(ward).where(Contact.uid == uid)).first()
    if row is None:
        raise Refusal("visit.unknown")
    return _visit(row)


def of_day(reading: Connection, ward: str, on: date) -> list[Visit]:
    """The visits of a day in their order."""
    found = reading.execute(_query(ward).where(Contact.visited_on == on).order_by(Contact.visited_at))
    return [_visit(row) for row in found]


def _query(ward: str) -> Any:
    named = (
        select(Procedure.name)
        .where(
            Procedure.ward == Contact.ward,
            Procedure.code == Contact.procedure,
            Procedure.version == Contact.procedure_version,
        )
        .limit(1)
        .scalar_subquery()
    )
    return (
        select(*Contact.__table__.columns, named.label("procedure_name"), Part.content)
        .outerjoin(Part, (Part.ward == Contact.ward) & (Part.hash == Contact.part))
        .where(Contact.ward == ward)
    )


def _visit(row: Any) -> Visit:
    part = content(row.content)
    return Visit(
        uid=row.uid,
        kind=row.kind,
        chain=row.chain,
        year=row.year,
        number=row.number,
        procedure=row.procedure,
        procedure_name=row.procedure_name or row.procedure,
        visited_at=row.visited_at,
        person=part.get("person", {}),
        items=tuple(part.get("items", ())),
        reason=str(part.get("reason", "")),
        channel=str(part.get("channel", "counter")),
        dispatch_number=str(part.get("dispatch_number", "")),
    )
