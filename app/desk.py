"""The desk: one data folder opened, one chain written, everything an act or a register needs."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Engine, bindparam, insert, select, text
from sqlalchemy.exc import DBAPIError

from app import bundled, keys, settings
from app.act import Act, Head
from app.database import DATABASE, make_database, open_database, refused
from app.fold import fold
from app.keys import Keys
from app.lock import hold
from app.reference import Catalogue, OwnEpoch, calendar_days, catalogue, own_epoch
from app.refusal import Refusal
from app.rules.calendar import VIETNAM, Calendar
from app.rules.regime import Regime
from app.settings import Settings
from db.engine import (
    DatabaseErrors,
    UnreadableDatabase,
    checkpoint,
    writing,
)
from db.journal import GENESIS, b64
from db.local import Position
from db.records import Entry

_SEEN = select(Position.wseq, Position.acc).where(Position.chain == bindparam("of_chain"))


class Desk:
    """An open data folder. Built once at start, passed explicitly, closed at the end."""

    def __init__(self, folder: Path, configured: Settings, held: Keys, engine: Engine, *, lock: Any) -> None:
        self.folder = folder
        self.settings = configured
        self.keys = held
        self.engine = engine
        self._lock = lock
        self.regime: Regime = bundled.regime(configured.regime)
        self.chain = ""
        self._calendar: Calendar | None = None
        self._catalogue: Catalogue | None = None
        self._epoch: OwnEpoch | None = None
        # The chain's end is remembered between acts: this process alone writes the chain.
        self._head: Head | None = None
        with self.reading() as reading:
            self.chain = reading.execute(select(Position.chain).order_by(text("rowid DESC"))).scalar() or ""

    @classmethod
    def open(cls, folder: Path, *, write: bool = True) -> Self:
        """Open a data folder; with ``write`` hold its lock until closed.

        Raises:
            Refusal: ``folder.empty``, ``folder.busy``, ``folder.remote``, ``keys.missing``, ``settings.unreadable``,
                ``database.unreadable``, ``database.newer``, ``disk.full``, ``folder.unwritable``,
                ``backup.failed`` when the copy before an upgrade cannot be made.
        """
        if not (folder / settings.FILE).is_file():
            raise Refusal("folder.empty", folder=str(folder))
        lock = hold(folder) if write else None
        try:
            configured = settings.load(folder)
            held = keys.load(configured.key_id)
            return cls(folder, configured, held, open_database(folder, held, write=write), lock=lock)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    @classmethod
    def create(cls, folder: Path, configured: Settings) -> Self:
        """Make a new data folder with fresh keys and an empty database; the caller begins its first epoch.

        Raises:
            Refusal: ``folder.taken`` when the folder already holds a desk, and those of :meth:`open`.
        """
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / settings.FILE).exists() or (folder / DATABASE).exists():
            raise Refusal("folder.taken", folder=str(folder))
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
            Refusal: ``disk.full``, ``database.unreadable``.
        """
        try:
            checkpoint(self.engine)
        except DatabaseErrors as error:
            raise refused(error) from error

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
            raise refused(error) from error

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One write transaction; committed at the end, rolled back on any error.

        Raises:
            Refusal: ``disk.full``, ``database.unreadable``, ``folder.read_only``.
        """
        if not self.writable:
            raise Refusal("folder.read_only")
        try:
            with self.engine.connect() as connection, writing(connection).begin():
                yield connection
        except (UnreadableDatabase, DBAPIError) as error:
            raise refused(error) from error

    @contextmanager
    def act(
        self, kind: str, by: str, at: datetime, subject: str | None = None, second: str | None = None
    ) -> Iterator[Act]:
        """Write one entry of this desk's chain: the only way in which anything changes.

        ``by`` and ``second`` are staff codes; ``subject`` is the dossier, None for the new dossier that this act
        makes. When the block ends, the added records are signed and committed durably.

        Raises:
            Refusal: ``clock.back`` when ``at`` is before the chain's last entry, ``act.too_large`` when the records
                do not fit an entry, and those of :meth:`writing`.
        """
        moment = int(at.timestamp() * 1000)
        with self.writing() as connection:
            head = self._head or self._read_head(connection)
            if moment < head.at:
                raise Refusal("clock.back", at=at, last=datetime.fromtimestamp(head.at / 1000, VIETNAM))
            act = Act(connection, self.chain, self.keys.signing, head, subject)
            yield act
            entry = act.sign(kind, by, moment, self._seen(connection), act.known(), second)
            self._head = None
            fold(connection, [entry], act.parts, alone=act.subject == act.uid)
        self._head = Head(act.n, entry.h, moment)

    def _read_head(self, connection: Connection) -> Head:
        row = connection.execute(
            select(Entry.n, Entry.h, Entry.at)
            .where(Entry.ward == self.settings.ward, Entry.chain == self.chain)
            .order_by(Entry.n.desc())
            .limit(1)
        ).first()
        return Head(0, GENESIS, 0) if row is None else Head(row.n, row.h, row.at)

    def _seen(self, connection: Connection) -> list[Any]:
        row = connection.execute(_SEEN, {"of_chain": self.chain}).first()
        return [0, b64(GENESIS)] if row is None else [row.wseq, b64(row.acc)]

    def begin_chain(self, chain: str) -> None:
        """Write from now on into a new chain, whose first entry the caller adds."""
        with self.writing() as connection:
            connection.execute(
                insert(Position),
                {
                    "ward": self.settings.ward,
                    "chain": chain,
                    "acknowledged": 0,
                    "generation": 1,
                    "wseq": 0,
                    "acc": GENESIS,
                },
            )
        self.chain, self._head, self._epoch = chain, None, None

    def last_at(self) -> datetime | None:
        """When the chain's last entry was written."""
        with self.reading() as reading:
            at = self._read_head(reading).at
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

    def forget_reference(self) -> None:
        """Read calendar and catalogue anew next time: an act or an exchange brought new ones."""
        self._calendar = None
        self._catalogue = None
