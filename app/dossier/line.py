"""One line about a dossier, as every list shows it, with its query; and the records that a dossier's slips stand on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, String, and_, bindparam, or_, select, tuple_
from sqlalchemy.orm import aliased

from app.desk.fold import entries_of, facts
from app.desk.reference import content
from app.rules.course.course import STOPPED, Status
from app.rules.course.facts import Fact, in_order
from app.rules.text.words import named
from db.apologies import Foresight
from db.course import Completion, Correction, Extension, Reissue, Resumption
from db.local import StandingRow
from db.records import Entry, Part, Procedure, Receipt, Record


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A dossier in a list: who, what, where it stands and its dates.

    ``procedure_name`` is that of the version under which it was received. ``promised_at`` is the first promise, ``due_at`` the present one; ``notify_by`` and ``owed_from`` as in
    :class:`app.rules.course.standing.Standing`. ``birth`` tells people of the same name apart.
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


RENEWED_BY: Mapping[str, type[Record]] = {
    "supplement.completed": Completion,
    "receipt.corrected": Correction,
    "dossier.extended": Extension,
    "slip.reissued": Reissue,
    "dossier.resumed": Resumption,
}
"""The kinds of entries that gave a new slip, and their records."""
HOLDS = and_(
    Correction.ward == StandingRow.ward,
    Correction.dossier == StandingRow.dossier,
    Correction.part == StandingRow.part,
)
"""The condition on a correction of being the one that the dossier's standing goes by."""


@dataclass(frozen=True, slots=True)
class SlipRecord:
    """What one slip of a dossier states. ``kind`` is the record's table: receipt, completion, correction and so on."""

    uid: str
    entry: bytes
    kind: str
    at: int
    received_at: datetime
    due_at: datetime


_WARD, _DOSSIER = bindparam("of_ward", type_=String), bindparam("of_dossier", type_=String)
_KINDS = select(Entry.kind).where(Entry.ward == _WARD, Entry.sub == _DOSSIER)
_RECEIPT = (
    select(Receipt.uid, Receipt.entry, Receipt.received_at, Receipt.promised_at, Entry.at)
    .join(Entry, (Entry.ward == Receipt.ward) & (Entry.h == Receipt.entry))
    .where(Receipt.ward == _WARD, Receipt.uid == _DOSSIER)
)
_RENEWALS = {
    entry_kind: (
        kind.__tablename__,
        select(*kind.__table__.columns, Entry.at)
        .join(Entry, (Entry.ward == kind.ward) & (Entry.h == kind.entry))
        .where(kind.ward == _WARD, kind.__table__.c.dossier == _DOSSIER),
    )
    for entry_kind, kind in RENEWED_BY.items()
}
"""Put together once: that costs as much as running them, and a dossier is looked at on every arrow key."""


def slips_of(reading: Connection, ward: str, dossier: str) -> list[SlipRecord]:
    """Every slip that a dossier ever had, the one that counts last; empty for a dossier not held here.

    They are in the order of its standing: what a desk knew of comes before what it wrote, however clocks differ.
    """
    of = {"of_ward": ward, "of_dossier": dossier}
    receipt = reading.execute(_RECEIPT, of).first()
    if receipt is None:
        return []
    first = SlipRecord(
        receipt.uid, receipt.entry, "receipt", receipt.at, receipt.received_at, receipt.promised_at
    )
    happened = {str(kind).partition("/")[0] for kind in reading.execute(_KINDS, of).scalars()}
    later = [
        SlipRecord(
            row.uid,
            row.entry,
            table,
            row.at,
            getattr(row, "received_at", receipt.received_at),
            row.due_at,
        )
        for entry_kind, (table, query) in _RENEWALS.items()
        if entry_kind in happened
        for row in reading.execute(query, of)
    ]
    return [first, *(later if len(later) < 2 else _in_order(reading, ward, dossier, later))]


def _in_order(reading: Connection, ward: str, dossier: str, later: Iterable[SlipRecord]) -> list[SlipRecord]:
    ordered = in_order(facts(entries_of(reading, ward, dossier)))
    places = {fact.uid: n for n, fact in enumerate(ordered)}
    return sorted(later, key=lambda record: places[record.uid])


def slips_when(reading: Connection, ward: str, dossier: str, record: str) -> list[SlipRecord]:
    """The slips that a dossier had when ``record`` of it was written, the one that counted last."""
    written = {fact.uid for fact in facts_until(reading, ward, dossier, record)}
    return [slip for slip in slips_of(reading, ward, dossier) if slip.uid in written]


def facts_until(reading: Connection, ward: str, dossier: str, record: str) -> list[Fact]:
    """The facts of a dossier up to a record, in the order of its standing."""
    ordered = in_order(facts(entries_of(reading, ward, dossier)))
    return ordered[: 1 + [fact.uid for fact in ordered].index(record)]
