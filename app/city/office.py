"""The city's office: what it answers to desks, on one PostgreSQL database."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, select

from app.city.enrolment import Introduction, enrol, seal
from app.city.folding import behind
from app.city.ingest import take_in
from app.city.log import LogEnd, Rejection, chain_head, log_end, vouch
from app.exchange.own import with_parts
from app.exchange.wire import (
    BATCH_BYTES,
    MOST_ENTRIES,
    PROTOCOL,
    BadToken,
    Page,
    Shipped,
    check_token,
    token_chain,
    unpack,
)
from db.city import WardHead, WardLog
from db.journal import GENESIS, BrokenEntry, b64, public_key, read, unb64
from db.records import Entry

_CHAIN = re.compile(r"[0-9A-Za-z-]{1,32}\.[0-9a-z]{1,16}\.[0-9a-f]{6}")
_TOO_LARGE = {"too-large", "too-many"}


class Office:
    """Answers desks. Safe for many threads: every call takes its own connection and transaction.

    ``clock`` gives the city's time; ``wake`` is set when there is something to fold.
    """

    def __init__(self, engine: Engine, clock: Callable[[], datetime], wake: threading.Event) -> None:
        self.engine = engine
        self.clock = clock
        self._wake = wake
        with engine.begin() as connection:
            self._seal = seal(connection)

    def hello(self) -> dict[str, Any]:
        """The city's time, the protocol it speaks, its limits, where each ward's log ends and how far folding lags."""
        with self.engine.connect() as connection:
            found = connection.execute(select(WardHead.ward, WardHead.generation, WardHead.wseq)).all()
            lag = behind(connection)
        return {
            "time": self._milliseconds(),
            "env": {"min": PROTOCOL, "max": PROTOCOL},
            "limits": {"entries": MOST_ENTRIES, "bytes": BATCH_BYTES},
            "feeds": {f"ward/{row.ward}": [row.generation, row.wseq] for row in found},
            "lag": {row.ward: lag.get(row.ward, 0) for row in found},
        }

    def _milliseconds(self) -> int:
        return int(self.clock().timestamp() * 1000)

    def enrol(self, token: str, target: str, sent: bytes, content: bytes) -> dict[str, Any]:
        """Take a desk in; its token proves that it holds the private half of the key it names.

        Raises:
            Rejection: 400 ``bad-json`` or ``bad-chain``, 401 ``bad-token``, and those of :func:`enrolment.enrol`.
        """
        try:
            said = msgspec.json.decode(content, type=Introduction)
            key = public_key(said.pub)
        except (ValueError, RecursionError) as error:
            raise Rejection(400, "bad-json") from error
        try:
            check_token(token, key, "POST", target, sent, self._milliseconds() // 1000)
        except BadToken as error:
            raise Rejection(401, "bad-token", time=self._milliseconds()) from error
        with self.engine.begin() as connection:
            welcome = enrol(connection, self._seal, said, self.clock())
        self._wake.set()
        return asdict(welcome)

    def admit(self, token: str, ward: str, method: str, target: str, sent: bytes) -> str:
        """The chain that a request is genuinely signed by, an enrolled one of this ward.

        Raises:
            Rejection: 401 ``bad-token`` (time) or ``unknown-chain``.
        """
        try:
            chain = token_chain(token)
            if not _CHAIN.fullmatch(chain) or chain.split(".")[0] != ward:
                raise Rejection(401, "bad-token", time=self._milliseconds())
            with self.engine.connect() as connection:
                head = chain_head(connection, ward, chain)
            if head is None:
                raise Rejection(401, "unknown-chain", time=self._milliseconds())
            check_token(token, public_key(head.key), method, target, sent, self._milliseconds() // 1000)
        except BadToken as error:
            raise Rejection(401, "bad-token", time=self._milliseconds()) from error
        return chain

    def take(self, ward: str, chain: str, content: bytes) -> dict[str, Any]:
        """Take in a batch of a chain; the answer is given only after the commit.

        Raises:
            Rejection: 400, 413 or 422 for what is not a sound batch, and those of :func:`ingest.take_in`.
        """
        try:
            batch = unpack(content)
        except BrokenEntry as error:
            status = 413 if error.reason in _TOO_LARGE else 400 if error.reason == "bad-json" else 422
            raise Rejection(status, error.reason, n=error.n) from error
        at = self.clock()
        done = take_in(self.engine, ward, chain, batch, at)
        self._wake.set()
        note = vouch(self._seal, ward, done.end, chain, done.n, done.h, at)
        return {
            "head": done.n, "hash": b64(done.h), "new": done.new, "dup": done.dup, "time": self._milliseconds(),
            "note": note,
        }  # fmt: skip

    def page(self, ward: str, chain: str, generation: int, after: int, acc: str, limit: int) -> Page:
        """A page of a ward's log after a position, with its signed head.

        Raises:
            Rejection: 400 ``bad-acc``; 423 ``frozen`` for a closed chain, whose desk may be stolen; 409 ``feed-generation`` (g), ``feed-behind`` or ``feed-fork``.
        """
        with self.engine.connect() as connection:
            end = log_end(connection, ward)
            head = chain_head(connection, ward, chain)
            if end is None or head is None:
                raise Rejection(401, "unknown-chain")
            if head.state == "closed":
                raise Rejection(423, "frozen", state=head.state)
            _check_position(connection, ward, end, LogEnd(generation, after, _acc(acc)))
            shipped = _entries(connection, ward, after, limit)
            last = after + len(shipped)
            reached = LogEnd(generation, last, _acc_at(connection, ward, last))
        note = vouch(self._seal, ward, reached, chain, head.n, head.h, self.clock())
        return Page(shipped, last, note)


def _acc(text: str) -> bytes:
    try:
        return unb64(text)
    except BrokenEntry as error:
        raise Rejection(400, "bad-acc") from error


def _check_position(connection: Connection, ward: str, end: LogEnd, seen: LogEnd) -> None:
    """A desk that has seen another history than this one must hear of it at once."""
    if seen.generation != end.generation:
        raise Rejection(409, "feed-generation", g=end.generation)
    if seen.wseq > end.wseq:
        raise Rejection(409, "feed-behind", wseq=end.wseq)
    if _acc_at(connection, ward, seen.wseq) != seen.acc:
        raise Rejection(409, "feed-fork", wseq=seen.wseq)


def _acc_at(connection: Connection, ward: str, wseq: int) -> bytes:
    if wseq == 0:
        return GENESIS
    return connection.execute(
        select(WardLog.acc).where(WardLog.ward == ward, WardLog.wseq == wseq)
    ).scalar_one()


def _entries(connection: Connection, ward: str, after: int, limit: int) -> list[Shipped]:
    found = connection.execute(
        select(Entry.e, Entry.s)
        .where(Entry.ward == ward, Entry.wseq > after)
        .order_by(Entry.wseq)
        .limit(limit)
    ).all()
    shipped = with_parts(connection, ward, [Shipped(read(e, s), {}) for e, s in found])
    total = 0
    for count, one in enumerate(shipped):
        total += one.size
        if total > 2 * BATCH_BYTES and count:
            return shipped[:count]
    return shipped
