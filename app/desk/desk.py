"""The desk: one data folder opened, one chain written, everything an act or a register needs."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock
from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.exc import DBAPIError

from app.desk import settings, shipped
from app.desk.act import OFFICE, Act, Head, Writing, fold_own, hold_to_clock, read_head, seen, write_entries
from app.desk.database import make_database, open_database, refuse_lost, refuse_taken, refused
from app.desk.profile import Override, overrides, profile_table, with_overrides
from app.desk.reference import (
    Catalogue,
    OwnEpoch,
    StaffMember,
    calendar_days,
    catalogue,
    epochs_of_desk,
    hold_to_epoch,
    own_epoch,
    staff,
)
from app.desk.safety import secrets as keys
from app.desk.safety import watermark
from app.desk.safety.lock import hold
from app.desk.safety.secrets import Keys
from app.desk.settings import Settings
from app.refusal import Refusal
from app.rules.law.regime import Regime
from app.rules.time.calendar import VIETNAM, Calendar
from db.engine import (
    DatabaseErrors,
    UnreadableDatabase,
    checkpoint,
    writing,
)
from db.journal import b64
from db.local import Position


class Desk:
    """An open data folder. Built once at start, passed explicitly, closed at the end."""

    def __init__(
        self, folder: Path, configured: Settings, held: Keys, engine: Engine, *, lock: FileLock | None
    ) -> None:
        self.folder = folder
        self.settings = configured
        self.keys = held
        self.engine = engine
        self._lock = lock
        self.overrides: list[Override] = []
        self.regime: Regime = with_overrides(profile_table(configured), ())
        self.chain = ""
        self._calendar: Calendar | None = None
        self._catalogue: Catalogue | None = None
        self._epoch: OwnEpoch | None = None
        self._staff: dict[str, StaffMember] | None = None
        # The chain's end is remembered between acts: this process alone writes the chain.
        self._head: Head | None = None
        self._mark = watermark.load(configured.key_id)
        with self.reading() as reading:
            self.chain = reading.execute(select(Position.chain).order_by(text("rowid DESC"))).scalar() or ""
            hold_to_epoch(reading, configured, self.chain)
            self._take_profile(reading)
            # Every chain that this desk ever wrote, also those that an older data file has forgotten.
            self.epochs = watermark.together(
                epochs_of_desk(reading, configured.ward, configured.desk),
                self._mark.epochs if self._mark else (),
            )
            self.is_behind = self._mark is not None and watermark.is_behind(
                reading, configured.ward, self._mark
            )

    @classmethod
    def open(
        cls, folder: Path, *, write: bool = True, even_behind: bool = False, lock: FileLock | None = None
    ) -> Self:
        """Open a data folder; with ``write`` hold its lock until closed.

        ``even_behind`` opens for writing a file that is older than what this desk wrote: only to begin a new chain.
        ``lock`` is the folder's lock where the caller holds it already; the desk lets it go.

        Raises:
            Refusal: ``folder.empty``, ``settings.missing``, ``folder.busy``, ``folder.remote``, ``keys.missing``,
                ``settings.unreadable``, ``settings.contradict`` (key) where ``desk.toml`` is not what the chain's
                signed beginning says, ``database.behind`` for an older copy of the file, ``database.unreadable``,
                ``database.newer``, ``database.older`` without ``write``, ``disk.full``, ``disk.failing``,
                ``folder.unwritable``, ``backup.failed`` when the copy before an upgrade cannot be made.
        """
        folder = folder.resolve()
        refuse_lost(folder)
        if write and lock is None:
            lock = hold(folder)
        try:
            configured = settings.load(folder)
            held = keys.load(configured.key_id)
            engine = open_database(folder, held, write=write)
            try:
                desk = cls(folder, configured, held, engine, lock=lock)
                _refuse_behind(desk, allowed=even_behind or not write)
            except BaseException:
                engine.dispose()
                raise
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        return desk

    @classmethod
    def create(cls, folder: Path, configured: Settings) -> Self:
        """Make a new data folder with fresh keys and an empty database; the caller begins its first epoch.

        Raises:
            Refusal: ``folder.taken`` when the folder already holds a desk, and those of :meth:`open`.
        """
        folder.mkdir(parents=True, exist_ok=True)
        refuse_taken(folder)
        configured = replace(configured, key_id=secrets.token_hex(8))
        held = keys.new()
        keys.save(configured.key_id, held)
        make_database(folder, held)
        settings.save(folder, configured)
        return cls.open(folder)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection and let go of the folder."""
        self.engine.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def tidy(self) -> None:
        """Do the disk's work that acts put off; for moments in which nobody waits, on any thread.

        Raises:
            Refusal: ``disk.full``, ``disk.failing``, ``database.unreadable``.
        """
        try:
            checkpoint(self.engine)
        except DatabaseErrors as error:
            raise refused(error, self.folder) from error

    @property
    def writable(self) -> bool:
        """Whether this process holds the folder's lock."""
        return self._lock is not None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for registers: one consistent view, never a write.

        Raises:
            Refusal: ``database.unreadable`` when the file is damaged where it was read.
        """
        try:
            with self.engine.connect() as connection:
                yield connection
        except (UnreadableDatabase, DBAPIError) as error:
            raise refused(error, self.folder) from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One write transaction; committed at the end, rolled back on any error.

        Raises:
            Refusal: ``disk.full``, ``disk.failing``, ``database.unreadable``, ``folder.read_only``.
        """
        if not self.writable:
            raise Refusal("folder.read_only")
        try:
            with self.engine.connect() as connection, writing(connection).begin():
                yield connection
        except (UnreadableDatabase, DBAPIError) as error:
            raise refused(error, self.folder) from error

    @contextmanager
    def act(
        self, kind: str, by: str, at: datetime, subject: str | None = None, second: str | None = None
    ) -> Iterator[Act]:
        """Write one entry of this desk's chain: the only way in which anything changes.

        ``by`` and ``second`` are staff codes; ``second`` may have left since, as who drafted what is
        signed. ``subject`` is the dossier, None for the new dossier that this act makes. When the block ends,
        the added records are signed and committed durably.

        Raises:
            Refusal: ``staff.unknown`` (code) when somebody who is not on duty acts, ``clock.back`` when ``at`` is
                before the chain's last entry, ``clock.ahead_before`` when it is so by more than a day,
                ``act.too_large`` when the records do not fit an entry, ``act.unwritable`` when a value cannot stand
                in one, and those of :meth:`writing`.
        """
        self._refuse_strangers(by)
        moment = int(at.timestamp() * 1000)
        with self.writing() as connection:
            head = self._follow(connection, at)
            act = Act(connection, self.chain, self.keys.signing, head, subject)
            yield act
            entry = act.sign(kind, by, moment, seen(connection, self.chain), act.known(), second)
            self._head = None
            fold_own(act, entry)
        self._head = Head(act.n, entry.h, moment)
        self._keep_mark(act.n, entry.h)

    def act_on_each(self, by: str, at: datetime, writings: Iterable[Writing]) -> None:
        """Write an entry for each writing, all of them or none, in one commit: a bundle of dossiers, or what fits no entry.

        Raises:
            Refusal: those of :meth:`act`.
        """
        self._refuse_strangers(by)
        with self.writing() as connection:
            begun, self._head = self._follow(connection, at), None
            first = Act(connection, self.chain, self.keys.signing, begun, "")
            head = write_entries(first, by, at, writings)
        self._head = head
        self._keep_mark(head.n, head.h)

    def _follow(self, connection: Connection, at: datetime) -> Head:
        """The chain's end, which a new entry may not precede."""
        head = self._head or read_head(connection, self.settings.ward, self.chain)
        hold_to_clock(head, at)
        return head

    def _keep_mark(self, n: int, h: bytes) -> None:
        """Only after the commit: a mark ahead of the file would refuse a file that is whole."""
        mark = watermark.Mark(self.chain, n, b64(h), watermark.together(self.epochs, (self.chain,)))
        watermark.keep(self.settings.key_id, mark)
        self.epochs = mark.epochs

    def _refuse_strangers(self, by: str) -> None:
        if by != OFFICE and by not in self.staff:
            raise Refusal("staff.unknown", code=by)

    def begin_chain(self, chain: str) -> None:
        """Write from now on into a new chain; the caller's next act places and begins it, or the desk is closed."""
        self.chain, self._head, self._epoch = chain, None, None

    def last_at(self) -> datetime | None:
        """When the chain's last entry was written."""
        with self.reading() as reading:
            at = read_head(reading, self.settings.ward, self.chain).at
        return datetime.fromtimestamp(at / 1000, VIETNAM) if at else None

    @property
    def calendar(self) -> Calendar:
        """The working calendar as the records held here give it."""
        if self._calendar is None:
            with self.reading() as reading:
                self._calendar = Calendar(
                    calendar_days(reading, self.settings.ward), self.regime.office_hours
                )
        return self._calendar

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue of procedures as the records held here give it."""
        if self._catalogue is None:
            with self.reading() as reading:
                self._catalogue = catalogue(reading, self.settings.ward, self.settings.regime)
        return self._catalogue

    @property
    def epoch(self) -> OwnEpoch:
        """The desk's place in its ward: number, and block of the day's sequence."""
        if self._epoch is None:
            with self.reading() as reading:
                self._epoch = own_epoch(reading, self.settings.ward, self.chain)
        return self._epoch

    @property
    def staff(self) -> dict[str, StaffMember]:
        """The staff on duty by code, as the records held here give it."""
        if self._staff is None:
            with self.reading() as reading:
                self._staff = staff(reading, self.settings.ward)
        return self._staff

    @property
    def own_names(self) -> tuple[str, ...]:
        """The names of the ward, of the office above and of the staff on duty: everybody may read them."""
        return (self.settings.ward_name, self.settings.upper_office, *(m.name for m in self.staff.values()))

    def regime_of(self, regime_id: str) -> Regime:
        """The profile of that id, as the ward has it where it is the desk's own."""
        return self.regime if regime_id == self.settings.regime else shipped.regime(regime_id)

    def _take_profile(self, reading: Connection) -> None:
        found = overrides(reading, self.settings.ward, self.settings.regime)
        if found != self.overrides:
            self.regime = with_overrides(profile_table(self.settings), found)
        self.overrides = found

    def forget_reference(self) -> None:
        """Read profile, calendar, catalogue and staff anew: an act or an exchange brought new ones."""
        with self.reading() as reading:
            self._take_profile(reading)
        self._calendar = self._catalogue = self._staff = None


def _refuse_behind(desk: Desk, *, allowed: bool) -> None:
    if desk.is_behind and not allowed:
        raise Refusal("database.behind")
