"""What became of latenesses: apologised for in a period, raised one level up, given a new date and kept or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, or_, select

from app.apology.case import stood_at
from app.desk.fold import entries_of, facts
from app.dossier.line import DossierLine, in_debt, lines_of
from app.dossier.spans import Given, given_days, of_ward
from app.rules.course.facts import promised_then
from app.rules.course.standing import Timeliness, appointed, standing
from app.rules.time.deadlines import steps_due
from db.apologies import ApologySignature, Escalation
from db.local import StandingRow


@dataclass(frozen=True, slots=True)
class Apologised:
    """A dossier for which a letter was signed before the period's end; ``signed`` is how many were signed in it.

    ``late`` is ``resolved_late`` or ``open_late`` where the period counts it as late, else ''. Then ``covered`` says that
    this lateness was apologised for, ``again`` that one was and the new date was broken after it: it owes anew.
    """

    dossier: str
    procedure: str
    signed: int
    late: str
    covered: bool
    again: bool


def apologised(given: Given) -> list[Apologised]:
    """Every dossier for which a letter was signed before the end, the letters not being given up by then."""
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
    return [_apologised(found, signed[found.dossier], given) for found in rows]


def covered_in(
    reading: Connection, ward: str, first: date, last: date, chains: Sequence[str], now: datetime
) -> Mapping[str, str]:
    """The dossiers late within the days and apologised for in time: ``resolved_late`` or ``open_late``."""
    given = given_days(reading, ward, first, last, chains, now)
    return {one.dossier: one.late for one in apologised(given) if one.covered}


def late_again_in(
    reading: Connection, ward: str, first: date, last: date, chains: Sequence[str], now: datetime
) -> list[str]:
    """The dossiers late within the days that owe anew: apologised for once, and the new date broken after it."""
    given = given_days(reading, ward, first, last, chains, now)
    return [one.dossier for one in apologised(given) if one.again]


def _apologised(found: Any, letters: Sequence[Any], given: Given) -> Apologised:
    late = _late(found, given)
    covered = bool(late) and _covered(found, letters, given)
    return Apologised(
        dossier=found.dossier,
        procedure=found.procedure,
        # two desks that were apart may both sign one draft
        signed=len({each.apology for each in letters if each.signed_at >= given.start}),
        late=late,
        covered=covered,
        again=bool(late) and not covered and any(each.old_due is not None for each in letters),
    )


def _signatures(given: Given) -> dict[str, list[Any]]:
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


def _late(found: Any, given: Given) -> str:
    """``resolved_late`` or ``open_late`` for a dossier that the period counts as late, else ''."""
    if found.finished_at is not None and found.finished_at < given.end:
        late = found.finished_at >= given.start and found.timeliness == Timeliness.LATE
        return "resolved_late" if late else ""
    then = promised_then(found.clock, given.end) if found.clock else found.promised_at
    return "open_late" if then is not None and then < given.seen else ""


def _covered(row: Any, signed: Sequence[Any], given: Given) -> bool:
    """Whether lateness is apologised for; the rule of :mod:`app.rules.course.standing`, at the end of the period.

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


@dataclass(frozen=True, slots=True)
class Rising:
    """A lateness that is to be brought up now: the steps that are due and not taken; ``second`` as a re-appointed one."""

    line: DossierLine
    steps: tuple[str, ...]
    second: bool


def to_bring_up(reading: Connection, ward: str, now: datetime, days: Mapping[str, int]) -> list[Rising]:
    """What is to be brought up by now, the longest owed first; ``days`` are the profile's escalation days."""
    row = StandingRow
    owing = reading.execute(
        select(row.dossier, row.owed_from, row.reappointments)
        .where(row.ward == ward, in_debt(now))
        .order_by(row.owed_from, row.code)
    ).all()
    taken = _taken(reading, ward, {each.dossier: each.owed_from for each in owing})
    due = {
        each.dossier: steps_due(
            each.owed_from, now, days, second=each.reappointments > 0, taken=taken.get(each.dossier, {})
        )
        for each in owing
    }
    rising = [dossier for dossier, steps in due.items() if steps]
    return [
        Rising(line, due[line.dossier], line.reappointments > 0) for line in lines_of(reading, ward, rising)
    ]


def brought_before(
    reading: Connection, ward: str, of: Sequence[DossierLine]
) -> dict[str, dict[str, datetime]]:
    """The steps taken for the broken promises that are owed now, by dossier, with when.

    Where two desks that were apart brought up the same, the first time counts.
    """
    return _taken(reading, ward, {line.dossier: line.owed_from for line in of})


def _taken(
    reading: Connection, ward: str, owed: Mapping[str, datetime | None]
) -> dict[str, dict[str, datetime]]:
    rows = reading.execute(
        select(Escalation.dossier, Escalation.owed_from, Escalation.step, Escalation.escalated_at)
        .where(Escalation.ward == ward, Escalation.dossier.in_(list(owed)))
        .order_by(Escalation.escalated_at.desc())
    )
    taken: dict[str, dict[str, datetime]] = {}
    for row in rows:
        if row.owed_from == owed[row.dossier]:
            taken.setdefault(row.dossier, {})[row.step] = row.escalated_at
    return taken


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
