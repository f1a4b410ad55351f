"""The desk's side of the exchange: hand in own entries, fetch the ward's log, believe only what is proven.

The journal is the outbox: what the city has not acknowledged is what is still to be sent (sync.md §1.6). Every call
takes its own short transactions, so that a worker thread may exchange while the counter goes on receiving.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

import httpx
import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select, update

from app import login
from app.desk import Desk
from app.refusal import Refusal
from app.sync import feed, own
from app.sync.line import Answer, Hello, Line, address
from app.sync.wire import Count, pack, read_note, unpack_page
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
