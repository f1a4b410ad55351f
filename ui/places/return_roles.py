"""Handing a result over: its key, who may receive it, and whose card was shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.desk import drafts
from app.dossier.registers.dossiers import Dossier
from app.rules.text.identity import normal_number
from app.rules.text.words import fold
from ui.language import tr
from ui.places.wording import grouped

RETURN, KEPT_AS = "T", drafts.RETURN
"""The key that leads from a list to handing a result over, and the name under which that is kept half filled."""
APPLICANT, SUBMITTER, PROXY, POST = "applicant", "submitter", "proxy", "post"
WHO = {
    APPLICANT: tr("người nộp"),
    SUBMITTER: tr("người nộp thay"),
    PROXY: tr("người được ủy quyền"),
    POST: tr("người nộp"),
}


def whose_card(whole: Dossier, id_number: str, name: str) -> str:
    """Whose role in the dossier the card shows; of several who asked together each is the applicant."""
    for role, known, person in _people(whole):
        if known == id_number or (not known and fold(person.get("name", "")) == fold(name)):
            return role
    return ""


def taken_numbers(whole: Dossier) -> dict[str, str]:
    """The numbers that somebody authorised cannot have, for their owners have a role of their own; and why."""
    own = {APPLICANT: tr("Trùng số với người nộp: chọn Chính người nộp")}
    own[SUBMITTER] = tr("Trùng số với người nộp thay: chọn Người nộp thay")
    return {number: own[role] for role, number, _ in reversed(_people(whole)) if number}


def _people(whole: Dossier) -> list[tuple[str, str, Mapping[str, Any]]]:
    """Everybody with a role of their own and their number, kept with dots or blanks long ago or not; of two who bear
    one number the first is meant.
    """
    asked = [(APPLICANT, person) for person in (whole.applicant, *whole.applicants)]
    came = (SUBMITTER, whole.submitter or {})
    # A household business bears its owner's number, who may be the very person that handed in for it.
    people = [came, *asked] if whole.applicant_kind == "organisation" else [*asked, came]
    return [(role, normal_number(person.get("id_number", "")), person) for role, person in people]


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
