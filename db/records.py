"""The records of a dossier, of the people who act, and what every record has.

A record is written once, by the entry that it names; nothing here is ever updated or deleted. Personal data and
free text are not columns: a record holds the salted hash of its *part*, which stands in :class:`Part`.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from db.base import Base, where


class Entry(Base):
    """A signed journal entry, verbatim. ``e`` are the signed bytes as text, ``s`` the signature."""

    __tablename__ = "entry"
    __table_args__ = (
        Index("ix_entry_chain_n", "ward", "chain", "n", unique=True),
        Index("ix_entry_sub", "ward", "sub"),
        Index(
            "ix_entry_wseq",
            "ward",
            "wseq",
            unique=True,
            sqlite_where=text("wseq IS NOT NULL"),
        ),
        {"sqlite_strict": True},
    )
    ward: Mapped[str] = mapped_column(primary_key=True)
    h: Mapped[bytes] = mapped_column(primary_key=True)
    chain: Mapped[str]
    n: Mapped[int]
    kind: Mapped[str]
    sub: Mapped[str]
    at: Mapped[int]
    e: Mapped[str]
    s: Mapped[bytes]
    wseq: Mapped[int | None]


class Part(Base):
    """The personal part of a record: ``content`` is canonical JSON, ``hash`` stands in the signed entry."""

    __tablename__ = "part"
    __table_args__ = ({"sqlite_strict": True, "sqlite_with_rowid": False},)
    ward: Mapped[str] = mapped_column(primary_key=True)
    hash: Mapped[str] = mapped_column(primary_key=True)
    salt: Mapped[bytes]
    content: Mapped[str]


class Record(Base):
    """What every record has: where it belongs, its own name, its entry and the hash of its personal part."""

    __abstract__ = True

    ward: Mapped[str] = mapped_column(primary_key=True)
    uid: Mapped[str] = mapped_column(primary_key=True)
    entry: Mapped[bytes]
    part: Mapped[str | None]

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[object, ...]:
        """Tie the record to its entry; each class adds its indexes in ``indexes``."""
        tie = ForeignKeyConstraint(["ward", "entry"], ["entry.ward", "entry.h"])
        indexes = [
            Index(f"ix_{cls.__tablename__}_{'_'.join(names)}", "ward", *names) for names in cls.indexes
        ]
        return (
            tie,
            Index(f"ix_{cls.__tablename__}_entry", "ward", "entry"),
            *indexes,
            {"sqlite_strict": True},
        )

    indexes: tuple[tuple[str, ...], ...] = ()


class Epoch(Record):
    """A chain begins: which desk, which block of numbers, which public key (base64url)."""

    __tablename__ = "epoch"
    chain: Mapped[str]
    desk: Mapped[int]
    block: Mapped[int]
    key: Mapped[str]
    regime: Mapped[str]
    demo: Mapped[bool]


class EnrolledKey(Record):
    """The city vouches for a chain's public key."""

    __tablename__ = "enrolled_key"
    chain: Mapped[str]
    block: Mapped[int]
    key: Mapped[str]


class RevokedKey(Record):
    """The city closed a chain: nothing of it after its ``last`` accepted entry is to be believed."""

    __tablename__ = "revoked_key"
    indexes = (("chain",),)
    chain: Mapped[str]
    last: Mapped[int]


class Staff(Record):
    """A member of staff as known from ``valid_from``; the name is the part. ``duties`` are comma-separated."""

    __tablename__ = "staff"
    code: Mapped[str]
    post: Mapped[str]
    duties: Mapped[str]
    level: Mapped[str]
    active: Mapped[bool]


class Procedure(Record):
    """One version of a procedure in the catalogue; ``terms`` is the JSON of what not every procedure has."""

    __tablename__ = "procedure"
    indexes = (("code",),)
    code: Mapped[str]
    version: Mapped[str]
    name: Mapped[str]
    field: Mapped[str]
    limit_value: Mapped[int]
    limit_unit: Mapped[str]
    fee: Mapped[str]
    papers: Mapped[str]
    profiles: Mapped[str]
    confidence: Mapped[str]
    active: Mapped[bool]
    note: Mapped[str]
    valid_from: Mapped[date]
    terms: Mapped[str | None]


class CalendarRow(Record):
    """One day that is not what its weekday says."""

    __tablename__ = "calendar_row"
    on: Mapped[date]
    kind: Mapped[str]
    label: Mapped[str]
    source: Mapped[str]
    provisional: Mapped[bool]


class ProfileOverride(Record):
    """A key of the legal profile as the ward has it, as it is typed; no ``value`` gives the profile's own back.

    ``source`` is the decision that says so.
    """

    __tablename__ = "profile_override"
    regime: Mapped[str]
    key: Mapped[str]
    value: Mapped[str | None]
    source: Mapped[str]


class Receipt(Record):
    """A dossier taken in. Its ``uid`` is the dossier's name; ``promised_at`` never changes.

    Part: ``applicant``, optional ``submitter``, ``papers`` (name, originals, copies), optional ``note``.
    """

    __tablename__ = "receipt"
    indexes = (("received_on", "chain", "sequence"), ("chain", "year", "number"))
    chain: Mapped[str]
    code: Mapped[str]
    received_on: Mapped[date]
    sequence: Mapped[int]
    book: Mapped[int]
    year: Mapped[int]
    number: Mapped[int]
    procedure: Mapped[str]
    procedure_version: Mapped[str]
    calendar_version: Mapped[str]
    regime: Mapped[str]
    limit_value: Mapped[int]
    limit_unit: Mapped[str]
    received_at: Mapped[datetime]
    promised_at: Mapped[datetime]
    notify_by: Mapped[datetime | None]
    channel: Mapped[str]
    applicant_kind: Mapped[str]
    identified_by: Mapped[str]
    collect_at: Mapped[str]
    sets: Mapped[int]
    entered_later: Mapped[bool]


# What came online is counted for every report, and is a small part of all.
Index(
    "ix_receipt_online",
    Receipt.ward,
    Receipt.received_on,
    **where(Receipt.channel == "online"),
)


class Finish(Record):
    """The office finished a dossier; this instant decides early, on time or late."""

    __tablename__ = "finish"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    finished_at: Mapped[datetime]
    outcome: Mapped[str]


class Return(Record):
    """A result handed over, or sent by post. Part: ``collector``, ``dispatch_number``, ``note``."""

    __tablename__ = "return"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    returned_at: Mapped[datetime]
    to: Mapped[str]
    slip_shown: Mapped[bool]


class Print(Record):
    """A paper of a dossier that really came out; what it stands on changes nothing. Part: ``reason`` of a reprint,
    ``apology`` of a letter.

    ``n`` is the copy's number among those of this dossier and paper, as far as its writer knew; 1 is no reprint.
    ``digest`` is the SHA-256 of the PDF in hexadecimal.
    """

    __tablename__ = "print"
    indexes = (("dossier",),)
    dossier: Mapped[str]
    paper: Mapped[str]
    n: Mapped[int]
    digest: Mapped[str]
