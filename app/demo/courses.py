"""What becomes of an invented dossier: by its number in the crowd, so that every kind of history is there in its share."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from random import Random

from app.demo import happenings
from app.demo.chronicle import Pen, Story, When
from app.desk import Desk
from app.rules.calendar import VIETNAM
from app.rules.counting import Unit
from app.rules.deadlines import promise, restart, resume

FORGOTTEN_EVERY = 2000
"""One dossier in so many is late without a word."""
SHARES = {
    "apology": (0, 50),
    "supplement": tuple(range(3, 100, 10)),
    "pause": (7, 47),
    "refused": (11, 61, 86),
    "withdrawn": (19, 69),
    "extension": (29, 79),
    "consultation": (31, 81),
}
"""The course that a dossier takes, by the last two digits of its number; all others come to their end in quiet."""
_COURSES = {digits: course for course, all_digits in SHARES.items() for digits in all_digits}
CORRECTED, HANDED, CALLED, NOTED = (25, 4), (3, 0), (5, 2), (40, 16)
"""What happens beside its course: to one dossier in so many, and to which of them."""
LATE_BY = timedelta(hours=30)


class Courses:
    """Plans the steps of a dossier from its receipt on, in the order of time."""

    def __init__(self, desk: Desk, chance: Random) -> None:
        self.desk, self.chance = desk, chance

    def begun(self, index: int, story: Story) -> list[When]:
        """Of one still worked on: handed over, waiting, paused, or already seen to be late."""
        received_at, steps = story.promise.received_at, self._beside(index, story)
        begun = {"supplement": happenings.ask_supplement, "pause": happenings.pause, "apology": Pen.apologise}
        step = begun.get(_COURSES.get(index % 100, ""))
        return [*steps, (received_at + timedelta(hours=2), step)] if step else steps

    def whole(self, index: int, story: Story, *, returned: bool) -> list[When]:
        """Of one that came to its end, its result fetched or not."""
        course = _COURSES.get(index % 100, "late" if index % FORGOTTEN_EVERY == 1 else "")
        steps = self._beside(index, story)
        if course in {"refused", "withdrawn"}:
            return [*steps, *self._ended(course, story)]
        between, finished_at = self._between(course, story, told=returned)
        steps += [*between, (finished_at, Pen.finish)]
        if _among(index, CALLED):
            steps.append((finished_at + timedelta(minutes=30), happenings.call))
        if returned:
            steps.append((finished_at + timedelta(hours=self.chance.randint(1, 40)), Pen.return_result))
        return steps

    def _beside(self, index: int, story: Story) -> list[When]:
        received_at = story.promise.received_at
        span = story.promise.due_at - received_at
        given = (
            (story.fee > 0, timedelta(minutes=5), happenings.pay),
            (_among(index, CORRECTED), timedelta(minutes=20), happenings.correct_name),
            (_among(index, HANDED), span * 0.1, happenings.hand_over),
            (_among(index, NOTED), span * 0.15, happenings.note),
        )
        return [(received_at + after, step) for happens, after, step in given if happens]

    def _ended(self, course: str, story: Story) -> list[When]:
        at = self._within(story.promise.received_at, story.promise.due_at)
        if course == "refused":
            return [(at, happenings.refuse)]
        given_back = [(at + timedelta(minutes=5), happenings.refund)] if story.fee else []
        return [(at, happenings.withdraw), *given_back]

    def _between(self, course: str, story: Story, *, told: bool) -> tuple[list[When], datetime]:
        """What happens before the finish, and when that is."""
        plans = {
            "supplement": self._supplement,
            "pause": self._pause,
            "extension": self._extension,
            "consultation": self._consultation,
        }
        if course in plans:
            return plans[course](story)
        if course in {"apology", "late"}:
            letter = _apology(story, told=told) if course == "apology" else []
            return letter, story.promise.due_at + LATE_BY
        return [], self._within(story.promise.received_at, story.promise.due_at)

    def _consultation(self, story: Story) -> tuple[list[When], datetime]:
        received_at = story.promise.received_at
        finished_at = self._within(received_at, story.promise.due_at)
        span = finished_at - received_at
        steps: list[When] = [
            (received_at + span * 0.3, happenings.consult),
            (received_at + span * 0.8, happenings.answer),
        ]
        return steps, finished_at

    def _supplement(self, story: Story) -> tuple[list[When], datetime]:
        received_at = story.promise.received_at
        asked = received_at + min(timedelta(hours=4), (story.promise.due_at - received_at) * 0.3)
        came = self._morning(asked, self.chance.randint(1, 6))
        again = restart(came, story.limit, self.desk.calendar, self.desk.regime)
        steps: list[When] = [(asked, happenings.ask_supplement), (came, happenings.complete)]
        return steps, self._within(came, again.due_at)

    def _pause(self, story: Story) -> tuple[list[When], datetime]:
        received_at, due_at = story.promise.received_at, story.promise.due_at
        if story.limit.unit not in {Unit.WORKING_DAYS, Unit.CALENDAR_DAYS}:
            return [], self._within(received_at, due_at)
        stopped = received_at + (due_at - received_at) * 0.4
        went_on = self._morning(stopped, self.chance.randint(1, 8))
        moved = resume(due_at, story.limit, stopped, went_on, self.desk.calendar, self.desk.regime)
        steps: list[When] = [(stopped, happenings.pause), (went_on, happenings.go_on)]
        return steps, self._within(went_on, moved.due_at)

    def _extension(self, story: Story) -> tuple[list[When], datetime]:
        received_at, due_at = story.promise.received_at, story.promise.due_at
        decided, longer = received_at + (due_at - received_at) * 0.6, story.procedure.terms.extension
        if longer is None:
            return [], self._within(received_at, due_at)
        moved = promise(received_at, longer.limit, self.desk.calendar, self.desk.regime)
        return [(decided, happenings.extend)], self._within(decided, moved.due_at)

    def _within(self, begins: datetime, due_at: datetime) -> datetime:
        """A moment before its time: what has not all its days behind it is not late either."""
        return begins + (due_at - begins) * self.chance.uniform(0.2, 0.95)

    def _morning(self, after: datetime, days: int) -> datetime:
        day = self.desk.calendar.working_days_after(after.date(), days)[-1]
        return datetime.combine(day, time(8, 30), VIETNAM)


def _among(index: int, which: tuple[int, int]) -> bool:
    every, place = which
    return index % every == place


def _apology(story: Story, *, told: bool) -> list[When]:
    """From the draft to the end; of those that wait to be fetched the letter waits to be told of as well."""
    due = story.promise.due_at
    span = due - story.promise.received_at
    steps: list[When] = [
        (due - span * 0.04, Pen.apologise),
        (due - span * 0.03, Pen.sign),
    ]
    if told:
        steps += [
            (due - span * 0.02, Pen.deliver),
            (due + timedelta(hours=31), Pen.broadcast),
            (due + timedelta(hours=32), Pen.complete),
        ]
    return steps
