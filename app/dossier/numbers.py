"""The numbers of a desk's year: its book, open or closed, what closing signs, and the numbers of forms 02, 03, 05.

Each desk has its own book of each form, from 1 in every year.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from app.desk.desk import Desk
from app.desk.reference import own_epoch
from app.refusal import Refusal
from app.rules.text.numbering import printed_number
from db.course import BookClosing, Contact, Rejection, Supplement, Withdrawal
from db.records import Receipt

_CLOSED = (
    select(BookClosing.uid)
    .where(
        BookClosing.ward == bindparam("of_ward"),
        BookClosing.book_chain == bindparam("of_chain"),
        BookClosing.year == bindparam("of_year"),
    )
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class CountedBook:
    """A book read through from its first number to its last (0: empty), and what a closing signs of it."""

    last: int
    digest: str


def count_book(connection: Connection, ward: str, chain: str, year: int) -> CountedBook:
    """Read a chain's book of a year through: a whole year's receipts, not for the window's thread.

    Raises:
        Refusal: ``book.gap`` (number) when a number is missing.
    """
    lines = lines_of_book(connection, ward, chain, year)
    for expected, line in enumerate(lines, 1):
        if line.number != expected:
            raise Refusal("book.gap", number=expected)
    return CountedBook(len(lines), digest_of(lines))


def last_number(connection: Connection, ward: str, chain: str, year: int) -> int:
    """The last number in a chain's book of a year; 0 when there is none."""
    of_book = (Receipt.ward == ward, Receipt.chain == chain, Receipt.year == year)
    return connection.execute(select(func.max(Receipt.number)).where(*of_book)).scalar() or 0


def hold_to_open_book(connection: Connection, desk: Desk, year: int, chain: str = "") -> None:
    """Hold a receipt to a book that the head has not closed; of an earlier ``chain`` of the desk if one is named.

    Raises:
        Refusal: ``book.closed``.
    """
    if is_closed(connection, desk.settings.ward, chain or desk.chain, year):
        raise Refusal("book.closed", year=year)


def is_closed(connection: Connection, ward: str, chain: str, year: int) -> bool:
    """Whether the head has closed a chain's book of a year."""
    given = {"of_ward": ward, "of_chain": chain, "of_year": year}
    return connection.execute(_CLOSED, given).first() is not None


def lines_of_book(connection: Connection, ward: str, chain: str, year: int) -> Sequence[Any]:
    """The numbers of a chain's book of a year, with the code and the hash of the entry that took each."""
    return connection.execute(
        select(Receipt.number, Receipt.code, Receipt.entry)
        .where(Receipt.ward == ward, Receipt.chain == chain, Receipt.year == year)
        .order_by(Receipt.number)
    ).all()


def digest_of(lines: Sequence[Any]) -> str:
    """What a closing signs: SHA-256, in hexadecimal, over the numbers, codes and entries of the book."""
    whole = hashlib.sha256()
    for line in lines:
        whole.update(f"{line.number}|{line.code}|{line.entry.hex()}\n".encode())
    return whole.hexdigest()


def is_as_closed(connection: Connection, ward: str, closing: Any) -> bool:
    """Whether a closed book still is what its closing signed."""
    lines = lines_of_book(connection, ward, closing.book_chain, closing.year)
    return bool(len(lines) == closing.last and digest_of(lines) == closing.digest)


def changed_books(connection: Connection, ward: str) -> list[str]:
    """The closings, by uid, whose books are no longer what was signed."""
    closings = connection.execute(select(BookClosing.__table__).where(BookClosing.__table__.c.ward == ward))
    return [closing.uid for closing in closings.all() if not is_as_closed(connection, ward, closing)]


class FormBook(Enum):
    """A book of numbered forms: the records that take its numbers, and the kind of visit that does."""

    SUPPLEMENT = (Supplement, "incomplete")
    REFUSAL = (Rejection, "refused")
    STOP = (Withdrawal, "")


def next_number(connection: Connection, desk: Desk, book: FormBook, year: int) -> int:
    """The next number of the desk's own book of a year."""
    record, visit = book.value
    own = select(func.max(record.number)).where(
        record.ward == desk.settings.ward, record.chain == desk.chain, record.year == year
    )
    visits = select(func.max(Contact.number)).where(
        Contact.ward == desk.settings.ward,
        Contact.chain == desk.chain,
        Contact.year == year,
        Contact.kind == visit,
    )
    last = [connection.execute(query).scalar() or 0 for query in ([own, visits] if visit else [own])]
    return max(last) + 1


def form_number(desk: Desk, number: int, suffix: str, chain: str) -> str:
    """The number of a form as printed, by the volume of the chain that took it."""
    with desk.reading() as reading:
        return printed_number(number, suffix, own_epoch(reading, desk.settings.ward, chain).book)
