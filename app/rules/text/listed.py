"""What the catalogue's words say of a paper: 'Tờ khai x2', 'giấy tờ tùy thân (xuất trình)', 'văn bản ủy quyền nếu có'."""

from __future__ import annotations

import re
from typing import NamedTuple

_COUNT = re.compile(r"\s*x(\d+)$")
_SHOWN = "(xuất trình)"
_IF = re.compile(r"\bnếu\b")


class Listed(NamedTuple):
    """A paper: how often it is asked, 0 where nothing is said of that; ``shown`` and taken back; or only ``required`` if."""

    name: str
    copies: int
    shown: bool
    required: bool


def listed(words: str) -> Listed:
    """Read one paper of a procedure's list."""
    count = _COUNT.search(words)
    name = _COUNT.sub("", words.replace(_SHOWN, "")).strip()
    return Listed(name, int(count[1]) if count else 0, _SHOWN in words, _IF.search(words) is None)
