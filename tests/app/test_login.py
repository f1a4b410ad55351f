"""PINs and longer secrets: what may be chosen, what a wrong one costs, and that nothing shortens a wait."""

from __future__ import annotations

import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.demo.ward import CLERK, DEPUTY, HEAD, open_demo
from app.desk.database import DATABASE
from app.desk.desk import Desk
from app.office import login
from app.refusal import Refusal
from db.local import Login
from tests.ward import at, choose_quickly, entries, take_in

NOW = at("2017-01-25T09:15")
PIN, WRONG = "246810", "135790"
SENTENCE = "một cửa thân thiện"
SUPERVISOR = "gs01"


def refused(desk: Desk, code: str, secret: str, when: datetime) -> Refusal:
    with pytest.raises(Refusal) as caught:
        login.verify(desk, desk.staff[code], secret, when)
    return caught.value


def wait_out(desk: Desk, code: str, tries: int, when: datetime) -> datetime:
    """Try wrongly so often, each as soon as it may be; returns the end of the last wait."""
    for _ in range(tries):
        refused(desk, code, WRONG, when)
        when = login.waiting_until(desk, code, when) or when
    return when


def test_nobody_has_a_secret_before_choosing_one(desk: Desk) -> None:
    assert not login.has_secret(desk, CLERK)
    assert refused(desk, CLERK, PIN, NOW).code == "login.unset"
    login.choose(desk, desk.staff[CLERK], PIN, NOW)
    assert login.has_secret(desk, CLERK)
    login.verify(desk, desk.staff[CLERK], PIN, NOW)


@pytest.mark.parametrize(
    "pin", ["", "12345", "1234567", "111111", "123456", "654321", "24681a", " 46810", "２４６８１０"]
)
def test_what_is_no_pin(desk: Desk, pin: str) -> None:
    with pytest.raises(Refusal) as caught:
        login.choose(desk, desk.staff[CLERK], pin, NOW)
    assert caught.value.code == "login.pin"
    assert not login.has_secret(desk, CLERK)


@pytest.mark.parametrize("code", [HEAD, DEPUTY])
def test_who_signs_needs_ten_letters(desk: Desk, code: str) -> None:
    for short in (PIN, "chín chữ."):
        with pytest.raises(Refusal) as caught:
            choose_quickly(desk, desk.staff[code], short, NOW)
        assert (caught.value.code, caught.value.facts["least"]) == ("login.secret_short", 10)
    choose_quickly(desk, desk.staff[code], "mười chữ ạ", NOW)
    login.verify(desk, desk.staff[code], "mười chữ ạ", NOW)


def test_a_secret_is_the_same_however_its_marks_are_typed(desk: Desk) -> None:
    choose_quickly(desk, desk.staff[HEAD], unicodedata.normalize("NFD", SENTENCE), NOW)
    login.verify(desk, desk.staff[HEAD], unicodedata.normalize("NFC", SENTENCE), NOW)
    assert refused(desk, HEAD, SENTENCE.replace("ệ", "e"), NOW).code == "login.wrong"


def test_the_file_knows_a_verifier_and_the_journal_nothing(folder: Path) -> None:
    with Desk.open(folder) as desk:
        held = entries(desk)
        login.choose(desk, desk.staff[CLERK], PIN, NOW)
        with desk.reading() as reading:
            verifier = reading.execute(select(Login.verifier)).scalar_one()
        assert entries(desk) == held
    assert verifier.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert PIN not in verifier
    content = (folder / DATABASE).read_bytes()
    assert b"argon2id" not in content


