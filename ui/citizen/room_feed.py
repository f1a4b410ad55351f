"""What the waiting room's page is told, read from the registers: numbers, and what hangs on the board one by one."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject

from ui.background import Background, unforeseen
from ui.citizen.call_page import CallPage
from ui.citizen.waiting_room import Posting, WaitingRoom, postings, ready_number, rules
from ui.counter import Counter
from ui.turns import Turns

FRESH = timedelta(seconds=60)
"""So long a number is being called; then it is being served."""
POSTING_SECONDS, READ_SECONDS = 12, 30
_MOST_READY, _MOST_FOLLOWING = 12, 3


class RoomFeed(QObject):
    """Keeps one :class:`CallPage` true."""

    def __init__(self, counter: Counter, turns: Turns, background: Background, page: CallPage) -> None:
        super().__init__()
        self._counter, self._turns, self._background, self._page = counter, turns, background, page
        self._called_at: datetime | None = None
        self._ready: tuple[str, ...] = ()
        self._postings: list[Posting] = []
        self._rules: list[Posting] = []
        self._at, self._seconds = -1, 0
        self._stale = True
        counter.recorded.connect(self._recorded)
        turns.changed.connect(self.show)

    def call(self) -> None:
        """The number served now is called, or called again."""
        self._called_at = self._counter.now()
        self.show()

    def second_passed(self) -> None:
        """Read again now and then; show the next posting."""
        if self._stale or self._seconds % READ_SECONDS == 0:
            self._read()
            self._stale = False
        if self._seconds % POSTING_SECONDS == 0:
            self.next_posting()
        self._seconds += 1
        self.show()

    def _recorded(self, _act: str, _subject: str) -> None:
        self._stale = True  # read with the next second, not while a clerk waits for an act

    def _read(self) -> None:
        from app.dossier.registers import dossiers  # noqa: PLC0415 - the core is read after the first paint

        desk = self._counter.desk
        with self._counter.reading() as reading:
            lines = dossiers.queue(
                reading, desk.settings.ward, self._counter.now(), tile="ready", limit=_MOST_READY
            )
        self._ready = tuple(number for line in lines if (number := ready_number(line.code)))

    def show(self) -> None:
        """Tell the page what holds now."""
        serving, following = self._turns.serving, self._turns.following
        labels = [turn.label for turn in self._turns.waiting]
        if following is not None:
            labels = [following.label, *(label for label in labels if label != following.label)]
        now = self._counter.now()
        self._page.show_room(
            WaitingRoom(
                called=serving.label if serving else "",
                fresh=self._called_at is not None and now - self._called_at < FRESH,
                before_others=self._turns.has_gone_before,
                following=tuple(labels[:_MOST_FOLLOWING]),
                waiting=len(labels),
                ready=self._ready,
            )
        )

    def next_posting(self) -> None:
        """Show the next posting; its QR is drawn on the worker and shown when it is there."""
        from app.papers.draw.base.qr import matrix  # noqa: PLC0415 - needed once a waiting room is shown

        # Read anew at each turn: the ward may have changed a procedure, or another day may have begun.
        on = self._counter.now().date()
        self._postings = [*postings(list(self._counter.desk.catalogue.in_force(on))), *self._rules]
        if self._at < 0 or self._at + 1 >= len(self._postings):
            self._read_rules(on)
        if not self._postings:
            return
        self._at = (self._at + 1) % len(self._postings)
        at, of, posting = self._at, len(self._postings), self._postings[self._at]
        self._page.show_posting(posting, at, of)

        def drawn(modules: object) -> None:
            if self._at == at and isinstance(modules, tuple):
                self._page.show_posting(posting, at, of, modules)

        # A list of papers too long for a code is shown without one.
        self._background.run(lambda: matrix(posting.for_phones), drawn, lambda _: None)

    def _read_rules(self, on: date) -> None:
        """Read on the worker what hangs besides the procedures; it is shown from the next round on."""
        desk = self._counter.desk

        def read() -> list[Posting]:
            from app.papers.board import screen  # noqa: PLC0415 - needed once a waiting room is shown

            return rules(screen(desk, on))

        self._background.run(read, self._take_rules, unforeseen)

    def _take_rules(self, found: object) -> None:
        if isinstance(found, list):
            self._rules = found
