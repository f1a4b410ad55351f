"""What the city sees of its wards' open office: dialogue held or missed, commitments overdue, old sheets, opinions.

Read from the same records by the same registers as at the ward; the words themselves stay there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from app.desk import shipped
from app.desk.reference import catalogue
from app.openness import board, opinions
from app.openness.board import Hanging, ward_sheets
from app.openness.dialogue import register as dialogues
from app.openness.dialogue.register import supervisor_list, watched_from
from app.openness.ratings import of_ward
from db.city import WardHead
from db.records import Epoch

LEVEL = "xa"


@dataclass(frozen=True, slots=True)
class WardOpenness:
    """One ward on one day. ``silent`` names the periods gone by without a session since it began; ``mean_rating`` is the
    year's, None without any.
    """

    ward: str
    last_session: date | None
    next_session: date | None
    silent: tuple[str, ...]
    commitments_overdue: int
    commitments_open: int
    sheets_older: int
    sheets_missing: int
    opinions_overdue: int
    ratings: int
    mean_rating: float | None


def openness(connection: Connection, on: date) -> list[WardOpenness]:
    """Every ward that handed anything in, as of a day, by ward."""
    wards = connection.execute(select(WardHead.ward).order_by(WardHead.ward)).scalars().all()
    return [of_one(connection, ward, on) for ward in wards if _regime(connection, ward)]


def of_one(connection: Connection, ward: str, on: date) -> WardOpenness:
    """One ward, by the profile under which its newest desk works."""
    regime = shipped.regime(_regime(connection, ward))
    since = watched_from(connection, ward, regime.dialogue[LEVEL], on)
    known = dialogues.known(connection, ward)
    told = supervisor_list(known, regime.dialogue, since, on, LEVEL)
    sessions = [each for each in known.sessions if each.level == LEVEL]
    held = [each.held.began_at.date() for each in sessions if each.held]
    coming = [each.planned_at.date() for each in sessions if each.planned_at and each.coming(on)]
    sheets = ward_sheets(connection, ward, catalogue(connection, ward, regime.id), on)
    states = [line.state for line in board.board(connection, ward, sheets)]
    waiting = opinions.unanswered(connection, ward, on)
    scores = of_ward(connection, ward, on.replace(month=1, day=1), on).scores
    count = scores.total()
    return WardOpenness(
        ward=ward,
        last_session=max(held, default=None),
        next_session=min(coming, default=None),
        silent=tuple(each.period.name for each in told.silent),
        commitments_overdue=len(told.overdue),
        commitments_open=len(told.open),
        sheets_older=states.count(Hanging.OLDER),
        sheets_missing=states.count(Hanging.MISSING),
        opinions_overdue=sum(each.overdue(on) for each in waiting),
        ratings=count,
        mean_rating=sum(score * given for score, given in scores.items()) / count if count else None,
    )


def _regime(connection: Connection, ward: str) -> str:
    newest = select(Epoch.regime).where(Epoch.ward == ward).order_by(Epoch.block.desc()).limit(1)
    return str(connection.execute(newest).scalar() or "")
