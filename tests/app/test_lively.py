"""The demo ward by which a ward judges the program: a counter at work, whenever it is made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import select

from app.demo.counter_days import this_morning
from app.demo.lively import open_lively
from app.demo.ward import CLERK, CLERK_2, CLERK_3, WARD
from app.desk.desk import Desk
from app.dossier.registers.dossiers import one, tiles
from app.exchange.check import check
from app.figures import trends
from app.office.login import holders
from app.openness import board
from app.openness.board import wanted
from app.rules.text.listed import listed
from app.rules.text.words import fold
from db.records import Receipt
from tests.ward import at

NOW = at("2017-01-24T14:05")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, keys_folder) -> Iterator[Desk]:
    with open_lively(tmp_path_factory.mktemp("lively") / "ward", NOW) as desk:
        yield desk


def test_a_morning_lies_behind_it(made):
    with made.reading() as reading:
        hours = trends.hours(reading, WARD, NOW.date())
    assert 12 <= sum(hours.values()) <= 18
    assert min(hours) == 7
    assert max(hours) == 11


def test_its_papers_have_the_names_that_the_catalogue_has(made):
    with made.reading() as reading:
        latest = reading.execute(select(Receipt.uid).order_by(Receipt.received_at.desc()).limit(80)).scalars()
        received = [one(reading, WARD, uid) for uid in latest]
    for each in received:
        papers = made.catalogue.on(each.line.procedure, NOW.date()).papers
        known = {fold(listed(words).name) for words in papers}
        assert {fold(paper["name"]) for paper in each.papers} <= known, each.line.procedure_name


def test_three_clerks_have_received_what_is_worked_on_in_several_fields(made):
    with made.reading() as reading:
        load = trends.workload(reading, WARD, NOW)
        backlog = trends.backlog(reading, WARD, NOW.date())
    assert {each.code for each in load} == {CLERK, CLERK_2, CLERK_3}
    assert len([each for each in backlog if each.now]) >= 5


def test_every_month_of_the_year_had_something_to_finish(made):
    with made.reading() as reading:
        assert all(month.resolved for month in trends.months(reading, WARD, NOW.date(), 12))


def test_dossiers_stand_in_every_state(made):
    with made.reading() as reading:
        found = tiles(reading, WARD, NOW)
    assert all(found.values()), found
    assert found["waiting"] <= 3


def test_most_sheets_hang_and_a_few_do_not(made):
    with made.reading() as reading:
        sheets = wanted(made, reading, NOW.date())
        missing = board.to_print(reading, WARD, sheets)
    assert 2 <= len(missing) <= 6 < len(sheets)


def test_everything_was_recorded_by_acts_and_everybody_can_log_in(made):
    assert check(made).ok
    assert holders(made) == set(made.staff)


def test_it_has_come_as_far_as_the_clock(desk):
    this_morning(desk, at("2017-01-24T09:00"))
    with desk.reading() as reading:
        hours = trends.hours(reading, WARD, date(2017, 1, 24))
    assert set(hours) == {7, 8}


def test_nobody_comes_on_a_sunday(desk):
    before = desk.last_at()
    this_morning(desk, at("2017-01-22T10:00"))
    assert desk.last_at() == before
