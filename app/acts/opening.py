"""Beginning a desk's chain: its epoch, the staff, the catalogue and the calendar it starts from."""

from __future__ import annotations

import hashlib
import secrets
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from pathlib import Path

from app import bundled
from app.bundled import ProcedureRow
from app.database import DATABASE
from app.desk import Desk
from app.refusal import Refusal
from app.rules.calendar import CalendarDay
from app.rules.numbering import chain_name
from app.settings import FILE, Settings
from db.journal import public_text
from db.records import CalendarRow, Epoch, Procedure, Staff

OFFICE = "office"
AT_A_TIME = 12
IN_FORCE_SINCE = date(2015, 1, 1)


@dataclass(frozen=True, slots=True)
class NewStaff:
    """A member of staff to be entered. ``duties`` among clerk, supervisor, head, deputy."""

    code: str
    name: str
    post: str
    duties: tuple[str, ...]
    level: str = "xa"


def open_ward(folder: Path, configured: Settings, people: Sequence[NewStaff], at: datetime) -> Desk:
    """Make a new desk that can receive at once: keys, database, first epoch, staff, catalogue, calendar.

    It is made beside ``folder`` and moved there whole, its settings last: a power cut leaves a desk or none.

    Raises:
        Refusal: those of :meth:`Desk.create`.
    """
    if (folder / FILE).exists() or (folder / DATABASE).exists():
        raise Refusal("folder.taken", folder=str(folder))
    unfinished = folder.with_name(f".{folder.name}.part")
    # What an earlier cut left here never took in a dossier.
    shutil.rmtree(unfinished, ignore_errors=True)
    with Desk.create(unfinished, configured) as desk:
        begin_epoch(desk, configured.desk - 1, at)
        enter_staff(desk, people, at)
        publish_catalogue(desk, bundled.catalogue(), at)
        publish_calendar(desk, bundled.calendar_days(), at)
    _move_whole(unfinished, folder)
    return Desk.open(folder)


def _move_whole(unfinished: Path, folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path in sorted(unfinished.iterdir(), key=lambda path: path.name == FILE):
            path.replace(folder / path.name)
        unfinished.rmdir()
    except OSError as error:
        raise Refusal("folder.unwritable", folder=str(folder)) from error


def begin_epoch(desk: Desk, block: int, at: datetime) -> None:
    """Begin a chain of this desk with its own block of numbers and public key."""
    desk.begin_chain(chain_name(desk.settings.ward, desk.settings.desk, secrets.token_hex(3)))
    with desk.act("epoch.begin", OFFICE, at, subject="") as act:
        act.add(
            Epoch(
                chain=desk.chain,
                desk=desk.settings.desk,
                block=block,
                key=public_text(desk.keys.signing),
                regime=desk.settings.regime,
                demo=desk.settings.demo,
            )
        )


def enter_staff(desk: Desk, people: Iterable[NewStaff], at: datetime, by: str = OFFICE) -> None:
    """Enter members of staff, or what has changed about them."""
    with desk.act("staff.changed", by, at, subject="") as act:
        for person in people:
            act.add(
                Staff(
                    code=person.code,
                    post=person.post,
                    duties=",".join(person.duties),
                    level=person.level,
                    active=True,
                ),
                {"name": person.name},
            )


def publish_catalogue(desk: Desk, procedures: Sequence[ProcedureRow], at: datetime, by: str = OFFICE) -> None:
    """Publish procedures; each version is named by its content, so that equal ones are the same everywhere."""
    for start in range(0, len(procedures), AT_A_TIME):
        with desk.act("catalogue.published", by, at, subject="") as act:
            for row in procedures[start : start + AT_A_TIME]:
                act.add(_procedure(row))
    desk.forget_reference()


def _procedure(row: ProcedureRow) -> Procedure:
    version = hashlib.sha256(repr(row).encode("utf-8")).hexdigest()[:8]
    return Procedure(
        code=row.code,
        version=version,
        name=row.name,
        field=row.field,
        limit_value=row.limit.value,
        limit_unit=str(row.limit.unit),
        fee=row.fee,
        papers="; ".join(row.papers),
        profiles=",".join(row.profiles),
        confidence=row.confidence,
        active=row.active,
        note=row.note,
        valid_from=IN_FORCE_SINCE,
    )


def publish_calendar(desk: Desk, days: Sequence[CalendarDay], at: datetime, by: str = OFFICE) -> None:
    """Publish days off, worked Saturdays and half days, a year to an entry."""
    for _year, rows in groupby(days, key=lambda day: day.on.year):
        with desk.act("holidays.published", by, at, subject="") as act:
            for day in rows:
                act.add(
                    CalendarRow(
                        on=day.on,
                        kind=day.kind,
                        label=day.label,
                        source=day.source,
                        provisional=day.provisional,
                    )
                )
    desk.forget_reference()
