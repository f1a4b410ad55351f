"""What somebody did or said about an apology is recorded as it was chosen, never as it was proposed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from app.apology.acts import sign
from app.demo.ward import CLERK, DEMO_SECRET, HEAD
from app.desk.desk import Desk
from app.dossier.acts.printing import printed
from tests.ui.apology_steps import choose, pick, say_received, to_be_read
from tests.ui.counter_days import Clock, at, letter, member, opened
from tests.ui.hands import Hands
from tests.ui.test_apologies_place import case_of, draft_from_queue, sign_as_head
from tests.ward import choose_quickly
from ui.main_window import MainWindow
from ui.places.apology_sheets import BroadcastSheet, DeliverySheet
from ui.places.apology_spoken import EvidenceSheet

Key = Qt.Key
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@pytest.fixture
def signed(qapp: QApplication, desk: Desk, dossier: str) -> Iterator[tuple[MainWindow, Hands, Clock]]:
    """A letter that was signed at 09:00 and is to be read in public."""
    clock = Clock("2017-02-06T09:00")
    with opened(qapp, desk, clock) as (window, hands):
        draft_from_queue(window, hands)
        sign(desk, case_of(desk, dossier).apology, HEAD, clock())
        window.shown.refresh()
        to_be_read(window)
        yield window, hands, clock


def test_enter_on_the_first_field_of_a_delivery_records_nothing_and_leads_to_what_is_to_be_said(
    signed, desk, dossier
):
    window, hands, _ = signed
    letter(hands, "d")
    sheet = window.open_sheet()
    assert isinstance(sheet, DeliverySheet)
    hands.enter()
    assert window.open_sheet() is sheet
    assert case_of(desk, dossier).told == ()
    assert not sheet.speaker.isEnabled()
    assert sheet.error.text() == "Chưa ghi gì. Chọn hình thức, cách trao, kết quả đúng như đã diễn ra."
    assert sheet.form_of.hasFocus()
    hands.press(Key.Key_Right)
    assert not sheet.error.isVisible()
    hands.enter()
    assert sheet.channel.hasFocus()
    hands.press(Key.Key_Down)
    hands.enter()
    assert sheet.outcome.hasFocus()
    hands.press(Key.Key_Left)
    hands.enter()
    assert sheet.speaker.hasFocus()
    assert sheet._speaker.error == "chưa chọn"
    assert sheet.error.text() == "Chưa ghi gì. Chọn ai nói đúng như đã diễn ra."
    hands.press(Key.Key_Down)
    hands.enter()
    assert window.open_sheet() is None
    (told,) = case_of(desk, dossier).told
    assert (told.form, told.channel, told.outcome) == ("truc_tiep", "tai_bo_phan_mot_cua", "tu_choi_nhan")


def test_who_spoke_is_asked_only_where_somebody_was_spoken_to(signed, desk, dossier):
    window, hands, _ = signed
    letter(hands, "d")
    sheet = window.open_sheet()
    asked = []
    for form, channel in (("truc_tiep", "tai_nha"), ("gian_tiep", "dien_thoai"), ("gian_tiep", "van_ban")):
        for outcome in ("da_nhan", "khong_gap", "tu_choi_nhan"):
            sheet.form_of._choose(form)
            sheet.channel.setCurrentIndex(sheet.channel.findData(channel))
            sheet.outcome._choose(outcome)
            if sheet.speaker.isEnabled():
                asked.append((channel, outcome))
            assert sheet.speaker.lacks == sheet.speaker.isEnabled()
    assert asked == [
        ("tai_nha", "da_nhan"),
        ("tai_nha", "tu_choi_nhan"),
        ("dien_thoai", "da_nhan"),
        ("dien_thoai", "tu_choi_nhan"),
    ]
    assert sheet.speaker.currentText() == "Không phải chọn"


def test_a_letter_that_was_never_printed_here_is_said_to_be_so_beside_its_way(signed, desk, dossier):
    window, hands, clock = signed
    said = "thư chưa in lần nào tại quầy này"
    letter(hands, "d")
    sheet = window.open_sheet()
    choose(hands, sheet.form_of, "gian_tiep")
    pick(hands, sheet.channel, "van_ban")
    assert (sheet._channel.words.text(), sheet._channel.error) == (said, "")
    pick(hands, sheet.channel, "dien_thoai")
    assert sheet._channel.words.text() == ""
    window.step_back()
    printed(desk, dossier, CLERK, clock(), paper="letter", digest="0" * 64)
    letter(hands, "d")
    sheet = window.open_sheet()
    sheet.channel.setCurrentIndex(sheet.channel.findData("van_ban"))
    assert sheet._channel.words.text() == ""


def test_another_form_takes_back_the_way_that_was_chosen_for_the_first(signed):
    window, hands, _ = signed
    letter(hands, "d")
    sheet = window.open_sheet()
    choose(hands, sheet.form_of, "truc_tiep")
    pick(hands, sheet.channel, "tai_nha")
    choose(hands, sheet.form_of, "gian_tiep")
    assert sheet.channel.currentData() == ""


def test_what_was_wrong_with_a_field_is_said_until_it_is_filled(signed):
    window, hands, _ = signed
    letter(hands, "d")
    sheet = window.open_sheet()
    hands.enter()
    assert [field.error for field in (sheet._form, sheet._channel, sheet._outcome)] == ["chưa chọn"] * 3
    hands.press(Key.Key_Right)
    assert [field.error for field in (sheet._form, sheet._outcome)] == ["", "chưa chọn"]


def test_the_hour_that_is_written_is_the_hour_that_is_recorded(signed, desk, dossier):
    window, hands, clock = signed
    clock.set("2017-02-06T09:20")
    letter(hands, "e")
    sheet = window.open_sheet()
    assert isinstance(sheet, BroadcastSheet)
    hands.write("09:20")
    clock.set("2017-02-06T09:23")  # it takes a while to write down who confirmed it
    choose(hands, sheet.spoke, "station")
    sheet.confirmed.setText("Trưởng đài diễn tập")
    hands.enter()
    (told,) = case_of(desk, dossier).told
    assert told.at == at("2017-02-06T09:20")


def test_a_photograph_is_chosen_among_the_files_and_the_next_is_looked_for_beside_it(
    signed, desk, dossier, tmp_path
):
    window, hands, _ = signed
    photo = tmp_path / "anh.png"
    photo.write_bytes(PNG)
    letter(hands, "b")
    sheet = window.open_sheet()
    assert isinstance(sheet, EvidenceSheet)
    sheet.file.choose.setFocus()
    hands.enter()
    (found,) = sheet.findChildren(QFileDialog)
    assert found.isVisible(), "it is opened beside the sheet and waits for nothing"
    typed = found.findChild(QLineEdit)
    assert typed is not None
    typed.setText(str(photo))
    found.accept()
    assert sheet.file.words_typed == str(photo)
    hands.wait_until(sheet.file.line.hasFocus)
    hands.enter()
    (proof,) = case_of(desk, dossier).evidence
    assert proof.media == "image/png"
    letter(hands, "b")
    window.open_sheet().file.choose.click()
    (found,) = window.open_sheet().findChildren(QFileDialog)
    assert found.directory().absolutePath() == str(tmp_path)
    window.open_sheet().step_back()
    assert not found.isVisible(), "the files are still shown once the sheet is closed"


def test_a_file_that_is_not_there_is_said_not_to_be_there(signed, desk, dossier):
    window, hands, _ = signed
    letter(hands, "b")
    sheet = window.open_sheet()
    hands.write("/khong/co/anh.jpg")
    hands.enter()
    assert window.open_sheet() is sheet
    assert sheet.error.text().startswith("Không thấy tệp này trên máy.")
    assert case_of(desk, dossier).evidence == ()


def test_what_is_said_to_be_done_is_what_was_done_last(qapp, desk, dossier):
    choose_quickly(desk, member(desk, HEAD), DEMO_SECRET, at("2017-01-24T09:00"))
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        draft_from_queue(window, hands)
        said = window.shown.confirmation
        assert said.accessibleName() == "Đã lập thư"
        sign_as_head(window, hands)
        assert said.accessibleName() == "Đã ký thư 01/PXL"
        letter(hands, "d")
        say_received(window, hands, "gian_tiep", "dien_thoai")
        hands.enter()
        assert said.accessibleName() == "Đã ghi việc trao"
        letter(hands, "h")
        assert said.accessibleName() == "Đã ghi hoàn thành"


def test_enter_opens_the_list_of_what_is_still_to_be_chosen_and_saves_once_it_is(signed, desk, dossier):
    window, hands, _ = signed
    letter(hands, "d")
    sheet = window.open_sheet()
    assert isinstance(sheet, DeliverySheet)
    sheet.channel.setFocus()
    hands.enter()
    assert not sheet.channel.view().isVisible(), (
        "how comes after in which form: there is nothing to choose among"
    )
    assert sheet.form_of.hasFocus()
    hands.press(Key.Key_Right)
    for picker in (sheet.channel, sheet.speaker):
        picker.setFocus()
        hands.enter()
        assert picker.view().isVisible()
        picker.hidePopup()
        picker.setCurrentIndex(1)
        hands.enter()
        assert not picker.view().isVisible()
    assert sheet.outcome.hasFocus(), "saved, as far as it goes"
