"""Whether what is stored is what was signed: chains, ward log, records, personal parts, standings, the chain's end.

The same check serves a desk's file and the city's database. It reads every entry one by one, and memory does not grow
with their number but for 40 bytes each (the log's accumulators and the hashes that later entries cite).

A chain that merely stops earlier is sound in itself. The city's signed notes, and the mark of the chain's end that
the desk keeps beside its keys, show the loss.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DBAPIError

from app.apology.evidence import proven
from app.desk.desk import Desk
from app.desk.safety import watermark
from app.desk.safety.watermark import Mark
from app.dossier.numbers import changed_books
from app.exchange.accept import End, accept, begun_with, is_city
from app.exchange.restanding import Matching, mismatches, orphans, wrong_standings
from app.exchange.wire import read_note
from app.refusal import Refusal
from db.apologies import Evidence
from db.journal import GENESIS, BrokenEntry, SignedEntry, accumulate, b64, public_key, read, unb64
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


AT_A_TIME = 200
MOST_FINDINGS = 50


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it was signed. ``n`` 0 where no entry can be named; ``detail`` a table or page."""

    chain: str
    n: int
    why: str
    detail: str = ""


@dataclass(slots=True)
class Report:
    """What a check read, and at most the first 50 findings in the order in which they were met."""

    entries: int = 0
    records: int = 0
    dossiers: int = 0
    findings: list[Finding] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether all is as it was signed."""
        return not self.findings

    @property
    def first_broken(self) -> tuple[str, int, str] | None:
        """Chain, n and reason of the first finding."""
        if not self.findings:
            return None
        first = self.findings[0]
        return first.chain, first.n, f"{first.why} {first.detail}".strip()

    def add(self, chain: str, n: int, why: str, detail: str = "") -> None:
        """Note a finding."""
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(Finding(chain, n, why, detail))


@dataclass(frozen=True, slots=True)
class Log:
    """A ward log's end as stored: position, accumulator, generation, and up to where it is folded (None: all)."""

    wseq: int
    acc: bytes
    generation: int
    folded: int | None = None


def check(desk: Desk) -> Report:
    """Check a desk's file.

    Raises:
        Refusal: ``database.unreadable`` where not even the list of chains can be read.
    """
    ward = desk.settings.ward
    # Before the view of the file is taken, which another program may be adding to.
    mark = watermark.load(desk.settings.key_id)
    with desk.reading() as reading:
        positions = reading.execute(
            select(Position.chain, Position.wseq, Position.acc, Position.generation).where(
                Position.ward == ward
            )
        ).all()
        pins = reading.execute(select(CityPin.chain, CityPin.key).where(CityPin.ward == ward)).all()
        trusted = {row.chain: desk.keys.signing.public_key() for row in positions}
        trusted |= {pin.chain: public_key(pin.key) for pin in pins}
        log = next((Log(*row[1:]) for row in positions if row.chain == desk.chain), None)
        report = check_ward(reading, ward, trusted, log)
        _add_losses(reading, desk, mark, report)
        if report.ok:
            for page in _broken_pages(reading):
                report.add("", 0, "unreadable-page", page)
    return report


def _add_losses(reading: Connection, desk: Desk, mark: Mark | None, report: Report) -> None:
    try:
        for n, why, detail in losses(reading, desk, mark):
            report.add(desk.chain, n, why, detail)
    except DBAPIError:
        reading.rollback()
        report.add(desk.chain, 0, "unreadable", "position")


def _broken_pages(reading: Connection) -> list[str]:
    """What the cipher's own check of every page finds: damage outside of what was read above."""
    try:
        return [str(row[0]) for row in reading.execute(text("PRAGMA cipher_integrity_check"))]
    except DBAPIError as error:
        return [str(error.orig)]


def check_ward(
    connection: Connection, ward: str, trusted: Mapping[str, Ed25519PublicKey], log: Log | None
) -> Report:
    """Check one ward's entries and everything that follows from them.

    ``trusted`` holds the keys of the desk's own chains and of the city's; every other chain must be vouched for by
    the city in an entry of its own.
    """
    walk = _Walk(connection, ward, dict(trusted), log)
    for chain in walk.chains():
        walk.follow(chain)
    report = walk.report
    walk.settle_citations()
    if not any(finding.why.startswith("unreadable") for finding in report.findings):
        for why, uid, detail in orphans(connection, ward, walk.matched, whole=report.ok):
            chain, n = _named(uid)
            report.add(chain, n, why, detail)
        report.dossiers, wrong = wrong_standings(connection, ward, walk.folded)
        for why, dossier in wrong:
            report.add(*_named(dossier), why, "standing")
        for closing in changed_books(connection, ward):
            report.add(*_named(closing), "book-changed")
    return report


def _named(uid: str) -> tuple[str, int]:
    """The entry that a record's uid names."""
    words = uid.split(".")
    return (".".join(words[:3]), int(words[3])) if len(words) > 3 and words[3].isdigit() else (uid, 0)


