"""What the register knows of who is at the counter comes while the clerk goes on: late, it disturbs nobody."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from tests.ui.hands import CARD, Hands
from tests.ui.test_intake import receive
from ui.background import unforeseen
from ui.main_window import MainWindow
from ui.places.intake import Intake


@contextmanager
def slow_register(intake: Intake, hands: Hands) -> Iterator[None]:
    """The register answers only once the block is left."""
    answers = Event()
    intake.who._asking.run(answers.wait, lambda _: None, unforeseen)
    try:
        yield
    finally:
        answers.set()
        hands.wait_until(lambda: intake.idle)


def test_the_clerk_writes_on_while_the_register_is_asked(intake: Intake, hands: Hands) -> None:
    receive(hands)
    with slow_register(intake, hands):
        intake.take_card(CARD)
        assert intake.person.name.words_typed == "Trần Thị Hoài Thử"
        assert intake.person.phone.line.hasFocus()
        hands._send(Qt.Key.Key_unknown, "0")
        hands._send(Qt.Key.Key_unknown, "9")
    assert intake.person.phone.words_typed == "09"
    assert intake.person.phone.line.hasFocus()
    assert intake.person.past.text() == "Đã nộp 1 hồ sơ"


def test_whoever_s_number_is_written_with_dots_is_known_by_it(intake: Intake, hands: Hands) -> None:
    receive(hands)
    person = intake.person
    person.number.line.setFocus()
    hands.write("042.196.000.018")
    hands.enter()
    assert (person.name.words_typed, person.past.text()) == ("Trần Thị Hoài Thử", "Đã nộp 1 hồ sơ")
    assert (person.number.words_typed, person.told.id_number) == ("042 196 000 018", "042196000018")


def test_an_answer_about_somebody_who_left_is_not_shown(intake: Intake, hands: Hands) -> None:
    receive(hands)
    with slow_register(intake, hands):
        intake.take_card(CARD)
        intake.clear()
    assert not intake.person.touched
    assert intake.person.past.text() == ""
    assert intake.person.name.line.hasFocus()


def test_an_answer_about_another_procedure_is_not_shown(intake: Intake, hands: Hands) -> None:
    receive(hands)
    hands.scan(CARD)
    received = intake.saved.received
    assert received is not None
    asked = received.procedure
    with slow_register(intake, hands):
        intake.procedure.choose(asked)
        intake.procedure.search_again()
    assert intake.procedure._already.text() == ""
    intake.procedure.choose(asked)
    hands.wait_until(lambda: intake.idle)
    assert intake.procedure._already.text() == "Đang có hồ sơ 170125-0001, hẹn 06/02"


def test_a_window_that_closes_while_a_number_is_written_asks_nothing(
    window: MainWindow, intake: Intake, hands: Hands
) -> None:
    intake.person.number.line.setFocus()
    hands.write("042196000018")
    window.close()
    QApplication.sendEvent(intake.person.number.line, QFocusEvent(QEvent.Type.FocusOut))
    assert intake.idle
