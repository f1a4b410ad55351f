"""What an apology, its delivery and its public reading are filled in with, and their choices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from app.desk import Desk
from app.reference import StaffMember, staff
from app.refusal import Refusal
from app.rules.course import NOT_MET
from db.apologies import Apology, ApologyCompletion, ApologySignature

LATE = "tre_han"
UNTOLD_LATE = "tre_han_khong_bao"
TOLD_LATE = "tre_han_co_bao"
CAUSES = (
    LATE,
    "gay_kho_khan_phien_ha",
    "sai_sot",
    "mat_that_lac_hu_hong",
    "tu_choi_sai",
    "yeu_cau_giay_to_ngoai_quy_dinh",
    "thai_do",
    "khong_qua_mot_cua",
)
OUTCOMES = ("da_nhan", NOT_MET, "tu_choi_nhan")


@dataclass(frozen=True, slots=True)
class ApologyForm:
    """What a draft says. ``new_on`` is the new date when lateness is among the causes; ``officials`` staff codes.

    ``level`` is the officials' own, by the staff record; a form that names one may only name that.
    """

    causes: tuple[str, ...]
    reason: str
    officials: tuple[str, ...]
    new_on: date | None = None
    remedy: str = ""
    level: str = ""
    unit_at_fault: str = ""


@dataclass(frozen=True, slots=True)
class DeliveryForm:
    """How the apology reached the citizen: direct or indirect, by which channel, with what outcome."""

    form: str
    channel: str
    outcome: str = "da_nhan"
    delivered_at: datetime | None = None
    place: str = ""
    witness: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class BroadcastForm:
    """A public reading: which station, when, how many times, the text, who spoke, and the station's confirmation.

    ``official`` is one of the apology's officials. ``confirmed_by`` may come later than the reading, with a further
    record of it; without it the apology is not completed.
    """

    channel: str
    text: str
    official: str
    times: int = 1
    broadcast_at: datetime | None = None
    confirmed_by: str = ""


def known_staff(desk: Desk) -> dict[str, StaffMember]:
    """The staff on duty by code."""
    with desk.reading() as reading:
        return staff(reading, desk.settings.ward)


def signed_draft(desk: Desk, apology: str) -> Any:
    """The record of an apology that is signed and not complete, with ``signed_at``.

    Raises:
        Refusal: ``apology.unknown``, ``apology.unsigned``, ``apology.completed``: nothing follows completion.
    """
    draft, signature, completion = (
        Apology.__table__.c,
        ApologySignature.__table__.c,
        ApologyCompletion.__table__.c,
    )
    query = (
        select(*draft, signature.signed_at, completion.completed_at)
        .outerjoin(ApologySignature, (signature.ward == draft.ward) & (signature.apology == draft.uid))
        .outerjoin(ApologyCompletion, (completion.ward == draft.ward) & (completion.apology == draft.uid))
        .where(draft.ward == desk.settings.ward, draft.uid == apology)
        .order_by(signature.signed_at)
    )
    with desk.reading() as reading:
        found = reading.execute(query).first()
    if found is None:
        raise Refusal("apology.unknown")
    if found.signed_at is None:
        raise Refusal("apology.unsigned")
    if found.completed_at is not None:
        raise Refusal("apology.completed")
    return found
