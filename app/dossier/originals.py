"""The originals of a dossier: handed in at first or as a supplement, and which of them the citizen has back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import select

from app.desk.desk import Desk
from app.desk.reference import content
from app.dossier.promise import known_here
from app.refusal import Refusal
from app.rules.text.words import nfc
from app.rules.time.calendar import VIETNAM
from db.records import Part

BROUGHT = "supplement.completed"
GIVING_BACK = frozenset({"originals.returned", "dossier.withdrawn", "dossier.refused"})
_KINDS = {
    "completion": BROUGHT,
    "originals_back": "originals.returned",
    "withdrawal": "dossier.withdrawn",
    "rejection": "dossier.refused",
}


@dataclass(frozen=True, slots=True)
class Original:
    """A paper handed in as an original.

    ``supplemented_at`` is None for one of the receipt, ``back_at`` as long as the office holds it.
    """

    name: str
    count: int = 1
    supplemented_at: datetime | None = None
    back_at: datetime | None = None


class Happened(Protocol):
    """What is asked of a line of a dossier's history."""

    @property
    def kind(self) -> str:
        """What happened, as the journal calls it."""

    @property
    def at(self) -> datetime:
        """When."""

    @property
    def words(self) -> Mapping[str, Any]:
        """Its personal part."""


@dataclass(frozen=True, slots=True)
class _Happened:
    kind: str
    at: datetime
    words: Mapping[str, Any]


def originals_of(papers: Iterable[Mapping[str, Any]], history: Iterable[Happened]) -> list[Original]:
    """Every original that was handed in, ``papers`` first; of two of one name the earlier went back first."""
    handed = [
        Original(str(paper["name"]), int(paper["originals"]))
        for paper in papers
        if int(paper.get("originals", 0))
    ]
    for entry in history:
        if entry.kind == BROUGHT:
            brought = entry.words.get("papers", ())
            handed += [Original(str(name), supplemented_at=entry.at) for name in brought]
        elif entry.kind in GIVING_BACK:
            for name in entry.words.get("originals", ()):
                _give_back(handed, str(name), entry.at)
    return handed


def _give_back(handed: list[Original], name: str, at: datetime) -> None:
    """A paper that was on no list was here all the same: it is known from its return on."""
    for place, paper in enumerate(handed):
        if paper.back_at is None and _same(paper.name, name):
            handed[place] = replace(paper, back_at=at)
            return
    handed.append(Original(name, back_at=at))


def hold_to_here(desk: Desk, dossier: str, given: Sequence[str], at: datetime) -> None:
    """Nothing goes back twice; a paper that is on no list may go back once.

    Raises:
        Refusal: ``originals.returned`` (paper, on), ``dossier.unknown``.
    """
    handed = _read(desk, dossier)
    for name in filter(None, map(nfc, given)):
        of_name = [paper.back_at for paper in handed if _same(paper.name, name)]
        back = [each for each in of_name if each is not None]
        if back and len(back) == len(of_name):
            raise Refusal("originals.returned", paper=name, on=back[-1].astimezone(VIETNAM).date())
        _give_back(handed, name, at)


def _read(desk: Desk, dossier: str) -> list[Original]:
    now, known = known_here(desk, dossier)
    told = [fact for fact in known if fact.table in _KINDS]
    named = [str(fact.values["part"]) for fact in told if fact.values.get("part")]
    with desk.reading() as reading:
        rows = reading.execute(
            select(Part.hash, Part.content).where(
                Part.ward == desk.settings.ward, Part.hash.in_([*named, now.part or ""])
            )
        )
        words = {row.hash: content(row.content) for row in rows}
    history = [
        _Happened(
            _KINDS[fact.table],
            datetime.fromtimestamp(fact.at / 1000, VIETNAM),
            words.get(str(fact.values.get("part")), {}),
        )
        for fact in told
    ]
    return originals_of(words.get(now.part or "", {}).get("papers", ()), history)


def _same(one: str, other: str) -> bool:
    return nfc(one).casefold() == nfc(other).casefold()
