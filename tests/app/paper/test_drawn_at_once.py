"""A letter is looked at while slips print: what several threads draw at once is what one draws alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from app.papers.draw.base import sheet
from app.papers.draw.base.sheet import A5, BOLD, SANS, SANS_BOLD, SERIF, Sheet

FACES = (SERIF, BOLD, SANS, SANS_BOLD)
WORDS = "Đặng Thị Hường, ạ ẳ ễ ợ ữ 0123456789 ẵ ỗ ỳ"
_SHEETS = 24


@pytest.fixture
def threads_that_give_way_often() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def paper(n: int) -> bytes:
    made = Sheet(A5, "Phiếu thử")
    for line, face in enumerate(FACES):
        made.text(10, 20 + 8 * line, WORDS[n % 7 :], face, size=12)
    return made.finish()


def test_sheets_drawn_at_once_are_those_drawn_alone(threads_that_give_way_often: None) -> None:
    alone = [paper(n) for n in range(_SHEETS)]
    sheet._registered.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(paper, range(_SHEETS))) == alone
