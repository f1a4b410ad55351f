"""An apology with every record about it, as the book, the letter, the lists and the statistics read it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, not_, or_, select

from app.desk.reference import content
from app.dossier.line import DossierLine, lines_of
from app.rules.course.course import NOT_MET
from app.rules.text.numbering import apology_code
from app.rules.text.words import named
from app.rules.time.calendar import VIETNAM
from db.apologies import (
    Apology,
    ApologyAnswer,
    ApologyCancellation,
    ApologyCompletion,
    ApologyCorrection,
    ApologyDelivery,
    ApologySignature,
    Broadcast,
    BroadcastPlan,
    Evidence,
    InitialsConsent,
    SpokenApology,
)
from db.records import Entry, Part, Staff


@dataclass(frozen=True, slots=True)
class Told:
    """One delivery or public reading: the form, its channel, when, how it went, and its words.

    ``spoken_by`` is the code of the official who spoke in person, '' where nobody did; ``uid`` the record's own name.
    """

    form: str
    channel: str
    at: datetime
    outcome: str
    times: int
    words: Mapping[str, str]
    spoken_by: str = ""
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Responsible:
    """An official who answers for it, with the post and the level of the newest staff record."""

    code: str
    name: str
    post: str
    level: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A public reading agreed with the station."""

    channel: str
    slots: tuple[datetime, ...]
    times: int
    official: str
    text: str
    planned_at: datetime


@dataclass(frozen=True, slots=True)
class Proof:
    """A photograph or scan: ``of`` which record, under which hash it is kept, what and how large it is.

    ``kept_at`` when, in the data of the desk whose ``chain`` it is: files do not travel.
    """

    of: str
    digest: str
    media: str
    size: int
    chain: str
    kept_at: datetime


