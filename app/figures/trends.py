"""Figures over time and by field, hour and person (ui.md §3.8); and the dossiers behind a figure, as lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from app.desk.reference import names_ever
from app.dossier.line import DossierLine, lines_of
from app.dossier.line import overdue as overdue_now
from app.dossier.spans import moments, of_ward, open_at, received_in
from app.refusal import Refusal
from app.rules.course.course import Status
from app.rules.course.standing import Timeliness
from app.rules.time.calendar import VIETNAM
from db.local import StandingRow
from db.records import Entry, Procedure, Receipt

SOON_DAYS = 3
"""As the tile of the queue: due within so many days after today."""


@dataclass(frozen=True, slots=True)
class Month:
    """One calendar month: how many dossiers were received in it, how many resolved, and of these how many late."""

    first: date
    received: int
    resolved: int
    late: int

    @property
    def punctual(self) -> float | None:
        """The share in per cent that was resolved by the first promise; None where nothing was resolved."""
        return 100 * (self.resolved - self.late) / self.resolved if self.resolved else None


@dataclass(frozen=True, slots=True)
class Backlog:
    """Tồn đọng: dossiers of a field that were open at the end of a day, and at the end of that day a year earlier."""

    field: str
    before: int
    now: int


@dataclass(frozen=True, slots=True)
class Workload:
    """What a member of staff received and the office has not finished, by how near its day is."""

    code: str
    name: str
    overdue: int
    today: int
    soon: int
    later: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.overdue + self.today + self.soon + self.later


def year_before(on: date) -> date:
    """The same day a year earlier; 28/02 for a 29/02."""
    return on.replace(year=on.year - 1, day=28 if (on.month, on.day) == (2, 29) else on.day)


def is_recorded(reading: Connection, ward: str, on: date, chains: Sequence[str] = ()) -> bool:
    """Whether anything received by the end of a day is held here: of days before that nothing is known, not even 0."""
    until = StandingRow.received_at < moments(on, on)[1]
    found = select(StandingRow.dossier).where(of_ward(ward, chains), until).limit(1)
    return reading.execute(found).first() is not None


def months(reading: Connection, ward: str, last: date, count: int, chains: Sequence[str] = ()) -> list[Month]:
    """The ``count`` months that end with the one of ``last``, oldest first; of that month only the days to ``last``."""
    firsts = [_month_before(last, back) for back in range(count - 1, -1, -1)]
    start, end = moments(firsts[0], last)
    row = StandingRow
    received = and_(row.received_at >= start, row.received_at < end)
    resolved = and_(row.finished_at >= start, row.finished_at < end)
    taken_in, ended_in = func.substr(row.received_at, 1, 7), func.substr(row.finished_at, 1, 7)
    counts = (received, resolved, and_(resolved, row.timeliness == Timeliness.LATE))
    # Both at once: each goes through every dossier.
    found = reading.execute(
        select(taken_in, ended_in, *(func.count().filter(each) for each in counts))
        .where(of_ward(ward, chains), or_(received, resolved))
        .group_by(taken_in, ended_in)
    )
    came, went, late = Counter[str](), Counter[str](), Counter[str]()
    for taken, ended, *counted in found:
        came[taken] += counted[0]
        went[ended] += counted[1]
        late[ended] += counted[2]
    return [Month(first, *(each[f"{first:%Y-%m}"] for each in (came, went, late))) for first in firsts]


def _month_before(on: date, back: int) -> date:
    year, month = divmod(on.year * 12 + on.month - 1 - back, 12)
    return date(year, month + 1, 1)


def fields(reading: Connection, ward: str) -> dict[str, str]:
    """The field (lĩnh vực) of each procedure of the ward by its code, as its newest version says."""
    rows = reading.execute(
        select(Procedure.code, Procedure.field)
        .where(Procedure.ward == ward)
        .order_by(Procedure.valid_from, Procedure.version)
    )
    return {row.code: row.field for row in rows}


def backlog(reading: Connection, ward: str, on: date, chains: Sequence[str] = ()) -> list[Backlog]:
    """The backlog at the end of ``on`` and of the same day a year earlier, by field; the largest first.

    Fields that had none on either day are left out.
    """
    row = StandingRow
    before, now = (moments(day, day)[1] for day in (year_before(on), on))
    then = func.count().filter(open_at(before))
    today = func.count().filter(open_at(now))
    found = reading.execute(
        select(row.procedure, then, today)
        .where(of_ward(ward, chains), or_(open_at(before), open_at(now)))
        .group_by(row.procedure)
    )
    of_procedure, counts = fields(reading, ward), dict[str, tuple[int, int]]()
    for procedure, earlier, later in found:
        field = of_procedure.get(procedure, "")
        so_far = counts.get(field, (0, 0))
        counts[field] = (so_far[0] + int(earlier), so_far[1] + int(later))
    both = [Backlog(field, *pair) for field, pair in counts.items() if any(pair)]
    return sorted(both, key=lambda each: (-max(each.before, each.now), each.field))


def overdue(reading: Connection, ward: str, now: datetime, chains: Sequence[str] = ()) -> Mapping[str, int]:
    """How many dossiers are past their present day at ``now`` and not finished, by field, the most first."""
    row = StandingRow
    found = reading.execute(
        select(row.procedure, func.count())
        .where(of_ward(ward, chains), overdue_now(now))
        .group_by(row.procedure)
    )
    of_procedure, counts = fields(reading, ward), dict[str, int]()
    for procedure, count in found:
        field = of_procedure.get(procedure, "")
        counts[field] = counts.get(field, 0) + int(count)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def workload(reading: Connection, ward: str, now: datetime, chains: Sequence[str] = ()) -> list[Workload]:
    """What each member of staff received that is still worked on; who has most of it first."""
    row = StandingRow
    tonight = datetime.combine(now.astimezone(VIETNAM).date() + timedelta(days=1), time.min, VIETNAM)
    soon = tonight + timedelta(days=SOON_DAYS)
    by = func.json_extract(Entry.e, "$.act")
    counts = (
        func.count().filter(condition)
        for condition in (
            row.due_at < now,
            and_(row.due_at >= now, row.due_at < tonight),
            and_(row.due_at >= tonight, row.due_at < soon),
            row.due_at >= soon,
        )
    )
    found = reading.execute(
        select(by, *counts)
        .select_from(row.__table__)
        .join(Receipt, and_(Receipt.ward == row.ward, Receipt.uid == row.dossier))
        .join(Entry, and_(Entry.ward == Receipt.ward, Entry.h == Receipt.entry))
        .where(of_ward(ward, chains), row.status == Status.WORKING)
        .group_by(by)
    )
    names = names_ever(reading, ward)
    loads = [_load(str(each[0]), names, [int(count) for count in each[1:]]) for each in found]
    return sorted(loads, key=lambda load: (-load.total, load.name))


def _load(code: str, names: Mapping[str, str], counts: Sequence[int]) -> Workload:
    overdue, today, soon, later = counts
    return Workload(code, names.get(code) or code, overdue, today, soon, later)


def hours(reading: Connection, ward: str, on: date, chains: Sequence[str] = ()) -> dict[int, int]:
    """How many dossiers were received in each hour of a day; hours without any are left out."""
    hour = func.substr(Receipt.received_at, 12, 2)
    found = reading.execute(
        select(hour, func.count()).where(received_in(ward, on, on, chains)).group_by(hour).order_by(hour)
    )
    return {int(each[0]): int(each[1]) for each in found}


MOST = 300
"""How many dossiers a list behind a figure shows at most."""

Condition = ColumnElement[bool]
Conditions = Mapping[str, Callable[[], Condition]]
"""What each figure counts; asked for when it is wanted, for some look things up first."""


def lines_behind(
    reading: Connection,
    ward: str,
    chains: Sequence[str],
    figure: str,
    conditions: Conditions,
    by: InstrumentedAttribute[object],
    *,
    field: str | None,
    limit: int,
) -> list[DossierLine]:
    """The dossiers of a figure, those of one field if named, in the order of ``by`` and their code.

    Raises:
        Refusal: ``form.choice`` for a figure that has no list.
    """
    if figure not in conditions:
        raise Refusal("form.choice", field="figure", allowed=", ".join(conditions))
    row = StandingRow
    query = select(row.dossier).where(of_ward(ward, chains), conditions[figure]())
    if field is not None:
        codes = [code for code, of in fields(reading, ward).items() if of == field]
        query = query.where(row.procedure.in_(codes))
    page = query.order_by(by, row.code).limit(limit)
    return lines_of(reading, ward, list(reading.execute(page).scalars()))
