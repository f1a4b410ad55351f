"""A desk that cannot be opened: what is kept, what puts it right, and forms to go on by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from app.desk.safety.copies import keep_copy
from app.refusal import Refusal
from tests.app.test_put_back import damage
from tests.conftest import at
from tests.ui.hands import MORNING, Hands
from tests.ward import take_in
from ui.refused_page import RefusedPage
from ui.theme import LIGHT, wear


def shown(folder: Path) -> RefusedPage:
    with pytest.raises(Refusal) as caught:
        Desk.open(folder)
    page = RefusedPage(caught.value, folder, lambda: MORNING)
    page.show()
    QTest.qWaitForWindowActive(page)
    return page


@pytest.fixture
def damaged(qapp: QApplication, folder: Path) -> Path:
    wear(qapp, LIGHT)
    with Desk.open(folder) as desk:
        take_in(desk, "2017-01-25T09:00")
        keep_copy(desk, at("2017-01-25T09:05"))
        take_in(desk, "2017-01-25T09:10")
    damage(folder / "desk.db")
    return folder


@pytest.fixture
def page(damaged: Path) -> Iterator[RefusedPage]:
    made = shown(damaged)
    yield made
    made.close()
    made.deleteLater()
    QTest.qWait(20)


def test_enter_puts_the_newest_copy_back_and_keeps_the_damaged_file(page: RefusedPage, damaged: Path) -> None:
    hands, heard = Hands(page), []
    page.mended.connect(lambda: heard.append(True))
    broken = (damaged / "desk.db").read_bytes()
    hands.wait_until(page.mend.isVisible)
    assert "09:05 25/01/2017" in page.kept.text()
    assert "quyển mới" in page.kept.text()
    hands.enter()
    hands.wait_until(lambda: bool(heard))
    with Desk.open(damaged) as desk:
        assert desk.epoch.book > 1
    assert next(damaged.glob("damaged-*/desk.db")).read_bytes() == broken


def test_without_a_whole_copy_nothing_is_promised(damaged: Path) -> None:
    damage(next((damaged / "backups").glob("*.db")))
    page = shown(damaged)
    hands = Hands(page)
    hands.wait_until(lambda: "Không có bản sao" in page.kept.text())
    assert page.mend.isHidden()
    assert page.forms.isVisible()
    hands.press(Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_f9_gives_forms_to_write_on(page: RefusedPage, damaged: Path) -> None:
    hands = Hands(page)
    hands.wait_until(page.mend.isVisible)
    page._printing.use("")
    hands.press(Qt.Key.Key_F9)
    hands.wait_until(lambda: "giay-hen-viet-tay.pdf" in page.told.text())
    assert (damaged / "papers" / "giay-hen-viet-tay.pdf").read_bytes().startswith(b"%PDF")
    assert page.forms.isEnabled()


def test_an_older_copy_goes_on_in_a_new_book(qapp: QApplication, damaged: Path) -> None:
    wear(qapp, LIGHT)
    copy = next((damaged / "backups").glob("*.db"))
    (damaged / "desk.db").write_bytes(copy.read_bytes())
    for name in ("desk.db-wal", "desk.db-shm"):
        (damaged / name).unlink(missing_ok=True)
    page = shown(damaged)
    hands, heard = Hands(page), []
    page.mended.connect(lambda: heard.append(True))
    assert page.mend.text() == "Mở quyển mới"
    hands.enter()
    hands.wait_until(lambda: bool(heard))
    Desk.open(damaged).close()


def test_a_counter_open_elsewhere_needs_no_forms(qapp: QApplication, folder: Path) -> None:
    wear(qapp, LIGHT)
    with Desk.open(folder):
        page = shown(folder)
    assert page.forms.isHidden()
    assert page.mend.isHidden()
    page.close()
