"""One screen for all tests of the desktop; what it showed when one failed is kept in build/desktop."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from app.demo.ward import CLERK, DEMO_PIN
from app.desk.desk import Desk
from app.office import login
from tests.conftest import at
from tests.desktop.counter import ROOT
from tests.desktop.screen import Screen, switched_on


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    with switched_on(tmp_path_factory.mktemp("screen")) as screen:
        yield screen


@pytest.fixture
def folder(folder: Path) -> Path:
    """A fresh ward whose first clerk has a PIN."""
    with Desk.open(folder) as desk:
        login.choose(desk, desk.staff[CLERK], DEMO_PIN, at("2016-12-13T07:31"))
    return folder


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    screen = getattr(item, "funcargs", {}).get("screen")
    if report.failed and isinstance(screen, Screen):
        folder = ROOT / "build" / "desktop"
        folder.mkdir(parents=True, exist_ok=True)
        screen.picture().save(folder / f"{item.name}-{report.when}.png")
    return report
