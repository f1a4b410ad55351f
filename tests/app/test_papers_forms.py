"""The forms of a dossier's course, word for word as the brief gives them (domain.md §2), under both profiles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.demo.ward import CLERK, DEPUTY, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import refuse, withdraw
from app.dossier.acts.receive import receive
from app.dossier.acts.stop import SupplementForm, request_supplement
from app.dossier.acts.visits import VisitForm, note_visit
from app.dossier.receipt import Person, ReceiptForm
from app.office.opening import begin_epoch
from app.papers import forms
from app.refusal import Refusal
from tests.app.paper.printed_paper import outside, pages, printed, scanned, sizes
from tests.ward import MARRIAGE, TRIAL, at, take_in

FURTHER = 20
"""The block of the further epoch of the first desk."""
DESKS = {
    "hatinh-2017": "Bộ phận Tiếp nhận và Trả kết quả UBND phường Nguyễn Du",
    "hatinh-2025": "Trung tâm Phục vụ hành chính công UBND phường Nguyễn Du",
}
HEAD = ("UBND PHƯỜNG NGUYỄN DU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
PERSON = (
    "Địa chỉ: Tổ dân phố Thử 6, phường Nguyễn Du, TP Hà Tĩnh",
    "Số điện thoại: 0912 000 604 Email: thu@vidu.example",
)
REFUSED = (
    "Qua xem xét, Bộ phận Tiếp nhận và Trả kết quả thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể "
    "như sau: không đủ điều kiện"
)
AFTER_ALL = "Xin thông báo cho Ông/Bà được biết và thực hiện./."


def in_order(text: str, expected: tuple[str, ...]) -> None:
    """Hold a paper to all its words, in the order of the form."""
    place = 0
    for words in expected:
        found = text.find(words, place)
        assert found >= 0, f"{words!r} after {text[max(0, place - 60) : place]!r} in {text!r}"
        place = found + len(words)


def asked(desk: Desk, when: str, *items: str) -> str:
    dossier = take_in(desk, f"{when}T08:00").dossier
    form = SupplementForm(items, "chưa rõ nơi cư trú")
    request_supplement(desk, dossier, form, OFFICER, at(f"{when}T09:00"))
    return dossier


def test_form_02_after_acceptance(ward: Desk) -> None:
    dossier = asked(ward, "2017-03-14", "Bản sao hộ khẩu", "Giấy chứng sinh")
    pdf = forms.supplement_form(ward, dossier)
    [text] = pages(pdf)
    suffix = {"hatinh-2017": "/HDHS", "hatinh-2025": "/PBS-TTPVHCC"}[ward.regime.id]
    in_order(
        text,
        (
            *HEAD[:1],
            f"{suffix}",
            "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
            "(Lần 1)",
            "Hồ sơ của: Ông NGUYỄN VĂN THỬ",
            "Nội dung yêu cầu giải quyết: Cấp Giấy xác nhận tình trạng hôn nhân",
            *PERSON,
            "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:",
            "1. Bản sao hộ khẩu",
            "2. Giấy chứng sinh",
            "Lý do: chưa rõ nơi cư trú",
            "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với Phan Văn Diễn "
            "số điện thoại 0239 000 0031 để được hướng dẫn./.",
            "NGƯỜI HƯỚNG DẪN",
            "(Ký và ghi rõ họ tên)",
            "Phan Văn Diễn",
        ),
    )
    for words in (*HEAD, "Nguyễn Du, ngày 14 tháng 3 năm 2017"):
        assert words in text
    assert "NGƯỜI NỘP HỒ SƠ" not in text
    assert sizes(pdf) == [(148, 210)]
    assert outside(pdf, 10, 10, top=3, bottom=4) == []


def test_the_code_on_a_form_opens_its_dossier_and_says_nothing_else(ward: Desk) -> None:
    dossier = take_in(ward, "2017-03-15T08:00")
    refuse(ward, dossier.dossier, "không đủ điều kiện", OFFICER, at("2017-03-15T09:00"), approved_by=DEPUTY)
    assert scanned(printed(forms.refusal_form(ward, dossier.dossier))) == [dossier.code]


def test_form_02_at_the_counter_takes_no_code(ward: Desk) -> None:
    form = VisitForm(
        "incomplete", MARRIAGE, "thiếu giấy tờ", ("Tờ khai",), name="H'Mlŏ Kƀăm", address="Buôn Thử"
    )
    visit = note_visit(ward, form, CLERK, at("2017-03-20T08:00"))
    pdf = forms.visit_form(ward, visit.uid)
    [text] = pages(pdf)
    in_order(
        text,
        (
            "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
            "Hồ sơ của: H'MLŎ KɃĂM",
            "Địa chỉ: Buôn Thử",
            "Số điện thoại: không Email: không",
            "1. Tờ khai",
            "Lý do: thiếu giấy tờ",
            "liên hệ với Võ Thị Thử",
            "NGƯỜI HƯỚNG DẪN",
        ),
    )
    assert "Lần" not in text
    assert scanned(printed(pdf)) == []


def test_form_03_after_acceptance_with_the_papers_given_back(ward: Desk) -> None:
    dossier = take_in(ward, "2017-03-27T08:00")
    back = ("Tờ khai", "Quyết định ly hôn")
    refuse(
        ward, dossier.dossier, "không đủ điều kiện", OFFICER, at("2017-03-29T09:00"), back, approved_by=DEPUTY
    )
    [text] = pages(forms.refusal_form(ward, dossier.dossier))
    of_2025 = ward.regime.id == "hatinh-2025"
    in_order(
        text,
        (
            "/PTC-TTPVHCC" if of_2025 else "/PTC-BPTNTKQ",
            "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
            DESKS[ward.regime.id],
            "Tiếp nhận hồ sơ của: Ông NGUYỄN VĂN THỬ",
            *(("Số định danh cá nhân/tổ chức: 042096000031",) if of_2025 else ()),
            *PERSON,
            *((f"Mã hồ sơ (nếu có): {dossier.code}",) if of_2025 else ()),
            "Nội dung yêu cầu giải quyết: Cấp Giấy xác nhận tình trạng hôn nhân",
            REFUSED,
            "Giấy tờ trả lại: Tờ khai; Quyết định ly hôn",
            AFTER_ALL,
            "NGƯỜI NỘP HỒ SƠ",
            "Nguyễn Văn Thử",
            "NGƯỜI TIẾP NHẬN HỒ SƠ",
            "Phan Văn Diễn",
        ),
    )
    assert ("Số định danh" in text) == of_2025


def test_form_03_at_the_counter(ward: Desk) -> None:
    form = VisitForm("refused", MARRIAGE, "không đủ điều kiện", name=TRIAL.name, phone=TRIAL.phone)
    visit = note_visit(ward, form, CLERK, at("2017-03-21T08:00"))
    [text] = pages(forms.visit_form(ward, visit.uid))
    in_order(
        text,
        (
            "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
            DESKS[ward.regime.id],
            "Tiếp nhận hồ sơ của: NGUYỄN VĂN THỬ",
            REFUSED,
            AFTER_ALL,
            "NGƯỜI NỘP HỒ SƠ",
        ),
    )
    assert "Giấy tờ trả lại" not in text


def test_a_dossier_taken_back(ward: Desk) -> None:
    """The notice of 2025; before it, nothing official, only a receipt for the papers."""
    dossier = take_in(ward, "2017-03-15T08:30")
    withdraw(
        ward,
        dossier.dossier,
        "không còn nhu cầu",
        CLERK,
        at("2017-03-17T10:00"),
        ("Tờ khai",),
        "Trần Thị Thử",
    )
    pdf = forms.stop_form(ward, dossier.dossier)
    [text] = pages(pdf)
    title = {
        "hatinh-2017": "BIÊN NHẬN TRẢ LẠI HỒ SƠ THEO YÊU CẦU",
        "hatinh-2025": "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
    }
    in_order(
        text,
        (
            title[ward.regime.id],
            DESKS[ward.regime.id],
            "Ông NGUYỄN VĂN THỬ",
            f"Mã hồ sơ: {dossier.code}",
            "Nội dung yêu cầu giải quyết: Cấp Giấy xác nhận tình trạng hôn nhân",
            "Thời gian nhận hồ sơ: 08 giờ 30 phút, ngày 15 tháng 3 năm 2017",
            "ngày 17 tháng 3 năm 2017",
            "Người yêu cầu: Trần Thị Thử",
            "Lý do: không còn nhu cầu",
            "Giấy tờ trả lại: Tờ khai",
            "NGƯỜI NHẬN LẠI HỒ SƠ",
            "Trần Thị Thử",
            "Võ Thị Thử",
        ),
    )
    assert ("THÔNG BÁO" in text) == (ward.regime.id == "hatinh-2025")
    assert sizes(pdf) == [(148, 210)]


def test_who_sent_it_by_post_is_not_asked_to_sign(desk: Desk) -> None:
    sent = receive(desk, ReceiptForm(MARRIAGE, TRIAL, channel="post"), CLERK, at("2017-03-22T08:00"))
    refuse(desk, sent.dossier, "không đủ điều kiện", OFFICER, at("2017-03-22T09:00"), approved_by=DEPUTY)
    [text] = pages(forms.refusal_form(desk, sent.dossier))
    assert "NGƯỜI NỘP HỒ SƠ" not in text
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in text


@pytest.mark.parametrize(("kind", "items"), [("incomplete", ("Tờ khai",)), ("refused", ())])
def test_what_the_post_brought_incomplete_goes_back_by_its_number(
    ward: Desk, kind: str, items: tuple[str, ...]
) -> None:
    form = VisitForm(
        kind, MARRIAGE, "thiếu giấy tờ", items, name="Y", channel="post", dispatch_number="RR123456789VN"
    )
    visit = note_visit(ward, form, CLERK, at("2017-03-20T08:00"))
    [text] = pages(forms.visit_form(ward, visit.uid))
    assert "Số bưu gửi: RR123456789VN" in text
    assert "NGƯỜI NỘP HỒ SƠ" not in text
    with pytest.raises(Refusal, match=r"form\.choice"):
        note_visit(ward, replace(form, channel="bồ câu"), CLERK, at("2017-03-20T08:05"))


def test_a_list_too_long_for_a_page_goes_on_overleaf_and_ends_with_the_signature(desk: Desk) -> None:
    items = [f"Giấy tờ thử nghiệm số {n} có tên dài để xuống dòng trên khổ A5 nhỏ hẹp" for n in range(1, 31)]
    pdf = forms.supplement_form(desk, asked(desk, "2017-03-23", *items))
    first, second = pages(pdf)
    assert "1. Giấy tờ thử nghiệm số 1 " in first
    assert "30. Giấy tờ thử nghiệm số 30 " in second
    assert "NGƯỜI HƯỚNG DẪN" in second
    assert outside(pdf, 10, 10, top=3, bottom=4) == []


def test_printed_again_it_says_so_and_is_otherwise_the_same(desk: Desk) -> None:
    dossier = asked(desk, "2017-03-24", "Tờ khai")
    assert forms.supplement_form(desk, dossier) == forms.supplement_form(desk, dossier)
    assert "BẢN IN LẠI LẦN 2" in pages(forms.supplement_form(desk, dossier, reprint=2))[0]


def test_a_form_that_was_never_given_is_not_printed(desk: Desk) -> None:
    dossier = take_in(desk, "2017-03-24T10:00", applicant=Person("Trần Thị Thử")).dossier
    for draw in (forms.supplement_form, forms.refusal_form, forms.stop_form):
        with pytest.raises(Refusal, match=r"paper\.none"):
            draw(desk, dossier)
        with pytest.raises(Refusal, match=r"dossier\.unknown"):
            draw(desk, "18077.q9.00a1ff.7")
    with pytest.raises(Refusal, match=r"visit\.unknown"):
        forms.visit_form(desk, "18077.q9.00a1ff.7")


def test_two_chains_of_a_desk_never_print_the_same_number(ward: Desk) -> None:
    form = VisitForm("incomplete", MARRIAGE, "thiếu", ("Tờ khai",), name=TRIAL.name)
    first = note_visit(ward, form, CLERK, at("2017-03-20T08:00"))
    begin_epoch(ward, FURTHER, at("2017-03-20T08:10"))
    second = note_visit(ward, form, CLERK, at("2017-03-20T08:20"))
    texts = [pages(forms.visit_form(ward, visit.uid))[0] for visit in (first, second)]
    assert first.number == second.number == 1
    assert f"-Q{FURTHER + 1}" not in texts[0] and f"-Q{FURTHER + 1}" in texts[1]
