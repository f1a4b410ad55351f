"""A damaged data file is kept aside, the newest whole copy takes its place, and no number comes twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.desk.desk import Desk
from app.desk.safety import copies
from app.office.opening import begin_again
from app.refusal import Refusal
from tests.conftest import at
from tests.ward import take_in

LATER = at("2017-01-25T10:00")


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page + 100] ^= 1
    path.write_bytes(content)


@pytest.fixture
def damaged(folder: Path) -> Path:
    """Two copies, a dossier after them, and then nothing opens any more."""
    with Desk.open(folder) as desk:
        take_in(desk, "2017-01-25T09:00")
        copies.keep_copy(desk, at("2017-01-25T09:05"))
        take_in(desk, "2017-01-25T09:10")
        copies.keep_copy(desk, at("2017-01-25T09:15"))
        take_in(desk, "2017-01-25T09:20")
    damage(folder / "desk.db")
    with pytest.raises(Refusal, match=r"database\.unreadable"):
        Desk.open(folder)
    return folder


def test_the_newest_whole_copy_is_found_and_a_damaged_one_passed_over(damaged: Path) -> None:
    found = copies.newest_whole(damaged)
    assert found is not None
    assert found.made_at == at("2017-01-25T09:15")
    before = {path.name for path in (damaged / "backups").iterdir()}
    damage(found.path)
    older = copies.newest_whole(damaged)
    assert older is not None
    assert older.made_at == at("2017-01-25T09:05")
    damage(older.path)
    assert copies.newest_whole(damaged) is None
    assert {path.name for path in (damaged / "backups").iterdir()} == before


def test_the_damaged_file_is_kept_and_a_new_book_goes_on(damaged: Path) -> None:
    broken = (damaged / "desk.db").read_bytes()
    copy = copies.newest_whole(damaged)
    assert copy is not None
    aside = copies.put_back(damaged, copy, LATER)
    assert (aside / "desk.db").read_bytes() == broken
    assert copy.path.exists()
    with pytest.raises(Refusal, match=r"database\.behind"):
        Desk.open(damaged)
    with begin_again(damaged, LATER) as desk:
        assert take_in(desk, "2017-01-25T10:05").code not in {
            f"000.99.01.H27-170125-{n:04}" for n in range(1, 4)
        }


def test_settings_that_cannot_be_read_come_from_beside_the_copy(damaged: Path) -> None:
    (damaged / "desk.toml").write_bytes(b"\xff\xfe nothing")
    copy = copies.newest_whole(damaged)
    assert copy is not None
    aside = copies.put_back(damaged, copy, LATER)
    assert (aside / "desk.toml").read_bytes().startswith(b"\xff\xfe")
    begin_again(damaged, LATER).close()


def test_a_copy_that_cannot_be_put_back_moves_nothing(damaged: Path) -> None:
    copy = copies.newest_whole(damaged)
    assert copy is not None
    before = (damaged / "desk.db").read_bytes()
    (damaged / "desk.db.part").mkdir()
    with pytest.raises(Refusal, match=r"copy\.not_put_back"):
        copies.put_back(damaged, copy, LATER)
    assert (damaged / "desk.db").read_bytes() == before
    Path(damaged / "desk.db.part").rmdir()
    copies.put_back(damaged, copy, LATER)
