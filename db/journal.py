"""Journal entries: canonical bytes, digest, signature, and appending to a chain.

The signed bytes are canonical JSON (RFC 8785 in a narrow profile, sync.md §1.3) and are kept and shipped verbatim.
Format and identity of entry v1 are for ever.
"""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

PREFIX = b"motcua/entry/1\n"
WARD_LOG = b"motcua/ward/1\n"
GENESIS = bytes(32)
MOST_BYTES = 16 * 1024
FIELDS = {"act", "after", "apv", "at", "body", "ch", "kind", "n", "prev", "seen", "sub", "v"}
REQUIRED = FIELDS - {"apv"}
_KEY = re.compile(r"[A-Za-z0-9_.-]+")
_KIND = re.compile(r"[a-z]+\.[a-z_]+/[0-9]+")
_encode = msgspec.json.Encoder(order="sorted").encode
_decode = msgspec.json.Decoder().decode


class BrokenEntry(ValueError):
    """An entry, part or chain is not what it says; ``reason`` is a code such as ``not-canonical``."""

    def __init__(self, reason: str, chain: str = "", n: int = 0) -> None:
        super().__init__(f"{reason} {chain} {n}".strip())
        self.reason, self.chain, self.n = reason, chain, n


@dataclass(frozen=True, slots=True)
class SignedEntry:
    """An entry as it is stored and shipped: text, signature, digest and the decoded fields."""

    e: str
    s: bytes
    h: bytes
    fields: Mapping[str, Any]

    @property
    def chain(self) -> str:
        """The chain that the entry belongs to."""
        return str(self.fields["ch"])

    @property
    def n(self) -> int:
        """The entry's place in its chain, from 1."""
        return int(self.fields["n"])

    @property
    def ward(self) -> str:
        """The ward, first word of the chain's name."""
        return self.chain.split(".", 1)[0]

    @property
    def records(self) -> Sequence[Mapping[str, Any]]:
        """The records that the entry carries."""
        records: Sequence[Mapping[str, Any]] = self.fields["body"].get("records", ())
        return records


def b64(data: bytes) -> str:
    """Base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def unb64(text: str) -> bytes:
    """The bytes of strict base64url: no padding, no junk, canonical last character.

    Raises:
        BrokenEntry: ``not-base64`` for any other spelling.
    """
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError as error:
        raise BrokenEntry("not-base64") from error
    if b64(data) != text:
        raise BrokenEntry("not-base64")
    return data


def canonical(value: Any) -> bytes:
    """Canonical JSON of ``value``; text must already be NFC.

    Raises:
        BrokenEntry: ``not-canonical`` if the value is outside the profile (floats, large integers, odd keys).
    """
    _check_profile(value)
    return _encode(value)


def _check_profile(value: Any) -> None:
    match value:
        case None | bool():
            return
        case str():
            fits = value.isascii() or unicodedata.is_normalized("NFC", value)
        case int():
            fits = abs(value) < 2**53
        case list() | tuple():
            fits = all(_fits(item) for item in value)
        case dict():
            fits = all(
                isinstance(key, str) and _KEY.fullmatch(key) and _fits(item) for key, item in value.items()
            )
        case _:
            fits = False
    if not fits:
        raise BrokenEntry("not-canonical")


def _fits(value: Any) -> bool:
    _check_profile(value)
    return True


def digest(e: bytes) -> bytes:
    """The hash of an entry's signed bytes."""
    return hashlib.sha256(PREFIX + e).digest()


def accumulate(acc: bytes, h: bytes) -> bytes:
    """The ward log's accumulator after one more entry."""
    return hashlib.sha256(WARD_LOG + acc + h).digest()


def part_hash(salt: bytes, content: bytes) -> str:
    """The salted hash by which a record names its personal part."""
    return b64(hashlib.sha256(salt + content).digest())


def signed(fields: Mapping[str, Any], key: Ed25519PrivateKey) -> SignedEntry:
    """Sign an entry's fields.

    Raises:
        BrokenEntry: ``not-canonical`` or ``too-large``.
    """
    e = canonical(dict(fields))
    if len(e) > MOST_BYTES:
        raise BrokenEntry("too-large", str(fields["ch"]), int(fields["n"]))
    return SignedEntry(e.decode("utf-8"), key.sign(PREFIX + e), digest(e), fields)


def read(e: str, s: bytes) -> SignedEntry:
    """Decode an entry's text and hold it to the format; the signature is checked by :func:`verify`.

    Raises:
        BrokenEntry: ``not-canonical``, ``too-large`` or ``bad-entry``.
    """
    data = e.encode("utf-8")
    if len(data) > MOST_BYTES:
        raise BrokenEntry("too-large")
    try:
        fields = _decode(data)
        same = isinstance(fields, dict) and canonical(fields) == data
    except (msgspec.DecodeError, RecursionError) as error:
        raise BrokenEntry("not-canonical") from error
    if not same:
        raise BrokenEntry("not-canonical")
    _check_fields(fields)
    return SignedEntry(e, s, digest(data), fields)


def _check_fields(fields: Mapping[str, Any]) -> None:
    known = set(fields)
    shape = (
        known >= REQUIRED
        and fields["v"] == 1
        and isinstance(fields["ch"], str)
        and fields["ch"].count(".") == 2
        and isinstance(fields["n"], int)
        and fields["n"] >= 1
        and isinstance(fields["at"], int)
        and isinstance(fields["body"], dict)
        and isinstance(fields["sub"], str)
        and isinstance(fields["after"], list)
        and isinstance(fields["kind"], str)
        and _KIND.fullmatch(fields["kind"]) is not None
    )
    if not shape:
        raise BrokenEntry("bad-entry")


def verify(entry: SignedEntry, key: Ed25519PublicKey) -> None:
    """Check the signature.

    Raises:
        BrokenEntry: ``bad-signature``.
    """
    try:
        key.verify(entry.s, PREFIX + entry.e.encode("utf-8"))
    except InvalidSignature as error:
        raise BrokenEntry("bad-signature", entry.chain, entry.n) from error


def public_key(text: str) -> Ed25519PublicKey:
    """The public key written as base64url.

    Raises:
        BrokenEntry: ``bad-key``.
    """
    data = unb64(text)
    if len(data) != 32:
        raise BrokenEntry("bad-key")
    return Ed25519PublicKey.from_public_bytes(data)


def public_text(key: Ed25519PrivateKey) -> str:
    """The public half of a key as base64url."""
    return b64(key.public_key().public_bytes_raw())
