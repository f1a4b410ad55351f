"""What the words of a fee in the catalogue ask, in đồng. They are a rule text: some name a sum, some a condition."""

from __future__ import annotations

import re

FREE = "miễn"
_PLAIN = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+) *(?:đ|đồng)")
_FOR_EACH = ("/bản", "/trang")
UNHEARD_OF = 1_000_000
"""A sum in đồng that no ward takes at once, more than twice the dearest fee it has: where no sum is named, it is asked about."""


def asks_none(fee: str) -> bool:
    """Whether the words of a fee say that nothing is due, whatever is handed in."""
    return fee.strip().lower() == FREE


def plain_amount(fee: str) -> int | None:
    """The amount of a fee whose text is one plain sum; 0 for a free one, None where somebody must count."""
    words = fee.strip().lower()
    if words == FREE:
        return 0
    found = _PLAIN.fullmatch(words)
    return int(found[1].replace(".", "")) if found else None


def is_free(fee: str) -> bool:
    """Whether the catalogue asks nothing, with or without a condition; so does one that names no fee."""
    return not fee.strip() or fee.strip().lower().startswith(FREE)


def due_amount(fee: str, known: int | None) -> int | None:
    """What is to be paid whatever was handed in; None where the catalogue names no sum, or one for each copy or page.

    ``known`` is the amount that stands in the catalogue beside the words.
    """
    if asks_none(fee):
        return 0
    if is_free(fee):
        return None  # what its condition asks otherwise is not in the words
    amount = plain_amount(fee) if known is None else known
    return None if any(each in fee.lower() for each in _FOR_EACH) else amount


def rest_of(due: int | None, paid: int) -> int:
    """What is still to be paid of a fee that was paid in part; 0 where nothing was, or no sum is named."""
    return due - paid if due and 0 < paid < due else 0
