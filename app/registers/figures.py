"""Figures of a period, in the columns of report II.06a/VPCP/KSTT (domain.md §2.9), by procedure and in all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from app.apology_cases import stood_at
from app.bare_apologies import signed_within
from app.figure_columns import Figures, total
from app.fold import entries_of, facts
from app.rules.clock import promised_then
from app.rules.standing import Timeliness, standing
from app.spans import clocked_at, moments, of_ward, open_at, received_in
from db.apologies import ApologySignature
from db.course import Completion, Correction, Pause, Rejection, Resumption, Supplement, Withdrawal
from db.local import StandingRow
from db.records import Receipt


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
    given = _given(reading, ward, first, last, chains, now)
    counts = _standing(given)
    _add_online(given, counts)
    _add_ends(given, counts)
    _add_clocked(given, counts)
    _add_apologies(given, counts)
    return {procedure: _figures(found) for procedure, found in counts.items()}


@dataclass(frozen=True, slots=True)
class _Given:
    """What is asked: a ward's days and desks. ``seen`` is their end, or the moment of asking while they run."""

    reading: Connection
    ward: str
    first: date
    last: date
    start: datetime
    end: datetime
    seen: datetime
    chains: Sequence[str]

    @property
    def counted(self) -> Any:
        """The condition of counting in the period: received before its end and not finished before it began."""
        row = StandingRow
        unfinished = or_(row.finished_at.is_(None), row.finished_at >= self.start)
        return and_(of_ward(self.ward, self.chains), row.received_at < self.end, unfinished)

    @property
    def resolved(self) -> Any:
        """The condition of having been resolved within the period."""
        return and_(StandingRow.finished_at >= self.start, StandingRow.finished_at < self.end)


def _given(
    reading: Connection, ward: str, first: date, last: date, chains: Sequence[str], now: datetime | None
) -> _Given:
    start, end = moments(first, last)
    return _Given(reading, ward, first, last, start, end, min(end, now or end), chains)


Counts = dict[str, Counter[str]]


def _figures(found: Counter[str]) -> Figures:
    names = {field.name for field in fields(Figures)}
    counts = {name: count for name, count in found.items() if name in names}
    counts["received_counter"] = found["received_now"] - found["received_online"]
    counts["open_in_time"] = found["open"] - found["open_late"]
    return Figures(**counts)


def _standing(given: _Given) -> Counts:
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


def _add(given: _Given, counts: Counts, name: str, query: Select[str, int]) -> None:
    """Add a query's rows of procedure and count as the column ``name``."""
    for procedure, count in given.reading.execute(query):
        counts.setdefault(procedure, Counter())[name] += int(count)


def _add_online(given: _Given, counts: Counts) -> None:
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


def _add_ends(given: _Given, counts: Counts) -> None:
    """Refused and withdrawn: few, so they are looked up by their own records."""
    row = StandingRow
    for name, ended_at in (("refused", Rejection.rejected_at), ("withdrawn", Withdrawal.withdrawn_at)):
        within = (ended_at.class_.ward == given.ward, ended_at >= given.start, ended_at < given.end)
        named = select(ended_at.class_.dossier).where(*within)
        condition = and_(given.counted, given.resolved, row.outcome == name, row.dossier.in_(named))
        query = select(row.procedure, func.count()).where(condition).group_by(row.procedure)
        _add(given, counts, name, query)


def _add_clocked(given: _Given, counts: Counts) -> None:
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
    given = _given(reading, ward, first, last, chains, None)
    return {found.dossier: name for found, name, _broken in _stopped(given, _clocked(given))}


_Clocked = list[tuple[Any, datetime | None]]


def _clocked(given: _Given) -> _Clocked:
    """Those open at the end whose clock ever stopped or started again, with what was promised then."""
    row = StandingRow
    rows = given.reading.execute(
        select(row.dossier, row.procedure, row.promised_at, row.clock).where(
            clocked_at(given.ward, given.end, given.chains)
        )
    )
    return [(found, promised_then(found.clock, given.end)) for found in rows]


