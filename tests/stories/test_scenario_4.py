"""Domain brief §9.3, scenario 4 and case S1: a supplement after acceptance restarts the clock, once and soon."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.demo.ward import CLERK, HEAD, OFFICER, open_demo
from app.desk.desk import Desk
from app.desk.words import say
from app.dossier.acts.end import finish
from app.dossier.acts.stop import SupplementForm, complete, request_supplement
from app.dossier.promise import standing_here
from app.dossier.registers import dossiers, lateness
from app.dossier.registers.slips import check_slip
from app.papers import form01
from app.refusal import Refusal
from app.rules.course.course import Status
from app.rules.course.standing import Timeliness
from tests.ward import at, entries, take_in

WARD = "18077"
TEN_DAYS = "1.014027"
"""Trợ cấp hưu trí xã hội, 10 working days; in the profile of 2025 only."""
FORM = SupplementForm(("Giấy xác nhận cư trú",), "chưa đủ căn cứ")


@pytest.fixture
def of_2026(tmp_path: Path) -> Desk:
    with open_demo(tmp_path / "ward", at("2026-01-05T07:30"), regime="hatinh-2025") as desk:
        yield desk


def test_the_whole_limit_begins_again(of_2026: Desk) -> None:
    desk = of_2026
    received = take_in(desk, "2026-03-03T08:00", TEN_DAYS)
    dossier = received.dossier
    assert received.promise.due_at == at("2026-03-17T17:30")
    first_slip = form01.slip_token(desk, dossier)

    # Thursday 05/03, the second working day: form 02, and the clock stops.
    assert request_supplement(desk, dossier, FORM, OFFICER, at("2026-03-05T09:00")) == 1
    now = standing_here(desk, dossier)
    assert (now.status, now.notify_by, now.owed_from) == (Status.WAITING, None, None)
    with desk.reading() as reading:
        assert dossiers.tiles(reading, WARD, at("2026-03-20T08:00"))["waiting"] == 1
        assert lateness.overdue(reading, WARD, at("2026-03-20T08:00")) == []
        assert lateness.late_without_apology(reading, WARD, at("2026-03-20T08:00")) == []

    # Monday 09/03: a second request is refused, "chỉ một lần".
    held = entries(desk)
    with pytest.raises(Refusal) as caught:
        request_supplement(desk, dossier, FORM, OFFICER, at("2026-03-09T09:00"))
    assert caught.value.code == "supplement.already"
    assert "1 lần" in say(caught.value)
    assert entries(desk) == held

    # Complete on 12/03: due 26/03, a new slip, and the first promise kept in history.
    made = complete(desk, dossier, CLERK, at("2026-03-12T10:00"))
    assert made.due_at == at("2026-03-26T17:30")
    now = standing_here(desk, dossier)
    assert (now.status, now.due_at, now.notify_by) == (Status.WORKING, made.due_at, at("2026-03-25T17:30"))
    with desk.reading() as reading:
        kept = dossiers.one(reading, WARD, dossier).slips
        assert [slip.due_at for slip in kept] == [at("2026-03-17T17:30"), at("2026-03-26T17:30")]
        assert check_slip(reading, WARD, first_slip).held == "replaced"
        assert check_slip(reading, WARD, form01.slip_token(desk, dossier)).held == "held"

    # Done on 26/03 it is on time: the law restarted the clock.
    assert finish(desk, dossier, OFFICER, at("2026-03-26T15:00")) is Timeliness.ON_TIME


def test_after_three_working_days_it_needs_a_supervisors_reason(of_2026: Desk) -> None:
    desk = of_2026
    dossier = take_in(desk, "2026-03-03T08:00", TEN_DAYS).dossier
    with pytest.raises(Refusal) as caught:
        request_supplement(desk, dossier, FORM, OFFICER, at("2026-03-09T09:00"))
    assert caught.value.code == "supplement.late"
    assert "06/03/2026" in say(caught.value)
    with pytest.raises(Refusal, match=r"supplement\.late"):
        alone = SupplementForm(FORM.items, FORM.reason, "mới phát hiện", approved_by=CLERK)
        request_supplement(desk, dossier, alone, OFFICER, at("2026-03-09T09:00"))
    asked = SupplementForm(FORM.items, FORM.reason, "mới phát hiện", approved_by=HEAD)
    request_supplement(desk, dossier, asked, OFFICER, at("2026-03-09T09:10"))
    with desk.reading() as reading:
        last = dossiers.history(reading, WARD, dossier)[-1]
    assert (last.kind, last.words["late_reason"], last.second != "") == (
        "supplement.requested",
        "mới phát hiện",
        True,
    )


def test_what_was_broken_stays_broken(of_2026: Desk) -> None:
    """Asking for papers when the promise has passed is no way around an apology."""
    desk = of_2026
    dossier = take_in(desk, "2026-03-03T08:00", TEN_DAYS).dossier
    late = SupplementForm(FORM.items, FORM.reason, "quên", approved_by=HEAD)
    request_supplement(desk, dossier, late, OFFICER, at("2026-03-18T09:00"))
    complete(desk, dossier, CLERK, at("2026-03-19T09:00"))
    now = standing_here(desk, dossier)
    assert now.promised_at == at("2026-03-17T17:30")
    assert finish(desk, dossier, OFFICER, at("2026-03-20T09:00")) is Timeliness.LATE
    with desk.reading() as reading:
        [owed] = lateness.late_without_apology(reading, WARD, at("2026-04-30T08:00"))
    assert owed.dossier == dossier
