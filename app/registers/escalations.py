"""Latenesses without apology that must go to the next one up, and those that went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from app.dossier_lines import DossierLine, in_debt, lines_of
from app.rules.escalation import steps_due
from db.apologies import Escalation
from db.local import StandingRow


@dataclass(frozen=True, slots=True)
class Rising:
    """A lateness that is to be brought up now: the steps that are due and not taken; ``second`` as a re-appointed one."""

    line: DossierLine
    steps: tuple[str, ...]
    second: bool


@dataclass(frozen=True, slots=True)
class Brought:
    """A lateness that was brought up: to whom, when, and whether it still has no apology at the time of reading."""

    line: DossierLine
    step: str
    second: bool
    escalated_at: datetime
    settled: bool


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
    """The steps taken for the broken promises that are owed now, by dossier, with when."""
    return _taken(reading, ward, {line.dossier: line.owed_from for line in of})


def _taken(
    reading: Connection, ward: str, owed: Mapping[str, datetime | None]
) -> dict[str, dict[str, datetime]]:
    rows = reading.execute(
        select(Escalation.dossier, Escalation.owed_from, Escalation.step, Escalation.escalated_at).where(
            Escalation.ward == ward, Escalation.dossier.in_(list(owed))
        )
    )
    taken: dict[str, dict[str, datetime]] = {}
    for row in rows:
        if row.owed_from == owed[row.dossier]:
            taken.setdefault(row.dossier, {})[row.step] = row.escalated_at
    return taken


def brought_up(reading: Connection, ward: str, step: str) -> list[Brought]:
    """Everything brought before one step ("supervisor", "chairman", "upper_office"), the newest first.

    Where two desks that were apart brought up the same, the first time counts.
    """
    newest_first = (
        select(Escalation.__table__)
        .where(Escalation.ward == ward, Escalation.step == step)
        .order_by(Escalation.escalated_at.desc(), Escalation.uid.desc())
    )
    first = {(row.dossier, row.owed_from): row for row in reading.execute(newest_first)}
    rows = sorted(first.values(), key=lambda row: (row.escalated_at, row.uid), reverse=True)
    found = {line.dossier: line for line in lines_of(reading, ward, [row.dossier for row in rows])}
    return [
        Brought(
            found[row.dossier],
            row.step,
            bool(row.second),
            row.escalated_at,
            settled=_settled(found[row.dossier], row.owed_from),
        )
        for row in rows
        if row.dossier in found
    ]


def _settled(line: DossierLine, owed_from: datetime) -> bool:
    return line.owed_from is None or line.owed_from > owed_from
