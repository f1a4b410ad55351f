"""A number that is odd is asked about once before it is saved, and F10 leads to what is still to be mended."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from app.dossier.registers import dossiers, receipts
from tests.ui.hands import MORNING, OTHER_CARD, Hands
from ui.places.intake import Intake
from ui.widgets.chord_pause import PAUSE_MS

Key = Qt.Key


def kept(desk: Desk) -> list[str]:
    """The numbers of those whose dossiers were received today."""
    with desk.reading() as reading:
        ward = desk.settings.ward
        lines = receipts.of_day(reading, ward, MORNING.date())
        return [dossiers.one(reading, ward, line.dossier).applicant.get("id_number", "") for line in lines]


def fill(hands: Hands, number: str) -> None:
    for words in ("Trần Thị Thử", number):
        hands.write(words)
        hands.enter()
    ask_for_marriage(hands)


def ask_for_marriage(hands: Hands) -> None:
    intake = hands.window.place("intake")
    intake.procedure.line.setFocus()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")


@pytest.fixture
def asked(intake: Intake, hands: Hands) -> Intake:
    fill(hands, "12345")
    hands.enter()
    return intake


def test_a_number_of_five_digits_is_asked_about_once(asked: Intake, hands: Hands, desk: Desk) -> None:
    number = asked.person.number
    assert kept(desk) == []
    assert number.line.hasFocus()
    assert asked.panel._error_title.text() == "Kiểm tra lại. Đúng vậy thì Enter lần nữa để ghi"
    assert asked.panel._error_lines.text() == "Số định danh 12345: thiếu 7 chữ số"
    assert asked.person.mark.state == "open"
    hands.settle(PAUSE_MS)
    hands.enter()
    assert kept(desk) == ["12345"]


def test_a_key_held_or_hit_twice_is_no_answer(asked: Intake, hands: Hands, desk: Desk) -> None:
    hands.enter()
    hands.settle(PAUSE_MS)
    for _ in range(4):
        again = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True, 1)
        QApplication.sendEvent(QApplication.focusWidget(), again)
    assert kept(desk) == []
    assert asked.person.number.line.hasFocus()


def test_what_is_typed_takes_its_place_and_another_odd_one_is_asked_anew(
    asked: Intake, hands: Hands, desk: Desk
) -> None:
    hands.settle(PAUSE_MS)
    hands.write("123456")
    hands.enter()
    assert kept(desk) == []
    assert asked.person.number.line.hasFocus()
    assert asked.panel._error_lines.text() == "Số định danh 123456: thiếu 6 chữ số"
    hands.write("042196000018")
    hands.enter()
    assert asked.person.mark.state == "done"
    assert asked.panel.primary.hasFocus(), "on to saving, not through the fields again"
    hands.enter()
    assert kept(desk) == ["042196000018"]


def test_shift_enter_again_keeps_the_person(intake: Intake, hands: Hands, desk: Desk) -> None:
    fill(hands, "12345")
    hands.press(Key.Key_Return, "\r", shift=True)
    assert kept(desk) == []
    hands.settle(PAUSE_MS)
    hands.press(Key.Key_Return, "\r", shift=True)
    assert kept(desk) == ["12345"]
    assert intake.person.name.words_typed == "Trần Thị Thử"
    ask_for_marriage(hands)
    hands.enter()
    assert kept(desk) == ["12345", "12345"], "the same number is asked about again"
    fill(hands, "12345")
    hands.enter()
    assert len(kept(desk)) == 2, "of somebody else it is"
    intake.person.number.line.setText("042196000018")
    intake.papers.list.setFocus()
    hands.enter()
    assert len(kept(desk)) == 3


def test_the_odd_numbers_of_two_people_are_asked_about_at_once(
    intake: Intake, hands: Hands, desk: Desk
) -> None:
    hands.scan(OTHER_CARD)
    intake.person.number.line.setText("0421")
    hands.press(Key.Key_F6)
    hands.write("Lê Thị Nộp")
    hands.enter()
    hands.write("99")
    intake.person.submitting.relate("other")
    intake.person.authorisation.line.setText("Chứng thực số 12")
    ask_for_marriage(hands)
    hands.enter()
    assert intake.panel._error_lines.text().splitlines() == [
        "Số định danh 0421: thiếu 8 chữ số",
        "Số định danh 99: thiếu 10 chữ số",
    ]
    hands.settle(PAUSE_MS)
    intake.person.submitter_number.line.setFocus()
    hands.enter()
    assert kept(desk) == [], "Enter elsewhere is on to the next field"
    intake.person.number.line.setFocus()
    hands.enter()
    assert kept(desk) == ["0421"]


@pytest.mark.parametrize("number", ["", "183000018", "042196000018"])
def test_no_number_an_old_one_and_a_right_one_cost_no_key(
    intake: Intake, hands: Hands, desk: Desk, number: str
) -> None:
    fill(hands, number)
    assert intake.person.mark.state == "done"
    hands.enter()
    assert len(kept(desk)) == 1


def test_f10_leads_on_to_what_is_still_to_be_mended(intake: Intake, hands: Hands) -> None:
    hands.write("Trần Thị Thử")
    intake.person.birth.line.setText("31/02/1996")
    ask_for_marriage(hands)
    intake.person.name.line.clear()
    hands.enter()
    hands.press(Key.Key_F10)
    assert intake.person.name.line.hasFocus()
    hands.write("Trần Thị Thử")
    hands.press(Key.Key_F10)
    assert intake.person.birth.line.hasFocus()
    assert intake.panel._error_title.text() == "Chưa lưu được, còn 1 chỗ cần sửa"
    hands.write("17/09/1996")
    hands.press(Key.Key_F10)
    assert intake.person.birth.error == ""
    assert not intake.panel._error.isVisible()


def test_f10_on_the_form_of_the_next_person_blames_nothing(intake: Intake, hands: Hands) -> None:
    intake.save()
    intake.clear()
    hands.press(Key.Key_F10)
    assert intake.person.name.error == ""


def test_f10_asks_about_another_number_before_enter_can_mean_it(
    asked: Intake, hands: Hands, desk: Desk
) -> None:
    hands.settle(PAUSE_MS)
    hands.write("123456")
    hands.press(Key.Key_F10)
    assert asked.panel._error_lines.text() == "Số định danh 123456: thiếu 6 chữ số"
    hands.enter()
    assert kept(desk) == [], "it was asked this moment"
    hands.settle(PAUSE_MS)
    hands.press(Key.Key_F10)
    assert kept(desk) == [], "F10 leads there and answers nothing"
    hands.enter()
    assert kept(desk) == ["123456"]


def test_f10_says_first_what_came_to_be_missing_after_the_question(asked: Intake, hands: Hands) -> None:
    asked.person.name.line.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Key.Key_Delete)
    hands.press(Key.Key_F10)
    assert asked.panel._error_title.text() == "Chưa lưu được, còn 1 chỗ cần sửa"
    assert asked.person.name.line.hasFocus()


@pytest.mark.parametrize("number", ["12345", "042196000018"])
def test_after_a_dossier_is_saved_with_shift_enter_f10_blames_nothing(
    intake: Intake, hands: Hands, desk: Desk, number: str
) -> None:
    fill(hands, number)
    hands.press(Key.Key_Return, "\r", shift=True)
    if not kept(desk):
        hands.settle(PAUSE_MS)
        hands.press(Key.Key_Return, "\r", shift=True)
    assert kept(desk) == [number]
    assert intake.panel._error.isHidden()
    hands.press(Key.Key_F10)
    assert intake.panel._error.isHidden()
    assert intake.procedure._hint.text() != "chưa chọn thủ tục"
    intake.person.number.line.setFocus()
    hands.enter()
    assert intake.person.birth.line.hasFocus(), "Enter goes on as in any form"


def test_the_tick_follows_what_is_chosen_beside_the_number(intake: Intake, hands: Hands) -> None:
    person = intake.person
    fill(hands, "042196000018")
    person.sex.setFocus()
    for chosen, state in (("nam", "open"), ("nữ", "done")):
        hands.press(Key.Key_Right)
        assert (person.sex.value, person.mark.state) == (chosen, state)


def test_a_question_answered_by_how_somebody_is_known_is_gone(asked: Intake, hands: Hands) -> None:
    person = asked.person
    person.known_by.setFocus()
    while person.known_by.currentData() != "passport":
        hands.press(Key.Key_Down)
    assert person.mark.state == "done"
    assert not asked.panel._error.isVisible()


def test_enter_on_what_was_mended_leads_to_what_is_odd_next(intake: Intake, hands: Hands) -> None:
    intake.person.phone.line.setText("0912345")
    fill(hands, "12345")
    hands.enter()
    assert intake.panel._error_lines.text().splitlines() == [
        "Số định danh 12345: thiếu 7 chữ số",
        "Điện thoại 0912345: thiếu 3 chữ số",
    ]
    hands.write("042196000018")
    hands.enter()
    assert intake.person.phone.line.hasFocus()
    assert intake.panel._error_lines.text() == "Điện thoại 0912345: thiếu 3 chữ số"
    hands.write("0912000018")
    hands.enter()
    assert intake.panel.primary.hasFocus()
    assert not intake.panel._error.isVisible()


def test_once_it_was_mended_enter_there_leads_to_the_next_field(asked: Intake, hands: Hands) -> None:
    hands.write("042196000018")
    hands.enter()
    assert asked.panel.primary.hasFocus()
    asked.person.number.line.setFocus()
    hands.enter()
    assert asked.person.birth.line.hasFocus()


@pytest.mark.parametrize(
    ("typed", "said"), [("12345", "Họ tên toàn chữ số"), ("042190000777", "Đây là số định danh?")]
)
def test_a_name_made_of_digits_is_asked_about_once(
    intake: Intake, hands: Hands, desk: Desk, typed: str, said: str
) -> None:
    hands.write(typed)
    hands.enter()
    assert intake.person.name.words.text() == said
    ask_for_marriage(hands)
    assert intake.person.mark.state == "open"
    hands.enter()
    assert kept(desk) == []
    assert intake.panel._error_lines.text() == f"{said} ({typed})"
    assert intake.person.name.line.hasFocus()
    hands.settle(PAUSE_MS)
    hands.enter()
    assert len(kept(desk)) == 1


def test_a_proxys_name_and_telephone_are_asked_about_too(intake: Intake, hands: Hands, desk: Desk) -> None:
    hands.scan(OTHER_CARD)
    hands.press(Key.Key_F6)
    hands.write("99")
    intake.person.submitter_phone.line.setText("0913")
    intake.person.submitting.relate("spouse")
    ask_for_marriage(hands)
    hands.enter()
    assert kept(desk) == []
    assert intake.panel._error_lines.text().splitlines() == [
        "Họ tên toàn chữ số (99)",
        "Điện thoại 0913: thiếu 6 chữ số",
    ]


def test_of_an_organisation_named_by_figures_nothing_is_asked(
    intake: Intake, hands: Hands, desk: Desk
) -> None:
    hands.press(Key.Key_F5)
    intake.person.name.line.setFocus()
    hands.write("19")
    ask_for_marriage(hands)
    hands.enter()
    assert len(kept(desk)) == 1


@pytest.fixture
def long_past(intake: Intake, hands: Hands) -> Intake:
    """Three working days from the twelfth of January ended on the seventeenth; today is the twenty-fifth."""
    fill(hands, "042196000018")
    hands.press(Key.Key_F5, shift=True)
    hands.write("8h30 12/1")
    hands.enter()
    return intake


def received_on(desk: Desk, day: date) -> int:
    with desk.reading() as reading:
        return len(receipts.of_day(reading, desk.settings.ward, day))


def test_a_promise_that_is_past_before_it_is_given_is_asked_about_once(
    long_past: Intake, hands: Hands, desk: Desk
) -> None:
    hands.enter()
    assert received_on(desk, date(2017, 1, 12)) == 0
    assert long_past.panel._error_title.text() == "Kiểm tra lại. Đúng vậy thì Enter lần nữa để ghi"
    assert (
        long_past.panel._error_lines.text()
        == "Nhận lúc 08:30 12/01: hẹn trả 17/01/2017 đã qua, ghi là quá hạn ngay"
    )
    assert long_past.panel.received_at.line.hasFocus()
    hands.settle(PAUSE_MS)
    hands.enter()
    assert received_on(desk, date(2017, 1, 12)) == 1


def test_the_day_typed_wrongly_is_mended_where_it_was_asked_about(
    long_past: Intake, hands: Hands, desk: Desk
) -> None:
    hands.enter()
    hands.settle(PAUSE_MS)
    hands.write("8h30 24/1")
    assert not long_past.panel._error.isVisible()
    hands.enter()
    assert received_on(desk, date(2017, 1, 24)) == 0
    assert long_past.panel.primary.hasFocus()
    hands.enter()
    assert received_on(desk, date(2017, 1, 24)) == 1


def test_a_dossier_from_paper_whose_day_is_still_to_come_costs_no_key(
    intake: Intake, hands: Hands, desk: Desk
) -> None:
    fill(hands, "042196000018")
    intake.panel.received_at.line.setText("24/01 08:30")
    hands.enter()
    assert received_on(desk, date(2017, 1, 24)) == 1


@pytest.mark.parametrize(
    ("relation", "number", "asked"),
    [
        ("child", "042060000012", True),  # born in 1960 as the child of somebody born in 1990
        ("parent", "042060000012", False),
        ("parent", "042201000012", True),  # born in 2001
        ("grandparent", "042201000012", True),
        ("child", "042201000012", False),
        ("spouse", "042060000012", False),
        ("child", "", False),
    ],
)
def test_a_child_born_before_or_a_parent_after_the_applicant_is_asked_about_once(
    intake: Intake, hands: Hands, desk: Desk, relation: str, number: str, asked: bool
) -> None:
    hands.scan(OTHER_CARD)
    hands.press(Key.Key_F6)
    hands.write("Lê Thị Nộp")
    person = intake.person
    person.submitter_number.line.setText(number)
    person.submitting.relate(relation)
    ask_for_marriage(hands)
    hands.enter()
    if asked:
        assert kept(desk) == []
        (told,) = intake.panel._error_lines.text().splitlines()
        born = 1960 if number.startswith("0420") else 2001
        assert told.endswith(f": người nộp thay sinh {born}, người có hồ sơ sinh 1990")
        assert person.submitting.relation.hasFocus()
        hands.settle(PAUSE_MS)
        hands.enter()
    assert kept(desk) == ["042090000019"]
