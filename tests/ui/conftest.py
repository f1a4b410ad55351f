"""A real window on a real desk, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desk import Desk
from tests.ui.hands import MORNING, Hands
from ui.background import Background
from ui.main_window import MainWindow
from ui.opening import open_window
from ui.theme import LIGHT, wear


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    assert made.finish()


@pytest.fixture
def window(qapp: QApplication, desk: Desk) -> Iterator[MainWindow]:
    wear(qapp, LIGHT)
    opened = open_window(qapp, desk, lambda: MORNING)
    opened.show()
    QTest.qWaitForWindowActive(opened)
    opened.printing.use("")
    yield opened
    hands = Hands(opened)
    hands.wait_until(lambda: opened.printing.idle)
    assert opened.printing.finish()
    opened.close()
    opened.deleteLater()
    QTest.qWait(20)


@pytest.fixture
def hands(window: MainWindow) -> Hands:
    return Hands(window)
