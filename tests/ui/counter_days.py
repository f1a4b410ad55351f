"""Days at the counter for the tests of the queue, the dossier and the apologies: invented people, real acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.desk.reference import StaffMember, staff
from app.dossier.acts.receive import receive
from app.dossier.receipt import Paper, Person, ReceiptForm
from app.rules.time.calendar import VIETNAM
from tests.ui.hands import Hands
from tests.ward import choose_quickly
from ui.main_window import MainWindow
from ui.opening import begin_work, framed, open_window
from ui.scans import Scans
from ui.theme import LIGHT, wear

MARRIAGE, AGAIN, BIRTH = "1.004873", "1.004884", "1.001193"


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


class Clock:
    """A clock that a test sets."""

    def __init__(self, text: str) -> None:
        self.now = at(text)

    def __call__(self) -> datetime:
        return self.now

    def set(self, text: str) -> None:
        self.now = at(text)


def take_in(desk: Desk, name: str, number: str, procedure: str, when: str, submitter: str = "") -> str:
    """One dossier received; returns its uid."""
    person = Person(name, number, "1968-05-12", "nam", "Tổ dân phố 4, phường Nguyễn Du", "0984000009")
    form = ReceiptForm(
        procedure,
        person,
        papers=(Paper("Tờ khai theo mẫu"),),
        submitter=Person(submitter) if submitter else None,
    )
    return receive(desk, form, CLERK, at(when)).dossier


def member(desk: Desk, code: str) -> StaffMember:
    with desk.reading() as reading:
        return staff(reading, desk.settings.ward)[code]


@contextmanager
def shown(window: MainWindow) -> Iterator[Hands]:
    """A window on the screen, its papers files; closed when the block ends."""
    window.show()
    QTest.qWaitForWindowActive(window)
    window.printing.use("")
    hands = Hands(window)
    yield hands
    hands.wait_until(lambda: window.printing.idle and not window.counter.proving.busy)
    assert window.printing.finish()
    window.close()
    window.deleteLater()
    QTest.qWait(20)


@contextmanager
def opened(
    qapp: QApplication, desk: Desk, clock: Callable[[], datetime]
) -> Iterator[tuple[MainWindow, Hands]]:
    """The real window on a real desk, at which somebody sits."""
    wear(qapp, LIGHT)
    window = open_window(qapp, desk, clock)
    with shown(window) as hands:
        yield window, hands


@contextmanager
def at_the_door(
    qapp: QApplication,
    desk: Desk,
    clock: Callable[[], datetime],
    secrets: Mapping[str, str],
    *,
    made_now: bool = False,
) -> Iterator[MainWindow]:
    """The window as a morning begins, or right after the desk was made: nobody has come in."""
    wear(qapp, LIGHT)
    for code, secret in secrets.items():
        choose_quickly(desk, member(desk, code), secret, clock())
    window = framed(qapp, desk.folder, clock)
    window.door.page.made_now = made_now
    begin_work(window, desk)
    with shown(window):
        yield window


def letter(hands: Hands, text: str, key: Qt.Key = Qt.Key.Key_unknown) -> None:
    """A single key as a command: it reaches its list only when it is known not to begin a scan."""
    hands.press(key, text)
    app = QApplication.instance()
    assert app is not None
    hands.wait_until(lambda: all(scans.is_idle for scans in app.findChildren(Scans)))
    hands.settle(1)


def printed(folder: Path) -> list[str]:
    """The names of the papers that were printed to files."""
    return sorted(path.name for path in folder.glob("*.pdf"))
