"""The apology: drafted by one person, signed by another, delivered, read in public, complete. Never deleted.

Sources: NĐ 61/2018 Art. 19.9 (apology and one re-appointment, at least a day before expiry); the city's decision of
September 2016 on public apology, as far as known (domain.md §1.5). What is required comes from the regime.
"""

from __future__ import annotations

from app.acts.apology.completing import complete, public_required, still_missing
from app.acts.apology.drafting import draft, sign
from app.acts.apology.forms import CAUSES, LATE, OUTCOMES, ApologyForm, BroadcastForm, DeliveryForm
from app.acts.apology.telling import broadcast, deliver, refuse_personal

__all__ = [
    "CAUSES",
    "LATE",
    "OUTCOMES",
    "ApologyForm",
    "BroadcastForm",
    "DeliveryForm",
    "broadcast",
    "complete",
    "deliver",
    "draft",
    "public_required",
    "refuse_personal",
    "sign",
    "still_missing",
]
