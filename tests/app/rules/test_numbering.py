"""Codes never clash, are never used twice, and never run out silently."""

from __future__ import annotations

from datetime import date
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.refusal import Refusal
from app.rules.text.numbering import CODE, chain_name, dossier_code, next_sequence, printed_number, spans

DAY = date(2017, 1, 25)
IDENTIFIER = "000.99.01.H27"
FORMAT = "V.Z.Y.M-YYMMDD-XXXX"


def numbers_of(block: int) -> list[int]:
    """Every number that a desk with this block gives in one day, as it gives them."""
    given_out: list[int] = []
    last: int | None = None
    while True:
        try:
            last = next_sequence(block, last)
        except Refusal as refusal:
            assert refusal.code == "numbers.exhausted"
            return given_out
        given_out.append(last)


def test_a_block_gives_every_number_once_then_says_that_it_is_exhausted() -> None:
    given_out = numbers_of(0)
    assert given_out[0] == 1
    assert given_out[1998:2000] == [1999, 10_001]
    assert given_out[-1] == 11_999
    assert given_out == sorted(set(given_out))


def test_desks_of_one_day_never_share_a_number() -> None:
    every = [number for block in range(12) for number in numbers_of(block)]
    assert len(every) == len(set(every)) == 12 * 2 * 1999


@given(st.integers(0, 400), st.integers(0, 400))
def test_blocks_are_disjoint(one: int, other: int) -> None:
    mine, theirs = spans(one), spans(other)
    meet = any(max(a.start, b.start) < min(a.stop, b.stop) for a in mine for b in theirs)
    assert meet == (one == other)
    assert max(mine[0].start, mine[0].stop) < mine[1].start


@given(st.integers(0, 60), st.integers(0, 5000))
def test_a_number_is_always_followed_by_a_larger_one_of_the_same_block(block: int, steps: int) -> None:
    first, second = spans(block)
    given_out = list(islice((n for span in (first, second) for n in span), steps, steps + 2))
    if len(given_out) == 2:
        assert next_sequence(block, given_out[0]) == given_out[1]
    else:
        with pytest.raises(Refusal, match=r"numbers\.exhausted"):
            next_sequence(block, second[-1])


def test_the_first_five_desks_print_four_digits_further_ones_five() -> None:
    assert [spans(block)[0].start for block in range(6)] == [1, 2001, 4001, 6001, 8001, 20_001]
    assert spans(4)[0].stop - 1 == 9999
    assert spans(0)[1].start == 10_001


def test_a_number_that_no_desk_of_this_block_gave_is_refused() -> None:
    with pytest.raises(Refusal, match=r"numbers\.exhausted"):
        next_sequence(0, 2000)
    with pytest.raises(ValueError, match="negative"):
        spans(-1)


@given(st.integers(1, 99_999), st.dates(date(2015, 1, 1), date(2027, 12, 31)))
def test_a_printed_code_has_the_form_of_the_circular(sequence: int, on: date) -> None:
    code = dossier_code(FORMAT, IDENTIFIER, on, sequence)
    assert CODE.fullmatch(code)
    assert code == f"000.99.01.H27-{on:%y%m%d}-{sequence:04d}"


def test_the_form_of_2025_has_three_words() -> None:
    assert dossier_code("M.Y.Z-YYMMDD-XXXX", "H27.999.01", DAY, 7) == "H27.999.01-170125-0007"
    with pytest.raises(Refusal, match=r"unit\.identifier"):
        dossier_code("M.Y.Z-YYMMDD-XXXX", IDENTIFIER, DAY, 7)


def test_printed_numbers_of_further_books_carry_their_volume() -> None:
    assert printed_number(1, "/PXL", 1) == "01/PXL"
    assert printed_number(112, "/PXL", 1) == "112/PXL"
    assert printed_number(1, "/PXL", 2) == "01/PXL-Q2"


def test_a_chain_is_named_by_ward_desk_and_epoch() -> None:
    assert chain_name("18077", 1, "7f3a9c") == "18077.q1.7f3a9c"
