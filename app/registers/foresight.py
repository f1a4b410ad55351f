"""What was said of a promise before it expired, and whom a lateness was brought before: read for the lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from sqlalchemy import Connection, select

from app.dossier_lines import DossierLine
from app.rules.calendar import VIETNAM
from db.apologies import Escalation, Foresight
from db.records import Entry


@dataclass(frozen=True, slots=True)
class Foreseen:
    """The last answer about the promise that stands now, by whose staff code and when."""

    in_time: bool
    at: datetime
    by: str


def foreseen(reading: Connection, ward: str, lines: Sequence[DossierLine]) -> dict[str, Foreseen]:
    """The answers that hold, by dossier; one about an earlier promise says nothing of this one."""
    due = {line.dossier: line.due_at for line in lines}
    row = Foresight
    found = reading.execute(
        select(row.dossier, row.due_at, row.in_time, row.answered_at, row.answered_by)
        .join(Entry, (Entry.ward == row.ward) & (Entry.h == row.entry))
        .where(row.ward == ward, row.dossier.in_(list(due)))
        .order_by(Entry.at, Entry.chain, Entry.n)
    )
    return {
        each.dossier: Foreseen(bool(each.in_time), each.answered_at, each.answered_by)
        for each in found
        if each.due_at == due[each.dossier]
    }


def expected_late(line: DossierLine, said: Foreseen | None, now: datetime, answer_by: time) -> bool | None:
    """Whether the promise counts as one that will be broken; None while there is still time to answer."""
    if said is not None:
        return not said.in_time
    last = line.notify_by or line.due_at
    asked_until = datetime.combine(last.astimezone(VIETNAM).date(), answer_by, VIETNAM)
    return True if now >= asked_until else None


def escalated(
    reading: Connection, ward: str, lines: Sequence[DossierLine]
) -> Mapping[str, dict[str, datetime]]:
    """The steps taken for the broken promise that is owed now, by dossier, with when."""
    owed = {line.dossier: line.owed_from for line in lines if line.owed_from is not None}
    row = Escalation
    found = reading.execute(
        select(row.dossier, row.step, row.owed_from, row.escalated_at).where(
            row.ward == ward, row.dossier.in_(list(owed))
        )
    )
    taken: dict[str, dict[str, datetime]] = {}
    for each in found:
        if each.owed_from == owed[each.dossier]:
            taken.setdefault(each.dossier, {})[each.step] = each.escalated_at
    return taken
