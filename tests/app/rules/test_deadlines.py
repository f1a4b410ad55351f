import csv
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.desk import shipped
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM, Calendar, CalendarDay
from app.rules.time.counting import Limit, Unit
from app.rules.time.deadlines import check_reappointments, promise, reappoint, restart, resume

ROOT = Path(__file__).parents[3]
REGIME = shipped.regime("hatinh-2017")
CALENDAR = shipped.calendar(REGIME)
CASES = list(csv.DictReader((ROOT / "tests" / "due_cases.csv").open(encoding="utf-8")))
CLOSE = time(17, 30)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def days(*texts):
    return tuple(date.fromisoformat(text) for text in texts)


def promised(received, value, unit, calendar=CALENDAR, regime=REGIME):
    return promise(at(received), Limit(value, unit), calendar, regime)


def working(received, value, calendar=CALENDAR):
    return promised(received, value, Unit.WORKING_DAYS, calendar)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_acceptance_cases(case):
    made = promised(case["received"], int(case["limit"]), Unit(case["unit"]))
    due = case["due"] if "T" in case["due"] else f"{case['due']}T17:30"
    notify = at(f"{case['notify_by']}T17:30") if case["notify_by"] else None
    assert made.due_at == at(due)
    assert made.notify_by == notify


def test_every_acceptance_case_is_there():
    assert [case["id"] for case in CASES] == [f"D{n:02}" for n in range(1, 28)] + ["H1", "H2"]


def test_s1_a_supplement_restarts_the_limit():
    made = restart(at("2026-03-12T09:00"), Limit(10, Unit.WORKING_DAYS), CALENDAR, REGIME)
    assert made.due_at == at("2026-03-26T17:30")
    assert made.notify_by == at("2026-03-25T17:30")
    assert made.counted[0] == date(2026, 3, 13)
    assert made.explanation[0] == "Hồ sơ đã đủ, thời hạn tính lại từ đầu."


def test_p1_a_pause_moves_due_by_the_working_days_it_took():
    limit = Limit(20, Unit.WORKING_DAYS)
    made = resume(
        at("2026-06-29T17:30"), limit, at("2026-06-10T10:00"), at("2026-06-18T10:00"), CALENDAR, REGIME
    )
    assert made.due_at == at("2026-07-07T17:30")
    assert made.notify_by == at("2026-07-06T17:30")
    assert len(made.counted) == 6
    assert made.explanation[1] == "6 ngày làm việc không tính vào hạn: từ 11/06 đến 18/06."


@pytest.mark.parametrize(
    ("received", "before", "after"),
    [("2025-12-29T09:00", "2026-01-02", "2026-01-05"), ("2026-01-07T09:00", "2026-01-12", "2026-01-10")],
    ids=["C1", "C2"],
)
def test_c_a_swap_entered_later_changes_the_recount_alone(received, before, after):
    unswapped = Calendar(
        [day for day in CALENDAR.days if day.on not in days("2026-01-02", "2026-01-10")], REGIME.office_hours
    )
    assert working(received, 3, unswapped).due_at == at(f"{before}T17:30")
    assert working(received, 3).due_at == at(f"{after}T17:30")


def test_a_promise_says_which_days_it_counted_and_skipped():
    made = working("2017-01-25T09:15", 3)
    assert made.counted == days("2017-02-02", "2017-02-03", "2017-02-06")
    assert [(day.on.day, day.why) for day in made.skipped] == [
        (26, "Tết Nguyên đán"),
        (27, "Tết Nguyên đán"),
        (28, "thứ Bảy"),
        (29, "Chủ nhật"),
        (30, "Tết Nguyên đán"),
        (31, "Tết Nguyên đán (nghỉ bù)"),
        (1, "Tết Nguyên đán (nghỉ bù)"),
        (4, "thứ Bảy"),
        (5, "Chủ nhật"),
    ]
    assert made.explanation == (
        "Nhận sáng thứ Tư, tính từ thứ Năm 02/02.",
        "3 ngày làm việc: 02/02, 03/02 và 06/02.",
        "Bỏ qua 7 ngày nghỉ Tết Nguyên đán, từ 26/01 đến 01/02.",
        "Không tính thứ Bảy 04/02 và Chủ nhật 05/02.",
    )


