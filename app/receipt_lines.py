"""A receipt written as one JSON line, as scripts and the demo hand it in."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from dataclasses import replace
from datetime import date, datetime
from typing import Literal

import msgspec

from app.acts.intake import Paper, Person, ReceiptForm
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from app.rules.identity import applicant_number, normal_number, parse_birth


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
