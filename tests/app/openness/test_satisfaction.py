"""Ratings go into the records as a month's totals: no person, no moment, no group under five; and of every desk."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from app.apology.acts import cancel, deliver, draft, sign
from app.demo.ward import CLERK, HEAD
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.openness import ratings
from app.openness.ratings import publish_ratings
from app.refusal import Refusal
from app.rules.law.periods import ALL, LEAST, merged
from db.local import RatingTally
from db.openness import RatingTotal
from db.records import Entry
from tests.app.apology.letters import AFTERNOON, BY_HAND, LATE, RUDE
from tests.ward import BIRTH_AGAIN, COPIES, MARRIAGE, at, carry, second_desk, take_in

JANUARY = (date(2017, 1, 1), date(2017, 1, 31))
GROUPS = st.dictionaries(
    st.tuples(
        st.sampled_from(["", "Hộ tịch", "Chứng thực"]), st.sampled_from(["early", "late"]), st.sampled_from(["none", "came"])
    ),
    st.dictionaries(st.integers(1, 5), st.integers(1, 6), min_size=1).map(Counter),
)  # fmt: skip


@given(GROUPS)
def test_no_group_is_of_fewer_than_five_and_none_is_lost(
    groups: dict[tuple[str, str, str], Counter[int]],
) -> None:
    found = merged(groups)
    whole = sum((counts for counts in groups.values()), Counter[int]())
    assert all(counts.total() >= LEAST for counts in found.values())
    assert sum((counts for counts in found.values()), Counter[int]()) == (
        whole if whole.total() >= LEAST else Counter()
    )


def slips(
    desk: Desk, count: int, when: str, score: int = 5, field: str = "Hộ tịch", *, came: bool | None = None
) -> None:
    for _ in range(count):
        ratings.rate_by_slip(desk, ratings.SlipRating(score, field, "late", came), at(when))


def totals(desk: Desk) -> list[tuple[str, str, str, str, tuple[int, ...]]]:
    with desk.reading() as reading:
        rows = reading.execute(select(RatingTotal.__table__)).mappings().all()
    return sorted(
        (
            r["month"],
            r["field"],
            r["timeliness"],
            r["apology"],
            tuple(r[f"score_{n}"] for n in ratings.SCORES),
        )
        for r in rows
    )


def test_a_month_that_is_over_is_recorded_and_leaves_the_tally(desk: Desk) -> None:
    slips(desk, 6, "2017-01-20T09:00")
    slips(desk, 7, "2017-01-21T09:00", 1, came=False)
    slips(desk, 2, "2017-01-22T09:00", 3, "Chứng thực")
    slips(desk, 7, "2017-02-01T09:00", 4)
    before = ratings.tally(desk, *JANUARY)
    assert publish_ratings(desk, at("2017-02-01T10:00")) == 15
    assert totals(desk) == [
        ("2017-01", "", "", "", (0, 0, 2, 0, 6)),
        ("2017-01", "Hộ tịch", "late", "missing", (7, 0, 0, 0, 0)),
    ]
    after = ratings.tally(desk, *JANUARY)
    assert (after.scores, after.told) == (before.scores, before.told) == ({5: 6, 1: 7, 3: 2}, {"missing": 7})
    assert publish_ratings(desk, at("2017-02-01T11:00")) == 0
    with desk.reading() as reading:
        assert set(reading.execute(select(RatingTally.month)).scalars()) == {"2017-02"}


def test_under_five_in_a_month_wait_for_a_later_one(desk: Desk) -> None:
    slips(desk, 3, "2017-01-20T09:00")
    assert publish_ratings(desk, at("2017-02-02T08:00")) == 0
    slips(desk, 4, "2017-02-20T09:00", 2)
    assert publish_ratings(desk, at("2017-03-01T08:00")) == 7
    assert totals(desk) == [("2017-02", "Hộ tịch", "late", "none", (0, 4, 0, 0, 3))]


def test_no_record_of_a_rating_names_a_dossier_a_person_or_a_day(desk: Desk) -> None:
    received = [take_in(desk, f"2017-01-16T08:1{n}", COPIES) for n in range(5)]
    for each in received:
        finish(desk, each.dossier, CLERK, at("2017-01-16T09:00"))
        ratings.rate(desk, each.dossier, 5, at("2017-01-16T09:30"))
    publish_ratings(desk, at("2017-02-01T10:00"))
    with desk.reading() as reading:
        [text] = reading.execute(select(Entry.e).where(Entry.kind == "ratings.counted/1")).scalars()
    assert [each.dossier for each in received if f'"{each.dossier}"' in text] == []
    assert "2017-01-16" not in text
    assert CLERK not in text


def test_the_rating_of_a_late_result_asks_whether_the_apology_came(desk: Desk) -> None:
    quick, slow = take_in(desk, "2017-01-16T08:10", COPIES), take_in(desk, "2017-01-16T08:20", MARRIAGE)
    finish(desk, quick.dossier, CLERK, at("2017-01-16T09:00"))
    finish(desk, slow.dossier, CLERK, at("2017-01-25T09:00"))
    assert not ratings.asks_about_apology(desk, quick.dossier)
    assert ratings.asks_about_apology(desk, slow.dossier)
    ratings.rate(desk, slow.dossier, 2, at("2017-01-25T09:30"), apology_came=False)
    assert ratings.tally(desk, *JANUARY).told == {"missing": 1}


def test_a_letter_that_was_handed_over_is_asked_after_though_another_was_begun_and_given_up(
    desk: Desk,
) -> None:
    dossier = take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier  # due 07/02
    letter = draft(desk, dossier, LATE, CLERK, at("2017-02-06T08:00"))
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    deliver(desk, letter, BY_HAND, CLERK, at("2017-02-06T10:00"))
    cancel(desk, draft(desk, dossier, RUDE, CLERK, AFTERNOON), "nhầm hồ sơ", CLERK, AFTERNOON)
    finish(desk, dossier, CLERK, at("2017-02-07T10:00"))
    assert ratings.asks_about_apology(desk, dossier)
    ratings.rate(desk, dossier, 4, at("2017-02-07T10:30"))
    assert ratings.tally(desk, date(2017, 2, 1), date(2017, 2, 28)).by_outcome == {("on_time", True): {4: 1}}


def test_a_slip_names_a_field_that_there_is(desk: Desk) -> None:
    for slip in (ratings.SlipRating(6), ratings.SlipRating(5, "Không có"), ratings.SlipRating(5, "", "x")):
        with pytest.raises(Refusal) as caught:
            ratings.rate_by_slip(desk, slip, at("2017-01-16T09:00"))
        assert caught.value.code == "form.choice"


def test_the_ward_has_the_totals_of_every_desk(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    slips(desk, 6, "2017-01-20T09:00")
    publish_ratings(desk, at("2017-02-01T10:00"))
    with second_desk(desk, tmp_path_factory.mktemp("second") / "desk") as other:
        slips(other, 5, "2017-01-20T09:00", 1)
        publish_ratings(other, at("2017-02-01T10:05"))
        carry(other, desk)
        assert ratings.tally(desk, *JANUARY).scores == {5: 6}
        with desk.reading() as reading:
            assert ratings.of_ward(reading, desk.settings.ward, *JANUARY).scores == {5: 6, 1: 5}


def test_groups_that_are_all_small_become_one() -> None:
    found = merged(
        {("Hộ tịch", "early", "none"): Counter({5: 2}), ("Đất đai", "late", "came"): Counter({1: 3})}
    )
    assert found == {ALL: {5: 2, 1: 3}}
