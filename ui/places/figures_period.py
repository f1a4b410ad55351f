"""The periods of the figures, and whose figures a person sees."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from app.desk.reference import StaffMember, epochs_of_desk
from app.desk.settings import Settings
from app.figures.board import Board, board
from app.openness.dialogue.register import Task, tasks
from app.openness.ratings import SCORES, tally
from ui.counter import Counter
from ui.language import tr

Read = tuple[Board, Sequence[str], Sequence[int], Sequence[Task]]
SEES_WARD = frozenset({"supervisor", "head", "deputy"})
PERIODS = (
    ("day", tr("Hôm nay")),
    ("month", tr("Tháng này")),
    ("quarter", tr("Quý này")),
    ("year", tr("Năm nay")),
)


def period(kind: str, today: date) -> tuple[date, date]:
    """Today alone, or from the first day of this month, quarter or year to today."""
    if kind == "day":
        return today, today
    month = {"month": today.month, "quarter": 3 * ((today.month - 1) // 3) + 1, "year": 1}[kind]
    return date(today.year, month, 1), today


def span_words(first: date, last: date) -> str:
    """The days of a period: the year is said once."""
    if first == last:
        return f"{last:%d/%m/%Y}"
    begins = f"{first:%d/%m}" if first.year == last.year else f"{first:%d/%m/%Y}"
    return f"{begins} – {last:%d/%m/%Y}"


def month_before(first: date, months: int) -> date:
    """The first day of the month so many months before that of ``first``."""
    year, month = divmod(first.year * 12 + first.month - 1 - months, 12)
    return date(year, month + 1, 1)


def sees_ward(person: StaffMember) -> bool:
    """Whether a person sees the whole ward's figures; a clerk sees her own counter's (ui.md §1)."""
    return bool(person.duties & SEES_WARD)


def whose(configured: Settings, *, sees_all: bool) -> str:
    """Whose figures are shown."""
    if sees_all:
        return tr("Toàn {ward}").format(ward=configured.ward_name)
    return tr("Số của quầy {desk}").format(desk=configured.desk)


def who_sees_all(configured: Settings) -> str:
    """What who sees a counter's figures alone may want to know."""
    return tr("Số của cả {unit}: người phụ trách và lãnh đạo xem").format(unit=configured.unit)


def read_board(counter: Counter, person: StaffMember, kind: str, now: datetime) -> Read:
    """The board of a period as a person sees it, the desk's chains that it counts ([] for the whole ward), the scores given
    here, and what was undertaken in dialogue: by the person all that is not done, to who sees the ward all that is near.
    """
    configured, (first, last) = counter.desk.settings, period(kind, now.date())
    whole_ward = sees_ward(person)
    with counter.reading() as reading:
        own = [] if whole_ward else epochs_of_desk(reading, configured.ward, configured.desk)
        found = board(reading, configured.ward, first, last, now, own)
        undertaken = [each for each in tasks(reading, configured.ward) if each.done_on is None]
    given = tally(counter.desk, first, last).scores
    seen = [
        each
        for each in undertaken
        if each.responsible == person.code or (whole_ward and each.is_near(now.date()))
    ]
    return found, own, [given[score] for score in SCORES], seen
