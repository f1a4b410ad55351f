"""The tables that a report is made of: on screen, on paper, in a spreadsheet, and frozen as they were sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import msgspec

from db.journal import canonical


@dataclass(frozen=True, slots=True)
class ReportTable:
    """Rows of whole numbers under headings, each row with its words first.

    ``groups`` are titles over so many headings each. ``behind`` names, heading by heading, the figure whose dossiers
    can be listed, '' where there is none. With ``summed`` the last row is the sum of the others.
    """

    title: str
    label: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    groups: tuple[tuple[str, int], ...] = ()
    behind: tuple[str, ...] = ()
    summed: bool = True


def frozen(tables: Sequence[ReportTable]) -> str:
    """The canonical JSON of what the tables say, as a sent report keeps it."""
    content = [
        {
            "title": table.title,
            "label": table.label,
            "headings": list(table.headings),
            "groups": [list(group) for group in table.groups],
            "rows": [[words, *numbers] for words, numbers in table.rows],
            "summed": table.summed,
        }
        for table in tables
    ]
    return canonical(content).decode("utf-8")


def thawed(text: str) -> list[ReportTable]:
    """The tables of a report as it was sent; [] where the text is of another kind than this program writes."""
    try:
        content = msgspec.json.decode(text)
        return [
            ReportTable(
                title=each["title"],
                label=each["label"],
                headings=tuple(each["headings"]),
                rows=tuple((row[0], tuple(row[1:])) for row in each["rows"]),
                groups=tuple((group[0], group[1]) for group in each["groups"]),
                summed=each["summed"],
            )
            for each in content
        ]
    except (msgspec.DecodeError, KeyError, TypeError, IndexError):
        return []


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that a sent report gives otherwise than one made today; None where one of them has no such row."""

    table: str
    row: str
    heading: str
    sent: int | None
    today: int | None


def differences(sent: Sequence[ReportTable], today: Sequence[ReportTable]) -> list[Difference]:
    """What would be different today, in the order of the tables."""
    before, now = dict(_cells(sent)), dict(_cells(today))
    keys = dict.fromkeys([*before, *now])
    return [
        Difference(*key, before.get(key), now.get(key)) for key in keys if before.get(key) != now.get(key)
    ]


def _cells(tables: Sequence[ReportTable]) -> Iterator[tuple[tuple[str, str, str], int]]:
    for table in tables:
        for words, numbers in table.rows:
            for heading, number in zip(table.headings or ("",), numbers or (1,), strict=True):
                yield (table.title, words, heading), number
