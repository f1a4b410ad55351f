"""Closing a year's book and freezing a report: what is signed then never changes."""

from __future__ import annotations

from datetime import date, datetime

from app.books import digest_of, hold_to_open_book, lines_of_book
from app.desk import Desk
from app.permits import hold_to_leading
from app.refusal import Refusal
from app.rules.folding import nfc
from db.course import BookClosing, Report

REPORTS = ("II.06a", "hanoi", "backlog", "daily", "apologies", "fees")


def close_book(desk: Desk, year: int, by: str, at: datetime) -> int:
    """The head closes the desk's book of a year: signed, locked, gapless; returns its last number (0: empty).

    Source: TT 01/2018 Art. 10.2: closed at the year's end with the head's name; numbers run from 01 without blanks.

    Raises:
        Refusal: ``book.head`` for anybody but the head or a deputy, ``book.year_running`` before the year's last
            working day has closed, ``book.closed``, ``book.gap`` (number) when a number is missing.
    """
    member = desk.staff.get(by)
    if member is None or not member.signs:
        raise Refusal("book.head")
    last_day = desk.calendar.working_on_or_before(date(year, 12, 31))
    if at.date() < last_day or (at.date() == last_day and at.time() < desk.calendar.close_of(last_day)):
        raise Refusal("book.year_running", year=year, on=last_day)
    with desk.act("book.closed", by, at, subject="") as act:
        hold_to_open_book(act.connection, desk, year)
        lines = lines_of_book(act.connection, desk.settings.ward, desk.chain, year)
        for expected, line in enumerate(lines, 1):
            if line.number != expected:
                raise Refusal("book.gap", number=expected)
        act.add(
            BookClosing(
                book_chain=desk.chain,
                book=desk.epoch.book,
                year=year,
                first=1 if lines else 0,
                last=len(lines),
                digest=digest_of(lines),
            )
        )
    return len(lines)


def send_report(
    desk: Desk, kind: str, first: date, last: date, figures: str, note: str, by: str, at: datetime
) -> str:
    """Freeze a report as it is sent; ``figures`` is its canonical JSON. Returns the record's uid.

    Raises:
        Refusal: ``form.choice``, ``staff.not_leading``, ``report.unfinished`` for a period that has not ended.
    """
    if kind not in REPORTS:
        raise Refusal("form.choice", field="kind", allowed=", ".join(REPORTS))
    hold_to_leading(desk, by)
    if last >= at.date() or first > last:
        raise Refusal("report.unfinished", last=last)
    with desk.act("report.sent", by, at, subject="") as act:
        return act.add(
            Report(kind=kind, first=first, last=last, sent_at=at, figures=figures),
            {"note": nfc(note)} if nfc(note) else None,
        )
