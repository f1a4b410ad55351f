"""Vietnamese text as it is kept, and as it is searched: typed with or without its marks."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\w+")


class _Bare(dict[int, str]):
    """Each letter without its marks, found out when it is first met: a name is folded a letter at a time."""

    def __missing__(self, letter: int) -> str:
        marked = unicodedata.normalize("NFD", chr(letter))
        self[letter] = "".join(part for part in marked if unicodedata.category(part) != "Mn")
        return self[letter]


_BARE = _Bare({ord(letter): bare for letter, bare in zip("đðɖƀɓɗ’ʼ`", "dddbbd'''", strict=True)})
"""Letters of Vietnamese and of the minorities' names whose stroke is no mark of its own (old fonts take the Icelandic Ð for
Đ), and ways to type H'."""


def nfc(text: str) -> str:
    """Clean ``text`` for keeping: composed (NFC), no invisible characters, single spaces, none at the ends."""
    composed = unicodedata.normalize("NFC", text)
    if not composed.isprintable():  # hardly ever; a letter at a time is slow
        composed = "".join(c for c in composed if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join(composed.split())


def nfc_lines(text: str) -> str:
    """Clean ``text`` for keeping as :func:`nfc` does, its lines kept: what is read aloud has its paragraphs."""
    return "\n".join(map(nfc, text.splitlines())).strip()


def fold(text: str) -> str:
    """``text`` in lower case without marks, "đ" as "d": "Nguyễn Văn Đức" and "nguyen van duc" fold alike."""
    # A mark may have stood alone between blanks.
    return " ".join(nfc(text).lower().translate(_BARE).split())


def initials(text: str) -> str:
    """First letter of each word, folded: "Đăng ký khai sinh" gives "dkks"."""
    return "".join(word[0] for word in _WORD.findall(fold(text)))
