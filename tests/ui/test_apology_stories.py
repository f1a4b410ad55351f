"""Whole apologies through the window, by keys, and the papers that come of them read back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from app.apology import case as apology_case
from app.apology.acts import ApologyForm, DeliveryForm, deliver, draft, sign
from app.demo.ward import CLERK, DEMO_SECRET, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.office.opening import enter_staff
from app.papers import letter as letters
from app.papers.form01 import token_of, token_text
from app.rules.text.slip_code import APOLOGY
from db.apologies import Escalation
from tests.app.apology.letters import CITY_OFFICIAL
from tests.ui.apology_steps import pick, say_received, to_be_read
from tests.ui.counter_days import Clock, at, letter, member, opened, printed
from tests.ui.hands import Hands
from tests.ui.test_apologies_place import case_of, draft_from_queue, line_of, prove, sign_as_head
from tests.ui.test_apology_foreseen import words_of, xin_loi
from tests.ward import choose_quickly
from ui.main_window import MainWindow
from ui.places.apology_faults import BareApologySheet, FaultSheet
from ui.places.apology_mending import LeaderSheet

pytestmark = pytest.mark.walks

Key = Qt.Key
PNG = b"\x89PNG\r\n\x1a\n" + bytes(32)


@pytest.fixture(autouse=True)
def known_signers(desk: Desk) -> None:
    for code in (HEAD, DEPUTY):
        choose_quickly(desk, member(desk, code), DEMO_SECRET, at("2017-01-24T09:00"))


@pytest.fixture
def open_at(qapp: QApplication, desk: Desk, dossier: str) -> Iterator[tuple[MainWindow, Hands, Clock]]:
    clock = Clock("2017-02-06T09:00")
    with opened(qapp, desk, clock) as (window, hands):
        yield window, hands, clock


def shown(window: MainWindow):
    """The apology shown now."""
    return window.shown.case


def text(pdf: bytes | Path) -> str:
    return words_of(pdf)


def tick(sheet, words: str) -> None:
    sheet.toggle(sheet._rows.stringList().index(words))


def test_two_faults_of_two_officials_are_one_letter_read_in_public(open_at, desk, dossier):
    window, hands, clock = open_at
    window.open_apology(dossier)
    fields = window.shown.page.fields
    fields.reason.setPlainText("Chờ xác minh, lại trả lời cộc lốc.")
    fields.official.setCurrentIndex(fields.official.findData(OFFICER))
    hands.press(Key.Key_F5)
    sheet = window.open_sheet()
    assert isinstance(sheet, FaultSheet)
    assert sheet.fields.causes.ticked == ["Trễ hạn"]
    hands.press(Key.Key_2, "2")
    sheet.fields.officials.setFocus()
    hands.press(Key.Key_1, "1")
    hands.enter()
    assert fields.more_words.text() == ("Thêm lỗi: gây khó khăn, phiền hà; cùng chịu trách nhiệm: Võ Thị Thử")
    assert fields.ways.stations["xa"].isChecked()
    hands.press(Key.Key_Return, "\r", ctrl=True)
    case = case_of(desk, dossier)
    assert case.causes == ("tre_han", "gay_kho_khan_phien_ha")
    assert case.officials == ("Phan Văn Diễn", "Võ Thị Thử")
    sign_as_head(window, hands)
    deliver(desk, case.apology, DeliveryForm("gian_tiep", "dien_thoai"), CLERK, clock())
    window.shown.refresh()
    assert window.shown.page.record.words[0] == "Còn thiếu: phải xin lỗi công khai, đài chưa phát"
    said = text(letters.letter(desk, case.apology))
    assert "chậm trễ" in said
    assert "01/PXL" in said
    letter(hands, "l")
    sheet = window.open_sheet()
    hands.write("17:00 08/02")
    assert "Tôi là Phan Văn Diễn" in sheet.text.toPlainText()
    sheet.official.setCurrentIndex(sheet.official.findData(CLERK))
    assert "Tôi là Võ Thị Thử" in sheet.text.toPlainText()
    hands.enter()
    hands.wait_until(lambda: window.printing.idle)
    (name,) = [name for name in printed(desk.folder / "papers") if name.startswith("ban-doc")]
    read = text(desk.folder / "papers" / name)
    assert "Tôi là Võ Thị Thử" in read
    assert "Phan Văn Diễn" not in read
    clock.set("2017-02-08T18:00")
    letter(hands, "e")
    assert window.open_sheet().official.currentData() == CLERK


def test_what_goes_another_way_says_which_and_drafts_nothing(open_at, desk, dossier):
    window, hands, _ = open_at
    window.open_apology(dossier)
    hands.press(Key.Key_F5)
    sheet = window.open_sheet()
    sheet.fields.excluded.setFocus()
    hands.press(Key.Key_Right)
    assert "tham nhũng không giải quyết bằng thư xin lỗi" in sheet.fields._why.text()
    hands.enter()
    assert window.open_sheet() is sheet
    assert sheet.error.isVisible()
    hands.press(Key.Key_Escape)
    assert window.shown.page.fields.more_words.text() == ""


def test_a_complaint_without_a_dossier_is_drafted_signed_given_and_answered(open_at, desk):
    window, hands, clock = open_at
    xin_loi(window, hands)
    letter(hands, "n")
    sheet = window.open_sheet()
    assert isinstance(sheet, BareApologySheet)
    hands.enter()
    assert window.open_sheet() is sheet
    assert sheet._name.error
    hands.write("Hồ Thị Thử")
    sheet.matter.setPlainText("Bị bắt chờ cả buổi sáng.")
    sheet.reason.setPlainText("Cán bộ rời quầy không báo.")
    sheet.on.setText("03/02/2017")
    tick(sheet.faults.causes, "Thái độ chưa đúng mực")
    tick(sheet.faults.officials, "Phan Văn Diễn · Công chức tư pháp - hộ tịch")
    hands.enter()
    assert window.open_sheet() is None
    place = window.shown
    hands.wait_until(lambda: place.idle)
    assert (shown(window).is_bare, shown(window).state) == (True, "drafted")
    assert place.page.record.words == ["Việc phản ánh: Bị bắt chờ cả buổi sáng. (03/02/2017)"]
    place.cases.setFocus()
    sign_as_head(window, hands)
    assert shown(window).number == "01/PXL"
    clock.set("2017-02-06T10:00")
    letter(hands, "d")
    say_received(window, hands, "gian_tiep", "dien_thoai")
    hands.enter()
    assert window.open_sheet() is None
    clock.set("2017-02-06T10:05")
    letter(hands, "a")
    sheet = window.open_sheet()
    sheet.said.setPlainText("Mong lần sau đừng thế.")
    hands.enter()
    assert window.open_sheet() is sheet, "an answer that nobody gave was recorded"
    assert sheet.error.text() == "Chưa ghi gì. Chọn công dân nhận hay không nhận: bấm ← hoặc →."
    assert sheet.what.hasFocus()
    hands.press(Key.Key_Left)
    sheet.said.setPlainText("Mong lần sau đừng thế.")
    hands.enter()
    assert "06/02 · Công dân không nhận lời xin lỗi: Mong lần sau đừng thế." in place.page.record.words
    letter(hands, "h")
    assert shown(window).state == "completed"
    case = shown(window)
    assert "Hồ Thị Thử" in text(letters.letter(desk, case.apology))
    hands.press(Key.Key_2, ctrl=True)
    token = token_of(
        desk, APOLOGY, case.line.code, case.signature, case.entry, case.signed_at, case.signed_at
    )
    hands.scan(token_text(desk, token))
    assert window.shown is place
    assert shown(window).apology == case.apology


def test_second_lateness_goes_to_the_upper_office_without_a_new_letter(open_at, desk, dossier):
    window, hands, clock = open_at
    draft_from_queue(window, hands)
    sign_as_head(window, hands)
    deliver(desk, case_of(desk, dossier).apology, DeliveryForm("gian_tiep", "dien_thoai"), CLERK, clock())
    clock.set("2017-02-13T08:00")
    window.open_apology(dossier)
    place = window.shown
    hands.wait_until(lambda: place.idle)
    assert place.page.record.words == ["Đã hẹn lại một lần: không lập thư mới, báo UBND TP Hà Tĩnh."]
    assert place.page._buttons.itemAt(place.page._buttons.count() - 1).widget().key == "G"
    place.cases.setFocus()
    letter(hands, "g")
    with desk.reading() as reading:
        taken = [(row.dossier, row.step, row.second) for row in reading.execute(select(Escalation.__table__))]
    assert (dossier, "upper_office", True) in taken
    assert line_of(desk, dossier).due_at == at("2017-02-10T17:30")
    assert any(words.startswith("Đã báo cấp trên") for words in place.page.record.words)


def test_a_city_officials_apology_is_read_on_the_citys_station(qapp, desk, dossier):
    enter_staff(desk, [CITY_OFFICIAL], at("2017-02-06T08:00"))
    desk.forget_reference()
    clock = Clock("2017-02-08T08:00")
    with opened(qapp, desk, clock) as (window, hands):
        window.open_apology(dossier)
        fields = window.shown.page.fields
        fields.reason.setPlainText("Phòng Tư pháp trả lời chậm.")
        fields.official.setCurrentIndex(fields.official.findData(CITY_OFFICIAL.code))
        fields._edited()
        fields.day.setText("14/02/2017")
        assert (fields.ways.stations["thanh_pho"].isChecked(), fields.ways.stations["xa"].isEnabled()) == (
            True,
            False,
        )
        hands.press(Key.Key_Return, "\r", ctrl=True)
        sign_as_head(window, hands)
        letter(hands, "l")
        sheet = window.open_sheet()
        assert sheet.channel.currentText() == "Đài TT-TH thành phố"
        hands.write("19:45 09/02; 05:30 10/02")
        hands.enter()
        assert window.open_sheet() is None
        hands.wait_until(lambda: window.printing.idle)
        planned = "Hẹn đài phát 19:45 09/02, 05:30 10/02 · Đài TT-TH thành phố · đài chưa phát"
        assert planned in window.shown.page.record.words
        clock.set("2017-02-10T09:00")
        letter(hands, "e")
        sheet = window.open_sheet()
        assert sheet.at.placeholderText() == "như 09:00 10/02/2017"
        sheet.at.setText("19:45 09/02/2017")
        sheet.spoke.setFocus()
        hands.press(Key.Key_Left)
        assert sheet.spoke.value == "official"
        sheet.confirmed.setText("Trưởng đài diễn tập")
        hands.enter()
        assert window.open_sheet() is None
        (told,) = case_of(desk, dossier).told
        assert (told.channel, told.spoken_by) == ("dai_tt_th_thanh_pho", CITY_OFFICIAL.code)
        (name,) = [name for name in printed(desk.folder / "papers") if name.startswith("ban-doc")]
    script = text(desk.folder / "papers" / name)
    assert "Đài Truyền thanh - Truyền hình thành phố" in script
    assert "Cao Thị Thành Thử" in script
    assert "19 giờ 45 phút" in script
    for private in ("Lê Văn Tập", "042068000002", "0984000009", "Tổ dân phố", line_of(desk, dossier).code):
        assert private not in script


def test_nobody_to_sign_by_three_says_whom_to_call_and_words_are_recorded_at_once(open_at, desk, dossier):
    window, hands, clock = open_at
    draft_from_queue(window, hands)
    place = window.shown
    clock.set("2017-02-06T15:05")
    place.refresh()
    assert place.page.record.words == [
        "Chưa ai có quyền ký vào quầy hôm nay. Gọi: Bùi Quang Mẫu (Chủ tịch UBND phường), "
        "Lê Thị Giả Định (Phó Chủ tịch UBND phường). Nói lời xin lỗi ngay, ghi bằng phím S."
    ]
    place.cases.setFocus()
    letter(hands, "s")
    sheet = window.open_sheet()
    sheet.witness.setText("Trần Thị Chứng Thử")
    sheet.witness.setFocus()
    hands.enter()
    assert window.open_sheet() is sheet, "recorded as spoken without anybody saying how"
    assert sheet.channel.hasFocus()
    pick(hands, sheet.channel, "dien_thoai")
    hands.enter()
    assert sheet.speaker.hasFocus(), "recorded without anybody saying who spoke"
    sheet.speaker.setCurrentIndex(2)
    hands.enter()
    assert window.open_sheet() is None
    assert "15:05 06/02 · qua điện thoại, đã nói · Phan Văn Diễn tự nói · chứng kiến: Trần Thị Chứng Thử" in (
        place.page.record.words
    )
    letter(hands, "v")
    sheet = window.open_sheet()
    assert [button.key for button in sheet.buttons] == ["Ctrl Enter", "S", "A", "B", "N", "P", "T"]
    hands.press(Key.Key_A, "a")
    assert type(window.open_sheet()).__name__ == "AnswerSheet"
    hands.press(Key.Key_Escape)
    clock.set("2017-02-07T08:00")
    hands.press(Key.Key_Return, "\r", ctrl=True)
    letter(hands, "2", Key.Key_2)
    prove(window, hands)
    case = case_of(desk, dossier)
    assert (case.signed_at.date(), case.first_told_at) == (date(2017, 2, 7), at("2017-02-06T15:05"))
    assert "KT. CHỦ TỊCH" in text(letters.letter(desk, case.apology))


def test_a_number_is_given_up_with_its_reason_and_stays_in_the_list(open_at, desk, dossier):
    window, hands, _ = open_at
    draft_from_queue(window, hands)
    sign_as_head(window, hands)
    letter(hands, "u")
    sheet = window.open_sheet()
    hands.enter()
    assert sheet._why.error
    sheet.why.setPlainText("Ký nhầm hồ sơ.")
    hands.enter()
    leader = window.open_sheet()
    assert isinstance(leader, LeaderSheet)
    assert leader.decided.words == "Hủy số 01/PXL. Lý do: Ký nhầm hồ sơ.", "signed unseen"
    hands.press(Key.Key_Escape)
    assert window.open_sheet() is sheet
    assert sheet.why.words == "Ký nhầm hồ sơ."
    assert case_of(desk, dossier).state == "signed"
    hands.enter()
    letter(hands, "1", Key.Key_1)
    prove_leader(window, hands)
    assert window.counter.person.code == CLERK
    assert window.open_sheet() is None
    place = window.shown
    hands.wait_until(lambda: place.idle)
    assert "Số 01/PXL giữ trong sổ: Ký nhầm hồ sơ." in [row.foot for row in place.cases._cases.rows]
    assert line_of(desk, dossier).due_at == at("2017-02-07T17:30")
    with desk.reading() as reading:
        (kept,) = apology_case.of_year(reading, desk.settings.ward, 2017)
    assert (kept.number, kept.state) == ("01/PXL", "cancelled")


def prove_leader(window: MainWindow, hands: Hands) -> None:
    """Type the secret of whoever decides; what they saw is then recorded."""
    hands.write(DEMO_SECRET)
    hands.enter()
    hands.wait_until(lambda: not window.counter.proving.busy)


def test_a_letter_is_corrected_beside_it_by_who_signs_and_stays_as_it_was(open_at, desk, dossier):
    window, hands, _ = open_at
    form = ApologyForm(("tre_han",), "Chờ xác minh.", (OFFICER,), date(2017, 2, 10))
    uid = draft(desk, dossier, form, CLERK, at("2017-02-06T08:00"))
    sign(desk, uid, HEAD, at("2017-02-06T08:10"))
    before = text(letters.letter(desk, uid))
    window.counter.become(member(desk, HEAD))
    window.open_apology(dossier)
    window.shown.cases.setFocus()
    letter(hands, "c")
    sheet = window.open_sheet()
    hands.write("Ghi nhầm lý do")
    sheet.reason.setPlainText("Mất liên lạc với nơi đăng ký cũ.")
    hands.enter()
    assert window.open_sheet() is None
    assert "Đính chính 06/02: Ghi nhầm lý do → Mất liên lạc với nơi đăng ký cũ." in (
        window.shown.page.record.words
    )
    assert text(letters.letter(desk, uid)) == before


def test_a_letter_is_corrected_at_the_clerks_desk_with_the_heads_secret_last(open_at, desk, dossier):
    window, hands, _ = open_at
    draft_from_queue(window, hands)
    sign_as_head(window, hands)
    letter(hands, "c")
    sheet = window.open_sheet()
    hands.write("Ghi nhầm lý do")
    hands.enter()
    assert window.open_sheet() is sheet
    assert sheet.error.text().startswith("Đính chính chưa sửa gì.")
    sheet.reason.setPlainText("Mất liên lạc với nơi đăng ký cũ.")
    assert not sheet.error.isVisible()
    hands.enter()
    seen = window.open_sheet().decided.words
    assert seen == "Vì sao đính chính: Ghi nhầm lý do\nLý do đúng: Mất liên lạc với nơi đăng ký cũ."
    letter(hands, "1", Key.Key_1)
    prove_leader(window, hands)
    assert window.open_sheet() is None
    beside = window.shown.letter.origin
    assert beside.text().startswith("Thư có đính chính ngày 06/02/2017"), (
        "the preview hides what was corrected"
    )
    (correction,) = case_of(desk, dossier).corrections
    assert correction.words["reason"] == "Mất liên lạc với nơi đăng ký cũ."


def test_evidence_is_kept_with_the_delivery_and_what_is_no_picture_is_refused(
    open_at, desk, dossier, tmp_path
):
    window, hands, _ = open_at
    draft_from_queue(window, hands)
    sign_as_head(window, hands)
    letter(hands, "d")
    sheet = window.open_sheet()
    wrong, right = tmp_path / "anh.png", tmp_path / "anh2.png"
    wrong.write_bytes(b"MZ" + bytes(32))
    right.write_bytes(PNG)
    say_received(window, hands, "truc_tiep", "tai_nha")
    sheet.evidence.line.setText(str(wrong))
    hands.enter()
    assert window.open_sheet() is sheet
    assert "không phải ảnh" in sheet.error.text()
    sheet.evidence.line.setText(right.as_uri())
    hands.enter()
    assert window.open_sheet() is None
    (proof,) = case_of(desk, dossier).evidence
    assert (proof.media, proof.size) == ("image/png", len(PNG))
    assert any(
        words.endswith("bằng chứng: ảnh PNG lưu 09:00 hôm nay") for words in window.shown.page.record.words
    )


def test_initials_are_read_only_once_the_citizens_consent_is_recorded(open_at, desk, dossier):
    window, hands, _ = open_at
    draft_from_queue(window, hands)
    sign_as_head(window, hands)
    place = window.shown
    letter(hands, "i")
    assert window.open_sheet() is None
    assert "quy định không buộc" in place.page.error.text()
    to_be_read(window)
    letter(hands, "i")
    sheet = window.open_sheet()
    hands.write("Giấy đồng ý ký ngày 06/02/2017")
    hands.enter()
    assert window.open_sheet() is None
    assert "Công dân cho đọc chữ cái đầu 'L.V.T.'" in place.page.record.words
    assert sheet is not None


def test_the_years_tables_are_seen_and_printed(open_at, desk, dossier):
    window, hands, _ = open_at
    draft_from_queue(window, hands)
    sign_as_head(window, hands)
    letter(hands, "t")
    sheet = window.open_sheet()
    hands.wait_until(lambda: sheet.year is not None)
    assert sheet.year.signed == 1
    hands.press(Key.Key_P, "p")
    hands.wait_until(lambda: window.printing.idle)
    said = text(desk.folder / "papers" / "xin-loi-nam-2017.pdf")
    assert "XIN LỖI CÔNG DÂN TRONG NĂM" in said
    assert "Phan Văn Diễn" in said
    assert "Lê Văn Tập" not in said


def test_the_list_of_other_acts_offers_what_can_be_done_now(open_at, desk, dossier):
    window, hands, _ = open_at
    draft_from_queue(window, hands)
    letter(hands, "v")
    sheet = window.open_sheet()
    assert [button.key for button in sheet.buttons] == ["Ctrl Enter", "S", "U", "N", "P", "T"]
    hands.press(Key.Key_S, "s")
    assert type(window.open_sheet()).__name__ == "SpokenSheet"
