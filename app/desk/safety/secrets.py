"""Where a desk's secrets are kept: outside its data folder, so that a copied folder alone opens nowhere else.

On Windows and macOS the system's credential store (DPAPI, Keychain) through ``keyring``; on Linux a file that only
its owner reads. A data folder copied to another place on the same machine finds its keys by its ``key_id``.
"""

from __future__ import annotations

import os
import secrets
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.refusal import Refusal

SERVICE = "motcua"
FOLDER_VARIABLE = "MOTCUA_KEYS"


@dataclass(frozen=True, slots=True)
class Keys:
    """The key of the encrypted database (32 bytes) and the desk's signing key."""

    database: bytes
    signing: Ed25519PrivateKey


def new() -> Keys:
    """Fresh keys from the system's source of randomness."""
    return Keys(secrets.token_bytes(32), Ed25519PrivateKey.generate())


def save(key_id: str, keys: Keys) -> None:
    """Keep a desk's keys on this machine for this user."""
    words = f"{keys.database.hex()} {keys.signing.private_bytes_raw().hex()}"
    if _in_credential_store():
        import keyring  # noqa: PLC0415

        keyring.set_password(SERVICE, key_id, words)
        return
    folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder() / f"{key_id}.key"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(words)
        file.flush()
        os.fsync(file.fileno())


def load(key_id: str) -> Keys:
    """The keys of a desk.

    Raises:
        Refusal: ``keys.missing`` when this machine and user do not hold them whole.
    """
    words: str | None = None
    if _in_credential_store():
        import keyring  # noqa: PLC0415

        words = keyring.get_password(SERVICE, key_id)
    elif (path := folder() / f"{key_id}.key").is_file():
        words = path.read_text(encoding="ascii", errors="replace")
    if not words:
        raise Refusal("keys.missing", key_id=key_id)
    try:
        database, signing = (bytes.fromhex(word) for word in words.split())
        return Keys(database, Ed25519PrivateKey.from_private_bytes(signing))
    except ValueError as error:
        raise Refusal("keys.missing", key_id=key_id) from error


def _in_credential_store() -> bool:
    return sys.platform in {"win32", "darwin"} and FOLDER_VARIABLE not in os.environ


def folder() -> Path:
    """The folder of this user's desks' secrets and marks; where the system keeps the secrets, of the marks alone."""
    named = os.environ.get(FOLDER_VARIABLE)
    return Path(named) if named else platformdirs.user_data_path("motcua", appauthor=False) / "keys"
