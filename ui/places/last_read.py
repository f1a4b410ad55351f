"""Whether what a place shows is still so: a place left and come back to reads nothing twice."""

from __future__ import annotations

from datetime import datetime

from ui.counter import Counter


class LastRead:
    """The minute in which a place last read what it shows. Old in another minute, once anything was recorded,
    and when another person works here.
    """

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self._minute: datetime | None = None
        counter.recorded.connect(lambda *_: self.forget())
        counter.became.connect(self.forget)

    @property
    def is_old(self) -> bool:
        """Must it be read again?"""
        return self._minute != self._this_minute()

    def note(self) -> None:
        """It was read just now."""
        self._minute = self._this_minute()

    def forget(self) -> None:
        """What was read does not hold any more."""
        self._minute = None

    def _this_minute(self) -> datetime:
        return self._counter.now().replace(second=0, microsecond=0)
