"""A copy is complete, as secret as its original, and only ever whole."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from app.desk import settings
from app.desk.database import DATABASE
from app.desk.desk import Desk
from app.desk.safety import secrets
from db.backup import KEPT, back_up
from db.engine import DatabaseErrors, UnreadableDatabase, connect
from tests.ward import at, entries, take_in

NIGHT = at("2017-01-25T20:00")


def opened(path: Path, folder: Path) -> int:
    """How many entries a copy holds when opened with the desk's key."""
    connection = connect(path, secrets.load(settings.load(folder).key_id).database)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(connection.execute("SELECT count(*) FROM entry").fetchone()[0])
    finally:
        connection.close()


def test_a_copy_of_an_open_desk_holds_everything(desk: Desk, tmp_path: Path) -> None:
    take_in(desk, "2017-01-25T09:15")
    copy = back_up(desk.engine, tmp_path / "copies", NIGHT)
    assert copy.name == "desk-18077.q1-20170125-200000.db"
    assert opened(copy, desk.folder) == entries(desk)
    take_in(desk, "2017-01-25T09:16")
    assert opened(copy, desk.folder) == entries(desk) - 1


def test_a_copy_takes_the_place_of_a_lost_file(folder: Path, tmp_path: Path) -> None:
    with Desk.open(folder) as desk:
        code = take_in(desk, "2017-01-25T09:15").code
        copy = back_up(desk.engine, tmp_path / "copies", NIGHT)
    for lost in folder.glob(f"{DATABASE}*"):
        lost.unlink()
    copy.rename(folder / DATABASE)
    with Desk.open(folder) as desk:
        assert code.endswith("-0001")
        assert take_in(desk, "2017-01-25T09:17").code.endswith("-0002")


def test_a_copy_is_secret(desk: Desk, tmp_path: Path) -> None:
    take_in(desk, "2017-01-25T09:15")
    copy = back_up(desk.engine, tmp_path / "copies", NIGHT)
    content = copy.read_bytes()
    assert b"SQLite format 3" not in content
    assert "Nguyễn Văn Thử".encode() not in content
    with pytest.raises(UnreadableDatabase):
        connect(copy, bytes(32))


def test_the_last_seven_are_kept(desk: Desk, tmp_path: Path) -> None:
    copies = [back_up(desk.engine, tmp_path / "copies", NIGHT + timedelta(days=n)) for n in range(KEPT + 3)]
    kept = [path for copy in copies[-KEPT:] for path in (copy, copy.with_suffix(".toml"))]
    assert sorted((tmp_path / "copies").iterdir()) == sorted(kept)


def test_another_desks_copies_in_the_folder_are_left_alone(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    others = [folder / f"desk-18077.q{number}-20160101-000000.db" for number in (2, 11)]
    for other in others:
        other.write_bytes(b"x")
    for n in range(KEPT + 2):
        back_up(desk.engine, folder, NIGHT + timedelta(days=n))
    assert all(other.exists() for other in others)
    assert len(list(folder.glob("desk-18077.q1-*.db"))) == KEPT


def test_a_copy_and_its_settings_open_as_they_are(folder: Path, tmp_path: Path) -> None:
    with Desk.open(folder) as desk:
        take_in(desk, "2017-01-25T09:15")
        copy = back_up(desk.engine, tmp_path / "copies", NIGHT)
        held = entries(desk)
    (tmp_path / "new").mkdir()
    copy.rename(tmp_path / "new" / DATABASE)
    copy.with_suffix(".toml").rename(tmp_path / "new" / settings.FILE)
    with Desk.open(tmp_path / "new") as desk:
        assert entries(desk) == held


def test_a_copy_is_made_of_a_desk_opened_for_reading(folder: Path, tmp_path: Path) -> None:
    with Desk.open(folder, write=False) as desk:
        copy = back_up(desk.engine, tmp_path / "copies", NIGHT)
        assert opened(copy, folder) == entries(desk)


def test_a_foreign_file_in_the_folder_is_never_dropped(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "ghi chú.txt").write_text("của phường", encoding="utf-8")
    for n in range(KEPT + 1):
        back_up(desk.engine, folder, NIGHT + timedelta(days=n))
    assert (folder / "ghi chú.txt").read_text(encoding="utf-8") == "của phường"


def test_a_copy_that_fails_leaves_no_half_copy(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    (folder / "desk-18077.q1-20170125-200000.part").mkdir(parents=True)
    with pytest.raises((OSError, *DatabaseErrors)):
        back_up(desk.engine, folder, NIGHT)
    assert [path.suffix for path in folder.iterdir()] == [".part"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="a full disk is made with mount")
def test_a_full_disk_leaves_no_half_copy_and_the_desk_goes_on(desk: Desk, small_disk: Path) -> None:
    with pytest.raises(DatabaseErrors, match="full"):
        back_up(desk.engine, small_disk / "copies", NIGHT)
    assert not list((small_disk / "copies").iterdir())
    assert take_in(desk, "2017-01-25T09:15").code.endswith("-0001")
