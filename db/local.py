"""What a desk keeps for itself, never exchanged and not in the journal.

Standing, search and positions could be made again; log-ins, drafts, turns and ratings are this desk's alone.
"""

from datetime import date, datetime

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base, where

SEARCH_DDL = (
    "CREATE VIRTUAL TABLE IF NOT EXISTS search_text USING fts5("
    "words, content='', detail=none, prefix='1 2 3 4 5 6 7', tokenize='unicode61 remove_diacritics 0')",
    "INSERT INTO search_text(search_text, rank) VALUES('automerge', 0)",
)
RECEIVED_BY_DDL = (
    "CREATE INDEX ix_entry_received_by ON entry (ward, json_extract(e, '$.act'), sub) "
    "WHERE kind = 'dossier.received/1'"
)
"""Who took a dossier in stands in the signed text alone; without this each clerk's queue reads thousands of entries."""


class StandingRow(Base):
    """The cached standing of one dossier; equal to ``standing(records)`` at any time, or `check` says so."""

    __tablename__ = "standing"
    __table_args__ = (
        Index("ix_standing_due_at", "ward", "status", "due_at"),
        Index(
            "ix_standing_notify_by",
            "ward",
            "notify_by",
            sqlite_where=text("notify_by IS NOT NULL"),
        ),
        Index(
            "ix_standing_debt",
            "ward",
            "owed_from",
            sqlite_where=text("owed_from IS NOT NULL"),
        ),
        Index("ix_standing_code", "ward", "code"),
        Index(
            "ix_standing_apology",
            "ward",
            "apology_state",
            "due_at",
            **where(text("apology_state IS NOT NULL")),
        ),
        # All that the figures of a period count by: they go through every dossier, and here that is a third of the way.
        Index(
            "ix_standing_figures",
            "ward",
            "received_at",
            "finished_at",
            "promised_at",
            "timeliness",
            "procedure",
            "chain",
        ),
        Index(
            "ix_standing_review",
            "ward",
            "received_at",
            **where(text("contradictions <> ''")),
        ),
        Index("ix_standing_clock", "ward", "received_at", sqlite_where=text("clock <> ''")),
        {"sqlite_strict": True, "sqlite_with_rowid": False},
    )
    ward: Mapped[str] = mapped_column(primary_key=True)
    dossier: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str]
    procedure: Mapped[str]
    procedure_version: Mapped[str]
    part: Mapped[str | None]
    chain: Mapped[str]
    status: Mapped[str]
    received_at: Mapped[datetime]
    promised_at: Mapped[datetime]
    due_at: Mapped[datetime]
    notify_by: Mapped[datetime | None]
    owed_from: Mapped[datetime | None]
    limit_value: Mapped[int]
    limit_unit: Mapped[str]
    supplements: Mapped[int]
    corrections: Mapped[int]
    stopped_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    returned_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
    timeliness: Mapped[str | None]
    reappointments: Mapped[int]
    apology: Mapped[str | None]
    apology_state: Mapped[str | None]
    holder: Mapped[str]
    contradictions: Mapped[str]
    clock: Mapped[str]


class SearchRow(Base):
    """Where a search hit leads. Digits are kept reversed: people type the last ones."""

    __tablename__ = "search"
    __table_args__ = (
        Index("ix_search_code", "code_reversed"),
        Index("ix_search_id_number", "id_reversed", sqlite_where=text("id_reversed <> ''")),
        Index("ix_search_phone", "phone_reversed", sqlite_where=text("phone_reversed <> ''")),
        {"sqlite_strict": True},
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    dossier: Mapped[str]
    code_reversed: Mapped[str]
    id_reversed: Mapped[str]
    phone_reversed: Mapped[str]


class Position(Base):
    """How far an exchange with the city has come: own entries acknowledged, ward log read and its accumulator."""

    __tablename__ = "position"
    __table_args__ = ({"sqlite_strict": True},)
    ward: Mapped[str] = mapped_column(primary_key=True)
    chain: Mapped[str] = mapped_column(primary_key=True)
    acknowledged: Mapped[int]
    generation: Mapped[int]
    wseq: Mapped[int]
    acc: Mapped[bytes]
    exchanged_at: Mapped[datetime | None]


class Acknowledgement(Base):
    """A signed note of the city: what it held of this desk's chain at that moment, verbatim."""

    __tablename__ = "acknowledgement"
    __table_args__ = ({"sqlite_strict": True},)
    ward: Mapped[str] = mapped_column(primary_key=True)
    wseq: Mapped[int] = mapped_column(primary_key=True)
    chain: Mapped[str] = mapped_column(primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    note: Mapped[str]


class CityPin(Base):
    """The city's chain in this ward's log and its public key, as learnt at enrolment; no other city is believed."""

    __tablename__ = "city_pin"
    __table_args__ = ({"sqlite_strict": True},)
    ward: Mapped[str] = mapped_column(primary_key=True)
    chain: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str]
    pinned_at: Mapped[datetime]


class Login(Base):
    """One person's secret at this desk as an argon2id verifier, and the wrong tries since the last right one.

    A wait holds from ``waits_from`` to ``waits_until``; both None where nobody waits.
    """

    __tablename__ = "login"
    __table_args__ = ({"sqlite_strict": True},)
    code: Mapped[str] = mapped_column(primary_key=True)
    verifier: Mapped[str]
    chosen_at: Mapped[datetime]
    wrong: Mapped[int]
    waits_from: Mapped[datetime | None]
    waits_until: Mapped[datetime | None]


class DraftRow(Base):
    """A form that one person began and has not recorded; ``content`` is JSON."""

    __tablename__ = "draft"
    __table_args__ = ({"sqlite_strict": True},)
    person: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[str] = mapped_column(primary_key=True)
    subject: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[str]
    kept_at: Mapped[datetime]


class TurnRow(Base):
    """A turn ticket of this desk. ``call`` counts the day's calls: of those called, the highest was called last."""

    __tablename__ = "turn"
    __table_args__ = ({"sqlite_strict": True},)
    on: Mapped[date] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    priority: Mapped[str]
    issued_at: Mapped[datetime]
    call: Mapped[int | None]
    called_at: Mapped[datetime | None]
    absent_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    put_back: Mapped[bool]


class RatingTally(Base):
    """How often a score was given, by month (``2017-02``), field and outcome; never by whom, for what or when."""

    __tablename__ = "rating_tally"
    # Without row numbers the order in which people rated is nowhere.
    __table_args__ = ({"sqlite_strict": True, "sqlite_with_rowid": False},)
    month: Mapped[str] = mapped_column(primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    timeliness: Mapped[str] = mapped_column(primary_key=True)
    apologised: Mapped[bool] = mapped_column(primary_key=True)
    score: Mapped[int] = mapped_column(primary_key=True)
    count: Mapped[int]
