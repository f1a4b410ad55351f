"""A city restored from a backup has less than it acknowledged: the desks give back what it lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from app.city.inspect import inspect
from app.exchange.check import check
from app.exchange.courier import exchange
from app.exchange.own import waiting
from db.guards import record_tables
from tests.sync.stored import places, stored
from tests.sync.town import DAY, City, enrolled, take_in

pytestmark = pytest.mark.faults


def restore(city: City, ward: str, wseq: int) -> None:
    """Put the city's database back to what it was at a position, as a backup would, in a new generation."""
    lost = "(SELECT h FROM entry WHERE ward = :w AND wseq > :k)"
    subjects = "(SELECT sub FROM entry WHERE ward = :w AND wseq > :k)"
    statements = [
        f"DELETE FROM standing WHERE ward = :w AND dossier IN {subjects}",
        *(
            f'DELETE FROM part WHERE ward = :w AND hash IN (SELECT part FROM "{name}" WHERE ward = :w AND entry IN {lost})'
            for name in record_tables()
        ),
        *(f'DELETE FROM "{name}" WHERE ward = :w AND entry IN {lost}' for name in record_tables()),
        "DELETE FROM entry WHERE ward = :w AND wseq > :k",
        "DELETE FROM ward_log WHERE ward = :w AND wseq > :k",
        "UPDATE ward_head SET wseq = :k, folded = :k, generation = generation + 1, "
        "acc = (SELECT acc FROM ward_log WHERE ward = :w AND wseq = :k) WHERE ward = :w",
        "UPDATE chain_head c SET (n, h, at) = (SELECT n, h, at FROM entry e WHERE e.ward = c.ward AND "
        "e.chain = c.chain ORDER BY n DESC LIMIT 1) WHERE ward = :w",
    ]
    with city.tampering() as connection:
        for statement in statements:
            connection.execute(text(statement), {"w": ward, "k": wseq})


def test_what_a_restored_city_lost_comes_back_from_the_desks(city: City, ward: str, tmp_path: Path) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as one, enrolled(city, tmp_path / "2", 2, ward) as two:
        take_in(one, 1)
        exchange(one, DAY)
        before = exchange(two, DAY).wseq
        take_in(one, 2)
        take_in(two, 3)
        for desk in (one, two, one):
            exchange(desk, DAY)
        city.level(ward)
        restore(city, ward, before)
        assert inspect(city.engine).ok
        take_in(one, 4)
        for desk in (two, one, two):
            exchange(desk, DAY)
        city.level(ward)
        with city.engine.connect() as connection:
            expected = stored(connection, ward)
            assert set(places(connection, ward).values()) == {1}
        assert len(expected["receipt"]) == 4
        for desk in (one, two):
            assert waiting(desk) == 0
            assert check(desk).first_broken is None
            with desk.reading() as reading:
                assert stored(reading, ward) == expected
