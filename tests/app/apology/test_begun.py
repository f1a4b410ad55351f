"""How an apology begins: for every fault, without a dossier, by the official's own accord; and what goes another way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.apology import register as apologies
from app.apology.acts import (
    CAUSES,
    EXCLUSIONS,
    ApologyForm,
    Complaint,
    DeliveryForm,
    broadcast,
    cancel,
    complete,
    deliver,
    draft,
    draft_without_dossier,
    sign,
)
from app.demo.ward import CLERK, CLERK_2, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.desk.words import say
from app.dossier.receipt import Person
from app.dossier.registers.slips import check_slip
from app.exchange.check import check
from app.office.opening import NewStaff, enter_staff
from app.papers import letter as letters
from tests.app.apology.letters import AFTERNOON, LATE, MORNING, ON_AIR, RUDE, WARD, refusal
from tests.app.paper.printed_paper import printed, scanned, words_of
from tests.ward import TRIAL, at

CITIZEN = Person(
    "Hoàng Thị Mẫu", phone="0912 000 777", address="Tổ dân phố Thử 2, phường Nguyễn Du", sex="nữ"
)
COMPLAINT = Complaint(CITIZEN, "phải đi lại ba lần vì không được hướng dẫn đủ", date(2017, 2, 3))
NO_GUIDANCE = ApologyForm(
    ("gay_kho_khan_phien_ha", "thai_do"), "hướng dẫn thiếu, nói cộc lốc", (OFFICER,), origin="phan_anh"
)


def test_every_cause_may_stand_in_one_letter(desk: Desk, dossier: str) -> None:
    every = replace(LATE, causes=CAUSES)
    letter = draft(desk, dossier, every, CLERK, MORNING)
    sign(desk, letter, HEAD, AFTERNOON)
    with desk.reading() as reading:
        assert apologies.one(reading, WARD, letter).causes == CAUSES
    assert "01/PXL" in words_of(letters.letter(desk, letter))


@pytest.mark.parametrize(
    ("matter", "code"),
    [
        ("tham_nhung", "apology.corruption"),
        ("boi_thuong", "apology.compensation"),
        ("khieu_nai", "apology.complaint_law"),
        ("mua", "form.choice"),
    ],
)
def test_what_goes_another_way_is_explained(desk: Desk, dossier: str, matter: str, code: str) -> None:
    given = refusal(desk, code, draft, dossier, replace(RUDE, excluded=matter), CLERK, MORNING)
    assert "Chưa ghi gì" in say(given)
    assert matter not in EXCLUSIONS or say(given) != say(given, "en")


def test_an_official_comes_forward_alone(desk: Desk, dossier: str) -> None:
    own = replace(RUDE, origin="tu_giac")
    refusal(desk, "apology.own_accord", draft, dossier, own, CLERK, MORNING)
    refusal(desk, "form.choice", draft, dossier, replace(RUDE, origin="ai_do"), CLERK, MORNING)
    letter = draft(desk, dossier, own, OFFICER, MORNING)
    with desk.reading() as reading:
        case = apologies.one(reading, WARD, letter)
    assert (case.origin, case.drafted_by) == ("tu_giac", OFFICER)


def test_several_officials_of_another_unit_answer_with_their_posts(desk: Desk, dossier: str) -> None:
    second = NewStaff("cc02", "Hồ Văn Giả", "Công chức địa chính", ("clerk",), "xa")
    enter_staff(desk, [second], at("2017-02-06T07:00"))
    form = replace(RUDE, officials=(OFFICER, "cc02"), unit_at_fault="Công an phường Nguyễn Du")
    letter = draft(desk, dossier, form, CLERK, MORNING)
    with desk.reading() as reading:
        case = apologies.one(reading, WARD, letter)
    assert case.unit_at_fault == "Công an phường Nguyễn Du"
    assert [(each.name, each.post, each.level) for each in case.responsible] == [
        ("Phan Văn Diễn", "Công chức tư pháp - hộ tịch", "xa"),
        ("Hồ Văn Giả", "Công chức địa chính", "xa"),
    ]


@pytest.mark.parametrize(
    ("code", "complaint", "form"),
    [
        ("apology.needs_dossier", COMPLAINT, replace(NO_GUIDANCE, causes=("tre_han",))),
        ("applicant.name", replace(COMPLAINT, person=Person("")), NO_GUIDANCE),
        ("complaint.matter", replace(COMPLAINT, matter=" "), NO_GUIDANCE),
        ("complaint.in_future", replace(COMPLAINT, happened_on=date(2017, 2, 7)), NO_GUIDANCE),
        ("apology.cause", COMPLAINT, replace(NO_GUIDANCE, causes=())),
    ],
)
def test_a_complaint_that_says_too_little_is_refused(
    desk: Desk, code: str, complaint: Complaint, form: ApologyForm
) -> None:
    refusal(desk, code, draft_without_dossier, complaint, form, CLERK, MORNING)


def test_an_apology_without_a_dossier_from_complaint_to_completion(desk: Desk) -> None:
    """A citizen complains at the counter: signed by the deputy, read on the ward's radio, for harassment must be."""
    letter = draft_without_dossier(desk, COMPLAINT, NO_GUIDANCE, CLERK, MORNING)
    refusal(desk, "apology.same_person", sign, draft_without_dossier(desk, COMPLAINT, NO_GUIDANCE, HEAD, MORNING), HEAD, MORNING)  # fmt: skip
    assert sign(desk, letter, DEPUTY, at("2017-02-06T09:00")) == "01/PXL"
    refusal(desk, "apology.signed", sign, letter, HEAD, at("2017-02-06T09:10"))
    with desk.reading() as reading:
        found = [case for case in apologies.open_cases(reading, WARD) if case.number]
    [case] = found
    assert case.is_bare
    assert (case.state, case.line.name, case.matter) == ("signed", "Hoàng Thị Mẫu", COMPLAINT.matter)
    assert case.line.code == "PXL-170206-0001"

    said = words_of(letters.letter(desk, letter))
    for words in (
        "Bà Hoàng Thị Mẫu",
        "phải đi lại ba lần",
        "ngày 03 tháng 02 năm 2017",
        "KT. CHỦ TỊCH",
        "01/PXL",
    ):
        assert words in said
    assert "mã số hồ sơ" not in said and "0912" not in said

    deliver(desk, letter, DeliveryForm("truc_tiep", "tai_nha", spoken_by=OFFICER), CLERK, AFTERNOON)
    assert (
        refusal(desk, "apology.incomplete", complete, letter, CLERK, AFTERNOON).facts["missing"]
        == "cong_khai"
    )
    for personal in ("Hoàng Thị Mẫu", "bà Mẫu", "0912000777", "Tổ dân phố Thử 2", "H.T.M"):
        text = f"UBND phường xin lỗi {personal}."
        refusal(desk, "broadcast.personal", broadcast, letter, replace(ON_AIR, text=text), CLERK, AFTERNOON)
    broadcast(desk, letter, ON_AIR, CLERK, AFTERNOON)
    complete(desk, letter, CLERK, AFTERNOON)
    with desk.reading() as reading:
        done = apologies.one(reading, WARD, letter)
    assert (done.state, done.in_person) == ("completed", True)
    assert check(desk).findings == []


