"""What ui.md §6 asks for: no room, a wrong clock, a printer that is out, no line, desks that disagree, the unforeseen."""

from __future__ import annotations

import operator
import shutil
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

from app.demo.troubles import believe_in_silent_city, contradict
from app.desk import settings
from ui.places.dossiers import Dossiers
from ui.places.system import System
from ui.shots.scenes.intake import filled
from ui.shots.sitting import Sitting
from ui.states import MEGABYTE
from ui.trouble import TroubleSheet

ABSENT_PRINTER = "HP LaserJet P2035"
SILENT_CITY = "http://127.0.0.1:9"


def scenes(sitting: Sitting) -> None:
    """The disk, the clock, and what nobody foresaw."""
    window = sitting.window
    filled(sitting)
    for name, left in (("disk-scarce", 150), ("disk-full", 30)):
        window.states.free = partial(operator.mul, left, MEGABYTE)
        window.states.look()
        sitting.settle()
        sitting.snap(f"state-{name}")
    window.states.free = lambda: 600 * MEGABYTE
    sitting.become("gs01")
    sitting.go("system")
    sitting.place(System).show_section("copies")
    window.states.look()
    sitting.settle()
    sitting.snap("state-disk-low")
    window.states.free = lambda: 48 * 1024 * MEGABYTE
    sitting.go("intake")
    here = sitting.at
    sitting.come_to(here - timedelta(days=30))
    window.states.look()
    sitting.settle()
    sitting.snap("state-clock")
    sitting.come_to(here)
    window.states.look()
    TroubleSheet(window, "KeyError at intake.py:120").open()
    sitting.settle()
    sitting.snap_sheet("state-unforeseen")


def printer(sitting: Sitting) -> None:
    """The printer is gone: the dossier is saved, its slip kept, and printed one by one later."""
    window = sitting.window
    window.printing.choose(ABSENT_PRINTER, ("slip",))
    filled(sitting)
    sitting.enter()
    sitting.snap("state-printer-out")
    window.shown.start_new()
    filled(sitting, known=True)
    sitting.enter()
    from ui.held_papers_sheet import held_or  # noqa: PLC0415 - as the window does

    held_or(window, window.printing, window.shown.print_shown)
    sitting.settle()
    sitting.snap_sheet("held-papers")
    window.printing.choose("", ("slip",))


def offline(sitting: Sitting) -> None:
    """The line is down: an amber pill and a section that says that work goes on."""
    desk, window = sitting.desk, sitting.window
    believe_in_silent_city(desk, sitting.at)
    desk.settings = replace(desk.settings, city_url=SILENT_CITY)
    settings.save(desk.folder, desk.settings)
    window.line.join()
    _wait_for_silence(sitting)
    filled(sitting)
    sitting.snap("state-offline")
    sitting.become("gs01")
    sitting.go("system")
    sitting.snap("state-offline-system")
    window.line.end()


def _wait_for_silence(sitting: Sitting) -> None:
    for _ in range(400):
        sitting.settle()
        if sitting.window.line.pill[1] == "caution":
            return
    raise TimeoutError("the exchange did not fail")


def conflict(sitting: Sitting) -> None:
    """Two desks finished one dossier: it is to be looked at, both values side by side."""
    scratch = Path("second")
    dossier = contradict(sitting.desk, scratch, sitting.at - timedelta(minutes=30))
    shutil.rmtree(scratch, ignore_errors=True)
    window = sitting.window
    sitting.go("dossiers")
    sitting.place(Dossiers).refresh()
    sitting.settle()
    sitting.snap("state-conflict-queue")
    window.open_dossier(dossier)
    sitting.settle()
    sitting.snap("state-conflict")
