"""A paper of a dossier came out of a printer: which one, and which copy of it."""

from __future__ import annotations

from datetime import datetime

from app.desk import Desk
from app.refusal import Refusal
from app.rules.folding import nfc
from app.standings import printed_times, standing_here
from db.records import Print

PAPERS = ("slip", "letter", "script", "supplement", "refusal", "stop")
"""Form 01 whatever its size, form 04, what the station reads out, forms 02 and 03, and the notice that it stops."""


def printed(
    desk: Desk, dossier: str, by: str, at: datetime, *, paper: str, digest: str, reason: str = ""
) -> int:
    """Record that a paper really came out; returns the number of the copy, 1 for what is no reprint.

    A job that failed is not recorded. ``digest`` is the SHA-256 of the PDF in hexadecimal, ``reason`` why it was
    printed again.

    Raises:
        Refusal: ``dossier.unknown``, ``form.choice`` for a paper that is none of :data:`PAPERS`, and those of
            :meth:`Desk.act`.
    """
    if paper not in PAPERS:
        raise Refusal("form.choice", field="paper", allowed=", ".join(PAPERS))
    standing_here(desk, dossier)
    kind = "slip.printed" if paper == "slip" else "paper.printed"
    with desk.act(kind, by, at, subject=dossier) as act:
        n = printed_times(act.connection, desk.settings.ward, dossier, paper) + 1
        why = nfc(reason)
        act.add(Print(dossier=dossier, paper=paper, n=n, digest=digest), {"reason": why} if why else None)
    return n
