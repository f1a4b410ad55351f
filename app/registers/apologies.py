"""The apology register: the year's book, and the cases by whose move it is."""

from __future__ import annotations

from datetime import datetime, time

from sqlalchemy import Connection, String, bindparam, func, not_, select

from app.apology_case import ApologyCase, Told
from app.apology_cases import cases, of_year
from app.dossier_lines import in_debt
from app.owed_again import is_owed_again, owed_again
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from app.rules.course import APOLOGY_STATES
from db.apologies import Apology, ApologyCompletion, ApologySignature
from db.local import StandingRow

__all__ = [
    "OPEN_STATES",
    "ApologyCase",
    "Told",
    "cases",
    "is_owed_again",
    "of_year",
    "one",
    "open_cases",
    "owed",
    "owed_again",
]
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
