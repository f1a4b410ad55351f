"""Who works at the counter proves it: a PIN for clerks, a longer secret for those who sign; vouching; who came in when.

A six-digit PIN can be guessed from its hash by whoever holds the hash. Verifiers therefore stay in this desk's
encrypted file: they are no records, travel nowhere, and everybody chooses a secret at each desk. After five wrong
tries waits grow; they stand in the same file and survive a restart.

Another person here vouches for somebody's first secret, or anybody could sign. Whoever leads or signs vouches; where
none of them has a secret at this desk yet, anybody who has one does. On a desk's first day nobody has one, and nobody
vouches. Who chose and who vouched is a signed entry without any secret, for supervisors to see at every desk of the
ward.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from threading import Lock
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from sqlalchemy import Connection, CursorResult, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from app.desk.desk import Desk
from app.desk.reference import StaffMember, staff
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM
from app.rules.time.counting import close_at
from app.rules.time.deadlines import TIME_TO_TELL, known_by
from db.apologies import ApologySignature
from db.journal import read
from db.kept import Entrance
from db.local import Login, StandingRow
from db.records import Entry, Epoch


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


_log = logging.getLogger(__name__)
FREE_TRIES = 5
LONGEST_WAIT_MINUTES = 60
LEAST_LETTERS = 10
"""Of the secret of those who sign."""
_PIN = re.compile(r"[0-9]{6}")
_GUESSED_FIRST = {"123456", "654321"}
# Argon2id by RFC 9106's second choice: 64 MiB for a twelfth of a second, which a PC with 4 GB spares.
_hasher = PasswordHasher()
# One secret is hashed at a time: tries cannot be made faster, or cost more memory, by making them side by side.
_hashing = Lock()


def has_secret(desk: Desk, code: str) -> bool:
    """Whether this person has chosen a secret at this desk."""
    return _row(desk, code) is not None


def holders(desk: Desk) -> frozenset[str]:
    """The codes of all who have a secret at this desk."""
    with desk.reading() as reading:
        return frozenset(reading.execute(select(Login.code)).scalars())


def choose(desk: Desk, member: StaffMember, secret: str, at: datetime) -> None:
    """Keep a person's new secret and end any wait: for whoever makes the desk, before anybody can vouch.

    Takes a tenth of a second: for a worker.

    Raises:
        Refusal: ``login.pin``, ``login.secret_short``, and those of :meth:`Desk.writing`.
    """
    row = _fresh(hashed(member, secret), at)
    statement = insert(Login).values(code=member.code, **row)
    with desk.writing() as connection:
        connection.execute(statement.on_conflict_do_update(index_elements=["code"], set_=row))


def change(desk: Desk, member: StaffMember, old: str, new: str, at: datetime) -> None:
    """Put a new secret in the place of one's own, which is proved first. For a worker.

    Raises:
        Refusal: those of :func:`verify` and :func:`choose`.
    """
    verify(desk, member, old, at)
    choose(desk, member, new, at)


def hashed(member: StaffMember, secret: str) -> str:
    """The verifier of a secret that suits the post.

    Raises:
        Refusal: ``login.pin``, ``login.secret_short``.
    """
    given = unicodedata.normalize("NFC", secret)
    hold_to_rule(member, given)
    with _hashing:
        return _hasher.hash(given)


def keep_first(connection: Connection, code: str, verifier: str, at: datetime) -> bool:
    """Keep a first secret in the caller's transaction; False where there is one already, which stays."""
    statement = insert(Login).values(code=code, **_fresh(verifier, at)).on_conflict_do_nothing()
    done: CursorResult[Any] = connection.execute(statement)
    return bool(done.rowcount)


def _fresh(verifier: str, at: datetime) -> dict[str, object]:
    return {"verifier": verifier, "chosen_at": at, "wrong": 0, "waits_from": None, "waits_until": None}


