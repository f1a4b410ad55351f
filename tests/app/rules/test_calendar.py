from datetime import date, time

import pytest

from app.desk import shipped
from app.refusal import Refusal
from app.rules.time.calendar import Calendar, CalendarDay

PROFILE = shipped.regime("hatinh-2017")
SHIPPED = shipped.calendar(PROFILE)


def test_the_week_the_holidays_and_the_swaps():
    assert SHIPPED.why_off(date(2017, 1, 25)) is None
    assert SHIPPED.why_off(date(2017, 1, 26)) == "Tết Nguyên đán"
    assert SHIPPED.why_off(date(2017, 3, 18)) == "thứ Bảy"
    assert SHIPPED.why_off(date(2017, 3, 19)) == "Chủ nhật"
    assert SHIPPED.is_working(date(2026, 1, 10))
    assert not SHIPPED.is_working(date(2026, 1, 2))


def test_walking_over_tet_both_ways():
    assert SHIPPED.next_working(date(2017, 1, 25)) == date(2017, 2, 2)
    assert SHIPPED.previous_working(date(2017, 2, 2)) == date(2017, 1, 25)
    assert SHIPPED.working_on_or_after(date(2017, 1, 28)) == date(2017, 2, 2)
    assert SHIPPED.working_on_or_before(date(2017, 1, 28)) == date(2017, 1, 25)
    assert SHIPPED.working_on_or_before(date(2017, 1, 25)) == date(2017, 1, 25)


@pytest.mark.parametrize(
    ("on", "opens"),
    [
        (date(2026, 4, 15), time(7, 30)),
        (date(2026, 4, 16), time(7)),
        (date(2026, 10, 15), time(7)),
        (date(2026, 10, 16), time(7, 30)),
        (date(2026, 1, 5), time(7, 30)),
    ],
)
def test_office_hours_change_with_the_season(on, opens):
    assert SHIPPED.sessions(on)[0] == (opens, time(11, 30))
    assert SHIPPED.close_of(on) == time(17, 30)


def test_a_half_day_works_in_the_morning_and_a_day_off_not_at_all():
    storm = date(2026, 10, 20)
    amended = SHIPPED.amended([CalendarDay(storm, "half", "Bão, nghỉ buổi chiều")])
    assert amended.is_working(storm)
    assert amended.sessions(storm) == ((time(7, 30), time(11, 30)),)
    assert amended.close_of(storm) == time(11, 30)
    assert amended.sessions(date(2026, 10, 18)) == ()


def test_a_later_row_replaces_an_earlier_one_and_changes_the_version():
    opened = SHIPPED.amended([CalendarDay(date(2026, 9, 1), "work", "Trực")])
    assert opened.is_working(date(2026, 9, 1))
    assert not SHIPPED.is_working(date(2026, 9, 1))
    assert opened.version != SHIPPED.version


def test_the_version_depends_on_content_alone():
    rows = shipped.calendar_days()
    again = Calendar({row.on: row for row in reversed(rows)}, reversed(PROFILE.office_hours))
    assert again.version == SHIPPED.version
    assert len(SHIPPED.version) == 8
    assert again.days == rows


@pytest.mark.parametrize("on", [date(2014, 12, 31), date(2028, 1, 3)])
def test_a_year_nobody_entered_is_refused(on):
    assert not SHIPPED.covers(on.year)
    with pytest.raises(Refusal) as refused:
        SHIPPED.is_working(on)
    assert (refused.value.code, refused.value.facts) == ("calendar.not_covered", {"year": on.year})


def test_only_the_unannounced_year_is_provisional():
    assert SHIPPED.provisional(2027)
    assert SHIPPED.provisional(date(2026, 12, 30), date(2027, 1, 4))
    assert not SHIPPED.provisional(2026, date(2017, 1, 26))
