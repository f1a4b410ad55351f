"""How often a receipt flushes the disk, and how long it takes on a disk whose every flush takes 30 ms.

Both are seen from outside the program: a small library between it and the C library counts and delays fsync. It is
compiled here and loaded into a process of its own (Linux with a C compiler; elsewhere nothing is measured).
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.bench import wards
from tests.bench.measuring import Measured, median_ms, p95_ms, seconds
from tests.bench.receiving import BETWEEN_TIDYINGS, OPENED, receiver

MOST_FLUSHES = 2.0
SLOW_FLUSH_MS, LIMIT_MS = 30, 150.0
FULL, QUICK = 200, 50


def measure(*, quick: bool) -> list[Measured]:
    """Receive in a process whose flushes are counted, then in one whose flushes are slow as well."""
    library = slow_disk()
    if library is None:
        why = "needs Linux and a C compiler"
        return [
            Measured("fsyncs per receipt", None, MOST_FLUSHES, "", why),
            Measured("receive with 30 ms per fsync", None, LIMIT_MS, "ms", why),
        ]
    quickly, slowly = (_received(library, QUICK if quick else FULL, ms) for ms in (0, SLOW_FLUSH_MS))
    most, mean = max(quickly["flushes"]), sum(quickly["flushes"]) / len(quickly["flushes"])
    times = slowly["seconds"]
    worst = f"median {median_ms(times):.0f} ms, longest {max(times) * 1000:.0f} ms"
    return [
        Measured(
            "fsyncs of one receipt, the most", most, MOST_FLUSHES, "", f"mean {mean:.2f}, n = {len(times)}"
        ),
        Measured("receive with 30 ms per fsync, p95", p95_ms(times), LIMIT_MS, "ms", worst),
    ]


def slow_disk() -> Path | None:
    """The library that counts and delays flushes, compiled for this machine; None where that cannot be done."""
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        return None
    library = wards.BUILD / "slow_disk.so"
    source = Path(__file__).with_name("slow_disk.c")
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", library, source, "-ldl"], check=True)
    return library


def _received(library: Path, count: int, sync_ms: int) -> dict[str, list[float]]:
    environment = os.environ | {"LD_PRELOAD": str(library), "SYNC_MS": str(sync_ms)}
    command = [sys.executable, "-m", "tests.bench.flushing", str(count)]
    done = subprocess.run(
        command, env=environment, cwd=wards.ROOT, capture_output=True, text=True, check=True
    )
    found: dict[str, list[float]] = json.loads(done.stdout)
    return found


def _receive_and_count(count: int) -> dict[str, list[float]]:
    flushes_so_far = ctypes.CDLL(None).flushes_so_far
    flushes_so_far.restype = ctypes.c_long
    found: dict[str, list[float]] = {"flushes": [], "seconds": []}
    with wards.fresh("flushing", OPENED) as desk:
        receive_one = receiver(desk)
        receive_one()
        for n in range(count):
            if n % BETWEEN_TIDYINGS == 0:
                desk.tidy()
            before = flushes_so_far()
            found["seconds"].append(seconds(receive_one))
            found["flushes"].append(flushes_so_far() - before)
    return found


if __name__ == "__main__":
    wards.settle()
    sys.stdout.write(json.dumps(_receive_and_count(int(sys.argv[1]))))
