"""The search as one types: every prefix of what a clerk would type, from the first letter, at a million dossiers."""

from __future__ import annotations

from itertools import islice
from random import Random

from app.demo.invented import people
from app.demo.ward import WARD
from app.desk.desk import Desk
from app.dossier.registers.receipts import find
from app.rules.text.words import fold
from tests.bench import wards
from tests.bench.measuring import Measured, median_ms, p95_ms, seconds

LIMIT_MS = 16.0
FULL, QUICK = 1_000_000, 20_000
PEOPLE = 25


def measure(*, quick: bool) -> list[Measured]:
    """Type whole names with and without marks, given name first, and the last digits of numbers."""
    count = QUICK if quick else FULL
    times: dict[str, float] = {}
    with Desk.open(wards.searchable(count), write=False) as desk:
        for typed in _typed():
            with desk.reading() as reading:
                times[typed] = seconds(lambda typed=typed, reading=reading: find(reading, WARD, typed))
    slowest = max(times, key=lambda typed: times[typed])
    remark = f"{len(times)} keystrokes, slowest {times[slowest] * 1000:.1f} ms ({slowest!r})"
    return [
        Measured(
            f"search at {count:,}: p95 per keystroke", p95_ms(list(times.values())), LIMIT_MS, "ms", remark
        ),
        Measured(f"search at {count:,}: median per keystroke", median_ms(list(times.values())), None, "ms"),
    ]


def _typed() -> list[str]:
    typed: list[str] = []
    for person in islice(people(Random(11)), PEOPLE):
        name = person["name"].lower()
        given_first = " ".join(reversed(name.split()))
        whole = (
            name,
            fold(name),
            given_first,
            fold(given_first),
            person["id_number"][-6:],
            person["phone"][-6:],
        )
        typed += [text[:length] for text in whole for length in range(1, len(text) + 1)]
    return [text for text in dict.fromkeys(typed) if text.strip() == text]
