"""The citizen's five-point rating after the result was handed over: counted, and never whose it was.

What is kept is a count for each month, field, timeliness and whether the office had apologised. No person, dossier or
moment stands beside it; the tally is this desk's own and travels nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from app.desk import Desk
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from app.standings import standing_here
from db.local import RatingTally

SCORES = (1, 2, 3, 4, 5)
"""From very dissatisfied to very satisfied."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """How often each score was given: in all, by field, and by timeliness and whether there was an apology."""

    scores: Counter[int]
    by_field: Mapping[str, Counter[int]]
    by_outcome: Mapping[tuple[str, bool], Counter[int]]


def rate(desk: Desk, dossier: str, score: int, at: datetime) -> None:
    """Count one rating of the way in which ``dossier`` went.

    Raises:
        Refusal: ``form.choice`` for a score that is none of :data:`SCORES`, ``dossier.unknown``, and those of
            :meth:`Desk.writing`.
    """
    if score not in SCORES:
        raise Refusal("form.choice", field="score", allowed=", ".join(map(str, SCORES)))
    now = standing_here(desk, dossier)
    statement = insert(RatingTally).values(
        month=_month(at.astimezone(VIETNAM).date()),
        field=next((p.field for p in desk.catalogue if p.code == now.procedure), ""),
        timeliness=now.timeliness or "",
        apologised=now.apology_state not in {None, "drafted"},
        told="",
        channel="screen",
        score=score,
        count=1,
    )
    keys = [column.name for column in RatingTally.__table__.primary_key]
    one_more = statement.on_conflict_do_update(index_elements=keys, set_={"count": RatingTally.count + 1})
    with desk.writing() as connection:
        connection.execute(one_more)


def tally(desk: Desk, first: date, last: date) -> Ratings:
    """The ratings of the months in which ``first`` and ``last`` lie and of those between; days are not known."""
    wanted = select(RatingTally.__table__).where(RatingTally.month.between(_month(first), _month(last)))
    scores: Counter[int] = Counter()
    by_field: dict[str, Counter[int]] = {}
    by_outcome: dict[tuple[str, bool], Counter[int]] = {}
    with desk.reading() as reading:
        for row in reading.execute(wanted).mappings():
            score, count = row["score"], row["count"]
            scores[score] += count
            by_field.setdefault(row["field"], Counter())[score] += count
            outcome = (row["timeliness"], bool(row["apologised"]))
            by_outcome.setdefault(outcome, Counter())[score] += count
    return Ratings(scores, by_field, by_outcome)


def _month(on: date) -> str:
    return on.isoformat()[:7]
