"""Dialogue as its records say: sessions, questions, commitments, and whether its rhythm is kept.

Nothing here names who asked, but :func:`asker`: what the functions give may be read out, hung or shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from app.desk.reference import content, names_ever, rows_of
from app.rules.law.periods import Period, period_of, periods
from app.rules.time.calendar import ONE_DAY, VIETNAM
from db.openness import (
    AgendaItem,
    Commitment,
    CommitmentDone,
    Dialogue,
    DialogueAnswer,
    DialogueAsker,
    DialogueChange,
    DialogueClosing,
    DialogueMinutes,
    DialogueNotice,
    DialogueQuestion,
)
from db.records import Entry

NEAR_DAYS = 7
"""So many days ahead of its day a commitment is shown to whoever leads, and told to whoever undertook it."""


@dataclass(frozen=True, slots=True)
class Held:
    """The minutes: when it was held, how many citizens came, the officials by code and by name, who else, what was said."""

    began_at: datetime
    ended_at: datetime
    citizens: int
    officials: tuple[str, ...]
    official_names: tuple[str, ...]
    attending: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Session:
    """A session. ``planned_at`` is None once it was called off; ``notices`` are channels with their days."""

    uid: str
    level: str
    planned_at: datetime | None
    place: str
    topic: str
    chair: str
    chair_name: str
    notices: tuple[tuple[str, date], ...]
    agenda: tuple[str, ...]
    held: Held | None
    closed_at: datetime | None

    @property
    def moment(self) -> datetime | None:
        """When it was held, else for when it is called; None once it was called off, unless it was held all the same."""
        return self.held.began_at if self.held else self.planned_at

    def coming(self, on: date) -> bool:
        """Whether it is to be held yet, on ``on`` or later."""
        return self.held is None and self.planned_at is not None and self.planned_at.date() >= on


@dataclass(frozen=True, slots=True)
class Task:
    """What was undertaken: who does it by which day, and when it was done. Its day never moves."""

    uid: str
    dialogue: str
    question: str
    text: str
    responsible: str
    responsible_name: str
    due_on: date
    done_on: date | None
    result: str

    def overdue(self, on: date) -> bool:
        """Whether it was done after its day, or is not done on ``on`` with its day gone."""
        return (self.done_on or on) > self.due_on

    def is_near(self, on: date) -> bool:
        """Whether it is not done, and its day is gone or comes within :data:`NEAR_DAYS`."""
        return self.done_on is None and self.due_on <= on + timedelta(NEAR_DAYS)


@dataclass(frozen=True, slots=True)
class Question:
    """A question and what became of it. ``dialogue`` is the session on whose agenda it stands or in which it was asked,
    ``answered_in`` that in which it was answered, '' in writing; ``answered_by`` who wrote the answer down.
    """

    uid: str
    level: str
    field: str
    asked_at: datetime
    text: str
    dialogue: str
    answer: str
    answered_at: datetime | None
    answered_by: str
    answered_in: str
    tasks: tuple[Task, ...]

    @property
    def settled(self) -> bool:
        """Whether it has its answer, or the office undertook something."""
        return self.answered_at is not None or bool(self.tasks)


def sessions(reading: Connection, ward: str) -> list[Session]:
    """Every session, the earliest planned first; those called off last."""
    names = names_ever(reading, ward)
    changes = _by(rows_of(reading, ward, DialogueChange), "dialogue")
    notices = _by(rows_of(reading, ward, DialogueNotice), "dialogue")
    agendas = _by(rows_of(reading, ward, AgendaItem), "dialogue")
    minutes = _by(rows_of(reading, ward, DialogueMinutes), "dialogue")
    closings = _by(rows_of(reading, ward, DialogueClosing), "dialogue")
    found = []
    for row in rows_of(reading, ward, Dialogue):
        planned_at, chair, words = row.planned_at, row.chair, dict(content(row.content))
        for change in changes.get(row.uid, ()):
            planned_at, chair = change.planned_at, change.chair or chair
            words |= {"place": place} if (place := content(change.content).get("place")) else {}
        held, closed = minutes.get(row.uid), closings.get(row.uid)
        session = Session(
            uid=row.uid,
            level=row.level,
            planned_at=planned_at.astimezone(VIETNAM) if planned_at else None,
            place=str(words.get("place", "")),
            topic=str(words.get("topic", "")),
            chair=chair,
            chair_name=names.get(chair) or chair,
            notices=tuple((each.channel, each.posted_on) for each in notices.get(row.uid, ())),
            agenda=_latest_agenda(agendas.get(row.uid, ())),
            held=_held(held[-1], names) if held else None,
            closed_at=closed[0].closed_at if closed else None,
        )
        found.append(session)
    return sorted(found, key=lambda each: (each.planned_at is None, each.planned_at, each.uid))


def _by(rows: Sequence[Any], key: str) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = {}
    for row in rows:
        grouped.setdefault(getattr(row, key), []).append(row)
    return grouped


def _latest_agenda(rows: Sequence[Any]) -> tuple[str, ...]:
    items = [row for row in rows if row.entry == rows[-1].entry]
    return tuple(row.question for row in sorted(items, key=lambda row: int(row.place)))


def _held(row: Any, names: Mapping[str, str]) -> Held:
    words = content(row.content)
    codes = tuple(filter(None, row.officials.split(",")))
    return Held(
        began_at=row.began_at.astimezone(VIETNAM),
        ended_at=row.ended_at.astimezone(VIETNAM),
        citizens=row.citizens,
        officials=codes,
        official_names=tuple(names.get(code) or code for code in codes),
        attending=tuple(words.get("attending", ())),
        text=str(words.get("text", "")),
    )


def questions(
    reading: Connection, ward: str, called: Sequence[Session], promised: Sequence[Task]
) -> list[Question]:
    """Every question with what became of it, the oldest first."""
    names, by_uid = names_ever(reading, ward), {each.uid: each for each in called}
    answers = _by(rows_of(reading, ward, DialogueAnswer), "question")
    undertaken = _by(promised, "question")
    agendas = [each for each in called if each.planned_at or each.held]
    standing = {question: each.uid for each in agendas for question in each.agenda}
    found = []
    for row in rows_of(reading, ward, DialogueQuestion):
        answer = answers[row.uid][-1] if row.uid in answers else None
        question = Question(
            uid=row.uid,
            level=row.level,
            field=row.field,
            asked_at=_asked_at(row, by_uid.get(row.asked_in)),
            text=str(content(row.content).get("text", "")),
            dialogue=standing.get(row.uid) or row.asked_in,
            answer=str(content(answer.content).get("text", "")) if answer else "",
            answered_at=answer.answered_at.astimezone(VIETNAM) if answer else None,
            answered_by=names.get(answer.answered_by) or answer.answered_by if answer else "",
            answered_in=_answered_in(answer, by_uid.get(answer.dialogue)) if answer else "",
            tasks=tuple(undertaken.get(row.uid, ())),
        )
        found.append(question)
    return found


def _asked_at(row: Any, session: Session | None) -> datetime:
    # Who types the minutes later takes down then what was asked there.
    there = session.moment if session else None
    typed: datetime = row.asked_at.astimezone(VIETNAM)
    return min(there, typed) if there else typed


def _answered_in(row: Any, session: Session | None) -> str:
    """What was written down from when a session began until it was closed is what was answered there."""
    if session is None or session.held is None or row.answered_at < session.held.began_at:
        return ""
    return "" if session.closed_at and row.answered_at > session.closed_at else session.uid


def asker(reading: Connection, ward: str, question: str) -> Mapping[str, str]:
    """Who asked, to be called and told; for the desk alone, {} where nobody was named or it was erased."""
    found = rows_of(reading, ward, DialogueAsker, DialogueAsker.question == question)
    return content(found[0].content) if found else {}


def tasks(reading: Connection, ward: str) -> list[Task]:
    """Everything that was undertaken, the first due first."""
    names = names_ever(reading, ward)
    done = _by(rows_of(reading, ward, CommitmentDone), "commitment")
    found = []
    for row in rows_of(reading, ward, Commitment):
        kept = done[row.uid][0] if row.uid in done else None
        task = Task(
            uid=row.uid,
            dialogue=row.dialogue,
            question=row.question,
            text=str(content(row.content).get("text", "")),
            responsible=row.responsible,
            responsible_name=names.get(row.responsible) or row.responsible,
            due_on=row.due_on,
            done_on=kept.done_on if kept else None,
            result=str(content(kept.content).get("result", "")) if kept else "",
        )
        found.append(task)
    return sorted(found, key=lambda each: (each.due_on, each.uid))


@dataclass(frozen=True, slots=True)
class Known:
    """Everything of dialogue, read once."""

    sessions: Sequence[Session]
    questions: Sequence[Question]
    tasks: Sequence[Task]

    def session(self, uid: str) -> Session | None:
        """A session by its name."""
        return next((each for each in self.sessions if each.uid == uid), None)

    def question(self, uid: str) -> Question | None:
        """A question by its name."""
        return next((each for each in self.questions if each.uid == uid), None)

    def of_session(self, one: Session) -> list[Question]:
        """The questions of a session: its agenda in order, then what was asked there."""
        by_uid = {each.uid: each for each in self.questions}
        listed = dict.fromkeys(uid for uid in one.agenda if uid in by_uid)
        asked = (each.uid for each in self.questions if each.dialogue == one.uid)
        return [by_uid[uid] for uid in listed | dict.fromkeys(asked)]


def known(reading: Connection, ward: str) -> Known:
    """Read sessions, questions and what was undertaken."""
    called, promised = sessions(reading, ward), tasks(reading, ward)
    return Known(called, questions(reading, ward, called, promised), promised)


def begun_on(reading: Connection, ward: str) -> date | None:
    """The day of a ward's first record: what went before is in paper books, and nothing is missed in it."""
    first = reading.execute(select(func.min(Entry.at)).where(Entry.ward == ward)).scalar()
    return datetime.fromtimestamp(first / 1000, VIETNAM).date() if first else None


