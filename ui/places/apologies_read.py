"""The list of the apologies: a ward's whole year is more than a window may wait for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ui.counter import Counter
from ui.places.apologies_owed import Owed, owed_now, rows_of, sum_words
from ui.places.apology_draft import half_typed
from ui.widgets.case_list import CaseRow


@dataclass(frozen=True, slots=True)
class OwedList:
    """What is owed, how the list shows it, and its sum in words."""

    owed: Sequence[Owed]
    rows: Sequence[CaseRow]
    sum_words: str


def owed_list(counter: Counter, asked: Collection[str]) -> OwedList:
    """The list as it is now, and the dossiers ``asked`` about or half typed. Not on the window's thread."""
    half = half_typed(counter)
    owed = owed_now(counter, half.union(asked))
    return OwedList(owed, rows_of(counter, owed, half), sum_words(counter, owed))
