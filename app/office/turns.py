"""Turn tickets of this desk: who came first is called first, and those to whom the law gives way before.

Tickets are the desk's own and no acts: they name nobody, and nothing of them travels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from app.desk.desk import Desk
from app.refusal import Refusal
from app.rules.time.calendar import VIETNAM
from db.local import TurnRow

PRIORITIES = ("", "elderly", "disabled", "pregnant", "child")
"""Nobody in particular, 60 or older, disabled, pregnant, with a small child."""
MOST_IN_A_ROW = 2
"""Priority turns that are called one after another while others wait."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One ticket: ``label`` is what is printed and called, ``A032``; it is ``absent`` when called in vain."""

    label: str
    on: date
    number: int
    priority: str
    issued_at: datetime
    called_at: datetime | None = None
    absent: bool = False
    was_put_back: bool = False


@dataclass(frozen=True, slots=True)
class TurnFigures:
    """The turns of some days. ``served`` came when called. Minutes are None where there is nothing to count.

    Waiting goes from the ticket to the call that was answered, serving from there to the next call or to the end.
    """

    issued: int
    served: int
    absent: int
    mean_waiting: float | None
    median_waiting: float | None
    mean_serving: float | None
    median_serving: float | None


_CALLED = TurnRow.called_at.is_not(None)
_SERVING = (_CALLED, TurnRow.done_at.is_(None), TurnRow.absent_at.is_(None))


def issue(desk: Desk, at: datetime, priority: str = "") -> Turn:
    """Give out the day's next number; numbers begin again at 1 each day.

    Raises:
        Refusal: ``form.choice`` for a priority that is none of :data:`PRIORITIES`, and those of :meth:`Desk.writing`.
    """
    if priority not in PRIORITIES:
        raise Refusal("form.choice", field="priority", allowed=", ".join(filter(None, PRIORITIES)))
    on = _day(at)
    with desk.writing() as connection:
        last = connection.execute(select(func.max(TurnRow.number)).where(TurnRow.on == on)).scalar()
        number = (last or 0) + 1
        connection.execute(
            insert(TurnRow).values(on=on, number=number, priority=priority, issued_at=at, put_back=False)
        )
        return _one(connection, desk, on, number)


def call_next(desk: Desk, at: datetime) -> Turn | None:
    """Call the next one; the one called before is thereby served. None when nobody waits.

    Priority turns go first, two in a row at most while others wait; within each kind the lowest number.

    Raises:
        Refusal: those of :meth:`Desk.writing`.
    """
    on = _day(at)
    with desk.writing() as connection:
        _end(connection, on, done_at=at)
        number = _next_number(connection, on)
        if number is None:
            return None
        last = connection.execute(select(func.max(TurnRow.call)).where(TurnRow.on == on)).scalar()
        _change(connection, on, number, called_at=at, call=(last or 0) + 1)
        return _one(connection, desk, on, number)


def recall(desk: Desk, at: datetime) -> Turn | None:
    """The turn to be called once more; the first call is the one that counts. None when nobody is being served."""
    return now_serving(desk, _day(at))


def absent(desk: Desk, at: datetime) -> Turn | None:
    """The one called is not there. None when nobody was called.

    Raises:
        Refusal: those of :meth:`Desk.writing`.
    """
    return _close(desk, at, absent_at=at)


def done(desk: Desk, at: datetime) -> Turn | None:
    """The one called is served, and nobody is called yet. None when nobody was called.

    Raises:
        Refusal: those of :meth:`Desk.writing`.
    """
    return _close(desk, at, done_at=at)


def put_back(desk: Desk, number: int, at: datetime) -> Turn:
    """Let somebody who was absent wait again, in the place of his number; once for each ticket.

    Raises:
        Refusal: ``turn.not_absent``, ``turn.put_back_once``, and those of :meth:`Desk.writing`.
    """
    on = _day(at)
    with desk.writing() as connection:
        found = _rows(connection, on, TurnRow.number == number, TurnRow.absent_at.is_not(None))
        if not found:
            raise Refusal("turn.not_absent", turn=_label(desk, number))
        if found[0].put_back:
            raise Refusal("turn.put_back_once", turn=_label(desk, number))
        _change(connection, on, number, called_at=None, absent_at=None, put_back=True)
        return _one(connection, desk, on, number)


def now_serving(desk: Desk, on: date) -> Turn | None:
    """The turn that was called and is neither done nor absent."""
    return next(iter(_read(desk, on, *_SERVING)), None)


