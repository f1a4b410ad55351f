"""What the window shows of dialogue, read in one view: sessions, questions, commitments, and how the rhythm is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.openness.dialogue import register as dialogues
from app.openness.dialogue.register import Known, PeriodState, Session, SupervisorList, watched_from
from ui.counter import Counter

LEVEL = "xa"
"""The level whose sessions a ward holds itself."""


@dataclass(frozen=True, slots=True)
class Gathered(Known):
    """Dialogue as of the day ``on``. ``periods`` are those since the ward keeps records, the last the one that runs."""

    on: date
    periods: Sequence[PeriodState]
    listed: SupervisorList

    def left_lying(self, session: Session) -> int:
        """How many of its questions have neither an answer nor a commitment."""
        return sum(not each.settled for each in self.of_session(session))


def gather(counter: Counter) -> Gathered:
    """Read everything about dialogue at this desk."""
    on, desk = counter.now().date(), counter.desk
    ward, rhythms = desk.settings.ward, desk.regime.dialogue
    with counter.reading() as reading:
        since = watched_from(reading, ward, rhythms[LEVEL], on)
        known = dialogues.known(reading, ward)
    return Gathered(
        known.sessions,
        known.questions,
        known.tasks,
        on=on,
        periods=dialogues.rhythm(known.sessions, rhythms, since, on, LEVEL),
        listed=dialogues.supervisor_list(known, rhythms, since, on, LEVEL),
    )
