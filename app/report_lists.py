"""The dossiers that a figure of a report counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from sqlalchemy import Connection, and_, exists, false, not_, or_

from app.dossier_lines import DossierLine
from app.figure_lists import MOST, Condition, Conditions, lines_behind
from app.period_reports import Asked
from app.registers.figures import covered_in, stopped_in
from app.rules.standing import Timeliness
from app.slip_records import HOLDS
from app.spans import late_open_at, moments, open_at
from db.course import Correction
from db.local import StandingRow
from db.records import Receipt


def listed(
    reading: Connection, column: str, asked: Asked, field: str | None = None, limit: int = MOST
) -> list[DossierLine]:
    """The dossiers behind a report's figure, those of one field if named, in the order of their code.

    ``column`` is a name of :attr:`app.report_tables.ReportTable.behind`. Those that a ward counts as resolved while
    they wait for a supplement are listed where they are: among the open.

    Raises:
        Refusal: ``form.choice`` for a figure that has no list.
    """
    return lines_behind(
        reading,
        asked.settings.ward,
        asked.chains,
        column,
        _conditions(reading, asked),
        StandingRow.received_at,
        field=field,
        limit=limit,
    )


def _conditions(reading: Connection, asked: Asked) -> Conditions:
    """What each figure counts of what was received before the days' end and not finished before they began."""
    start, end = moments(asked.first, asked.last)
    row = StandingRow
    counted = and_(row.received_at < end, or_(row.finished_at.is_(None), row.finished_at >= start))
    return {name: partial(_both, counted, of) for name, of in _of_figures(reading, asked).items()}


def _both(counted: Condition, of: Callable[[], Condition]) -> Condition:
    return and_(counted, of())


def _of_figures(reading: Connection, asked: Asked) -> Conditions:
    row, ward = StandingRow, asked.settings.ward
    start, end = moments(asked.first, asked.last)
    resolved = and_(row.finished_at >= start, row.finished_at < end)
    now = row.received_at >= start

    def late_open() -> Condition:
        return late_open_at(reading, ward, end, asked.now, asked.chains)

    def late() -> Condition:
        return and_(resolved, row.timeliness == Timeliness.LATE)

    def covered(name: str) -> Condition:
        return _named(covered_in(reading, *asked.days, asked.chains, asked.now), name)

    def stopped(name: str) -> Condition:
        return _named(stopped_in(reading, *asked.days, asked.chains), name)

    return {
        "received": lambda: row.ward == ward,
        "received_now": lambda: now,
        "received_online": lambda: and_(now, _online()),
        "received_counter": lambda: and_(now, not_(_online())),
        "carried_over": lambda: row.received_at < start,
        "resolved": lambda: resolved,
        "resolved_early": lambda: and_(resolved, row.timeliness == Timeliness.EARLY),
        "resolved_on_time": lambda: and_(resolved, row.timeliness == Timeliness.ON_TIME),
        "resolved_in_time": lambda: and_(resolved, row.timeliness != Timeliness.LATE),
        "resolved_late": late,
        "resolved_late_apologised": lambda: covered("resolved_late"),
        "resolved_late_unapologised": lambda: and_(late(), not_(covered("resolved_late"))),
        "open": lambda: open_at(end),
        "open_in_time": lambda: and_(open_at(end), not_(late_open())),
        "open_late": late_open,
        "open_late_apologised": lambda: covered("open_late"),
        "open_late_unapologised": lambda: and_(late_open(), not_(covered("open_late"))),
        "waiting": lambda: stopped("waiting"),
        "paused": lambda: stopped("paused"),
        "refused": lambda: and_(resolved, row.outcome == "refused"),
        "withdrawn": lambda: and_(resolved, row.outcome == "withdrawn"),
    }


def _named(found: Mapping[str, str], name: str) -> Condition:
    dossiers = [dossier for dossier, of in found.items() if of == name]
    return StandingRow.dossier.in_(dossiers) if dossiers else false()


def _online() -> Condition:
    """Taken in online, by the receipt or by the correction that says what it should have said."""
    row = StandingRow
    by_receipt = exists().where(
        Receipt.ward == row.ward, Receipt.uid == row.dossier, Receipt.channel == "online"
    )
    by_correction = exists().where(HOLDS, Correction.channel == "online")
    return or_(and_(row.corrections == 0, by_receipt), by_correction)
