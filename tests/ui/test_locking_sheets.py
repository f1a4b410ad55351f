"""The counter is left by its key from every sheet, and what is half typed there waits as Esc leaves it."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.counter_days import letter
from tests.ui.hands import Hands
from tests.ui.test_apology_signing import asked_to_sign, open_at  # noqa: F401 - a fixture
from ui.main_window import MainWindow
from ui.places.note_sheet import NoteSheet
from ui.places.other_acts import OtherActs

Key = Qt.Key


def leave(window: MainWindow, hands: Hands) -> None:
    hands.press(Key.Key_L, "\x0c", ctrl=True)
    assert window.is_locked
    assert window.open_sheet() is None


def come_back(window: MainWindow) -> None:
    window.door.page.entered.emit(window.counter.person)
    assert not window.is_locked


def test_a_note_half_written_waits_behind_the_locked_door(window, hands, dossier) -> None:
    window.open_dossier(dossier)
    letter(hands, "G")
    hands.write("Đã hẹn chiều nay")
    leave(window, hands)
    come_back(window)
    letter(hands, "G")
    sheet = window.open_sheet()
    assert isinstance(sheet, NoteSheet)
    assert sheet.text.words == "Đã hẹn chiều nay"


def test_the_keys_and_the_other_acts_do_not_hold_the_door_open(window, hands, dossier) -> None:
    hands.press(Key.Key_F1)
    assert window.open_sheet() is not None
    leave(window, hands)
    come_back(window)
    sheet = OtherActs(window, "", [("", [("L", "Việc khác")])])
    sheet.open()
    leave(window, hands)


def test_what_is_typed_after_leaving_the_signing_sheet_is_no_wrong_secret_of_the_signer(open_at) -> None:  # noqa: F811
    window, hands, _ = open_at
    asked_to_sign(window, hands)
    leave(window, hands)


def test_a_sheet_whose_button_was_made_anew_meanwhile_closes_and_the_door_shuts(
    window: MainWindow, hands: Hands, dossier: str
) -> None:
    for close in (lambda: leave(window, hands), lambda: hands.press(Key.Key_Escape)):
        window.open_dossier(dossier)
        opener = QPushButton(window.shown)
        opener.show()
        opener.setFocus()
        note = NoteSheet(window.shown, window.shown.dossier)
        note.begin(note.text)
        note.text.clear()
        hands.write("dở dang")
        shiboken6.delete(opener)
        close()
        assert window.open_sheet() is None
        if window.is_locked:
            assert window.door.page.isVisible()
            come_back(window)
        again = NoteSheet(window.shown, window.place("dossier").dossier)
        again.begin(again.text)
        assert again.text.words == "dở dang"
        again.step_back()
