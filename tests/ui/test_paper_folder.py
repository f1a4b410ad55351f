"""A paper without a printer becomes a file: the clerk sees where, and opens the folder by hand or by key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from app.desk.desk import Desk
from tests.ui.counter_days import AGAIN, Clock, opened, take_in
from tests.ui.hands import Hands
from tests.ui.test_layouts import saved
from ui.main_window import MainWindow

Key = Qt.Key


class Explorer(QObject):
    """What the machine is asked to open, in the place of its file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.asked.append(Path(url.toLocalFile()))


@pytest.fixture
def explorer(qapp: QApplication) -> Iterator[Explorer]:
    explorer = Explorer()
    QDesktopServices.setUrlHandler("file", explorer, "open")
    yield explorer
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def open_at(qapp: QApplication, desk: Desk) -> Iterator[tuple[MainWindow, Hands, str]]:
    uid = take_in(desk, "Đặng Quốc Mẫu", "042068000003", AGAIN, "2017-01-24T10:05")
    with opened(qapp, desk, Clock("2017-02-06T14:05")) as (window, hands):
        yield window, hands, uid


def test_a_saved_paper_says_where_and_its_folder_opens_by_button_and_key(open_at, desk, explorer):
    window, hands, uid = open_at
    window.open_dossier(uid)
    hands.press(Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    said, papers = window.shown.confirmation, desk.folder / "papers"
    assert said.accessibleName() == "Đã lưu tệp PDF"
    assert said.folder.text() == "Mở thư mục phiếu"
    assert Path(said.toolTip()) in papers.iterdir()
    assert (said.folder.isVisible(), said.folder.key) == (True, "Ctrl O")
    said.folder.click()
    hands.press(Key.Key_O, ctrl=True)
    hands.wait_until(lambda: len(explorer.asked) == 2)
    assert explorer.asked == [papers, papers]


def test_what_is_said_next_offers_no_folder(open_at):
    window, hands, uid = open_at
    window.open_dossier(uid)
    hands.press(Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    window.shown.confirm("Đã trả kết quả")
    assert not window.shown.confirmation.folder.isVisible()


def test_before_the_first_file_there_is_nothing_to_open(open_at, desk, explorer):
    window, hands, _ = open_at
    hands.press(Key.Key_O, ctrl=True)
    assert explorer.asked == []
    assert str(desk.folder / "papers") in window.shown.confirmation.accessibleName()


def test_the_panel_after_saving_says_where_the_slip_lies(open_at, desk, explorer):
    window, hands, _ = open_at
    saved(window, hands)
    hands.wait_until(lambda: window.printing.idle)
    panel, papers = window.shown.saved, desk.folder / "papers"
    assert panel.folder.text() == "Mở thư mục phiếu"
    assert (panel.folder.isVisible(), panel.folder.key) == (True, "Ctrl O")
    panel.folder.click()
    assert explorer.asked == [papers]
