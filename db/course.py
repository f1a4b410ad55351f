"""The records of what happens to a dossier between its receipt and its return, and of visits that made none.

Where a record has both, ``promised_at`` is the promise that statistics measure by and ``due_at`` what the citizen is
told; they differ once the office re-appointed, or had broken the promise before.
"""

from datetime import date, datetime

from sqlalchemy.orm import Mapped

from db.records import Record


class Supplement(Record):
    """A supplement asked for after acceptance (form 02). Part: ``items``, ``reason``, ``late_reason``.

    ``late`` says that it was asked after the days that the law gives; the entry's second person answers for it.
    """

    __tablename__ = "supplement"
    indexes = (("dossier",), ("chain", "year", "number"))
    dossier: Mapped[str]
    chain: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    requested_at: Mapped[datetime]
    late: Mapped[bool]


class Completion(Record):
    """The dossier is complete: the clock starts from zero. Part: ``papers``."""

    __tablename__ = "completion"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    completed_at: Mapped[datetime]
    promised_at: Mapped[datetime]
    due_at: Mapped[datetime]
    notify_by: Mapped[datetime | None]
    calendar_version: Mapped[str]


class Pause(Record):
    """The clock stands still for what the law does not count: ``cause`` financial_duty or sector_law. Part: ``note``."""

    __tablename__ = "pause"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    paused_at: Mapped[datetime]
    cause: Mapped[str]


class Resumption(Record):
    """The clock goes on: the promise moved by the working days that passed. Part: ``note``."""

    __tablename__ = "resumption"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    resumed_at: Mapped[datetime]
    promised_at: Mapped[datetime]
    due_at: Mapped[datetime]
    notify_by: Mapped[datetime | None]
    calendar_version: Mapped[str]


class Extension(Record):
    """A longer limit that the procedure's law allows, chosen with its reason; not an apology. Part: ``reason``."""

    __tablename__ = "extension"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    decided_at: Mapped[datetime]
    limit_value: Mapped[int]
    limit_unit: Mapped[str]
    promised_at: Mapped[datetime]
    due_at: Mapped[datetime]
    notify_by: Mapped[datetime | None]
    calendar_version: Mapped[str]


class Consultation(Record):
    """Another agency was asked; the citizen's clock does not stop (NĐ 61/2018 Art. 19.5). Part: ``agency``, ``question``."""

    __tablename__ = "consultation"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    asked_at: Mapped[datetime]
    reply_by: Mapped[date]


class ConsultationReply(Record):
    """The agency answered. Part: ``answer``."""

    __tablename__ = "consultation_reply"
    indexes = (("consultation",),)
    dossier: Mapped[str]
    consultation: Mapped[str]
    replied_at: Mapped[datetime]


class Rejection(Record):
    """An accepted dossier was refused in writing (form 03). Part: ``reason``, ``originals``."""

    __tablename__ = "rejection"
    indexes = (("dossier",), ("chain", "year", "number"))
    dossier: Mapped[str]
    chain: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    rejected_at: Mapped[datetime]


class Withdrawal(Record):
    """The citizen took the dossier back before a result (form 05 of 2025). Part: ``reason``, ``originals``, ``asked_by``."""

    __tablename__ = "withdrawal"
    indexes = (("dossier",), ("chain", "year", "number"))
    dossier: Mapped[str]
    chain: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    withdrawn_at: Mapped[datetime]


class Contact(Record):
    """A visit from which no dossier came: ``kind`` incomplete (form 02) or refused (form 03); counted, no clock.

    Part: ``person``, ``items``, ``reason``, and ``channel``, ``dispatch_number`` of what did not come over the counter.
    """

    __tablename__ = "contact"
    indexes = (("visited_on",), ("chain", "year", "number"))
    chain: Mapped[str]
    year: Mapped[int]
    number: Mapped[int]
    kind: Mapped[str]
    procedure: Mapped[str]
    procedure_version: Mapped[str]
    visited_at: Mapped[datetime]
    visited_on: Mapped[date]


