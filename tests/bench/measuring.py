"""What a measurement is, and the few ways in which times become one number."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of the table. ``value`` None was not measurable here, and ``remark`` says why; ``limit`` None is for information."""

    what: str
    value: float | None
    limit: float | None
    unit: str
    remark: str = ""

    @property
    def kept(self) -> bool:
        """Whether the limit is kept; a limit that could not be measured counts as kept, and is shown as unknown."""
        return self.limit is None or self.value is None or self.value <= self.limit


def seconds(run: Callable[[], object]) -> float:
    """How long one call takes."""
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def median_ms(times: Sequence[float]) -> float:
    """The median of times in seconds, in milliseconds."""
    return statistics.median(times) * 1000


def p95_ms(times: Sequence[float]) -> float:
    """What 95 of 100 times do not exceed, in milliseconds."""
    return statistics.quantiles(times, n=20)[-1] * 1000


def interleaved(count: int, *runs: Callable[[], object]) -> list[list[float]]:
    """The times in seconds of each of several calls, made in turn so that a busy machine is unfair to none."""
    times: list[list[float]] = [[] for _ in runs]
    for _ in range(count):
        for taken, run in zip(times, runs, strict=True):
            taken.append(seconds(run))
    return times
