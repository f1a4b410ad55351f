"""When a desk exchanges by itself: at start, soon after a write, every quarter of an hour, and once at night.

Ward computers are switched off at five: start and the minutes after each write are what can be relied on, the night is
the spare (sync.md §1.7). All waits are spread, so that a city's desks never come at once after an outage.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sqlalchemy.exc import DBAPIError

from app.desk import Desk
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from app.sync.courier import Exchanged, exchange

AFTER_WRITE_SECONDS = (30, 90)
ROUND_SECONDS = 15 * 60
ROUND_SPREAD = 0.2
NIGHT_BEGINS = time(21)
NIGHT = timedelta(hours=7)
LEAST_RETRY_SECONDS = 5
MOST_RETRY_SECONDS = 600

_log = logging.getLogger(__name__)
Told = Callable[[Exchanged | Refusal], None]


def nightly_slot(desk_id: str, on: date) -> datetime:
    """When a desk's night exchange of a date begins: between 21:00 and 04:00, spread by desk and date."""
    digest = hmac.digest(desk_id.encode(), on.isoformat().encode(), hashlib.sha256)
    offset = int.from_bytes(digest[:8], "big") % int(NIGHT.total_seconds())
    return datetime.combine(on, NIGHT_BEGINS, VIETNAM) + timedelta(seconds=offset)


@dataclass
class Rounds:
    """The exchanges of one open desk; ``run`` belongs to a worker thread.

    ``clock`` is the office's clock; ``told`` hears how each exchange went, on the worker's thread.
    """

    desk: Desk
    clock: Callable[[], datetime]
    told: Told
    chance: random.Random = field(default_factory=random.Random)
    _wake: threading.Event = field(default_factory=threading.Event)
    _soon: threading.Event = field(default_factory=threading.Event)
    _stopped: bool = False

    def wrote(self) -> None:
        """Something was written: exchange within a minute and a half. Callable from any thread."""
        self._soon.set()
        self._wake.set()

    def now(self) -> None:
        """Exchange at once, at a person's wish or at the close of the day."""
        self._wake.set()

    def stop(self) -> None:
        """End :meth:`run` after the exchange under way."""
        self._stopped = True
        self._wake.set()

    def run(self) -> None:
        """Exchange again and again until stopped, beginning at once; no failure ends it, each one is told.

        What nobody expected is told as ``exchange.failed`` (reason: the failure's kind, never its text, which may
        quote what was handed in).
        """
        retry = float(LEAST_RETRY_SECONDS)
        while not self._stopped:
            self._soon.clear()
            done = self._exchange()
            if done:
                retry = LEAST_RETRY_SECONDS
                self._rest(self.pause(self.clock()))
            else:
                retry = min(MOST_RETRY_SECONDS, self.chance.uniform(LEAST_RETRY_SECONDS, retry * 3))
                self._rest(retry)

    def _exchange(self) -> bool:
        try:
            done = exchange(self.desk, self.clock())
        except Refusal as refusal:
            self.told(refusal)
            return False
        except DBAPIError as error:
            # Another program holds the file for longer than the waiting time; the next round tries again.
            self.told(Refusal("database.busy", reason=type(error.orig).__name__))
            return False
        except Exception as error:
            _log.warning("an exchange failed: %s", type(error).__name__)
            self.told(Refusal("exchange.failed", reason=type(error).__name__))
            return False
        self.told(done)
        return True

    def pause(self, now: datetime) -> float:
        """Seconds until the next exchange if nothing is written: a spread quarter of an hour, or the night's slot."""
        usual = ROUND_SECONDS * self.chance.uniform(1 - ROUND_SPREAD, 1 + ROUND_SPREAD)
        key = self.desk.settings.key_id
        slots = (nightly_slot(key, now.astimezone(VIETNAM).date() + timedelta(days=d)) for d in (-1, 0))
        ahead = [(slot - now).total_seconds() for slot in slots if slot > now]
        return min([usual, *ahead]) if self.desk.settings.nightly else usual

    def _rest(self, seconds: float) -> None:
        self._wake.wait(seconds)
        self._wake.clear()
        if self._soon.is_set() and not self._stopped:
            # Wait for the clerk to finish what was begun; whoever asks for now interrupts this too.
            self._wake.wait(self.chance.uniform(*AFTER_WRITE_SECONDS))
            self._wake.clear()
