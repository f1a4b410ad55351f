"""The city's own check, its enrolment's limits, and a counter that goes on working while the exchange folds."""

from __future__ import annotations

import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from app.city.enrolment import Introduction, close_chain, enrol, issue_code, seal
from app.city.inspect import inspect
from app.city.log import Rejection
from app.city.serve import now
from app.exchange.check import check
from app.exchange.courier import exchange
from app.refusal import Refusal
from db.journal import public_text
from tests.sync.town import DAY, City, enrolled, new_desk, take_in

CHANGED_TO = "'2017-12-31T17:00:00+07:00'"
PROMISES = (("receipt", "promised_at", "uid"), ("standing", "due_at", "dossier"))


def test_a_change_in_the_citys_database_is_named(city: City, ward: str, tmp_path: Path) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as desk:
        dossier = take_in(desk, 1)
        exchange(desk, DAY)
        city.level(ward)
        assert inspect(city.engine).ok
        for table, column, key in PROMISES:
            where = f"{table} SET {column} = {{}} WHERE {key} = :d"
            with city.tampering() as connection:
                old = connection.execute(
                    text("SELECT promised_at FROM receipt WHERE uid = :d"), {"d": dossier}
                ).scalar_one()
                connection.execute(text("UPDATE " + where.format(CHANGED_TO)), {"d": dossier})
            broken = inspect(city.engine).first_broken
            with city.tampering() as connection:
                connection.execute(text("UPDATE " + where.format(":old")), {"d": dossier, "old": old})
            assert broken is not None, table
            assert broken[:2] == (desk.chain, int(dossier.rpartition(".")[2]))
        assert inspect(city.engine).ok


def test_an_entry_taken_out_of_the_citys_log_is_noticed(city: City, ward: str, tmp_path: Path) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as desk:
        take_in(desk, 1)
        exchange(desk, DAY)
        city.level(ward)
        with city.engine.begin() as connection:
            connection.execute(
                text("UPDATE ward_log SET acc = '\\x00' WHERE ward = :w AND wseq = 3 RETURNING acc"),
                {"w": ward},
            )
        broken = inspect(city.engine).first_broken
        assert broken is not None
        assert ward in broken[2]
        # What a desk had seen no longer stands there: it is told at its next exchange.
        with desk.writing() as connection:
            connection.execute(text("UPDATE position SET wseq = 3"))
        with pytest.raises(Refusal, match=r"city\.rewritten"):
            exchange(desk, DAY)
        with city.engine.begin() as connection:
            connection.execute(text("DELETE FROM ward_head WHERE ward = :w"), {"w": ward})


def test_a_code_expires_and_a_closed_chain_makes_room_for_the_desk_but_not_for_its_block(
    city: City, ward: str, tmp_path: Path
) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as desk, city.engine.connect() as connection:
        sealed = seal(connection)
        said = Introduction("", ward, f"{ward}.q1.abcdef", public_text(desk.keys.signing), 1, 7)
        old = issue_code(connection, ward, now() - timedelta(hours=25))
        said.code = old
        with pytest.raises(Rejection, match="bad-code"):
            enrol(connection, sealed, said, now())
        said.code = issue_code(connection, ward, now())
        with pytest.raises(Rejection, match=r"desk\.taken"):
            enrol(connection, sealed, said, now())
        close_chain(connection, ward, desk.chain, now())
        said.block = 0
        with pytest.raises(Rejection, match=r"block\.taken") as refused:
            enrol(connection, sealed, said, now())
        assert refused.value.facts == {"free": 20}
        said.block = 20
        assert enrol(connection, sealed, said, now()).chain == sealed.chain(ward)
        with pytest.raises(Refusal, match=r"chain\.unknown"):
            close_chain(connection, ward, "x.q1.000000", now())
        connection.rollback()


def test_the_counter_goes_on_receiving_while_the_exchange_folds(
    city: City, ward: str, tmp_path: Path
) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as one, enrolled(city, tmp_path / "2", 2, ward) as two:
        for n in range(60):
            take_in(one, n)
        exchange(one, DAY)
        failures: list[BaseException] = []

        def fetch() -> None:
            try:
                exchange(two, DAY)
            except BaseException as error:
                failures.append(error)

        worker = threading.Thread(target=fetch)
        worker.start()
        received = 0
        while worker.is_alive():
            take_in(two, received)
            received += 1
            time.sleep(0.005)  # two hundred receipts a second
        worker.join()
        assert failures == []
        assert received > 0
        assert check(two).first_broken is None
        exchange(two, DAY)
        exchange(one, DAY)
        assert check(one).dossiers == check(two).dossiers == 60 + received


def test_a_desk_does_not_enrol_with_two_cities(city: City, ward: str, tmp_path: Path) -> None:
    with new_desk(tmp_path / "1", 1, ward) as desk:
        from app.exchange.courier import Pin, pinned
        from app.exchange.introduction import _remember
        from db.journal import public_key

        key = public_key(public_text(desk.keys.signing))
        _remember(desk, Pin(f"{ward}.city.000000", key), DAY)
        held = pinned(desk)
        assert held is not None
        assert held.chain == f"{ward}.city.000000"
        from app.exchange.introduction import enrol as introduce

        with pytest.raises(Refusal, match=r"city\.other"):
            introduce(desk, city.url, city.code(ward), DAY)
