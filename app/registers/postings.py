"""What hangs in public: where, since when, looked after by whom, and whether it still says what holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import Connection

from app.board_sheets import ELECTRONIC, PAPER, BoardSheet
from app.record_rows import rows_of
from app.reference import names_ever
from db.openness import Posting, PostingCheck, PostingRemoval


class Hanging(StrEnum):
    """How a sheet that ought to hang does: as it should, in an older version, or nowhere."""

    CURRENT = "current"
    OLDER = "older"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Hung:
    """A sheet that hangs. ``checked_on`` is None where nobody looked since; ``in_order`` is what was seen last."""

    uid: str
    kind: str
    item: str
    version: str
    place: str
    hung_on: date
    hung_by: str
    checked_on: date | None
    checked_by: str
    in_order: bool


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A sheet that ought to hang, with every place where it does, in whatever version."""

    sheet: BoardSheet
    hung: tuple[Hung, ...]

    @property
    def state(self) -> Hanging:
        """An older version anywhere is the worst: it tells citizens what no longer holds."""
        if not self.hung:
            return Hanging.MISSING
        current = all(each.version == self.sheet.version and each.in_order for each in self.hung)
        return Hanging.CURRENT if current else Hanging.OLDER

    def hangs(self, places: Sequence[str]) -> bool:
        """Whether the version that holds hangs in one of the places."""
        return any(
            each.place in places and each.version == self.sheet.version and each.in_order
            for each in self.hung
        )

    @property
    def score(self) -> int:
        """Indicator 6 of TT 01/2018: 2 on paper and electronically, 1 in one way, 0 in none."""
        return int(self.hangs(PAPER)) + int(self.hangs(ELECTRONIC))


def hung(reading: Connection, ward: str, until: date | None = None) -> list[Hung]:
    """Every sheet that hangs (at the end of ``until``), the newest in each place; what replaced it took it down."""
    names = names_ever(reading, ward)
    gone = {
        row.posting
        for row in rows_of(reading, ward, PostingRemoval)
        if until is None or row.removed_on <= until
    }
    checks = {
        row.posting: row
        for row in rows_of(reading, ward, PostingCheck)
        if until is None or row.checked_on <= until
    }
    latest: dict[tuple[str, str, str], Any] = {}
    for row in rows_of(reading, ward, Posting):
        before = latest.get((row.kind, row.item, row.place))
        # What is written down late does not replace what was hung since.
        if (until is None or row.hung_on <= until) and (before is None or before.hung_on <= row.hung_on):
            latest[(row.kind, row.item, row.place)] = row
    return [_hung(row, checks.get(row.uid), names) for row in latest.values() if row.uid not in gone]


def _hung(row: Any, check: Any, names: dict[str, str]) -> Hung:
    return Hung(
        uid=row.uid,
        kind=row.kind,
        item=row.item,
        version=row.version,
        place=row.place,
        hung_on=row.hung_on,
        hung_by=_who(row, names),
        checked_on=check.checked_on if check else None,
        checked_by=_who(check, names) if check else "",
        in_order=bool(check.in_order) if check else True,
    )


def _who(row: Any, names: dict[str, str]) -> str:
    code = str(msgspec.json.decode(row.signed)["act"])
    return names.get(code) or code


def board(
    reading: Connection, ward: str, wanted: Sequence[BoardSheet], on: date | None = None
) -> list[BoardLine]:
    """Every sheet that ought to hang with where it does, in the order of ``wanted``."""
    found: dict[tuple[str, str], list[Hung]] = {}
    for each in hung(reading, ward, on):
        found.setdefault((each.kind, each.item), []).append(each)
    return [BoardLine(sheet, tuple(found.get((sheet.kind, sheet.item), ()))) for sheet in wanted]


def to_print(reading: Connection, ward: str, wanted: Sequence[BoardSheet]) -> list[BoardSheet]:
    """What must be printed: only what changed since it was hung, and what hangs nowhere."""
    return [line.sheet for line in board(reading, ward, wanted) if line.state is not Hanging.CURRENT]


def no_longer(reading: Connection, ward: str, wanted: Sequence[BoardSheet]) -> list[Hung]:
    """What hangs and should be taken down: a procedure no longer received, an official who left."""
    ought = {(sheet.kind, sheet.item) for sheet in wanted}
    return [each for each in hung(reading, ward) if (each.kind, each.item) not in ought]
