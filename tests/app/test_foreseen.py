"""What a sheet shows before it saves is what the act then promises: extension, resumption, correction."""

from __future__ import annotations

from dataclasses import replace

from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct, foresee
from app.dossier.acts.stop import SupplementForm, complete, extend_limit, pause, request_supplement, resume
from app.dossier.promise import extended, facts_here, resumed, standing_here
from app.dossier.receipt import ReceiptForm
from app.rules.time.counting import Limit, Unit
from tests.ward import BIRTH_AGAIN, MARRIAGE, TRIAL, at, take_in


def test_a_longer_limit_counts_from_the_restart_that_a_supplement_gave(desk: Desk) -> None:
    dossier = take_in(desk, "2017-05-08T08:00", BIRTH_AGAIN).dossier
    request_supplement(desk, dossier, SupplementForm(("Tờ khai",), "thiếu"), OFFICER, at("2017-05-10T09:00"))
    complete(desk, dossier, CLERK, at("2017-05-12T08:00"))
    made = extend_limit(
        desk, dossier, Limit(8, Unit.WORKING_DAYS), "phải xác minh", HEAD, at("2017-05-16T09:00")
    )
    assert made.due_at == at("2017-05-24T17:30")
    now = standing_here(desk, dossier)
    assert (now.promised_at, now.due_at) == (made.due_at, made.due_at)


def test_a_longer_limit_is_foreseen_as_it_is_given(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", MARRIAGE).dossier
    longer = Limit(6, Unit.WORKING_DAYS)
    moment = at("2017-03-15T09:00")
    foreseen = extended(desk, standing_here(desk, dossier), facts_here(desk, dossier), longer)
    assert extend_limit(desk, dossier, longer, "phải xác minh", OFFICER, moment) == foreseen


def test_a_resumption_on_some_day_is_foreseen_before_the_pause(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", MARRIAGE).dossier
    moment = at("2017-03-15T08:00")
    foreseen = resumed(desk, replace(standing_here(desk, dossier), stopped_at=moment), at("2017-03-17T08:00"))
    pause(desk, dossier, "financial_duty", "thuế", OFFICER, moment)
    assert resume(desk, dossier, "", OFFICER, at("2017-03-17T08:00")).due_at == foreseen.due_at


def test_a_correction_is_foreseen_as_it_is_made(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", BIRTH_AGAIN).dossier
    before = standing_here(desk, dossier)
    form, moment = ReceiptForm(MARRIAGE, TRIAL), at("2017-03-14T09:00")
    foreseen = foresee(desk, dossier, form, moment)
    assert standing_here(desk, dossier) == before
    assert not foreseen.later
    assert correct(desk, dossier, CorrectionForm(form, "chọn nhầm thủ tục"), CLERK, moment) == foreseen
    assert standing_here(desk, dossier).due_at == foreseen.due_at


def test_a_corrected_name_leaves_a_longer_limit_and_its_promise_as_they_are(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", MARRIAGE).dossier
    longer = extend_limit(
        desk, dossier, Limit(6, Unit.WORKING_DAYS), "phải xác minh", OFFICER, at("2017-03-15T09:00")
    )
    named = CorrectionForm(ReceiptForm(MARRIAGE, replace(TRIAL, name="Nguyễn Văn Thử Hai")), "gõ nhầm tên")
    assert correct(desk, dossier, named, CLERK, at("2017-03-15T10:00")).due_at == longer.due_at
    now = standing_here(desk, dossier)
    assert (now.promised_at, now.limit_value) == (longer.promised_at, 6)


def test_an_earlier_receipt_counts_an_extended_limit_from_there(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", MARRIAGE).dossier
    longer = Limit(6, Unit.WORKING_DAYS)
    extend_limit(desk, dossier, longer, "phải xác minh", OFFICER, at("2017-03-15T09:00"))
    earlier = ReceiptForm(MARRIAGE, TRIAL, received_at=at("2017-03-13T08:00"))
    made = correct(desk, dossier, CorrectionForm(earlier, "phiếu giấy"), CLERK, at("2017-03-15T10:00"))
    assert made.due_at == at("2017-03-21T17:30")
