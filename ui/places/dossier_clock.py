"""A dossier's days from receipt to its promise, with those on which its clock stood still, and the late ones after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.dossier.registers.dossiers import Dossier, HistoryLine
from app.rules.law.regime import Regime
from app.rules.time.calendar import VIETNAM, Calendar
from app.rules.time.counting import Unit
from ui.language import tr
from ui.places.standing_words import limit_of, strip_of
from ui.widgets.day_strip import Day

_WEEKEND = frozenset({"thứ Bảy", "Chủ nhật"})
_BEGINS = {"supplement.requested": "requested_at", "dossier.paused": "paused_at"}
_ENDS = {"supplement.completed": "completed_at", "dossier.resumed": "resumed_at"}


@dataclass(frozen=True, slots=True)
class Stop:
    """A time in which the clock stood still; after one that ``restarts`` it begins from zero. ``until`` None: it stands."""

    since: datetime
    until: datetime | None
    restarts: bool

    def holds(self, on: date, today: date) -> bool:
        """Whether a day is not counted for this."""
        first, last = self.since.date(), self.until.date() if self.until else today
        # A supplement waits until the day it comes; a pause takes the days after it, that of its end included.
        return (
            first <= on < last
            if self.restarts and self.until
            else first + timedelta(not self.restarts) <= on <= last
        )


def stops_of(history: Iterable[HistoryLine], still_until: datetime | None = None) -> list[Stop]:
    """When the clock stood still, by what was recorded; the stop that lasts, if it were to end ``still_until``."""
    stops: list[Stop] = []
    for entry in history:
        if entry.kind in _BEGINS:
            since = datetime.fromisoformat(entry.facts[_BEGINS[entry.kind]])
            stops.append(Stop(since, None, entry.kind == "supplement.requested"))
        elif entry.kind in _ENDS and stops and stops[-1].until is None:
            until = datetime.fromisoformat(entry.facts[_ENDS[entry.kind]])
            stops[-1] = Stop(stops[-1].since, until, stops[-1].restarts)
    if stops and stops[-1].until is None:
        stops[-1] = Stop(stops[-1].since, still_until, stops[-1].restarts)
    return stops


def clock_strip(
    whole: Dossier, history: Iterable[HistoryLine], now: datetime, calendar: Calendar, regime: Regime
) -> tuple[list[Day], str]:
    """The days of a dossier to its present due day and the late ones after it, or to today while its clock stands; in words."""
    line, stops = whole.line, stops_of(history)
    limit = limit_of(whole.limit_value, whole.limit_unit)
    today = (line.finished_at or now).astimezone(VIETNAM).date()
    stands = line.stopped_at is not None and line.finished_at is None
    if not stops:
        days, words = strip_of(line, limit, calendar, regime)
    else:
        due_at = None if stands or stops[-1].until is None else line.due_at
        days, words = stopped_days(line.received_at, stops, due_at, today, calendar, limit.unit)
    late = [] if stands else late_days(days[-1].on, today, calendar)
    if late:
        words = tr("{words} Trễ đến {today:%d/%m/%Y}.").format(words=words, today=today)
    return [*days, *late], words


def late_days(due: date, today: date, calendar: Calendar) -> list[Day]:
    """The days after the one promised, up to ``today``; the working ones are counted as what the dossier is late by."""
    days, number = list[Day](), 0
    for on in (due + timedelta(days=n) for n in range(1, (today - due).days + 1)):
        why = calendar.why_off(on)
        number += why is None
        words = f"+{number}" if why is None else "" if why in _WEEKEND else why
        days.append(Day(on, "skipped" if why else "late", words))
    return days


def stopped_days(
    received_at: datetime,
    stops: Sequence[Stop],
    due_at: datetime | None,
    today: date,
    calendar: Calendar,
    unit: Unit,
) -> tuple[list[Day], str]:
    """The days from receipt to ``due_at``, or to ``today`` while it stands still; and the same in words."""
    first = received_at.astimezone(VIETNAM).date()
    last = due_at.date() if due_at else max(today, stops[-1].since.date())
    again = {stop.until.date() for stop in stops if stop.restarts and stop.until}
    counted_from, number, days = max(again, default=first), 0, [Day(first, "received", tr("nhận"))]
    for on in (first + timedelta(days=n) for n in range(1, (last - first).days + 1)):
        why = None if unit is Unit.CALENDAR_DAYS else calendar.why_off(on)
        stop = next((stop for stop in stops if stop.holds(on, today)), None)
        counts = why is None and stop is None and on > counted_from
        number += counts
        if due_at and on == last:
            days.append(Day(on, "due", tr("hẹn")))
        elif on in again:
            days.append(Day(on, "received", tr("đủ")))
        elif why is not None:
            days.append(Day(on, "skipped", "" if why in _WEEKEND else why))
        elif stop is not None:
            days.append(Day(on, "waiting", tr("dừng")))
        else:
            days.append(
                Day(on, "counted", str(number)) if counts and unit is Unit.WORKING_DAYS else Day(on, "plain")
            )
    since = stops[-1].since.date()
    if due_at is None and days[1:] and not any(day.kind == "waiting" and day.on >= since for day in days):
        days[-1] = Day(last, "waiting", tr("dừng"))  # it stopped today, or before days off
    return days, _in_words(first, stops, due_at)


def _in_words(first: date, stops: Sequence[Stop], due_at: datetime | None) -> str:
    said = [tr("Nhận {first:%d/%m/%Y}.").format(first=first)]
    for stop in stops:
        why = tr("chờ công dân bổ sung") if stop.restarts else tr("tạm dừng theo luật")
        over = tr("Đồng hồ dừng từ {since:%d/%m} đến {until:%d/%m}, {why}.")
        words = over if stop.until else tr("Đồng hồ dừng từ {since:%d/%m}, {why}.")
        said.append(words.format(since=stop.since, until=stop.until, why=why))
        if stop.until and stop.restarts:
            said.append(tr("Nộp đủ {until:%d/%m}, tính lại từ đầu.").format(until=stop.until))
    if due_at:
        said.append(tr("Hẹn {due_at:%d/%m/%Y}.").format(due_at=due_at))
    return " ".join(said)


def used_words(whole: Dossier, history: Iterable[HistoryLine], now: datetime, calendar: Calendar) -> str:
    """'dùng 3 ngày làm việc · tính lại từ đầu sau khi bổ sung đủ', 'dừng từ 09:40 29/01'."""
    line, stops = whole.line, stops_of(history)
    if line.stopped_at and line.finished_at is None:
        return tr("dừng từ {stopped_at:%H:%M %d/%m}").format(stopped_at=line.stopped_at)
    end = (line.finished_at or now).astimezone(VIETNAM).date()
    again = [stop.until for stop in stops if stop.restarts and stop.until]
    begun = (again[-1] if again else line.received_at).astimezone(VIETNAM).date()
    between = [begun + timedelta(days=n) for n in range(1, (end - begun).days + 1)]
    held = [on for on in between if any(stop.holds(on, end) for stop in stops if not stop.restarts)]
    every = limit_of(whole.limit_value, whole.limit_unit).unit is Unit.CALENDAR_DAYS
    used = sum(every or calendar.is_working(on) for on in between if on not in held)
    if every:
        said = tr("đã dùng {used} ngày") if line.finished_at is None else tr("dùng {used} ngày")
    else:
        still = line.finished_at is None
        said = tr("đã dùng {used} ngày làm việc") if still else tr("dùng {used} ngày làm việc")
    words = said.format(used=used)
    return tr("{words} · tính lại từ đầu sau khi bổ sung đủ").format(words=words) if again else words
