"""A scanner on a serial (COM) port: its letters arrive whole, whatever the keyboard makes of them (ui.md §3.1)."""

from __future__ import annotations

import threading
from importlib import import_module
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from app.rules.text.words import nfc
from ui.language import tr
from ui.scans import Scans

SILENCE_S = 0.1
"""So long without a byte ends a scan that has no CR or LF."""
FIRST_RETRY_S, LONGEST_RETRY_S = 0.5, 10.0
BAUD = 9600
LONGEST_SCAN = 4096
STOP_WITHIN_S = 2.0


class _Line(Protocol):
    """What is used of pyserial, which has no types."""

    in_waiting: int

    def read(self, size: int) -> bytes: ...


class Port(NamedTuple):
    """A serial port by the name it is opened by, and what its maker calls the device on it."""

    name: str
    device: str


def available_ports() -> list[Port]:
    """The serial ports of this machine. May take a second: ask on the worker."""
    found = import_module("serial.tools.list_ports").comports()
    return [Port(port.device, port.description or port.device) for port in sorted(found)]


class SerialScanner(QObject):
    """Reads one port on a thread of its own and gives each scan to ``scans``; a port that went away is tried again.

    ``changed`` when it was connected or lost.
    """

    changed = Signal()
    _scanned = Signal(str)
    _linked = Signal(bool)

    def __init__(self, scans: Scans, port: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.address = port
        self.port, _, rate = port.partition("@")
        self._rate = int(rate) if rate.isdigit() else BAUD
        self.is_linked: bool | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._listen, name=f"scanner {self.port}", daemon=True)
        # Qt queues both over to the window's thread.
        self._scanned.connect(scans.emit_scan)
        self._linked.connect(self._show_link)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def stop(self) -> None:
        """Close the port; waits for the thread, at most two seconds."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(STOP_WITHIN_S)

    @property
    def trouble(self) -> str:
        """What is wrong, in words; '' while it is connected or not tried yet."""
        return tr("Máy quét {port} mất kết nối").format(port=self.port) if self.is_linked is False else ""

    def _show_link(self, linked: bool) -> None:
        if linked != self.is_linked:
            self.is_linked = linked
            self.changed.emit()

    def _listen(self) -> None:
        serial = import_module("serial")  # read on this thread, beside the first paint
        wait = FIRST_RETRY_S
        while not self._stopping.is_set():
            try:
                with serial.Serial(self.port, self._rate, timeout=SILENCE_S) as line:
                    self._linked.emit(True)
                    wait = FIRST_RETRY_S
                    self._read(line)
            except OSError:  # pyserial's own errors are OSErrors: no such port, or pulled out
                self._linked.emit(False)
                self._stopping.wait(wait)
                wait = min(wait * 2, LONGEST_RETRY_S)

    def _read(self, line: _Line) -> None:
        held = b""
        while not self._stopping.is_set():
            came = line.read(max(1, line.in_waiting))
            held += came
            *whole, held = held.replace(b"\r", b"\n").split(b"\n")
            if held and (not came or len(held) > LONGEST_SCAN):
                whole, held = [*whole, held], b""
            for scan in whole:
                if scan.strip():
                    self._scanned.emit(in_letters(scan))


def in_letters(scan: bytes) -> str:
    """The bytes as text: UTF-8, else the Vietnamese code page of Windows, which writes marks after their letter."""
    try:
        return nfc(scan.decode())
    except UnicodeDecodeError:
        return nfc(scan.decode("cp1258", errors="replace"))
