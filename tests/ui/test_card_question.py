"""While it is asked whose place a card takes: only a bare Enter answers, and what is typed meanwhile is not lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.hands import CARD, OTHER_CARD, Hands
from tests.ui.test_correction_card import Counter, correction, counter
from ui.places.intake import Intake

__all__ = ["counter"]
Key = Qt.Key


def asked_at_phone(intake: Intake, hands: Hands, typed: str = "0912") -> None:
    """Another's card is asked about while the telephone is half typed."""
    hands.scan(CARD)
    hands.write(typed)
    hands.scan(OTHER_CARD)
    assert intake.form.question.isVisible()


@pytest.mark.parametrize("held", ["ctrl", "shift"])
def test_enter_with_another_key_held_leaves_the_question(intake: Intake, hands: Hands, held: str) -> None:
    asked_at_phone(intake, hands)
    hands.press(Key.Key_Return, "\r", ctrl=held == "ctrl", shift=held == "shift")
    assert intake.form.question.isVisible()
    assert intake.form.question.hasFocus()
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"
    assert intake.saved.received is None


def test_the_key_that_saves_the_correction_does_not_answer(counter: Counter) -> None:
    window, hands, _ = counter
    sheet = correction(counter)
    hands.scan(CARD)
    hands.press(Key.Key_Return, "\r", ctrl=True)
    assert sheet.cards.question.isVisible()
    assert sheet.person.name.words_typed == "Công ty Thử"
    assert window.open_sheet() is sheet


def test_the_enter_of_the_figures_answers(intake: Intake, hands: Hands) -> None:
    asked_at_phone(intake, hands)
    hands.pause()
    hands._send(Key.Key_Enter, "\r", Qt.KeyboardModifier.KeypadModifier)
    assert intake.person.name.words_typed == "Nguyễn Văn Thử"


def test_the_kind_switched_ends_the_question(intake: Intake, hands: Hands) -> None:
    asked_at_phone(intake, hands)
    hands.press(Key.Key_F5)
    assert not intake.form.question.isVisible()
    assert intake.person.kind.value == "organisation"
    hands.enter()
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"


def test_what_is_typed_over_the_question_keeps_everybody_and_goes_on_in_the_line(
    intake: Intake, hands: Hands
) -> None:
    asked_at_phone(intake, hands)
    hands.write("000018")
    hands.settle(800)  # digits alone may be the beginning of a card until they rest
    assert not intake.form.question.isVisible()
    assert intake.person.phone.line.text() == "0912000018"
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"


def test_blanks_and_letters_typed_over_the_question_are_not_lost_either(intake: Intake, hands: Hands) -> None:
    hands.write("Phạm Thị")
    hands.scan(CARD)
    hands.write(" Gửi")
    assert intake.person.name.line.text() == "Phạm Thị Gửi"


def test_the_card_read_again_asks_again_and_writes_nothing(intake: Intake, hands: Hands) -> None:
    asked_at_phone(intake, hands)
    hands.scan(OTHER_CARD)
    assert intake.form.question.isVisible()
    assert intake.person.phone.line.text() == "0912"


@pytest.mark.parametrize("line", ["phone", "number", "name"])
def test_after_esc_the_next_key_goes_on_where_the_hand_was(intake: Intake, hands: Hands, line: str) -> None:
    hands.write("Lê Thị Gửi")
    field = getattr(intake.person, line)
    field.line.setFocus()
    field.line.setText("")
    hands.write("0421" if line != "name" else "Phạm")
    typed = field.line.text()
    hands.scan(CARD)
    assert intake.form.question.isVisible()
    hands.press(Key.Key_Escape)
    assert field.line.hasFocus()
    hands.write("9")
    assert field.line.text() == f"{typed}9"


def test_after_esc_the_cursor_is_in_the_middle_where_it_was(intake: Intake, hands: Hands) -> None:
    hands.write("Lê Thi Gửi")
    intake.person.name.line.setCursorPosition(5)
    hands.scan(CARD)
    hands.press(Key.Key_Escape)
    hands.write("9")
    assert intake.person.name.line.text() == "Lê Th9i Gửi"
