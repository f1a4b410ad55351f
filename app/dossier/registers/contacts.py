"""Calling whom a result is for: the telephone, read where somebody is about to call; and who was told already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from app.desk.reference import content
from db.course import Call
from db.local import StandingRow
from db.records import Part


class Told(NamedTuple):
    """When somebody last tried to tell a citizen that the result is there, and whether they were reached."""

    at: datetime
    reached: bool


def phones(reading: Connection, ward: str, dossiers: Sequence[str]) -> dict[str, str]:
    """The applicant's telephone by dossier, else the submitter's; '' where none was given or it was erased."""
    rows = reading.execute(
        select(StandingRow.dossier, Part.content)
        .outerjoin(Part, (Part.ward == StandingRow.ward) & (Part.hash == StandingRow.part))
        .where(StandingRow.ward == ward, StandingRow.dossier.in_(dossiers))
    )
    return {row.dossier: _phone(content(row.content)) for row in rows}


def called(reading: Connection, ward: str, dossiers: Sequence[str]) -> dict[str, Told]:
    """Whom of these dossiers somebody tried to tell since the result was there, and the latest attempt."""
    rows = reading.execute(
        select(Call.dossier, Call.called_at, Call.reached)
        .join(StandingRow, (StandingRow.ward == Call.ward) & (StandingRow.dossier == Call.dossier))
        .where(Call.ward == ward, Call.dossier.in_(dossiers), Call.called_at >= StandingRow.finished_at)
        .order_by(Call.called_at)
    )
    return {row.dossier: Told(row.called_at, bool(row.reached)) for row in rows}


def _phone(part: Mapping[str, Any]) -> str:
    people = (part.get("applicant"), part.get("submitter"))
    found = (str(person.get("phone", "")) for person in people if isinstance(person, dict))
    return next((phone for phone in found if phone), "")
