"""Ratings are counted by month, field and outcome; what is kept leads back to nobody."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from app.apology.acts import ApologyForm, draft, sign
from app.demo.ward import CLERK, HEAD
from app.desk.desk import Desk
from app.dossier.acts.end import finish, return_result
from app.openness import ratings
from app.refusal import Refusal
from db.local import RatingTally
from tests.ward import COPIES, MARRIAGE, at, entries, take_in

FIRST, LAST = date(2017, 1, 1), date(2017, 12, 31)


def returned(desk: Desk, received: str, handed: str, procedure: str = MARRIAGE) -> str:
    dossier = take_in(desk, received, procedure).dossier
    finish(desk, dossier, CLERK, at(handed))
    return_result(desk, dossier, CLERK, at(handed))
    return dossier


def test_scores_are_counted_in_all_and_by_field(desk: Desk) -> None:
    dossier = returned(desk, "2017-02-06T09:00", "2017-02-06T10:00")
    other = returned(desk, "2017-02-06T11:00", "2017-02-06T11:10", COPIES)
    held = entries(desk)
    for rated, score in ((dossier, 5), (dossier, 5), (dossier, 2), (other, 4)):
        ratings.rate(desk, rated, score, at("2017-02-06T11:30"))
    found = ratings.tally(desk, FIRST, LAST)
    assert dict(found.scores) == {5: 2, 2: 1, 4: 1}
    fields = {p.code: p.field for p in desk.catalogue}
    assert found.by_field == {fields[MARRIAGE]: {5: 2, 2: 1}, fields[COPIES]: {4: 1}}
    assert entries(desk) == held


def test_lateness_and_apology_stand_beside_the_score(desk: Desk) -> None:
    dossier = take_in(desk, "2017-04-04T08:00").dossier
    form = ApologyForm(("tre_han",), "lý do thử", (CLERK,), new_on=date(2017, 4, 14))
    letter = draft(desk, dossier, form, CLERK, at("2017-04-06T07:00"))
    ratings.rate(desk, dossier, 1, at("2017-04-06T07:10"))
    sign(desk, letter, HEAD, at("2017-04-06T08:00"))
    finish(desk, dossier, CLERK, at("2017-04-14T08:00"))
    return_result(desk, dossier, CLERK, at("2017-04-14T09:00"))
    ratings.rate(desk, dossier, 3, at("2017-04-14T09:05"))
    assert ratings.tally(desk, FIRST, LAST).by_outcome == {("", False): {1: 1}, ("late", True): {3: 1}}


def test_months_are_all_that_is_known_of_when(desk: Desk) -> None:
    dossier = returned(desk, "2017-01-25T09:00", "2017-01-25T10:00")
    ratings.rate(desk, dossier, 5, at("2017-01-31T23:59"))
    ratings.rate(desk, dossier, 4, at("2017-02-01T00:00"))
    assert ratings.tally(desk, date(2017, 2, 20), date(2017, 2, 28)).scores == {4: 1}
    assert ratings.tally(desk, date(2017, 1, 1), date(2017, 1, 2)).scores == {5: 1}
    assert ratings.tally(desk, date(2016, 1, 1), date(2016, 12, 31)).scores == {}


def test_nothing_that_is_kept_names_a_dossier_or_a_moment(desk: Desk) -> None:
    received = take_in(desk, "2017-01-25T09:15")
    ratings.rate(desk, received.dossier, 5, at("2017-01-25T09:30"))
    with desk.reading() as reading:
        kept = [str(value) for row in reading.execute(select(RatingTally.__table__)) for value in row]
    assert kept == ["2017-01", "Hộ tịch", "", "0", "", "screen", "5", "1"]


@pytest.mark.parametrize("score", [0, 6, -1])
def test_five_points_and_no_other(desk: Desk, score: int) -> None:
    dossier = take_in(desk, "2017-01-25T09:15").dossier
    with pytest.raises(Refusal) as refused:
        ratings.rate(desk, dossier, score, at("2017-01-25T09:30"))
    assert refused.value.code == "form.choice"
    assert ratings.tally(desk, FIRST, LAST).scores == {}


def test_a_dossier_that_is_not_there(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        ratings.rate(desk, "18077.q1.000000.9", 5, at("2017-01-25T09:30"))
    assert refused.value.code == "dossier.unknown"