def test_calendar_days_count_days_off_and_say_why_they_roll():
    made = promised("2017-01-16T08:30", 15, Unit.CALENDAR_DAYS)
    assert (made.counted[0], made.counted[-1], len(made.counted)) == (*days("2017-01-17", "2017-01-31"), 15)
    assert [day.on for day in made.skipped] == [date(2017, 2, 1)]
    assert made.explanation[1:] == (
        "15 ngày, kể cả ngày nghỉ: từ 17/01 đến 31/01.",
        "Bỏ qua ngày nghỉ 01/02 (Tết Nguyên đán).",
        "Ngày cuối 31/01 là ngày nghỉ (Tết Nguyên đán), lùi đến thứ Năm 02/02.",
    )


@pytest.mark.parametrize(
    ("received", "value", "unit", "sentence"),
    [
        ("2026-03-03T08:00", 10, "working_days", "10 ngày làm việc: từ 04/03 đến 17/03."),
        ("2025-04-24T08:00", 3, "working_days", "3 ngày làm việc: 25/04, 26/04 (thứ Bảy làm bù) và 28/04."),
        ("2026-08-28T16:00", 2, "working_days", "Bỏ qua 5 ngày nghỉ Quốc khánh, từ 29/08 đến 02/09."),
        ("2025-04-29T14:00", 2, "working_days", "Bỏ qua 5 ngày nghỉ 30/4 và 1/5, từ 30/04 đến 04/05."),
        (
            "2017-03-14T15:01",
            0,
            "same_day",
            "Nhận chiều thứ Ba sau 15:00, trả vào ngày làm việc kế tiếp: thứ Tư 15/03.",
        ),
        ("2017-03-14T15:00", 0, "same_day", "Nhận chiều thứ Ba, không quá 15:00, trả trong ngày."),
        ("2026-11-23T14:30", 8, "working_hours", "Hết giờ lúc 14:30 thứ Tư 25/11."),
        (
            "2026-12-30T09:00",
            3,
            "working_days",
            "Lịch nghỉ năm 2027 chưa công bố chính thức, ngày hẹn có thể đổi.",
        ),
    ],
)
def test_explanations(received, value, unit, sentence):
    assert sentence in promised(received, value, Unit(unit)).explanation


def test_a_promise_into_an_unannounced_year_is_provisional():
    assert working("2026-12-30T09:00", 3).provisional
    assert not working("2026-12-28T09:00", 3).provisional


def test_a_same_day_promise_on_a_day_off_or_a_closed_afternoon_goes_to_the_next_working_day():
    assert promised("2017-03-18T09:00", 0, Unit.SAME_DAY).due_at == at("2017-03-20T17:30")
    half = CALENDAR.amended([CalendarDay(date(2017, 3, 14), "half", "Bão")])
    assert promised("2017-03-14T14:00", 0, Unit.SAME_DAY, half).due_at == at("2017-03-15T17:30")
    assert promised("2017-03-14T09:00", 0, Unit.SAME_DAY, half).due_at == at("2017-03-14T11:30")


def test_no_notice_is_expected_of_a_closed_office():
    """Received at a Saturday sitting or on a Sunday and due on Monday: told at once, for there is no close before."""
    for received in ("2017-03-18T09:00", "2017-03-19T09:00"):
        made = working(received, 1)
        assert (made.due_at, made.notify_by) == (at("2017-03-20T17:30"), None)
    assert working("2017-03-17T09:00", 1).notify_by == at("2017-03-17T17:30")
    tet = promised("2017-01-28T09:00", 0, Unit.SAME_DAY)
    assert (tet.due_at, tet.notify_by) == (at("2017-02-02T17:30"), None)


def test_only_a_weekend_that_is_worked_is_called_so():
    """Calendar days count a plain Saturday too; nobody makes up for anything on it."""
    plain = " ".join(promised("2017-03-16T09:00", 4, Unit.CALENDAR_DAYS).explanation)
    assert "17/03, 18/03, 19/03 và 20/03" in plain
    assert "làm bù" not in plain
    assert "26/04 (thứ Bảy làm bù)" in " ".join(
        promised("2025-04-24T09:00", 4, Unit.CALENDAR_DAYS).explanation
    )


def test_the_whole_minute_of_the_cutoff_is_before_it():
    assert promised("2017-03-14T15:00:59", 0, Unit.SAME_DAY).due_at == at("2017-03-14T17:30")


