"""The words that read: lateness, figures, find, slip verify, backup."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from app.demo.ward import CLERK, OFFICER
from app.desk import settings
from app.desk.desk import Desk
from app.desk.safety.secrets import FOLDER_VARIABLE
from app.dossier.acts import end
from app.dossier.acts.stop import SupplementForm, request_supplement
from app.dossier.line import DossierLine
from app.papers import form01
from app.rules.text.slip_code import decode, encode, signed_bytes
from db.journal import public_text
from tests.apology_life import owe
from tests.app.cli.words import Motcua
from tests.ward import BIRTH_AGAIN, at, take_in

ROOT = Path(__file__).parents[3]


@pytest.fixture
def ward(folder: Path) -> Path:
    """Two dossiers of January 2017, one of them finished, and the desk closed."""
    with Desk.open(folder) as desk:
        take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN)
        done = take_in(desk, "2017-01-25T09:15").dossier
        end.finish(desk, done, CLERK, at("2017-02-06T10:00"))
    return folder


@pytest.fixture
def token(ward: Path) -> str:
    with Desk.open(ward) as desk, desk.reading() as reading:
        dossier = reading.exec_driver_sql("SELECT uid FROM receipt WHERE code LIKE '%170125-0001'").scalar()
        return form01.slip_token(desk, str(dossier))


def test_lateness_looks_ahead_from_the_morning(motcua: Motcua, ward: Path) -> None:
    said = motcua("--data", ward, "lateness", "--on", "2017-02-03", "--json").document
    assert said["on"] == "2017-02-03T07:00:00+07:00"
    assert [line["code"][-11:] for line in said["to_notify"]] == ["170124-0001"]
    assert (said["overdue"], said["late_without_apology"]) == ([], [])
    said = motcua("--data", ward, "lateness", "--on", "2017-02-08", "--json").document
    assert [line["code"][-11:] for line in said["late_without_apology"]] == ["170124-0001"]
    assert said["to_notify"] == []


def test_a_line_of_json_has_every_field_of_a_dossier(motcua: Motcua, ward: Path) -> None:
    [line] = motcua("--data", ward, "lateness", "--on", "2017-02-08T10:00", "--json").document["overdue"]
    assert set(line) == set(DossierLine.__slots__)
    assert line["received_at"] == "2017-01-24T10:00:00+07:00"


def test_people_read_where_a_dossier_stands(motcua: Motcua, ward: Path) -> None:
    with Desk.open(ward) as desk:
        waits = take_in(desk, "2017-02-07T08:00", BIRTH_AGAIN).dossier
        missing = SupplementForm(("Tờ khai",), "thiếu")
        request_supplement(desk, waits, missing, OFFICER, at("2017-02-07T09:00"))
    assert "chờ bổ sung" in motcua("--data", ward, "find", "170207-0001").out


def test_for_people(motcua: Motcua, ward: Path) -> None:
    out = motcua("--data", ward, "lateness", "--on", "2017-02-08").out
    assert "Quá hạn, còn nợ lời xin lỗi: 1" in out
    assert "000.99.01.H27-170124-0001 · Nguyễn Văn Thử (1996) · Đăng ký lại khai sinh" in out


def test_figures_of_a_period(motcua: Motcua, ward: Path) -> None:
    given = ("--data", ward, "figures", "--from", "2017-01-01", "--to", "2017-03-31")
    said = motcua(*given, "--json").document
    assert (said["received"], said["resolved_on_time"], said["open_late"], said["late_without_apology"]) == (
        2,
        1,
        1,
        1,
    )
    assert "(3) Hồ sơ tiếp nhận: 2" in motcua(*given).out
    wrong = ("--data", ward, "figures", "--from", "2017-03-31", "--to", "2017-01-01")
    assert "ngược thứ tự" in motcua(*wrong).refused(1)


def test_figures_count_letters_of_no_dossier_in_the_sum(motcua: Motcua, ward: Path) -> None:
    with Desk.open(ward) as desk:
        owe(desk)
    said = motcua("--data", ward, "figures", "--from", "2017-08-01", "--to", "2017-08-31", "--json").document
    assert said["apologies"] == 2 and sum(each["apologies"] for each in said["fields"]) == 1


def test_find(motcua: Motcua, ward: Path) -> None:
    said = motcua("--data", ward, "find", "nguyen thu", "--json").document
    assert [line["code"][-11:] for line in said["found"]] == ["170125-0001", "170124-0001"]
    assert motcua("--data", ward, "find", "không có ai", "--json").document["found"] == []
    assert motcua("--data", ward, "find", "").out == "Tìm thấy: 0\n"


def test_a_genuine_slip(motcua: Motcua, ward: Path, token: str) -> None:
    said = motcua("--data", ward, "slip", "verify", token, "--json").document
    assert (said["genuine"], said["held"], said["code"]) == (True, "held", "000.99.01.H27-170125-0001")
    assert (said["received_at"], said["due_at"]) == ("2017-01-25T09:15:00+07:00", "2017-02-06T17:30:00+07:00")
    assert motcua("--data", ward, "slip", "verify", token.lower()).out == (
        "Phiếu thật: 000.99.01.H27-170125-0001, hẹn 17:30 06/02/2017, có trong sổ của máy này.\n"
    )


def test_a_slip_with_one_changed_character(motcua: Motcua, ward: Path, token: str) -> None:
    for place in (5, 20, 60, len(token) - 1):
        changed = token[:place] + ("B" if token[place] != "B" else "C") + token[place + 1 :]
        assert motcua("--data", ward, "slip", "verify", changed).refused(1)
    assert "không đọc được" in motcua("--data", ward, "slip", "verify", token[:-4]).refused(1)


def test_a_slip_that_was_signed_here_but_says_what_the_book_does_not(
    motcua: Motcua, ward: Path, token: str
) -> None:
    """A desk whose journal was rewritten contradicts the paper in a citizen's hands."""
    with Desk.open(ward) as desk:
        other = replace(decode(token)[0], entry_hash=bytes(16))
        text = encode(other, desk.keys.signing.sign(signed_bytes(other)), None)
    assert "trái với sổ của máy này" in motcua("--data", ward, "slip", "verify", text).refused(1)


