"""Thống kê, on a ward with two years behind it."""

from __future__ import annotations

from datetime import datetime
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.demo.counter_days import this_morning
from app.demo.crowd import fill
from app.desk.desk import Desk
from app.dossier.registers import dossiers
from app.figures.tables import frozen
from app.office.books import send_report
from app.openness.ratings import rate
from ui.places.figures import FiguresPlace
from ui.shots.photographer import Photographer
from ui.shots.sitting import Sitting

CROWD, RATED = 2400, 40
SCORES = (5, 5, 4, 5, 3, 5, 4, 2)


def figures(app: QApplication, _folder: Path, at: datetime, photographer: Photographer) -> None:
    """The ward's, as the head sees them: charts, tables, what stands behind a figure, and before they are read."""
    folder = Path("mot-cua-dong")
    fill(folder, CROWD, at.replace(hour=7, minute=0))
    desk = Desk.open(folder)
    this_morning(desk, at)
    with desk.reading() as reading:
        lines = dossiers.queue(reading, desk.settings.ward, at, "ready", limit=RATED)
    for line, score in zip(lines, cycle(SCORES), strict=False):
        rate(desk, line.dossier, score, at)
    sitting = Sitting(app, desk, at, photographer)
    sitting.become("ct01")
    sitting.go("figures")
    place = sitting.place(FiguresPlace)
    place.period.show_value("year")
    place.refresh()
    sitting.settle()
    sitting.snap("figures-ward")
    place.show_tables(True)
    sitting.settle()
    sitting.snap("figures-tables")
    place.show_tables(False)
    place.figures.opened.emit("overdue")
    sitting.settle()
    sitting.snap("figures-behind")
    place.step_back()
    _reports(sitting, place)
    place.charts.show_skeleton()
    sitting.snap("figures-loading")
    sitting.end()


def _reports(sitting: Sitting, place: FiguresPlace) -> None:
    """II.06a, the wider layout, the sheet that freezes a report, and the report as it was sent."""
    place.open_reports()
    sitting.settle()
    sitting.snap("figures-reports")
    place.reports.press("2")
    sitting.settle()
    sitting.snap("figures-reports-wide")
    place.reports.press("1")
    place.reports.period.choose("last_quarter")
    sitting.settle()
    place.reports.ask_to_send()
    sitting.snap_sheet("figures-send")
    kept = place.reports.report
    if kept is not None:
        given = (kept.kind, kept.first, kept.last, frozen(kept.tables), "UBND thành phố")
        sitting.window.counter.do(send_report, *given)
    place.reports.show_sent_list()
    sitting.snap_sheet("figures-sent")
    place.step_back()
