"""What the ward owes, on the rail; whoever leads is told besides, on coming in and there, what will be late."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from ui.background import Background, unforeseen
from ui.language import tr
from ui.widgets.text import announce

if TYPE_CHECKING:
    from ui.main_window import MainWindow

_EVERY_MS = 60_000


class Ahead(NamedTuple):
    """Promises nobody has answered for yet today, those that count as late, latenesses to be brought up."""

    asked: int
    late: int
    rising: int


class Lookout(QObject):
    """Debts are counted at once; what lies ahead is read on the worker, and only for whoever leads."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._counter = window, window.counter
        self._background, self._greeting = Background(), False
        self._debts, self.ahead = 0, Ahead(0, 0, 0)
        self._counter.recorded.connect(self._recorded)
        self._counter.became.connect(self.look)
        self._turn = QTimer(self, interval=_EVERY_MS)
        self._turn.timeout.connect(self.look)
        self._turn.start()

    @property
    def idle(self) -> bool:
        """Is nothing being read?"""
        return self._background.idle

    def end(self) -> None:
        """The window closes, and its desk after it."""
        self._turn.stop()
        self._background.finish()

    def _recorded(self, act: str, _subject: str) -> None:
        if act != "printed":  # no paper changes what is owed, and one is counted while the next person speaks
            self.look()

    def look(self) -> None:
        """Count now."""
        if not self._counter.is_open:
            return
        from app.registers import apologies  # noqa: PLC0415 - the core is read after the first paint

        desk = self._counter.desk
        with self._counter.reading() as reading:
            self._debts = apologies.owed(reading, desk.settings.ward, self._counter.now())
        if self._counter.is_attended and self._counter.person.leads:
            self._background.run(self._read, self._found, unforeseen)
        else:
            self._greeting, self.ahead = False, Ahead(0, 0, 0)
            self._show()

    def greet(self) -> None:
        """Somebody has just come in: tell whoever leads."""
        self._greeting = True
        self.look()

    def _read(self) -> Ahead:
        from app.registers import escalations, lateness  # noqa: PLC0415 - the core is read after the first paint

        desk, now = self._counter.desk, self._counter.now()
        ward, rule = desk.settings.ward, desk.regime.apology
        with self._counter.reading() as reading:
            until = lateness.told_until(desk.calendar, now)
            listed = lateness.look_ahead(reading, ward, now, until, desk.calendar, rule.answer_by)
            rising = escalations.to_bring_up(reading, ward, now, rule.escalation_days)
        return Ahead(
            asked=sum(each.answer == lateness.ASKED for each in listed),
            late=sum(each.counts_as_late and not each.line.untold for each in listed),
            rising=len(rising),
        )

    def _found(self, found: object) -> None:
        if not isValid(self) or not isinstance(found, Ahead):
            return
        self.ahead = found
        self._show()
        if self._greeting:
            self._greeting = False
            self._tell()

    def _show(self) -> None:
        said = [tr("{count} việc đang nợ").format(count=self._debts)] if self._debts else []
        said += [words_of(self.ahead)] if any(self.ahead) else []
        self._window.rail.show_badge("apologies", self._debts + self.ahead.late, "; ".join(said))

    def _tell(self) -> None:
        if not any(self.ahead):
            return
        place, words = self._window.shown, words_of(self.ahead)
        # The heading has little room: the whole is for the pointer, the screen reader and the rail.
        place.confirmation.say(
            tr("Xin lỗi: {count} việc gấp").format(count=sum(self.ahead)), "caution", "bell"
        )
        place.confirmation.setToolTip(words)
        place.confirmation.setAccessibleName(words)
        place.confirmation.show()
        announce(place.confirmation, words)


def words_of(ahead: Ahead) -> str:
    """'Xin lỗi: 2 chưa trả lời kịp hay không, 1 không kịp, 3 phải báo lên'."""
    said = (
        (ahead.asked, tr("{count} chưa trả lời kịp hay không")),
        (ahead.late, tr("{count} không kịp phải báo")),
        (ahead.rising, tr("{count} trễ phải báo lên")),
    )
    listed = ", ".join(words.format(count=count) for count, words in said if count)
    return tr("Xin lỗi: {listed}").format(listed=listed)