@dataclass(frozen=True, slots=True)
class Amended:
    """A record beside the letter, when and in whose words: the citizen's answer, a cancellation, a correction."""

    what: str
    at: datetime
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ApologyCase:
    """An apology whole. ``number`` is the printed one, empty until signed.

    ``state`` is drafted, signed, told, completed or cancelled. ``line`` is its dossier's; of an apology without a
    dossier one that says who and when, with ``matter`` and ``applicant`` as the complaint gave them. ``officials`` are
    names; ``responsible`` the same, or those of the latest correction, whole. ``again_of`` is the number under which the
    same draft was signed first, at another desk.
    """

    apology: str
    line: DossierLine
    state: str
    causes: tuple[str, ...]
    officials: tuple[str, ...]
    level: str
    unit_at_fault: str
    reason: str
    remedy: str
    old_due: datetime | None
    new_due: datetime | None
    notify_by: datetime | None
    detected_on: date
    drafted_by: str
    number: str
    signer: str
    capacity: str
    signed_at: datetime | None
    in_time: bool
    told: tuple[Told, ...]
    completed_at: datetime | None
    entry: bytes
    signature: str
    origin: str = ""
    matter: str = ""
    happened_on: date | None = None
    applicant: Mapping[str, str] = field(default_factory=dict)
    responsible: tuple[Responsible, ...] = ()
    spoken: tuple[Told, ...] = ()
    answers: tuple[Amended, ...] = ()
    plans: tuple[Plan, ...] = ()
    evidence: tuple[Proof, ...] = ()
    corrections: tuple[Amended, ...] = ()
    cancelled: Amended | None = None
    initials: str = ""
    again_of: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether there is no dossier."""
        return self.line.dossier == self.apology and bool(self.apology)

    @property
    def in_person(self) -> bool:
        """Whether an official at fault apologised in person."""
        return any(told.spoken_by for told in (*self.told, *self.spoken))

    @property
    def unread(self) -> tuple[datetime, ...]:
        """The hours agreed with the station last at which nothing was read, each so many times as was agreed.

        A day's hours are made good by that day's readings: stations read some minutes off. What was read on another
        day, or before it was planned, was another reading.
        """
        if not self.plans:
            return ()
        plan, left = self.plans[-1], Counter[date]()
        for told in self.told:
            if told.channel == plan.channel and told.at >= plan.planned_at:
                left[told.at.astimezone(VIETNAM).date()] += told.times
        unread = []
        for slot in sorted(plan.slots):
            day = slot.astimezone(VIETNAM).date()
            left[day] -= plan.times
            if left[day] < 0:
                unread.append(slot)
        return tuple(unread)

    @property
    def first_told_at(self) -> datetime | None:
        """When the citizen first heard of it, spoken or brought; a public reading tells the public."""
        heard = [each.at for each in self.told if each.form != "cong_khai" and each.outcome != NOT_MET]
        return min([*heard, *(each.at for each in self.spoken)], default=None)


def stood_at(end: datetime | None) -> ColumnElement[bool]:
    """The condition on a signature of not having been given up (before ``end``: a period's report stays as it was).

    What somebody heard at another desk meanwhile stands, as in :mod:`app.rules.course.course`.
    """
    gone, met = ApologyCancellation, ApologyDelivery.outcome != NOT_MET
    heard = (
        select(kind.uid).where(kind.ward == gone.ward, kind.apology == gone.apology, *beside).exists()
        for kind, beside in ((ApologyDelivery, (met,)), (SpokenApology, ()), (Broadcast, ()))
    )
    given_up = select(gone.uid).where(
        gone.ward == ApologySignature.ward, gone.apology == ApologySignature.apology, not_(or_(*heard))
    )
    return not_((given_up.where(gone.cancelled_at < end) if end else given_up).exists())


Rows = dict[str, list[Any]]


def cases(reading: Connection, ward: str, apologies: Sequence[str]) -> list[ApologyCase]:
    """The named apologies whole, in the order named."""
    drafts = {row.uid: row for row in _of(reading, ward, Apology, "uid", apologies)}
    rows = {kind: _by_apology(reading, ward, kind, list(drafts)) for kind in _BESIDE}
    people = staff_ever(reading, ward)
    with_dossier = [row.dossier for row in drafts.values() if row.dossier != row.uid]
    found = {line.dossier: line for line in lines_of(reading, ward, with_dossier)}
    made = []
    for uid in apologies:
        if uid not in drafts:
            continue
        draft = drafts[uid]
        signatures = rows[ApologySignature].get(uid, [])
        signatures.sort(key=lambda row: (row.signed_at, row.uid))
        line = found.get(draft.dossier) or (_bare_line(draft, signatures) if draft.dossier == uid else None)
        if line is not None:
            made.append(_case(draft, line, {kind: rows[kind].get(uid, []) for kind in rows}, people))
    return made


def of_year(reading: Connection, ward: str, year: int) -> list[ApologyCase]:
    """Every number of a year's apology books, in the order of book and number, with the apology that it was given to.

    Two desks that were apart may both sign one draft: it is one apology, and neither number goes missing. A cancelled
    letter keeps its line, with the reason.
    """
    rows = reading.execute(
        select(*ApologySignature.__table__.columns)
        .where(ApologySignature.ward == ward, ApologySignature.year == year)
        .order_by(ApologySignature.book, ApologySignature.number)
    ).all()
    found = {case.apology: case for case in cases(reading, ward, list({row.apology: None for row in rows}))}
    numbered = [(row, found[row.apology]) for row in rows if row.apology in found]
    again = any(row.uid != case.signature for row, case in numbered)
    people = staff_ever(reading, ward) if again else {}
    return [_under(row, case, people) for row, case in numbered]


def _under(row: Any, case: ApologyCase, people: Mapping[str, Responsible]) -> ApologyCase:
    if row.uid == case.signature:
        return case
    return replace(case, **_signed(row, people), again_of=case.number)


def _signed(row: Any, people: Mapping[str, Responsible]) -> dict[str, Any]:
    return {
        "number": row.printed_number,
        "signer": _named(people, row.signer),
        "capacity": row.capacity,
        "signed_at": row.signed_at,
        "in_time": bool(row.in_time),
        "entry": row.entry,
        "signature": row.uid,
    }


_BESIDE: tuple[type, ...] = (
    ApologySignature,
    ApologyCompletion,
    ApologyDelivery,
    Broadcast,
    SpokenApology,
    ApologyAnswer,
    BroadcastPlan,
    InitialsConsent,
    Evidence,
    ApologyCancellation,
    ApologyCorrection,
)


def _by_apology(reading: Connection, ward: str, kind: type, apologies: Sequence[str]) -> Rows:
    found: Rows = {}
    for row in _of(reading, ward, kind, "apology", apologies):
        found.setdefault(row.apology, []).append(row)
    for several in found.values():
        # No database says in which order it gives rows: desk and city tell the same.
        several.sort(key=lambda row: (len(row.uid), row.uid))
    return found


@cache
def _query(record: type, key: str) -> Select[Any]:
    """Made once: putting it together costs as much as running it, and a list asks a dozen."""
    columns = record.__table__.columns  # type: ignore[attr-defined]  # every record is mapped
    query = (
        select(*columns, Part.content)
        .outerjoin(Part, (Part.ward == columns["ward"]) & (Part.hash == columns["part"]))
        .where(columns["ward"] == bindparam("of_ward"), columns[key].in_(bindparam("these", expanding=True)))
    )
    if record is not Evidence:
        return query
    # The one record here that says no moment of its own: it was kept when it was written.
    of_entry = (Entry.ward == columns["ward"]) & (Entry.h == columns["entry"])
    return query.join(Entry, of_entry).add_columns(Entry.at)


def _of(reading: Connection, ward: str, record: type, key: str, apologies: Sequence[str]) -> Sequence[Any]:
    if not apologies:
        return ()
    return reading.execute(_query(record, key), {"of_ward": ward, "these": list(apologies)}).all()


_STAFF = (
    select(Staff.code, Staff.post, Staff.level, Part.content)
    .join(Entry, (Entry.ward == Staff.ward) & (Entry.h == Staff.entry))
    .outerjoin(Part, (Part.ward == Staff.ward) & (Part.hash == Staff.part))
    .where(Staff.ward == bindparam("of_ward"))
    .order_by(Entry.at, Entry.chain, Entry.n)
)


def staff_ever(reading: Connection, ward: str) -> dict[str, Responsible]:
    """Everybody who ever worked here as last known, also those who left."""
    return {
        row.code: Responsible(row.code, content(row.content).get("name") or row.code, row.post, row.level)
        for row in reading.execute(_STAFF, {"of_ward": ward})
    }


def _bare_line(draft: Any, signatures: Sequence[Any]) -> DossierLine:
    part = content(draft.content)
    begun = datetime.combine(draft.detected_on, time.min, VIETNAM)
    signed = signatures[0] if signatures else None
    return DossierLine(
        dossier=draft.uid,
        code=apology_code(signed.signed_at.date(), signed.book, signed.number) if signed else "",
        name=named(part),
        birth=str(part.get("applicant", {}).get("birth", "")),
        procedure="",
        procedure_name=str(part.get("matter", "")),
        field="",
        chain=".".join(draft.uid.split(".")[:3]),
        status="",
        received_at=begun,
        promised_at=begun,
        due_at=begun,
        notify_by=None,
        owed_from=None,
        finished_at=None,
        returned_at=None,
        timeliness=None,
        reappointments=0,
        apology=draft.uid,
        apology_state="signed" if signed else "drafted",
        supplements=0,
        corrections=0,
        outcome=None,
        stopped_at=None,
        holder="",
        contradictions=(),
    )


def _told(rows: Mapping[type, Sequence[Any]]) -> tuple[Told, ...]:
    told = [
        Told(row.form, row.channel, row.delivered_at, row.outcome, 1, content(row.content), row.spoken_by or "", row.uid)
        for row in rows[ApologyDelivery]
    ]  # fmt: skip
    readings: dict[tuple[str, datetime], Told] = {}
    for row in rows[Broadcast]:
        same, words = (row.channel, row.broadcast_at), content(row.content)
        before = readings.get(same)
        # One reading written twice, the second time with who confirmed it.
        if before is None or not before.words.get("confirmed_by"):
            by = row.official if row.personally else ""
            readings[same] = Told(
                "cong_khai", row.channel, row.broadcast_at, "da_phat", row.times, words, by, row.uid
            )
    return tuple(sorted([*told, *readings.values()], key=lambda each: each.at))


def _amended(rows: Sequence[Any], what: str, moment: str) -> tuple[Amended, ...]:
    made = [
        Amended(str(getattr(row, what) or ""), getattr(row, moment), content(row.content)) for row in rows
    ]
    return tuple(sorted(made, key=lambda each: each.at))


def _plan(row: Any) -> Plan:
    slots = tuple(datetime.fromisoformat(slot) for slot in row.slots.split(","))
    text = str(content(row.content).get("text", ""))
    return Plan(row.channel, slots, row.times, row.official, text, row.planned_at)


def _proof(row: Any) -> Proof:
    return Proof(
        of=row.of,
        digest=row.digest,
        media=row.media,
        size=row.size,
        chain=".".join(row.uid.split(".")[:3]),
        kept_at=datetime.fromtimestamp(row.at / 1000, VIETNAM),
    )


def _state(rows: Mapping[type, Sequence[Any]], told: Sequence[Told], spoken: Sequence[Told]) -> str:
    heard = any(each.outcome != NOT_MET for each in told)
    if rows[ApologyCancellation] and not heard and not spoken:
        return "cancelled"
    if rows[ApologyCompletion]:
        return "completed"
    return "told" if heard else "signed" if rows[ApologySignature] else "drafted"


def _case(
    draft: Any, line: DossierLine, rows: Mapping[type, Sequence[Any]], people: Mapping[str, Responsible]
) -> ApologyCase:
    part = content(draft.content)
    signature = rows[ApologySignature][0] if rows[ApologySignature] else None
    told = _told(rows)
    spoken = tuple(
        Told(row.form, row.channel, row.spoken_at, "da_noi", 1, content(row.content), row.spoken_by, row.uid)
        for row in rows[SpokenApology]
    )
    corrections = _amended(rows[ApologyCorrection], "officials", "corrected_at")
    codes = next((each.what for each in reversed(corrections) if each.what), draft.officials).split(",")
    cancelled = _amended(rows[ApologyCancellation], "apology", "cancelled_at")
    unsigned = {
        "number": "", "signer": "", "capacity": "", "signed_at": None, "in_time": False, "entry": draft.entry,
        "signature": "",
    }  # fmt: skip
    happened = part.get("happened_on")
    return ApologyCase(
        apology=draft.uid,
        line=line,
        state=_state(rows, told, spoken),
        causes=tuple(draft.causes.split(",")),
        officials=tuple(_named(people, code) for code in draft.officials.split(",")),
        level=draft.level,
        unit_at_fault=str(part.get("unit_at_fault", "")),
        reason=str(part.get("reason", "")),
        remedy=str(part.get("remedy", "")),
        old_due=draft.old_due,
        new_due=draft.new_due,
        notify_by=draft.notify_by,
        detected_on=draft.detected_on,
        drafted_by=draft.drafted_by,
        told=told,
        completed_at=min((row.completed_at for row in rows[ApologyCompletion]), default=None),
        **(_signed(signature, people) if signature else unsigned),
        origin=draft.origin or "",
        matter=str(part.get("matter", "")),
        happened_on=date.fromisoformat(happened) if happened else None,
        applicant=part.get("applicant", {}),
        responsible=tuple(people.get(code) or Responsible(code, code, "", "") for code in codes),
        spoken=spoken,
        answers=_amended(rows[ApologyAnswer], "answer", "answered_at"),
        plans=tuple(sorted(map(_plan, rows[BroadcastPlan]), key=lambda each: each.planned_at)),
        evidence=tuple(sorted(map(_proof, rows[Evidence]), key=lambda each: each.kept_at)),
        corrections=corrections,
        cancelled=cancelled[0] if cancelled else None,
        initials=next((str(content(row.content).get("initials", "")) for row in rows[InitialsConsent]), ""),
    )


def _named(people: Mapping[str, Responsible], code: str) -> str:
    return people[code].name if code in people else code
