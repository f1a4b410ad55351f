"""The working calendar as a table: what is wrong in which row, and what the good rows would change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, cast

from app.catalogue_rows import Fault, columns_of, typed_cells
from app.refusal import Refusal
from app.rules import cells
from app.rules.calendar import COVERED, SATURDAY, Calendar, CalendarDay, weekday_name
from app.rules.folding import fold, nfc
from app.table_file import Table

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
