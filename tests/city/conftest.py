"""One city for all tests of the exchange; every test takes a ward of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from tests.sync.town import City

_numbers = count(1)


@pytest.fixture(scope="session")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    city = City(tmp_path_factory.mktemp("city"))
    city.start()
    yield city
    city.stop()


@pytest.fixture
def ward() -> str:
    return f"thu-{next(_numbers)}"
