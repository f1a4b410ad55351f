"""What intake asks of the register and the rules while a form is being filled."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from ui.counter import Counter
from ui.language import tr

if TYPE_CHECKING:
    from app.reference import CatalogueProcedure
    from app.registers.receipts import KnownPerson
    from app.rules.deadlines import Promise


def received_today(counter: Counter) -> int:
    """How many dossiers the ward has received today."""
    from app.registers import receipts  # noqa: PLC0415 - the core is read after the first paint

    with counter.reading() as reading:
        return receipts.count_of_day(reading, counter.desk.settings.ward, counter.now().date())


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
