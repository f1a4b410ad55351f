"""Closing a year's book and freezing a report: what is signed then never changes."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Connection, select

from app.books import CountedBook, count_book, hold_to_open_book, is_closed, last_number
from app.desk import Desk
from app.permits import hold_to_leading
from app.reference import own_epoch
from app.refusal import Refusal
from app.report_words import TITLES
from app.rules.folding import nfc
from db.course import BookClosing, Report
from db.records import Epoch


def close_book(
    desk: Desk, year: int, by: str, at: datetime, chain: str = "", counted: CountedBook | None = None
) -> int:
    """The head closes the desk's book of a year: signed, locked, gapless; returns its last number (0: empty).

    ``chain`` names that of an earlier epoch of the desk; such volumes are closed before those that follow them.
    ``counted`` is the book read through beforehand; no line of it ever changes, and if some were added it is read again.

    Source: TT 01/2018 Art. 10.2: closed at the year's end with the head's name; numbers run from 01 without blanks.

    Raises:
        Refusal: ``book.head`` for anybody but the head or a deputy, ``book.year_running`` before the year's last
            working day has closed, ``book.closed``, ``book.gap`` (number) when a number is missing, ``book.other_desk``,
            ``book.earlier_open`` (book) while an earlier volume of the desk's year is open.
    """
    member = desk.staff.get(by)
    if member is None or not member.signs:
        raise Refusal("book.head")
    last_day = desk.calendar.working_on_or_before(date(year, 12, 31))
    if at.date() < last_day or (at.date() == last_day and at.time() < desk.calendar.close_of(last_day)):
        raise Refusal("book.year_running", year=year, on=last_day)
    chain = chain or desk.chain
    if chain not in desk.epochs:
        raise Refusal("book.other_desk")
    with desk.act("book.closed", by, at, subject="") as act:
        hold_to_open_book(act.connection, desk, year, chain)
        book = own_epoch(act.connection, desk.settings.ward, chain).book
        _hold_to_order(act.connection, desk, year, book)
        ward = desk.settings.ward
        if counted is None or counted.last != last_number(act.connection, ward, chain, year):
            counted = count_book(act.connection, ward, chain, year)
        act.add(
            BookClosing(
                book_chain=chain,
                book=book,
                year=year,
                first=1 if counted.last else 0,
                last=counted.last,
                digest=counted.digest,
            )
        )
    return counted.last


def _hold_to_order(connection: Connection, desk: Desk, year: int, book: int) -> None:
    """Hold a closing to the order of the volumes: nobody takes the last, or an empty one, for the year's whole book."""
    ward = desk.settings.ward
    earlier = connection.execute(
        select(Epoch.chain, Epoch.block)
        .where(Epoch.ward == ward, Epoch.chain.in_(desk.epochs), Epoch.block + 1 < book)
        .order_by(Epoch.block)
    ).all()
    for each in earlier:
        is_used = last_number(connection, ward, each.chain, year) > 0
        if is_used and not is_closed(connection, ward, each.chain, year):
            raise Refusal("book.earlier_open", book=each.block + 1, year=year)


def send_report(
    desk: Desk, kind: str, first: date, last: date, figures: str, note: str, by: str, at: datetime
) -> str:
    """Freeze a report as it is sent; ``figures`` is its canonical JSON. Returns the record's uid.

    Raises:
        Refusal: ``form.choice``, ``staff.not_leading``, ``report.unfinished`` for a period that has not ended,
            ``report.too_long`` (first, last) where the figures of so many days fit no entry.
    """
    if kind not in TITLES:
        raise Refusal("form.choice", field="kind", allowed=", ".join(TITLES))
    hold_to_leading(desk, by)
    if last >= at.date() or first > last:
        raise Refusal("report.unfinished", last=last)
    part = {"note": nfc(note)} if nfc(note) else None
    try:
        with desk.act("report.sent", by, at, subject="") as act:
            return act.add(Report(kind=kind, first=first, last=last, sent_at=at, figures=figures), part)
    except Refusal as refusal:
        if refusal.code != "act.too_large":
            raise
        raise Refusal("report.too_long", first=first, last=last) from refusal
