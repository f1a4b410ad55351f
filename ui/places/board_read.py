"""What ought to hang in public and what does, as the window shows it: read in one view, narrowed by field and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.desk.reference import CatalogueProcedure
from app.openness import board
from app.openness.board import BoardLine, BoardSheet, Hanging, Hung, received, wanted
from ui.counter import Counter

ALL, TO_PRINT, DUTIES, RULES = "", "to print", "duty", "rules"
"""What the list may be narrowed to, besides the name of a field."""
_OF_RULES = frozenset({"channels", "apology_rule"})


@dataclass(frozen=True, slots=True)
class WholeBoard:
    """The board as of the day ``on``: ``lines`` that ought to hang, ``gone`` that hang and should be taken down."""

    on: date
    lines: Sequence[BoardLine]
    gone: Sequence[Hung]
    procedures: Mapping[str, CatalogueProcedure]

    @property
    def fields(self) -> list[str]:
        """The fields, by name."""
        return sorted({procedure.field for procedure in self.procedures.values()})

    def line(self, key: str) -> BoardLine | None:
        """The line of a row's key."""
        return next((each for each in self.lines if key_of(each.sheet) == key), None)

    def gone_line(self, key: str) -> Hung | None:
        """What should be taken down, by its row's key."""
        return next((each for each in self.gone if each.uid == key), None)

    def narrowed(self, to: str) -> list[BoardLine]:
        """The lines of a field or kind, those that must be printed first."""
        found = [line for line in self.lines if self._belongs(line, to)]
        order = (Hanging.OLDER, Hanging.MISSING, Hanging.CURRENT)
        return sorted(found, key=lambda line: order.index(line.state))

    def _belongs(self, line: BoardLine, to: str) -> bool:
        sheet = line.sheet
        if to == TO_PRINT:
            return line.state is not Hanging.CURRENT
        if to == ALL:
            return True
        if to == DUTIES:
            return sheet.kind == DUTIES
        if to == RULES:
            return sheet.kind in _OF_RULES
        return to == (self.procedures[sheet.item].field if sheet.kind == "procedure" else sheet.item)


def key_of(sheet: BoardSheet) -> str:
    """The key of a sheet's row."""
    return f"{sheet.kind} {sheet.item}".strip()


def to_print(lines: Sequence[BoardLine]) -> list[BoardSheet]:
    """The sheets of lines that hang in an older version, damaged, or nowhere."""
    return [line.sheet for line in lines if line.state is not Hanging.CURRENT]


def read_board(counter: Counter) -> WholeBoard:
    """Read what hangs and what ought to."""
    on, desk = counter.now().date(), counter.desk
    with counter.reading() as reading:
        ought, ward = wanted(desk, reading, on), desk.settings.ward
        return WholeBoard(
            on=on,
            lines=board.board(reading, ward, ought),
            gone=board.no_longer(reading, ward, ought),
            procedures={each.code: each for each in received(desk.catalogue, on)},
        )