def test_a_slip_verified_by_keys_alone(motcua: Motcua, ward: Path, token: str, tmp_path: Path) -> None:
    with Desk.open(ward) as desk:
        line = f"{desk.chain} {public_text(desk.keys.signing)}"
    assert motcua("--data", ward, "slip", "keys").out.splitlines() == [line]
    keys = tmp_path / "khóa.txt"
    keys.write_text(f"# khóa công khai\n\n{line}\n", encoding="utf-8")
    nowhere = ("--data", tmp_path / "không có", "slip", "verify", "--keys")
    said = motcua(*nowhere, keys, token, "--json").document
    assert (said["genuine"], said["held"], said["chain"]) == (True, "not_yet", line.split(maxsplit=1)[0])
    forged = token[:-1] + ("0" if token[-1] != "0" else "1")
    assert motcua(*nowhere, keys, forged).refused(1)
    (tmp_path / "rỗng.txt").write_text("", encoding="utf-8")
    assert "chưa có khóa" in motcua(*nowhere, tmp_path / "rỗng.txt", token).refused(1)
    for bad in ("một dòng lạ quá", "chuỗi ngắn", f"{line} thừa"):
        (tmp_path / "hỏng.txt").write_text(bad, encoding="utf-8")
        assert "không đọc được hoặc không đúng mẫu" in motcua(*nowhere, tmp_path / "hỏng.txt", token).refused(
            1
        )
    assert "không đọc được hoặc không đúng mẫu" in motcua(*nowhere, tmp_path / "mất.txt", token).refused(1)


def test_backup(motcua: Motcua, ward: Path, tmp_path: Path) -> None:
    made = Path(motcua("--data", ward, "backup", "--json").document["backup"])
    assert made.parent == ward / "backups"
    assert made.stat().st_size > 0
    assert motcua("--data", ward, "backup", "--to", tmp_path / "nơi khác").code == 0
    (tmp_path / "tệp").write_text("x", encoding="utf-8")
    assert motcua("--data", ward, "backup", "--to", tmp_path / "tệp").refused(1)


@pytest.mark.faults
@pytest.mark.skipif(os.name != "posix", reason="the limit is set as POSIX sets it")
def test_backup_to_a_full_disk(ward: Path) -> None:
    script = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (200000, 200000));"
        "from app.cli import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "--data", str(ward), "backup"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().startswith("Chưa sao lưu được")
    assert done.stderr.count(b"\n") == 1
    assert list((ward / "backups").iterdir()) == []


def test_missing_keys_and_unreadable_settings(
    motcua: Motcua, ward: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "máy khác"))
    assert "không giữ khóa" in motcua("--data", ward, "find", "x").refused(1)
    (ward / settings.FILE).write_text("???", encoding="utf-8")
    assert "Không đọc được desk.toml" in motcua("--data", ward, "find", "x").refused(1)


def test_the_version_and_the_help(motcua: Motcua) -> None:
    assert motcua("--version").out.startswith("motcua ")
    answer = motcua("--help")
    assert answer.code == 0
    for word in (
        "due",
        "receive",
        "lateness",
        "figures",
        "find",
        "exchange",
        "check",
        "slip",
        "demo",
        "city",
        "backup",
    ):
        assert f" {word} " in answer.out


def test_lateness_says_what_the_holders_said_and_what_must_go_up(motcua: Motcua, ward: Path) -> None:
    said = motcua("--data", ward, "lateness", "--on", "2017-02-06", "--json").document
    [code] = [line["code"] for line in said["to_notify"]]
    assert said["answers"] == {code: "asked"}
    assert said["to_bring_up"] == []
    later = motcua("--data", ward, "lateness", "--on", "2017-02-13", "--json").document
    assert {step for each in later["to_bring_up"] for step in each["steps"]} == {
        "supervisor",
        "chairman",
        "upper_office",
    }


def test_apologies_of_a_year_as_figures_as_a_list_and_as_a_book(
    motcua: Motcua, folder: Path, tmp_path: Path
) -> None:
    with Desk.open(folder) as desk:
        owe(desk)
    book = tmp_path / "so-xin-loi.pdf"
    counted = motcua("--data", folder, "apologies", "--year", "2017", "--book", book, "--json").document
    # The new date of 10/08 broke as well: for that no letter can be signed any more.
    assert (counted["signed"], counted["cancelled"], counted["late_without"]) == (2, 1, 1)
    assert counted["causes"] == {"tre_han": 1, "thai_do": 1}
    assert book.read_bytes().startswith(b"%PDF-")
    listed = motcua("--data", folder, "apologies", "--year", "2017", "--public", "--json").document["list"]
    assert [(line["number"], line["state"]) for line in listed] == [
        ("01/PXL", "cancelled"),
        ("02/PXL", "completed"),
        ("03/PXL", "signed"),
    ]
    told = motcua("--data", folder, "apologies", "--year", "2017")
    assert "Năm 2017: 2 thư đã ký, 1 thư đã hủy" in told.out
    listed = motcua("--data", folder, "apologies", "--year", "2017", "--public").out.splitlines()
    assert listed[1] == (
        "02/PXL ngày 07/08/2017 · trễ hạn · hẹn lại 10/08/2017 · gián tiếp, trực tiếp, công khai · hoàn tất"
    )
