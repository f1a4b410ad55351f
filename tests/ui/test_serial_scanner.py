"""A scanner on a serial port: real bytes through a real pseudo-terminal."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.rules.text.identity import TEST_CARD
from tests.ui.hands import CARD, Hands
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.scans import Scans
from ui.serial_scanner import SerialScanner, available_ports, in_letters

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is a Unix thing")


class Wire:
    """The scanner's end of a pseudo-terminal; ``port`` is a name that outlives unplugging, as COM3 does."""

    def __init__(self, folder: Path) -> None:
        self.port = folder / "ttyACM0"
        self._ends: tuple[int, int] | None = None

    def plug_in(self) -> None:
        import tty

        self._ends = os.openpty()
        tty.setraw(self._ends[1])
        self.port.symlink_to(os.ttyname(self._ends[1]))

    def send(self, sent: bytes) -> None:
        assert self._ends is not None
        os.write(self._ends[0], sent)

    def pull_out(self) -> None:
        assert self._ends is not None
        self.port.unlink()
        for end in self._ends:
            os.close(end)
        self._ends = None


@pytest.fixture
def wire(tmp_path: Path) -> Iterator[Wire]:
    made = Wire(tmp_path)
    made.plug_in()
    yield made
    if made._ends is not None:
        made.pull_out()


@pytest.fixture
def said(qapp: QApplication, wire: Wire) -> Iterator[list[str]]:
    heard: list[str] = []
    scans = Scans(qapp)
    for signal in (scans.card, scans.code, scans.unknown, scans.test):
        signal.connect(heard.append)
    scanner = SerialScanner(scans, str(wire.port))
    scanner.start()
    hands.wait_until(lambda: scanner.is_linked is True)
    yield heard
    scanner.stop()
    scans.deleteLater()


hands = Hands(None)  # type: ignore[arg-type]  # it only waits here


def test_a_card_arrives_with_every_mark(wire: Wire, said: list[str]) -> None:
    wire.send(CARD.encode() + b"\r\n" + TEST_CARD.encode() + b"\r")
    hands.wait_until(lambda: len(said) == 2)
    assert said == [CARD, TEST_CARD]


def test_pieces_make_one_scan_and_silence_ends_it(wire: Wire, said: list[str]) -> None:
    wire.send(b"000.99.01.H27-")
    wire.send(b"170125-0001")
    hands.wait_until(lambda: said == ["000.99.01.H27-170125-0001"])


def test_marks_of_the_windows_code_page_are_read() -> None:
    assert in_letters("Trần Thị Hoài".encode()) == "Trần Thị Hoài"
    assert in_letters("Tra\u0300n Thi\u0323".encode("cp1258")) == "Tràn Thị"


def test_it_is_said_when_the_scanner_goes_and_it_comes_back(
    qapp: QApplication, window: MainWindow, wire: Wire, tmp_path: Path
) -> None:
    chosen = Preferences(tmp_path)
    chosen.choose_scanner_port(str(wire.port))
    window.scan_routes.prefer(chosen)
    serial = window.scan_routes._serial
    assert serial is not None
    hands.wait_until(lambda: serial.is_linked is True)
    wire.pull_out()
    hands.wait_until(lambda: serial.is_linked is False)
    assert window.key_bar.accessibleDescription() == f"Máy quét {wire.port} mất kết nối"
    wire.plug_in()
    hands.wait_until(lambda: serial.is_linked is True)
    assert "mất kết nối" not in window.key_bar.accessibleDescription()
    wire.send(CARD.encode() + b"\r")
    hands.wait_until(lambda: window.shown.person.touched)
    assert window.shown.person.name.words_typed == "Trần Thị Hoài Thử"


def test_the_port_is_closed_with_the_window(window: MainWindow, wire: Wire, tmp_path: Path) -> None:
    chosen = Preferences(tmp_path)
    chosen.choose_scanner_port(str(wire.port))
    window.scan_routes.prefer(chosen)
    window.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("scanner") and str(wire.port) in t.name]


def test_ports_are_listed_by_name() -> None:
    assert all(port.name and port.device for port in available_ports())