def test_five_wrong_tries_and_then_waits_that_double(desk: Desk) -> None:
    choose_quickly(desk, desk.staff[CLERK], PIN, NOW)
    for left in (4, 3, 2, 1):
        wrong = refused(desk, CLERK, WRONG, NOW)
        assert (wrong.code, wrong.facts["left"]) == ("login.wrong", left)
        assert login.waiting_until(desk, CLERK, NOW) is None
    when, waits = NOW, []
    for _ in range(9):
        wait = refused(desk, CLERK, WRONG, when)
        assert wait.code == "login.wait"
        until = login.waiting_until(desk, CLERK, when)
        assert until == wait.facts["until"]
        assert until is not None
        waits.append((until - when) / timedelta(minutes=1))
        assert refused(desk, CLERK, PIN, until - timedelta(seconds=1)).code == "login.wait"
        when = until
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    login.verify(desk, desk.staff[CLERK], PIN, when)
    assert refused(desk, CLERK, WRONG, when).facts["left"] == 4


def test_a_try_during_the_wait_makes_it_no_longer(desk: Desk) -> None:
    choose_quickly(desk, desk.staff[CLERK], PIN, NOW)
    until = wait_out(desk, CLERK, 5, NOW)
    for _ in range(3):
        assert refused(desk, CLERK, WRONG, until - timedelta(seconds=20)).facts["until"] == until
    login.verify(desk, desk.staff[CLERK], PIN, until)


def test_one_persons_wait_is_not_anothers(desk: Desk) -> None:
    for code in (CLERK, "nv02"):
        choose_quickly(desk, desk.staff[code], PIN, NOW)
    wait_out(desk, CLERK, 5, NOW)
    login.verify(desk, desk.staff["nv02"], PIN, NOW)


def test_a_restart_forgets_no_try_and_no_wait(folder: Path) -> None:
    with Desk.open(folder) as desk:
        choose_quickly(desk, desk.staff[CLERK], PIN, NOW)
        for _ in range(3):
            refused(desk, CLERK, WRONG, NOW)
    with Desk.open(folder) as desk:
        assert refused(desk, CLERK, WRONG, NOW).facts["left"] == 1
        until = refused(desk, CLERK, WRONG, NOW).facts["until"]
    with Desk.open(folder) as desk:
        assert login.waiting_until(desk, CLERK, NOW) == until
        assert refused(desk, CLERK, PIN, NOW).code == "login.wait"


def test_a_clock_turned_back_begins_the_wait_again_and_ends_it(desk: Desk) -> None:
    choose_quickly(desk, desk.staff[CLERK], PIN, NOW)
    wait_out(desk, CLERK, 8, NOW)
    earlier = NOW - timedelta(days=900)
    until = login.waiting_until(desk, CLERK, earlier)
    assert until == earlier + timedelta(minutes=8)
    assert refused(desk, CLERK, PIN, earlier).facts["until"] == until
    assert refused(desk, CLERK, PIN, until - timedelta(seconds=1)).code == "login.wait"
    login.verify(desk, desk.staff[CLERK], PIN, until)


def test_a_wait_begun_by_a_clock_that_was_ahead_ends_for_who_only_looks(desk: Desk) -> None:
    choose_quickly(desk, desk.staff[CLERK], PIN, NOW)
    wait_out(desk, CLERK, 5, NOW + timedelta(days=365))
    assert login.waiting_until(desk, CLERK, NOW) == NOW + timedelta(minutes=1)
    assert login.waiting_until(desk, CLERK, NOW + timedelta(seconds=59)) == NOW + timedelta(minutes=1)
    assert login.waiting_until(desk, CLERK, NOW + timedelta(minutes=1)) is None


def test_a_supervisor_or_the_head_lets_a_clerk_choose_anew(desk: Desk) -> None:
    for by in (SUPERVISOR, HEAD):
        choose_quickly(desk, desk.staff[CLERK], PIN, NOW)
        wait_out(desk, CLERK, 6, NOW)
        login.clear(desk, desk.staff[CLERK], desk.staff[by])
        assert not login.has_secret(desk, CLERK)
        assert login.waiting_until(desk, CLERK, NOW) is None
        choose_quickly(desk, desk.staff[CLERK], WRONG, NOW)
        login.verify(desk, desk.staff[CLERK], WRONG, NOW)


