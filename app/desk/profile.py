"""A legal profile as the ward has it: the keys that it has its own way, from records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, or_, select

from app.desk import shipped
from app.desk.settings import Settings
from app.refusal import Refusal
from app.rules.law.overrides import HOTLINE, overridden
from app.rules.law.regime import Regime
from app.rules.time.calendar import VIETNAM
from db.records import Entry, ProfileOverride


@dataclass(frozen=True, slots=True)
class Override:
    """A key of the profile that the ward has its own way, by which decision, entered by whom and when."""

    key: str
    value: str
    source: str
    by: str
    at: datetime


def profile_table(configured: Settings) -> Mapping[str, Any]:
    """A desk's profile before the ward has anything its own way: of no law, but of its setting up, is the hotline.

    Raises:
        Refusal: ``regime.unknown`` (id), ``regime.invalid``.
    """
    return {**shipped.profile_table(configured.regime), HOTLINE: configured.hotline}


def overrides(reading: Connection, ward: str, regime: str, *so_far: ColumnElement[bool]) -> list[Override]:
    """What the ward has its own way under a profile, by key; of two records for a key the later one holds.

    ``so_far``: of which entries, as :func:`known_to`; of all that are held here when left out.
    """
    row = ProfileOverride
    rows = reading.execute(
        select(row.key, row.value, row.source, Entry.at, Entry.e)
        .join(Entry, (Entry.ward == row.ward) & (Entry.h == row.entry))
        .where(row.ward == ward, (row.regime == regime) | (row.key == HOTLINE), *so_far)
        .order_by(Entry.at, Entry.chain, Entry.n)
    )
    held: dict[str, Override] = {}
    for each in rows:
        held.pop(each.key, None)
        if each.value is not None:
            by = str(msgspec.json.decode(each.e)["act"])
            at = datetime.fromtimestamp(each.at / 1000, VIETNAM)
            held[each.key] = Override(each.key, each.value, each.source, by, at)
    return [held[key] for key in sorted(held)]


def known_to(reading: Connection, ward: str, entry: bytes) -> ColumnElement[bool]:
    """The entries that a desk knew when it signed one: its own before it, and the ward's log as far as it had read it.

    The hour would not tell: what another desk recorded before may have come here after.
    """
    mine = (Entry.ward == ward) & (Entry.h == entry)
    row = reading.execute(select(Entry.chain, Entry.n, Entry.e).where(mine)).one()
    read_so_far, _acc = msgspec.json.decode(row.e)["seen"]
    return or_((Entry.chain == row.chain) & (Entry.n < row.n), Entry.wseq <= read_so_far)


def with_overrides(table: Mapping[str, Any], given: Iterable[Override]) -> Regime:
    """The profile as the ward has it; an override that a newer program knows to read is passed over here."""
    return overridden(table, readable(table, given))


def readable(table: Mapping[str, Any], given: Iterable[Override]) -> dict[str, str]:
    """The values of the overrides that this program can read, by key."""
    read: dict[str, str] = {}
    for each in given:
        try:
            overridden(table, read | {each.key: each.value})
        except Refusal:
            continue
        read[each.key] = each.value
    return read


def hotline_said(reading: Connection, ward: str, until: datetime) -> str | None:
    """The number to complain at that the ward had recorded until then; None where each desk has that of its setting up."""
    said = {
        each.key: each.value for each in overrides(reading, ward, "", Entry.at <= until.timestamp() * 1000)
    }
    return said.get(HOTLINE)
