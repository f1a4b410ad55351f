"""Searching dossiers as one types: words without marks, exact spelling, and the last digits of any number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import Connection, text

MOST = 60
MERGE_EVERY = 20
_WORD = re.compile(r"\w+")
_NOT_DIGITS = re.compile(r"\D+")
_INSERT = text(
    "INSERT INTO search(dossier, code_reversed, id_reversed, phone_reversed) VALUES (:dossier, :code, :id_number, :phone)"
)
_INSERT_WORDS = text("INSERT INTO search_text(rowid, words) VALUES (:id, :words)")
_MERGE = text("INSERT INTO search_text(search_text, rank) VALUES('merge', 64)")
_BY_WORDS = text(
    "SELECT dossier FROM search WHERE id IN (SELECT rowid FROM search_text WHERE search_text MATCH :query "
    "ORDER BY rowid DESC LIMIT :most) ORDER BY id DESC"
)
_BY_DIGITS = text(
    "SELECT dossier FROM ("
    "SELECT * FROM (SELECT id, dossier FROM search WHERE code_reversed >= :low AND code_reversed < :high LIMIT :most) UNION "
    "SELECT * FROM (SELECT id, dossier FROM search WHERE id_reversed <> '' AND id_reversed >= :low AND id_reversed < :high LIMIT :most) UNION "
    "SELECT * FROM (SELECT id, dossier FROM search WHERE phone_reversed <> '' AND phone_reversed >= :low AND phone_reversed < :high LIMIT :most)"
    ") ORDER BY id DESC LIMIT :most"
)


@dataclass(frozen=True, slots=True)
class Sought:
    """What was typed: in lower case as spelled, and without marks."""

    exact: str
    plain: str


def index_receipt(
    connection: Connection, dossier: str, names: Sought, code: str, id_number: str, phone: str
) -> None:
    """Make a receipt findable by its people's names, their number and phone, and by its code.

    Digits are kept reversed, because people type the last ones.
    """
    words = dict.fromkeys([*_WORD.findall(names.exact), *_WORD.findall(names.plain)])
    row = {
        "dossier": dossier,
        "code": _NOT_DIGITS.sub("", code)[::-1],
        "id_number": id_number[::-1],
        "phone": _NOT_DIGITS.sub("", phone)[::-1],
    }
    made = connection.execute(_INSERT, row)
    connection.execute(_INSERT_WORDS, {"id": made.lastrowid, "words": " ".join(words)})
    if made.lastrowid % MERGE_EVERY == 0:
        connection.execute(_MERGE)


def matches(connection: Connection, sought: Sought) -> list[str]:
    """The newest dossiers that match, at most :data:`MOST`; exact spellings first."""
    words = _WORD.findall(sought.exact)
    if not words:
        return []
    digits = _NOT_DIGITS.sub("", sought.exact)
    # The letter of a code is H (H27), but alone it begins a name.
    if digits and not any(letter.isalpha() for letter in sought.exact if letter.upper() != "H"):
        return _by_digits(connection, digits)
    found = _by_words(connection, words)
    plain = _WORD.findall(sought.plain)
    if plain != words and len(found) < MOST:
        found += [dossier for dossier in _by_words(connection, plain) if dossier not in found]
    return found[:MOST]


def _by_words(connection: Connection, words: list[str]) -> list[str]:
    query = " ".join(f'"{word}"*' for word in words)
    rows = connection.execute(_BY_WORDS, {"query": query, "most": MOST})
    return list(dict.fromkeys(row[0] for row in rows))  # one that was corrected is found by both


def _by_digits(connection: Connection, digits: str) -> list[str]:
    low = digits[::-1]
    high = low[:-1] + chr(ord(low[-1]) + 1)
    rows = connection.execute(_BY_DIGITS, {"low": low, "high": high, "most": MOST})
    return list(dict.fromkeys(row[0] for row in rows))
