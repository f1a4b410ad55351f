"""Procedures are found by initials and by beginnings of words, marks or no marks."""

from __future__ import annotations

from datetime import date

import pytest

from app.desk import Desk
from app.registers import receipts
from tests.ui.counter_days import MARRIAGE, take_in
from ui.places.procedure_search import search


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("xnhn", "1.004873"),
        ("tinh trang hon nhan", "1.004873"),
        ("tình trạng hôn", "1.004873"),
        ("1.004873", "1.004873"),
        ("dang ky ket hon", "1.000894"),
        ("kết hôn", "1.000894"),
    ],
)
def test_the_procedure_meant_is_first(desk: Desk, typed: str, code: str) -> None:
    assert search(desk.catalogue, typed)[0].procedure.code == code


def test_ks_is_a_birth_before_a_birth_again_however_often_that_is_asked_for(desk: Desk) -> None:
    again = next(each.code for each in desk.catalogue if each.folded.startswith("dang ky lai khai sinh"))
    assert search(desk.catalogue, "ks", {again: 9})[0].procedure.folded == "dang ky khai sinh"


def test_the_letters_that_agree_are_lit(desk: Desk) -> None:
    match = search(desk.catalogue, "xnhn")[0]
    assert "".join(match.procedure.name[start:end] for start, end in match.lit) == "xnhn"


def test_what_is_not_in_use_is_not_offered(desk: Desk) -> None:
    inactive = next(procedure for procedure in desk.catalogue if not procedure.active)
    assert inactive.code not in {match.procedure.code for match in search(desk.catalogue, inactive.code)}


def test_nothing_typed_or_nothing_like_it_finds_nothing(desk: Desk) -> None:
    assert search(desk.catalogue, "  ") == []
    assert search(desk.catalogue, "zzzz") == []


def test_among_equals_the_one_most_asked_for_stands_first_but_closeness_goes_before(desk: Desk) -> None:
    found = search(desk.catalogue, "cap")
    equals = [match for match in found if match.looseness == found[0].looseness]
    last = equals[-1].procedure.code
    assert len(equals) > 1
    assert search(desk.catalogue, "cap", {last: 5})[0].procedure.code == last
    loose = next(match.procedure.code for match in search(desk.catalogue, "xn") if match.looseness)
    assert search(desk.catalogue, "xn", {loose: 99})[0].procedure.code != loose


def test_uses_are_counted_from_a_day_on(desk: Desk) -> None:
    take_in(desk, "Nguyễn Văn Thử", "042196000021", MARRIAGE, "2017-01-05T09:00")
    take_in(desk, "Nguyễn Văn Thử", "042196000021", MARRIAGE, "2017-01-20T09:00")
    with desk.reading() as reading:
        assert receipts.uses(reading, desk.settings.ward, date(2017, 1, 10)) == {MARRIAGE: 1}
        assert receipts.uses(reading, desk.settings.ward, date(2017, 1, 1)) == {MARRIAGE: 2}
