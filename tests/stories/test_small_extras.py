"""Domain brief §9.3, the small extras, and case P1 of §9.2 through the acts of a counter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.apology import case as apology_case
from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER, open_demo
from app.desk.desk import Desk
from app.dossier.acts.end import Collection, finish, return_result
from app.dossier.acts.stop import pause, resume
from app.dossier.promise import standing_here
from app.dossier.registers import dossiers
from app.figures import counting
from app.refusal import Refusal
from app.rules.course.standing import Timeliness
from tests.stories.limits import with_limits
from tests.ward import MARRIAGE, at, take_in

WARD = "18077"


def test_p1_a_pause_of_six_working_days(tmp_path: Path) -> None:
    with open_demo(tmp_path / "ward", at("2026-05-25T07:30"), regime="hatinh-2025") as desk:
        [twenty] = with_limits(desk, 20)
        received = take_in(desk, "2026-06-01T08:00", twenty)
        assert received.promise.due_at == at("2026-06-29T17:30")
        assert received.promise.notify_by == at("2026-06-26T17:30")
        pause(desk, received.dossier, "financial_duty", "nộp thuế", OFFICER, at("2026-06-10T10:00"))
        made = resume(desk, received.dossier, "đã nộp", OFFICER, at("2026-06-18T10:00"))
        now = standing_here(desk, received.dossier)
        assert [day.day for day in made.counted.counted] == [30, 1, 2, 3, 6, 7]
        assert (now.promised_at, now.due_at) == (at("2026-07-07T17:30"), at("2026-07-07T17:30"))
        assert now.notify_by == at("2026-07-06T17:30")
        assert finish(desk, received.dossier, OFFICER, at("2026-07-07T16:00")) is Timeliness.ON_TIME


def test_a_lost_slip_and_somebody_with_an_authorisation(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", MARRIAGE).dossier
    finish(desk, dossier, OFFICER, at("2017-03-16T09:00"))
    refused = {
        "collector.name": Collection("proxy", "", slip_shown=True),
        "slip.reason": Collection("proxy", "Lê Thị Thử", slip_shown=False),
    }
    for code, collection in refused.items():
        with pytest.raises(Refusal) as caught:
            return_result(desk, dossier, CLERK, at("2017-03-16T14:00"), collection)
        assert caught.value.code == code
    lost = Collection(
        "proxy", "Lê Thị Thử", slip_shown=False, note="mất phiếu; giấy ủy quyền, đã đối chiếu thẻ"
    )
    return_result(desk, dossier, CLERK, at("2017-03-16T14:00"), lost)
    with desk.reading() as reading:
        last = dossiers.history(reading, WARD, dossier)[-1]
    assert (last.kind, last.facts["to"], last.facts["slip_shown"]) == ("result.returned", "proxy", False)
    assert last.words == {"collector": "Lê Thị Thử", "note": "mất phiếu; giấy ủy quyền, đã đối chiếu thẻ"}


def test_two_faults_in_one_dossier_are_one_letter(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", MARRIAGE).dossier
    finish(desk, dossier, OFFICER, at("2017-03-20T09:00"))
    both = ApologyForm(("tre_han", "sai_sot"), "trả muộn, và ghi sai họ tên trên kết quả", (OFFICER,))
    written = draft(desk, dossier, both, CLERK, at("2017-03-20T10:00"))
    assert sign(desk, written, HEAD, at("2017-03-20T11:00")) == "01/PXL"
    with desk.reading() as reading:
        [case] = apology_case.of_year(reading, WARD, 2017)
        report = counting.between(reading, WARD, date(2017, 3, 1), date(2017, 3, 31))
    assert set(case.causes) == {"tre_han", "sai_sot"}
    assert (report.apologies, report.late_with_apology, report.late_without_apology) == (1, 1, 0)


def test_eight_working_days_from_the_end_of_february(desk: Desk) -> None:
    [eight] = with_limits(desk, 8)
    received = take_in(desk, "2017-02-28T09:00", eight)
    assert received.promise.due_at == at("2017-03-10T17:30")
    assert [day.day for day in received.promise.counted] == [1, 2, 3, 6, 7, 8, 9, 10]
