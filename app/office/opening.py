"""Begin a desk's chain: its epoch, its catalogue and calendar, and its staff, also read from a CSV file."""

from __future__ import annotations

import csv
import re
import secrets
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, insert, select, text

from app.desk import shipped
from app.desk.act import OFFICE
from app.desk.database import DATABASE, refuse_taken
from app.desk.desk import Desk
from app.desk.reference import StaffMember, names_ever
from app.desk.safety.lock import FILE as LOCK
from app.desk.safety.lock import hold
from app.desk.settings import FILE, Settings
from app.office import login
from app.office.publishing import publish_calendar, publish_catalogue
from app.refusal import Refusal
from app.rules.text.numbering import DESKS, chain_name, hold_identifier
from app.rules.text.words import nfc
from db.journal import GENESIS, public_text
from db.local import Position
from db.records import Epoch, Staff

MAKING = ".making"
"""Where a desk is made, within its folder, so that it is moved on one disk and a drive's root will do."""
_LAST_POSITION = select(Position.__table__).order_by(text("rowid DESC")).limit(1)
_WARD = re.compile(r"[0-9a-z-]{1,32}")


@dataclass(frozen=True, slots=True)
class NewStaff:
    """A member of staff to be entered. ``duties`` among clerk, supervisor, head, deputy."""

    code: str
    name: str
    post: str
    duties: tuple[str, ...]
    level: str = "xa"
    active: bool = True


def open_ward(folder: Path, configured: Settings, people: Sequence[NewStaff], at: datetime) -> Desk:
    """Make a new desk that can receive at once: keys, database, first epoch, staff, catalogue, calendar.

    It is made within ``folder``, whose lock is held meanwhile, and moved to its place whole, its settings last: a
    power cut leaves a desk or none.

    Raises:
        Refusal: ``ward.name``, ``regime.unknown``, ``unit.identifier``, ``staff.none`` before anything is made;
            ``folder.taken``, ``settings.missing``, and those of :meth:`Desk.open`.
    """
    _check(configured, people)
    folder = folder.resolve()
    _refuse_taken(folder)
    _make_folder(folder)
    lock = hold(folder)
    try:
        # Another program may have been faster.
        _refuse_taken(folder)
        if not cut_short(folder):
            _make(folder / MAKING, configured, people, at)
        _move_whole(folder / MAKING, folder)
    except BaseException:
        lock.release()
        raise
    return Desk.open(folder, lock=lock)


def _check(configured: Settings, people: Sequence[NewStaff]) -> None:
    if not _WARD.fullmatch(configured.ward):
        raise Refusal("ward.name", ward=configured.ward)
    hold_identifier(shipped.regime(configured.regime).code_format, configured.identifier)
    if not any("clerk" in person.duties and nfc(person.code) for person in people):
        raise Refusal("staff.none")


def _refuse_taken(folder: Path) -> None:
    if not cut_short(folder):
        refuse_taken(folder)


def cut_short(folder: Path) -> bool:
    """Whether the power went while a new desk was moved to its place: the settings move last."""
    made = folder / MAKING
    waiting = (made / FILE).is_file() and not (made / DATABASE).exists()
    return waiting and (folder / DATABASE).exists() and not (folder / FILE).exists()


def unmake(folder: Path) -> None:
    """Take a desk that has received nothing out of its folder again, one whose making was cut short or failed late.

    A power cut leaves it cut short, or gone: its settings go first, its data before what they are kept in.
    """
    made = folder / MAKING
    made.mkdir(exist_ok=True)
    if (folder / FILE).exists():
        (folder / FILE).replace(made / FILE)
    # A log that outlived its data file would be read into the next one.
    for name in (f"{DATABASE}-wal", f"{DATABASE}-shm", DATABASE):
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(made)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal("folder.unwritable", folder=str(folder)) from error


def _make(unfinished: Path, configured: Settings, people: Sequence[NewStaff], at: datetime) -> None:
    # What an earlier cut left here never took in a dossier.
    shutil.rmtree(unfinished, ignore_errors=True)
    with Desk.create(unfinished, configured) as desk:
        begin_epoch(desk, configured.desk - 1, at)
        enter_staff(desk, people, at)
        publish_catalogue(desk, shipped.catalogue(), at)
        publish_calendar(desk, shipped.calendar_days(), at)


def _move_whole(unfinished: Path, folder: Path) -> None:
    try:
        # The folder's own lock is held: the other one, moved upon it, would let a second writer in.
        (unfinished / LOCK).unlink(missing_ok=True)
        for path in sorted(unfinished.iterdir(), key=lambda path: path.name == FILE):
            path.replace(folder / path.name)
        unfinished.rmdir()
    except OSError as error:
        raise Refusal("folder.unwritable", folder=str(folder)) from error


def begin_again(folder: Path, at: datetime) -> Desk:
    """Go on with a data file that is older than what this desk printed: a new chain, a fresh block, a new book.

    No number of an earlier epoch of this desk comes again, also of one that the file has forgotten
    (TT 01/2018/TT-VPCP Art. 19: one dossier, one code). What the file holds stays as it is.

    Raises:
        Refusal: those of :meth:`Desk.open` except ``database.behind``.
    """
    desk = Desk.open(folder, even_behind=True)
    try:
        begin_epoch(desk, desk.settings.desk - 1 + DESKS * len(desk.epochs), at)
    except BaseException:
        desk.close()
        raise
    return desk