def verify(desk: Desk, member: StaffMember, secret: str, at: datetime) -> None:
    """Return if the secret is this person's; count a wrong one. Takes a tenth of a second: for a worker.

    A right PIN of somebody who signs by now is forgotten, for a longer secret to be chosen at once.

    Raises:
        Refusal: ``staff.unknown`` (code) for whoever works here no longer, ``login.unset`` where none was chosen,
            ``login.wait`` (until) where too many were wrong, also just now,
            ``login.wrong`` (left: tries before the next wait), ``login.secret_short`` or ``login.pin`` where the right
            secret does not suit the post any more, and those of :meth:`Desk.writing`.
    """
    given = unicodedata.normalize("NFC", secret)
    _refuse_gone(desk, member.code)
    with _hashing:
        row = _row(desk, member.code)
        if row is None:
            raise Refusal("login.unset")
        _refuse_waiting(desk, row, at)
        if not _matches(row.verifier, given):
            _count_wrong(desk, row, at)
        if row.wrong:
            _change(desk, row, wrong=0, waits_from=None, waits_until=None)
    try:
        hold_to_rule(member, given)
    except Refusal:
        forget(desk, member.code)
        raise
    _note_entrance(desk, member, at)


def _note_entrance(desk: Desk, member: StaffMember, at: datetime) -> None:
    """Whoever signs is here: nobody need call them. Where it cannot be kept, one call too many harms nobody."""
    if member.signs:
        try:
            enter(desk, member.code, at)
        except Refusal as refusal:
            _log.warning("who came in was not kept: %s", refusal.code)


def clear(desk: Desk, member: StaffMember, by: StaffMember) -> None:
    """Let ``member`` choose a secret anew at the next log-in; ends the wait.

    The secret of somebody who signs is the head's alone to clear: who cleared it could choose the next one, and sign.

    Raises:
        Refusal: ``login.may_not``, and those of :meth:`Desk.writing`.
    """
    if not may_clear(member, by):
        raise Refusal("login.may_not", name=member.name)
    forget(desk, member.code)


def may_clear(member: StaffMember, by: StaffMember) -> bool:
    """Whether ``by`` may let ``member`` choose a secret anew."""
    return "head" in by.duties or ("supervisor" in by.duties and not member.signs)


def clearers(desk: Desk, member: StaffMember) -> list[StaffMember]:
    """The others who could come in here and let ``member`` choose anew; nobody can without a secret of their own."""
    with desk.reading() as reading:
        on_duty = staff(reading, desk.settings.ward)
    others = [on_duty[code] for code in sorted(holders(desk) & on_duty.keys()) if code != member.code]
    return [other for other in others if may_clear(member, other)]


def forget(desk: Desk, code: str) -> None:
    """Forget a person's secret and wait: for :func:`clear`, and for whoever holds this machine and its keys.

    Raises:
        Refusal: those of :meth:`Desk.writing`.
    """
    with desk.writing() as connection:
        connection.execute(delete(Login).where(Login.code == code))


def forget_gone(desk: Desk) -> None:
    """Forget the secrets of all who work here no longer: another desk or the city may have said so.

    Raises:
        Refusal: those of :meth:`Desk.writing`.
    """
    gone = holders(desk) - _on_duty(desk)
    if gone:
        with desk.writing() as connection:
            connection.execute(delete(Login).where(Login.code.in_(gone)))


def waiting_until(desk: Desk, code: str, at: datetime) -> datetime | None:
    """Until when this person must wait; None when a try may be made at ``at``.

    A wait that begins again after the clock was turned back is written down, so that it ends: counted from the moment
    of each look, it would not.

    Raises:
        Refusal: those of :meth:`Desk.writing`.
    """
    row = _row(desk, code)
    until = _until(row, at) if row is not None else None
    if until is None or at >= until:
        return None
    _keep_rebased(desk, row, at, until)
    return until


def hold_to_rule(member: StaffMember, given: str) -> None:
    """Refuse a secret that does not suit the post.

    Raises:
        Refusal: ``login.pin``, ``login.secret_short``.
    """
    given = unicodedata.normalize("NFC", given)
    if member.signs:
        if len(given) < LEAST_LETTERS:
            raise Refusal("login.secret_short", least=LEAST_LETTERS)
    elif not _PIN.fullmatch(given) or len(set(given)) == 1 or given in _GUESSED_FIRST:
        raise Refusal("login.pin")


