"""The system page tells what is true: the exchange, the printer, the copies, the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app import keeping
from app.desk import Desk
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from app.sync.own import last
from tests.ui.hands import MORNING, Hands
from ui.exchanging import Exchanging
from ui.main_window import MainWindow
from ui.places.system import System
from ui.printing import chosen_printer
from ui.widgets.key_bar import Key


@pytest.fixture
def system(window: MainWindow, hands: Hands) -> System:
    hands.press(Qt.Key.Key_6, ctrl=True)
    hands.wait_until(lambda: window.printing.idle)
    assert isinstance(window.shown, System)
    return window.shown


def test_a_desk_without_a_city_says_how_it_is_joined(system: System, desk: Desk, window: MainWindow) -> None:
    assert system.exchange.title.text() == "Chưa nối cấp trên"
    assert "motcua exchange --enrol" in system.exchange.below.text()
    assert system.exchange.button.isHidden()
    assert system.exchange._waiting.text() == str(last(desk))
    assert system.exchange._last.text() == "chưa lần nào"
    keys = window.shown.keys()
    assert Key("F5", "gửi ngay") not in keys


def test_a_copy_is_made_by_one_button_and_said(
    system: System, desk: Desk, window: MainWindow, hands: Hands
) -> None:
    assert "Chưa có bản sao nào" in system.copies.below.text()
    system.copies.button.click()
    assert not system.copies.button.isEnabled()
    hands.wait_until(lambda: window.printing.idle)
    assert "Bản gần nhất 09:15 hôm nay" in system.copies.below.text()
    assert system.copies.button.isEnabled()
    (copy,) = (desk.folder / keeping.COPIES).glob("*.db")
    assert copy.stat().st_size > 0
    assert copy.read_bytes()[:6] != b"SQLite"  # encrypted


def test_a_copy_that_fails_is_said_and_may_be_tried_again(
    system: System, desk: Desk, window: MainWindow, hands: Hands
) -> None:
    (desk.folder / keeping.COPIES).write_text("a file where the folder should be", encoding="utf-8")
    system.copies.button.click()
    hands.wait_until(lambda: window.printing.idle)
    assert system.copies.below.text().startswith("Chưa sao lưu được")
    assert system.copies.button.isEnabled()


def test_the_newest_copy_is_the_one_that_is_told(desk: Desk) -> None:
    assert keeping.last_copy(desk) is None
    for hour in (8, 11, 9):
        keeping.keep_copy(desk, datetime(2017, 1, 25, hour, tzinfo=VIETNAM))
    assert keeping.last_copy(desk) == datetime(2017, 1, 25, 11, tzinfo=VIETNAM)
    assert keeping.last_exchange(desk) is None


def test_a_copy_refused_is_a_refusal(desk: Desk) -> None:
    (desk.folder / keeping.COPIES).write_text("", encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        keeping.keep_copy(desk, MORNING)
    assert refused.value.code == "backup.failed"


def test_a_printer_chosen_is_used_and_remembered(system: System, desk: Desk, window: MainWindow) -> None:
    system.printer._offer(["Máy in thử", "Máy in khác"])
    picker = system.printer.picker
    assert [picker.itemText(n) for n in range(picker.count())] == [
        "Lưu thành tệp PDF",
        "Máy in thử",
        "Máy in khác",
    ]
    assert str(window.printing.folder) in system.printer.below.text()
    picker.setCurrentIndex(1)
    picker.activated.emit(1)
    assert window.printing.printer == "Máy in thử"
    assert chosen_printer(desk.folder) == "Máy in thử"
    assert "Máy in thử sẵn sàng" in system.printer.below.text()
    picker.setCurrentIndex(0)
    picker.activated.emit(0)
    assert chosen_printer(desk.folder) == ""


def test_where_the_data_are_and_which_version_shows_them(system: System, desk: Desk) -> None:
    assert system.about.values["Dữ liệu"].text() == str(desk.folder)
    assert desk.chain in system.about.values["Quầy"].text()
    assert system.about.values["Phiên bản"].text().startswith("Một Cửa ")


def test_f5_exchanges_at_once_and_being_offline_is_no_error(
    system: System, desk: Desk, window: MainWindow, hands: Hands
) -> None:
    desk.settings = window._settings = replace(desk.settings, city_url="http://127.0.0.1:9")
    window._exchanging = exchanging = Exchanging(window.counter)
    heard: list[str] = []
    exchanging.changed.connect(window._show_exchange)
    exchanging.changed.connect(lambda: heard.append(exchanging.pill[0]))
    exchanging.start()
    hands.wait_until(lambda: len(heard) == 1)
    assert system.exchange.title.text() == heard[0]
    assert heard[0].startswith("Ngoại tuyến")
    assert "http://127.0.0.1:9" in system.exchange.below.text()
    keys = window.shown.keys()
    assert Key("F5", "gửi ngay") in keys
    hands.press(Qt.Key.Key_F5)
    hands.wait_until(lambda: len(heard) == 2)
    window.end_exchange()


def test_the_copies_folder_is_named(system: System, desk: Desk) -> None:
    assert str(Path(desk.folder) / "backups") in system.copies._where.text()
