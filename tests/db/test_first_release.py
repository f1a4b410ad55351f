"""A desk that the first program made opens in this one: copied, upgraded, and with nothing lost or left behind."""

from __future__ import annotations

import importlib
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.demo.ward import CLERK
from app.desk import drafts, settings
from app.desk.database import DATABASE
from app.desk.desk import Desk
from app.desk.fold import standing_of
from app.desk.safety import secrets
from app.dossier.acts.printing import printed
from app.dossier.promise import printed_times
from app.dossier.registers import dossiers
from app.exchange.check import check
from app.office import login, turns
from app.openness import ratings
from app.refusal import Refusal
from db import upgrade
from db.engine import connect
from tests.ward import at, carry, entries, take_in

NEW_TABLES = {"print", "login", "draft", "turn", "rating_tally"}
NOW = at("2017-01-26T08:00")
KEPT = Path(__file__).parents[1] / "old"


def tables(path: Path, key: bytes) -> set[str]:
    connection = connect(path, key)
    try:
        return {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    finally:
        connection.close()


@dataclass(frozen=True)
class Old:
    """A folder of the first program: two dossiers, and of one a newer desk has told that it was printed twice."""

    folder: Path
    dossier: str
    held: int

    @property
    def key(self) -> bytes:
        return secrets.load(settings.load(self.folder).key_id).database


@pytest.fixture
def old(tmp_path: Path) -> Old:
    for schema, name in (("0001", "old"), ("0002", "newer")):
        shutil.copytree(KEPT / schema, tmp_path / name, ignore=shutil.ignore_patterns("*.key"))
        for key in (KEPT / schema).glob("*.key"):
            shutil.copy(key, secrets.folder())
    return Old(tmp_path / "old", "18077.q1.df2d2d.20", 26)


def test_it_is_really_a_desk_of_the_first_program(old: Old) -> None:
    assert not NEW_TABLES & tables(old.folder / DATABASE, old.key)
    with pytest.raises(Refusal) as caught:
        Desk.open(old.folder, write=False)
    assert caught.value.code == "database.older"


def test_it_is_copied_upgraded_and_whole(old: Old) -> None:
    with Desk.open(old.folder) as desk:
        assert entries(desk) == old.held
        with desk.reading() as reading:
            assert upgrade.revision(reading) == upgrade.HEAD
            line = dossiers.one(reading, desk.settings.ward, old.dossier).line
            now = standing_of(reading, desk.settings.ward, old.dossier)
        assert now is not None
        assert (line.status, line.due_at) == (now.status, now.due_at)
        assert {finding.why for finding in check(desk).findings} <= {"unknown-key"}
    assert tables(old.folder / DATABASE, old.key) >= NEW_TABLES
    [copy] = (old.folder / "backups").glob("*.db")
    assert not NEW_TABLES & tables(copy, old.key)


def test_what_a_newer_desk_had_told_is_a_record_now(old: Old) -> None:
    with Desk.open(old.folder) as desk:
        with desk.reading() as reading:
            assert printed_times(reading, desk.settings.ward, old.dossier, "slip") == 2
            last = dossiers.history(reading, desk.settings.ward, old.dossier)[-1]
        assert last.words == {"reason": "công dân làm mất"}
        assert printed(desk, old.dossier, CLERK, NOW, paper="slip", digest="cd" * 32) == 3


def test_the_counter_goes_on_with_what_is_new(old: Old) -> None:
    with Desk.open(old.folder) as desk:
        login.choose(desk, desk.staff[CLERK], "246810", NOW)
        login.verify(desk, desk.staff[CLERK], "246810", NOW)
        drafts.keep(desk, CLERK, "intake", "", {"name": "Nguyễn Văn Thử"}, NOW)
        assert drafts.kept(desk, CLERK, "intake") is not None
        assert turns.issue(desk, NOW).label == "B001"
        ratings.rate(desk, old.dossier, 5, NOW)
        assert take_in(desk, "2017-01-26T08:05").code


def test_what_was_folded_late_is_as_append_only_as_the_rest(old: Old) -> None:
    with Desk.open(old.folder) as desk, desk.engine.connect() as connection:
        from db.engine import writing

        for sql in ("UPDATE print SET n = 9", "DELETE FROM print"):
            with pytest.raises(Exception, match="append-only"):
                writing(connection).exec_driver_sql(sql)
            connection.rollback()


def test_nothing_is_upgraded_twice(old: Old) -> None:
    Desk.open(old.folder).close()
    Desk.open(old.folder).close()
    assert len(list((old.folder / "backups").glob("*.db"))) == 1


def test_an_upgraded_desk_and_a_newer_one_count_together(old: Old, tmp_path: Path) -> None:
    with Desk.open(old.folder) as desk, Desk.open(tmp_path / "newer") as newer:
        printed(desk, old.dossier, CLERK, NOW, paper="slip", digest="cd" * 32)
        carry(desk, newer)
        with newer.reading() as reading:
            assert printed_times(reading, "18077", old.dossier, "slip") == 3


@pytest.mark.parametrize("wrong", [{"part": ["x"]}, {"part": 3}, {"n": 2**70}, {"n": True}, {"digest": None}])
def test_a_print_record_of_the_wrong_shape_stops_no_upgrade(wrong: dict[str, object]) -> None:
    sound = {"t": "print", "dossier": "a", "paper": "slip", "digest": "ab" * 32, "n": 1}
    entry = json.dumps({"body": {"records": [{**sound, **wrong}, {**sound, "part": "b"}, sound]}})
    row = SimpleNamespace(e=entry, chain="18077.q2.aaaaaa", n=5, ward="18077", h=b"h")
    migration = importlib.import_module("db.migrations.versions.0002_counter")
    told = list(migration._prints(row))
    assert [record["uid"] for record in told] == ["18077.q2.aaaaaa.5.1", "18077.q2.aaaaaa.5.2"]
    assert [record["part"] for record in told] == ["b", None]
