"""Where a scan leads: a card to whoever can use it, a slip or a typed code to its dossier (ui.md §3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.language import tr
from ui.scans import Scans

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class ScanRoutes(QObject):
    """Brings every scan to its place in ``window``."""

    def __init__(self, window: MainWindow, scans: Scans) -> None:
        super().__init__(window)
        self._window = window
        scans.card.connect(self._card)
        scans.slip.connect(self._slip)
        scans.code.connect(self._code)
        scans.unknown.connect(self._unknown)

    def _card(self, text: str) -> None:
        window = self._window
        if window.open_sheet() is None and not window.shown.take_card(text):
            window.go("intake")
            window.shown.take_card(text)

    def _code(self, code: str) -> None:
        """One that is not here is said to be missing by the search."""
        from app.registers.receipts import by_code  # noqa: PLC0415 - the core is read after the first paint

        counter = self._window.counter
        with counter.reading() as reading:
            line = by_code(reading, counter.desk.settings.ward, code)
        if line is None:
            self._window.search(code)
        else:
            self._window.open_dossier(line.dossier)

    def _slip(self, text: str) -> None:
        from app.refusal import Refusal  # noqa: PLC0415 - the core is read after the first paint
        from app.registers.slips import check_slip  # noqa: PLC0415
        from app.rules.slip_code import APOLOGY  # noqa: PLC0415

        window, counter = self._window, self._window.counter
        try:
            with counter.reading() as reading:
                found = check_slip(reading, counter.desk.settings.ward, text)
        except Refusal:
            self._unknown(text)
            return
        if not found.dossier or found.held == "contradicts":
            window.search(found.token.code)
        elif found.token.kind == APOLOGY:
            window.open_apology(found.dossier)
        else:
            window.open_dossier(found.dossier, slip_scanned=True)

    def _unknown(self, text: str) -> None:
        self._window.search(text)
        self._window.key_bar.show_device(tr("Không nhận ra mã vừa quét"), "caution")
