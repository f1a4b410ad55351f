"""What a counter promises: when a result is due, and by when a citizen must hear that it will be late.

Before an office closes for days on end (Tết), what must be told meanwhile is told first. A lateness without apology
goes one level up by the profile's days (apology.escalation_days). How a limit is counted is in
:mod:`app.rules.time.counting`. Moments are Vietnamese time; one without a zone is taken as such.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from app.refusal import Refusal
from app.rules.law.regime import Regime
from app.rules.time import explanation
from app.rules.time.calendar import ONE_DAY, VIETNAM, Calendar
from app.rules.time.counting import COUNTS, Limit, Unit, close_at, due_on

LONG_CLOSURE_DAYS = 3
TIME_TO_TELL = timedelta(hours=2)
"""So long before the last moment to tell a citizen it must be known, where the profile's hour would come too late."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that did not count, and why ("Tết Nguyên đán", "thứ Bảy")."""

    on: date
    why: str


@dataclass(frozen=True, slots=True)
class Promise:
    """A due time and how it came about.

    ``notify_by`` is the last moment at which a coming delay may still be told; ``None`` means "at once, before
    the promised time". ``limit`` is ``None`` when a day was named instead (a re-appointment). ``explanation``
    holds short Vietnamese sentences. ``provisional``: rests on days off not officially announced yet.
    """

    received_at: datetime
    limit: Limit | None
    due_at: datetime
    notify_by: datetime | None
    counted: tuple[date, ...]
    skipped: tuple[Skipped, ...]
    explanation: tuple[str, ...]
    provisional: bool


def promise(received_at: datetime, limit: Limit, calendar: Calendar, regime: Regime) -> Promise:
    """When the result of a complete dossier received at ``received_at`` is due.

    Raises ``Refusal("calendar.not_covered", year=...)`` when the count leaves the known years.
    """
    at = _in_vietnam(received_at)
    count = COUNTS[limit.unit](at, limit.value, calendar, regime)
    between = _days_between(at.date(), count.due_at.date())
    counted = set(count.counted)
    late_start = f"nhận sau {explanation.clock(regime.cutoff)}"
    skipped = tuple(Skipped(on, calendar.why_off(on) or late_start) for on in between if on not in counted)
    off = [day.on for day in skipped if not calendar.is_working(day.on)]
    span = (at.date(), count.due_at.date())
    return Promise(
        received_at=at,
        limit=limit,
        due_at=count.due_at,
        notify_by=_notify_by(at, count.due_at, limit.unit, calendar, regime),
        counted=count.counted,
        skipped=skipped,
        explanation=(
            *count.sentences,
            *explanation.skipped_days(off, calendar),
            *count.remark,
            *explanation.provisional_note(span, calendar),
        ),
        provisional=calendar.provisional(*span),
    )


def restart(completed_at: datetime, limit: Limit, calendar: Calendar, regime: Regime) -> Promise:
    """Return the promise after a supplement completed the dossier: the whole limit again from zero.

    Source: NĐ 61/2018 Art. 19.4, "được tính lại từ đầu sau khi nhận đủ hồ sơ".
    """
    again = promise(completed_at, limit, calendar, regime)
    note = "Hồ sơ đã đủ, thời hạn tính lại từ đầu."
    return replace(again, explanation=(note, *again.explanation))


def resume(
    promise_due_at: datetime,
    limit: Limit,
    paused_at: datetime,
    resumed_at: datetime,
    calendar: Calendar,
    regime: Regime,
) -> Promise:
    """Return the promise after a pause: due moves by the working days in (pause, resumption].

    ``counted`` are the working days by which it moved, the due day last. Raises ``Refusal("pause.order")`` when resumed before paused.
    """
    old_due, paused, resumed = (_in_vietnam(moment) for moment in (promise_due_at, paused_at, resumed_at))
    if resumed < paused:
        raise Refusal("pause.order")
    days = (paused.date() + timedelta(days=n) for n in range(1, (resumed.date() - paused.date()).days + 1))
    lost = tuple(on for on in days if calendar.is_working(on))
    moved = calendar.working_days_after(old_due.date(), len(lost))
    due_at = due_on(moved[-1], old_due, limit.unit, calendar, regime) if moved else old_due
    off = [on for on in _days_between(old_due.date(), due_at.date()) if not calendar.is_working(on)]
    return Promise(
        received_at=resumed,
        limit=limit,
        due_at=due_at,
        notify_by=_notify_by(resumed, due_at, limit.unit, calendar, regime),
        counted=moved,
        skipped=tuple(Skipped(on, calendar.why_off(on) or "") for on in off),
        explanation=(
            *_pause_sentences(paused, resumed, lost, due_at, calendar),
            *explanation.skipped_days(off, calendar),
            *explanation.provisional_note((due_at.date(),), calendar),
        ),
        provisional=calendar.provisional(due_at.date()),
    )


def reappoint(due_at: datetime, new_on: date, calendar: Calendar, regime: Regime) -> Promise:
    """Return the re-appointed time: the close of ``new_on``. That it may be done once is `check_reappointments`.

    Raises ``Refusal`` ``reappoint.not_later`` (not after the old due day) or ``reappoint.day_off`` (closed).
    """
    old_due = _in_vietnam(due_at)
    if new_on <= old_due.date():
        raise Refusal("reappoint.not_later", on=new_on, due_on=old_due.date())
    why = calendar.why_off(new_on)
    if why is not None:
        raise Refusal("reappoint.day_off", on=new_on, why=why)
    new_due = close_at(new_on, calendar)
    return Promise(
        received_at=old_due,
        limit=None,
        due_at=new_due,
        notify_by=_notify_by(old_due, new_due, Unit.WORKING_DAYS, calendar, regime),
        counted=(),
        skipped=(),
        explanation=(
            f"Hẹn lại {explanation.named(new_on)}, trước {explanation.clock(new_due.time())}.",
            *explanation.provisional_note((new_on,), calendar),
        ),
        provisional=calendar.provisional(new_on),
    )


