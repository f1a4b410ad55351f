"""Another person hands the dossier in: what is asked of them, in the order in which a clerk asks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from tests.ui.hands import CARD, OTHER_CARD, Hands
from tests.ui.test_intake_people import choose, of_today
from ui.main_window import MainWindow
from ui.places.correction_sheet import CorrectionSheet
from ui.places.intake import Intake

Key = Qt.Key


def test_after_the_proxys_card_the_relation_is_asked_and_its_list_opens_by_enter(
    intake: Intake, hands: Hands
) -> None:
    relation = intake.person.submitting.relation
    hands.scan(CARD)
    hands.press(Key.Key_F6)
    hands.scan(OTHER_CARD)
    assert relation.hasFocus()
    assert intake.person.submitting._related.words.text() == "Enter: chọn"
    hands.enter()
    assert QApplication.activePopupWidget() is not None
    hands.press(Key.Key_Down)
    hands.enter()
    assert QApplication.activePopupWidget() is None
    assert relation.currentText() == "Vợ, chồng"
    assert intake.person.submitting._related.words.text() == ""
    assert intake.procedure.line.hasFocus()


def test_arrows_choose_a_relation_and_enter_moves_on(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6)
    hands.scan(OTHER_CARD)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Down)
    assert intake.person.submitting.relates == "parent"
    assert intake.person.submitting.relation.hasFocus()
    hands.enter()
    assert intake.procedure.line.hasFocus()


def test_a_stranger_is_asked_for_the_paper_and_one_left_blank_holds_nobody_up(
    intake: Intake, hands: Hands
) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6)
    hands.scan(OTHER_CARD)
    hands.press(Key.Key_Up)
    hands.press(Key.Key_End)
    hands.enter()
    assert intake.person.authorisation.line.hasFocus()
    hands.enter()
    assert intake.procedure.line.hasFocus()


def test_no_relation_taken_from_the_list_is_an_answer_too(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6)
    hands.scan(OTHER_CARD)
    hands.enter()
    hands.enter()
    assert intake.procedure.line.hasFocus()


def test_whoever_is_told_first_the_owner_is_asked_before_the_procedure(intake: Intake, hands: Hands) -> None:
    hands.press(Key.Key_F6)
    hands.scan(CARD)
    hands.press(Key.Key_Down)
    hands.enter()
    assert intake.person.name.line.hasFocus()
    hands.scan(OTHER_CARD)
    assert intake.person.name.words_typed == "Nguyễn Văn Thử"
    assert intake.person.submitter_name.words_typed == "Trần Thị Hoài Thử"


def test_letters_typed_over_the_relation_are_of_the_procedure_and_choose_nothing(
    intake: Intake, hands: Hands
) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6)
    hands.scan(OTHER_CARD)
    hands.write("chung thuc")
    assert intake.procedure.line.text() == "chung thuc"
    assert intake.person.submitting.relates == ""


def _save_a_proxys(hands: Hands) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6)
    hands.scan(OTHER_CARD)
    hands.press(Key.Key_Down)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()


def test_the_panel_names_who_handed_it_in_and_f4_puts_right_what_was_saved(
    window: MainWindow, intake: Intake, hands: Hands
) -> None:
    hands.press(Key.Key_F4)
    assert window.open_sheet() is None
    _save_a_proxys(hands)
    assert intake.saved._proxy.text() == "Nộp thay: Nguyễn Văn Thử"
    assert "F4" in {key.cap for key in window.key_bar.shown()}
    hands.press(Key.Key_F4)
    sheet = window.open_sheet()
    assert isinstance(sheet, CorrectionSheet)
    sheet.making.finish()
    hands.write("gõ nhầm tên")
    sheet.person.name.line.setText("Trần Thị Hoài Mẫu")
    hands.press(Key.Key_Return, "\r", ctrl=True)
    assert window.open_sheet() is None
    assert intake.saved._name.text() == "Trần Thị Hoài Mẫu"
    assert window.shown is intake


def test_the_one_before_is_opened_by_shift_f4_and_one_without_a_proxy_names_none(
    window: MainWindow, intake: Intake, hands: Hands
) -> None:
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()
    assert not intake.saved._proxy.isVisible()
    hands.press(Key.Key_F4, shift=True)
    assert window.shown is not intake


def test_the_owners_card_read_twice_leaves_the_proxy(intake: Intake, hands: Hands) -> None:
    hands.press(Key.Key_F6)
    hands.scan(OTHER_CARD)
    for _ in range(2):
        hands.scan(CARD)
        assert intake.person.name.words_typed == "Trần Thị Hoài Thử"
        assert intake.person.submitter_name.words_typed == "Nguyễn Văn Thử"


def test_what_was_done_never_makes_the_form_wider_than_its_room(window: MainWindow, intake: Intake) -> None:
    window.resize(1366, 768)
    intake.confirm("Đã sửa, hẹn 30/11/2026 · Đã lưu tệp PDF · " * 3)
    intake.confirmation.offer_folder(Path("phieu.pdf"), "Mở thư mục phiếu")
    QTest.qWait(30)
    assert intake.form.widget().width() <= intake.form.viewport().width()


THIRD_CARD = "042188000020||Lê Thị Mẫu|02021988|Nữ|Tổ dân phố 2, phường Nguyễn Du, TP Hà Tĩnh|01012022"


def test_the_next_citizens_card_is_asked_about_where_both_are_named(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6)
    hands.scan(OTHER_CARD)
    hands.scan(THIRD_CARD)
    assert intake.form.question.isVisible()
    assert intake.person.submitter_name.words_typed == "Nguyễn Văn Thử"


def test_letters_typed_over_a_relation_that_wants_a_paper_are_of_the_paper(
    intake: Intake, hands: Hands
) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6)
    hands.scan(OTHER_CARD)
    intake.person.submitting.relate("other")
    intake.person.submitting.relation.setFocus()
    hands.write("UQ 12")
    assert intake.person.authorisation.line.text() == "UQ 12"
    assert intake.procedure.line.text() == ""


def test_no_card_is_asked_of_an_organisation(intake: Intake, hands: Hands) -> None:
    hands.press(Key.Key_F6)
    assert intake.person.name.line.placeholderText() == "Quét thẻ người có hồ sơ"
    hands.press(Key.Key_F5)
    assert intake.person.name.line.placeholderText() == ""


def test_f4_held_with_another_key_is_the_windows(window: MainWindow, intake: Intake, hands: Hands) -> None:
    _save_a_proxys(hands)
    for held in (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier):
        hands._send(Key.Key_F4, "", held)
        assert window.open_sheet() is None


def test_the_panel_says_when_it_was_received_as_corrected(
    window: MainWindow, intake: Intake, hands: Hands
) -> None:
    _save_a_proxys(hands)
    assert not intake.saved._odd.isVisible()
    hands.press(Key.Key_F4)
    sheet = window.open_sheet()
    assert isinstance(sheet, CorrectionSheet)
    sheet.making.finish()
    hands.write("nhận từ sáng sớm")
    sheet.received_at.setText("08:00")
    hands.press(Key.Key_Return, "\r", ctrl=True)
    assert window.open_sheet() is None
    assert intake.saved._odd.text().startswith("Nhập sau, nhận lúc 08:00")
    assert intake.saved._odd.isVisible()


def test_after_corrections_the_panel_says_how_often_the_slip_that_counts_now_came_out(
    window: MainWindow, intake: Intake, hands: Hands
) -> None:
    def printed() -> str:
        hands.wait_until(lambda: window.printing.idle)
        return intake.saved._slip_state.text()

    _save_a_proxys(hands)
    once = printed()
    hands.press(Key.Key_F9)
    assert printed() == "đã lưu tệp PDF, bản thứ 2"
    for birth in ("18091996", "19091996"):
        hands.press(Key.Key_F4)
        sheet = window.open_sheet()
        assert isinstance(sheet, CorrectionSheet)
        sheet.making.finish()
        hands.write("ghi nhầm ngày sinh")
        sheet.person.birth.line.setText(birth)
        hands.press(Key.Key_Return, "\r", ctrl=True)
        assert window.open_sheet() is None
        assert printed() == once, "what replaces a slip is the first of its kind"
    hands.press(Key.Key_F9)
    assert printed() == "đã lưu tệp PDF, bản thứ 2"


def test_nobody_hands_in_for_themselves(desk: Desk, intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    person = intake.person
    hands.press(Key.Key_F6)
    hands.scan(CARD)
    assert (person.submitter_name.words_typed, person.submitter_number.words_typed) == ("", "")
    assert intake.panel._error_title.text() == "Thẻ này là của người có hồ sơ. Quét thẻ người nộp thay"
    assert person.submitter_name.line.hasFocus()
    for words in ("Lê Thị Nộp", "042196000018"):
        hands.write(words)
        hands.enter()
    assert person.submitter_number.error == "Trùng số với người có hồ sơ"
    choose(hands, intake, "xnhn")
    hands.enter()
    assert of_today(desk) == []
    assert "Người nộp thay: trùng số với người có hồ sơ" in intake.panel._error_lines.text()
    hands.press(Key.Key_F10)
    assert person.submitter_number.line.hasFocus()


def test_the_owners_card_completes_her_who_was_typed_without_a_number(intake: Intake, hands: Hands) -> None:
    """Also where the proxy's card is waited for, once the cursor is back with her."""
    person = intake.person
    hands.write("tran thi hoai thu")
    hands.press(Key.Key_F6)
    person.number.line.setFocus()
    hands.scan(CARD)
    assert (person.name.words_typed, person.told.id_number) == ("Trần Thị Hoài Thử", "042196000018")
    assert person.submitting.is_empty


def test_the_proxys_card_is_not_taken_for_the_owner_they_hand_in_for(intake: Intake, hands: Hands) -> None:
    hands.press(Key.Key_F6)
    hands.scan(CARD)
    intake.person.name.line.setFocus()
    hands.scan(CARD)
    assert intake.person.name.words_typed == ""
    assert intake.panel._error_title.text() == "Thẻ này là của người nộp thay. Quét thẻ người có hồ sơ"


def test_two_of_one_number_are_told_apart_by_either_of_them(intake: Intake, hands: Hands) -> None:
    hands.press(Key.Key_F6)
    hands.scan(CARD)
    intake.person.name.line.setFocus()
    for number, said in (("042196000018", "Trùng số với người có hồ sơ"), ("042196000019", "")):
        intake.person.number.line.setFocus()
        intake.person.number.line.selectAll()
        hands.write(number)
        hands.enter()
        assert intake.person.submitter_number.error == said
