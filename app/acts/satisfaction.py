"""The month's ratings leave the desk's own tally for the records: totals alone, small groups put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from itertools import groupby
from secrets import SystemRandom

from sqlalchemy import delete

from app.act import OFFICE
from app.desk import Desk
from app.ratings import SCORES, of_months_over
from app.rules.few import Group, merged
from db.local import RatingTally
from db.openness import RatingTotal

MOST_GROUPS = 60
"""So many totals fit an entry."""


def publish_ratings(desk: Desk, at: datetime, by: str = OFFICE) -> int:
    """Record the totals of the months that are over; returns how many ratings. Under five wait for a later month.

    The order of the records tells nothing: they are shuffled. What was recorded leaves the tally in the same transaction.

    Raises:
        Refusal: those of :meth:`Desk.act`.
    """
    waiting: dict[Group, Counter[int]] = {}
    recorded = 0
    for month, rows in groupby(of_months_over(desk, at), key=lambda row: row[0]):
        for _month, group, score, count in rows:
            waiting.setdefault(group, Counter())[score] += count
        found = _fitting(waiting)
        if found:
            _record(desk, month, found, by, at)
            recorded += sum(counts.total() for counts in found.values())
            waiting = {}
    return recorded


def _fitting(groups: Mapping[Group, Counter[int]]) -> dict[Group, Counter[int]]:
    """The merged groups; where an entry could not hold them all, those over every field."""
    found = merged(groups)
    if len(found) <= MOST_GROUPS:
        return found
    over_fields: dict[Group, Counter[int]] = {}
    for (_field, timeliness, apology), counts in groups.items():
        over_fields.setdefault(("", timeliness, apology), Counter()).update(counts)
    return merged(over_fields)


def _record(desk: Desk, month: str, found: Mapping[Group, Counter[int]], by: str, at: datetime) -> None:
    totals = [_total(desk.chain, month, group, counts) for group, counts in found.items()]
    SystemRandom().shuffle(totals)
    with desk.act("ratings.counted", by, at, subject="") as act:
        for total in totals:
            act.add(total)
        act.connection.execute(delete(RatingTally).where(RatingTally.month <= month))


def _total(chain: str, month: str, group: Group, counts: Counter[int]) -> RatingTotal:
    field, timeliness, apology = group
    given = {f"score_{score}": counts[score] for score in SCORES}
    return RatingTotal(chain=chain, month=month, field=field, timeliness=timeliness, apology=apology, **given)
