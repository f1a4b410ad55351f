"""Who may receive a result, and whose card was shown."""

from __future__ import annotations

from app.registers.dossiers import Dossier
from app.rules.folding import fold
from ui.language import tr
from ui.places.wording import grouped

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


def to_be_seen(whole: Dossier | None, role: str) -> str:
    """What to compare a paper with: a namesake is told by the year of birth, who came for another by name and number."""
    words = tr("quét, hoặc xem giấy tờ")
    if whole is None:
        return words
    person = {APPLICANT: whole.applicant, SUBMITTER: whole.submitter or {}}.get(role, {})
    if role == SUBMITTER:
        known = ", ".join(filter(None, (person.get("name", ""), grouped(person.get("id_number", "")))))
        words = f"{known}: {words}"
    born = person.get("birth", "")[:4]
    return tr("{words}, sinh {year}").format(words=words, year=born) if born else words
