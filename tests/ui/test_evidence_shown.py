"""Evidence of an apology is looked at again, and only what still is what was signed in the book."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from sqlalchemy import delete, update

from app.apology.acts import ApologyForm, DeliveryForm, EvidenceFile, deliver, draft, prove, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from db.kept import Attachment
from tests.ui.counter_days import AGAIN, Clock, at, letter, opened, take_in
from tests.ui.hands import Hands
from tests.ui.test_apologies_place import case_of
from tests.ui.test_printing import pages
from ui.background import unforeseen
from ui.main_window import MainWindow
from ui.places.evidence_shown import ShownEvidenceSheet

pytestmark = pytest.mark.walks
GREEN = QColor(0, 128, 0)


def photograph(width: int = 3000, height: int = 2000) -> bytes:
    """Green all over, as large as a telephone makes one."""
    picture, buffer = QImage(width, height, QImage.Format.Format_RGB32), QBuffer()
    picture.fill(GREEN)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return buffer.data().data()


@pytest.fixture
def dossier(desk: Desk) -> str:
    """Signed at eight, given with a photograph at nine; the signed paper is scanned at half past."""
    made = take_in(desk, "Lê Văn Tập", "042068000002", AGAIN, "2017-01-24T09:40")
    form = ApologyForm(("tre_han",), "Chờ xác minh.", (OFFICER,), date(2017, 2, 10))
    apology = draft(desk, made, form, CLERK, at("2017-02-06T07:50"))
    sign(desk, apology, HEAD, at("2017-02-06T08:00"))
    photo = EvidenceFile(photograph(), "image/png")
    given = DeliveryForm("truc_tiep", "tai_bo_phan_mot_cua", evidence=(photo,))
    deliver(desk, apology, given, CLERK, at("2017-02-06T09:00"))
    return made


def scan_of_the_letter(desk: Desk, dossier: str, content: bytes) -> None:
    case, scan = case_of(desk, dossier), EvidenceFile(content, "application/pdf")
    prove(desk, case.apology, case.signature, (scan,), CLERK, at("2017-02-07T09:30"))


@pytest.fixture
def open_at(qapp: QApplication, desk: Desk, dossier: str) -> Iterator[tuple[MainWindow, Hands]]:
    with opened(qapp, desk, Clock("2017-02-07T10:00")) as (window, hands):
        yield window, hands


def look(window: MainWindow, hands: Hands, dossier: str) -> ShownEvidenceSheet:
    """X, and what it answers."""
    window.open_apology(dossier)
    window.shown.cases.setFocus()
    letter(hands, "x")
    sheet = window.open_sheet()
    assert isinstance(sheet, ShownEvidenceSheet)
    hands.wait_until(lambda: window.printing.background.idle)
    return sheet


def test_the_record_says_what_evidence_is_kept_and_since_when(open_at, desk, dossier):
    window, hands = open_at
    scan_of_the_letter(desk, dossier, b"%PDF-1.4 ban chup")
    window.open_apology(dossier)
    words = window.shown.page.record.words
    assert any(said.endswith("đã nhận · bằng chứng: ảnh PNG lưu 09:00 06/02") for said in words)
    assert "Bản thư đã ký: tệp PDF lưu 09:30 hôm nay" in words
    assert window.shown.page.record.show_evidence.isVisible()
    window.shown.page.record.show_evidence.click()
    assert isinstance(window.open_sheet(), ShownEvidenceSheet)
    hands.wait_until(lambda: window.printing.background.idle)


def test_a_photograph_is_shown_at_the_width_there_is_once_it_gave_the_signed_hash(open_at, dossier):
    window, hands = open_at
    sheet = look(window, hands, dossier)
    assert sheet.words.text() == "Khớp dấu đã ký trong sổ."
    (shown,) = sheet.view.sheets
    assert shown.pixelColor(50, 50) == GREEN
    assert sheet.view.dots < shown.width() < 1500  # the photograph has 3000
    hands.press(Qt.Key.Key_Escape)
    assert window.open_sheet() is None


def test_a_scan_is_turned_to_with_the_arrow_and_of_many_pages_the_first_are_shown(
    open_at, desk, dossier, tmp_path
):
    window, hands = open_at
    scan_of_the_letter(desk, dossier, pages(tmp_path, 22))
    sheet = look(window, hands, dossier)
    hands.press(Qt.Key.Key_Down)
    hands.wait_until(lambda: window.printing.background.idle)
    assert len(sheet.view.sheets) == 20
    assert sheet.words.text() == "Khớp dấu đã ký trong sổ. Xem 20 trang đầu trong 22 trang."
    row = sheet.list.lines.row(1).cells
    assert (row[0].first, row[0].second) == ("Tệp PDF", "Thư đã ký 01/PXL")


@pytest.mark.parametrize(
    ("loss", "happened", "to_do"),
    [
        (delete(Attachment), "không còn trong dữ liệu của quầy", "tìm tệp trong bản sao lưu"),
        (
            update(Attachment).values(content=photograph(8, 8)),
            "đã bị thay hoặc hỏng",
            "lấy lại tệp từ bản sao lưu",
        ),
    ],
)
def test_a_file_that_is_gone_or_was_exchanged_is_not_shown_and_the_book_stands(
    open_at, desk, dossier, loss, happened, to_do
):
    window, hands = open_at
    with desk.writing() as connection:
        connection.execute(loss)
    sheet = look(window, hands, dossier)
    assert sheet.view.sheets == []
    said = sheet.words.text()
    assert happened in said
    assert "vẫn còn nguyên trong sổ" in said
    assert to_do in said


def test_what_is_no_picture_inside_is_said_to_be_whole_and_not_drawn(open_at, desk, dossier):
    window, hands = open_at
    scan_of_the_letter(desk, dossier, b"%PDF-1.4 khong phai ban chup")
    sheet = look(window, hands, dossier)
    hands.press(Qt.Key.Key_Down)
    hands.wait_until(lambda: window.printing.background.idle)
    assert sheet.view.sheets == []
    assert "máy này không vẽ được hình" in sheet.words.text()


def pdf_of(kids: bytes, page: bytes) -> bytes:
    """A PDF that opens: its pages as they are named, the one at 3 as it is given."""
    parts = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[" + kids + b"]>>", page)
    made, starts = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        starts.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    return made + (
        b"xref\n0 4\n0000000000 65535 f \n%btrailer<</Root 1 0 R/Size 4>>\nstartxref\n%d\n%%%%EOF"
        % (table, len(made))
    )


@pytest.mark.parametrize("kids", [b"3 0 R", b"9 0 R"], ids=["no page", "not there"])
def test_a_scan_of_which_a_page_is_broken_is_said_to_be_whole_and_not_drawn(open_at, desk, dossier, kids):
    window, hands = open_at
    scan_of_the_letter(desk, dossier, pdf_of(kids, b"(khong phai trang)"))
    sheet = look(window, hands, dossier)
    hands.press(Qt.Key.Key_Down)
    hands.wait_until(lambda: window.printing.background.idle)
    assert "máy này không vẽ được hình" in sheet.words.text()


def test_a_strip_longer_than_any_paper_is_drawn_small(open_at, desk, dossier):
    window, hands = open_at
    scan_of_the_letter(desk, dossier, pdf_of(b"3 0 R", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 3 14000]>>"))
    sheet = look(window, hands, dossier)
    hands.press(Qt.Key.Key_Down)
    hands.wait_until(lambda: window.printing.background.idle)
    (strip,) = sheet.view.sheets
    # Not of its page: the bar that comes with a long strip narrows that after the drawing.
    assert strip.height() <= 8 * sheet.view.width()


def test_of_files_passed_by_with_the_arrow_only_the_last_is_opened(open_at, desk, dossier, tmp_path, caplog):
    window, hands = open_at
    scan_of_the_letter(desk, dossier, b"%PDF-1.4 khong phai ban chup")
    scan_of_the_letter(desk, dossier, pages(tmp_path, 2))
    sheet, background, free = look(window, hands, dossier), window.printing.background, Event()
    background.run(free.wait, lambda _: None, unforeseen)  # the worker is busy meanwhile
    with caplog.at_level(logging.INFO, "ui.background"):
        hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_Down)
        free.set()
        hands.wait_until(lambda: background.idle)
    assert len(sheet.view.sheets) == 2
    assert "evidence.unreadable" not in caplog.text


def test_a_citizens_picture_is_written_nowhere(open_at, desk, dossier):
    window, hands = open_at
    before = {path for path in desk.folder.rglob("*") if path.is_file()}
    look(window, hands, dossier)
    new = {path for path in desk.folder.rglob("*") if path.is_file()} - before
    assert not [path for path in new if path.suffix in {".png", ".jpg", ".pdf"}]


def test_without_evidence_there_is_no_way_to_look_at_it(open_at, desk):
    window, hands = open_at
    form = ApologyForm(("tre_han",), "Chờ xác minh.", (OFFICER,), date(2017, 2, 15))
    other = take_in(desk, "Hồ Thị Thử", "042168000005", AGAIN, "2017-02-07T09:45")
    draft(desk, other, form, CLERK, at("2017-02-07T09:50"))
    window.open_apology(other)
    assert not window.shown.page.record.show_evidence.isVisible()
    window.shown.cases.setFocus()
    letter(hands, "x")
    assert window.open_sheet() is None
    assert "Bằng chứng đã lưu: không làm được" in window.shown.page.error.text()
