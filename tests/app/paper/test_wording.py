"""Dates, times, money and limits as official papers write them (NĐ 30/2020)."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from app.papers.draw.base import wording
from app.rules.time.calendar import VIETNAM


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2017, 2, 6), "ngày 06 tháng 02 năm 2017"),
        (date(2017, 3, 15), "ngày 15 tháng 3 năm 2017"),
        (date(2025, 12, 31), "ngày 31 tháng 12 năm 2025"),
        (date(2026, 1, 10), "ngày 10 tháng 01 năm 2026"),
    ],
)
def test_days_below_ten_and_the_first_two_months_get_a_zero(on: date, words: str) -> None:
    assert wording.date_in_words(on) == words


def test_moment() -> None:
    assert (
        wording.moment_in_words(datetime(2017, 2, 6, 9, 5, tzinfo=VIETNAM))
        == "09 giờ 05 phút, ngày 06 tháng 02 năm 2017"
    )


@pytest.mark.parametrize(("dong", "words"), [(0, "0 đ"), (8000, "8.000 đ"), (1250000, "1.250.000 đ")])
def test_money(dong: int, words: str) -> None:
    assert wording.money(dong) == words


@pytest.mark.parametrize(
    ("fee", "kept"),
    [
        ("50.000 đ/giao dịch", "50.000_đ/giao_dịch"),
        ("2.000 đ/trang, từ trang 3: 1.000 đ/trang", "2.000_đ/trang, từ trang 3: 1.000_đ/trang"),
        ("100.000–150.000 đ theo HĐND tỉnh", "100.000–150.000_đ theo HĐND tỉnh"),
        ("phường 6 đồng ý", "phường 6 đồng ý"),
        (
            "Nhận sáng thứ Ba, tính từ thứ Tư; nghỉ Chủ nhật",
            "Nhận sáng thứ_Ba, tính từ thứ_Tư; nghỉ Chủ_nhật",
        ),
        ("Số thứ tự 04, thứ Hai tuần tới", "Số thứ tự 04, thứ_Hai tuần tới"),
    ],
)
def test_a_line_breaks_within_no_amount_and_no_weekday(fee: str, kept: str) -> None:
    assert wording.kept_whole(fee) == kept.replace("_", "\u00a0")


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (0, "same_day", "trong ngày"),
        (3, "working_days", "03 ngày làm việc"),
        (15, "calendar_days", "15 ngày"),
        (8, "working_hours", "08 giờ làm việc"),
    ],
)
def test_limits(amount: int, unit: str, words: str) -> None:
    assert wording.limit_in_words(amount, unit) == words


@pytest.mark.parametrize(
    ("number", "shown"),
    [("0912 000 604", "•••• ••• 604"), ("+84.912.000.604", "•••• ••• 604"), ("", ""), ("113", "113")],
)
def test_masked(number: str, shown: str) -> None:
    assert wording.masked(number) == shown


def test_joined() -> None:
    assert [wording.joined(parts) for parts in (("a",), ("a", "b"), ("a", "b", "c"))] == [
        "a",
        "a và b",
        "a, b và c",
    ]
