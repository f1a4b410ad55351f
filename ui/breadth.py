"""How much room a window has: the three layouts of ui.md §8, by logical pixels and the size of words."""

from __future__ import annotations

from enum import StrEnum

FULL_FROM, COMPACT_FROM = 1180, 1000


class Breadth(StrEnum):
    """Full: everything beside everything. Compact: rail and promise panel narrower. Narrow: one column."""

    FULL = "full"
    COMPACT = "compact"
    NARROW = "narrow"


def breadth(width: int, factor: float = 1.0) -> Breadth:
    """The layout for a window ``width`` logical pixels wide whose words are ``factor`` times as large."""
    room = width / factor
    if room >= FULL_FROM:
        return Breadth.FULL
    return Breadth.COMPACT if room >= COMPACT_FROM else Breadth.NARROW
