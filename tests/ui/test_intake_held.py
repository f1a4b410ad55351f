"""A key that is held, and a scanner that ends with two, answer nothing: who stands in the form is replaced by a hand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from tests.ui.hands import CARD, OTHER_CARD, Hands
from ui.main_window import MainWindow
from ui.places.intake import Intake


def enter_held(hands: Hands, times: int = 8) -> None:
    """What a keyboard sends while Enter stays down."""
    for _ in range(times):
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True
        )
        QApplication.sendEvent(QApplication.focusWidget() or hands.window, event)
        hands.settle(1)


def ready_to_save(hands: Hands) -> None:
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")


def test_enter_held_at_the_question_replaces_nobody_and_saves_nothing(intake: Intake, hands: Hands) -> None:
    ready_to_save(hands)
    hands.scan(OTHER_CARD)
    assert intake.form.question.isVisible()
    enter_held(hands)
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"
    hands.enter()
    assert intake.person.name.words_typed != "Trần Thị Hoài Thử"
    enter_held(hands)
    assert intake.saved.received is None


def test_enter_held_after_what_was_odd_is_mended_saves_nothing(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.write("091200001")
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()
    hands.write("0912000018")
    hands.enter()
    enter_held(hands)
    assert intake.saved.received is None
    hands.enter()
    assert intake.saved.received is not None


def test_a_scanner_that_ends_with_two_keys_answers_no_question(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.scan(OTHER_CARD)
    assert intake.form.question.isVisible()
    hands._ms += 6
    hands._send(Qt.Key.Key_Return, "\n")
    assert intake.form.question.isVisible()
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"


def test_a_telephone_taken_out_stays_out_when_the_form_is_taken_up_again(
    window: MainWindow, intake: Intake, hands: Hands, desk: Desk
) -> None:
    hands.scan(CARD)
    hands.write("0912000018")
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.write("+")
    hands.enter()
    hands.scan(CARD)
    assert intake.person.phone.words_typed == "0912 000 018"
    intake.person.phone.line.clear()
    window.door.lock()
    intake.change_person()
    hands.wait_until(lambda: intake.idle)
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"
    assert intake.person.phone.words_typed == ""
