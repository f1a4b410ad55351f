"""The year's statistics of apologies: what for, how, by whom, whether they came in time and were kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, func, select

from app.apology.case import ApologyCase, cases
from app.apology.lateness import new_dates
from app.dossier.spans import moments
from app.rules.course.course import NOT_MET
from db.apologies import ApologySignature
from db.local import StandingRow

LATE, PUBLIC = "tre_han", "cong_khai"


@dataclass(frozen=True, slots=True)
class YearOfApologies:
    """The letters signed in a year, those cancelled apart. A letter for two faults, or of two officials, counts for each.

    ``forms`` and ``channels`` count every delivery and reading that reached somebody. ``officials`` go by code, named
    and with their posts in ``names``. ``in_time`` and ``too_late`` are letters for lateness by when the citizen first
    heard. ``late_without`` are promises broken in the year for which no letter was signed to this day; of these
    ``late_again`` are new dates, given in a letter and broken after it.
    """

    year: int
    signed: int
    cancelled: int
    without_dossier: int
    causes: Mapping[str, int]
    forms: Mapping[str, int]
    channels: Mapping[str, int]
    units: Mapping[str, int]
    officials: Mapping[str, int]
    levels: Mapping[str, int]
    origins: Mapping[str, int]
    names: Mapping[str, str]
    in_person: int
    public: int
    accepted: int
    declined: int
    in_time: int
    too_late: int
    kept: int
    missed: int
    late_without: int
    late_again: int


def year_of(reading: Connection, ward: str, year: int, now: datetime) -> YearOfApologies:
    """Count the apologies of a year as they stand ``now``."""
    start, end = moments(date(year, 1, 1), date(year, 12, 31))
    signed = reading.execute(
        select(ApologySignature.apology).where(
            ApologySignature.ward == ward,
            ApologySignature.signed_at >= start,
            ApologySignature.signed_at < end,
        )
    ).scalars()
    letters = cases(reading, ward, list(dict.fromkeys(signed)))
    given = [case for case in letters if case.state != "cancelled"]
    told = [each for case in given for each in (*case.told, *case.spoken) if each.outcome != NOT_MET]
    late = [case for case in given if LATE in case.causes]
    answers = Counter(case.answers[-1].what for case in given if case.answers)
    held = new_dates(reading, ward, start, min(end, now))
    return YearOfApologies(
        year=year,
        signed=len(given),
        cancelled=len(letters) - len(given),
        without_dossier=sum(case.is_bare for case in given),
        causes=dict(Counter(cause for case in given for cause in case.causes)),
        forms=dict(Counter(each.form for each in told)),
        channels=dict(Counter(each.channel for each in told)),
        units=dict(Counter(case.unit_at_fault for case in given)),
        officials=dict(Counter(person.code for case in given for person in case.responsible)),
        levels=dict(Counter(case.level for case in given)),
        origins=dict(Counter(case.origin for case in given if case.origin)),
        names=_names(given),
        in_person=sum(case.in_person for case in given),
        public=sum(any(each.form == PUBLIC for each in case.told) for case in given),
        accepted=answers["chap_nhan"],
        declined=answers["khong_chap_nhan"],
        in_time=sum(_was_in_time(case) for case in late),
        too_late=sum(not _was_in_time(case) for case in late),
        kept=sum(held.values()),
        missed=len(held) - sum(held.values()),
        late_without=_late_without(reading, ward, start, min(end, now)),
        late_again=_late_without(reading, ward, start, min(end, now), after=1),
    )


def _names(given: Sequence[ApologyCase]) -> Mapping[str, str]:
    return {
        person.code: f"{person.name}, {person.post}" if person.post else person.name
        for case in given
        for person in case.responsible
    }


def _was_in_time(case: ApologyCase) -> bool:
    limit = case.notify_by or case.old_due
    return case.first_told_at is not None and limit is not None and case.first_told_at <= limit


def _late_without(reading: Connection, ward: str, start: datetime, end: datetime, after: int = 0) -> int:
    """Promises broken from ``start`` to before ``end`` that owe a letter, ``after`` so many re-appointments at least."""
    row = StandingRow
    counted = select(func.count()).where(row.ward == ward, row.owed_from >= start, row.owed_from < end)
    return int(reading.execute(counted.where(row.reappointments >= after)).scalar_one())
