"""The new dates that apologies gave, and whether they were kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, or_, select

from app.apology_cases import stood_at
from app.fold import entries_of, facts
from app.rules.standing import appointed
from app.spans import of_ward
from db.apologies import ApologySignature
from db.local import StandingRow


def letter_for(reading: Connection, ward: str, dossier: str, due_at: datetime) -> str:
    """The printed number of the letter that gave a dossier this day instead of another; '' where none did."""
    signed = ApologySignature
    numbers = (
        select(signed.printed_number)
        .where(signed.ward == ward, signed.dossier == dossier, signed.new_due == due_at, stood_at(None))
        .where(signed.new_due != signed.old_due)
        .order_by(signed.signed_at, signed.uid)
    )
    return reading.execute(numbers).scalars().first() or ""


def new_dates(
    reading: Connection, ward: str, start: datetime, end: datetime, chains: Sequence[str] = ()
) -> dict[str, bool]:
    """The dossiers of which a new date fell within the period, and whether it was kept."""
    signed, row = ApologySignature, StandingRow
    found = reading.execute(
        select(signed.dossier, signed.new_due, row.finished_at)
        .join(row, (row.ward == signed.ward) & (row.dossier == signed.dossier))
        .where(of_ward(ward, chains), row.clock == "", row.reappointments < 2, stood_at(end))
        .where(signed.new_due >= start, signed.new_due < end)
        .order_by(signed.signed_at, signed.uid)
    )
    return {
        dossier: new_due is not None and finished_at is not None and finished_at <= new_due
        for dossier, new_due, finished_at in found
    } | _moved_dates(reading, ward, start, end, chains)


def _moved_dates(
    reading: Connection, ward: str, start: datetime, end: datetime, chains: Sequence[str]
) -> dict[str, bool]:
    """Whether the new dates of the period were kept where the law may have moved them, or a further letter did: few."""
    signed, row = ApologySignature, StandingRow
    dossiers = (
        select(signed.dossier)
        .join(row, (row.ward == signed.ward) & (row.dossier == signed.dossier))
        .where(of_ward(ward, chains), signed.ward == ward, signed.new_due < end, stood_at(end))
        .where(or_(row.clock != "", row.reappointments > 1))
    )
    moved = {
        dossier: appointed(facts(entries_of(reading, ward, dossier)))
        for dossier in set(reading.execute(dossiers).scalars())
    }
    return {dossier: on[1] for dossier, on in moved.items() if on is not None and start <= on[0] < end}
