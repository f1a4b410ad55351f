"""Dossier codes and book numbers.

Each chain of a desk owns a *block* of the day's sequence and its own books, so that codes never clash and books have
no gaps, offline included. A new epoch takes a fresh block and a fresh book volume: a dead disk never makes a printed
code twice. Sources: TT 01/2018/TT-VPCP Art. 10 and 19 (domain.md §3).
"""

from __future__ import annotations

import re
from datetime import date

from app.refusal import Refusal

BLOCK = 2000
SHORT_BLOCKS = 5
DESKS = 20
"""The most desks of a ward: a desk's n-th further epoch takes the block that lies n times so many beyond its first."""
CODE = re.compile(r"^[0-9A-Z]{2,3}(\.[0-9A-Z]{2,3}){2,3}-\d{6}-\d{4,}$", re.IGNORECASE)


def spans(block: int) -> tuple[range, range]:
    """The sequence numbers of a block: the first span, then the one that is used when it is exhausted.

    Blocks 0 to 4 have four digits (1-1999, 2001-3999 …), later blocks and every second span have five.
    """
    if block < 0:
        raise ValueError("a block is not negative")
    first = BLOCK * block if block < SHORT_BLOCKS else 20_000 + 2 * BLOCK * (block - SHORT_BLOCKS)
    second = 10_000 + BLOCK * block if block < SHORT_BLOCKS else first + BLOCK
    return range(first + 1, first + BLOCK), range(second + 1, second + BLOCK)


def next_sequence(block: int, last: int | None) -> int:
    """The sequence number after ``last`` (None: the day's first) in a block.

    Raises:
        Refusal: ``numbers.exhausted`` when both spans of the day are used up.
    """
    first, second = spans(block)
    if last is None:
        return first.start
    for span, following in ((first, second), (second, range(0))):
        if last in span:
            if last + 1 in span:
                return last + 1
            if following:
                return following.start
    raise Refusal("numbers.exhausted")


_WORD = re.compile(r"[0-9A-Z]{2,3}")


def hold_identifier(code_format: str, identifier: str) -> None:
    """Hold a unit's identifier to the words of a code format, two or three figures or capitals each.

    Raises:
        Refusal: ``unit.identifier`` when it does not have the format's words.
    """
    words = identifier.split(".")
    expected = code_format.split("-", 1)[0].split(".")
    if len(words) != len(expected) or not all(map(_WORD.fullmatch, words)):
        raise Refusal("unit.identifier", identifier=identifier, code_format=code_format)


def dossier_code(code_format: str, identifier: str, received_on: date, sequence: int) -> str:
    """The printed code of a dossier.

    ``identifier`` is the unit's identifier in the order that ``code_format`` names, for example ``000.99.01.H27`` for
    ``V.Z.Y.M-YYMMDD-XXXX``.

    Raises:
        Refusal: those of :func:`hold_identifier`.
    """
    hold_identifier(code_format, identifier)
    return f"{identifier}-{received_on:%y%m%d}-{sequence:04d}"


def printed_number(number: int, suffix: str, book: int) -> str:
    """The printed number of an apology or a form, ``01/PXL``; the books of further desks and epochs carry their volume,
    ``01/PXL-Q2``, so that no two papers of the ward have the same.
    """
    volume = "" if book == 1 else f"-Q{book}"
    return f"{number:02d}{suffix}{volume}"


def apology_code(on: date, book: int, number: int) -> str:
    """What stands for the dossier's code where an apology has none: the day, the book and the number of its letter."""
    return f"PXL-{on:%y%m%d}-{book if book > 1 else ''}{number:04d}"


def chain_name(ward: str, desk: int, epoch: str) -> str:
    """The name of a desk's chain, ``18077.q1.7f3a9c``."""
    return f"{ward}.q{desk}.{epoch}"
