"""A dossier that will be late, its letter, and the letter signed."""

from __future__ import annotations

import pytest

from app.apology.acts import draft, sign
from app.demo.ward import CLERK, HEAD
from app.desk.desk import Desk
from tests.app.apology.letters import (
    LATE,
    MORNING,
)
from tests.ward import BIRTH_AGAIN, at, take_in


@pytest.fixture
def dossier(desk: Desk) -> str:
    """Case D03: received 24/01/2017, five working days, due Tuesday 07/02/2017."""
    return take_in(desk, "2017-01-24T10:00", BIRTH_AGAIN).dossier


@pytest.fixture
def letter(desk: Desk, dossier: str) -> str:
    return draft(desk, dossier, LATE, CLERK, MORNING)


@pytest.fixture
def signed(desk: Desk, letter: str) -> str:
    sign(desk, letter, HEAD, at("2017-02-06T09:00"))
    return letter
