"""The whole course of a dossier, also where desks contradict each other: no order of arrival changes it, no act cheats."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.rules.course.course import STOPPED, Status
from app.rules.course.facts import Fact, clock_text, promised_then
from app.rules.course.standing import Standing, Timeliness
from tests.app.rules.records import (
    NEW_DUE,
    PROMISED,
    RECEIVED,
    drafted,
    fact,
    finished,
    hours,
    of,
    returned,
    signed,
)
from tests.app.rules.records import receipt as bare_receipt

ASKED, CAME = PROMISED - timedelta(days=4), PROMISED - timedelta(days=1)
RESTARTED = PROMISED + timedelta(days=9)
WORSE = [None, Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE]


def receipt() -> Fact:
    return bare_receipt(procedure_version="1", limit_value=3, limit_unit="working_days")


def asked(when: datetime, **place: Any) -> Fact:
    return fact("supplement", when, requested_at=when, **place)


def completed(when: datetime, due: datetime, promised: datetime | None = None, **place: Any) -> Fact:
    return fact("completion", when, completed_at=when, promised_at=promised or due, due_at=due, **place)


def paused(when: datetime, **place: Any) -> Fact:
    return fact("pause", when, paused_at=when, cause="financial_duty", **place)


def resumed(when: datetime, due: datetime, promised: datetime | None = None, **place: Any) -> Fact:
    return fact("resumption", when, resumed_at=when, promised_at=promised or due, due_at=due, **place)


def extended(when: datetime, due: datetime, **place: Any) -> Fact:
    return fact("extension", when, decided_at=when, limit_value=8, limit_unit="working_days",
                promised_at=due, due_at=due, **place)  # fmt: skip


def reissued(when: datetime, due: datetime, **place: Any) -> Fact:
    return fact("reissue", when, reissued_at=when, promised_at=due, due_at=due, **place)


def corrected(when: datetime, due: datetime, old_due: datetime, **given: Any) -> Fact:
    stated = {"procedure": "1.004873", "limit_value": 3, "limit_unit": "working_days", **given}
    return fact("correction", when, corrected_at=when, due_at=due, old_due=old_due, received_at=RECEIVED,
                **stated)  # fmt: skip


def refused(when: datetime, **place: Any) -> Fact:
    return fact("rejection", when, rejected_at=when, **place)


def withdrawn(when: datetime, **place: Any) -> Fact:
    return fact("withdrawal", when, withdrawn_at=when, **place)


def test_asked_by_two_desks_the_clock_stops_once() -> None:
    one, two = asked(ASKED, desk=1), asked(ASKED + hours(1), desk=2)
    now = of(receipt(), one, two, completed(CAME, RESTARTED))
    assert (now.supplements, now.contradictions) == (2, ("stopped.twice",))
    assert (now.status, now.promised_at) == (Status.WORKING, RESTARTED)


def test_completed_without_a_request_moves_nothing() -> None:
    now = of(receipt(), completed(CAME, RESTARTED))
    assert (now.promised_at, now.due_at, now.contradictions) == (PROMISED, PROMISED, ("resumed.running",))
    waiting = of(receipt(), asked(ASKED), resumed(CAME, RESTARTED))
    assert (waiting.status, waiting.contradictions) == (Status.WAITING, ("resumed.running",))


def test_finished_by_one_desk_while_another_awaits_papers() -> None:
    """The finish holds, measured until the clock stopped; what comes after it moves nothing, and somebody looks at it."""
    done = finished(PROMISED + hours(24), desk=2)
    now = of(receipt(), asked(ASKED), done)
    assert (now.status, now.timeliness, now.contradictions) == (
        Status.READY,
        Timeliness.EARLY,
        ("finished.stopped",),
    )
    later = of(receipt(), asked(ASKED), done, completed(PROMISED + hours(48), RESTARTED))
    assert later.contradictions == ("finished.stopped", "promised.finished")
    assert (later.promised_at, later.timeliness) == (now.promised_at, now.timeliness)


def test_stopped_after_the_finish_of_another_desk() -> None:
    now = of(receipt(), finished(ASKED, desk=2), asked(ASKED + hours(1)))
    assert (now.status, now.stopped_at, now.contradictions) == (Status.READY, None, ("stopped.finished",))


def test_no_promise_after_the_end_makes_it_punctual() -> None:
    late = finished(PROMISED + hours(20))
    for move in (extended, reissued):
        now = of(receipt(), late, move(PROMISED + hours(30), RESTARTED, desk=2))
        assert (now.timeliness, now.owed_from) == (Timeliness.LATE, PROMISED)
        assert now.contradictions == ("promised.finished",)


def test_a_name_put_right_apart_undoes_no_letter() -> None:
    """Desk 2 corrected a name without knowing the letter of desk 1: its 'old due' says so."""
    draft = drafted(ASKED)
    letter = signed(ASKED + hours(1), draft)
    name = corrected(ASKED + hours(2), PROMISED, PROMISED, desk=2)
    now = of(receipt(), draft, letter, name)
    assert (now.due_at, now.owed_from, now.contradictions) == (NEW_DUE, NEW_DUE, ())


def test_two_corrections_apart_are_named() -> None:
    one = corrected(ASKED, RESTARTED, PROMISED, desk=1, procedure="1.004884")
    two = corrected(ASKED + hours(1), PROMISED, PROMISED, desk=2)
    now = of(receipt(), one, two)
    assert now.contradictions == ("corrected.apart",)
    assert (now.procedure, now.due_at, now.promised_at) == ("1.004873", RESTARTED, PROMISED)


def test_a_letter_of_a_desk_that_did_not_know_the_restart_brings_nothing_forward() -> None:
    draft = drafted(ASKED - hours(2))
    course = [receipt(), draft, asked(ASKED), completed(CAME, RESTARTED)]
    now = of(*course, signed(CAME + hours(1), draft, NEW_DUE, desk=2))
    assert (now.due_at, now.owed_from) == (RESTARTED, RESTARTED)


def test_what_the_citizen_heard_holds_while_his_date_holds() -> None:
    """A longer limit within the date that was already told is nothing new to tell."""
    draft = drafted(ASKED - hours(3))
    told = fact("apology_delivery", ASKED - hours(1), apology=draft.uid, outcome="da_nhan")
    letter = signed(ASKED - hours(2), draft, RESTARTED)
    moved = extended(ASKED, RESTARTED, notify_by=NEW_DUE)
    assert of(receipt(), draft, letter, told, moved).notify_by is None
    longer = extended(ASKED, RESTARTED + timedelta(days=1), notify_by=NEW_DUE)
    assert of(receipt(), draft, letter, told, longer).notify_by == NEW_DUE


DUES = st.sampled_from([PROMISED - timedelta(days=1), PROMISED, NEW_DUE, RESTARTED])
Made = Callable[[datetime, dict[str, Any]], st.SearchStrategy[Fact]]


def plain(make: Callable[..., Fact]) -> Made:
    return lambda when, place: st.just(make(when, **place))


def dated(make: Callable[..., Fact]) -> Made:
    return lambda when, place: DUES.map(lambda due: make(when, due, **place))


MADE: dict[str, Made] = {
    "supplement": plain(asked),
    "completion": dated(completed),
    "pause": plain(paused),
    "resumption": dated(resumed),
    "extension": dated(extended),
    "reissue": dated(reissued),
    "correction": lambda when, place: st.builds(
        lambda due, old: corrected(when, due, old, **place), DUES, DUES
    ),
    "handover": lambda when, place: st.sampled_from(["cc01", "cc02"]).map(
        lambda taker: fact("handover", when, taker=taker, **place)
    ),
    "finish": plain(finished),
    "rejection": plain(refused),
    "withdrawal": plain(withdrawn),
    "return": plain(returned),
    "apology": plain(drafted),
}
ABOUT_A_LETTER: tuple[Callable[[Fact, datetime, datetime, dict[str, Any]], Fact], ...] = (
    lambda letter, when, due, place: signed(when, letter, due, **place),
    lambda letter, when, _due, place: signed(when, letter, None, **place),
    lambda letter, when, _due, place: fact(
        "apology_delivery", when, apology=letter.uid, outcome="da_nhan", **place
    ),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Fact]:
    """Anything at all that three desks, some with wrong clocks, may have recorded of one dossier."""
    facts = [receipt()]
    heads: dict[int, list[str]] = {desk: ["h1-9"] for desk in (1, 2, 3)}
    for step in range(draw(st.integers(0, 12))):
        desk = draw(st.sampled_from([1, 2, 3]))
        when = RECEIVED + hours(draw(st.integers(0, 24 * 14)))
        place = {"desk": desk, "n": 100 + step, "after": tuple(heads[desk])}
        made = _drawn(draw, facts, when, place)
        facts.append(made)
        heads[desk] = [made.digest]
        if draw(st.booleans()):
            heads[draw(st.sampled_from([1, 2, 3]))].append(made.digest)
    return facts


def _drawn(draw: st.DrawFn, facts: list[Fact], when: datetime, place: dict[str, Any]) -> Fact:
    letters = [each for each in facts if each.table == "apology"]
    returns = [each for each in facts if each.table == "return"]
    choice = draw(st.sampled_from([*MADE, *["letter"] * 3 * bool(letters), *["recovery"] * bool(returns)]))
    if choice == "letter":
        about = draw(st.sampled_from(ABOUT_A_LETTER))
        return about(draw(st.sampled_from(letters)), when, draw(DUES), place)
    if choice == "recovery":
        return fact("recovery", when, of_return=draw(st.sampled_from(returns)).uid, **place)
    return draw(MADE[choice](when, place))


def after_all(history: list[Fact], make: Callable[..., Fact], *given: Any) -> Standing:
    """The standing once somebody who knows everything did one thing more, two weeks after the receipt."""
    known = tuple(each.digest for each in history)
    return of(*history, make(RECEIVED + timedelta(days=15), *given, n=999, after=known))


@settings(max_examples=200, deadline=None)
@given(histories(), st.integers(0, 2**32))
def test_the_order_of_arrival_does_not_matter(history: list[Fact], seed: int) -> None:
    arrived = list(history)
    random.Random(seed).shuffle(arrived)
    assert of(*arrived) == of(*history)


@settings(max_examples=200, deadline=None)
@given(histories())
def test_what_always_holds(history: list[Fact]) -> None:
    now = of(*history)
    unfinished = now.status is Status.WORKING or now.status in STOPPED
    assert (now.finished_at is None) == unfinished == (now.outcome is None) == (now.timeliness is None)
    assert now.status not in STOPPED or now.stopped_at is not None
    assert now.status not in STOPPED or now.owed_from is None or now.owed_from < now.stopped_at
    assert now.status is not Status.WORKING or now.owed_from is not None
    assert now.owed_from is None or now.owed_from >= now.promised_at
    assert now.timeliness is Timeliness.LATE or not now.finished_at or now.owed_from is None
    since = [moment for moment, _promised in now.clock[1:]]
    assert since == sorted(since)
    if now.clock:
        then = promised_then(clock_text(now.clock), RECEIVED + timedelta(days=400))
        assert then is None or then == now.promised_at


@settings(max_examples=150, deadline=None)
@given(histories(), DUES)
def test_a_correction_never_makes_it_better(history: list[Fact], due: datetime) -> None:
    """Than it would be had nobody ever corrected it: so far, and no further, one correction takes another back."""
    never = of(*(each._replace(table="note") if each.table == "correction" else each for each in history))
    after = after_all(history, corrected, due, of(*history).due_at)
    assert WORSE.index(after.timeliness) >= WORSE.index(never.timeliness)
    assert after.promised_at <= never.promised_at
    if never.owed_from is not None:
        assert after.owed_from is not None and after.owed_from <= max(never.owed_from, after.due_at)


@settings(max_examples=150, deadline=None)
@given(histories(), DUES)
def test_a_reappointment_never_makes_it_better(history: list[Fact], due: datetime) -> None:
    draft = drafted(RECEIVED, n=98)
    before = of(*history, draft)
    after = after_all([*history, draft], signed, draft, due)
    assert (after.timeliness, after.promised_at) == (before.timeliness, before.promised_at)
    assert after.due_at >= before.due_at


@settings(max_examples=150, deadline=None)
@given(histories(), st.sampled_from([extended, reissued, completed, resumed]))
def test_what_has_ended_is_measured_for_good(history: list[Fact], move: Callable[..., Fact]) -> None:
    before = of(*history)
    if not any(each.table in {"finish", "rejection", "withdrawal"} for each in history):
        return
    after = after_all(history, move, RESTARTED + timedelta(days=30))
    assert (after.promised_at, after.timeliness, after.owed_from, after.due_at) == (
        before.promised_at,
        before.timeliness,
        before.owed_from,
        before.due_at,
    )
