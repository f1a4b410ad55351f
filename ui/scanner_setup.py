"""Trying the scanner: a code on the screen or on paper, what arrived of it, and the port to read it on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.papers.draw.base.qr import dark_runs, matrix
from app.rules.text.identity import TEST_CARD
from ui.background import Background
from ui.language import tr
from ui.places.wording import grouped
from ui.preferences import Preferences
from ui.printing import Printing
from ui.scanner_trial import Heard, ScannerTrial
from ui.scans import Scans
from ui.serial_scanner import Port, available_ports
from ui.theme import fit, px
from ui.widgets.button import Button
from ui.widgets.card import Surface
from ui.widgets.clearing import clear
from ui.widgets.field import Field, Picker
from ui.widgets.text import Mark, Text, announce

_TYPES = tr("Gõ như bàn phím (USB)")
_CODE = 190


class TestCode(QWidget):
    """The test code, dark on white in every theme."""

    def __init__(self) -> None:
        super().__init__()
        fit(self, width=_CODE, height=_CODE)
        self.setAccessibleName(tr("Mã thử máy quét"))
        self.setAccessibleDescription(tr("Mã QR của một thẻ thử, không của ai"))

    def paintEvent(self, event: QPaintEvent) -> None:
        rows = matrix(TEST_CARD)
        side = max(1, min(self.width(), self.height()) // len(rows))
        left = (self.width() - side * len(rows)) // 2
        painter = QPainter(self)
        painter.fillRect(QRectF(left, left, side * len(rows), side * len(rows)), QColor("white"))
        for n, row in enumerate(rows):
            for start, length in dark_runs(row):
                painter.fillRect(left + start * side, left + n * side, length * side, side, QColor("black"))


class ScannerSetup(QWidget):
    """Listens for one scan when asked, keeps the speed measured, says which letters broke, offers the COM ports.

    ``applied`` is called when speed or port were chosen anew.
    """

    def __init__(
        self,
        scans: Scans,
        preferences: Preferences,
        background: Background,
        printing: Printing,
        office: str,
        applied: Callable[[], None],
    ) -> None:
        super().__init__()
        self._preferences, self._background, self._printing = preferences, background, printing
        self._office, self._applied = office, applied
        self.trial = ScannerTrial(scans, self)
        self.trial.heard.connect(self._hear)
        self.is_listening = False
        self.port = Picker()
        self.port.activated.connect(lambda _: self._choose_port())
        self.begin = Button(tr("Quét thử"), icon="scan", key="R")
        self.begin.clicked.connect(self.listen)
        self.sheet = Button(tr("In mã thử"), icon="printer")
        self.sheet.clicked.connect(self.print_sheet)
        self._lay_out()
        self._offer([])

    def _lay_out(self) -> None:
        self._box = Surface("notice", (18, 16, 18, 16))
        self._box.body.setSpacing(14)
        self.title = Text(tr("Quét mã bên phải, hoặc mã trên tờ thử"), "card", wrap=True)
        self.words = Text(tr("Bấm 'Quét thử', rồi đưa máy quét vào mã."), "body", "ink2", wrap=True)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.title)
        said.addWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Mark("scan", 34, "primary"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        self._box.body.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.begin)
        buttons.addWidget(self.sheet)
        buttons.addStretch(1)
        self._box.body.addLayout(buttons)
        self.found = QVBoxLayout()
        self.found.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(20)
        left.addWidget(self._box)
        left.addLayout(self.found)
        left.addWidget(Field(tr("Máy quét gửi bằng"), self.port))
        left.addStretch(1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(24)
        columns.addLayout(left, 1)
        columns.addWidget(TestCode(), 0, Qt.AlignmentFlag.AlignTop)

    def find_ports(self) -> None:
        """Ask for the serial ports on the worker."""
        self._background.run(
            available_ports,
            lambda found: self._offer(found if isinstance(found, list) else []),
            lambda _: self._offer([]),
        )

    def _offer(self, ports: list[Port]) -> None:
        chosen = self._preferences.scanner_port
        self.port.clear()
        self.port.addItem(_TYPES, "")
        for port in ports:
            self.port.addItem(f"{port.name} · {port.device}", port.name)
        if chosen and self.port.findData(chosen) < 0:
            self.port.addItem(chosen, chosen)
        self.port.setCurrentIndex(self.port.findData(chosen))

    def _choose_port(self) -> None:
        self._preferences.choose_scanner_port(str(self.port.currentData()))
        self._applied()

    def listen(self) -> None:
        """R: take the next scan for a trial."""
        self.is_listening = True
        self.title.setText(tr("Đang chờ một lần quét"))
        self.words.setText(tr("Đưa máy quét vào mã thử. Bấm Esc để thôi."))
        announce(self.title, self.title.text())
        self.trial.begin()

    def ask_to_listen(self) -> None:
        """Something was scanned though nobody asked for it: say what to do."""
        self.title.setText(tr("Máy quét có gửi mã"))
        self.words.setText(tr("Bấm R rồi quét lại để thử."))
        announce(self.title, f"{self.title.text()}. {self.words.text()}")

    def stop(self) -> bool:
        """Listen no longer; False when nothing was listening."""
        was, self.is_listening = self.is_listening, False
        self.trial.stop()
        if was:
            self.title.setText(tr("Đã thôi chờ quét"))
        return was

    def _hear(self, heard: Heard) -> None:
        self.is_listening = False
        if heard.is_test:
            self._preferences.remember_broken_letters(broken=bool(heard.broken))
        if heard.median_gap_ms and heard.is_test:
            self._preferences.choose_scanner_gap(heard.suggested_gap_ms)
            self._applied()
        self.title.setText(tr("Đã nhận {count} ký tự").format(count=len(heard.text)))
        self.words.setText(heard.words)
        announce(self.title, f"{self.title.text()}. {heard.words}")
        self._show_checks(heard)
        self.begin.show_words(tr("Quét lại"))

    def _show_checks(self, heard: Heard) -> None:
        clear(self.found)
        if not heard.is_test:
            return
        self.found.addWidget(_read_out(heard.text))
        gap = self._preferences.scanner_gap_ms
        for good, words in (
            (not heard.broken, tr("Dấu tiếng Việt nguyên vẹn") if not heard.broken else heard.words),
            (
                bool(heard.ending),
                tr("Kết thúc mỗi mã bằng {key}").format(key=heard.ending)
                if heard.ending
                else tr("Chưa gửi phím Enter sau mỗi mã, vẫn dùng được"),
            ),
            (True, tr("Nhịp quét đã nhớ: phím cách nhau tới {gap} ms").format(gap=gap)),
        ):
            self.found.addWidget(_check(words, good=good))

    def print_sheet(self) -> None:
        """Print the code on paper, with how a scanner is set."""
        office = self._office

        def draw() -> bytes:
            from app.papers.draw.office.test_page import (  # noqa: PLC0415 - reportlab is loaded by the worker
                scanner_sheet,
            )

            return scanner_sheet(office)

        self._printing.print_paper(tr("Tờ thử máy quét"), "thu-may-quet", draw)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().upper() == "R" and not event.modifiers():
            self.listen()
        else:
            super().keyPressEvent(event)


def _read_out(card: str) -> QWidget:
    """The test card as it arrived, so that a letter that broke is seen in its word."""
    number, _, name, birth, _, address, *_ = [*card.split("|"), *[""] * 6]
    said = (
        (tr("Họ và tên"), name), (tr("Số định danh"), grouped(number)),
        (tr("Nơi cư trú"), address), (tr("Ngày sinh"), _as_date(birth)),
    )  # fmt: skip
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 6)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(0)
    for n, (label, words) in enumerate(said):
        row, column = n // 2 * 3, n % 2
        grid.addWidget(Text(label, "caption", "ink2"), row, column)
        grid.addWidget(Text(words, "emphasis", wrap=True), row + 1, column, Qt.AlignmentFlag.AlignTop)
    grid.setRowMinimumHeight(2, 8)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    return box


def _as_date(figures: str) -> str:
    """'01011990' as a form shows it: '01/01/1990'; anything else as it arrived."""
    whole = len(figures) == len("01011990") and figures.isdigit()
    return f"{figures[:2]}/{figures[2:4]}/{figures[4:]}" if whole else figures


def _check(words: str, *, good: bool) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(px(10))
    icon, ink = ("circle-check-filled", "good") if good else ("alert-triangle-filled", "caution")
    row.addWidget(Mark(icon, 20, ink), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Text(words, "body_strong", wrap=True), 1)
    return line
