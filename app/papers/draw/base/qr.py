"""The modules of a QR code. Drawing them is for whoever has a page or a screen."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal

Level = Literal["M", "Q"]
"""How much of a code may be lost: M an eighth, for codes on screens and clean paper; Q a quarter, for what is carried."""
QUIET = 4
"""Modules of white around a code."""


@lru_cache(maxsize=16)
def matrix(text: str, level: Level = "M", version: int | None = None) -> tuple[str, ...]:
    """Rows of the QR of a text with its quiet zone, "1" for a dark module; ``version`` is the least one taken.

    A text without a network: a telephone shows it as it is.

    :raises ValueError: more than the largest code holds (2331 bytes at level M).
    """
    from qrcode import constants, main  # noqa: PLC0415 - takes a tenth of a second to import
    from qrcode.exceptions import DataOverflowError  # noqa: PLC0415

    strength = {"M": constants.ERROR_CORRECT_M, "Q": constants.ERROR_CORRECT_Q}[level]
    # A fixed mask spares trying all eight (30 ms); the codes it gives are as readable.
    code: Any = main.QRCode(version=version, error_correction=strength, border=QUIET, mask_pattern=3)
    code.add_data(text, optimize=0)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError) as error:
        raise ValueError("too long for a QR code") from error
    return tuple("".join("1" if dark else "0" for dark in row) for row in code.get_matrix())


def dark_runs(row: str) -> list[tuple[int, int]]:
    """Start and length of each run of dark modules in a row."""
    runs = []
    start = row.find("1")
    while start >= 0:
        end = row.find("0", start)
        end = len(row) if end < 0 else end
        runs.append((start, end - start))
        start = row.find("1", end)
    return runs
