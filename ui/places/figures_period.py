"""The periods of the figures, and whose figures a person sees."""

from __future__ import annotations

from datetime import date

from app.reference import StaffMember
from app.settings import Settings
from ui.language import tr

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


def sees_ward(person: StaffMember) -> bool:
    """Whether a person sees the whole ward's figures; a clerk sees her own counter's (ui.md §1)."""
    return bool(person.duties & SEES_WARD)


def whose(configured: Settings, *, sees_all: bool) -> str:
    """Whose figures are shown; to who sees a counter's alone, also who sees all."""
    if sees_all:
        return tr("Toàn {ward}").format(ward=configured.ward_name)
    words = tr("Quầy {desk}; phụ trách và lãnh đạo xem cả {unit}")
    return words.format(desk=configured.desk, unit=configured.unit)