class Correction(Record):
    """What the receipt should have said, whole: it replaces what the books say, and the slip.

    Part: as the receipt's, with ``why``. ``later`` says that it made the promise later; the entry's second person
    answers for it.
    """

    __tablename__ = "correction"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    corrected_at: Mapped[datetime]
    procedure: Mapped[str]
    procedure_version: Mapped[str]
    calendar_version: Mapped[str]
    limit_value: Mapped[int]
    limit_unit: Mapped[str]
    received_at: Mapped[datetime]
    due_at: Mapped[datetime]
    notify_by: Mapped[datetime | None]
    old_due: Mapped[datetime]
    later: Mapped[bool]
    channel: Mapped[str]
    applicant_kind: Mapped[str]
    identified_by: Mapped[str]
    collect_at: Mapped[str]
    sets: Mapped[int]


class Reissue(Record):
    """A printed promise moved because the working calendar changed: 'thay đổi lịch làm việc', not an apology."""

    __tablename__ = "reissue"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    reissued_at: Mapped[datetime]
    old_due: Mapped[datetime]
    promised_at: Mapped[datetime]
    due_at: Mapped[datetime]
    notify_by: Mapped[datetime | None]
    calendar_version: Mapped[str]


class Handover(Record):
    """Papers passed on inside the office (form 05/06): from whom, to whom, for which step. Part: ``note``.

    ``step`` counts the procedure's steps from 1, 0 names none; ``bundle`` is shared by what was handed over together.
    """

    __tablename__ = "handover"
    indexes = (("dossier",), ("taker",))
    dossier: Mapped[str]
    handed_at: Mapped[datetime]
    giver: Mapped[str]
    taker: Mapped[str]
    step: Mapped[int]
    step_name: Mapped[str]
    step_due: Mapped[datetime | None]
    bundle: Mapped[str]


class Call(Record):
    """The citizen was told that the result is ready, or that something is wanted. Part: ``note``."""

    __tablename__ = "call"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    called_at: Mapped[datetime]
    channel: Mapped[str]
    reached: Mapped[bool]


class OriginalsBack(Record):
    """Papers taken for checking were given back against a signature. Part: ``papers``, ``to``."""

    __tablename__ = "originals_back"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    given_at: Mapped[datetime]


class Note(Record):
    """A remark on a dossier. Part: ``text``."""

    __tablename__ = "note"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    noted_at: Mapped[datetime]


class WrongHands(Record):
    """It was noticed that a result went to the wrong person; ``of_return`` is that handing over. Part: ``note``."""

    __tablename__ = "wrong_hands"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    noticed_at: Mapped[datetime]
    of_return: Mapped[str]


class Recovery(Record):
    """A result that had gone to the wrong person is back in the office, ready again. Part: ``note``."""

    __tablename__ = "recovery"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    recovered_at: Mapped[datetime]
    of_return: Mapped[str]


class FeePayment(Record):
    """A fee was paid: ``amount`` in đồng, ``receipt_number`` of the official fee receipt. Part: ``payer``."""

    __tablename__ = "fee_payment"
    indexes = (("dossier",), ("paid_on",))
    dossier: Mapped[str]
    chain: Mapped[str]
    paid_at: Mapped[datetime]
    paid_on: Mapped[date]
    amount: Mapped[int]
    receipt_number: Mapped[str]
    exemption: Mapped[str]


class FeeRefund(Record):
    """A fee was given back; ``cancelled_number`` is the fee receipt that no longer counts. Part: ``reason``."""

    __tablename__ = "fee_refund"
    indexes = (("dossier",), ("refunded_on",))
    dossier: Mapped[str]
    chain: Mapped[str]
    payment: Mapped[str]
    refunded_at: Mapped[datetime]
    refunded_on: Mapped[date]
    amount: Mapped[int]
    cancelled_number: Mapped[str]
    cause: Mapped[str]


class BookClosing(Record):
    """A year's book closed by the head: the numbers it runs to, and the digest of its lines in hexadecimal."""

    __tablename__ = "book_closing"
    indexes = (("book_chain", "year"),)
    book_chain: Mapped[str]
    book: Mapped[int]
    year: Mapped[int]
    first: Mapped[int]
    last: Mapped[int]
    digest: Mapped[str]


class Report(Record):
    """A report as it was sent, frozen: ``figures`` is its canonical JSON. Part: ``note``."""

    __tablename__ = "report"
    indexes = (("kind", "last"),)
    kind: Mapped[str]
    first: Mapped[date]
    last: Mapped[date]
    sent_at: Mapped[datetime]
    figures: Mapped[str]
