"""The ward's catalogue put right: a new version of a procedure, or a whole file of them. Open dossiers keep theirs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from app.desk.desk import Desk
from app.desk.permits import hold_to_leading
from app.desk.reference import row_of
from app.desk.tables import Preview, Table, blank, cells_of, preview, read_row
from app.office.publishing import publish_catalogue
from app.refusal import Refusal
from app.rules.time.limits import ProcedureRow


def held_rows(desk: Desk) -> dict[str, ProcedureRow]:
    """The newest version of every procedure, as it would be published again."""
    return {version.code: row_of(version, desk.settings.regime) for version in desk.catalogue}


def change_procedure(desk: Desk, typed: Mapping[str, str], by: str, at: datetime) -> ProcedureRow:
    """Publish a new version of a procedure, or a new procedure: what was typed, by the columns of the catalogue.

    It needs the decision that announced it (văn bản công bố) and the day from which it holds.

    Raises:
        Refusal: ``staff.not_leading``, ``catalogue.decision``, ``catalogue.same`` where nothing differs, what is wrong
            with a column, and those of :meth:`Desk.act`.
    """
    hold_to_leading(desk, by)
    held = held_rows(desk).get(typed.get("code", ""))
    made, faults = read_change(desk, typed, at)
    for fault in faults.values():
        raise fault
    if not made.terms.legal_basis:
        raise Refusal("catalogue.decision")
    if held is not None and cells_of(held) == cells_of(made):
        raise Refusal("catalogue.same", code=made.code)
    publish_catalogue(desk, [made], at, by)
    return made


def read_change(
    desk: Desk, typed: Mapping[str, str], at: datetime
) -> tuple[ProcedureRow, dict[str, Refusal]]:
    """The version that was typed, and what is wrong with it by column; nothing is written."""
    held = held_rows(desk).get(typed.get("code", ""))
    made, faults = read_row(typed, held or blank(at.date(), desk.settings.regime), new=held is None)
    if held is not None and made.valid_from < held.valid_from:
        faults.setdefault("valid_from", Refusal("row.overtaken", since=held.valid_from))
    return made, faults


def preview_import(desk: Desk, table: Table, begins: date, decision: str = "") -> Preview:
    """What importing a table would change from the day ``begins`` on; nothing is written."""
    return preview(table, held_rows(desk), begins, decision, desk.settings.regime)


def import_catalogue(desk: Desk, found: Preview, by: str, at: datetime) -> int:
    """Publish what a preview showed, every row or none; returns how many versions are new.

    Raises:
        Refusal: ``staff.not_leading``, ``import.faults`` (count) while any row is faulty, ``import.nothing``,
            ``import.overtaken`` where the catalogue changed since the preview, and those of :meth:`Desk.act`.
    """
    hold_to_leading(desk, by)
    if found.faults:
        raise Refusal("import.faults", count=len(found.faults))
    if not found.publishing:
        raise Refusal("import.nothing")
    held = held_rows(desk)
    if any(held.get(change.made.code) != change.was for change in found.changes):
        raise Refusal("import.overtaken")
    publish_catalogue(desk, found.publishing, at, by)
    return len(found.publishing)
