"""Opening and locking the counter: whose half-filled form waits for whom, and when nobody is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.desk.settings import Settings
from ui.counter import Counter
from ui.entrance.page import EntrancePage
from ui.entrance.secret_entry import rehearsal
from ui.idle import IdleWatch
from ui.language import tr
from ui.preferences import Preferences

if TYPE_CHECKING:
    from app.desk.reference import StaffMember


class Door(QObject):
    """Owns the log-in page. ``locked()`` and ``opened(newly)`` tell the window; ``newly`` when another person came in.

    ``warned(words)`` counts the last seconds before the counter locks itself; '' when somebody is there again.
    ``leaving`` is emitted before the counter locks, for half-filled forms to be kept for their owner.
    """

    leaving = Signal()
    locked = Signal()
    opened = Signal(bool)
    warned = Signal(str)

    def __init__(
        self, counter: Counter, settings: Settings, preferences: Preferences, window: QObject
    ) -> None:
        # It goes with its window: what watches every key of the program must not outlive it.
        super().__init__(window)
        self._counter, self._settings, self._preferences = counter, settings, preferences
        self.page = EntrancePage(counter.proving)
        self.is_locked = True
        self.unkept = ""
        """Why what is half filled could not be kept when the counter was left; '' when it was."""
        self._given_up_by = ""
        self._members: list[StaffMember] = []
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._idle = IdleWatch(app, preferences.lock_after_minutes, self)
        self._idle.warned.connect(self._warn)
        self._idle.expired.connect(self.lock)
        self.page.entered.connect(self._enter)
        self.page.show_office(settings.office, settings.upper_office, settings.desk)
        self.page.greet(counter.now())
        counter.recorded.connect(self._hear)

    def _hear(self, act: str) -> None:
        """The exchange brought something while nobody is in: perhaps other people, or another post."""
        if act == "exchange" and self.is_locked:
            from app.desk.reference import staff  # noqa: PLC0415 - the core is read after the first paint

            with self._counter.reading() as reading:
                members = staff(reading, self._settings.ward).values()
            if sorted(members, key=_rank) != self._members and not self._counter.proving.busy:
                self._show_staff()

    def admit(self) -> None:
        """The desk is open: show who may come in, or let in who works here already."""
        if self._counter.is_attended:
            self._let_in(newly=True)
        else:
            self._show_staff()

    def _show_staff(self) -> None:
        from app.desk.reference import staff  # noqa: PLC0415 - the core is read after the first paint

        with self._counter.reading() as reading:
            self._members = sorted(staff(reading, self._settings.ward).values(), key=_rank)
        last = self._counter.person.code if self._counter.is_attended else ""
        self.page.show_office(
            self._settings.office,
            self._settings.upper_office,
            self._settings.desk,
            rehearsal(self._settings),
        )
        self.page.greet(self._counter.now())
        self.page.show_staff(self._members, last)
        self.page.take_focus()

    def lock(self) -> None:
        """Ctrl+L, or nobody there: what is half filled stays with its owner, and nothing can be seen."""
        if self.is_locked:
            return
        self.leaving.emit()
        self.is_locked = True
        self._idle.pause()
        self._warn(0)
        self._show_staff()
        self.locked.emit()
        self.page.take_focus()
        if self.unkept:
            self.page.say(self._unkept_words())

    def may_close(self) -> bool:
        """Keep what is half filled. Where it cannot be, lock and say so instead: closed again, the window goes."""
        if self.is_locked:
            return True
        self.leaving.emit()
        if self.unkept:
            self.lock()
        return not self.unkept

    def _unkept_words(self) -> str:
        words = tr(
            "Phần ghi dở của {name} chưa cất được. {why} Người ấy vào lại thì phần này còn nguyên; "
            "người khác vào, hoặc đóng cửa sổ, thì mất."
        )
        return words.format(name=self._counter.person.name, why=self.unkept)

    def _enter(self, member: StaffMember) -> None:
        before = self._counter.person.code if self._counter.is_attended else ""
        if member.code != before and self._stops_for_unkept(member):
            return
        self._counter.become(member)
        self._let_in(newly=member.code != before)

    def _stops_for_unkept(self, member: StaffMember) -> bool:
        """What its owner left unkept goes only when the other one comes in a second time; it is tried once more first."""
        if not self.unkept or self._given_up_by == member.code:
            return False
        self.leaving.emit()
        if self.unkept:
            self._given_up_by = member.code
            self.page.say(
                self._unkept_words() + " " + tr("Vẫn muốn vào và bỏ phần ấy: nhập lại mã của mình.")
            )
        return bool(self.unkept)

    def _let_in(self, *, newly: bool) -> None:
        self.is_locked = self.page.made_now = False
        self.unkept = self._given_up_by = ""
        self._idle.begin(self._preferences.lock_after_minutes)
        self.opened.emit(newly)

    def choose_lock_after(self) -> None:
        """Another number of idle minutes was chosen: it holds from now on."""
        if not self.is_locked:
            self._idle.begin(self._preferences.lock_after_minutes)

    def somebody_is_there(self) -> None:
        """A sign of life that is neither a key nor the pointer: a scan on a serial port."""
        if not self.is_locked:
            self._idle.seen()

    @property
    def quiet_ms(self) -> int:
        """Milliseconds since somebody pressed a key or moved the pointer."""
        return self._idle.quiet_ms

    def _warn(self, seconds: int) -> None:
        self.warned.emit(
            tr("Sẽ khóa sau {seconds} giây, bấm phím bất kỳ để làm tiếp").format(seconds=seconds)
            if seconds
            else ""
        )


def _rank(member: StaffMember) -> int:
    """Those who receive come in most often, those who sign least."""
    if member.signs:
        return 2
    return 0 if "clerk" in member.duties else 1
