"""The working calendar: days put right, read from a table with every faulty row named, and whom a change touches.

No printed promise moves silently: whom a day touches is shown before it is entered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Literal, cast

from sqlalchemy import Connection, func, select

from app.desk.desk import Desk
from app.desk.fold import entries_of, facts
from app.desk.permits import hold_to_leading
from app.desk.tables import Fault, Table, columns_of, typed_cells
from app.dossier.line import DossierLine, lines, lines_query
from app.dossier.promise import counted_by, limit_of, past_closure
from app.dossier.spans import moments
from app.office.publishing import publish_calendar
from app.refusal import Refusal
from app.rules.course.course import Status
from app.rules.course.standing import standing
from app.rules.law.regime import Regime
from app.rules.text import cells
from app.rules.text.words import fold, nfc
from app.rules.time.calendar import COVERED, SATURDAY, Calendar, CalendarDay, weekday_name
from db.local import StandingRow

COLUMNS: Mapping[str, str] = MappingProxyType(
    {"date": "Ngày", "type": "Loại", "label_vi": "Vì sao", "source": "Nguồn", "provisional": "Tạm"}
)
KIND_WORDS = MappingProxyType(
    {"off": "nghỉ", "work": "làm bù", "half": "làm nửa ngày", "plain": "như tuần thường"}
)
"""``plain`` takes a row back: the day is again what its weekday says."""
_KINDS = {fold(word): kind for kind, words in KIND_WORDS.items() for word in (kind, words)}


@dataclass(frozen=True, slots=True)
class DayChange:
    """A good row: the day that it makes, and whether the calendar holds another, the same or none of that date (``was``)."""

    row: int
    made: CalendarDay
    kind: Literal["new", "changed", "same"]
    was: CalendarDay | None


@dataclass(frozen=True, slots=True)
class DaysPreview:
    """What an import of days would do: nothing at all while there is a fault."""

    changes: tuple[DayChange, ...]
    faults: tuple[Fault, ...]

    @property
    def publishing(self) -> tuple[CalendarDay, ...]:
        """The days that are new or changed."""
        return tuple(change.made for change in self.changes if change.kind != "same")

    def count(self, kind: str) -> int:
        """How many rows are of a kind."""
        return sum(change.kind == kind for change in self.changes)


def preview_table(table: Table, held: Calendar) -> DaysPreview:
    """Read a table of days beside the calendar that is held."""
    columns, faults = columns_of(table.heading, COLUMNS, "date")
    days = {day.on: day for day in held.days}
    changes: list[DayChange] = []
    met: dict[date, int] = {}
    for row in table.rows if "date" in columns else ():
        typed, wrong = typed_cells(row, columns, len(table.heading))
        made, found = read_day(typed)
        faults += [*wrong, *(Fault(row.number, column, why) for column, why in found.items())]
        if made is None or wrong:
            continue
        if made.on in met:
            why = Refusal("row.day_twice", on=made.on, row=met[made.on])
            faults.append(Fault(row.number, "date", why))
            continue
        met[made.on] = row.number
        if not made.source and not is_plain(made):
            faults.append(Fault(row.number, "source", Refusal("row.missing", column="source")))
            continue
        was = days.get(made.on)
        changes.append(DayChange(row.number, made, _kind(made, was), was))
    return DaysPreview(tuple(changes), tuple(sorted(faults, key=lambda fault: fault.row)))


def _kind(made: CalendarDay, held: CalendarDay | None) -> Literal["new", "changed", "same"]:
    if held is None:
        return "new"
    return "same" if made == held else "changed"


def read_day(typed: Mapping[str, str]) -> tuple[CalendarDay | None, dict[str, Refusal]]:
    """The day of a row, None where anything is wrong with it, and what is wrong by column."""
    faults: dict[str, Refusal] = {}

    def read(column: str, reading: Callable[[str], Any], otherwise: Any) -> Any:
        try:
            return reading(typed.get(column, ""))
        except Refusal as refusal:
            faults[column] = refusal
            return otherwise

    on: date | None = read("date", _on, None)
    kind: str = read("type", _kind_of, "off")
    needs_label = kind != "plain"
    label: str = read(
        "label_vi", (lambda words: cells.needed(words, "label_vi")) if needs_label else cells.text, ""
    )
    source: str = read("source", cells.text, "")
    provisional: bool = read("provisional", cells.yes, False)
    if on is None or faults:
        return None, faults
    if kind == "plain":
        return plain_day(on, source), faults
    return CalendarDay(on, cast("Literal['off', 'work', 'half']", kind), label, source, provisional), faults


def plain_day(on: date, source: str = "") -> CalendarDay:
    """The row by which a day is again what its weekday says."""
    weekend = on.weekday() >= SATURDAY
    return CalendarDay(on, "off" if weekend else "work", weekday_name(on), source)


def is_plain(day: CalendarDay) -> bool:
    """Whether a row says no more than the weekday does."""
    return day == plain_day(day.on, day.source)


def _on(typed: str) -> date:
    found = cells.day(typed)
    if found is None:
        raise Refusal("row.missing", column="date")
    if found.year not in COVERED:
        raise Refusal("row.day_outside", since=COVERED[0], until=COVERED[-1])
    return found


def _kind_of(typed: str) -> str:
    found = _KINDS.get(fold(typed))
    if found is None:
        raise Refusal("row.kind_unknown", given=nfc(typed))
    return found


def change_calendar(desk: Desk, days: Sequence[CalendarDay], by: str, at: datetime) -> None:
    """Enter days, all or none, each with the notice it rests on; whom they touch is asked before (:func:`affected_by`).

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


