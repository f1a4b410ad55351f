"""A real window on a real desk, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.demo.lively import open_lively
from app.demo.troubles import apologise
from app.desk.desk import Desk
from tests.ui.counter_days import AGAIN, opened, take_in
from tests.ui.hands import EVE_OF_TET, MORNING, Hands
from ui.background import Background
from ui.main_window import MainWindow
from ui.places.intake import Intake
from ui.places.system import System


@pytest.fixture(scope="session")
def lively(tmp_path_factory: pytest.TempPathFactory, keys_folder: Path) -> Path:
    """The folder of a ward at work on the eve of Tết, with apologies at every step; to be copied before use."""
    folder = tmp_path_factory.mktemp("lively") / "mot-cua"
    with open_lively(folder, EVE_OF_TET) as desk:
        apologise(desk, EVE_OF_TET - timedelta(hours=1))
    return folder


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    assert made.finish()


@pytest.fixture
def dossier(desk: Desk) -> str:
    """What the apologies are about: received on 24/01/2017, promised for 07/02; its notice is due on 06/02."""
    return take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-01-24T09:40")


@pytest.fixture
def window(qapp: QApplication, desk: Desk) -> Iterator[MainWindow]:
    with opened(qapp, desk, lambda: MORNING) as (made, _):
        yield made


@pytest.fixture
def hands(window: MainWindow) -> Hands:
    return Hands(window)


@pytest.fixture
def intake(window: MainWindow) -> Intake:
    """Where the window opens."""
    assert isinstance(window.shown, Intake)
    return window.shown


@pytest.fixture
def system(window: MainWindow, hands: Hands) -> System:
    """Hệ thống by its key, as the clerk sees it."""
    hands.press(Qt.Key.Key_6, ctrl=True)
    hands.wait_until(lambda: window.printing.idle)
    assert isinstance(window.shown, System)
    return window.shown
