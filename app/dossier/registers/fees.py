"""Fees: what a dossier paid, what is unpaid, the list of a day and its spreadsheet. Figures only, no tax receipt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from app.desk.reference import content, names_ever
from app.desk.tables import plain, tabbed
from app.dossier.line import DossierLine, lines, lines_of, lines_query
from app.rules.course.course import Status
from app.rules.text.words import FREE
from db.course import FeePayment, FeeRefund
from db.journal import read
from db.local import StandingRow
from db.records import Entry, Part, Procedure, Receipt


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment of a dossier; ``refunded`` of it was given back.

    ``why`` nothing was due, or why money was taken where the catalogue asks none.
    """

    uid: str
    paid_at: datetime
    amount: int
    receipt_number: str
    why: str
    payer: str
    refunded: int

    @property
    def left(self) -> int:
        """What can still be given back."""
        return self.amount - self.refunded


def numbers_of(paid: Iterable[Payment]) -> str:
    """The numbers of the fee receipts that stand behind what was paid."""
    return ", ".join(each.receipt_number for each in paid if each.receipt_number)


@dataclass(frozen=True, slots=True)
class FeeLine:
    """A line of the daily fee list: a payment, or a refund with its amount below zero and the number it cancels."""

    line: DossierLine
    at: datetime
    amount: int
    number: str
    why: str
    by: str
    chain: str


def of_dossier(reading: Connection, ward: str, dossier: str) -> list[Payment]:
    """What was paid for a dossier, oldest first."""
    given = (
        select(func.coalesce(func.sum(FeeRefund.amount), 0))
        .where(FeeRefund.ward == FeePayment.ward, FeeRefund.payment == FeePayment.uid)
        .scalar_subquery()
    )
    query = (
        select(*FeePayment.__table__.columns, given.label("refunded"), Part.content)
        .outerjoin(Part, (Part.ward == FeePayment.ward) & (Part.hash == FeePayment.part))
        .where(FeePayment.ward == ward, FeePayment.dossier == dossier)
        .order_by(FeePayment.paid_at, FeePayment.uid)
    )
    return [_payment(row, content(row.content)) for row in reading.execute(query)]


def _payment(row: Any, part: Mapping[str, Any]) -> Payment:
    why, payer = str(part.get("why", "")), str(part.get("payer", ""))
    return Payment(row.uid, row.paid_at, row.amount, row.receipt_number, why, payer, int(row.refunded))


def of_day(reading: Connection, ward: str, on: date, chains: Sequence[str] = ()) -> list[FeeLine]:
    """Payments and refunds of a day in their order; at the desks of ``chains`` alone if any is named."""
    paid, back = FeePayment, FeeRefund
    rows = [
        *reading.execute(_day(paid, ward, chains).where(paid.paid_on == on)),
        *reading.execute(_day(back, ward, chains).where(back.refunded_on == on)),
    ]
    found = {line.dossier: line for line in lines_of(reading, ward, sorted({row.dossier for row in rows}))}
    names = names_ever(reading, ward) if rows else {}
    made = [_line(row, found[row.dossier], names) for row in rows if row.dossier in found]
    return sorted(made, key=lambda each: (each.at, each.number))


def _day(kind: Any, ward: str, chains: Sequence[str]) -> Select[Any]:
    query = (
        select(*kind.__table__.columns, Entry.e, Entry.s, Part.content)
        .join(Entry, (Entry.ward == kind.ward) & (Entry.h == kind.entry))
        .outerjoin(Part, (Part.ward == kind.ward) & (Part.hash == kind.part))
        .where(kind.ward == ward)
    )
    return query.where(kind.chain.in_(chains)) if chains else query


def _line(row: Any, line: DossierLine, names: dict[str, str]) -> FeeLine:
    actor = str(read(row.e, row.s).fields["act"])
    by, part, refund = names.get(actor) or actor, content(row.content), hasattr(row, "cancelled_number")
    if refund:
        why = str(part.get("reason", ""))
        return FeeLine(line, row.refunded_at, -row.amount, row.cancelled_number, why, by, row.chain)
    return FeeLine(line, row.paid_at, row.amount, row.receipt_number, str(part.get("why", "")), by, row.chain)


def totals(day: Iterable[FeeLine]) -> dict[str, int]:
    """The sum of each procedure by its name, refunds taken off; procedures in the order of the alphabet."""
    sums: dict[str, int] = {}
    for each in day:
        sums[each.line.procedure_name] = sums.get(each.line.procedure_name, 0) + each.amount
    return dict(sorted(sums.items()))


def unpaid_of_day(reading: Connection, ward: str, on: date, chains: Sequence[str] = ()) -> list[DossierLine]:
    """The dossiers received on a day whose procedure asks a fee, and for which neither money nor an exemption is recorded.

    Money that was wholly given back pays nothing; what was taken back or refused asks no fee any more.
    """
    fee = (
        select(Procedure.fee)
        .where(
            Procedure.ward == StandingRow.ward,
            Procedure.code == StandingRow.procedure,
            Procedure.version == StandingRow.procedure_version,
        )
        .limit(1)
        .scalar_subquery()
    )
    given_back = (
        select(func.coalesce(func.sum(FeeRefund.amount), 0))
        .where(FeeRefund.ward == FeePayment.ward, FeeRefund.payment == FeePayment.uid)
        .scalar_subquery()
    )
    settled = select(FeePayment.uid).where(
        FeePayment.ward == Receipt.ward,
        FeePayment.dossier == Receipt.uid,
        (FeePayment.amount == 0) | (FeePayment.amount > given_back),
    )
    ended = StandingRow.status.in_((Status.WITHDRAWN, Status.REFUSED))
    within = (Receipt.received_on == on, ~ended, ~settled.exists(), fee != "", ~fee.startswith(FREE))
    at_desks = (Receipt.chain.in_(chains),) if chains else ()
    query = lines_query(ward).where(*within, *at_desks).order_by(StandingRow.received_at, StandingRow.code)
    return lines(reading, query)


HEADINGS = ("Lúc", "Mã hồ sơ", "Thủ tục", "Số tiền (đ)", "Số biên lai", "Lý do", "Người thu", "Quầy")


def spreadsheet(day: Sequence[FeeLine]) -> bytes:
    """The list and the sum of each procedure, without the names of those who paid: the code says which dossier it was."""
    sums = totals(day)
    return tabbed(
        [
            HEADINGS,
            *map(_row, day),
            [],
            *(("", "", plain(name), amount) for name, amount in sums.items()),
            ("", "", "Cộng", sum(sums.values())),
        ]
    )


def _row(each: FeeLine) -> tuple[object, ...]:
    line, words = each.line, (each.number, each.why, each.by)
    moment = f"{each.at:%H:%M %d/%m/%Y}"
    return (moment, line.code, plain(line.procedure_name), each.amount, *map(plain, words), each.chain)
