"""Turn numbers by the keys of the counter: given out, called, called again, absent, back again."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.desk.desk import Desk
from app.office import turns
from tests.ui.hands import CARD, MORNING, Hands
from ui.main_window import MainWindow
from ui.places.intake import Intake
from ui.places.intake_turns import TurnMark
from ui.turns import PRIORITY_WORDS, figures_words
from ui.turns_sheet import TurnsSheet


def mark_of(window: MainWindow) -> TurnMark:
    intake = window.place("intake")
    assert isinstance(intake, Intake)
    return intake.turns


def sheet_of(window: MainWindow) -> TurnsSheet:
    sheet = window.open_sheet()
    assert isinstance(sheet, TurnsSheet)
    return sheet


def test_every_priority_has_its_words() -> None:
    assert tuple(PRIORITY_WORDS) == turns.PRIORITIES


def test_a_number_is_given_out_and_called_by_two_keys(window: MainWindow, hands: Hands, desk: Desk) -> None:
    mark = mark_of(window)
    hands.press(Qt.Key.Key_T, ctrl=True)
    hands.press(Qt.Key.Key_1, "1")
    sheet = sheet_of(window)
    assert sheet.number.text() == "A001"
    assert "A001" in sheet.listed.text()
    hands.press(Qt.Key.Key_Escape)
    assert "1 người chờ" in mark.text()
    hands.press(Qt.Key.Key_F12)
    serving = turns.now_serving(desk, MORNING.date())
    assert serving is not None
    assert serving.label == "A001"
    assert "A001" in mark.text()


def test_priority_goes_first_and_the_button_says_who(window: MainWindow, hands: Hands, desk: Desk) -> None:
    mark = mark_of(window)
    hands.press(Qt.Key.Key_T, ctrl=True)
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        hands.press(key, chr(key))
    sheet = sheet_of(window)
    assert sheet.next.text() == "Gọi số A002"
    assert "A002 (người cao tuổi)" in sheet.listed.text()
    hands.press(Qt.Key.Key_F12)
    assert mark.turns.serving is not None
    assert mark.turns.serving.label == "A002"
    assert sheet.next.text() == "Gọi số A001"


def test_absent_may_come_back_once(window: MainWindow, hands: Hands, desk: Desk) -> None:
    mark = mark_of(window)
    mark.turns.issue()
    hands.press(Qt.Key.Key_F12)
    called = []
    mark.turns.called.connect(called.append)
    hands.press(Qt.Key.Key_F12, shift=True)
    assert [turn.label for turn in called] == ["A001"]
    hands.press(Qt.Key.Key_F12, ctrl=True)
    assert mark.turns.serving is None
    assert [turn.label for turn in mark.turns.gone] == ["A001"]
    mark.turns.put_back(1)
    assert [turn.label for turn in mark.turns.waiting] == ["A001"]
    hands.press(Qt.Key.Key_F12)
    hands.press(Qt.Key.Key_F12, ctrl=True)
    assert mark.turns.gone == []


def test_the_next_number_is_called_from_any_place(window: MainWindow, hands: Hands) -> None:
    mark = mark_of(window)
    mark.turns.issue()
    hands.press(Qt.Key.Key_6, ctrl=True)
    hands.press(Qt.Key.Key_F12, shift=True)
    assert mark.turns.serving is None
    hands.press(Qt.Key.Key_F12)
    assert window.shown is window.place("intake")
    assert mark.turns.serving is not None


def test_nobody_waiting_is_said_where_the_numbers_are(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_F12)
    assert mark_of(window).turns.serving is None
    assert mark_of(window).text() == "Chưa có ai chờ gọi"


def test_after_saving_the_panel_offers_the_next_number(window: MainWindow, hands: Hands) -> None:
    intake = window.place("intake")
    assert isinstance(intake, Intake)
    for _ in range(2):
        intake.turns.turns.issue()
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.press(Qt.Key.Key_Plus, "+")
    hands.enter()
    following = intake.saved.following
    assert following.isVisible()
    assert following.call.text() == "Gọi số A001"
    hands.press(Qt.Key.Key_F12)
    assert following.call.text() == "Gọi số A002"
    hands.press(Qt.Key.Key_F12)
    assert not following.isVisible()


def test_figures_name_nobody_and_count_minutes(window: MainWindow, hands: Hands) -> None:
    mark = mark_of(window)
    mark.turns.issue()
    hands.press(Qt.Key.Key_F12)
    words = figures_words(mark.turns.figures_of_today())
    assert words == "Hôm nay: 1 lượt, đã gọi 1, vắng 0. Chờ trung bình 0 phút."


def test_a_ticket_is_printed_only_where_a_printer_was_chosen(window: MainWindow, hands: Hands) -> None:
    mark = mark_of(window)
    mark.turns.issue()
    assert window.printing.jobs == []
    target = window.printing.folder.parent / "ticket.bin"
    window.printing.preferences.choose_printer("ticket", f"file:{target}")
    mark.turns.issue("elderly")
    hands.wait_until(lambda: target.exists() and window.printing.idle)
    assert target.read_bytes().startswith(b"\x1b@")
