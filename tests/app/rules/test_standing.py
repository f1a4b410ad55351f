"""Standing is a pure function of a dossier's facts: the same everywhere, in whatever order they arrive."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.rules.course.course import Status
from app.rules.course.facts import Fact
from app.rules.course.standing import Timeliness, standing, timeliness
from app.rules.time.calendar import VIETNAM
from tests.app.rules.records import (
    DOSSIER,
    NEW_DUE,
    NOTIFY_BY,
    PROMISED,
    RECEIVED,
    drafted,
    fact,
    finished,
    hours,
    of,
    receipt,
    returned,
    signed,
)


def test_nothing_is_known_before_the_receipt_arrives() -> None:
    assert standing([]) is None
    assert standing([finished(PROMISED)]) is None


def test_a_receipt_alone_says_everything_that_lateness_needs() -> None:
    now = of(receipt())
    assert (now.status, now.due_at, now.promised_at) == (Status.WORKING, PROMISED, PROMISED)
    assert (now.notify_by, now.owed_from) == (NOTIFY_BY, PROMISED)
    assert now.timeliness is None
    assert now.dossier == DOSSIER


def test_finished_in_time_owes_nothing() -> None:
    now = of(receipt(), finished(PROMISED))
    assert (now.status, now.timeliness, now.owed_from, now.notify_by) == (
        Status.READY,
        Timeliness.ON_TIME,
        None,
        None,
    )


def test_finished_late_and_untold_owes_from_the_promise_for_ever() -> None:
    now = of(receipt(), finished(PROMISED + hours(1)), returned(PROMISED + hours(2)))
    assert (now.status, now.timeliness, now.owed_from) == (Status.RETURNED, Timeliness.LATE, PROMISED)


def test_a_draft_pays_no_debt() -> None:
    now = of(receipt(), drafted(NOTIFY_BY))
    assert (now.due_at, now.owed_from, now.notify_by) == (PROMISED, PROMISED, NOTIFY_BY)
    assert now.apology_state == "drafted"


def test_a_signature_moves_the_due_date_and_never_the_promise() -> None:
    letter = drafted(NOTIFY_BY - hours(2))
    now = of(receipt(), letter, signed(NOTIFY_BY - hours(1), letter))
    assert (now.due_at, now.promised_at, now.owed_from) == (NEW_DUE, PROMISED, NEW_DUE)
    assert now.reappointments == 1


def test_the_citizen_is_told_by_a_telling_and_not_by_a_signature() -> None:
    letter = drafted(NOTIFY_BY - hours(3))
    course = [receipt(), letter, signed(NOTIFY_BY - hours(2), letter)]
    missed = fact("apology_delivery", NOTIFY_BY - hours(1), n=1, apology=letter.uid, outcome="khong_gap")
    assert of(*course, missed).notify_by == NOTIFY_BY
    for outcome in ("da_nhan", "tu_choi_nhan"):
        handed = fact("apology_delivery", NOTIFY_BY, n=2, apology=letter.uid, outcome=outcome)
        assert of(*course, missed, handed).notify_by is None
    assert of(*course, fact("broadcast", NOTIFY_BY, n=3, apology=letter.uid)).notify_by is None


def test_telling_of_another_fault_does_not_tell_of_the_delay() -> None:
    letter, other = drafted(NOTIFY_BY - hours(3)), drafted(NOTIFY_BY - hours(4))
    rude = fact("apology_signature", NOTIFY_BY - hours(2), apology=other.uid)
    handed = fact("apology_delivery", NOTIFY_BY, n=2, apology=other.uid, outcome="da_nhan")
    now = of(receipt(), letter, other, rude, signed(NOTIFY_BY - hours(1), letter), handed)
    assert now.notify_by == NOTIFY_BY


def test_an_apology_never_makes_a_late_dossier_punctual() -> None:
    letter = drafted(NOTIFY_BY - hours(2))
    now = of(receipt(), letter, signed(NOTIFY_BY - hours(1), letter), finished(NEW_DUE))
    assert (now.timeliness, now.owed_from) == (Timeliness.LATE, None)


def test_late_again_after_the_new_date_is_a_new_debt() -> None:
    letter = drafted(NOTIFY_BY - hours(2))
    now = of(receipt(), letter, signed(NOTIFY_BY - hours(1), letter), finished(NEW_DUE + hours(1)))
    assert now.owed_from == NEW_DUE


def test_an_apology_signed_after_a_late_finish_pays_its_debt() -> None:
    letter = drafted(PROMISED + hours(20))
    now = of(
        receipt(),
        finished(PROMISED + hours(18)),
        letter,
        signed(PROMISED + hours(22), letter, new_due=None),
    )
    assert (now.timeliness, now.owed_from, now.due_at) == (Timeliness.LATE, None, PROMISED)


def test_an_apology_for_rudeness_pays_no_debt_of_lateness() -> None:
    letter = drafted(NOTIFY_BY)
    rude = fact("apology_signature", NOTIFY_BY + hours(1), apology=letter.uid)
    now = of(receipt(), letter, rude, finished(PROMISED + hours(1)))
    assert now.owed_from == PROMISED
    assert of(receipt(), letter, rude).notify_by == NOTIFY_BY


def test_an_apology_goes_through_its_states_and_never_back() -> None:
    letter = drafted(NOTIFY_BY)
    signature = signed(NOTIFY_BY + hours(1), letter)
    missed = fact("apology_delivery", NOTIFY_BY + hours(2), apology=letter.uid, outcome="khong_gap")
    handed = fact("apology_delivery", NOTIFY_BY + hours(3), apology=letter.uid, outcome="da_nhan")
    heard = fact("broadcast", NOTIFY_BY + hours(4), apology=letter.uid)
    closed = fact("apology_completion", NOTIFY_BY + hours(5), apology=letter.uid)
    course = [receipt(), letter, signature, missed, handed, heard, closed]
    states = [of(*course[:length]).apology_state for length in range(2, 8)]
    assert states == ["drafted", "signed", "signed", "delivered", "broadcast", "completed"]
    late_delivery = fact("apology_delivery", NOTIFY_BY + hours(6), apology=letter.uid, outcome="da_nhan")
    assert of(*course, late_delivery).apology_state == "completed"


def test_contradictions_of_two_desks_are_listed_and_the_first_holds() -> None:
    first, second = returned(PROMISED, desk=1), returned(PROMISED + hours(1), desk=2)
    done, again = finished(PROMISED - hours(2), desk=1), finished(PROMISED - hours(1), desk=2)
    letter = drafted(NOTIFY_BY)
    one = signed(NOTIFY_BY + hours(1), letter, desk=1)
    two = signed(NOTIFY_BY + hours(2), letter, NEW_DUE + timedelta(days=3), desk=2)
    now = of(receipt(), done, again, first, second, letter, one, two)
    assert now.contradictions == ("finished.twice", "returned.twice", "reappointed.twice")
    assert (now.finished_at, now.returned_at, now.due_at) == (PROMISED - hours(2), PROMISED, NEW_DUE)
    assert of(receipt(), first).contradictions == ("returned.unfinished",)


def test_a_fast_clock_cannot_reorder_what_one_desk_saw_of_another() -> None:
    """Desk 2's clock runs a year ahead; desk 1 saw its finish before it finished again itself."""
    ahead = PROMISED + timedelta(days=365)
    first = finished(PROMISED - hours(3), desk=2, n=4, after=("h1-9",), clock=ahead)
    second = finished(PROMISED - hours(1), desk=1, n=12, after=(first.digest,))
    assert of(receipt(), second, first).finished_at == PROMISED - hours(3)
    unseen = finished(PROMISED - hours(1), desk=1, n=12, after=("h1-9",))
    assert of(receipt(), unseen, first).finished_at == PROMISED - hours(1)


