"""Procedures are found by initials and by beginnings of words, marks or no marks."""

from __future__ import annotations

import pytest

from app.desk import Desk
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


def test_the_letters_that_agree_are_lit(desk: Desk) -> None:
    match = search(desk.catalogue, "xnhn")[0]
    assert "".join(match.procedure.name[start:end] for start, end in match.lit) == "xnhn"


def test_what_is_not_in_use_is_not_offered(desk: Desk) -> None:
    inactive = next(procedure for procedure in desk.catalogue if not procedure.active)
    assert inactive.code not in {match.procedure.code for match in search(desk.catalogue, inactive.code)}


def test_nothing_typed_or_nothing_like_it_finds_nothing(desk: Desk) -> None:
    assert search(desk.catalogue, "  ") == []
    assert search(desk.catalogue, "zzzz") == []
