"""The city sees of every ward what the ward sees of itself: dialogue, promises, sheets, opinions, ratings in totals."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sqlalchemy import func, select

from app.city.openness import of_one
from app.demo.ward import CLERK
from app.desk.reference import catalogue
from app.exchange.courier import exchange
from app.openness import board
from app.openness.assessment import assess
from app.openness.board import ward_sheets
from app.openness.dialogue import register as dialogues
from app.openness.dialogue.register import supervisor_list
from app.openness.ratings import publish_ratings
from db.openness import DialogueQuestion
from tests.app.openness.test_dialogue import quarter
from tests.app.openness.test_indicators import FEBRUARY, a_small_month
from tests.app.openness.test_satisfaction import slips
from tests.sync.town import City, enrolled
from tests.ward import at

ON = date(2017, 7, 8)
SEEN = at("2017-07-08T21:00")


def test_the_city_sees_a_quarter_as_the_ward_does(city: City, ward: str, tmp_path: Path) -> None:
    with enrolled(city, tmp_path / "1", 1, ward) as desk:
        a_small_month(desk)
        slips(desk, 4, "2017-02-27T09:00", 5)
        slips(desk, 4, "2017-02-27T09:00", 2)
        publish_ratings(desk, at("2017-03-01T08:00"))
        quarter(desk)
        with desk.reading() as reading:
            sheets = ward_sheets(reading, ward, desk.catalogue, date(2017, 3, 29))
        board.hang(desk, sheets[:3], "board", CLERK, at("2017-03-29T14:00"))
        exchange(desk, SEEN)
        city.level(ward)
        with desk.reading() as reading:
            known = dialogues.known(reading, ward)
            here = supervisor_list(known, desk.regime.dialogue, date(2017, 1, 1), ON)
            scored = assess(reading, ward, desk.catalogue, *FEBRUARY, SEEN)
            on_the_wall = [line.state for line in board.board(reading, ward, sheets)]
        with city.engine.connect() as connection:
            seen = of_one(connection, ward, ON)
            there = assess(connection, ward, catalogue(connection, ward, desk.regime.id), *FEBRUARY, SEEN)
            asked = connection.execute(
                select(func.count()).select_from(DialogueQuestion).where(DialogueQuestion.ward == ward)
            ).scalar_one()
    assert seen.last_session == date(2017, 3, 29)
    assert seen.silent == ("quý II/2017",)
    assert (seen.commitments_overdue, seen.commitments_open) == (len(here.overdue), len(here.open)) == (2, 0)
    assert (seen.opinions_overdue, seen.ratings, seen.mean_rating) == (1, 8, 3.5)
    assert (seen.sheets_older, seen.sheets_missing) == (0, on_the_wall.count("missing"))
    assert asked == 3
    assert there.points == scored.points
    assert [each.score for each in there.indicators] == [each.score for each in scored.indicators]
