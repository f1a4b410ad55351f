"""Receipts of a day, and finding a dossier by whatever a citizen can say or show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, desc, func, select

from app.desk.reference import content
from app.dossier.line import HOLDS, DossierLine, lines, lines_of, lines_query
from app.rules.course.course import Status
from app.rules.text.identity import number_forms
from app.rules.text.slip_code import typed_check
from app.rules.text.words import fold, nfc, people_of
from db.course import Correction
from db.local import SearchRow, StandingRow
from db.records import Part, Receipt
from db.search import Sought, digits_of, matches, words_of

OPEN = frozenset({Status.WORKING, Status.WAITING, Status.PAUSED, Status.READY})

SUBMITTER, TOGETHER = "submitter", "together"
"""Who may stand beside an applicant: who handed in for them, who asks together with them."""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person as last taken down, with the number of dossiers handed in before."""

    name: str
    id_number: str
    birth: str
    sex: str
    address: str
    phone: str
    dossiers: int


def of_day(reading: Connection, ward: str, on: date) -> list[DossierLine]:
    """The dossiers received on a day, in the order of receipt."""
    query = (
        lines_query(ward).where(Receipt.received_on == on).order_by(StandingRow.received_at, StandingRow.code)
    )
    return lines(reading, query)


def count_of_day(reading: Connection, ward: str, on: date) -> int:
    """How many dossiers were received on a day."""
    counted = (
        select(func.count())
        .select_from(Receipt.__table__)
        .where(Receipt.ward == ward, Receipt.received_on == on)
    )
    return int(reading.execute(counted).scalar_one())


def by_post(reading: Connection, ward: str, dossiers: Sequence[str]) -> set[str]:
    """Those of some dossiers that the post brought, as corrected since."""
    said = select(Receipt.uid, Receipt.channel).where(Receipt.ward == ward, Receipt.uid.in_(dossiers))
    later = (
        select(Correction.dossier, Correction.channel)
        .join(StandingRow, HOLDS)
        .where(Correction.ward == ward, Correction.dossier.in_(dossiers))
    )
    channels = {uid: channel for query in (said, later) for uid, channel in reading.execute(query)}
    return {dossier for dossier, channel in channels.items() if channel == "post"}


def uses(reading: Connection, ward: str, since: date) -> dict[str, int]:
    """How many dossiers of each procedure were received from ``since`` on; procedures without any are left out."""
    counted = (
        select(Receipt.procedure, func.count())
        .where(Receipt.ward == ward, Receipt.received_on >= since)
        .group_by(Receipt.procedure)
    )
    return {procedure: int(count) for procedure, count in reading.execute(counted)}


def find(reading: Connection, ward: str, typed: str) -> list[DossierLine]:
    """Dossiers by words of a name (with or without marks) or the last digits of code, ID number or phone.

    The newest sixty; an exact spelling comes before one that agrees without marks only.
    """
    return lines_of(reading, ward, found(reading, typed))


def found(reading: Connection, typed: str) -> list[str]:
    """The dossiers that :func:`find` gives, by name alone."""
    return matches(reading, sought(typed))


def sought(typed: str) -> Sought:
    """What was typed, as the search wants it; the check symbols behind a whole code are not looked for."""
    typed, _check = typed_check(typed) or (typed, "")
    return Sought(exact=nfc(typed).lower(), plain=fold(typed))


def beside_applicant(
    reading: Connection, ward: str, dossiers: Sequence[str], typed: str
) -> dict[str, tuple[str, str]]:
    """Why :func:`found` gives dossiers that the applicant's own name and numbers do not explain: who was meant.

    By dossier :data:`SUBMITTER` or :data:`TOGETHER`, and the name. One found by what a correction replaced is left out.
    """
    asked = sought(typed)
    query = _parts_query(ward).where(StandingRow.dossier.in_(dossiers))
    meant = {row.dossier: _meant(content(row.content), row.code, asked) for row in reading.execute(query)}
    return {dossier: who for dossier, who in meant.items() if who}


@cache
def _parts_query(ward: str) -> Select[str, str, str]:
    """What the receipts of a ward say. Made once: it is asked for at every key of a search."""
    return (
        select(StandingRow.dossier, StandingRow.code, Part.content)
        .join(Part, (Part.ward == StandingRow.ward) & (Part.hash == StandingRow.part))
        .where(StandingRow.ward == ward)
    )


