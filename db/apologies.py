"""The records of an apology: draft, signature, delivery, broadcast, completion."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped

from db.records import Record


class Apology(Record):
    """An apology drafted. ``causes`` and ``officials`` are comma-separated codes. Part: ``unit_at_fault``,
    ``reason``, ``remedy``.
    """

    __tablename__ = "apology"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    causes: Mapped[str]
    officials: Mapped[str]
    level: Mapped[str]
    old_due: Mapped[datetime | None]
    new_due: Mapped[datetime | None]
    notify_by: Mapped[datetime | None]
    detected_on: Mapped[date]
    drafted_by: Mapped[str]


class ApologySignature(Record):
    """The head or a deputy signed: the number is issued and the due date moves."""

    __tablename__ = "apology_signature"
    indexes = (("apology",), ("chain", "year", "number"))
    apology: Mapped[str]
    dossier: Mapped[str]
    chain: Mapped[str]
    book: Mapped[int]
    year: Mapped[int]
    number: Mapped[int]
    printed_number: Mapped[str]
    signer: Mapped[str]
    capacity: Mapped[str]
    signed_at: Mapped[datetime]
    old_due: Mapped[datetime | None]
    new_due: Mapped[datetime | None]
    in_time: Mapped[bool]


class ApologyDelivery(Record):
    """The apology reached (or did not reach) the citizen. Part: ``place``, ``witness``, ``note``."""

    __tablename__ = "apology_delivery"
    indexes = (("apology",),)
    apology: Mapped[str]
    dossier: Mapped[str]
    form: Mapped[str]
    channel: Mapped[str]
    delivered_at: Mapped[datetime]
    delivered_by: Mapped[str]
    outcome: Mapped[str]


class Broadcast(Record):
    """The apology was read in public. Part: ``text``, ``confirmed_by``."""

    __tablename__ = "broadcast"
    indexes = (("apology",),)
    apology: Mapped[str]
    dossier: Mapped[str]
    channel: Mapped[str]
    broadcast_at: Mapped[datetime]
    times: Mapped[int]
    official: Mapped[str]


class ApologyCompletion(Record):
    """Everything that the regime requires of this apology is there."""

    __tablename__ = "apology_completion"
    indexes = (("apology",),)
    apology: Mapped[str]
    dossier: Mapped[str]
    completed_at: Mapped[datetime]
