"""Everything the dashboard shows of one period, read at once (ui.md §3.8), and the dossiers behind each figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, and_, or_, select

from app.apology import register as apologies
from app.apology.bare import lines_without_dossier, signed_within, waiting_lines
from app.apology.case import stood_at
from app.dossier.line import DossierLine, overdue
from app.dossier.spans import late_open_at, moments, open_at
from app.figures import trends
from app.figures.counting import Figures, between
from app.figures.trends import MOST, Backlog, Conditions, Month, Workload, lines_behind, year_before
from app.rules.course.standing import Timeliness
from app.rules.time.calendar import VIETNAM
from db.apologies import ApologySignature
from db.local import StandingRow

MONTHS = 12
BEHIND = ("received", "late", "open", "overdue", "apologies", "drafted")
"""The figures that have a list."""


@dataclass(frozen=True, slots=True)
class Board:
    """The dashboard of the days ``first`` to ``last``, read at ``read_at``.

    ``before`` are the figures of the same days a year earlier, ``compared`` whether anything is known of them.
    ``months`` are 24, the last twelve being those that end with the period; ``overdue`` counts by field what is late
    at ``read_at``. ``to_sign`` are apologies drafted.
    """

    first: date
    last: date
    read_at: datetime
    figures: Figures
    before: Figures
    compared: bool
    months: Sequence[Month]
    backlog: Sequence[Backlog]
    workload: Sequence[Workload]
    hours: Mapping[int, int]
    overdue: Mapping[str, int]
    owed: int
    to_sign: Sequence[DossierLine]


def board(
    reading: Connection, ward: str, first: date, last: date, now: datetime, chains: Sequence[str] = ()
) -> Board:
    """Read the dashboard; with ``chains`` of those desks alone, save for what the whole ward owes."""
    earlier = (year_before(first), year_before(last))
    return Board(
        first=first,
        last=last,
        read_at=now,
        figures=between(reading, ward, first, last, chains, now=now),
        before=between(reading, ward, *earlier, chains, now=now),
        compared=trends.is_recorded(reading, ward, earlier[1], chains),
        months=trends.months(reading, ward, last, 2 * MONTHS, chains),
        backlog=trends.backlog(reading, ward, last, chains),
        workload=trends.workload(reading, ward, now, chains),
        hours=trends.hours(reading, ward, now.astimezone(VIETNAM).date(), chains),
        overdue=trends.overdue(reading, ward, now, chains),
        owed=apologies.owed(reading, ward, now),
        to_sign=behind(reading, ward, "drafted", first, last, now, chains=chains),
    )


def behind(
    reading: Connection,
    ward: str,
    figure: str,
    first: date,
    last: date,
    now: datetime,
    *,
    chains: Sequence[str] = (),
    field: str | None = None,
    limit: int = MOST,
) -> list[DossierLine]:
    """The dossiers that a figure counts, the first due first: one of :data:`BEHIND`, of one field if named.

    Among apologies those without a dossier have lines too, where the day on which they were begun puts them.

    Raises:
        Refusal: ``form.choice`` for a figure that has no list.
    """
    conditions = _conditions(reading, ward, first, last, now)
    by = StandingRow.due_at
    found = lines_behind(reading, ward, chains, figure, conditions, by, field=field, limit=limit)
    if figure not in {"apologies", "drafted"} or field is not None:
        return found
    if figure == "apologies":
        letters = signed_within(reading, ward, *moments(first, last), chains)
        bare = lines_without_dossier(reading, ward, letters)
    else:
        bare = waiting_lines(reading, ward, chains)
    return sorted([*found, *bare], key=lambda line: (line.due_at, line.code))[:limit]


def _conditions(reading: Connection, ward: str, first: date, last: date, now: datetime) -> Conditions:
    row, (start, end) = StandingRow, moments(first, last)
    resolved = and_(row.finished_at >= start, row.finished_at < end)
    signed = select(ApologySignature.dossier).where(
        stood_at(end),
        ApologySignature.ward == ward,
        ApologySignature.signed_at >= start,
        ApologySignature.signed_at < end,
    )
    late = and_(resolved, row.timeliness == Timeliness.LATE)
    return {
        "received": lambda: and_(row.received_at >= start, row.received_at < end),
        "late": lambda: or_(late, late_open_at(reading, ward, end, now)),
        "open": lambda: open_at(end),
        "overdue": lambda: overdue(now),
        "apologies": lambda: row.dossier.in_(signed),
        "drafted": lambda: and_(row.apology_state == "drafted", row.apology.is_not(None)),
    }
