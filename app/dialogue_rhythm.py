"""The rhythm of dialogue: periods with and without a session, and what whoever leads must see to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.registers.dialogues import Known, Question, Session, Task
from app.rules.rhythm import Period, periods

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
