"""Whatever a ward lives through, its promises fall on open days and its report agrees with what was known then."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.desk.desk import Desk
from app.dossier.promise import facts_here, standing_here
from app.dossier.registers import lateness
from app.dossier.spans import moments
from app.figures import counting
from app.rules.course.course import Status
from app.rules.course.facts import Fact
from app.rules.course.standing import Standing, Timeliness, standing
from tests.anything import DONE, MOVING, PROCEDURES, Do, attempt
from tests.ward import at, forget_marks, take_in

WARD, BEGUN = "18077", at("2017-03-01T08:00")
HOURS = st.sampled_from([0, 1, 3, 5, 20, 24, 48, 70])
Step = tuple[int, str, int]
Hold = Callable[[list[Step], list[tuple[int, int]], Counter[str]], None]


def steps_of(acts: dict[str, Do]) -> st.SearchStrategy[list[Step]]:
    """Hours that pass, what is done then, and a number that picks the dossier and the particulars."""
    what = st.sampled_from(["receive", "apologise", *acts])
    return st.lists(st.tuples(HOURS, what, st.integers(0, 60)), min_size=10, max_size=30)


@contextmanager
def ward(template: Path, keys_folder: Path) -> Iterator[Desk]:
    forget_marks(keys_folder)
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copytree(template, Path(folder) / "ward")
        with Desk.open(copy) as desk:
            yield desk


def live(desk: Desk, steps: list[Step], done: Counter[str]) -> list[str]:
    """Live through the steps; what the program rightly refuses is not done, what it does is counted in ``done``."""
    when, dossiers, first = BEGUN, list[str](), dict[str, datetime]()
    for hours, what, pick in steps:
        when += timedelta(hours=hours, minutes=1)
        if what == "receive" or not dossiers:
            received = take_in(desk, when.strftime("%Y-%m-%dT%H:%M"), PROCEDURES[pick % 3])
            dossiers.append(received.dossier)
            first[received.dossier] = received.promise.due_at
            continue
        dossier = dossiers[pick % len(dossiers)]
        before = standing_here(desk, dossier)
        if not attempt(what, desk, dossier, pick, when):
            continue
        done[what] += 1
        promised_fairly(desk, before, standing_here(desk, dossier), what, when, first[dossier])
    return dossiers


def promised_fairly(
    desk: Desk, before: Standing, after: Standing, what: str, when: datetime, first: datetime
) -> None:
    """Never a day off, never earlier by a restart, and by a pause exactly the working days that it took."""
    for old, new in ((before.due_at, after.due_at), (before.promised_at, after.promised_at)):
        # What was printed before a day was closed stays until somebody gives a new slip; a receipt corrected and put
        # back is measured by its first promise again, whatever was closed meanwhile.
        assert new in {old, first} or desk.calendar.is_working(new.date())
    stopped_at = before.stopped_at
    if what == "complete":
        assert after.promised_at >= before.promised_at
    if what == "resume" and stopped_at is not None:
        lost = working_days(desk, stopped_at.date(), when.date())
        moved = working_days(desk, before.promised_at.date(), after.promised_at.date())
        assert moved == (lost if before.promised_at >= stopped_at else 0)
        # The date of a letter signed meanwhile moves only by what came after it.
        assert working_days(desk, before.due_at.date(), after.due_at.date()) <= lost


def working_days(desk: Desk, after: date, until: date) -> int:
    return sum(
        desk.calendar.is_working(after + timedelta(days=n)) for n in range(1, (until - after).days + 1)
    )


def counted(desk: Desk, dossiers: list[str], first: date, last: date) -> dict[str, int]:
    """The report counted by hand: each dossier as it stood at the period's end, by what was recorded until then."""
    start, end = moments(first, last)
    found: Counter[str] = Counter()
    for dossier in dossiers:
        then = standing(_recorded_before(facts_here(desk, dossier), end))
        if then is not None and not (then.finished_at and then.finished_at < start):
            found.update(_columns(then, start, end))
    return dict(found)


