"""A new desk: refused before anything is made, made whole or not at all, and what it signs holds its settings."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.demo.ward import CLERK, HEAD, people
from app.demo.ward import settings as demo_settings
from app.desk import settings
from app.desk.database import DATABASE, refused
from app.desk.desk import Desk
from app.desk.safety.lock import FILE as LOCK
from app.desk.settings import Settings
from app.office.opening import MAKING, NewStaff, enter_staff, open_ward
from app.refusal import Refusal
from db.engine import sqlcipher
from tests.ward import at, entries, take_in

ROOT = Path(__file__).parents[2]
OPENED = at("2016-12-13T07:30")
OPENER = """
import sys
from pathlib import Path
from app.office.opening import open_ward
from app.demo.ward import people, settings
from app.refusal import Refusal
from tests.ward import at
sys.stdin.readline()
try:
    open_ward(Path(sys.argv[1]), settings(), people(), at("2016-12-13T07:30")).close()
    print("opened")
except Refusal as refusal:
    print(refusal.code)
"""


def refusal_of(asked: Callable[[], object]) -> Refusal:
    with pytest.raises(Refusal) as caught:
        asked()
    return caught.value


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"ward": "18077.q1"}, "ward.name"),
        ({"ward": "Nguyễn Du"}, "ward.name"),
        ({"ward": ""}, "ward.name"),
        ({"ward": "x" * 33}, "ward.name"),
        ({"regime": "hatinh-1999"}, "regime.unknown"),
        ({"identifier": "000.99.H27"}, "unit.identifier"),
        ({"identifier": "000.99.01.h27"}, "unit.identifier"),
        ({"identifier": "000.99.01.H277"}, "unit.identifier"),
        ({"identifier": "000.99..H27"}, "unit.identifier"),
    ],
)
def test_a_wrong_setting_is_refused_before_anything_is_made(
    tmp_path: Path, keys_folder: Path, changed: dict[str, str], code: str
) -> None:
    held = sorted(keys_folder.iterdir())
    wrong = replace(demo_settings(), **changed)  # type: ignore[arg-type]  # every changed field is a text
    assert refusal_of(lambda: open_ward(tmp_path / "ward", wrong, people(), OPENED)).code == code
    assert list(tmp_path.iterdir()) == []
    assert sorted(keys_folder.iterdir()) == held


@pytest.mark.parametrize("staff", [[], [NewStaff("ct01", "Trần Thị Thử", "Chủ tịch", ("head",))]])
def test_a_desk_without_a_clerk_is_refused(tmp_path: Path, staff: list[NewStaff]) -> None:
    found = refusal_of(lambda: open_ward(tmp_path / "ward", demo_settings(), staff, OPENED))
    assert found.code == "staff.none"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.faults
def test_two_that_open_one_folder_at_once_leave_one_desk(tmp_path: Path) -> None:
    folder = tmp_path / "ward"
    openers = [
        subprocess.Popen(
            [sys.executable, "-c", OPENER, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
        )
        for _ in range(3)
    ]
    for opener in openers:
        assert opener.stdin is not None
        opener.stdin.write("\n")
        opener.stdin.flush()
    said = sorted(opener.communicate()[0].strip() for opener in openers)
    assert said.count("opened") == 1
    assert set(said) <= {"opened", "folder.busy", "folder.taken"}
    with Desk.open(folder) as desk:
        assert take_in(desk, "2017-01-25T09:15").code.endswith("-0001")


def test_the_folder_stays_locked_from_its_making_on(tmp_path: Path) -> None:
    with open_ward(tmp_path / "ward", demo_settings(), people(), OPENED) as desk:
        assert refusal_of(lambda: Desk.open(desk.folder)).code == "folder.busy"
        assert sorted(path.name for path in desk.folder.iterdir() if not path.name.startswith(DATABASE)) == [
            LOCK,
            settings.FILE,
        ]


def test_a_desk_is_made_in_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with open_ward(Path(), demo_settings(), people(), OPENED) as desk:
        assert desk.folder == tmp_path
    assert (tmp_path / settings.FILE).is_file()


def test_a_power_cut_between_the_two_moves_is_made_good(folder: Path) -> None:
    (folder / MAKING).mkdir()
    (folder / settings.FILE).rename(folder / MAKING / settings.FILE)
    assert refusal_of(lambda: Desk.open(folder)).code == "settings.missing"
    with open_ward(folder, demo_settings(), people(), OPENED) as desk:
        assert take_in(desk, "2017-01-25T09:15").code.endswith("-0001")
    assert not (folder / MAKING).exists()


def test_a_file_without_its_settings_is_never_written_over(folder: Path) -> None:
    content = (folder / DATABASE).read_bytes()
    (folder / settings.FILE).unlink()
    (folder / MAKING).mkdir()
    (folder / MAKING / settings.FILE).write_text("", encoding="utf-8")
    (folder / MAKING / DATABASE).write_bytes(b"half")
    found = refusal_of(lambda: open_ward(folder, demo_settings(), people(), OPENED))
    assert found.code == "settings.missing"
    assert (folder / DATABASE).read_bytes() == content


def changed(folder: Path, **values: object) -> Settings:
    said = replace(settings.load(folder), **values)  # type: ignore[arg-type]  # each test gives the field's type
    settings.save(folder, said)
    return said


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize(
    ("key", "value"), [("ward", "18078"), ("desk", 2), ("regime", "hatinh-2025"), ("demo", False)]
)
def test_settings_that_contradict_the_signed_beginning_open_nothing(
    folder: Path, key: str, value: object, *, write: bool
) -> None:
    changed(folder, **{key: value})
    found = refusal_of(lambda: Desk.open(folder, write=write))
    assert (found.code, found.facts) == ("settings.contradict", {"key": key})


def test_a_real_ward_does_not_open_as_a_demo(tmp_path: Path) -> None:
    open_ward(tmp_path / "ward", replace(demo_settings(), demo=False), people(), OPENED).close()
    changed(tmp_path / "ward", demo=True)
    assert refusal_of(lambda: Desk.open(tmp_path / "ward")).facts == {"key": "demo"}


@pytest.mark.parametrize(("by", "second"), [("nobody", None), ("", None), (CLERK, "nobody")])
def test_only_the_wards_staff_and_the_office_act(desk: Desk, by: str, second: str | None) -> None:
    held = entries(desk)
    with pytest.raises(Refusal) as caught, desk.act("dossier.received", by, OPENED, second=second):
        pass
    assert caught.value.code == "staff.unknown"
    assert entries(desk) == held


def test_whoever_is_entered_acts_at_once(desk: Desk) -> None:
    take_in(desk, "2017-01-25T09:15")
    enter_staff(desk, [NewStaff("nv99", "Lê Thị Thử\0", "Công chức", ("clerk",))], at("2017-01-25T09:20"))
    assert desk.staff["nv99"].name == "Lê Thị Thử"
    with desk.act("staff.changed", "nv99", at("2017-01-25T09:21"), subject="", second=HEAD):
        pass


@pytest.mark.parametrize("value", [2**53, "\ud800", 0.5])
def test_a_value_that_no_entry_can_hold_is_a_refusal(desk: Desk, value: object) -> None:
    held = entries(desk)
    later = at("2017-01-25T09:21")
    with pytest.raises(Refusal) as caught, desk.act("staff.changed", CLERK, later, subject="") as act:
        act.records.append({"t": "staff", "code": value})
    assert caught.value.code == "act.unwritable"
    with pytest.raises(Refusal) as caught, desk.act("staff.changed", CLERK, later, subject="") as act:
        act._keep({"name": value})
    assert caught.value.code == "act.unwritable"
    assert entries(desk) == held


def test_a_record_from_the_future_is_told_from_a_clock_a_little_slow(desk: Desk) -> None:
    take_in(desk, "2027-01-25T09:15")
    codes = [refusal_of(lambda when=when: take_in(desk, when)).code  # type: ignore[misc]
             for when in ("2027-01-25T09:00", "2027-01-24T09:15", "2027-01-24T09:14", "2017-01-25T09:15")]  # fmt: skip
    assert codes == ["clock.back", "clock.back", "clock.ahead_before", "clock.ahead_before"]


def test_a_failing_disk_is_not_a_full_one(tmp_path: Path) -> None:
    error = sqlcipher.OperationalError("disk I/O error")
    assert str(refused(error)) == "disk.failing"
    assert str(refused(error, tmp_path)) == "disk.failing"
    assert str(refused(sqlcipher.OperationalError("database or disk is full"))) == "disk.full"
