"""The dossiers that a figure counts, as lines: of a board, and of a report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, select
from sqlalchemy.orm import InstrumentedAttribute

from app.dossier_lines import DossierLine, lines_of
from app.refusal import Refusal
from app.registers import trends
from app.spans import of_ward
from db.local import StandingRow

MOST = 300
"""How many dossiers a list behind a figure shows at most."""

Condition = ColumnElement[bool]
Conditions = Mapping[str, Callable[[], Condition]]
"""What each figure counts; asked for when it is wanted, for some look things up first."""


def lines_behind(
    reading: Connection,
    ward: str,
    chains: Sequence[str],
    figure: str,
    conditions: Conditions,
    by: InstrumentedAttribute[object],
    *,
    field: str | None,
    limit: int,
) -> list[DossierLine]:
    """The dossiers of a figure, those of one field if named, in the order of ``by`` and their code.

    Raises:
        Refusal: ``form.choice`` for a figure that has no list.
    """
    if figure not in conditions:
        raise Refusal("form.choice", field="figure", allowed=", ".join(conditions))
    row = StandingRow
    query = select(row.dossier).where(of_ward(ward, chains), conditions[figure]())
    if field is not None:
        codes = [code for code, of in trends.fields(reading, ward).items() if of == field]
        query = query.where(row.procedure.in_(codes))
    page = query.order_by(by, row.code).limit(limit)
    return lines_of(reading, ward, list(reading.execute(page).scalars()))
