"""Marks that Unicode does not join to their letters, as Ê Đê names have them (ơ̆, ê̆): where each stands.

Fonts place such marks by rules that a PDF does not follow; without them "ê̆" would be printed as "ẽ".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_CLUSTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)
_MARK = re.compile(r"[\u0300-\u036f]")
_CENTRED = frozenset("\u0302\u0306\u030c")
"""Marks that the serif draws about the end of the letter before, and as low as a small letter lets them be."""
_LOWEST = 0.546
"""Where their lowest ink is, as a share of the type size; the letters' heights below as well."""
_AIR = 0.03
_TALL = frozenset("bdđfhklt")


def stacks(text: str) -> bool:
    """Whether a text has marks that are not joined to their letters."""
    return _MARK.search(text) is not None


def clusters(text: str) -> Iterator[str]:
    """Each letter with its marks."""
    return (found[0] for found in _CLUSTER.finditer(text))


def placed(cluster: str) -> list[tuple[float, float]]:
    """Each mark: how far left of the letter's end, as a share of its width, and how far up, of the type size."""
    rise, places = _top(cluster[0]) + _AIR - _LOWEST, []
    for mark in cluster[1:]:
        places.append((0.5, max(0.0, rise)) if mark in _CENTRED else (0.0, 0.0))
        rise += 0.17
    return places


def _top(letter: str) -> float:
    """How high a letter reaches with the marks that are joined to it; a horn stands beside and does not count."""
    marked = any(mark in _CENTRED for mark in unicodedata.normalize("NFD", letter)[1:])
    tall = letter.isupper() or letter in _TALL
    if marked:
        return 0.87 if tall else 0.7
    return 0.69 if tall else 0.48
