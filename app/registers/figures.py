"""Figures of a period, in the columns of report II.06a/VPCP/KSTT (domain.md §2.9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, and_, func, not_, or_, select

from app.rules.standing import Timeliness
from app.spans import late_open_at, moments, of_ward, open_at, received_in
from db.apologies import ApologySignature
from db.local import StandingRow
from db.records import Receipt


@dataclass(frozen=True, slots=True)
class Figures:
    """The report's columns (3) to (13), the apologies signed, and lateness with and without apology.

    A dossier counts as resolved from its finish, refusal or withdrawal; early, on time and late go by the first
    promise, as the law moved it. Open ones are late when that promise has passed, never while the clock stood still.
    """

    received: int
    received_online: int
    received_counter: int
    carried_over: int
    resolved: int
    resolved_early: int
    resolved_on_time: int
    resolved_late: int
    refused: int
    withdrawn: int
    open: int
    open_in_time: int
    open_late: int
    apologies: int
    late_with_apology: int
    late_without_apology: int

    @property
    def punctual(self) -> float | None:
        """The share in per cent of what was resolved by the first promise; None while nothing was resolved."""
        return 100 * (self.resolved - self.resolved_late) / self.resolved if self.resolved else None


def between(reading: Connection, ward: str, first: date, last: date, chains: Sequence[str] = ()) -> Figures:
    """The figures of the days ``first`` to ``last``, as things stood at the end of ``last``.

    What was finished or signed after it changes nothing: a report drawn again gives the same numbers, as long as no
    further records of its own days arrive. With ``chains`` only what those desks received counts.
    """
    start, end = moments(first, last)
    online, counter = _received(reading, ward, first, last, chains)
    standing = _standing(reading, ward, start, end, chains)
    resolved = [standing[f"resolved_{each}"] for each in ("early", "on_time", "late")]
    signed = _signatures(reading, ward, end, chains)
    covered = _covered_of(reading, ward, signed, start, end)
    late = standing["resolved_late"] + standing["open_late"]
    return Figures(
        received=online + counter + standing["carried_over"],
        received_online=online,
        received_counter=counter,
        resolved=sum(resolved),
        open=standing["open_in_time"] + standing["open_late"],
        apologies=sum(row.signed_at >= start for given in signed.values() for row in given),
        late_with_apology=covered,
        late_without_apology=late - covered,
        **standing,
    )


def _received(
    reading: Connection, ward: str, first: date, last: date, chains: Sequence[str]
) -> tuple[int, int]:
    online = func.count().filter(Receipt.channel == "online")
    row = reading.execute(select(online, func.count()).where(received_in(ward, first, last, chains))).one()
    return int(row[0]), int(row[1] - row[0])


def _standing(
    reading: Connection, ward: str, start: datetime, end: datetime, chains: Sequence[str]
) -> dict[str, int]:
    """The columns that standing decides, in one pass over it."""
    row, still_open, late = StandingRow, open_at(end), late_open_at(reading, ward, end, chains)
    resolved = and_(row.finished_at >= start, row.finished_at < end)
    columns = {
        "carried_over": and_(
            row.received_at < start, or_(row.finished_at.is_(None), row.finished_at >= start)
        ),
        "resolved_early": and_(resolved, row.timeliness == Timeliness.EARLY),
        "resolved_on_time": and_(resolved, row.timeliness == Timeliness.ON_TIME),
        "resolved_late": and_(resolved, row.timeliness == Timeliness.LATE),
        "refused": and_(resolved, row.outcome == "refused"),
        "withdrawn": and_(resolved, row.outcome == "withdrawn"),
        "open_in_time": and_(still_open, not_(late)),
        "open_late": late,
    }
    counts = (func.count().filter(condition).label(name) for name, condition in columns.items())
    found = reading.execute(
        select(*counts).select_from(row.__table__).where(of_ward(ward, chains), row.received_at < end)
    ).one()
    return {name: int(getattr(found, name)) for name in columns}


def _signatures(reading: Connection, ward: str, end: datetime, chains: Sequence[str]) -> dict[str, list[Any]]:
    """The apologies signed before ``end`` by dossier, in the order of signing."""
    row = ApologySignature
    query = (
        select(row.dossier, row.signed_at, row.old_due, row.new_due)
        .where(row.ward == ward, row.signed_at < end)
        .order_by(row.signed_at, row.uid)
    )
    if chains:
        of_chains = select(StandingRow.dossier).where(of_ward(ward, chains))
        query = query.where(row.dossier.in_(of_chains))
    signed: dict[str, list[Any]] = {}
    for found in reading.execute(query):
        signed.setdefault(found.dossier, []).append(found)
    return signed


def _covered_of(
    reading: Connection, ward: str, signed: dict[str, list[Any]], start: datetime, end: datetime
) -> int:
    """How many of the dossiers that were late within the period had been apologised for in time."""
    row = StandingRow
    late = or_(
        and_(row.finished_at >= start, row.finished_at < end, row.timeliness == Timeliness.LATE),
        late_open_at(reading, ward, end),
    )
    apologised = select(ApologySignature.dossier).where(
        ApologySignature.ward == ward, ApologySignature.signed_at < end
    )
    rows = reading.execute(
        select(row.dossier, row.finished_at).where(row.ward == ward, row.dossier.in_(apologised), late)
    )
    return sum(_covered(found, signed.get(found.dossier, ()), end) for found in rows)


def _covered(row: Any, signed: Sequence[Any], end: datetime) -> bool:
    """Whether lateness is apologised for; the rule of :mod:`app.rules.standing`, at the end of the period."""
    until = row.finished_at if row.finished_at is not None and row.finished_at < end else end
    for_lateness = [one for one in signed if one.old_due is not None]
    new_dates = [one.new_due for one in for_lateness if one.new_due is not None]
    # One without a new date was signed after the finish: it covers that lateness, however long.
    after_finish = len(new_dates) < len(for_lateness)
    return after_finish or bool(new_dates and until <= new_dates[0])
