"""What people type into a catalogue's cells, read: words, codes, numbers, days. Limits are in :mod:`limit_cells`.

The editor, the import and the shipped catalogue all read by these; each refuses with the reason alone, its caller
knows the row.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.refusal import Refusal
from app.rules.calendar import COVERED
from app.rules.folding import fold, nfc
from app.rules.terms import IN_FORCE_SINCE

LONGEST = 2000
"""Letters in a cell: a whole catalogue fits the journal's entries."""
_CODE = re.compile(r"[1-9]\.\d{6}(\.[0-9A-Z]{2,3})*|T-[A-Z]{3}-\d{6}-TT")
_DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
_YES = frozenset({"1", "x", "co", "yes", "true", "dang nhan"})
_NO = frozenset({"0", "", "khong", "no", "false", "chua nhan"})
_EPOCH = date(1899, 12, 30)
_SPOILT = re.compile(r"\ufffd|Ä‘|Ã[\u00a1-\u00bf]|áº[^\s]|á»[^\s.,;)]|Æ°")


def text(typed: str) -> str:
    """A cell's words in NFC.

    Raises:
        Refusal: ``row.letters`` where another encoding spoilt the letters, ``row.too_long``.
    """
    words = nfc(typed)
    if _SPOILT.search(words):
        raise Refusal("row.letters")
    if len(words) > LONGEST:
        raise Refusal("row.too_long", most=LONGEST)
    return words


def code(typed: str) -> str:
    """A procedure's code (domain.md §3).

    Raises:
        Refusal: ``row.code_missing``, ``row.code_malformed`` (given).
    """
    words = nfc(typed)
    if not words:
        raise Refusal("row.code_missing")
    if not _CODE.fullmatch(words):
        raise Refusal("row.code_malformed", given=words)
    return words


def needed(typed: str, column: str) -> str:
    """Words that must be there.

    Raises:
        Refusal: ``row.missing`` (column), and those of :func:`text`.
    """
    words = text(typed)
    if not words:
        raise Refusal("row.missing", column=column)
    return words


def number(typed: str) -> int:
    """A whole number; '50.000 đ' is one.

    Raises:
        Refusal: ``row.no_number`` (given).
    """
    words = nfc(typed)
    bare = re.sub(r"\s*(đ|đồng|VND)$", "", words, flags=re.IGNORECASE)
    if re.fullmatch(r"\d{1,3}([. ]\d{3})+", bare):
        bare = re.sub(r"[. ]", "", bare)
    if not re.fullmatch(r"-?\d{1,12}", bare):
        raise Refusal("row.no_number", given=words)
    return int(bare)


def count(typed: str) -> int | None:
    """An amount or a number of days, 0 or more; nothing typed is none.

    Raises:
        Refusal: ``row.no_number`` (given), ``row.negative`` (given).
    """
    if not nfc(typed):
        return None
    found = number(typed)
    if found < 0:
        raise Refusal("row.negative", given=found)
    return found


def day(typed: str) -> date | None:
    """A day: '2026-07-01', '1/7/2026' or what a spreadsheet counts; nothing typed is none.

    Raises:
        Refusal: ``row.day_unreadable`` (given).
    """
    words = nfc(typed)
    if not words:
        return None
    try:
        if words.isdigit():
            return _EPOCH + timedelta(days=int(words))
        found = _DAY.fullmatch(words)
        return date(int(found[3]), int(found[2]), int(found[1])) if found else date.fromisoformat(words)
    except (ValueError, OverflowError) as error:
        raise Refusal("row.day_unreadable", given=words) from error


def begins(typed: str, otherwise: date) -> date:
    """The day from which a version holds; nothing typed is the day ``otherwise``.

    Raises:
        Refusal: ``row.day_unreadable`` (given), ``row.day_outside`` (since, until) the years of the calendar.
    """
    found = day(typed) or otherwise
    if found < IN_FORCE_SINCE or found.year not in COVERED:
        raise Refusal("row.day_outside", since=COVERED[0], until=COVERED[-1])
    return found


def confidence(typed: str) -> str:
    """How sure a row is: S checked against a source, MC remembered, MU for the ward to check.

    Raises:
        Refusal: ``row.confidence`` (given).
    """
    words = nfc(typed).upper() or "MC"
    if words not in {"S", "MC", "MU"}:
        raise Refusal("row.confidence", given=nfc(typed))
    return words


def yes(typed: str) -> bool:
    """'có' or 'không'.

    Raises:
        Refusal: ``row.yes_no`` (given).
    """
    words = fold(typed)
    if words not in _YES | _NO:
        raise Refusal("row.yes_no", given=nfc(typed))
    return words in _YES


def listed(typed: str) -> tuple[str, ...]:
    """What semicolons part, without what is empty.

    Raises:
        Refusal: those of :func:`text`.
    """
    return tuple(part.strip() for part in text(typed).split(";") if part.strip())
