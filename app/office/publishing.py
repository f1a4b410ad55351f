"""Publishing what the ward works by, procedures and days: as records, in slices that the journal's entries can hold."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial

import msgspec

from app.desk.act import OFFICE, Act, Writing
from app.desk.desk import Desk
from app.rules.time.calendar import CalendarDay
from app.rules.time.limits import NO_TERMS, ProcedureRow, Terms
from db.records import CalendarRow, Procedure, Record

MOST_LETTERS = 9_000
"""Bytes of text in one entry's records, so that it stays under the journal's 16 KiB with what stands around them."""
_AROUND = 400


def procedure_record(row: ProcedureRow) -> Procedure:
    """A version as its record. It is named by all it says; in which profiles a program ships it is no part of that."""
    said = {
        "code": row.code,
        "name": row.name,
        "field": row.field,
        "limit_value": row.limit.value,
        "limit_unit": str(row.limit.unit),
        "fee": row.fee,
        "papers": "; ".join(row.papers),
        "confidence": row.confidence,
        "active": row.active,
        "note": row.note,
        "valid_from": row.valid_from,
        "terms": None if row.terms == NO_TERMS else _terms_text(row.terms),
    }
    named = msgspec.json.encode({**said, "valid_from": row.valid_from.isoformat()})
    version = hashlib.sha256(named).hexdigest()[:8]
    return Procedure(**said, version=version, profiles=",".join(row.profiles))


def _terms_text(terms: Terms) -> str:
    """Terms as a record keeps them: what was added since the first release is said only where it is so.

    A version's name is its content: one that says the same bears the same name, by whichever program.
    """
    said = msgspec.to_builtins(terms)
    if not terms.joint:
        del said["joint"]
    return msgspec.json.encode(said).decode("utf-8")


def calendar_record(day: CalendarDay) -> CalendarRow:
    """A day as its record."""
    return CalendarRow(
        on=day.on, kind=day.kind, label=day.label, source=day.source, provisional=day.provisional
    )


def slices(records: Iterable[Record]) -> Iterator[list[Record]]:
    """Records in their order, as many together as fit an entry."""
    together: list[Record] = []
    letters = 0
    for record in records:
        size = _AROUND + sum(len(str(value).encode()) for value in vars(record).values())
        if together and letters + size > MOST_LETTERS:
            yield together
            together, letters = [], 0
        together.append(record)
        letters += size
    if together:
        yield together


def in_slices(kind: str, records: Iterable[Record]) -> Iterator[Writing]:
    """Writings of a kind about nothing in particular, as few as the records fit."""
    return ((kind, "", partial(Act.add_all, records=together)) for together in slices(records))


def publish_catalogue(desk: Desk, procedures: Sequence[ProcedureRow], at: datetime, by: str = OFFICE) -> None:
    """Publish procedures, all or none; each version is named by its content, so that equal ones are the same everywhere."""
    desk.act_on_each(by, at, in_slices("catalogue.published", map(procedure_record, procedures)))
    desk.forget_reference()


def publish_calendar(desk: Desk, days: Sequence[CalendarDay], at: datetime, by: str = OFFICE) -> None:
    """Publish days off, worked Saturdays and half days, all or none."""
    desk.act_on_each(by, at, in_slices("holidays.published", map(calendar_record, days)))
    desk.forget_reference()