@pytest.mark.parametrize(
    ("by", "whose"), [(CLERK, "nv02"), (SUPERVISOR, HEAD), (DEPUTY, HEAD), (SUPERVISOR, DEPUTY)]
)
def test_who_may_not_clear(desk: Desk, by: str, whose: str) -> None:
    """Whoever cleared the head's secret could choose the next one and sign in the head's place."""
    secret = SENTENCE if desk.staff[whose].signs else PIN
    choose_quickly(desk, desk.staff[whose], secret, NOW)
    with pytest.raises(Refusal) as caught:
        login.clear(desk, desk.staff[whose], desk.staff[by])
    assert caught.value.code == "login.may_not"
    login.verify(desk, desk.staff[whose], secret, NOW)


def test_whoever_is_promoted_chooses_a_longer_secret(desk: Desk) -> None:
    clerk = desk.staff[CLERK]
    choose_quickly(desk, clerk, PIN, NOW)
    promoted = replace(clerk, duties=frozenset({"deputy"}))
    with pytest.raises(Refusal) as caught:
        login.verify(desk, promoted, WRONG, NOW)
    assert caught.value.code == "login.wrong"
    with pytest.raises(Refusal) as caught:
        login.verify(desk, promoted, PIN, NOW)
    assert caught.value.code == "login.secret_short"
    assert not login.has_secret(desk, CLERK)
    choose_quickly(desk, promoted, SENTENCE, NOW)
    login.verify(desk, promoted, SENTENCE, NOW)


def test_tries_side_by_side_are_all_counted_while_receipts_go_on(desk: Desk) -> None:
    login.choose(desk, desk.staff[CLERK], PIN, NOW)
    found: list[str] = []

    def guess() -> None:
        found.append(refused(desk, CLERK, WRONG, NOW).code)

    guessing = [threading.Thread(target=guess) for _ in range(8)]
    for thread in guessing:
        thread.start()
    held = entries(desk)
    take_in(desk, "2017-01-25T09:15")
    for thread in guessing:
        thread.join()
    assert sorted(found) == ["login.wait"] * 4 + ["login.wrong"] * 4
    assert entries(desk) == held + 1


def test_a_secret_cleared_while_it_is_tried_stays_cleared(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    login.choose(desk, desk.staff[CLERK], PIN, NOW)
    refused(desk, CLERK, WRONG, NOW)
    really = login._matches

    def meanwhile(verifier: str, given: str) -> bool:
        login.clear(desk, desk.staff[CLERK], desk.staff[HEAD])
        return really(verifier, given)

    monkeypatch.setattr(login, "_matches", meanwhile)
    assert refused(desk, CLERK, PIN, NOW).code == "login.unset"
    assert not login.has_secret(desk, CLERK)


@pytest.fixture(scope="module")
def one_desk(tmp_path_factory: pytest.TempPathFactory, keys_folder: Path) -> Iterator[Desk]:
    with open_demo(tmp_path_factory.mktemp("login") / "ward", at("2016-12-13T07:30")) as opened:
        yield opened


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(-200_000, 200_000), max_size=14))
def test_no_clock_lets_anybody_guess_faster(one_desk: Desk, moves: list[int]) -> None:
    """However the clock goes back and forth, a try is heard only once the wait before it has passed on some clock."""
    choose_quickly(one_desk, one_desk.staff[CLERK], PIN, NOW)
    when, heard, earliest = NOW, 0, None
    for seconds in moves:
        when += timedelta(seconds=seconds)
        code = refused(one_desk, CLERK, WRONG, when).code
        until = login.waiting_until(one_desk, CLERK, when)
        if code == "login.wrong":
            heard += 1
            assert heard < login.FREE_TRIES
            assert until is None
            continue
        assert until is not None
        wait = until - when
        if earliest is None or when >= earliest:
            heard += 1
            assert wait == login.wait_after(heard)
        assert timedelta() < wait <= login.wait_after(heard)
        earliest = until


@given(st.integers(0, 10_000))
def test_waits_never_shrink_and_never_pass_an_hour(wrong: int) -> None:
    assert login.wait_after(wrong) <= login.wait_after(wrong + 1) <= timedelta(hours=1)
    assert bool(login.wait_after(wrong)) == (wrong >= login.FREE_TRIES)
