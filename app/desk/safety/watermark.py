"""How far a desk has written, kept beside its keys: by it an older copy of the data file is known.

A code that was printed must never be printed again. A data file restored from a copy does not know the codes that
were printed since; the mark, outside the data folder, remembers that there were some (TT 01/2018/TT-VPCP Art. 19:
one dossier, one code). It may lag behind the file after a power cut, and is never ahead of what is on the disk.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec
from sqlalchemy import Connection, select

from app.desk.safety import secrets
from db.journal import b64
from db.records import Entry

SECTOR = 512
"""Bytes that a disk writes whole or not at all; a mark fills them, so that it can be written in place."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Mark:
    """The last entry that this desk committed: its chain, place and hash (base64url); ``epochs`` are its chains."""

    chain: str
    n: int
    h: str
    epochs: tuple[str, ...]


def load(key_id: str) -> Mark | None:
    """The mark of a desk; None where none was kept, or where a power cut tore it.

    Raises:
        OSError: the mark is there and cannot be read.
    """
    path = _path(key_id)
    if not path.is_file():
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=Mark)
    except msgspec.DecodeError:
        _log.warning("the mark %s is torn and says nothing", path.name)
        return None


def keep(key_id: str, mark: Mark) -> None:
    """Write the mark of an entry that is committed.

    The entry stands whatever becomes of its mark, so a mark that cannot be written is only noted.
    """
    path = _path(key_id)
    words = msgspec.json.encode(mark)
    words = words.ljust(SECTOR * -(-len(words) // SECTOR))
    try:
        if not _write_over(path, words):
            _write_anew(path, words)
    except OSError as error:
        _log.warning("the mark %s was not kept: %s", path.name, error.strerror)


def _write_over(path: Path, words: bytes) -> bool:
    """Write in place, which costs an act some microseconds where a new file costs it as much as half its commit."""
    if not path.is_file() or path.stat().st_size != len(words):
        return False
    with path.open("r+b", buffering=0) as file:
        file.write(words)
    return True


def _write_anew(path: Path, words: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = path.with_suffix(".head.part")
    unfinished.write_bytes(words)
    unfinished.replace(path)


def is_behind(reading: Connection, ward: str, mark: Mark) -> bool:
    """Whether the data file lacks the entry that the mark names."""
    held = reading.execute(
        select(Entry.h).where(Entry.ward == ward, Entry.chain == mark.chain, Entry.n == mark.n)
    ).scalar()
    return held is None or b64(held) != mark.h


def together(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    """The chains of both, each once."""
    return tuple(sorted({*one, *other}))


def _path(key_id: str) -> Path:
    return secrets.folder() / f"{key_id}.head"
