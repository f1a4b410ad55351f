"""Around Tết the days are named as people name them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.desk import shipped
from app.rules.time.calendar import COVERED, day_of_chap, day_of_tet


@pytest.mark.parametrize(
    ("on", "tet", "chap"),
    [
        ("2017-01-16", None, None),
        ("2017-01-17", None, 20),
        ("2017-01-27", None, 30),
        ("2017-01-28", 1, None),
        ("2017-02-03", 7, None),
        ("2017-02-06", 10, None),
        ("2017-02-07", None, None),
        ("2024-02-15", 6, None),
        ("2026-02-16", None, 29),
        ("2026-02-17", 1, None),
    ],
)
def test_the_days_before_and_after_tet(on: str, tet: int | None, chap: int | None) -> None:
    day = date.fromisoformat(on)
    assert (day_of_tet(day), day_of_chap(day)) == (tet, chap)


def test_every_year_that_the_calendar_knows_has_its_tet_when_offices_are_closed() -> None:
    calendar = shipped.calendar(shipped.regime("hatinh-2017"))
    for year in COVERED:
        firsts = [day for n in range(100) if day_of_tet(day := date(year, 1, 1) + timedelta(n)) == 1]
        assert len(firsts) == 1
        assert not calendar.is_working(firsts[0])
        assert day_of_chap(firsts[0] - timedelta(1)) in {29, 30}
