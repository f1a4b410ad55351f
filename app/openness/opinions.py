"""Opinions of citizens (phản ánh, kiến nghị): taken down, answered by a day, upheld or not, counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from app.desk.desk import Desk
from app.desk.permits import hold_to_leading
from app.desk.reference import content, rows_of
from app.dossier.promise import standing_here
from app.refusal import Refusal
from app.rules.text.words import nfc
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


@dataclass(frozen=True, slots=True)
class OpinionLine:
    """An opinion without its words and its person: what about, by when, and whether it was answered and upheld."""

    uid: str
    dossier: str
    official: str
    field: str
    channel: str
    about: str
    received_on: date
    answer_by: date
    answered_on: date | None
    upheld: bool

    def overdue(self, on: date) -> bool:
        """Whether it was answered after its day, or is not on ``on`` with its day gone."""
        return (self.answered_on or on) > self.answer_by


def opinions(reading: Connection, ward: str, first: date, last: date) -> list[OpinionLine]:
    """The opinions received within the days, the oldest first; of two answers by desks that were apart the first counts."""
    answers = {row.opinion: row for row in reversed(rows_of(reading, ward, OpinionAnswer))}
    found = []
    for row in rows_of(reading, ward, Opinion, Opinion.received_on.between(first, last)):
        answer = answers.get(row.uid)
        line = OpinionLine(
            uid=row.uid,
            dossier=row.concerns,
            official=row.official,
            field=row.field,
            channel=row.channel,
            about=row.about,
            received_on=row.received_on,
            answer_by=row.answer_by,
            answered_on=answer.answered_on if answer else None,
            upheld=bool(answer.upheld) if answer else False,
        )
        found.append(line)
    return found


def unanswered(reading: Connection, ward: str, on: date) -> list[OpinionLine]:
    """The opinions that wait for an answer on a day, the first due first."""
    waiting = [each for each in opinions(reading, ward, date.min, on) if each.answered_on is None]
    return sorted(waiting, key=lambda each: (each.answer_by, each.uid))


@dataclass(frozen=True, slots=True)
class OpinionWords:
    """What was said, by whom where a person was named, and what was answered. For the desk alone."""

    text: str
    name: str
    phone: str
    answer: str


def words(reading: Connection, ward: str, uid: str) -> OpinionWords:
    """The words of an opinion; empty where it is not on this desk."""
    found = rows_of(reading, ward, Opinion, Opinion.uid == uid)
    answers = rows_of(reading, ward, OpinionAnswer, OpinionAnswer.opinion == uid)
    said = content(found[0].content) if found else {}
    person = said.get("person", {})
    return OpinionWords(
        text=str(said.get("text", "")),
        name=str(person.get("name", "")),
        phone=str(person.get("phone", "")),
        answer=str(content(answers[0].content).get("text", "")) if answers else "",
    )
