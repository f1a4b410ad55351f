"""The citizen's five-point rating after a result was handed over: counted, and never whose it was.

What is kept is a count for each month, field, timeliness, whether the office had apologised and whether the citizen
says that the apology came. No person, dossier or moment stands beside it. The tally is this desk's own; once a month
is over its totals go into the records, small groups put together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from secrets import SystemRandom

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.apology.case import stood_at
from app.desk.act import OFFICE
from app.desk.desk import Desk
from app.dossier.promise import standing_here
from app.refusal import Refusal
from app.rules.course.standing import Timeliness
from app.rules.law.periods import Group, merged
from app.rules.time.calendar import VIETNAM
from db.apologies import ApologySignature
from db.local import RatingTally
from db.openness import RatingTotal

SCORES = (1, 2, 3, 4, 5)
"""From very dissatisfied to very satisfied."""
TOLD = {True: "came", False: "missing", None: ""}
"""What a citizen says of the apology: it came, it did not, or nobody asked."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """How often each score was given: in all, by field, by timeliness and whether there was an apology.

    ``told`` counts what citizens of late dossiers said of the apology: ``came`` or ``missing``.
    """

    scores: Counter[int]
    by_field: Mapping[str, Counter[int]]
    by_outcome: Mapping[tuple[str, bool], Counter[int]]
    told: Counter[str]


@dataclass(frozen=True, slots=True)
class SlipRating:
    """A rating on a paper slip from the box: the field and what was ticked; nothing by which to find a dossier."""

    score: int
    field: str = ""
    timeliness: str = ""
    apology_came: bool | None = None


def asks_about_apology(desk: Desk, dossier: str) -> bool:
    """Whether the rating asks if an apology came: where the result was late, or an apology was owed or signed."""
    now = standing_here(desk, dossier)
    late = now.timeliness == Timeliness.LATE
    return late or _apologised(desk, dossier)


def rate(desk: Desk, dossier: str, score: int, at: datetime, *, apology_came: bool | None = None) -> None:
    """Count one rating of the way in which ``dossier`` went.

    Raises:
        Refusal: ``form.choice`` for a score that is none of :data:`SCORES`, ``dossier.unknown``, and those of
            :meth:`Desk.writing`.
    """
    _hold_to_scores(score)
    now = standing_here(desk, dossier)
    field = next((p.field for p in desk.catalogue if p.code == now.procedure), "")
    apologised = _apologised(desk, dossier)
    _count(desk, _month(at), field, now.timeliness or "", apologised, TOLD[apology_came], "screen", score)


def _apologised(desk: Desk, dossier: str) -> bool:
    """Whether a signed letter stands; a draft begun or given up after it takes nothing back."""
    letter = ApologySignature
    found = select(letter.uid).where(
        letter.ward == desk.settings.ward, letter.dossier == dossier, stood_at(None)
    )
    with desk.reading() as reading:
        return reading.execute(found.limit(1)).first() is not None


def rate_by_slip(desk: Desk, slip: SlipRating, at: datetime) -> None:
    """Count one slip from the box, in the month in which it is counted.

    Raises:
        Refusal: ``form.choice`` for a score, field or timeliness that is none, and those of :meth:`Desk.writing`.
    """
    _hold_to_scores(slip.score)
    fields = {each.field for each in desk.catalogue}
    if slip.field and slip.field not in fields:
        raise Refusal("form.choice", field="field", allowed=", ".join(sorted(fields)))
    if slip.timeliness not in {"", *Timeliness}:
        raise Refusal("form.choice", field="timeliness", allowed=", ".join(Timeliness))
    told = TOLD[slip.apology_came]
    _count(desk, _month(at), slip.field, slip.timeliness, told == "came", told, "slip", slip.score)


def _hold_to_scores(score: int) -> None:
    if score not in SCORES:
        raise Refusal("form.choice", field="score", allowed=", ".join(map(str, SCORES)))


def _count(
    desk: Desk, month: str, field: str, timeliness: str, apologised: bool, told: str, channel: str, score: int
) -> None:
    statement = insert(RatingTally).values(
        month=month,
        field=field,
        timeliness=timeliness,
        apologised=apologised,
        told=told,
        channel=channel,
        score=score,
        count=1,
    )
    keys = [column.name for column in RatingTally.__table__.primary_key]
    one_more = statement.on_conflict_do_update(index_elements=keys, set_={"count": RatingTally.count + 1})
    with desk.writing() as connection:
        connection.execute(one_more)


Counted = tuple[str, Group, int, int]
"""Month, group, score and how often; months as ``2017-02``."""


def counted(reading: Connection, first: str, last: str) -> Iterator[Counted]:
    """What this desk still counts for itself, by month."""
    wanted = select(RatingTally.__table__).where(RatingTally.month.between(first, last))
    for row in reading.execute(wanted.order_by(RatingTally.month)).mappings():
        apology = row["told"] or ("signed" if row["apologised"] else "none")
        yield row["month"], (row["field"], row["timeliness"], apology), row["score"], row["count"]


def recorded(
    reading: Connection, ward: str, first: str, last: str, chain: str | None = None
) -> Iterator[Counted]:
    """The same of the totals that went into the records, of the ward or of one desk."""
    wanted = select(RatingTotal.__table__).where(
        RatingTotal.ward == ward, RatingTotal.month.between(first, last)
    )
    for row in reading.execute(wanted.where(RatingTotal.chain == chain) if chain else wanted).mappings():
        for score in SCORES:
            yield (
                row["month"],
                (row["field"], row["timeliness"], row["apology"]),
                score,
                row[f"score_{score}"],
            )


def tally(desk: Desk, first: date, last: date) -> Ratings:
    """The desk's ratings of the months in which ``first`` and ``last`` lie and of those between; days are not known."""
    months = f"{first:%Y-%m}", f"{last:%Y-%m}"
    with desk.reading() as reading:
        own = [*counted(reading, *months), *recorded(reading, desk.settings.ward, *months, desk.chain)]
    return summed(own)


def of_months_over(desk: Desk, at: datetime) -> list[Counted]:
    """What the desk still counts for itself of months that are over, the oldest first."""
    this_month = _month(at)
    with desk.reading() as reading:
        return [row for row in counted(reading, "", this_month) if row[0] < this_month]


def to_record(desk: Desk, at: datetime) -> int:
    """How many ratings of months that are over stand in the desk's own tally alone."""
    return sum(row[3] for row in of_months_over(desk, at))


def of_ward(reading: Connection, ward: str, first: date, last: date) -> Ratings:
    """What the records hold of every desk of a ward; the same at the city."""
    return summed(recorded(reading, ward, f"{first:%Y-%m}", f"{last:%Y-%m}"))


def summed(rows: Iterable[Counted]) -> Ratings:
    """Counts of groups, put together."""
    scores: Counter[int] = Counter()
    by_field: dict[str, Counter[int]] = {}
    by_outcome: dict[tuple[str, bool], Counter[int]] = {}
    told: Counter[str] = Counter()
    for _month_of, (field, timeliness, apology), score, count in rows:
        if not count:
            continue
        scores[score] += count
        by_field.setdefault(field, Counter())[score] += count
        outcome = (timeliness, apology in {"signed", "came"})
        by_outcome.setdefault(outcome, Counter())[score] += count
        if apology in {"came", "missing"}:
            told[apology] += count
    return Ratings(scores, by_field, by_outcome, told)


def _month(at: datetime) -> str:
    return f"{at.astimezone(VIETNAM):%Y-%m}"


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
