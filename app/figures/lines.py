"""What reports count beside the figures of dossiers: apologies by what they were for and how given, days, visits, money."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select, true, union_all

from app.apology.bare import bare
from app.apology.case import stood_at
from app.apology.lateness import new_dates
from app.dossier.line import HOLDS
from app.dossier.spans import moments, of_ward, received_in
from app.rules.course.course import NOT_MET
from app.rules.time.calendar import VIETNAM
from db.apologies import Apology, ApologyDelivery, ApologySignature, Broadcast, SpokenApology
from db.course import Contact, Correction, FeePayment, FeeRefund
from db.local import StandingRow
from db.records import Receipt

PUBLIC = "cong_khai"


@dataclass(frozen=True, slots=True)
class ApologyCounts:
    """The letters signed in a period and not cancelled by cause and level, and what was done in it by form and channel.

    A letter for two faults counts under both; what reached nobody was not given. ``kept`` and ``missed`` are
    the new dates that fell within the period.
    """

    signed: int
    causes: Counter[str]
    levels: Counter[str]
    forms: Counter[str]
    channels: Counter[str]
    kept: int
    missed: int


@dataclass(frozen=True, slots=True)
class MovedLater:
    """A promise that a correction made later; statistics keep the first."""

    dossier: str
    code: str
    old_due: datetime
    due_at: datetime


@dataclass(frozen=True, slots=True)
class DayMoney:
    """What a day took in and gave back, in đồng, and by how many official fee receipts."""

    on: date
    receipts: int
    paid: int
    exempt: int
    refunded: int


def apology_counts(
    reading: Connection, ward: str, first: date, last: date, now: datetime, chains: Sequence[str] = ()
) -> ApologyCounts:
    """The apologies of the days ``first`` to ``last``; of a new date that is still to come nothing is said."""
    start, end = moments(first, last)
    desks = union_all(
        select(StandingRow.dossier).where(of_ward(ward, chains)),
        select(Apology.uid).where(bare(ward, chains)),
    )
    letters = reading.execute(
        select(Apology.uid, Apology.causes, Apology.level)
        .distinct()  # two desks that were apart may both sign one draft
        .join(
            ApologySignature,
            (ApologySignature.ward == Apology.ward) & (ApologySignature.apology == Apology.uid),
        )
        .where(Apology.ward == ward, ApologySignature.signed_at >= start, ApologySignature.signed_at < end)
        .where(stood_at(end), Apology.dossier.in_(desks) if chains else true())
    ).all()
    told = reading.execute(
        select(ApologyDelivery.form, ApologyDelivery.channel, func.count())
        .where(ApologyDelivery.ward == ward, ApologyDelivery.dossier.in_(desks) if chains else true())
        .where(ApologyDelivery.delivered_at >= start, ApologyDelivery.delivered_at < end)
        .where(ApologyDelivery.outcome != NOT_MET)
        .group_by(ApologyDelivery.form, ApologyDelivery.channel)
    ).all()
    spoken = reading.execute(
        select(SpokenApology.form, SpokenApology.channel, func.count())
        .where(SpokenApology.ward == ward, SpokenApology.dossier.in_(desks) if chains else true())
        .where(SpokenApology.spoken_at >= start, SpokenApology.spoken_at < end)
        .group_by(SpokenApology.form, SpokenApology.channel)
    ).all()
    # One reading may be written twice, the second time with who confirmed it.
    readings = (
        select(Broadcast.channel, Broadcast.apology, Broadcast.broadcast_at)
        .where(Broadcast.ward == ward, Broadcast.dossier.in_(desks) if chains else true())
        .where(Broadcast.broadcast_at >= start, Broadcast.broadcast_at < end)
        .distinct()
        .subquery()
    )
    read = reading.execute(select(readings.c.channel, func.count()).group_by(readings.c.channel)).all()
    forms, channels = Counter[str](), Counter[str]()
    for form, channel, count in [*told, *spoken, *((PUBLIC, row[0], row[1]) for row in read)]:
        forms[form] += int(count)
        channels[channel] += int(count)
    held = new_dates(reading, ward, start, min(end, now), chains)
    return ApologyCounts(
        signed=len(letters),
        causes=Counter(cause for letter in letters for cause in letter.causes.split(",")),
        levels=Counter(letter.level for letter in letters),
        forms=forms,
        channels=channels,
        kept=sum(held.values()),
        missed=len(held) - sum(held.values()),
    )


def moved_later(
    reading: Connection, ward: str, first: date, last: date, chains: Sequence[str] = ()
) -> list[MovedLater]:
    """The promises that corrections of these days made later, in their order."""
    start, end = moments(first, last)
    rows = reading.execute(
        select(Correction.dossier, StandingRow.code, Correction.old_due, Correction.due_at)
        .join(
            StandingRow,
            (StandingRow.ward == Correction.ward) & (StandingRow.dossier == Correction.dossier),
        )
        .where(of_ward(ward, chains), Correction.later.is_(True))
        .where(Correction.corrected_at >= start, Correction.corrected_at < end)
        .order_by(Correction.corrected_at, Correction.uid)
    )
    return [MovedLater(row.dossier, row.code, row.old_due, row.due_at) for row in rows]


def received_by_day(
    reading: Connection, ward: str, first: date, last: date, chains: Sequence[str] = ()
) -> dict[date, Counter[str]]:
    """How many dossiers came in by which channel, day by day, as corrected since; days without any are left out."""
    on, channel = Receipt.received_on, Receipt.channel
    rows = reading.execute(
        select(on, channel, func.count())
        .where(received_in(ward, first, last, chains))
        .group_by(on, channel)
        .order_by(on)
    )
    days: dict[date, Counter[str]] = {}
    for day, by_channel, count in rows:
        days.setdefault(day, Counter())[by_channel] += int(count)
    corrected = reading.execute(
        select(on, channel, StandingRow.received_at, Correction.channel.label("said"))
        .join(StandingRow, (StandingRow.ward == Receipt.ward) & (StandingRow.dossier == Receipt.uid))
        .join(Correction, HOLDS)
        .where(of_ward(ward, chains))
    )
    for row in corrected:
        was = (row.received_on, row.channel, -1)
        for day, by_channel, count in (was, (row.received_at.astimezone(VIETNAM).date(), row.said, 1)):
            if first <= day <= last:
                days.setdefault(day, Counter())[by_channel] += count
    return {day: +days[day] for day in sorted(days) if +days[day]}


def contacts_by_procedure(
    reading: Connection, ward: str, first: date, last: date, chains: Sequence[str] = ()
) -> Counter[str]:
    """How many visits of these days ended without a dossier, by the code of the procedure."""
    query = (
        select(Contact.procedure, func.count())
        .where(Contact.ward == ward, Contact.visited_on >= first, Contact.visited_on <= last)
        .group_by(Contact.procedure)
    )
    if chains:
        query = query.where(Contact.chain.in_(chains))
    return Counter({procedure: int(count) for procedure, count in reading.execute(query)})


def money_by_day(
    reading: Connection, ward: str, first: date, last: date, chains: Sequence[str] = ()
) -> list[DayMoney]:
    """What each day took in and gave back; days without either are left out."""
    paid, back = FeePayment, FeeRefund
    taken = select(
        paid.paid_on,
        func.count().filter(paid.amount > 0),
        func.sum(paid.amount),
        func.count().filter(paid.amount == 0),
    ).where(paid.ward == ward, paid.paid_on >= first, paid.paid_on <= last)
    given = select(back.refunded_on, func.sum(back.amount)).where(
        back.ward == ward, back.refunded_on >= first, back.refunded_on <= last
    )
    if chains:
        taken, given = taken.where(paid.chain.in_(chains)), given.where(back.chain.in_(chains))
    payments = {row[0]: row for row in reading.execute(taken.group_by(paid.paid_on))}
    refunds = {row[0]: row[1] for row in reading.execute(given.group_by(back.refunded_on))}
    found = []
    for on in sorted({*payments, *refunds}):
        receipts, amount, exempt = payments[on][1:] if on in payments else (0, 0, 0)
        found.append(DayMoney(on, int(receipts), int(amount), int(exempt), int(refunds.get(on, 0))))
    return found
