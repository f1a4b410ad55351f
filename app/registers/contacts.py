"""The telephone of whom a dossier's result is for: read where somebody is about to call, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from app.reference import content
from db.local import StandingRow
from db.records import Part


def phones(reading: Connection, ward: str, dossiers: Sequence[str]) -> dict[str, str]:
    """The applicant's telephone by dossier, else the submitter's; '' where none was given or it was erased."""
    rows = reading.execute(
        select(StandingRow.dossier, Part.content)
        .outerjoin(Part, (Part.ward == StandingRow.ward) & (Part.hash == StandingRow.part))
        .where(StandingRow.ward == ward, StandingRow.dossier.in_(dossiers))
    )
    return {row.dossier: _phone(content(row.content)) for row in rows}


def _phone(part: Mapping[str, Any]) -> str:
    people = (part.get("applicant"), part.get("submitter"))
    found = (str(person.get("phone", "")) for person in people if isinstance(person, dict))
    return next((phone for phone in found if phone), "")
