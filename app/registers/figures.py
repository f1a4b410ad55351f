"""Figures of a period, in the columns of report II.06a/VPCP/KSTT (domain.md §2.9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, select

from app.rules.calendar import VIETNAM
from app.rules.standing import Timeliness
from db.apologies import ApologySignature
from db.local import StandingRow
from db.records import Receipt


@dataclass(frozen=True, slots=True)
class Figures:
    """The report's columns (3) to (13), the apologies signed, and lateness with and without apology.

    A dossier counts as resolved from its finish; early, on time and late go by the first promise. Open ones are late
    when the first promise has passed.
    """

    received: int
    received_online: int
    received_counter: int
    carried_over: int
    resolved: int
    resolved_early: int
    resolved_on_time: int
    resolved_late: int
    open: int
    open_in_time: int
    open_late: int
    apologies: int
    late_with_apology: int
    late_without_apology: int


def between(reading: Connection, ward: str, first: date, last: date) -> Figures:
    """The figures of the days ``first`` to ``last``, as things stood at the end of ``last``."""
    start = datetime.combine(first, time.min, VIETNAM)
    end = datetime.combine(last + timedelta(days=1), time.min, VIETNAM)
    rows = reading.execute(
        select(
            StandingRow.received_at,
            StandingRow.promised_at,
            StandingRow.finished_at,
            StandingRow.timeliness,
            StandingRow.owed_from,
            Receipt.channel,
        )
        .join(Receipt, (Receipt.ward == StandingRow.ward) & (Receipt.uid == StandingRow.dossier))
        .where(StandingRow.ward == ward, StandingRow.received_at < end)
    )
    tally = dict.fromkeys(Figures.__slots__, 0)
    for row in rows:
        if row.finished_at is None or row.finished_at >= start:
            for name in _columns(row, start, end):
                tally[name] += 1
    signed = reading.execute(
        select(ApologySignature.signed_at).where(
            ApologySignature.ward == ward,
            ApologySignature.signed_at >= start,
            ApologySignature.signed_at < end,
        )
    )
    tally["apologies"] = len(signed.all())
    return Figures(**tally)


def _columns(row: Any, start: datetime, end: datetime) -> list[str]:
    received_at, promised_at, finished_at, timeliness, owed_from, channel = row
    before = received_at < start
    names = [
        "received",
        "carried_over" if before else "received_online" if channel == "online" else "received_counter",
    ]
    if finished_at is not None and finished_at < end:
        late = timeliness == Timeliness.LATE
        names += ["resolved", f"resolved_{timeliness}"]
    else:
        late = promised_at < end
        names += ["open", "open_late" if late else "open_in_time"]
    if late:
        names.append(
            "late_without_apology" if owed_from is not None and owed_from < end else "late_with_apology"
        )
    return names
