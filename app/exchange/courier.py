"""The desk's side of the exchange: hand in own entries, fetch the ward's log, believe only what is proven; and when.

The journal is the outbox: what the city has not acknowledged is what is still to be sent (sync.md §1.6). Every call
takes its own short transactions, so that a worker thread may exchange while the counter goes on receiving.

Ward computers are switched off at five: start and the minutes after each write are what can be relied on, the night
is the spare (sync.md §1.7). All waits are spread, so that a city's desks never come at once after an outage.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

import httpx
import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select, update
from sqlalchemy.exc import DBAPIError

from app.desk.desk import Desk
from app.exchange import feed, own
from app.exchange.line import Answer, Hello, Line, address
from app.exchange.wire import Count, pack, read_note, unpack_page
from app.office import login
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM
from db.journal import GENESIS, BrokenEntry, b64, public_key
from db.local import CityPin, Position

Progress = Callable[[int, int], None]
"""Told how many entries were sent and received so far."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What one exchange did: own entries newly accepted, others' entries taken in, the ward log's position reached.

    ``ahead`` is by how many seconds the city's clock was ahead of this desk's: nobody signs it, it is worth a question.
    """

    sent: int
    received: int
    wseq: int
    ahead: float = 0.0


@dataclass(frozen=True, slots=True)
class Pin:
    """The city that this desk believes: its chain in the ward's log and its key."""

    chain: str
    key: Ed25519PublicKey


class _Taken(msgspec.Struct):
    """The city's answer to a batch: how many entries were new to it, and its signed note."""

    new: Count
    note: str


def pinned(desk: Desk) -> Pin | None:
    """The city that this desk enrolled with."""
    with desk.reading() as reading:
        row = reading.execute(
            select(CityPin.chain, CityPin.key).where(CityPin.ward == desk.settings.ward)
        ).first()
    return None if row is None else Pin(row.chain, public_key(row.key))


def exchange(
    desk: Desk, at: datetime, progress: Progress | None = None, client: httpx.Client | None = None
) -> Exchanged:
    """Send what the city lacks and take in what this desk lacks; again at once does nothing.

    Raises:
        Refusal: those of :func:`address`, ``city.not_enrolled``, ``city.unreachable``, ``city.garbled``, ``city.too_new``,
            ``city.refused`` (status, reason), ``city.fork`` (chain, n), ``city.frozen``, ``city.rewritten`` (wseq), ``city.restored`` (just now: try again),
            ``city.unproven`` (chain, n, reason), and those of :meth:`Desk.writing`. What was exchanged until then
            stays exchanged.
    """
    address(desk.settings.city_url)
    pin = pinned(desk)
    if pin is None:
        raise Refusal("city.not_enrolled")
    line = Line(desk.settings.city_url, desk.chain, desk.keys.signing, client)
    with hanging_up(line, given=client is not None):
        hello = line.greet()
        _follow_restored(desk, line, pin, hello)
        sent = 0
        for number in _send(desk, line, pin):
            sent += number
            _tell(progress, sent, 0)
        received = 0
        for number in _fetch(desk, line, pin):
            received += number
            _tell(progress, sent, received)
    with desk.writing() as connection:
        connection.execute(update(Position).where(Position.chain == desk.chain).values(exchanged_at=at))
        wseq = own.position(connection, desk).wseq
    if received:
        desk.forget_reference()
    login.forget_gone(desk)
    return Exchanged(sent, received, wseq, hello.time / 1000 - at.timestamp())


@contextmanager
def hanging_up(line: Line, *, given: bool) -> Iterator[None]:
    """Hang up at the end, unless the caller was ``given`` the line's client."""
    try:
        yield
    finally:
        if not given:
            line.close()


def _tell(progress: Progress | None, sent: int, received: int) -> None:
    if progress is not None:
        progress(sent, received)


def _send(desk: Desk, line: Line, pin: Pin) -> Iterator[int]:
    """Batches of the own entries that there are at this moment; yields how many the city had not held.

    What is written meanwhile goes with the next exchange, or a busy counter would keep this one from ending.
    """
    target = f"/v1/wards/{desk.settings.ward}/chains/{desk.chain}/entries"
    most, until = own.BATCH, own.last(desk)
    while batch := own.batch(desk, most, until):
        answer = line.post(target, pack(batch))
        if answer.status == 200:
            taken = answer.read(_Taken)
            own.acknowledge(desk, taken.note, pin.key)
            yield taken.new
        elif answer.status == 413 and most.entries > 1:
            most = most.halved()
        elif answer.status == 409 and answer.facts.get("code") == "gap":
            own.step_back(desk, answer.facts)
        else:
            raise refused(answer)


def _fetch(desk: Desk, line: Line, pin: Pin) -> Iterator[int]:
    """Pages of the ward's log until its end; yields how many entries were new here."""
    while True:
        with desk.reading() as reading:
            position = own.position(reading, desk)
        query = (
            f"g={position.generation}&after={position.wseq}&acc={b64(position.acc)}&limit={own.BATCH.entries}"
        )
        answer = line.get(f"/v1/feeds/ward/{desk.settings.ward}?{query}")
        if answer.status != 200:
            raise refused(answer)
        taken = feed.take(desk, answer.body, position, pin.chain, pin.key)
        if taken is None:
            return
        yield from taken


def _follow_restored(desk: Desk, line: Line, pin: Pin, hello: Hello) -> None:
    """A city restored from a backup begins a new generation: hand in everything again, read its log from the start.

    The city skips what it still has. The greeting is unsigned: a generation is believed from a signed head alone.
    """
    generation, _wseq = hello.feeds.get(f"ward/{desk.settings.ward}", (0, 0))
    with desk.reading() as reading:
        known = own.position(reading, desk).generation
    if generation > known and _is_proven(desk, line, pin, generation):
        with desk.writing() as connection:
            feed.start_again(connection, desk, generation)


def _is_proven(desk: Desk, line: Line, pin: Pin, generation: int) -> bool:
    """Whether the pinned city signs a head of the ward's log in this generation."""
    query = f"g={generation}&after=0&acc={b64(GENESIS)}&limit=1"
    answer = line.get(f"/v1/feeds/ward/{desk.settings.ward}?{query}")
    if answer.status != 200:
        return False
    try:
        note = read_note(unpack_page(answer.body).note, pin.key)
    except BrokenEntry:
        return False
    return (note.ward, note.generation) == (desk.settings.ward, generation)


_BY_CODE = {
    "bad-code": "city.code",
    "desk.taken": "desk.taken",
    "fork": "city.fork",
    "frozen": "city.frozen",
    "feed-fork": "city.rewritten",
    "feed-behind": "city.rewritten",
    "feed-generation": "city.restored",
    "unknown-chain": "city.not_enrolled",
}


def refused(answer: Answer) -> Refusal:
    """What the city's answer amounts to at the counter."""
    facts = answer.facts
    code = str(facts.get("code", ""))
    return Refusal(_BY_CODE.get(code, "city.refused"), status=answer.status, reason=code, n=facts.get("n"))


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
