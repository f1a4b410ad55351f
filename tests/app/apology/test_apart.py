"""Two desks that cannot hear each other do the same to one apology: nothing is lost, nothing counted twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.apology import case as apology_case
from app.apology import register as apologies
from app.apology.acts import (
    Complaint,
    CorrectionOfLetter,
    SpokenForm,
    broadcast,
    cancel,
    complete,
    correct_letter,
    deliver,
    draft_without_dossier,
    sign,
    speak,
)
from app.apology.register import public_list
from app.apology.year import year_of
from app.demo.ward import CLERK, CLERK_2, DEPUTY, HEAD
from app.desk.desk import Desk
from app.dossier.promise import standing_here
from app.figures.lines import apology_counts
from app.openness import assessment as resolved
from app.openness import register as openness
from app.papers.apology import _row
from tests.app.apology.letters import BY_HAND, MORNING, ON_AIR, RUDE, WARD
from tests.ward import TRIAL, at, carry, second_desk

YEAR_END = at("2017-12-31T10:00")
YEAR = date(2017, 1, 1), date(2017, 12, 31)


@pytest.fixture
def other(desk: Desk, letter: str, tmp_path: Path) -> Iterator[Desk]:
    """The ward's second desk, which knows of the draft."""
    with second_desk(desk, tmp_path / "second") as second:
        yield second


def meet(desk: Desk, other: Desk) -> tuple[Desk, Desk]:
    carry(other, desk)
    carry(desk, other)
    return desk, other


def test_one_draft_signed_at_both_keeps_both_numbers_and_is_one_apology(
    desk: Desk, other: Desk, letter: str
) -> None:
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    sign(other, letter, DEPUTY, at("2017-02-06T09:01"))
    meet(desk, other)
    broadcast(desk, letter, ON_AIR, CLERK, at("2017-02-08T18:00"))
    for each in meet(desk, other):
        with each.reading() as reading:
            book = apology_case.of_year(reading, WARD, 2017)
            assert [case.number for case in book] == ["01/PXL", "01/PXL-Q2"]
            assert [line.number for line in public_list(reading, WARD, 2017)] == ["01/PXL", "01/PXL-Q2"]
            assert [case.again_of for case in book] == ["", "01/PXL"]
            assert book[0].signer != book[1].signer
            assert "Cùng thư với số 01/PXL" in _row(book[1], {})[-1]
            counted = year_of(reading, WARD, 2017, YEAR_END)
            assert (counted.signed, counted.causes) == (1, {"tre_han": 1})
            assert apology_counts(reading, WARD, *YEAR, YEAR_END).signed == 1
            assert [read.number for read in openness.public_readings(reading, WARD)] == ["01/PXL"]


def test_one_draft_signed_at_both_around_new_year_has_who_signed_by_name_in_either_book(
    desk: Desk, tmp_path: Path
) -> None:
    bare = draft_without_dossier(desk, Complaint(TRIAL, "bị nói cộc lốc"), RUDE, CLERK, YEAR_END)
    with second_desk(desk, tmp_path / "second") as other:
        sign(desk, bare, HEAD, at("2017-12-31T11:00"))
        sign(other, bare, DEPUTY, at("2018-01-02T08:00"))
        for each in meet(desk, other):
            with each.reading() as reading:
                books = [apology_case.of_year(reading, WARD, year) for year in (2017, 2018)]
            signed = [[(case.signer, case.again_of) for case in book] for book in books]
            names = [desk.staff[code].name for code in (HEAD, DEPUTY)]
            assert signed == [[(names[0], "")], [(names[1], "01/PXL")]]


def test_what_one_desk_gave_up_and_the_other_handed_over_stands_and_can_be_completed(
    desk: Desk, other: Desk, dossier: str, letter: str
) -> None:
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    carry(desk, other)
    cancel(desk, letter, "ghi sai ngày hẹn", HEAD, at("2017-02-06T09:10"))
    deliver(other, letter, BY_HAND, CLERK_2, at("2017-02-06T09:20"))
    for each in meet(desk, other):
        assert standing_here(each, dossier).contradictions == ("cancelled.told",)
        with each.reading() as reading:
            assert apology_counts(reading, WARD, *YEAR, YEAR_END).signed == 1
    complete(desk, letter, CLERK, at("2017-02-06T10:00"))
    with desk.reading() as reading:
        assert apologies.one(reading, WARD, letter).state == "completed"


def test_who_answers_by_a_correction_is_scored_and_not_who_was_named_first(desk: Desk) -> None:
    bare = draft_without_dossier(desk, Complaint(TRIAL, "bị nói cộc lốc"), RUDE, CLERK, MORNING)
    sign(desk, bare, HEAD, at("2017-02-06T09:00"))
    named = CorrectionOfLetter("nhầm người", officials=(CLERK_2,))
    correct_letter(desk, bare, named, HEAD, at("2017-02-06T10:00"))
    with desk.reading() as reading:
        assert resolved.around(reading, WARD, *YEAR, MORNING, (), ()).faults == (CLERK_2,)


def test_a_desks_report_counts_its_apologies_without_a_dossier_and_what_was_only_spoken(
    desk: Desk, other: Desk, letter: str
) -> None:
    speak(desk, letter, SpokenForm("gian_tiep", "dien_thoai"), CLERK, MORNING)
    bare = draft_without_dossier(other, Complaint(TRIAL, "bị nói cộc lốc"), RUDE, CLERK, MORNING)
    sign(other, bare, HEAD, at("2017-02-06T09:00"))
    deliver(other, bare, BY_HAND, CLERK, at("2017-02-06T10:00"))
    carry(other, desk)
    with desk.reading() as reading:
        ours, theirs, all_of = (
            apology_counts(reading, WARD, *YEAR, YEAR_END, chains)
            for chains in ((desk.chain,), (other.chain,), ())
        )
    assert (ours.signed, ours.forms) == (0, {"gian_tiep": 1})
    assert (theirs.signed, theirs.forms) == (1, {"truc_tiep": 1})
    assert (all_of.signed, all_of.forms) == (1, {"gian_tiep": 1, "truc_tiep": 1})
