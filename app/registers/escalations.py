"""Latenesses without apology that must go to the next one up, and how far they went."""

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
