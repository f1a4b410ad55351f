"""Finding a procedure as one types: initials ('xnhn') or beginnings of words ('khai sinh'), marks not needed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.rules.folding import fold

if TYPE_CHECKING:
    from app.reference import CatalogueProcedure

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Match:
    """A procedure found; ``lit`` are the (start, end) places in its name that agree, ``looseness`` 0 is closest.

    ``skipped`` counts the words of the name that stand before, between and behind initials: 0 for the whole name.
    """

    procedure: CatalogueProcedure
    lit: tuple[tuple[int, int], ...]
    looseness: int
    skipped: int = 0


def search(
    procedures: Iterable[CatalogueProcedure], typed: str, uses: Mapping[str, int] = MappingProxyType({})
) -> list[Match]:
    """Procedures in use that agree with ``typed``: the closest first, among equals the one most used by ``uses``."""
    tokens = fold(typed).split()
    found = [match for procedure in procedures if procedure.active and (match := _match(procedure, tokens))]
    return sorted(
        found,
        key=lambda match: (
            match.looseness,
            match.skipped,
            -uses.get(match.procedure.code, 0),
            len(match.procedure.name),
            match.procedure.code,
        ),
    )


def _match(procedure: CatalogueProcedure, tokens: list[str]) -> Match | None:
    if not tokens:
        return None
    joined = "".join(tokens)
    if joined[0].isdigit():
        return Match(procedure, (), 0) if joined in procedure.code else None
    words = [(word.start(), word.group()) for word in _WORD.finditer(procedure.folded)]
    by_words = _by_beginnings(words, tokens)
    if by_words is not None:
        return Match(procedure, by_words, 0)
    if len(tokens) > 1:
        return None
    initials = "".join(word[0] for _, word in words)
    spread = _by_initials(initials, joined)
    if spread is None:
        return None
    lit = tuple((words[n][0], words[n][0] + 1) for n in spread)
    loose = spread[-1] - spread[0] - (len(spread) - 1)
    return Match(procedure, lit, loose, len(initials) - len(spread))


def _by_beginnings(words: list[tuple[int, str]], tokens: list[str]) -> tuple[tuple[int, int], ...] | None:
    """Each token begins a word of its own, in any order; None when one begins none."""
    free, lit = list(words), []
    for token in tokens:
        hit = next((word for word in free if word[1].startswith(token)), None)
        if hit is None:
            return None
        free.remove(hit)
        lit.append((hit[0], hit[0] + len(token)))
    return tuple(sorted(lit))


def _by_initials(initials: str, letters: str) -> list[int] | None:
    """The tightest places where ``letters`` stand in order among ``initials``; None when they do not."""
    best: list[int] | None = None
    for start, initial in enumerate(initials):
        if initial != letters[0]:
            continue
        places, at = [start], start
        for letter in letters[1:]:
            at = initials.find(letter, at + 1)
            if at < 0:
                break
            places.append(at)
        if at >= 0 and (best is None or places[-1] - places[0] < best[-1] - best[0]):
            best = places
    return best
