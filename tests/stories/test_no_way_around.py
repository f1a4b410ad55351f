"""Nothing that the office writes about a dossier makes its own lateness smaller: a story for each way that was tried."""

from __future__ import annotations

from datetime import date

import pytest

from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct, reissue
from app.dossier.acts.end import finish, refuse, withdraw
from app.dossier.acts.stop import SupplementForm, complete, extend_limit, pause, request_supplement, resume
from app.dossier.promise import standing_here
from app.dossier.receipt import ReceiptForm
from app.dossier.registers import lateness
from app.figures import counting
from app.figures.lines import apology_counts
from app.office.profile import override_key
from app.office.publishing import publish_calendar
from app.refusal import Refusal
from app.rules.course.course import Status
from app.rules.course.standing import Timeliness
from app.rules.time.calendar import CalendarDay
from app.rules.time.counting import Limit, Unit
from tests.ward import BIRTH_AGAIN, MARRIAGE, TRIAL, at, take_in

WARD = "18077"
PAPERS = SupplementForm(("Giấy xác nhận cư trú",), "chưa đủ căn cứ")


def put_right(
    desk: Desk, dossier: str, when: str, procedure: str = MARRIAGE, received: str | None = None
) -> None:
    receipt = ReceiptForm(procedure, TRIAL, received_at=at(received) if received else None)
    correct(desk, dossier, CorrectionForm(receipt, "ghi sai", HEAD), CLERK, at(when))


def letter(desk: Desk, dossier: str, new_on: date | None, when: str) -> str:
    form = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), new_on)
    return draft(desk, dossier, form, CLERK, at(when))


def owing(desk: Desk, when: str) -> list[str]:
    with desk.reading() as reading:
        return [line.dossier for line in lateness.late_without_apology(reading, WARD, at(when))]


@pytest.fixture
def dossier(desk: Desk) -> str:
    """Received on Tuesday 14/03/2017 with three working days: promised for Friday 17/03."""
    received = take_in(desk, "2017-03-14T08:00")
    assert received.promise.due_at == at("2017-03-17T17:30")
    return received.dossier


def test_a_correction_to_later_leaves_the_debt_of_the_first_promise(desk: Desk, dossier: str) -> None:
    put_right(desk, dossier, "2017-03-17T09:00", received="2017-03-17T08:30")
    now = standing_here(desk, dossier)
    assert (now.due_at, now.promised_at, now.owed_from) == (
        at("2017-03-22T17:30"),
        at("2017-03-17T17:30"),
        at("2017-03-17T17:30"),
    )
    assert owing(desk, "2017-03-17T17:30") == []
    assert owing(desk, "2017-03-20T08:00") == [dossier]
    assert finish(desk, dossier, OFFICER, at("2017-03-21T09:00")) is Timeliness.LATE
    assert owing(desk, "2017-03-21T10:00") == [dossier]
    with desk.reading() as reading:
        report = counting.between(reading, WARD, date(2017, 3, 1), date(2017, 3, 31))
    assert (report.resolved_late, report.late_without_apology) == (1, 1)


def test_a_correction_after_a_broken_new_date_pays_nothing(desk: Desk, dossier: str) -> None:
    sign(desk, letter(desk, dossier, date(2017, 3, 21), "2017-03-15T08:00"), HEAD, at("2017-03-15T09:00"))
    finish(desk, dossier, OFFICER, at("2017-03-23T09:00"))
    assert standing_here(desk, dossier).owed_from == at("2017-03-21T17:30")
    put_right(desk, dossier, "2017-03-23T10:00", BIRTH_AGAIN, received="2017-03-20T08:00")
    now = standing_here(desk, dossier)
    assert (now.due_at, now.owed_from) == (at("2017-03-27T17:30"), at("2017-03-21T17:30"))


def test_a_correction_takes_nothing_back_of_a_signed_letter(desk: Desk, dossier: str) -> None:
    sign(desk, letter(desk, dossier, date(2017, 3, 24), "2017-03-15T08:00"), HEAD, at("2017-03-15T09:00"))
    put_right(desk, dossier, "2017-03-16T09:00", received="2017-03-13T08:00")
    now = standing_here(desk, dossier)
    assert (now.due_at, now.owed_from, now.received_at) == (
        at("2017-03-24T17:30"),
        at("2017-03-24T17:30"),
        at("2017-03-13T08:00"),
    )


