"""When a lateness for which nobody apologised goes to the next one up (apology.escalation_days of the profile)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

UPPER_OFFICE = "upper_office"


def steps_due(
    owed_from: datetime, now: datetime, days: Mapping[str, int], *, second: bool, taken: Collection[str] = ()
) -> tuple[str, ...]:
    """The steps that are due at ``now`` and not yet ``taken``, the lowest first; each is taken once.

    ``days`` are calendar days since the promise broke. The second lateness of a dossier goes to the upper office at
    once: there is no third promise to give (domain.md §1.3).
    """
    if owed_from >= now:
        return ()
    late = (now.date() - owed_from.date()).days
    needed = {step: 0 if second and step == UPPER_OFFICE else count for step, count in days.items()}
    due = [step for step, count in needed.items() if late >= count and step not in taken]
    return tuple(sorted(due, key=lambda step: days[step]))
