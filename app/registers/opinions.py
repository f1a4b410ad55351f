"""Opinions of citizens and what became of them: received, answered in time or not, upheld or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from app.record_rows import rows_of
from app.reference import content
from db.openness import Opinion, OpinionAnswer


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
