"""What the counter asks of a citizen, held to what a receipt can say; its personal part; its JSON line.

Who may hand in for another is a rule of the procedure, else of its field (domain.md §5.5).
"""

from __future__ import annotations

import re
import tomllib
from codecs import BOM_UTF8
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Literal

import msgspec

from app.desk.reference import CatalogueProcedure
from app.desk.system import RESOURCES
from app.refusal import Refusal
from app.rules.text.identity import ID_DIGITS, applicant_number, is_overlong, normal_number, parse_birth
from app.rules.text.words import nfc
from app.rules.time.calendar import VIETNAM

APPLICANT_KINDS = ("person", "organisation")
KNOWN_BY = ("card", "card_shown", "vneid", "passport", "known", "none")
CHANNELS = ("counter", "post", "online", "home")
COLLECT_AT = ("counter", "post", "online")
NEAR = ("spouse", "parent", "child", "sibling", "grandparent")
"""Who hands in for a relative without a certified paper: vợ, chồng, cha, mẹ, con, anh chị em ruột, ông, bà."""
RELATIONS = ("", *NEAR, "guardian", "staff", "other")
"""What a submitter is to the applicant; '' was not asked."""
MOST_SETS, MOST_PAPERS, MOST_OF_A_PAPER = 999, 500, 9_999
"""What a slip can show and an entry can hold; whoever means more has mistyped."""
MOST_APPLICANTS = 10
"""A couple, or heirs who ask together; the first of them counted."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person or an organisation as the clerk took it down; only the name is always there.

    ``birth`` is an ISO date or a bare year. For an organisation ``id_number`` is its tax code and ``representative``
    who represents it by law. ``relation`` and ``authorisation`` are a submitter's: what this person is to the
    applicant (:data:`RELATIONS`), and the paper that lets them hand in (giấy ủy quyền, giấy giới thiệu).
    """

    name: str
    id_number: str = ""
    birth: str = ""
    sex: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    representative: str = ""
    relation: str = ""
    authorisation: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper handed in, with the number of originals and copies."""

    name: str
    originals: int = 1
    copies: int = 0


@dataclass(frozen=True, slots=True)
class ReceiptForm:
    """What the counter asks of a citizen. ``received_at`` None means now; earlier means 'nhập sau'.

    ``applicants`` are those who ask together with ``applicant``. ``dispatch_number`` is the post's (số bưu gửi),
    ``witness`` who saw the fingerprint of somebody who cannot sign.
    """

    procedure: str
    applicant: Person
    received_at: datetime | None = None
    submitter: Person | None = None
    papers: tuple[Paper, ...] = ()
    applicant_kind: str = "person"
    identified_by: str = "none"
    channel: str = "counter"
    collect_at: str = "counter"
    sets: int = 1
    note: str = ""
    applicants: tuple[Person, ...] = ()
    dispatch_number: str = ""
    witness: str = ""


def hold_form(form: ReceiptForm, received_at: datetime, at: datetime) -> None:
    """Hold a form to what a receipt can say.

    Raises:
        Refusal: ``applicant.name``, ``applicant.many``, ``receipt.in_future``, ``form.choice``, ``form.count``.
    """
    people = [form.applicant, *form.applicants, *filter(None, [form.submitter])]
    if not all(nfc(person.name) for person in people):
        raise Refusal("applicant.name")
    if len(form.applicants) >= MOST_APPLICANTS:
        raise Refusal("applicant.many", most=MOST_APPLICANTS)
    if received_at > at:
        raise Refusal("receipt.in_future", received_at=received_at)
    choices = (
        ("applicant_kind", APPLICANT_KINDS),
        ("identified_by", KNOWN_BY),
        ("channel", CHANNELS),
        ("collect_at", COLLECT_AT),
    )
    for name, allowed in choices:
        if getattr(form, name) not in allowed:
            raise Refusal("form.choice", field=name, allowed=", ".join(allowed))
    if form.submitter is not None and form.submitter.relation not in RELATIONS:
        raise Refusal("form.choice", field="relation", allowed=", ".join(filter(None, RELATIONS)))
    counts = [count for paper in form.papers for count in (paper.originals, paper.copies)]
    if not (
        1 <= form.sets <= MOST_SETS
        and len(form.papers) <= MOST_PAPERS
        and all(0 <= count <= MOST_OF_A_PAPER for count in counts)
    ):
        raise Refusal("form.count")


def hold_numbers(form: ReceiptForm) -> None:
    """Hold the people's numbers to what a paper can have. Shorter ones pass: a passport, an officer's card.

    Raises:
        Refusal: ``id.overlong`` (most: the digits of a card).
    """
    people = [*form.applicants, *filter(None, [form.submitter])]
    if form.applicant_kind == "person" and form.identified_by != "passport":
        people.append(form.applicant)
    if any(is_overlong(person.id_number) for person in people):
        raise Refusal("id.overlong", most=ID_DIGITS)


def receipt_part(form: ReceiptForm) -> dict[str, Any]:
    """The personal part of a receipt: people, papers and note, without what was left empty."""
    part: dict[str, Any] = {"applicant": person_part(form.applicant)}
    if form.applicants:
        part["applicants"] = [person_part(person) for person in form.applicants]
    if form.submitter is not None:
        part["submitter"] = person_part(form.submitter)
    if form.papers:
        part["papers"] = [
            {"name": nfc(p.name), "originals": p.originals, "copies": p.copies} for p in form.papers
        ]
    for name in ("note", "dispatch_number", "witness"):
        if words := nfc(getattr(form, name)):
            part[name] = words
    return part


def person_part(person: Person) -> dict[str, str]:
    """A person as a personal part keeps them, without what was left empty."""
    given = {name: nfc(str(getattr(person, name))) for name in Person.__slots__}
    return {name: value for name, value in given.items() if value}


class Authorisation(StrEnum):
    """What a submitter needs: nothing more, a certified paper unless a near relative, or they may not at all."""

    FREE = "free"
    CERTIFIED = "certified"
    IN_PERSON = "in_person"


def authorisation_for(procedure: CatalogueProcedure) -> Authorisation:
    """What somebody needs to hand in ``procedure`` for another."""
    rules = _rules()
    named = rules["procedures"].get(procedure.code) or rules["fields"].get(procedure.field)
    return Authorisation(named or Authorisation.FREE)


@cache
def _rules() -> dict[str, dict[str, str]]:
    return tomllib.loads((RESOURCES / "authorisation.toml").read_text(encoding="utf-8"))


def hold_to_authorisation(submitter: Person | None, procedure: CatalogueProcedure) -> None:
    """Hold who hands in for another to what the law asks; a relation that was not asked is left to the paper shown.

    Raises:
        Refusal: ``proxy.in_person`` where the parties must come themselves, ``proxy.certified`` for one who is no
            near relative and shows no authorisation.
    """
    if submitter is None:
        return
    rule = authorisation_for(procedure)
    if rule is Authorisation.IN_PERSON:
        raise Refusal("proxy.in_person", procedure=procedure.name)
    unentitled = submitter.relation in {"other", "staff"} and not nfc(submitter.authorisation)
    if rule is Authorisation.CERTIFIED and unentitled:
        raise Refusal("proxy.certified", procedure=procedure.name)


class PersonLine(msgspec.Struct, forbid_unknown_fields=True):
    """A person or organisation of a line; only the name is needed."""

    name: str
    id_number: str = ""
    birth_date: str | int = ""
    sex: Literal["", "nam", "nữ"] = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    representative: str = ""
    relation: str = ""
    authorisation: str = ""


class PaperLine(msgspec.Struct, forbid_unknown_fields=True):
    """A paper of a line."""

    name: str
    originals: int = 1
    copies: int = 0


class ReceiptLine(msgspec.Struct, forbid_unknown_fields=True):
    """One line of ``receive --file``; only ``procedure`` and ``applicant.name`` are needed."""

    procedure: str
    applicant: PersonLine
    received_at: str | None = None
    submitter: PersonLine | None = None
    papers: tuple[PaperLine, ...] = ()
    applicant_kind: Literal["person", "organisation"] = "person"
    identified_by: str = "none"
    channel: str = "counter"
    collect_at: str = "counter"
    sets: int = 1
    note: str = ""
    applicants: tuple[PersonLine, ...] = ()
    dispatch_number: str = ""
    witness: str = ""


_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_NAMES = re.compile(r"`([^`]+)`")
_line = msgspec.json.Decoder(ReceiptLine)


def read(text: str | bytes, today: date) -> ReceiptForm:
    """The form that a line fills.

    Raises:
        Refusal: ``form.unreadable`` with the place in the line, ``birth.unreadable``, ``birth.future``,
            ``time.unreadable``.
    """
    try:
        line = _decoded(text)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Refusal("form.unreadable", reason=_place(error)) from error
    return ReceiptForm(
        procedure=line.procedure,
        applicant=replace(
            _person(line.applicant, today),
            id_number=applicant_number(line.applicant.id_number, line.applicant_kind, line.identified_by),
        ),
        received_at=None if line.received_at is None else _instant(line.received_at),
        submitter=None if line.submitter is None else _person(line.submitter, today),
        papers=tuple(Paper(p.name, p.originals, p.copies) for p in line.papers),
        applicant_kind=line.applicant_kind,
        identified_by=line.identified_by,
        channel=line.channel,
        collect_at=line.collect_at,
        sets=line.sets,
        note=line.note,
        applicants=tuple(_person(person, today) for person in line.applicants),
        dispatch_number=line.dispatch_number,
        witness=line.witness,
    )


def _decoded(text: str | bytes) -> ReceiptLine:
    return _line.decode(text.removeprefix(BOM_UTF8) if isinstance(text, bytes) else text)


def _place(error: Exception) -> str:
    """Where a line is wrong: the names of fields and types, without the values, which may be personal."""
    if isinstance(error, UnicodeDecodeError):
        return "UTF-8"
    return ", ".join(_NAMES.findall(str(error))) or "JSON"


def received_at(text: str | bytes) -> datetime | None:
    """When a line says it was received; None where it does not say or cannot be read."""
    try:
        given = _decoded(text).received_at
        return None if given is None else _instant(given)
    except (msgspec.DecodeError, UnicodeDecodeError, Refusal):
        return None


def _instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text)
        return instant.replace(tzinfo=VIETNAM) if instant.tzinfo is None else instant.astimezone(VIETNAM)
    except (ValueError, OverflowError) as error:
        raise Refusal("time.unreadable", given=text) from error


def _person(line: PersonLine, today: date) -> Person:
    birth = str(line.birth_date)
    if birth:
        # The counter types day, month, year; a script writes ISO. Both are read by the one rule.
        birth = str(parse_birth(_ISO_DATE.sub(r"\3/\2/\1", birth.strip()), today))
    told = {name: getattr(line, name) for name in Person.__slots__ if name != "birth"}
    return Person(**told | {"birth": birth, "id_number": normal_number(line.id_number)})
