"""Whether a desk's own chain is all there: begun, as the city acknowledged it, to its end.

A chain that merely stops earlier is sound in itself. What tells the loss stands outside of it: the city's signed
notes, and the mark of the chain's end that the desk keeps beside its keys.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from app.desk import Desk
from app.evidence import proven
from app.refusal import Refusal
from app.sync.wire import read_note
from app.watermark import Mark
from db.apologies import Evidence
from db.journal import BrokenEntry, b64, public_key
from db.local import Acknowledgement, CityPin, Position
from db.records import Entry

Loss = tuple[int, str, str]
"""The place in the own chain, why (``chain-missing``, ``tail-missing`` …), and what it is about."""


def losses(reading: Connection, desk: Desk, mark: Mark | None) -> Iterator[Loss]:
    """What the own chain lacks or contradicts; ``mark`` None where no mark was ever made."""
    if not _hash_at(reading, desk.chain, 1):
        yield 1, "chain-missing", desk.chain
    if mark is not None:
        yield from _cut_off(reading, desk, mark)
    yield from _unacknowledged(reading, desk)
    yield from _unproved(reading, desk)


def _hash_at(reading: Connection, chain: str, n: int) -> str | None:
    h = reading.execute(select(Entry.h).where(Entry.chain == chain, Entry.n == n)).scalar()
    return None if h is None else b64(h)


def _cut_off(reading: Connection, desk: Desk, mark: Mark) -> Iterator[Loss]:
    held = _hash_at(reading, mark.chain, mark.n)
    if held is None:
        yield mark.n, "tail-missing", mark.chain
    elif held != mark.h:
        yield mark.n, "tail-changed", mark.chain


def _unacknowledged(reading: Connection, desk: Desk) -> Iterator[Loss]:
    """Hold position and chain to the city's newest note of it.

    The position may stand before the note, while a restored city is being given everything again; never after it.
    """
    stored = reading.execute(
        select(Acknowledgement.note, Acknowledgement.n)
        .where(Acknowledgement.chain == desk.chain)
        .order_by(Acknowledgement.n.desc(), Acknowledgement.wseq.desc())
        .limit(1)
    ).first()
    acknowledged = reading.execute(select(Position.acknowledged).where(Position.chain == desk.chain)).scalar()
    newest = 0
    if stored is not None:
        key = reading.execute(select(CityPin.key).where(CityPin.ward == desk.settings.ward)).scalar()
        try:
            note = read_note(stored.note, public_key(key or ""))
        except BrokenEntry:
            yield stored.n, "acknowledgement-changed", "acknowledgement"
            return
        if (note.ward, note.chain, note.n) != (desk.settings.ward, desk.chain, stored.n):
            yield stored.n, "acknowledgement-changed", "acknowledgement"
        newest = note.n
        if newest and _hash_at(reading, desk.chain, newest) != b64(note.h):
            yield newest, "acknowledged-missing", desk.chain
    if (acknowledged or 0) > newest:
        yield newest + 1, "acknowledgement-missing", "position"


def _unproved(reading: Connection, desk: Desk) -> Iterator[Loss]:
    """Photographs and scans that this chain names and that are gone, or are not what was signed."""
    own = Evidence.uid.startswith(f"{desk.chain}.", autoescape=True)
    named = reading.execute(select(Evidence.uid, Evidence.digest).where(own)).all()
    for uid, digest in named:
        try:
            proven(reading, desk.settings.ward, digest)
        except Refusal as refusal:
            yield int(uid.split(".")[3]), refusal.code.replace(".", "-"), digest
