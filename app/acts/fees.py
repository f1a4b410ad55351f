"""Fees: what was paid, by which official fee receipt, and what was given back. Nothing here prints a tax receipt."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from app.desk import Desk
from app.refusal import Refusal
from app.rules.folding import nfc
from app.rules.standing import Status
from app.standings import standing_here
from db.course import FeePayment, FeeRefund
from db.records import Receipt

REFUND_CAUSES = ("withdrawn", "refused", "our_error")
_ENDED = {"withdrawn": Status.WITHDRAWN, "refused": Status.REFUSED}
MOST_DONG = 1_000_000_000


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
    exemption: str = "",
) -> str:
    """Record a fee as paid, in đồng, with the number of the official fee receipt; or why nothing is due.

    Raises:
        Refusal: ``fee.amount``, ``fee.receipt_number`` for money without the number of its receipt,
            ``fee.exemption`` for nothing paid without a reason, ``dossier.unknown``, ``fee.receipt_used`` (number,
            code) for a fee receipt that this desk used already and did not cancel.
    """
    if not 0 <= amount <= MOST_DONG:
        raise Refusal("fee.amount")
    if amount and not nfc(receipt_number):
        raise Refusal("fee.receipt_number")
    if not amount and not nfc(exemption):
        raise Refusal("fee.exemption")
    standing_here(desk, dossier)
    # Why nothing is due may name a person: the signed column says only that it was stated.
    words = {"payer": nfc(payer), "why": "" if amount else nfc(exemption)}
    with desk.act("fee.paid", by, at, subject=dossier) as act:
        if amount:
            _hold_to_new_receipt(act.connection, desk, nfc(receipt_number))
        return act.add(
            FeePayment(
                dossier=dossier,
                chain=desk.chain,
                paid_at=at,
                paid_on=at.date(),
                amount=amount,
                receipt_number=nfc(receipt_number),
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
    paid = FeePayment.__table__.c
    with desk.act("fee.refunded", by, at, subject=dossier) as act:
        found = act.connection.execute(
            select(paid.amount, paid.receipt_number).where(
                paid.ward == desk.settings.ward, paid.uid == payment, paid.dossier == dossier
            )
        ).first()
        if found is None:
            raise Refusal("fee.unknown")
        given = select(FeeRefund.amount).where(
            FeeRefund.ward == desk.settings.ward, FeeRefund.payment == payment
        )
        left = found.amount - sum(act.connection.execute(given).scalars())
        if not 0 < amount <= left:
            raise Refusal("fee.too_much", most=left)
        act.add(
            FeeRefund(
                dossier=dossier,
                chain=desk.chain,
                payment=payment,
                refunded_at=at,
                refunded_on=at.date(),
                amount=amount,
                cancelled_number=found.receipt_number,
                cause=cause,
            ),
            {"reason": nfc(reason)},
        )
