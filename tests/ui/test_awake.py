"""The monitors stay lit while a citizen's screen shows, and a machine that will not have it harms nothing."""

from __future__ import annotations

import logging

import pytest

from tests.ui.hands import Hands
from ui.citizen.awake import Awake, Refused
from ui.citizen.screens import CitizenScreens
from ui.main_window import MainWindow


class Machine:
    """Keeps what it was asked; ``will`` not hold when it is asked to."""

    def __init__(self, *, will: bool = True) -> None:
        self.asked: list[bool] = []
        self._will = will

    def __call__(self, awake: bool, refused: Refused) -> None:
        self.asked.append(awake)
        if not self._will:
            refused("no session bus")


def test_it_is_asked_once_while_a_screen_shows_and_let_go_with_the_last() -> None:
    machine = Machine()
    awake = Awake(hold=machine)
    for shown in (False, True, True, True, False, False):
        awake.keep(shown=shown)
    assert machine.asked == [True, False]


def test_a_machine_that_refuses_is_told_of_once_and_asked_no_more(caplog: pytest.LogCaptureFixture) -> None:
    machine = Machine(will=False)
    awake = Awake(hold=machine)
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            awake.keep(shown=True)
            awake.keep(shown=False)
    assert machine.asked == [True]
    assert [record.getMessage() for record in caplog.records] == ["monitors may go dark: no session bus"]


def test_the_counters_screens_keep_the_machine_awake_until_they_are_gone(
    window: MainWindow, hands: Hands
) -> None:
    hands.wait_until(lambda: window.watching is not None)
    assert window.watching is not None
    screens = window.watching.screens
    assert isinstance(screens, CitizenScreens)
    machine = Machine()
    screens._awake = Awake(screens, machine)
    screens.second_passed()
    assert machine.asked == []
    screens.preview("counter")
    assert machine.asked == [True]
    screens.windows["counter"].hide()
    screens.second_passed()
    assert machine.asked == [True, False]
