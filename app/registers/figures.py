"""Figures of a period, in the columns of report II.06a/VPCP/KSTT (domain.md §2.9)."""

from __future__ import annotations

from collections.abc import Sequence
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
    """The figures of the days ``first`` to ``last``, as things stood at the end of ``last``.

    What was finished or signed after it changes nothing: a report drawn again gives the same numbers, as long as no
    further records of its own days arrive.
    """
    start = datetime.combine(first, time.min, VIETNAM)
    end = datetime.combine(last + timedelta(days=1), time.min, VIETNAM)
    rows = reading.execute(
        select(
            StandingRow.dossier,
            StandingRow.received_at,
            StandingRow.promised_at,
            StandingRow.finished_at,
            StandingRow.timeliness,
            Receipt.channel,
        )
        .join(Receipt, (Receipt.ward == StandingRow.ward) & (Receipt.uid == StandingRow.dossier))
        .where(StandingRow.ward == ward, StandingRow.received_at < end)
    )
    tally = dict.fromkeys(Figures.__slots__, 0)
    signed = _signatures(reading, ward, end)
    tally["apologies"] = sum(row.signed_at >= start for given in signed.values() for row in given)
    for row in rows:
        if row.finished_at is None or row.finished_at >= start:
            for name in _columns(row, signed.get(row.dossier, ()), start, end):
                tally[name] += 1
    return Figures(**tally)


def _signatures(reading: Connection, ward: str, end: datetime) -> dict[str, list[Any]]:
    """The apologies signed before ``end`` by dossier, in the order of signing."""
    rows = reading.execute(
        select(
            ApologySignature.dossier,
            ApologySignature.signed_at,
            ApologySignature.old_due,
            ApologySignature.new_due,
        )
        .where(ApologySignature.ward == ward, ApologySignature.signed_at < end)
        .order_by(ApologySignature.signed_at, ApologySignature.uid)
    )
    signed: dict[str, list[Any]] = {}
    for row in rows:
        signed.setdefault(row.dossier, []).append(row)
    return signed


def _columns(row: Any, signed: Sequence[Any], start: datetime, end: datetime) -> list[str]:
    _dossier, received_at, promised_at, finished_at, timeliness, channel = row
    before = received_at < start
    names = [
        "received",
        "carried_over" if before else "received_online" if channel == "online" else "received_counter",
    ]
    resolved = finished_at is not None and finished_at < end
    if resolved:
        late = timeliness == Timeliness.LATE
        names += ["resolved", f"resolved_{timeliness}"]
    else:
        late = promised_at < end
        names += ["open", "open_late" if late else "open_in_time"]
    if late:
        covered = _covered(finished_at if resolved else end, signed)
        names.append("late_with_apology" if covered else "late_without_apology")
    return names


def _covered(until: datetime, signed: Sequence[Any]) -> bool:
    """Whether lateness up to ``until`` is apologised for; the rule of :mod:`app.rules.standing`, at an earlier moment."""
    for_lateness = [one for one in signed if one.old_due is not None]
    new_dates = [one.new_due for one in for_lateness if one.new_due is not None]
    # One without a new date was signed after the finish: it covers that lateness, however long.
    after_finish = len(new_dates) < len(for_lateness)
    return after_finish or bool(new_dates and until <= new_dates[0])