def test_two_records_of_one_entry_are_released_together() -> None:
    apology = drafted(NOTIFY_BY, n=20)
    beside = Fact("finish", f"{apology.uid}.1", apology.at, apology.chain, 20, apology.digest, (),
                  {"t": "finish", "finished_at": PROMISED.isoformat(), "outcome": "granted"})  # fmt: skip
    following = returned(PROMISED, n=21, after=(apology.digest,))
    now = of(following, beside, apology, receipt())
    assert (now.status, now.contradictions) == (Status.RETURNED, ())


def test_early_on_time_and_late_go_by_the_first_promise() -> None:
    assert timeliness(PROMISED, datetime(2017, 4, 9, 23, 59, tzinfo=VIETNAM)) is Timeliness.EARLY
    assert timeliness(PROMISED, datetime(2017, 4, 10, 0, 0, tzinfo=VIETNAM)) is Timeliness.ON_TIME
    assert timeliness(PROMISED, PROMISED) is Timeliness.ON_TIME
    assert timeliness(PROMISED, PROMISED + timedelta(seconds=1)) is Timeliness.LATE


@st.composite
def histories(draw: st.DrawFn) -> list[Fact]:
    """A dossier's facts as several desks, some with wrong clocks, may have written them."""
    facts = [receipt()]
    heads: dict[int, list[str]] = {desk: ["h1-9"] for desk in (1, 2, 3)}
    letters: list[Fact] = []
    for step in range(draw(st.integers(0, 12))):
        desk = draw(st.sampled_from([1, 2, 3]))
        when = RECEIVED + hours(draw(st.integers(0, 24 * 14)))
        place = {"desk": desk, "n": 100 + step, "after": tuple(heads[desk])}
        made = draw(_steps(when, letters, place))
        if made.table == "apology":
            letters.append(made)
        facts.append(made)
        heads[desk] = [made.digest]
        if draw(st.booleans()):
            heads[draw(st.sampled_from([1, 2, 3]))].append(made.digest)
    return facts


