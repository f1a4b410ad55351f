"""The apology: drafted by one person, signed by another, delivered, read in public, complete. Never deleted.

Sources: NĐ 61/2018 Art. 19.9 (apology and one re-appointment, at least a day before expiry); the city's decision of
September 2016 on public apology, as far as known (domain.md §1.5). What is required comes from the regime.
"""

from __future__ import annotations

from app.acts.apology.completing import complete, public_required, still_missing, why_public
from app.acts.apology.drafting import draft, draft_without_dossier, hold_to_draft, refuse_excluded
from app.acts.apology.forms import (
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
from app.acts.apology.mending import cancel, correct_letter
from app.acts.apology.proving import prove
from app.acts.apology.publishing import broadcast, consent_to_initials, plan_broadcast
from app.acts.apology.signing import sign
from app.acts.apology.telling import answer, deliver, speak

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
