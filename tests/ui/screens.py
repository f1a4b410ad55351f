"""Every screen of the counter and every sheet over it, each as a clerk comes to it with keys."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from app.desk.desk import Desk
from app.office import turns as numbers
from tests.ui.hands import EVE_OF_TET
from tests.ui.open_screens import OPEN_SCREENS
from tests.ui.pressing import Screen, press
from tests.ui.walking import Walker
from tests.ward import forget_marks
from ui.places.apologies import Apologies
from ui.places.apologies_owed import owed_now
from ui.places.dossiers import Dossiers
from ui.places.figures import FiguresPlace
from ui.places.intake import Intake
from ui.places.report_period import preset
from ui.places.system import System
from ui.shots.sitting import CARD, Sitting

Lead = Callable[[Sitting], object]


@contextmanager
def counter_of(app: QApplication, lively: Path, folder: Path, *, locked: bool = False) -> Iterator[Sitting]:
    """A counter on a copy of a ward at work, with sixty people waiting."""
    forget_marks(Path(os.environ["MOTCUA_KEYS"]))
    with chdir(folder):
        ward = Path(shutil.copytree(lively, folder / "mot-cua"))
        made = Sitting(app, Desk.open(ward), EVE_OF_TET, Walker(app, lambda *_: None), locked=locked)
        for _ in range(60):
            numbers.issue(made.desk, EVE_OF_TET - timedelta(minutes=6), "")
        made.place(Intake).turns.turns.refresh()
        yield made
        made.end()


def afresh(sitting: Sitting, lead: Lead) -> None:
    """The screen as if somebody had just come to it."""
    window = sitting.window
    while (sheet := window.open_sheet()) is not None:
        sheet.step_back()
    if window.is_locked:
        window.door.admit()
    if window.isFullScreen():
        window.full_screen()
    window.top.search.clear()
    sitting.go("intake")
    lead(sitting)


def screen(
    sitting: Sitting, lead: Lead, part: Callable[[QWidget], QWidget] = lambda window: window
) -> Screen:
    """A screen or sheet of the counter before its clerk, to be pressed; what it prints counts as done."""
    prints: list[object] = []
    sitting.window.printing.changed.connect(prints.append)

    def come() -> QWidget:
        sitting.become("nv01")
        afresh(sitting, lead)
        return sitting.window

    return Screen(come, sitting.press, lambda _: sitting.settle(), lambda: len(prints), part=part)


def intake(sitting: Sitting) -> Intake:
    sitting.go("intake")
    place = sitting.place(Intake)
    place.saved.received = place.reprint = None
    place.clear()
    place._sides.show(place.panel)
    sitting.settle()
    return place


def listing(sitting: Sitting) -> None:
    intake(sitting).procedure.line.setFocus()
    sitting.write("kh")


def person(sitting: Sitting) -> None:
    intake(sitting)
    sitting.write("Nguyễn Thị Thử")


def papers(sitting: Sitting) -> None:
    place = intake(sitting)
    sitting.scan(CARD)
    place.procedure.line.setFocus()
    sitting.write("xnhn")
    sitting.enter()


def asked(sitting: Sitting) -> None:
    """Another person's card was read over a form half filled."""
    listing(sitting)
    sitting.place(Intake).person.name.line.setText("Nguyễn Thị Thử")
    sitting.scan(CARD)


def saved(sitting: Sitting) -> None:
    papers(sitting)
    press(sitting.press, "+")
    sitting.enter()


def served(sitting: Sitting) -> None:
    """Somebody was called and stands at the counter."""
    intake(sitting)
    sitting.place(Intake).start_new()  # what was saved before is shown no longer
    sitting.place(Intake).turns.turns.call_next()
    sitting.settle()


def finding(sitting: Sitting) -> None:
    sitting.go("intake")
    sitting.window.to_search()
    sitting.write("thu")


def queue(tile: str) -> Callable[[Sitting], None]:
    def lead(sitting: Sitting) -> None:
        sitting.go("dossiers")
        place = sitting.place(Dossiers)
        place.step_back()
        names = [one.value for one in place.tiles._tiles]
        place.tiles.pick(names.index(tile) + 1)
        place.table.setFocus()
        place.table.choose("")
        sitting.settle()

    return lead


def found(sitting: Sitting) -> None:
    sitting.go("dossiers")
    sitting.window.search("thu")
    sitting.place(Dossiers).table.setFocus()
    sitting.settle()


def dossier(tile: str) -> Callable[[Sitting], None]:
    def lead(sitting: Sitting) -> None:
        sitting.go("dossiers")
        sitting.window.open_dossier(sitting.first(tile))
        sitting.settle()

    return lead


def apology(nth: int) -> Callable[[Sitting], None]:
    """One of each group in turn: to draft, to sign, to deliver, to read, done."""

    def lead(sitting: Sitting) -> None:
        sitting.go("apologies")
        place = sitting.place(Apologies)
        owed = owed_now(sitting.window.counter)
        groups = list(dict.fromkeys(one.group for one in owed))
        wanted = next(one.key for one in owed if one.group == groups[nth % len(groups)])
        place._show_case(wanted)
        place.refresh()
        place.cases.setFocus()
        sitting.settle()

    return lead


def figures(sitting: Sitting) -> None:
    sitting.go("figures")
    place = sitting.place(FiguresPlace)
    place.step_back()
    place.show_tables(False)
    place.period.show_value("month")
    place.arrive()
    sitting.settle()
    place.charts.backlog.chart.setFocus()
    press(sitting.press, "↓")


def behind(sitting: Sitting) -> None:
    figures(sitting)
    sitting.place(FiguresPlace).figures.opened.emit("received")
    sitting.settle()


def reports(sitting: Sitting) -> None:
    figures(sitting)
    place = sitting.place(FiguresPlace)
    place.reports.kind.show_value("II.06a")
    place.reports.period.show_days(*preset("month", EVE_OF_TET.date()))
    place.open_reports()
    sitting.settle()


def section(name: str) -> Callable[[Sitting], None]:
    def lead(sitting: Sitting) -> None:
        sitting.go("system")
        sitting.place(System).show_section(name)
        sitting.place(System).list.setFocus()
        sitting.settle()

    return lead


def as_head(below: Lead) -> Lead:
    """The same screen before the head, who may do most, with its list in use."""

    def lead(sitting: Sitting) -> None:
        sitting.become("ct01")
        below(sitting)
        sitting.place(System).people.view.setFocus()

    return lead


SCREENS: dict[str, Callable[[Sitting], object]] = {
    "intake": intake,
    "intake, a person": person,
    "intake, procedures listed": listing,
    "intake, papers": papers,
    "intake, a card asked about": asked,
    "intake, saved": saved,
    "intake, somebody served": served,
    "search box": finding,
    "queue, working": queue("working"),
    "queue, overdue": queue("overdue"),
    "queue, ready": queue("ready"),
    "found": found,
    "dossier, working": dossier("working"),
    "dossier, overdue": dossier("overdue"),
    "dossier, ready": dossier("ready"),
    **{f"apology {n}": apology(n) for n in range(5)},
    **OPEN_SCREENS,
    "figures": figures,
    "figures, behind one": behind,
    "figures, reports": reports,
    **{
        f"system, {name}": section(name)
        for name in ("exchange", "day", "books", "scanner", "printers", "people", "about")
    },
    "system, people of the head": as_head(section("people")),
}
