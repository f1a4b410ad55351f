"""A window that is gone leaves nothing behind that still watches keys, monitors or the clock."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from tests.ui.hands import MORNING, wait_until
from ui.citizen.windows import CitizenWindow
from ui.idle import IdleWatch
from ui.main_window import MainWindow
from ui.opening import open_window
from ui.scans import Scans

WATCHERS = (IdleWatch, Scans, CitizenWindow, MainWindow)


def _alive(app: QApplication) -> int:
    found = [*app.findChildren(QObject), *app.allWidgets()]
    return sum(isinstance(one, WATCHERS) for one in found)


def _come_and_go(app: QApplication, desk: Desk) -> int:
    """How many watchers there were while the window was open."""
    window = open_window(app, desk, lambda: MORNING)
    window.show()
    wait_until(lambda: window.watching is not None)
    alive = _alive(app)
    assert window.printing.finish()
    window.close()
    window.deleteLater()
    return alive


def test_a_window_that_is_gone_leaves_no_screen_and_no_watcher(qapp: QApplication, desk: Desk) -> None:
    QTest.qWait(50)
    before = _alive(qapp)
    assert _come_and_go(qapp, desk) > before
    wait_until(lambda: _alive(qapp) <= before)
