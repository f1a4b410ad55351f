"""The working calendar put right: days off, worked Saturdays, half days. No printed promise moves by it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.calendar_rows import DaysPreview, preview_table
from app.desk import Desk
from app.permits import hold_to_leading
from app.publishing import publish_calendar
from app.refusal import Refusal
from app.rules.calendar import CalendarDay
from app.table_file import Table


def change_calendar(desk: Desk, days: Sequence[CalendarDay], by: str, at: datetime) -> None:
    """Enter days, all or none, each with the notice it rests on; whom they touch is :mod:`app.registers.calendar`'s.

    What is promised from now on counts by them. A slip that they overtook is given anew by ``slip.reissued`` alone,
    one by one, by whoever leads.

    Raises:
        Refusal: ``staff.not_leading``, ``calendar.source``, ``calendar.same``, and those of :meth:`Desk.act`.
    """
    hold_to_leading(desk, by)
    if any(not day.source.strip() for day in days):
        raise Refusal("calendar.source")
    held = {day.on: day for day in desk.calendar.days}
    changed = [day for day in days if held.get(day.on) != day]
    if not changed:
        raise Refusal("calendar.same")
    publish_calendar(desk, changed, at, by)


def preview_days(desk: Desk, table: Table) -> DaysPreview:
    """What importing a table of days would change; nothing is written."""
    return preview_table(table, desk.calendar)


def import_calendar(desk: Desk, found: DaysPreview, by: str, at: datetime) -> int:
    """Enter what a preview showed, every day or none; returns how many.

    Raises:
        Refusal: ``staff.not_leading``, ``import.faults`` (count) while any row is faulty, ``import.nothing``,
            ``import.overtaken`` where the calendar changed since the preview.
    """
    hold_to_leading(desk, by)
    if found.faults:
        raise Refusal("import.faults", count=len(found.faults))
    if not found.publishing:
        raise Refusal("import.nothing")
    held = {day.on: day for day in desk.calendar.days}
    if any(held.get(change.made.on) != change.was for change in found.changes):
        raise Refusal("import.overtaken")
    publish_calendar(desk, found.publishing, at, by)
    return len(found.publishing)
