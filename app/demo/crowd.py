"""A ward with as many dossiers as wanted, each with its whole history, for measuring and for looking around.

Every entry is signed, chained and folded as an act's is, so that ``motcua check`` finds nothing to say. Only the acts
themselves are not called: they commit one by one, and a hundred thousand flushes of a disk take long.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from app.demo import courses
from app.demo.chronicle import Pen, Story, When
from app.demo.counter_days import CLERKS
from app.demo.courses import Courses
from app.demo.ward import open_demo
from app.desk.desk import Desk
from app.desk.fold import refresh
from app.desk.shipped import calendar, regime
from app.rules.time.calendar import VIETNAM
from app.rules.time.counting import Unit
from app.rules.time.deadlines import promise

DAYS = 500
"""Working days over which the dossiers are spread: two years."""
OPEN, READY = 0.03, 0.02
"""The youngest share that is still worked on, and the share before it that waits to be fetched."""
VISIT_EVERY = 12
"""Before one receipt in so many somebody came with papers missing."""
LONG = 15
"""Seven of eight open dossiers have a limit of at least so many days: the short ones are finished by then."""
SAID_EVERY = 5_000
"""After so many dossiers the caller is told how far it is."""

Waiting = list[tuple[datetime, int, Story]]


def fill(folder: Path, count: int, until: datetime, told: Callable[[int], None] = lambda _done: None) -> None:
    """Make a demo ward in an empty folder with ``count`` dossiers, the last of them received just before ``until``.

    ``told`` hears now and then how many have been received.

    Raises:
        Refusal: ``folder.taken``, ``numbers.exhausted``, ``calendar.not_covered`` when two years before ``until``
            are not in the calendar.
    """
    days = _working_days(until.date())
    open_demo(folder, datetime.combine(days[0], time(7), VIETNAM)).close()
    with Desk.open(folder) as desk, desk.writing() as connection:
        # Every page is written and encrypted once, at the end, and not each time that the usual cache is full.
        connection.exec_driver_sql("PRAGMA cache_size = -1000000")
        Chronicle(desk, Pen(desk, connection), until, told).tell(count, days)


def _working_days(until: date) -> list[date]:
    known = calendar(regime("hatinh-2017"))
    days = [known.previous_working(until)]
    while len(days) < DAYS:
        days.append(known.previous_working(days[-1]))
    return days[::-1]


class Chronicle:
    """Lets the years pass: decides what happens to which dossier, and when."""

    def __init__(self, desk: Desk, pen: Pen, until: datetime, told: Callable[[int], None]) -> None:
        self.desk, self.pen, self.until, self.told = desk, pen, until, told
        self.procedures = [p for p in desk.catalogue if p.active]
        in_days = {Unit.WORKING_DAYS, Unit.CALENDAR_DAYS}
        self.long = [p for p in self.procedures if p.limit.unit in in_days and p.limit.value >= LONG]
        self.courses = Courses(desk, pen.chance)

    def tell(self, count: int, days: list[date]) -> None:
        """Let ``count`` dossiers be received over the days, and everything happen to each in its time."""
        waiting: Waiting = []
        for index, received_at in enumerate(_moments(count, days)):
            while waiting and waiting[0][0] <= received_at:
                _at, place, story = heapq.heappop(waiting)
                self._next(story, place, waiting)
            self._next(self._begin(index, count, received_at), index, waiting)
            if (index + 1) % SAID_EVERY == 0:
                self.told(index + 1)
        while waiting:
            _at, place, story = heapq.heappop(waiting)
            self._next(story, place, waiting)

    def _next(self, story: Story, place: int, waiting: Waiting) -> None:
        at, step = story.ahead.pop()
        step(self.pen, story, at)
        if story.ahead:
            heapq.heappush(waiting, (story.ahead[-1][0], place, story))
        else:
            refresh(self.pen.connection, self.desk.settings.ward, story.uid, story.entries)

    def _begin(self, index: int, count: int, received_at: datetime) -> Story:
        is_open = index >= count * (1 - OPEN)
        chance = self.pen.chance
        procedure = chance.choice(self.long if is_open and index % 8 else self.procedures)
        channel = chance.choices(("counter", "online", "post"), (87, 10, 3))[0]
        promised = promise(received_at, procedure.limit_for(channel), self.desk.calendar, self.desk.regime)
        clerk = CLERKS[index % len(CLERKS)]
        story = Story(procedure, promised, [], channel, procedure.terms.fee_amount or 0, clerk)
        if index % VISIT_EVERY == 5:
            courses.visit(self.pen, procedure, received_at)
        later: list[When] = [(received_at, Pen.receive), (received_at + timedelta(minutes=1), Pen.print_slip)]
        if is_open:
            later += self.courses.begun(index, story)
        else:
            later += self.courses.whole(index, story, returned=index < count * (1 - OPEN - READY))
        last = self.until - timedelta(minutes=1)
        story.ahead = sorted(
            ((min(at.replace(second=0, microsecond=0), last), step) for at, step in later), key=_when
        )[::-1]
        return story


def _when(of: When) -> datetime:
    return of[0]


def _moments(count: int, days: list[date]) -> Iterator[datetime]:
    """When each dossier is received: evenly over the days, and over the office's hours of each."""
    for index in range(count):
        day, of_day = divmod(index * len(days), count)
        opened = datetime.combine(days[day], time(7, 30), VIETNAM)
        yield (opened + timedelta(hours=8.5) * (of_day / count)).replace(second=0, microsecond=0)
