"""Standing and search made anew from the journal, and what one dossier's standing costs with its entries read."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from app.demo.ward import WARD
from app.desk.desk import Desk
from app.desk.fold import standing_of
from app.desk.rebuilding import rebuild
from app.dossier.registers import dossiers
from tests.bench import wards
from tests.bench.measuring import Measured, median_ms, seconds
from tests.ward import forget_marks

REBUILD_S, READ_MS = 15.0, 1.0
FULL, QUICK = 100_000, 3_000


def measure(*, quick: bool) -> list[Measured]:
    """In a copy, so that the ward stays what it was."""
    count = QUICK if quick else FULL
    folder = _copied(wards.crowded(count))
    with Desk.open(folder) as desk:
        with desk.reading() as reading:
            uids = [line.dossier for line in dossiers.queue(reading, WARD, wards.UNTIL, "ready")]
            reads = [seconds(lambda uid=uid: standing_of(reading, WARD, uid)) for uid in uids]
        said: list[int] = []
        worked = time.process_time()
        taken = seconds(lambda: rebuild(desk, lambda done, _of: said.append(done)))
        worked = time.process_time() - worked
    forget_marks(wards.BUILD / "keys")
    shutil.rmtree(folder)
    remark = f"of the processor {worked:.1f} s, told {len(said)} times how far it is"
    return [
        Measured("standing with its entries read", median_ms(reads), READ_MS, "ms", f"n = {len(reads)}"),
        Measured(f"rebuild of {count:,} dossiers", taken, REBUILD_S, "s", remark),
    ]


def _copied(folder: Path) -> Path:
    copy = wards.BUILD / "remaking"
    shutil.rmtree(copy, ignore_errors=True)
    return Path(shutil.copytree(folder, copy))
