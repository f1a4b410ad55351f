"""What an apology, its delivery and its public reading are filled in with, and their choices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import select

from app.desk import Desk
from app.reference import StaffMember, staff
from app.refusal import Refusal
from app.rules.standing import NOT_MET
from app.standings import apology_row
from db.apologies import ApologySignature

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
LEVELS = ("xa", "thanh_pho")


@dataclass(frozen=True, slots=True)
class ApologyForm:
    """What a draft says. ``new_on`` is the new date when lateness is among the causes; ``officials`` staff codes."""

    causes: tuple[str, ...]
    reason: str
    officials: tuple[str, ...]
    new_on: date | None = None
    remedy: str = ""
    level: str = "xa"
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
    """A public reading: which station, when, how many times, the text, the station's confirmation, who spoke."""

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
    """The record of an apology that has been signed.

    Raises:
        Refusal: ``apology.unknown``, ``apology.unsigned``.
    """
    drafted = apology_row(desk, apology)
    with desk.reading() as reading:
        found = reading.execute(
            select(ApologySignature.uid).where(
                ApologySignature.ward == desk.settings.ward, ApologySignature.apology == apology
            )
        ).first()
    if found is None:
        raise Refusal("apology.unsigned")
    return drafted
