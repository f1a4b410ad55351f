"""The ward's log: a gapless, chained order of all that the city accepted, with its own entries and rejections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects import postgresql

from app.exchange.accept import CITY
from app.exchange.wire import Note, write_note
from db.city import ChainHead, WardHead, WardLog
from db.guards import FOLDING
from db.journal import GENESIS, SignedEntry, accumulate, b64, public_text, signed
from db.records import Entry

OFFICE = "office"
NO_BLOCK = -1


@dataclass(frozen=True, slots=True)
class Seal:
    """The city's signing key and the epoch of its chains."""

    epoch: str
    key: Ed25519PrivateKey

    def chain(self, ward: str) -> str:
        """The city's chain in a ward's log."""
        return f"{ward}.{CITY}.{self.epoch}"


@dataclass(frozen=True, slots=True)
class LogEnd:
    """The end of a ward's log."""

    generation: int
    wseq: int
    acc: bytes


def begin_ward(connection: Connection, ward: str) -> None:
    """Make sure that the ward has a log."""
    first = {"ward": ward, "wseq": 0, "acc": GENESIS, "folded": 0, "generation": 1}
    connection.execute(postgresql.insert(WardHead).on_conflict_do_nothing(), first)


def log_end(connection: Connection, ward: str, *, lock: bool = False) -> LogEnd | None:
    """The log's end; with ``lock`` nobody else extends the log until this transaction ends."""
    query = select(WardHead.generation, WardHead.wseq, WardHead.acc).where(WardHead.ward == ward)
    row = connection.execute(query.with_for_update() if lock else query).first()
    return None if row is None else LogEnd(*row)


def chain_head(connection: Connection, ward: str, chain: str, *, lock: bool = False) -> Any:
    """The row of an enrolled chain or None; locks are taken in the order chain, ward."""
    query = select(ChainHead.__table__).where(ChainHead.ward == ward, ChainHead.chain == chain)
    return connection.execute(query.with_for_update() if lock else query).first()


def extend(connection: Connection, ward: str, entries: Sequence[SignedEntry], at: datetime) -> LogEnd:
    """Append entries of one chain, whose head the caller has locked, to the log (sync.md §1.5).

    The position is counted under the ward's lock, not by a sequence: a reader must never pass 7 and miss a 6 that
    commits later.
    """
    end = log_end(connection, ward, lock=True)
    if end is None:
        raise LookupError(ward)
    acc, kept, log = end.acc, [], []
    for wseq, entry in enumerate(entries, end.wseq + 1):
        acc = accumulate(acc, entry.h)
        kept.append(_row(entry, wseq))
        log.append({"ward": ward, "wseq": wseq, "acc": acc, "accepted_at": at})
    wseq = end.wseq + len(entries)
    if entries:
        connection.execute(insert(Entry).execution_options(**{FOLDING: True}), kept)
        connection.execute(insert(WardLog), log)
        connection.execute(update(WardHead).where(WardHead.ward == ward).values(wseq=wseq, acc=acc))
        _move_head(connection, ward, entries[-1])
    return LogEnd(end.generation, wseq, acc)


def _row(entry: SignedEntry, wseq: int) -> dict[str, Any]:
    fields = entry.fields
    return {
        "ward": entry.ward, "h": entry.h, "chain": entry.chain, "n": entry.n, "kind": fields["kind"],
        "sub": fields["sub"], "at": fields["at"], "e": entry.e, "s": entry.s, "wseq": wseq,
    }  # fmt: skip


def _move_head(connection: Connection, ward: str, last: SignedEntry) -> None:
    connection.execute(
        update(ChainHead)
        .where(ChainHead.ward == ward, ChainHead.chain == last.chain)
        .values(n=last.n, h=last.h, at=last.fields["at"])
    )


def say(
    connection: Connection, seal: Seal, ward: str, kind: str, record: Mapping[str, Any], at: datetime
) -> None:
    """Write an entry of the city's own into the ward's log."""
    chain = seal.chain(ward)
    head = chain_head(connection, ward, chain, lock=True)
    if head is None:
        connection.execute(insert(ChainHead), _city_head(seal, ward, chain))
        _sign(connection, seal, ward, "epoch.begin", _epoch(seal, chain), at)
    _sign(connection, seal, ward, kind, record, at)


def _city_head(seal: Seal, ward: str, chain: str) -> dict[str, Any]:
    return {
        "ward": ward, "chain": chain, "n": 0, "h": GENESIS, "at": 0, "key": public_text(seal.key), "desk": 0,
        "block": NO_BLOCK, "state": "open",
    }  # fmt: skip


def _epoch(seal: Seal, chain: str) -> dict[str, Any]:
    return {
        "t": "epoch", "chain": chain, "desk": 0, "block": NO_BLOCK, "key": public_text(seal.key), "regime": "",
        "demo": 0,
    }  # fmt: skip


def _sign(
    connection: Connection, seal: Seal, ward: str, kind: str, record: Mapping[str, Any], at: datetime
) -> None:
    head = chain_head(connection, ward, seal.chain(ward), lock=True)
    end = log_end(connection, ward, lock=True)
    if end is None:
        raise LookupError(ward)
    fields = {
        "v": 1, "act": OFFICE, "at": max(int(at.timestamp() * 1000), head.at), "ch": head.chain, "kind": f"{kind}/1",
        "n": head.n + 1, "prev": b64(head.h), "seen": [end.wseq, b64(end.acc)], "sub": "", "after": [],
        "body": {"records": [dict(record)]},
    }  # fmt: skip
    extend(connection, ward, [signed(fields, seal.key)], at)


def vouch(seal: Seal, ward: str, end: LogEnd, chain: str, n: int, h: bytes, at: datetime) -> str:
    """The signed note: the log's end and a chain's end at this moment."""
    note = Note(ward, end.generation, end.wseq, end.acc, chain, n, h, int(at.timestamp() * 1000))
    return write_note(note, seal.key)


class Rejection(Exception):
    """An HTTP status, a code, and facts for the desk to act on. Whatever was begun is rolled back."""

    def __init__(self, status: int, code: str, **facts: object) -> None:
        super().__init__(f"{status} {code}")
        self.status = status
        self.code = code
        self.facts = facts
