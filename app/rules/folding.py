"""Vietnamese text as it is kept, and as it is searched: typed with or without its marks."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\w+")
_BARE = str.maketrans(
    {"đ": "d", "ð": "d", "ɖ": "d", "ƀ": "b", "ɓ": "b", "ɗ": "d", "’": "'", "ʼ": "'", "`": "'"}
)
"""Letters of Vietnamese and of the minorities' names whose stroke is no mark of its own (old fonts take the Icelandic Ð for Đ), and
ways to type H'."""


def nfc(text: str) -> str:
    """Clean ``text`` for keeping: composed (NFC), no invisible characters, single spaces, none at the ends."""
    composed = unicodedata.normalize("NFC", text)
    if not composed.isprintable():  # hardly ever; a letter at a time is slow
        composed = "".join(c for c in composed if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join(composed.split())


def fold(text: str) -> str:
    """``text`` in lower case without marks, "đ" as "d": "Nguyễn Văn Đức" and "nguyen van duc" fold alike."""
    bare = unicodedata.normalize("NFD", nfc(text).lower().translate(_BARE))
    # A mark may have stood alone between blanks.
    return " ".join("".join(char for char in bare if unicodedata.category(char) != "Mn").split())


def initials(text: str) -> str:
    """First letter of each word, folded: "Đăng ký khai sinh" gives "dkks"."""
    return "".join(word[0] for word in _WORD.findall(fold(text)))
