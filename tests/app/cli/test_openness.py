"""The words of the open office: dialogue, posting, assess, ratings."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.desk.desk import Desk
from tests.app.cli.words import Motcua
from tests.app.openness.test_dialogue import quarter
from tests.app.openness.test_indicators import a_small_month
from tests.app.openness.test_satisfaction import slips


@pytest.fixture
def ward(folder: Path) -> Path:
    """A small month, and a quarter with its dialogue."""
    with Desk.open(folder) as desk:
        slips(desk, 6, "2017-01-20T09:00")
        a_small_month(desk)
        quarter(desk)
    return folder


def test_dialogue_tells_what_is_overdue_and_prints_its_papers(
    ward: Path, motcua: Motcua, tmp_path: Path
) -> None:
    found = motcua("--data", ward, "dialogue", "--on", "2017-07-08", "--json").document
    assert [task["text"] for task in found["overdue"]] == ["Thay bóng đèn", "Thêm người buổi chiều"]
    assert found["silent"] == ["quý II/2017"]
    [session] = found["sessions"]
    out = tmp_path / "bien-ban.pdf"
    told = motcua(
        *("--data", ward, "dialogue", "--on", "2017-04-08", "--session", session["uid"]),
        *("--paper", "minutes", "--out", out),
    )
    assert out.read_bytes().startswith(b"%PDF")
    assert "Việc đã hứa, quá hạn: 1" in told.out
    assert motcua("--data", ward, "dialogue", "--session", "x", "--paper", "y", "--out", out).code == 1
    for half in (("--session", session["uid"]), ("--out", tmp_path / "khong.pdf")):
        assert motcua("--data", ward, "dialogue", *half).code == 2
    assert not (tmp_path / "khong.pdf").exists()


def test_posting_tells_what_hangs_and_prints_the_rest(ward: Path, motcua: Motcua, tmp_path: Path) -> None:
    found = motcua(
        "--data", ward, "posting", "--on", "2017-03-01", "--out", tmp_path / "to", "--json"
    ).document
    states = [sheet["state"] for sheet in found["sheets"]]
    assert states.count("current") == 2
    assert len(list((tmp_path / "to").glob("*.pdf"))) == states.count("missing")
    assert "đúng bản" in motcua("--data", ward, "posting", "--on", "2017-03-01").out


def test_assess_gives_the_nine_indicators(ward: Path, motcua: Motcua, tmp_path: Path) -> None:
    span = ("--from", "2017-02-01", "--to", "2017-02-28")
    out = tmp_path / "danh-gia.pdf"
    found = motcua("--data", ward, "assess", *span, "--out", out, "--json").document
    assert (found["grade"], found["dossiers"], found["indicators"]["9"]) == ("trung bình", 6, 1.0)
    assert out.read_bytes().startswith(b"%PDF")
    assert "trung bình, 6 hồ sơ" in motcua("--data", ward, "assess", *span).out
    assert motcua("--data", ward, "assess", "--from", "2017-03-01", "--to", "2017-02-01").code == 1


def test_ratings_are_recorded_once(ward: Path, motcua: Motcua) -> None:
    assert motcua("--data", ward, "ratings", "--json").document == {"recorded": 6}
    assert motcua("--data", ward, "ratings").out == "Đã ghi 0 ý kiến.\n"
