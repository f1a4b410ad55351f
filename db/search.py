"""Searching dossiers as one types: words without marks, exact spelling, and the last digits of any number."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
# Of many rows the driver takes them as they are: SQLAlchemy would look at each value of each once more.
_DRIVER_INSERT = (
    "INSERT INTO search(id, dossier, code_reversed, id_reversed, phone_reversed) VALUES (?, ?, ?, ?, ?)"
)
_DRIVER_INSERT_WORDS = "INSERT INTO search_text(rowid, words) VALUES (?, ?)"
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


def words_of(text: str) -> list[str]:
    """The words that are looked for, or in which is looked."""
    return _WORD.findall(text)


def digits_of(text: str) -> str:
    """The digits alone."""
    return _NOT_DIGITS.sub("", text)


@dataclass(frozen=True, slots=True)
class Sought:
    """What was typed: in lower case as spelled, and without marks."""

    exact: str
    plain: str

    @property
    def digits(self) -> str:
        """The last digits of a number, where that is looked for; '' where words are."""
        # The letter of a code is H (H27), but alone it begins a name.
        if any(letter.isalpha() for letter in self.exact if letter.upper() != "H"):
            return ""
        return digits_of(self.exact)


@dataclass(frozen=True, slots=True)
class Findable:
    """A receipt as it can be found: by its people's names, its code, and the first person's number and phone."""

    dossier: str
    names: Sought
    code: str
    id_number: str
    phone: str

    @property
    def row(self) -> dict[str, str]:
        """As the search keeps it: digits reversed, because people type the last ones."""
        return {
            "dossier": self.dossier,
            "code": digits_of(self.code)[::-1],
            "id_number": self.id_number[::-1],
            "phone": digits_of(self.phone)[::-1],
        }

    @property
    def words(self) -> str:
        """The words of the names, as spelled and without marks."""
        return " ".join(dict.fromkeys([*words_of(self.names.exact), *words_of(self.names.plain)]))


def index_receipt(connection: Connection, receipt: Findable) -> None:
    """Make a receipt findable."""
    made = connection.execute(_INSERT, receipt.row)
    connection.execute(_INSERT_WORDS, {"id": made.lastrowid, "words": receipt.words})
    if made.lastrowid % MERGE_EVERY == 0:
        connection.execute(_MERGE)


def forget_all(connection: Connection) -> None:
    """Nothing can be found any more; :func:`index_many` follows in the same transaction."""
    connection.execute(text("DELETE FROM search"))
    connection.execute(text("INSERT INTO search_text(search_text) VALUES('delete-all')"))


def index_many(connection: Connection, after: int, receipts: Sequence[Findable]) -> None:
    """Make many receipts findable at once, the earliest first, numbered on from ``after``."""
    numbered = list(enumerate(receipts, start=after + 1))
    if numbered:
        connection.exec_driver_sql(_DRIVER_INSERT, [(n, *receipt.row.values()) for n, receipt in numbered])
        connection.exec_driver_sql(_DRIVER_INSERT_WORDS, [(n, receipt.words) for n, receipt in numbered])


def matches(connection: Connection, sought: Sought) -> list[str]:
    """The newest dossiers that match, at most :data:`MOST`; exact spellings first."""
    words = words_of(sought.exact)
    if not words:
        return []
    if digits := sought.digits:
        return _by_digits(connection, digits)
    found = _by_words(connection, words)
    plain = words_of(sought.plain)
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
