"""The desk's own exchange with the city while the window is open: a worker thread, and what the pill says of it."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from app.exchange.courier import Exchanged, Rounds, pinned
from app.exchange.own import waiting
from ui.counter import Counter
from ui.language import tr

PATIENCE_SECONDS = 5.0


class Exchanging(QObject):
    """Exchanges at start, soon after each write, through the day and once at night; the clerk never waits for it.

    ``changed()`` says that :attr:`pill` has other words; it is emitted on the window's thread.
    """

    changed = Signal()
    _told = Signal(object)

    def __init__(self, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        self._at = ""
        self._reached = True
        self.lost_at = ""
        """Since when the city is not reached, "13:20"; '' while it is."""
        self.done: Exchanged | None = None
        """What the exchange that ended well last has done, since the window was opened."""
        self.ahead = 0.0
        """Seconds by which the city's clock was ahead of this machine's when it last answered."""
        self._rounds = Rounds(counter.desk, counter.now, self._told.emit)
        self._thread = threading.Thread(target=self._rounds.run, name="exchange", daemon=True)
        self._told.connect(self._hear)
        counter.recorded.connect(self._wrote)

    @staticmethod
    def is_possible(counter: Counter) -> bool:
        """Whether this desk has a city to exchange with."""
        return bool(counter.desk.settings.city_url) and pinned(counter.desk) is not None

    def start(self) -> None:
        """Begin; the first exchange catches up on what the night has missed."""
        self._thread.start()

    def stop(self) -> None:
        """End after the exchange under way; what was not sent stays on the desk for the next start."""
        self._rounds.stop()
        self._thread.join(PATIENCE_SECONDS)

    def now(self) -> None:
        """Exchange at once."""
        self._rounds.now()

    @property
    def pill(self) -> tuple[str, str, str]:
        """Words, tone and icon for the top bar; never red: nothing is lost by being offline."""
        left = waiting(self._counter.desk)
        if not self._reached:
            return tr("Ngoại tuyến · {left} thay đổi chờ gửi").format(left=left), "caution", "cloud-off"
        if not self._at:
            return tr("Đang nối cấp trên"), "plain", "cloud-up"
        if left:
            return tr("Chờ gửi {left} thay đổi").format(left=left), "plain", "cloud-up"
        return tr("Đã đồng bộ {at}").format(at=self._at), "good", "cloud-check"

    def _wrote(self, act: str) -> None:
        if act != "exchange":
            self._rounds.wrote()
            self.changed.emit()

    def _hear(self, outcome: object) -> None:
        self._reached = isinstance(outcome, Exchanged)
        now = f"{self._counter.now():%H:%M}"
        self.lost_at = "" if self._reached else self.lost_at or now
        if isinstance(outcome, Exchanged):
            self.done = outcome
            self.ahead = outcome.ahead
            self._at = now
            if outcome.received:
                self._counter.recorded.emit("exchange", "")
        self.changed.emit()
