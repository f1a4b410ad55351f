"""Letters without a dossier that were given up: to whom the office owes one still."""

from __future__ import annotations

from sqlalchemy import Connection, String, bindparam, select

from app.apology_case import ApologyCase
from app.apology_cases import cases
from app.reference import content
from db.apologies import Apology, ApologyCancellation, ApologySignature
from db.records import Part

_WARD = bindparam("of_ward", type_=String)
_ALONE = select(Apology.uid).where(Apology.ward == _WARD, Apology.dossier == Apology.uid)
_GIVEN_UP = _ALONE.where(
    *(
        select(beside.uid).where(beside.ward == Apology.ward, beside.apology == Apology.uid).exists()
        for beside in (ApologySignature, ApologyCancellation)
    )
).order_by(Apology.detected_on, Apology.uid)
_SAID = (
    select(Apology.uid, Part.content)
    .join(Apology, (Part.ward == Apology.ward) & (Part.hash == Apology.part))
    .where(Apology.ward == _WARD, Apology.dossier == Apology.uid)
)


def owed_again(reading: Connection, ward: str) -> list[ApologyCase]:
    """Those without a dossier whose letter was signed, given up before anybody heard it, and not drafted again since.

    A dossier owes by itself, as long as it is late; without one nothing else remembers that somebody was wronged.
    """
    of_ward = {"of_ward": ward}
    uids = list(reading.execute(_GIVEN_UP, of_ward).scalars())
    found = [case for case in cases(reading, ward, uids) if case.state == "cancelled" and case.matter]
    if not found:
        return []
    since = _drafted_since(reading, ward)
    return [case for case in found if case.apology not in since]


def _drafted_since(reading: Connection, ward: str) -> set[str]:
    """Those whose place a draft took that stands, or was signed, or was itself replaced by such a one."""
    said = ((row.uid, content(row.content)) for row in reading.execute(_SAID, {"of_ward": ward}))
    place_of = {uid: words["instead_of"] for uid, words in said if "instead_of" in words}
    taken = set[str]()
    for case in cases(reading, ward, list(place_of)):
        if case.number or case.state != "cancelled":
            uid = case.apology
            while uid in place_of:
                uid = place_of.pop(uid)
                taken.add(uid)
    return taken


def is_owed_again(reading: Connection, ward: str, case: ApologyCase) -> bool:
    """Whether :func:`owed_again` has this one."""
    return (
        case.is_bare
        and case.state == "cancelled"
        and any(each.apology == case.apology for each in owed_again(reading, ward))
    )
