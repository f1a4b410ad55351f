"""The promises of a dossier since when each held, as one text beside its standing: what figures of the past go by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

Span = tuple[datetime, datetime | None]
"""From when on a promise held, and the promise; None while the clock stood still."""


def clock_text(clock: Sequence[Span]) -> str:
    """The promises since when, as one text; '' for none."""
    return ";".join(f"{_written(since)}>{_written(promised_at)}" for since, promised_at in clock)


def promised_then(clock: str, moment: datetime) -> datetime | None:
    """The promise in force just before ``moment`` by a :func:`clock_text`; None where the clock stood still.

    Before them all the first holds: a correction may have moved the receipt to an earlier time.
    """
    (_, _, first), *later = (pair.partition(">") for pair in clock.split(";"))
    held = [until for since, _, until in later if datetime.fromisoformat(since) < moment]
    then = held[-1] if held else first
    return datetime.fromisoformat(then) if then else None


def _written(moment: datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else ""
