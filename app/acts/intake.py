"""Taking in a dossier: the promise, the code, the register number, one signed entry."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from app.act import Act
from app.desk import Desk
from app.reference import CatalogueProcedure
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from app.rules.deadlines import Promise, promise
from app.rules.folding import nfc
from app.rules.numbering import dossier_code, next_sequence
from db.records import Receipt

_OWN = (Receipt.ward == bindparam("of_ward"), Receipt.chain == bindparam("of_chain"))
_LAST = select(
    select(func.max(Receipt.sequence))
    .where(*_OWN, Receipt.received_on == bindparam("of_day"))
    .scalar_subquery(),
    select(func.max(Receipt.number)).where(*_OWN, Receipt.year == bindparam("of_year")).scalar_subquery(),
)
FILLING_TIME = timedelta(minutes=10)
APPLICANT_KINDS = ("person", "organisation")
KNOWN_BY = ("card", "card_shown", "vneid", "passport", "known", "none")
CHANNELS = ("counter", "post", "online", "home")
COLLECT_AT = ("counter", "post", "online")
MOST_SETS, MOST_PAPERS, MOST_OF_A_PAPER = 999, 500, 9_999
"""What a slip can show and an entry can hold; whoever means more has mistyped."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person or an organisation as the clerk took it down; only the name is always there.

    ``birth`` is an ISO date or a bare year. For an organisation ``id_number`` is its tax code.
    """

    name: str
    id_number: str = ""
    birth: str = ""
    sex: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper handed in, with the number of originals and copies."""

    name: str
    originals: int = 1
    copies: int = 0


@dataclass(frozen=True, slots=True)
class ReceiptForm:
    """What the counter asks of a citizen. ``received_at`` None means now; earlier means 'nhập sau'."""

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


@dataclass(frozen=True, slots=True)
class Received:
    """What the citizen is told: the dossier's uid and code, its place in the register, and the promise."""

    dossier: str
    code: str
    book: int
    number: int
    promise: Promise
    procedure: CatalogueProcedure
    entry: bytes = field(repr=False)


def receive(desk: Desk, form: ReceiptForm, by: str, at: datetime) -> Received:
    """Take in a dossier; when this returns the receipt is on the disk for good.

    Raises:
        Refusal: ``procedure.unknown``, ``procedure.inactive``, ``applicant.name``, ``form.choice``,
            ``form.count``, ``receipt.in_future``, ``numbers.exhausted``, ``calendar.not_covered``, and those of :meth:`Desk.act`.
    """
    received_at = (form.received_at or at).astimezone(VIETNAM).replace(second=0, microsecond=0)
    _check(form, received_at, at)
    procedure = desk.catalogue.on(form.procedure, received_at.date())
    promised = promise(received_at, procedure.limit, desk.calendar, desk.regime)
    with desk.act("dossier.received", by, at) as act:
        receipt = _receipt(desk, act, form, procedure, promised)
        receipt.entered_later = at - received_at > FILLING_TIME
        uid = act.add(receipt, _part(form))
    if act.entry is None:
        raise RuntimeError("the act ended without an entry")
    return Received(uid, receipt.code, receipt.book, receipt.number, promised, procedure, act.entry.h)


def _check(form: ReceiptForm, received_at: datetime, at: datetime) -> None:
    if not nfc(form.applicant.name) or (form.submitter is not None and not nfc(form.submitter.name)):
        raise Refusal("applicant.name")
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
    counts = [count for paper in form.papers for count in (paper.originals, paper.copies)]
    if not (
        1 <= form.sets <= MOST_SETS
        and len(form.papers) <= MOST_PAPERS
        and all(0 <= count <= MOST_OF_A_PAPER for count in counts)
    ):
        raise Refusal("form.count")


def _receipt(
    desk: Desk, act: Act, form: ReceiptForm, procedure: CatalogueProcedure, promised: Promise
) -> Receipt:
    received_on = promised.received_at.date()
    last_sequence, last_number = _last(act.connection, desk, received_on)
    sequence = next_sequence(desk.epoch.block, last_sequence)
    return Receipt(
        chain=desk.chain,
        code=dossier_code(desk.regime.code_format, desk.settings.identifier, received_on, sequence),
        received_on=received_on,
        sequence=sequence,
        book=desk.epoch.book,
        year=received_on.year,
        number=last_number + 1,
        procedure=procedure.code,
        procedure_version=procedure.version,
        calendar_version=desk.calendar.version,
        regime=desk.settings.regime,
        limit_value=procedure.limit.value,
        limit_unit=str(procedure.limit.unit),
        received_at=promised.received_at,
        promised_at=promised.due_at,
        notify_by=promised.notify_by,
        channel=form.channel,
        applicant_kind=form.applicant_kind,
        identified_by=form.identified_by,
        collect_at=form.collect_at,
        sets=form.sets,
    )


def _last(connection: Connection, desk: Desk, on: date) -> tuple[int | None, int]:
    """The desk's last sequence number of the day, and its last register number of the year."""
    given = {"of_ward": desk.settings.ward, "of_chain": desk.chain, "of_day": on, "of_year": on.year}
    sequence, number = connection.execute(_LAST, given).one()
    return sequence, number or 0


def _part(form: ReceiptForm) -> dict[str, Any]:
    part: dict[str, Any] = {"applicant": _person(form.applicant)}
    if form.submitter is not None:
        part["submitter"] = _person(form.submitter)
    if form.papers:
        part["papers"] = [
            {"name": nfc(p.name), "originals": p.originals, "copies": p.copies} for p in form.papers
        ]
    if form.note:
        part["note"] = nfc(form.note)
    return part


def _person(person: Person) -> dict[str, str]:
    given = {name: nfc(str(getattr(person, name))) for name in Person.__slots__}
    return {name: value for name, value in given.items() if value}
