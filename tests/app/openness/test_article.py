"""The newspaper's figures, rebuilt from records: a backlog of land from 57 to 9 among 10,400 dossiers, year on year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.desk.desk import Desk
from app.exchange.check import check
from app.figures.reports import Asked
from app.figures.tables import ReportTable
from app.papers.reports import ShownReport, counted_now, paper
from tests.app.paper.printed_paper import words_of
from tests.article import BEFORE, NOW, Year, fill_article
from tests.ward import at, forget_marks

A_TWENTIETH = Year(2015, 465, 57), Year(2016, 520, 9)


def told(
    desk: Desk, first: date = NOW.first, last: date = NOW.last
) -> tuple[ShownReport, dict[str, ReportTable]]:
    asked = Asked(desk.settings, first, last, at("2016-12-01T08:00"))
    with desk.reading() as reading:
        shown = counted_now(desk, reading, "year", asked, desk.settings.ward_name)
    return shown, {table.title: table for table in shown.tables}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory, keys_folder: Path) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("article") / "ward"
    fill_article(folder, *A_TWENTIETH)
    forget_marks(keys_folder)
    with Desk.open(folder) as desk:
        yield desk


def test_the_backlog_of_land_falls_from_57_to_9_in_a_ward_a_twentieth_its_size(small: Desk) -> None:
    _shown, tables = told(small)
    rows = dict(tables["Tồn đọng theo lĩnh vực"].rows)
    assert rows["Đất đai"] == (370, 361, 9, 0, 331, 274, 57, 0, -48)
    assert rows["Cộng"] == (520, 511, 9, 0, 465, 408, 57, 0, -48)
    compared = [words for words, _none in tables["Tồn đọng so với cùng kỳ"].rows]
    assert compared == ["Đất đai: 57 xuống 9, giảm 48 (84,2%)", "Cộng: 57 xuống 9, giảm 48 (84,2%)"]


def test_every_month_stands_beside_the_same_of_the_year_before(small: Desk) -> None:
    _shown, tables = told(small)
    months = tables["Theo tháng"].rows
    assert len(months) == 11
    assert (months[0][0], months[-1][0]) == ("01/2016", "11/2016")
    assert [sum(numbers[n] for _month, numbers in months) for n in (0, 1, 4, 5)] == [520, 511, 465, 408]
    assert (months[-1][1][2], months[-1][1][6], months[-1][1][8]) == (9, 57, -48)


def test_the_report_on_paper_says_so(small: Desk) -> None:
    shown, _tables = told(small)
    said = words_of(paper(small, shown))
    for words in (
        "TIẾP NHẬN, GIẢI QUYẾT, TỒN ĐỌNG HỒ SƠ SO VỚI CÙNG KỲ",
        "Từ ngày 01/01/2016 đến ngày 30/11/2016",
        "Đất đai: 57 xuống 9, giảm 48 (84,2%)",
        "Tỷ lệ đúng hạn theo tháng",
        "Tồn đọng đến 30/11",
        "Hồ sơ tiếp nhận theo tháng",
    ):
        assert words in said


def test_the_share_in_time_of_each_month_is_of_what_was_resolved_in_it(small: Desk) -> None:
    _shown, tables = told(small)
    shares = [words for words, _none in tables["Tỷ lệ đúng hạn theo tháng"].rows]
    # March 2016: 43 resolved, 2 of them after their promise; of March 2015 none.
    assert shares[2] == "03/2016: 95,3%, cùng kỳ 100,0%"
    _shown, later = told(small, date(2017, 1, 1), date(2017, 1, 31))
    [alone] = later["Tỷ lệ đúng hạn theo tháng"].rows
    assert alone[0] == f"01/2017: không có hồ sơ, cùng kỳ {shares[0].split()[1].rstrip(',')}"


@pytest.mark.long
def test_ten_thousand_four_hundred_dossiers_give_the_articles_table(
    tmp_path: Path, keys_folder: Path
) -> None:
    fill_article(tmp_path / "ward")
    forget_marks(keys_folder)
    with Desk.open(tmp_path / "ward") as desk:
        shown, tables = told(desk)
        rows = dict(tables["Tồn đọng theo lĩnh vực"].rows)
        assert rows["Đất đai"] == (7_400, 7_391, 9, 0, 6_617, 6_560, 57, 0, -48)
        assert (rows["Cộng"][0], rows["Cộng"][4]) == (NOW.received, BEFORE.received) == (10_400, 9_300)
        said = words_of(paper(desk, shown))
        assert "10.400" in said
        assert "7.400" in said
        assert "57 xuống 9" in said
        assert check(desk).ok
