"""Whether an entry may be taken in: its shape, its place in its chain, its key, and whether what it states can be so.

The same rules hold at desk, city and check, and have held since every chain's first entry. All is checked before a
transaction begins; folding an accepted entry cannot fail on what it says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.desk.fold import record_uid, rows
from app.rules.text.numbering import spans
from app.rules.time.counting import Unit
from db.journal import GENESIS, BrokenEntry, SignedEntry, unb64, verify

SIGNED = "apology.signed/1"
_UNITS = {str(unit) for unit in Unit}


def is_plausible(entry: SignedEntry, block: int | None, numbers: Mapping[int, int] | None) -> bool:
    """Whether an entry's known records can be so; their shape was checked before.

    ``block`` is the chain's block of the day's sequence, ``numbers`` its last apology number of each year; None where
    they are not known.
    """
    if not _signed_by_two(entry) or not _dated_as_written(entry):
        return False
    receipts = [record for record in entry.records if record["t"] == "receipt"]
    return all(_is_receipt(record, entry.fields["at"], block) for record in receipts) and (
        numbers is None or numbers_after(entry, numbers) is not None
    )


def _signed_by_two(entry: SignedEntry) -> bool:
    """An apology is signed by the head or a deputy, never by the one who drafted it."""
    signs = any(record["t"] == "apology_signature" for record in entry.records)
    if not signs and entry.fields["kind"] != SIGNED:
        return True
    return entry.fields["kind"] == SIGNED and entry.fields.get("apv", "") not in {"", entry.fields["act"]}


_NOW = {
    "apology_signature": "signed_at",
    "spoken_apology": "spoken_at",
    "apology_cancellation": "cancelled_at",
}
_BEFORE = {"apology_delivery": "delivered_at", "broadcast": "broadcast_at"}


def _dated_as_written(entry: SignedEntry) -> bool:
    """A letter is signed, and a spoken apology told, when its entry is written; what is reported was before that."""
    at = entry.fields["at"] // 1000
    for record in entry.records:
        now, before = _NOW.get(record["t"]), _BEFORE.get(record["t"])
        if now and int(datetime.fromisoformat(record[now]).timestamp()) != at:
            return False
        if before and int(datetime.fromisoformat(record[before]).timestamp()) > at:
            return False
    return True


def _is_receipt(record: Mapping[str, Any], at: int, block: int | None) -> bool:
    """Code, sequence and hour agree with one another, with the chain's block and with the entry's time.

    TT 01/2018/TT-VPCP Art. 19: a dossier's code ends with its date and the day's sequence.
    """
    received_at, sequence = datetime.fromisoformat(record["received_at"]), record["sequence"]
    on = date.fromisoformat(record["received_on"])
    return (
        received_at.timestamp() * 1000 <= at
        and received_at.date() == on
        and record["year"] == on.year
        and record["code"].endswith(f"-{on:%y%m%d}-{sequence:04d}")
        and record["limit_unit"] in _UNITS
        and (block is None or _is_within(block, sequence))
    )


def _is_within(block: int, sequence: int) -> bool:
    return block >= 0 and any(sequence in span for span in spans(block))


def numbers_after(entry: SignedEntry, numbers: Mapping[int, int]) -> Mapping[int, int] | None:
    """The last apology number of each year after an entry; None when one is left out or given twice."""
    after = dict(numbers)
    for record in entry.records:
        if record["t"] == "apology_signature":
            if record["number"] != after.get(record["year"], 0) + 1:
                return None
            after[record["year"]] = record["number"]
    return after


CITY = "city"
_HASH_BYTES = 32
_END_OF_TIME = 253_402_275_600_000
"""The year 10000 in milliseconds: no calendar goes on from there."""
_PREFIX_BYTES = 8
_WRITTEN_BY_CITY = {"enrolled_key", "revoked_key"}
_NAMES_ITS_CHAIN = {"epoch", "receipt", "apology_signature", "rating_total"}


@dataclass(frozen=True, slots=True)
class End:
    """The last known entry of a chain: place, hash and time in milliseconds. ``n`` 0: the chain has not begun.

    ``block`` is the chain's block of the day's sequence, ``numbers`` its last apology number of each year; None where
    the chain was not read from its beginning.
    """

    n: int = 0
    h: bytes = GENESIS
    at: int = 0
    block: int | None = None
    numbers: Mapping[int, int] | None = None

    def after(self, entry: SignedEntry) -> End:
        """The end once ``entry`` has been accepted."""
        block = begun_with(entry)["block"] if entry.n == 1 else self.block
        numbers = None if self.numbers is None else numbers_after(entry, self.numbers)
        return End(entry.n, entry.h, int(entry.fields["at"]), block, numbers)

    def past(self, n: int, h: bytes, at: int) -> End:
        """The end behind an entry that could not be accepted."""
        return End(n, h, at, self.block)


def accept(entry: SignedEntry, end: End, key: Ed25519PublicKey) -> End:
    """Hold an entry to its shape, to the chain that ends at ``end``, and to the chain's key.

    Raises:
        BrokenEntry: ``bad-entry``, ``bad-record``, ``broken-chain``, ``clock-back``, ``bad-signature``, ``no-epoch``.
    """
    check_shape(entry)
    if entry.n != end.n + 1 or unb64(str(entry.fields["prev"])) != end.h:
        raise BrokenEntry("broken-chain", entry.chain, entry.n)
    if entry.fields["at"] < end.at:
        raise BrokenEntry("clock-back", entry.chain, entry.n)
    verify(entry, key)
    if not is_plausible(entry, end.block, end.numbers):
        raise BrokenEntry("bad-record", entry.chain, entry.n)
    return end.after(entry)


def check_shape(entry: SignedEntry) -> None:
    """Hold everything in an entry that folding relies on.

    Raises:
        BrokenEntry: ``bad-entry`` or ``bad-record``.
    """
    fields = entry.fields
    records = fields["body"].get("records", [])
    sound = (
        type(fields["n"]) is int
        and type(fields["at"]) is int
        and 0 <= fields["at"] < _END_OF_TIME
        and isinstance(fields["act"], str)
        and isinstance(fields.get("apv", ""), str)
        and _is_hash(fields["prev"], _HASH_BYTES)
        and _is_seen(fields["seen"])
        and all(_is_hash(prefix, _PREFIX_BYTES) for prefix in fields["after"])
        and "\0" not in entry.chain + fields["sub"]
        and isinstance(records, list)
        and all(isinstance(record, dict) and isinstance(record.get("t"), str) for record in records)
    )
    if not sound:
        raise BrokenEntry("bad-entry", entry.chain, entry.n)
    for place, record in enumerate(records):
        if not _belongs(entry, place, record):
            raise BrokenEntry("bad-record", entry.chain, entry.n)
    rows(entry)


def is_city(chain: str) -> bool:
    """Whether a chain is written by the city."""
    return chain.split(".")[1] == CITY


def _is_hash(value: object, length: int) -> bool:
    if not isinstance(value, str):
        return False
    try:
        return len(unb64(value)) == length
    except BrokenEntry:
        return False


def _is_seen(value: object) -> bool:
    return (
        isinstance(value, list)
        and len(value) == 2
        and type(value[0]) is int
        and value[0] >= 0
        and _is_hash(value[1], _HASH_BYTES)
    )


def _belongs(entry: SignedEntry, place: int, record: Mapping[str, Any]) -> bool:
    """Whether a record is this chain's to write: one desk never writes in another's books or for the city."""
    table = record["t"]
    if table in _WRITTEN_BY_CITY and not is_city(entry.chain):
        return False
    if table in _NAMES_ITS_CHAIN and record.get("chain") != entry.chain:
        return False
    if table == "epoch" and (entry.n, place) != (1, 0):
        return False
    if table == "receipt" and (place != 0 or entry.fields["sub"] != record_uid(entry, 0)):
        return False
    return bool(record.get("dossier", entry.fields["sub"]) == entry.fields["sub"])


def begun_with(entry: SignedEntry) -> Mapping[str, Any]:
    """The epoch record of a chain's first entry.

    Raises:
        BrokenEntry: ``no-epoch``.
    """
    if entry.n != 1 or not entry.records or entry.records[0].get("t") != "epoch":
        raise BrokenEntry("no-epoch", entry.chain, entry.n)
    return entry.records[0]
