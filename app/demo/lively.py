"""A demo ward that looks like a working one: two weeks of invented dossiers up to this morning, in every state."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path

from app import login, receipt_lines
from app.acts.intake import ReceiptForm, Received, receive
from app.acts.progress import finish, return_result
from app.demo_ward import CLERK, DEMO_PIN, DEMO_SECRET, OFFICER, open_demo
from app.desk import Desk
from app.resources import RESOURCES
from app.rules.calendar import VIETNAM, Calendar

DAYS = 10
LEFT_OPEN = 7
"""Every seventh dossier is left to its fate, so that the queue has overdue ones and ones to tell about."""
_RECEIVED_AT = re.compile(r'"received_at": "\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2})"')


def open_lively(folder: Path, now: datetime) -> Desk:
    """Open the demo ward in ``folder``; an empty folder is filled with the last ten working days first."""
    if (folder / "desk.toml").is_file():
        return Desk.open(folder)
    desk = open_demo(folder, now - timedelta(days=3 * DAYS))
    days = working_days_before(desk.calendar, now.astimezone(VIETNAM).date(), DAYS)
    lines = [line for path in sorted((RESOURCES / "demo").glob("*.jsonl")) for line in _lines(path)]
    share = -(-len(lines) // DAYS)
    open_ones: list[tuple[int, Received]] = []
    for place, day in enumerate(days):
        for line in sorted(lines[place * share : (place + 1) * share], key=_clock):
            form = _form(line, day)
            at = max(form.received_at or now, desk.last_at() or now)
            open_ones.append((place * share + len(open_ones), receive(desk, form, CLERK, at)))
        _finish_due(desk, open_ones, day)
    choose_secrets(desk, now)
    return desk


def choose_secrets(desk: Desk, now: datetime) -> None:
    """Everybody at the demo ward has the secret that the log-in page says."""
    for member in desk.staff.values():
        login.choose(desk, member, DEMO_SECRET if member.signs else DEMO_PIN, now)


def working_days_before(calendar: Calendar, on: date, count: int) -> list[date]:
    """The ``count`` working days before ``on``, oldest first."""
    days: list[date] = []
    while len(days) < count:
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
    return receipt_lines.read(moved, day)


def _finish_due(desk: Desk, open_ones: list[tuple[int, Received]], day: date) -> None:
    """Finish what is due by the day, and hand over two of three results; some are left open on purpose."""
    at = datetime.combine(day, time(16, 45), VIETNAM)
    for number, received in list(open_ones):
        if received.promise.due_at.date() > day or number % LEFT_OPEN == 0:
            continue
        finish(desk, received.dossier, OFFICER, max(at, desk.last_at() or at))
        if number % 3:
            return_result(desk, received.dossier, CLERK, max(at, desk.last_at() or at))
        open_ones.remove((number, received))