def test_hours_begin_with_the_next_sitting_and_end_with_one():
    assert promised("2026-11-23T12:15", 1, Unit.WORKING_HOURS).due_at == at("2026-11-23T14:30")
    assert promised("2026-11-23T14:30", 3, Unit.WORKING_HOURS).due_at == at("2026-11-23T17:30")
    assert promised("2026-11-21T09:00", 4, Unit.WORKING_HOURS).due_at == at("2026-11-23T11:30")


def test_a_profile_may_keep_the_receipt_clock_or_shift_late_receipts():
    clock = replace(REGIME, due_time="receipt_clock")
    assert promised("2019-11-20T08:37", 25, Unit.WORKING_DAYS, regime=clock).due_at == at("2019-12-25T08:37")
    shifting = replace(REGIME, cutoff_shifts_day_limits=True)
    late = promised("2017-03-14T15:01", 1, Unit.WORKING_DAYS, regime=shifting)
    assert late.due_at == at("2017-03-16T17:30")
    assert [(day.on.day, day.why) for day in late.skipped] == [(15, "nhận sau 15:00")]


def test_moments_without_a_zone_are_vietnamese_and_others_are_brought_there():
    limit = Limit(3, Unit.WORKING_DAYS)
    naive = promise(datetime(2017, 1, 25, 9, 15), limit, CALENDAR, REGIME)  # noqa: DTZ001 - what is tested
    utc = promise(datetime(2017, 1, 25, 2, 15, tzinfo=UTC), limit, CALENDAR, REGIME)
    assert naive == utc == working("2017-01-25T09:15", 3)


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        (0, "working_days"),
        (-1, "calendar_days"),
        (401, "working_days"),
        (3201, "working_hours"),
        (1, "same_day"),
    ],
)
def test_no_limit_is_absurd(value, unit):
    with pytest.raises(Refusal) as refused:
        Limit(value, Unit(unit))
    assert refused.value.code == "limit.invalid"


def test_a_promise_beyond_the_known_years_is_refused():
    with pytest.raises(Refusal) as refused:
        working("2027-12-30T09:00", 5)
    assert refused.value.code == "calendar.not_covered"


def test_reappointment_names_a_later_working_day():
    made = reappoint(at("2017-02-07T17:30"), date(2017, 2, 10), CALENDAR, REGIME)
    assert (made.due_at, made.notify_by) == (at("2017-02-10T17:30"), at("2017-02-09T17:30"))
    assert made.explanation == ("Hẹn lại thứ Sáu 10/02, trước 17:30.",)


@pytest.mark.parametrize(
    ("new_on", "code"),
    [
        (date(2017, 2, 11), "reappoint.day_off"),
        (date(2017, 2, 7), "reappoint.not_later"),
        (date(2017, 2, 6), "reappoint.not_later"),
    ],
)
def test_reappointment_to_another_day_is_refused(new_on, code):
    with pytest.raises(Refusal) as refused:
        reappoint(at("2017-02-07T17:30"), new_on, CALENDAR, REGIME)
    assert refused.value.code == code


def test_reappointment_is_made_once():
    check_reappointments(0, REGIME)
    with pytest.raises(Refusal) as refused:
        check_reappointments(1, REGIME)
    assert (refused.value.code, refused.value.facts) == ("reappoint.already", {"count": 1, "most": 1})


def test_a_pause_cannot_end_before_it_began():
    with pytest.raises(Refusal) as refused:
        resume(
            at("2026-06-29T17:30"),
            Limit(20, Unit.WORKING_DAYS),
            at("2026-06-18T10:00"),
            at("2026-06-10T10:00"),
            CALENDAR,
            REGIME,
        )
    assert refused.value.code == "pause.order"


SPRING = date(2019, 1, 1)
KINDS = st.sampled_from(["off", "off", "work", "half"])
CALENDARS = st.dictionaries(st.integers(0, 250), KINDS, max_size=60).map(
    lambda rows: Calendar(
        [CalendarDay(SPRING + timedelta(days=n), kind, "Nghỉ bão") for n, kind in rows.items()],
        REGIME.office_hours,
    )
)
MOMENTS = st.integers(0, 60 * 24 * 60).map(
    lambda minutes: datetime.combine(SPRING, time(), VIETNAM) + timedelta(minutes=minutes)
)
LIMITS = st.one_of(
    st.just(Limit(0, Unit.SAME_DAY)),
    st.builds(
        Limit,
        st.integers(1, 40),
        st.sampled_from([Unit.WORKING_DAYS, Unit.CALENDAR_DAYS, Unit.WORKING_HOURS]),
    ),
)


