"""Fees: what was paid, by which official fee receipt, and what was given back. Nothing here prints a tax receipt."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from app.desk import Desk
from app.refusal import Refusal
from app.rules.folding import nfc
from app.standings import standing_here
from db.course import FeePayment, FeeRefund

REFUND_CAUSES = ("withdrawn", "refused", "our_error")
MOST_DONG = 1_000_000_000


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
            ``fee.exemption`` for nothing paid without a reason, ``dossier.unknown``.
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


def refund(
    desk: Desk, dossier: str, payment: str, amount: int, cause: str, reason: str, by: str, at: datetime
) -> None:
    """Give a fee back, on withdrawal, refusal or our error; its fee receipt no longer counts.

    Raises:
        Refusal: ``form.choice``, ``fee.refund_reason``, ``fee.unknown``, ``fee.too_much`` (most), ``dossier.unknown``.
    """
    if cause not in REFUND_CAUSES:
        raise Refusal("form.choice", field="cause", allowed=", ".join(REFUND_CAUSES))
    if not nfc(reason):
        raise Refusal("fee.refund_reason")
    standing_here(desk, dossier)
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
