"""What is made before it is asked for, and what is not read twice."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.hands import MORNING, Hands
from ui import beforehand
from ui.counter import Counter
from ui.main_window import MainWindow
from ui.places import stops
from ui.places.dossier import DossierPlace
from ui.places.last_read import LastRead
from ui.places.place import Place
from ui.places.stops import STOPS

pytestmark = pytest.mark.walks


def test_no_place_is_made_while_somebody_types_and_every_place_once_nobody_does(
    window: MainWindow, hands: Hands
) -> None:
    line = window.shown.person.name.line
    line.setFocus()
    for _ in range(25):
        hands.press(Qt.Key.Key_Left)
        hands.settle(60)
    assert list(window.places) == ["intake"]
    hands.wait_until(lambda: window.beforehand.is_done, 30)
    assert {stop.name for stop in STOPS} <= window.places.keys()
    assert window._shown == "intake"
    assert line.hasFocus()
    hands.press(Qt.Key.Key_3, ctrl=True)
    assert window.shown is window.places["apologies"]
    assert window.shown.isVisible()


@pytest.mark.parametrize("begun", [1, 3, 6])
def test_a_place_asked_for_while_it_is_made_is_there_whole_and_made_once(
    window: MainWindow, hands: Hands, begun: int
) -> None:
    steps = window.places.building("openness")
    for _ in range(begun):
        next(steps)
    assert "openness" not in window.places
    hands.press(Qt.Key.Key_4, ctrl=True)
    place = window.shown
    assert place is window.places["openness"]
    assert place.tabs.isVisible()
    assert [place._pages.widget(n).accessibleName() for n in range(4)] == [
        "Niêm yết", "Đối thoại", "Phát thanh", "Góp ý",
    ]  # fmt: skip
    hands.press(Qt.Key.Key_Tab, ctrl=True)
    assert place.tabs.value == "dialogue"
    assert list(steps) == []


@pytest.mark.parametrize("begun", [1, 3, 4])
def test_a_place_half_made_may_be_asked_for_its_room(window: MainWindow, begun: int) -> None:
    steps = window.places.building("dossier")
    for _ in range(begun):
        next(steps)
    page = window.findChildren(DossierPlace)[0]
    QApplication.sendEvent(page, QResizeEvent(QSize(1100, 620), QSize(640, 480)))
    assert window.places["dossier"] is page


class Shaky(Place):
    """The disk fails it once."""

    failed = False

    def build(self) -> Iterator[None]:
        self.part = QWidget(self)
        yield
        if not Shaky.failed:
            Shaky.failed = True
            raise OSError("the disk")


def test_a_place_that_could_not_be_made_is_made_anew_when_it_is_asked_for_again(
    monkeypatch: pytest.MonkeyPatch, window: MainWindow
) -> None:
    monkeypatch.setitem(stops._PLACES, "figures", (__name__, "Shaky"))
    stood = window._frame.pages.count()
    with pytest.raises(OSError, match="the disk"):
        window.go("figures")
    assert window.shown is window.places["intake"]
    assert window._frame.pages.count() == stood
    window.go("figures")
    assert window.shown.part.isVisibleTo(window)


def test_no_place_is_made_behind_a_locked_door(window: MainWindow, hands: Hands) -> None:
    window.door.lock()
    hands.settle(2000)
    assert list(window.places) == ["intake"]


def test_what_was_read_is_old_in_another_minute_when_something_is_recorded_and_for_another_person(
    qapp: QApplication, window: MainWindow
) -> None:
    moments = [MORNING]

    def clock() -> datetime:
        return moments[0]

    counter = Counter(window.counter.desk, window.counter.person, clock)
    last = LastRead(counter)
    assert last.is_old
    last.note()
    assert not last.is_old
    moments[0] += timedelta(minutes=1)
    assert last.is_old
    last.note()
    counter.recorded.emit("receive", "")
    assert last.is_old
    last.note()
    counter.become(counter.person)
    assert last.is_old


def test_what_a_worker_reads_is_nothing_of_qts() -> None:
    """Read by a worker, a part of Qt takes the program down, one start in ten."""
    names = ", ".join((*beforehand.WITHOUT_QT, *beforehand.FOR_PAPERS))
    asked = f"import sys, {names}; print(*(name for name in sys.modules if 'PySide' in name))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


_EACH = """
import sys
from importlib import import_module
from ui.main_window import MainWindow
from ui.beforehand import _read_and_order
stood = set(sys.modules)
names = _read_and_order()
print(*(new for new in set(sys.modules) - stood if new.startswith(("ui.", "PySide6", "shiboken6"))))
for name in names:
    before = set(sys.modules)
    import_module(name)
    brought = {new for new in set(sys.modules) - before if new.startswith(("app.", "ui."))}
    print(name, len(brought))
"""


def test_the_code_of_the_places_is_read_a_few_modules_at_a_time() -> None:
    """No key waits for a whole place to be read. What the worker finds out with has no Qt in it."""
    done = subprocess.run([sys.executable, "-c", _EACH], capture_output=True, text=True, check=True)
    on_the_worker, *each = done.stdout.splitlines()
    assert set(on_the_worker.split()) == {"ui.module_order", "ui.citizen", "ui.widgets.charts"}
    read = {name: int(brought) for name, brought in map(str.split, each)}
    assert {"ui.places.system", "ui.places.correction_sheet"} <= read.keys()
    assert max(read.values()) <= 3
