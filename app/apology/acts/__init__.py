"""The apology: drafted by one person, signed by another, delivered, read in public, complete. Never deleted.

Sources: NĐ 61/2018 Art. 19.9 (apology and one re-appointment, at least a day before expiry); the city's decision of
September 2016 on public apology, as far as known (domain.md §1.5). What is required comes from the regime.
"""

from __future__ import annotations

from app.apology.acts.complete import complete, public_required, still_missing, why_public
from app.apology.acts.draft import (
    cancel,
    correct_letter,
    draft,
    draft_without_dossier,
    hold_to_draft,
    refuse_excluded,
)
from app.apology.acts.forms import (
    CAUSES,
    EXCLUSIONS,
    LATE,
    ORIGINS,
    OUTCOMES,
    ApologyForm,
    BroadcastForm,
    Complaint,
    CorrectionOfLetter,
    DeliveryForm,
    EvidenceFile,
    PlanForm,
    SpokenForm,
)
from app.apology.acts.publish import broadcast, consent_to_initials, plan_broadcast
from app.apology.acts.sign import sign
from app.apology.acts.tell import answer, deliver, prove, speak

__all__ = [
    "CAUSES",
    "EXCLUSIONS",
    "LATE",
    "ORIGINS",
    "OUTCOMES",
    "ApologyForm",
    "BroadcastForm",
    "Complaint",
    "CorrectionOfLetter",
    "DeliveryForm",
    "EvidenceFile",
    "PlanForm",
    "SpokenForm",
    "answer",
    "broadcast",
    "cancel",
    "complete",
    "consent_to_initials",
    "correct_letter",
    "deliver",
    "draft",
    "draft_without_dossier",
    "hold_to_draft",
    "plan_broadcast",
    "prove",
    "public_required",
    "refuse_excluded",
    "sign",
    "speak",
    "still_missing",
    "why_public",
]
