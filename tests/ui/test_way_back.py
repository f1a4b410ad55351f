"""Esc walks back the way one came: what was opened on top of something uncovers it again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from tests.ui.counter_days import AGAIN, Clock, letter, opened, take_in
from tests.ui.hands import Hands
from ui.main_window import MainWindow
from ui.places.dossier import DossierPlace

Key = Qt.Key


@pytest.fixture
def dossier(desk: Desk) -> str:
    return take_in(desk, "Đặng Quốc Mẫu", "042068000003", AGAIN, "2017-01-24T10:05")


@pytest.fixture
def other(desk: Desk) -> str:
    return take_in(desk, "Trần Thị Thử", "042190000029", AGAIN, "2017-01-24T10:20")


@pytest.fixture
def late(qapp: QApplication, desk: Desk, dossier: str, other: str) -> Iterator[tuple[MainWindow, Hands]]:
    """Both are owed a letter."""
    with opened(qapp, desk, Clock("2017-02-20T14:05")) as given:
        yield given


def back(window: MainWindow, hands: Hands) -> str:
    """Press Esc until another place is shown; its name."""
    before = window.shown
    for _ in range(3):
        hands.press(Key.Key_Escape)
        if window.shown is not before:
            break
    return window._shown


def uid(window: MainWindow) -> str:
    page = window.shown
    assert isinstance(page, DossierPlace)
    assert page.dossier is not None
    return page.dossier.line.dossier


def test_esc_leads_from_the_letter_to_the_dossier_it_was_begun_in_and_on_to_the_queue(
    late: tuple[MainWindow, Hands], dossier: str
) -> None:
    window, hands = late
    hands.press(Key.Key_2, ctrl=True)
    window.open_dossier(dossier)
    letter(hands, "x")
    assert window._shown == "apologies"
    assert back(window, hands) == "dossier"
    assert uid(window) == dossier
    assert back(window, hands) == "dossiers"
    assert back(window, hands) == "intake"


def test_esc_leads_from_the_letter_to_the_queue_it_was_begun_in(late: tuple[MainWindow, Hands]) -> None:
    window, hands = late
    hands.press(Key.Key_2, ctrl=True)
    letter(hands, "x")
    assert window._shown == "apologies"
    assert back(window, hands) == "dossiers"


def test_another_dossier_opened_over_the_letter_does_not_hide_the_first(
    late: tuple[MainWindow, Hands], dossier: str, other: str
) -> None:
    window, hands = late
    window.open_dossier(dossier)
    letter(hands, "x")
    window.open_dossier(other)
    assert uid(window) == other
    assert back(window, hands) == "apologies"
    assert back(window, hands) == "dossier"
    assert uid(window) == dossier


def test_a_dossier_opened_again_is_no_further_away(late: tuple[MainWindow, Hands], dossier: str) -> None:
    window, hands = late
    hands.press(Key.Key_5, ctrl=True)
    for _ in range(2):
        window.open_dossier(dossier)
        letter(hands, "x")
    window.open_dossier(dossier)
    assert back(window, hands) == "figures"


def test_whoever_goes_to_a_place_by_its_key_begins_anew(late: tuple[MainWindow, Hands], dossier: str) -> None:
    window, hands = late
    window.open_dossier(dossier)
    letter(hands, "x")
    hands.press(Key.Key_3, ctrl=True)
    assert back(window, hands) == "intake"


def test_what_was_searched_for_from_intake_leads_back_there(late: tuple[MainWindow, Hands]) -> None:
    window, hands = late
    hands.press(Key.Key_F3)
    hands.write("0001")
    assert window._shown == "dossiers"
    hands.press(Key.Key_Escape)
    assert window._shown == "dossiers"
    assert window.top.search.text() == "", "the box says what is listed"
    hands.press(Key.Key_Escape)
    assert window._shown == "intake"
