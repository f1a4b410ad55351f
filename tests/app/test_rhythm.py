"""Quarters and half-years as papers name them, and the period in which a day lies."""

from __future__ import annotations

from datetime import date

import pytest

from app.rules.law.periods import period_of, periods


@pytest.mark.parametrize(
    ("rhythm", "on", "first", "last", "name"),
    [
        ("quarterly", "2017-03-29", "2017-01-01", "2017-03-31", "quý I/2017"),
        ("quarterly", "2016-12-31", "2016-10-01", "2016-12-31", "quý IV/2016"),
        ("half-yearly", "2017-06-30", "2017-01-01", "2017-06-30", "6 tháng đầu năm 2017"),
        ("half-yearly", "2017-07-01", "2017-07-01", "2017-12-31", "6 tháng cuối năm 2017"),
        ("yearly", "2016-02-29", "2016-01-01", "2016-12-31", "năm 2016"),
        ("monthly", "2016-02-29", "2016-02-01", "2016-02-29", "tháng 02/2016"),
    ],
)
def test_a_day_lies_in_its_period(rhythm: str, on: str, first: str, last: str, name: str) -> None:
    period = period_of(rhythm, date.fromisoformat(on))
    assert (period.first.isoformat(), period.last.isoformat(), period.name) == (first, last, name)


def test_periods_follow_each_other_over_the_turn_of_the_year() -> None:
    found = [each.name for each in periods("quarterly", date(2016, 11, 5), date(2017, 4, 1))]
    assert found == ["quý IV/2016", "quý I/2017", "quý II/2017"]