def test_the_letters_own_code_proves_it_without_a_dossier(desk: Desk) -> None:
    letter = draft_without_dossier(desk, COMPLAINT, NO_GUIDANCE, CLERK, MORNING)
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    [code] = scanned(printed(letters.letter(desk, letter)))
    with desk.reading() as reading:
        found = check_slip(reading, WARD, code)
    assert (found.held, found.token.code) == ("held", "PXL-170206-0001")
    assert [each for each in (CITIZEN.name, "Mẫu", "0912000777") if each in code] == []


def test_a_complaint_given_up_leaves_the_list_and_stays_written(desk: Desk) -> None:
    letter = draft_without_dossier(desk, COMPLAINT, NO_GUIDANCE, CLERK, MORNING)
    cancel(desk, letter, "công dân rút phản ánh", CLERK_2, AFTERNOON)
    refusal(desk, "apology.cancelled", sign, letter, HEAD, AFTERNOON)
    with desk.reading() as reading:
        assert apologies.open_cases(reading, WARD) == []
        case = apologies.one(reading, WARD, letter)
        text = " ".join(reading.exec_driver_sql("SELECT e FROM entry").scalars())
    assert case.state == "cancelled"
    assert case.cancelled is not None and case.cancelled.words == {"reason": "công dân rút phản ánh"}
    for word in (CITIZEN.name, CITIZEN.phone, COMPLAINT.matter, TRIAL.name):
        assert word not in text