def watched_from(reading: Connection, ward: str, rhythm: str, on: date) -> date:
    """The first period that the ward kept records through: of what went before them nobody can say what was missed."""
    begun = begun_on(reading, ward) or on
    period = period_of(rhythm, begun)
    return min(on, begun if period.first == begun else period.last + ONE_DAY)


NOTICE_DAYS = 7
"""So many days ahead the public is told of a session (Luật Tổ chức chính quyền địa phương 2025 Art. 43; the text of 2015 was not found)."""


@dataclass(frozen=True, slots=True)
class PeriodState:
    """A period of the rhythm, and the day on which its session was held."""

    period: Period
    held_on: date | None

    def silent(self, on: date) -> bool:
        """Whether the period is over on ``on`` and no session was held in it."""
        return self.held_on is None and self.period.last < on


def rhythm(
    called: Sequence[Session], rhythms: Mapping[str, str], since: date, on: date, level: str = "xa"
) -> list[PeriodState]:
    """The periods from ``since`` to ``on``, each with its session; ``rhythms`` are the profile's, by level."""
    held = sorted(each.held.began_at.date() for each in called if each.held and each.level == level)
    return [
        PeriodState(period, next((day for day in held if period.holds(day)), None))
        for period in periods(rhythms[level], since, on)
    ]


