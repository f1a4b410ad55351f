"""In the largest words nothing that names the work goes out of sight."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.hands import Hands
from ui.main_window import MainWindow
from ui.places.dossier import DossierPlace
from ui.places.figures import FiguresPlace
from ui.places.other_acts import OtherActs
from ui.places.system import System
from ui.theme import LIGHT, wear
from ui.widgets.sheet import Sheet
from ui.widgets.text import Elided

pytestmark = pytest.mark.walks


@pytest.fixture
def large(qapp: QApplication, window: MainWindow) -> Iterator[MainWindow]:
    window.resize(1366, 768)
    wear(qapp, LIGHT, 1.3)
    QTest.qWait(20)
    yield window
    wear(qapp, LIGHT)


def test_the_section_whose_page_is_seen_is_seen_in_the_list(
    qapp: QApplication, system: System, window: MainWindow
) -> None:
    window.resize(1366, 768)
    system.show_section("look")
    QTest.qWait(20)
    wear(qapp, LIGHT, 1.3)
    try:
        QTest.qWait(40)
        at = system.list.visualItemRect(system.list.currentItem())
        assert system.list.viewport().rect().contains(at)
    finally:
        wear(qapp, LIGHT)


def test_the_kinds_of_report_are_seen_whole_beside_the_first_figures(
    large: MainWindow, hands: Hands, dossier: str
) -> None:
    hands.press(Qt.Key.Key_5, ctrl=True)
    hands.press(Qt.Key.Key_unknown, "b")
    place = large.shown
    assert isinstance(place, FiguresPlace)
    hands.wait_until(lambda: place.reports.report is not None)
    QTest.qWait(20)
    kinds = place.reports.kind
    assert kinds.visibleRegion().boundingRect() == kinds.rect()
    assert not place.reports.table.grid.viewport().visibleRegion().isEmpty()


def test_the_number_of_a_dossier_is_whole_on_its_page(large: MainWindow, dossier: str) -> None:
    large.open_dossier(dossier)
    place = large.shown
    assert isinstance(place, DossierPlace)
    assert place.dossier is not None
    QTest.qWait(20)
    said = place.head.what
    assert place.dossier.line.code in said.text()
    assert said.height() >= said.heightForWidth(said.width())


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)])
def test_what_a_sheet_is_about_is_whole_also_where_the_words_grow_while_it_is_open(
    qapp: QApplication, window: MainWindow, size: tuple[int, int]
) -> None:
    window.resize(*size)
    about = "Nguyễn Thị Minh Họa Thử Nghiệm Hoàng Anh · 170124-0018 · Xác định/xác định lại mức độ khuyết tật"
    sheet = Sheet(window, "Yêu cầu bổ sung", f"{about} và cấp Giấy xác nhận khuyết tật, cấp đổi và cấp lại")
    sheet.open()
    wear(qapp, LIGHT, 1.3)
    try:
        QTest.qWait(200)
        (subject,) = [each for each in sheet.findChildren(Elided) if each.text().startswith("Nguyễn")]
        assert not subject.is_cut
        assert subject.height() >= subject.heightForWidth(subject.width())
    finally:
        sheet.step_back()
        wear(qapp, LIGHT)


@pytest.mark.parametrize(("size", "beside"), [((1366, 768), 2), ((683, 384), 1)])
def test_other_acts_stand_in_two_columns_or_in_one_where_two_have_no_room(
    large: MainWindow, hands: Hands, dossier: str, size: tuple[int, int], beside: int
) -> None:
    large.resize(*size)
    large.open_dossier(dossier)
    hands.press(Qt.Key.Key_V, "v")
    sheet = large.open_sheet()
    assert isinstance(sheet, OtherActs)
    QTest.qWait(200)
    assert len({button.x() for button in sheet.buttons}) == beside
    for button in sheet.buttons:
        assert button.mapTo(sheet, button.rect().topRight()).x() < sheet.width() - 20
    hands.press(Qt.Key.Key_Escape)
