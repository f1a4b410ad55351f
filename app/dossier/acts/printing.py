"""A paper came out of a printer: of which dossier, which one, and which copy of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from app.desk.desk import Desk
from app.dossier.promise import printed_times, standing_here
from app.refusal import Refusal
from app.rules.text.words import nfc
from db.apologies import Apology
from db.course import Contact
from db.records import Print

PAPERS = ("slip", "letter", "script", "supplement", "refusal", "stop")
"""Form 01 whatever its size, form 04, what the station reads out, forms 02 and 03, and the notice that it stops."""
OF_VISITS = ("supplement", "refusal")
OF_APOLOGIES = ("letter", "script")
"""What an apology without a dossier has too."""


def printed(
    desk: Desk,
    dossier: str,
    by: str,
    at: datetime,
    *,
    paper: str,
    digest: str,
    reason: str = "",
    letter: str = "",
) -> int:
    """Record that a paper really came out; returns the number of the copy, 1 for what is no reprint.

    ``dossier`` is the visit where form 02 or 03 was given to somebody from whom nothing could be received, and the
    apology itself where there is no dossier. A job that failed is not recorded. ``digest`` is the SHA-256 of the PDF in
    hexadecimal, ``reason`` why it was printed again, ``letter`` the apology of a letter: a dossier may have two.

    Raises:
        Refusal: ``dossier.unknown``, ``form.choice`` for a paper that is none of :data:`PAPERS`, and those of
            :meth:`Desk.act`.
    """
    if paper not in PAPERS:
        raise Refusal("form.choice", field="paper", allowed=", ".join(PAPERS))
    if not _stands_alone(desk, dossier, paper):
        standing_here(desk, dossier)
    kind = "slip.printed" if paper == "slip" else "paper.printed"
    with desk.act(kind, by, at, subject=dossier) as act:
        n = printed_times(act.connection, desk.settings.ward, dossier, paper, letter) + 1
        part = {name: words for name, words in (("reason", nfc(reason)), ("apology", letter)) if words}
        act.add(Print(dossier=dossier, paper=paper, n=n, digest=digest), part or None)
    return n


def _stands_alone(desk: Desk, uid: str, paper: str) -> bool:
    """Whether ``uid`` is a visit, or an apology without a dossier, that ``paper`` is of."""
    kinds = {**dict.fromkeys(OF_VISITS, Contact), **dict.fromkeys(OF_APOLOGIES, Apology)}
    if paper not in kinds:
        return False
    kind = kinds[paper]
    noted = select(kind.uid).where(kind.ward == desk.settings.ward, kind.uid == uid)
    if paper in OF_APOLOGIES:
        noted = noted.where(Apology.dossier == uid)  # the letter of a dossier is counted under the dossier
    with desk.reading() as reading:
        return reading.execute(noted).first() is not None
