"""The working calendar changed by the ward: a printed promise never moves by it, only by a slip given anew."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.desk.tables import Table, TableRow
from app.dossier.acts.correct import reissue
from app.dossier.acts.stop import SupplementForm, complete, pause, request_supplement, resume
from app.dossier.promise import standing_here
from app.office.calendar import (
    Affected,
    affected_by,
    change_calendar,
    import_calendar,
    plain_day,
    preview_days,
)
from app.refusal import Refusal
from app.rules.time.calendar import CalendarDay
from app.rules.time.deadlines import promise
from db.local import StandingRow
from db.records import Receipt
from tests.ward import BIRTH_AGAIN, COPIES, MARRIAGE, at, entries, take_in

NOTICE = "Công điện thử 05"
THURSDAY = date(2017, 3, 9)


def closed(on: date, label: str = "Đóng cửa vì bão") -> CalendarDay:
    return CalendarDay(on, "off", label, NOTICE)


def touched(desk: Desk, *days: CalendarDay) -> dict[str, Affected]:
    with desk.reading() as reading:
        found = affected_by(reading, desk.settings.ward, desk.calendar, days, desk.regime)
    return {each.line.dossier: each for each in found}


def told(desk: Desk) -> list[tuple[object, ...]]:
    """What every receipt says and every standing promises."""
    row = StandingRow
    with desk.reading() as reading:
        receipts = reading.execute(select(Receipt.uid, Receipt.promised_at, Receipt.notify_by))
        standings = reading.execute(select(row.dossier, row.promised_at, row.due_at, row.notify_by))
        return [*map(tuple, receipts), *map(tuple, standings)]


def some_dossiers(desk: Desk) -> dict[str, str]:
    """Dossiers of Monday 06/03/2017 in every standing in which a promise is open."""
    met = {
        name: take_in(desk, f"2017-03-06T08:{n:02}", procedure).dossier
        for n, (name, procedure) in enumerate(
            (
                ("plain", MARRIAGE),
                ("completed", BIRTH_AGAIN),
                ("resumed", BIRTH_AGAIN),
                ("told late", MARRIAGE),
            )
        )
    }
    request_supplement(
        desk, met["completed"], SupplementForm(("Tờ khai",), "thiếu"), OFFICER, at("2017-03-07T08:00")
    )
    pause(desk, met["resumed"], "financial_duty", "nộp lệ phí", OFFICER, at("2017-03-07T08:10"))
    letter = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), new_on=date(2017, 3, 14))
    drafted = draft(desk, met["told late"], letter, CLERK, at("2017-03-07T08:20"))
    sign(desk, drafted, HEAD, at("2017-03-07T08:30"))
    complete(desk, met["completed"], CLERK, at("2017-03-08T08:00"))
    resume(desk, met["resumed"], "đã nộp", OFFICER, at("2017-03-08T08:10"))
    met["same day"] = take_in(desk, "2017-03-08T09:00", COPIES).dossier
    return met


def test_a_file_of_days_is_held_to_its_notices_and_to_the_calendar_it_was_seen_beside(desk: Desk) -> None:
    def rows(source: str) -> Table:
        heading = ("date", "type", "label_vi", "source")
        return Table(heading, (TableRow(2, ("2017-03-09", "off", "Đóng cửa vì bão", source)),))

    (fault,) = preview_days(desk, rows("")).faults
    assert (fault.row, fault.column, fault.why.code) == (2, "source", "row.missing")
    found = preview_days(desk, rows(NOTICE))
    change_calendar(desk, [closed(THURSDAY, "Mất điện")], HEAD, at("2017-03-06T08:00"))
    with pytest.raises(Refusal, match=r"import\.overtaken"):
        import_calendar(desk, found, HEAD, at("2017-03-06T08:10"))


def test_before_saving_it_is_said_whom_a_closed_day_touches(desk: Desk) -> None:
    met = some_dossiers(desk)
    seen = touched(desk, closed(THURSDAY))
    assert {name: seen[dossier].closed for name, dossier in met.items() if dossier in seen} == {
        "plain": True,
        "completed": False,
        "resumed": False,
    }
    assert seen[met["plain"]].recounted_at == at("2017-03-10T17:30")
    # Restarted on Wednesday, five days: the closed Thursday counts for nothing.
    assert standing_here(desk, met["completed"]).due_at == at("2017-03-15T17:30")
    assert seen[met["completed"]].recounted_at == at("2017-03-16T17:30")
    assert touched(desk) == {}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.integers(0, 20), st.sampled_from(["off", "work", "half"])), min_size=1, max_size=5,
        unique_by=lambda drawn: drawn[0],
    )
)  # fmt: skip
def test_a_printed_promise_never_moves_silently(desk: Desk, drawn: list[tuple[int, str]]) -> None:
    """Whatever is entered into the calendar, every promise stays what it was, and what it would be is listed."""
    if not told(desk):
        some_dossiers(desk)
    before = told(desk)
    last = desk.last_at() or at("2017-03-08T10:00")
    days = [
        CalendarDay(date(2017, 3, 6) + timedelta(days=n), kind, f"thử {last:%H:%M:%S}", NOTICE)
        for n, kind in drawn
    ]
    listed, calendar = touched(desk, *days), desk.calendar
    change_calendar(desk, days, HEAD, last + timedelta(seconds=1))
    assert told(desk) == before
    row = StandingRow
    with desk.reading() as reading:
        due = reading.execute(select(row.dossier, row.due_at).where(row.status == "working")).all()
    for dossier, due_at in due:
        if calendar.is_working(due_at.date()) and not desk.calendar.is_working(due_at.date()):
            assert listed[dossier].closed


def test_a_later_receipt_counts_by_the_new_calendar(desk: Desk) -> None:
    before = take_in(desk, "2017-03-06T08:00")
    change_calendar(desk, [closed(THURSDAY)], HEAD, at("2017-03-06T09:00"))
    after = take_in(desk, "2017-03-06T10:00")
    assert (before.promise.due_at, after.promise.due_at) == (at("2017-03-09T17:30"), at("2017-03-10T17:30"))
    assert ("Đóng cửa vì bão", THURSDAY) in [(day.why, day.on) for day in after.promise.skipped]


def test_a_slip_is_given_anew_where_the_office_is_closed_on_its_day(desk: Desk) -> None:
    met = some_dossiers(desk)
    change_calendar(desk, [closed(THURSDAY)], HEAD, at("2017-03-08T10:00"))
    assert reissue(desk, met["plain"], HEAD, at("2017-03-08T10:05")) == at("2017-03-10T17:30")
    now = standing_here(desk, met["plain"])
    assert (now.promised_at, now.due_at, now.reappointments) == (now.due_at, at("2017-03-10T17:30"), 0)
    # The others' days are open: what was promised stands, though the count is later.
    for name in ("completed", "resumed", "told late"):
        with pytest.raises(Refusal, match=r"reissue\.stands"):
            reissue(desk, met[name], HEAD, at("2017-03-08T10:10"))


def test_a_reappointed_day_that_is_closed_gets_the_next_one_and_statistics_keep_theirs(desk: Desk) -> None:
    met = some_dossiers(desk)
    change_calendar(desk, [closed(date(2017, 3, 14))], HEAD, at("2017-03-08T10:00"))
    assert reissue(desk, met["told late"], HEAD, at("2017-03-08T10:05")) == at("2017-03-15T17:30")
    now = standing_here(desk, met["told late"])
    assert (now.promised_at, now.due_at) == (at("2017-03-09T17:30"), at("2017-03-15T17:30"))


def test_a_saturday_worked_instead_does_not_leave_the_citizen_before_a_closed_door(desk: Desk) -> None:
    """Friday, Monday, Tuesday; then Tuesday is closed and the Saturday before it worked: the count ends on Monday."""
    received = take_in(desk, "2017-03-09T08:00")
    assert received.promise.due_at == at("2017-03-14T17:30")
    swap = [
        CalendarDay(date(2017, 3, 11), "work", "Làm bù", NOTICE),
        closed(date(2017, 3, 14), "Hoán đổi với 11/03/2017"),
    ]
    seen = touched(desk, *swap)[received.dossier]
    assert (seen.closed, seen.recounted_at) == (True, at("2017-03-15T17:30"))
    change_calendar(desk, swap, HEAD, at("2017-03-09T09:00"))
    assert reissue(desk, received.dossier, HEAD, at("2017-03-09T09:05")) == at("2017-03-15T17:30")


@pytest.mark.parametrize(
    ("by", "days", "code"),
    [
        (CLERK, [closed(THURSDAY)], "staff.not_leading"),
        (HEAD, [CalendarDay(THURSDAY, "off", "Bão")], "calendar.source"),
        (HEAD, [], "calendar.same"),
    ],
)
def test_who_may_not_and_what_is_no_change_is_refused(
    desk: Desk, by: str, days: list[CalendarDay], code: str
) -> None:
    before = entries(desk)
    with pytest.raises(Refusal) as refused:
        change_calendar(desk, days, by, at("2017-03-06T08:00"))
    assert (refused.value.code, entries(desk)) == (code, before)


def test_a_day_taken_back_is_what_its_weekday_says(desk: Desk) -> None:
    [limit] = [version.limit for version in desk.catalogue if version.code == MARRIAGE]
    plain = promise(at("2017-03-06T08:00"), limit, desk.calendar, desk.regime)
    saturday = date(2017, 3, 11)
    change_calendar(
        desk,
        [closed(THURSDAY), CalendarDay(saturday, "work", "Làm bù", NOTICE)],
        HEAD,
        at("2017-03-06T08:00"),
    )
    assert promise(at("2017-03-06T08:00"), limit, desk.calendar, desk.regime).due_at == at("2017-03-10T17:30")
    back = [plain_day(THURSDAY, NOTICE), plain_day(saturday, NOTICE)]
    change_calendar(desk, back, HEAD, at("2017-03-06T08:10"))
    assert promise(at("2017-03-06T08:00"), limit, desk.calendar, desk.regime) == plain
    friday = promise(at("2017-03-10T08:00"), limit, desk.calendar, desk.regime)
    assert "Không tính thứ Bảy 11/03 và Chủ nhật 12/03." in friday.explanation
