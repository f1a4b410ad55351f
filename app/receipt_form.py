"""What the counter asks of a citizen, held to what a receipt can say, and the personal part that it becomes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.refusal import Refusal
from app.rules.folding import nfc
from app.rules.identity import ID_DIGITS, is_overlong

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