def _on_duty(desk: Desk) -> frozenset[str]:
    """Read anew: on another thread an exchange may have brought other people just now."""
    with desk.reading() as reading:
        return frozenset(staff(reading, desk.settings.ward))


def _refuse_gone(desk: Desk, code: str) -> None:
    if code not in _on_duty(desk):
        raise Refusal("staff.unknown", code=code)


def _matches(verifier: str, given: str) -> bool:
    try:
        return _hasher.verify(verifier, given)
    except VerifyMismatchError:
        return False


def _row(desk: Desk, code: str) -> Any:
    with desk.reading() as reading:
        return reading.execute(select(Login.__table__).where(Login.code == code)).first()


def _until(row: Any, at: datetime) -> datetime | None:
    """The end of the wait. Before its beginning the clock was turned back, and the wait begins again."""
    if row.waits_until is None or at >= row.waits_from:
        until: datetime | None = row.waits_until
        return until
    return at + (row.waits_until - row.waits_from)  # type: ignore[no-any-return]


def _refuse_waiting(desk: Desk, row: Any, at: datetime) -> None:
    until = _until(row, at)
    if until is None or at >= until:
        return
    _keep_rebased(desk, row, at, until)
    raise Refusal("login.wait", until=until)


def _keep_rebased(desk: Desk, row: Any, at: datetime, until: datetime) -> None:
    if until != row.waits_until:
        _change(desk, row, waits_from=at, waits_until=until)


def _count_wrong(desk: Desk, row: Any, at: datetime) -> None:
    wrong = row.wrong + 1
    until = at + wait_after(wrong) if wrong >= FREE_TRIES else None
    _change(desk, row, wrong=wrong, waits_from=at if until else None, waits_until=until)
    if until is not None:
        raise Refusal("login.wait", until=until)
    raise Refusal("login.wrong", left=FREE_TRIES - wrong)


def wait_after(wrong: int) -> timedelta:
    """How long to wait after that many wrong tries in a row: nothing, then 1, 2, 4 … minutes, at most an hour."""
    doublings = wrong - FREE_TRIES
    if doublings < 0:
        return timedelta()
    return timedelta(minutes=min(2 ** min(doublings, 6), LONGEST_WAIT_MINUTES))


def _change(desk: Desk, row: Any, **values: Any) -> None:
    """Change the row as it was read; where the secret was cleared or chosen anew meanwhile, nothing."""
    with desk.writing() as connection:
        done: CursorResult[Any] = connection.execute(
            update(Login).where(Login.code == row.code, Login.verifier == row.verifier).values(**values)
        )
    if not done.rowcount:
        raise Refusal("login.unset")


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
    others = [on_duty[code] for code in holders(desk) if code in on_duty and code != member.code]
    found = [other for other in others if other.leads] or others
    return sorted(found, key=lambda other: (other.signs, other.code))


def vouch(desk: Desk, member: StaffMember, by: StaffMember, secret: str, at: datetime) -> Word:
    """The word of ``by``, who proves with their own ``secret`` who they are. For a worker.

    Raises:
        Refusal: ``login.may_not_vouch`` (name), and those of :func:`app.office.login.verify`.
    """
    if by.code not in {other.code for other in vouchers(desk, member)}:
        raise Refusal("login.may_not_vouch", name=by.name)
    verify(desk, by, secret, at)
    return Word(member.code, by.code, at)


def prepare(desk: Desk, member: StaffMember, secret: str, word: Word | None, at: datetime) -> FirstSecret:
    """Hold a first secret to the rules, and hash it. Takes a tenth of a second: for a worker.

    Raises:
        Refusal: ``login.unvouched`` (name) without a word that still holds, ``login.set`` (name) for whoever has a
            secret, ``login.pin``, ``login.secret_short``.
    """
    by = _by(desk, member, word, at)
    return FirstSecret(member.code, hashed(member, secret), by, at)


def _by(desk: Desk, member: StaffMember, word: Word | None, at: datetime) -> str:
    if has_secret(desk, member.code):
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
        if not keep_first(act.connection, first.member, first.verifier, first.at):
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
