"""What tests of the demo ward say often: people who are invented, receipts in a word, facts carried between desks."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from unittest.mock import patch

from argon2 import PasswordHasher
from sqlalchemy import select

from app.demo.ward import CLERK, settings
from app.desk.desk import Desk
from app.desk.fold import fold
from app.desk.reference import StaffMember
from app.dossier.acts.receive import Received, receive
from app.dossier.receipt import Paper, Person, ReceiptForm
from app.dossier.registers import visits
from app.dossier.registers.visits import Visit
from app.office import login
from app.office.opening import begin_epoch
from app.rules.time.calendar import VIETNAM
from db.course import Contact
from db.journal import read
from db.records import Entry, Part

MARRIAGE = "1.004873"
"""Giấy xác nhận tình trạng hôn nhân, 3 working days."""
BIRTH_AGAIN = "1.004884"
"""Đăng ký lại khai sinh, 5 working days."""
COPIES = "2.000815"
"""Chứng thực bản sao, the same day."""

TRIAL = Person(
    "Nguyễn Văn Thử",
    id_number="042096000031",
    birth="1996-09-17",
    sex="nam",
    address="Tổ dân phố Thử 6, phường Nguyễn Du, TP Hà Tĩnh",
    phone="0912 000 604",
    email="thu@vidu.example",
)


def at(text: str) -> datetime:
    """An instant of the office's clock."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


def take_in(
    desk: Desk,
    when: str,
    procedure: str = MARRIAGE,
    applicant: Person = TRIAL,
    *,
    received: str | None = None,
    papers: tuple[Paper, ...] = (),
    note: str = "",
) -> Received:
    """Receive a dossier at ``when``; ``received`` is the time on paper of one that is entered later."""
    form = ReceiptForm(
        procedure, applicant, received_at=at(received) if received else None, papers=papers, note=note
    )
    return receive(desk, form, CLERK, at(when))


def forget_marks(keys_folder: Path) -> None:
    """Let a further copy of a folder be a desk that nobody wrote before."""
    for mark in keys_folder.glob("*.head"):
        mark.unlink()


def choose_quickly(desk: Desk, member: StaffMember, secret: str, when: datetime) -> None:
    """Choose a secret at next to no cost. A verifier carries its own cost, so that proving it costs nothing either."""
    with patch.object(login, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)):
        login.choose(desk, member, secret, when)


def entries(desk: Desk) -> int:
    """How many entries the desk holds."""
    with desk.reading() as reading:
        return len(reading.execute(select(Entry.h)).all())


def second_desk(first: Desk, folder: Path, opened: str = "2016-12-13T07:45") -> Desk:
    """A further desk of the ward, which has read everything of the first and writes its own chain."""
    other = Desk.create(folder, settings(desk=2))
    begin_epoch(other, 1, at(opened))
    carry(first, other)
    return other


def carry(source: Desk, target: Desk) -> None:
    """Bring every entry of ``source`` that ``target`` lacks, with its personal parts, as an exchange does."""
    with source.reading() as reading:
        found = reading.execute(
            select(Entry.h, Entry.e, Entry.s).order_by(Entry.at, Entry.chain, Entry.n)
        ).all()
        parts = {row.hash: (row.salt, row.content) for row in reading.execute(select(Part.__table__))}
    with target.reading() as reading:
        held = set(reading.execute(select(Entry.h)).scalars())
    with target.writing() as writing:
        fold(writing, [read(row.e, row.s) for row in found if row.h not in held], parts)
    target.forget_reference()


def visits_on(desk: Desk, on: date) -> list[Visit]:
    """The visits of a day from which no dossier came, in their order."""
    of_day = select(Contact.uid).where(Contact.visited_on == on).order_by(Contact.visited_at)
    with desk.reading() as reading:
        uids = list(reading.execute(of_day).scalars())
        return [visits.one(reading, desk.settings.ward, uid) for uid in uids]
