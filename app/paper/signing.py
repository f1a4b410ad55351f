"""Who signs at the foot of a paper: titles, what is asked of the hand, room for it, and the name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.paper.flow import Block, Column
from app.paper.sheet import BOLD, ITALIC, Sheet, fitting

PLACES: dict[int, tuple[float, ...]] = {1: (0.74,), 2: (0.25, 0.74)}
"""Where the middle of each signature stands, as a share of the column; who signs alone signs at the right."""
WIDEST = 0.48


@dataclass(frozen=True)
class Signer:
    """One who signs: the title over the hints, and the name under the room for the hand."""

    title: str
    hints: Sequence[str]
    name: str = ""


def signatures(sheet: Sheet, column: Column, signers: Sequence[Signer], space: float) -> Block:
    """The signers side by side, each with ``space`` mm for the hand."""
    size, line = column.size, column.size * 0.46
    above = line * (1 + max(len(signer.hints) for signer in signers))
    widest = column.width * WIDEST

    def draw(top: float) -> None:
        for share, signer in zip(PLACES[len(signers)], signers, strict=True):
            middle = column.x + column.width * share
            fit = fitting(signer.title, BOLD, size, widest)
            sheet.text(middle, top + line, signer.title, BOLD, size=fit, align="centre")
            for number, hint in enumerate(signer.hints, 2):
                fit = fitting(hint, ITALIC, size * (0.94 if number == 2 else 0.7), widest)
                sheet.text(middle, top + line * number, hint, ITALIC, size=fit, align="centre")
            fit = fitting(signer.name, BOLD, size, widest)
            sheet.text(middle, top + above + line + space, signer.name, BOLD, size=fit, align="centre")

    return Block(above + line + space + 1.6, draw)
