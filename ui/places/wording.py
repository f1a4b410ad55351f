"""Short words that several places share: limits, dates, moments, money."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from app.rules.text import identity
from app.rules.time.calendar import day_of_chap, day_of_tet
from ui.language import tr
from ui.widgets.charts.amounts import whole

if TYPE_CHECKING:
    from app.rules.time.counting import Limit


WEEKDAYS = (
    tr("thứ Hai"),
    tr("thứ Ba"),
    tr("thứ Tư"),
    tr("thứ Năm"),
    tr("thứ Sáu"),
    tr("thứ Bảy"),
    tr("Chủ nhật"),
)
_UNITS = {
    "working_days": tr("ngày làm việc"),
    "calendar_days": tr("ngày"),
    "working_hours": tr("giờ làm việc"),
}


CALLED_BY = {
    "phone": tr("gọi điện"),
    "sms": tr("SMS"),
    "zalo": tr("Zalo"),
    "email": tr("thư điện tử"),
    "in_person": tr("gặp mặt"),
}
"""How a citizen may be told something by the desk."""


def limit_words(limit: Limit) -> str:
    """'trong ngày', '3 ngày làm việc', '15 ngày', '4 giờ làm việc'."""
    return limit_of_words(limit.value, limit.unit)


def limit_of_words(value: int, unit: str) -> str:
    """The same of a limit as it was recorded."""
    return tr("trong ngày") if unit == "same_day" else f"{value} {_UNITS[unit]}"


def capital(words: str) -> str:
    """With its first letter capital."""
    return words[:1].upper() + words[1:]


def uncapital(words: str) -> str:
    """With its first letter small, to stand within a sentence; a weekday keeps the letter its language gives it."""
    return words if words.startswith(WEEKDAYS) else words[:1].lower() + words[1:]


def weekday(on: date) -> str:
    """'thứ Năm'."""
    return WEEKDAYS[on.weekday()]


def due_words(due_at: datetime) -> str:
    """'Thứ Năm, trước 17:30'."""
    return tr("{day}, trước {due_at:%H:%M}").format(day=capital(weekday(due_at)), due_at=due_at)


def promised_words(due_at: datetime) -> str:
    """'Thứ Sáu, trước 17:30 · mùng 7 Tết': what a citizen is told of the day; around Tết they count by the moon."""
    return " · ".join(filter(None, (due_words(due_at), tet_words(due_at.date()))))


def tet_words(on: date) -> str:
    """'mùng 7 Tết', '28 tháng Chạp'; '' far from Tết."""
    if day := day_of_tet(on):
        return tr("mùng {day} Tết").format(day=day)
    if day := day_of_chap(on):
        return tr("{day} tháng Chạp").format(day=day)
    return ""


def dong(amount: int) -> str:
    """'10.000 đ'."""
    return f"{whole(amount)} đ"


def grouped(number: str) -> str:
    """An identity number as it is read: '042 196 000 018'; anything else as it is."""
    digits = identity.written_number(number)
    if digits.isdigit() and len(digits) in {9, 12}:
        return " ".join(digits[n : n + 3] for n in range(0, len(digits), 3))
    return number


grouped_phone = identity.grouped_phone
