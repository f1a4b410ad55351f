"""Something half filled, kept for whoever began it until the day ends (ui.md §1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import TYPE_CHECKING, Any

from app.refusal import Refusal
from ui.counter import Counter
from ui.language import say

if TYPE_CHECKING:
    from ui.places.place import Place


def keep_drafts(places: Iterable[Place]) -> str:
    """Keep what is half filled in each place; why one or another could not be kept, '' when all were."""
    problems: list[str] = []
    for place in places:
        try:
            place.keep_draft()
        except Refusal as refusal:
            problems.append(say(refusal))
    return " ".join(dict.fromkeys(problems))


def leave(places: Iterable[Place]) -> str:
    """The counter is left: keep what is half filled; why one or another could not be kept, '' when all were."""
    standing = list(places)
    for place in standing:
        place.before_leaving()
    return keep_drafts(standing)


def left_today(counter: Counter, subject: str) -> Mapping[str, datetime]:
    """Since when whoever works here has something half filled about a subject today, by where; the latest first."""
    from app.desk import drafts  # noqa: PLC0415 - the core is read after the first paint

    today, left = counter.now().date(), drafts.kept_about(counter.desk, counter.person.code, subject)
    return {each.place: each.kept_at for each in left if each.kept_at.date() == today}


def left_all_today(counter: Counter) -> frozenset[tuple[str, str]]:
    """Everything that whoever works here has half filled today: about which subject, and where."""
    from app.desk import drafts  # noqa: PLC0415 - the core is read after the first paint

    today, left = counter.now().date(), drafts.list_kept(counter.desk, counter.person.code)
    return frozenset((each.subject, each.place) for each in left if each.kept_at.date() == today)


class Kept:
    """What one person left half filled about one subject. Written to the desk's file, read back, forgotten."""

    def __init__(self, counter: Counter, place: str, subject: str) -> None:
        self._counter, self._place, self._subject = counter, place, subject
        self._person = counter.person.code
        self.since: datetime | None = None
        """When what :meth:`read` gave was begun."""

    def read(self) -> Mapping[str, Any] | None:
        """What was left today; None when nothing was."""
        from app.desk import drafts  # noqa: PLC0415 - the core is read after the first paint

        found = drafts.kept(self._counter.desk, self._person, self._place, self._subject)
        today = self._counter.now().date()
        if found is None or found.kept_at.date() != today:
            return None
        self.since = found.kept_at
        return found.content

    def write(self, content: Mapping[str, object]) -> None:
        """Leave ``content`` here."""
        from app.desk import drafts  # noqa: PLC0415 - the core is read after the first paint

        now = self._counter.now()
        drafts.keep(self._counter.desk, self._person, self._place, self._subject, content, now)

    def forgotten_by_act(self) -> AbstractContextManager[None]:
        """What was left here goes with the act recorded meanwhile, and stays where that is refused."""
        from app.desk import drafts  # noqa: PLC0415 - the core is read after the first paint

        return drafts.dropped_by_act(self._person, self._place, self._subject)

    def forget(self) -> None:
        """It was recorded, or stands as it stood before."""
        from app.desk import drafts  # noqa: PLC0415 - the core is read after the first paint

        drafts.drop(self._counter.desk, self._person, self._place, self._subject)
