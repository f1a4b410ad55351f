"""One act while it is being written: its records, their personal parts, and the entry that signs them."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, bindparam, select

from app.desk.fold import OWN, entries_of, facts, fold
from app.desk.reference import names_ever
from app.refusal import Refusal
from app.rules.course.facts import in_order
from app.rules.time.calendar import VIETNAM
from db.base import written
from db.journal import GENESIS, MOST_BYTES, BrokenEntry, SignedEntry, b64, canonical, part_hash, signed
from db.local import Position
from db.records import Entry, Record

OFFICE = "office"
"""Who acts where no member of staff does: the office itself, when it opens a desk or publishes."""

# The wire takes at most a mebibyte of personal parts with one entry.
MOST_PART_BYTES = 256 * 1024
_WELL_AHEAD = timedelta(days=1)
_SEEN = select(Position.wseq, Position.acc).where(Position.chain == bindparam("of_chain"))


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the desk's own chain."""

    n: int
    h: bytes
    at: int


def read_head(connection: Connection, ward: str, chain: str) -> Head:
    """The end of a chain as the journal holds it; the genesis before its first entry."""
    row = connection.execute(
        select(Entry.n, Entry.h, Entry.at)
        .where(Entry.ward == ward, Entry.chain == chain)
        .order_by(Entry.n.desc())
        .limit(1)
    ).first()
    return Head(0, GENESIS, 0) if row is None else Head(row.n, row.h, row.at)


def hold_to_clock(head: Head, at: datetime) -> None:
    """Hold a new entry to being no earlier than the chain's last.

    Raises:
        Refusal: ``clock.back``, ``clock.ahead_before`` when it is so by more than a day.
    """
    if int(at.timestamp() * 1000) < head.at:
        last = datetime.fromtimestamp(head.at / 1000, VIETNAM)
        raise Refusal("clock.ahead_before" if last - at > _WELL_AHEAD else "clock.back", at=at, last=last)


def seen(connection: Connection, chain: str) -> list[Any]:
    """How far a chain has read the ward's log: place and accumulator."""
    row = connection.execute(_SEEN, {"of_chain": chain}).first()
    return [0, b64(GENESIS)] if row is None else [row.wseq, b64(row.acc)]


Writing = tuple[str, str, Callable[["Act"], object]]
"""The kind of an entry, its subject, '' for none, and what adds its records."""


class Act:
    """One intention while it is being written: records are added, then signed and committed together."""

    def __init__(
        self, connection: Connection, chain: str, key: Ed25519PrivateKey, head: Head, subject: str | None
    ) -> None:
        self.connection = connection
        self.chain = chain
        self.head = head
        self.n = head.n + 1
        self.uid = f"{chain}.{self.n}"
        self._key = key
        self.subject = self.uid if subject is None else subject
        self.records: list[dict[str, Any]] = []
        self.parts: dict[str, tuple[bytes, str]] = {}
        self.entry: SignedEntry | None = None

    def after(self, head: Head, subject: str) -> Act:
        """The next act of the same chain, behind ``head``."""
        return Act(self.connection, self.chain, self._key, head, subject)

    def add(self, record: Record, part: Mapping[str, Any] | None = None) -> str:
        """Add a record with its personal part; returns the record's uid."""
        values: dict[str, Any] = {"t": record.__tablename__}
        for name in _own_columns(type(record)):
            value = getattr(record, name)
            if value is not None:
                values[name] = _plain(value)
        if part:
            values["part"] = self._keep(part)
        self.records.append(values)
        return self.uid if len(self.records) == 1 else f"{self.uid}.{len(self.records) - 1}"

    def add_all(self, records: Iterable[Record]) -> None:
        """Add records that have no personal part."""
        for record in records:
            self.add(record)

    def _keep(self, part: Mapping[str, Any]) -> str:
        salt = secrets.token_bytes(16)
        try:
            content = canonical(part)
        except (BrokenEntry, UnicodeEncodeError) as error:
            raise Refusal("act.unwritable") from error
        if len(content) > MOST_PART_BYTES:
            raise Refusal("act.too_large", most=MOST_PART_BYTES // 1024)
        name = part_hash(salt, content)
        self.parts[name] = (salt, content.decode("utf-8"))
        return name

    def known(self) -> list[str]:
        """Prefixes of the subject's latest entries that this desk knows (architecture.md §1, ``after``)."""
        if self.subject in {self.uid, ""}:
            return []
        entries = entries_of(self.connection, self.chain.split(".", 1)[0], self.subject)
        cited = {prefix for entry in entries for prefix in entry.fields["after"]}
        ordered = dict.fromkeys(fact.digest for fact in in_order(facts(entries)))
        return [prefix for prefix in ordered if prefix not in cited]

    def sign(
        self, kind: str, by: str, moment: int, seen: list[Any], after: list[str], second: str | None = None
    ) -> SignedEntry:
        """Sign what was added; ``moment`` in milliseconds, ``seen`` the ward log's place and accumulator."""
        fields: dict[str, Any] = {
            "v": 1,
            "act": by,
            "at": moment,
            "ch": self.chain,
            "kind": f"{kind}/1",
            "n": self.n,
            "prev": b64(self.head.h),
            "seen": seen,
            "sub": self.subject,
            "after": after,
            "body": {"records": self.records},
        }
        if second is not None:
            if second not in names_ever(self.connection, self.chain.split(".", 1)[0]):
                raise Refusal("staff.unknown", code=second)
            fields["apv"] = second
        self.entry = _signed(fields, self._key)
        return self.entry


def write_entries(begun: Act, by: str, at: datetime, writings: Iterable[Writing]) -> Head:
    """Sign and fold an entry for each writing, from where ``begun`` stands on; returns the chain's end behind them."""
    connection, head, moment = begun.connection, begun.head, int(at.timestamp() * 1000)
    for kind, subject, write in writings:
        act = begun.after(head, subject)
        write(act)
        entry = act.sign(kind, by, moment, seen(connection, act.chain), act.known())
        fold_own(act, entry)
        head = Head(act.n, entry.h, moment)
    return head


_BESIDE: ContextVar[tuple[Callable[[Connection], object], ...]] = ContextVar("beside", default=())


@contextmanager
def beside_acts(write: Callable[[Connection], object]) -> Iterator[None]:
    """Every act of this thread carries out ``write`` too meanwhile, in its own commit: both are on the disk, or neither."""
    before = _BESIDE.set((*_BESIDE.get(), write))
    try:
        yield
    finally:
        _BESIDE.reset(before)


def fold_own(act: Act, entry: SignedEntry) -> None:
    """Fold what was just signed, and do what stands :func:`beside_acts`; what no reader could take in is not written.

    Raises:
        Refusal: ``act.unwritable``.
    """
    try:
        fold(act.connection, [entry], act.parts, alone=act.subject == act.uid)
    except BrokenEntry as error:
        raise Refusal("act.unwritable") from error
    for write in _BESIDE.get():
        write(act.connection)


def _signed(fields: Mapping[str, Any], key: Ed25519PrivateKey) -> SignedEntry:
    try:
        return signed(fields, key)
    except UnicodeEncodeError as error:
        raise Refusal("act.unwritable") from error
    except BrokenEntry as error:
        if error.reason != "too-large":
            raise Refusal("act.unwritable") from error
        raise Refusal("act.too_large", most=MOST_BYTES // 1024) from error


@cache
def _own_columns(record: type[Record]) -> tuple[str, ...]:
    return tuple(column.name for column in record.__table__.columns if column.name not in OWN)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return written(value)
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int | str):
        return value
    return value.isoformat()  # type: ignore[attr-defined]  # the remaining column type is date
