"""What the window shows of dialogue, read in one view: sessions, questions, commitments, and how the rhythm is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from app.registers import dialogues
from app.registers.dialogues import PeriodState, Question, Session, SupervisorList, Task
from app.registers.openness import watched_from
from ui.counter import Counter

LEVEL = "xa"
"""The level whose sessions a ward holds itself."""


@dataclass(frozen=True)
class Gathered:
    """Dialogue as of the day ``on``. ``periods`` are those since the ward keeps records, the last the one that runs."""

    on: date
    sessions: Sequence[Session]
    questions: Sequence[Question]
    tasks: Sequence[Task]
    periods: Sequence[PeriodState]
    listed: SupervisorList

    @cached_property
    def _known(self) -> Mapping[str, Question]:
        return {each.uid: each for each in self.questions}

    @cached_property
    def _standing(self) -> Mapping[str, Sequence[Question]]:
        found: dict[str, list[Question]] = {}
        for each in self.questions:
            found.setdefault(each.dialogue, []).append(each)
        return found

    def session(self, uid: str) -> Session | None:
        """A session by its name."""
        return next((each for each in self.sessions if each.uid == uid), None)

    def question(self, uid: str) -> Question | None:
        """A question by its name."""
        return self._known.get(uid)

    def of_session(self, session: Session) -> list[Question]:
        """Its agenda in order, then what was asked in it."""
        agenda = [each for uid in session.agenda if (each := self.question(uid)) is not None]
        listed = set(session.agenda)
        return [*agenda, *(each for each in self._standing.get(session.uid, ()) if each.uid not in listed)]

    def left_lying(self, session: Session) -> int:
        """How many of its questions have neither an answer nor a commitment."""
        return sum(not each.settled for each in self.of_session(session))


def gather(counter: Counter) -> Gathered:
    """Read everything about dialogue at this desk."""
    on, desk = counter.now().date(), counter.desk
    ward, rhythms = desk.settings.ward, desk.regime.dialogue
    with counter.reading() as reading:
        since = watched_from(reading, ward, rhythms[LEVEL], on)
        return Gathered(
            on=on,
            sessions=dialogues.sessions(reading, ward),
            questions=dialogues.questions(reading, ward),
            tasks=dialogues.tasks(reading, ward),
            periods=dialogues.rhythm(reading, ward, rhythms, since, on, LEVEL),
            listed=dialogues.supervisor_list(reading, ward, rhythms, since, on, LEVEL),
        )
