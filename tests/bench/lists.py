"""What the queue's place reads at a hundred thousand dossiers, each query for itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection

from app.demo_ward import WARD
from app.desk import Desk
from app.registers import apologies, dossiers, lateness, receipts
from tests.bench import wards
from tests.bench.measuring import Measured, interleaved, median_ms

LIMIT_MS = 16.0
FULL, QUICK = 100_000, 3_000
TIMES = 25
NOW = wards.UNTIL
TONIGHT = NOW.replace(hour=23, minute=59)

QUERIES: dict[str, Callable[[Connection], Any]] = {
    "tiles": lambda reading: dossiers.tiles(reading, WARD, NOW),
    "queue, first page": lambda reading: dossiers.queue(reading, WARD, NOW),
    "queue, page 20": lambda reading: dossiers.queue(reading, WARD, NOW, offset=1900),
    "queue, ready": lambda reading: dossiers.queue(reading, WARD, NOW, tile="ready"),
    "to notify by tonight": lambda reading: lateness.to_notify(reading, WARD, NOW, TONIGHT),
    "overdue": lambda reading: lateness.overdue(reading, WARD, NOW),
    "late without apology": lambda reading: lateness.late_without_apology(reading, WARD, NOW),
    "apologies owed (badge)": lambda reading: apologies.owed(reading, WARD, NOW),
    "receipts of the day": lambda reading: receipts.of_day(reading, WARD, NOW.date() - timedelta(days=1)),
}


def measure(*, quick: bool) -> list[Measured]:
    """Medians of queries run in turn over one open desk, as the window runs them."""
    count = QUICK if quick else FULL
    with Desk.open(wards.crowded(count), write=False) as desk, desk.reading() as reading:
        found = {name: query(reading) for name, query in QUERIES.items()}
        runs = [lambda query=query: query(reading) for query in QUERIES.values()]
        times = interleaved(TIMES, *runs)
    return [
        Measured(f"{name} at {count:,}", median_ms(taken), LIMIT_MS, "ms", _size(found[name]))
        for name, taken in zip(QUERIES, times, strict=True)
    ]


def _size(found: Any) -> str:
    return f"{len(found)} lines" if isinstance(found, list) else str(found)
