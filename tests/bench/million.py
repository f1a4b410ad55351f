"""A ward of a million receipts for the search alone: rows written straight into the tables that a search reads.

Signing a million dossiers would take an hour and change nothing about searching them. The search index is left as
real receipts leave it: the last of them are taken in by the act itself, one commit each.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from app.demo.invented import people
from app.demo.ward import CLERK, WARD, open_demo
from app.desk.database import DATABASE
from app.desk.desk import Desk
from app.dossier.acts.receive import receive
from app.dossier.receipt import Person, ReceiptForm
from app.rules.text.words import fold
from db.base import written
from db.engine import connect
from db.journal import canonical, part_hash
from db.local import SearchRow, StandingRow
from db.records import Part, Receipt

CHUNK = 20_000
BY_ACT = 300
PER_DAY = 2000


def fill(folder: Path, count: int, until: datetime) -> None:
    """Make a demo ward in ``folder`` and ``count`` receipts in it, nine of ten returned."""
    with open_demo(folder, until - timedelta(days=count / PER_DAY + 2)) as desk:
        key, chain = desk.keys.database, desk.chain
        procedures = [procedure.code for procedure in desk.catalogue if procedure.active]
    connection = connect(folder / DATABASE, key)
    for preparation in (
        "PRAGMA foreign_keys = OFF",
        "PRAGMA cache_size = -1500000",
        "DROP TRIGGER receipt_outside",
        "BEGIN IMMEDIATE",
    ):
        connection.execute(preparation)
    rows = _rows(count, chain, procedures, until)
    while chunk := list(islice(rows, CHUNK)):
        _insert(connection, chunk)
    connection.execute("COMMIT")
    connection.close()
    _receive_some(folder, until)


def _insert(connection: Any, chunk: list[dict[str, dict[str, Any]]]) -> None:
    for table in chunk[0]:
        names = list(chunk[0][table])
        columns = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" for _ in names)
        connection.executemany(
            f'INSERT INTO "{table}" ({columns}) VALUES ({marks})',
            [tuple(row[table].values()) for row in chunk],
        )


def _rows(
    count: int, chain: str, procedures: list[str], until: datetime
) -> Iterator[dict[str, dict[str, Any]]]:
    chance = Random(7)
    for n, person in enumerate(islice(people(chance), count), start=1):
        received_at = until - timedelta(days=(count - n) / PER_DAY, minutes=1)
        yield _row(
            1_000 + n, chain, chance.choice(procedures), person, received_at, returned=chance.random() < 0.9
        )


def _row(
    n: int, chain: str, procedure: str, person: dict[str, str], received_at: datetime, *, returned: bool
) -> dict[str, dict[str, Any]]:
    uid, at, due = f"{chain}.{n}", written(received_at), written(received_at + timedelta(days=7))
    code = f"000.99.01.H27-{received_at:%y%m%d}-{n % PER_DAY:04d}"
    content, salt = canonical({"applicant": person}), secrets.token_bytes(16)
    name, own = part_hash(salt, content), {"ward": WARD, "chain": chain, "code": code, "procedure": procedure}
    words = dict.fromkeys([*person["name"].lower().split(), *fold(person["name"]).split()])
    dates = {"received_at": at, "promised_at": due, "notify_by": None if returned else due}
    return {
        Part.__tablename__: {"ward": WARD, "hash": name, "salt": salt, "content": content.decode("utf-8")},
        Receipt.__tablename__: own | dates | {
            "uid": uid, "entry": salt, "part": name, "received_on": at[:10], "sequence": n, "book": 1,
            "year": received_at.year, "number": n, "procedure_version": "1", "calendar_version": "1",
            "regime": "hatinh-2017", "limit_value": 5, "limit_unit": "working_days", "channel": "counter",
            "applicant_kind": "person", "identified_by": "card", "collect_at": "counter", "sets": 1, "entered_later": 0,
        },
        StandingRow.__tablename__: own | dates | {
            "dossier": uid, "status": "returned" if returned else "working", "due_at": due, "owed_from": None,
            "procedure_version": "1", "part": name, "limit_value": 5, "limit_unit": "working_days", "supplements": 0,
            "corrections": 0, "stopped_at": None, "outcome": "granted" if returned else None, "clock": "", "finished_at": due if returned else None, "returned_at": due if returned else None,
            "timeliness": "on_time" if returned else None, "reappointments": 0, "apology": None,
            "apology_state": None, "holder": chain, "contradictions": "",
        },
        SearchRow.__tablename__: {
            "id": n, "dossier": uid, "code_reversed": "".join(filter(str.isdigit, code))[::-1],
            "id_reversed": person["id_number"][::-1], "phone_reversed": person["phone"][::-1],
        },
        "search_text": {"rowid": n, "words": " ".join(words)},
    }  # fmt: skip


def _receive_some(folder: Path, until: datetime) -> None:
    with Desk.open(folder) as desk:
        procedure = next(procedure.code for procedure in desk.catalogue if procedure.active)
        for person in islice(people(Random(8)), BY_ACT):
            receive(desk, ReceiptForm(procedure, Person(**person)), CLERK, until + timedelta(days=1))
