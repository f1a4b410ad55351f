"""The desk's own chain against the city: what is still to be sent, what was acknowledged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, select, update
from sqlalchemy.dialects.sqlite import insert

from app.desk.desk import Desk
from app.exchange.wire import BATCH_BYTES, BATCH_ENTRIES, Note, Shipped, named_parts, read_note
from app.refusal import Refusal
from db.journal import BrokenEntry, b64, read
from db.local import Acknowledgement, Position
from db.records import Entry, Part


@dataclass(frozen=True, slots=True)
class Most:
    """The most that one batch holds."""

    entries: int
    size: int

    def halved(self) -> Most:
        """Half as much, after the city called a batch too large."""
        return Most(max(1, self.entries // 2), max(1, self.size // 2))


BATCH = Most(BATCH_ENTRIES, BATCH_BYTES)


@dataclass(frozen=True, slots=True)
class Reached:
    """How far this desk has come with the city."""

    acknowledged: int
    generation: int
    wseq: int
    acc: bytes


def position(connection: Connection, desk: Desk) -> Reached:
    """The desk's position as stored."""
    row = connection.execute(
        select(Position.acknowledged, Position.generation, Position.wseq, Position.acc).where(
            Position.ward == desk.settings.ward, Position.chain == desk.chain
        )
    ).one()
    return Reached(*row)


def waiting(desk: Desk) -> int:
    """How many own entries the city has not acknowledged."""
    with desk.reading() as reading:
        acknowledged = position(reading, desk).acknowledged
    return last(desk) - acknowledged


def last(desk: Desk) -> int:
    """The number of the desk's newest entry."""
    with desk.reading() as reading:
        found = reading.execute(
            select(Entry.n)
            .where(Entry.ward == desk.settings.ward, Entry.chain == desk.chain)
            .order_by(Entry.n.desc())
            .limit(1)
        ).scalar()
    return int(found or 0)


def batch(desk: Desk, most: Most, until: int) -> list[Shipped]:
    """The next own entries up to ``until`` that the city has not acknowledged, with their personal parts."""
    with desk.reading() as reading:
        after = position(reading, desk).acknowledged
        found = reading.execute(
            select(Entry.e, Entry.s)
            .where(
                Entry.ward == desk.settings.ward,
                Entry.chain == desk.chain,
                Entry.n > after,
                Entry.n <= until,
            )
            .order_by(Entry.n)
            .limit(most.entries)
        ).all()
        shipped = [Shipped(entry, {}) for entry in (read(e, s) for e, s in found)]
        return _within(with_parts(reading, desk.settings.ward, shipped), most.size)


def with_parts(connection: Connection, ward: str, shipped: list[Shipped]) -> list[Shipped]:
    """The same entries with the personal parts that are held here."""
    names = {name for one in shipped for name in named_parts(one.entry)}
    found = connection.execute(
        select(Part.hash, Part.salt, Part.content).where(Part.ward == ward, Part.hash.in_(names))
    )
    held = {name: (salt, content) for name, salt, content in found}
    return [
        Shipped(one.entry, {name: held[name] for name in sorted(named_parts(one.entry)) if name in held})
        for one in shipped
    ]


def _within(shipped: list[Shipped], size: int) -> list[Shipped]:
    total = 0
    for count, one in enumerate(shipped):
        total += one.size
        if total > size and count:
            return shipped[:count]
    return shipped


def acknowledge(desk: Desk, text: str, key: Ed25519PublicKey) -> None:
    """Believe the city's note, if it is signed and names this desk's own entry, and keep it.

    Raises:
        Refusal: ``city.unproven`` for a note that is not the city's, ``city.fork`` when the city's last entry of
            this chain is not this desk's.
    """
    try:
        note = read_note(text, key)
    except BrokenEntry as error:
        raise Refusal("city.unproven", reason=error.reason, chain=desk.chain, n=0) from error
    if note.ward != desk.settings.ward or note.chain != desk.chain:
        raise Refusal("city.unproven", reason="bad-note", chain=note.chain, n=note.n)
    with desk.writing() as connection:
        _hold_against_own(connection, desk, note.n, b64(note.h))
        _advance(connection, desk, note, text)


def _advance(connection: Connection, desk: Desk, note: Note, text: str) -> None:
    if note.n > position(connection, desk).acknowledged:
        connection.execute(update(Position).where(Position.chain == desk.chain).values(acknowledged=note.n))
    row = {"ward": note.ward, "wseq": note.wseq, "chain": note.chain, "n": note.n, "note": text}
    connection.execute(insert(Acknowledgement).on_conflict_do_nothing(), row)


def step_back(desk: Desk, facts: dict[str, Any]) -> None:
    """The city holds less than it acknowledged, for it was restored: send again from its end.

    Raises:
        Refusal: ``city.fork`` when its end is not this desk's entry, ``city.garbled``.
    """
    head = facts.get("head")
    with desk.writing() as connection:
        if type(head) is not int or not 0 <= head < position(connection, desk).acknowledged:
            raise Refusal("city.garbled")
        if head:
            _hold_against_own(connection, desk, head, str(facts.get("hash")))
        connection.execute(update(Position).where(Position.chain == desk.chain).values(acknowledged=head))


def _hold_against_own(connection: Connection, desk: Desk, n: int, h: str) -> None:
    held = connection.execute(
        select(Entry.h).where(Entry.ward == desk.settings.ward, Entry.chain == desk.chain, Entry.n == n)
    ).scalar()
    if held is None or b64(held) != h:
        raise Refusal("city.fork", chain=desk.chain, n=n)
