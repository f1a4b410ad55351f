"""Liên thông: a ward takes in what other agencies decide too; the slip says the whole date, and the ward's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.acts.stop import SupplementForm, complete, request_supplement
from app.dossier.receipt import ReceiptForm
from app.office.catalogue import change_procedure
from app.papers import form01, trail
from app.refusal import Refusal
from app.rules.time.limits import Share
from tests.app.paper.printed_paper import words_of
from tests.ward import MARRIAGE, TRIAL, at, take_in

JOINT = "1.900001"
TYPED = {
    "code": JOINT, "name_vi": "Thủ tục liên thông thử", "field_vi": "Đất đai", "limit_value": "10",
    "limit_unit": "ngày làm việc", "joint": "Chi cục Thuế: 3; Văn phòng đăng ký đất đai: 2",
    "legal_basis": "Quyết định thử 01", "valid_from": "2017-03-01",
}  # fmt: skip


@pytest.fixture
def dossier(desk: Desk) -> str:
    """Received on Tuesday 14/03/2017: ten working days in all, five of them the ward's."""
    change_procedure(desk, TYPED, HEAD, at("2017-03-01T08:00"))
    received = take_in(desk, "2017-03-14T08:00", JOINT)
    assert received.promise.due_at == at("2017-03-28T17:30")
    return received.dossier


def test_the_slip_says_the_whole_date_and_the_wards_own(desk: Desk, dossier: str) -> None:
    for pdf in (
        form01.slip(desk, dossier, copies=(2,)),
        form01.large_slip(desk, dossier),
        form01.roll_slip(desk, dossier),
    ):
        text = words_of(pdf)
        assert "28/03/2017" in text
        assert (
            "Trong đó tại UBND phường Nguyễn Du: 05 ngày làm việc, đến 17 giờ 30 phút, ngày 21 tháng 3 năm 2017"
            in text
        )
        assert "Liên thông với: Chi cục Thuế 03 ngày làm việc; Văn phòng đăng ký đất đai 02 ngày" in text
    sheet = words_of(trail.control_sheet(desk, dossier))
    assert "phối hợp giải quyết hồ sơ: Chi cục Thuế; Văn phòng đăng ký đất đai" in sheet


def test_a_supplement_begins_both_anew(desk: Desk, dossier: str) -> None:
    form = SupplementForm(("Giấy xác nhận",), "chưa đủ căn cứ")
    request_supplement(desk, dossier, form, OFFICER, at("2017-03-15T08:00"))
    assert complete(desk, dossier, CLERK, at("2017-03-20T08:00")).due_at == at("2017-04-03T17:30")
    text = words_of(form01.slip(desk, dossier, copies=(2,)))
    assert "đến 17 giờ 30 phút, ngày 27 tháng 3 năm 2017" in text


def test_what_is_not_joint_says_nothing_of_it(desk: Desk, dossier: str) -> None:
    meant = ReceiptForm(MARRIAGE, TRIAL)
    correct(desk, dossier, CorrectionForm(meant, "chọn nhầm thủ tục"), CLERK, at("2017-03-14T09:00"))
    assert "Liên thông" not in words_of(form01.slip(desk, dossier, copies=(2,)))


def test_something_is_left_for_the_ward(desk: Desk) -> None:
    for joint, why in (("Chi cục Thuế: 10", "row.joint_sum"), ("Chi cục Thuế", "row.joint_unreadable")):
        with pytest.raises(Refusal) as refused:
            change_procedure(desk, TYPED | {"joint": joint}, HEAD, at("2017-03-01T08:00"))
        assert refused.value.code == why
    steps = "Tiếp nhận (một cửa): 1; Thẩm định (chuyên môn): 4"
    made = change_procedure(desk, TYPED | {"steps": steps}, HEAD, at("2017-03-01T08:00"))
    assert made.terms.joint == (Share("Chi cục Thuế", 3), Share("Văn phòng đăng ký đất đai", 2))
    held = desk.catalogue.on(JOINT, date(2017, 3, 1))
    assert (held.terms, sum(step.hours for step in held.terms.steps)) == (made.terms, 40)
    assert replace(held.terms, joint=()).local_limit(held.limit) is None
