"""A desk that was lost or stolen: the city closes its chain, and every other desk knows."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import delete, insert, text, update
from sqlalchemy.exc import DBAPIError

from app.city.enrolment import close_chain
from app.city.inspect import inspect
from app.city.serve import now, open_database
from app.desk.desk import Desk
from app.dossier.registers.slips import check_slip
from app.exchange.check import check
from app.exchange.courier import exchange
from app.papers.form01 import slip_token
from app.refusal import Refusal
from db.guards import AppendOnly, record_tables
from db.records import Receipt
from tests.sync.town import DAY, City, enrolled, take_in

pytestmark = pytest.mark.faults


def held(desk: Desk, token: str) -> str:
    with desk.reading() as reading:
        return check_slip(reading, desk.settings.ward, token).held


def test_a_closed_chain_gives_nothing_gets_nothing_and_its_later_slips_are_refused(
    city: City, ward: str, tmp_path: Path
) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as kept, enrolled(city, tmp_path / "2", 2, ward) as stolen:
        honest = slip_token(stolen, take_in(stolen, 1))
        exchange(stolen, DAY)
        for _ in range(2):  # closed twice: said once
            with city.engine.begin() as connection:
                close_chain(connection, ward, stolen.chain, now())
        take_in(kept, 2)
        exchange(kept, DAY)
        with pytest.raises(Refusal, match=r"city\.frozen"):  # nothing to send: the pull is refused
            exchange(stolen, DAY)
        later = slip_token(stolen, take_in(stolen, 3))
        with pytest.raises(Refusal, match=r"city\.frozen"):
            exchange(stolen, DAY)
        assert held(kept, honest) == "held"
        with pytest.raises(Refusal, match=r"slip\.revoked"):
            held(kept, later)
        city.level(ward)
        with city.engine.connect() as connection:
            revoked = connection.execute(
                text("SELECT chain, last FROM revoked_key WHERE ward = :w"), {"w": ward}
            )
            assert [tuple(row) for row in revoked] == [(stolen.chain, int(_last(stolen)) - 1)]
        assert check(kept).ok
        assert inspect(city.engine).ok


def _last(desk: Desk) -> int:
    with desk.reading() as reading:
        return int(
            reading.execute(text("SELECT max(n) FROM entry WHERE chain = :c"), {"c": desk.chain}).scalar_one()
        )


def test_the_citys_database_lets_nothing_be_changed_or_taken_out(
    city: City, ward: str, tmp_path: Path
) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as desk:
        take_in(desk, 1)
        exchange(desk, DAY)
        city.level(ward)
    tables = ["entry", "part", *sorted(record_tables())]
    statements = [f'TRUNCATE "{table}" CASCADE' for table in tables]
    for table in tables:
        with city.engine.connect() as connection:
            if connection.execute(text(f'SELECT count(*) FROM "{table}"')).scalar_one():
                statements += [f'DELETE FROM "{table}"', f'UPDATE "{table}" SET ward = ward']
    assert len(statements) > len(tables) + 8
    for statement in statements:
        with city.engine.connect() as connection, pytest.raises(DBAPIError, match="append-only"):
            connection.execute(text(statement))


def test_the_citys_program_itself_is_refused_a_change_before_it_asks(city: City) -> None:
    engine, cluster = open_database(city.folder, None)
    try:
        with engine.connect() as connection:
            for statement in (delete(Receipt), update(Receipt).values(book=9), insert(Receipt)):
                with pytest.raises(AppendOnly):
                    connection.execute(statement)
    finally:
        engine.dispose()
    assert cluster is not None
    assert cluster.running
