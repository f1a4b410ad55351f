"""A slip that replaces another says which and why; it explains its own day, and what is paid."""

from __future__ import annotations

import re
from datetime import date

import pytest

from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct, reissue
from app.dossier.acts.fees import pay, refund, renumber
from app.dossier.acts.receive import receive
from app.dossier.acts.stop import SupplementForm, complete, extend_limit, pause, request_supplement, resume
from app.dossier.receipt import RELATIONS, Paper, Person, ReceiptForm
from app.dossier.registers.slips import check_slip
from app.office.publishing import publish_calendar
from app.papers import form01
from app.papers import letter as letters
from app.papers.form01 import RELATION_WORDS
from app.refusal import Refusal
from app.rules.text.slip_code import APOLOGY, SLIP
from app.rules.time.calendar import CalendarDay
from app.rules.time.counting import Limit, Unit
from tests.app.paper.printed_paper import outside, pages, printed, scanned
from tests.ward import BIRTH_AGAIN, COPIES, MARRIAGE, TRIAL, at, take_in

STORM = CalendarDay(date(2017, 3, 17), "off", "đóng cửa vì bão", "thông báo thử", provisional=False)


def slip_text(desk: Desk, dossier: str) -> str:
    """The citizen's copy."""
    return pages(form01.slip(desk, dossier, copies=(2,)))[0]


def supplemented(desk: Desk) -> str:
    """Received Tuesday, asked for on Thursday, complete on Monday."""
    form = ReceiptForm(BIRTH_AGAIN, TRIAL, papers=(Paper("Tờ khai thử"),))
    dossier = receive(desk, form, CLERK, at("2017-03-14T08:00")).dossier
    request_supplement(desk, dossier, SupplementForm(("Giấy cũ",), "thiếu"), OFFICER, at("2017-03-16T09:00"))
    complete(desk, dossier, OFFICER, at("2017-03-20T10:00"), ("Bản sao giấy cũ",))
    return dossier


def test_after_a_supplement(desk: Desk) -> None:
    text = slip_text(desk, supplemented(desk))
    for words in (
        "THAY THẾ giấy hẹn lần 1 lập ngày 14/03/2017, hẹn trả 21/03/2017. Lý do: đã bổ sung đủ hồ sơ.",
        "Nguyễn Du, ngày 20 tháng 3 năm 2017",
        "4. Thời gian nhận hồ sơ: 08 giờ 00 phút, ngày 14 tháng 3 năm 2017",
        "Thời gian nhận đủ hồ sơ: 10 giờ 00 phút, ngày 20 tháng 3 năm 2017",
        "17 giờ 30 phút, ngày 27 tháng 3 năm 2017",
        "Hồ sơ đã đủ, thời hạn tính lại từ đầu.",
        "5 ngày làm việc: từ 21/03 đến 27/03.",
        "Bản sao giấy cũ",
        "nộp bổ sung",
        "Phan Văn Diễn",
    ):
        assert words in text
    assert "Võ Thị Thử" not in text


def test_every_size_of_slip_says_it(desk: Desk) -> None:
    dossier = supplemented(desk)
    for pdf in (
        form01.slip_on_a4(desk, dossier),
        form01.roll_slip(desk, dossier, 80),
        form01.roll_slip(desk, dossier, 58),
        form01.large_slip(desk, dossier),
    ):
        text = " ".join(pages(pdf))
        for words in ("THAY THẾ giấy hẹn lần 1", "đã bổ sung đủ hồ sơ", "27/03/2017", "nộp bổ sung"):
            assert words in text
        assert outside(pdf, 3, 3) == []


def test_the_new_code_is_the_one_that_counts(desk: Desk) -> None:
    dossier = supplemented(desk)
    [text] = scanned(printed(form01.slip(desk, dossier, copies=(2,))))
    with desk.reading() as reading:
        found = check_slip(reading, desk.settings.ward, text)
    assert (found.held, found.token.due_at) == ("held", at("2017-03-27T17:30"))


