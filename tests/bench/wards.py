"""The wards that are measured, on the real disk under ``build/bench``, built once for each schema."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import ModuleType

from app.demo import chronicle, courses, crowd, invented
from app.demo.ward import open_demo
from app.desk.desk import Desk
from db.upgrade import MIGRATIONS
from tests.bench import million
from tests.bench.moment import UNTIL

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "bench"


def settle() -> None:
    """Keep the keys of the measured wards beside them, never in the machine's own store."""
    BUILD.mkdir(parents=True, exist_ok=True)
    os.environ["MOTCUA_KEYS"] = str(BUILD / "keys")


def fresh(name: str, at: datetime) -> Desk:
    """An empty demo ward, made anew."""
    folder = BUILD / name
    shutil.rmtree(folder, ignore_errors=True)
    return open_demo(folder, at)


def crowded(count: int) -> Path:
    """The folder of a ward with ``count`` signed dossiers, 95 % of them returned."""
    return _built(
        f"crowd-{count}",
        (crowd, chronicle, courses, courses),
        lambda folder: crowd.fill(folder, count, UNTIL),
    )


def searchable(count: int) -> Path:
    """The folder of a ward with ``count`` receipts that can be found; nothing in it is signed."""
    return _built(f"search-{count}", (million,), lambda folder: million.fill(folder, count, UNTIL))


def _built(name: str, builders: tuple[ModuleType, ...], build: Callable[[Path], None]) -> Path:
    sources_of = (*builders, invented)
    written_by = (*(each.__file__ for each in sources_of), *sorted(MIGRATIONS.glob("*.sql")))
    sources = b"".join(Path(str(path)).read_bytes() for path in written_by)
    folder = BUILD / f"{name}-{hashlib.sha256(sources).hexdigest()[:8]}"
    if not folder.is_dir():
        for older in BUILD.glob(f"{name}-*"):
            shutil.rmtree(older)
        sys.stderr.write(f"building {folder.name}: once, this takes minutes\n")
        unfinished = BUILD / f"{name}.part"
        shutil.rmtree(unfinished, ignore_errors=True)
        build(unfinished)
        unfinished.rename(folder)
    Desk.open(folder).close()  # as on any morning: schema and statistics are brought up to date
    return folder