def test_a_mistaken_correction_to_earlier_is_put_right_up_to_the_first_promise(
    desk: Desk, dossier: str
) -> None:
    put_right(desk, dossier, "2017-03-14T09:00", received="2017-03-13T08:00")
    put_right(desk, dossier, "2017-03-14T10:00", received="2017-03-14T08:00")
    now = standing_here(desk, dossier)
    assert (now.due_at, now.promised_at, now.corrections) == (
        at("2017-03-17T17:30"),
        at("2017-03-17T17:30"),
        2,
    )
    put_right(desk, dossier, "2017-03-16T11:00", received="2017-03-16T08:00")
    assert standing_here(desk, dossier).promised_at == at("2017-03-17T17:30")


def test_another_procedure_never_makes_a_finished_dossier_punctual(desk: Desk, dossier: str) -> None:
    finish(desk, dossier, OFFICER, at("2017-03-20T09:00"))
    put_right(desk, dossier, "2017-03-20T10:00", BIRTH_AGAIN)
    now = standing_here(desk, dossier)
    assert (now.timeliness, now.owed_from, now.limit_value) == (Timeliness.LATE, at("2017-03-17T17:30"), 5)


def test_no_receipt_after_what_was_done_with_it(desk: Desk, dossier: str) -> None:
    finish(desk, dossier, OFFICER, at("2017-03-16T09:00"))
    with pytest.raises(Refusal) as caught:
        put_right(desk, dossier, "2017-03-20T10:00", received="2017-03-17T08:00")
    assert caught.value.code == "correction.received"
    assert caught.value.facts["done_at"] == at("2017-03-16T09:00")


def test_a_correction_while_papers_are_awaited_starts_no_clock(desk: Desk, dossier: str) -> None:
    request_supplement(desk, dossier, PAPERS, OFFICER, at("2017-03-15T09:00"))
    put_right(desk, dossier, "2017-03-15T10:00", received="2017-03-13T08:00")
    with desk.reading() as reading:
        report = counting.between(reading, WARD, date(2017, 3, 1), date(2017, 3, 31))
    assert (report.open_late, report.waiting) == (0, 1)
    assert standing_here(desk, dossier).promised_at == at("2017-03-16T17:30")


def test_a_longer_limit_is_not_lost_by_a_correction(desk: Desk, dossier: str) -> None:
    extend_limit(desk, dossier, Limit(6, Unit.WORKING_DAYS), "phải xác minh", OFFICER, at("2017-03-15T09:00"))
    put_right(desk, dossier, "2017-03-15T10:00", received="2017-03-13T08:00")
    now = standing_here(desk, dossier)
    assert (now.due_at, now.promised_at) == (at("2017-03-21T17:30"), at("2017-03-21T17:30"))


def test_nobody_chooses_a_longer_limit_than_the_law_names(desk: Desk, dossier: str) -> None:
    """Three working days, six when another ward is asked; where the catalogue names none, who leads answers for it."""
    with pytest.raises(Refusal) as caught:
        extend_limit(desk, dossier, Limit(7, Unit.WORKING_DAYS), "bận", HEAD, at("2017-03-15T09:00"))
    assert (caught.value.code, caught.value.facts["due_at"]) == ("extension.too_long", at("2017-03-22T17:30"))
    with pytest.raises(Refusal, match=r"extension\.not_longer"):
        extend_limit(desk, dossier, Limit(2, Unit.WORKING_DAYS), "bận", HEAD, at("2017-03-15T09:00"))
    unnamed = take_in(desk, "2017-03-15T10:00", BIRTH_AGAIN).dossier
    eight = Limit(8, Unit.WORKING_DAYS)
    with pytest.raises(Refusal, match=r"extension\.unnamed"):
        extend_limit(desk, unnamed, eight, "bận", OFFICER, at("2017-03-15T11:00"))
    made = extend_limit(desk, unnamed, eight, "phải xác minh", HEAD, at("2017-03-15T11:00"))
    assert made.due_at == at("2017-03-27T17:30")


def test_a_pause_moves_no_promise_that_was_broken_before_it(desk: Desk, dossier: str) -> None:
    pause(desk, dossier, "financial_duty", "nộp lệ phí", OFFICER, at("2017-03-20T09:00"))
    made = resume(desk, dossier, "", OFFICER, at("2017-03-27T09:00"))
    assert made.due_at == made.promised_at == at("2017-03-17T17:30")
    assert any("Hẹn đã quá" in sentence for sentence in made.counted.explanation)
    assert owing(desk, "2017-03-27T09:01") == [dossier]


