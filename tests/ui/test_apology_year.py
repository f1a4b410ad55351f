"""T in Xin lỗi, and Sổ theo dõi: a year's apologies in tables, and its book out of the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.demo.ward import HEAD
from app.desk.desk import Desk
from tests.apology_life import owe
from tests.ui.counter_days import Clock, letter, member, opened
from tests.ui.hands import Hands
from ui.main_window import MainWindow
from ui.places.apology_year import YearSheet
from ui.places.system import System

Window = tuple[MainWindow, Hands]


@pytest.fixture
def in_january(qapp: QApplication, desk: Desk) -> Iterator[Window]:
    """The letters are of the year before."""
    owe(desk)
    with opened(qapp, desk, Clock("2018-01-03T08:00")) as both:
        yield both


def shown(window: MainWindow, hands: Hands) -> YearSheet:
    sheet = window.open_sheet()
    assert isinstance(sheet, YearSheet)
    hands.wait_until(lambda: sheet.year is not None)
    return sheet


def ask_for_the_year(window: MainWindow, hands: Hands) -> YearSheet:
    hands.press(Qt.Key.Key_3, ctrl=True)
    letter(hands, "t")
    return shown(window, hands)


def test_the_book_of_the_year_before_is_printed_in_january(in_january: Window, folder: Path) -> None:
    window, hands = in_january
    sheet = ask_for_the_year(window, hands)
    assert not sheet.book.isEnabled() and not sheet.export.isEnabled()  # no letter yet this year
    sheet.years.setFocus()
    hands.press(Qt.Key.Key_Right)
    hands.wait_until(sheet.book.isEnabled)
    letter(hands, "s")
    hands.wait_until(lambda: window.printing.idle)
    assert (folder / "papers" / "so-xin-loi-2017.pdf").read_bytes().startswith(b"%PDF")
    assert window.shown.confirmation.accessibleName() == "Đã lưu tệp PDF"


def test_while_another_year_is_read_no_figures_stand_under_its_name(in_january: Window) -> None:
    window, hands = in_january
    sheet = ask_for_the_year(window, hands)
    assert sheet.view.grid.shown.rows
    meanwhile: list[object] = []  # looked at in the turn of the key: the answer may come in the next one
    sheet.years.chosen.connect(lambda _: meanwhile.append((sheet.year, sheet.view.grid.shown.rows)))
    sheet.years.setFocus()
    hands.press(Qt.Key.Key_Right)
    assert meanwhile == [(None, [])]
    hands.wait_until(lambda: sheet.year is not None)
    assert sheet.view.grid.shown.rows


def test_the_book_leaves_as_a_workbook_and_says_that_it_has_names(in_january: Window, folder: Path) -> None:
    window, hands = in_january
    sheet = ask_for_the_year(window, hands)
    sheet.years.setFocus()
    hands.press(Qt.Key.Key_Right)
    hands.wait_until(sheet.export.isEnabled)
    hands.press(Qt.Key.Key_E, ctrl=True)
    written = folder / "exports" / "so-xin-loi-2017.xlsx"
    hands.wait_until(lambda: "tên công dân" in window.shown.confirmation.accessibleName())
    rows = list(openpyxl.load_workbook(written).worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == ["01/PXL 07/08/2017", "02/PXL 07/08/2017", "03/PXL 09/08/2017"]


def test_the_registers_lead_to_the_apologies_of_a_books_year(in_january: Window, desk: Desk) -> None:
    window, hands = in_january
    window.counter.become(member(desk, HEAD))
    hands.press(Qt.Key.Key_6, ctrl=True)
    place = window.shown
    assert isinstance(place, System)
    place.show_section("books")
    hands.wait_until(lambda: bool(place.books.books))
    place.books.view.choose(next(key for key, book in place.books.books.items() if book.year == 2017))
    assert dict(place.keys())["X"] == "sổ xin lỗi"
    letter(hands, "x")
    sheet = shown(window, hands)
    assert sheet.year is not None and (sheet.year.year, sheet.year.cancelled) == (2017, 1)
    assert sheet.book.isEnabled()
