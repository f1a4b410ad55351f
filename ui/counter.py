"""The counter as the window knows it: one desk, one person before it, one clock."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.rules.time.calendar import VIETNAM
from ui.entrance.proving import Proving

if TYPE_CHECKING:
    from app.desk.desk import Desk
    from app.desk.reference import StaffMember

Result = TypeVar("Result")


def wall_clock() -> datetime:
    """The time of the machine, in Vietnam."""
    return datetime.now(VIETNAM)  # noqa: TID251 - the one clock of the window


class Counter(QObject):
    """Every act of the window goes through :meth:`do`; every place that shows what changed hears ``recorded``.

    A counter may be made before its desk is open, so that the window is on the screen meanwhile: :meth:`open`
    then emits ``opened()``. ``recorded(act, subject)`` is emitted after the commit: the act's name such as
    ``"receive"`` and the dossier it was about ('' when none). ``became()`` says that another person works here now;
    ``stopped()``, that acts can be recorded no longer, or again.
    """

    opened = Signal()
    recorded = Signal(str, str)
    became = Signal()
    stopped = Signal()

    def __init__(
        self,
        desk: Desk | None = None,
        person: StaffMember | None = None,
        clock: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__()
        self._desk, self._person = desk, person
        self._clock = clock
        self.proving = Proving(self)
        self.allow: Callable[[], None] = lambda: None
        """Asked before every act that a person starts; raises the Refusal for which nothing may be written just now."""
        self.is_stopped = False

    def stop(self, *, stopped: bool) -> None:
        """Every act would be refused from now on, or no longer: the places say so before one is tried."""
        if self.is_stopped != stopped:
            self.is_stopped = stopped
            self.stopped.emit()

    def open(self, desk: Desk, person: StaffMember | None = None) -> None:
        """The desk is open now; ``person`` works at it, or nobody before log-in."""
        self._desk, self._person = desk, person
        self.opened.emit()

    @property
    def is_open(self) -> bool:
        """Has the desk been opened?"""
        return self._desk is not None

    @property
    def desk(self) -> Desk:
        """The open desk.

        :raises RuntimeError: it was asked for before :meth:`open`.
        """
        if self._desk is None:
            raise RuntimeError("the desk is not open yet")
        return self._desk

    @property
    def person(self) -> StaffMember:
        """The member of staff who works here now.

        :raises RuntimeError: nobody has come in yet.
        """
        if self._person is None:
            raise RuntimeError("nobody works here yet")
        return self._person

    @property
    def is_attended(self) -> bool:
        """Has somebody come in since the desk was opened?"""
        return self._person is not None

    def now(self) -> datetime:
        """The present moment: what every act of this window is dated by."""
        return self._clock()

    def do(self, act: Callable[..., Result], *given: Any, **named: Any) -> Result:
        """Carry out ``act(desk, *given, by=<this person>, at=<now>)`` and tell every place.

        :raises Refusal: what the act refused; nothing was changed.
        """
        return self.do_as(self.person, act, *given, **named)

    def do_as(self, member: StaffMember, act: Callable[..., Result], *given: Any, **named: Any) -> Result:
        """As :meth:`do`, by ``member``, who has just proved who they are: the signer of a clerk's draft.

        :raises Refusal: what the act refused; nothing was changed.
        """
        self.allow()
        return self.note(member, act, *given, **named)

    def note(self, member: StaffMember, act: Callable[..., Result], *given: Any, **named: Any) -> Result:
        """As :meth:`do_as`, of what has happened already and nobody starts: ``allow`` is not asked. A paper came out.

        :raises Refusal: what the act refused; nothing was changed.
        """
        result = act(self.desk, *given, by=member.code, at=self.now(), **named)
        subject = getattr(result, "dossier", "") or next(
            (word for word in given if isinstance(word, str)), ""
        )
        self.recorded.emit(act.__name__, subject)
        return result

    def reading(self) -> AbstractContextManager[Any]:
        """A connection for registers: one consistent view."""
        return self.desk.reading()

    def become(self, person: StaffMember) -> None:
        """From now on ``person`` works here."""
        self._person = person
        self.became.emit()