def check_reappointments(count: int, regime: Regime) -> None:
    """Refuse a further re-appointment after ``count`` earlier ones (NĐ 61/2018 Art. 19.9: not more than once).

    Raises ``Refusal("reappoint.already", count=..., most=...)``.
    """
    if count >= regime.max_reappoint:
        raise Refusal("reappoint.already", count=count, most=regime.max_reappoint)


def _in_vietnam(at: datetime) -> datetime:
    return at.replace(tzinfo=VIETNAM) if at.tzinfo is None else at.astimezone(VIETNAM)


def _days_between(first: date, last: date) -> list[date]:
    """Return the days strictly between two dates."""
    return [date.fromordinal(n) for n in range(first.toordinal() + 1, last.toordinal())]


def _notify_by(
    at: datetime, due_at: datetime, unit: Unit, calendar: Calendar, regime: Regime
) -> datetime | None:
    """Return the close of the last day on which a delay may be told: due less one calendar day, rolled back.

    The law says "01 ngày" before expiry, not a working day, so the earlier reading is taken: a calendar day,
    moved back to a working day (domain brief A7). A limit in days has such a day; it is never before
    the receipt, so a promise for the first working day after a holiday is warned of on the receipt day itself.
    Limits of the same day or in hours mostly end before any notice could reach a citizen: no day is given when
    it would be the receipt day or earlier, "báo ngay, trước giờ hẹn". The exception is a same-day promise
    carried over a closure of three days or more (the eve of Tết): the office can still speak before it closes.
    On a receipt day that is no working day (a Saturday sitting) there is no close to speak before: at once as well.
    """
    day = calendar.working_on_or_before(due_at.date() - regime.notify_days_before * ONE_DAY)
    if day <= at.date():
        if unit is Unit.WORKING_HOURS or (unit is Unit.SAME_DAY and not _long_closure(at, due_at)):
            return None
        if not calendar.is_working(at.date()):
            return None
        day = at.date()
    return max(close_at(day, calendar), at)


def told_by(tell_by: datetime, calendar: Calendar) -> datetime:
    """The last moment by ``tell_by`` at which the office is open, as the calendar is now.

    A day that was closed since, whole or from noon, leaves the promise as it is, and nobody at the office to tell.
    """
    day = calendar.working_on_or_before(tell_by.astimezone(VIETNAM).date())
    return min(tell_by, close_at(day, calendar))


def known_by(told: datetime, hour: time) -> datetime:
    """When it must be known whether a promise holds: at the profile's ``hour``, unless nobody could tell after it."""
    then = datetime.combine(told.astimezone(VIETNAM).date(), hour, VIETNAM)
    return then if then < told else told - TIME_TO_TELL


def _long_closure(at: datetime, due_at: datetime) -> bool:
    # a same-day promise goes to the very next working day: every day between is a day off
    return (due_at.date() - at.date()).days > LONG_CLOSURE_DAYS


def _pause_sentences(
    paused: datetime, resumed: datetime, lost: Sequence[date], due_at: datetime, calendar: Calendar
) -> tuple[str, ...]:
    first = f"Tạm dừng {explanation.named(paused.date())}, tiếp tục {explanation.named(resumed.date())}."
    if not lost:
        return (first, "Không có ngày làm việc nào bị dừng, ngày hẹn giữ nguyên.")
    days = f"{len(lost)} ngày làm việc không tính vào hạn: {explanation.day_list(lost, calendar)}."
    return (first, days, f"Ngày hẹn lùi đến {explanation.named(due_at.date())}.")


LOOK_AHEAD_DAYS = 14


@dataclass(frozen=True, slots=True)
class Closure:
    """Days in a row on which the office does not work, from ``first`` to ``last``."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1


def next_closure(calendar: Calendar, on: date, within_days: int = LOOK_AHEAD_DAYS) -> Closure | None:
    """The next closure of three days or more that begins after ``on``; None when none begins soon."""
    for ahead in range(1, within_days + 1):
        first = on + ahead * ONE_DAY
        if not calendar.covers(first.year) or calendar.is_working(first):
            continue
        if not calendar.is_working(first - ONE_DAY):
            continue
        closure = Closure(first, _end(calendar, first))
        if closure.days >= LONG_CLOSURE_DAYS:
            return closure
    return None


def _end(calendar: Calendar, first: date) -> date:
    last = first
    while calendar.covers((last + ONE_DAY).year) and not calendar.is_working(last + ONE_DAY):
        last += ONE_DAY
    return last


UPPER_OFFICE = "upper_office"


def steps_due(
    owed_from: datetime, now: datetime, days: Mapping[str, int], *, second: bool, taken: Collection[str] = ()
) -> tuple[str, ...]:
    """The steps that are due at ``now`` and not yet ``taken``, the lowest first; each is taken once.

    ``days`` are calendar days since the promise broke. The second lateness of a dossier goes to the upper office at
    once: there is no third promise to give (domain.md §1.3).
    """
    if owed_from >= now:
        return ()
    late = (now.date() - owed_from.date()).days
    needed = {step: 0 if second and step == UPPER_OFFICE else count for step, count in days.items()}
    due = [step for step, count in needed.items() if late >= count and step not in taken]
    return tuple(sorted(due, key=lambda step: days[step]))
