"""Days and moments as they are typed at a counter: '10/2', '10/02/2017', '14:05 06/02'."""

from __future__ import annotations

import re
from datetime import date, datetime

from app.rules.time.calendar import VIETNAM
from ui.language import tr

_DAY = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2})(?:[\s./-]+(\d{4}|\d{2}))?")
_MOMENT = re.compile(r"(\d{1,2})\s*[:hg]\s*(\d{2})?(?:\s*,?\s+(.+))?")


def read_day(text: str, near: date) -> date | None:
    """The day typed, in the year of ``near`` when none is given; None for what is no day."""
    found = _DAY.fullmatch(text.strip())
    if found is None:
        return None
    day, month, year = found.groups()
    try:
        return date(int(year) % 100 + 2000 if year else near.year, int(month), int(day))
    except ValueError:
        return None


def read_moment(text: str, near: datetime) -> datetime | None:
    """The moment typed, on the day of ``near`` when none is given; None for what is no moment."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, day = found.groups()
    on = read_day(day, near.date()) if day else near.date()
    if on is None or int(hour) > 23 or int(minute or 0) > 59:
        return None
    return datetime(on.year, on.month, on.day, int(hour), int(minute or 0), tzinfo=VIETNAM)


def like_day(on: date) -> str:
    """How a day is typed, by the example of ``on``: one of the year that runs."""
    return tr("ghi như {on:%d/%m/%Y}").format(on=on)


def like_moment(at: datetime) -> str:
    """How a moment is typed, by the example of ``at``."""
    return tr("ghi như {at:%H:%M %d/%m/%Y}").format(at=at)


def written_moment(at: datetime) -> str:
    """'14:05 06/02/2017'."""
    return f"{at:%H:%M %d/%m/%Y}"
