"""A legal profile to come, as a file of the ward's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.desk import shipped, system

COMING = "hatinh-2030"


def forget_profiles() -> None:
    for cached in (shipped.regimes, shipped.regime, shipped.profile_table, shipped.catalogue):
        cached.cache_clear()


@contextmanager
def coming(folder: Path, like: str, *changes: tuple[str, str]) -> Iterator[str]:
    """The profile ``like`` one that ships but for ``changes`` in its text; known until the block ends."""
    text = (system.RESOURCES / "regimes" / f"{like}.toml").read_text(encoding="utf-8")
    for old, new in ((f'id = "{like}"', f'id = "{COMING}"'), *changes):
        assert old in text
        text = text.replace(old, new)
    folder.mkdir(exist_ok=True)
    (folder / f"{COMING}.toml").write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(shipped.FURTHER_PROFILES, str(folder))
        forget_profiles()
        yield COMING
    forget_profiles()
