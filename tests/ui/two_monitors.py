"""A counter with two monitors, for test_citizen_screens: prints what became of the waiting room's window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.demo.ward import open_demo
from tests.ui.hands import MORNING
from ui.application import begun
from ui.citizen.displays import key_of, offered
from ui.opening import dress, open_window


def main(folder: Path) -> None:
    app = begun()
    dress(app)
    with open_demo(folder, MORNING) as desk:
        window = open_window(app, desk, lambda: MORNING)
        window.show()
        clerks = window.screen()
        other = next(screen for screen in QApplication.screens() if screen is not clerks)
        window.preferences.choose_screen("waiting", key_of(other))
        QTest.qWait(900)
        assert window.watching is not None
        screens = window.watching.screens
        shown = screens.waiting
        assert len(offered()) == 2
        assert shown.isVisible()
        assert shown.screen() is other
        assert shown.geometry() == other.geometry(), shown.geometry()
        sys.stdout.write("shown\n")
        window.preferences.choose_screen("waiting", "HDMI-9|gone")
        screens.place()
        assert not shown.isVisible()
        sys.stdout.write("gone\n")
        window.preferences.choose_screen("waiting", key_of(other))
        screens.place()
        assert shown.isVisible()
        sys.stdout.write("back\n")
        window.preferences.choose_screen("waiting", key_of(clerks))
        screens.place()
        assert not shown.isVisible(), "never on the clerk's own monitor"
        sys.stdout.write("refused\n")
        window.printing.finish()
        window.close()
        assert not shown.isVisible()
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