def begin_epoch(desk: Desk, block: int, at: datetime) -> None:
    """Begin a chain of this desk with its own block of numbers and public key."""
    desk.begin_chain(chain_name(desk.settings.ward, desk.settings.desk, secrets.token_hex(3)))
    with desk.act("epoch.begin", OFFICE, at, subject="") as act:
        _begin_position(act.connection, desk)
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


def _begin_position(connection: Connection, desk: Desk) -> None:
    """What an earlier chain read of the ward's log stays read; nothing of the new one is acknowledged yet."""
    last = connection.execute(_LAST_POSITION).mappings().first()
    reached = last or {"generation": 1, "wseq": 0, "acc": GENESIS}
    row = {name: reached[name] for name in ("generation", "wseq", "acc")}
    connection.execute(
        insert(Position), {"ward": desk.settings.ward, "chain": desk.chain, "acknowledged": 0, **row}
    )


def enter_staff(desk: Desk, people: Iterable[NewStaff], at: datetime, by: str = OFFICE) -> None:
    """Enter members of staff, or what has changed about them."""
    with desk.act("staff.changed", by, at, subject="") as act:
        for person in people:
            act.add(
                Staff(
                    code=nfc(person.code),
                    post=nfc(person.post),
                    duties=",".join(person.duties),
                    level=person.level,
                    active=person.active,
                ),
                {"name": nfc(person.name)},
            )
    desk.forget_reference()


def change_staff(desk: Desk, person: NewStaff, *, by: str, at: datetime) -> None:
    """Enter somebody new, other duties of somebody, or with ``active`` false that they work here no longer.

    The head and supervisors do so; who may sign is the head's alone to say, a deputy's where there is no head, and a
    supervisor's where nobody signs yet: nobody makes themselves a signer. Who leaves loses their secret at this desk,
    and their code stays theirs: what they did bears it (also on paper), so that it is given to nobody else.

    Raises:
        Refusal: ``staff.incomplete``, ``staff.may_not_change`` (name), ``staff.code_of_another`` (code, name), ``staff.none`` and ``staff.unled`` where nobody
            would be left to receive or to enter people, and those of :meth:`Desk.act`.
    """
    if not (nfc(person.code) and nfc(person.name) and nfc(person.post) and person.duties):
        raise Refusal("staff.incomplete")
    before = desk.staff.get(nfc(person.code))
    signing = "head" in person.duties or "deputy" in person.duties or (before is not None and before.signs)
    if not may_change(desk.staff, by, signing=signing):
        raise Refusal("staff.may_not_change", name=nfc(person.name))
    if before is None:
        _hold_to_owner(desk, person)
    left = [member.duties for member in desk.staff.values() if member.code != nfc(person.code)]
    left += [frozenset(person.duties)] if person.active else []
    if not any("clerk" in duties for duties in left):
        raise Refusal("staff.none")
    if not any(duties & {"supervisor", "head"} for duties in left):
        raise Refusal("staff.unled")
    enter_staff(desk, [person], at, by)
    if not person.active:
        login.forget(desk, nfc(person.code))


def _hold_to_owner(desk: Desk, person: NewStaff) -> None:
    with desk.reading() as reading:
        owner = names_ever(reading, desk.settings.ward).get(nfc(person.code))
    if owner is not None and owner != nfc(person.name):
        raise Refusal("staff.code_of_another", code=nfc(person.code), name=owner)


def may_change(members: Mapping[str, StaffMember], by: str, *, signing: bool = False) -> bool:
    """Whether ``by`` may enter and change people; with ``signing`` those who sign apologies."""
    member = members.get(by)
    if member is None:
        return False
    if not signing or "head" in member.duties:
        return bool(member.duties & {"supervisor", "head"})
    if any("head" in other.duties for other in members.values()):
        return False
    return member.signs or ("supervisor" in member.duties and not any(m.signs for m in members.values()))


COLUMNS = ("code", "name", "post", "duties", "level")
DUTIES = {"clerk", "supervisor", "head", "deputy"}
LEVELS = {"xa", "thanh_pho"}


def read_staff(path: Path) -> list[NewStaff]:
    """The people of a staff file, in its order; an empty ``level`` is ``xa``.

    Raises:
        Refusal: ``file.unreadable``; ``staff.column`` names a column that is not there; ``staff.row`` names the line
            and the column whose word is missing or unknown.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file, restval="")
            for column in COLUMNS:
                if column not in (rows.fieldnames or ()):
                    raise Refusal("staff.column", file=path.name, column=column)
            return [_person(row, path.name, rows.line_num) for row in rows]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise Refusal("file.unreadable", file=str(path)) from error


def _person(row: dict[str, str], file: str, line: int) -> NewStaff:
    code, name, duties, level = row["code"].strip(), nfc(row["name"]), row["duties"].split(), row["level"]
    level = level.strip() or "xa"
    fits = {"code": code, "name": name, "duties": set(duties) <= DUTIES, "level": level in LEVELS}
    wrong = next((column for column, fit in fits.items() if not fit), None)
    if wrong is not None:
        raise Refusal("staff.row", file=file, line=line, column=wrong)
    return NewStaff(code, name, nfc(row["post"]), tuple(duties), level)
