"""The first secret of somebody at this desk: another person here vouches that it is them, or anybody could sign.

Whoever leads or signs vouches; where none of them has a secret at this desk yet, anybody who has one does. On a desk's
first day nobody has one, and nobody vouches. Who chose and who vouched is a signed entry without any secret, for
supervisors to see at every desk of the ward.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from app import login
from app.desk import Desk
from app.reference import StaffMember, staff
from app.refusal import Refusal
from app.rules.calendar import VIETNAM
from db.journal import read
from db.records import Entry, Epoch

KIND = "login.first"
HOLDS_FOR = timedelta(minutes=5)
"""How long a word holds: the one vouched for stands beside the one who vouched, and chooses now."""


@dataclass(frozen=True, slots=True)
class Word:
    """``by`` has proved who they are, and says that it is ``member`` who chooses."""

    member: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FirstSecret:
    """A secret that may be kept: only its verifier is known any more. ``by`` vouched, or '' where nobody had to."""

    member: str
    verifier: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class FirstChoice:
    """When, at which desk, and vouched for by whom ('' for nobody) somebody last chose a first secret."""

    at: datetime
    desk: int
    by: str


def vouchers(desk: Desk, member: StaffMember) -> list[StaffMember]:
    """Who may vouch for a first secret of ``member`` at this desk; [] where nobody has to.

    Clerks of a ward for practice choose freely: no paper of theirs binds anybody.
    """
    if desk.settings.demo and not member.leads:
        return []
    with desk.reading() as reading:
        on_duty = staff(reading, desk.settings.ward)
    others = [on_duty[code] for code in login.holders(desk) if code in on_duty and code != member.code]
    found = [other for other in others if other.leads] or others
    return sorted(found, key=lambda other: (other.signs, other.code))


def vouch(desk: Desk, member: StaffMember, by: StaffMember, secret: str, at: datetime) -> Word:
    """The word of ``by``, who proves with their own ``secret`` who they are. For a worker.

    Raises:
        Refusal: ``login.may_not_vouch`` (name), and those of :func:`app.login.verify`.
    """
    if by.code not in {other.code for other in vouchers(desk, member)}:
        raise Refusal("login.may_not_vouch", name=by.name)
    login.verify(desk, by, secret, at)
    return Word(member.code, by.code, at)


def prepare(desk: Desk, member: StaffMember, secret: str, word: Word | None, at: datetime) -> FirstSecret:
    """Hold a first secret to the rules, and hash it. Takes a tenth of a second: for a worker.

    Raises:
        Refusal: ``login.unvouched`` (name) without a word that still holds, ``login.set`` (name) for whoever has a
            secret, ``login.pin``, ``login.secret_short``.
    """
    by = _by(desk, member, word, at)
    return FirstSecret(member.code, login.hashed(member, secret), by, at)


def _by(desk: Desk, member: StaffMember, word: Word | None, at: datetime) -> str:
    if login.has_secret(desk, member.code):
        raise Refusal("login.set", name=member.name)
    may = {other.code for other in vouchers(desk, member)}
    if not may:
        return ""
    if word is None or word.member != member.code or word.by not in may:
        raise Refusal("login.unvouched", name=member.name)
    if not word.at <= at <= word.at + HOLDS_FOR:
        raise Refusal("login.unvouched", name=member.name)
    return word.by


def keep(desk: Desk, first: FirstSecret) -> None:
    """Keep a prepared secret, and write down who chose it and who vouched, in one commit.

    Raises:
        Refusal: ``login.set`` (name) where one was chosen meanwhile, and those of :meth:`Desk.act`.
    """
    with desk.act(KIND, first.member, first.at, subject="", second=first.by or None) as act:
        if not login.keep_first(act.connection, first.member, first.verifier, first.at):
            raise Refusal("login.set", name=desk.staff[first.member].name)


def first_choices(desk: Desk) -> dict[str, FirstChoice]:
    """By staff code the last first choice at any desk of the ward, as far as entries held here say."""
    ward = desk.settings.ward
    with desk.reading() as reading:
        rows = reading.execute(
            select(Entry.e, Entry.s, Entry.at, Epoch.desk)
            .join(Epoch, (Epoch.ward == Entry.ward) & (Epoch.chain == Entry.chain))
            .where(Entry.ward == ward, Entry.sub == "", Entry.kind == f"{KIND}/1")
            .order_by(Entry.at, Entry.chain, Entry.n)
        ).all()
    found: dict[str, FirstChoice] = {}
    for row in rows:
        fields = read(row.e, row.s).fields
        at = datetime.fromtimestamp(row.at / 1000, VIETNAM)
        found[str(fields["act"])] = FirstChoice(at, row.desk, str(fields.get("apv", "")))
    return found
