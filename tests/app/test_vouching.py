"""A first secret at a desk: who must vouch for whom, how long a word holds, and what is written down."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.demo.ward import CLERK, CLERK_2, DEPUTY, HEAD
from app.desk.desk import Desk
from app.office import login
from app.office.login import Word
from app.office.opening import NewStaff, enter_staff
from app.refusal import Refusal
from tests.ward import at, choose_quickly, entries

NOW = at("2017-01-25T09:15")
PIN, SENTENCE = "246810", "một cửa thân thiện"
SUPERVISOR = "gs01"


@pytest.fixture
def real(desk: Desk) -> Desk:
    """The ward of the tests as if it were no rehearsal."""
    desk.settings = replace(desk.settings, demo=False)
    return desk


def secret_of(desk: Desk, code: str) -> str:
    return SENTENCE if desk.staff[code].signs else PIN


def known(desk: Desk, *codes: str) -> None:
    for code in codes:
        choose_quickly(desk, desk.staff[code], secret_of(desk, code), NOW)


def may_vouch(desk: Desk, code: str) -> list[str]:
    return [member.code for member in login.vouchers(desk, desk.staff[code])]


def word(desk: Desk, whose: str, by: str, when: datetime = NOW) -> Word:
    return login.vouch(desk, desk.staff[whose], desk.staff[by], secret_of(desk, by), when)


def choose(desk: Desk, code: str, given: Word | None, when: datetime = NOW) -> None:
    member = desk.staff[code]
    login.keep(desk, login.prepare(desk, member, secret_of(desk, code), given, when))


def refused(desk: Desk, code: str, given: Word | None, when: datetime = NOW) -> str:
    with pytest.raises(Refusal) as caught:
        choose(desk, code, given, when)
    return caught.value.code


@pytest.mark.parametrize("code", [HEAD, DEPUTY, SUPERVISOR, CLERK])
def test_nobody_takes_a_name_that_has_no_secret_yet(real: Desk, code: str) -> None:
    known(real, CLERK_2, *{HEAD, SUPERVISOR} - {code})
    assert refused(real, code, None) == "login.unvouched"
    assert not login.has_secret(real, code)
    choose(real, code, word(real, code, SUPERVISOR if code != SUPERVISOR else HEAD))
    login.verify(real, real.staff[code], secret_of(real, code), NOW)


def test_only_those_who_lead_or_sign_vouch_where_one_of_them_can(real: Desk) -> None:
    known(real, CLERK, HEAD, SUPERVISOR)
    assert may_vouch(real, CLERK_2) == [SUPERVISOR, HEAD]
    with pytest.raises(Refusal) as caught:
        word(real, CLERK_2, CLERK)
    assert caught.value.code == "login.may_not_vouch"
    assert refused(real, CLERK_2, Word(CLERK_2, CLERK, NOW)) == "login.unvouched"


def test_a_wrong_secret_vouches_for_nobody_and_costs_a_try(real: Desk) -> None:
    known(real, SUPERVISOR)
    with pytest.raises(Refusal) as caught:
        login.vouch(real, real.staff[HEAD], real.staff[SUPERVISOR], "135790", NOW)
    assert (caught.value.code, caught.value.facts["left"]) == ("login.wrong", 4)


def test_the_only_one_who_leads_is_vouched_for_by_whoever_has_a_secret(real: Desk) -> None:
    known(real, CLERK)
    assert may_vouch(real, HEAD) == [CLERK]
    choose(real, HEAD, word(real, HEAD, CLERK))
    assert login.first_choices(real)[HEAD] == login.FirstChoice(NOW, 1, CLERK)


def test_on_the_first_day_the_first_one_chooses_freely_and_that_is_written_down(real: Desk) -> None:
    assert may_vouch(real, HEAD) == []
    choose(real, HEAD, None)
    assert login.first_choices(real)[HEAD].by == ""
    assert may_vouch(real, CLERK) == [HEAD]


def test_clerks_of_a_rehearsal_choose_freely_and_those_who_sign_rehearse_it(desk: Desk) -> None:
    known(desk, SUPERVISOR)
    assert may_vouch(desk, CLERK) == []
    assert may_vouch(desk, HEAD) == [SUPERVISOR]


def test_a_word_is_for_one_person_and_five_minutes(real: Desk) -> None:
    known(real, SUPERVISOR)
    given = word(real, HEAD, SUPERVISOR)
    assert refused(real, DEPUTY, given) == "login.unvouched"
    assert refused(real, HEAD, given, NOW + timedelta(minutes=5, seconds=1)) == "login.unvouched"
    assert refused(real, HEAD, given, NOW - timedelta(seconds=1)) == "login.unvouched"
    choose(real, HEAD, given, NOW + timedelta(minutes=5))


def test_a_secret_that_is_there_is_not_chosen_over(real: Desk) -> None:
    known(real, SUPERVISOR)
    given = word(real, HEAD, SUPERVISOR)
    prepared = login.prepare(real, real.staff[HEAD], "một câu khác hẳn", given, NOW)
    choose(real, HEAD, given)
    held = entries(real)
    with pytest.raises(Refusal) as caught:
        login.keep(real, prepared)
    assert caught.value.code == "login.set"
    assert entries(real) == held
    assert refused(real, HEAD, given) == "login.set"
    login.verify(real, real.staff[HEAD], SENTENCE, NOW)


def test_who_was_made_to_choose_anew_is_vouched_for_again(real: Desk) -> None:
    known(real, HEAD, SUPERVISOR, CLERK)
    login.clear(real, real.staff[CLERK], real.staff[SUPERVISOR])
    assert refused(real, CLERK, None) == "login.unvouched"
    choose(real, CLERK, word(real, CLERK, HEAD))


def test_who_left_vouches_no_more_and_comes_in_no_more(real: Desk) -> None:
    known(real, SUPERVISOR, CLERK)
    gone = real.staff[SUPERVISOR]
    given = word(real, HEAD, SUPERVISOR)
    enter_staff(real, [NewStaff(gone.code, gone.name, gone.post, ("supervisor",), active=False)], NOW)
    assert may_vouch(real, HEAD) == [CLERK]
    assert refused(real, HEAD, given) == "login.unvouched"
    with pytest.raises(Refusal) as caught:
        login.verify(real, gone, PIN, NOW)
    assert caught.value.code == "staff.unknown"
    login.forget_gone(real)
    assert login.holders(real) == {CLERK}
