"""What the ward owes, on the rail and told to everybody on coming in, with what they undertook in dialogue; whoever leads is
told besides, on coming in and there, what will be late.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from ui.background import Background, unforeseen
from ui.language import tr
from ui.widgets.text import announce

if TYPE_CHECKING:
    from app.desk.reference import StaffMember
    from ui.main_window import MainWindow

_EVERY_MS = 60_000


class Ahead(NamedTuple):
    """Promises nobody has answered for yet today, those that count as late, latenesses to be brought up; and of what the
    person undertook in dialogue how much is overdue, and how much near its day.
    """

    asked: int = 0
    late: int = 0
    rising: int = 0
    broken: int = 0
    near: int = 0

    @property
    def apologies(self) -> int:
        """How many of them are about apologies."""
        return self.asked + self.late + self.rising


class Lookout(QObject):
    """Debts are counted at once; what lies ahead is read on the worker: for whoever leads, and for others as they come in."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._counter = window, window.counter
        self._background, self._greeting = Background(), False
        self._debts, self.ahead = 0, Ahead()
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
        from app.apology import register as apologies  # noqa: PLC0415 - the core is read after the first paint

        desk = self._counter.desk
        with self._counter.reading() as reading:
            self._debts = apologies.owed(reading, desk.settings.ward, self._counter.now())
        person = self._counter.person if self._counter.is_attended else None
        if person is None or not person.leads:
            self.ahead = Ahead()
            self._show()
        if person is not None and (person.leads or self._greeting):
            self._background.run(
                lambda: self._read(person), lambda found: self._found(person, found), unforeseen
            )

    def greet(self) -> None:
        """Somebody has just come in: tell them what they have to see to."""
        self._greeting = True
        self.look()

    def _read(self, person: StaffMember) -> Ahead:
        from app.apology import lateness as escalations  # noqa: PLC0415 - the core is read after the first paint
        from app.dossier.registers import lateness  # noqa: PLC0415 - the core is read after the first paint
        from app.openness.dialogue import (  # noqa: PLC0415 - the core is read after the first paint
            register as dialogues,
        )

        desk, now = self._counter.desk, self._counter.now()
        ward, rule, on = desk.settings.ward, desk.regime.apology, now.date()
        with self._counter.reading() as reading:
            own = [task for task in dialogues.tasks(reading, ward) if task.responsible == person.code]
            left = [task for task in own if task.is_near(on)]
            broken = sum(task.overdue(on) for task in left)
            if not person.leads:
                return Ahead(broken=broken, near=len(left) - broken)
            until = lateness.told_until(desk.calendar, now)
            listed = lateness.look_ahead(reading, ward, now, until, desk.calendar, rule.answer_by)
            rising = escalations.to_bring_up(reading, ward, now, rule.escalation_days)
        return Ahead(
            asked=sum(each.answer == lateness.ASKED for each in listed),
            late=sum(each.counts_as_late and not each.line.untold for each in listed),
            rising=len(rising),
            broken=broken,
            near=len(left) - broken,
        )

    def _found(self, person: StaffMember, found: object) -> None:
        if not isValid(self) or not isinstance(found, Ahead) or person.code != self._counter.person.code:
            return
        self.ahead = found
        self._show()
        if self._greeting:
            self._greeting = False
            self._tell()

    def _show(self) -> None:
        said = [tr("{count} việc đang nợ").format(count=self._debts)] if self._debts else []
        said += [late_words(self.ahead)] if self.ahead.apologies else []
        self._window.rail.show_badge("apologies", self._debts, "; ".join(said))

    def _tell(self) -> None:
        ahead, debts = self.ahead, self._debts
        if not any(ahead) and not debts:
            return
        words = ". ".join(filter(None, (owed_words(debts), late_words(ahead), promised_words(ahead))))
        place = self._window.shown
        # The heading has little room: the whole is for the pointer, the screen reader and the rail.
        place.confirmation.say(short_words(ahead, debts), "caution", "bell")
        place.confirmation.setToolTip(words)
        place.confirmation.setAccessibleName(words)
        place.confirmation.show()
        announce(place.confirmation, words)


def short_words(ahead: Ahead, debts: int) -> str:
    """'Xin lỗi gấp: 13 · Hứa quá hạn: 1': what is owed already comes first, and of promises the broken before the near."""
    apologies = debts + ahead.asked + ahead.late  # what is to be brought up is among the debts
    said = [tr("Xin lỗi gấp: {count}").format(count=apologies)] if apologies else []
    if ahead.broken:
        said.append(tr("Hứa quá hạn: {count}").format(count=ahead.broken))
    elif ahead.near:
        said.append(tr("Hứa gần hạn: {count}").format(count=ahead.near))
    return " · ".join(said)


def owed_words(debts: int) -> str:
    """'13 hồ sơ trễ chưa xin lỗi. Mở ở Xin lỗi, Ctrl+3'."""
    words = tr("{count} hồ sơ trễ chưa xin lỗi. Mở ở Xin lỗi, Ctrl+3")
    return words.format(count=debts) if debts else ""


def late_words(ahead: Ahead) -> str:
    """'Xin lỗi: 2 chưa trả lời kịp hay không, 1 không kịp, 3 phải báo lên'."""
    said = (
        (ahead.asked, tr("{count} chưa trả lời kịp hay không")),
        (ahead.late, tr("{count} không kịp phải báo")),
        (ahead.rising, tr("{count} trễ phải báo lên")),
    )
    listed = _listed(said)
    return tr("Xin lỗi: {listed}").format(listed=listed) if listed else ""


def promised_words(ahead: Ahead) -> str:
    """'Đã hứa với dân: 1 quá hạn, 2 sắp đến hạn. Mở ở Thống kê, Ctrl+5'."""
    listed = _listed(((ahead.broken, tr("{count} quá hạn")), (ahead.near, tr("{count} sắp đến hạn"))))
    return tr("Đã hứa với dân: {listed}. Mở ở Thống kê, Ctrl+5").format(listed=listed) if listed else ""


def _listed(said: Iterable[tuple[int, str]]) -> str:
    return ", ".join(words.format(count=count) for count, words in said if count)
