"""Those who ask together: each of them is named once, whatever card is read again and whatever number is typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.desk.desk import Desk
from tests.ui.hands import CARD, OTHER_CARD, Hands
from tests.ui.test_intake_people import choose, of_today
from tests.ui.test_intake_proxy import THIRD_CARD
from ui.places.intake import Intake

Key = Qt.Key

SECOND = [["Nguyễn Văn Thử", "042 090 000 019", "01/01/1990"]]


@pytest.fixture
def couple(intake: Intake, hands: Hands) -> Intake:
    """By two scans: Trần Thị Hoài Thử and, together with her, Nguyễn Văn Thử."""
    hands.scan(CARD)
    hands.press(Key.Key_F6, shift=True)
    hands.scan(OTHER_CARD)
    return intake


def test_the_second_ones_card_read_again_takes_nobodys_place(
    couple: Intake, hands: Hands, desk: Desk
) -> None:
    choose(hands, couple, "dang ky ket hon")
    hands.scan(OTHER_CARD)
    assert couple.form.question.accessibleName() == ""
    assert (couple.person.name.words_typed, couple.person.together.written()) == ("Trần Thị Hoài Thử", SECOND)
    couple.papers.list.setFocus()
    hands.enter()
    (whole,) = of_today(desk)
    assert [whole.applicant["name"], *(each["name"] for each in whole.applicants)] == [
        "Trần Thị Hoài Thử",
        "Nguyễn Văn Thử",
    ]


def test_their_card_puts_right_what_was_typed_over_it(couple: Intake, hands: Hands) -> None:
    couple.person.together.fields()[0].line.setText("Nguyễn Văn Thừ")
    hands.scan(OTHER_CARD)
    assert couple.person.together.written() == SECOND


def test_the_card_of_one_named_without_a_number_completes_them_unasked(couple: Intake, hands: Hands) -> None:
    hands.press(Key.Key_F6, shift=True)
    hands.write("le thi mau")
    couple.papers.list.setFocus()
    hands.scan(THIRD_CARD)
    assert couple.form.question.accessibleName() == ""
    assert couple.person.together.written() == [*SECOND, ["Lê Thị Mẫu", "042 188 000 020", "02/02/1988"]]


def test_the_applicants_own_card_completes_her_before_a_row_that_waits(intake: Intake, hands: Hands) -> None:
    person = intake.person
    hands.write("tran thi hoai thu")
    hands.press(Key.Key_F6, shift=True)
    person.number.line.setFocus()
    hands.scan(CARD)
    assert (person.name.words_typed, person.told.id_number) == ("Trần Thị Hoài Thử", "042196000018")
    assert person.together.written() == []


def test_a_card_is_of_the_row_that_bears_its_number_before_a_namesakes(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    rows = intake.person.together
    for words in ("Nguyễn Văn Thử", "Nguyễn Văn Thừ"):
        hands.press(Key.Key_F6, shift=True)
        hands.write(words)
        hands.enter()
    hands.write("042090000019")
    hands.enter()
    hands.scan(OTHER_CARD)
    assert rows.written() == [["Nguyễn Văn Thử", "", ""], *SECOND]


def test_where_one_more_is_waited_for_their_card_is_said_and_the_next_ones_taken(
    couple: Intake, hands: Hands
) -> None:
    hands.press(Key.Key_F6, shift=True)
    hands.scan(OTHER_CARD)
    assert couple.panel._error_title.text() == "Thẻ này là của người cùng đứng tên. Quét thẻ người khác"
    assert couple.person.together.written() == SECOND
    hands.scan(THIRD_CARD)
    assert [row[0] for row in couple.person.together.written()] == ["Nguyễn Văn Thử", "Lê Thị Mẫu"]


def test_one_of_them_may_hand_it_in_for_them_all(couple: Intake, hands: Hands) -> None:
    hands.press(Key.Key_F6)
    hands.scan(OTHER_CARD)
    assert couple.person.submitter_name.words_typed == "Nguyễn Văn Thử"
    assert couple.person.together.written() == SECOND


@pytest.mark.parametrize("number", ["042196000018", "042090000019"])
def test_nobody_is_named_twice(couple: Intake, hands: Hands, desk: Desk, number: str) -> None:
    choose(hands, couple, "dang ky ket hon")
    hands.press(Key.Key_F6, shift=True)
    for words in ("Lê Thị Lặp", number):
        hands.write(words)
        hands.enter()
    twice = couple.person.together.fields()[4]
    assert twice.error == "Trùng số với người khác"
    couple.papers.list.setFocus()
    hands.enter()
    assert of_today(desk) == []
    assert "Cùng đứng tên: trùng số với người khác" in couple.panel._error_lines.text()
    hands.press(Key.Key_F10)
    assert twice.line.hasFocus()
    twice.line.selectAll()
    hands.write("042188000020")
    couple.papers.list.setFocus()
    hands.enter()
    assert len(of_today(desk)) == 1


def test_two_of_one_number_are_told_apart_by_the_applicants_too(couple: Intake, hands: Hands) -> None:
    number = couple.person.number.line
    for typed, said in (("042090000019", "Trùng số với người khác"), ("042196000018", "")):
        number.setFocus()
        number.selectAll()
        hands.write(typed)
        hands.enter()
        assert couple.person.together.fields()[1].error == said