def _recorded_before(facts: list[Fact], end: datetime) -> list[Fact]:
    return [fact for fact in facts if fact.at < end.timestamp() * 1000]


def _columns(then: Standing, start: datetime, end: datetime) -> Iterator[str]:
    yield "carried_over" if then.received_at < start else "received_counter"
    late = then.timeliness is Timeliness.LATE if then.finished_at else _runs_or_broken(then)
    if then.finished_at:
        yield f"resolved_{then.timeliness}"
        yield from {"refused", "withdrawn"} & {str(then.outcome)}
    else:
        late = late and then.promised_at < end
        yield "open_late" if late else "open_in_time"
        yield from {"waiting", "paused"} & {str(then.status)}
    if late:
        owed = then.owed_from is not None and then.owed_from < end
        yield "late_without_apology" if owed else "late_with_apology"


def _runs_or_broken(then: Standing) -> bool:
    return then.status is Status.WORKING or (
        then.stopped_at is not None and then.promised_at < then.stopped_at
    )


def reported(desk: Desk, first: date, last: date) -> dict[str, int]:
    with desk.reading() as reading:
        report = counting.between(reading, WARD, first, last)
    assert report.agrees
    names = ("carried_over", "received_counter", "refused", "withdrawn", "waiting", "paused", "open_late",
             "open_in_time", "late_without_apology", "late_with_apology",
             *(f"resolved_{each}" for each in Timeliness))  # fmt: skip
    return {name: getattr(report, name) for name in names if getattr(report, name)}


def every_report(desk: Desk, dossiers: list[str], spans: list[tuple[int, int]]) -> None:
    for begin, length in spans:
        first = BEGUN.date() + timedelta(days=begin)
        last = first + timedelta(days=length)
        assert reported(desk, first, last) == counted(desk, dossiers, first, last)


SPANS = st.lists(st.tuples(st.integers(0, 25), st.integers(0, 20)), min_size=3, max_size=6)


def over_histories(acts: dict[str, Do], count: int, hold: Hold) -> Counter[str]:
    """Try what must ``hold`` on so many histories; what was done in them, how often."""
    done: Counter[str] = Counter()

    @settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck))
    @given(steps_of(acts), SPANS)
    def one(steps: list[Step], spans: list[tuple[int, int]]) -> None:
        hold(steps, spans, done)

    one()
    assert done.total() >= count, "histories in which all is refused show nothing"
    return done


def reports_later(template: Path, keys_folder: Path, count: int) -> Counter[str]:
    """Each period of each history, drawn later and counted by hand."""

    def hold(steps: list[Step], spans: list[tuple[int, int]], done: Counter[str]) -> None:
        with ward(template, keys_folder) as desk:
            every_report(desk, live(desk, steps, done), spans)

    return over_histories(DONE, count, hold)


def test_a_report_drawn_later_says_what_was_known_then(template: Path, keys_folder: Path) -> None:
    reports_later(template, keys_folder, 10)


def test_the_debt_of_the_register_is_the_debt_of_the_report(template: Path, keys_folder: Path) -> None:
    """Receipts corrected to other days and procedures among them: no register lists what another leaves out."""

    def hold(steps: list[Step], _spans: list[tuple[int, int]], done: Counter[str]) -> None:
        with ward(template, keys_folder) as desk:
            live(desk, steps, done)
            last = BEGUN.date() + timedelta(days=120)
            report = reported(desk, date(2016, 12, 1), last)
            with desk.reading() as reading:
                owed = lateness.late_without_apology(reading, WARD, moments(last, last)[1])
            assert len(owed) == report.get("late_without_apology", 0)

    over_histories(MOVING, 8, hold)


@pytest.mark.long
def test_a_report_drawn_later_over_a_night_of_histories(template: Path, keys_folder: Path) -> None:
    assert reports_later(template, keys_folder, 1500).keys() == DONE.keys()
