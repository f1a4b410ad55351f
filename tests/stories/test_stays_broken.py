"""What was broken stays broken, whatever the clock and the corrections do; and a letter can always say so."""

from __future__ import annotations

from datetime import date

import pytest

from app.apology import register as apologies
from app.apology.acts import sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.end import finish
from app.dossier.acts.stop import SupplementForm, complete, extend_limit, pause, request_supplement, resume
from app.dossier.promise import standing_here
from app.dossier.receipt import ReceiptForm
from app.dossier.registers import dossiers, lateness
from app.figures import counting
from app.office.catalogue import change_procedure
from app.refusal import Refusal
from app.rules.course.standing import Timeliness
from app.rules.time.counting import Limit, Unit
from tests.stories.test_no_way_around import PAPERS, WARD, dossier, letter, owing, put_right
from tests.ward import BIRTH_AGAIN, COPIES, MARRIAGE, TRIAL, at, take_in

__all__ = ["dossier"]


LATE_PAPERS = SupplementForm(PAPERS.items, PAPERS.reason, "mới phát hiện", HEAD)


@pytest.mark.parametrize("stop", ["pause", "papers"])
def test_stopping_the_clock_of_an_overdue_dossier_hides_no_debt(desk: Desk, dossier: str, stop: str) -> None:
    """Promised for 17/03: what is done on the 20th leaves it on the list, on the badge and in column (13)."""
    if stop == "pause":
        pause(desk, dossier, "sector_law", "chờ thuế", CLERK, at("2017-03-20T09:00"))
    else:
        request_supplement(desk, dossier, LATE_PAPERS, OFFICER, at("2017-03-20T09:00"))
    assert owing(desk, "2017-04-20T09:00") == [dossier]
    with desk.reading() as reading:
        now = at("2017-04-20T09:00")
        assert [line.dossier for line in lateness.overdue(reading, WARD, now)] == [dossier]
        assert dossiers.tiles(reading, WARD, now)["overdue"] == 1
        report = counting.between(reading, WARD, date(2017, 3, 1), date(2017, 4, 19))
        assert apologies.owed(reading, WARD, at("2017-04-20T09:00")) == 1
    assert (report.open_late, report.late_without_apology, report.waiting + report.paused) == (1, 1, 1)
    sign(desk, letter(desk, dossier, date(2017, 4, 25), "2017-04-19T09:00"), HEAD, at("2017-04-19T10:00"))
    assert owing(desk, "2017-04-20T09:00") == []
    with desk.reading() as reading:
        report = counting.between(reading, WARD, date(2017, 3, 1), date(2017, 4, 19))
    assert (report.open_late, report.late_with_apology) == (1, 1)


def test_a_letter_signed_in_a_pause_moves_only_by_the_days_after_it(desk: Desk, dossier: str) -> None:
    pause(desk, dossier, "sector_law", "chờ thuế", CLERK, at("2017-03-20T09:00"))
    sign(desk, letter(desk, dossier, date(2017, 4, 24), "2017-04-19T09:00"), HEAD, at("2017-04-19T10:00"))
    made = resume(desk, dossier, "", CLERK, at("2017-04-20T09:00"))
    assert (made.promised_at, made.due_at) == (at("2017-03-17T17:30"), at("2017-04-25T17:30"))


@pytest.mark.parametrize("way", ["extension", "papers"])
def test_a_correction_to_another_procedure_lengthens_nothing_that_follows(desk: Desk, way: str) -> None:
    """Of the same day; corrected to five working days, and then the law of the other moves the promise."""
    dossier = take_in(desk, "2017-03-14T08:00", COPIES).dossier
    put_right(desk, dossier, "2017-03-14T09:00", BIRTH_AGAIN)
    if way == "extension":
        extend_limit(desk, dossier, Limit(8, Unit.WORKING_DAYS), "xác minh", HEAD, at("2017-03-14T10:00"))
    else:
        request_supplement(desk, dossier, PAPERS, OFFICER, at("2017-03-14T10:00"))
        complete(desk, dossier, CLERK, at("2017-03-14T11:00"))
    now = standing_here(desk, dossier)
    assert now.due_at > at("2017-03-20T17:30")
    assert (now.promised_at, now.owed_from) == (at("2017-03-14T17:30"), at("2017-03-14T17:30"))


def test_a_letter_gives_the_date_already_told_and_appoints_nothing_anew(desk: Desk, dossier: str) -> None:
    put_right(desk, dossier, "2017-03-17T09:00", received="2017-03-17T08:30")
    told = at("2017-03-22T17:30")
    written = letter(desk, dossier, told.date(), "2017-03-20T08:00")
    sign(desk, written, HEAD, at("2017-03-20T09:00"))
    now = standing_here(desk, dossier)
    assert (now.due_at, now.owed_from, now.reappointments) == (told, told, 0)
    assert owing(desk, "2017-03-21T08:00") == []
    assert owing(desk, "2017-03-23T08:00") == [dossier]
    sign(desk, letter(desk, dossier, date(2017, 3, 27), "2017-03-23T09:00"), HEAD, at("2017-03-23T10:00"))
    assert standing_here(desk, dossier).reappointments == 1
    finish(desk, dossier, OFFICER, at("2017-03-27T09:00"))
    with desk.reading() as reading:
        report = counting.between(reading, WARD, date(2017, 3, 1), date(2017, 3, 31))
    assert (report.late_with_apology, report.late_without_apology) == (1, 0)


def test_what_is_finished_changes_its_promise_only_with_a_leader(desk: Desk, dossier: str) -> None:
    finish(desk, dossier, OFFICER, at("2017-03-16T18:00"))
    earlier = ReceiptForm(MARRIAGE, TRIAL, received_at=at("2017-03-13T08:00"))
    with pytest.raises(Refusal, match=r"correction\.second"):
        correct(desk, dossier, CorrectionForm(earlier, "ghi sai"), CLERK, at("2017-03-17T09:00"))
    put_right(desk, dossier, "2017-03-17T09:00", received="2017-03-13T08:00")
    assert standing_here(desk, dossier).timeliness is Timeliness.LATE
    put_right(desk, dossier, "2017-03-17T10:00", received="2017-03-14T08:00")
    assert standing_here(desk, dossier).timeliness is Timeliness.EARLY


def test_a_name_put_right_keeps_a_limit_that_another_channel_has_too(desk: Desk) -> None:
    given = {"code": MARRIAGE, "channel_limits": "bưu chính: 6 ngày làm việc", "legal_basis": "QĐ thử",
             "valid_from": "2017-03-01"}  # fmt: skip
    change_procedure(desk, given, HEAD, at("2017-03-01T08:00"))
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    longer = extend_limit(
        desk, dossier, Limit(6, Unit.WORKING_DAYS), "xác minh", OFFICER, at("2017-03-15T08:00")
    )
    put_right(desk, dossier, "2017-03-15T09:00")
    assert standing_here(desk, dossier).due_at == longer.due_at


def test_corrected_to_the_same_day_it_is_told_of_before_tonight(desk: Desk, dossier: str) -> None:
    put_right(desk, dossier, "2017-03-14T09:00", COPIES)
    with desk.reading() as reading:
        told = lateness.to_notify(reading, WARD, at("2017-03-14T10:00"), at("2017-03-14T23:59"))
    assert [line.dossier for line in told] == [dossier]
