"""The records of an apology: draft, signature, delivery, broadcast, completion, and what was foreseen before it.

What is given in parts or later is a record of its own that names its apology: nothing here is ever changed. An apology
for which there is no dossier is its own subject: its ``dossier`` is its own uid.
"""

from datetime import date, datetime

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from db.records import Record


class Foresight(Record):
    """The holder's word before a promise expires, whether it will be kept; it speaks of ``due_at`` alone."""

    __tablename__ = "foresight"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    due_at: Mapped[datetime]
    in_time: Mapped[bool]
    answered_at: Mapped[datetime]
    answered_by: Mapped[str]


class Escalation(Record):
    """A lateness without apology was brought before the next one up: ``step`` is one of the profile's escalation days.

    ``owed_from`` is the broken promise; ``second`` says that it was a re-appointed one.
    """

    __tablename__ = "escalation"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    step: Mapped[str]
    owed_from: Mapped[datetime]
    second: Mapped[bool]
    escalated_at: Mapped[datetime]


class Apology(Record):
    """An apology drafted. ``causes`` and ``officials`` are comma-separated codes. Part: ``unit_at_fault``,
    ``reason``, ``remedy``; of one without a dossier ``applicant``, ``matter`` and ``happened_on``.

    ``origin`` says who began it: found by the office, asked for by a citizen, or offered by the official.
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
    origin: Mapped[str | None]


# Few, and in no queue of dossiers.
Index(
    "ix_apology_bare",
    Apology.ward,
    Apology.detected_on,
    sqlite_where=Apology.dossier == Apology.uid,
    postgresql_where=Apology.dossier == Apology.uid,
)


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


class SpokenApology(Record):
    """An apology spoken before its paper was signed, written down at once. Part: ``place``, ``witness``, ``note``.

    ``spoken_by`` is the official who said it, '' where somebody else spoke for the office.
    """

    __tablename__ = "spoken_apology"
    indexes = (("apology",),)
    apology: Mapped[str]
    dossier: Mapped[str]
    form: Mapped[str]
    channel: Mapped[str]
    spoken_at: Mapped[datetime]
    spoken_by: Mapped[str]


class ApologyDelivery(Record):
    """The apology reached (or did not reach) the citizen. Part: ``place``, ``witness``, ``note``.

    ``spoken_by`` is the official at fault who apologised in person, None where nobody did.
    """

    __tablename__ = "apology_delivery"
    indexes = (("apology",),)
    apology: Mapped[str]
    dossier: Mapped[str]
    form: Mapped[str]
    channel: Mapped[str]
    delivered_at: Mapped[datetime]
    delivered_by: Mapped[str]
    outcome: Mapped[str]
    spoken_by: Mapped[str | None]


class ApologyAnswer(Record):
    """What the citizen said to it: ``answer`` accepted or not. Part: ``words``."""

    __tablename__ = "apology_answer"
    indexes = (("apology",),)
    apology: Mapped[str]
    dossier: Mapped[str]
    answer: Mapped[str]
    answered_at: Mapped[datetime]


class InitialsConsent(Record):
    """The citizen agreed that their initials may be read in public. Part: ``initials``, ``note``."""

    __tablename__ = "initials_consent"
    indexes = (("apology",),)
    apology: Mapped[str]
    dossier: Mapped[str]
    given_at: Mapped[datetime]


class BroadcastPlan(Record):
    """A public reading agreed with the station: ``slots`` are comma-separated instants. Part: ``text``."""

    __tablename__ = "broadcast_plan"
    indexes = (("apology",),)
    apology: Mapped[str]
    dossier: Mapped[str]
    channel: Mapped[str]
    slots: Mapped[str]
    times: Mapped[int]
    official: Mapped[str]
    planned_at: Mapped[datetime]


class Broadcast(Record):
    """The apology was read in public. Part: ``text``, ``confirmed_by``.

    ``personally`` says whether the official spoke, or somebody of the station for them; None where it was not asked.
    """

    __tablename__ = "broadcast"
    indexes = (("apology",),)
    apology: Mapped[str]
    dossier: Mapped[str]
    channel: Mapped[str]
    broadcast_at: Mapped[datetime]
    times: Mapped[int]
    official: Mapped[str]
    personally: Mapped[bool | None]


class Evidence(Record):
    """A photograph or scan that proves a record (``of``) of an apology; ``digest`` is the salted hash of the file.

    The file itself is an :class:`db.kept.Attachment` of the desk, under the same name.
    """

    __tablename__ = "evidence"
    indexes = (("apology",),)
    apology: Mapped[str]
    dossier: Mapped[str]
    of: Mapped[str]
    digest: Mapped[str]
    media: Mapped[str]
    size: Mapped[int]


class ApologyCompletion(Record):
    """Everything that the regime requires of this apology is there."""

    __tablename__ = "apology_completion"
    indexes = (("apology",),)
    apology: Mapped[str]
    dossier: Mapped[str]
    completed_at: Mapped[datetime]


class ApologyCancellation(Record):
    """A draft or a letter that nobody heard of was given up; its number stays in the book. Part: ``reason``."""

    __tablename__ = "apology_cancellation"
    indexes = (("apology",),)
    apology: Mapped[str]
    dossier: Mapped[str]
    cancelled_at: Mapped[datetime]


class ApologyCorrection(Record):
    """What a signed letter should have said; it stays as it was, beside this. ``officials`` only where they change.

    Part: ``reason``, ``remedy``, ``unit_at_fault`` where they change, and ``why``.
    """

    __tablename__ = "apology_correction"
    indexes = (("apology",),)
    apology: Mapped[str]
    dossier: Mapped[str]
    officials: Mapped[str | None]
    corrected_at: Mapped[datetime]
