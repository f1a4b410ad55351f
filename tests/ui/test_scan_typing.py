"""What people and input methods type is never taken for a scan, however fast it comes."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.hands import CARD, Hands
from tests.ui.test_scan_pieces import heard
from ui.main_window import MainWindow


@pytest.fixture
def name(window: MainWindow) -> QLineEdit:
    line: QLineEdit = window.shown.person.name.line
    line.setFocus()
    return line


def erase(hands: Hands, times: int) -> None:
    for _ in range(times):
        hands._ms += 1
        hands._send(Qt.Key.Key_Backspace, "\b")


def at_once(hands: Hands, letters: str, gap_ms: int = 1) -> None:
    for letter in letters:
        hands._ms += gap_ms
        hands._send(Qt.Key.Key_Return if letter == "\r" else Qt.Key.Key_unknown, letter)


def test_unikey_erases_and_rewrites(
    qapp: QApplication, window: MainWindow, hands: Hands, name: QLineEdit
) -> None:
    said = heard(qapp)
    for typed, erased, rewritten in (("Nghieen", 2, "ên"), ("g", 0, ""), ("s", 3, "ếng"), (" Thuwr", 2, "ử")):
        for letter in typed:
            hands._ms += 90
            at_once(hands, letter, 0)
        erase(hands, erased + (typed == "s"))
        at_once(hands, rewritten)
    assert said == []
    assert "\b" not in name.text()


def test_a_shorthand_of_unikey_with_enter_right_behind_it(
    qapp: QApplication, window: MainWindow, hands: Hands, name: QLineEdit
) -> None:
    said = heard(qapp)
    hands.write("ubnd")
    erase(hands, 4)
    at_once(hands, "Ủy ban nhân dân phường\r")
    hands.settle(80)
    assert said == []
    assert window.shown.person.name.words_typed == "Ủy ban nhân dân phường"


def test_a_key_held_down(qapp: QApplication, hands: Hands, name: QLineEdit) -> None:
    said = heard(qapp)
    for n in range(20):
        hands._ms += 30
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", n > 0)
        event.setTimestamp(hands._ms)
        QApplication.sendEvent(name, event)
    hands._ms += 30
    hands._send(Qt.Key.Key_Return, "\r")
    assert said == []
    assert name.text() == "A" + "a" * 19  # a name all in small letters is put right when it is left


def test_pasted_text_and_enter(qapp: QApplication, hands: Hands, name: QLineEdit) -> None:
    said = heard(qapp)
    QGuiApplication.clipboard().setText(CARD)
    name.paste()
    hands._send(Qt.Key.Key_Return, "\r")
    assert said == []
    assert name.text() == CARD


def test_an_input_method_that_commits_many_letters_at_once(
    qapp: QApplication, hands: Hands, name: QLineEdit
) -> None:
    said = heard(qapp)
    hands.write("Đ")
    composed = QInputMethodEvent()
    composed.setCommitString("ặng Thị Hường Thử")
    QApplication.sendEvent(name, composed)
    hands._ms += 1
    hands._send(Qt.Key.Key_Return, "\r")
    assert said == []
    assert name.text() == "Đặng Thị Hường Thử"


def test_a_fast_typist_and_a_measured_slow_scanner(
    qapp: QApplication, window: MainWindow, hands: Hands, name: QLineEdit
) -> None:
    said = heard(qapp)
    window.scan_routes.scans.gap_ms = 150
    hands.scan("Nguyễn Văn Thử", gap_ms=100)
    assert said == []
    assert name.text() == "Nguyễn Văn Thử"


def test_a_code_typed_by_hand_into_the_search_is_searched(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    said = heard(qapp)
    window.top.search.setFocus()
    hands.scan("000.99.01.H27-170125-0001", gap_ms=120)
    assert said == []
    assert window.top.search.text() == "000.99.01.H27-170125-0001"


@pytest.mark.parametrize("code", ["000.99.01.H27-170125-0001", "170125-0001"])
def test_a_code_typed_in_spurts_on_a_slow_computer_is_searched_too(
    qapp: QApplication, window: MainWindow, hands: Hands, code: str
) -> None:
    said = heard(qapp)
    window.top.search.setFocus()
    for n, letter in enumerate(code):
        at_once(hands, letter, 40 if n % 5 < 3 else 75)
    hands.settle(900)
    assert said == []
    assert window.shown is window.place("dossiers")
    assert window.shown.rows.sought == code


def test_what_came_too_fast_into_the_search_is_searched_as_it_stands(
    window: MainWindow, hands: Hands
) -> None:
    window.top.search.setFocus()
    at_once(hands, "170125-0001", 37)
    hands.settle(900)
    assert window.top.search.text() == window.shown.rows.sought == "170125-0001"


def test_shortcuts_of_the_window_are_no_letters(window: MainWindow, hands: Hands) -> None:
    window.shown.papers.list.setFocus()
    hands.press(Qt.Key.Key_2, "2", ctrl=True)
    assert window.shown is window.place("dossiers")


@pytest.mark.parametrize("gap_ms", [5, 40])
@pytest.mark.parametrize("digits", ["0912345678", "02393855123", "12345678"])
def test_digits_alone_are_a_telephone_number_at_any_speed(
    qapp: QApplication, window: MainWindow, hands: Hands, name: QLineEdit, digits: str, gap_ms: int
) -> None:
    said = heard(qapp)
    at_once(hands, digits + "\r", gap_ms)
    hands.settle(80)
    assert said == []
    assert name.text() == digits
    assert QApplication.focusWidget() is not window.shown


def test_enter_after_the_editor_with_the_last_letter_is_gone(
    qapp: QApplication, window: MainWindow, hands: Hands
) -> None:
    gone, here = QLineEdit(window), QLineEdit(window)
    entered: list[str] = []
    here.returnPressed.connect(lambda: entered.append(here.text()))
    for editor in (gone, here):
        editor.show()
    gone.setFocus()
    hands.write("2")
    shiboken6.delete(gone)
    here.setFocus()
    hands.enter()
    assert entered == [""]