def _stopped(given: _Given, clocked: _Clocked) -> list[tuple[Any, str, bool]]:
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
    given: _Given,
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


def _add_apologies(given: _Given, counts: Counts) -> None:
    """The apologies signed in the period, and how many of the late had been apologised for by its end."""
    for found, letters in _apologised(given):
        column = counts.setdefault(found.procedure, Counter())
        # two desks that were apart may both sign one draft
        column["apologies"] += len({each.apology for each in letters if each.signed_at >= given.start})
        late = _late(found, given)
        if late and _covered(found, letters, given):
            column[f"{late}_apologised"] += 1


def covered_in(
    reading: Connection, ward: str, first: date, last: date, chains: Sequence[str], now: datetime
) -> Mapping[str, str]:
    """The dossiers late within the days and apologised for in time: ``resolved_late`` or ``open_late``."""
    given = _given(reading, ward, first, last, chains, now)
    late = ((found, letters, _late(found, given)) for found, letters in _apologised(given))
    return {found.dossier: name for found, letters, name in late if name and _covered(found, letters, given)}


def _apologised(given: _Given) -> list[tuple[Any, list[Any]]]:
    """The standings of the dossiers for which an apology was signed before the end, each with its letters."""
    row, signed = StandingRow, _signatures(given)
    named = select(ApologySignature.dossier).where(
        ApologySignature.ward == given.ward, ApologySignature.signed_at < given.end, stood_at(given.end)
    )
    columns = (row.dossier, row.procedure, row.finished_at, row.timeliness, row.promised_at)
    rows = given.reading.execute(
        select(*columns, row.clock).where(
            of_ward(given.ward, given.chains), row.received_at < given.end, row.dossier.in_(named)
        )
    )
    return [(found, signed[found.dossier]) for found in rows]


def _signatures(given: _Given) -> dict[str, list[Any]]:
    """The apologies signed before the end by dossier, in the order of signing."""
    row = ApologySignature
    query = (
        select(row.dossier, row.apology, row.signed_at, row.old_due, row.new_due)
        .where(row.ward == given.ward, row.signed_at < given.end, stood_at(given.end))
        .order_by(row.signed_at, row.uid)
    )
    signed: dict[str, list[Any]] = {}
    for found in given.reading.execute(query):
        signed.setdefault(found.dossier, []).append(found)
    return signed


def _late(found: Any, given: _Given) -> str:
    """``resolved_late`` or ``open_late`` for a dossier that the period counts as late, else ''."""
    if found.finished_at is not None and found.finished_at < given.end:
        late = found.finished_at >= given.start and found.timeliness == Timeliness.LATE
        return "resolved_late" if late else ""
    then = promised_then(found.clock, given.end) if found.clock else found.promised_at
    return "open_late" if then is not None and then < given.seen else ""


def _covered(row: Any, signed: Sequence[Any], given: _Given) -> bool:
    """Whether lateness is apologised for; the rule of :mod:`app.rules.standing`, at the end of the period.

    Where the clock ever stopped the law may have moved the date of a letter, and of two new dates one may not have
    known of the other: of these few the records are read again.
    """
    end = given.seen
    for_lateness = [one for one in signed if one.old_due is not None]
    appointed = [one.new_due for one in for_lateness if one.new_due not in {None, one.old_due}]
    if row.clock or len(appointed) > 1:
        told = facts(entries_of(given.reading, given.ward, row.dossier))
        then = standing(fact for fact in told if fact.at < end.timestamp() * 1000)
        return then is None or then.owed_from is None or then.owed_from >= end
    until = row.finished_at if row.finished_at is not None and row.finished_at < end else end
    # A re-appointment counts, and each letter that gave the date already told.
    new_dates = appointed + [one.new_due for one in for_lateness if one.new_due == one.old_due]
    # One without a new date was signed after the finish: it covers that lateness, however long.
    after_finish = any(one.new_due is None for one in for_lateness)
    return after_finish or bool(new_dates and until <= max(new_dates))
