"""A visit from which no dossier comes: papers missing (form 02), or not to be received (form 03); counted, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.desk import drafts
from app.desk.desk import Desk
from app.dossier.numbers import FormBook, next_number
from app.dossier.receipt import CHANNELS
from app.refusal import Refusal
from app.rules.text.words import nfc
from db.course import Contact

KINDS = {"incomplete": FormBook.SUPPLEMENT, "refused": FormBook.REFUSAL}


@dataclass(frozen=True, slots=True)
class VisitForm:
    """Who came, for which procedure, what was missing and why; a person by the names of a receipt's applicant.

    ``channel`` is how the dossier came: by post nobody stands here to sign, and the form goes back by post.
    """

    kind: str
    procedure: str
    reason: str
    items: tuple[str, ...] = ()
    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    id_number: str = ""
    channel: str = "counter"
    dispatch_number: str = ""


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
    for name, allowed in (("kind", tuple(KINDS)), ("channel", CHANNELS)):
        if getattr(form, name) not in allowed:
            raise Refusal("form.choice", field=name, allowed=", ".join(allowed))
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
            {"person": person, "items": items, "reason": nfc(form.reason)} | _came(form),
        )
        drafts.drop_received(act.connection, by)
    return Visit(uid, number)


def _came(form: VisitForm) -> dict[str, str]:
    """How it came, where that was not over the counter."""
    said = {"channel": form.channel, "dispatch_number": nfc(form.dispatch_number)}
    return {name: words for name, words in said.items() if words and words != "counter"}
