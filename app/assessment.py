"""How a ward and its officials are scored for a period, by the nine indicators, from nothing but the records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from sqlalchemy import Connection

from app.board_sheets import ward_sheets
from app.reference import Catalogue, names_ever
from app.registers import cases as resolved
from app.registers import postings
from app.rules import indicators
from app.rules.indicators import Indicator


@dataclass(frozen=True, slots=True)
class OfficialScore:
    """One official: their indicators, the points of ten, and what share of the task these stand for."""

    code: str
    name: str
    indicators: tuple[Indicator, ...]
    points: Fraction
    fulfilment: Fraction


@dataclass(frozen=True, slots=True)
class Assessment:
    """A ward's nine indicators, their sum of 18 with its grade, and those of its officials by name.

    ``dossiers`` is how many were resolved; without any nothing is graded and ``grade`` is ''.
    """

    first: date
    last: date
    dossiers: int
    indicators: tuple[Indicator, ...]
    points: Fraction
    grade: str
    officials: tuple[OfficialScore, ...]


def assess(
    reading: Connection, ward: str, catalogue: Catalogue, first: date, last: date, at: datetime
) -> Assessment:
    """Score the days ``first`` to ``last`` as they stand ``at`` a moment; ward and city come to the same."""
    found = resolved.cases(reading, ward, first, last)
    board = postings.board(reading, ward, ward_sheets(reading, ward, catalogue, last), last)
    sheets = [line.score for line in board if line.sheet.kind == "procedure"]
    beside = resolved.around(reading, ward, first, last, at, (case.dossier for case in found), sheets)
    of_unit = indicators.of_unit(found, beside)
    points = indicators.summed(of_unit)
    codes = {code for case in found for code in case.officials} | set(filter(None, beside.faults))
    names = names_ever(reading, ward)
    officials = [_official(code, names, indicators.of_official(code, found, beside)) for code in codes]
    return Assessment(
        first=first,
        last=last,
        dossiers=len(found),
        indicators=tuple(of_unit),
        points=points,
        grade=indicators.grade(points) if found else "",
        officials=tuple(sorted(officials, key=lambda each: (each.name, each.code))),
    )


def _official(code: str, names: Mapping[str, str], found: list[Indicator]) -> OfficialScore:
    points = indicators.summed(found)
    return OfficialScore(code, names.get(code) or code, tuple(found), points, indicators.fulfilment(points))
