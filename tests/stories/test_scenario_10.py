"""Domain brief §9.3, scenario 10 and cases C1, C2: a swap announced late, and the year's book closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from app.demo.ward import CLERK, HEAD, OFFICER, open_demo
from app.desk.desk import Desk
from app.dossier.acts.correct import reissue
from app.dossier.acts.end import finish
from app.dossier.promise import standing_here
from app.office.books import close_book
from app.office.calendar import affected_by
from app.office.publishing import publish_calendar
from app.refusal import Refusal
from app.rules.course.standing import Timeliness
from app.rules.time.calendar import CalendarDay
from db.course import BookClosing
from tests.ward import MARRIAGE, at, take_in

WARD = "18077"
SWAP = (
    CalendarDay(date(2026, 1, 2), "off", "nghỉ hoán đổi", "12729/VPCP-KGVX", provisional=False),
    CalendarDay(date(2026, 1, 10), "work", "làm bù", "12729/VPCP-KGVX", provisional=False),
)
BEFORE = (
    CalendarDay(date(2026, 1, 2), "work", "", "", provisional=False),
    CalendarDay(date(2026, 1, 10), "off", "thứ Bảy", "", provisional=False),
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """The ward as it was before the notice: the swap is not in its calendar."""
    with open_demo(tmp_path / "ward", at("2025-12-01T07:30"), regime="hatinh-2025") as opened:
        publish_calendar(opened, BEFORE, at("2025-12-01T08:00"), HEAD)
        yield opened


def test_the_swap_and_the_slips_it_overtook(desk: Desk) -> None:
    overtaken = take_in(desk, "2025-12-29T08:00", MARRIAGE)
    assert overtaken.promise.due_at == at("2026-01-02T17:30")
    other = take_in(desk, "2025-12-30T08:00", MARRIAGE)
    assert other.promise.due_at == at("2026-01-05T17:30")

    # Before both rows are entered the supervisor sees whom they touch.
    with desk.reading() as reading:
        seen = affected_by(reading, WARD, desk.calendar, SWAP, desk.regime)
    by_dossier = {each.line.dossier: each for each in seen}
    first = by_dossier[overtaken.dossier]
    assert (first.closed, first.recounted_at) == (True, at("2026-01-05T17:30"))

    publish_calendar(desk, SWAP, at("2025-12-30T09:00"), HEAD)
    assert standing_here(desk, overtaken.dossier).due_at == at("2026-01-02T17:30")  # never silently

    assert reissue(desk, overtaken.dossier, HEAD, at("2025-12-30T09:30")) == at("2026-01-05T17:30")
    now = standing_here(desk, overtaken.dossier)
    assert (now.reappointments, now.apology) == (0, None)
    assert finish(desk, overtaken.dossier, OFFICER, at("2026-01-05T10:00")) is Timeliness.ON_TIME


def test_a_later_promise_stands(desk: Desk) -> None:
    promised = take_in(desk, "2026-01-07T08:00", MARRIAGE)
    assert promised.promise.due_at == at("2026-01-12T17:30")
    publish_calendar(desk, SWAP, at("2026-01-07T09:00"), HEAD)
    with pytest.raises(Refusal, match=r"reissue\.stands"):
        reissue(desk, promised.dossier, HEAD, at("2026-01-07T09:30"))
    assert standing_here(desk, promised.dossier).due_at == at("2026-01-12T17:30")


def test_only_a_leader_moves_a_printed_promise(desk: Desk) -> None:
    overtaken = take_in(desk, "2025-12-29T08:00", MARRIAGE).dossier
    publish_calendar(desk, SWAP, at("2025-12-30T09:00"), HEAD)
    with pytest.raises(Refusal, match=r"staff\.not_leading"):
        reissue(desk, overtaken, CLERK, at("2025-12-30T09:30"))


def test_the_book_is_closed_and_the_next_begins_at_one(desk: Desk) -> None:
    for minute in range(3):
        take_in(desk, f"2025-12-29T08:{minute:02}", MARRIAGE)
    with pytest.raises(Refusal, match=r"book\.year_running"):
        close_book(desk, 2025, HEAD, at("2025-12-31T17:00"))
    with pytest.raises(Refusal, match=r"book\.head"):
        close_book(desk, 2025, CLERK, at("2025-12-31T17:30"))
    assert close_book(desk, 2025, HEAD, at("2025-12-31T17:30")) == 3
    with desk.reading() as reading:
        closing = reading.execute(select(BookClosing.__table__)).one()
    assert (closing.first, closing.last, closing.year) == (1, 3, 2025)

    with pytest.raises(Refusal, match=r"book\.closed"):
        take_in(desk, "2025-12-31T17:35", MARRIAGE, received="2025-12-31T09:00")
    with pytest.raises(Refusal, match=r"book\.closed"):
        close_book(desk, 2025, HEAD, at("2025-12-31T18:00"))
    publish_calendar(desk, SWAP, at("2025-12-31T18:10"), HEAD)
    first = take_in(desk, "2026-01-05T07:35", MARRIAGE)
    assert first.number == 1
