"""A demo ward that looks like a working one: a quiet year, two full weeks and this morning, dossiers in every state."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path

from app.demo.counter_days import A_YEAR, CLERKS, quiet_year, this_morning
from app.demo.ward import CLERK, DEMO_PIN, DEMO_SECRET, OFFICER, open_demo
from app.desk.desk import Desk
from app.desk.shipped import calendar, regime
from app.desk.system import RESOURCES
from app.dossier import receipt
from app.dossier.acts.end import finish, return_result
from app.dossier.acts.receive import Received, receive
from app.dossier.acts.stop import SupplementForm, request_supplement
from app.dossier.receipt import ReceiptForm
from app.office import login
from app.openness.board import hang, wanted
from app.rules.time.calendar import VIETNAM, Calendar

DAYS = 10
LEFT_OPEN, FETCHED = 7, 3
"""Every seventh dossier is left to its fate, so that the queue has overdue ones and ones to tell about; of three
results that are there two are fetched."""
NOT_HUNG = 12
"""One sheet in so many does not hang yet."""
ASKED = SupplementForm(("Giấy xác nhận nơi cư trú",), "chưa rõ nơi cư trú")
TO_BRING = 2
"""So many of the last dossiers wait for a paper."""
Open = list[tuple[int, Received]]
"""What is worked on, each with a number that says how it will go."""
_RECEIVED_AT = re.compile(r'"received_at": "\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2})"')


def open_lively(folder: Path, now: datetime) -> Desk:
    """Open the demo ward in ``folder``; an empty folder is filled up to this morning first."""
    if (folder / "desk.toml").is_file():
        return Desk.open(folder)
    known = calendar(regime("hatinh-2017"))
    days = working_days_before(known, now.astimezone(VIETNAM).date(), A_YEAR + DAYS)
    desk = open_demo(folder, datetime.combine(days[0], time(7), VIETNAM))
    earlier: Open = []
    for day, received in quiet_year(desk, days[:-DAYS]):
        earlier += [(-1, each) for each in received]
        _finish_due(desk, earlier, day)
    _hang(desk, datetime.combine(days[-DAYS], time(7), VIETNAM))
    _two_weeks(desk, days[-DAYS:], earlier)
    this_morning(desk, now)
    choose_secrets(desk, now)
    return desk


def _two_weeks(desk: Desk, days: list[date], earlier: Open) -> None:
    open_ones: Open = []
    lines = [line for path in sorted((RESOURCES / "demo").glob("*.jsonl")) for line in _lines(path)]
    share = -(-len(lines) // len(days))
    for place, day in enumerate(days):
        for line in sorted(lines[place * share : (place + 1) * share], key=_clock):
            form = _form(line, day)
            number = place * share + len(open_ones)
            at = form.received_at or datetime.combine(day, time(8), VIETNAM)
            by = CLERKS[number % len(CLERKS)]
            open_ones.append((number, receive(desk, form, by, max(at, desk.last_at() or at))))
        _finish_due(desk, earlier, day)
        _finish_due(desk, open_ones, day)
    _ask(desk, open_ones, days[-1])


def _hang(desk: Desk, at: datetime) -> None:
    with desk.reading() as reading:
        sheets = wanted(desk, reading, at.date())
    hang(desk, [sheet for place, sheet in enumerate(sheets) if place % NOT_HUNG], "board", CLERK, at)


def _ask(desk: Desk, open_ones: Open, day: date) -> None:
    """Some of the last wait for a paper."""
    at = datetime.combine(day, time(16, 50), VIETNAM)
    soonest = desk.calendar.next_working(day)
    in_time = [each for _, each in open_ones if each.promise.due_at.date() > soonest]
    for received in in_time[-TO_BRING:]:
        request_supplement(desk, received.dossier, ASKED, OFFICER, at)


def choose_secrets(desk: Desk, now: datetime) -> None:
    """Everybody at the demo ward has the secret that the log-in page says."""
    # Hashing is slow on purpose, and everybody knows these two.
    kept: dict[str, str] = {}
    with desk.writing() as connection:
        for member in desk.staff.values():
            secret = DEMO_SECRET if member.signs else DEMO_PIN
            kept[secret] = kept.get(secret) or login.hashed(member, secret)
            login.keep_first(connection, member.code, kept[secret], now)


def working_days_before(calendar: Calendar, on: date, count: int) -> list[date]:
    """The ``count`` working days before ``on``, oldest first; where the calendar begins later, fewer, but :data:`DAYS`."""
    days: list[date] = []
    while len(days) < DAYS or (len(days) < count and calendar.covers((on - timedelta(days=DAYS)).year)):
        on = calendar.previous_working(on)
        days.insert(0, on)
    return days


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _clock(line: str) -> str:
    found = _RECEIVED_AT.search(line)
    return "".join(found.groups()) if found else ""


def _form(line: str, day: date) -> ReceiptForm:
    moved = _RECEIVED_AT.sub(rf'"received_at": "{day.isoformat()}T\1:\2"', line)
    return receipt.read(moved, day)


def _finish_due(desk: Desk, open_ones: Open, day: date) -> None:
    """Finish what is due by the day, and hand over most results; some are left open on purpose."""
    at = datetime.combine(day, time(16, 45), VIETNAM)
    for number, received in list(open_ones):
        if received.promise.due_at.date() > day or number % LEFT_OPEN == 0:
            continue
        finish(desk, received.dossier, OFFICER, max(at, desk.last_at() or at))
        if number % FETCHED:
            return_result(desk, received.dossier, CLERK, max(at, desk.last_at() or at))
        open_ones.remove((number, received))
