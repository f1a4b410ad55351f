"""Opinions of citizens (phản ánh, kiến nghị): taken down, answered by a day, upheld or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.desk import Desk
from app.permits import hold_to_leading
from app.record_rows import rows_of
from app.refusal import Refusal
from app.rules.folding import nfc
from app.standings import standing_here
from db.openness import Opinion, OpinionAnswer

ABOUT = ("attitude", "delay", "papers", "fee", "proposal", "other")
CHANNELS = ("desk", "phone", "letter", "online", "slip", "dialogue")


@dataclass(frozen=True, slots=True)
class OpinionForm:
    """What a citizen complains of or proposes, by when it is answered; dossier, official and person may be unnamed."""

    text: str
    answer_by: date
    about: str = "other"
    channel: str = "desk"
    field: str = ""
    dossier: str = ""
    official: str = ""
    name: str = ""
    phone: str = ""


def take_opinion(desk: Desk, form: OpinionForm, by: str, at: datetime) -> str:
    """Take an opinion down; returns its name.

    Raises:
        Refusal: ``opinion.text``, ``opinion.due``, ``form.choice``, ``dossier.unknown``, ``staff.unknown`` (code).
    """
    for field, allowed in (("about", ABOUT), ("channel", CHANNELS)):
        if getattr(form, field) not in allowed:
            raise Refusal("form.choice", field=field, allowed=", ".join(allowed))
    if not nfc(form.text):
        raise Refusal("opinion.text")
    if form.answer_by < at.date():
        raise Refusal("opinion.due")
    if form.dossier:
        standing_here(desk, form.dossier)
    if form.official and form.official not in desk.staff:
        raise Refusal("staff.unknown", code=form.official)
    person = {key: nfc(getattr(form, key)) for key in ("name", "phone") if nfc(getattr(form, key))}
    record = Opinion(
        concerns=form.dossier,
        official=form.official,
        field=form.field,
        channel=form.channel,
        about=form.about,
        received_on=at.date(),
        answer_by=form.answer_by,
    )
    with desk.act("opinion.taken", by, at) as act:
        return act.add(record, {"text": nfc(form.text)} | ({"person": person} if person else {}))


def answer_opinion(desk: Desk, opinion: str, text: str, upheld: bool, by: str, at: datetime) -> None:
    """Answer an opinion; ``upheld`` says that the citizen was right.

    Raises:
        Refusal: ``staff.not_leading``, ``opinion.unknown``, ``opinion.answered``, ``opinion.text``.
    """
    hold_to_leading(desk, by)
    with desk.reading() as reading:
        if not rows_of(reading, desk.settings.ward, Opinion, Opinion.uid == opinion):
            raise Refusal("opinion.unknown")
        if rows_of(reading, desk.settings.ward, OpinionAnswer, OpinionAnswer.opinion == opinion):
            raise Refusal("opinion.answered")
    if not nfc(text):
        raise Refusal("opinion.text")
    with desk.act("opinion.answered", by, at, subject=opinion) as act:
        act.add(OpinionAnswer(opinion=opinion, answered_on=at.date(), upheld=upheld), {"text": nfc(text)})