class _Walk:
    """Reads a ward's entries chain by chain, the city's first, for it vouches for the others' keys."""

    def __init__(
        self, connection: Connection, ward: str, keys: dict[str, Ed25519PublicKey], log: Log | None
    ) -> None:
        self.connection = connection
        self.ward = ward
        self.report = Report()
        self.matched = Matching()
        self.folded = None if log is None else log.folded
        self._generation = 1 if log is None else log.generation
        self._keys = keys
        self._held: set[bytes] = set()
        self._cited: list[tuple[str, int, str]] = []
        self._accs = bytearray(GENESIS)
        self._read_log(log)

    def chains(self) -> list[str]:
        """The ward's chains, the city's first."""
        found = self.connection.execute(select(Entry.chain).where(Entry.ward == self.ward).distinct())
        return sorted(found.scalars(), key=lambda chain: (not is_city(chain), chain))

    def _read_log(self, log: Log | None) -> None:
        after, acc = 0, GENESIS
        query = select(Entry.h, Entry.wseq, Entry.chain, Entry.n).where(Entry.ward == self.ward)
        while True:
            try:
                rows = self.connection.execute(
                    query.where(Entry.wseq > after).order_by(Entry.wseq).limit(AT_A_TIME)
                ).all()
            except DBAPIError:
                self.connection.rollback()
                return  # the walk along the chains names the entry
            for row in rows:
                after += 1
                if row.wseq != after:
                    self.report.add(row.chain, row.n, "log-gap")
                    return
                acc = accumulate(acc, row.h)
                self._accs += acc
            if not rows:
                break
        if log is not None and (log.wseq, log.acc) != (after, acc):
            self.report.add("", 0, "log-end")

    def follow(self, chain: str) -> None:
        """Check one chain to its end, or to the entry that cannot be read."""
        end = End(numbers={})
        for rows in self._read(chain):
            sound: list[SignedEntry] = []
            unfolded = {row.h for row in rows if not self._is_folded(row.wseq)}
            for row in rows:
                try:
                    entry = self._entry(chain, row)
                    end = self._place(chain, entry, end)
                except BrokenEntry as error:
                    self.report.add(chain, row.n, error.reason)
                    end = end.past(row.n, row.h, row.at)
                    continue
                sound.append(entry)
            self._match(sound, unfolded)

    def _is_folded(self, wseq: int | None) -> bool:
        return self.folded is None or (wseq is not None and wseq <= self.folded)

    def _read(self, chain: str) -> Iterator[Sequence[Any]]:
        after, most = 0, AT_A_TIME
        query = select(Entry.__table__).where(Entry.ward == self.ward, Entry.chain == chain)
        while True:
            try:
                rows = self.connection.execute(
                    query.where(Entry.n > after).order_by(Entry.n).limit(most)
                ).all()
            except DBAPIError:
                # The pager stays broken until the read transaction ends; then find the entry one by one.
                self.connection.rollback()
                if most == 1:
                    self.report.add(chain, after + 1, "unreadable")
                    return
                most = 1
                continue
            if not rows:
                return
            yield rows
            after = rows[-1].n

    def _entry(self, chain: str, row: Any) -> SignedEntry:
        entry = read(row.e, row.s)
        fields = entry.fields
        said = (entry.h, entry.ward, entry.chain, entry.n, fields["kind"], fields["sub"], fields["at"])
        if said != (row.h, self.ward, chain, row.n, row.kind, row.sub, row.at):
            raise BrokenEntry("entry-changed", chain, row.n)
        return entry

    def _place(self, chain: str, entry: SignedEntry, end: End) -> End:
        if entry.n == 1:
            claimed = public_key(str(begun_with(entry).get("key")))
            if self._keys.get(chain) != claimed:
                raise BrokenEntry("unknown-key", chain, 1)
        key = self._keys.get(chain)
        if key is None:
            raise BrokenEntry("unknown-key", chain, entry.n)
        end = accept(entry, end, key)
        self._check_seen(entry)
        self.report.entries += 1
        self._held.add(entry.h[:8])
        self._cited += [
            (chain, entry.n, prefix) for prefix in entry.fields["after"] if not self._holds(prefix)
        ]
        for record in entry.records:
            if record["t"] == "enrolled_key":
                self._keys.setdefault(str(record["chain"]), public_key(str(record["key"])))
        return end

    def _holds(self, prefix: str) -> bool:
        return unb64(prefix) in self._held

    def _check_seen(self, entry: SignedEntry) -> None:
        """What the writer had seen of the ward's log must be the log that stands here.

        Not so once the city was restored from a backup: earlier entries cite the log of an earlier generation.
        """
        if self._generation > 1:
            return
        wseq, acc = entry.fields["seen"]
        known = bytes(self._accs[32 * wseq : 32 * wseq + 32])
        if known and b64(known) != acc:
            raise BrokenEntry("other-history", entry.chain, entry.n)

    def _match(self, entries: Sequence[SignedEntry], unfolded: set[bytes]) -> None:
        try:
            found = mismatches(self.connection, self.ward, entries, unfolded, self.matched)
        except DBAPIError:
            self.connection.rollback()
            if len(entries) == 1:
                self.report.add(entries[0].chain, entries[0].n, "unreadable-record")
                return
            for entry in entries:
                self._match([entry], unfolded)
            return
        self.report.records = self.matched.records
        for entry, why, detail in found:
            self.report.add(entry.chain, entry.n, why, detail)

    def settle_citations(self) -> None:
        """Every entry that another cites must have been read by now."""
        for chain, n, prefix in self._cited:
            if not self._holds(prefix):
                self.report.add(chain, n, "unknown-citation")
