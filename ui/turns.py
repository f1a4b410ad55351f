"""The turn numbers of this desk, as the window calls them, gives them out and shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.counter import Counter
from ui.language import tr
from ui.printing import Printing

if TYPE_CHECKING:
    from app.office.turns import Turn, TurnFigures

PRIORITY_WORDS = {
    "": tr("Thường"),
    "elderly": tr("Người cao tuổi"),
    "disabled": tr("Người khuyết tật"),
    "pregnant": tr("Phụ nữ mang thai"),
    "child": tr("Có trẻ nhỏ đi cùng"),
}
"""The kinds of :data:`app.office.turns.PRIORITIES` in the words of the window."""
PRIORITY_ICONS = {
    "": "ticket",
    "elderly": "old",
    "disabled": "wheelchair",
    "pregnant": "woman",
    "child": "baby-carriage",
}
_PRINTED_PRIORITY = {
    "": "",
    "elderly": "Người cao tuổi",
    "disabled": "Người khuyết tật",
    "pregnant": "Phụ nữ mang thai",
    "child": "Có trẻ nhỏ đi cùng",
}
"""On paper, Vietnamese in every language of the window."""


class Turns(QObject):
    """``changed()`` whenever numbers were given out or called; ``called(turn)`` when one is called, or called again.

    Every method that writes raises the Refusals of :meth:`app.desk.desk.Desk.writing`.
    """

    changed = Signal()
    called = Signal(object)

    def __init__(self, counter: Counter, printing: Printing) -> None:
        super().__init__()
        self._counter, self._printing = counter, printing
        self.serving: Turn | None = None
        self.following: Turn | None = None
        self.waiting: list[Turn] = []
        self.gone: list[Turn] = []
        """Called in vain, and may wait once more."""

    def refresh(self) -> None:
        """Read the turns of the day."""
        from app.office import turns  # noqa: PLC0415 - the core is read after the first paint

        desk, on = self._counter.desk, self._counter.now().date()
        self.serving, self.waiting = turns.now_serving(desk, on), turns.waiting(desk, on)
        self.following = turns.next_turn(desk, on) if self.waiting else None
        self.gone = turns.may_be_put_back(desk, on)
        self.changed.emit()

    def issue(self, priority: str = "") -> Turn:
        """Give out the next number, on paper where a printer for tickets was chosen."""
        from app.office import turns  # noqa: PLC0415 - the core is read after the first paint

        ahead = len(self.waiting)
        turn = turns.issue(self._counter.desk, self._counter.now(), priority)
        if self.can_print:
            self._print(turn, ahead)
        self.refresh()
        return turn

    @property
    def has_gone_before(self) -> bool:
        """Does somebody with a lower number still wait while a priority turn is served?"""
        served = self.serving
        if served is None or not served.priority:
            return False
        return any(turn.number < served.number for turn in self.waiting)

    @property
    def has_printer(self) -> bool:
        """Was a printer chosen for tickets? Without one a number is read from the screen."""
        return bool(self._printing.preferences.printer("ticket"))

    @property
    def can_print(self) -> bool:
        """Does a ticket come out now? Where papers are held before it nobody waits for it, and none is queued."""
        return self.has_printer and not self._printing.is_stopped(self._printing.target("ticket"))

    def _print(self, turn: Turn, ahead: int) -> None:
        from app.papers.draw.citizen import ticket  # noqa: PLC0415 - reportlab is read when first needed

        desk = self._counter.desk
        facts = ticket.TicketFacts(
            label=turn.label,
            issued_at=turn.issued_at,
            waiting=ahead,
            office=desk.settings.office,
            desk=f"Quầy {desk.settings.desk}",
            priority=_PRINTED_PRIORITY[turn.priority],
            demo=desk.settings.demo,
        )
        width = 58 if self._printing.preferences.slip_form == "roll58" else 80
        title = tr("Phiếu số {label}").format(label=turn.label)
        name = f"so-{turn.label}-{turn.on:%y%m%d}"
        self._printing.print_paper(title, name, lambda: ticket.draw(facts, width), paper="ticket")

    def call_next(self) -> Turn | None:
        """Call the next one; None when nobody waits. The one called before is thereby served."""
        from app.office import turns  # noqa: PLC0415 - the core is read after the first paint

        turn = turns.call_next(self._counter.desk, self._counter.now())
        self.refresh()
        if turn is not None:
            self.called.emit(turn)
        return turn

    def recall(self) -> Turn | None:
        """Call the same one again; None when nobody was called."""
        if self.serving is not None:
            self.called.emit(self.serving)
        return self.serving

    def absent(self) -> Turn | None:
        """The one called is not there; None when nobody was called."""
        from app.office import turns  # noqa: PLC0415 - the core is read after the first paint

        turn = turns.absent(self._counter.desk, self._counter.now())
        self.refresh()
        return turn

    def put_back(self, number: int) -> None:
        """Let somebody who was absent wait again.

        :raises Refusal: ``turn.not_absent`` or ``turn.put_back_once``.
        """
        from app.office import turns  # noqa: PLC0415 - the core is read after the first paint

        turns.put_back(self._counter.desk, number, self._counter.now())
        self.refresh()

    def figures_of_today(self) -> TurnFigures:
        """Counts and minutes of this day."""
        from app.office import turns  # noqa: PLC0415 - the core is read after the first paint

        today = self._counter.now().date()
        return turns.figures(self._counter.desk, today, today)


def figures_words(figures: TurnFigures) -> str:
    """'Hôm nay: 32 lượt, đã phục vụ 25, vắng 2. Chờ trung bình 6 phút, phục vụ trung bình 9 phút.'"""
    words = tr("Hôm nay: {issued} lượt, đã gọi {served}, vắng {absent}.").format(
        issued=figures.issued, served=figures.served, absent=figures.absent
    )
    if figures.mean_waiting is not None:
        words += " " + tr("Chờ trung bình {minutes} phút.").format(minutes=round(figures.mean_waiting))
    if figures.mean_serving is not None:
        words += " " + tr("Phục vụ trung bình {minutes} phút.").format(minutes=round(figures.mean_serving))
    return words