def _steps(when: datetime, letters: list[Fact], place: dict[str, Any]) -> st.SearchStrategy[Fact]:
    steps = [
        st.builds(lambda: finished(when, **place)),
        st.builds(lambda: returned(when, **place)),
        st.builds(lambda: drafted(when, **place)),
    ]
    if letters:
        about = st.sampled_from(letters)
        due = st.sampled_from([None, NEW_DUE, NEW_DUE + timedelta(days=3)])
        steps += [
            st.builds(lambda letter, new: signed(when, letter, new, **place), about, due),
            st.builds(
                lambda letter, outcome: fact(
                    "apology_delivery", when, apology=letter.uid, outcome=outcome, **place
                ),
                about,
                st.sampled_from(["da_nhan", "khong_gap"]),
            ),
            st.builds(lambda letter: fact("broadcast", when, apology=letter.uid, **place), about),
            st.builds(lambda letter: fact("apology_completion", when, apology=letter.uid, **place), about),
        ]
    return st.one_of(steps)


@settings(max_examples=150, deadline=None)
@given(histories(), st.integers(0, 2**32))
def test_the_order_of_arrival_does_not_matter(history: list[Fact], seed: int) -> None:
    arrived = list(history)
    random.Random(seed).shuffle(arrived)
    assert standing(arrived) == standing(history)


@settings(max_examples=100, deadline=None)
@given(histories())
def test_what_always_holds(history: list[Fact]) -> None:
    now = of(*history)
    assert now.promised_at == PROMISED
    assert now.due_at in {PROMISED, NEW_DUE, NEW_DUE + timedelta(days=3)}
    assert (now.finished_at is None) == (now.status is Status.WORKING)
    assert now.owed_from is not None or now.status is not Status.WORKING
    if now.finished_at is not None and now.finished_at > PROMISED and not now.apology:
        assert now.owed_from == PROMISED
    for table, word in (("finish", "finished.twice"), ("return", "returned.twice")):
        assert (sum(f.table == table for f in history) > 1) == (word in now.contradictions)
