"""The nine indicators by which one-stop work is scored (TT 01/2018/TT-VPCP Art. 13-15), each from 0 to 2.

1, 2, 3, 4 and 7 are the mean over the dossiers, to one decimal (Art. 15.2.a); 5, 8 and 9 are the desk's as a whole
(Art. 14.2); what could not be scored is left out of the sum (Art. 15.4.b). What we read into the text is said at each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from app.rules.course.standing import Timeliness

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
OF_OFFICIALS = (1, 2, 3, 4, 7)
"""What an official is scored by (Art. 15.1.a)."""
BY_TIME = {Timeliness.EARLY: 2, Timeliness.ON_TIME: 1, Timeliness.LATE: 0}
GRADES = ((15, "xuất sắc"), (12, "tốt"), (9, "khá"), (6, "trung bình"), (0, "yếu"))
MOST_ANSWERED = Fraction(9, 10)
OFTEN_ONLINE, SOMETIMES_ONLINE = Fraction(30, 100), Fraction(15, 100)
"""The shares of the dossiers that came online from which 2 points and 1 are given."""


@dataclass(frozen=True, slots=True)
class Case:
    """A dossier resolved in the period. ``officials`` are who took it in or had it in hand, by code.

    ``steps`` are the scores of the units that took part with a time of their own; ``elsewhere`` says that the citizen
    had to go to another agency; ``outside`` and ``at_fault`` come from signed apologies and upheld complaints.
    """

    dossier: str
    officials: frozenset[str]
    timeliness: Timeliness
    supplements: int = 0
    elsewhere: bool = False
    steps: tuple[int, ...] = ()
    passed_on: bool = False
    outside: bool = False
    at_fault: bool = False
    online: bool = False


@dataclass(frozen=True, slots=True)
class Around:
    """What a period has beside its dossiers: visits sent home for papers, each sheet's score, answered opinions, faults
    of officials in no dossier (by code, '' where nobody was named).

    ``opinions_dragging`` and ``online_overdue`` were past their day, however long, and still open when the period ended.
    """

    visits: int = 0
    sheets: Sequence[int] = ()
    opinions: int = 0
    opinions_in_time: int = 0
    opinions_dragging: int = 0
    online_overdue: int = 0
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
    """2: the mean of the units that had a time of their own; where none had, the office as a whole (our reading)."""
    return Fraction(sum(case.steps), len(case.steps)) if case.steps else total_time(case)


def contacts(case: Case) -> int:
    """3: no further contact 2, one 1, more 0; whose fault it was (Art. 13.3.c) no record says."""
    return _falling(case.supplements)


def agencies(case: Case) -> int:
    """4: nowhere to go to complete the dossier 2, one place 1, more 0; the desk counts as a place (Art. 13.4.b)."""
    return _falling(bool(case.supplements) + case.elsewhere)


def at_desk(cases: Sequence[Case]) -> int | None:
    """5: every dossier decided at the desk 2, all taken in and returned there 1, one dealt with outside it 0.

    Art. 13.5 speaks of the procedures of the commune's list; the records show those that somebody asked for.
    """
    if not cases:
        return None
    return 0 if any(case.outside for case in cases) else 1 if any(case.passed_on for case in cases) else 2


def attitude(case: Case) -> int:
    """7: a fault established 0; without one as the time was: early 2, on the day 1, late 0 (of late ones Art. 13.7 is
    silent). A complaint counts once it was upheld: before, it may yet prove untrue (our reading).
    """
    return 0 if case.at_fault else total_time(case)


def _falling(count: int) -> int:
    return max(0, 2 - count)


def opinions(around: Around) -> int:
    """8: every opinion answered in time, or none received 2; nine in ten 1; fewer, or one that drags on 0."""
    if around.opinions_dragging:
        return 0
    if around.opinions_in_time >= around.opinions:
        return 2
    return 1 if Fraction(around.opinions_in_time, around.opinions) >= MOST_ANSWERED else 0


def online(cases: Sequence[Case], overdue: int = 0) -> int | None:
    """9: three in ten online 2, fifteen in a hundred 1, fewer 0; and 0 where one of them was late or is ``overdue``.

    How many of the procedures are offered online (Art. 13.9.a: a fifth) no record says.
    """
    if not cases:
        return None
    came = [case for case in cases if case.online]
    share = Fraction(len(came), len(cases))
    if overdue or any(case.timeliness is Timeliness.LATE for case in came) or share < SOMETIMES_ONLINE:
        return 0
    return 2 if share >= OFTEN_ONLINE else 1


def of_unit(cases: Sequence[Case], around: Around) -> list[Indicator]:
    """The nine indicators of a ward."""
    sent_home = [1] * around.visits
    return [
        _mean(1, map(total_time, cases)),
        _mean(2, map(unit_time, cases)),
        # Whoever was sent home for papers had to come once more: a case of its own, for no dossier says whose it was.
        # The formula of Art. 15.2.a has dossiers only; so it has of faults in no dossier (7).
        _mean(3, [*map(contacts, cases), *sent_home]),
        _mean(4, map(agencies, cases)),
        _whole(5, at_desk(cases), len(cases)),
        _mean(6, around.sheets),
        _mean(7, [*map(attitude, cases), *(0 for _ in around.faults)]),
        _whole(8, opinions(around), around.opinions),
        _whole(9, online(cases, around.online_overdue), sum(case.online for case in cases)),
    ]


def of_official(code: str, cases: Sequence[Case], around: Around) -> list[Indicator]:
    """The indicators of one official, over the dossiers that they took in or had in hand."""
    own = [case for case in cases if code in case.officials]
    faults = [0 for official in around.faults if official == code]
    return [
        _mean(1, map(total_time, own)),
        _mean(2, map(unit_time, own)),
        _mean(3, map(contacts, own)),
        _mean(4, map(agencies, own)),
        _mean(7, [*map(attitude, own), *faults]),
    ]


def _whole(number: int, score: int | None, cases: int) -> Indicator:
    return Indicator(number, None if score is None else Fraction(score), cases)


def _mean(number: int, scores: Iterable[int | Fraction]) -> Indicator:
    # There are few different scores and many cases: exact fractions are slow to add one by one.
    found = Counter(scores)
    cases = found.total()
    whole = sum((Fraction(score) * count for score, count in found.items()), Fraction())
    return Indicator(number, _one_decimal(whole / cases) if cases else None, cases)


def _one_decimal(score: Fraction) -> Fraction:
    # Half a tenth goes up: round() would send 1.25 down to 1.2.
    return Fraction(floor(score * 10 + Fraction(1, 2)), 10)


def summed(indicators: Iterable[Indicator]) -> Fraction:
    """The sum of what could be scored."""
    return sum((each.score for each in indicators if each.score is not None), Fraction())


def grade(points: Fraction) -> str:
    """A unit's grade: from 15 xuất sắc, 12 tốt, 9 khá, 6 trung bình, below yếu (Art. 15.3.b)."""
    return next(name for least, name in GRADES if points >= least)


def fulfilment(points: Fraction) -> Fraction:
    """An official's share of the task in per cent: from 5 points 100, from 3.5 70 and rising, below that under 70
    (Art. 15.3.a; that it rises evenly in between is our reading).
    """
    if points >= 5:
        return Fraction(100)
    least = Fraction(7, 2)
    if points >= least:
        return 70 + (points - least) / (5 - least) * 30
    return points / least * 70