@dataclass(frozen=True, slots=True)
class SupervisorList:
    """What whoever leads must see about dialogue on a day: what is overdue or open, and what should have happened."""

    overdue: tuple[Task, ...]
    open: tuple[Task, ...]
    silent: tuple[PeriodState, ...]
    unannounced: tuple[Session, ...]
    not_held: tuple[Session, ...]
    unclosed: tuple[Session, ...]
    unanswered: tuple[Question, ...]
    waiting: tuple[Question, ...]


def supervisor_list(
    of: Known, rhythms: Mapping[str, str], since: date, on: date, level: str = "xa"
) -> SupervisorList:
    """What is to be done or was missed, as of a day; ``since`` is the day from which the ward keeps its rhythm."""
    left = [task for task in of.tasks if task.done_on is None]
    ours = [each for each in of.sessions if each.level == level and (each.planned_at or each.held)]
    held = {each.uid for each in ours if each.held}
    soon = on + timedelta(NOTICE_DAYS + 1)
    open_questions = [each for each in of.questions if not each.settled]
    return SupervisorList(
        overdue=tuple(task for task in left if task.overdue(on)),
        open=tuple(task for task in left if not task.overdue(on)),
        silent=tuple(each for each in rhythm(ours, rhythms, since, on, level) if each.silent(on)),
        unannounced=tuple(e for e in ours if e.coming(on) and not e.coming(soon) and not e.notices),
        not_held=tuple(each for each in ours if not each.held and not each.coming(on)),
        unclosed=tuple(each for each in ours if each.held and each.closed_at is None),
        unanswered=tuple(each for each in open_questions if each.dialogue in held),
        waiting=tuple(each for each in open_questions if each.level == level and not each.dialogue),
    )
