"""The text in the QR of a slip or apology letter: what it says, how it is written, whether it is genuine.

The payload is a deterministic CBOR array (RFC 8949 §4.2.1)
``[kind, key id, epoch, n, code, received minute, due minute, entry hash]``; payload and Ed25519 signature
together are written in base 28. No name, number, address or procedure: NĐ 61/2018 Art. 5.1.d forbids
disclosure, and a procedure alone can betray poverty or disability.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from hmac import compare_digest

from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM

ALPHABET = "0123456789BCFGHJKLMNPQRSTVXZ"
"""No vowel, D, W or Y: Vietnamese keyboards (Telex, VNI) rewrite those when a scanner types."""

SLIP = 1
APOLOGY = 2

SIGNED_PREFIX = b"motcua/slip/1\n"
CHECK_PREFIX = b"motcua/check/1\n"
SIGNATURE_BYTES = 64
CHECK_SYMBOLS = 8

_CODE = re.compile(r"(?:[0-9A-Z]{2,3}(?:\.[0-9A-Z]{2,3}){2,3}|PXL)-[0-9]{6}-[0-9]{4,8}")
_TYPED = re.compile(rf"({_CODE.pattern})\s+(.+)", re.IGNORECASE)
_EPOCH = re.compile(r"[0-9a-f]{6}")
_HOST = re.compile(r"[0-9A-Z](?:[0-9A-Z.-]*[0-9A-Z])?(?::[0-9]{1,5})?")
_UNSIGNED, _BYTES, _TEXT, _ARRAY = 0, 2, 3, 4
_FIELDS = 8
_UNIX = datetime(1970, 1, 1, tzinfo=UTC)

Check = Callable[[bytes, bytes], bool]
"""``check(signature, message)``: whether a public key made the signature."""


@dataclass(frozen=True)
class SlipToken:
    """What a QR states, bound by ``entry_hash`` to one journal entry.

    ``kind`` is ``SLIP`` or ``APOLOGY``; ``key_id`` (4 bytes) and ``epoch`` (6 hex digits) name the signing desk's
    key and chain, ``n`` the entry's number in it. Both instants are whole minutes. On an apology
    ``received_at`` holds the old due and ``due_at`` the new one. ``entry_hash`` is the hash's first 16 bytes.
    Raises ValueError for anything else.
    """

    kind: int
    key_id: bytes
    epoch: str
    n: int
    code: str
    received_at: datetime
    due_at: datetime
    entry_hash: bytes

    def __post_init__(self) -> None:
        sound = (
            self.kind in (SLIP, APOLOGY)
            and len(self.key_id) == 4
            and _EPOCH.fullmatch(self.epoch)
            and 0 <= self.n < 2**32
            and _CODE.fullmatch(self.code)
            and len(self.entry_hash) == 16
        )
        if not sound:
            raise ValueError("not a slip token")
        for instant in (self.received_at, self.due_at):
            if instant.tzinfo is None or instant.second or instant.microsecond or instant < _UNIX:
                raise ValueError("a slip's instants are whole minutes with a time zone")


def payload(token: SlipToken) -> bytes:
    """Write the token as CBOR; equal tokens give equal bytes."""
    return b"".join(
        (
            _head(_ARRAY, _FIELDS),
            _head(_UNSIGNED, token.kind),
            _string(_BYTES, token.key_id),
            _string(_BYTES, bytes.fromhex(token.epoch)),
            _head(_UNSIGNED, token.n),
            _string(_TEXT, token.code.encode("ascii")),
            _head(_UNSIGNED, _minute(token.received_at)),
            _head(_UNSIGNED, _minute(token.due_at)),
            _string(_BYTES, token.entry_hash),
        )
    )


def signed_bytes(token: SlipToken) -> bytes:
    """Give the message the desk's key signs."""
    return SIGNED_PREFIX + payload(token)


def encode(token: SlipToken, signature: bytes, host: str | None) -> str:
    """Write the QR's text: a look-up address where the office has one (``host``), else ``MC1/<token>``.

    Only characters of the QR alphanumeric mode. Raises ValueError for a signature that is not 64 bytes or a
    ``host`` that is not a plain host name with an optional port.
    """
    if len(signature) != SIGNATURE_BYTES:
        raise ValueError("an Ed25519 signature has 64 bytes")
    symbols = _symbols(payload(token) + signature)
    if host is None:
        return f"MC1/{symbols}"
    if not _HOST.fullmatch(host.upper()):
        raise ValueError("the look-up address must be a host name")
    return f"HTTPS://{host.upper()}/S/{symbols}"


def decode(text: str) -> tuple[SlipToken, bytes, bytes]:
    """Read the token, its signature and the bytes that were signed; the signature is not yet checked.

    Reads the part after the last ``/``, in either case. Raises ``slip.unreadable`` for anything that
    :func:`encode` could not have written.
    """
    try:
        raw = _raw(text.strip().rpartition("/")[2])
        body, signature = raw[:-SIGNATURE_BYTES], raw[-SIGNATURE_BYTES:]
        token = _token(body)
    except (ValueError, OverflowError) as fault:
        raise Refusal("slip.unreadable") from fault
    return token, signature, SIGNED_PREFIX + body


