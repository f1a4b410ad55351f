"""Intake by keys alone, on a real desk: what is saved, what it costs in keys, what an error leaves in place."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.desk.desk import Desk
from app.dossier.registers import dossiers, receipts
from tests.ui.counter_days import MARRIAGE
from tests.ui.hands import CARD, MORNING, OTHER_CARD, Hands
from ui.main_window import MainWindow
from ui.places.intake import Intake
from ui.places.intake_moment import moment_of
from ui.print_job import HELD, PRINTED
from ui.widgets.chord_pause import PAUSE_MS


def receive(hands: Hands, card: str = CARD, phone: str = "0912000018") -> None:
    hands.scan(card)
    hands.write(phone)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()


def of_today(desk: Desk) -> list[str]:
    with desk.reading() as reading:
        return [line.dossier for line in receipts.of_day(reading, desk.settings.ward, MORNING.date())]


def test_what_the_clerk_took_down_is_what_the_register_holds(
    desk: Desk, intake: Intake, hands: Hands
) -> None:
    receive(hands)
    (uid,) = of_today(desk)
    with desk.reading() as reading:
        whole = dossiers.one(reading, desk.settings.ward, uid)
    assert whole.line.code == "000.99.01.H27-170125-0001"
    assert f"{whole.line.due_at:%d/%m/%Y %H:%M}" == "06/02/2017 17:30"
    assert dict(whole.applicant) == {
        "name": "Trần Thị Hoài Thử",
        "id_number": "042196000018",
        "birth": "1996-09-17",
        "sex": "nữ",
        "address": "Tổ dân phố 6, phường Nguyễn Du, TP Hà Tĩnh",
        "phone": "0912000018",
    }
    assert whole.identified_by == "card"
    assert [paper["name"] for paper in whole.papers] == ["Tờ khai", "Giấy tờ tùy thân"]
    assert intake.saved.number.text() == "0001"
    assert not intake.person.touched


def test_a_known_person_costs_seven_keys_at_most(desk: Desk, intake: Intake, hands: Hands) -> None:
    receive(hands)
    hands.pressed = 0
    hands.scan(CARD)
    assert intake.person.phone.words_typed == "0912 000 018"
    assert intake.procedure.line.hasFocus()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()
    assert len(of_today(desk)) == 2
    assert hands.pressed <= 7


def test_saving_clears_the_form_at_once(desk: Desk, intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    intake.papers.tick_required()
    intake.save()
    assert len(of_today(desk)) == 1
    assert intake.person.name.words_typed == ""


def test_the_promise_is_shown_before_the_procedure_is_taken(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    assert intake.procedure.procedure is None
    assert intake.panel.promise is not None
    assert f"{intake.panel.promise.due_at:%d/%m}" == "06/02"
    assert not intake.panel.primary.isEnabled()
    hands.enter()
    assert intake.panel._time.text() == "Thứ Hai, trước 17:30 · mùng 10 Tết"


def test_nothing_is_ticked_beforehand_and_a_missing_paper_stops_the_saving(
    desk: Desk, intake: Intake, hands: Hands
) -> None:
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    assert not any(paper.present for paper in intake.papers.papers)
    hands.enter()
    assert of_today(desk) == []
    assert intake.papers.mark.state == "open"
    assert "Tờ khai" in intake.panel._error_lines.text()
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"
    hands.press(Qt.Key.Key_F10)
    assert intake.papers.list.hasFocus()


def test_a_wrong_birth_date_is_said_at_the_field_and_beside_the_button(
    desk: Desk, intake: Intake, hands: Hands
) -> None:
    hands.scan(CARD)
    intake.person.birth.line.setText("31/02/1996")
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()
    assert of_today(desk) == []
    assert intake.person.birth.error == "tháng 2 không có ngày 31"
    assert "Ngày sinh" in intake.panel._error_lines.text()
    assert intake.person.mark.state == "open"
    hands.press(Qt.Key.Key_F10)
    assert intake.person.birth.line.hasFocus()
    hands.write("17/09/1996")
    assert intake.person.birth.words_typed == "17/09/1996", "F10 did not select what is wrong"
    assert intake.person.mark.state == "done"


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("31/2/85", "tháng 2 không có ngày 31"),
        ("29021990", "tháng 2 năm đó có 28 ngày"),
        ("09/17/1996", "không có tháng 17"),
        ("năm ngoái", "gõ như 17/09/1996"),
        ("26/01/2017", "sau hôm nay"),
        ("2018", "sau hôm nay"),
    ],
)
def test_a_birth_that_is_no_day_is_said_as_soon_as_the_field_is_left(
    intake: Intake, hands: Hands, typed: str, why: str
) -> None:
    hands.scan(CARD)
    assert intake.person.mark.state == "done"
    intake.person.birth.line.setFocus(Qt.FocusReason.TabFocusReason)
    hands.write(typed)
    hands.enter()
    assert intake.person.birth.error == why
    assert intake.person.mark.state == "open"


def test_a_number_longer_than_a_card_has_stops_the_saving_and_is_said_at_the_field(
    desk: Desk, intake: Intake, hands: Hands
) -> None:
    hands.scan(CARD)
    intake.person.number.line.setText("042 196 000 018 042 188 000 777")
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()
    assert of_today(desk) == []
    assert intake.person.number.error == "phải có 12 chữ số"
    assert "Số định danh: phải có 12 chữ số (thẻ cũ: 9)" in intake.panel._error_lines.text()


def test_what_is_odd_about_a_telephone_is_said_of_what_was_saved_too(
    intake: Intake, hands: Hands, desk: Desk
) -> None:
    hands.scan(CARD)
    intake.person.phone.line.setFocus()
    hands.write("0912345")
    intake.procedure.line.setFocus()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()
    hands.settle(PAUSE_MS)
    hands.enter()
    assert len(of_today(desk)) == 1
    assert intake.saved._odd.isVisible()
    assert intake.saved._odd.text() == "Điện thoại 0912345: thiếu 3 chữ số"
    hands.scan(OTHER_CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()
    assert not intake.saved._odd.isVisible()


def test_the_person_is_done_once_all_that_is_asked_of_them_is_there(intake: Intake, hands: Hands) -> None:
    mark = intake.person.mark
    hands.write("Thử")
    assert mark.state == "open"
    intake.clear()
    hands.scan(CARD)
    assert mark.state == "done"
    hands.press(Qt.Key.Key_F6)
    assert mark.state == "open"
    hands.write("Lê Thị Nộp")
    assert mark.state == "done"
    intake.clear()
    assert mark.state == "open"


def test_a_part_that_stops_the_saving_is_not_marked_done(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    intake.save()
    assert intake.procedure.mark.state == "open"
    intake.procedure.line.setFocus()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    assert intake.procedure.mark.state == intake.person.mark.state == intake.papers.mark.state == "done"
    intake.person.name.line.clear()
    intake.save()
    assert intake.person.name.error
    assert (intake.person.mark.state, intake.procedure.mark.state) == ("open", "done")
    intake.clear()
    intake.save()
    assert intake.procedure._hint.text() == "chưa chọn thủ tục"
    intake.clear()
    assert intake.procedure._hint.text() != "chưa chọn thủ tục"
    assert intake.procedure.mark.state == "waiting"


def test_f7_before_a_procedure_is_chosen_goes_to_its_line_and_keeps_what_was_typed(
    intake: Intake, hands: Hands
) -> None:
    intake.procedure.line.setFocus()
    hands.write("xn")
    intake.person.name.line.setFocus()
    hands.write("Trần Thị Thử")
    hands.press(Qt.Key.Key_F7)
    assert intake.procedure.line.hasFocus()
    hands.write("hn")
    hands.enter()
    assert intake.procedure.procedure is not None
    assert intake.procedure.procedure.code == MARRIAGE
    assert intake.person.name.line.text() == "Trần Thị Thử"


def test_a_telephone_number_is_shown_in_groups_and_recorded_in_digits(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    intake.person.phone.line.setFocus()
    hands.write("+84912000318")
    intake.person.address.line.setFocus()
    assert intake.person.phone.line.text() == "0912 000 318"
    assert intake.person.applicant(date(2017, 1, 25)).phone == "0912000318"


def test_letters_where_a_telephone_number_belongs_are_said_as_they_are_typed(
    intake: Intake, hands: Hands
) -> None:
    hands.scan(CARD)
    hands.write("k")
    assert intake.person.phone.words.text() == "chỉ gõ số; Enter: đi tiếp"
    hands.press(Qt.Key.Key_Backspace)
    assert intake.person.phone.words.text() == ""
    hands.write("0912")
    assert intake.person.phone.words.text() == ""


def test_a_receipt_from_paper_keeps_its_true_time_and_is_marked(
    desk: Desk, intake: Intake, hands: Hands
) -> None:
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.press(Qt.Key.Key_F5, shift=True)
    hands.write("24/01 08:30")
    assert intake.panel.promise is not None
    assert f"{intake.panel.promise.received_at:%d/%m %H:%M}" == "24/01 08:30"
    hands.enter()
    assert intake.papers.list.hasFocus()
    hands.enter()
    with desk.reading() as reading:
        (line,) = receipts.of_day(reading, desk.settings.ward, date(2017, 1, 24))
        whole = dossiers.one(reading, desk.settings.ward, line.dossier)
    assert whole.entered_later
    assert line.code == "000.99.01.H27-170124-0001"
    assert intake.saved._odd.isVisible()
    assert intake.saved._odd.text() == "Nhập sau, nhận lúc 08:30 24/01"
    assert intake.panel.received_at.line.text() == ""


@pytest.mark.parametrize(
    ("typed", "why"), [("hôm qua", "gõ như"), ("25/01 09:16", "chưa tới"), ("31/02 8:00", "gõ như")]
)
def test_a_receiving_time_that_cannot_be_is_said_and_nothing_is_cleared(
    desk: Desk, intake: Intake, hands: Hands, typed: str, why: str
) -> None:
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    intake.panel.received_at.line.setText(typed)
    hands.enter()
    assert of_today(desk) == []
    assert why in intake.panel._error_lines.text()
    hands.press(Qt.Key.Key_F10)
    assert intake.panel.received_at.line.hasFocus()
    assert intake.panel.received_at.line.text() == typed


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("8h", "2017-01-25 08:00"),
        ("08.45", "2017-01-25 08:45"),
        ("24/1 15:30", "2017-01-24 15:30"),
        ("30-12 7h05", "2016-12-30 07:05"),
        ("02/01/2017 10:00", "2017-01-02 10:00"),
        ("16:00 24/01/2017", "2017-01-24 16:00"),
        ("7h 30/12", "2016-12-30 07:00"),
        ("24.01 08.30", "2017-01-24 08:30"),
        ("08.30 24.01", "2017-01-24 08:30"),
        ("8.10.2016 12.01", "2016-10-08 12:01"),
        ("8.1 8.01", "2017-01-08 08:01"),
        ("25h", "None"),
        ("8", "None"),
    ],
)
def test_moments_as_clerks_write_them(typed: str, told: str) -> None:
    assert str(moment_of(typed, MORNING))[:16] == told


def test_what_can_be_read_as_two_moments_is_none() -> None:
    """The eighth of October at 12:01, or ten past eight on the twelfth of January: the clerk says which."""
    assert moment_of("8.10 12.01", MORNING) is None
    assert f"{moment_of('8:10 12.01', MORNING):%H:%M %d/%m}" == "08:10 12/01"


@pytest.mark.parametrize(("typed", "shown"), [("30-12 7h", "30/12/2016 07:00"), ("8h", "25/01/2017 08:00")])
def test_the_receiving_time_is_shown_back_as_it_was_read(
    intake: Intake, hands: Hands, typed: str, shown: str
) -> None:
    hands.scan(CARD)
    hands.press(Qt.Key.Key_F5, shift=True)
    hands.write(typed)
    line = intake.panel.received_at.line
    assert line.text() == typed
    hands.enter()
    assert line.text() == shown


def test_a_short_phone_number_is_asked_about_once_and_does_not_block(
    desk: Desk, intake: Intake, hands: Hands
) -> None:
    receive(hands, phone="091235")
    assert of_today(desk) == []
    assert intake.panel._error_lines.text() == "Điện thoại 091235: thiếu 4 chữ số"
    hands.settle(PAUSE_MS)
    hands.enter()
    assert len(of_today(desk)) == 1


def test_enter_once_more_after_a_save_leaves_the_cursor_in_the_name(intake: Intake, hands: Hands) -> None:
    receive(hands)
    hands.enter()
    hands.write("Lê Thị Mới")
    assert intake.person.name.words_typed == "Lê Thị Mới"
    hands.enter()
    assert intake.person.number.line.hasFocus()


def test_a_refusal_of_the_core_leaves_the_form_as_it_was(
    desk: Desk, intake: Intake, hands: Hands, window: MainWindow
) -> None:
    receive(hands)
    hands.scan(OTHER_CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    window.counter._clock = lambda: MORNING.replace(year=2016)
    hands.enter()
    assert len(of_today(desk)) == 1
    assert intake.panel._error_title.text().startswith("Chưa lưu được.")
    assert intake.person.name.words_typed == "Nguyễn Văn Thử"


def test_another_persons_card_asks_before_it_replaces(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.scan(OTHER_CARD)
    assert intake.form.question.isVisible()
    hands.press(Qt.Key.Key_Escape)
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"
    hands.scan(OTHER_CARD)
    hands.enter()
    assert intake.person.name.words_typed == "Nguyễn Văn Thử"
    assert not intake.form.question.isVisible()


def test_the_bar_shows_the_keys_of_what_is_asked(intake: Intake, hands: Hands, window: MainWindow) -> None:
    hands.scan(CARD)
    intake.procedure.line.setFocus()
    hands.write("xnhn")
    before = [key.cap for key in window.key_bar._keys]
    hands.scan(OTHER_CARD)
    assert [key.does for key in window.key_bar._keys][:2] == ["thay người", "giữ nguyên"]
    assert "↑↓" not in [key.cap for key in window.key_bar._keys]
    hands.press(Qt.Key.Key_Escape)
    assert [key.cap for key in window.key_bar._keys] == before


def test_the_form_left_as_it_is_has_the_cursor_where_it_was(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    address = intake.person.address.line
    address.setFocus()
    for _ in range(2):
        hands.scan(OTHER_CARD)
        assert intake.form.question.hasFocus()
    hands.press(Qt.Key.Key_Escape)
    assert address.hasFocus()


def test_the_question_about_a_card_goes_with_the_person_it_was_about(
    window: MainWindow, intake: Intake, hands: Hands
) -> None:
    question = intake.form.question
    for leave in (
        lambda: [hands.press(Qt.Key.Key_F2) for _ in range(2)],
        lambda: hands.press(Qt.Key.Key_Tab, "\t"),
        intake.person.phone.line.setFocus,
        intake.change_person,
    ):
        hands.scan(CARD)
        hands.scan(OTHER_CARD)
        assert question.isVisible()
        leave()
        assert not question.isVisible()
        assert question.accessibleName() == ""
        intake.clear()


def test_one_thing_is_asked_at_a_time_the_newer_takes_the_older_away(intake: Intake, hands: Hands) -> None:
    question, said = intake.form.question, intake.panel._error_title
    hands.scan(CARD)
    hands.press(Qt.Key.Key_F2)
    assert "F2 lần nữa" in said.text()
    hands.scan(OTHER_CARD)
    assert question.isVisible()
    assert said.text() == ""
    hands.press(Qt.Key.Key_F2)
    assert not question.isVisible()
    assert "F2 lần nữa" in said.text()
    assert intake.person.phone.line.hasFocus()
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"
    hands.press(Qt.Key.Key_F2)
    assert intake.person.name.words_typed == ""


def test_a_sheet_looked_at_over_the_question_leaves_it_asked(
    window: MainWindow, intake: Intake, hands: Hands
) -> None:
    hands.scan(CARD)
    hands.scan(OTHER_CARD)
    hands.press(Qt.Key.Key_F1)
    assert window.open_sheet() is not None
    hands.press(Qt.Key.Key_Escape)
    assert window.open_sheet() is None
    hands.enter()
    assert intake.person.name.words_typed == "Nguyễn Văn Thử"


def test_the_second_card_is_the_submitters_after_f6(desk: Desk, intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.press(Qt.Key.Key_F6)
    hands.scan(OTHER_CARD)
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()
    assert of_today(desk) == []
    hands.press(Qt.Key.Key_F10)
    assert intake.person.submitting.relation.hasFocus()
    hands.press(Qt.Key.Key_Down)
    hands.enter()
    hands.enter()
    (uid,) = of_today(desk)
    with desk.reading() as reading:
        whole = dossiers.one(reading, desk.settings.ward, uid)
    assert whole.line.name == "Trần Thị Hoài Thử"
    assert whole.submitter is not None
    assert (whole.submitter["name"], whole.submitter["relation"]) == ("Nguyễn Văn Thử", "spouse")


def test_a_mangled_card_is_refused_in_words(intake: Intake) -> None:
    assert intake.take_card("042196000018|x|y|z|w|v")
    assert intake.panel._error_title.text()
    assert not intake.person.touched


def test_copies_are_counted_by_arrows(desk: Desk, intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Right)
    hands.enter()
    (uid,) = of_today(desk)
    with desk.reading() as reading:
        papers = dossiers.one(reading, desk.settings.ward, uid).papers
    assert [(paper["originals"], paper["copies"]) for paper in papers] == [(1, 2), (1, 0)]


def test_the_slip_is_printed_behind_and_printed_again_as_such(
    intake: Intake, hands: Hands, window: MainWindow
) -> None:
    receive(hands)
    folder = window.printing.folder
    hands.wait_until(lambda: all(job.state == PRINTED for job in window.printing.jobs))
    assert [path.name for path in folder.iterdir()] == ["000.99.01.H27-170125-0001.pdf"]
    hands.press(Qt.Key.Key_F9)
    hands.wait_until(lambda: len(list(folder.glob("*.pdf"))) == 2)
    assert (folder / "000.99.01.H27-170125-0001-in-lai-1.pdf").read_bytes()[:5] == b"%PDF-"


def test_a_printer_that_fails_keeps_the_dossier_and_the_slip(
    desk: Desk, intake: Intake, hands: Hands, window: MainWindow
) -> None:
    window.printing.folder.write_text("a file where the folder should be", encoding="utf-8")
    receive(hands)
    hands.wait_until(lambda: window.printing.jobs[0].state == HELD)
    assert len(of_today(desk)) == 1
    assert "phiếu chờ" in intake.saved._slip_state.text()
    assert window.printing.device_line == "Chưa ghi được tệp PDF, 1 phiếu chờ, F9"
    window.printing.folder.unlink()
    hands.press(Qt.Key.Key_F9)
    hands.enter()
    hands.wait_until(lambda: window.printing.jobs[0].state == PRINTED)
    assert window.open_sheet() is None


def test_an_organisation_has_no_birth_and_no_sex(desk: Desk, intake: Intake, hands: Hands) -> None:
    hands.press(Qt.Key.Key_F5)
    intake.person.name.line.setFocus()
    hands.write("Hợp tác xã Thử Nghiệm")
    assert intake.person.birth.isHidden()
    intake.procedure.line.setFocus()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()
    (uid,) = of_today(desk)
    with desk.reading() as reading:
        whole = dossiers.one(reading, desk.settings.ward, uid)
    assert (whole.applicant_kind, dict(whole.applicant)) == (
        "organisation",
        {"name": "Hợp tác xã Thử Nghiệm"},
    )


def test_a_dossier_already_under_way_is_said_and_blocks_nothing(
    desk: Desk, intake: Intake, hands: Hands
) -> None:
    receive(hands)
    hands.scan(CARD)
    hands.write("xnhn")
    hands.enter()
    assert intake.procedure._already.text() == "Đang có hồ sơ 170125-0001, hẹn 06/02"
    hands.write("+")
    hands.enter()
    assert len(of_today(desk)) == 2


def test_a_form_half_written_is_not_lost_to_one_key(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.press(Qt.Key.Key_F2)
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"
    assert "F2 lần nữa" in intake.panel._error_title.text()
    hands.press(Qt.Key.Key_F2)
    assert not intake.person.touched


def test_plus_ticks_the_papers_also_from_the_panel_beside_them(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    intake.procedure.line.setFocus()
    hands.write("xnhn")
    hands.enter()
    intake.panel.options.print_slip.setFocus()
    hands.write("+")
    assert intake.papers.missing == []
    assert intake.papers.list.hasFocus()


def test_control_with_a_digit_or_a_plus_is_the_windows_in_every_list(
    intake: Intake, hands: Hands, window: MainWindow
) -> None:
    hands.scan(CARD)
    intake.procedure.line.setFocus()
    hands.write("xn")
    hands.press(Qt.Key.Key_1, "1", ctrl=True)
    assert intake.procedure.procedure is None, "Ctrl+1 shows a place and chooses no line"
    hands.write("hn")
    hands.enter()
    hands.press(Qt.Key.Key_Plus, "+", ctrl=True)
    hands.press(Qt.Key.Key_1, "1", ctrl=True)
    assert not any(paper.present for paper in intake.papers.papers)
    hands.press(Qt.Key.Key_2, "2", ctrl=True)
    assert window.shown is window.place("dossiers")