def next_turn(desk: Desk, on: date) -> Turn | None:
    """Whom :func:`call_next` would call. None when nobody waits."""
    with desk.reading() as reading:
        number = _next_number(reading, on)
        return None if number is None else _one(reading, desk, on, number)


def waiting(desk: Desk, on: date) -> list[Turn]:
    """Who waits, in the order of numbers; priority turns may be called before."""
    return _read(desk, on, TurnRow.called_at.is_(None))


def may_be_put_back(desk: Desk, on: date) -> list[Turn]:
    """Who was called in vain and may wait once more, in the order of numbers."""
    return _read(desk, on, TurnRow.absent_at.is_not(None), TurnRow.put_back == 0)


def figures(desk: Desk, first: date, last: date) -> TurnFigures:
    """The turns of the days ``first`` to ``last``."""
    from statistics import mean, median  # noqa: PLC0415 - every start would wait for it, and few see these figures

    wanted = select(TurnRow.issued_at, TurnRow.called_at, TurnRow.done_at, TurnRow.absent_at)
    with desk.reading() as reading:
        rows = reading.execute(wanted.where(TurnRow.on.between(first, last))).all()
    came = [row for row in rows if row.called_at is not None and row.absent_at is None]
    waited = [_minutes(row.issued_at, row.called_at) for row in came]
    served = [_minutes(row.called_at, row.done_at) for row in came if row.done_at is not None]
    return TurnFigures(
        issued=len(rows),
        served=len(came),
        absent=sum(row.absent_at is not None for row in rows),
        mean_waiting=mean(waited) if waited else None,
        median_waiting=median(waited) if waited else None,
        mean_serving=mean(served) if served else None,
        median_serving=median(served) if served else None,
    )


def _next_number(connection: Connection, on: date) -> int | None:
    rows = _rows(connection, on, TurnRow.called_at.is_(None))
    first = [row.number for row in rows if row.priority]
    others = [row.number for row in rows if not row.priority]
    if first and (not others or _in_a_row(connection, on) < MOST_IN_A_ROW):
        return int(first[0])
    return int(others[0]) if others else None


def _in_a_row(connection: Connection, on: date) -> int:
    """How many priority turns were called since the last other one. A call that was put back counts too."""
    other = select(func.coalesce(func.max(TurnRow.call), 0)).where(TurnRow.on == on, TurnRow.priority == "")
    since = select(func.count()).where(
        TurnRow.on == on, TurnRow.priority != "", TurnRow.call > other.scalar_subquery()
    )
    return int(connection.execute(since).scalar_one())


def _close(desk: Desk, at: datetime, **how: datetime) -> Turn | None:
    on = _day(at)
    with desk.writing() as connection:
        found = _rows(connection, on, *_SERVING)
        if not found:
            return None
        _end(connection, on, **how)
        return _one(connection, desk, on, found[0].number)


def _end(connection: Connection, on: date, **how: datetime) -> None:
    connection.execute(update(TurnRow).where(TurnRow.on == on, *_SERVING).values(**how))


def _change(connection: Connection, on: date, number: int, **values: Any) -> None:
    connection.execute(update(TurnRow).where(TurnRow.on == on, TurnRow.number == number).values(**values))


def _rows(connection: Connection, on: date, *conditions: ColumnElement[bool]) -> Sequence[Any]:
    wanted = select(TurnRow.__table__).where(TurnRow.on == on, *conditions).order_by(TurnRow.number)
    return connection.execute(wanted).all()


def _one(connection: Connection, desk: Desk, on: date, number: int) -> Turn:
    return _turn(desk, _rows(connection, on, TurnRow.number == number)[0])


def _read(desk: Desk, on: date, *conditions: ColumnElement[bool]) -> list[Turn]:
    with desk.reading() as reading:
        return [_turn(desk, row) for row in _rows(reading, on, *conditions)]


def _turn(desk: Desk, row: Any) -> Turn:
    return Turn(
        label=_label(desk, row.number),
        on=row.on,
        number=row.number,
        priority=row.priority,
        issued_at=row.issued_at,
        called_at=row.called_at,
        absent=row.absent_at is not None,
        was_put_back=bool(row.put_back),
    )


def _label(desk: Desk, number: int) -> str:
    """The desk's letter and the number: desk 1 calls A, desk 2 B."""
    return f"{chr(ord('A') + (desk.settings.desk - 1) % 26)}{number:03d}"


def _day(at: datetime) -> date:
    return at.astimezone(VIETNAM).date()


def _minutes(start: datetime, end: datetime) -> float:
    """Never below zero: somebody may have set the clock between."""
    return max(0.0, (end - start).total_seconds() / 60)
