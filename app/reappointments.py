"""The new dates that apologies gave, and whether they were kept."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, select

from app.apology_cases import stood_at
from db.apologies import ApologySignature
from db.local import StandingRow


def new_dates(
    reading: Connection, start: datetime, end: datetime, of_ward: ColumnElement[bool]
) -> tuple[int, int]:
    """How many of the new dates from ``start`` until ``end`` were kept, and how many not; ``of_ward`` says whose."""
    signed, row = ApologySignature, StandingRow
    found = reading.execute(
        select(signed.dossier, signed.new_due, row.finished_at)
        .join(row, (row.ward == signed.ward) & (row.dossier == signed.dossier))
        .where(of_ward, stood_at(end), signed.new_due >= start, signed.new_due < end)
        .order_by(signed.signed_at.desc(), signed.uid.desc())
    )
    # Only the first new date was lawful; it is the last one to be set here.
    first_of = {dossier: (new_due, finished_at) for dossier, new_due, finished_at in found}
    kept = sum(
        new_due is not None and finished_at is not None and finished_at <= new_due
        for new_due, finished_at in first_of.values()
    )
    return kept, len(first_of) - kept
