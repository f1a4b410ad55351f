"""What is paid as the catalogue says, and who pays: whoever handed in, or whoever's card is scanned in the sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.demo.ward import CLERK, CLERK_2, OFFICER
from app.desk import drafts
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.dossier.acts.fees import pay, refund, renumber
from app.dossier.registers import fees
from tests.ui.counter_days import AGAIN, letter, take_in
from tests.ui.hands import CARD, MORNING, Hands
from ui.main_window import MainWindow
from ui.places.fee_sheet import EXEMPT, PAY, REFUND, RENUMBER, FeeSheet
from ui.places.intake import Intake
from ui.places.return_roles import APPLICANT, PROXY, SUBMITTER
from ui.widgets.chord_pause import PAUSE_MS

FREE, DEAL = "1.004837", "2.001035"
"""Đăng ký giám hộ, for which nothing is asked, and chứng thực giao dịch, 50.000 đ each."""


def fee_of(window: MainWindow, hands: Hands, uid: str) -> FeeSheet:
    window.open_dossier(uid)
    letter(hands, "L", Qt.Key.Key_L)
    sheet = window.open_sheet()
    assert isinstance(sheet, FeeSheet)
    return sheet


def test_whoever_handed_in_for_another_stands_there_as_the_payer(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    uid = take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-01-24T09:40", "Phan Thị Mẫu")
    sheet = fee_of(window, hands, uid)
    assert sheet.payer.text() == "Phan Thị Mẫu"


def test_a_card_scanned_in_the_sheet_names_the_payer(
    window: MainWindow, hands: Hands, desk: Desk, dossier: str
) -> None:
    sheet = fee_of(window, hands, dossier)
    assert (sheet.payer.text(), sheet.payer.placeholderText()) == ("", "Lê Văn Tập")
    hands.scan(CARD)
    assert window.open_sheet() is sheet
    assert (sheet.payer.text(), sheet.error.text()) == ("Trần Thị Hoài Thử", "")
    sheet.amount.setText("8.000")
    sheet.number.setText("BL 7")
    hands.enter()
    with desk.reading() as reading:
        (paid,) = fees.of_dossier(reading, desk.settings.ward, dossier)
    assert paid.payer == "Trần Thị Hoài Thử"


def test_where_nothing_is_paid_a_card_names_no_payer(window: MainWindow, hands: Hands, dossier: str) -> None:
    sheet = fee_of(window, hands, dossier)
    sheet.mode.show_value(EXEMPT)
    sheet.exemption.setText("hộ nghèo")
    hands.scan(CARD)
    assert (sheet.payer.text(), sheet.exemption.text()) == ("", "hộ nghèo")
    assert sheet.error.text()


def test_a_card_that_cannot_be_read_is_said_in_the_sheet(
    window: MainWindow, hands: Hands, dossier: str
) -> None:
    sheet = fee_of(window, hands, dossier)
    hands.scan(CARD.replace("17091996", "99991996"))
    assert window.open_sheet() is sheet
    assert sheet.error.text()


def paid_for(desk: Desk, uid: str) -> list[tuple[int, str]]:
    with desk.reading() as reading:
        return [(each.amount, each.why) for each in fees.of_dossier(reading, desk.settings.ward, uid)]


def test_where_the_catalogue_asks_none_nothing_is_taken_without_a_reason(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    uid = take_in(desk, "Lê Văn Tập", "042068000002", FREE, "2017-01-24T09:40")
    sheet = fee_of(window, hands, uid)
    assert (sheet.mode.value, sheet.exemption.text()) == (EXEMPT, "theo danh mục")
    sheet.mode.show_value(PAY)
    sheet.mode.chosen.emit(PAY)
    sheet.amount.setText("50.000")
    sheet.number.setText("BL 7")
    hands.enter()
    assert sheet._why.error and paid_for(desk, uid) == []
    sheet.why.setText("làm thêm bản sao")
    hands.enter()
    assert window.open_sheet() is None
    assert paid_for(desk, uid) == [(50000, "làm thêm bản sao")]
    assert "làm thêm bản sao" in window.shown.timeline.accessibleName()


def test_another_sum_than_the_catalogues_is_asked_about_once(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    uid = take_in(desk, "Lê Văn Tập", "042068000002", DEAL, "2017-01-24T09:40")
    sheet = fee_of(window, hands, uid)
    assert (sheet.mode.value, sheet.amount.text()) == (PAY, "50.000")
    sheet.amount.setText("500.000")
    sheet.number.setText("BL 7")
    hands.enter()
    assert "50.000 đ/giao dịch" in sheet.error.text() and "500.000 đ" in sheet.error.text()
    sheet.amount.setText("5.000")
    hands.enter()
    assert "đang ghi 5.000 đ" in sheet.error.text() and paid_for(desk, uid) == []
    sheet.amount.setText("50.000")
    hands.enter()
    assert window.open_sheet() is None
    again = fee_of(window, hands, uid)
    again.amount.setText("50.000")
    again.number.setText("BL 8")
    again.save()
    again.save()  # in the same moment: it came along with the first
    assert again.error.text() == "Đã thu 50.000 đ, biên lai BL 7. Thu thêm? Enter lần nữa"
    assert paid_for(desk, uid) == [(50000, "")]
    hands.settle(PAUSE_MS)
    hands.enter()
    assert paid_for(desk, uid) == [(50000, ""), (50000, "")]


def test_a_sum_that_no_ward_takes_is_asked_about_where_the_catalogue_names_none(
    window: MainWindow, hands: Hands, desk: Desk, dossier: str
) -> None:
    sheet = fee_of(window, hands, dossier)
    assert sheet._due is None
    sheet.amount.setText("150.000.000")
    sheet.number.setText("BL 7")
    hands.enter()
    said = "Đang ghi 150.000.000 đ, nhiều khác thường. Đúng vậy thì bấm Enter lần nữa."
    assert (sheet.error.text(), paid_for(desk, dossier)) == (said, [])
    sheet.amount.setText("150.000")
    hands.enter()
    assert paid_for(desk, dossier) == [(150_000, "")]


def test_an_unusual_sum_that_is_meant_is_recorded_at_the_second_enter(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    uid = take_in(desk, "Lê Văn Tập", "042068000002", FREE, "2017-01-24T09:40")
    sheet = fee_of(window, hands, uid)
    sheet.mode.show_value(PAY)
    for line, words in (
        (sheet.amount, "8.000.000"),
        (sheet.number, "BL 7"),
        (sheet.why, "theo quyết định số 12"),
    ):
        line.setText(words)
    sheet.number.setFocus()
    hands.enter()
    assert paid_for(desk, uid) == []
    hands.settle(PAUSE_MS)
    hands.enter()
    assert paid_for(desk, uid) == [(8_000_000, "theo quyết định số 12")]


def test_money_taken_once_more_is_asked_about_where_the_catalogue_names_no_sum_too(
    window: MainWindow, hands: Hands, desk: Desk, dossier: str
) -> None:
    pay(desk, dossier, 8000, CLERK, window.counter.now(), receipt_number="0001234")
    sheet = fee_of(window, hands, dossier)
    assert sheet._due is None
    sheet.amount.setText("8.000")
    sheet.number.setText("0001235")
    hands.enter()
    assert sheet.error.text() == "Đã thu 8.000 đ, biên lai 0001234. Thu thêm? Enter lần nữa"
    assert paid_for(desk, dossier) == [(8000, "")]
    hands.settle(PAUSE_MS)
    hands.enter()
    assert paid_for(desk, dossier) == [(8000, ""), (8000, "")]


def test_the_rest_of_what_was_paid_in_part_is_taken_unasked(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    uid = take_in(desk, "Lê Văn Tập", "042068000002", DEAL, "2017-01-24T09:40")
    pay(desk, uid, 20000, CLERK, window.counter.now(), receipt_number="BL 7")
    sheet = fee_of(window, hands, uid)
    assert window.focusWidget() is sheet.number
    sheet.number.setText("BL 8")
    hands.enter()
    assert paid_for(desk, uid) == [(20000, ""), (30000, "")]


def test_a_number_written_wrongly_is_mended_where_it_is_seen(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    uid = take_in(desk, "Lê Văn Tập", "042068000002", DEAL, "2017-01-24T09:40")
    sheet = fee_of(window, hands, uid)
    assert not sheet.mode.offers(RENUMBER), "nothing is recorded that could be wrong"
    sheet.number.setText("BL 71")
    hands.enter()
    sheet = fee_of(window, hands, uid)
    for _ in range(3):
        hands.press(Qt.Key.Key_Right)
    assert (sheet.mode.value, sheet.of.currentText(), sheet.of.isVisible()) == (
        RENUMBER,
        "50.000 đ · BL 71",
        True,
    )
    assert not sheet.back.isVisible()
    hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Tab)
    hands.enter()
    assert sheet._right.error
    hands.write("BL 17")
    hands.enter()
    assert window.open_sheet() is None
    with desk.reading() as reading:
        standing = [each for each in fees.of_dossier(reading, desk.settings.ward, uid) if each.left]
    assert [(each.amount, each.receipt_number) for each in standing] == [(50000, "BL 17")]


def ready(desk: Desk) -> str:
    uid = take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-01-23T09:40", "Phan Thị Mẫu")
    finish(desk, uid, OFFICER, MORNING)
    return uid


def test_when_the_result_is_fetched_whoever_fetches_it_is_there_to_pay(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    uid = ready(desk)
    window.open_dossier(uid)
    card = window.shown.return_card
    paying = {}
    for to in (APPLICANT, SUBMITTER, PROXY):
        card.choices[to].setChecked(True)
        hands.settle(20)
        card.proxy.name.line.setText("Hồ Văn Thử")
        card.fee.click()
        sheet = window.open_sheet()
        assert isinstance(sheet, FeeSheet)
        paying[to] = sheet.payer.text() or sheet.payer.placeholderText()
        hands.press(Qt.Key.Key_Escape)
    assert paying == {APPLICANT: "Lê Văn Tập", SUBMITTER: "Phan Thị Mẫu", PROXY: "Hồ Văn Thử"}


def test_somebody_authorised_who_is_not_named_yet_is_not_taken_for_the_applicant(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    uid = ready(desk)
    window.open_dossier(uid)
    window.shown.return_card.choices[PROXY].setChecked(True)
    hands.settle(20)
    window.shown.return_card.fee.click()
    sheet = window.open_sheet()
    assert isinstance(sheet, FeeSheet)
    assert (sheet.payer.text(), sheet.payer.placeholderText()) == ("", "")
    sheet.amount.setText("8.000")
    sheet.number.setText("BL 7")
    hands.enter()
    assert sheet._payer.error and paid_for(desk, uid) == []
    hands.write("Hồ Văn Thử")
    hands.enter()
    with desk.reading() as reading:
        assert [each.payer for each in fees.of_dossier(reading, desk.settings.ward, uid)] == ["Hồ Văn Thử"]


def receive_at_the_counter(intake: Intake, hands: Hands, procedure: str) -> None:
    catalogue = intake.counter.desk.catalogue.in_force(MORNING.date())
    hands.scan(CARD)
    hands.enter()
    intake.procedure.choose(next(each for each in catalogue if each.code == procedure))
    intake.papers.list.setFocus()
    hands.write("+")
    hands.enter()
    assert intake.saved.received is not None, intake.panel._error_lines.text()


def test_a_fee_that_is_due_is_offered_as_soon_as_the_dossier_is_saved(
    window: MainWindow, intake: Intake, hands: Hands, desk: Desk
) -> None:
    receive_at_the_counter(intake, hands, DEAL)
    offer = intake.saved.fee
    assert offer.button.isVisible()
    assert offer.button.text() == "Thu phí 50.000 đ/giao dịch"
    assert "Shift F8" in {key.cap for key in window.key_bar._keys}
    hands.press(Qt.Key.Key_F8, shift=True)
    sheet = window.open_sheet()
    assert isinstance(sheet, FeeSheet)
    assert sheet.amount.text() == "50.000"
    sheet.number.setText("BL 7")
    hands.enter()
    assert window.open_sheet() is None
    assert intake.saved.received is not None
    assert paid_for(desk, intake.saved.received.dossier) == [(50_000, "")]
    assert not offer.button.isVisible(), "what was paid is not asked for again"
    assert "Shift F8" not in {key.cap for key in window.key_bar._keys}
    assert window.shown is intake
    hands.press(Qt.Key.Key_F8, shift=True)
    assert window.open_sheet() is None
    assert intake.confirmation.accessibleName() == "Hồ sơ vừa lưu đã thu 50.000 đ, biên lai BL 7"


def test_of_a_fee_paid_in_part_the_rest_is_offered(
    window: MainWindow, intake: Intake, hands: Hands, desk: Desk
) -> None:
    receive_at_the_counter(intake, hands, DEAL)
    offer = intake.saved.fee
    for amount, number, left in (("20.000", "BL 7", "Thu phí 30.000 đ"), ("", "BL 8", "")):
        hands.press(Qt.Key.Key_F8, shift=True)
        sheet = window.open_sheet()
        assert isinstance(sheet, FeeSheet)
        if amount:
            sheet.amount.setText(amount)
        else:
            assert sheet.amount.text() == "30.000"
        sheet.number.setText(number)
        hands.enter()
        if window.open_sheet() is sheet:  # another sum than the catalogue's is asked about
            hands.settle(PAUSE_MS)
            hands.enter()
        assert window.open_sheet() is None
        assert (offer.button.text() if offer.is_due else "") == left


def test_where_the_catalogue_asks_nothing_no_fee_is_offered(
    window: MainWindow, intake: Intake, hands: Hands
) -> None:
    receive_at_the_counter(intake, hands, FREE)
    assert not intake.saved.fee.button.isVisible()
    hands.press(Qt.Key.Key_F8, shift=True)
    assert window.open_sheet() is None
    assert intake.confirmation.accessibleName() == "Hồ sơ vừa lưu không còn lệ phí phải thu"


def test_a_right_number_left_half_typed_is_taken_up_for_its_payment_or_for_none(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    uid, now = take_in(desk, "Lê Văn Tập", "042068000002", DEAL, "2017-01-24T09:40"), window.counter.now
    first, second = (pay(desk, uid, 50000, CLERK, now(), receipt_number=f"BL {n}") for n in (71, 72))
    sheet = fee_of(window, hands, uid)
    choose(sheet, RENUMBER)
    sheet.right.setText("BL 17")
    hands.press(Qt.Key.Key_Escape)
    sheet = fee_of(window, hands, uid)
    assert (sheet.mode.value, sheet.of.currentData(), sheet.right.text()) == (RENUMBER, first, "BL 17")
    hands.press(Qt.Key.Key_Escape)
    renumber(desk, uid, first, "BL 18", CLERK_2, now())  # a colleague was faster
    sheet = fee_of(window, hands, uid)
    assert (sheet.mode.value, sheet.of.currentData(), sheet.right.text()) == (PAY, second, "")
    assert sheet.half is None
    hands.press(Qt.Key.Key_Escape)
    assert drafts.list_kept(desk, CLERK) == []


def test_a_refund_left_half_typed_is_not_one_of_another_payment_what_is_to_be_paid_stays(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    uid, now = take_in(desk, "Lê Văn Tập", "042068000002", DEAL, "2017-01-24T09:40"), window.counter.now
    first, second = (pay(desk, uid, 50000, CLERK, now(), receipt_number=f"BL {n}") for n in (71, 72))
    sheet = fee_of(window, hands, uid)
    sheet.number.setText("BL 73")
    choose(sheet, REFUND)
    sheet.back.setText("20.000")
    sheet.reason.setPlainText("thu hai lần")
    choose(sheet, PAY)
    hands.press(Qt.Key.Key_Escape)
    refund(desk, uid, first, 50000, "our_error", "thu hai lần", CLERK_2, now())
    sheet = fee_of(window, hands, uid)
    assert (sheet.number.text(), sheet.of.currentData(), sheet.back.text(), sheet.reason.words) == (
        "BL 73",
        second,
        "50.000",
        "",
    )


def choose(sheet: FeeSheet, mode: str) -> None:
    """Choose what the sheet is for, as a key does."""
    sheet.mode.show_value(mode)
    sheet.mode.chosen.emit(mode)