def typed_from(pdf: bytes) -> str:
    """The code with its check symbols, as they stand on a paper."""
    found = re.search(r"Mã hồ sơ (\S+)\s+·\s+Mã kiểm (\w{4} \w{4})", " ".join(pages(pdf)))
    assert found
    return f"{found[1]} {found[2]}"


def test_what_stands_below_the_code_is_typed_where_no_scanner_reads_it(desk: Desk) -> None:
    dossier = receive(desk, ReceiptForm(BIRTH_AGAIN, TRIAL), CLERK, at("2017-03-14T08:00")).dossier
    first = typed_from(form01.slip(desk, dossier, copies=(2,)))
    form = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), date(2017, 3, 24))
    apology = draft(desk, dossier, form, CLERK, at("2017-03-20T10:00"))
    sign(desk, apology, HEAD, at("2017-03-20T11:00"))
    letter = typed_from(letters.letter(desk, apology))
    moved = CorrectionForm(ReceiptForm(COPIES, TRIAL), "chọn nhầm", approved_by=HEAD)
    correct(desk, dossier, moved, CLERK, at("2017-03-20T12:00"))
    second = typed_from(form01.slip(desk, dossier, copies=(2,)))
    with desk.reading() as reading:
        for typed, held, kind in (
            (first, "replaced", SLIP),
            (second, "held", SLIP),
            (letter.lower().replace(" ", "   ", 1), "held", APOLOGY),
        ):
            found = check_slip(reading, desk.settings.ward, typed)
            assert (found.held, found.token.kind, found.dossier) == (held, kind, dossier)
            assert found.chain == desk.chain
        with pytest.raises(Refusal, match=r"slip\.check"):
            check_slip(reading, desk.settings.ward, first[:-1] + ("0" if first[-1] != "0" else "1"))
        with pytest.raises(Refusal, match=r"dossier\.unknown"):
            check_slip(reading, desk.settings.ward, first.replace("170314-0001", "170314-0002"))


