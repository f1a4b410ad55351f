"""The words of reports and books."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from app.demo.ward import HEAD
from app.desk.desk import Desk
from app.figures.reports import Asked, report
from app.figures.tables import frozen
from app.office.books import close_book, send_report
from tests.app.cli.words import Motcua
from tests.ward import at, take_in

DECEMBER = (date(2016, 12, 1), date(2016, 12, 31))


@pytest.fixture
def ward(folder: Path) -> Path:
    """A dossier of December whose report was sent, its book closed, and one of January."""
    with Desk.open(folder) as desk:
        take_in(desk, "2016-12-20T08:00")
        with desk.reading() as reading:
            tables = report(reading, "II.06a", Asked(desk.settings, *DECEMBER, at("2017-01-03T08:00")))
        send_report(desk, "II.06a", *DECEMBER, frozen(tables), "tháng 12", HEAD, at("2017-01-03T08:00"))
        close_book(desk, 2016, HEAD, at("2017-01-03T09:00"))
        take_in(desk, "2017-01-10T08:00")
    return folder


def test_books_tell_how_far_they_are_and_whether_they_are_whole(
    ward: Path, motcua: Motcua, tmp_path: Path
) -> None:
    out = tmp_path / "so.xlsx"
    told = motcua("--data", ward, "books", "--year", "2016", "--out", out, "--json")
    [book] = told.document["books"]
    assert (book["last"], book["missing"], book["closing"]["intact"]) == (1, 0, True)
    assert openpyxl.load_workbook(out).worksheets[0].max_row == 2
    said = motcua("--data", ward, "books").out
    assert "năm 2017: số 1 đến 1, chưa đóng" in said and "còn nguyên" in said


def test_a_sent_report_is_asked_for_by_its_name(ward: Path, motcua: Motcua) -> None:
    [sent] = motcua("--data", ward, "report", "sent", "--json").document["sent"]
    assert (sent["kind"], sent["note"], sent["by"]) == ("II.06a", "tháng 12", HEAD)
    shown = motcua("--data", ward, "report", "II.06a", "--sent", sent["uid"], "--json").document
    assert shown["tables"][0]["rows"][-1][1][0] == 1 and shown["different"] == []
    assert shown["sent"].startswith("Đã gửi lúc 08:00 ngày 03/01/2017")


@pytest.mark.parametrize("kind", ["hanoi", "backlog", "daily", "apologies", "fees"])
def test_every_kind_of_report_is_told(ward: Path, motcua: Motcua, kind: str) -> None:
    told = motcua("--data", ward, "report", kind, "--from", "2016-12-01", "--to", "2017-01-31")
    assert told.code == 0 and told.out.count("\n") >= 2


def test_what_cannot_be_reported_is_refused(ward: Path, motcua: Motcua) -> None:
    assert "II.06a" in motcua("--data", ward, "report", "II.99").refused()
    motcua("--data", ward, "report", "II.06a", "--from", "2017-02-01", "--to", "2017-01-01").refused()
    motcua("--data", ward, "report", "II.06a", "--sent", "nothing").refused()
