"""One city for all tests of the exchange; every test takes a ward of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from tests.sync.town import City, running_city

_numbers = count(1)


@pytest.fixture(scope="session")
def city() -> Iterator[City]:
    with running_city() as city:
        yield city


@pytest.fixture
def ward() -> str:
    return f"thu-{next(_numbers)}"
