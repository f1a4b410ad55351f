"""What ships with the program: legal profiles, the catalogue of procedures, the calendar of days off.

Days off of the years without official rows come from the ``holidays`` library, but not at run time: its rows are
checked in as resources/calendar_seed.csv (tests/app/test_bundled.py keeps the two equal), so that starting a
desk does not import the library and a newer library never moves a promise.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, cast

from app.catalogue_rows import shipped
from app.refusal import Refusal
from app.rules.calendar import Calendar, CalendarDay
from app.rules.regime import Regime
from app.rules.terms import ProcedureRow

RESOURCES = Path(__file__).resolve().parent.parent / "resources"


@cache
def regimes() -> tuple[str, ...]:
    """Return the identifiers of the shipped legal profiles."""
    return tuple(sorted(path.stem for path in (RESOURCES / "regimes").glob("*.toml")))


@cache
def regime(regime_id: str) -> Regime:
    """Return the shipped profile of that id; raises ``Refusal("regime.unknown", id=...)``."""
    if regime_id not in regimes():
        raise Refusal("regime.unknown", id=regime_id)
    return Regime.from_toml((RESOURCES / "regimes" / f"{regime_id}.toml").read_text(encoding="utf-8"))


@cache
def catalogue() -> tuple[ProcedureRow, ...]:
    """Every shipped procedure, active or not, of every profile."""
    return shipped(_rows("catalogue.csv"), {id_: regime(id_).valid_until for id_ in regimes()})


@cache
def calendar_days() -> tuple[CalendarDay, ...]:
    """Return the days that depart from the working week, 2015 to 2027, by date.

    A year with rows in calendar.csv is taken from there alone, for those were checked against the official
    notices; the seed fills the others.
    """
    official = [_calendar_day(row) for row in _rows("calendar.csv")]
    years = {day.on.year for day in official}
    seed = (_calendar_day(row) for row in _rows("calendar_seed.csv"))
    days = [*official, *(day for day in seed if day.on.year not in years)]
    return tuple(sorted(days, key=lambda day: day.on))


def calendar(profile: Regime) -> Calendar:
    """Return the shipped calendar with the office hours of ``profile``."""
    return Calendar(calendar_days(), profile.office_hours)


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (RESOURCES / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _calendar_day(row: dict[str, str]) -> CalendarDay:
    return CalendarDay(
        on=date.fromisoformat(row["date"]),
        kind=cast("Literal['off', 'work', 'half']", row["type"]),
        label=row["label_vi"],
        source=row["source"],
        provisional=row["provisional"] == "1",
    )
