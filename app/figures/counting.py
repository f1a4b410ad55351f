"""Figures of a period in the columns of report II.06a/VPCP/KSTT (domain.md §2.9), by procedure and in all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Connection, Select, and_, func, select
from sqlalchemy.orm import InstrumentedAttribute

from app.apology.bare import signed_within
from app.apology.lateness import apologised
from app.dossier.spans import Given, clocked_at, given_days, moments, open_at, received_in
from app.rules.course.facts import promised_then
from app.rules.course.standing import Timeliness
from db.course import Completion, Correction, Pause, Rejection, Resumption, Supplement, Withdrawal
from db.local import StandingRow
from db.records import Receipt


@dataclass(frozen=True, slots=True)
class Figures:
    """The report's columns (3) to (13), what the wider report splits them into, and the apologies signed.

    A dossier counts as resolved from its finish, refusal or withdrawal; early, on time and late go by the first
    promise, as the law moved it. Open ones are late when that promise has passed: ``waiting`` for a supplement and
    ``paused`` are among those in time, but for what was late before its clock stopped, of the waiting ``waiting_late``.
    """

    received_online: int = 0
    received_counter: int = 0
    carried_over: int = 0
    resolved_early: int = 0
    resolved_on_time: int = 0
    resolved_late: int = 0
    open_in_time: int = 0
    open_late: int = 0
    refused: int = 0
    withdrawn: int = 0
    waiting: int = 0
    waiting_late: int = 0
    paused: int = 0
    apologies: int = 0
    resolved_late_apologised: int = 0
    open_late_apologised: int = 0
    late_again: int = 0

    @property
    def received(self) -> int:
        """(3) = (4) + (5) + (6)."""
        return self.received_online + self.received_counter + self.carried_over

    @property
    def resolved(self) -> int:
        """(7) = (8) + (9) + (10)."""
        return self.resolved_early + self.resolved_on_time + self.resolved_late

    @property
    def open(self) -> int:
        """(11) = (12) + (13)."""
        return self.open_in_time + self.open_late

    @property
    def late_with_apology(self) -> int:
        """Late, resolved or not, and apologised for."""
        return self.resolved_late_apologised + self.open_late_apologised

    @property
    def late_without_apology(self) -> int:
        """Late, resolved or not, and owing an apology: must be none."""
        return self.resolved_late + self.open_late - self.late_with_apology

    @property
    def punctual(self) -> float | None:
        """The share in per cent of what was resolved by the first promise; None while nothing was resolved."""
        return 100 * (self.resolved - self.resolved_late) / self.resolved if self.resolved else None

    @property
    def agrees(self) -> bool:
        """The check that is no sum of its own columns: (3) = (7) + (11)."""
        return self.received == self.resolved + self.open

    def counting_waiting(self, counts_as: Literal["open", "on_time"]) -> Figures:
        """With those that wait for a supplement in process, or as resolved on time, which some provinces do.

        One that was late before it began to wait is so in both ways of counting.
        """
        if counts_as == "open":
            return self
        in_time = self.waiting - self.waiting_late
        return replace(
            self,
            open_in_time=self.open_in_time - in_time,
            resolved_on_time=self.resolved_on_time + in_time,
        )


def total(each: Iterable[Figures]) -> Figures:
    """The sum of several."""
    found = list(each)
    return Figures(*(sum(getattr(one, field.name) for one in found) for field in fields(Figures)))


def between(
    reading: Connection,
    ward: str,
    first: date,
    last: date,
    chains: Sequence[str] = (),
    *,
    now: datetime | None = None,
) -> Figures:
    """The figures of the days ``first`` to ``last``, as things stood at the end of ``last``.

    What was finished or signed after it changes nothing: a report drawn again gives the same numbers, as long as no
    further records of its own days arrive. With ``chains`` only what those desks received counts. ``now`` matters while
    the days are still running: a promise that is yet to come is not broken. Letters without a dossier count among the
    apologies.
    """
    found = total(by_procedure(reading, ward, first, last, chains, now=now).values())
    without_dossier = signed_within(reading, ward, *moments(first, last), chains)
    return replace(found, apologies=found.apologies + len(without_dossier))


def by_procedure(
    reading: Connection,
    ward: str,
    first: date,
    last: date,
    chains: Sequence[str] = (),
    *,
    now: datetime | None = None,
) -> dict[str, Figures]:
    """The figures by the code of the procedure, as :func:`between` gives them in all."""
    given = given_days(reading, ward, first, last, chains, now)
    counts = _standing(given)
    _add_online(given, counts)
    _add_ends(given, counts)
    _add_clocked(given, counts)
    _add_apologies(given, counts)
    return {procedure: _figures(found) for procedure, found in counts.items()}


Counts = dict[str, Counter[str]]


def _figures(found: Counter[str]) -> Figures:
    names = {field.name for field in fields(Figures)}
    counts = {name: count for name, count in found.items() if name in names}
    counts["received_counter"] = found["received_now"] - found["received_online"]
    counts["open_in_time"] = found["open"] - found["open_late"]
    return Figures(**counts)


def _standing(given: Given) -> Counts:
    """What one pass over the index of figures tells; of a clock that ever stopped it knows the last promise only."""
    row = StandingRow
    columns = {
        "received_now": row.received_at >= given.start,
        "carried_over": row.received_at < given.start,
        **{
            f"resolved_{name}": and_(given.resolved, row.timeliness == name)
            for name in (Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE)
        },
        "open": open_at(given.end),
        "open_late": and_(open_at(given.end), row.promised_at < given.seen),
    }
    counts = (func.count().filter(condition).label(name) for name, condition in columns.items())
    rows = given.reading.execute(
        select(row.procedure, *counts).where(given.counted).group_by(row.procedure)
    ).mappings()
    return {
        found["procedure"]: Counter({name: int(found[name]) for name in columns if found[name]})
        for found in rows
    }


def _add(given: Given, counts: Counts, name: str, query: Select[str, int]) -> None:
    """Add a query's rows of procedure and count as the column ``name``."""
    for procedure, count in given.reading.execute(query):
        counts.setdefault(procedure, Counter())[name] += int(count)


