"""No dead key: every key that a screen shows, in its bar or on a button, does something that can be seen there."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import chdir
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import turns as numbers
from app.desk import Desk
from tests.ui.hands import EVE_OF_TET
from tests.ui.walking import Walker
from ui.keys_sheet import EVERYWHERE
from ui.places.apologies import Apologies
from ui.places.apologies_owed import owed_now
from ui.places.dossiers import Dossiers
from ui.places.figures import FiguresPlace
from ui.places.intake import Intake
from ui.places.openness import TABS, Openness
from ui.places.system import System
from ui.scans import Scans
from ui.shots.sitting import CARD, Sitting
from ui.widgets.button import Button

pytestmark = pytest.mark.walks

Key, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NAMED = {
    "Enter": Key.Key_Return,
    "Esc": Key.Key_Escape,
    "Tab": Key.Key_Tab,
    "T": Key.Key_T,
    "L": Key.Key_L,
    "P": Key.Key_P,
    "E": Key.Key_E,
    "→": Key.Key_Right,
    "↓": Key.Key_Down,
    "↑": Key.Key_Up,
    "phím cách": Key.Key_Space,
    **{f"F{n}": Key(Key.Key_F1 + n - 1) for n in range(1, 13)},
}
TEXTS = {"↑": "", "↓": "", "→": "", "Enter": "\r", "Esc": "\x1b", "Tab": "\t", "phím cách": " "}
ONE_OF = {
    "1–4": ("1",),
    "1–7": ("1", "2"),
    "1–9": ("1", "2"),
    "Ctrl 1–6": ("Ctrl 5",),
    "↑ ↓": ("↓", "↑"),
    "↑↓": ("↓", "↑"),
}
"""A cap that stands for several keys, and those of them that are pressed: one of them must do something."""


def press(sitting: Sitting, cap: str) -> None:
    """Press what a cap shows, and wait until it is known not to begin a scan and all it asked for is done."""
    *held, last = cap.split(" ") if cap not in NAMED else (cap,)
    modifiers = Qt.KeyboardModifier.NoModifier
    for name in held:
        modifiers |= {"Ctrl": CTRL, "Shift": SHIFT}[name]
    key = NAMED.get(last, Key(ord(last)) if len(last) == 1 and last.isascii() else Key.Key_unknown)
    text = TEXTS.get(last, last if len(last) == 1 and not modifiers & CTRL else "")
    sitting.press(key, text.lower(), modifiers)
    if key == Key.Key_Space:  # a box is ticked when the key comes up
        QTest.keyRelease(QApplication.focusWidget(), key)
    while not all(scans.is_idle for scans in sitting.app.findChildren(Scans)):
        QTest.qWait(10)
    sitting.settle()


class World:
    """What a key may change: what is seen, where the focus is, what is printed, whether anybody is in."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting, self._prints = sitting, 0
        sitting.window.printing.changed.connect(self._printed)

    def _printed(self, _: object) -> None:
        self._prints += 1

    def now(self) -> tuple[object, ...]:
        window = self._sitting.window
        picture = window.grab().toImage()
        seen = sha256(picture.constBits()).digest()
        return seen, QApplication.focusWidget(), self._prints, window.is_locked, window.windowState()


def intake(sitting: Sitting) -> Intake:
    sitting.go("intake")
    place = sitting.place(Intake)
    place.clear()
    place.saved.received = None
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


def saved(sitting: Sitting) -> None:
    papers(sitting)
    press(sitting, "+")
    sitting.enter()


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
        place._read(wanted)
        place.cases.setFocus()
        sitting.settle()

    return lead


def openness(tab: str) -> Callable[[Sitting], None]:
    def lead(sitting: Sitting) -> None:
        sitting.go("openness")
        sitting.place(Openness).notices.clear_filter()
        sitting.place(Openness).show_tab(tab)
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
    press(sitting, "↓")


def behind(sitting: Sitting) -> None:
    figures(sitting)
    sitting.place(FiguresPlace).figures.opened.emit("received")
    sitting.settle()


def section(name: str) -> Callable[[Sitting], None]:
    def lead(sitting: Sitting) -> None:
        sitting.go("system")
        sitting.place(System).show_section(name)
        sitting.place(System).list.setFocus()
        sitting.settle()

    return lead


SCREENS: dict[str, Callable[[Sitting], object]] = {
    "intake": intake,
    "intake, a person": person,
    "intake, procedures listed": listing,
    "intake, papers": papers,
    "intake, saved": saved,
    "search box": finding,
    "queue, working": queue("working"),
    "queue, overdue": queue("overdue"),
    "queue, ready": queue("ready"),
    "found": found,
    "dossier, working": dossier("working"),
    "dossier, overdue": dossier("overdue"),
    "dossier, ready": dossier("ready"),
    **{f"apology {n}": apology(n) for n in range(5)},
    **{f"openness, {name}": openness(name) for name, _ in TABS},
    "figures": figures,
    "figures, behind one": behind,
    **{f"system, {name}": section(name) for name in ("exchange", "day", "printers", "people", "about")},
}
EXCEPTIONS = {
    ("intake", "F2"): "the form is empty, and the cursor is where it begins",
    (
        "search box",
        "Ctrl P",
    ): "a key of the list's; the search box has its own two, and the bar shows only these",
    ("openness, broadcasts", "↑ ↓"): "this ward has had one apology read out",
}
"""(screen, cap): why nothing is to be seen."""


@pytest.fixture(scope="module")
def sitting(qapp: QApplication, lively: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    folder = tmp_path_factory.mktemp("keys walk")
    with chdir(folder):
        ward = Path(shutil.copytree(lively, folder / "mot-cua"))
        made = Sitting(qapp, Desk.open(ward), EVE_OF_TET, Walker(qapp, lambda *_: None))
        for _ in range(60):
            numbers.issue(made.desk, EVE_OF_TET - timedelta(minutes=6), "")
        made.place(Intake).turns.turns.refresh()
        yield made
        made.end()


def afresh(sitting: Sitting, lead: Callable[[Sitting], object]) -> None:
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


def lives(sitting: Sitting, world: World, screen: str, cap: str) -> bool:
    """Does a key change anything on a screen?"""
    afresh(sitting, SCREENS[screen])
    before = world.now()
    assert before == world.now(), f"{screen} does not stand still"
    press(sitting, cap)
    return world.now() != before


def dead(sitting: Sitting, screen: str, caps: list[str]) -> list[tuple[str, str]]:
    """Those of ``caps`` that change nothing on a screen."""
    world, found = World(sitting), []
    for cap in dict.fromkeys(caps):
        if (screen, cap) not in EXCEPTIONS and not any(
            lives(sitting, world, screen, one) for one in ONE_OF.get(cap, (cap,))
        ):
            found.append((screen, cap))
    return found


def on_buttons(window: QWidget) -> list[str]:
    """The caps on the buttons that can be pressed now, but for those of a sheet."""
    shown = [button for button in window.findChildren(Button) if button.isVisible() and button.isEnabled()]
    return [button.key for button in shown if button.key]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_key_of_a_screen_does_something(sitting: Sitting, screen: str) -> None:
    afresh(sitting, SCREENS[screen])
    caps = [key.cap for key in sitting.window.key_bar._keys]
    assert caps
    assert dead(sitting, screen, caps + on_buttons(sitting.window)) == []


def test_the_keys_that_work_everywhere_do(sitting: Sitting) -> None:
    assert (
        dead(sitting, "intake, saved", [key.cap for key in EVERYWHERE if key.cap not in {"Esc", "F10"}]) == []
    )
