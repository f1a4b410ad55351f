"""Opening the two kinds of database: a desk's SQLCipher file and the city's PostgreSQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlcipher3 import dbapi2

# The driver is a compiled module without type stubs.
sqlcipher: Any = dbapi2
IMMEDIATE = "begin_immediate"
ROOM = -128_000
"""KiB: nearly all of the standing and the search of a ward of a hundred thousand dossiers."""
LEAST_WAL = (3, 51, 3)


class UnreadableDatabase(Exception):
    """The file is not a desk's database, is damaged, or the key is not its key."""


def open_desk(path: Path, key: bytes, *, write: bool = True) -> Engine:
    """The engine of a desk's encrypted database (sync.md §3.1): WAL, one fsync per commit, foreign keys.

    Transactions begin with ``BEGIN``; writers ask for ``BEGIN IMMEDIATE`` by :func:`writing`. Without ``write``
    SQLite itself refuses every change on every connection.

    Raises:
        UnreadableDatabase: the file does not open with this key.
    """
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, key, write=write),
        poolclass=QueuePool,
        pool_size=3,
        max_overflow=2,
        # The connection used last still holds the pages it read; taking turns would decrypt them all again.
        pool_use_lifo=True,
        # Values in an error's text would be personal data in a log.
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def connect(path: Path, key: bytes, *, write: bool = True) -> Any:
    """One bare connection with the key and every pragma set and read back.

    Raises:
        UnreadableDatabase: the file does not open with this key.
    """
    connection = sqlcipher.connect(
        str(path), isolation_level=None, check_same_thread=False, cached_statements=256
    )
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA cipher_log_level = NONE")
        wal = sqlcipher.sqlite_version_info >= LEAST_WAL
        connection.execute(f"PRAGMA journal_mode = {'WAL' if wal else 'TRUNCATE'}")
        connection.execute(f"PRAGMA synchronous = {'FULL' if wal else 'EXTRA'}")
        for pragma in (
            "foreign_keys = ON",
            # Without it INSERT OR REPLACE deletes a record without asking the delete trigger.
            "recursive_triggers = ON",
            "busy_timeout = 5000",
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "secure_delete = ON",
            "temp_store = MEMORY",
            # 16 MB: a page that falls out of the cache must be decrypted again.
            "cache_size = -16000",
            # A day's receipts fit, so that a checkpoint and its two more flushes never fall upon a citizen: see
            # checkpoint(), which also keeps the log short, for a log that grows costs every commit more.
            "wal_autocheckpoint = 16000",
        ):
            connection.execute(f"PRAGMA {pragma}")
        _read_back(connection, wal=wal)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if not write:
            connection.execute("PRAGMA query_only = ON")
    except sqlcipher.DatabaseError as error:
        connection.close()
        raise UnreadableDatabase(str(error)) from error
    return connection


def _read_back(connection: Any, *, wal: bool) -> None:
    wanted = {
        "journal_mode": "wal" if wal else "truncate",
        "synchronous": 2 if wal else 3,
        "foreign_keys": 1,
        "recursive_triggers": 1,
    }
    for pragma, value in wanted.items():
        found = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
        if found != value:
            raise UnreadableDatabase(f"{pragma} is {found}, not {value}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing(connection) else "BEGIN")


def checkpoint(engine: Engine) -> None:
    """Move what was committed from the write-ahead log into the database file; waits for nobody."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)")
    finally:
        raw.close()


def keep_statistics(engine: Engine) -> None:
    """Count the rows of tables that have grown tenfold since they were last counted, or never were.

    Without figures SQLite takes a ward's standing for a handful of rows and reads all of it for every list.
    """
    with engine.connect() as connection, writing(connection).begin():
        connection.exec_driver_sql("PRAGMA optimize = 0x10002")


def writing(connection: Connection) -> Connection:
    """The same connection, whose next transaction takes the write lock at once."""
    return connection.execution_options(**{IMMEDIATE: True})


@contextmanager
def with_room(connection: Connection) -> Iterator[None]:
    """Keep every page that is written, for a while: one that falls out of the usual cache is encrypted and read twice."""
    usual = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size = {ROOM}")
    try:
        yield
    finally:
        connection.exec_driver_sql(f"PRAGMA cache_size = {usual}")


def is_writing(connection: Connection) -> bool:
    """Whether a connection was taken for writing."""
    return bool(connection.get_execution_options().get(IMMEDIATE, False))


def open_city(url: str) -> Engine:
    """The engine of the city's PostgreSQL database, ``postgresql+psycopg://…``."""
    return create_engine(url, pool_size=5, max_overflow=5, hide_parameters=True)


def is_full(error: BaseException) -> bool:
    """Whether a database error means that the disk is full."""
    return "database or disk is full" in str(error)


def is_failing(error: BaseException) -> bool:
    """Whether a database error means that the disk does not read or write as it should."""
    return "disk I/O error" in str(error)


def is_damaged(error: BaseException) -> bool:
    """Whether a database error means that the file is damaged."""
    words = ("malformed", "file is not a database", "file is encrypted")
    return any(word in str(error) for word in words)


DatabaseErrors = (sqlcipher.DatabaseError, sqlite3.DatabaseError)
