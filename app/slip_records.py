"""The records that a slip stands on: the receipt, and whatever gave the citizen a new one since."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, String, and_, bindparam, select

from app.fold import entries_of, facts
from app.rules.facts import Fact, in_order
from db.course import Completion, Correction, Extension, Reissue, Resumption
from db.local import StandingRow
from db.records import Entry, Receipt, Record

RENEWED_BY: Mapping[str, type[Record]] = {
    "supplement.completed": Completion,
    "receipt.corrected": Correction,
    "dossier.extended": Extension,
    "slip.reissued": Reissue,
    "dossier.resumed": Resumption,
}
"""The kinds of entries that gave a new slip, and their records."""
HOLDS = and_(
    Correction.ward == StandingRow.ward,
    Correction.dossier == StandingRow.dossier,
    Correction.part == StandingRow.part,
)
"""The condition on a correction of being the one that the dossier's standing goes by."""


@dataclass(frozen=True, slots=True)
class SlipRecord:
    """What one slip of a dossier states. ``kind`` is the record's table: receipt, completion, correction and so on."""

    uid: str
    entry: bytes
    kind: str
    at: int
    received_at: datetime
    due_at: datetime


_WARD, _DOSSIER = bindparam("of_ward", type_=String), bindparam("of_dossier", type_=String)
_KINDS = select(Entry.kind).where(Entry.ward == _WARD, Entry.sub == _DOSSIER)
_RECEIPT = (
    select(Receipt.uid, Receipt.entry, Receipt.received_at, Receipt.promised_at, Entry.at)
    .join(Entry, (Entry.ward == Receipt.ward) & (Entry.h == Receipt.entry))
    .where(Receipt.ward == _WARD, Receipt.uid == _DOSSIER)
)
_RENEWALS = {
    entry_kind: (
        kind.__tablename__,
        select(*kind.__table__.columns, Entry.at)
        .join(Entry, (Entry.ward == kind.ward) & (Entry.h == kind.entry))
        .where(kind.ward == _WARD, kind.__table__.c.dossier == _DOSSIER),
    )
    for entry_kind, kind in RENEWED_BY.items()
}
"""Put together once: that costs as much as running them, and a dossier is looked at on every arrow key."""


def slips_of(reading: Connection, ward: str, dossier: str) -> list[SlipRecord]:
    """Every slip that a dossier ever had, the one that counts last; empty for a dossier not held here.

    They are in the order of its standing: what a desk knew of comes before what it wrote, however clocks differ.
    """
    of = {"of_ward": ward, "of_dossier": dossier}
    receipt = reading.execute(_RECEIPT, of).first()
    if receipt is None:
        return []
    first = SlipRecord(
        receipt.uid, receipt.entry, "receipt", receipt.at, receipt.received_at, receipt.promised_at
    )
    happened = {str(kind).partition("/")[0] for kind in reading.execute(_KINDS, of).scalars()}
    later = [
        SlipRecord(
            row.uid,
            row.entry,
            table,
            row.at,
            getattr(row, "received_at", receipt.received_at),
            row.due_at,
        )
        for entry_kind, (table, query) in _RENEWALS.items()
        if entry_kind in happened
        for row in reading.execute(query, of)
    ]
    return [first, *(later if len(later) < 2 else _in_order(reading, ward, dossier, later))]


def _in_order(reading: Connection, ward: str, dossier: str, later: Iterable[SlipRecord]) -> list[SlipRecord]:
    ordered = in_order(facts(entries_of(reading, ward, dossier)))
    places = {fact.uid: n for n, fact in enumerate(ordered)}
    return sorted(later, key=lambda record: places[record.uid])


def slips_when(reading: Connection, ward: str, dossier: str, record: str) -> list[SlipRecord]:
    """The slips that a dossier had when ``record`` of it was written, the one that counted last."""
    written = {fact.uid for fact in facts_until(reading, ward, dossier, record)}
    return [slip for slip in slips_of(reading, ward, dossier) if slip.uid in written]


def facts_until(reading: Connection, ward: str, dossier: str, record: str) -> list[Fact]:
    """The facts of a dossier up to a record, in the order of its standing."""
    ordered = in_order(facts(entries_of(reading, ward, dossier)))
    return ordered[: 1 + [fact.uid for fact in ordered].index(record)]
