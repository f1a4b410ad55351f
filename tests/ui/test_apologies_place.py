"""The apologies: scenarios 5 and 6 of the plan through the window (domain.md §9.3), by keys."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.apology import register as apologies
from app.apology.acts import BroadcastForm, DeliveryForm, broadcast, deliver, sign
from app.demo.ward import CLERK, DEMO_SECRET, DEPUTY, HEAD, OFFICER
from app.desk import drafts, shipped
from app.desk.desk import Desk
from app.dossier.registers import dossiers
from app.office import login
from app.office.opening import NewStaff, enter_staff
from tests.ui.apology_steps import choose, pick, say_received, to_be_read
from tests.ui.counter_days import AGAIN, Clock, at, letter, member, opened, printed, take_in
from tests.ui.hands import Hands
from tests.ward import choose_quickly
from ui.main_window import MainWindow
from ui.places.standing_words import time_left

Key = Qt.Key


@pytest.fixture(autouse=True)
def known_signers(desk: Desk) -> None:
    """The head and the deputy have chosen their secrets at this desk."""
    for code in (HEAD, DEPUTY):
        choose_quickly(desk, member(desk, code), DEMO_SECRET, at("2017-01-24T09:00"))


@pytest.fixture
def open_at(qapp: QApplication, desk: Desk, dossier: str) -> Iterator[tuple[MainWindow, Hands, Clock]]:
    clock = Clock("2017-02-06T09:00")
    with opened(qapp, desk, clock) as (window, hands):
        yield window, hands, clock


def line_of(desk: Desk, uid: str):
    with desk.reading() as reading:
        return dossiers.one(reading, desk.settings.ward, uid).line


def case_of(desk: Desk, uid: str):
    with desk.reading() as reading:
        return apologies.one(reading, desk.settings.ward, line_of(desk, uid).apology)


def prove(window: MainWindow, hands: Hands, secret: str = DEMO_SECRET) -> None:
    """Type the secret that the sheet asks for."""
    sheet = window.open_sheet()
    hands.write(secret)
    hands.enter()
    hands.wait_until(lambda: not window.counter.proving.busy)
    hands.wait_until(lambda: window.open_sheet() is None or sheet.error.isVisible())


def sign_as_head(window: MainWindow, hands: Hands) -> None:
    hands.press(Key.Key_Return, "\r", ctrl=True)
    letter(hands, "1", Key.Key_1)
    prove(window, hands)


def draft_from_queue(window: MainWindow, hands: Hands, day: str = "10/02/2017") -> None:
    hands.press(Key.Key_2, ctrl=True)
    letter(hands, "x")
    fields = window.shown.page.fields
    assert fields.reason.hasFocus()
    fields.reason.setPlainText("Chờ xác minh tại nơi đăng ký cũ.")
    fields.official.setCurrentIndex(fields.official.findData(OFFICER))
    fields.day.setText(day)
    hands.press(Key.Key_Return, "\r", ctrl=True)


def test_who_answers_is_told_from_a_namesake_in_the_same_post(open_at, desk, dossier):
    window, hands, _ = open_at
    official = desk.staff[OFFICER]
    for code in ("a_truoc", "z_sau"):
        namesake = NewStaff(code, official.name, official.post, tuple(official.duties))
        enter_staff(desk, [namesake], at("2017-02-06T08:00"))
    draft_from_queue(window, hands)
    fields = window.shown.page.fields
    assert fields.official.currentData() == OFFICER
    hands.press(Key.Key_F5)
    listed = window.open_sheet().fields.officials
    assert len([words for words in listed.ticked + listed.unticked if words.startswith(official.name)]) == 3
    assert len(listed.ticked_rows) == 1
    beside = next(row for row in range(3) if row not in listed.ticked_rows)
    listed.toggle(beside)
    chosen = listed.ticked_rows
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_F5)
    kept = window.open_sheet().fields.officials
    assert kept.ticked_rows == chosen
    kept.toggle(beside)
    hands.enter()
    assert window.open_sheet() is None
    assert fields.faults.officials == (OFFICER,)


def test_scenario_5_foreseen_lateness_is_drafted_signed_and_told_by_phone(open_at, desk, dossier):
    window, hands, clock = open_at
    draft_from_queue(window, hands)
    place = window.shown
    assert line_of(desk, dossier).apology_state == "drafted"
    assert case_of(desk, dossier).number == ""
    assert place.letter.title.text() == "Bản dự thảo"
    assert place.cases.hasFocus()

    clock.set("2017-02-06T10:00")
    hands.press(Key.Key_Return, "\r", ctrl=True)
    sheet = window.open_sheet()
    assert [button.text().split(" · ")[0] for button in sheet.buttons] == ["Bùi Quang Mẫu", "Lê Thị Giả Định"]
    letter(hands, "1", Key.Key_1)
    prove(window, hands)
    assert case_of(desk, dossier).number == "01/PXL"
    assert case_of(desk, dossier).signer == "Bùi Quang Mẫu"
    assert window.counter.person.code == CLERK
    assert line_of(desk, dossier).due_at == at("2017-02-10T17:30")
    assert place.letter.title.text() == "Thư số 01/PXL"
    written = place.page.fields
    for field in (written.reason, written.remedy, written.cause, written.official, written.day):
        assert not field.isEnabled()

    clock.set("2017-02-06T14:00")
    letter(hands, "d")
    say_received(window, hands, "gian_tiep", "dien_thoai")
    hands.enter()
    assert window.open_sheet() is None
    told = case_of(desk, dossier).told
    assert [(one.channel, one.outcome, one.at) for one in told] == [
        ("dien_thoai", "da_nhan", at("2017-02-06T14:00"))
    ]

    letter(hands, "h")
    assert case_of(desk, dossier).state == "completed"
    assert place.page._steps.accessibleName() == "Bước 5 trên 5: đã xong"


def test_who_apologises_by_phone_sees_the_number_and_the_list_says_that_it_was_by_phone(
    open_at, desk, dossier
):
    window, hands, clock = open_at
    draft_from_queue(window, hands)
    place = window.shown
    assert "0984 000 009" in place.page._what.text()
    letter(hands, "s")
    assert window.open_sheet().phone.text() == "0984 000 009"
    hands.press(Key.Key_Escape)
    sign(desk, case_of(desk, dossier).apology, HEAD, clock())
    place.refresh()
    assert place.page._steps._names[2] == "Trao thư"
    letter(hands, "d")
    assert window.open_sheet().phone.text() == "0984 000 009"
    say_received(window, hands, "gian_tiep", "dien_thoai")
    hands.enter()
    hands.wait_until(lambda: place.idle)
    asides = [row.aside for row in place.cases._cases.rows if row.key]
    assert asides == ["Đã xin lỗi qua điện thoại"]
    assert place.page._steps._names[2] == "Gọi điện"
    letter(hands, "d")
    say_received(window, hands, "truc_tiep", "tai_nha")
    hands.enter()
    hands.wait_until(lambda: place.idle)
    asides = [row.aside for row in place.cases._cases.rows if row.key]
    assert asides == ["Đã trao thư"]
    assert place.page._steps._names[2] == "Gặp mặt"


def test_the_step_is_named_by_the_form_that_is_ticked(open_at):
    window, hands, _ = open_at
    draft_from_queue(window, hands)
    page = window.shown.page
    page.fields.ways.direct.click()
    assert page._steps._names[2] == "Gặp mặt"
    page.fields.ways.indirect.click()
    assert page._steps._names[2] == "Trao thư"


def test_the_head_signs_at_his_own_counter_with_a_chord_and_his_secret(open_at, desk, dossier):
    window, hands, _ = open_at
    draft_from_queue(window, hands)
    window.counter.become(member(desk, HEAD))
    window.shown.cases.setFocus()
    hands.press(Key.Key_Return, "\r", ctrl=True)
    sheet = window.open_sheet()
    assert sheet.secret.line.hasFocus()
    assert sheet.secret.line.accessibleName() == "Mật khẩu của Bùi Quang Mẫu"
    prove(window, hands)
    assert case_of(desk, dossier).number == "01/PXL"


def test_a_wrong_secret_signs_nothing_and_keeps_the_sheet(open_at, desk, dossier):
    window, hands, _ = open_at
    draft_from_queue(window, hands)
    hands.press(Key.Key_Return, "\r", ctrl=True)
    letter(hands, "2", Key.Key_2)
    prove(window, hands, "không phải thế đâu")
    sheet = window.open_sheet()
    assert "Không đúng." in sheet.error.text()
    assert (sheet.secret.secret, case_of(desk, dossier).number) == ("", "")
    prove(window, hands)
    assert case_of(desk, dossier).signer == "Lê Thị Giả Định"


def test_who_has_no_secret_at_this_desk_does_not_sign(open_at, desk, dossier):
    window, hands, _ = open_at
    login.clear(desk, member(desk, HEAD), member(desk, HEAD))
    draft_from_queue(window, hands)
    hands.press(Key.Key_Return, "\r", ctrl=True)
    letter(hands, "1", Key.Key_1)
    sheet = window.open_sheet()
    assert "chưa có mật khẩu" in sheet.error.text()
    assert not sheet.secret.isVisible()
    hands.press(Key.Key_Escape)
    assert case_of(desk, dossier).number == ""


def test_who_drafted_does_not_sign(open_at, desk, dossier):
    window, hands, _ = open_at
    window.counter.become(member(desk, DEPUTY))
    draft_from_queue(window, hands)
    hands.press(Key.Key_Return, "\r", ctrl=True)
    prove(window, hands)
    assert case_of(desk, dossier).number == ""
    assert "người lập" in window.shown.page.error.text().lower()


def test_a_second_reappointment_is_refused_with_its_sentence(open_at, desk, dossier):
    window, hands, clock = open_at
    draft_from_queue(window, hands)
    sign_as_head(window, hands)
    clock.set("2017-02-13T08:00")
    window.open_apology(dossier)
    place = window.shown
    assert "đã hẹn lại 1 lần" in place.page.fields.hint.text()
    place.page.fields.reason.setPlainText("Vẫn chờ xác minh.")
    place.page.fields.official.setCurrentIndex(place.page.fields.official.findData(OFFICER))
    hands.press(Key.Key_Return, "\r", ctrl=True)
    assert "đã hẹn lại 1 lần" in place.page.error.text()
    assert line_of(desk, dossier).due_at == at("2017-02-10T17:30")


def test_a_letter_signed_and_not_told_is_not_proposed_again(open_at, desk, dossier):
    window, hands, clock = open_at
    draft_from_queue(window, hands)
    sign(desk, case_of(desk, dossier).apology, HEAD, clock())
    clock.set("2017-02-06T10:00")
    place = window.shown
    place.refresh()
    hands.wait_until(lambda: place.idle)
    assert [row.name for row in place.cases._cases.rows if row.key] == ["Lê Văn Tập (1968)"]
    assert time_left(line_of(desk, dossier), clock(), desk.calendar) == (
        "đã hẹn lại 10/02, chưa báo dân",
        "peach",
    )
    deliver(desk, case_of(desk, dossier).apology, DeliveryForm("gian_tiep", "dien_thoai"), CLERK, clock())
    assert "chưa báo" not in time_left(line_of(desk, dossier), clock(), desk.calendar)[0]


def test_the_stations_are_those_of_the_regime(qapp, desk, dossier):
    desk.regime = shipped.regime("hatinh-2025")
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        draft_from_queue(window, hands)
        stations = window.shown.page.fields.ways.stations
        assert {level: card.text() for level, card in stations.items()} == {
            "xa": "Bảng niêm yết",
            "tinh": "Trang thông tin",
        }


def test_enter_opens_the_list_of_who_answers_while_nobody_is_chosen(open_at, dossier):
    window, hands, _ = open_at
    window.open_apology(dossier)
    official = window.shown.page.fields.official
    official.setFocus()
    hands.enter()
    hands.wait_until(official.view().isVisible)
    official.hidePopup()
    official.setCurrentIndex(1)
    hands.enter()
    assert not official.view().isVisible()


def test_a_day_off_is_refused_beside_the_day(open_at, dossier):
    window, hands, _ = open_at
    draft_from_queue(window, hands, day="11/02/2017")
    fields = window.shown.page.fields
    assert "thứ Bảy" in window.shown.page.error.text()
    assert fields.day_field.error


def test_scenario_6_missed_notice_must_be_read_in_public(open_at, desk, dossier):
    window, hands, clock = open_at
    clock.set("2017-02-08T07:30")
    hands.press(Key.Key_2, ctrl=True)
    letter(hands, "x")
    place, fields = window.shown, window.shown.page.fields
    assert fields.ways.stations["xa"].isChecked()
    assert fields.ways.stations["xa"].text() == "Đài phát thanh phường"
    assert fields.ways.stations["xa"].accessibleDescription() == "bắt buộc: lỡ hạn báo 06/02"
    assert not fields.ways.stations["thanh_pho"].isEnabled()
    draft_from_queue(window, hands, day="14/02/2017")
    sign_as_head(window, hands)
    letter(hands, "d")
    say_received(window, hands, "gian_tiep", "dien_thoai")
    hands.enter()
    hands.wait_until(lambda: place.idle)
    assert "Phải xin lỗi công khai" in place.cases._cases.rows[-1].foot
    assert fields.ways.stations["xa"].accessibleDescription() == "bắt buộc: lỡ hạn báo 06/02"
    letter(hands, "h")
    assert case_of(desk, dossier).state == "told"

    clock.set("2017-02-08T17:10")
    letter(hands, "e")
    sheet = window.open_sheet()
    text = sheet.text.toPlainText()
    assert "một công dân của phường" in text
    assert "Lê Văn Tập" not in text
    sheet.at.setText("17:00 08/02/2017")
    choose(hands, sheet.spoke, "station")
    sheet.confirmed.setText("Trưởng đài diễn tập")
    hands.enter()
    read = [one for one in case_of(desk, dossier).told if one.form == "cong_khai"]
    assert [(one.channel, one.at) for one in read] == [("dai_phat_thanh_phuong_xa", at("2017-02-08T17:00"))]
    letter(hands, "h")
    assert case_of(desk, dossier).state == "completed"


def test_a_broadcast_asks_for_its_hour_and_the_stations_person(open_at, desk, dossier):
    window, hands, clock = open_at
    draft_from_queue(window, hands)
    sign(desk, case_of(desk, dossier).apology, HEAD, clock())
    clock.set("2017-02-06T09:30")
    window.shown.refresh()
    to_be_read(window)
    letter(hands, "e")
    sheet = window.open_sheet()
    assert sheet.at.text() == ""
    assert sheet.needs.text() == "Còn phải ghi: giờ đài phát, ai đọc và người của đài xác nhận"
    hands.write("09:20 06/02/2017")
    hands.enter()
    assert window.open_sheet() is sheet
    assert sheet.spoke.hasFocus()
    hands.press(Key.Key_Right)
    hands.enter()
    assert window.open_sheet() is sheet
    assert sheet.needs.text() == "Còn phải ghi: người của đài xác nhận"
    assert sheet.confirmed.hasFocus()
    hands.write("Trưởng đài diễn tập")
    assert not sheet.needs.isVisible()
    hands.enter()
    assert [told.form for told in case_of(desk, dossier).told] == ["cong_khai"]


def test_a_letter_read_in_public_and_given_to_nobody_is_not_ticked_as_given(open_at, desk, dossier):
    window, hands, clock = open_at
    draft_from_queue(window, hands)
    uid = case_of(desk, dossier).apology
    sign(desk, uid, HEAD, clock())
    reading = BroadcastForm("dai_phat_thanh_phuong_xa", "Phường xin lỗi một công dân.", OFFICER)
    broadcast(desk, uid, reading, CLERK, clock())
    place = window.shown
    place.refresh()
    assert place.page._steps.accessibleName() == "Bước 5 trên 5: Hoàn thành; chưa trao"
    hands.wait_until(lambda: place.idle)
    (row,) = [row for row in place.cases._cases.rows if row.key]
    assert (row.done, row.foot) == (3, "Đài đã phát, chưa xác nhận")
    broadcast(desk, uid, replace(reading, confirmed_by="Trưởng đài diễn tập"), CLERK, clock())
    place.refresh()
    hands.wait_until(lambda: place.idle)
    (row,) = [row for row in place.cases._cases.rows if row.key]
    assert row.foot == "Đài đã phát, chưa trao thư"


def test_what_was_refused_is_no_longer_said_once_it_is_mended(open_at, dossier):
    window, hands, _ = open_at
    window.open_apology(dossier)
    page = window.shown.page
    hands.press(Key.Key_Return, "\r", ctrl=True)
    assert page.error.isVisible()
    page.fields.reason.setFocus()
    hands.write("Chờ")
    assert not page.error.isVisible()
    assert page.fields.reason_field.error == ""


def test_what_a_draft_lacks_is_said_in_its_own_column_and_hides_nothing(open_at, dossier):
    window, hands, _ = open_at
    window.resize(1366, 768)
    window.open_apology(dossier)
    fields = window.shown.page.fields
    fields.reason.setPlainText("Chờ xác minh tại nơi đăng ký cũ.")
    hands.press(Key.Key_Return, "\r", ctrl=True)
    hands.settle(20)
    assert fields.official_field.error == "chưa chọn"
    assert fields.visibleRegion().boundingRect().width() == fields.width()
    row = [fields.cause, fields.official, fields.day]
    assert len({control.mapTo(fields, control.rect().topLeft()).y() for control in row}) == 1
    for control in (*row, fields.strip, fields.official_field.words):
        assert control.visibleRegion().boundingRect() == control.rect(), control
    fields.reason.setFocus()
    hands.press(Key.Key_F10)
    assert fields.official.hasFocus()


def test_what_a_plan_lacks_is_said_under_its_field_and_the_sheet_keeps_its_width(open_at, desk, dossier):
    window, hands, _ = open_at
    window.resize(1366, 768)
    draft_from_queue(window, hands)
    sign_as_head(window, hands)
    to_be_read(window)
    letter(hands, "l")
    sheet = window.open_sheet()
    sheet.times.setText("hai")
    hands.enter()
    controls = (sheet.slots, sheet.times, sheet.channel, sheet._slots.words, sheet._times.words)
    hands.wait_until(
        lambda: all(control.visibleRegion().boundingRect() == control.rect() for control in controls)
    )
    hands.write("17:00 07/02")
    assert (sheet._slots.error, sheet._times.error) == ("", "ghi bằng số")


def test_a_text_that_names_the_citizen_is_refused_and_kept(open_at, desk, dossier):
    window, hands, _ = open_at
    draft_from_queue(window, hands)
    sign_as_head(window, hands)
    to_be_read(window)
    letter(hands, "e")
    sheet = window.open_sheet()
    sheet.text.setPlainText("Tôi xin lỗi ông Lê Văn Tập.")
    sheet.at.setText("08:30 06/02/2017")
    choose(hands, sheet.spoke, "station")
    sheet.confirmed.setText("Trưởng đài diễn tập")
    hands.enter()
    assert window.open_sheet() is sheet
    assert sheet.error.isVisible()
    assert "Lê Văn Tập" in sheet.text.toPlainText()
    assert case_of(desk, dossier).told == ()


def test_the_letter_follows_the_typing_and_is_not_printed_before_it_is_drafted(open_at, desk, dossier):
    window, hands, _ = open_at
    window.open_apology(dossier)
    place = window.shown
    hands.press(Key.Key_F9)
    assert printed(desk.folder / "papers") == []
    hands.wait_until(lambda: place.letter.preview.idle)
    assert (place.letter.preview.pages, place.letter.title.text()) == (1, "Bản đang soạn")
    draft_from_queue(window, hands)
    hands.press(Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    assert printed(desk.folder / "papers") == [f"xin-loi-{line_of(desk, dossier).code}-du-thao.pdf"]


def test_an_edited_draft_is_drafted_again_not_signed(open_at, desk, dossier):
    window, hands, _ = open_at
    draft_from_queue(window, hands)
    place, first = window.shown, line_of(desk, dossier).apology
    hands.enter()
    assert place.page.fields.reason.hasFocus()
    hands.write("A")
    hands.press(Key.Key_Return, "\r", ctrl=True)
    assert line_of(desk, dossier).apology != first
    assert case_of(desk, dossier).number == ""
    hands.wait_until(lambda: place.idle)
    assert len([key for key in place.cases.keys if key == line_of(desk, dossier).apology]) == 1


def test_a_narrow_window_shows_one_face_at_a_time(open_at, dossier):
    window, hands, _ = open_at
    window.open_apology(dossier)
    place = window.shown
    hands.wait_until(lambda: place.idle)
    assert place.page.isVisible() and place.letter.isVisible() and place.cases.isVisible()
    window.resize(900, 600)
    hands.settle(50)
    assert place.page.isVisible()
    assert not place.letter.isVisible() and not place.cases.isVisible()
    place.page.to_letter.click()
    assert place.letter.isVisible() and not place.page.isVisible()
    hands.press(Key.Key_Escape)
    assert place.page.isVisible()
    hands.press(Key.Key_Escape)
    assert not place.isVisible(), "it was not come to by the list"
    hands.press(Key.Key_3, ctrl=True)
    hands.wait_until(lambda: place.idle)
    assert place.cases.hasFocus() and not place.page.isVisible()
    hands.enter()
    assert place.page.fields.reason.hasFocus()
    hands.press(Key.Key_Escape)
    assert place.cases.hasFocus() and not place.page.isVisible()
    hands.enter()
    window.resize(1100, 620)
    hands.settle(50)
    assert place.page.isVisible() and place.cases.isVisible() and not place.letter.isVisible()


def test_what_is_half_typed_stays_with_its_apology_and_its_person(open_at, desk, dossier):
    window, hands, _ = open_at
    other = take_in(desk, "Hồ Thị Thử", "042168000005", AGAIN, "2017-01-24T09:45")
    window.open_apology(dossier)
    place, fields = window.shown, window.shown.page.fields
    hands.write("Chờ xác minh")
    window.open_apology(other)
    assert fields.reason.toPlainText() == ""
    assert not place.page.half.isVisible()
    hands.wait_until(lambda: place.idle)
    feet = {row.key: row.foot for row in place.cases._cases.rows if row.key}
    assert feet[dossier].endswith(" · nhập dở")
    assert "nhập dở" not in feet[other]
    window.open_apology(dossier)
    assert fields.reason.toPlainText() == "Chờ xác minh"
    assert place.page.half.words == "Đang nhập dở từ 09:00."
    place.keep_draft()
    window.counter.become(member(desk, OFFICER))
    place.change_person()
    window.open_apology(dossier)
    assert fields.reason.toPlainText() == ""
    window.counter.become(member(desk, CLERK))
    place.change_person()
    window.open_apology(dossier)
    assert fields.reason.toPlainText() == "Chờ xác minh"
    fields.official.setCurrentIndex(fields.official.findData(OFFICER))
    hands.press(Key.Key_Return, "\r", ctrl=True)
    assert case_of(desk, dossier).reason == "Chờ xác minh"
    assert drafts.list_kept(desk, CLERK) == []


def test_what_was_left_half_typed_about_a_letter_is_given_up_by_one_key(open_at, desk, dossier):
    window, hands, _ = open_at
    window.open_apology(dossier)
    place, fields = window.shown, window.shown.page.fields
    hands.write("Chờ xác minh")
    place.keep_draft()
    place.change_person()
    window.open_apology(dossier)
    assert place.page.half.isVisible()
    hands.press(Key.Key_N, "\x0e", ctrl=True)
    assert (fields.reason.toPlainText(), place.page.half.isVisible()) == ("", False)
    assert drafts.list_kept(desk, CLERK) == []
    hands.write("Mất liên lạc")
    assert fields.reason.toPlainText() == "Mất liên lạc"


def test_the_letter_drafted_is_shown_and_not_what_was_left_half_typed_before_it(open_at, desk, dossier):
    window, hands, _ = open_at
    other = take_in(desk, "Hồ Thị Thử", "042168000005", AGAIN, "2017-01-24T09:45")
    window.open_apology(dossier)
    place, fields = window.shown, window.shown.page.fields
    hands.write("Lý do cũ")
    window.open_apology(other)
    window.open_apology(dossier)
    assert place.page.half.isVisible()
    fields.reason.setFocus()
    hands.press(Key.Key_A, "\x01", ctrl=True)
    hands.write("Mất điện")
    hands.press(Key.Key_Return, "\r", ctrl=True)
    assert place.page.error.isVisible()
    (left,) = drafts.list_kept(desk, CLERK)
    assert left.content["reason"] == "Mất điện", "what was refused is kept as it was typed"
    pick(hands, fields.official, OFFICER)
    hands.press(Key.Key_Return, "\r", ctrl=True)
    assert case_of(desk, dossier).reason == "Mất điện"
    assert (fields.reason.toPlainText(), fields.official.currentData()) == ("Mất điện", OFFICER)
    assert not place.page.half.isVisible()
    assert not place.is_edited
    assert "duyệt và ký thư" in dict(place.keys()).values()
    window.open_apology(other)
    window.open_apology(dossier)
    assert fields.reason.toPlainText() == "Mất điện"
    assert [each.subject for each in drafts.list_kept(desk, CLERK)] == []


def test_a_sheet_closed_by_escape_keeps_what_was_typed_until_the_day_ends(open_at, desk, dossier):
    window, hands, clock = open_at
    draft_from_queue(window, hands)
    sign(desk, case_of(desk, dossier).apology, HEAD, clock())
    window.shown.refresh()
    window.shown.cases.setFocus()
    letter(hands, "d")
    sheet = window.open_sheet()
    choose(hands, sheet.form_of, "truc_tiep")
    sheet.where.setText("Nhà ông Tập")
    hands.press(Key.Key_Escape)
    assert window.open_sheet() is None
    letter(hands, "d")
    assert (window.open_sheet().form_of.value, window.open_sheet().where.text()) == (
        "truc_tiep",
        "Nhà ông Tập",
    )
    hands.press(Key.Key_Escape)
    clock.set("2017-02-07T09:00")
    letter(hands, "d")
    assert (window.open_sheet().where.text(), window.open_sheet().form_of.value) == ("", "")
    say_received(window, hands, "truc_tiep", "tai_nha")
    hands.enter()
    assert case_of(desk, dossier).told
    assert drafts.list_kept(desk, CLERK) == []


def test_nothing_can_be_deleted_and_the_page_says_so(open_at, dossier):
    from ui.widgets.button import Button

    window, _, _ = open_at
    window.open_apology(dossier)
    words = [button.text() + button.accessibleName() for button in window.shown.findChildren(Button)]
    assert not [word for word in words if "xóa" in word.lower()]
