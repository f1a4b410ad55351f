"""Words sought in a text of the manual: a mark that is typed must be there, one that is not may be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from unicodedata import normalize

from app.rules.text.words import fold, nfc


class Words:
    """A text in which words are sought. It has the same letters at the same places as the one given."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._plain = "".join(_plain(letter) for letter in text)

    def place(self, words: str) -> tuple[int, int] | None:
        """Where ``words`` stand first, at the beginning of a word; None where they do not, or are none."""
        typed, plain = nfc(words), fold(words)
        places = re.finditer(rf"\b{re.escape(plain)}", self._plain) if plain else ()
        return next((each.span() for each in places if self._has_marks(typed, each.start())), None)

    def hold(self, words: Iterable[str]) -> bool:
        """Does each of ``words`` begin a word here?"""
        return all(self.place(word) for word in words)

    def _has_marks(self, typed: str, start: int) -> bool:
        return all(
            _marks(one) <= _marks(there) for one, there in zip(typed, self._text[start:], strict=False)
        )


@cache
def _plain(letter: str) -> str:
    return fold(letter)[:1] or letter


@cache
def _marks(letter: str) -> frozenset[str]:
    """What is more to a letter than the plain one has: of 'ậ' two marks, of 'đ' its stroke."""
    return frozenset(part for part in normalize("NFD", letter.lower()) if not part.isascii())
