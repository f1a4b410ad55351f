"""A number that the register knows under another name is asked about, for as long as that other name stands there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.demo.ward import CLERK_2
from app.desk.desk import Desk
from tests.ui.hands import CARD, Hands
from tests.ui.test_entrance import OTHER_PIN, come_in, door
from tests.ui.test_intake import receive
from tests.ui.test_intake_odd import ask_for_marriage, kept
from ui.main_window import MainWindow
from ui.places.intake import Intake
from ui.widgets.chord_pause import PAUSE_MS

__all__ = ["door"]

OF_ANOTHER = "Số định danh 042 196 000 018: số của Trần Thị Hoài Thử"


@pytest.fixture
def other_name(window: MainWindow, hands: Hands) -> Intake:
    """Somebody else's name beside the number of Trần Thị Hoài Thử, who was here before."""
    return begin(window, hands)


def begin(window: MainWindow, hands: Hands) -> Intake:
    receive(hands)
    form = window.place("intake")
    assert isinstance(form, Intake)
    for words in ("Lê Thị Khác", "042196000018"):
        hands.write(words)
        hands.enter()
    ask_for_marriage(hands)
    assert form.person.mark.state == "open"
    return form


def save(form: Intake, hands: Hands) -> None:
    form.papers.list.setFocus()
    hands.enter()


def test_the_owner_s_own_card_answers_it(other_name: Intake, hands: Hands, desk: Desk) -> None:
    hands.scan(CARD)
    assert other_name.person.mark.state == "done"
    assert other_name.person.number.words.text() == ""
    save(other_name, hands)
    assert len(kept(desk)) == 2


def test_the_owner_s_name_answers_it_and_another_one_asks_again(
    other_name: Intake, hands: Hands, desk: Desk
) -> None:
    person = other_name.person
    for name, state, hint in (
        ("Trần Thị Hoài Thử", "done", ""),
        ("Lê Thị Khác", "open", "số của Trần Thị Hoài Thử"),
    ):
        person.name.line.setFocus(Qt.FocusReason.TabFocusReason)
        hands.write(name)
        assert (person.mark.state, person.number.words.text()) == (state, hint)
    save(other_name, hands)
    assert len(kept(desk)) == 1
    assert other_name.panel._error_lines.text() == OF_ANOTHER


def test_it_stands_while_nothing_is_changed(other_name: Intake, hands: Hands, desk: Desk) -> None:
    save(other_name, hands)
    hands.settle(PAUSE_MS)
    hands.press(Qt.Key.Key_Tab)
    assert other_name.panel._error_lines.text() == OF_ANOTHER
    hands.press(Qt.Key.Key_Backtab, shift=True)
    hands.enter()
    assert len(kept(desk)) == 2


def test_it_is_not_lost_while_a_colleague_works(door: MainWindow, desk: Desk) -> None:
    hands = Hands(door)
    come_in(door, hands)
    form = begin(door, hands)
    door.door.lock()
    come_in(door, hands, CLERK_2, OTHER_PIN)
    door.door.lock()
    come_in(door, hands)
    assert form.person.mark.state == "open"
    save(form, hands)
    assert len(kept(desk)) == 1
    assert form.panel._error_lines.text() == OF_ANOTHER
