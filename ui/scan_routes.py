"""Where a scan leads: a card to whoever can use it, a slip or a typed code to its dossier (ui.md §3.1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.language import say, tr
from ui.preferences import Preferences
from ui.scans import Scans
from ui.widgets.sheet import Sheet
from ui.widgets.text import announce

if TYPE_CHECKING:
    from app.dossier.registers.slips import SlipCheck
    from ui.main_window import MainWindow
    from ui.serial_scanner import SerialScanner

SAID_FOR_MS = 8000


class ScanRoutes(QObject):
    """Brings every scan to its place in ``window``, and says at its foot what became of one that leads nowhere."""

    def __init__(self, window: MainWindow, scans: Scans) -> None:
        super().__init__(window)
        self._window, self.scans = window, scans
        self._serial: SerialScanner | None = None
        self._words = ""
        self._saying = QTimer(self)
        self._saying.setSingleShot(True)
        self._saying.setInterval(SAID_FOR_MS)
        self._saying.timeout.connect(lambda: self.say(""))
        for signal, route in (
            (scans.card, self._card),
            (scans.slip, self._slip),
            (scans.code, self._code),
            (scans.unknown, self._unknown),
        ):
            signal.connect(lambda text, route=route: self._lead(route, text))
        scans.cut.connect(self._cut)
        scans.test.connect(lambda _: self.say(tr("Đây là mã thử máy quét, không phải thẻ của ai")))
        scans.mislaid.connect(
            lambda _: self.say(tr("Máy quét gõ nhầm bàn phím. Chọn bàn phím English rồi quét lại"))
        )
        scans.refused.connect(self.say)
        window.top.typed.connect(lambda _: self.say(""))
        window.counter.recorded.connect(lambda act, _: None if act == "exchange" else self.say(""))
        window.installEventFilter(self)
        window.door.locked.connect(self._follow_door)
        window.door.opened.connect(self._follow_door)
        self._follow_door()

    def _follow_door(self) -> None:
        self.scans.mute(tr("Mở khóa rồi quét") if self._window.is_locked else "")

    def prefer(self, preferences: Preferences) -> None:
        """Take over the scanner's speed and port as chosen; call it again when they were chosen anew."""
        self.scans.gap_ms = preferences.scanner_gap_ms
        port = preferences.scanner_port
        if self._serial is not None and self._serial.address == port:
            return
        self.stop()
        if port:
            from ui.serial_scanner import SerialScanner  # noqa: PLC0415 - where one is attached

            self._serial = SerialScanner(self.scans, port, self)
            self._serial.changed.connect(lambda: self.say(""))
            self._serial.start()

    def stop(self) -> None:
        """Close the serial port; the window closes, or another way was chosen."""
        if self._serial is not None:
            self._serial.stop()
            self._serial = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close:
            self.stop()
        return False

    @property
    def device_line(self) -> tuple[str, str] | None:
        """What is to be said about the scanner, and its tone; None when there is nothing."""
        words = self._words or (self._serial.trouble if self._serial is not None else "")
        return (words, "caution") if words else None

    def say(self, words: str) -> None:
        """Say ``words`` at the foot of the window for a while; '' takes them away."""
        if words and self._window.is_locked:
            self._window.door.page.say(words)
            return
        self._words = words
        if words:
            self._saying.start()
            announce(self._window.key_bar, words)
        self._window.show_device_line()

    def _lead(self, route: Callable[[str], None], text: str) -> None:
        """A sheet with words in it is never closed by a scan; one that only shows something is."""
        window, sheet = self._window, self._window.open_sheet()
        window.door.somebody_is_there()  # a serial scanner presses no key
        if not window.counter.is_open:
            self.say(tr("Đang mở dữ liệu, quét lại sau giây lát"))
        elif sheet is not None and route == self._card and sheet.take_card(text):
            self.say("")
        elif sheet is not None and _is_written_in(sheet):
            words = tr("Đang ghi dở trong tờ này. Ghi xong hoặc bấm Esc, rồi quét lại")
            self.say(words)
            sheet.closed.connect(lambda: self.say(""))
            sheet.say_refused(words)
        else:
            if sheet is not None:
                sheet.step_back()
            self.say("")
            route(text)

    def _card(self, text: str) -> None:
        """Where no card is wanted, the person's dossiers are shown; somebody new is received."""
        from app.refusal import Refusal  # noqa: PLC0415 - the core is read after the first paint
        from app.rules.text.identity import read_card  # noqa: PLC0415
        from ui.places.intake_lookups import known_person  # noqa: PLC0415

        window = self._window
        if window.shown.take_card(text):
            return
        try:
            number = read_card(text).id_number
        except Refusal:
            number = ""
        if number and known_person(window.counter, number) is not None:
            window.search(number)
        else:
            window.go("intake")
            window.shown.take_card(text)

    def _code(self, code: str) -> None:
        """One that is not here is said to be missing by the search."""
        from app.dossier.registers.receipts import by_code  # noqa: PLC0415 - the core is read after the first paint

        counter = self._window.counter
        with counter.reading() as reading:
            line = by_code(reading, counter.desk.settings.ward, code)
        if line is None:
            self._search(code, tr("Không có hồ sơ mang mã này"))
        else:
            self._window.open_dossier(line.dossier)

    def take_typed(self, text: str) -> bool:
        """Follow a slip's code typed with its check symbols, as if it had been scanned; False for anything else."""
        from app.refusal import Refusal  # noqa: PLC0415 - the core is read after the first paint
        from app.rules.text.slip_code import typed_check  # noqa: PLC0415

        if typed_check(text) is None:
            return False
        try:
            self._follow(self._checked(text))
        except Refusal as refusal:
            self.say(say(refusal))
        return True

    def _slip(self, text: str) -> None:
        from app.refusal import Refusal  # noqa: PLC0415 - the core is read after the first paint

        try:
            found = self._checked(text)
        except Refusal:
            self._unknown(text)
        else:
            self._follow(found)

    def _checked(self, text: str) -> SlipCheck:
        from app.dossier.registers.slips import check_slip  # noqa: PLC0415 - the core is read after the first paint

        counter = self._window.counter
        with counter.reading() as reading:
            return check_slip(reading, counter.desk.settings.ward, text)

    def _follow(self, found: SlipCheck) -> None:
        from app.rules.text.slip_code import APOLOGY  # noqa: PLC0415 - the core is read after the first paint

        window = self._window
        if not found.dossier or found.held == "contradicts":
            self._search(found.token.code, tr("Không có hồ sơ mang mã này"))
        elif found.token.kind == APOLOGY:
            window.open_apology(found.dossier)
        elif found.held == "replaced":
            window.open_dossier(found.dossier)
            self.say(tr("Phiếu cũ, đã được thay bằng phiếu mới"))
        else:
            window.open_dossier(found.dossier, slip_scanned=True)

    def _unknown(self, text: str) -> None:
        self._search(text, tr("Không nhận ra mã này"))

    def _search(self, text: str, words: str) -> None:
        """Look for what a scan did not lead to, and say so; whoever is writing down a person stays there."""
        from ui.places.intake import Intake  # noqa: PLC0415 - the core is read after the first paint

        window = self._window
        if not (isinstance(window.shown, Intake) and window.shown.person.touched):
            window.search(text)
            window.to_search()  # else a button may have the focus, and the next space press it
        self.say(words)

    def _cut(self, text: str) -> None:
        """Shown, not searched for: the clerk stays where they are and scans again. Whoever is searching finds it."""
        if self._window.top.search.hasFocus():
            self._window.search(text)
            return
        self._window.top.search.setText(text)
        self.say(tr("Mã quét chưa trọn, quét lại"))


def _is_written_in(sheet: Sheet) -> bool:
    lines = [line.text() for line in sheet.findChildren(QLineEdit)]
    texts = [text.toPlainText() for text in sheet.findChildren(QPlainTextEdit) if not text.isReadOnly()]
    return any(words.strip() for words in (*lines, *texts))
