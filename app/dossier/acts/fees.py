"""Fees: what was paid, by which official fee receipt, and what was given back. Nothing here prints a tax receipt."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from app.desk.act import Act
from app.desk.desk import Desk
from app.desk.reference import content
from app.dossier.promise import standing_here
from app.refusal import Refusal
from app.rules.course.course import Status
from app.rules.text.words import asks_none, nfc
from db.course import FeePayment, FeeRefund
from db.records import Part, Receipt

REFUND_CAUSES = ("withdrawn", "refused", "our_error")
_ENDED = {"withdrawn": Status.WITHDRAWN, "refused": Status.REFUSED}
MOST_DONG = 1_000_000_000
WRONG_NUMBER = "ghi nhầm số biên lai"
"""The reason recorded where only the number of the fee receipt was wrong."""


def refund_causes(status: Status) -> tuple[str, ...]:
    """Why a fee of a dossier that stands so may be given back."""
    return tuple(cause for cause in REFUND_CAUSES if _ENDED.get(cause, status) is status)


def pay(
    desk: Desk,
    dossier: str,
    amount: int,
    by: str,
    at: datetime,
    receipt_number: str = "",
    payer: str = "",
    why: str = "",
) -> str:
    """Record a fee as paid, in đồng, with the number of the official fee receipt; or as not due.

    ``why`` nothing is due must be said, and why money is taken where the catalogue asks none.

    Raises:
        Refusal: ``fee.amount``, ``fee.receipt_number`` for money without the number of its receipt,
            ``fee.exemption`` or ``fee.free`` without a reason, ``dossier.unknown``, ``fee.receipt_used`` (number,
            code) for a fee receipt that this desk used already and did not cancel.
    """
    if not 0 <= amount <= MOST_DONG:
        raise Refusal("fee.amount")
    if amount and not nfc(receipt_number):
        raise Refusal("fee.receipt_number")
    if not amount and not nfc(why):
        raise Refusal("fee.exemption")
    now = standing_here(desk, dossier)
    version = desk.catalogue.version(now.procedure, now.procedure_version)
    if amount and not nfc(why) and version is not None and asks_none(version.fee):
        raise Refusal("fee.free")
    words = {"payer": nfc(payer), "why": nfc(why)}
    with desk.act("fee.paid", by, at, subject=dossier) as act:
        return _add_payment(act, desk, dossier, at, amount, nfc(receipt_number), words)


def _add_payment(
    act: Act, desk: Desk, dossier: str, at: datetime, amount: int, number: str, words: Mapping[str, Any]
) -> str:
    if amount:
        _hold_to_new_receipt(act.connection, desk, number)
    # Why nothing is due may name a person: the signed column says only that it was stated.
    return act.add(
        FeePayment(
            dossier=dossier,
            chain=desk.chain,
            paid_at=at,
            paid_on=at.date(),
            amount=amount,
            receipt_number=number,
            exemption="" if amount else "stated",
        ),
        {name: said for name, said in words.items() if said} or None,
    )


def _hold_to_new_receipt(connection: Connection, desk: Desk, number: str) -> None:
    cancelled = select(FeeRefund.uid).where(
        FeeRefund.ward == FeePayment.ward, FeeRefund.payment == FeePayment.uid
    )
    used = (
        select(Receipt.code)
        .join(FeePayment, (FeePayment.ward == Receipt.ward) & (FeePayment.dossier == Receipt.uid))
        .where(
            FeePayment.ward == desk.settings.ward,
            FeePayment.chain.in_(desk.epochs),
            FeePayment.receipt_number == number,
            FeePayment.amount > 0,
            ~cancelled.exists(),
        )
        .limit(1)
    )
    code = connection.execute(used).scalar()
    if code is not None:
        raise Refusal("fee.receipt_used", number=number, code=code)


def refund(
    desk: Desk, dossier: str, payment: str, amount: int, cause: str, reason: str, by: str, at: datetime
) -> None:
    """Give a fee back, on withdrawal, refusal or our error; its fee receipt no longer counts.

    Raises:
        Refusal: ``form.choice``, ``fee.refund_reason``, ``fee.unknown``, ``fee.too_much`` (most), ``dossier.unknown``,
            ``fee.refund_cause`` (code) when the dossier did not end as the cause says.
    """
    if cause not in REFUND_CAUSES:
        raise Refusal("form.choice", field="cause", allowed=", ".join(REFUND_CAUSES))
    if not nfc(reason):
        raise Refusal("fee.refund_reason")
    now = standing_here(desk, dossier)
    if cause not in refund_causes(now.status):
        raise Refusal("fee.refund_cause", code=now.code)
    with desk.act("fee.refunded", by, at, subject=dossier) as act:
        paid = _paid(act.connection, desk, dossier, payment)
        if not 0 < amount <= paid.left:
            raise Refusal("fee.too_much", most=paid.left)
        _add_refund(act, desk, dossier, paid, at, amount, cause, nfc(reason))


class _Paid(NamedTuple):
    """A payment with its personal words; ``left`` was not given back."""

    uid: str
    number: str
    left: int
    words: Mapping[str, Any]


def _paid(reading: Connection, desk: Desk, dossier: str, payment: str) -> _Paid:
    ward = desk.settings.ward
    query = (
        select(FeePayment.amount, FeePayment.receipt_number, Part.content)
        .outerjoin(Part, (Part.ward == FeePayment.ward) & (Part.hash == FeePayment.part))
        .where(FeePayment.ward == ward, FeePayment.uid == payment, FeePayment.dossier == dossier)
    )
    found = reading.execute(query).first()
    if found is None:
        raise Refusal("fee.unknown")
    given = select(FeeRefund.amount).where(FeeRefund.ward == ward, FeeRefund.payment == payment)
    left = found.amount - sum(reading.execute(given).scalars())
    return _Paid(payment, found.receipt_number, left, content(found.content))


def _add_refund(
    act: Act, desk: Desk, dossier: str, paid: _Paid, at: datetime, amount: int, cause: str, reason: str
) -> None:
    act.add(
        FeeRefund(
            dossier=dossier,
            chain=desk.chain,
            payment=paid.uid,
            refunded_at=at,
            refunded_on=at.date(),
            amount=amount,
            cancelled_number=paid.number,
            cause=cause,
        ),
        {"reason": reason},
    )


def renumber(desk: Desk, dossier: str, payment: str, receipt_number: str, by: str, at: datetime) -> None:
    """The number of a fee receipt was written wrongly: give back all that is left of the payment, and record it anew
    under the right number, both or neither.

    Raises:
        Refusal: ``fee.receipt_number``, ``fee.unknown``, ``fee.too_much`` (most) where all was given back,
            ``fee.receipt_used`` (number, code), also for the number that stands there, ``dossier.unknown``.
    """
    number = nfc(receipt_number)
    if not number:
        raise Refusal("fee.receipt_number")
    now = standing_here(desk, dossier)
    given_back: list[_Paid] = []

    def give_back(act: Act) -> None:
        paid = _paid(act.connection, desk, dossier, payment)
        if number == paid.number:
            raise Refusal("fee.receipt_used", number=number, code=now.code)
        if not paid.left:
            raise Refusal("fee.too_much", most=0)
        _add_refund(act, desk, dossier, paid, at, paid.left, "our_error", WRONG_NUMBER)
        given_back.append(paid)

    def take(act: Act) -> None:
        (paid,) = given_back
        _add_payment(act, desk, dossier, at, paid.left, number, paid.words)

    desk.act_on_each(by, at, [("fee.refunded", dossier, give_back), ("fee.paid", dossier, take)])
