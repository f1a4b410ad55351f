"""What ships with the program: legal profiles, the catalogue of procedures, the calendar of days off.

Days off of the years without official rows come from the ``holidays`` library, but not at run time: its rows are
checked in as resources/calendar_seed.csv (tests/app/test_bundled.py keeps the two equal), so that starting a
desk does not import the library and a newer library never moves a promise.
"""

from __future__ import annotations

import csv
import os
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

from app.desk.system import RESOURCES
from app.desk.tables import shipped
from app.refusal import Refusal
from app.rules.law.regime import Regime
from app.rules.time.calendar import Calendar, CalendarDay
from app.rules.time.limits import ProcedureRow

FURTHER_PROFILES = "MOTCUA_PROFILES"
"""The environment's name for a folder of further legal profiles: a regime to come is a file, no other program."""


@cache
def regimes() -> tuple[str, ...]:
    """Return the identifiers of the legal profiles: those shipped, and those of :data:`FURTHER_PROFILES`."""
    return tuple(sorted(_profiles()))


@cache
def regime(regime_id: str) -> Regime:
    """Return the profile of that id; raises ``Refusal("regime.unknown", id=...)``, or ``regime.invalid``."""
    return Regime.from_table(profile_table(regime_id))


@cache
def profile_table(regime_id: str) -> Mapping[str, Any]:
    """A profile as its file has it; raises as :func:`regime`."""
    path = _profiles().get(regime_id)
    if path is None:
        raise Refusal("regime.unknown", id=regime_id)
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Refusal("regime.invalid", key="", reason=str(error)) from error


def _profiles() -> dict[str, Path]:
    """The files of the profiles by id: those shipped, and those in the folder that the ward's office names."""
    further = os.environ.get(FURTHER_PROFILES)
    folders = [RESOURCES / "regimes", *([Path(further)] if further else [])]
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.toml"))}


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
