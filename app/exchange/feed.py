"""Taking in the ward's log: every entry proven before the transaction, folded in slices short enough for a counter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, bindparam, func, select, update

from app.desk.desk import Desk
from app.desk.fold import fold
from app.exchange.accept import End, accept, begun_with, is_city
from app.exchange.own import Reached
from app.exchange.wire import Page, Shipped, read_note, unpack_page
from app.refusal import Refusal
from db.journal import GENESIS, BrokenEntry, SignedEntry, accumulate, public_key
from db.local import Position
from db.records import EnrolledKey, Entry, Epoch

SLICE = 25
_PLACE = (
    update(Entry)
    .where(Entry.ward == bindparam("of_ward"), Entry.h == bindparam("of_h"))
    .values(wseq=bindparam("to_wseq"))
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A proven entry with its place in the ward's log and the log's accumulator there."""

    shipped: Shipped
    wseq: int
    acc: bytes


class Evidence:
    """What is known of the ward's chains while a page is read: their ends in the log, and their keys."""

    def __init__(
        self, connection: Connection, desk: Desk, city_chain: str, city_key: Ed25519PublicKey
    ) -> None:
        ward = desk.settings.ward
        self._city = city_chain
        self._ward = ward
        self._keys = {desk.chain: desk.keys.signing.public_key(), city_chain: city_key}
        enrolled = connection.execute(
            select(EnrolledKey.chain, EnrolledKey.key)
            .join(Entry, (Entry.ward == EnrolledKey.ward) & (Entry.h == EnrolledKey.entry))
            .where(EnrolledKey.ward == ward, Entry.chain == city_chain)
        )
        for chain, key in enrolled:
            self._keys.setdefault(chain, public_key(key))
        self._ends = _ends(connection, ward)

    def prove(self, entry: SignedEntry) -> None:
        """Hold an entry to its chain as the log has brought it so far.

        Raises:
            BrokenEntry: ``unknown-key``, ``wrong-ward``, and those of :func:`accept`.
        """
        if entry.ward != self._ward:
            raise BrokenEntry("wrong-ward", entry.chain, entry.n)
        key = self._keys.get(entry.chain)
        if key is None or (is_city(entry.chain) and entry.chain != self._city):
            raise BrokenEntry("unknown-key", entry.chain, entry.n)
        self._ends[entry.chain] = accept(entry, self._ends.get(entry.chain, End()), key)
        if entry.n == 1 and public_key(str(begun_with(entry).get("key"))) != key:
            raise BrokenEntry("unknown-key", entry.chain, entry.n)
        for record in entry.records:
            if record["t"] == "enrolled_key":
                self._keys.setdefault(str(record["chain"]), public_key(str(record["key"])))


def _ends(connection: Connection, ward: str) -> dict[str, End]:
    last = (
        select(Entry.chain, func.max(Entry.n).label("n"))
        .where(Entry.ward == ward, Entry.wseq.is_not(None))
        .group_by(Entry.chain)
        .subquery()
    )
    found = connection.execute(
        select(Entry.chain, Entry.n, Entry.h, Entry.at, Epoch.block)
        .join(last, (Entry.chain == last.c.chain) & (Entry.n == last.c.n))
        .outerjoin(Epoch, (Epoch.ward == Entry.ward) & (Epoch.chain == Entry.chain))
        .where(Entry.ward == ward)
    )
    return {chain: End(n, h, at, block) for chain, n, h, at, block in found}


def take(
    desk: Desk, content: bytes, at: Reached, city_chain: str, city_key: Ed25519PublicKey
) -> Iterator[int] | None:
    """Prove a page and fold it; iterating yields how many entries of each slice were new. None: nothing more.

    Raises:
        Refusal: ``city.unproven`` (chain, n, reason) before anything of the page is folded; ``city.fork`` while
            iterating, when the log holds another entry at a place of this desk's chain.
    """
    try:
        page = unpack_page(content)
        with desk.reading() as reading:
            evidence = Evidence(reading, desk, city_chain, city_key)
        placed = _prove(page, at, evidence, city_key, desk.settings.ward)
    except BrokenEntry as error:
        raise Refusal("city.unproven", reason=error.reason, chain=error.chain, n=error.n) from error
    if not placed:
        return None
    return _fold(desk, placed, at)


def _prove(page: Page, at: Reached, evidence: Evidence, key: Ed25519PublicKey, ward: str) -> list[Placed]:
    note = read_note(page.note, key)
    if (note.ward, note.generation, note.wseq) != (ward, at.generation, page.next):
        raise BrokenEntry("bad-note")
    if page.next != at.wseq + len(page.shipped):
        raise BrokenEntry("bad-page")
    placed = []
    acc = at.acc
    for wseq, shipped in enumerate(page.shipped, at.wseq + 1):
        evidence.prove(shipped.entry)
        acc = accumulate(acc, shipped.entry.h)
        placed.append(Placed(shipped, wseq, acc))
    if acc != note.acc:
        raise BrokenEntry("bad-log")
    return placed


def _fold(desk: Desk, placed: Sequence[Placed], at: Reached) -> Iterator[int]:
    before = at.wseq
    for start in range(0, len(placed), SLICE):
        part = placed[start : start + SLICE]
        with desk.writing() as connection:
            moved = connection.execute(
                update(Position)
                .where(Position.chain == desk.chain, Position.wseq == before)
                .values(wseq=part[-1].wseq, acc=part[-1].acc)
            )
            if moved.rowcount != 1:
                return  # another exchange of this desk was faster; it has folded these
            new = _missing(connection, desk, part)
            fold(connection, [one.entry for one in new], _parts(new))
            connection.execute(
                _PLACE,
                [
                    {"of_ward": one.shipped.entry.ward, "of_h": one.shipped.entry.h, "to_wseq": one.wseq}
                    for one in part
                ],
            )
        before = part[-1].wseq
        yield len(new)


def _missing(connection: Connection, desk: Desk, part: Sequence[Placed]) -> list[Shipped]:
    ward = desk.settings.ward
    hashes = [one.shipped.entry.h for one in part]
    held = set(connection.execute(select(Entry.h).where(Entry.ward == ward, Entry.h.in_(hashes))).scalars())
    new = [one.shipped for one in part if one.shipped.entry.h not in held]
    ends: dict[str, int] = {}
    for entry in (shipped.entry for shipped in new):
        if entry.chain == desk.chain:
            # The log knows an own entry that this file does not: restored from a backup, or a second writer.
            raise Refusal("city.fork", chain=desk.chain, n=entry.n)
        if entry.chain not in ends:
            last = select(func.max(Entry.n)).where(Entry.ward == ward, Entry.chain == entry.chain)
            ends[entry.chain] = connection.execute(last).scalar() or 0
        if entry.n <= ends[entry.chain]:
            raise Refusal("city.rewritten", chain=entry.chain, n=entry.n)
    return new


def _parts(shipped: Sequence[Shipped]) -> dict[str, tuple[bytes, str]]:
    return {name: part for one in shipped for name, part in one.parts.items()}


def start_again(connection: Connection, desk: Desk, generation: int) -> None:
    """Believe nothing of what the city held before this generation: neither its log nor its acknowledgements."""
    connection.execute(update(Entry).where(Entry.ward == desk.settings.ward).values(wseq=None))
    connection.execute(
        update(Position)
        .where(Position.chain == desk.chain)
        .values(wseq=0, acc=GENESIS, generation=generation, acknowledged=0)
    )
