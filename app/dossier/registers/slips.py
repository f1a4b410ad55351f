"""Whether the QR text of a slip or an apology is genuine, and what this desk knows of it. Offline."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, select

from app.dossier.line import SlipRecord, slips_of, slips_when
from app.refusal import Refusal
from app.rules.text.numbering import apology_code
from app.rules.text.slip_code import APOLOGY, SLIP, Check, SlipToken, typed_check, typed_matches, verify
from db.apologies import ApologySignature
from db.journal import BrokenEntry, public_key, unb64
from db.records import EnrolledKey, Entry, Epoch, Receipt, RevokedKey


@dataclass(frozen=True, slots=True)
class SlipCheck:
    """A genuine token; ``held`` says whether its entry is here: ``held``, ``not_yet`` or ``contradicts``.

    ``replaced`` is a slip that was the dossier's until a correction or a new promise gave it another one.
    """

    token: SlipToken
    held: str
    chain: str
    dossier: str


@dataclass(frozen=True, slots=True)
class SignedPaper:
    """A slip or a letter: the uid and the entry of its record, and the two instants that it states."""

    kind: int
    record: str
    entry: bytes
    first: datetime
    second: datetime

    def token(self, key: bytes, code: str) -> SlipToken:
        """What its QR states where the key with this id signs it: any desk may, the record's chain and place stand in it."""
        _ward, _desk, epoch, n = self.record.split(".")[:4]
        first, second = minute(self.first), minute(self.second)
        return SlipToken(self.kind, key, epoch, int(n), code, first, second, self.entry[:16])


def key_id(public: bytes) -> bytes:
    """The four bytes by which a slip names the key that signed it."""
    return hashlib.sha256(public).digest()[:4]


def known_keys(reading: Connection, ward: str) -> dict[str, Ed25519PublicKey]:
    """The public keys of every chain known here; a desk may write several chains with one key."""
    own = reading.execute(select(Epoch.chain, Epoch.key).where(Epoch.ward == ward)).all()
    vouched = reading.execute(
        select(EnrolledKey.chain, EnrolledKey.key).where(EnrolledKey.ward == ward)
    ).all()
    return {row.chain: public_key(row.key) for row in (*own, *vouched)}


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
    """Verify a scanned text, or a typed code with its check symbols, against the keys and the journal held here.

    What is held must say the same as the paper, down to the minutes; else it ``contradicts``.

    Raises:
        Refusal: ``slip.unreadable``, ``slip.unknown_key``, ``slip.forged``, ``slip.revoked`` (code) for what the key of
            a closed desk signed beyond the last entry that the city took from it; of what was typed
            ``dossier.unknown``, and ``slip.check`` (code) for symbols that stand on no paper of the dossier.
    """
    typed = typed_check(text)
    if typed is not None:
        return _check_typed(reading, ward, *typed)
    keys = known_keys(reading, ward)
    signers = {chain: key_id(key.public_bytes_raw()) for chain, key in keys.items()}
    found = check_keys({signers[chain]: (chain, key) for chain, key in keys.items()}, text)
    token = found.token
    found = replace(found, chain=next((chain for chain in keys if chain.endswith(f".{token.epoch}")), ""))
    row = reading.execute(
        select(Entry.h, Entry.sub).where(Entry.ward == ward, Entry.chain == found.chain, Entry.n == token.n)
    ).first()
    revoked = _revoked(reading, ward)
    lost_key = all(chain in revoked for chain, name in signers.items() if name == token.key_id)
    if token.n > revoked.get(found.chain, token.n) or (row is None and lost_key):
        raise Refusal("slip.revoked", code=token.code)
    if row is None:
        return found
    stated = (token.code, token.received_at, token.due_at)
    same = row.h[:16] == token.entry_hash and stated == _stated(reading, ward, token.kind, row)
    held = "contradicts" if not same else "replaced" if _replaced(reading, ward, token.kind, row) else "held"
    return replace(found, held=held, dossier=row.sub)


def _check_typed(reading: Connection, ward: str, code: str, check: str) -> SlipCheck:
    """The slip or letter of a dossier on which these symbols stand, whichever desk printed it."""
    named = select(Receipt.uid).where(Receipt.ward == ward, Receipt.code == code)
    dossier = reading.execute(named).scalar()
    if dossier is None:
        raise Refusal("dossier.unknown")
    printers = {key_id(key.public_bytes_raw()) for key in known_keys(reading, ward).values()}
    slips = slips_of(reading, ward, dossier)
    for each in _papers_of(reading, ward, dossier, slips):
        token = next((t for key in printers if typed_matches(t := each.token(key, code), code, check)), None)
        if token is not None:
            held = "replaced" if token.kind == SLIP and each.record != slips[-1].uid else "held"
            return SlipCheck(token, held, ".".join(each.record.split(".")[:3]), dossier)
    raise Refusal("slip.check", code=code)


def _papers_of(
    reading: Connection, ward: str, dossier: str, slips: Sequence[SlipRecord]
) -> Iterator[SignedPaper]:
    for slip in reversed(slips):
        yield SignedPaper(SLIP, slip.uid, slip.entry, slip.received_at, slip.due_at)
    row = ApologySignature
    signed = select(row.uid, row.entry, row.old_due, row.new_due).where(
        row.ward == ward, row.dossier == dossier
    )
    for letter in reading.execute(signed):
        old = letter.old_due or slips_when(reading, ward, dossier, letter.uid)[-1].due_at
        yield SignedPaper(APOLOGY, letter.uid, letter.entry, old, letter.new_due or old)


def _replaced(reading: Connection, ward: str, kind: int, row: Any) -> bool:
    return kind == SLIP and slips_of(reading, ward, row.sub)[-1].entry != row.h


def _revoked(reading: Connection, ward: str) -> dict[str, int]:
    """The chains that the city closed, with the last entry that it took from each."""
    found = reading.execute(select(RevokedKey.chain, RevokedKey.last).where(RevokedKey.ward == ward))
    return {row.chain: row.last for row in found}


def _stated(reading: Connection, ward: str, kind: int, row: Any) -> tuple[str, datetime, datetime] | None:
    """What a paper of an entry states: code, and received and promised, or old and new due, to the minute."""
    if kind == SLIP:
        code = reading.execute(
            select(Receipt.code).where(Receipt.ward == ward, Receipt.uid == row.sub)
        ).scalar()
        slips = [slip for slip in slips_of(reading, ward, row.sub) if slip.entry == row.h]
        return (code, minute(slips[0].received_at), minute(slips[0].due_at)) if code and slips else None
    letter = ApologySignature
    signed = reading.execute(
        select(
            Receipt.code,
            letter.uid,
            letter.old_due,
            letter.new_due,
            letter.signed_at,
            letter.book,
            letter.number,
        )
        .outerjoin(Receipt, (Receipt.ward == letter.ward) & (Receipt.uid == letter.dossier))
        .where(letter.ward == ward, letter.entry == row.h)
    ).first()
    if signed is None:
        return None
    if signed.code is None:
        at = minute(signed.signed_at)
        return apology_code(signed.signed_at.date(), signed.book, signed.number), at, at
    old = signed.old_due or slips_when(reading, ward, row.sub, signed.uid)[-1].due_at
    return signed.code, minute(old), minute(signed.new_due or old)


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
