"""A visit from which no dossier comes: papers missing (form 02), or not to be received (form 03); counted, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.desk import Desk
from app.numbers import FormBook, next_number
from app.refusal import Refusal
from app.rules.folding import nfc
from db.course import Contact

KINDS = {"incomplete": FormBook.SUPPLEMENT, "refused": FormBook.REFUSAL}


@dataclass(frozen=True, slots=True)
class VisitForm:
    """Who came, for which procedure, what was missing and why. ``person`` by the names of a receipt's applicant."""

    kind: str
    procedure: str
    reason: str
    items: tuple[str, ...] = ()
    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    id_number: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """The visit's record and the number of the form handed out."""

    uid: str
    number: int


def note_visit(desk: Desk, form: VisitForm, by: str, at: datetime) -> Visit:
    """Record a visit that made no dossier, with the form handed out (NĐ 61/2018 Art. 17.1).

    Raises:
        Refusal: ``form.choice``, ``supplement.items`` for an incomplete one without what is missing,
            ``rejection.reason``, ``applicant.name``, ``procedure.unknown``.
    """
    if form.kind not in KINDS:
        raise Refusal("form.choice", field="kind", allowed=", ".join(KINDS))
    items = [nfc(item) for item in form.items if nfc(item)]
    if form.kind == "incomplete" and not items:
        raise Refusal("supplement.items")
    if not nfc(form.reason):
        raise Refusal("rejection.reason")
    if not nfc(form.name):
        raise Refusal("applicant.name")
    procedure = desk.catalogue.on(form.procedure, at.date())
    person = {
        name: nfc(getattr(form, name))
        for name in ("name", "address", "phone", "email", "id_number")
        if nfc(getattr(form, name))
    }
    with desk.act("visit.noted", by, at) as act:
        number = next_number(act.connection, desk, KINDS[form.kind], at.year)
        uid = act.add(
            Contact(
                chain=desk.chain,
                year=at.year,
                number=number,
                kind=form.kind,
                procedure=procedure.code,
                procedure_version=procedure.version,
                visited_at=at,
                visited_on=at.date(),
            ),
            {"person": person, "items": items, "reason": nfc(form.reason)},
        )
    return Visit(uid, number)
