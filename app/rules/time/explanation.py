"""Why a promised day is the day it is, in a few short Vietnamese sentences for the clerk and the citizen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

from app.rules.time.calendar import ONE_DAY, SATURDAY, WITHIN_WEEKDAY, Calendar, weekday_name

LISTED_DAYS = 4
"""More counted days than these are told as "từ … đến …"."""

PROVISIONAL = "Lịch nghỉ năm {year} chưa công bố chính thức, ngày hẹn có thể đổi."
_DAYS = re.compile(rf"(?<=\d) (?=ngày)|{WITHIN_WEEKDAY}")
_REMARK = re.compile(r"\s*\(.*\)|^Nghỉ (bù )?")


def as_lines(sentences: Iterable[str]) -> list[str]:
    """The sentences as they are laid out, one to a line; no line ends between a number and its "ngày" or in a day of the week."""
    return [_DAYS.sub("\u00a0", sentence) for sentence in sentences]


def short(on: date) -> str:
    """Day and month, "06/02"."""
    return f"{on.day:02}/{on.month:02}"


def named(on: date) -> str:
    """Weekday with day and month, "thứ Hai 06/02"."""
    return f"{weekday_name(on)} {short(on)}"


def clock(at: time) -> str:
    """Hour and minute, "17:30"."""
    return f"{at.hour:02}:{at.minute:02}"


def half(at: datetime) -> str:
    """Half of the day, "sáng" or "chiều"."""
    return "sáng" if at.hour < 12 else "chiều"


def joined(parts: Sequence[str]) -> str:
    """Return a Vietnamese enumeration: "a, b và c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} và {parts[-1]}"


def day_list(days: Sequence[date], calendar: Calendar) -> str:
    """Return the days themselves, or their first and last when there are many; a worked weekend is pointed out."""
    if len(days) > LISTED_DAYS:
        return f"từ {short(days[0])} đến {short(days[-1])}"
    return joined([_with_weekend(on, calendar) for on in days])


def _with_weekend(on: date, calendar: Calendar) -> str:
    worked = on.weekday() >= SATURDAY and calendar.is_working(on)
    return f"{short(on)} ({weekday_name(on)} làm bù)" if worked else short(on)


def skipped_days(days: Sequence[date], calendar: Calendar) -> list[str]:
    """Sentences on days off that were passed over: each closure with a holiday in it, then plain weekends."""
    closures, weekends = [], []
    for run in _runs(days):
        if any(calendar.is_holiday(on) for on in run):
            closures.append(_closure(run, calendar))
        else:
            weekends.extend(run)
    return ([f"Bỏ qua {joined(closures)}."] if closures else []) + _weekend_sentence(weekends)


def _runs(days: Iterable[date]) -> list[list[date]]:
    runs: list[list[date]] = []
    for on in days:
        if runs and runs[-1][-1] + ONE_DAY == on:
            runs[-1].append(on)
        else:
            runs.append([on])
    return runs


def _closure(run: Sequence[date], calendar: Calendar) -> str:
    name = _closure_name(run, calendar)
    if len(run) == 1:
        return f"ngày nghỉ {short(run[0])} ({name})"
    return f"{len(run)} ngày nghỉ {name}, từ {short(run[0])} đến {short(run[-1])}"


def reason(on: date, calendar: Calendar) -> str:
    """Why ``on`` is off, without remarks: "Tết Nguyên đán", "thứ Bảy"."""
    return _REMARK.sub("", calendar.why_off(on) or "")


def _closure_name(run: Sequence[date], calendar: Calendar) -> str:
    """Return the holidays of a closure, each once; a swapped day belongs to the holiday it adjoins."""
    names = dict.fromkeys(reason(on, calendar) for on in run if calendar.is_holiday(on))
    holidays = [name for name in names if not name.startswith("Hoán đổi")]
    return joined(holidays) if holidays else "hoán đổi"


def _weekend_sentence(days: Sequence[date]) -> list[str]:
    if not days:
        return []
    if len(days) > 2:
        return [f"Không tính {len(days)} ngày cuối tuần."]
    return [f"Không tính {joined([named(on) for on in days])}."]


def provisional_note(days: Iterable[date], calendar: Calendar) -> list[str]:
    """Return the warning for the first year among ``days`` whose days off are not official yet; none otherwise."""
    years = [on.year for on in days if calendar.provisional(on)]
    return [PROVISIONAL.format(year=years[0])] if years else []


def shared(local: date, others: Iterable[tuple[str, int]]) -> str:
    """What the whole of a joint procedure is made of: by when the office's part ends, and the other agencies' parts."""
    parts = joined([f"{agency} {value}" for agency, value in others])
    return f"Liên thông: phần tại phường, xã đến {named(local)}; rồi {parts}."
