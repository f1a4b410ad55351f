"""Vietnamese text as it is kept and searched, with or without marks; a fee's words as a sum; people named together."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

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


FREE = "miễn"
_PLAIN = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+) *(?:đ|đồng)")
_FOR_EACH = ("/bản", "/trang")
UNHEARD_OF = 1_000_000
"""A sum in đồng that no ward takes at once, more than twice the dearest fee it has: where no sum is named, it is asked about."""


def asks_none(fee: str) -> bool:
    """Whether the words of a fee say that nothing is due, whatever is handed in."""
    return fee.strip().lower() == FREE


def plain_amount(fee: str) -> int | None:
    """The amount of a fee whose text is one plain sum; 0 for a free one, None where somebody must count."""
    words = fee.strip().lower()
    if words == FREE:
        return 0
    found = _PLAIN.fullmatch(words)
    return int(found[1].replace(".", "")) if found else None


def is_free(fee: str) -> bool:
    """Whether the catalogue asks nothing, with or without a condition; so does one that names no fee."""
    return not fee.strip() or fee.strip().lower().startswith(FREE)


def due_amount(fee: str, known: int | None) -> int | None:
    """What is to be paid whatever was handed in; None where the catalogue names no sum, or one for each copy or page.

    ``known`` is the amount that stands in the catalogue beside the words.
    """
    if asks_none(fee):
        return 0
    if is_free(fee):
        return None  # what its condition asks otherwise is not in the words
    amount = plain_amount(fee) if known is None else known
    return None if any(each in fee.lower() for each in _FOR_EACH) else amount


def rest_of(due: int | None, paid: int) -> int:
    """What is still to be paid of a fee that was paid in part; 0 where nothing was, or no sum is named."""
    return due - paid if due and 0 < paid < due else 0


ERASED = "(đã xóa)"


def people_of(part: Mapping[str, Any]) -> list[Mapping[str, str]]:
    """Everybody named: the applicant, those who ask together with them, who handed it in."""
    given = [part.get("applicant"), *part.get("applicants", ()), part.get("submitter")]
    return [person for person in given if person]


def named_all(part: Mapping[str, Any]) -> str:
    """Everybody who asks together, as a register book names them."""
    people = [part.get("applicant", {}), *part.get("applicants", ())]
    return ", ".join(str(person["name"]) for person in people if "name" in person) or ERASED


def named(part: Mapping[str, Any]) -> str:
    """The applicant as lists and papers name them: 'Trần Thị Thử và 1 người khác' where several ask together."""
    name = str(part.get("applicant", {}).get("name", ERASED))
    others = len(part.get("applicants", ()))
    return f"{name} và {others} người khác" if others else name
