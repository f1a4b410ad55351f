"""Who works here, as the exchange brings it: who left opens no desk any more, and who vouched is seen at every desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.exchange.check import check
from app.exchange.courier import exchange
from app.office import login
from app.office.opening import NewStaff, enter_staff
from app.refusal import Refusal
from tests.sync.town import CLERK, DAY, City, enrolled

PIN = "246810"


def test_who_left_by_the_word_of_another_desk_loses_the_secret_here(
    city: City, ward: str, tmp_path: Path
) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as one, enrolled(city, tmp_path / "2", 2, ward) as two:
        exchange(two, DAY)
        gone = two.staff[CLERK]
        login.choose(two, gone, PIN, DAY)
        person = NewStaff(gone.code, gone.name, gone.post, tuple(sorted(gone.duties)), active=False)
        enter_staff(one, [person], DAY + timedelta(minutes=1))
        exchange(one, DAY)
        exchange(two, DAY)
        assert not login.has_secret(two, CLERK)
        with pytest.raises(Refusal, match=r"staff\.unknown"):
            login.verify(two, gone, PIN, DAY)
        enter_staff(one, [replace(person, active=True)], DAY + timedelta(minutes=2))
        exchange(one, DAY)
        exchange(two, DAY)
        with pytest.raises(Refusal, match=r"login\.unset"):
            login.verify(two, two.staff[CLERK], PIN, DAY)


def test_a_first_secret_at_one_desk_is_seen_at_the_other_and_proved_by_the_city(
    city: City, ward: str, tmp_path: Path
) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as one, enrolled(city, tmp_path / "2", 2, ward) as two:
        member = two.staff[CLERK]
        login.keep(two, login.prepare(two, member, PIN, None, DAY))
        exchange(two, DAY)
        exchange(one, DAY)
        choice = login.first_choices(one)[CLERK]
        assert (choice.at, choice.desk, choice.by) == (DAY, 2, "")
        assert not login.has_secret(one, CLERK)
        assert check(one).ok
