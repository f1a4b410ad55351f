"""Short words that several places share: limits, dates, moments."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.rules.deadlines import Limit


WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_UNITS = {
    "working_days": "ngày làm việc",
    "calendar_days": "ngày",
    "working_hours": "giờ làm việc",
}


def limit_words(limit: Limit) -> str:
    """'trong ngày', '3 ngày làm việc', '15 ngày', '4 giờ làm việc'."""
    return "trong ngày" if limit.unit == "same_day" else f"{limit.value} {_UNITS[limit.unit]}"


def capital(words: str) -> str:
    """With its first letter capital."""
    return words[:1].upper() + words[1:]


def weekday(on: date) -> str:
    """'thứ Năm'."""
    return WEEKDAYS[on.weekday()]


def due_words(due_at: datetime) -> str:
    """'Thứ Năm, trước 17:30'."""
    return f"{capital(weekday(due_at))}, trước {due_at:%H:%M}"


def grouped(number: str) -> str:
    """An identity number as it is read: '042 196 000 018'; anything else as it is."""
    digits = number.replace(" ", "")
    if digits.isdigit() and len(digits) in {9, 12}:
        return " ".join(digits[n : n + 3] for n in range(0, len(digits), 3))
    return number
