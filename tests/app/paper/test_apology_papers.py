"""Form 04 and the broadcast script as they are printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime

import pytest

from app.desk import shipped
from app.papers.draw.base.head import Office
from app.papers.draw.base.wording import FAULTS
from app.papers.draw.citizen import letter, script
from app.papers.draw.citizen.letter import LetterFacts
from app.papers.draw.citizen.script import ScriptFacts
from app.papers.draw.citizen.slip import SlipFacts
from app.refusal import Refusal
from app.rules.law.form_wording import Wording
from app.rules.text import slip_code
from app.rules.text.slip_code import SlipToken
from app.rules.time.calendar import VIETNAM
from tests.app.paper.printed_paper import is_nfc, pages, printed, raw_text, scanned

REASON = "Chờ xác minh tại nơi đăng ký cũ."


@pytest.fixture(scope="session")
def letter_facts(office: Office, token: SlipToken, slip_facts: SlipFacts) -> LetterFacts:
    old_due = datetime(2017, 2, 7, 17, 30, tzinfo=VIETNAM)
    moved = replace(
        token,
        kind=slip_code.APOLOGY,
        received_at=old_due,
        due_at=datetime(2017, 2, 10, 17, 30, tzinfo=VIETNAM),
    )
    text = slip_code.encode(moved, bytes(64), None)
    return LetterFacts(
        office=office,
        number="01/PXL",
        dated=date(2017, 2, 6),
        addressee="Nguyễn Thị Thử Ngưỡng",
        honorific="Bà",
        procedure="Đăng ký lại khai sinh",
        code=token.code,
        received_at=datetime(2017, 1, 24, 10, 0, tzinfo=VIETNAM),
        due_at=old_due,
        causes=("tre_han",),
        reason=REASON,
        new_on=date(2017, 2, 10),
        signer="Bùi Văn Mẫu",
        signer_titles=("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        token=text,
        check=slip_code.check_symbols(moved),
    )


@pytest.fixture(scope="session")
def script_facts(office: Office) -> ScriptFacts:
    return ScriptFacts(
        office=office,
        dated=date(2017, 4, 11),
        causes=("tre_han",),
        official="Phan Văn Mẫu",
        post="công chức Tư pháp – Hộ tịch phường Nguyễn Du",
        channel="Đài phát thanh phường Nguyễn Du",
        slots=(datetime(2017, 4, 12, 17, 0, tzinfo=VIETNAM), datetime(2017, 4, 13, 5, 30, tzinfo=VIETNAM)),
        times=2,
    )


def test_form_04_in_the_official_wording(letter_facts: LetterFacts, wording: Mapping[str, Wording]) -> None:
    pdf = letter.draw(letter_facts, wording)
    (text,) = pages(pdf)
    expected = [
        "UBND TP HÀ TĨNH",
        "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ",
        "Kính gửi: Bà Nguyễn Thị Thử Ngưỡng",
        "Ngày 24 tháng 01 năm 2017, Ủy ban nhân dân phường Nguyễn Du tiếp nhận giải quyết hồ sơ đề nghị giải quyết "
        "thủ tục hành chính Đăng ký lại khai sinh của Bà; mã số hồ sơ: 000.99.01.H27-170125-0001.",
        "Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 30, ngày 07 tháng 02 năm 2017.",
        "Tuy nhiên đến nay, Ủy ban nhân dân phường Nguyễn Du chưa trả kết quả",
        f"Lý do: {REASON}",
        "xin trân trọng gửi lời xin lỗi đến Bà vì sự chậm trễ",
        "Thời gian hẹn trả kết quả lại: ngày 10 tháng 02 năm 2017.",
        "Mong nhận được sự thông cảm của Bà vì sự chậm trễ này./.",
        "KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Ký, ghi rõ họ tên và đóng dấu)",
        "Bùi Văn Mẫu",
    ]
    places = [text.find(words) for words in expected]
    assert -1 not in places, expected[places.index(-1)]
    assert places == sorted(places)
    assert "Số: 01/PXL" in text
    assert is_nfc(raw_text(pdf))


def test_the_letters_qr_reads_back(letter_facts: LetterFacts, wording: Mapping[str, Wording]) -> None:
    assert scanned(printed(letter.draw(letter_facts, wording))) == [letter_facts.token]


def test_under_the_code_stands_what_it_opens_and_where_to_complain(
    letter_facts: LetterFacts, wording: Mapping[str, Wording]
) -> None:
    (text,) = pages(letter.draw(letter_facts, wording))
    assert f"{letter.SCAN} Phản ánh, kiến nghị: {letter_facts.office.hotline}." in text
    (without,) = pages(letter.draw(replace(letter_facts, token="", check=""), wording))
    assert letter.SCAN not in without


def test_the_head_signs_without_kt(letter_facts: LetterFacts, wording: Mapping[str, Wording]) -> None:
    (text,) = pages(letter.draw(replace(letter_facts, signer_titles=("CHỦ TỊCH",)), wording))
    assert "CHỦ TỊCH (Ký" in text
    assert "KT." not in text


def test_the_titles_of_who_signed_take_the_place_of_the_forms_general_line(
    letter_facts: LetterFacts, wording: Mapping[str, Wording]
) -> None:
    general = "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"
    (signed,) = pages(letter.draw(letter_facts, wording))
    (draft,) = pages(letter.draw(replace(letter_facts, number=None, token="", check=""), wording))
    assert general not in signed and f"{general} (Ký" in draft and "CHỦ TỊCH" not in draft


def test_a_person_of_whom_it_is_not_known_is_no_organisation(
    letter_facts: LetterFacts, wording: Mapping[str, Wording]
) -> None:
    (text,) = pages(letter.draw(replace(letter_facts, honorific=""), wording))
    assert "lời xin lỗi đến Ông/Bà vì" in text and "Tổ chức" not in text
    (text,) = pages(letter.draw(replace(letter_facts, honorific="Tổ chức"), wording))
    assert "lời xin lỗi đến Tổ chức vì" in text and "Ông/Bà" not in text
    assert f"Kính gửi: {letter_facts.addressee}" in text


def test_a_draft_has_no_number_and_no_proof(
    letter_facts: LetterFacts, wording: Mapping[str, Wording]
) -> None:
    pdf = letter.draw(replace(letter_facts, number=None, token="", check=""), wording)
    (text,) = pages(pdf)
    assert "DỰ THẢO" in text
    assert "PXL" not in text
    assert scanned(printed(pdf)) == []
    assert "DỰ THẢO" not in pages(letter.draw(letter_facts, wording))[0]


@pytest.mark.parametrize("cause", [cause for cause in FAULTS if cause != "tre_han"])
def test_another_fault_is_not_called_a_delay(
    letter_facts: LetterFacts, wording: Mapping[str, Wording], cause: str
) -> None:
    (text,) = pages(letter.draw(replace(letter_facts, causes=(cause,), new_on=None), wording))
    assert f"vì đã {FAULTS[cause]}." in text
    for words in ("chậm trễ", "hẹn", "HẸN", "đến nay"):
        assert words not in text.replace(FAULTS[cause], "")


def test_lateness_and_another_fault_make_one_letter(
    letter_facts: LetterFacts, wording: Mapping[str, Wording]
) -> None:
    (text,) = pages(letter.draw(replace(letter_facts, causes=("tre_han", "thai_do", "sai_sot")), wording))
    assert "vì sự chậm trễ trong quá trình" in text
    assert f"vì đã {FAULTS['thai_do']} và {FAULTS['sai_sot']}." in text
    assert "Thời gian hẹn trả kết quả lại" in text


def test_lateness_without_a_new_day_promises_none(
    letter_facts: LetterFacts, wording: Mapping[str, Wording]
) -> None:
    (text,) = pages(letter.draw(replace(letter_facts, new_on=None), wording))
    assert "vì sự chậm trễ" in text
    assert "HẸN LẠI" not in text
    assert "kết quả lại" not in text


def test_the_2025_form(letter_facts: LetterFacts) -> None:
    wording = shipped.regime("hatinh-2025").wording
    (text,) = pages(letter.draw(replace(letter_facts, id_number="042196000001"), wording))
    assert "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT" in text
    assert "của Bà; số định danh: 042196000001; mã số hồ sơ:" in text
    assert "sẽ trả kết quả giải quyết hồ sơ cho Bà vào ngày 10 tháng 02 năm 2017." in text


def test_a_long_reason_stays_on_one_page_clear_of_the_qr(
    letter_facts: LetterFacts, wording: Mapping[str, Wording]
) -> None:
    pdf = letter.draw(
        replace(letter_facts, reason="Lý do thử nghiệm rất dài. " * 20, procedure="Thủ tục thử " * 12),
        wording,
    )
    (text,) = pages(pdf)
    assert text.count("Lý do thử nghiệm rất dài.") == 20
    assert scanned(printed(pdf)) == [letter_facts.token]
    with pytest.raises(Refusal) as refused:
        letter.draw(replace(letter_facts, reason="Lý do thử nghiệm rất dài. " * 200), wording)
    assert refused.value.code == "paper.too_long"


def test_the_words_read_on_the_radio(script_facts: ScriptFacts) -> None:
    pdf = script.draw(script_facts)
    (text,) = pages(pdf)
    for words in (
        "phát trên Đài phát thanh phường Nguyễn Du",
        "Tôi là Phan Văn Mẫu, công chức Tư pháp – Hộ tịch phường Nguyễn Du.",
        "cho một công dân của phường, tôi đã chậm trễ trong giải quyết hồ sơ.",
        "Số lần phát: 02 lần.",
        "17 giờ 00 phút, thứ Tư, ngày 12 tháng 4 năm 2017",
        "05 giờ 30 phút, thứ Năm, ngày 13 tháng 4 năm 2017",
        "XÁC NHẬN CỦA ĐÀI",
    ):
        assert words in text
    assert all(words in text for words in script.spoken(script_facts))
    assert is_nfc(raw_text(pdf))


def test_words_agreed_with_the_station_are_read_in_place_of_the_forms(script_facts: ScriptFacts) -> None:
    (text,) = pages(script.draw(script_facts, "Phường xin lỗi.\n\nXin cảm ơn!"))
    assert "Phường xin lỗi." in text
    assert "Kính thưa bà con" not in text
    with pytest.raises(Refusal) as refused:
        script.draw(script_facts, "Phường xin lỗi một công dân. " * 80)
    assert refused.value.code == "paper.too_long"


def test_the_script_has_no_place_for_the_citizen() -> None:
    """No field of a script can carry the person; what could is not asked for."""
    assert {field.name for field in fields(ScriptFacts)} == {
        "office", "dated", "causes", "official", "post", "channel", "slots", "times", "audience", "demo",
    }  # fmt: skip


@pytest.mark.parametrize("cause", FAULTS)
def test_every_cause_can_be_read_aloud_on_one_page(script_facts: ScriptFacts, cause: str) -> None:
    (text,) = pages(script.draw(replace(script_facts, causes=(cause, "thai_do"), slots=(), demo=True)))
    assert f"tôi đã {FAULTS[cause]} và {FAULTS['thai_do']}." in text
    assert "do Đài bố trí" in text
    assert "BẢN DIỄN TẬP" in text


def test_an_unknown_cause_is_refused(
    script_facts: ScriptFacts, letter_facts: LetterFacts, wording: Mapping[str, Wording]
) -> None:
    with pytest.raises(Refusal) as refused:
        script.draw(replace(script_facts, causes=("vui_ve",)))
    assert refused.value.code == "apology.cause"
    with pytest.raises(Refusal) as refused:
        letter.draw(replace(letter_facts, causes=("vui_ve",)), wording)
    assert refused.value.code == "apology.cause"