def _meant(part: Mapping[str, Any], code: str, asked: Sought) -> tuple[str, str] | None:
    applicant = part.get("applicant", {})
    others = [(TOGETHER, person) for person in part.get("applicants", ())]
    others += [(SUBMITTER, person) for person in [part.get("submitter")] if person]
    if digits := asked.digits:
        own = digits_of(code).endswith(digits) or _bears(applicant, digits)
        theirs = [] if own else [(role, person) for role, person in others if _bears(person, digits)]
    else:
        theirs = _named_beside(applicant, others, asked)
    return next(((role, str(person.get("name", ""))) for role, person in theirs), None)


def _bears(person: Mapping[str, str], digits: str) -> bool:
    numbers = (person.get("id_number", ""), digits_of(person.get("phone", "")))
    return any(number.endswith(digits) for number in numbers)


def _named_beside(
    applicant: Mapping[str, str], others: Sequence[tuple[str, Mapping[str, str]]], asked: Sought
) -> list[tuple[str, Mapping[str, str]]]:
    """Those who bear a word that the applicant does not: as it is spelled, else without marks."""
    for words, spell in ((asked.exact, lambda said: nfc(said).lower()), (asked.plain, fold)):
        missing = [word for word in words_of(words) if not _is_called(applicant, word, spell)]
        theirs = [one for one in others if any(_is_called(one[1], word, spell) for word in missing)]
        if theirs or not missing:
            return theirs
    return []


def _is_called(person: Mapping[str, str], word: str, spell: Callable[[str], str]) -> bool:
    said = spell(f"{person.get('name', '')} {person.get('id_number', '')}")
    return any(each.startswith(word) for each in words_of(said))


def same_again(
    reading: Connection,
    ward: str,
    procedure: str,
    since: date,
    *,
    id_number: str = "",
    name: str = "",
    birth: str = "",
) -> list[DossierLine]:
    """Dossiers of one procedure that a person has open, or handed in since a day; the newest first.

    Told by the identity number, however it was written; without one by the very name and, where both are known, the year of birth.
    """
    asked = (
        lines_of(reading, ward, _of_number(reading, id_number)) if id_number else find(reading, ward, name)
    )
    return [
        line
        for line in asked
        if line.procedure == procedure
        and (line.status in OPEN or line.received_at.date() >= since)
        and (id_number or _is_named(line, name, birth))
    ]


def _of_number(reading: Connection, id_number: str) -> list[str]:
    return list(
        reading.execute(select(SearchRow.dossier).where(_bears_number(id_number)).distinct()).scalars()
    )


def _bears_number(id_number: str) -> Any:
    reversed_forms = [form[::-1] for form in number_forms(id_number)]
    return SearchRow.id_reversed.in_(reversed_forms) & (SearchRow.id_reversed != "")


def _is_named(line: DossierLine, name: str, birth: str) -> bool:
    same_year = not (birth and line.birth) or birth[:4] == line.birth[:4]
    return nfc(line.name).lower().startswith(nfc(name).lower()) and same_year


def by_code(reading: Connection, ward: str, code: str) -> DossierLine | None:
    """The dossier with a printed code, however its letters were typed."""
    of_code = lines(reading, lines_query(ward).where(StandingRow.code == code.strip().upper()))
    return of_code[0] if of_code else None


def known_person(reading: Connection, ward: str, id_number: str) -> KnownPerson | None:
    """The person with an ID number, however it was written, as last taken down: nobody tells the same twice (WCAG 3.3.7)."""
    forms = number_forms(id_number)
    if not id_number:
        return None
    rows = reading.execute(
        select(StandingRow.dossier, Part.content)
        .join(StandingRow, (StandingRow.ward == Part.ward) & (StandingRow.part == Part.hash))
        .join(SearchRow, SearchRow.dossier == StandingRow.dossier)
        .where(StandingRow.ward == ward, _bears_number(id_number))
        .order_by(desc(StandingRow.received_at))
        .distinct()
    ).all()
    theirs = [p for row in rows for p in people_of(content(row.content)) if p.get("id_number") in forms]
    if not theirs:
        return None
    person = next((p for p in theirs if p.get("address")), theirs[0])  # as a submitter little was asked
    words = {
        key: str(person.get(key, "")) for key in ("name", "id_number", "birth", "sex", "address", "phone")
    }
    return KnownPerson(**words, dossiers=len(theirs))
