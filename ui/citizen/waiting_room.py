"""What a waiting room may be told: numbers and what is posted for everybody. A name has no way in (ui.md §5)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ui.language import tr
from ui.places.wording import capital, limit_words

if TYPE_CHECKING:
    from app.desk.reference import CatalogueProcedure
    from app.papers.board import ScreenPage

_TURN = re.compile(r"[A-Z]\d{3,4}")
_READY = re.compile(r"\d{4}-\d{4,5}")
_CODE = re.compile(r".*-\d{2}(\d{4}-\d{4,5})")


@dataclass(frozen=True, slots=True)
class WaitingRoom:
    """Turn numbers as 'A031' and finished dossiers as 'MMDD-NNNN'; ``fresh`` while the number called is on its way,
    ``before_others`` where the law lets it go before lower ones that wait; not for what about the person.

    :raises ValueError: something else than such numbers was given; it is not said again in the message.
    """

    called: str = ""
    fresh: bool = False
    before_others: bool = False
    following: tuple[str, ...] = ()
    waiting: int = 0
    ready: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        turns = (*self.following, *([self.called] if self.called else []))
        if not all(_TURN.fullmatch(turn) for turn in turns):
            raise ValueError("a waiting room is told turn numbers alone")
        if not all(_READY.fullmatch(number) for number in self.ready):
            raise ValueError("a waiting room is told the last eight figures of slips alone")


def ready_number(code: str) -> str:
    """'0205-0022' of a dossier's code: the last eight figures on the slip; '' when the code has no such end."""
    ended = _CODE.fullmatch(code)
    return ended[1] if ended else ""


@dataclass(frozen=True, slots=True)
class Posting:
    """A procedure or a rule as it is posted for everybody: nothing in it is about a citizen. Rules have no ``field``."""

    field: str
    name: str
    facts: str
    papers: tuple[str, ...]

    @property
    def above(self) -> str:
        """What kind of posting it is."""
        if not self.field:
            return tr("Niêm yết công khai")
        return tr("Thủ tục niêm yết, lĩnh vực {field}").format(field=self.field)

    @property
    def for_phones(self) -> str:
        """What the QR holds: plain text, read without a network."""
        lines = [self.name, self.facts, *(f"{n}. {paper}" for n, paper in enumerate(self.papers, 1))]
        return "\n".join(lines)


def postings(catalogue: Sequence[CatalogueProcedure]) -> list[Posting]:
    """The procedures that the ward has checked, as postings."""
    return [
        Posting(
            procedure.field,
            procedure.name,
            " · ".join(part for part in (capital(limit_words(procedure.limit)), _fee(procedure.fee)) if part),
            procedure.papers,
        )
        for procedure in catalogue
        if procedure.active
    ]


def rules(pages: Sequence[ScreenPage]) -> list[Posting]:
    """What hangs besides the procedures, a sentence at a time: the next dialogue, duties, ways to complain, the apology rule."""
    return [
        Posting("", page.title, line, page.lines)
        for page in pages
        if page.kind not in {"procedure", "field"}
        for line in ([" · ".join(page.lines)] if page.kind == "dialogue" else page.lines)
    ]


def _fee(fee: str) -> str:
    return tr("Lệ phí: {fee}").format(fee=fee) if fee else ""
