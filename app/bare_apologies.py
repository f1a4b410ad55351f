"""Apologies without a dossier, which no count of dossiers knows: the letters signed within days, and what waits for a signature."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, exists, or_, select, true

from app.apology_cases import cases, stood_at
from app.dossier_lines import DossierLine
from db.apologies import Apology, ApologySignature


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
