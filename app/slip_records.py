"""The records that a slip stands on: the receipt, and whatever gave the citizen a new one since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from db.course import Completion, Correction, Extension, Reissue, Resumption
from db.records import Entry, Receipt

RENEWED_BY = (Completion, Correction, Extension, Reissue, Resumption)


@dataclass(frozen=True, slots=True)
class SlipRecord:
    """What one slip of a dossier states. ``kind`` is the record's table: receipt, completion, correction and so on."""

    uid: str
    entry: bytes
    kind: str
    at: int
    received_at: datetime
    due_at: datetime


def slips_of(reading: Connection, ward: str, dossier: str) -> list[SlipRecord]:
    """Every slip that a dossier ever had, the one that counts last; empty for a dossier not held here."""
    receipt = reading.execute(
        select(Receipt.uid, Receipt.entry, Receipt.received_at, Receipt.promised_at, Entry.at)
        .join(Entry, (Entry.ward == Receipt.ward) & (Entry.h == Receipt.entry))
        .where(Receipt.ward == ward, Receipt.uid == dossier)
    ).first()
    if receipt is None:
        return []
    first = SlipRecord(
        receipt.uid, receipt.entry, "receipt", receipt.at, receipt.received_at, receipt.promised_at
    )
    later = [
        SlipRecord(
            row.uid,
            row.entry,
            kind.__tablename__,
            row.at,
            getattr(row, "received_at", receipt.received_at),
            row.due_at,
        )
        for kind in RENEWED_BY
        for row in reading.execute(
            select(*kind.__table__.columns, Entry.at)
            .join(Entry, (Entry.ward == kind.ward) & (Entry.h == kind.entry))
            .where(kind.ward == ward, kind.dossier == dossier)
        )
    ]
    return [first, *sorted(later, key=lambda record: (record.at, record.uid))]
