"""Who came in at this desk when, and whom to call where a letter waits for a signature and nobody who signs came."""

from __future__ import annotations

from datetime import datetime, time

from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert

from app.desk import Desk
from app.reference import StaffMember
from app.rules.calendar import VIETNAM
from app.rules.counting import close_at
from app.rules.deadlines import TIME_TO_TELL, known_by
from db.apologies import ApologySignature
from db.kept import Entrance
from db.local import StandingRow


def enter(desk: Desk, code: str, at: datetime) -> None:
    """Keep that somebody logged in.

    Raises:
        Refusal: those of :meth:`Desk.writing`.
    """
    statement = insert(Entrance).values(code=code, entered_at=at)
    with desk.writing() as connection:
        connection.execute(statement.on_conflict_do_update(index_elements=["code"], set_={"entered_at": at}))


def to_call(desk: Desk, now: datetime) -> list[StaffMember]:
    """Those who sign, the head first, when somebody must call one of them; none while there is no need.

    There is, from the hour on at which it must be known who is told today, when a letter is to be told before the office
    is open again (ahead of that hour, within two hours), nobody who signs has logged in at this desk today, and none has
    signed anywhere in the ward.
    """
    now, calendar = now.astimezone(VIETNAM), desk.calendar
    today = datetime.combine(now.date(), time.min, VIETNAM)
    if now >= known_by(close_at(now.date(), calendar), desk.regime.apology.answer_by):
        until = datetime.combine(calendar.next_working(now.date()), time.min, VIETNAM)
    else:
        until = now + TIME_TO_TELL
    if not _is_waiting(desk, until):
        return []
    signers = [member for member in desk.staff.values() if member.signs]
    if _has_come(desk, [member.code for member in signers], today):
        return []
    return sorted(signers, key=lambda member: ("head" not in member.duties, member.name))


def _is_waiting(desk: Desk, until: datetime) -> bool:
    row = StandingRow
    waiting = select(row.apology).where(
        row.ward == desk.settings.ward,
        row.apology_state == "drafted",
        func.coalesce(row.notify_by, row.due_at) <= until,
    )
    with desk.reading() as reading:
        return reading.execute(waiting.limit(1)).first() is not None


def _has_come(desk: Desk, signers: list[str], today: datetime) -> bool:
    came = select(Entrance.code).where(Entrance.code.in_(signers), Entrance.entered_at >= today)
    signed = select(ApologySignature.uid).where(
        ApologySignature.ward == desk.settings.ward, ApologySignature.signed_at >= today
    )
    with desk.reading() as reading:
        return any(reading.execute(query.limit(1)).first() for query in (came, signed))
