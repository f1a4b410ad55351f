"""The list of apologies that anybody may see: what was wrong and how it was put right, and nobody's name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from app.apology_case import ApologyCase
from app.apology_cases import of_year
from app.rules.course import NOT_MET


@dataclass(frozen=True, slots=True)
class PublicLine:
    """One apology of the public list. Neither the citizen nor the dossier, its procedure or its code can stand here.

    ``forms`` are the forms in which it was given; ``new_on`` the new date that was promised, and ``state`` signed,
    told, completed or cancelled.
    """

    number: str
    signed_on: date
    causes: tuple[str, ...]
    level: str
    forms: tuple[str, ...]
    new_on: date | None
    state: str


def public_list(reading: Connection, ward: str, year: int) -> list[PublicLine]:
    """The signed apologies of a year in the order of the books, the cancelled ones as such."""
    return [_line(case) for case in of_year(reading, ward, year)]


def _line(case: ApologyCase) -> PublicLine:
    given = [each.form for each in (*case.spoken, *case.told) if each.outcome != NOT_MET]
    return PublicLine(
        number=case.number,
        signed_on=case.signed_at.date() if case.signed_at else case.detected_on,
        causes=case.causes,
        level=case.level,
        forms=tuple(dict.fromkeys(given)),
        new_on=case.new_due.date() if case.new_due else None,
        state=case.state,
    )
