"""Column types and the base class of every stored table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import Any

from sqlalchemy import BigInteger, Dialect, Integer, LargeBinary, MetaData, Text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

OFFICE_TIME = timezone(timedelta(hours=7))

POSTGRESQL_WHERE = "postgresql_where"

# SQLite's STRICT tables know INTEGER only; PostgreSQL's INTEGER is too small for milliseconds.
Big = BigInteger().with_variant(Integer(), "sqlite")


class Instant(TypeDecorator[datetime]):
    """An instant, kept as ISO text in office time so that text order is time order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: D102
        return None if value is None else written(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None]:  # noqa: D102
        # In the place of process_result_value, which SQLAlchemy calls by way of another function: lists have thousands.
        return _instant


def _instant(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


class Day(TypeDecorator[date]):
    """A calendar date, kept as ISO text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:  # noqa: D102
        return None if value is None else value.isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:  # noqa: D102
        return None if value is None else date.fromisoformat(value)


def where(condition: Any) -> dict[str, Any]:
    """What makes an index one of a part of its table, in either kind of database.

    PostgreSQL's half is put on where its statements are written: named here, it costs every start its dialect.
    """
    return {"sqlite_where": condition, "info": {POSTGRESQL_WHERE: condition}}


def written(instant: datetime) -> str:
    """ISO text of an instant in office time, to the second."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(OFFICE_TIME).isoformat(timespec="seconds")


# Modules of tables leave their annotations as they are: SQLAlchemy would evaluate five hundred texts at each start.
class Base(DeclarativeBase):
    """Every stored table."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012
        str: Text(),
        int: Big,
        bytes: LargeBinary(),
        bool: Integer(),
        datetime: Instant(),
        date: Day(),
    }
