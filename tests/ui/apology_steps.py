"""The steps of an apology by keys in the window, and its papers read back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from app.desk.desk import Desk
from tests.ui.counter_days import letter
from tests.ui.hands import Hands
from tests.ui.test_apology_foreseen import words_of
from ui.main_window import MainWindow

Key = Qt.Key


def pick(hands: Hands, picker, code: str) -> None:
    """Choose in a list by the arrow key."""
    picker.setFocus()
    for _ in range(picker.count()):
        if picker.currentData() != code:
            hands.press(Key.Key_Down)
    assert picker.currentData() == code


def draft(window: MainWindow, hands: Hands, reason: str, official: str, day: str) -> None:
    """From the queue: X, the reason, who answers for it, the new day, Ctrl Enter."""
    letter(hands, "x")
    fields = window.shown.page.fields
    assert fields.reason.hasFocus()
    assert fields.cause.currentText() == "Trễ hạn"
    hands.write(reason)
    pick(hands, fields.official, official)
    fields.day.setFocus()
    fields.day.selectAll()
    hands.write(day)
    hands.press(Key.Key_Return, "\r", ctrl=True)


def deliver_by_hand(window: MainWindow, hands: Hands, channel: str) -> None:
    letter(hands, "d")
    say_received(window, hands, "truc_tiep", channel)
    hands.enter()
    assert window.open_sheet() is None


def say_received(window: MainWindow, hands: Hands, form: str, channel: str) -> None:
    """In the sheet of D by keys, none of it chosen before: the form, the way, that it was received, who spoke."""
    sheet = window.open_sheet()
    assert (sheet.channel.currentData(), sheet.outcome.value) == ("", "")
    choose(hands, sheet.form_of, form)
    pick(hands, sheet.channel, channel)
    choose(hands, sheet.outcome, "da_nhan")
    if sheet.speaker.isEnabled():
        pick(hands, sheet.speaker, "-")


def choose(hands: Hands, segments, value: str) -> None:
    """Choose of a few side by side with the arrow key."""
    segments.setFocus()
    for _ in segments._choices:
        if segments.value != value:
            hands.press(Key.Key_Right)
    assert segments.value == value


def to_be_read(window: MainWindow) -> None:
    """The letter shown is to be read in public by the ward's station; its list has the keys."""
    window.shown.page.fields.ways.stations["xa"].click()
    window.shown.cases.setFocus()


def plan(window: MainWindow, hands: Hands, station: str, hours: str, added: str = "") -> None:
    """L, with the station that is filled in: the hours agreed, words ``added`` to be read; the script is printed."""
    letter(hands, "l")
    sheet = window.open_sheet()
    assert sheet.channel.currentText() == station
    hands.write(hours)
    if added:
        sheet.text.setFocus()
        sheet.text.moveCursor(QTextCursor.MoveOperation.End)
        hands.write(added)
    hands.press(Key.Key_Return, "\r", ctrl=True)
    assert window.open_sheet() is None
    hands.wait_until(lambda: window.printing.idle)


def record_reading(window: MainWindow, hands: Hands, when: str, confirmed_by: str) -> None:
    letter(hands, "e")
    sheet = window.open_sheet()
    hands.write(when)
    choose(hands, sheet.spoke, "station")
    sheet.confirmed.setFocus()
    hands.write(confirmed_by)
    hands.enter()
    assert window.open_sheet() is None


def print_letter(window: MainWindow, hands: Hands, desk: Desk, code: str) -> Path:
    """F9; the letter's PDF."""
    hands.press(Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    return desk.folder / "papers" / f"xin-loi-{code}-01.pdf"


def stated(paper: Path, *sentences: str) -> str:
    """The words of a printed paper, each of ``sentences`` among them."""
    said = words_of(paper)
    assert [sentence for sentence in sentences if sentence not in said] == []
    return said
