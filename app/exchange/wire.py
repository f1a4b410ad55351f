"""What travels between a desk and the city: batches of entries, signed notes, and the token that admits a request.

The same bytes serve the network and a bundle on a stick (sync.md §1.4). Entries travel verbatim and prove themselves;
personal parts travel beside them, named by the hashes that the entries hold. A token is signed for one request and
valid for a minute; it keeps strangers out and personal parts in. Its times are seconds of Unix time by the *city's*
clock, which a desk learns from ``hello``, so that a desk with a wrong clock can still talk.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

import jwt
import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from app.desk.fold import Parts
from app.dossier.registers.slips import key_id
from db.journal import BrokenEntry, SignedEntry, b64, canonical, part_hash, read, unb64

MOST_ENTRIES = 500
BATCH_ENTRIES = 200
BATCH_BYTES = 1 << 20
MOST_INFLATED = 8 << 20
MOST_BODY = 2 << 20
MOST_PARTS = 1 << 20
PROTOCOL = 1
_SALT_BYTES = 16
_ORIGIN = "motcua/ward"
_DIGITS = re.compile(r"0|[1-9][0-9]{0,15}")
T = TypeVar("T")
Count = Annotated[int, msgspec.Meta(ge=0, lt=2**53)]
"""A whole number from outside: what JSON and both databases carry without loss."""


class _Part(msgspec.Struct, forbid_unknown_fields=True):
    salt: str
    pii: str


class _Item(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    e: str
    s: str
    p: dict[str, _Part] = {}


class _Batch(msgspec.Struct, forbid_unknown_fields=True):
    entries: list[_Item]


class _Page(msgspec.Struct, forbid_unknown_fields=True):
    entries: list[_Item]
    next: Count
    note: str


@dataclass(frozen=True, slots=True)
class Shipped:
    """An entry under way with its personal parts."""

    entry: SignedEntry
    parts: Parts

    @property
    def size(self) -> int:
        """About how many bytes it takes on the wire before compression."""
        parts = sum(len(content) + 100 for _salt, content in self.parts.values())
        return len(self.entry.e) + 200 + parts


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a ward's log: consecutive entries up to position ``next``, and the signed head there."""

    shipped: Sequence[Shipped]
    next: Count
    note: str


@dataclass(frozen=True, slots=True)
class Note:
    """What the city vouches for at one moment: the ward log's end, and the end of one chain in it.

    ``time`` is in milliseconds; ``acc`` and ``h`` are 32 bytes.
    """

    ward: str
    generation: int
    wseq: int
    acc: bytes
    chain: str
    n: int
    h: bytes
    time: int


def squeeze(content: bytes) -> bytes:
    """Content as it is sent: gzip, the same bytes for the same content."""
    return gzip.compress(content, compresslevel=6, mtime=0)


def inflate(content: bytes) -> bytes:
    """Undo :func:`squeeze`, never past :data:`MOST_INFLATED` bytes.

    Raises:
        BrokenEntry: ``bad-gzip``, or ``too-large`` for a bomb.
    """
    inflater = zlib.decompressobj(wbits=31)
    try:
        inflated = inflater.decompress(content, MOST_INFLATED + 1)
    except zlib.error as error:
        raise BrokenEntry("bad-gzip") from error
    if len(inflated) > MOST_INFLATED:
        raise BrokenEntry("too-large")
    if not inflater.eof or inflater.unused_data:
        raise BrokenEntry("bad-gzip")
    return inflated


def pack(shipped: Iterable[Shipped]) -> bytes:
    """A batch of consecutive entries of one chain, as JSON."""
    return msgspec.json.encode(_Batch([_item(one) for one in shipped]))


def pack_page(page: Page) -> bytes:
    """A page of a feed, as JSON."""
    return msgspec.json.encode(_Page([_item(one) for one in page.shipped], page.next, page.note))


def _item(shipped: Shipped) -> _Item:
    parts = {name: _Part(b64(salt), content) for name, (salt, content) in shipped.parts.items()}
    return _Item(shipped.entry.e, b64(shipped.entry.s), parts)


def unpack(content: bytes) -> list[Shipped]:
    """The entries of a batch, each held to the format; signatures and continuity are the reader's to check.

    Raises:
        BrokenEntry: ``bad-json``, ``too-many``, ``bad-part``, and those of :func:`db.journal.read`.
    """
    return _shipped(_decoded(content, _Batch).entries)


def unpack_page(content: bytes) -> Page:
    """A page of a feed; raises as :func:`unpack`."""
    page = _decoded(content, _Page)
    return Page(_shipped(page.entries), page.next, page.note)