def verify(text: str, find_key: Callable[[bytes], Check | None]) -> SlipToken:
    """Read the token of a genuine slip; ``find_key`` gives the check of the key with this id, or None.

    Raises ``slip.unreadable``, ``slip.unknown_key`` (key_id in hex) or ``slip.forged`` (dossier).
    """
    token, signature, message = decode(text)
    check = find_key(token.key_id)
    if check is None:
        raise Refusal("slip.unknown_key", key_id=token.key_id.hex())
    if not check(signature, message):
        raise Refusal("slip.forged", dossier=token.code)
    return token


def check_symbols(token: SlipToken) -> str:
    """Eight symbols printed under the code, for typing when the QR cannot be read.

    They derive from the entry's hash, so that any desk that has the entry can compute them without the
    signing key, and nobody can who has only the code: 28^8, about 38 bits.
    """
    number = int.from_bytes(sha256(CHECK_PREFIX + payload(token)).digest(), "big")
    return _digits(number % len(ALPHABET) ** CHECK_SYMBOLS, CHECK_SYMBOLS)


def typed_check(text: str) -> tuple[str, str] | None:
    """The code and the check symbols of what was typed, ``code check``; None where nothing follows a whole code."""
    typed = _TYPED.fullmatch(text.strip())
    return (typed[1].upper(), typed[2]) if typed else None


def typed_matches(token: SlipToken, code: str, check: str) -> bool:
    """Whether a typed code and check are those of this token; case, spaces and hyphens in the check are ignored."""
    typed = re.sub(r"[\s-]", "", check).upper()
    return code.strip().upper() == token.code and compare_digest(
        typed.encode("utf-8"), check_symbols(token).encode("utf-8")
    )


def _head(major: int, count: int) -> bytes:
    if count < 24:
        return bytes([major << 5 | count])
    for extra, width in ((24, 1), (25, 2), (26, 4)):
        if count < 256**width:
            return bytes([major << 5 | extra]) + count.to_bytes(width, "big")
    raise ValueError("larger than any field of a slip")


def _string(major: int, content: bytes) -> bytes:
    return _head(major, len(content)) + content


def _minute(instant: datetime) -> int:
    return (instant - _UNIX) // timedelta(minutes=1)


def _instant(minute: int) -> datetime:
    return (_UNIX + timedelta(minutes=minute)).astimezone(VIETNAM)


class _Reader:
    """Reads CBOR items of known types in order; raises ValueError at the first that is something else."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._at = 0

    def take(self, count: int) -> bytes:
        taken = self._content[self._at : self._at + count]
        if len(taken) != count:
            raise ValueError("cut short")
        self._at += count
        return taken

    def head(self, major: int) -> int:
        first = self.take(1)[0]
        if first >> 5 != major or first & 31 > 26:
            raise ValueError("not the field expected here")
        extra = first & 31
        return extra if extra < 24 else int.from_bytes(self.take(1 << (extra - 24)), "big")

    def string(self, major: int) -> bytes:
        return self.take(self.head(major))


def _token(body: bytes) -> SlipToken:
    reader = _Reader(body)
    if reader.head(_ARRAY) != _FIELDS:
        raise ValueError("not eight fields")
    token = SlipToken(
        kind=reader.head(_UNSIGNED),
        key_id=reader.string(_BYTES),
        epoch=reader.string(_BYTES).hex(),
        n=reader.head(_UNSIGNED),
        code=reader.string(_TEXT).decode("ascii"),
        received_at=_instant(reader.head(_UNSIGNED)),
        due_at=_instant(reader.head(_UNSIGNED)),
        entry_hash=reader.string(_BYTES),
    )
    if payload(token) != body:
        raise ValueError("not the canonical form")
    return token


def _digits(number: int, width: int) -> str:
    symbols = []
    for _ in range(width):
        number, digit = divmod(number, len(ALPHABET))
        symbols.append(ALPHABET[digit])
    return "".join(reversed(symbols))


def _width(byte_count: int) -> int:
    """How many symbols hold every number of this many bytes; grows strictly, so a length names its byte count."""
    width, room, needed = 0, 1, 256**byte_count
    while room < needed:
        width, room = width + 1, room * len(ALPHABET)
    return width


def _symbols(raw: bytes) -> str:
    return _digits(int.from_bytes(raw, "big"), _width(len(raw)))


def _raw(symbols: str) -> bytes:
    """Undo :func:`_symbols`. Raises ValueError or OverflowError for what it cannot have written."""
    if not symbols.isascii() or len(symbols) > 400:
        raise ValueError("not a slip's symbols")
    number = 0
    for symbol in symbols.upper():
        number = number * len(ALPHABET) + ALPHABET.index(symbol)
    byte_count = ((len(ALPHABET) ** len(symbols)).bit_length() - 1) // 8
    if _width(byte_count) != len(symbols):
        raise ValueError("no byte count has this length")
    return number.to_bytes(byte_count, "big")
