"""What the city sees of its wards: counts of receipts, lateness and apologies, and when each last exchanged."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, case, func, select

from app.apology.case import stood_at
from app.dossier.line import in_debt, overdue
from app.rules.course.course import Status
from db.apologies import ApologySignature
from db.city import ChainHead, WardHead
from db.local import StandingRow


@dataclass(frozen=True, slots=True)
class WardFigures:
    """One ward at one moment. ``behind`` counts accepted entries not yet folded into these figures."""

    ward: str
    received: int
    open: int
    overdue: int
    apologies: int
    late_without_apology: int
    exchanged_at: datetime | None
    behind: int


def overview(connection: Connection, at: datetime) -> list[WardFigures]:
    """Every ward's figures as of ``at``, by ward."""
    working = StandingRow.status == Status.WORKING
    counts = (func.count(), _count(working), _count(overdue(at)), _count(in_debt(at)))
    dossiers = {
        row[0]: tuple(row[1:])
        for row in connection.execute(select(StandingRow.ward, *counts).group_by(StandingRow.ward))
    }
    apologies = _apologies(connection, at)
    exchanged = _last_exchanges(connection)
    heads = connection.execute(select(WardHead.ward, WardHead.wseq - WardHead.folded).order_by(WardHead.ward))
    figures = []
    for ward, lag in heads:
        received, open_, late, owed = dossiers.get(ward, (0, 0, 0, 0))
        figures.append(
            WardFigures(ward, received, open_, late, apologies.get(ward, 0), owed, exchanged.get(ward), lag)
        )
    return figures


def _count(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((condition, 1)))


def _apologies(connection: Connection, at: datetime) -> dict[str, int]:
    letters = select(ApologySignature.ward, func.count(ApologySignature.apology.distinct())).where(
        stood_at(at)
    )
    found = connection.execute(letters.group_by(ApologySignature.ward))
    return {row[0]: row[1] for row in found}


def _last_exchanges(connection: Connection) -> dict[str, datetime | None]:
    last = func.max(ChainHead.exchanged_at, type_=ChainHead.exchanged_at.type)
    found = connection.execute(select(ChainHead.ward, last).group_by(ChainHead.ward))
    return {row[0]: row[1] for row in found}
