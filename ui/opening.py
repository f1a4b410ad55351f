"""The frame is on the screen first, then the desk is opened behind it, then all is closed again."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.desk import settings
from app.refusal import Refusal
from ui.background import Background
from ui.counter import Counter, wall_clock
from ui.dossier_papers import begin_printing
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.printing import Printing
from ui.scans import Scans
from ui.steady_keeping import SteadyKeeping
from ui.sweeping import put_off
from ui.theme import DARK, LIGHT, wear
from ui.trouble import report_trouble
from ui.window_size import remember_size, show_as_left, show_within

if TYPE_CHECKING:
    from app.desk.desk import Desk

log = logging.getLogger(__name__)

_SWITCH_SECONDS = 0.0002


def open_counter(app: QApplication, data_folder: Path, demo: bool) -> int:
    """Open the counter on ``data_folder`` until its window is closed, with the frame on the screen first.

    Of an empty folder ``demo`` makes a demo ward; otherwise a form asks for what a real desk must know first.
    Returns the exit code: 0, or 1 when no desk was opened; why not then stands in a window of its own.
    """
    dress(app)
    asks = not demo and _is_new(data_folder)
    try:
        if demo:
            _make_demo(data_folder)
        elif asks and not _ask_first(app, data_folder):
            return 1
        window = framed(app, data_folder)
        window.door.page.made_now = asks
    except Refusal as refusal:
        return _refused(app, refusal, data_folder, demo)
    refusals: list[Refusal] = []
    window.first_painted.connect(lambda: _open_behind(app, window, data_folder, refusals))
    show_as_left(window)
    code = app.exec()
    if refusals:
        window.hide()
        window.deleteLater()
        return _refused(app, refusals[0], data_folder, demo)
    remember_size(window)
    window.printing.finish()
    window.counter.proving.finish()
    window.line.end()
    if window.counter.is_open:
        window.counter.desk.close()
    if window.reopening:
        _start_anew()
    return code


def dress(app: QApplication) -> None:
    """Wear the theme that the system asks for, until a window's own :class:`ui.look.Look` takes over."""
    wear(app, DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT)


def framed(app: QApplication, data_folder: Path, clock: Callable[[], datetime] = wall_clock) -> MainWindow:
    """The window over a desk that is not open yet: everything is in its place, and nothing can be saved.

    :raises Refusal: ``folder.empty`` or ``settings.unreadable``.
    """
    if not (data_folder / settings.FILE).is_file():
        raise Refusal("folder.empty", folder=str(data_folder))
    # Papers are drawn in Python on threads of their own: a key must not wait for one as long as Python usually lets it.
    sys.setswitchinterval(_SWITCH_SECONDS)
    put_off()
    printing = Printing(Background(), data_folder / "papers")
    scans = Scans(app)
    counter, preferences = Counter(clock=clock), Preferences(data_folder)
    window = MainWindow(settings.load(data_folder), counter, printing, scans, preferences)
    window.look.of("")
    window.scan_routes.prefer(Preferences(data_folder))
    scans.watch()
    window.destroyed.connect(scans.deleteLater)
    SteadyKeeping(window)
    report_trouble(window)
    return window


def open_window(app: QApplication, desk: Desk, clock: Callable[[], datetime] = wall_clock) -> MainWindow:
    """The window on a desk already open, not yet shown, with its first clerk at work; whoever opened the desk closes it."""
    window = framed(app, desk.folder, clock)
    begin_work(window, desk, attended=True)
    return window


def begin_work(window: MainWindow, desk: Desk, *, attended: bool = False) -> None:
    """Give the desk to the window, which asks who comes in; ``attended`` lets the first clerk in unasked.

    :raises Refusal: ``staff.none`` when nobody is entered who could work here.
    """
    from app.desk.reference import staff  # noqa: PLC0415 - the core is read after the first paint

    with desk.reading() as reading:
        members = list(staff(reading, desk.settings.ward).values())
    clerks = [member for member in members if "clerk" in member.duties] or members
    if not clerks:
        raise Refusal("staff.none")
    window.counter.open(desk, clerks[0] if attended else None)
    # Asking the spooler may take seconds on a ward's network; the form is usable meanwhile.
    QTimer.singleShot(0, window, lambda: begin_printing(window.counter, window.printing))


def _start_anew() -> None:
    """The program once more, as it was started: the words of a window are read once."""
    frozen = bool(getattr(sys, "frozen", False))
    words = reopening_words(sys.argv, sys.orig_argv, frozen=frozen)
    started, _ = QProcess.startDetached(sys.executable, words)
    if not started:
        log.warning("the program did not start anew")


def reopening_words(argv: Sequence[str], orig_argv: Sequence[str], *, frozen: bool) -> list[str]:
    """What follows the executable when the program starts itself: its own words, or how Python was told to run it."""
    return list(argv[1:] if frozen else orig_argv[1:])


def _is_new(folder: Path) -> bool:
    """Data without their settings are a loss to be told, never a new desk."""
    return not any((folder / name).exists() for name in (settings.FILE, "desk.db"))


def _ask_first(app: QApplication, folder: Path) -> bool:
    """Ask for what a new desk must know; False when the form was closed instead."""
    from ui.first_run import FirstRun  # noqa: PLC0415 - once in the life of a desk

    page = FirstRun(folder, wall_clock)
    page.opened.connect(page.close)
    show_within(page)
    app.exec()
    return (folder / settings.FILE).is_file()


def _make_demo(folder: Path) -> None:
    if not (folder / settings.FILE).is_file():
        from app.demo.lively import open_lively  # noqa: PLC0415 - only for a ward that is not there yet

        open_lively(folder, wall_clock()).close()


def _open_behind(app: QApplication, window: MainWindow, folder: Path, refusals: list[Refusal]) -> None:
    from app.desk.desk import Desk  # noqa: PLC0415 - the core is read after the first paint

    try:
        desk = Desk.open(folder)
        try:
            begin_work(window, desk)
        except BaseException:
            desk.close()
            raise
    except Refusal as refusal:
        refusals.append(refusal)
        app.quit()


def _refused(app: QApplication, refusal: Refusal, folder: Path, demo: bool) -> int:
    from ui.refused_page import RefusedPage  # noqa: PLC0415 - hardly ever needed

    page, mended = RefusedPage(refusal, folder), []
    page.mended.connect(lambda: mended.append(True))
    page.show()
    app.exec()
    return open_counter(app, folder, demo) if mended else 1
