"""An apology to somebody who has no dossier here: printed and counted, kept apart from other citizens', given up and owed again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.apology.acts import ApologyForm, Complaint, draft_without_dossier, sign
from app.demo.ward import CLERK, HEAD, OFFICER
from app.desk.desk import Desk
from app.dossier.promise import printed_times
from tests.ui.apology_steps import to_be_read
from tests.ui.counter_days import Clock, at, opened
from tests.ui.hands import Hands
from tests.ui.test_apology_foreseen import words_of
from tests.ward import TRIAL
from ui.dossier_papers import begin_printing
from ui.main_window import MainWindow
from ui.print_job import PRINTED, UNSURE
from ui.widgets.text import Text

pytestmark = pytest.mark.walks


Key = Qt.Key
RUDE = ApologyForm(("thai_do",), "Trả lời cộc lốc.", (OFFICER,), origin="phan_anh")


@pytest.fixture
def letter_uid(desk: Desk) -> str:
    """A letter without a dossier, signed as 01/PXL."""
    complaint = Complaint(TRIAL, "bị nói cộc lốc")
    uid = draft_without_dossier(desk, complaint, RUDE, CLERK, at("2017-02-06T08:00"))
    sign(desk, uid, HEAD, at("2017-02-06T08:10"))
    return uid


@pytest.fixture
def at_work(qapp: QApplication, desk: Desk) -> Iterator[tuple[MainWindow, Hands]]:
    with opened(qapp, desk, Clock("2017-02-06T09:00")) as (window, hands):
        yield window, hands


def times(desk: Desk, uid: str, paper: str) -> int:
    with desk.reading() as reading:
        return printed_times(reading, desk.settings.ward, uid, paper)


def show(window: MainWindow, hands: Hands, uid: str) -> None:
    window.open_apology(uid)
    hands.wait_until(lambda: window.shown.idle)
    window.shown.cases.setFocus()


def press_f9(window: MainWindow, hands: Hands) -> Path:
    hands.press(Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    return window.printing.folder / window.printing.jobs[-1].saved_as


def test_its_letter_is_printed_counted_and_holds_nothing_up(at_work, desk, letter_uid):
    window, hands = at_work
    show(window, hands, letter_uid)
    assert "BẢN IN LẠI" not in words_of(press_f9(window, hands))
    assert "BẢN IN LẠI LẦN 1" in words_of(press_f9(window, hands))
    assert [job.state for job in window.printing.jobs] == [PRINTED, PRINTED]
    assert (window.printing.held, times(desk, letter_uid, "letter")) == ([], 2)
    assert window.shown.confirmation.accessibleName() == "Đã lưu tệp PDF"


def test_one_left_by_an_earlier_run_is_counted_by_r(at_work, desk, letter_uid):
    window, hands = at_work
    left = {
        "kind": "letter", "form": "01/PXL", "dossier": letter_uid, "apology": letter_uid, "code": "x",
        "at": "", "times": "0", "state": UNSURE,
    }  # fmt: skip
    window.printing.left.remember([left])
    begin_printing(window.counter, window.printing)
    show(window, hands, letter_uid)
    hands.press(Key.Key_F9)
    hands.press(Key.Key_R, "r")
    hands.wait_until(lambda: window.printing.held == [] and window.printing.idle)
    assert times(desk, letter_uid, "letter") == 1


def half_filled(window: MainWindow, hands: Hands, name: str):
    """N, a name and a complaint, left by Esc."""
    window.shown.take("N")
    sheet = window.open_sheet()
    hands.write(name)
    sheet.matter.setPlainText("Chờ cả buổi sáng.")
    hands.press(Key.Key_Escape)


def test_another_complaint_begins_empty_and_what_was_left_is_offered_beside(at_work):
    window, hands = at_work
    window.go("apologies")
    hands.wait_until(lambda: window.shown.idle)
    half_filled(window, hands, "Đỗ Thị Thử")
    window.shown.take("N")
    sheet = window.open_sheet()
    assert (sheet.name.text(), sheet.matter.words) == ("", "")
    assert sheet.half.words == "Còn bản nhập dở từ 09:00. Nhập mới là thay bản ấy."
    hands.press(Key.Key_Escape)  # nothing typed: what was left stays
    window.shown.take("N")
    sheet = window.open_sheet()
    hands.press(Key.Key_N, "\x0e", ctrl=True)
    assert (sheet.name.text(), sheet.matter.words) == ("Đỗ Thị Thử", "Chờ cả buổi sáng.")
    assert sheet.half.words == "Đang nhập dở từ 09:00."
    hands.press(Key.Key_N, "\x0e", ctrl=True)
    assert (sheet.name.text(), sheet.matter.words, sheet.half.isVisible()) == ("", "", False)
    hands.press(Key.Key_Escape)
    window.shown.take("N")
    assert window.open_sheet().half is None


def test_what_is_typed_into_a_sheet_taken_up_is_not_hung_on_to_what_was_left(at_work, letter_uid):
    window, hands = at_work
    show(window, hands, letter_uid)
    to_be_read(window)
    window.shown.take("E")
    hands.write("08:30")
    hands.press(Key.Key_Escape)
    window.shown.take("E")
    sheet = window.open_sheet()
    assert (sheet.half.words, sheet.at.text()) == ("Đang nhập dở từ 09:00.", "08:30")
    hands.write("10:00")
    assert sheet.at.text() == "10:00"


def test_a_draft_without_a_dossier_is_changed_by_enter_before_it_is_signed(at_work, desk):
    window, hands = at_work
    complaint = Complaint(TRIAL, "bị nói cộc lốc")
    first = draft_without_dossier(desk, complaint, RUDE, CLERK, at("2017-02-06T08:00"))
    show(window, hands, first)
    hands.enter()
    sheet = window.open_sheet()
    assert (sheet.name.text(), sheet.matter.words, sheet.reason.words) == (
        TRIAL.name,
        "bị nói cộc lốc",
        "Trả lời cộc lốc.",
    )
    sheet.reason.setPlainText("Không chào hỏi.")
    sheet.save()
    assert window.open_sheet() is None
    hands.wait_until(lambda: window.shown.idle)
    case = window.shown.case
    assert (case.reason, case.line.birth, case.state) == ("Không chào hỏi.", TRIAL.birth, "drafted")
    assert [row.name for row in window.shown.cases._cases.rows if row.key] == [f"{TRIAL.name} (1996)"]
    keys = window.shown.keys()
    assert [key.cap for key in keys].count("Enter") == 1


def test_a_cancelled_letter_without_a_dossier_comes_back_as_owed_with_its_words(at_work, desk, letter_uid):
    window, hands = at_work
    window.counter.become(desk.staff[HEAD])
    show(window, hands, letter_uid)
    assert window.shown.device_line()[0] == "1 thư đã ký, 0 thư đã đọc trên đài"
    window.shown.take("U")
    sheet = window.open_sheet()
    sheet.why.setPlainText("Ghi sai họ tên.")
    sheet.save()
    hands.wait_until(lambda: window.shown.idle)
    place = window.shown
    (row,) = [row for row in place.cases._cases.rows if row.key]
    assert (row.aside, row.foot) == ("Không hồ sơ", "Số 01/PXL đã hủy, còn nợ lời xin lỗi")
    assert place.letter.title.text() == "Thư số 01/PXL, đã hủy"
    assert "thư đã ký" not in place.device_line()[0]
    place.cases.setFocus()
    hands.press(Key.Key_Return, "\r", ctrl=True)
    sheet = window.open_sheet()
    assert sheet.matter.words == "bị nói cộc lốc"
    sheet.name.setText("Nguyễn Văn Mẫu")
    sheet.save()
    hands.wait_until(lambda: place.idle)
    feet = [(row.name, row.foot) for row in place.cases._cases.rows if row.key]
    assert feet == [
        ("Nguyễn Văn Mẫu (1996)", "Lập 06/02, chờ ký"),
        (f"{TRIAL.name} (1996)", "Số 01/PXL giữ trong sổ: Ghi sai họ tên."),
    ]


def test_the_other_acts_are_the_apologys_and_its_subject_ends_in_a_word(at_work, letter_uid):
    window, hands = at_work
    show(window, hands, letter_uid)
    window.shown.take("V")
    sheet = window.open_sheet()
    said = [text.text() for text in sheet.findChildren(Text)]
    assert said[0] == "Việc khác về lời xin lỗi"
    assert f"{TRIAL.name} (1996) · bị nói cộc lốc" in said
    hands.press(Key.Key_Escape)


def test_what_follows_a_cancellation_is_said_as_it_is(at_work, desk, letter_uid):
    window, hands = at_work
    window.counter.become(desk.staff[HEAD])
    draft = draft_without_dossier(desk, Complaint(TRIAL, "chờ lâu"), RUDE, CLERK, at("2017-02-06T08:30"))
    for uid, words in ((letter_uid, "về nhóm 'Chưa lập thư'"), (draft, "không còn gì nhắc lời xin lỗi này")):
        show(window, hands, uid)
        window.shown.take("U")
        sheet = window.open_sheet()
        assert any(words in text.text() for text in sheet.findChildren(Text))
        hands.press(Key.Key_Escape)