def test_a_pause_moves_the_date_of_a_letter_and_its_cover(desk: Desk, dossier: str) -> None:
    """Promised for 17/03, apologised for until 21/03; three working days of pause end on the 24th."""
    sign(desk, letter(desk, dossier, date(2017, 3, 21), "2017-03-15T08:00"), HEAD, at("2017-03-15T09:00"))
    pause(desk, dossier, "sector_law", "chờ thuế", OFFICER, at("2017-03-20T09:00"))
    made = resume(desk, dossier, "", OFFICER, at("2017-03-23T09:00"))
    assert (made.promised_at, made.due_at) == (at("2017-03-17T17:30"), at("2017-03-24T17:30"))
    assert finish(desk, dossier, OFFICER, at("2017-03-24T09:00")) is Timeliness.LATE
    assert standing_here(desk, dossier).owed_from is None
    with desk.reading() as reading:
        report = counting.between(reading, WARD, date(2017, 3, 1), date(2017, 3, 31))
        letters = apology_counts(reading, WARD, date(2017, 3, 1), date(2017, 3, 31), at("2017-04-01T08:00"))
    assert (report.late_with_apology, report.late_without_apology) == (1, 0)
    assert (letters.kept, letters.missed) == (1, 0)


def test_of_a_letter_whose_day_passes_while_the_clock_stands_still_nothing_is_said(
    desk: Desk, dossier: str
) -> None:
    sign(desk, letter(desk, dossier, date(2017, 3, 21), "2017-03-15T08:00"), HEAD, at("2017-03-15T09:00"))
    pause(desk, dossier, "sector_law", "chờ thuế", OFFICER, at("2017-03-20T09:00"))
    with desk.reading() as reading:
        letters = apology_counts(reading, WARD, date(2017, 3, 1), date(2017, 3, 31), at("2017-03-22T09:00"))
    assert (letters.kept, letters.missed) == (0, 0)


def test_papers_asked_after_a_broken_letter_do_not_mend_it(desk: Desk, dossier: str) -> None:
    sign(desk, letter(desk, dossier, date(2017, 3, 21), "2017-03-15T08:00"), HEAD, at("2017-03-15T09:00"))
    late = SupplementForm(PAPERS.items, PAPERS.reason, "mới phát hiện", HEAD)
    request_supplement(desk, dossier, late, OFFICER, at("2017-03-22T09:00"))
    complete(desk, dossier, CLERK, at("2017-03-23T09:00"))
    now = standing_here(desk, dossier)
    assert (now.due_at, now.owed_from) == (at("2017-03-28T17:30"), at("2017-03-21T17:30"))
    finish(desk, dossier, OFFICER, at("2017-03-24T09:00"))
    assert owing(desk, "2017-03-24T10:00") == [dossier]


def test_a_report_says_the_same_while_papers_are_awaited_later(desk: Desk, dossier: str) -> None:
    """The letter's date had passed by the end of the period; that the clock stands still since changes nothing."""
    sign(desk, letter(desk, dossier, date(2017, 3, 21), "2017-03-15T08:00"), HEAD, at("2017-03-15T09:00"))
    late = SupplementForm(PAPERS.items, PAPERS.reason, "mới phát hiện", HEAD)
    request_supplement(desk, dossier, late, OFFICER, at("2017-03-23T09:00"))
    with desk.reading() as reading:
        report = counting.between(reading, WARD, date(2017, 3, 1), date(2017, 3, 22))
    assert (report.open_late, report.late_with_apology, report.late_without_apology) == (1, 0, 1)


def test_a_second_asking_begins_nothing_anew_where_a_ward_allows_it(desk: Desk, dossier: str) -> None:
    """QĐ 766 counts as late what was asked about more than once; the citizen is told the new day all the same."""
    override_key(desk, "supplement.max", "2", "Quyết định thử 01", HEAD, at("2017-03-14T09:00"))
    for asked, came in (("2017-03-15T09:00", "2017-03-16T09:00"), ("2017-03-17T09:00", "2017-03-20T09:00")):
        request_supplement(desk, dossier, PAPERS, OFFICER, at(asked))
        complete(desk, dossier, CLERK, at(came))
    now = standing_here(desk, dossier)
    assert (now.promised_at, now.due_at) == (at("2017-03-21T17:30"), at("2017-03-23T17:30"))
    assert finish(desk, dossier, OFFICER, at("2017-03-22T09:00")) is Timeliness.LATE
    assert owing(desk, "2017-03-22T10:00") == [dossier]


