"""The nine indicators by which one-stop work is scored (TT 01/2018/TT-VPCP Art. 12-13), each from 0 to 2.

A unit's indicator is the mean over its cases. What the law's text leaves open, or was not found, is said at each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.rules.standing import Timeliness

TITLES: Mapping[int, str] = {
    1: "Tổng thời gian giải quyết thủ tục hành chính so với quy định",
    2: "Thời gian thực hiện của từng cơ quan, đơn vị tham gia giải quyết",
    3: "Số lần phải liên hệ với nơi tiếp nhận hồ sơ để hoàn thiện hồ sơ",
    4: "Số lượng cơ quan, đơn vị, tổ chức phải liên hệ để hoàn thiện hồ sơ",
    5: "Thực hiện tiếp nhận, giải quyết, trả kết quả tại Bộ phận Một cửa",
    6: "Công khai các thủ tục hành chính",
    7: "Thái độ của cán bộ khi hướng dẫn, tiếp nhận và giải quyết",
    8: "Tiếp thu, giải trình ý kiến phản ánh, kiến nghị",
    9: "Tiến độ và chất lượng cung cấp dịch vụ công trực tuyến",
}
OF_OFFICIALS = (1, 3, 7)
"""What an official is scored by: their sum runs to 6, as the circular's scale does (which ones: from memory)."""
BY_TIME = {Timeliness.EARLY: 2, Timeliness.ON_TIME: 1, Timeliness.LATE: 0}
GRADES = ((15, "xuất sắc"), (12, "tốt"), (9, "khá"), (6, "trung bình"), (0, "yếu"))
MOST_MISSED = Fraction(9, 10)


@dataclass(frozen=True, slots=True)
class Case:
    """A dossier resolved in the period. ``officials`` are who took it in or had it in hand, by code.

    ``steps`` are the scores of the units that took part with a time of their own; ``agencies`` counts other agencies
    to which the citizen had to go; ``outside`` and ``at_fault`` come from signed apologies and upheld complaints.
    """

    dossier: str
    officials: frozenset[str]
    timeliness: Timeliness
    supplements: int = 0
    agencies: int = 0
    steps: tuple[int, ...] = ()
    passed_on: bool = False
    outside: bool = False
    at_fault: bool = False
    online: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """What a period has beside its dossiers: visits sent home for papers, each sheet's score, answered opinions, faults
    of officials in no dossier (by code, '' where nobody was named).
    """

    visits: int = 0
    sheets: Sequence[int] = ()
    opinions: int = 0
    opinions_in_time: int = 0
    faults: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator: its score, and over how many cases; None where nothing could be scored."""

    number: int
    score: Fraction | None
    cases: int

    @property
    def title(self) -> str:
        """As reports name it."""
        return TITLES[self.number]


def total_time(case: Case) -> int:
    """1: earlier than promised 2, on the day 1, late 0."""
    return BY_TIME[case.timeliness]


def unit_time(case: Case) -> int | Fraction:
    """2: the mean of the units that had a time of their own; where none had, the office as a whole."""
    return Fraction(sum(case.steps), len(case.steps)) if case.steps else total_time(case)


def contacts(case: Case) -> int:
    """3: no further contact 2, one 1, more 0."""
    return _falling(case.supplements)


def agencies(case: Case) -> int:
    """4: the desk alone 2, one other agency 1, more 0 (the scale is that of the third)."""
    return _falling(case.agencies)


def at_desk(case: Case) -> int:
    """5: all of it at the desk 2, taken in and returned there 1, dealt with outside it 0 (from memory)."""
    return 0 if case.outside else 1 if case.passed_on else 2


def attitude(case: Case) -> int:
    """7: a fault established 0; without one as the time was: early 2, on the day 1, late 0."""
    return 0 if case.at_fault else total_time(case)


def _falling(count: int) -> int:
    return max(0, 2 - count)


def opinions(around: Around) -> int:
    """8: every opinion answered in time, or none received 2; nine in ten 1; fewer 0 (from memory)."""
    return _share(around.opinions_in_time, around.opinions)


def online(cases: Sequence[Case]) -> int | None:
    """9: of what came online everything in time 2, nine in ten 1, fewer 0; None where nothing did (our reading)."""
    came = [case for case in cases if case.online]
    return _share(sum(case.timeliness is not Timeliness.LATE for case in came), len(came)) if came else None


def _share(done: int, of: int) -> int:
    if done >= of:
        return 2
    return 1 if Fraction(done, of) >= MOST_MISSED else 0


def of_unit(cases: Sequence[Case], around: Around) -> list[Indicator]:
    """The nine indicators of a ward."""
    sent_home = [1] * around.visits
    online_score = online(cases)
    return [
        _mean(1, map(total_time, cases)),
        _mean(2, map(unit_time, cases)),
        # Whoever was sent home for papers had to come once more: a case of its own, for no dossier says whose it was.
        _mean(3, [*map(contacts, cases), *sent_home]),
        _mean(4, map(agencies, cases)),
        _mean(5, map(at_desk, cases)),
        _mean(6, around.sheets),
        _mean(7, [*map(attitude, cases), *(0 for _ in around.faults)]),
        Indicator(8, Fraction(opinions(around)), around.opinions),
        Indicator(9, None if online_score is None else Fraction(online_score), sum(c.online for c in cases)),
    ]


def of_official(code: str, cases: Sequence[Case], around: Around) -> list[Indicator]:
    """The indicators of one official, over the dossiers that they took in or had in hand."""
    own = [case for case in cases if code in case.officials]
    faults = [0 for official in around.faults if official == code]
    return [
        _mean(1, map(total_time, own)),
        _mean(3, map(contacts, own)),
        _mean(7, [*map(attitude, own), *faults]),
    ]


def _mean(number: int, scores: Iterable[int | Fraction]) -> Indicator:
    # There are few different scores and many cases: exact fractions are slow to add one by one.
    found = Counter(scores)
    cases = found.total()
    whole = sum((Fraction(score) * count for score, count in found.items()), Fraction())
    return Indicator(number, whole / cases if cases else None, cases)


def summed(indicators: Iterable[Indicator]) -> Fraction:
    """The sum of what could be scored."""
    return sum((each.score for each in indicators if each.score is not None), Fraction())


def grade(points: Fraction) -> str:
    """A unit's grade: from 15 xuất sắc, 12 tốt, 9 khá, 6 trung bình, below yếu."""
    return next(name for least, name in GRADES if points >= least)


def fulfilment(points: Fraction) -> Fraction:
    """An official's share of the task in per cent: from 5 points 100, from 3.5 70 and rising, below that under 70."""
    if points >= 5:
        return Fraction(100)
    least = Fraction(7, 2)
    if points >= least:
        return 70 + (points - least) / (5 - least) * 30
    return points / least * 70
