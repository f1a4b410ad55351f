"""What three clerks of an invented ward do at the counter: a quiet year in few dossiers, and this morning."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random

from app.demo.invented import people
from app.demo.ward import CLERK, CLERK_2, CLERK_3, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish, return_result
from app.dossier.acts.receive import Received, receive
from app.dossier.receipt import Paper, Person, ReceiptForm
from app.dossier.registers import dossiers
from app.rules.text.listed import listed
from app.rules.time.calendar import VIETNAM

CLERKS = (CLERK, CLERK_2, CLERK, CLERK_3, CLERK_2)
"""Who receives, in turns: the first two more than the third, who leads."""
A_YEAR = 251
"""So many working days lie behind the last ones: the line of twelve months begins with them, and last year's backlog."""
EVERY, FIRST, TOGETHER, LAST, LAST_EVERY = 7, 8, 3, 40, 4
"""Somebody comes on one day in seven; three on each of the first, a month to look back at; on one in four of the last."""
LONG = ("1.001699", "1.012812", "1.011607")
SHORT = ("1.004884", "2.001035", "1.001653", "1.013227", "2.000720", "1.004873")
"""Five days at most: in every month of the line something is finished."""
EARLY, OTHERS = time(8, 20), 500_000
"""So many invented people may be known before those of the morning come."""
AT_ONCE = frozenset({"2.000815", "2.000884", "1.001193"})
"""What is finished while the citizen waits."""
COMES_OUT, TAKEN = timedelta(minutes=7), timedelta(minutes=9)
FETCHED = ""
MORNING = (
    ("07:36", CLERK, "2.000815"),
    ("07:47", CLERK_2, "1.004873"),
    ("07:52", CLERK, FETCHED),
    ("08:04", CLERK_2, "2.000884"),
    ("08:15", CLERK, "1.001699"),
    ("08:21", CLERK_3, "1.001193"),
    ("08:33", CLERK, "2.000815"),
    ("08:44", CLERK_2, FETCHED),
    ("08:49", CLERK_2, "1.012812"),
    ("09:02", CLERK, "2.000884"),
    ("09:16", CLERK_3, "1.011607"),
    ("09:24", CLERK, "1.004884"),
    ("09:37", CLERK_2, "2.000815"),
    ("09:50", CLERK, FETCHED),
    ("09:58", CLERK_2, "2.000720"),
    ("10:14", CLERK, "2.001035"),
    ("10:23", CLERK, "2.000635"),
    ("10:31", CLERK_2, "1.001653"),
    ("10:48", CLERK_3, "2.000815"),
    ("11:05", CLERK, "1.013227"),
    ("11:17", CLERK_2, "1.000656"),
)
"""When, to whom and for what somebody comes; :data:`FETCHED`: for a result that lies there."""


def quiet_year(desk: Desk, days: list[date]) -> Iterator[tuple[date, list[Received]]]:
    """Each of the days, with what is received on it; what falls due is the caller's to finish."""
    someone = people(Random(2016))
    turn = 0
    for place, day in enumerate(days):
        at, received = datetime.combine(day, EARLY, VIETNAM), []
        wanted = (*LONG, *SHORT) if place < FIRST else SHORT
        for _ in range(_come(place, len(days))):
            form = _form(desk, wanted[turn % len(wanted)], Person(**next(someone)), day)
            received.append(receive(desk, form, CLERKS[turn % len(CLERKS)], at))
            turn += 1
        yield day, received


def _come(place: int, days: int) -> int:
    if place < FIRST:
        return TOGETHER
    return int(place % (EVERY if place < days - LAST else LAST_EVERY) == 0)


def this_morning(desk: Desk, now: datetime) -> None:
    """Let the morning pass as far as it has come; on a day off there is none."""
    day = now.astimezone(VIETNAM).date()
    if not desk.calendar.is_working(day):
        return
    someone = people(Random(2017), OTHERS)
    for clock, clerk, procedure in MORNING:
        at = datetime.combine(day, time.fromisoformat(clock), VIETNAM)
        if at + TAKEN >= now:
            return
        if procedure == FETCHED:
            _fetch(desk, clerk, at)
            continue
        received = receive(desk, _form(desk, procedure, Person(**next(someone)), day), clerk, at)
        if procedure in AT_ONCE:
            finish(desk, received.dossier, OFFICER, at + COMES_OUT)
            return_result(desk, received.dossier, clerk, at + TAKEN)


def _form(desk: Desk, procedure: str, applicant: Person, day: date) -> ReceiptForm:
    asked = desk.catalogue.on(procedure, day).papers
    names = [paper.name for paper in map(listed, asked) if paper.required]
    papers = tuple(Paper(name[:1].upper() + name[1:]) for name in names)
    return ReceiptForm(procedure, applicant, papers=papers, identified_by="card_shown")


def _fetch(desk: Desk, clerk: str, at: datetime) -> None:
    with desk.reading() as reading:
        lying = dossiers.queue(reading, desk.settings.ward, at, "ready", limit=1)
    for line in lying:
        return_result(desk, line.dossier, clerk, at)
