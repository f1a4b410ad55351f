"""`motcua catalogue` and `motcua calendar`: what the ward works by, in and out of files, with every fault named."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from app.demo.ward import CLERK, open_demo
from app.dossier.acts.receive import receive
from app.dossier.receipt import ReceiptForm
from tests.app import faulty_catalogue
from tests.app.cli.words import Motcua
from tests.ward import MARRIAGE, TRIAL, at


@pytest.fixture
def ward(tmp_path: Path) -> Path:
    with open_demo(tmp_path / "ward", at("2025-12-01T07:30"), regime="hatinh-2025") as desk:
        receive(desk, ReceiptForm(MARRIAGE, TRIAL), CLERK, at("2025-12-30T08:00"))
    return tmp_path / "ward"


def text(path: Path, rows: Iterable[Sequence[object]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def test_a_faulty_file_is_shown_whole_and_imports_nothing(motcua: Motcua, ward: Path, tmp_path: Path) -> None:
    file = text(tmp_path / "a.csv", faulty_catalogue.rows())
    answer = motcua("--data", ward, "catalogue", "--import", file, "--json")
    assert answer.code == 1
    said = answer.document
    assert (said["imported"], said["new"]) == (False, 1)
    assert [fault["row"] for fault in said["faults"]] == list(range(2, 24))
    assert len({fault["code"] for fault in said["faults"]}) == 22
    assert "Còn 22 chỗ sai" in answer.err
    people = motcua("--data", ward, "catalogue", "--import", file)
    assert "dòng 5, cột limit_unit: Không có đơn vị thời hạn 'tuần'." in people.out
    assert people.out.endswith("Chưa nhập gì.\n")
    held = motcua("--data", ward, "catalogue", "--json").document["procedures"]
    assert not any(row["code"] == "1.900000" for row in held)


def test_what_was_written_out_comes_back_with_what_was_changed(
    motcua: Motcua, ward: Path, tmp_path: Path
) -> None:
    out = tmp_path / "danh-muc.csv"
    assert motcua("--data", ward, "catalogue", "--export", out).code == 0
    again = motcua("--data", ward, "catalogue", "--import", out, "--json").document
    assert (again["same"], again["new"], again["changed"], again["imported"]) == (40, 0, 0, False)

    rows = list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines()))
    [marriage] = [row for row in rows if row[0] == MARRIAGE]
    marriage[rows[0].index("limit_value")] = "2"
    text(out, rows)
    given = ("--data", ward, "catalogue", "--import", out, "--decision", "Quyết định thử 09", "--json")
    seen = motcua(*given, "--dry-run").document
    assert (seen["changed"], seen["imported"]) == (1, False)
    done = motcua(*given).document
    assert (done["changed"], done["imported"]) == (1, True)
    shown = motcua("--data", ward, "catalogue", "--json").document["procedures"]
    [held] = [row for row in shown if row["code"] == MARRIAGE]
    assert (held["limit_value"], held["legal_basis"]) == ("2", "Quyết định thử 09")
    assert "2 ngày làm việc" in motcua("--data", ward, "catalogue").out


def test_days_are_imported_and_the_promises_they_overtake_are_named(
    motcua: Motcua, ward: Path, tmp_path: Path
) -> None:
    storm = [
        ("date", "type", "label_vi", "source", "provisional"),
        ("05/01/2026", "nghỉ", "Bão", "Công điện thử", ""),
    ]
    file = text(tmp_path / "a.csv", storm)
    given = ("--data", ward, "calendar", "--import", file, "--json")
    for done in (motcua(*given, "--dry-run").document, motcua(*given).document):
        [touched] = done["affected"]
        assert touched["closed"] is False
        assert touched["due_at"] == "2026-01-06T17:30:00+07:00"
        assert touched["recounted_at"] == "2026-01-07T17:30:00+07:00"
    assert done["imported"] is True
    due = motcua("--data", ward, "due", MARRIAGE, "--received", "2026-01-02T08:00", "--json").document
    assert {"date": "2026-01-05", "why": "Bão"} in due["skipped"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("", "off", "Bão", "x"), "row.missing"),
        (("31/02/2026", "off", "Bão", "x"), "row.day_unreadable"),
        (("01/01/2031", "off", "Bão", "x"), "row.day_outside"),
        (("05/01/2026", "lễ", "Bão", "x"), "row.kind_unknown"),
        (("05/01/2026", "off", "", "x"), "row.missing"),
        (("06/01/2026", "off", "Bão", "x"), "row.day_twice"),
    ],
)
def test_a_faulty_day_stops_the_file(
    motcua: Motcua, ward: Path, tmp_path: Path, row: Sequence[str], code: str
) -> None:
    rows = [("Ngày", "Loại", "Vì sao", "Nguồn"), ("06/01/2026", "off", "Bão", "Công điện thử"), row]
    answer = motcua("--data", ward, "calendar", "--import", text(tmp_path / "a.csv", rows), "--json")
    assert answer.code == 1
    [fault] = answer.document["faults"]
    assert (fault["row"], fault["code"]) == (3, code)
    assert answer.document["imported"] is False
