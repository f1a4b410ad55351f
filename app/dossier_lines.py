"""One line about a dossier, as every list shows it, and the query that reads such lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select, tuple_
from sqlalchemy.orm import aliased

from app.reference import content
from app.rules.people import named
from app.rules.standing import STOPPED, Status
from db.apologies import Foresight
from db.local import StandingRow
from db.records import Part, Procedure, Receipt


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A dossier in a list: who, what, where it stands and its dates.

    ``procedure_name`` is that of the version under which it was received. ``promised_at`` is the first promise, ``due_at`` the present one; ``notify_by`` and ``owed_from`` as in
    :class:`app.rules.standing.Standing`. ``birth`` tells people of the same name apart.
    """

    dossier: str
    code: str
    procedure: str
    chain: str
    status: str
    received_at: datetime
    promised_at: datetime
    due_at: datetime
    notify_by: datetime | None
    owed_from: datetime | None
    finished_at: datetime | None
    returned_at: datetime | None
    timeliness: str | None
    reappointments: int
    apology: str | None
    apology_state: str | None
    supplements: int
    corrections: int
    outcome: str | None
    stopped_at: datetime | None
    holder: str
    name: str
    birth: str
    procedure_name: str
    field: str
    contradictions: tuple[str, ...]

    @property
    def told_apart(self) -> str:
        """The name with the year of birth, which tells people of the same name apart: 'Trần Thị Thử (1996)'."""
        return f"{self.name} ({self.birth[:4]})" if self.birth else self.name

    @property
    def tell_by(self) -> datetime:
        """By when the citizen must hear of a lateness: the last day to tell on, or where a limit has none the promise."""
        return self.notify_by or self.due_at

    @property
    def is_bare(self) -> bool:
        """Whether it stands for an apology without a dossier."""
        return self.dossier == self.apology

    @property
    def untold(self) -> bool:
        """Whether a new date was signed of which the citizen has not heard."""
        return self.reappointments > 0 and self.notify_by is not None


def in_debt(now: datetime) -> ColumnElement[bool]:
    """The condition of owing an apology at ``now``: late, finished or not, and none signed for it."""
    return StandingRow.owed_from < now


def overdue(now: datetime) -> ColumnElement[bool]:
    """The condition of being late and without a result at ``now``; a clock stopped after its promise broke mends nothing."""
    row = StandingRow
    running = and_(row.status == Status.WORKING, row.due_at < now)
    return or_(running, and_(row.status.in_(STOPPED), row.due_at < row.stopped_at))


def to_tell_before(until: datetime, now: datetime) -> ColumnElement[bool]:
    """The condition that the citizen must hear by ``until`` if it will be late, and nobody's last word was 'Kịp'."""
    row = StandingRow
    return and_(row.notify_by.is_not(None), row.notify_by < until, row.due_at >= now, ~_said_in_time())


def _said_in_time() -> ColumnElement[bool]:
    row, said, later = StandingRow, Foresight, aliased(Foresight)
    of_promise = and_(said.ward == row.ward, said.dossier == row.dossier, said.due_at == row.due_at)
    overtaken = select(later.uid).where(
        later.ward == said.ward,
        later.dossier == said.dossier,
        later.due_at == said.due_at,
        tuple_(later.answered_at, later.uid) > tuple_(said.answered_at, said.uid),
    )
    return select(said.uid).where(of_promise, said.in_time.is_(True), ~overtaken.exists()).exists()


_columns = StandingRow.__table__.columns
_OWN = [_columns[each] for each in (field.name for field in fields(DossierLine)) if each in _columns][:-1]
"""What a line takes from the standing as it is, in its own order; contradictions come last and are taken apart."""


@cache
def lines_query(ward: str) -> Select[Any]:
    """The query for the lines of a ward; callers add conditions, order and limit.

    Made once: putting it together costs as much as running it.
    """
    name, field = (
        select(column)
        .where(
            Procedure.ward == StandingRow.ward,
            Procedure.code == StandingRow.procedure,
            Procedure.version == StandingRow.procedure_version,
        )
        .limit(1)
        .scalar_subquery()
        for column in (Procedure.name, Procedure.field)
    )
    return (
        select(*_OWN, StandingRow.contradictions, name, field, Part.content)
        .join(Receipt, (Receipt.ward == StandingRow.ward) & (Receipt.uid == StandingRow.dossier))
        .outerjoin(Part, (Part.ward == StandingRow.ward) & (Part.hash == StandingRow.part))
        .where(StandingRow.ward == ward)
    )


def lines(reading: Connection, query: Select[Any]) -> list[DossierLine]:
    """Run a query made by :func:`lines_query`."""
    return [_line(row) for row in reading.execute(query)]


def lines_of(reading: Connection, ward: str, dossiers: Sequence[str]) -> list[DossierLine]:
    """The lines of the named dossiers, in the order named."""
    if not dossiers:
        return []
    found = {
        line.dossier: line
        for line in lines(reading, lines_query(ward).where(StandingRow.dossier.in_(dossiers)))
    }
    return [found[dossier] for dossier in dossiers if dossier in found]


def _line(row: Any) -> DossierLine:
    *own, contradictions, procedure_name, field, said = row
    part = content(said)
    own += [
        named(part),
        str(part.get("applicant", {}).get("birth", "")),
        procedure_name or row.procedure,
        field or "",
        tuple(filter(None, contradictions.split(","))),
    ]
    return DossierLine(*own)
