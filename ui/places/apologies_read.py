"""The list of the apologies: a ward's whole year is more than a window may wait for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.counter import Counter
from ui.places.apologies_owed import Owed, owed_now, rows_of, sum_words
from ui.widgets.case_list import CaseRow


@dataclass(frozen=True, slots=True)
class OwedList:
    """What is owed, how the list shows it, and its sum in words."""

    owed: Sequence[Owed]
    rows: Sequence[CaseRow]
    sum_words: str


def owed_list(counter: Counter, asked: str) -> OwedList:
    """The list as it is now; ``asked`` as in :func:`ui.places.apologies_owed.owed_now`. Not on the window's thread."""
    owed = owed_now(counter, asked)
    return OwedList(owed, rows_of(counter, owed), sum_words(counter, owed))
