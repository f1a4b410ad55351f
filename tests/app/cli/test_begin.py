"""`motcua begin`: a real desk by hand, its staff from a file."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from app.desk.database import DATABASE
from app.desk.desk import Desk
from app.desk.reference import staff
from app.office.opening import read_staff
from tests.app.cli.words import Motcua

HEADER = "code,name,post,duties,level\n"
CLERK = "nv01,Võ Thị Thử,Công chức,clerk,xa\n"


def staff_file(folder: Path, text: str = HEADER + CLERK) -> Path:
    path = folder / "cán bộ.csv"
    path.write_text(text, encoding="utf-8")
    return path


def begin(folder: Path, people: Path, *more: str) -> tuple[str | Path, ...]:
    return ("--data", folder, "begin", "--ward", "18073", "--name", "phường Thử Nghiệm",
            "--identifier", "H27.999.01", "--staff", people, *more)  # fmt: skip


def test_a_real_ward_is_begun_and_receives_today(motcua: Motcua, tmp_path: Path) -> None:
    given = begin(tmp_path / "thật", staff_file(tmp_path))
    assert motcua(*given).out.startswith("Đã mở quầy 1 của UBND phường Thử Nghiệm")
    assert "đã có dữ liệu" in motcua(*given).refused(1)
    lines = tmp_path / "một.jsonl"
    line = '{"procedure":"1.014027","received_at":"2026-11-20T08:00","applicant":{"name":"Thử"}}'
    lines.write_text(line, encoding="utf-8")
    said = motcua("--data", tmp_path / "thật", "receive", "--json", "--file", lines).document
    assert said["code"] == "H27.999.01-261120-0001"
    with Desk.open(tmp_path / "thật") as desk:
        assert not desk.settings.demo
        last = desk.last_at()
        assert last is not None
        assert last.date() >= date(2026, 11, 20)


def test_what_a_script_learns_of_a_new_desk(motcua: Motcua, tmp_path: Path) -> None:
    said = motcua(*begin(tmp_path / "thật", staff_file(tmp_path), "--desk", "2", "--json")).document
    assert (said["office"], said["desk"]) == ("UBND phường Thử Nghiệm", 2)
    assert said["chain"].startswith("18073.q2.")


def test_the_upper_office_is_the_profiles(motcua: Motcua, tmp_path: Path) -> None:
    """Since 01/7/2025 no city of the province stands between a ward and the province."""
    assert motcua(*begin(tmp_path / "2025", staff_file(tmp_path))).code == 0
    more = ("--identifier", "000.99.01.H27", "--profile", "hatinh-2017")
    assert motcua(*begin(tmp_path / "2017", staff_file(tmp_path), *more)).code == 0
    assert motcua(*begin(tmp_path / "khác", staff_file(tmp_path), "--upper", "UBND tỉnh Thử")).code == 0
    found = []
    for name in ("2025", "2017", "khác"):
        with Desk.open(tmp_path / name) as desk:
            found.append((desk.settings.upper_office, desk.settings.hotline))
    assert found == [("UBND tỉnh Hà Tĩnh", ""), ("UBND TP Hà Tĩnh", ""), ("UBND tỉnh Thử", "")]


def test_what_is_no_telephone_is_not_printed_on_slips(motcua: Motcua, tmp_path: Path) -> None:
    given = begin(tmp_path / "thật", staff_file(tmp_path), "--hotline", "H27.99.01")
    assert motcua(*given).code == 2
    assert not (tmp_path / "thật").exists()


def test_the_example_of_the_help_opens_a_desk(motcua: Motcua, tmp_path: Path) -> None:
    said = " ".join(motcua("begin", "--help").out.split())
    example = re.search(r"ví dụ (H27[\w.]+)\.", said)
    assert example is not None
    given = begin(tmp_path / "thật", staff_file(tmp_path), "--identifier", example[1])
    assert motcua(*given).code == 0
    with Desk.open(tmp_path / "thật") as desk:
        assert desk.settings.identifier == example[1]


@pytest.mark.parametrize("column", ["code", "name", "post", "duties", "level"])
def test_a_column_that_is_not_there_is_named(motcua: Motcua, tmp_path: Path, column: str) -> None:
    people = staff_file(tmp_path, HEADER.replace(column, "cột_khác") + CLERK)
    assert f"thiếu cột '{column}'" in motcua(*begin(tmp_path / "thật", people)).refused(1)
    assert not (tmp_path / "thật").exists()


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (",Võ Thị Thử,Công chức,clerk,xa", "code"),
        ("nv02", "name"),
        ("nv02,Võ Thị Thử,Công chức,giám đốc,xa", "duties"),
        ("nv02,Võ Thị Thử,Công chức,clerk,huyện", "level"),
    ],
)
def test_a_row_that_says_too_little_is_named(motcua: Motcua, tmp_path: Path, row: str, column: str) -> None:
    people = staff_file(tmp_path, HEADER + CLERK + row + "\n")
    said = motcua(*begin(tmp_path / "thật", people)).refused(1)
    assert said.startswith(f"Dòng 3 của tệp cán bộ cán bộ.csv thiếu hoặc sai ở cột '{column}'")
    assert "Thử" not in said


def test_an_empty_staff_file_has_no_columns(motcua: Motcua, tmp_path: Path) -> None:
    assert "thiếu cột 'code'" in motcua(*begin(tmp_path / "thật", staff_file(tmp_path, ""))).refused(1)


def test_a_level_that_is_left_empty_is_the_wards(motcua: Motcua, tmp_path: Path) -> None:
    people = staff_file(tmp_path, HEADER + "nv01,Võ Thị Thử,Công chức,clerk supervisor,\n")
    [member] = read_staff(people)
    assert (member.duties, member.level) == (("clerk", "supervisor"), "xa")
    assert motcua(*begin(tmp_path / "thật", people)).code == 0
    with Desk.open(tmp_path / "thật") as desk, desk.reading() as reading:
        assert staff(reading, "18073")["nv01"].name == "Võ Thị Thử"


@pytest.mark.parametrize("missing", ["--ward", "--name", "--identifier", "--staff"])
def test_what_a_desk_must_know_is_asked_for(motcua: Motcua, tmp_path: Path, missing: str) -> None:
    given = list(begin(tmp_path / "thật", staff_file(tmp_path)))
    place = given.index(missing)
    assert "--ward, --name, --identifier, --staff" in motcua(*given[:place], *given[place + 2 :]).refused(2)
    assert not (tmp_path / "thật").exists()


def test_an_older_copy_goes_on_in_a_new_book(motcua: Motcua, folder: Path, tmp_path: Path) -> None:
    """A disk gave out, the copy of this morning is put back: no code that was printed since comes again."""
    lines = tmp_path / "hồ sơ.jsonl"
    lines.write_text(
        '{"procedure":"1.004873","received_at":"2017-01-25T09:15","applicant":{"name":"Nguyễn Văn Thử"}}\n',
        encoding="utf-8",
    )
    receive = ("--data", folder, "receive", "--no-slips", "--json", "--file", lines)
    codes = [motcua(*receive).document["code"]]
    copy = (folder / DATABASE).read_bytes()
    codes.append(motcua(*receive).document["code"])
    (folder / DATABASE).write_bytes(copy)
    assert "motcua begin --again" in motcua(*receive).refused(1)
    assert motcua("--data", folder, "find", "thử", "--json").document["found"][0]["code"] == codes[0]
    said = motcua("--data", folder, "begin", "--again", "--json").document
    assert (said["desk"], said["book"] > 1) == (1, True)
    codes += [motcua(*receive).document["code"] for _ in range(2)]
    assert len(set(codes)) == 4
    assert motcua("--data", folder, "check", "--json").document["ok"]
    assert "chưa có quầy nào" in motcua("--data", tmp_path / "trống", "begin", "--again").refused(1)
