"""A ward with as many dossiers as wanted, for measuring and for looking around.

Every entry is signed, chained and folded as an act's is, so that ``motcua check`` finds nothing to say. Only the acts
themselves are not called: they commit one by one, and a hundred thousand flushes of a disk take long.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Connection, select

from app.act import Act, Head
from app.bundled import calendar, regime
from app.demo.invented import people
from app.demo_ward import CLERK, HEAD, OFFICER, open_demo
from app.desk import Desk
from app.fold import fold_records, refresh, write_entry
from app.reference import CatalogueProcedure
from app.rules.calendar import VIETNAM
from app.rules.deadlines import Promise, Unit, promise
from app.rules.numbering import apology_number, dossier_code, next_sequence
from db.apologies import Apology, ApologySignature
from db.journal import GENESIS, SignedEntry, b64
from db.records import Entry, Finish, Receipt, Record, Return

DAYS = 500
"""Working days over which the dossiers are spread: two years."""
OPEN, READY = 0.03, 0.02
"""The youngest share that is still worked on, and the share before it that waits to be fetched."""
APOLOGY_EVERY, FORGOTTEN_EVERY = 50, 2000
"""One dossier in so many is finished after its promise with a signed apology, and one in so many without any."""
LONG = 15
"""Seven of eight open dossiers have a limit of at least so many days: the short ones are finished by then."""
NOTHING_SEEN = [0, b64(GENESIS)]

Step = Callable[["Chronicle", "Story", datetime], None]


@dataclass(slots=True)
class Story:
    """One dossier while the years pass; ``ahead`` is what still happens to it, the next thing last."""

    procedure: CatalogueProcedure
    promise: Promise
    ahead: list[tuple[datetime, Step]]
    uid: str = ""
    apology: str = ""
    entries: list[SignedEntry] = field(default_factory=list)


def fill(folder: Path, count: int, until: datetime) -> None:
    """Make a demo ward in an empty folder with ``count`` dossiers, the last of them received just before ``until``.

    Raises:
        Refusal: ``folder.taken``, ``numbers.exhausted``, ``calendar.not_covered`` when two years before ``until``
            are not in the calendar.
    """
    days = _working_days(until.date())
    open_demo(folder, datetime.combine(days[0], time(7), VIETNAM)).close()
    with Desk.open(folder) as desk, desk.writing() as connection:
        # Every page is written and encrypted once, at the end, and not each time that the usual cache is full.
        connection.exec_driver_sql("PRAGMA cache_size = -1000000")
        Chronicle(desk, connection, until).tell(count, days)


def _working_days(until: date) -> list[date]:
    known = calendar(regime("hatinh-2017"))
    days = [known.previous_working(until)]
    while len(days) < DAYS:
        days.append(known.previous_working(days[-1]))
    return days[::-1]


class Chronicle:
    """Writes a desk's chain, in the order of time, within one transaction."""

    def __init__(self, desk: Desk, connection: Connection, until: datetime) -> None:
        self.desk, self.connection, self.until = desk, connection, until
        self.chance = Random(2017)
        self.people = people(self.chance)
        self.numbers: Counter[str] = Counter()
        self.procedures = [p for p in desk.catalogue if p.active]
        in_days = {Unit.WORKING_DAYS, Unit.CALENDAR_DAYS}
        self.long = [p for p in self.procedures if p.limit.unit in in_days and p.limit.value >= LONG]
        last = connection.execute(select(Entry.n, Entry.h, Entry.at).order_by(Entry.n.desc()).limit(1)).one()
        self.head = Head(last.n, last.h, last.at)

    def tell(self, count: int, days: list[date]) -> None:
        """Let ``count`` dossiers be received over the days, and everything happen to each in its time."""
        waiting: list[tuple[datetime, int, Story]] = []
        for index, received_at in enumerate(_moments(count, days)):
            while waiting and waiting[0][0] <= received_at:
                _at, place, story = heapq.heappop(waiting)
                self._next(story, place, waiting)
            self._next(self._begin(index, count, received_at), index, waiting)
        while waiting:
            _at, place, story = heapq.heappop(waiting)
            self._next(story, place, waiting)

    def _next(self, story: Story, place: int, waiting: list[tuple[datetime, int, Story]]) -> None:
        at, step = story.ahead.pop()
        step(self, story, at)
        if story.ahead:
            heapq.heappush(waiting, (story.ahead[-1][0], place, story))
        else:
            refresh(self.connection, self.desk.settings.ward, story.uid, story.entries)

    def _begin(self, index: int, count: int, received_at: datetime) -> Story:
        is_open = index >= count * (1 - OPEN)
        procedure = self.chance.choice(self.long if is_open and index % 8 else self.procedures)
        promised = promise(received_at, procedure.limit, self.desk.calendar, self.desk.regime)
        later = [] if is_open else self._course(index, index >= count * (1 - OPEN - READY), promised)
        return Story(procedure, promised, [*later[::-1], (received_at, Chronicle.receive)])

    def _course(self, index: int, ready: bool, promised: Promise) -> list[tuple[datetime, Step]]:
        """What happens after the receipt; a dossier whose days have not all passed is finished before its time."""
        span = promised.due_at - promised.received_at
        finished_at = promised.received_at + span * self.chance.uniform(0.2, 0.95)
        steps: list[tuple[datetime, Step]] = []
        if index % APOLOGY_EVERY == 0:
            steps = [
                (promised.received_at + span * 0.96, Chronicle.apologise),
                (promised.received_at + span * 0.97, Chronicle.sign),
            ]
            finished_at = promised.due_at + timedelta(hours=30)
        elif index % FORGOTTEN_EVERY == 1:
            finished_at = promised.due_at + timedelta(hours=30)
        steps.append((finished_at, Chronicle.finish))
        if not ready:
            steps.append((finished_at + timedelta(hours=self.chance.randint(1, 40)), Chronicle.return_result))
        last = self.until - timedelta(minutes=1)
        return [(min(at.replace(microsecond=0), last), step) for at, step in steps]

    def receive(self, story: Story, at: datetime) -> None:
        """Take the dossier in."""
        on, procedure, promised = at.date(), story.procedure, story.promise
        sequence = next_sequence(self.desk.epoch.block, self.numbers[f"day {on}"] or None)
        self.numbers[f"day {on}"] = sequence
        receipt = Receipt(
            chain=self.desk.chain,
            code=dossier_code(self.desk.regime.code_format, self.desk.settings.identifier, on, sequence),
            received_on=on,
            sequence=sequence,
            book=self.desk.epoch.book,
            year=on.year,
            number=self._number(f"register {on.year}"),
            procedure=procedure.code,
            procedure_version=procedure.version,
            calendar_version=self.desk.calendar.version,
            regime=self.desk.settings.regime,
            limit_value=procedure.limit.value,
            limit_unit=str(procedure.limit.unit),
            received_at=promised.received_at,
            promised_at=promised.due_at,
            notify_by=promised.notify_by,
            channel="online" if self.chance.random() < 0.1 else "counter",
            applicant_kind="person",
            identified_by="card_shown",
            collect_at="counter",
            sets=1,
            entered_later=False,
        )
        papers = [{"name": name, "originals": 1, "copies": 0} for name in procedure.papers]
        self._write(
            story, at, CLERK, "dossier.received", receipt, {"applicant": next(self.people), "papers": papers}
        )

    def finish(self, story: Story, at: datetime) -> None:
        """The office has finished."""
        record = Finish(dossier=story.uid, finished_at=at, outcome="granted")
        self._write(story, at, OFFICER, "dossier.finished", record)

    def return_result(self, story: Story, at: datetime) -> None:
        """The citizen fetches the result."""
        record = Return(dossier=story.uid, returned_at=at, to="applicant", slip_shown=True)
        self._write(story, at, CLERK, "result.returned", record)

    def apologise(self, story: Story, at: datetime) -> None:
        """Draft the apology before the promise is broken."""
        promised = story.promise
        new_day = self.desk.calendar.working_days_after(promised.due_at.date(), 3)[-1]
        record = Apology(
            dossier=story.uid,
            causes="tre_han",
            officials=OFFICER,
            level="xa",
            old_due=promised.due_at,
            new_due=datetime.combine(new_day, promised.due_at.timetz()),
            notify_by=promised.notify_by,
            detected_on=at.date(),
            drafted_by=CLERK,
        )
        part = {"reason": "chờ xác minh tại nơi đăng ký cũ", "remedy": ""}
        story.apology = self._write(story, at, CLERK, "apology.drafted", record, part)

    def sign(self, story: Story, at: datetime) -> None:
        """The head signs the apology, still in time."""
        promised, number = story.promise, self._number(f"apologies {at.year}")
        draft = story.entries[-1].records[0]
        book = self.desk.epoch.book
        record = ApologySignature(
            apology=story.apology,
            dossier=story.uid,
            chain=self.desk.chain,
            book=book,
            year=at.year,
            number=number,
            printed_number=apology_number(number, self.desk.regime.number_suffixes.apology, book),
            signer=HEAD,
            capacity="head",
            signed_at=at,
            old_due=promised.due_at,
            new_due=datetime.fromisoformat(draft["new_due"]),
            in_time=at <= (promised.notify_by or promised.due_at),
        )
        self._write(story, at, HEAD, "apology.signed", record, second=CLERK)

    def _number(self, book: str) -> int:
        self.numbers[book] += 1
        return self.numbers[book]

    def _write(
        self,
        story: Story,
        at: datetime,
        by: str,
        kind: str,
        record: Record,
        part: Mapping[str, Any] | None = None,
        second: str | None = None,
    ) -> str:
        act = Act(self.connection, self.desk.chain, self.desk.keys.signing, self.head, story.uid or None)
        uid = act.add(record, part)
        moment = int(at.timestamp() * 1000)
        after = [b64(entry.h[:8]) for entry in story.entries[-1:]]
        entry = act.sign(kind, by, moment, NOTHING_SEEN, after, second)
        write_entry(self.connection, entry)
        fold_records(self.connection, entry, act.parts)
        self.head = Head(act.n, entry.h, moment)
        story.uid = act.subject
        story.entries.append(entry)
        return uid


def _moments(count: int, days: list[date]) -> Iterator[datetime]:
    """When each dossier is received: evenly over the days, and over the office's hours of each."""
    for index in range(count):
        day, of_day = divmod(index * len(days), count)
        opened = datetime.combine(days[day], time(7, 30), VIETNAM)
        yield (opened + timedelta(hours=8.5) * (of_day / count)).replace(second=0, microsecond=0)
