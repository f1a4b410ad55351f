"""`motcua receive --file`: the same act as the window; each answer only after its receipt is on the disk."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from app.desk.database import DATABASE
from app.desk.desk import Desk
from app.dossier.registers.receipts import by_code
from tests.app.cli.words import Motcua
from tests.ward import entries

ROOT = Path(__file__).parents[3]
WARD = "18077"
GOOD = {
    "procedure": "1.004873",
    "received_at": "2017-01-25T09:15",
    "applicant": {"name": "Trần Thị Bê Thử", "id_number": "042196000031", "birth_date": "1996-09-17"},
    "papers": [{"name": "Tờ khai", "originals": 1}],
}


def file(folder: Path, *lines: object, name: str = "hồ sơ.jsonl") -> Path:
    path = folder / name
    texts = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return path


def test_an_empty_folder_becomes_a_demo_ward(motcua: Motcua, tmp_path: Path) -> None:
    answer = motcua("--data", tmp_path / "mới", "receive", "--json", "--file", file(tmp_path, GOOD))
    assert (answer.code, answer.err) == (0, "")
    said = answer.document
    assert said["code"] == "000.99.01.H27-170125-0001"
    assert (said["due_at"], said["notify_by"]) == ("2017-02-06T17:30:00+07:00", "2017-02-03T17:30:00+07:00")
    slip = Path(said["slip"])
    assert slip.name == "000.99.01.H27-170125-0001.pdf"
    assert slip.read_bytes().startswith(b"%PDF")
    with Desk.open(tmp_path / "mới") as desk:
        assert desk.settings.demo


def test_good_and_bad_lines(motcua: Motcua, folder: Path, tmp_path: Path) -> None:
    lines = (
        GOOD,
        {**GOOD, "procedure": "9.999999"},
        "",
        "không phải JSON",
        {**GOOD, "applicant": {"name": " "}},
        {**GOOD, "received_at": "2017-01-24T10:00", "applicant": {"name": "Thử"}},
        {**GOOD, "applicant": {"name": "Dòng\u2028có\u0085dấu lạ"}},
    )
    answer = motcua("--data", folder, "receive", "--no-slips", "--json", "--file", file(tmp_path, *lines))
    assert answer.code == 1
    assert [(d.get("line"), d.get("refused"), d.get("code", "")[-11:]) for d in answer.documents] == [
        (None, None, "170125-0001"),
        (2, "procedure.unknown", ""),
        (4, "form.unreadable", ""),
        (5, "applicant.name", ""),
        (None, None, "170124-0001"),
        (None, None, "170125-0002"),
    ]
    assert all(d["sentence"].endswith(".") for d in answer.documents if "refused" in d)


def test_for_people_the_refused_lines_go_to_stderr(motcua: Motcua, folder: Path, tmp_path: Path) -> None:
    lines = file(tmp_path, {**GOOD, "procedure": "9.999999"}, GOOD)
    answer = motcua("--data", folder, "receive", "--no-slips", "--file", lines)
    assert answer.code == 1
    assert (
        answer.err
        == "Dòng 1: Không có thủ tục mã 9.999999 trong danh mục. Chưa cấp số. Kiểm tra lại mã thủ tục.\n"
    )
    assert answer.out == "000.99.01.H27-170125-0001 · hẹn 17:30 06/02/2017\n"


def test_a_file_from_a_windows_editor(motcua: Motcua, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "bom.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(GOOD, ensure_ascii=False).encode() + b"\r\n\r\n")
    assert motcua("--data", folder, "receive", "--no-slips", "--file", path).code == 0


def test_from_a_pipe_without_a_locale(folder: Path) -> None:
    foreign = {**os.environ, "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "app", "--data", str(folder), "receive", "--no-slips", "--json", "--file", "-"],
        input=json.dumps(GOOD, ensure_ascii=False).encode(), cwd=ROOT, env=foreign, capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    with Desk.open(folder) as desk, desk.reading() as reading:
        found = by_code(reading, WARD, msgspec.json.decode(done.stdout)["code"])
        assert found is not None
        assert found.name == "Trần Thị Bê Thử"


def test_a_pipe_is_answered_line_by_line(folder: Path) -> None:
    """Each receipt is told before the next line is even written; the last may be a bad one."""
    words = [
        sys.executable,
        "-m",
        "app",
        "--data",
        str(folder),
        "receive",
        "--no-slips",
        "--json",
        "--file",
        "-",
    ]
    with subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for place in (1, 2):
            running.stdin.write(json.dumps(GOOD, ensure_ascii=False).encode() + b"\n\n")
            running.stdin.flush()
            assert msgspec.json.decode(running.stdout.readline())["code"].endswith(f"-000{place}")
        running.stdin.write(b"\xff\xfe\n")
        running.stdin.flush()
        said = msgspec.json.decode(running.stdout.readline())
        assert (said["line"], said["refused"]) == (5, "form.unreadable")
        running.stdin.close()
        assert running.wait() == 1


def test_an_empty_folder_fed_through_a_pipe_begins_with_the_first_receipt(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "--data", str(tmp_path / "mới"), "receive", "--no-slips", "--json", "--file", "-"],
        input=json.dumps(GOOD, ensure_ascii=False).encode(), cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip
    assert msgspec.json.decode(done.stdout)["code"] == "000.99.01.H27-170125-0001"


def test_no_line_however_strange_stops_the_next(motcua: Motcua, folder: Path, tmp_path: Path) -> None:
    strange = (
        {**GOOD, "received_at": "0001-01-01T00:00+14:00"},
        {**GOOD, "sets": 2**60},
        {**GOOD, "papers": [{"name": "Thẻ", "originals": 2**62}]},
        '{"procedure":"1.004873","applicant":{"name":"Thử"},"note":"\\ud800"}',
        {**GOOD, "applicant": {"name": "Thử", "birth_date": "2999-01-01"}},
    )
    answer = motcua(
        "--data", folder, "receive", "--no-slips", "--json", "--file", file(tmp_path, *strange, GOOD)
    )
    assert answer.code == 1
    assert [d["line"] for d in answer.documents[:-1]] == [1, 2, 3, 4, 5]
    assert answer.documents[-1]["code"].endswith("-0001")


def test_a_slip_that_cannot_be_drawn_hides_no_code(motcua: Motcua, folder: Path, tmp_path: Path) -> None:
    many = {**GOOD, "applicant": {"name": "Thử", "address": "Tổ dân phố Thử, " * 900}}
    answer = motcua("--data", folder, "receive", "--json", "--file", file(tmp_path, many, GOOD))
    assert answer.code == 1
    assert [(d["code"][-4:], d["slip"] is None) for d in answer.documents] == [
        ("0001", True),
        ("0002", False),
    ]


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", "thử".encode("utf-16")])
def test_a_file_that_cannot_be_read(
    motcua: Motcua, folder: Path, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "lạ.jsonl"
    if content is not None:
        path.write_bytes(content)
    assert f"Không đọc được tệp {path}" in motcua("--data", folder, "receive", "--file", path).refused(1)


def test_a_clerk_who_is_not_there(motcua: Motcua, folder: Path, tmp_path: Path) -> None:
    given = ("--data", folder, "receive", "--no-slips", "--file", file(tmp_path, GOOD), "--by")
    assert "Không có cán bộ mã nv99" in motcua(*given, "nv99").refused(1)
    assert motcua(*given, "nv02").code == 0


@pytest.mark.faults
def test_each_answer_comes_after_its_receipt_is_durable(folder: Path, tmp_path: Path) -> None:
    """Killed at any moment: every code that was shown is there, none twice, and the next number is new."""
    lines = file(tmp_path, *[GOOD] * 400)
    shown: list[str] = []
    for _ in range(3):
        with subprocess.Popen(
            [sys.executable, "-m", "app", "--data", str(folder), "receive", "--no-slips", "--json", "--file", str(lines)],
            cwd=ROOT, stdout=subprocess.PIPE,
        ) as running:  # fmt: skip
            assert running.stdout is not None
            fresh = [msgspec.json.decode(running.stdout.readline())["code"] for _ in range(25)]
            with Desk.open(folder, write=False) as desk, desk.reading() as reading:
                assert by_code(reading, WARD, fresh[-1]) is not None
            running.kill()
            rest = [line for line in running.stdout.read().split(b"\n")[:-1] if line]
        shown += [*fresh, *(msgspec.json.decode(line)["code"] for line in rest)]
    assert len(set(shown)) == len(shown)
    with Desk.open(folder, write=False) as desk, desk.reading() as reading:
        held = list(reading.exec_driver_sql("SELECT code FROM receipt ORDER BY code").scalars())
    assert len(set(held)) == len(held)
    assert set(shown) <= set(held)
    assert [int(code[-4:]) for code in held] == list(range(1, len(held) + 1))


def test_a_slip_that_cannot_be_saved_hides_no_code_and_stops_no_line(
    motcua: Motcua, folder: Path, tmp_path: Path
) -> None:
    (folder / "slips").write_text("không phải thư mục", encoding="utf-8")
    answer = motcua("--data", folder, "receive", "--json", "--file", file(tmp_path, GOOD, GOOD))
    assert answer.code == 1
    assert [(d["code"][-4:], d["slip"]) for d in answer.documents] == [("0001", None), ("0002", None)]
    assert answer.err.count("đã nhận và được giữ an toàn, nhưng chưa lưu được phiếu") == 2


def test_while_the_counter_has_the_folder_open(motcua: Motcua, folder: Path, tmp_path: Path) -> None:
    with Desk.open(folder) as desk:
        held = entries(desk)
        said = motcua("--data", folder, "receive", "--file", file(tmp_path, GOOD)).refused(1)
        assert "Một chương trình khác đang mở thư mục dữ liệu này" in said
        assert entries(desk) == held
        assert motcua("--data", folder, "find", "thử").code == 0


def test_a_folder_copied_whole_opens_elsewhere(motcua: Motcua, folder: Path, tmp_path: Path) -> None:
    motcua("--data", folder, "receive", "--no-slips", "--file", file(tmp_path, GOOD))
    copy = shutil.copytree(folder, tmp_path / "bản sao của quầy")
    answer = motcua("--data", copy, "receive", "--no-slips", "--json", "--file", file(tmp_path, GOOD))
    assert answer.document["code"].endswith("-0002")


def test_a_damaged_file_is_said_by_every_word(motcua: Motcua, folder: Path, tmp_path: Path) -> None:
    content = (folder / DATABASE).read_bytes()
    (folder / DATABASE).write_bytes(content[: len(content) // 3])
    for given in (
        ("receive", "--file", file(tmp_path, GOOD)),
        ("find", "thử"),
        ("lateness",),
        ("figures", "--from", "2017-01-01", "--to", "2017-01-31"),
        ("backup",),
        ("slip", "verify", "MC1/0"),
    ):
        assert "Tệp dữ liệu bị hỏng" in motcua("--data", folder, *given).refused(1)
    assert (folder / DATABASE).read_bytes() == content[: len(content) // 3]
    assert not (folder / "backups").exists()


def test_a_desk_that_is_not_there_is_said_by_every_reading_word(motcua: Motcua, tmp_path: Path) -> None:
    for given in (("find", "thử"), ("lateness",), ("backup",), ("slip", "verify", "MC1/0")):
        assert "chưa có quầy nào" in motcua("--data", tmp_path / "trống", *given).refused(1)
    assert not (tmp_path / "trống").exists()


def test_a_data_folder_that_is_a_file(motcua: Motcua, tmp_path: Path) -> None:
    lines = file(tmp_path, GOOD)
    assert str(lines) in motcua("--data", lines, "receive", "--file", lines).refused(1)


@pytest.mark.skipif(os.name != "posix", reason="the limit is set as POSIX sets it")
@pytest.mark.faults
def test_a_full_disk_refuses_line_by_line_and_loses_nothing(folder: Path, tmp_path: Path) -> None:
    """The file may not grow beyond a limit, as on a full disk; afterwards the desk works as before."""
    limit = (folder / DATABASE).stat().st_size + 60_000
    script = (
        f"import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}));"
        "from app.cli import main; sys.exit(main())"
    )
    given = [
        "--data",
        str(folder),
        "receive",
        "--no-slips",
        "--json",
        "--file",
        str(file(tmp_path, *[GOOD] * 120)),
    ]
    done = subprocess.run([sys.executable, "-c", script, *given], cwd=ROOT, capture_output=True, check=False)
    answers = [msgspec.json.decode(line) for line in done.stdout.splitlines()]
    codes = [answer["code"] for answer in answers if "code" in answer]
    assert (done.returncode, done.stderr, len(answers)) == (1, b"", 120)
    assert 0 < len(codes) < 120
    assert {answer["refused"] for answer in answers if "code" not in answer} == {"disk.failing"}
    with Desk.open(folder) as desk, desk.reading() as reading:
        held = list(reading.exec_driver_sql("SELECT code FROM receipt ORDER BY code").scalars())
        assert held == codes
