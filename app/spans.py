"""What lies within days and was open at a moment: the conditions that every count of a period is made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, and_, or_

from app.rules.calendar import VIETNAM
from db.local import StandingRow
from db.records import Receipt


def moments(first: date, last: date) -> tuple[datetime, datetime]:
    """The instants from which and before which something lies within the days ``first`` to ``last``."""
    return (
        datetime.combine(first, time.min, VIETNAM),
        datetime.combine(last + timedelta(days=1), time.min, VIETNAM),
    )


def received_in(ward: str, first: date, last: date, chains: Sequence[str] = ()) -> ColumnElement[bool]:
    """The condition on a receipt of having been taken in within the days, at one of ``chains`` if any is named."""
    within = and_(Receipt.ward == ward, Receipt.received_on >= first, Receipt.received_on <= last)
    return and_(within, Receipt.chain.in_(chains)) if chains else within


def of_ward(ward: str, chains: Sequence[str] = ()) -> ColumnElement[bool]:
    """The condition on a standing of belonging to a ward, or to its desks that are named."""
    own = StandingRow.ward == ward
    return and_(own, StandingRow.chain.in_(chains)) if chains else own


def open_at(moment: datetime) -> ColumnElement[bool]:
    """The condition on a standing of having been received and not yet finished at ``moment``."""
    row = StandingRow
    return and_(row.received_at < moment, or_(row.finished_at.is_(None), row.finished_at >= moment))
