"""The open office arrives in a database that was there before: its own ratings are kept, and what newer desks told it."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text

from app.demo.ward import CLERK
from app.desk import fold as folding
from app.desk.desk import Desk
from app.openness.dialogue import acts as dialogue
from db import upgrade
from db.engine import open_desk, writing
from db.journal import read
from tests.ward import at

KEY = bytes(range(32))


@pytest.fixture
def before(tmp_path: Path) -> Engine:
    """A database of the revision before."""
    engine = open_desk(tmp_path / "before.db", KEY)
    with engine.connect() as connection, writing(connection).begin():
        config = Config()
        config.set_main_option("script_location", str(upgrade.MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "0005")
    return engine


def test_ratings_that_were_counted_stay_counted(before: Engine) -> None:
    with before.connect() as connection, writing(connection).begin():
        connection.execute(text("INSERT INTO rating_tally VALUES ('2017-01', 'Hộ tịch', 'late', 1, 4, 7)"))
    assert upgrade.upgrade(before, lambda: None)
    with before.connect() as connection:
        rows = [tuple(row) for row in connection.execute(text("SELECT * FROM rating_tally"))]
    assert rows == [("2017-01", "Hộ tịch", "late", 1, "", "screen", 4, 7)]


def test_a_question_that_a_newer_desk_told_of_is_taken_from_its_entry(before: Engine, desk: Desk) -> None:
    question = dialogue.ask(
        desk,
        dialogue.QuestionForm("Bao giờ có nước sạch?", name="Trần Thị Thử"),
        CLERK,
        at("2017-03-13T08:30"),
    )
    with desk.reading() as reading:
        told = reading.execute(text("SELECT e, s FROM entry ORDER BY n")).all()
    with before.connect() as connection, writing(connection).begin():
        # What the earlier program did with an entry of a kind that it did not know.
        for e, s in told:
            folding.write_entry(connection, read(e, s))
    assert upgrade.upgrade(before, lambda: None)
    with before.connect() as connection:
        found = connection.execute(text("SELECT uid, level FROM dialogue_question")).one()
        assert tuple(found) == (question, "xa")
        assert connection.execute(text("SELECT question FROM dialogue_asker")).scalar() == question
        assert connection.execute(text("SELECT count(*) FROM entry")).scalar() == len(told)
