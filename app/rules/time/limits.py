"""A procedure (thủ tục hành chính) as law and ward have it: its limit, and the terms that not every procedure has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.rules.time.counting import HOURS_PER_DAY, Limit, Unit

IN_FORCE_SINCE = date(2015, 1, 1)
"""From when a shipped procedure holds: the first year that the calendar knows."""


@dataclass(frozen=True, slots=True)
class Extension:
    """A longer limit that the procedure's law allows, whole and not what is added, and for what."""

    limit: Limit
    reason: str


@dataclass(frozen=True, slots=True)
class Step:
    """A step inside the office (quy trình nội bộ): whose duty it is, and its share of the limit in working hours."""

    name: str
    duty: str
    hours: int


@dataclass(frozen=True, slots=True)
class Share:
    """Another agency's part of the limit of a joint procedure (liên thông), in the limit's own unit."""

    agency: str
    value: int


@dataclass(frozen=True, slots=True)
class Terms:
    """What not every procedure has. Kept with its version, so that an open dossier keeps them too.

    ``joint`` are the shares of other agencies in the limit: what is promised is the whole, what is ours the rest.
    ``channel_limits`` are the limits of dossiers that come by another way than the counter. ``fee_amount`` is in đồng,
    None where the rule text alone says it.
    """

    extension: Extension | None = None
    steps: tuple[Step, ...] = ()
    legal_basis: str = ""
    channel_limits: tuple[tuple[str, Limit], ...] = ()
    fee_amount: int | None = None
    exemptions: str = ""
    joint: tuple[Share, ...] = ()

    def limit_for(self, channel: str, usual: Limit) -> Limit:
        """The limit of a dossier that came by ``channel``: its own where the law gives one, else the ``usual``."""
        return dict(self.channel_limits).get(channel, usual)

    def local_limit(self, whole: Limit) -> Limit | None:
        """What is left of a limit for this office (NĐ 61/2018 Art. 19.6); None where no other agency has a share."""
        left = whole.value - sum(share.value for share in self.joint)
        return Limit(left, whole.unit) if self.joint and left > 0 else None


NO_TERMS = Terms()


@dataclass(frozen=True, slots=True)
class ProcedureRow:
    """One version of a procedure to be published.

    ``confidence``: S = checked against a source, MC = remembered, MU = unsure; MU rows ship inactive, for the
    ward to check. ``profiles`` are the regimes in which a ward receives it. ``fee`` is a rule text.
    """

    code: str
    name: str
    field: str
    limit: Limit
    fee: str
    papers: tuple[str, ...]
    confidence: Literal["S", "MC", "MU"]
    active: bool
    profiles: tuple[str, ...]
    note: str
    terms: Terms = NO_TERMS
    valid_from: date = IN_FORCE_SINCE


def hours_of(limit: Limit) -> int | None:
    """The working hours that a limit's steps share; None for calendar days, which are no working time."""
    if limit.unit is Unit.SAME_DAY:
        return HOURS_PER_DAY
    if limit.unit is Unit.WORKING_HOURS:
        return limit.value
    return limit.value * HOURS_PER_DAY if limit.unit is Unit.WORKING_DAYS else None


def is_longer(limit: Limit, than: Limit) -> bool:
    """Whether a limit is longer than another; of different units by the days that they usually take."""
    return _usual_days(limit) > _usual_days(than)


def _usual_days(limit: Limit) -> float:
    if limit.unit is Unit.CALENDAR_DAYS:
        return limit.value
    return (hours_of(limit) or 0) / HOURS_PER_DAY * 7 / 5
