"""What an error amounts to when a word leaves: one refusal, whatever raised it."""

from __future__ import annotations

import errno
import os

from sqlalchemy.exc import DBAPIError

from app.desk.database import refused
from app.refusal import Refusal
from db.engine import UnreadableDatabase
from db.journal import BrokenEntry

DEBUG = "MOTCUA_DEBUG"
"""Set to anything, this lets an error that nobody foresaw pass as it is, with its traceback."""


def refusal_for(error: Exception) -> Refusal:
    """The refusal of an error. Of one that nobody foresaw only the type is told: its text may be personal data.

    Raises:
        Exception: the error itself, where nobody foresaw it and ``MOTCUA_DEBUG`` is set.
    """
    raise_unforeseen(error)
    return _foreseen(error) or Refusal("program.unforeseen", kind=type(error).__name__)


def raise_unforeseen(error: Exception) -> None:
    """Let an error that nobody foresaw pass where ``MOTCUA_DEBUG`` is set; nothing otherwise."""
    if os.environ.get(DEBUG) and _foreseen(error) is None:
        raise error


def _foreseen(error: Exception) -> Refusal | None:
    if isinstance(error, Refusal):
        return error
    if isinstance(error, OSError):
        return _by_system(error)
    if isinstance(error, UnreadableDatabase | DBAPIError):
        return _by_database(error)
    if isinstance(error, BrokenEntry):
        return Refusal("entry.broken", chain=error.chain, n=error.n, reason=error.reason)
    return Refusal("keys.store", kind=type(error).__name__) if _by_key_store(error) else None


def _by_system(error: OSError) -> Refusal:
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return Refusal("disk.full")
    return Refusal("file.refused", file=error.filename or "", reason=error.strerror or "")


def _by_database(error: UnreadableDatabase | DBAPIError) -> Refusal | None:
    if "database is locked" in str(error):
        return Refusal("database.busy")
    meaning = refused(error)
    return meaning if isinstance(meaning, Refusal) else None


def _by_key_store(error: Exception) -> bool:
    from keyring.errors import KeyringError  # noqa: PLC0415  read only once something failed

    return isinstance(error, KeyringError)
