"""No dead key before there is a counter: in the six steps of the first start, and where a desk cannot be opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.desk import Desk
from app.desk.safety.copies import keep_copy
from app.refusal import Refusal
from tests.app.test_put_back import damage
from tests.ui.hands import EVE_OF_TET, MORNING
from tests.ui.pressing import Keyboard, Screen, buttons, caps_in, ending
from ui.first_run import EXCHANGE, PEOPLE, PRINTERS, PROCEDURES, SCANNER, UNIT, FirstRun
from ui.refused_page import RefusedPage
from ui.shots.photographer import settle
from ui.theme import LIGHT, wear
from ui.widgets.sheet import Sheet

pytestmark = pytest.mark.walks


def close_sheets(window: QWidget) -> None:
    for sheet in window.findChildren(Sheet):
        if sheet.isVisible():
            sheet.step_back()


@pytest.fixture
def wizard(qapp: QApplication, tmp_path: Path) -> Iterator[FirstRun]:
    wear(qapp, LIGHT)
    made = FirstRun(tmp_path / "ward", lambda: MORNING)
    made.form.ward_name.line.setText("phường Nguyễn Du")
    made.form.ward.line.setText("18077")
    made.form.identifier.line.setText("H27.99.02")
    made.people.rows[0].name.line.setText("Trần Thị Thử")
    made.show()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()
    QTest.qWait(20)


@pytest.mark.parametrize("step", [UNIT, PEOPLE, PROCEDURES, SCANNER, PRINTERS, EXCHANGE])
def test_every_key_of_a_step_of_the_first_start_does_something(wizard: FirstRun, step: int) -> None:
    heard: list[str] = []
    wizard.opened.connect(lambda: heard.append("opened"))
    if step >= SCANNER:
        wizard.open_ward()
        settle(wizard, lambda: wizard.step == SCANNER)

    def lead() -> QWidget:
        close_sheets(wizard)
        wizard._turn_to(step)
        return wizard

    screen = Screen(
        lead, Keyboard().send, lambda _: settle(wizard, wizard.primary.isEnabled), lambda: len(heard)
    )
    screen.come()
    ends = {wizard.primary.accessibleName(), wizard.back.accessibleName()}
    assert screen.unanswered(but=ends) == []
    assert screen.dead(ending(["Tab", "F1", *caps_in(wizard)], "Enter")) == []
    assert heard == (["opened"] if step == EXCHANGE else [])


@pytest.fixture
def page(
    request: pytest.FixtureRequest, qapp: QApplication, folder: Path
) -> Iterator[Callable[[], RefusedPage]]:
    """Makes the page that refuses a damaged desk, or one that another window has open, anew."""
    wear(qapp, LIGHT)
    refusal = Refusal("folder.busy", folder=str(folder))
    if request.param == "damaged":
        with Desk.open(folder) as desk:
            keep_copy(desk, EVE_OF_TET)
        damage(folder / "desk.db")
        with pytest.raises(Refusal) as caught:
            Desk.open(folder)
        refusal = caught.value
    shown: list[RefusedPage] = []

    def close() -> None:
        while shown:
            last = shown.pop()
            last.close()
            last.deleteLater()
        QTest.qWait(20)

    def make() -> RefusedPage:
        close()
        shown.append(RefusedPage(refusal, folder, lambda: MORNING))
        shown[0].show()
        QTest.qWaitForWindowActive(shown[0])
        settle(shown[0], lambda: refusal.code == "folder.busy" or shown[0].mend.isVisible())
        return shown[0]

    yield make
    close()


@pytest.mark.parametrize("page", ["damaged", "busy"], indirect=True)
def test_every_key_of_a_refused_desk_does_something(page: Callable[[], RefusedPage]) -> None:
    screen = Screen(page, Keyboard().send, lambda _: QTest.qWait(30))
    first = page()
    caps = ending(["Tab", "F1", *caps_in(first)], "Enter")
    if len(buttons(first)) == 1:
        caps.remove("Tab")
    assert screen.dead(caps) == []
