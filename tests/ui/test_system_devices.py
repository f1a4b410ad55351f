"""What stands at the counter is said where the exchange is; the button that reopens is seen; a scan is read out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.exchange.courier import Exchanged
from app.rules.text.identity import TEST_CARD
from tests.ui.hands import Hands
from ui.exchanging import Exchanging
from ui.main_window import MainWindow
from ui.places.system import System
from ui.scanner_trial import Heard
from ui.theme import LIGHT, wear

pytestmark = pytest.mark.walks


def said(widget: object) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_each_device_is_said_as_its_section_says_it_and_leads_there(system: System) -> None:
    card = system.exchange.devices
    for page in (system.scanner, system.printers, system.screens):
        assert {page.title, page.state} <= set(said(card))
    buttons = {button.accessibleName(): button for button in card.findChildren(QPushButton)}
    buttons["Xem Máy in"].click()
    assert system.page is system.printers


def test_the_room_on_the_disk_is_said_beside_them(system: System, window: MainWindow, hands: Hands) -> None:
    assert "Dữ liệu của quầy" in system.exchange.room.below.text()


def test_an_exchange_says_what_it_did_and_a_lost_line_since_when(window: MainWindow, system: System) -> None:
    exchanging = Exchanging(window.counter)
    exchanging._hear(Exchanged(61, 3, 7))
    system.exchange.hear(exchanging)
    assert "lần đồng bộ xong gần nhất: gửi 61, nhận 3" in said(system.exchange.card)
    assert "Mất mạng" not in system.exchange.card.below.text()
    exchanging._hear(None)
    system.exchange.hear(exchanging)
    assert system.exchange.card.below.text().startswith(f"Mất mạng từ {window.counter.now():%H:%M}. ")
    system.exchange.hear(None)


def test_the_button_that_reopens_is_seen_however_large_the_words(
    qapp: QApplication, window: MainWindow, system: System, hands: Hands
) -> None:
    wear(qapp, LIGHT, 1.3)
    window.resize(1366, 696)
    system.show_section("look")
    look = system.look
    look.language.setFocus()
    hands.press(Qt.Key.Key_Right)
    hands.wait_until(lambda: not look.reopen.visibleRegion().isEmpty())
    assert look.reopen.visibleRegion().boundingRect() == look.reopen.rect()
    wear(qapp, LIGHT)


def test_a_scan_of_the_test_code_is_read_out_as_it_arrived(system: System) -> None:
    system.show_section("scanner")
    setup = system.scanner.setup
    arrived = TEST_CARD.replace("Hường", "H??ng")
    setup.trial.heard.emit(Heard(arrived, 12, 45, (("ư", "?"), ("ờ", "?")), "Enter", True))
    assert arrived.split("|")[2] in said(setup)
    assert {"01/01/1990", "000 000 000 000"} <= set(said(setup)), "as intake shows them"
    setup.trial.heard.emit(Heard("1C:H27.99.01-170124-0001:BC", 12, 45, (), "Enter", False))
    assert setup.found.count() == 0