def test_a_restart_in_time_begins_with_a_new_day_to_tell_by(desk: Desk, dossier: str) -> None:
    sign(desk, letter(desk, dossier, date(2017, 3, 21), "2017-03-15T08:00"), HEAD, at("2017-03-15T09:00"))
    request_supplement(desk, dossier, PAPERS, OFFICER, at("2017-03-16T09:00"))
    complete(desk, dossier, CLERK, at("2017-03-20T09:00"))
    now = standing_here(desk, dossier)
    assert (now.promised_at, now.owed_from, now.notify_by) == (
        at("2017-03-23T17:30"),
        at("2017-03-23T17:30"),
        at("2017-03-22T17:30"),
    )
    with pytest.raises(Refusal, match=r"reappoint\.already"):
        letter(desk, dossier, date(2017, 3, 27), "2017-03-21T09:00")


def test_a_letter_is_not_signed_for_a_day_that_was_overtaken(desk: Desk, dossier: str) -> None:
    written = letter(desk, dossier, date(2017, 3, 20), "2017-03-15T08:00")
    extend_limit(desk, dossier, Limit(6, Unit.WORKING_DAYS), "phải xác minh", OFFICER, at("2017-03-15T09:00"))
    with pytest.raises(Refusal, match=r"reappoint\.not_later"):
        sign(desk, written, HEAD, at("2017-03-15T10:00"))
    written = letter(desk, dossier, date(2017, 3, 23), "2017-03-15T11:00")
    closed = CalendarDay(date(2017, 3, 23), "off", "đóng cửa vì bão", "thông báo thử", provisional=False)
    publish_calendar(desk, [closed], at("2017-03-16T08:00"), HEAD)
    with pytest.raises(Refusal, match=r"reappoint\.day_off"):
        sign(desk, written, HEAD, at("2017-03-16T09:00"))


def test_a_day_given_by_letter_that_the_calendar_closes_goes_to_the_next(desk: Desk, dossier: str) -> None:
    sign(desk, letter(desk, dossier, date(2017, 3, 21), "2017-03-15T08:00"), HEAD, at("2017-03-15T09:00"))
    closed = CalendarDay(date(2017, 3, 21), "off", "đóng cửa vì bão", "thông báo thử", provisional=False)
    publish_calendar(desk, [closed], at("2017-03-16T08:00"), HEAD)
    assert reissue(desk, dossier, HEAD, at("2017-03-16T09:00")) == at("2017-03-22T17:30")
    now = standing_here(desk, dossier)
    assert (now.promised_at, now.owed_from) == (at("2017-03-17T17:30"), at("2017-03-22T17:30"))


@pytest.mark.parametrize("end", [refuse, withdraw], ids=["refused", "withdrawn"])
def test_the_time_of_waiting_is_not_the_offices(desk: Desk, dossier: str, end: object) -> None:
    """Ended while papers were awaited, long after the promise: the office answers until it asked for them."""
    request_supplement(desk, dossier, PAPERS, OFFICER, at("2017-03-15T09:00"))
    end(desk, dossier, "không bổ sung", HEAD, at("2017-04-28T09:00"))  # type: ignore[operator]
    now = standing_here(desk, dossier)
    assert (now.timeliness, now.owed_from) == (Timeliness.EARLY, None)


def test_refused_late_owes_a_letter_without_a_new_date(desk: Desk, dossier: str) -> None:
    refuse(desk, dossier, "không đủ điều kiện", OFFICER, at("2017-03-20T09:00"), approved_by=HEAD)
    now = standing_here(desk, dossier)
    assert (now.status, now.timeliness, now.owed_from) == (
        Status.REFUSED,
        Timeliness.LATE,
        at("2017-03-17T17:30"),
    )
    sign(desk, letter(desk, dossier, None, "2017-03-20T10:00"), HEAD, at("2017-03-20T11:00"))
    assert standing_here(desk, dossier).owed_from is None
    assert owing(desk, "2017-03-21T08:00") == []
