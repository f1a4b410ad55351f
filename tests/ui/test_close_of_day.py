"""The sheets a day begins and ends with, from the keys that print them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.acts.ending import withdraw
from app.demo_ward import CLERK
from app.desk import Desk
from app.keeping import kept_copies
from tests.app.paper.printed_paper import pages
from tests.ui.hands import CARD, Hands
from tests.ward import at, take_in
from ui.main_window import MainWindow
from ui.places.system import System


def printed(window: MainWindow, hands: Hands) -> str:
    hands.wait_until(lambda: window.printing.idle)
    (job,) = window.printing.jobs
    return " ".join(pages((window.printing.folder / job.saved_as).read_bytes()))


def test_ctrl_p_in_the_list_prints_the_work_of_the_day(window: MainWindow, hands: Hands, desk: Desk) -> None:
    taken = take_in(desk, "2017-01-24T10:00")
    hands.press(Qt.Key.Key_2, ctrl=True)
    hands.press(Qt.Key.Key_P, ctrl=True)
    assert "VIỆC TRONG NGÀY" in printed(window, hands)
    assert window.shown.confirmation.isVisible()
    assert taken.code


def test_the_close_of_day_counts_prints_and_copies(window: MainWindow, hands: Hands, desk: Desk) -> None:
    taken = take_in(desk, "2017-01-25T09:00")
    withdraw(desk, taken.dossier, "không còn nhu cầu", CLERK, at("2017-01-25T09:05"))
    hands.press(Qt.Key.Key_6, ctrl=True)
    system = window.shown
    assert isinstance(system, System)
    system.show_section("day")
    hands.wait_until(lambda: window.printing.background.idle)
    facts = {label: words.text() for label, words in system.day.card.values.items()}
    assert facts["Đã nhận tại quầy này"] == "1 hồ sơ"
    assert facts["Đã từ chối, đã rút"] == "0 từ chối, 1 rút"
    assert facts["Đến mà chưa nhận hồ sơ"] == "0 mẫu 02, 0 mẫu 03"
    assert facts["Bản sao lưu gần nhất"] == "chưa có bản nào"
    assert system.day.card.below.text() == "Hôm nay chưa sao lưu."
    system.day.copy.setFocus()
    system.day.copy.click()
    hands.wait_until(lambda: window.printing.background.idle)
    assert system.day.copy.hasFocus(), "the keys went elsewhere while the button was pale"
    assert len(kept_copies(desk)) == 1
    assert system.day.card.values["Bản sao lưu gần nhất"].text() == "09:15 hôm nay"
    assert system.day.card.below.text() == "Không còn việc gì phải làm hôm nay."
    hands.press(Qt.Key.Key_F9)
    assert "CUỐI NGÀY" in printed(window, hands)


def test_f9_elsewhere_in_the_system_prints_nothing(window: MainWindow, hands: Hands) -> None:
    hands.press(Qt.Key.Key_6, ctrl=True)
    hands.press(Qt.Key.Key_F9)
    hands.scan(CARD)
    assert window.printing.jobs == []
