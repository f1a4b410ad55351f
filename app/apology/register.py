"""The apology register: a year's book, the cases by whose move it is, and the public list that names nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import Connection, String, bindparam, func, not_, select

from app.apology.case import ApologyCase, cases, of_year
from app.dossier.line import in_debt
from app.refusal import Refusal
from app.rules.course.course import APOLOGY_STATES, NOT_MET
from app.rules.time.calendar import VIETNAM
from db.apologies import Apology, ApologyCompletion, ApologySignature
from db.local import StandingRow

OPEN_STATES = tuple(state for state in APOLOGY_STATES if state not in {"completed", "cancelled"})


_WARD = bindparam("of_ward", type_=String)
_DRAFTS = select(StandingRow.apology, StandingRow.due_at).where(
    StandingRow.ward == _WARD, StandingRow.apology_state == "drafted", StandingRow.apology.is_not(None)
)
_LETTERS = (
    select(ApologySignature.apology, StandingRow.due_at)
    .join(
        StandingRow,
        (StandingRow.ward == ApologySignature.ward) & (StandingRow.dossier == ApologySignature.dossier),
    )
    .where(
        ApologySignature.ward == _WARD,
        not_(
            select(ApologyCompletion.uid)
            .where(
                ApologyCompletion.ward == ApologySignature.ward,
                ApologyCompletion.apology == ApologySignature.apology,
            )
            .exists()
        ),
    )
)
_BARE = select(Apology.uid, Apology.detected_on).where(
    Apology.ward == _WARD,
    Apology.dossier == Apology.uid,
    not_(
        select(ApologyCompletion.uid)
        .where(ApologyCompletion.ward == Apology.ward, ApologyCompletion.apology == Apology.uid)
        .exists()
    ),
)
"""Put together once: that costs as much as running them."""


def open_cases(reading: Connection, ward: str) -> list[ApologyCase]:
    """Apologies that are not complete, the first due first: every signed one, of drafts a dossier's latest.

    A signed letter stays until it is complete, whatever is drafted or signed for its dossier after it. One without a
    dossier stands where the day on which it was begun puts it.
    """
    # Joined here: put together by the database the two are sorted without the indexes that find them.
    of_ward = {"of_ward": ward}
    found = [
        (each.due_at, each.apology)
        for query in (_DRAFTS, _LETTERS)
        for each in reading.execute(query, of_ward)
    ]
    found += [(datetime.combine(on, time.min, VIETNAM), uid) for uid, on in reading.execute(_BARE, of_ward)]
    ordered = dict.fromkeys(apology for _due, apology in sorted(found))
    return [case for case in cases(reading, ward, list(ordered)) if case.state != "cancelled"]


def owed(reading: Connection, ward: str, now: datetime) -> int:
    """How many dossiers are late without a signed apology: the badge on the rail."""
    owing = (StandingRow.ward == ward, in_debt(now))
    counted = select(func.count()).select_from(StandingRow.__table__).where(*owing)
    return int(reading.execute(counted).scalar_one())


def one(reading: Connection, ward: str, apology: str) -> ApologyCase:
    """One apology whole.

    Raises:
        Refusal: ``apology.unknown``.
    """
    found = cases(reading, ward, [apology])
    if not found:
        raise Refusal("apology.unknown")
    return found[0]


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