def test_after_a_pause(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", BIRTH_AGAIN).dossier
    pause(desk, dossier, "financial_duty", "chờ nộp", OFFICER, at("2017-03-15T08:00"))
    resume(desk, dossier, "đã nộp", OFFICER, at("2017-03-17T08:00"))
    text = slip_text(desk, dossier)
    assert "hẹn trả 21/03/2017. Lý do: tiếp tục giải quyết sau tạm dừng." in text
    assert "2 ngày làm việc không tính vào hạn: 16/03 và 17/03." in text
    assert "17 giờ 30 phút, ngày 23 tháng 3 năm 2017" in text
    assert "Thời gian nhận đủ hồ sơ" not in text


def test_after_a_pause_in_which_a_letter_was_signed_its_date_is_explained(desk: Desk) -> None:
    """Promised for 17/03, paused on the 20th, apologised for until the 24th by a letter of the 21st."""
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    pause(desk, dossier, "financial_duty", "chờ nộp", OFFICER, at("2017-03-20T09:00"))
    form = ApologyForm(("tre_han",), "chờ xác minh", (OFFICER,), date(2017, 3, 24))
    sign(desk, draft(desk, dossier, form, CLERK, at("2017-03-21T08:00")), HEAD, at("2017-03-21T09:00"))
    resume(desk, dossier, "đã nộp", OFFICER, at("2017-03-23T09:00"))
    text = slip_text(desk, dossier)
    assert "17 giờ 30 phút, ngày 28 tháng 3 năm 2017" in text
    assert "2 ngày làm việc không tính vào hạn: 22/03 và 23/03." in text
    assert "Ngày hẹn giữ nguyên" not in text


def test_after_an_extension_the_longer_limit_is_the_one_of_the_law(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", MARRIAGE).dossier
    extend_limit(desk, dossier, Limit(6, Unit.WORKING_DAYS), "phải xác minh", OFFICER, at("2017-03-15T08:00"))
    text = slip_text(desk, dossier)
    assert "hẹn trả 17/03/2017. Lý do: gia hạn theo quy định." in text
    assert "3. Thời gian giải quyết hồ sơ theo quy định là: 06 ngày làm việc" in text
    assert "6 ngày làm việc: từ 15/03 đến 22/03." in text


def test_after_a_correction_that_leaves_the_day_its_reason_stands(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    form = CorrectionForm(ReceiptForm(MARRIAGE, TRIAL, channel="post"), "ghi sai")
    correct(desk, dossier, form, CLERK, at("2017-03-15T08:00"))
    text = slip_text(desk, dossier)
    assert "Lý do: sửa thông tin trên giấy hẹn." in text
    assert "3 ngày làm việc: 15/03, 16/03 và 17/03." in text
    assert "17 giờ 30 phút, ngày 17 tháng 3 năm 2017" in text


def test_after_a_change_of_the_calendar(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    publish_calendar(desk, [STORM], at("2017-03-15T08:00"), HEAD)
    assert "Ngày hẹn giữ nguyên như phiếu đầu." in slip_text(desk, dossier)
    reissue(desk, dossier, HEAD, at("2017-03-15T08:10"))
    text = slip_text(desk, dossier)
    assert "hẹn trả 17/03/2017. Lý do: thay đổi lịch làm việc." in text
    assert "17 giờ 30 phút, ngày 20 tháng 3 năm 2017" in text
    assert "đóng cửa vì bão" in text


def test_the_third_slip_replaces_the_second(desk: Desk) -> None:
    dossier = supplemented(desk)
    correct(
        desk,
        dossier,
        CorrectionForm(ReceiptForm(BIRTH_AGAIN, TRIAL), "ghi sai"),
        CLERK,
        at("2017-03-21T08:00"),
    )
    text = slip_text(desk, dossier)
    assert "THAY THẾ giấy hẹn lần 2 lập ngày 20/03/2017, hẹn trả 27/03/2017. Lý do: sửa thông tin" in text
    assert "Thời gian nhận đủ hồ sơ: 10 giờ 00 phút, ngày 20 tháng 3 năm 2017" in text


def test_the_first_slip_replaces_nothing(desk: Desk) -> None:
    text = slip_text(desk, take_in(desk, "2017-03-14T08:00").dossier)
    assert "THAY THẾ" not in text
    assert "nhận đủ hồ sơ" not in text


@pytest.mark.parametrize(
    ("channel", "asked"), [("counter", True), ("home", True), ("post", False), ("online", False)]
)
def test_only_who_was_present_is_asked_to_sign(desk: Desk, channel: str, asked: bool) -> None:
    form = ReceiptForm(MARRIAGE, TRIAL, channel=channel)
    dossier = receive(desk, form, CLERK, at("2017-03-14T08:00")).dossier
    for pdf in (form01.slip(desk, dossier), form01.large_slip(desk, dossier)):
        text = " ".join(pages(pdf))
        assert ("NGƯỜI NỘP HỒ SƠ" in text) == asked
        assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in text


def test_what_is_unpaid_and_what_is_paid_is_said(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00", COPIES).dossier
    assert "tối đa 200.000 đ/bản; chưa thu" in slip_text(desk, dossier)
    payment = pay(desk, dossier, 10_000, CLERK, at("2017-03-14T08:10"), receipt_number="BL 000123")
    assert "; đã thu 10.000 đ, biên lai BL 000123" in slip_text(desk, dossier)
    refund(desk, dossier, payment, 4_000, "our_error", "thu thừa", CLERK, at("2017-03-14T08:20"))
    assert "; đã hoàn 4.000 đ" in slip_text(desk, dossier)
    refund(desk, dossier, payment, 6_000, "our_error", "thu nhầm", CLERK, at("2017-03-14T08:25"))
    assert "đã thu 10.000 đ, biên lai BL 000123; đã hoàn 10.000 đ" in slip_text(desk, dossier)
    assert "chưa thu" not in slip_text(desk, dossier)


def test_who_is_exempt_owes_nothing_and_a_free_procedure_is_not_unpaid(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    pay(desk, dossier, 0, CLERK, at("2017-03-14T08:10"), why="hộ nghèo")
    assert "Phí, lệ phí: miễn (hộ nghèo)" in slip_text(desk, dossier)
    free = take_in(desk, "2017-03-14T08:20", "1.004837").dossier
    assert "Phí, lệ phí: miễn " in slip_text(desk, free)
    assert "chưa thu" not in slip_text(desk, free)


def test_of_a_number_written_wrongly_the_slip_says_the_right_one(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-14T08:00").dossier
    paid = pay(desk, dossier, 8000, CLERK, at("2017-03-14T08:10"), receipt_number="BL 71")
    renumber(desk, dossier, paid, "BL 17", CLERK, at("2017-03-14T08:11"))
    said = slip_text(desk, dossier)
    assert "8.000 đ" in said
    assert "BL 17" in said
    assert "BL 71" not in said
    assert "hoàn" not in said


def test_each_of_several_is_named_whole(desk: Desk) -> None:
    bride = Person("H'Ƀan Niê Thử", "042196000099")
    form = ReceiptForm("1.000894", TRIAL, applicants=(bride,), witness="Lê Thị Thử")
    dossier = receive(desk, form, CLERK, at("2017-03-14T08:00")).dossier
    for pdf in (
        form01.slip(desk, dossier),
        form01.large_slip(desk, dossier),
        form01.roll_slip(desk, dossier),
    ):
        text = " ".join(pages(pdf))
        assert "NGUYỄN VĂN THỬ, H'ɃAN NIÊ THỬ" in text.upper()
        assert "Người làm chứng điểm chỉ: Lê Thị Thử" in text
        assert "người khác" not in text


def test_who_hands_in_for_another_and_by_which_paper(desk: Desk) -> None:
    company = Person("Công ty Thử", id_number="0100109106", representative="Trần Văn Thử")
    sent = Person("Lê Thị Mẫu", relation="staff", authorisation="giấy giới thiệu số 12 ngày 13/03/2017")
    form = ReceiptForm(MARRIAGE, company, applicant_kind="organisation", submitter=sent)
    text = slip_text(desk, receive(desk, form, CLERK, at("2017-03-14T08:00")).dossier)
    for words in (
        "Tiếp nhận hồ sơ của: CÔNG TY THỬ",
        "Người đại diện: Trần Văn Thử",
        "Người nộp thay: Lê Thị Mẫu (người của tổ chức)",
        "Giấy tờ ủy quyền: giấy giới thiệu số 12 ngày 13/03/2017",
    ):
        assert words in text
    assert text.count("Lê Thị Mẫu") == 2


def test_the_name_of_an_organisation_says_itself_what_it_is(desk: Desk) -> None:
    household = Person("Hộ kinh doanh Thử", id_number="0100109106", representative="Trần Văn Thử")
    form = ReceiptForm(MARRIAGE, household, applicant_kind="organisation")
    dossier = receive(desk, form, CLERK, at("2017-03-14T08:00")).dossier
    for paper in (form01.slip, form01.large_slip, form01.roll_slip):
        text = " ".join(" ".join(pages(paper(desk, dossier))).split())
        assert "HỘ KINH DOANH THỬ" in text.upper()
        assert "TỔ CHỨC HỘ" not in text.upper()


def test_what_the_one_who_hands_in_is_to_the_applicant_stands_behind_the_name(desk: Desk) -> None:
    assert {*RELATION_WORDS, "", "other"} == set(RELATIONS)
    form = ReceiptForm(MARRIAGE, TRIAL, submitter=Person("Lê Thị Mẫu", relation="parent"))
    dossier = receive(desk, form, CLERK, at("2017-03-14T08:00")).dossier
    for pdf in (
        form01.slip(desk, dossier),
        form01.large_slip(desk, dossier),
        form01.roll_slip(desk, dossier),
    ):
        assert "Người nộp thay: Lê Thị Mẫu (cha, mẹ)" in " ".join(" ".join(pages(pdf)).split())


def test_what_came_by_post_has_its_dispatch_number(desk: Desk) -> None:
    form = ReceiptForm(MARRIAGE, TRIAL, channel="post", collect_at="post", dispatch_number="RA000000001VN")
    text = slip_text(desk, receive(desk, form, CLERK, at("2017-03-14T08:00")).dossier)
    assert "Số bưu gửi: RA000000001VN" in text
    assert "Qua dịch vụ bưu chính" in text
