"""Whoever asks why the day is that day may take the answer home: F8 shows it, F9 prints it, and it promises nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.desk import Desk
from app.registers import receipts
from tests.app.paper.printed_paper import codes, outside, pages, sizes
from tests.app.paper.printed_paper import printed as as_printed
from tests.ui.counter_days import printed
from tests.ui.hands import CARD, MORNING, Hands
from tests.ui.roll_printer import RollPrinter
from ui.held_papers_sheet import HeldPapersSheet
from ui.main_window import MainWindow
from ui.print_job import PRINTED


def test_the_explanation_is_printed_before_anything_is_saved(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.press(Qt.Key.Key_F8)
    hands.press(Qt.Key.Key_F9)
    held = Qt.KeyboardModifier.NoModifier
    for _ in range(3):
        again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, held, "", autorep=True)
        QApplication.sendEvent(QApplication.focusWidget(), again)
    hands.wait_until(lambda: window.printing.idle)
    assert window.open_sheet().words.text() == "Đã lưu tệp giai-thich-20170206.pdf"
    (name,) = printed(desk.folder / "papers")
    paper = (desk.folder / "papers" / name).read_bytes()
    (words,) = pages(paper)
    for told in (
        "Thứ Hai 06/02/2017",
        "trước 17:30",
        "Thời hạn của thủ tục: 03 ngày làm việc.",
        "Nhận đủ hồ sơ lúc 09 giờ 15 phút, ngày 25 tháng 01 năm 2017.",
        "Tết Nguyên đán",
        "Nếu trễ, ông/bà được báo trước",
        "Ngày hẹn có giá trị là ngày ghi trên phiếu",
    ):
        assert told in words
    assert "Hoài Thử" not in words + name
    assert codes(as_printed(paper)) == []
    assert sizes(paper) == [(148, 210)]
    assert outside(paper, 0, 0) == []
    assert [job.state for job in window.printing.jobs] == [PRINTED]
    with desk.reading() as reading:
        assert receipts.of_day(reading, desk.settings.ward, MORNING.date()) == []


def test_one_that_the_printer_refuses_is_said_to_wait_and_f9_shows_what_waits(
    window: MainWindow, hands: Hands, desk: Desk
) -> None:
    printer = RollPrinter()
    printer.jams = True
    window.printing.choose(printer.target, ("slip", "small"))
    hands.scan(CARD)
    hands.enter()
    hands.write("xnhn")
    hands.enter()
    hands.press(Qt.Key.Key_F8)
    sheet = window.open_sheet()
    hands.press(Qt.Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    assert "Phiếu còn giữ" in sheet.words.text()
    hands.press(Qt.Key.Key_F9)
    assert isinstance(window.open_sheet(), HeldPapersSheet)
    assert len(window.printing.held) == 1
    printer.close()
