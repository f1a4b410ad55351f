"""What a scanner's text is: a card, a slip, a dossier code, the test card; and what scanners and keyboards do to it.

Nothing here proves anything: a card's text is unsigned, and a slip's signature is checked by who opens it.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum

from app.refusal import Refusal
from app.rules.text.identity import is_test_card, read_card
from app.rules.text.numbering import CODE
from app.rules.text.words import fold, nfc

_CARD = re.compile(r"\d{12}(\|[^|]*){5,}")
_SLIP = re.compile(r"(MC1/|HTTPS?://\S+/S/)\S+", re.IGNORECASE)
_BEGINS = re.compile(r"\d{12}\||MC1/|HTTPS?://", re.IGNORECASE)
_CODE_BEGINS = re.compile(r"[0-9A-Z]{3}(\.[0-9A-Z]{2,3}){2}[.-]", re.IGNORECASE)
# Scanners may be set to send one sign, or an AIM identifier such as ]Q1, before every code.
_PREFIX = re.compile(r"\][A-Z]\d|[^\w\s.]", re.IGNORECASE)
# The digits of the Vietnamese layout of Windows, from 0 to 9: letters with marks, and marks by themselves.
_DIGITS_TYPED = str.maketrans("đăâêô\u0300\u0309\u0303\u0301\u0323", "0123456789")
_HEADS = ("MC1/", "HTTPS://", "HTTP://")
_DIGITS_OR_CODE = re.compile(r"0\d{0,11}|0\d{11}\|.*|[0H][0-9A-Z]{1,2}\..*|H\d{1,2}", re.IGNORECASE)


class Kind(StrEnum):
    """What was scanned. ``MISLAID``: the keyboard's layout turned its digits into letters with marks."""

    CARD = "card"
    SLIP = "slip"
    CODE = "code"
    TEST = "test"
    MISLAID = "mislaid"
    UNKNOWN = "unknown"


def read_scan(text: str) -> tuple[Kind, str]:
    """What ``text`` is, and the text without a scanner's prefix and with the letters that a locked Shift turned."""
    text = text.strip()
    prefix = _PREFIX.match(text)
    for bare in (text, text[prefix.end() :]) if prefix else (text,):
        kind = _kind(bare)
        if kind is not None:
            return kind, {Kind.CARD: _unlocked, Kind.CODE: str.upper}.get(kind, str)(bare)
    return (Kind.MISLAID if _kind(_digits_back(text)) else Kind.UNKNOWN), text


def _kind(text: str) -> Kind | None:
    if is_test_card(text):
        return Kind.TEST
    if _CARD.fullmatch(text):
        return Kind.CARD
    if _SLIP.fullmatch(text):
        return Kind.SLIP
    return Kind.CODE if CODE.match(text) else None


def _digits_back(text: str) -> str:
    return text.lower().translate(_DIGITS_TYPED)


def _unlocked(card: str) -> str:
    """A locked Shift turns every letter of a keyboard scanner: tRẦN tHỊ."""
    words = re.findall(r"[^\W\d_]{2,}", card)
    turned = [word for word in words if word[0].islower() and word[1:].isupper()]
    return card.swapcase() if len(turned) * 2 > len(words) else card


def has_its_marks(card: str) -> bool:
    """Did the letters of a citizen's card arrive: some with the marks of Vietnamese, none with others or none at all?"""
    try:
        read = read_card(read_scan(card)[1])
    except Refusal:
        return False
    said = read.name + read.address
    letters = [letter for letter in said if letter.isalpha() and not letter.isascii()]
    return bool(letters) and "?" not in said and all(fold(letter).isascii() for letter in letters)


def is_whole(text: str) -> bool:
    """Is nothing of ``text`` missing, as far as it can be told from itself?"""
    kind, bare = read_scan(text)
    if kind != Kind.CARD:
        return kind != Kind.UNKNOWN
    try:
        read_card(bare)
    except Refusal:
        return False
    return True


def begins_at(typed: str) -> int | None:
    """Where in ``typed`` something begins that no person types: a card, a slip. None when nothing does."""
    # Character by character, so that places in both texts agree.
    found = _BEGINS.search(
        "".join(_digits_back(letter) if len(letter.lower()) == 1 else "?" for letter in typed)
    )
    return found.start() if found else None


def code_begins_at(typed: str) -> int | None:
    """Where in ``typed`` a dossier code begins, which people type as well."""
    found = _CODE_BEGINS.search(typed)
    return found.start() if found else None


def may_become_scan(typed: str) -> bool:
    """May ``typed``, which begins with no key command, be the beginning of a card, a slip or a code?"""
    text = _digits_back(typed)
    if text[:1] and not text[0].isalnum() and text[0] not in "+/- ":
        return True
    return bool(_DIGITS_OR_CODE.fullmatch(text)) or any(
        head.startswith(text.upper()) or text.upper().startswith(head) for head in _HEADS
    )


def broken_letters(expected: str, arrived: str) -> tuple[tuple[str, str], ...]:
    """The letters of ``expected`` that arrived as something else, each pair once; '' is nothing at all."""
    right, wrong = nfc(expected), nfc(arrived)
    pairs: list[tuple[str, str]] = []
    for change, a, b, c, d in SequenceMatcher(None, right, wrong, autojunk=False).get_opcodes():
        if change == "replace" and b - a == d - c:
            pairs += zip(right[a:b], wrong[c:d], strict=True)
        elif change != "equal":
            pairs.append((right[a:b], wrong[c:d]))
    return tuple(dict.fromkeys(pairs))