def _add_online(given: Given, counts: Counts) -> None:
    """What came online: by the receipt, or by the correction that says what the receipt should have said."""
    row = StandingRow
    within = and_(given.counted, row.received_at >= given.start)
    by_receipt = (
        select(row.procedure, func.count())
        .select_from(Receipt)
        .join(row, and_(row.ward == Receipt.ward, row.dossier == Receipt.uid))
        .where(received_in(given.ward, given.first, given.last, given.chains), Receipt.channel == "online")
        .where(within, row.corrections == 0)
        .group_by(row.procedure)
    )
    online = (Correction.ward == given.ward, Correction.channel == "online")
    by_correction = (
        select(row.procedure, func.count())
        .where(within, row.dossier.in_(select(Correction.dossier).where(*online)))
        .where(row.part.in_(select(Correction.part).where(*online)))
        .group_by(row.procedure)
    )
    for query in (by_receipt, by_correction):
        _add(given, counts, "received_online", query)


def _add_ends(given: Given, counts: Counts) -> None:
    """Refused and withdrawn: few, so they are looked up by their own records."""
    row = StandingRow
    for name, ended_at in (("refused", Rejection.rejected_at), ("withdrawn", Withdrawal.withdrawn_at)):
        within = (ended_at.class_.ward == given.ward, ended_at >= given.start, ended_at < given.end)
        named = select(ended_at.class_.dossier).where(*within)
        condition = and_(given.counted, given.resolved, row.outcome == name, row.dossier.in_(named))
        query = select(row.procedure, func.count()).where(condition).group_by(row.procedure)
        _add(given, counts, name, query)


def _add_clocked(given: Given, counts: Counts) -> None:
    """Put right, of those open at the end whose clock ever stopped or started again, what was promised then."""
    clocked = _clocked(given)
    for found, then in clocked:
        counts[found.procedure]["open_late"] += (then is not None and then < given.seen) - (
            found.promised_at < given.seen
        )
    for found, name, broken in _stopped(given, clocked):
        counts[found.procedure][name] += 1
        counts[found.procedure]["waiting_late"] += broken and name == "waiting"


def stopped_in(
    reading: Connection, ward: str, first: date, last: date, chains: Sequence[str] = ()
) -> Mapping[str, str]:
    """The dossiers whose clock stood still at the end of ``last``: ``waiting`` for a supplement, or ``paused``."""
    given = given_days(reading, ward, first, last, chains, None)
    return {found.dossier: name for found, name, _broken in _stopped(given, _clocked(given))}


_Clocked = list[tuple[Any, datetime | None]]


def _clocked(given: Given) -> _Clocked:
    """Those open at the end whose clock ever stopped or started again, with what was promised then."""
    row = StandingRow
    rows = given.reading.execute(
        select(row.dossier, row.procedure, row.promised_at, row.clock).where(
            clocked_at(given.ward, given.end, given.chains)
        )
    )
    return [(found, promised_then(found.clock, given.end)) for found in rows]


def _stopped(given: Given, clocked: _Clocked) -> list[tuple[Any, str, bool]]:
    """Those whose clock stood still at the end, why, and whether broken before: that keeps its promise meanwhile."""
    clocked = [(found, then) for found, then in clocked if then is None or then < given.end]
    asked = [found.dossier for found, _then in clocked]
    waiting = _pending(given, asked, Supplement.requested_at, Completion.completed_at)
    broken = [found.dossier for found, then in clocked if then is not None]
    paused = _pending(given, broken, Pause.paused_at, Resumption.resumed_at)
    return [
        (found, "waiting" if found.dossier in waiting else "paused", then is not None)
        for found, then in clocked
        if then is None or found.dossier in waiting | paused
    ]


def _pending(
    given: Given,
    dossiers: Sequence[str],
    began: InstrumentedAttribute[datetime],
    ended: InstrumentedAttribute[datetime],
) -> set[str]:
    """Those for which something began before the end of the period more often than it ended."""
    begun, over = (
        given.reading.execute(
            select(moment.class_.dossier).where(
                moment.class_.ward == given.ward, moment.class_.dossier.in_(dossiers), moment < given.end
            )
        ).scalars()
        for moment in (began, ended)
    )
    left = Counter(begun)
    left.subtract(over)
    return {dossier for dossier, count in left.items() if count > 0}


def _add_apologies(given: Given, counts: Counts) -> None:
    """The apologies signed in the period, and how many of the late had been apologised for by its end."""
    for one in apologised(given):
        column = counts.setdefault(one.procedure, Counter())
        column["apologies"] += one.signed
        if one.covered:
            column[f"{one.late}_apologised"] += 1
        column["late_again"] += one.again
