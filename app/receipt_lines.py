"""A receipt written as one JSON line, as scripts and the demo hand it in."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, Literal

import msgspec

from app.acts.intake import Paper, Person, ReceiptForm
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from app.rules.identity import parse_birth


class PersonLine(msgspec.Struct, forbid_unknown_fields=True):
    """A person or organisation of a line; only the name is needed."""

    name: str
    id_number: str = ""
    birth_date: str | int = ""
    sex: Literal["", "nam", "nữ"] = ""
    address: str = ""
    phone: str = ""
    email: str = ""


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


_NAMES = re.compile(r"`([^`]+)`")
_line = msgspec.json.Decoder(ReceiptLine)


def read(text: str, today: date) -> ReceiptForm:
    """The form that a line fills.

    Raises:
        Refusal: ``form.unreadable`` with the place in the line, ``birth.unreadable``, ``birth.future``,
            ``time.unreadable``.
    """
    try:
        line = _line.decode(text)
    except msgspec.DecodeError as error:
        raise Refusal("form.unreadable", reason=_place(error)) from error
    return ReceiptForm(
        procedure=line.procedure,
        applicant=_person(line.applicant, today),
        received_at=None if line.received_at is None else _instant(line.received_at),
        submitter=None if line.submitter is None else _person(line.submitter, today),
        papers=tuple(Paper(p.name, p.originals, p.copies) for p in line.papers),
        applicant_kind=line.applicant_kind,
        identified_by=line.identified_by,
        channel=line.channel,
        collect_at=line.collect_at,
        sets=line.sets,
        note=line.note,
    )


def _place(error: msgspec.DecodeError) -> str:
    """Where a line is wrong: the names of fields and types, without the values, which may be personal."""
    return ", ".join(_NAMES.findall(str(error))) or "JSON"


def received_at(text: str) -> datetime | None:
    """When a line says it was received; None where it does not say or cannot be read."""
    try:
        given: Any = _line.decode(text).received_at
        return None if given is None else _instant(given)
    except (msgspec.DecodeError, Refusal):
        return None


def _instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise Refusal("time.unreadable", given=text) from error
    return instant.replace(tzinfo=VIETNAM) if instant.tzinfo is None else instant.astimezone(VIETNAM)


def _person(line: PersonLine, today: date) -> Person:
    birth = str(line.birth_date)
    if birth:
        try:
            birth = date.fromisoformat(birth).isoformat()
        except ValueError:
            birth = str(parse_birth(birth, today))
    return Person(
        line.name, line.id_number.replace(" ", ""), birth, line.sex, line.address, line.phone, line.email
    )
