"""The city's own tables on PostgreSQL: heads of chains and wards, forks, one-time codes, keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Table
from sqlalchemy.orm import Mapped, mapped_column

from db.base import Base
from db.guards import record_tables


class ChainHead(Base):
    """The last accepted entry of an enrolled chain; ``n`` 0 before the first.

    ``state`` is ``open``, ``forked`` or ``closed``. The city's own chains have desk 0 and block -1.
    """

    __tablename__ = "chain_head"
    ward: Mapped[str] = mapped_column(primary_key=True)
    chain: Mapped[str] = mapped_column(primary_key=True)
    n: Mapped[int]
    h: Mapped[bytes]
    at: Mapped[int]
    key: Mapped[str]
    desk: Mapped[int]
    block: Mapped[int]
    state: Mapped[str]
    exchanged_at: Mapped[datetime | None]


class WardHead(Base):
    """The end of a ward's log: position, accumulator, and how far it is folded into records.

    ``generation`` is raised by the operator when the city's database was restored from a backup.
    """

    __tablename__ = "ward_head"
    ward: Mapped[str] = mapped_column(primary_key=True)
    wseq: Mapped[int]
    acc: Mapped[bytes]
    folded: Mapped[int]
    generation: Mapped[int]


class WardLog(Base):
    """The accumulator after each position, by which a desk proves which history it has seen."""

    __tablename__ = "ward_log"
    ward: Mapped[str] = mapped_column(primary_key=True)
    wseq: Mapped[int] = mapped_column(primary_key=True)
    acc: Mapped[bytes]
    accepted_at: Mapped[datetime]


class Fork(Base):
    """Evidence of two entries at one place of a chain; kept for ever."""

    __tablename__ = "fork"
    ward: Mapped[str] = mapped_column(primary_key=True)
    h: Mapped[bytes] = mapped_column(primary_key=True)
    chain: Mapped[str]
    n: Mapped[int]
    e: Mapped[str]
    s: Mapped[bytes]


class EnrolmentCode(Base):
    """A one-time code for one desk of a ward; only its hash is kept."""

    __tablename__ = "enrolment_code"
    ward: Mapped[str] = mapped_column(primary_key=True)
    code_hash: Mapped[str] = mapped_column(primary_key=True)
    expires_at: Mapped[datetime]
    chain: Mapped[str | None]


class CityKey(Base):
    """The city's signing key and the name of its writer's epoch."""

    __tablename__ = "city_key"
    epoch: Mapped[str] = mapped_column(primary_key=True)
    secret: Mapped[bytes]


def triggers() -> Iterator[str]:
    """The PostgreSQL statements that make entries, parts and records append-only against any SQL."""
    yield (
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'append-only'; END $$"
    )
    for table in ("entry", "part", *sorted(record_tables())):
        yield (
            f'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "{table}" '
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        )
        yield (
            f'CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "{table}" '
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )


TABLES: tuple[Table, ...] = tuple(
    Base.metadata.tables[kind.__tablename__]
    for kind in (ChainHead, WardHead, WardLog, Fork, EnrolmentCode, CityKey)
)
