"""Sổ in Hệ thống: each book with its lines and gaps, out of the window, and closed by the head's own secret."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt

from app.demo.ward import CLERK, HEAD
from app.desk.desk import Desk
from app.dossier.acts.correct import CorrectionForm, correct
from app.dossier.receipt import Person, ReceiptForm
from app.office.books import close_book
from tests.ui.counter_days import AGAIN, at, member, take_in
from tests.ui.hands import MORNING, Hands
from tests.ward import choose_quickly
from ui.main_window import MainWindow
from ui.places.dossier import DossierPlace
from ui.places.system import System
from ui.places.system_books import BooksPage, CloseBookSheet

pytestmark = pytest.mark.walks

SECRET = "mot mat khau dai"


@pytest.fixture
def two_years(desk: Desk) -> Desk:
    """Two dossiers of 2016, one corrected, and one of 2017."""
    first = take_in(desk, "Hồ Văn Thử", "042068000011", AGAIN, "2016-12-20T08:00")
    take_in(desk, "Bùi Thị Mẫu", "042168000009", AGAIN, "2016-12-20T08:30")
    named = CorrectionForm(ReceiptForm(AGAIN, Person("Hồ Văn Thử Hai")), "ghi sai tên")
    correct(desk, first, named, CLERK, at("2016-12-20T09:00"))
    take_in(desk, "Lê Thị Thử", "042168000019", AGAIN, "2017-01-10T08:00")
    return desk


@pytest.fixture
def page(two_years: Desk, window: MainWindow, hands: Hands) -> BooksPage:
    window.counter.become(member(two_years, HEAD))
    hands.press(Qt.Key.Key_6, ctrl=True)
    place = window.shown
    assert isinstance(place, System)
    place.show_section("books")
    hands.wait_until(lambda: bool(place.books.books))
    return place.books


def key(page: BooksPage, year: int) -> str:
    return next(key for key, book in page.books.items() if book.year == year)


def said(page: BooksPage, year: int) -> str:
    row = next(row for row in page._list._held if row.key == key(page, year))
    return " ".join(filter(None, (words for cell in row.cells for words in (cell.first, cell.second))))


def test_each_year_has_its_book(page: BooksPage) -> None:
    assert "Năm 2017 quầy 1, quyển 1 1 – 1 Đang ghi" in said(page, 2017)
    assert "1 – 2 Chưa đóng" in said(page, 2016)


def test_the_lines_of_a_book_open_their_dossiers(page: BooksPage, window: MainWindow, hands: Hands) -> None:
    page.view.choose(key(page, 2016))
    page.view.setFocus()
    hands.enter()
    first = page.lines.lines.row(0)
    assert first.cells[1].first == "Hồ Văn Thử Hai"
    assert first.cells[4].first == "phiếu trước đã hủy, có phiếu thay thế"
    hands.press(Qt.Key.Key_Escape)
    assert page.view.isVisible() and isinstance(window.shown, System)
    hands.enter()
    hands.enter()
    assert isinstance(window.shown, DossierPlace)


def test_the_head_closes_the_year_with_her_secret(
    page: BooksPage, window: MainWindow, two_years: Desk, hands: Hands
) -> None:
    head = member(two_years, HEAD)
    choose_quickly(two_years, head, SECRET, MORNING)
    page.view.choose(key(page, 2016))
    page.close_year.click()
    sheet = window.open_sheet()
    assert isinstance(sheet, CloseBookSheet)
    hands.write(SECRET)
    hands.enter()
    hands.wait_until(lambda: "Đã đóng" in said(page, 2016))
    assert "còn nguyên, dấu " in said(page, 2016)
    assert page.words.text() == "Đã đóng sổ năm 2016, đến số 2."
    page.view.choose(key(page, 2016))
    assert not page.close_year.isVisible()


def test_the_keys_on_the_buttons_do_what_the_bar_and_f1_say(
    page: BooksPage, window: MainWindow, folder: Path, two_years: Desk, hands: Hands
) -> None:
    choose_quickly(two_years, member(two_years, HEAD), SECRET, MORNING)
    page.view.choose(key(page, 2016))
    page.view.setFocus()
    said_keys = dict(window.shown.keys())
    assert (said_keys["P"], said_keys["Ctrl E"], said_keys["D"]) == ("in sổ", "xuất Excel", "đóng sổ năm")
    hands.press(Qt.Key.Key_P, "p")
    place = window.shown
    assert isinstance(place, System)
    place.list.setFocus()  # they hold there too
    hands.press(Qt.Key.Key_E, ctrl=True)
    hands.wait_until(lambda: window.printing.idle)
    assert (folder / "papers" / "so-theo-doi-2016-quyen-1.pdf").exists()
    hands.wait_until((folder / "exports" / "so-theo-doi-2016-quyen-1.xlsx").exists)
    hands.press(Qt.Key.Key_D, "d")
    assert isinstance(window.open_sheet(), CloseBookSheet)
    hands.press(Qt.Key.Key_Escape)
    window.counter.become(member(two_years, CLERK))
    page.show_state()
    assert "D" not in dict(window.shown.keys())


def test_a_running_year_is_not_closed(
    page: BooksPage, window: MainWindow, two_years: Desk, hands: Hands
) -> None:
    choose_quickly(two_years, member(two_years, HEAD), SECRET, MORNING)
    page.view.choose(key(page, 2017))
    page.close_year.click()
    hands.write(SECRET)
    hands.enter()
    hands.wait_until(lambda: "chưa hết" in page.words.text())


def test_a_clerk_reads_but_does_not_close(page: BooksPage, window: MainWindow, two_years: Desk) -> None:
    window.counter.become(member(two_years, CLERK))
    page.show_state()
    assert not page.close_year.isVisible()


def test_a_book_leaves_as_a_workbook_and_on_paper(
    page: BooksPage, window: MainWindow, folder: Path, two_years: Desk, hands: Hands
) -> None:
    close_book(two_years, 2016, HEAD, MORNING)
    page.view.choose(key(page, 2016))
    page.export.click()
    written = folder / "exports" / "so-theo-doi-2016-quyen-1.xlsx"
    hands.wait_until(written.exists)
    sheet = openpyxl.load_workbook(written).worksheets[0]
    assert [row[4].value for row in sheet.iter_rows(min_row=2)] == ["Hồ Văn Thử Hai", "Bùi Thị Mẫu"]
    page.paper.click()
    hands.wait_until(lambda: window.printing.idle)
    paper = folder / "papers" / "so-theo-doi-2016-quyen-1.pdf"
    assert paper.read_bytes().startswith(b"%PDF")
    assert window.shown.confirmation.accessibleName() == "Đã lưu tệp PDF"


def test_a_book_held_behind_another_is_not_said_to_be_out(
    page: BooksPage, window: MainWindow, hands: Hands
) -> None:
    window.printing.choose("May in vang mat", ("report",))
    page.view.choose(key(page, 2016))
    for _ in range(2):
        page.paper.click()
        hands.wait_until(lambda: window.printing.idle)
        assert window.shown.confirmation.accessibleName() == "Phiếu chờ in, F9"
        window.shown.confirm("")
    for job in window.printing.held:
        window.printing.drop(job)
