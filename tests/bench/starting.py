"""From the start of a process to its first painted frame, against a bare PySide6 window; and the memory it takes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.bench import wards
from tests.bench.measuring import Measured, seconds

EMPTY_INTAKE, FILLED_QUEUE = 3.0, 6.0
MOST_MEGABYTES = 180.0
FULL, QUICK = 7, 3
PATIENCE_S = 60
CROWD, SMALL_CROWD = 100_000, 3_000


def measure(*, quick: bool) -> list[Measured]:
    """Start each kind of window in turn, offscreen, each in a process of its own; medians of the whole process."""
    folder = wards.crowded(SMALL_CROWD if quick else CROWD)
    kinds = {kind: [] for kind in ("bare", "intake", "queue")}
    for kind in kinds:
        _start(kind, folder)
    for _ in range(QUICK if quick else FULL):
        for kind, found in kinds.items():
            found.append(_start(kind, folder))
    painted = {kind: statistics.median(ms for ms, _ in found) for kind, found in kinds.items()}
    memory = max(megabytes for _, megabytes in kinds["queue"])
    bare = painted["bare"]
    return [
        _against_bare("first paint, empty intake / bare window", painted["intake"], bare, EMPTY_INTAKE),
        _against_bare("first paint, filled queue / bare window", painted["queue"], bare, FILLED_QUEUE),
        Measured("motcua due, whole process", statistics.median(_due() for _ in range(QUICK)), None, "ms"),
        Measured("RSS with the queue filled", memory, MOST_MEGABYTES, "MB"),
    ]


def _against_bare(what: str, ms: float, bare_ms: float, limit: float) -> Measured:
    return Measured(what, ms / bare_ms, limit, "times", f"{ms:.0f} ms against {bare_ms:.0f} ms")


def _due() -> float:
    command = [sys.executable, "-m", "app", "due", "1.004873", "--received", "2017-01-24T15:30"]
    return 1000 * seconds(lambda: _run(command))


def _start(kind: str, folder: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "tests.bench.windows", kind, str(folder), str(time.monotonic())]
    ms, megabytes = _run(command).split()
    return float(ms), float(megabytes)


def _run(command: list[str]) -> str:
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(wards.BUILD / "pycache"),
    }
    # An installed program is compiled; a shell that forbids it would have each start compile everything anew.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        command,
        env=environment,
        cwd=wards.ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
    )
    return done.stdout
