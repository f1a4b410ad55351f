"""The line to the office above, as the window has it: begun after the counter is in use, ended when it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.counter import Counter
from ui.language import tr

if TYPE_CHECKING:
    from ui.exchanging import Exchanging

BEGINS_MS = 1500


class CityLine(QObject):
    """Owns the exchange while there is one. ``changed()`` when it began, fares differently or ended."""

    changed = Signal()

    def __init__(self, counter: Counter, city_url: str) -> None:
        super().__init__()
        self._counter, self._city_url = counter, city_url
        self.exchanging: Exchanging | None = None
        # The exchange's parts take a while to read: after the first paint and the first place, not before.
        counter.opened.connect(lambda: QTimer.singleShot(BEGINS_MS, self, self.begin))

    @property
    def pill(self) -> tuple[str, str, str]:
        """Words, tone and icon for the top bar."""
        if self.exchanging is None:
            return ("", "plain", "") if self._city_url else (tr("Chưa nối cấp trên"), "plain", "cloud-off")
        return self.exchanging.pill

    @property
    def ahead(self) -> float:
        """Seconds by which the city's clock was ahead of this machine's; 0 while it has not answered."""
        return self.exchanging.ahead if self.exchanging is not None else 0.0

    def join(self) -> None:
        """The desk was enrolled just now: begin with the address that it was given."""
        self._city_url = self._counter.desk.settings.city_url
        self.begin()

    def begin(self) -> None:
        """Begin to exchange, where a city is known and this desk is enrolled."""
        if not self._city_url or self.exchanging is not None:
            return
        from ui.exchanging import Exchanging  # noqa: PLC0415 - the core is read after the first paint

        if Exchanging.is_possible(self._counter):
            self.exchanging = Exchanging(self._counter)
            self.exchanging.changed.connect(self.changed)
            self.exchanging.start()
            self.changed.emit()

    def end(self) -> None:
        """Stop exchanging: the window closes, or the desk does."""
        if self.exchanging is not None:
            self.exchanging.stop()
            self.exchanging = None
