"""The pure rules: counting a promise, and what a dossier's records amount to."""

from __future__ import annotations

from datetime import datetime

from app.demo.ward import CLERK, OFFICER, WARD
from app.desk.fold import entries_of, facts
from app.desk.shipped import calendar, regime
from app.dossier.acts.end import finish, return_result
from app.rules.course.standing import standing
from app.rules.time.calendar import VIETNAM
from app.rules.time.counting import Limit, Unit
from app.rules.time.deadlines import promise
from tests.bench import wards
from tests.bench.measuring import Measured, interleaved, median_ms
from tests.bench.receiving import OPENED, receiver

PROMISE_MS, STANDING_MS = 0.2, 0.05
TIMES = 400
RECEIVED = datetime(2017, 1, 24, 15, 30, tzinfo=VIETNAM)


def measure(*, quick: bool) -> list[Measured]:
    """Medians of calls made in turn."""
    rules = regime("hatinh-2017")
    days = calendar(rules)
    limits = [
        Limit(value, unit) for unit in (Unit.WORKING_DAYS, Unit.CALENDAR_DAYS) for value in (10, 100, 400)
    ]
    runs = [lambda limit=limit: promise(RECEIVED, limit, days, rules) for limit in limits]
    known = _facts()
    *promises, standings = interleaved(TIMES // 8 if quick else TIMES, *runs, lambda: standing(known))
    lines = [
        Measured(
            f"promise of {limit.value} {limit.unit}",
            median_ms(times),
            PROMISE_MS if limit.value <= 100 else None,
            "ms",
        )
        for limit, times in zip(limits, promises, strict=True)
    ]
    return [*lines, Measured(f"standing of {len(known)} facts", median_ms(standings), STANDING_MS, "ms")]


def _facts() -> list:
    with wards.fresh("counting", OPENED) as desk:
        dossier, at = receiver(desk)().dossier, OPENED.replace(hour=16)
        finish(desk, dossier, OFFICER, at)
        return_result(desk, dossier, CLERK, at)
        with desk.reading() as reading:
            return facts(entries_of(reading, WARD, dossier))
