"""What an apology, its delivery and its public reading are filled in with, and their choices."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.dossier.receipt import Person
from app.rules.course.course import NOT_MET

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
FOUND, ASKED, OWN_ACCORD = "phat_hien", "phan_anh", "tu_giac"
ORIGINS = (FOUND, ASKED, OWN_ACCORD)
"""Who began it: the office found its fault, a citizen complained, the official came forward."""
EXCLUSIONS = {
    "tham_nhung": "apology.corruption",
    "boi_thuong": "apology.compensation",
    "khieu_nai": "apology.complaint_law",
}
"""What goes another way than an apology, and the refusal that says which: corruption, state compensation, a complaint or
denunciation by law."""
ACCEPTED, DECLINED = "chap_nhan", "khong_chap_nhan"
PHONE = "dien_thoai"


@dataclass(frozen=True, slots=True)
class ApologyForm:
    """What a draft says. ``new_on`` is the new date when lateness is among the causes; ``officials`` staff codes.

    ``level`` is the officials' own, by the staff record; a form that names one may only name that. ``origin`` is one of
    :data:`ORIGINS`; ``excluded`` one of :data:`EXCLUSIONS` where the matter is one of these, '' else.
    """

    causes: tuple[str, ...]
    reason: str
    officials: tuple[str, ...]
    new_on: date | None = None
    remedy: str = ""
    level: str = ""
    unit_at_fault: str = ""
    origin: str = FOUND
    excluded: str = ""


@dataclass(frozen=True, slots=True)
class Complaint:
    """Somebody to whom the office did wrong without any dossier: who, what about, and the day, if it is known."""

    person: Person
    matter: str
    happened_on: date | None = None


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """A photograph or scan as it was read: its bytes, and ``media`` image/jpeg, image/png or application/pdf."""

    content: bytes
    media: str


@dataclass(frozen=True, slots=True)
class SpokenForm:
    """An apology said before its paper is signed. ``spoken_by`` is an official at fault, '' where somebody else spoke."""

    form: str
    channel: str
    spoken_by: str = ""
    place: str = ""
    witness: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DeliveryForm:
    """How the apology reached the citizen: direct or indirect, by which channel, with what outcome.

    ``spoken_by`` is the official at fault who apologised in person, '' where nobody did; ``evidence`` what shows it.
    """

    form: str
    channel: str
    outcome: str = "da_nhan"
    delivered_at: datetime | None = None
    place: str = ""
    witness: str = ""
    note: str = ""
    spoken_by: str = ""
    evidence: tuple[EvidenceFile, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanForm:
    """A public reading agreed with the station: when, how often, and the text that will be read."""

    channel: str
    text: str
    official: str
    slots: tuple[datetime, ...]
    times: int = 1


@dataclass(frozen=True, slots=True)
class BroadcastForm:
    """A public reading: which station, when, how many times, the text, who spoke, and the station's confirmation.

    ``official`` is one of the apology's officials, and ``personally`` says whether they spoke themselves.
    ``confirmed_by`` may come later than the reading, with a further record of it; without it the apology is not
    completed.
    """

    channel: str
    text: str
    official: str
    times: int = 1
    broadcast_at: datetime | None = None
    confirmed_by: str = ""
    personally: bool | None = None
    evidence: tuple[EvidenceFile, ...] = ()


@dataclass(frozen=True, slots=True)
class CorrectionOfLetter:
    """What a signed letter should have said. Empty: as it was."""

    why: str
    reason: str = ""
    remedy: str = ""
    unit_at_fault: str = ""
    officials: tuple[str, ...] = ()
