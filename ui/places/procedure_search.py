"""Finding a procedure as one types: initials ('xnhn') or beginnings of words ('khai sinh'), marks not needed."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.rules.text.words import fold

if TYPE_CHECKING:
    from app.desk.reference import CatalogueProcedure

_WORD = re.compile(r"\w+")
_REGISTRATION, _ANEW = "dang ky ", "lai"
"""How the name of a registration begins, and what stands there when it is made again."""
_EVERYWHERE = (
    "2.000815", "2.000884", "1.001193", "1.004873", "1.000656", "1.000894", "2.000635", "2.001035",
)  # fmt: skip
"""What every ward receives most, where the desk has not received enough to know better: copies, signatures, births,
marital status, deaths, marriages, extracts, contracts."""


@dataclass(frozen=True, slots=True)
class Match:
    """A procedure found; ``lit`` are the (start, end) places in its name that agree, ``looseness`` 0 is closest.

    ``skipped`` counts the words of the name that stand before, between and behind initials: 0 for the whole name.
    ``strewn`` is how far words stand from one another and from the order typed, and then from the beginning.
    """

    procedure: CatalogueProcedure
    lit: tuple[tuple[int, int], ...]
    looseness: int
    skipped: int = 0
    strewn: tuple[int, int] = (0, 0)


def search(
    procedures: Iterable[CatalogueProcedure], typed: str, uses: Mapping[str, int] = MappingProxyType({})
) -> list[Match]:
    """Procedures in use that agree with ``typed``: the closest first, among equals the one most used by ``uses``, then
    what every ward receives most.
    """
    tokens = fold(typed).split()
    found = [match for procedure in procedures if procedure.active and (match := _match(procedure, tokens))]
    return sorted(
        found,
        key=lambda match: (
            match.looseness,
            _aside(match.procedure.folded, tokens),
            -uses.get(match.procedure.code, 0),
            _place_among_usual(match.procedure.code),
            match.skipped,
            match.strewn,
            len(match.procedure.name),
            match.procedure.code,
        ),
    )


def _aside(name: str, tokens: list[str]) -> int:
    """A registration called by what is registered stands first; one made again last, unless that word was typed."""
    what = name.removeprefix(_REGISTRATION)
    if what == name:
        return 1
    first = what.split()[0]
    begins = what.startswith(" ".join(tokens)) and (len(tokens) > 1 or first == tokens[0])
    if begins or (len(tokens) == 1 and _initials(what).startswith(tokens[0])):
        return 0
    return 2 if first == _ANEW and not any(_ANEW.startswith(token) for token in tokens) else 1


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD.findall(name))


def _place_among_usual(code: str) -> int:
    return _EVERYWHERE.index(code) if code in _EVERYWHERE else len(_EVERYWHERE)


def _match(procedure: CatalogueProcedure, tokens: list[str]) -> Match | None:
    if not tokens:
        return None
    joined = "".join(tokens)
    if joined[0].isdigit():
        return Match(procedure, (), 0) if joined in procedure.code else None
    words = [(word.start(), word.group()) for word in _WORD.finditer(procedure.folded)]
    by_words = _by_beginnings(words, tokens)
    if by_words is not None:
        return Match(procedure, tuple(sorted(by_words)), 0, strewn=_strewn(by_words))
    if len(tokens) > 1:
        return None
    initials = _initials(procedure.folded)
    spread = _by_initials(initials, joined)
    if spread is None:
        return None
    lit = tuple((words[n][0], words[n][0] + 1) for n in spread)
    loose = spread[-1] - spread[0] - (len(spread) - 1)
    return Match(procedure, lit, loose, len(initials) - len(spread))


def _by_beginnings(words: list[tuple[int, str]], tokens: list[str]) -> tuple[tuple[int, int], ...] | None:
    """Where each token begins a word of its own, in any order; None when one begins none."""
    free, lit = list(words), []
    for token in tokens:
        hit = next((word for word in free if word[1].startswith(token)), None)
        if hit is None:
            return None
        free.remove(hit)
        lit.append((hit[0], hit[0] + len(token)))
    return tuple(lit)


def _strewn(lit: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    """How many letters lie between words found one after another, those found backwards twice; and where they begin."""
    steps = [after[0] - before[1] for before, after in itertools.pairwise(lit)]
    return sum(step if step >= 0 else -2 * step for step in steps), min(start for start, _ in lit)


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
