"""An apology is drafted by one, signed by another, numbered without a gap, and moves its date once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.apology import case as apology_case
from app.apology import register as apologies
from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, CLERK_2, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.acts import end
from app.dossier.acts.stop import pause
from app.dossier.promise import standing_here
from app.dossier.registers import lateness
from app.office.opening import NewStaff, enter_staff
from tests.app.apology.letters import (
    AFTERNOON,
    CITY_OFFICIAL,
    LATE,
    MORNING,
    RUDE,
    WARD,
    refusal,
)
from tests.ward import at, carry, second_desk, take_in


@pytest.mark.parametrize(
    ("code", "form"),
    [
        ("apology.cause", replace(LATE, causes=())),
        ("apology.cause", replace(LATE, causes=("tre_han", "mưa"))),
        ("apology.reason", replace(LATE, reason=" \u200b")),
        ("apology.officials", replace(LATE, officials=())),
        ("apology.officials", replace(LATE, officials=("nv99",))),
        ("apology.new_date", replace(LATE, new_on=None)),
        ("reappoint.day_off", replace(LATE, new_on=date(2017, 2, 11))),
        ("reappoint.not_later", replace(LATE, new_on=date(2017, 2, 7))),
        ("form.choice", replace(LATE, level="tinh")),
        ("apology.level", replace(LATE, level="thanh_pho")),
        ("apology.level", replace(LATE, officials=(OFFICER, CITY_OFFICIAL.code))),
        ("apology.new_date_past", replace(LATE, new_on=date(2017, 2, 6))),
        ("apology.new_date_past", replace(LATE, new_on=date(2017, 2, 3))),
    ],
)
def test_a_draft_that_says_too_little_is_refused(
    desk: Desk, dossier: str, code: str, form: ApologyForm
) -> None:
    enter_staff(desk, [CITY_OFFICIAL], MORNING)
    refusal(desk, code, draft, dossier, form, CLERK, MORNING)


def test_a_new_date_that_passed_before_the_signature_is_refused(
    desk: Desk, dossier: str, letter: str
) -> None:
    """Overdue since 07/02; a letter dated 10/02 that is signed on 10/02 or later would promise a day already gone."""
    for signed_at in ("2017-02-10T08:00", "2017-02-20T08:00"):
        given = refusal(desk, "apology.new_date_past", sign, letter, HEAD, at(signed_at))
        assert given.facts["on"] == date(2017, 2, 10)
    for new_on in (date(2017, 2, 9), date(2017, 2, 20)):
        form = replace(LATE, new_on=new_on)
        refusal(desk, "apology.new_date_past", draft, dossier, form, CLERK, at("2017-02-20T08:00"))
    newer = draft(desk, dossier, replace(LATE, new_on=date(2017, 2, 21)), CLERK, at("2017-02-20T08:00"))
    sign(desk, newer, HEAD, at("2017-02-20T09:00"))
    assert standing_here(desk, dossier).due_at == at("2017-02-21T17:30")


def test_a_finished_dossier_is_not_given_a_new_date(desk: Desk, dossier: str, letter: str) -> None:
    end.finish(desk, dossier, CLERK, at("2017-02-06T08:30"))
    given = refusal(desk, "dossier.finished", sign, letter, HEAD, at("2017-02-06T09:00"))
    assert "170124-0001" in str(given.facts["code"])


def test_of_a_paused_dossier_the_refusal_says_that_it_is_paused(
    desk: Desk, dossier: str, letter: str
) -> None:
    pause(desk, dossier, "sector_law", "chờ xác minh", CLERK, at("2017-02-06T08:40"))
    refusal(desk, "dossier.paused", sign, letter, HEAD, at("2017-02-06T09:00"))


def test_what_somebody_drafted_who_left_since_is_signed(desk: Desk, dossier: str, letter: str) -> None:
    gone = desk.staff[CLERK]
    left = NewStaff(gone.code, gone.name, gone.post, tuple(gone.duties), gone.level, active=False)
    enter_staff(desk, [left], at("2017-02-06T08:40"))
    assert sign(desk, letter, HEAD, at("2017-02-06T09:00")) == "01/PXL"


def test_lateness_is_not_admitted_for_a_dossier_finished_in_time(desk: Desk, dossier: str) -> None:
    end.finish(desk, dossier, CLERK, MORNING)
    refusal(desk, "apology.not_late", draft, dossier, replace(LATE, new_on=None), CLERK, AFTERNOON)
    draft(desk, dossier, RUDE, CLERK, AFTERNOON)


def test_a_draft_needs_a_dossier(desk: Desk) -> None:
    refusal(desk, "dossier.unknown", draft, "18077.q9.00a1ff.7", LATE, CLERK, MORNING)


def test_a_draft_moves_nothing(desk: Desk, dossier: str, letter: str) -> None:
    now = standing_here(desk, dossier)
    assert (now.due_at, now.apology, now.apology_state) == (at("2017-02-07T17:30"), letter, "drafted")


def test_only_the_head_or_a_deputy_signs_and_never_who_drafted(desk: Desk, dossier: str, letter: str) -> None:
    for clerk in (CLERK, CLERK_2, OFFICER, "gs01", "nv99"):
        refusal(desk, "staff.cannot_sign", sign, letter, clerk, MORNING)
    refusal(desk, "apology.unknown", sign, "18077.q9.00a1ff.7", HEAD, MORNING)
    own = draft(desk, dossier, LATE, DEPUTY, MORNING)
    refusal(desk, "apology.same_person", sign, own, DEPUTY, MORNING)
    assert sign(desk, own, HEAD, MORNING) == "01/PXL"


def test_a_newer_draft_takes_the_place_of_an_older(desk: Desk, dossier: str, letter: str) -> None:
    newer = draft(desk, dossier, replace(LATE, new_on=date(2017, 2, 9)), CLERK, MORNING)
    refusal(desk, "apology.superseded", sign, letter, HEAD, MORNING)
    sign(desk, newer, HEAD, MORNING)
    assert standing_here(desk, dossier).due_at == at("2017-02-09T17:30")


def test_signed_once(desk: Desk, signed: str) -> None:
    refusal(desk, "apology.signed", sign, signed, DEPUTY, MORNING.replace(hour=10))


def test_the_date_moves_once_and_never_again(desk: Desk, dossier: str, signed: str) -> None:
    now = standing_here(desk, dossier)
    assert (now.due_at, now.promised_at) == (at("2017-02-10T17:30"), at("2017-02-07T17:30"))
    again = replace(LATE, new_on=date(2017, 2, 20))
    given = refusal(desk, "reappoint.already", draft, dossier, again, CLERK, at("2017-02-10T08:00"))
    assert given.facts["count"] == 1
    assert signed == now.apology


def test_a_second_appointment_drafted_before_the_first_was_known_cannot_be_signed(
    desk: Desk, dossier: str, tmp_path: Path
) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        sign(desk, draft(desk, dossier, LATE, CLERK, MORNING), HEAD, at("2017-02-06T09:00"))
        drafted = draft(other, dossier, LATE, CLERK_2, AFTERNOON)
        carry(desk, other)
        refusal(other, "reappoint.already", sign, drafted, DEPUTY, at("2017-02-06T15:00"))


def test_two_desks_apart_may_both_re_appoint_and_the_first_holds(
    desk: Desk, dossier: str, tmp_path: Path
) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        sign(desk, draft(desk, dossier, LATE, CLERK, MORNING), HEAD, AFTERNOON)
        later = replace(LATE, new_on=date(2017, 2, 14))
        sign(other, draft(other, dossier, later, CLERK_2, MORNING), DEPUTY, at("2017-02-06T15:00"))
        carry(desk, other)
        carry(other, desk)
        here = standing_here(desk, dossier)
        assert here == standing_here(other, dossier)
        assert here.contradictions == ("reappointed.twice",)
        assert here.due_at == at("2017-02-10T17:30")


def test_an_apology_for_rudeness_moves_no_date(desk: Desk, dossier: str) -> None:
    sign(desk, draft(desk, dossier, RUDE, CLERK, MORNING), HEAD, AFTERNOON)
    now = standing_here(desk, dossier)
    assert (now.due_at, now.reappointments) == (at("2017-02-07T17:30"), 0)


def test_the_book_has_no_gap_within_a_year_and_begins_anew(desk: Desk) -> None:
    printed = []
    for when, signed_at in (
        ("2017-01-24T10:00", "2017-01-24T15:00"),
        ("2017-01-25T10:00", "2017-01-25T15:00"),
        ("2018-01-03T10:00", "2018-01-03T15:00"),
        ("2018-01-04T10:00", "2018-01-04T15:00"),
    ):
        dossier = take_in(desk, when).dossier
        letter = draft(desk, dossier, RUDE, CLERK, at(when))
        refusal(desk, "staff.cannot_sign", sign, letter, CLERK_2, at(signed_at))
        printed.append(sign(desk, letter, HEAD, at(signed_at)))
    assert printed == ["01/PXL", "02/PXL", "01/PXL", "02/PXL"]
    with desk.reading() as reading:
        assert [case.number for case in apology_case.of_year(reading, WARD, 2017)] == ["01/PXL", "02/PXL"]


def test_each_signing_desk_has_its_own_book(desk: Desk, dossier: str, tmp_path: Path) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        assert sign(other, draft(other, dossier, RUDE, CLERK_2, MORNING), HEAD, AFTERNOON) == "01/PXL-Q2"
    assert sign(desk, draft(desk, dossier, RUDE, CLERK, MORNING), HEAD, AFTERNOON) == "01/PXL"


def test_a_dossier_finished_late_owes_until_the_apology_is_signed(desk: Desk, dossier: str) -> None:
    end.finish(desk, dossier, CLERK, at("2017-02-08T09:00"))
    now = at("2017-02-08T10:00")
    with desk.reading() as reading:
        assert [line.dossier for line in lateness.late_without_apology(reading, WARD, now)] == [dossier]
    letter = draft(desk, dossier, replace(LATE, new_on=None), CLERK, now)
    with desk.reading() as reading:
        assert apologies.owed(reading, WARD, now) == 1
    sign(desk, letter, HEAD, now)
    with desk.reading() as reading:
        assert lateness.late_without_apology(reading, WARD, now) == []
        assert apologies.owed(reading, WARD, now) == 0
