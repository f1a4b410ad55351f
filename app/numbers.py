"""The running numbers of forms 02, 03 and 05: each desk has its own book of each, from 1 in every year."""

from __future__ import annotations

from enum import Enum

from sqlalchemy import Connection, func, select

from app.desk import Desk
from app.reference import own_epoch
from app.rules.numbering import printed_number
from db.course import Contact, Rejection, Supplement, Withdrawal


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
