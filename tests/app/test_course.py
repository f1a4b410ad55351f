"""A whole life of dossiers: what is stored is what was signed, found by every name, and made anew the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from app.demo.ward import open_demo
from app.desk.desk import Desk
from app.desk.rebuilding import rebuild
from app.dossier.promise import standing_here
from app.dossier.registers import dossiers, receipts
from app.exchange.check import check
from app.rules.course.course import Status
from db.local import StandingRow
from tests.life import live
from tests.ward import at, carry, second_desk

WARD = "18077"


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory, keys_folder: Path):
    with open_demo(tmp_path_factory.mktemp("life") / "ward", at("2016-12-13T07:30")) as desk:
        yield desk, live(desk)


def standings(desk: Desk) -> list[tuple[object, ...]]:
    with desk.reading() as reading:
        return [
            tuple(row) for row in reading.execute(select(StandingRow.__table__).order_by(StandingRow.dossier))
        ]


def test_nothing_stored_differs_from_what_was_signed(lived: tuple[Desk, dict[str, str]]) -> None:
    desk, _ = lived
    assert [finding for finding in check(desk).findings if finding.why != "unknown-key"] == []


def test_made_anew_everything_stands_the_same(lived: tuple[Desk, dict[str, str]]) -> None:
    desk, _ = lived
    before = standings(desk)
    assert rebuild(desk) == len(before)
    assert standings(desk) == before


def test_a_corrected_name_is_found_and_so_is_the_old_one(lived: tuple[Desk, dict[str, str]]) -> None:
    desk, met = lived
    with desk.reading() as reading:
        for typed in ("Nguyễn Văn Thử Hai", "nguyen van thu"):
            found = [line.dossier for line in receipts.find(reading, WARD, typed)]
            assert found.count(met["given"]) == 1
        assert dossiers.one(reading, WARD, met["given"]).applicant["name"] == "Nguyễn Văn Thử Hai"


def test_where_everything_ended(lived: tuple[Desk, dict[str, str]]) -> None:
    desk, met = lived
    ended = {name: standing_here(desk, dossier) for name, dossier in met.items()}
    assert {name: now.status for name, now in ended.items()} == {
        "given": Status.RETURNED,
        "refused": Status.REFUSED,
        "withdrawn": Status.WITHDRAWN,
        "moved": Status.WORKING,
    }
    assert (ended["given"].corrections, ended["given"].supplements) == (1, 1)
    assert ended["given"].contradictions == ()


def test_another_desk_that_hears_of_it_stands_the_same(
    lived: tuple[Desk, dict[str, str]], tmp_path: Path
) -> None:
    desk, _ = lived
    with second_desk(desk, tmp_path / "second") as second:
        carry(desk, second)
        assert standings(second) == standings(desk)
