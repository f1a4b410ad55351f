"""The register books of the ward (sổ theo dõi hồ sơ): one for each desk and year, and the lines in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from app.apology_cases import stood_at
from app.books import is_as_closed
from app.reference import content, names_ever
from app.rules.calendar import VIETNAM
from app.rules.people import named_all
from app.slip_records import HOLDS
from db.apologies import ApologySignature
from db.course import BookClosing, Correction
from db.journal import read
from db.local import StandingRow
from db.records import Entry, Epoch, Part, Procedure, Receipt


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
