"""The register books, one for each desk and year: their lines, their closing, and reports frozen by signature."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from app.apology.case import stood_at
from app.desk.desk import Desk
from app.desk.permits import hold_to_leading
from app.desk.reference import content, names_ever, own_epoch
from app.dossier.line import HOLDS
from app.dossier.numbers import (
    CountedBook,
    count_book,
    hold_to_open_book,
    is_as_closed,
    is_closed,
    last_number,
)
from app.refusal import Refusal
from app.rules.text.reports import TITLES
from app.rules.text.words import named_all, nfc
from app.rules.time.calendar import VIETNAM
from db.apologies import ApologySignature
from db.course import BookClosing, Correction, Report
from db.journal import read
from db.local import StandingRow
from db.records import Entry, Epoch, Part, Procedure, Receipt


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


@dataclass(frozen=True, slots=True)
class Closing:
    """A book's closing: when, by whose staff code and name, the digest signed, and whether the book still has it."""

    at: datetime
    by: str
    by_name: str
    digest: str
    intact: bool


@dataclass(frozen=True, slots=True)
class Book:
    """A desk's book of a year: ``volume`` as printed, its numbers from 1 to ``last``, of which ``missing`` are not here."""

    chain: str
    desk: int
    volume: int
    year: int
    last: int
    missing: int
    closing: Closing | None


@dataclass(frozen=True, slots=True)
class BookLine:
    """A line as forms 06/07 have it, by what a correction says if there is one; ``outcome`` as in a standing.

    ``names`` are those of all who ask together; ``letters`` the apologies that moved the due day: number and when signed.
    """

    number: int
    dossier: str
    code: str
    procedure_name: str
    applicant: Mapping[str, str]
    names: str
    received_at: datetime
    due_at: datetime
    finished_at: datetime | None
    returned_at: datetime | None
    collect_at: str
    sets: int
    outcome: str | None
    corrections: int
    letters: tuple[tuple[str, datetime], ...]


def books(reading: Connection, ward: str) -> list[Book]:
    """Every book that holds a number or was closed empty; the latest year first, then by desk and volume."""
    rows = reading.execute(
        select(Receipt.chain, Receipt.year, func.max(Receipt.number), func.count())
        .where(Receipt.ward == ward)
        .group_by(Receipt.chain, Receipt.year)
    )
    numbers = {(chain, year): (int(last), int(count)) for chain, year, last, count in rows}
    closings = _closings(reading, ward)
    epochs = {
        row.chain: (row.desk, row.block + 1)
        for row in reading.execute(select(Epoch.chain, Epoch.desk, Epoch.block).where(Epoch.ward == ward))
    }
    found = []
    for chain, year in {*numbers, *closings}:
        last, count = numbers.get((chain, year), (0, 0))
        desk, volume = epochs.get(chain, (0, 0))
        found.append(Book(chain, desk, volume, year, last, last - count, closings.get((chain, year))))
    return sorted(found, key=lambda book: (-book.year, book.desk, book.volume))


def _closings(reading: Connection, ward: str) -> dict[tuple[str, int], Closing]:
    rows = reading.execute(
        select(*BookClosing.__table__.columns, Entry.e, Entry.s, Entry.at)
        .join(Entry, (Entry.ward == BookClosing.ward) & (Entry.h == BookClosing.entry))
        .where(BookClosing.ward == ward)
    ).all()
    names = names_ever(reading, ward)
    return {
        (row.book_chain, row.year): _closing(row, names, is_as_closed(reading, ward, row)) for row in rows
    }


def _closing(row: Any, names: Mapping[str, str], intact: bool) -> Closing:
    at, by = datetime.fromtimestamp(row.at / 1000, VIETNAM), str(read(row.e, row.s).fields["act"])
    return Closing(at, by, names.get(by) or by, row.digest, intact)


def book_lines(
    reading: Connection, ward: str, chain: str, year: int, offset: int = 0, limit: int | None = None
) -> list[BookLine]:
    """The lines of a book from number ``offset + 1`` on."""
    row = StandingRow
    name = (
        select(Procedure.name)
        .where(
            Procedure.ward == row.ward,
            Procedure.code == row.procedure,
            Procedure.version == row.procedure_version,
        )
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(
            *(Receipt.number, *row.__table__.columns, name.label("named"), Part.content),
            func.coalesce(Correction.collect_at, Receipt.collect_at).label("collect_at"),
            func.coalesce(Correction.sets, Receipt.sets).label("sets"),
        )
        .join(row, (row.ward == Receipt.ward) & (row.dossier == Receipt.uid))
        .outerjoin(Correction, HOLDS)
        .outerjoin(Part, (Part.ward == row.ward) & (Part.hash == row.part))
        .where(Receipt.ward == ward, Receipt.chain == chain, Receipt.year == year, Receipt.number > offset)
        .order_by(Receipt.number)
    )
    found = reading.execute(query.limit(limit) if limit else query).all()
    moved = _letters(reading, ward, chain, year) if any(each.reappointments for each in found) else {}
    return [_line(each, tuple(moved.get(each.dossier, ()))) for each in found]


def _letters(reading: Connection, ward: str, chain: str, year: int) -> dict[str, list[tuple[str, datetime]]]:
    """The signed letters that gave the dossiers of a book a new day, but for those given up and those that told one again."""
    signed, found = ApologySignature, dict[str, list[tuple[str, datetime]]]()
    rows = reading.execute(
        select(signed.dossier, signed.printed_number, signed.signed_at)
        .join(Receipt, (Receipt.ward == signed.ward) & (Receipt.uid == signed.dossier))
        .where(Receipt.ward == ward, Receipt.chain == chain, Receipt.year == year)
        .where(signed.new_due > signed.old_due, stood_at(None))
        .order_by(signed.signed_at, signed.uid)
    )
    for dossier, number, at in rows:
        found.setdefault(dossier, []).append((number, at))
    return found


def _line(row: Any, letters: tuple[tuple[str, datetime], ...]) -> BookLine:
    part = content(row.content)
    return BookLine(
        number=row.number,
        dossier=row.dossier,
        code=row.code,
        procedure_name=row.named or row.procedure,
        applicant=part.get("applicant", {}),
        names=named_all(part),
        received_at=row.received_at,
        due_at=row.due_at,
        finished_at=row.finished_at,
        returned_at=row.returned_at,
        collect_at=row.collect_at,
        sets=row.sets,
        outcome=row.outcome,
        corrections=row.corrections,
        letters=letters,
    )


def gaps(lines: Sequence[BookLine]) -> list[int]:
    """The numbers from 1 to the last that are missing among a book's lines."""
    held = {line.number for line in lines}
    return [number for number in range(1, max(held, default=0)) if number not in held]
