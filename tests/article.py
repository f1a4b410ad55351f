"""The two years that the newspaper told of: eleven months with over 10,400 dossiers, and a backlog of land from 57 to 9.

What is known of them: 10,400 received from January to November 2016, some 7,400 of these about land, 9 of these still
open; 57 open a year earlier (domain.md §2.9). Everything else is invented, and so are the people.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from app.demo.chronicle import Pen, Step, Story
from app.demo.ward import open_demo
from app.desk.desk import Desk
from app.desk.fold import refresh
from app.desk.reference import CatalogueProcedure
from app.rules.time.calendar import VIETNAM
from app.rules.time.counting import Unit
from app.rules.time.deadlines import promise

LAND = "Đất đai"
LAND_SHARE = 7_400 / 10_400
LATE_EVERY = 67
"""One dossier in so many is finished a day after its promise."""


@dataclass(frozen=True, slots=True)
class Year:
    """January to November of a year: how many dossiers came, and how many about land were open at the end."""

    year: int
    received: int
    left_open: int

    @property
    def first(self) -> date:
        """New Year's Day."""
        return date(self.year, 1, 1)

    @property
    def last(self) -> date:
        """The last day of the eleven months."""
        return date(self.year, 11, 30)


BEFORE, NOW = Year(2015, 9_300, 57), Year(2016, 10_400, 9)


def fill_article(folder: Path, before: Year = BEFORE, now: Year = NOW) -> None:
    """Make a demo ward in an empty folder that received and resolved what the article tells.

    Raises:
        Refusal: ``folder.taken``.
    """
    open_demo(folder, datetime.combine(date(before.year, 1, 2), time(6), VIETNAM)).close()
    with Desk.open(folder) as desk, desk.writing() as connection:
        # As a crowd is written: every page once, at the end.
        connection.exec_driver_sql("PRAGMA cache_size = -1000000")
        pen = Pen(desk, connection)
        events = sorted(
            (event for year in (before, now) for event in _year(desk, year)), key=lambda event: event[:2]
        )
        for at, _place, step, story in events:
            step(pen, story, at)
        for story in {id(event[3]): event[3] for event in events}.values():
            refresh(connection, desk.settings.ward, story.uid, story.entries)


Event = tuple[datetime, int, Step, Story]


def _year(desk: Desk, year: Year) -> Iterator[Event]:
    """What happens to each dossier of a year; the last about land stay open until December."""
    active = [each for each in desk.catalogue.in_force(year.last) if each.active]
    land = [each for each in active if each.field == LAND]
    others = [each for each in active if each.field != LAND and _is_short(each)]
    # The calendar knows no day before 2015, on which the first dossier's notice would fall.
    days = list(_working_days(desk, year))[1:]
    of_land = round(year.received * LAND_SHARE)
    counts = ((land, of_land - year.left_open, days[:-1]), (others, year.received - of_land, days[:-4]))
    place = year.year * 1_000_000
    for procedures, count, when in counts:
        for n, received_at in enumerate(_spread(count, when)):
            place += 1
            yield from _dossier(desk, procedures[n % len(procedures)], received_at, place, _closed(year))
    for n, received_at in enumerate(_spread(year.left_open, days[-8:])):
        place += 1
        later = datetime.combine(date(year.year, 12, 12), time(9), VIETNAM) + timedelta(minutes=n)
        yield from _dossier(desk, land[n % len(land)], received_at, place, None, finished_at=later)


def _is_short(each: CatalogueProcedure) -> bool:
    return each.limit.unit in {Unit.SAME_DAY, Unit.WORKING_DAYS} and each.limit.value <= 3


def _working_days(desk: Desk, year: Year) -> Iterator[date]:
    on = year.first
    while on <= year.last:
        if desk.calendar.is_working(on):
            yield on
        on += timedelta(days=1)


def _spread(count: int, days: list[date]) -> Iterator[datetime]:
    """Evenly over the days, and over the office's hours of each."""
    for index in range(count):
        day, of_day = divmod(index * len(days), count)
        opened = datetime.combine(days[day], time(7, 30), VIETNAM)
        yield (opened + timedelta(hours=7) * (of_day / count)).replace(second=0, microsecond=0)


def _closed(year: Year) -> datetime:
    return datetime.combine(year.last, time(17), VIETNAM)


def _dossier(
    desk: Desk,
    procedure: CatalogueProcedure,
    received_at: datetime,
    place: int,
    by: datetime | None,
    finished_at: datetime | None = None,
) -> Iterator[Event]:
    """Received, and finished early, on its day, a day late, or whenever is given; not after ``by``."""
    promised = promise(received_at, procedure.limit, desk.calendar, desk.regime)
    story = Story(procedure, promised, [])
    end = finished_at or promised.due_at + (
        timedelta(days=1) if place % LATE_EVERY == 0 else -timedelta(minutes=20 + place % 60)
    )
    end = max(received_at + timedelta(minutes=5), min(end, by or end))
    yield received_at, place, Pen.receive, story
    yield end, place, Pen.finish, story