@given(CALENDARS, MOMENTS, LIMITS)
def test_due_falls_in_a_sitting_after_the_receipt(calendar, received, limit):
    made = promise(received, limit, calendar, REGIME)
    assert calendar.is_working(made.due_at.date())
    assert any(
        opens < made.due_at.time() <= closes for opens, closes in calendar.sessions(made.due_at.date())
    )
    assert made.due_at > received


@given(CALENDARS, MOMENTS, LIMITS)
def test_every_day_between_is_counted_or_explained(calendar, received, limit):
    made = promise(received, limit, calendar, REGIME)
    told = set(made.counted) | {day.on for day in made.skipped}
    between = {
        received.date() + timedelta(days=n) for n in range(1, (made.due_at.date() - received.date()).days)
    }
    assert between <= told
    assert all(day.why for day in made.skipped)
    assert not set(made.counted) & {day.on for day in made.skipped}


@given(CALENDARS, MOMENTS, LIMITS)
def test_notice_comes_before_due_on_a_working_day(calendar, received, limit):
    made = promise(received, limit, calendar, REGIME)
    if made.notify_by is None:
        assert limit.unit in {Unit.SAME_DAY, Unit.WORKING_HOURS} or not calendar.is_working(received.date())
        return
    on = made.notify_by.date()
    assert received <= made.notify_by < made.due_at
    assert calendar.is_working(on)


@given(CALENDARS, MOMENTS, LIMITS)
def test_a_longer_limit_is_never_due_earlier(calendar, received, limit):
    assume(limit.unit is not Unit.SAME_DAY)
    longer = Limit(limit.value + 1, limit.unit)
    assert (
        promise(received, longer, calendar, REGIME).due_at
        >= promise(received, limit, calendar, REGIME).due_at
    )


@given(CALENDARS, MOMENTS, MOMENTS, LIMITS)
def test_a_later_receipt_is_never_due_earlier(calendar, one, other, limit):
    first, second = sorted((one, other))
    assert promise(second, limit, calendar, REGIME).due_at >= promise(first, limit, calendar, REGIME).due_at
    assert restart(second, limit, calendar, REGIME).due_at >= promise(first, limit, calendar, REGIME).due_at


@given(CALENDARS, MOMENTS, st.integers(1, 20), st.integers(0, 30), st.integers(0, 30))
def test_a_pause_of_k_working_days_moves_due_by_k_working_days(calendar, received, value, wait, pause):
    limit = Limit(value, Unit.WORKING_DAYS)
    due_at = promise(received, limit, calendar, REGIME).due_at
    paused = received + timedelta(days=wait)
    resumed = paused + timedelta(days=pause)
    taken = [n for n in range(1, pause + 1) if calendar.is_working(paused.date() + timedelta(days=n))]
    made = resume(due_at, limit, paused, resumed, calendar, REGIME)
    between = range(1, (made.due_at.date() - due_at.date()).days + 1)
    moved = [n for n in between if calendar.is_working(due_at.date() + timedelta(days=n))]
    assert len(moved) == len(taken)
    assert made.due_at.time() == calendar.close_of(made.due_at.date())


def test_time_zone_and_locale_of_the_machine_do_not_matter():
    code = (
        "from datetime import datetime;from app.desk import shipped;from app.rules.time.deadlines import *;"
        "r=shipped.regime('hatinh-2017');c=shipped.calendar(r);"
        "p=promise(datetime(2017,1,25,9,15),Limit(3,Unit.WORKING_DAYS),c,r);"
        "print(c.version,p.due_at.isoformat(),ascii(p.explanation))"
    )
    env = os.environ | {"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=env, capture_output=True, check=True, encoding="utf-8"
    )
    made = working("2017-01-25T09:15", 3)
    assert run.stdout.strip() == f"{CALENDAR.version} {made.due_at.isoformat()} {made.explanation!a}"
