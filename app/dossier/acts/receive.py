"""Taking in a dossier: the promise, the code, the register number, one signed entry."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, bindparam, func, select

from app.desk import drafts
from app.desk.act import Act
from app.desk.desk import Desk
from app.desk.reference import CatalogueProcedure
from app.dossier.numbers import hold_to_open_book
from app.dossier.receipt import (
    Paper,
    Person,
    ReceiptForm,
    hold_form,
    hold_numbers,
    hold_to_authorisation,
    receipt_part,
)
from app.rules.text.numbering import dossier_code, next_sequence
from app.rules.time.calendar import VIETNAM
from app.rules.time.deadlines import Promise, promise
from db.records import Receipt

_OWN = (Receipt.ward == bindparam("of_ward"), Receipt.chain == bindparam("of_chain"))
_LAST = select(
    select(func.max(Receipt.sequence))
    .where(*_OWN, Receipt.received_on == bindparam("of_day"))
    .scalar_subquery(),
    select(func.max(Receipt.number)).where(*_OWN, Receipt.year == bindparam("of_year")).scalar_subquery(),
)
__all__ = ["FILLING_TIME", "Paper", "Person", "ReceiptForm", "Received", "receive"]

FILLING_TIME = timedelta(minutes=10)


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
        Refusal: ``procedure.unknown``, ``procedure.inactive``, ``proxy.in_person``, ``proxy.certified``,
            ``book.closed``, ``numbers.exhausted``, ``calendar.not_covered``, ``id.overlong``, those of a receipt's form and of
            :meth:`Desk.act`.
    """
    received_at = (form.received_at or at).astimezone(VIETNAM).replace(second=0, microsecond=0)
    hold_form(form, received_at, at)
    hold_numbers(form)
    procedure = desk.catalogue.on(form.procedure, received_at.date())
    hold_to_authorisation(form.submitter, procedure)
    promised = promise(received_at, procedure.limit_for(form.channel), desk.calendar, desk.regime)
    with desk.act("dossier.received", by, at) as act:
        hold_to_open_book(act.connection, desk, received_at.year)
        receipt = _receipt(desk, act, form, procedure, promised)
        receipt.entered_later = at - received_at > FILLING_TIME
        uid = act.add(receipt, receipt_part(form))
        drafts.drop_received(act.connection, by)
    if act.entry is None:
        raise RuntimeError("the act ended without an entry")
    return Received(uid, receipt.code, receipt.book, receipt.number, promised, procedure, act.entry.h)


def _receipt(
    desk: Desk, act: Act, form: ReceiptForm, procedure: CatalogueProcedure, promised: Promise
) -> Receipt:
    received_on = promised.received_at.date()
    limit = procedure.limit_for(form.channel)
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
        limit_value=limit.value,
        limit_unit=str(limit.unit),
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
