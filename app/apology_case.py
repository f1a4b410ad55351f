"""What an apology is as lists, papers and statistics take it: itself, and every record beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from app.dossier_lines import DossierLine
from app.rules.calendar import VIETNAM
from app.rules.course import NOT_MET


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
