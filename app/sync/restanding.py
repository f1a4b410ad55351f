"""Whether every cached standing is what the dossier's entries amount to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, select, true

from app.fold import facts, raw_table, standing_row
from app.rules.standing import standing
from db.journal import SignedEntry, read
from db.local import StandingRow
from db.records import Entry

AT_A_TIME = 200
Wrong = tuple[str, str]
"""Why (``standing-missing``, ``standing-changed``, ``standing-added``) and the dossier."""


def wrong_standings(connection: Connection, ward: str, folded: int | None) -> tuple[int, list[Wrong]]:
    """How many dossiers there are, and the ones whose cache is wrong; ``folded`` bounds the ward log, None: all."""
    dossiers = 0
    wrong: list[Wrong] = []
    after = ""
    while subjects := _subjects(connection, ward, after, folded):
        after = subjects[-1]
        expected = _computed(connection, ward, subjects, folded)
        stored = _stored(connection, ward, subjects)
        dossiers += len(expected)
        wrong += _differences(expected, stored)
    return dossiers, [*wrong, *_strangers(connection, ward)]


def _within(folded: int | None) -> ColumnElement[bool]:
    return true() if folded is None else Entry.wseq <= folded


def _subjects(connection: Connection, ward: str, after: str, folded: int | None) -> Sequence[str]:
    query = select(Entry.sub).where(Entry.ward == ward, Entry.sub > after, _within(folded)).distinct()
    return connection.execute(query.order_by(Entry.sub).limit(AT_A_TIME)).scalars().all()


def _computed(
    connection: Connection, ward: str, subjects: Sequence[str], folded: int | None
) -> Mapping[str, dict[str, Any]]:
    query = select(Entry.sub, Entry.e, Entry.s).where(
        Entry.ward == ward, Entry.sub.in_(subjects), _within(folded)
    )
    entries: dict[str, list[SignedEntry]] = {}
    for sub, e, s in connection.execute(query):
        entries.setdefault(sub, []).append(read(e, s))
    made = {}
    for sub, about in entries.items():
        now = standing(facts(about))
        if now is not None:
            made[sub] = standing_row(ward, now)
    return made


def _stored(connection: Connection, ward: str, subjects: Sequence[str]) -> Mapping[str, dict[str, Any]]:
    table = raw_table(StandingRow.__tablename__)
    found = connection.execute(select(table).where(table.c.ward == ward, table.c.dossier.in_(subjects)))
    return {row["dossier"]: dict(row) for row in found.mappings()}


def _differences(expected: Mapping[str, dict[str, Any]], stored: Mapping[str, dict[str, Any]]) -> list[Wrong]:
    missing = [("standing-missing", dossier) for dossier in expected if dossier not in stored]
    added = [("standing-added", dossier) for dossier in stored if dossier not in expected]
    changed = [
        ("standing-changed", dossier)
        for dossier, row in expected.items()
        if dossier in stored and stored[dossier] != row
    ]
    return [*missing, *changed, *added]


def _strangers(connection: Connection, ward: str) -> list[Wrong]:
    known = select(Entry.sub).where(Entry.ward == ward, Entry.sub == StandingRow.dossier).exists()
    found = connection.execute(select(StandingRow.dossier).where(StandingRow.ward == ward, ~known).limit(10))
    return [("standing-added", dossier) for dossier in found.scalars()]
