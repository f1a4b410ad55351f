"""A data file older than what was printed from it numbers nothing; after a new beginning no code comes twice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.desk import settings
from app.desk.database import DATABASE
from app.desk.desk import Desk
from app.desk.safety import watermark
from app.exchange.check import check
from app.office.opening import begin_again
from app.refusal import Refusal
from db.backup import back_up
from tests.ward import at, entries, take_in


def restore(folder: Path, copy: Path) -> None:
    """Put a copy in the place of the data file, as a clerk with the file manager does."""
    for lost in folder.glob(f"{DATABASE}*"):
        lost.unlink()
    shutil.copy(copy, folder / DATABASE)


def refused_behind(folder: Path) -> None:
    with pytest.raises(Refusal) as caught:
        Desk.open(folder)
    assert caught.value.code == "database.behind"


@pytest.fixture
def printed(folder: Path, tmp_path: Path) -> list[str]:
    """The codes printed by a desk whose file was then put back to what it was after the first of them."""
    with Desk.open(folder) as desk:
        codes = [take_in(desk, "2017-01-25T09:15").code]
        copy = back_up(desk.engine, tmp_path / "copies", at("2017-01-25T09:16"))
        codes += [take_in(desk, f"2017-01-25T09:{minute}").code for minute in (17, 18)]
    restore(folder, copy)
    return codes


def test_a_restored_copy_is_read_and_never_numbers(folder: Path, printed: list[str]) -> None:
    refused_behind(folder)
    refused_behind(folder)
    with Desk.open(folder, write=False) as desk:
        assert desk.is_behind
        assert entries(desk) > len(printed)


def test_after_a_new_beginning_no_printed_code_comes_again(folder: Path, printed: list[str]) -> None:
    with begin_again(folder, at("2017-01-25T10:00")) as desk:
        received = take_in(desk, "2017-01-25T10:01")
        assert received.code not in printed
        assert (desk.epoch.block, received.book, received.number) == (20, 21, 1)
        assert check(desk).findings == []
    with Desk.open(folder) as desk:
        assert take_in(desk, "2017-01-25T10:02").code not in [*printed, received.code]


def test_a_second_restore_of_the_same_copy_takes_a_third_block(
    folder: Path, printed: list[str], tmp_path: Path
) -> None:
    [copy] = (tmp_path / "copies").glob("*.db")
    with begin_again(folder, at("2017-01-25T10:00")) as desk:
        printed.append(take_in(desk, "2017-01-25T10:01").code)
    restore(folder, copy)
    refused_behind(folder)
    with begin_again(folder, at("2017-01-25T11:00")) as desk:
        assert desk.epoch.block == 40
        assert take_in(desk, "2017-01-25T11:01").code not in printed


def test_of_two_copies_of_a_folder_the_one_that_wrote_goes_on(folder: Path, tmp_path: Path) -> None:
    with Desk.open(folder) as desk:
        take_in(desk, "2017-01-25T09:15")
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    with Desk.open(copy) as desk:
        take_in(desk, "2017-01-25T09:16")
    refused_behind(folder)
    with Desk.open(copy) as desk:
        assert take_in(desk, "2017-01-25T09:17").code.endswith("-0003")


def test_two_files_of_one_length_are_told_apart_by_their_last_entry(folder: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    one, other = Desk.open(folder), Desk.open(copy)
    with one, other:
        take_in(one, "2017-01-25T09:15")
        take_in(other, "2017-01-25T09:16")
    refused_behind(folder)
    Desk.open(copy).close()


@pytest.mark.parametrize("content", [None, b"", b'{"chain": "18077.q1', b"[]"])
def test_a_mark_lost_or_torn_by_a_power_cut_refuses_nobody(
    folder: Path, keys_folder: Path, content: bytes | None
) -> None:
    with Desk.open(folder) as desk:
        take_in(desk, "2017-01-25T09:15")
    mark = keys_folder / f"{settings.load(folder).key_id}.head"
    assert mark.is_file()
    if content is None:
        mark.unlink()
    else:
        mark.write_bytes(content)
    with Desk.open(folder) as desk:
        assert take_in(desk, "2017-01-25T09:16").code.endswith("-0002")


def test_a_mark_that_lags_refuses_nobody(folder: Path, keys_folder: Path) -> None:
    with Desk.open(folder) as desk:
        take_in(desk, "2017-01-25T09:15")
        mark = keys_folder / f"{desk.settings.key_id}.head"
        lagging = mark.read_bytes()
        take_in(desk, "2017-01-25T09:16")
    mark.write_bytes(lagging)
    with Desk.open(folder) as desk:
        assert take_in(desk, "2017-01-25T09:17").code.endswith("-0003")


def test_an_act_stands_though_its_mark_cannot_be_kept(
    desk: Desk, keys_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (keys_folder / f"{desk.settings.key_id}.head.part").mkdir()
    try:
        assert take_in(desk, "2017-01-25T09:15").code.endswith("-0001")
        assert "was not kept" in caplog.text
        assert watermark.load(desk.settings.key_id) is None
    finally:
        (keys_folder / f"{desk.settings.key_id}.head.part").rmdir()
