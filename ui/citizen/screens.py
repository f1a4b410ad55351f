"""The citizen screens of this counter: which monitors they are on, and what they show when the clerk does something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.refusal import Refusal
from ui.citizen.awake import Awake
from ui.citizen.displays import key_of, plugged
from ui.citizen.page import counter_words
from ui.citizen.rating_page import OPEN_SECONDS
from ui.citizen.rest_page import closed_words, open_now
from ui.citizen.room_feed import RoomFeed
from ui.citizen.ticket_page import SHOWN_SECONDS
from ui.citizen.windows import CitizenWindow, CounterWindow, TicketsWindow, WaitingWindow
from ui.counter import Counter
from ui.language import say, tr
from ui.printing import Printing
from ui.turns import Turns

if TYPE_CHECKING:
    from app.rules.time.deadlines import Promise

_THANKS_SECONDS = 4


class CitizenScreens(QObject):
    """Up to three windows, by what their monitor was declared to be: ``counter``, ``waiting``, ``tickets``.

    Never on the monitor of the clerk's own window. ``answered(right)`` when the citizen at the counter touches
    'Đúng rồi' or 'Cần sửa'; ``failed(words)`` tells the clerk what a touch on a screen could not write.
    """

    answered = Signal(bool)
    failed = Signal(str)

    def __init__(self, window: QWidget, counter: Counter, printing: Printing, turns: Turns) -> None:
        super().__init__(window)
        self._window, self._counter, self._turns = window, counter, turns
        self._preferences = printing.preferences
        self.counter, self.waiting, self.tickets = (
            CounterWindow(),
            WaitingWindow(counter.desk.settings.desk),
            TicketsWindow(),
        )
        self.windows: dict[str, CitizenWindow] = {
            "counter": self.counter,
            "waiting": self.waiting,
            "tickets": self.tickets,
        }
        self._awake = Awake(self)
        self._feed = RoomFeed(counter, turns, printing.background, self.waiting.call)
        self._asked_about, self._left, self._thanks_left, self._given_left = "", 0, 0, 0
        self._locked = False
        self._connect()
        self._show_whose()
        self.neutral()
        self.place()
        self._clock.start()

    def _connect(self) -> None:
        self.counter.confirm.answered.connect(self.answered)
        self.counter.rating.rated.connect(self._rate)
        self.counter.rating.skipped.connect(self.neutral)
        self.tickets.ticket.asked.connect(self._issue)
        self._counter.became.connect(self._show_whose)
        self._counter.recorded.connect(self._recorded)
        self._turns.called.connect(lambda _turn: self.call())
        self._turns.changed.connect(lambda: self.tickets.ticket.show_waiting(len(self._turns.waiting)))
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        # Methods, not lambdas: the application outlives these screens, and would keep them alive.
        app.screenAdded.connect(self._monitors_changed)
        app.screenRemoved.connect(self._monitors_changed)
        for window in self.windows.values():
            self.destroyed.connect(window.deleteLater)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.screenChanged.connect(lambda _: self.place())
        self._clock = QTimer(self)
        self._clock.setInterval(1000)
        self._clock.timeout.connect(self.second_passed)

    @Slot()
    def _monitors_changed(self) -> None:
        # Qt has not settled where everything is when it says that a monitor came or went.
        QTimer.singleShot(0, self, self.place)

    def place(self) -> None:
        """Put every window on the monitor chosen for it; one whose monitor is unplugged, or the clerk's, goes away."""
        taken = {key_of(self._window.screen())}
        for kind, window in self.windows.items():
            chosen = self._preferences.screen(kind)
            screen = plugged(chosen) if chosen else None
            if screen is None or key_of(screen) in taken:
                window.hide()
                continue
            taken.add(key_of(screen))
            window.show_on(screen)
        self.second_passed()

    def preview(self, kind: str) -> None:
        """'Xem thử': show ``kind`` as an ordinary small window, wherever the clerk looks."""
        self.windows[kind].show_small()
        self.second_passed()

    def close(self) -> None:
        """The counter closes: so do its screens."""
        self._clock.stop()
        for window in self.windows.values():
            window.close()
        self._awake.keep(shown=False)

    def show_promise(self, name: str, procedure: str, promise: Promise, sex: str = "") -> None:
        """On the counter-facing screen alone: what the clerk is about to save; a score given already counts."""
        if self._asked_about:
            self.neutral()
        self._thanks_left = 0
        self.counter.confirm.show_promise(name, procedure, promise, sex)
        self.counter.turn_to(self.counter.confirm)

    def ask_rating(self, dossier: str) -> None:
        """On the counter-facing screen: five faces, after the result of ``dossier`` was handed over."""
        if not self.counter.isVisible():
            return
        self.neutral()
        self._asked_about, self._left = dossier, OPEN_SECONDS
        self.counter.rating.ask(about_apology=self._asks_about_apology(dossier))
        self.counter.rating.show_left(self._left)
        self.counter.turn_to(self.counter.rating)

    def _asks_about_apology(self, dossier: str) -> bool:
        from app.openness import ratings  # noqa: PLC0415 - needed once a result was handed over

        try:
            return ratings.asks_about_apology(self._counter.desk, dossier)
        except Refusal:
            return False  # what is not known here is asked of nobody

    def call(self) -> None:
        """A number was called: the waiting room sees it, and who stood at the counter is done."""
        self._feed.call()
        self.neutral()

    def neutral(self) -> None:
        """Between two people: a greeting, and nothing of anybody; a score given already counts."""
        if self._asked_about and self.counter.rating.give_up():
            return
        self._asked_about = ""
        self.counter.confirm.forget()
        self._rest()

    def closed(self) -> None:
        """The counter is locked: its screen says so; the waiting room goes on while the office is open."""
        self._locked = True
        self.neutral()

    def reopened(self) -> None:
        """Somebody works at the counter again."""
        self._locked = False
        self.neutral()

    def _rest(self) -> None:
        self.counter.say(*self._rest_words())

    def _rest_words(self) -> tuple[str, str]:
        if self._thanks_left:
            return tr("Cảm ơn ông/bà"), tr("Ý kiến của ông/bà giúp chúng tôi phục vụ tốt hơn.")
        if not self._is_open():
            return self._closed_words()
        if self._locked:
            return tr("Quầy tạm dừng"), tr("Ông/bà vui lòng chờ ít phút, cán bộ sẽ quay lại.")
        return tr("Kính chào ông/bà"), tr("Mời ông/bà ngồi và đưa giấy tờ cho cán bộ.")

    def _is_open(self) -> bool:
        return open_now(self._counter.desk.calendar, self._counter.now())

    def _closed_words(self) -> tuple[str, str]:
        words = closed_words(self._counter.desk.calendar, self._counter.now())
        return tr("Bộ phận Một cửa đã nghỉ"), words

    def second_passed(self) -> None:
        """The clock, the countdowns, the notices; nothing while no screen is shown."""
        shown = any(window.isVisible() for window in self.windows.values())
        self._awake.keep(shown=shown)
        if not shown:
            return
        now = self._counter.now()
        for window in self.windows.values():
            window.show_time(now)
        self._count_down()
        self._show_open()
        if self.waiting.isVisible():
            self._feed.second_passed()

    def _count_down(self) -> None:
        self._thanks_left = max(0, self._thanks_left - 1)
        if self._asked_about:
            self._left -= 1
            self.counter.rating.show_left(max(0, self._left))
            if self._left <= 0:
                self.neutral()
        if self._given_left:
            self._given_left -= 1
            if not self._given_left:
                self.tickets.ticket.ask()

    def _show_open(self) -> None:
        if self.counter.page is self.counter.rest:
            self._rest()
        if self._is_open():
            self.waiting.turn_to(self.waiting.call)
            self.tickets.turn_to(self.tickets.ticket)
        else:
            self.waiting.say(*self._closed_words())
            self.tickets.say(*self._closed_words())

    def _show_whose(self) -> None:
        settings = self._counter.desk.settings
        desk_name = self._counter.desk.regime.desk_name
        at = counter_words(settings.desk)
        if self._counter.is_attended:
            at = tr("{counter} · cán bộ {name}").format(counter=at, name=self._counter.person.name)
        self.counter.show_office(settings.office, at)
        self.waiting.show_office(settings.office, desk_name)
        self.tickets.show_office(settings.office, desk_name)

    def _recorded(self, act: str, dossier: str) -> None:
        if act == "return_result":
            self.ask_rating(dossier)

    def _rate(self, score: int, apology_came: bool | None) -> None:
        from app.openness import ratings  # noqa: PLC0415 - needed when somebody answers

        dossier, self._asked_about = self._asked_about, ""
        try:
            ratings.rate(self._counter.desk, dossier, score, self._counter.now(), apology_came=apology_came)
        except Refusal as refusal:
            self.failed.emit(tr("Chưa ghi được ý kiến. {say}").format(say=say(refusal)))
            self.neutral()
            return
        self._thanks_left = _THANKS_SECONDS
        self.neutral()

    def _issue(self, priority: str) -> None:
        ahead = len(self._turns.waiting)
        self._given_left = SHOWN_SECONDS
        try:
            turn = self._turns.issue(priority)
        except Refusal as refusal:
            self.failed.emit(tr("Chưa lấy được số. {say}").format(say=say(refusal)))
            self.tickets.ticket.show_given("", tr("Chưa lấy được số. Mời ông/bà hỏi cán bộ tại quầy."))
            return
        told = tr("Còn {count} người chờ trước.").format(count=ahead) if ahead else tr("Sắp đến lượt ông/bà.")
        told += "\n" + (
            tr("Mời ông/bà nhận phiếu ở máy in.")
            if self._turns.can_print
            else tr("Ông/bà nhớ số này, màn hình phòng chờ sẽ gọi.")
        )
        self.tickets.ticket.show_given(turn.label, told)
