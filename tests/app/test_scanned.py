"""What the text of a scanner is, whatever the scanner and the keyboard made of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.text.identity import TEST_CARD
from app.rules.text.scanned import (
    Kind,
    begins_at,
    broken_letters,
    has_its_marks,
    is_whole,
    may_become_scan,
    read_scan,
)

CARD = "042196000018|183000018|Trần Thị Hoài Thử|17091996|Nữ|Tổ dân phố 6, phường Nguyễn Du|01012022"
CODE = "000.99.01.H27-170125-0001"
SLIP = "MC1/0123456789BCFG"


@pytest.mark.parametrize(
    ("text", "kind", "bare"),
    [
        (CARD, Kind.CARD, CARD),
        (f"~{CARD}", Kind.CARD, CARD),
        (f"]Q1{SLIP}", Kind.SLIP, SLIP),
        (CARD.swapcase(), Kind.CARD, CARD),
        (CODE.lower(), Kind.CODE, CODE),
        (TEST_CARD, Kind.TEST, TEST_CARD),
        (TEST_CARD.replace("Đ", "?"), Kind.TEST, TEST_CARD.replace("Đ", "?")),
        ("MCă/ăâ", Kind.MISLAID, "MCă/ăâ"),
        ("8934567000012", Kind.UNKNOWN, "8934567000012"),
        ("", Kind.UNKNOWN, ""),
    ],
)
def test_each_is_told(text: str, kind: Kind, bare: str) -> None:
    assert read_scan(text) == (kind, bare)


@given(st.text(max_size=200))
def test_nothing_that_arrives_breaks_the_reading(text: str) -> None:
    kind, _ = read_scan(text)
    assert kind in Kind
    begun = begins_at(text)
    assert begun is None or 0 <= begun < len(text)
    is_whole(text)
    may_become_scan(text)


@given(st.integers(1, len(CARD) - 1))
def test_a_card_cut_short_is_not_whole(length: int) -> None:
    assert not is_whole(CARD[:length])


@pytest.mark.parametrize(
    "payload", [CARD, CODE, SLIP, "HTTPS://MOTCUA.EXAMPLE/S/0123BCFG", "H27.99.01-170125-0001"]
)
def test_every_beginning_of_a_scan_may_become_one(payload: str) -> None:
    assert all(may_become_scan(payload[:end]) for end in range(1, len(payload) + 1))


@pytest.mark.parametrize("command", "123456789+/TBCRXGNKSEDVPtbcrxgnksedvp ")
def test_no_command_may_become_a_scan(command: str) -> None:
    assert not may_become_scan(command)


def test_broken_letters_are_paired_once() -> None:
    assert broken_letters("Đặng Đức", "Dang Duc") == (("Đ", "D"), ("ặ", "a"), ("ứ", "u"))
    assert broken_letters("Hường", "Hu\u031bo\u031b\u0300ng") == ()


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("Đặng Thị Hường", True),
        ("Y Blŏm Êban", True),
        ("Dang Thi Huong", False),
        ("Đ?ng Thị Hường", False),
        ("§Æng ThÞ H­êng", False),
    ],
)
def test_whether_a_cards_letters_came_with_their_marks(name: str, whole: bool) -> None:
    assert has_its_marks(f"042196000018||{name}|17091996|Nam|TDP 6|01012022") is whole
