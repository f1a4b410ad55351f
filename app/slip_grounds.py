"""What a slip stands on: why its day is what it is, by the records that came before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.desk import Desk
from app.promises import limit_in, limit_of, local_part, past_closure, recounted, told_after_pause
from app.reappointments import letter_for
from app.reference import CatalogueProcedure
from app.rules.calendar import Calendar
from app.rules.deadlines import Promise, promise, restart
from app.rules.facts import Fact, instant
from app.rules.regime import Regime
from app.rules.standing import Standing, standing
from app.rules.terms import Share
from app.standings import facts_here

KEPT_DAY = "Ngày hẹn giữ nguyên như phiếu đầu."
KEPT_AGAIN = "Ngày hẹn giữ nguyên như giấy hẹn trước."
BY_LETTER = "Ngày hẹn lại theo phiếu xin lỗi số {number}."


@dataclass(frozen=True, slots=True)
class Ground:
    """Why a slip's day is what it is, the limit that led to it, and when the dossier was completed, if it had to be.

    ``local`` is this office's own part of a joint dossier beside the ``shares`` of others, where the count explains
    the day.
    """

    reason: tuple[str, ...]
    limit_value: int
    limit_unit: str
    completed_at: datetime | None
    local: Promise | None = None
    shares: tuple[Share, ...] = ()


@dataclass(frozen=True, slots=True)
class _Count:
    """What a later promise is counted with; ``regime`` is the receipt's, for a slip that takes its reason from it."""

    desk: Desk
    regime: Regime
    before: Sequence[Fact]
    now: Standing


def ground_of(desk: Desk, regime: Regime, dossier: str, slip: str, due_at: datetime) -> Ground:
    """What the slip ``slip`` of a dossier stands on; ``due_at`` is the day that it gives.

    The receipt's promise was counted by its ``regime``, every later one, like the acts that made it, by the desk's own.
    A calendar or profile changed since then counts otherwise, and does not explain the day on paper.
    """
    facts = facts_here(desk, dossier)
    place = next(number for number, fact in enumerate(facts) if fact.uid == slip)
    fact, now = facts[place], standing(facts[: place + 1])
    if now is None:
        raise LookupError(slip)
    counted = _counted(desk, regime, facts[:place], fact)
    completions = [instant(f, "completed_at") for f in facts[: place + 1] if f.table == "completion"]
    explained = counted is not None and counted.due_at == due_at
    version = desk.catalogue.version(now.procedure, now.procedure_version) if explained else None
    told = facts[: place + 1]
    return Ground(
        counted.explanation
        if counted and explained
        else _uncounted(desk, dossier, facts[:place], fact, due_at),
        now.limit_value,
        now.limit_unit,
        completions[-1] if completions else None,
        _local(desk, regime, version, told, now) if version else None,
        version.terms.joint if version else (),
    )


def _uncounted(
    desk: Desk, dossier: str, before: Sequence[Fact], fact: Fact, due_at: datetime
) -> tuple[str, ...]:
    """Why the day is what it is where no count leads to it: a letter gave it, or it was on the slip before."""
    if fact.table == "receipt":
        return (KEPT_DAY,)
    with desk.reading() as reading:
        number = letter_for(reading, desk.settings.ward, dossier, due_at)
    if number:
        return (BY_LETTER.format(number=number),)
    last = before[_last_slip(before)]
    kept = due_at == instant(last, "promised_at" if last.table == "receipt" else "due_at")
    return (KEPT_AGAIN,) if kept else ()


def _last_slip(facts: Sequence[Fact]) -> int:
    """Where among the facts the newest that gave a slip stands."""
    return [place for place, fact in enumerate(facts) if fact.table in {"receipt", *_COUNTS}][-1]


def _local(
    desk: Desk, regime: Regime, version: CatalogueProcedure, told: Sequence[Fact], now: Standing
) -> Promise | None:
    """The office's own part, counted by the profile that counted the whole."""
    first = told[-1].table == "receipt"
    by = regime if first else desk.regime
    calendar = Calendar(desk.calendar.days, regime.office_hours) if first else desk.calendar
    return local_part(calendar, by, version, told, now.received_at, limit_of(now))


def _counted(desk: Desk, regime: Regime, before: Sequence[Fact], fact: Fact) -> Promise | None:
    now = standing(before)
    if now is None:
        calendar = Calendar(desk.calendar.days, regime.office_hours)
        return promise(instant(fact, "received_at"), limit_in(fact), calendar, regime)
    return _COUNTS[fact.table](_Count(desk, regime, before, now), fact)


def _completed(count: _Count, fact: Fact) -> Promise:
    desk = count.desk
    return restart(instant(fact, "completed_at"), limit_of(count.now), desk.calendar, desk.regime)


def _resumed(count: _Count, fact: Fact) -> Promise | None:
    if count.now.stopped_at is None:
        return None
    desk, resumed_at = count.desk, instant(fact, "resumed_at")
    return told_after_pause(desk.calendar, desk.regime, count.now, count.before, resumed_at)


def _extended(count: _Count, fact: Fact) -> Promise:
    return recounted(count.desk, count.before, count.now.received_at, limit_in(fact))


def _corrected(count: _Count, fact: Fact) -> Promise | None:
    if instant(fact, "due_at") == count.now.due_at:
        return _as_before(count)
    return recounted(count.desk, count.before, instant(fact, "received_at"), limit_in(fact))


def _as_before(count: _Count) -> Promise | None:
    """The promise of the slip before: a correction that leaves the day leaves its reason."""
    place = _last_slip(count.before)
    return _counted(count.desk, count.regime, count.before[:place], count.before[place])


def _reissued(count: _Count, _fact: Fact) -> Promise:
    return past_closure(count.desk.calendar, count.desk.regime, count.now, count.before)


_COUNTS: Mapping[str, Callable[[_Count, Fact], Promise | None]] = {
    "completion": _completed,
    "correction": _corrected,
    "extension": _extended,
    "reissue": _reissued,
    "resumption": _resumed,
}
