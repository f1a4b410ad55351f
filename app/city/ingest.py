"""Taking in a batch of a chain's entries: proven first, then one transaction, acknowledged only after its commit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, select, update
from sqlalchemy.dialects import postgresql

from app.city.log import LogEnd, Rejection, chain_head, extend, log_end
from app.exchange.accept import End, accept, begun_with
from app.exchange.wire import Shipped, named_parts
from db.city import ChainHead, Fork
from db.guards import FOLDING
from db.journal import BrokenEntry, SignedEntry, b64, public_key, unb64
from db.records import Entry, Part


@dataclass(frozen=True, slots=True)
class Accepted:
    """What the city holds after a batch: the chain's head, how many entries were new, and the log's end."""

    n: int
    h: bytes
    new: int
    dup: int
    end: LogEnd


def take_in(engine: Engine, ward: str, chain: str, batch: Sequence[Shipped], at: datetime) -> Accepted:
    """Prove a batch, store what is new and commit.

    Raises:
        Rejection: 400 ``bad-batch``; 401 ``unknown-chain``; 409 ``gap`` (head, hash) or ``fork`` (n, kept); 422 with the
            reason and n; 423 ``frozen``.
    """
    with engine.connect() as connection:
        head = chain_head(connection, ward, chain)
    if head is None:
        raise Rejection(401, "unknown-chain")
    _prove(ward, chain, batch, head)
    forked = None
    with engine.begin() as connection:
        head = chain_head(connection, ward, chain, lock=True)
        if head.state != "open":
            raise Rejection(423, "frozen", state=head.state)
        if batch[0].entry.n > head.n + 1:
            raise Rejection(409, "gap", head=head.n, hash=b64(head.h))
        forked = _fork(connection, ward, batch, head)
        if forked is None:
            return _store(connection, ward, batch, head, at)
        _freeze(connection, ward, chain, forked[0])
    raise Rejection(409, "fork", n=forked[0].n, kept=b64(forked[1]))


def _prove(ward: str, chain: str, batch: Sequence[Shipped], head: Any) -> None:
    """Everything that needs no lock: shape, inner continuity, signatures, personal parts.

    Whether the first entry follows what is held is seen under the lock.
    """
    if not batch:
        raise Rejection(400, "bad-batch")
    first = batch[0].entry
    try:
        end = End(first.n - 1, unb64(str(first.fields["prev"])), 0, head.block)
        for shipped in batch:
            end = _prove_one(ward, chain, shipped, end, head)
    except BrokenEntry as error:
        raise Rejection(422, error.reason, n=error.n) from error


def _prove_one(ward: str, chain: str, shipped: Shipped, end: End, head: Any) -> End:
    entry = shipped.entry
    if (entry.ward, entry.chain) != (ward, chain):
        raise BrokenEntry("wrong-chain", entry.chain, entry.n)
    end = accept(entry, end, public_key(head.key))
    if set(shipped.parts) != named_parts(entry):
        raise BrokenEntry("bad-part", entry.chain, entry.n)
    if entry.n == 1:
        _check_beginning(entry, head)
    return end


def _check_beginning(entry: SignedEntry, head: Any) -> None:
    epoch = begun_with(entry)
    if (epoch.get("key"), epoch.get("desk"), epoch.get("block")) != (head.key, head.desk, head.block):
        raise BrokenEntry("unknown-key", entry.chain, entry.n)


def _fork(
    connection: Connection, ward: str, batch: Sequence[Shipped], head: Any
) -> tuple[SignedEntry, bytes] | None:
    """The first entry that contradicts what is held, and the hash held at its place."""
    found = connection.execute(
        select(Entry.n, Entry.h)
        .where(Entry.ward == ward, Entry.chain == head.chain, Entry.n >= batch[0].entry.n - 1)
        .where(Entry.n <= batch[-1].entry.n)
    )
    held: dict[int, bytes] = {row.n: row.h for row in found}
    for entry in (shipped.entry for shipped in batch):
        if entry.n in held and held[entry.n] != entry.h:
            return entry, held[entry.n]
        if entry.n == head.n + 1 and entry.fields["prev"] != b64(head.h):
            return entry, head.h
    return None


def _freeze(connection: Connection, ward: str, chain: str, entry: SignedEntry) -> None:
    row = {"ward": ward, "h": entry.h, "chain": chain, "n": entry.n, "e": entry.e, "s": entry.s}
    connection.execute(postgresql.insert(Fork).on_conflict_do_nothing(), row)
    connection.execute(
        update(ChainHead).where(ChainHead.ward == ward, ChainHead.chain == chain).values(state="forked")
    )


def _store(connection: Connection, ward: str, batch: Sequence[Shipped], head: Any, at: datetime) -> Accepted:
    new = [shipped for shipped in batch if shipped.entry.n > head.n]
    if new and new[0].entry.fields["at"] < head.at:
        raise Rejection(422, "clock-back", n=new[0].entry.n)
    connection.execute(
        update(ChainHead).where(ChainHead.ward == ward, ChainHead.chain == head.chain).values(exchanged_at=at)
    )
    parts = [
        {"ward": ward, "hash": name, "salt": salt, "content": content}
        for shipped in new
        for name, (salt, content) in shipped.parts.items()
    ]
    if parts:
        statement = postgresql.insert(Part).on_conflict_do_nothing()
        connection.execute(statement.execution_options(**{FOLDING: True}), parts)
    if not new:
        end = log_end(connection, ward)
        if end is None:
            raise LookupError(ward)
        return Accepted(head.n, head.h, 0, len(batch), end)
    end = extend(connection, ward, [shipped.entry for shipped in new], at)
    last = new[-1].entry
    return Accepted(last.n, last.h, len(new), len(batch) - len(new), end)
