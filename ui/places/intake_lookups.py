"""What intake asks of the register and the rules while a form is being filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from ui.background import Background
from ui.counter import Counter
from ui.language import tr

if TYPE_CHECKING:
    from app.reference import CatalogueProcedure
    from app.registers.receipts import KnownPerson
    from app.rules.deadlines import Promise

LATELY_DAYS = 90


def received_today(counter: Counter) -> int:
    """How many dossiers the ward has received today."""
    from app.registers import receipts  # noqa: PLC0415 - the core is read after the first paint

    with counter.reading() as reading:
        return receipts.count_of_day(reading, counter.desk.settings.ward, counter.now().date())


def uses_lately(counter: Counter) -> dict[str, int]:
    """How often each procedure was asked for in the last 90 days. Reads much: not on the window's thread."""
    from app.registers import receipts  # noqa: PLC0415 - the core is read after the first paint

    since = counter.now().date() - timedelta(days=LATELY_DAYS)
    with counter.reading() as reading:
        return receipts.uses(reading, counter.desk.settings.ward, since)


def known_person(counter: Counter, number: str) -> KnownPerson | None:
    """What the person with this identity number told before."""
    from app.registers import receipts  # noqa: PLC0415 - the core is read after the first paint

    with counter.reading() as reading:
        return receipts.known_person(reading, counter.desk.settings.ward, number)


def under_way(counter: Counter, number: str, procedure: str) -> str:
    """A dossier of this procedure that this person has under way, in words; '' when there is none."""
    from app.registers import receipts  # noqa: PLC0415 - the core is read after the first paint

    if not number:
        return ""
    with counter.reading() as reading:
        found = receipts.find(reading, counter.desk.settings.ward, number)
    open_ones = [line for line in found if line.procedure == procedure and line.returned_at is None]
    if not open_ones:
        return ""
    return tr("Đang có hồ sơ {number}, hẹn {due_at:%d/%m}").format(
        number=open_ones[0].code.split("-", 1)[1], due_at=open_ones[0].due_at
    )


def promised(counter: Counter, procedure: CatalogueProcedure, received_at: datetime) -> Promise:
    """What a dossier received at ``received_at`` would be promised.

    :raises Refusal: ``calendar.not_covered``.
    """
    from app.rules.deadlines import promise  # noqa: PLC0415 - the core is read after the first paint

    desk = counter.desk
    return promise(received_at, procedure.limit, desk.calendar, desk.regime)


class Habits:
    """Tells once a day, behind the form, how often each procedure was asked for lately."""

    def __init__(
        self, counter: Counter, background: Background, told: Callable[[Mapping[str, int]], None]
    ) -> None:
        self._counter, self._background, self._told = counter, background, told
        self._day: date | None = None

    def learn(self) -> None:
        """Read the uses unless they were read today."""
        today = self._counter.now().date()
        if self._day == today:
            return
        self._day = today
        self._background.run(lambda: uses_lately(self._counter), self._learnt, self._unknown)

    def _learnt(self, uses: object) -> None:
        self._told(uses if isinstance(uses, dict) else {})

    def _unknown(self, _failure: Exception) -> None:
        # Only the order of equals hangs on it; the failure is in the log, and tomorrow it is asked again.
        self._told({})
