"""Whoever asks why the day is that day may take the answer home: F8 shows it, F9 prints it, and it promises nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.demo.ward import OFFICER
from app.desk.desk import Desk
from app.dossier.acts.stop import pause, resume
from app.dossier.registers import receipts
from tests.app.paper.printed_paper import codes, outside, pages, sizes
from tests.app.paper.printed_paper import printed as as_printed
from tests.ui.counter_days import Clock, at, letter, opened, printed
from tests.ui.hands import CARD, MORNING, Hands
from tests.ui.roll_printer import RollPrinter
from tests.ui.test_intake import receive
from ui.held_papers_sheet import HeldPapersSheet
from ui.main_window import MainWindow
from ui.places.intake import Intake
from ui.places.why_sheet import WhySheet
from ui.print_job import PRINTED
from ui.widgets.key_bar import Key
from ui.widgets.text import Text


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


def why(window: MainWindow) -> WhySheet:
    sheet = window.open_sheet()
    assert isinstance(sheet, WhySheet)
    return sheet


def told(sheet: WhySheet) -> str:
    return " ".join(part.text() for part in sheet.findChildren(Text))


def test_whoever_holds_the_slip_just_saved_is_told_why_and_takes_it_home(
    window: MainWindow, intake: Intake, hands: Hands, desk: Desk
) -> None:
    receive(hands)
    hands.wait_until(lambda: window.printing.idle)
    assert Key("F8", "vì sao ngày này") in list(intake.keys())
    hands.press(Qt.Key.Key_F8)
    assert "06/02/2017" in told(why(window))
    assert "Thời hạn của thủ tục: 3 ngày làm việc." in told(why(window))
    assert "Tết Nguyên đán" in told(why(window))
    hands.press(Qt.Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    assert "giai-thich-20170206.pdf" in printed(desk.folder / "papers")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_F2)
    assert "F8" not in [key.cap for key in window.key_bar._keys]
    hands.write("Ngô Thị Mới")
    assert Key("F8", "vì sao ngày này") not in list(intake.keys())
    hands.press(Qt.Key.Key_F8)
    assert window.open_sheet() is None, "that is another citizen's day"


def test_a_stored_dossier_says_why_by_f8_on_its_page_and_in_the_queue(
    window: MainWindow, hands: Hands, dossier: str
) -> None:
    window.open_dossier(dossier)
    letter(hands, "v")
    assert "F8" in [button.key for button in window.open_sheet().buttons]
    hands.press(Qt.Key.Key_F8)
    assert "07/02/2017" in told(why(window))
    assert "Lê Văn Tập" in told(why(window))
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_F8)
    assert why(window)
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_2, ctrl=True)
    hands.wait_until(lambda: window.shown.table.chosen == dossier)
    hands.press(Qt.Key.Key_F8)
    assert "07/02/2017" in told(why(window))


def test_the_days_on_which_the_clock_stood_are_told_with_the_day_that_holds(
    qapp: QApplication, desk: Desk, dossier: str
) -> None:
    pause(desk, dossier, "sector_law", "chờ", OFFICER, at("2017-01-25T09:00"))
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        window.open_dossier(dossier)
        hands.press(Qt.Key.Key_F8)
        assert window.open_sheet() is None
        assert "Giải thích ngày hẹn: không làm được với hồ sơ" in window.shown.line.words
    resume(desk, dossier, "xong", OFFICER, at("2017-02-06T10:00"))
    with opened(qapp, desk, Clock("2017-02-06T14:00")) as (window, hands):
        window.open_dossier(dossier)
        due = window.shown.dossier.line.due_at
        hands.press(Qt.Key.Key_F8)
        assert f"{due:%d/%m/%Y}" in told(why(window))
        assert "Đồng hồ dừng từ 25/01 đến 06/02" in told(why(window))
