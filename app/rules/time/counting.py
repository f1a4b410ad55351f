"""Counting a statutory limit from the moment of receipt.

Source: Bộ luật Dân sự 2015 Art. 147-148: the day of receipt is not counted; a limit in calendar days that ends
on a day off ends at the close of the next working day; a limit in hours runs from the moment given.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.refusal import Refusal
from app.rules.law.regime import Regime
from app.rules.time import explanation
from app.rules.time.calendar import ONE_DAY, VIETNAM, Calendar, weekday_name

LONGEST_DAYS = 400
HOURS_PER_DAY = 8


class Unit(StrEnum):
    """The units in which procedures state their limits."""

    SAME_DAY = "same_day"
    WORKING_DAYS = "working_days"
    CALENDAR_DAYS = "calendar_days"
    WORKING_HOURS = "working_hours"


@dataclass(frozen=True, slots=True)
class Limit:
    """A statutory time limit; half days are hours (0,5 ngày = 4 giờ), "trong ngày" has the value 0.

    Raises ``Refusal("limit.invalid", value=..., unit=...)`` for less than 1, or for more than 400 days.
    """

    value: int
    unit: Unit

    def __post_init__(self) -> None:
        most = LONGEST_DAYS * (HOURS_PER_DAY if self.unit is Unit.WORKING_HOURS else 1)
        fits = self.value == 0 if self.unit is Unit.SAME_DAY else 1 <= self.value <= most
        if not fits:
            raise Refusal("limit.invalid", value=self.value, unit=str(self.unit))


@dataclass(frozen=True, slots=True)
class Count:
    """Outcome of counting a limit: the due time, the days that counted, and how to say both."""

    due_at: datetime
    counted: tuple[date, ...]
    sentences: tuple[str, ...]
    remark: tuple[str, ...] = ()


def close_at(on: date, calendar: Calendar) -> datetime:
    """Return the moment at which the office closes on ``on``."""
    return datetime.combine(on, calendar.close_of(on), VIETNAM)


def _after_cutoff(at: datetime, regime: Regime) -> bool:
    """Whether ``at`` is past the cut-off. "Sau 15 giờ": the whole minute 15:00 is still before it."""
    return at.time().replace(second=0, microsecond=0) > regime.cutoff


def due_on(on: date, at: datetime, unit: Unit, calendar: Calendar, regime: Regime) -> datetime:
    """Return the time of day promised on ``on``: its close, or the receipt's clock time kept within opening hours.

    A limit in hours always keeps its own clock time.
    """
    close = close_at(on, calendar)
    if regime.due_time == "close_of_day" and unit is not Unit.WORKING_HOURS:
        return close
    opening = datetime.combine(on, calendar.sessions(on)[0][0], VIETNAM)
    return min(max(datetime.combine(on, at.timetz()), opening), close)


def _first_day_sentence(at: datetime, first: date) -> str:
    received = f"{explanation.half(at)} {weekday_name(at.date())}"
    return f"Nhận {received}, tính từ {explanation.named(first)}."


def _start(at: datetime, calendar: Calendar, regime: Regime) -> date:
    """Day 0 of a limit in days: the receipt day, unless the profile lets a late receipt count as the next day's."""
    if regime.cutoff_shifts_day_limits and _after_cutoff(at, regime):
        return calendar.next_working(at.date())
    return at.date()


def _count_same_day(at: datetime, _value: int, calendar: Calendar, regime: Regime) -> Count:
    """Luật Hộ tịch Art. 5.3: received after 15:00 and not answered at once, the next working day."""
    on, cutoff = at.date(), explanation.clock(regime.cutoff)
    received = f"Nhận {explanation.half(at)} {weekday_name(on)}"
    if calendar.is_working(on) and not _after_cutoff(at, regime) and at < close_at(on, calendar):
        due_at = close_at(on, calendar)
        sentence = f"{received}, không quá {cutoff}, trả trong ngày."
        return Count(due_at, (), (sentence, f"Hẹn trước {explanation.clock(due_at.time())}."))
    day = calendar.next_working(on)
    due_at = close_at(day, calendar)
    late = f" sau {cutoff}" if calendar.is_working(on) and _after_cutoff(at, regime) else ""
    sentence = f"{received}{late}, trả vào ngày làm việc kế tiếp: {explanation.named(day)}."
    return Count(due_at, (day,), (sentence,), (f"Hẹn trước {explanation.clock(due_at.time())}.",))


def _count_working_days(at: datetime, value: int, calendar: Calendar, regime: Regime) -> Count:
    counted = calendar.working_days_after(_start(at, calendar, regime), value)
    due_at = due_on(counted[-1], at, Unit.WORKING_DAYS, calendar, regime)
    days = f"{value} ngày làm việc: {explanation.day_list(counted, calendar)}."
    return Count(due_at, counted, (_first_day_sentence(at, counted[0]), days))


def _count_calendar_days(at: datetime, value: int, calendar: Calendar, regime: Regime) -> Count:
    """Days off count; one at the end moves the due day on (Bộ luật Dân sự 2015 Art. 148.5)."""
    start = _start(at, calendar, regime)
    counted = tuple(date.fromordinal(start.toordinal() + n) for n in range(1, value + 1))
    last, day = counted[-1], calendar.working_on_or_after(counted[-1])
    due_at = due_on(day, at, Unit.CALENDAR_DAYS, calendar, regime)
    days = f"{value} ngày, kể cả ngày nghỉ: {explanation.day_list(counted, calendar)}."
    if day == last:
        return Count(due_at, counted, (_first_day_sentence(at, counted[0]), days))
    why = f"Ngày cuối {explanation.short(last)} là ngày nghỉ ({explanation.reason(last, calendar)})"
    return Count(
        due_at,
        counted,
        (_first_day_sentence(at, counted[0]), days),
        (f"{why}, lùi đến {explanation.named(day)}.",),
    )


def _count_working_hours(at: datetime, value: int, calendar: Calendar, _regime: Regime) -> Count:
    left, day, moment, counted = timedelta(hours=value), at.date(), at, []
    while left > timedelta(0):
        day = calendar.working_on_or_after(day)
        used = timedelta(0)
        for opens, closes in calendar.sessions(day):
            begin = max(at, datetime.combine(day, opens, VIETNAM))
            spent = min(left - used, max(datetime.combine(day, closes, VIETNAM) - begin, timedelta(0)))
            if spent:
                used += spent
                moment = begin + spent
        if used:
            left -= used
            counted.append(day)
        day += ONE_DAY
    received = f"Nhận lúc {explanation.clock(at.time())} {weekday_name(at.date())}, tính theo giờ làm việc."
    hours = f"{value} giờ làm việc: {explanation.day_list(counted, calendar)}."
    end = f"Hết giờ lúc {explanation.clock(moment.time())} {explanation.named(moment.date())}."
    return Count(moment, tuple(counted), (received, hours), (end,))


COUNTS = {
    Unit.SAME_DAY: _count_same_day,
    Unit.WORKING_DAYS: _count_working_days,
    Unit.CALENDAR_DAYS: _count_calendar_days,
    Unit.WORKING_HOURS: _count_working_hours,
}
