"""One dossier: finishing it, handing over its result, what a slip and a card say, its history."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.dossier.acts.receive import receive
from app.dossier.promise import printed_times
from app.dossier.receipt import Paper, Person, ReceiptForm
from app.dossier.registers import dossiers
from app.papers.form01 import slip_token
from tests.ui.counter_days import AGAIN, BIRTH, Clock, letter, opened, printed, take_in
from tests.ui.hands import Hands
from tests.ward import entries
from ui.main_window import MainWindow
from ui.places.dossier import DossierPlace
from ui.places.fee_sheet import FeeSheet
from ui.widgets.check_card import CheckCard
from ui.widgets.text import Elided, Text
from ui.widgets.timeline import Moment, Timeline

Key = Qt.Key
OWNER = "042068000003||Đặng Quốc Mẫu|12051968|Nam|Tổ dân phố 4, phường Nguyễn Du, TP Hà Tĩnh|01012022"
STRANGER = "042090000019||Nguyễn Văn Thử|01011990|Nam|Tổ dân phố 1, phường Nguyễn Du, TP Hà Tĩnh|01012022"


@pytest.fixture
def dossier(desk: Desk) -> str:
    return take_in(desk, "Đặng Quốc Mẫu", "042068000003", AGAIN, "2017-01-24T10:05")


@pytest.fixture
def ready(desk: Desk, dossier: str) -> str:
    finish(desk, dossier, OFFICER, Clock("2017-02-06T13:40")())
    return dossier


@pytest.fixture
def open_at(qapp: QApplication, desk: Desk, dossier: str) -> Iterator[tuple[MainWindow, Hands]]:
    with opened(qapp, desk, Clock("2017-02-06T14:05")) as given:
        yield given


def tick(hands: Hands) -> None:
    """The space bar, pressed and let go, as a check box wants it."""
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    hands.settle(80)


def seen_and_paid(hands: Hands) -> None:
    """The card was looked at and the fee taken: Enter leads from one to the other."""
    hands.enter()
    card = hands.window.shown.return_card
    assert "thẻ căn cước" in card.error.text()
    tick(hands)
    assert "thẻ căn cước" not in card.error.text()
    hands.enter()
    record_fee(hands)


def record_fee(hands: Hands) -> None:
    """The sheet of the fee is open: the number of its receipt is written."""
    sheet = hands.window.open_sheet()
    assert isinstance(sheet, FeeSheet)
    sheet.amount.setText("8.000")
    sheet.number.setText("BL 000123")
    hands.enter()
    assert hands.window.open_sheet() is None


def said(window: MainWindow) -> str:
    """What the place shown confirms."""
    chip = window.shown.confirmation
    return chip.accessibleName() if chip.isVisible() else ""


def status(desk: Desk, uid: str) -> str:
    with desk.reading() as reading:
        return dossiers.one(reading, desk.settings.ward, uid).line.status


def returned(desk: Desk, uid: str) -> dict:
    with desk.reading() as reading:
        history = dossiers.history(reading, desk.settings.ward, uid)
    return dict(next(line.facts for line in history if line.kind == "result.returned"))


def test_from_the_queue_to_finished_to_returned_by_keys_alone(open_at, desk, dossier):
    window, hands = open_at
    hands.press(Key.Key_2, ctrl=True)
    letter(hands, "k")
    place = window.shown
    assert place.dossier.line.dossier == dossier
    assert place.finish_card.done.text() == "Ghi: đã xử lý xong", "the K of the list asks already"
    assert [key.cap for key in DossierPlace.keys(place)] == ["Enter", "Esc"]
    hands.enter()
    assert status(desk, dossier) == "ready"
    assert place.return_card.slip.hasFocus()
    tick(hands)
    seen_and_paid(hands)
    hands.enter()
    assert status(desk, dossier) == "returned"
    assert (returned(desk, dossier)["to"], returned(desk, dossier)["slip_shown"]) == ("applicant", 1)
    assert window.shown is window.place("dossiers")
    assert said(window) == "Đã trả kết quả 170124-0001 · Đặng Quốc Mẫu"
    window.open_dossier(dossier)
    assert "Trả kết quả cho chính người nộp" in place.timeline.accessibleName()
    hands.enter()
    assert window.shown is window.place("dossiers")
    assert said(window) == ""


def test_only_enter_after_the_finish_key_records_and_another_hands_nothing_over(open_at, desk, dossier):
    window, hands = open_at
    window.open_dossier(dossier)
    letter(hands, "k")
    letter(hands, "k")
    assert status(desk, dossier) == "working", "a key held down is no answer"
    window.shown.confirm("Đã sửa, hẹn 10/02")
    hands.enter()
    assert said(window) == "Đã ghi: đã xử lý xong", "never what was done before"
    hands.enter()
    hands.enter()
    assert status(desk, dossier) == "ready"
    card = window.shown.return_card
    assert card.error.text() == "Chưa đánh dấu phiếu hẹn: quét mã, hoặc bấm phím cách"
    assert card.slip.hasFocus()
    assert not card.reason.isVisible()
    tick(hands)
    assert not card.error.isVisible()


def test_a_scanned_slip_opens_the_dossier_and_enter_returns_it(open_at, desk, ready):
    window, hands = open_at
    hands.scan(slip_token(desk, ready))
    place = window.shown
    assert place.dossier.line.dossier == ready
    assert place.return_card.slip.isChecked()
    assert place.return_card.card.hasFocus()
    seen_and_paid(hands)
    hands.enter()
    assert status(desk, ready) == "returned"


def test_return_of_a_result_by_two_scans_and_enter(open_at, desk):
    window, hands = open_at
    ready = take_in(desk, "Đặng Quốc Mẫu", "042068000003", BIRTH, "2017-01-24T10:05")
    finish(desk, ready, OFFICER, Clock("2017-02-06T13:40")())
    intake = window.shown
    hands.scan(slip_token(desk, ready))
    hands.scan(OWNER)
    assert window.shown.return_card.card.isChecked()
    hands.pressed = 0
    hands.enter()
    assert hands.pressed == 1
    assert status(desk, ready) == "returned"
    assert (returned(desk, ready)["to"], returned(desk, ready)["slip_shown"]) == ("applicant", 1)
    assert window.shown is intake
    assert said(window) == "Đã trả kết quả 170124-0002 · Đặng Quốc Mẫu"
    assert intake.person.name.line.hasFocus()


def test_a_scan_in_the_middle_of_an_intake_loses_nothing_of_it(open_at, desk, ready):
    window, hands = open_at
    window.shown.person.name.line.setFocus()
    hands.write("Bùi Thị Mẫu")
    hands.scan(slip_token(desk, ready))
    seen_and_paid(hands)
    hands.enter()
    assert status(desk, ready) == "returned"
    assert window._shown == "intake"
    assert window.shown.person.name.words_typed == "Bùi Thị Mẫu"


def test_that_there_is_no_slip_may_be_said_at_once(open_at, desk, ready):
    window, hands = open_at
    window.open_dossier(ready)
    card = window.shown.return_card
    assert not card.reason.isVisible()
    card.no_slip.click()
    assert card.reason.hasFocus()
    hands.write("làm mất, đã xem thẻ")
    seen_and_paid(hands)
    hands.enter()
    assert returned(desk, ready)["slip_shown"] == 0


@pytest.mark.parametrize("lost", [False, True])
def test_nothing_covers_the_return_card_however_much_it_asks(open_at, desk, lost):
    window, _ = open_at
    other = take_in(desk, "Bùi Thị Mẫu", "042168000009", AGAIN, "2017-02-06T13:50", submitter="Hồ Văn Thử")
    finish(desk, other, OFFICER, Clock("2017-02-06T13:55")())
    window.open_dossier(other)
    place = window.shown
    if lost:
        place.return_card.choices["proxy"].setChecked(True)
        place.return_card.no_slip.click()
        place.return_card.primary.click()
    QTest.qWait(50)
    parts = [place.return_card, place._clock, place._applicant]
    for upper, lower in pairwise(parts):
        assert upper.geometry().bottom() < lower.geometry().top()
    for part in (place.return_card, place._clock, place._applicant, place._papers):
        assert part.height() >= part.minimumSizeHint().height()
    button = place.return_card.primary
    seen = button.visibleRegion().boundingRect()
    assert (seen.width(), seen.height()) == (button.width(), button.height())


def test_a_long_line_of_the_history_is_said_whole(qapp):
    timeline = Timeline()
    timeline.resize(340, 100)
    timeline.show_moments([Moment("inbox", "Tiếp nhận", "A"), Moment("inbox", "Trả", "A")])
    short = timeline.height()
    long = "Lập thư xin lỗi, xin hẹn lại 09/02"
    timeline.show_moments([Moment("pencil", long, "A", "24/01 16:21"), Moment("inbox", "Trả", "A")])
    assert timeline.height() > short


def test_a_lost_slip_needs_its_reason_and_keeps_it(open_at, desk, ready):
    window, hands = open_at
    window.open_dossier(ready)
    card = window.shown.return_card
    card.no_slip.click()
    hands.enter()
    assert status(desk, ready) == "ready"
    assert card.error.isVisible()
    assert card.reason.hasFocus()
    hands.write("làm mất, đã xem thẻ")
    assert not card.error.isVisible()
    seen_and_paid(hands)
    hands.enter()
    assert returned(desk, ready)["slip_shown"] == 0


def test_the_owners_card_is_compared_and_ticked(open_at, ready):
    window, hands = open_at
    window.open_dossier(ready)
    hands.scan(OWNER)
    card = window.shown.return_card
    assert card.card.isChecked()
    assert "042 068 ••• 003" in card.card.accessibleDescription()


def test_a_strangers_card_stops_the_return_until_they_are_named_as_proxy(open_at, desk, ready):
    window, hands = open_at
    window.open_dossier(ready)
    hands.scan(slip_token(desk, ready))
    hands.scan(STRANGER)
    place = window.shown
    assert not place.return_card.card.isChecked()
    hands.enter()
    assert status(desk, ready) == "ready"
    assert "Nguyễn Văn Thử" in place.return_card.error.text()
    tick(hands)
    assert place.return_card.to == "proxy"
    assert place.return_card.proxy.name.words_typed == "Nguyễn Văn Thử"
    assert place.return_card.card.isChecked()
    hands.enter()
    assert "giấy ủy quyền" in place.return_card.error.text()
    assert place.return_card.proxy.authorised.hasFocus()
    tick(hands)
    hands.enter()
    record_fee(hands)
    hands.enter()
    assert returned(desk, ready)["to"] == "proxy"


def test_choosing_a_proxy_leads_to_the_name_and_its_letters_press_nothing(open_at, desk, ready):
    window, hands = open_at
    window.open_dossier(ready)
    card = window.shown.return_card
    card.choices["applicant"].setFocus()
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Right)
    if card.to != "proxy":
        card.choices["proxy"].setFocus()
        tick(hands)
    assert card.proxy.name.line.hasFocus()
    hands.write("Phạm Thị Khánh Thử")
    assert card.proxy.name.words_typed == "Phạm Thị Khánh Thử"
    assert not (card.slip.isChecked() or card.card.isChecked() or card.fee.isChecked())
    card.choices["proxy"].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Tab)
    assert card.proxy.name.line.hasFocus()


def test_who_handed_it_in_may_be_chosen_only_when_somebody_did(open_at, desk, ready):
    window, _ = open_at
    other = take_in(desk, "Bùi Thị Mẫu", "042168000009", AGAIN, "2017-02-06T13:50", submitter="Hồ Văn Thử")
    finish(desk, other, OFFICER, Clock("2017-02-06T13:55")())
    window.open_dossier(ready)
    assert not window.shown.return_card.choices["submitter"].isVisible()
    window.open_dossier(other)
    assert window.shown.return_card.choices["submitter"].isVisible()


def test_f9_prints_the_slip_under_its_code_and_counts_it(open_at, desk, dossier):
    window, hands = open_at
    window.open_dossier(dossier)
    code = "000.99.01.H27-170124-0001"
    for _ in range(2):
        hands.press(Key.Key_F9)
        hands.wait_until(lambda: window.printing.idle)
    papers = printed(desk.folder / "papers")
    assert len(papers) == 2
    assert f"{code}.pdf" in papers
    with desk.reading() as reading:
        assert printed_times(reading, desk.settings.ward, dossier, "slip") == 2
    assert window.shown.head.print.text() == "In lại phiếu"


def test_letters_typed_into_a_line_are_no_commands(open_at, desk, ready):
    window, hands = open_at
    window.open_dossier(ready)
    window.shown.return_card.no_slip.click()
    hands.write("bcrv")
    assert window.shown.return_card.reason.text() == "bcrv"
    assert window.open_sheet() is None
    assert not window.shown.line.isVisible()


def test_other_acts_are_listed_and_done_from_the_list(open_at, desk, dossier):
    window, hands = open_at
    window.open_dossier(dossier)
    letter(hands, "v")
    assert {"F9", "K", "X", "+", "-", "S"} <= {button.key for button in window.open_sheet().buttons}
    letter(hands, "k")
    assert status(desk, dossier) == "working"
    hands.enter()
    assert status(desk, dossier) == "ready"


def test_enter_on_another_button_after_the_finish_key_is_that_buttons(open_at, desk, dossier):
    window, hands = open_at
    window.open_dossier(dossier)
    place = window.shown
    letter(hands, "k")
    place.head.other.setFocus()
    hands.enter()
    assert window.open_sheet() is not None
    assert status(desk, dossier) == "working"
    hands.press(Key.Key_Escape)
    assert not place.finish_card.asks


@pytest.mark.parametrize("listed", [False, True])
def test_with_control_plus_and_minus_size_the_words_and_answer_nothing(open_at, desk, dossier, listed):
    window, hands = open_at
    window.open_dossier(dossier)
    if listed:
        letter(hands, "v")
    before = entries(desk)
    for key, text in ((Key.Key_Minus, "-"), (Key.Key_Plus, "+")):
        hands.press(key, text, ctrl=True)
    assert entries(desk) == before
    assert (window.open_sheet() is not None) == listed


@pytest.mark.parametrize("other", [Key.Key_Escape, Key.Key_Up, Key.Key_Tab, Key.Key_Space, Key.Key_F10])
def test_any_other_key_after_the_finish_key_takes_its_question_back(open_at, desk, other):
    window, hands = open_at
    new = take_in(desk, "Bùi Thị Mẫu", "042168000009", AGAIN, "2017-02-06T13:50")
    window.open_dossier(new)
    place = window.shown
    letter(hands, "k")
    letter(hands, " " if other is Key.Key_Space else "", other)
    assert window.shown is place
    assert place.finish_card.done.text() == "Đã xử lý xong"
    place.timeline.setFocus()
    letter(hands, "k")
    assert status(desk, new) == "working"
    hands.enter()
    assert status(desk, new) == "ready"


@pytest.mark.parametrize("size", [(1366, 768), (1093, 614), (911, 512), (683, 384)])
def test_nothing_of_a_dossier_is_cut_off_however_narrow(open_at, ready, size):
    window, hands = open_at
    window.resize(*size)
    window.open_dossier(ready)
    place = window.shown
    place.return_card.choices["proxy"].setChecked(True)
    hands.settle(80)
    column = place._column.viewport().width()
    for part in (place.return_card, place._clock, place._applicant, place._papers):
        assert part.mapTo(place._column.viewport(), part.rect().topRight()).x() <= column
        assert part.minimumSizeHint().width() <= part.width()
    assert place._history.isVisible()


def test_enter_never_finishes_a_dossier(open_at, desk, dossier):
    window, hands = open_at
    new = take_in(desk, "Bùi Thị Mẫu", "042168000009", AGAIN, "2017-02-06T13:50")
    window.open_dossier(new)
    place = window.shown
    caps = [key.cap for key in DossierPlace.keys(place)]
    assert "Enter" not in caps
    hands.enter()
    place.finish_card.done.setFocus()
    hands.enter()
    assert status(desk, new) == "working"
    letter(hands, "k")
    hands.enter()
    assert status(desk, new) == "ready"


def test_an_organisation_is_shown_as_one_and_its_submitter_receives(open_at, desk):
    window, _ = open_at
    form = ReceiptForm(
        AGAIN,
        Person("Hợp tác xã Thử Nghiệm", "3000000001", address="Tổ dân phố 2"),
        submitter=Person("Hồ Văn Thử", "042068000008", phone="0984000008"),
        papers=(Paper("Tờ khai theo mẫu"),),
        applicant_kind="organisation",
    )
    uid = receive(desk, form, CLERK, Clock("2017-02-06T13:50")()).dossier
    finish(desk, uid, OFFICER, Clock("2017-02-06T13:55")())
    window.open_dossier(uid)
    place = window.shown
    labels = {label.text() for label in place._applicant.findChildren(Text) if label.isVisible()}
    assert {"Mã số thuế", "Trụ sở", "Hồ Văn Thử · 042 068 000 008 · 0984 000 008"} <= labels
    assert not {"Số định danh", "Nơi cư trú", "Ngày sinh"} & labels
    (told,) = (label for label in place._applicant.findChildren(Elided) if label.text().startswith("Hồ Văn"))
    told.resize(told.fontMetrics().horizontalAdvance(told.text()) * 2 // 3, told.heightForWidth(200))
    assert not told.is_cut
    assert place.return_card.to == "submitter"


def test_a_long_fee_is_said_on_two_lines(qapp):
    card = CheckCard("Lệ phí", "miễn")
    card.resize(230, 56)
    card.say("Lệ phí", "2.000 đ/trang, từ trang 3: 1.000 đ/trang, tối đa 200.000 đ/bản")
    assert card.wraps
    assert card.heightForWidth(230) > 70
    card.say("Lệ phí", "miễn")
    assert card.heightForWidth(230) == 56


def test_the_strip_says_the_days_in_words(open_at, dossier):
    window, _ = open_at
    window.open_dossier(dossier)
    said = window.shown._clock.strip.accessibleName()
    assert said.startswith("Nhận 24/01")
    assert said.endswith("hẹn 07/02")
    assert "Tết Nguyên đán" in said


def test_the_name_stands_whole_beside_the_buttons_or_above_them(open_at, ready):
    window, hands = open_at
    window.open_dossier(ready)
    hands.press(Key.Key_F9)
    hands.wait_until(lambda: window.printing.idle)
    place = window.shown
    for width in range(1000, 700, -30):
        window.resize(width, 540)
        hands.settle(10)
        assert place.head.name.width() >= place.head.name.sizeHint().width()
        assert place.head.other.mapTo(place, place.head.other.rect().topRight()).x() <= place.width()
