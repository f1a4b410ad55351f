"""What was written stays: through the ORM, through SQLAlchemy, and through plain SQL on the open database."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.apology.acts import (
    ApologyForm,
    BroadcastForm,
    DeliveryForm,
    broadcast,
    complete,
    deliver,
    draft,
    sign,
)
from app.demo.ward import CLERK, HEAD, open_demo
from app.desk.desk import Desk
from app.dossier.acts import end
from app.dossier.acts.printing import printed
from db.engine import writing
from db.guards import AppendOnly, record_tables
from db.records import Entry, Finish, Part, Receipt
from tests.apology_life import owe
from tests.life import live
from tests.open_life import open_office
from tests.ward import at, take_in

KEPT = ("entry", "part")
EVERY = (*KEPT, *sorted(record_tables()))
NEVER_WRITTEN_YET = {"enrolled_key", "revoked_key"}


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory, keys_folder: Path) -> Iterator[Desk]:
    """A desk with a row in every record table that acts can fill; no test can change it, which is the point."""
    with open_demo(tmp_path_factory.mktemp("guards") / "ward", at("2016-12-13T07:30")) as desk:
        dossier = take_in(desk, "2017-04-04T08:00").dossier
        form = ApologyForm(("tre_han",), "lý do thử", (CLERK,), new_on=at("2017-04-14T00:00").date())
        letter = draft(desk, dossier, form, CLERK, at("2017-04-11T07:00"))
        sign(desk, letter, HEAD, at("2017-04-11T08:00"))
        deliver(desk, letter, DeliveryForm("truc_tiep", "tai_nha"), CLERK, at("2017-04-11T09:00"))
        text, station = "Xin lỗi một công dân của phường.", "Trần Thị Đài Thử"
        spoken = BroadcastForm("dai_phat_thanh_phuong_xa", text, CLERK, confirmed_by=station)
        broadcast(desk, letter, spoken, CLERK, at("2017-04-12T17:00"))
        complete(desk, letter, CLERK, at("2017-04-13T08:00"))
        end.finish(desk, dossier, CLERK, at("2017-04-14T08:00"))
        end.return_result(desk, dossier, CLERK, at("2017-04-14T09:00"))
        printed(desk, dossier, CLERK, at("2017-04-14T09:05"), paper="slip", digest="00" * 32)
        live(desk)
        open_office(desk)
        owe(desk)
        yield desk


def rows(desk: Desk, table: str) -> list[Any]:
    with desk.reading() as reading:
        return list(reading.exec_driver_sql(f'SELECT * FROM "{table}"').all())


def refused(desk: Desk, sql: str) -> None:
    with desk.engine.connect() as connection, pytest.raises(DBAPIError) as caught:
        writing(connection).exec_driver_sql(sql)
        connection.commit()
    words = ("append-only", "record outside an act", "gap in the chain")
    assert any(word in str(caught.value) for word in words), caught.value


def test_the_desk_has_a_row_in_every_table(full: Desk) -> None:
    assert {table for table in EVERY if not rows(full, table)} == NEVER_WRITTEN_YET


@pytest.mark.parametrize("table", [table for table in EVERY if table not in NEVER_WRITTEN_YET])
def test_sql_cannot_change_delete_or_replace(full: Desk, table: str) -> None:
    before = rows(full, table)
    assert before
    column = "content" if table == "part" else "e" if table == "entry" else "uid"
    refused(full, f'UPDATE "{table}" SET "{column}" = \'x\'')
    refused(full, f'UPDATE OR IGNORE "{table}" SET "{column}" = "{column}"')
    refused(full, f'DELETE FROM "{table}"')
    refused(full, f'DELETE FROM "{table}" WHERE rowid IN (SELECT max(rowid) FROM "{table}")'
            if table != "part" else "DELETE FROM part WHERE hash IN (SELECT max(hash) FROM part)")  # fmt: skip
    refused(full, f'INSERT OR REPLACE INTO "{table}" SELECT * FROM "{table}"')
    refused(full, f'REPLACE INTO "{table}" SELECT * FROM "{table}"')
    assert rows(full, table) == before


@pytest.mark.parametrize("table", sorted(set(record_tables()) - NEVER_WRITTEN_YET))
def test_a_record_enters_only_beside_the_newest_entry(full: Desk, table: str) -> None:
    columns = [column.name for column in record_tables()[table].__table__.columns]
    chosen = ", ".join(
        "uid || '.forged'"
        if name == "uid"
        else "(SELECT h FROM entry WHERE n = 2)"
        if name == "entry"
        else f'"{name}"'
        for name in columns
    )
    names = ", ".join(f'"{name}"' for name in columns)
    refused(full, f'INSERT INTO "{table}" ({names}) SELECT {chosen} FROM "{table}" LIMIT 1')


def test_replacing_through_the_newest_entry_is_refused_too(full: Desk) -> None:
    newest = "(SELECT h FROM entry ORDER BY rowid DESC LIMIT 1)"
    columns = ", ".join(
        newest if column.name == "entry" else f'"{column.name}"' for column in Receipt.__table__.columns
    )
    before = rows(full, "receipt")
    refused(full, f"INSERT OR REPLACE INTO receipt SELECT {columns} FROM receipt")
    assert rows(full, "receipt") == before


def test_an_old_entry_cannot_be_made_the_newest(full: Desk) -> None:
    refused(full, "UPDATE entry SET rowid = rowid + 100000 WHERE n = 2")
    refused(full, "UPDATE OR REPLACE entry SET wseq = 1")


def test_a_chain_cannot_get_a_gap_or_a_second_entry_of_one_number(full: Desk) -> None:
    for n in ("n", "n + 2", "0"):
        refused(full, "INSERT INTO entry (ward, h, chain, n, kind, sub, at, e, s) "
                      f"SELECT ward, zeroblob(32), chain, {n}, kind, sub, at, e, s FROM entry ORDER BY n DESC LIMIT 1")  # fmt: skip


def test_a_record_must_have_an_entry_in_this_ward(full: Desk) -> None:
    with full.engine.connect() as connection, pytest.raises(DBAPIError):
        writing(connection).execute(text("INSERT INTO finish (ward, uid, entry, dossier, finished_at, outcome) "
                                "VALUES ('x', 'x', zeroblob(32), 'x', '2017', 'granted')"))  # fmt: skip
        connection.commit()


@pytest.mark.parametrize("kind", [*(record_tables()[name] for name in sorted(record_tables())), Entry, Part])
def test_sqlalchemy_refuses_before_the_database_is_asked(full: Desk, kind: Any) -> None:
    with full.engine.connect() as connection:
        writing(connection)
        with pytest.raises(AppendOnly):
            connection.execute(delete(kind))
        with pytest.raises(AppendOnly):
            connection.execute(insert(kind))
        if kind is not Entry:
            with pytest.raises(AppendOnly):
                connection.execute(update(kind).values(ward="x"))
    with full.engine.connect() as connection, pytest.raises(DBAPIError, match="append-only"):
        writing(connection).execute(update(Entry).values(ward="x"))


def test_the_orm_reads_and_never_writes(full: Desk) -> None:
    with Session(full.engine) as session:
        receipt = session.scalars(select(Receipt)).first()
        receipt.promised_at = at("2018-01-01T00:00")
        with pytest.raises(AppendOnly):
            session.flush()
    with Session(full.engine) as session:
        session.delete(session.scalars(select(Finish)).first())
        with pytest.raises(AppendOnly):
            session.flush()
    with Session(full.engine) as session:
        session.add(
            Finish(ward="18077", uid="x", entry=bytes(32), dossier="x", finished_at=at("2017-01-01T08:00"))
        )
        with pytest.raises(AppendOnly):
            session.commit()


def test_the_orm_cannot_go_round_by_bulk_statements(full: Desk) -> None:
    with Session(full.engine) as session:
        for statement in (update(Receipt).values(code="x"), delete(Receipt)):
            with pytest.raises(AppendOnly):
                session.execute(statement)
        row = {"ward": "18077", "uid": "x", "entry": bytes(32), "dossier": "x",
               "finished_at": at("2017-01-01T08:00"), "outcome": "granted"}  # fmt: skip
        with pytest.raises(AppendOnly):
            session.execute(insert(Finish), [row])


def test_a_record_beside_the_newest_entry_enters_only_by_the_fold(desk: Desk) -> None:
    """The trigger cannot tell an act from a Core insert beside its entry; the listener can."""
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    with desk.writing() as connection, pytest.raises(AppendOnly):
        newest = connection.execute(select(Entry.h).order_by(Entry.n.desc()).limit(1)).scalar_one()
        row = {"ward": "18077", "uid": f"{dossier}.9", "entry": newest, "dossier": dossier,
               "finished_at": at("2017-01-26T09:00"), "outcome": "granted"}  # fmt: skip
        connection.execute(insert(Finish), row)
    assert rows(desk, "finish") == []


@pytest.mark.parametrize(
    "sql",
    ["DELETE FROM search", " update position SET wseq = 7", "CREATE TABLE x (a)", "DROP TABLE standing"],
)
def test_what_was_opened_for_reading_writes_nothing(desk: Desk, sql: str) -> None:
    take_in(desk, "2017-01-25T09:15")
    with desk.reading() as reading, pytest.raises(AppendOnly):
        reading.exec_driver_sql(sql)
    assert take_in(desk, "2017-01-25T09:16").code.endswith("-0002")


def test_a_desk_opened_for_reading_refuses_in_the_database_itself(folder: Path) -> None:
    with Desk.open(folder, write=False) as desk, desk.engine.connect() as connection:
        with pytest.raises(DBAPIError, match="readonly"):
            writing(connection).exec_driver_sql("DELETE FROM search")
        with pytest.raises(Exception, match="readonly"):
            connection.connection.cursor().execute("DELETE FROM search")


def test_the_place_in_the_wards_log_may_be_noted(desk: Desk) -> None:
    """The one thing that is learnt later: where the city put an entry."""
    with desk.writing() as connection:
        connection.execute(update(Entry).where(Entry.n == 1).values(wseq=1))
    with desk.reading() as reading:
        assert reading.execute(select(Entry.wseq).where(Entry.n == 1)).scalar_one() == 1


def test_every_record_table_has_its_guards(full: Desk) -> None:
    with full.reading() as reading:
        triggers = set(
            reading.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars()
        )
    for table in record_tables():
        assert {f"{table}_update", f"{table}_delete", f"{table}_outside"} <= triggers
    assert {
        "entry_update",
        "entry_moved",
        "entry_delete",
        "entry_gap",
        "part_update",
        "part_delete",
    } <= triggers
