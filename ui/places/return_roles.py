"""Who may receive a result, and whose card was shown."""

from __future__ import annotations

from app.registers.dossiers import Dossier
from app.rules.folding import fold
from ui.language import tr

APPLICANT, SUBMITTER, PROXY, POST = "applicant", "submitter", "proxy", "post"
WHO = {
    APPLICANT: tr("người nộp"),
    SUBMITTER: tr("người nộp thay"),
    PROXY: tr("người được ủy quyền"),
    POST: tr("người nộp"),
}


def whose_card(whole: Dossier, id_number: str, name: str) -> str:
    """Whose role in the dossier the card shows; of several who asked together each is the applicant."""
    asked = [(APPLICANT, person) for person in (whole.applicant, *whole.applicants)]
    for role, person in (*asked, (SUBMITTER, whole.submitter or {})):
        known = person.get("id_number", "")
        if known == id_number or (not known and fold(person.get("name", "")) == fold(name)):
            return role
    return ""
