"""Turn tickets: no number twice, first come first called, priority before but never for long, times without persons."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.demo.ward import open_demo
from app.demo.ward import settings as of_desk
from app.desk.desk import Desk
from app.office import turns
from app.refusal import Refusal
from tests.ward import at

MORNING = at("2017-01-25T08:00")
ON = date(2017, 1, 25)
_days = count()


@pytest.fixture(scope="module")
def one_desk(tmp_path_factory: pytest.TempPathFactory, keys_folder: Path) -> Iterator[Desk]:
    """Every example plays on a day of its own."""
    with open_demo(tmp_path_factory.mktemp("turns") / "ward", at("2016-12-13T07:30")) as opened:
        yield opened


def later(minutes: float) -> datetime:
    return MORNING + timedelta(minutes=minutes)


def test_numbers_carry_the_desks_letter_and_begin_again_each_day(desk: Desk) -> None:
    assert [turns.issue(desk, MORNING).label for _ in range(3)] == ["A001", "A002", "A003"]
    assert turns.issue(desk, at("2017-01-26T08:00")).label == "A001"
    assert turns.issue(desk, MORNING).label == "A004"


def test_the_second_desk_has_its_own_letter(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "quầy 2", of_desk(2)) as second:
        assert turns.issue(second, MORNING).label == "B001"


def test_an_unknown_priority_is_refused(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        turns.issue(desk, MORNING, "rich")
    assert refused.value.code == "form.choice"
    assert turns.waiting(desk, ON) == []


def test_a_called_turn_is_served_until_the_next_call(desk: Desk) -> None:
    assert turns.call_next(desk, MORNING) is None
    for _ in range(2):
        turns.issue(desk, MORNING)
    first = turns.call_next(desk, later(3))
    assert first is not None
    assert turns.now_serving(desk, ON) == turns.recall(desk, later(4)) == first
    second = turns.call_next(desk, later(8))
    assert second is not None
    assert second.label == "A002"
    assert turns.now_serving(desk, ON) == second
    assert turns.call_next(desk, later(9)) is None
    assert turns.now_serving(desk, ON) is None


def test_who_is_absent_may_wait_again_once_in_his_place(desk: Desk) -> None:
    for _ in range(3):
        turns.issue(desk, MORNING)
    turns.call_next(desk, later(1))
    gone = turns.absent(desk, later(2))
    assert gone is not None
    assert gone.absent
    assert turns.may_be_put_back(desk, ON) == [gone]
    assert turns.now_serving(desk, ON) is None
    turns.call_next(desk, later(3))
    assert turns.put_back(desk, 1, later(4)).was_put_back
    assert [turn.number for turn in turns.waiting(desk, ON)] == [1, 3]
    again = turns.call_next(desk, later(5))
    assert again is not None
    assert again.number == 1
    turns.absent(desk, later(6))
    assert turns.may_be_put_back(desk, ON) == []
    for number, code in ((1, "turn.put_back_once"), (2, "turn.not_absent"), (9, "turn.not_absent")):
        with pytest.raises(Refusal) as refused:
            turns.put_back(desk, number, later(7))
        assert refused.value.code == code


def test_nothing_to_end_where_nobody_was_called(desk: Desk) -> None:
    turns.issue(desk, MORNING)
    assert turns.absent(desk, later(1)) is None
    assert turns.done(desk, later(1)) is None
    assert turns.recall(desk, later(1)) is None
    assert len(turns.waiting(desk, ON)) == 1


def test_turns_outlive_a_restart(folder: Path) -> None:
    with Desk.open(folder) as desk:
        turns.issue(desk, MORNING)
        called = turns.call_next(desk, later(2))
    with Desk.open(folder) as desk:
        assert turns.now_serving(desk, ON) == called
        assert turns.issue(desk, later(3)).label == "A002"


def test_waiting_and_serving_are_counted_without_persons(desk: Desk) -> None:
    for minute in (0, 0, 10, 20):
        turns.issue(desk, later(minute))
    turns.call_next(desk, later(4))  # waits 4, served 6
    turns.call_next(desk, later(10))  # absent after 10
    turns.absent(desk, later(11))
    turns.call_next(desk, later(20))  # waits 10, served 2
    turns.done(desk, later(22))
    made = turns.figures(desk, ON, ON)
    assert (made.issued, made.served, made.absent) == (4, 2, 1)
    assert (made.mean_waiting, made.median_waiting) == (7, 7)
    assert (made.mean_serving, made.median_serving) == (4, 4)
    empty = turns.figures(desk, ON + timedelta(1), ON + timedelta(9))
    assert (empty.issued, empty.mean_waiting, empty.median_serving) == (0, None, None)


def test_who_was_put_back_waited_until_he_was_met(desk: Desk) -> None:
    turns.issue(desk, MORNING)
    turns.call_next(desk, later(2))
    turns.absent(desk, later(3))
    turns.put_back(desk, 1, later(5))
    turns.call_next(desk, later(9))
    assert turns.figures(desk, ON, ON).mean_waiting == 9


def test_a_clock_set_back_makes_no_time_negative(desk: Desk) -> None:
    turns.issue(desk, later(30))
    turns.call_next(desk, later(5))
    assert turns.figures(desk, ON, ON).mean_waiting == 0


STEPS = st.lists(
    st.sampled_from(("issue", "issue", "call", "call", "absent", "put_back", "done", "elderly", "pregnant")),
    max_size=30,
)


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_numbers_order_and_patience_hold_whatever_happens(one_desk: Desk, steps: list[str]) -> None:
    """No number twice; of each kind the lowest waiting goes; no third priority turn while another kind waits."""
    now = at("2020-01-01T08:00") + timedelta(days=next(_days))
    on = now.date()
    issued: list[int] = []
    others_passed: set[int] = set()
    for step in steps:
        now += timedelta(minutes=1)
        before = turns.waiting(one_desk, on)
        serving = turns.now_serving(one_desk, on)
        if step in {"issue", "elderly", "pregnant"}:
            issued.append(turns.issue(one_desk, now, "" if step == "issue" else step).number)
        elif step == "put_back":
            for turn in turns.may_be_put_back(one_desk, on)[:1]:
                turns.put_back(one_desk, turn.number, now)
        elif step == "call":
            called = turns.call_next(one_desk, now)
            assert (called is None) == (not before)
            if called is not None:
                kind = [turn for turn in before if bool(turn.priority) == bool(called.priority)]
                assert called.number == kind[0].number
                waits_besides = any(not turn.priority for turn in before)
                if called.priority:
                    others_passed.add(called.number)
                    assert len(others_passed) <= turns.MOST_IN_A_ROW or not waits_besides
                else:
                    assert not any(turn.priority for turn in before) or len(others_passed) >= 2
                    others_passed.clear()
        elif serving is None:
            assert {"absent": turns.absent, "done": turns.done}[step](one_desk, now) is None
        else:
            ended = {"absent": turns.absent, "done": turns.done}[step](one_desk, now)
            assert ended is not None
            assert ended.number == serving.number
    assert issued == list(range(1, len(issued) + 1))
    made = turns.figures(one_desk, on, on)
    assert made.issued == len(issued)
    waits = len(turns.waiting(one_desk, on))
    assert made.served + made.absent + waits == made.issued


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 5), st.integers(0, 12))
def test_how_long_anybody_can_stand_behind_priority(one_desk: Desk, ahead: int, priority: int) -> None:
    """With ``ahead`` others before him, he is called within three calls for each of them and himself."""
    now = at("2020-01-01T08:00") + timedelta(days=next(_days))
    for _ in range(ahead):
        turns.issue(one_desk, now)
    his = turns.issue(one_desk, now).number
    for _ in range(priority):
        turns.issue(one_desk, now, "disabled")
    calls = 0
    while True:
        called = turns.call_next(one_desk, now)
        calls += 1
        assert called is not None
        if called.number == his:
            break
    assert calls <= 3 * (ahead + 1)
