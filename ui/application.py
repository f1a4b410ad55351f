"""The composition root: opens the desk, dresses the program, shows the window, and closes everything again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.demo.lively import open_lively
from app.desk import Desk
from app.reference import staff
from app.refusal import Refusal
from ui.background import Background
from ui.counter import Counter, wall_clock
from ui.main_window import MainWindow
from ui.printing import Printing, default_printer
from ui.refused_page import RefusedPage
from ui.scans import Scans
from ui.theme import DARK, LIGHT, wear
from ui.trouble import report_trouble


def run(data_folder: Path, demo: bool = False, argv: Sequence[str] = ()) -> int:
    """Open the counter on ``data_folder`` until its window is closed; ``demo`` makes a demo ward of an empty folder.

    Returns the exit code: 0, or 1 when the desk could not be opened; the reason then stands in a window of its own.
    """
    app = dressed(argv)
    try:
        desk = open_lively(data_folder, wall_clock()) if demo else Desk.open(data_folder)
    except Refusal as refusal:
        page = RefusedPage(refusal, data_folder)
        page.show()
        app.exec()
        return 1
    with desk:
        background = Background()
        window = open_window(app, desk, background)
        window.show()
        code = app.exec()
        background.finish()
        return code


def dressed(argv: Sequence[str] = ()) -> QApplication:
    """The QApplication in the theme that the system asks for; it follows when the system changes."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["motcua", *argv])
    app.setApplicationName("Một Cửa")
    worn = app

    def follow(scheme: Qt.ColorScheme) -> None:
        wear(worn, DARK if scheme == Qt.ColorScheme.Dark else LIGHT)

    app.styleHints().colorSchemeChanged.connect(follow)
    follow(app.styleHints().colorScheme())
    return app


def open_window(
    app: QApplication, desk: Desk, background: Background, clock: Callable[[], datetime] = wall_clock
) -> MainWindow:
    """The clerk's window on an open desk, not yet shown. The first clerk on the staff list works until another takes over."""
    with desk.reading() as reading:
        members = list(staff(reading, desk.settings.ward).values())
    clerk = next((member for member in members if "clerk" in member.duties), members[0])
    counter = Counter(desk, clerk, clock)
    printing = Printing(background, desk.folder / "papers")
    window = MainWindow(counter, printing, Scans(app))
    report_trouble(window)
    # Asking the spooler may take seconds on a ward's network; the form is on the screen by then.
    QTimer.singleShot(0, lambda: _find_printer(background, printing))
    return window


def _find_printer(background: Background, printing: Printing) -> None:
    background.run(default_printer, lambda name: printing.use(str(name)), lambda _: printing.use(""))
