"""The nine indicators of a ward and its officials for a period, counted from records of the dossiers resolved in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, ScalarSelect, and_, func, or_, select

from app.apology.case import stood_at
from app.desk.reference import Catalogue, names_ever
from app.dossier.spans import moments
from app.openness import board as postings
from app.openness.board import ward_sheets
from app.rules.course.course import Status
from app.rules.course.standing import Timeliness, timeliness
from app.rules.law import indicators
from app.rules.law.indicators import BY_TIME, Around, Case, Indicator
from app.rules.time.calendar import VIETNAM
from db.apologies import Apology, ApologyCorrection, ApologySignature
from db.course import Consultation, ConsultationReply, Contact, Handover, Pause
from db.local import StandingRow
from db.openness import Opinion, OpinionAnswer
from db.records import Entry, Receipt

RUDE = frozenset(["thai_do", "gay_kho_khan_phien_ha"])
"""The causes of an apology that are faults of attitude."""
OUTSIDE = "khong_qua_mot_cua"
ANOTHER_AGENCY = "financial_duty"
"""The pause in which the citizen has to go to another agency."""
PAPERS_MISSING, ATTITUDE, ONLINE = "incomplete", "attitude", "online"


def cases(reading: Connection, ward: str, first: date, last: date) -> list[Case]:
    """Every dossier resolved within the days, in the order of their names."""
    within = _resolved(ward, first, last)
    finished: dict[str, datetime] = {}
    found: dict[str, Case] = {}
    row = StandingRow
    for each in reading.execute(
        select(row.dossier, row.timeliness, row.supplements, row.finished_at).where(within)
    ):
        if each.timeliness is not None and each.finished_at is not None:
            finished[each.dossier] = each.finished_at
            found[each.dossier] = Case(
                each.dossier, frozenset(), Timeliness(each.timeliness), each.supplements
            )
    dossiers = select(row.dossier).where(within)
    steps, holders = _steps(reading, ward, dossiers, finished)
    clerks, online = _receipts(reading, ward, dossiers)
    elsewhere = _elsewhere(reading, ward, dossiers)
    outside, at_fault = _faults(reading, ward)
    people = names_ever(reading, ward)
    return [
        replace(
            case,
            officials=frozenset(({clerks.get(uid, "")} | holders.get(uid, set())) & people.keys()),
            elsewhere=uid in elsewhere,
            steps=tuple(steps.get(uid, ())),
            passed_on=uid in holders,
            outside=uid in outside,
            at_fault=uid in at_fault,
            online=uid in online,
        )
        for uid, case in sorted(found.items())
    ]


def _resolved(ward: str, first: date, last: date) -> ColumnElement[bool]:
    start, end = moments(first, last)
    row = StandingRow
    # Whoever took a dossier back decided its time: the office is not scored by it.
    own = and_(row.ward == ward, row.outcome != "withdrawn")
    return and_(own, row.finished_at >= start, row.finished_at < end)


def _receipts(reading: Connection, ward: str, dossiers: Any) -> tuple[dict[str, str], set[str]]:
    """Who took each dossier in, and which came online."""
    query = (
        select(Receipt.uid, Receipt.channel, Entry.e)
        .join(Entry, (Entry.ward == Receipt.ward) & (Entry.h == Receipt.entry))
        .where(Receipt.ward == ward, Receipt.uid.in_(dossiers))
    )
    clerks, online = {}, set()
    for row in reading.execute(query):
        clerks[row.uid] = str(msgspec.json.decode(row.e)["act"])
        if row.channel == ONLINE:
            online.add(row.uid)
    return clerks, online


def _steps(
    reading: Connection, ward: str, dossiers: Any, finished: Mapping[str, datetime]
) -> tuple[dict[str, list[int]], dict[str, set[str]]]:
    """The scores of the units that had a time of their own, and who had each dossier in hand."""
    scores: dict[str, list[int]] = {}
    holders: dict[str, set[str]] = {}
    passed = _in_order(reading, ward, dossiers)
    for uid, passings in passed.items():
        ends = [*(each.handed_at for each in passings[1:]), finished.get(uid)]
        for each, end in zip(passings, ends, strict=True):
            holders.setdefault(uid, set()).add(each.taker)
            if each.step_due is not None and end is not None:
                scores.setdefault(uid, []).append(BY_TIME[timeliness(each.step_due, end)])
    for asked, reply in _consulted(reading, ward, dossiers):
        answered = reply or finished.get(asked.dossier)
        if answered is not None:
            on = answered.astimezone(VIETNAM).date()
            scores.setdefault(asked.dossier, []).append(_by_day(on, asked.reply_by))
    return scores, holders


def _by_day(on: date, due: date) -> int:
    return 2 if on < due else 1 if on == due else 0


def _in_order(reading: Connection, ward: str, dossiers: Any) -> dict[str, list[Any]]:
    query = (
        select(Handover.dossier, Handover.taker, Handover.handed_at, Handover.step_due)
        .join(Entry, (Entry.ward == Handover.ward) & (Entry.h == Handover.entry))
        .where(Handover.ward == ward, Handover.dossier.in_(dossiers))
        .order_by(Entry.at, Entry.chain, Entry.n)
    )
    passed: dict[str, list[Any]] = {}
    for row in reading.execute(query):
        passed.setdefault(row.dossier, []).append(row)
    return passed


def _consulted(reading: Connection, ward: str, dossiers: Any) -> Iterable[tuple[Any, datetime | None]]:
    answered: dict[str, datetime] = {}
    for reply in reading.execute(
        select(ConsultationReply.consultation, ConsultationReply.replied_at).where(
            ConsultationReply.ward == ward, ConsultationReply.dossier.in_(dossiers)
        )
    ):
        answered.setdefault(reply.consultation, reply.replied_at)
    asked = select(Consultation.uid, Consultation.dossier, Consultation.reply_by).where(
        Consultation.ward == ward, Consultation.dossier.in_(dossiers)
    )
    return [(row, answered.get(row.uid)) for row in reading.execute(asked)]


def _elsewhere(reading: Connection, ward: str, dossiers: Any) -> set[str]:
    # However often the clock stopped for it, it is one agency.
    query = select(Pause.dossier).where(
        Pause.ward == ward, Pause.cause == ANOTHER_AGENCY, Pause.dossier.in_(dossiers)
    )
    return set(reading.execute(query).scalars())


def _online_overdue(reading: Connection, ward: str, on: date) -> int:
    """The dossiers that came online and were, on the evening of a day, past their day without a result."""
    row = StandingRow
    morning, evening = moments(on, on)
    query = (
        select(func.count())
        .select_from(row)
        .join(Receipt, (Receipt.ward == row.ward) & (Receipt.uid == row.dossier))
        .where(row.ward == ward, row.promised_at < morning, Receipt.channel == ONLINE)
        .where(or_(row.status == Status.WORKING, row.finished_at >= evening))
    )
    return int(reading.execute(query).scalar_one())


def _letters(reading: Connection, ward: str) -> list[Any]:
    """The signed apologies that stand, each once, with whom a correction named instead."""
    query = (
        select(
            Apology.dossier,
            Apology.causes,
            func.coalesce(_corrected(ward), Apology.officials).label("officials"),
            func.min(ApologySignature.signed_at, type_=ApologySignature.signed_at.type).label("signed_at"),
        )
        .join(
            ApologySignature,
            (ApologySignature.ward == Apology.ward) & (ApologySignature.apology == Apology.uid),
        )
        .where(Apology.ward == ward, stood_at(None))
        .group_by(Apology.ward, Apology.uid, Apology.dossier, Apology.causes, Apology.officials)
    )
    return list(reading.execute(query))


def _corrected(ward: str) -> ScalarSelect[str | None]:
    newer = (
        select(ApologyCorrection.officials)
        .where(ApologyCorrection.ward == ward, ApologyCorrection.apology == Apology.uid)
        .where(ApologyCorrection.officials.is_not(None))
        .order_by(ApologyCorrection.corrected_at.desc())
        .limit(1)
    )
    return newer.scalar_subquery()


def _upheld(reading: Connection, ward: str) -> list[Any]:
    """The complaints about attitude in which the citizen was right, each once."""
    query = (
        select(Opinion.concerns, Opinion.official, func.min(OpinionAnswer.answered_on).label("answered_on"))
        .join(OpinionAnswer, (OpinionAnswer.ward == Opinion.ward) & (OpinionAnswer.opinion == Opinion.uid))
        .where(Opinion.ward == ward, Opinion.about == ATTITUDE, OpinionAnswer.upheld == 1)
        .group_by(Opinion.uid, Opinion.concerns, Opinion.official)
    )
    return list(reading.execute(query))


def _faults(reading: Connection, ward: str) -> tuple[set[str], set[str]]:
    """The dossiers dealt with outside the desk, and those with a fault of attitude."""
    letters = [(row.dossier, set(row.causes.split(","))) for row in _letters(reading, ward)]
    outside = {dossier for dossier, causes in letters if OUTSIDE in causes}
    rude = {dossier for dossier, causes in letters if RUDE & causes}
    return outside, rude | {row.concerns for row in _upheld(reading, ward)}


def _decided(
    reading: Connection, ward: str, first: date, last: date, today: date
) -> list[tuple[date, date | None]]:
    """By when each opinion was to be answered, and when it was, of those of which the days decided whether it was in time:
    by their answer, or by their day going without one. Each is thus of one month, and of no other; of one whose day is
    not over by ``today`` nothing is decided yet.
    """
    query = (
        select(Opinion.answer_by, func.min(OpinionAnswer.answered_on).label("answered_on"))
        .outerjoin(
            OpinionAnswer, (OpinionAnswer.ward == Opinion.ward) & (OpinionAnswer.opinion == Opinion.uid)
        )
        .where(Opinion.ward == ward, Opinion.answer_by >= first)
        .group_by(Opinion.uid, Opinion.answer_by)
    )
    found = [(row.answer_by, row.answered_on) for row in reading.execute(query)]
    return [
        (by, answered)
        for by, answered in found
        if first <= min(by, answered or by) <= last and (answered is not None or by < today)
    ]


def _dragging(reading: Connection, ward: str, on: date) -> int:
    """The opinions that were, on the evening of a day, past theirs without an answer."""
    answered = select(OpinionAnswer.uid).where(
        OpinionAnswer.ward == Opinion.ward,
        OpinionAnswer.opinion == Opinion.uid,
        OpinionAnswer.answered_on <= on,
    )
    query = select(func.count()).where(Opinion.ward == ward, Opinion.answer_by < on, ~answered.exists())
    return int(reading.execute(query).scalar_one())


def around(
    reading: Connection,
    ward: str,
    first: date,
    last: date,
    at: datetime,
    dossiers: Iterable[str],
    sheets: Iterable[int],
) -> Around:
    """What the days had beside their ``dossiers``; ``sheets`` are the scores of what hangs, of each procedure.

    Nothing is missed before its day is over ``at`` the moment of reading, however far the days go.
    """
    start, end = moments(first, last)
    known, today = set(dossiers), at.astimezone(VIETNAM).date()
    visits = select(func.count()).where(
        Contact.ward == ward, Contact.kind == PAPERS_MISSING, Contact.visited_on.between(first, last)
    )
    decided = _decided(reading, ward, first, last, today)
    spoken = [row for row in _letters(reading, ward) if RUDE & set(row.causes.split(","))]
    faults = [
        official
        for row in spoken
        if row.dossier not in known and start <= row.signed_at < end
        for official in row.officials.split(",")
    ]
    told = [row for row in _upheld(reading, ward) if row.concerns not in known]
    faults += [row.official for row in told if first <= row.answered_on <= last]
    return Around(
        visits=int(reading.execute(visits).scalar_one()),
        sheets=tuple(sheets),
        opinions=len(decided),
        opinions_in_time=sum(answered is not None and answered <= by for by, answered in decided),
        opinions_dragging=_dragging(reading, ward, min(last, today)),
        online_overdue=_online_overdue(reading, ward, min(last, today)),
        faults=tuple(faults),
    )


@dataclass(frozen=True, slots=True)
class OfficialScore:
    """One official: their indicators, the points of ten, and what share of the task these stand for."""

    code: str
    name: str
    indicators: tuple[Indicator, ...]
    points: Fraction
    fulfilment: Fraction


@dataclass(frozen=True, slots=True)
class Assessment:
    """A ward's nine indicators, their sum of 18 with its grade, and those of its officials by name.

    ``dossiers`` is how many were resolved; without any nothing is graded and ``grade`` is ''.
    """

    first: date
    last: date
    dossiers: int
    indicators: tuple[Indicator, ...]
    points: Fraction
    grade: str
    officials: tuple[OfficialScore, ...]


def assess(
    reading: Connection, ward: str, catalogue: Catalogue, first: date, last: date, at: datetime
) -> Assessment:
    """Score the days ``first`` to ``last`` as they stand ``at`` a moment; ward and city come to the same."""
    found = cases(reading, ward, first, last)
    board = postings.board(reading, ward, ward_sheets(reading, ward, catalogue, last), last)
    sheets = [line.score for line in board if line.sheet.kind == "procedure"]
    beside = around(reading, ward, first, last, at, (case.dossier for case in found), sheets)
    of_unit = indicators.of_unit(found, beside)
    points = indicators.summed(of_unit)
    codes = {code for case in found for code in case.officials} | set(filter(None, beside.faults))
    names = names_ever(reading, ward)
    officials = [_official(code, names, indicators.of_official(code, found, beside)) for code in codes]
    return Assessment(
        first=first,
        last=last,
        dossiers=len(found),
        indicators=tuple(of_unit),
        points=points,
        grade=indicators.grade(points) if found else "",
        officials=tuple(sorted(officials, key=lambda each: (each.name, each.code))),
    )


def _official(code: str, names: Mapping[str, str], found: list[Indicator]) -> OfficialScore:
    points = indicators.summed(found)
    return OfficialScore(code, names.get(code) or code, tuple(found), points, indicators.fulfilment(points))
