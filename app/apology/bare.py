"""Letters without a dossier, which no count of dossiers knows: signed, unsigned, given up and owed again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, String, and_, bindparam, exists, or_, select, true

from app.apology.case import ApologyCase, cases, stood_at
from app.desk.reference import content
from app.dossier.line import DossierLine
from db.apologies import Apology, ApologyCancellation, ApologySignature
from db.records import Part


def bare(ward: str, chains: Sequence[str] = ()) -> ColumnElement[bool]:
    """The condition on an apology of having no dossier, begun at one of ``chains`` if any is named.

    It is of the desk that began it: its name begins with the chain's.
    """
    begun = or_(*(Apology.uid.startswith(f"{chain}.") for chain in chains)) if chains else true()
    return and_(Apology.ward == ward, Apology.dossier == Apology.uid, begun)


def signed_within(
    reading: Connection, ward: str, start: datetime, end: datetime, chains: Sequence[str] = ()
) -> list[str]:
    """The letters without a dossier that were signed from ``start`` to before ``end`` and not given up by then."""
    signed = exists().where(
        ApologySignature.ward == Apology.ward,
        ApologySignature.apology == Apology.uid,
        ApologySignature.signed_at >= start,
        ApologySignature.signed_at < end,
        stood_at(end),
    )
    return list(reading.execute(select(Apology.uid).where(bare(ward, chains), signed)).scalars())


def lines_without_dossier(reading: Connection, ward: str, apologies: Sequence[str]) -> list[DossierLine]:
    """A line for each, as lists of dossiers show them."""
    return [case.line for case in cases(reading, ward, apologies)] if apologies else []


def waiting_lines(reading: Connection, ward: str, chains: Sequence[str] = ()) -> list[DossierLine]:
    """Those that wait for a signature, the longest first."""
    signed = exists().where(ApologySignature.ward == Apology.ward, ApologySignature.apology == Apology.uid)
    query = select(Apology.uid).where(bare(ward, chains), ~signed).order_by(Apology.detected_on, Apology.uid)
    found = cases(reading, ward, list(reading.execute(query).scalars()))
    return [case.line for case in found if case.state == "drafted"]


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
