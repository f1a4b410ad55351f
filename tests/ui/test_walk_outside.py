"""No dead key at the door; on the screens for citizens every button takes a finger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.demo.ward import CLERK_2, HEAD
from app.office import login
from tests.ui.pressing import Screen, caps_in, ending
from tests.ui.screens import afresh, counter_of, intake
from ui.citizen.touch import TouchButton
from ui.manual_help import AT_THE_DOOR
from ui.shots.scenes.intake import filled
from ui.shots.sitting import Sitting

pytestmark = pytest.mark.walks

DOOR_EXCEPTIONS = {("names", "Esc"): "the focus is on the names already"}


@pytest.fixture(scope="module")
def sitting(qapp: QApplication, lively: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sitting]:
    with counter_of(qapp, lively, tmp_path_factory.mktemp("door walk")) as made:
        yield made


def names(sitting: Sitting) -> None:
    afresh(sitting, intake)
    sitting.window.door.lock()
    page = sitting.window.door.page
    page.rows[0].setChecked(True)
    page.take_focus()


def pin(sitting: Sitting) -> None:
    names(sitting)
    sitting.window.door.page.entry.line.setFocus()
    sitting.write("24680")


def chosen(code: str) -> Callable[[Sitting], None]:
    def lead(sitting: Sitting) -> None:
        names(sitting)
        page = sitting.window.door.page
        next(row for row in page.rows if row.member.code == code).setChecked(True)
        page.entry.line.setFocus()

    return lead


def unknown(sitting: Sitting) -> None:
    """Somebody who has no secret here."""
    login.clear(sitting.desk, sitting.desk.staff[CLERK_2], sitting.desk.staff[HEAD])
    chosen(CLERK_2)(sitting)


DOOR: dict[str, Callable[[Sitting], None]] = {
    "names": names,
    "PIN": pin,
    "signer": chosen(HEAD),
    "no PIN yet": unknown,
}


@pytest.mark.parametrize("name", DOOR)
def test_every_key_at_the_door_does_something(sitting: Sitting, name: str) -> None:
    def lead() -> QWidget:
        DOOR[name](sitting)
        return sitting.window

    screen = Screen(lead, sitting.press, lambda _: sitting.settle())
    page, window = sitting.window.door.page, screen.come()
    digits = [str(n) for n in range(2, len(page.rows) + 1)] if name == "names" else []
    caps = [key.cap for key in AT_THE_DOOR if key.cap != "1–9"] + digits + ["Tab", "F1", "F11"]
    caps = ending(caps + caps_in(window), "Enter")
    assert [cap for cap in screen.dead(caps) if (name, cap) not in DOOR_EXCEPTIONS] == []
    assert screen.unanswered(but={page.language.accessibleName()}) == []


def test_a_finger_on_any_button_for_citizens_does_something_and_leaves_the_keyboard_to_the_clerk(
    sitting: Sitting,
) -> None:
    afresh(sitting, intake)
    watching = sitting.window.watching
    assert watching is not None
    screens = watching.screens
    for kind in ("counter", "tickets"):
        screens.preview(kind)
    sitting.window.activateWindow()
    QTest.qWaitForWindowActive(sitting.window)

    def confirm() -> None:
        afresh(sitting, intake)
        filled(sitting)

    leads: dict[QWidget, Callable[[], None]] = {
        screens.tickets.ticket: screens.tickets.ticket.ask,
        screens.counter.confirm: confirm,
        screens.counter.rating: lambda: screens.ask_rating(sitting.first("ready")),
    }
    touched = 0
    for page, lead in leads.items():
        for button in page.findChildren(TouchButton):
            lead()
            sitting.settle()
            focus, before = QApplication.focusWidget(), page.window().grab().toImage()
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            QTest.qWait(20)
            assert page.window().grab().toImage() != before, button.accessibleName()
            assert QApplication.focusWidget() is focus
            touched += 1
    assert touched >= 10
    for kind in ("counter", "tickets"):
        screens.windows[kind].hide()
