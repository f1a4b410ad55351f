"""Whether the QR text of a slip or an apology is genuine, and what this desk knows of it. Offline."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, select

from app.rules.slip_code import Check, SlipToken, verify
from db.journal import BrokenEntry, public_key, unb64
from db.records import EnrolledKey, Entry, Epoch


@dataclass(frozen=True, slots=True)
class SlipCheck:
    """A genuine token; ``held`` says whether its entry is here: ``held``, ``not_yet`` or ``contradicts``."""

    token: SlipToken
    held: str
    chain: str
    dossier: str


def key_id(public: bytes) -> bytes:
    """The four bytes by which a slip names the key that signed it."""
    return hashlib.sha256(public).digest()[:4]


def known_keys(reading: Connection, ward: str) -> dict[bytes, tuple[str, Ed25519PublicKey]]:
    """The public keys of every desk known here, with their chains, by key id."""
    own = reading.execute(select(Epoch.chain, Epoch.key).where(Epoch.ward == ward)).all()
    vouched = reading.execute(
        select(EnrolledKey.chain, EnrolledKey.key).where(EnrolledKey.ward == ward)
    ).all()
    return {key_id(unb64(row.key)): (row.chain, public_key(row.key)) for row in (*own, *vouched)}


def keys_from_lines(lines: Iterable[str]) -> dict[bytes, tuple[str, Ed25519PublicKey]]:
    """Public keys written one to a line as ``chain key`` (key in base64url), by key id.

    Raises:
        BrokenEntry: a line is not of that form.
    """
    pairs = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    if any(len(pair) != 2 for pair in pairs):
        raise BrokenEntry("bad-key")
    return {key_id(unb64(key)): (chain, public_key(key)) for chain, key in pairs}


def check_keys(keys: Mapping[bytes, tuple[str, Ed25519PublicKey]], text: str) -> SlipCheck:
    """Verify a scanned text against given keys alone; whether its entry is held is not known.

    Raises:
        Refusal: ``slip.unreadable``, ``slip.unknown_key``, ``slip.forged``.
    """

    def find(wanted: bytes) -> Check | None:
        return None if wanted not in keys else _checker(keys[wanted][1])

    token = verify(text, find)
    owner = next((chain for chain, _key in keys.values() if chain.endswith(f".{token.epoch}")), "")
    return SlipCheck(token, "not_yet", owner, "")


def check_slip(reading: Connection, ward: str, text: str) -> SlipCheck:
    """Verify a scanned text against the keys and the journal held here.

    Raises:
        Refusal: ``slip.unreadable``, ``slip.unknown_key``, ``slip.forged``.
    """
    found = check_keys(known_keys(reading, ward), text)
    row = reading.execute(
        select(Entry.h, Entry.sub).where(
            Entry.ward == ward, Entry.chain == found.chain, Entry.n == found.token.n
        )
    ).first()
    if row is None:
        return found
    return replace(
        found, held="held" if row.h[:16] == found.token.entry_hash else "contradicts", dossier=row.sub
    )


def _checker(key: Ed25519PublicKey) -> Check:
    def check(signature: bytes, message: bytes) -> bool:
        try:
            key.verify(signature, message)
        except InvalidSignature:
            return False
        return True

    return check


def minute(instant: datetime) -> datetime:
    """The instant to the minute, as a token carries it."""
    return instant.replace(second=0, microsecond=0)
