"""What intake asks of the register and the rules while a form is being filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from app.rules.text.words import fold
from ui.background import Background
from ui.counter import Counter
from ui.language import tr

if TYPE_CHECKING:
    from app.desk.reference import CatalogueProcedure
    from app.dossier.registers.receipts import KnownPerson
    from app.dossier.registers.visits import Visit
    from app.rules.time.deadlines import Promise

LATELY_DAYS = 90
AGAIN_DAYS, VISIT_DAYS = 30, 60
"""How long a dossier of the same person and procedure is told, and a visit from which none came."""


@dataclass(frozen=True, slots=True)
class Who:
    """The person in the form, by what the register can be asked for."""

    number: str
    name: str
    year_of_birth: str

    def is_still(self, other: Who) -> bool:
        """Is it the same person, by what tells them best?"""
        return self.number == other.number and (bool(self.number) or fold(self.name) == fold(other.name))


def received_today(counter: Counter) -> int:
    """How many dossiers the ward has received today."""
    from app.dossier.registers import receipts  # noqa: PLC0415 - the core is read after the first paint

    with counter.reading() as reading:
        return receipts.count_of_day(reading, counter.desk.settings.ward, counter.now().date())


def uses_lately(counter: Counter) -> dict[str, int]:
    """How often each procedure was asked for in the last 90 days. Reads much: not on the window's thread."""
    from app.dossier.registers import receipts  # noqa: PLC0415 - the core is read after the first paint

    since = counter.now().date() - timedelta(days=LATELY_DAYS)
    with counter.reading() as reading:
        return receipts.uses(reading, counter.desk.settings.ward, since)


def known_person(counter: Counter, number: str) -> KnownPerson | None:
    """What the person with this identity number told before. Not on the window's thread."""
    from app.dossier.registers import receipts  # noqa: PLC0415 - the core is read after the first paint

    with counter.reading() as reading:
        return receipts.known_person(reading, counter.desk.settings.ward, number)


def received_before(counter: Counter, who: Who, procedure: str) -> str:
    """A dossier of this procedure that the person has open or handed in lately, in words; '' when there is none.

    Not on the window's thread.
    """
    from app.dossier.registers import receipts  # noqa: PLC0415 - the core is read after the first paint

    since = _lately(counter, AGAIN_DAYS)
    with counter.reading() as reading:
        found = receipts.same_again(
            reading,
            counter.desk.settings.ward,
            procedure,
            since,
            id_number=who.number,
            name=who.name,
            birth=who.year_of_birth,
        )
    if not found:
        return ""
    line = next((line for line in found if line.status in receipts.OPEN), found[0])
    whose = "" if who.number else tr("Người cùng tên: ")
    told = {"number": line.code.split("-", 1)[1], "due_at": line.due_at, "received_at": line.received_at}
    if line.status in receipts.OPEN:
        return whose + tr("Đang có hồ sơ {number}, hẹn {due_at:%d/%m}").format(**told)
    return whose + tr("Mới nộp hồ sơ {number} ngày {received_at:%d/%m}").format(**told)


def left_before(counter: Counter, who: Who) -> Visit | None:
    """The latest visit of the person in the last weeks from which no dossier came, unless one of it came since.

    Reads every visit of those weeks: not on the window's thread.
    """
    from app.dossier.registers import receipts, visits  # noqa: PLC0415 - the core is read after the first paint

    ward, told = counter.desk.settings.ward, {"id_number": who.number, "name": who.name}
    with counter.reading() as reading:
        visit = visits.latest_of(reading, ward, _lately(counter, VISIT_DAYS), **told)
        if visit is None:
            return None
        since = receipts.same_again(reading, ward, visit.procedure, visit.visited_at.date(), **told)
    return None if any(line.received_at >= visit.visited_at for line in since) else visit


def _lately(counter: Counter, days: int) -> date:
    return counter.now().date() - timedelta(days=days)


def visit_words(visit: Visit) -> str:
    """'Hôm 20/03 còn thiếu: Giấy chứng sinh (Đăng ký khai sinh)'."""
    told = {"at": visit.visited_at, "procedure": visit.procedure_name, "items": "; ".join(visit.items)}
    if visit.kind == "incomplete":
        return tr("Hôm {at:%d/%m} còn thiếu: {items} ({procedure})").format(**told)
    return tr("Hôm {at:%d/%m} đã từ chối: {reason} ({procedure})").format(**told, reason=visit.reason)


def promised(counter: Counter, procedure: CatalogueProcedure, received_at: datetime, channel: str) -> Promise:
    """What a dossier that came by ``channel`` at ``received_at`` would be promised; of a joint one also our own day.

    :raises Refusal: ``calendar.not_covered``.
    """
    from app.rules.time import explanation  # noqa: PLC0415 - the core is read after the first paint
    from app.rules.time.deadlines import promise  # noqa: PLC0415

    desk, whole = counter.desk, procedure.limit_for(channel)
    made, local = promise(received_at, whole, desk.calendar, desk.regime), procedure.terms.local_limit(whole)
    if local is None:
        return made
    ours = promise(received_at, local, desk.calendar, desk.regime).due_at.date()
    shares = [(share.agency, share.value) for share in procedure.terms.joint]
    return replace(made, explanation=(*made.explanation, explanation.shared(ours, shares)))


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