@dataclass(frozen=True, slots=True)
class Affected:
    """An open dossier that a change touches: is the office ``closed`` on its day, and what a new count would give."""

    line: DossierLine
    closed: bool
    recounted_at: datetime


def affected_by(
    reading: Connection, ward: str, calendar: Calendar, days: Sequence[CalendarDay], regime: Regime
) -> list[Affected]:
    """The open dossiers whose count would change if ``days`` were entered, or whose day is closed; the first due first.

    Only those received before the last of the days and due on or after the first can be touched. Restarts and pauses
    count as they were; what a re-appointment promised is touched only where its day is closed.
    """
    if not days:
        return []
    changed = calendar.amended(days)
    begins, ends = moments(min(day.on for day in days), max(day.on for day in days))
    row = StandingRow
    query = (
        lines_query(ward)
        .where(row.status == Status.WORKING, row.due_at >= begins, row.received_at < ends)
        .order_by(row.due_at, row.code)
    )
    found = (_affected(reading, ward, line, calendar, changed, regime) for line in lines(reading, query))
    return [each for each in found if each is not None]


def _affected(
    reading: Connection,
    ward: str,
    line: DossierLine,
    calendar: Calendar,
    changed: Calendar,
    regime: Regime,
) -> Affected | None:
    told = facts(entries_of(reading, ward, line.dossier))
    now = standing(told)
    if now is None:
        return None
    closed = not changed.is_working(line.due_at.date())
    if closed:
        return Affected(line, True, past_closure(changed, regime, now, told).due_at)
    if now.reappointments:
        return None
    limit = limit_of(now)
    before = counted_by(calendar, regime, told, now.received_at, limit).due_at
    after = counted_by(changed, regime, told, now.received_at, limit).due_at
    return Affected(line, False, after) if before != after else None


def overtaken(
    reading: Connection, ward: str, calendar: Calendar, regime: Regime, since: datetime
) -> list[Affected]:
    """The open dossiers promised for a day from ``since`` on on which the office is closed, the first due first."""
    row = StandingRow
    open_ones = (row.ward == ward, row.status == Status.WORKING, row.due_at >= since)
    # Days are few where dossiers are many: this is asked on the window's thread.
    day = func.substr(row.due_at, 1, 10)
    due_on = map(date.fromisoformat, reading.execute(select(day).where(*open_ones).distinct()).scalars())
    shut = [on.isoformat() for on in due_on if calendar.covers(on.year) and not calendar.is_working(on)]
    if not shut:
        return []
    query = lines_query(ward).where(*open_ones, day.in_(shut)).order_by(row.due_at, row.code)
    found = (_affected(reading, ward, line, calendar, calendar, regime) for line in lines(reading, query))
    return [each for each in found if each is not None]
