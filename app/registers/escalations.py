"""Latenesses without apology that must go to the next one up, and those that went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from app.dossier_lines import DossierLine, in_debt, lines, lines_of, lines_query
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
    query = lines_query(ward).where(in_debt(now)).order_by(StandingRow.owed_from, StandingRow.code)
    owing = lines(reading, query)
    taken = brought_before(reading, ward, owing)
    found = []
    for line in owing:
        if line.owed_from is None:
            continue
        second, done = line.reappointments > 0, taken.get(line.dossier, {})
        steps = steps_due(line.owed_from, now, days, second=second, taken=done)
        if steps:
            found.append(Rising(line, steps, second))
    return found


def brought_before(
    reading: Connection, ward: str, of: Sequence[DossierLine]
) -> dict[str, dict[str, datetime]]:
    """The steps taken for the broken promises that are owed now, by dossier, with when."""
    owed = {line.dossier: line.owed_from for line in of}
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
    """Everything brought before one step ("supervisor", "chairman", "upper_office"), the newest first."""
    rows = reading.execute(
        select(Escalation.__table__)
        .where(Escalation.ward == ward, Escalation.step == step)
        .order_by(Escalation.escalated_at.desc(), Escalation.uid.desc())
    ).all()
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