def _decoded(content: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(content, type=kind)
    except (ValueError, RecursionError) as error:
        raise BrokenEntry("bad-json") from error


def _shipped(items: Sequence[_Item]) -> list[Shipped]:
    if len(items) > MOST_ENTRIES:
        raise BrokenEntry("too-many")
    return [_one(item) for item in items]


def _one(item: _Item) -> Shipped:
    entry = read(item.e, unb64(item.s))
    parts = {name: (unb64(part.salt), part.pii) for name, part in item.p.items()}
    named = named_parts(entry)
    for name, (salt, content) in parts.items():
        if name not in named or not is_part(name, salt, content):
            raise BrokenEntry("bad-part", entry.chain, entry.n)
    if sum(len(content) for _salt, content in parts.values()) > MOST_PARTS:
        raise BrokenEntry("too-large", entry.chain, entry.n)
    return Shipped(entry, parts)


def named_parts(entry: SignedEntry) -> set[str]:
    """The hashes of the personal parts that an entry's records name."""
    records = entry.records if isinstance(entry.records, list) else ()
    found = (record.get("part") for record in records if isinstance(record, dict))
    return {name for name in found if isinstance(name, str)}


def is_part(name: str, salt: bytes, content: str) -> bool:
    """Whether salt and content are the part with this hash: canonical JSON of an object."""
    data = content.encode("utf-8")
    if len(salt) != _SALT_BYTES or part_hash(salt, data) != name:
        return False
    try:
        value = msgspec.json.decode(data)
        return isinstance(value, dict) and canonical(value) == data
    except (ValueError, RecursionError):
        return False


def key_name(key: Ed25519PublicKey) -> str:
    """How notes name a key, as slips do."""
    return key_id(key.public_bytes_raw()).hex()


def write_note(note: Note, key: Ed25519PrivateKey) -> str:
    """Sign a note: five lines of text that people can read, an empty line, and the signature (after C2SP)."""
    text = (
        f"{_ORIGIN}/{note.ward}/g{note.generation}\n{note.wseq}\n{b64(note.acc)}\n"
        f"{note.chain} {note.n} {b64(note.h)}\n{note.time}\n"
    )
    signature = b64(key.sign(text.encode("utf-8")))
    return f"{text}\n— {key_name(key.public_key())} {signature}\n"


def read_note(text: str, key: Ed25519PublicKey) -> Note:
    """What a note says, if this key signed exactly these bytes.

    Raises:
        BrokenEntry: ``bad-note``.
    """
    head, _, tail = text.partition("\n\n— ")
    try:
        name, signature = tail.removesuffix("\n").split(" ")
        if name != key_name(key) or not tail.endswith("\n"):
            raise BrokenEntry("bad-note")
        key.verify(unb64(signature), f"{head}\n".encode())
        note = _note(head.split("\n"))
    except (ValueError, InvalidSignature) as error:
        raise BrokenEntry("bad-note") from error
    return note


def _note(lines: Sequence[str]) -> Note:
    origin, wseq, acc, end, time = lines
    ward, generation = origin.removeprefix(f"{_ORIGIN}/").split("/g")
    chain, n, h = end.split(" ")
    return Note(ward, _count(generation), _count(wseq), unb64(acc), chain, _count(n), unb64(h), _count(time))


def _count(text: str) -> int:
    if not _DIGITS.fullmatch(text) or int(text) >= 2**53:
        raise BrokenEntry("bad-note")
    return int(text)


AUDIENCE = "motcua-city"
LIFE = 60
SLACK = 120
_NEEDED = ["sub", "aud", "iat", "exp", "htm", "htu", "sha"]


class BadToken(Exception):
    """The request was not signed by the key of the chain that it speaks for, or not for this request."""


def write_token(key: Ed25519PrivateKey, chain: str, method: str, target: str, body: bytes, now: int) -> str:
    """A token for one request; ``target`` is path and query, ``body`` the bytes as sent."""
    claims = {
        "sub": chain,
        "aud": AUDIENCE,
        "iat": now,
        "exp": now + LIFE,
        "htm": method,
        "htu": target,
        "sha": b64(hashlib.sha256(body).digest()),
    }
    return jwt.encode(claims, key, algorithm="EdDSA")


def token_chain(token: str) -> str:
    """The chain that a token says it speaks for; nothing is checked yet.

    Raises:
        BadToken: it is not a token.
    """
    try:
        claims = jwt.decode(token, options={"verify_signature": False})
    except jwt.InvalidTokenError as error:
        raise BadToken from error
    return str(claims.get("sub", ""))


def check_token(token: str, key: Ed25519PublicKey, method: str, target: str, body: bytes, now: int) -> None:
    """Hold a token to the request that it came with.

    Raises:
        BadToken: wrong key, request, body or time.
    """
    claims = _claims(token, key)
    fits = (
        claims["htm"] == method
        and claims["htu"] == target
        and claims["sha"] == b64(hashlib.sha256(body).digest())
        and type(claims["iat"]) is int
        and type(claims["exp"]) is int
        and abs(claims["iat"] - now) <= SLACK
        and claims["iat"] < claims["exp"] <= claims["iat"] + LIFE
    )
    if not fits:
        raise BadToken


def _claims(token: str, key: Ed25519PublicKey) -> dict[str, Any]:
    # Times are compared above, with the clock that the caller gives; PyJWT would read the machine's own.
    options: Any = {"require": _NEEDED, "verify_exp": False, "verify_iat": False, "verify_nbf": False}
    try:
        return jwt.decode(token, key, algorithms=["EdDSA"], audience=AUDIENCE, options=options)
    except jwt.InvalidTokenError as error:
        raise BadToken from error
