"""Domain brief §9.3, scenario 8: a refusal within the limit, and a dossier taken back by the citizen."""

from __future__ import annotations

from datetime import date

import pytest

from app.demo.ward import CLERK, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish, refuse, withdraw
from app.dossier.promise import standing_here
from app.dossier.registers import dossiers
from app.figures import counting
from app.refusal import Refusal
from app.rules.course.course import Status
from app.rules.course.standing import Timeliness
from tests.ward import MARRIAGE, at, take_in

WARD = "18077"


def test_refused_on_the_29th_of_what_was_due_on_the_30th(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-27T08:00", MARRIAGE).dossier
    assert (
        refuse(
            desk,
            dossier,
            "không thuộc thẩm quyền",
            OFFICER,
            at("2017-03-29T09:00"),
            ("Tờ khai",),
            approved_by=HEAD,
        )
        == 1
    )
    now = standing_here(desk, dossier)
    assert (now.status, now.timeliness, now.outcome) == (Status.REFUSED, Timeliness.EARLY, "refused")
    assert now.owed_from is None
    with pytest.raises(Refusal, match=r"dossier\.finished"):
        finish(desk, dossier, OFFICER, at("2017-03-29T10:00"))
    with desk.reading() as reading:
        quarter = counting.between(reading, WARD, date(2017, 1, 1), date(2017, 3, 31))
        last = dossiers.history(reading, WARD, dossier)[-1]
    assert (quarter.resolved, quarter.resolved_early, quarter.open) == (1, 1, 0)
    assert (last.kind, last.words["originals"]) == ("dossier.refused", ["Tờ khai"])


def test_nobody_refuses_what_was_accepted_without_the_word_of_one_who_leads(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-27T08:00", MARRIAGE).dossier
    for approver in ("", CLERK, OFFICER):
        with pytest.raises(Refusal, match=r"rejection\.second"):
            refuse(desk, dossier, "không đủ điều kiện", OFFICER, at("2017-03-29T09:00"), approved_by=approver)
    assert standing_here(desk, dossier).status is Status.WORKING
    refuse(desk, dossier, "không đủ điều kiện", OFFICER, at("2017-03-29T09:00"), approved_by=DEPUTY)
    with desk.reading() as reading:
        last = dossiers.history(reading, WARD, dossier)[-1]
    assert (last.by, last.second) == (desk.staff[OFFICER].name, desk.staff[DEPUTY].name)


def test_who_leads_refuses_alone(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-27T08:00", MARRIAGE).dossier
    refuse(desk, dossier, "không đủ điều kiện", HEAD, at("2017-03-29T09:00"))
    with desk.reading() as reading:
        assert not dossiers.history(reading, WARD, dossier)[-1].second


def test_taken_back_before_a_result(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-15T08:00", MARRIAGE).dossier
    assert withdraw(desk, dossier, "đã có giấy khác", CLERK, at("2017-03-17T09:00"), ("CMND",)) == 1
    assert standing_here(desk, dossier).status is Status.WITHDRAWN
    with desk.reading() as reading:
        quarter = counting.between(reading, WARD, date(2017, 1, 1), date(2017, 3, 31))
    assert (quarter.resolved, quarter.withdrawn, quarter.refused) == (1, 1, 0)


def test_no_withdrawal_once_there_is_a_result(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-15T08:00", MARRIAGE).dossier
    finish(desk, dossier, OFFICER, at("2017-03-16T09:00"))
    with pytest.raises(Refusal, match=r"dossier\.finished"):
        withdraw(desk, dossier, "đổi ý", CLERK, at("2017-03-17T09:00"))
