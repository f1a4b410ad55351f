"""Whose card is due, a lost slip said and taken back, and what somebody authorised has to show."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK, OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.dossier.acts.fees import pay
from app.dossier.acts.receive import receive
from app.dossier.receipt import Person, ReceiptForm
from app.dossier.registers import dossiers
from app.papers.form01 import slip_token
from tests.ui.clipping import clipped
from tests.ui.counter_days import AGAIN, Clock, opened, take_in
from tests.ui.hands import Hands
from ui.places.return_card import ReturnCard
from ui.theme import LIGHT, wear
from ui.widgets.check_card import CheckCard

Key = Qt.Key
OWNER = "042068000003||Đặng Quốc Mẫu|12051968|Nam|Tổ dân phố 4, phường Nguyễn Du, TP Hà Tĩnh|01012022"
STRANGER = "042090000019||Nguyễn Văn Thử|01011990|Nam|Tổ dân phố 1, phường Nguyễn Du, TP Hà Tĩnh|01012022"


@pytest.fixture
def ready(desk: Desk) -> str:
    uid = take_in(desk, "Đặng Quốc Mẫu", "042068000003", AGAIN, "2017-01-24T10:05", submitter="Hồ Văn Thử")
    finish(desk, uid, OFFICER, Clock("2017-02-06T13:40")())
    return uid


@pytest.fixture
def open_card(qapp: QApplication, desk: Desk, ready: str) -> Iterator[tuple[ReturnCard, Hands]]:
    with opened(qapp, desk, Clock("2017-02-06T14:05")) as (window, hands):
        window.open_dossier(ready)
        yield window.shown.return_card, hands


def tick(hands: Hands) -> None:
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    hands.settle(20)


def test_the_card_says_whose_it_has_to_be(open_card):
    card, _ = open_card
    said = {}
    for role, choice in card.choices.items():
        choice.setChecked(True)
        said[role] = card.card.text()
    assert said == {
        "applicant": "Thẻ người nộp",
        "submitter": "Thẻ người nộp thay",
        "proxy": "Thẻ người được ủy quyền",
        "post": "Thẻ người nộp",
    }
    card.choices["proxy"].setChecked(True)
    card.slip.setChecked(True)
    assert "thẻ căn cước của người được ủy quyền" in card.problem


def test_with_a_proxy_chosen_their_card_is_the_right_one(open_card):
    card, hands = open_card
    card.choices["proxy"].setChecked(True)
    hands.scan(STRANGER)
    assert card.card.isChecked()
    assert card.card.text() == "Thẻ người được ủy quyền"
    assert card.proxy.name.words_typed == "Nguyễn Văn Thử"


def test_with_a_proxy_chosen_the_applicants_card_is_not_enough(open_card):
    card, hands = open_card
    card.choices["proxy"].setChecked(True)
    hands.scan(OWNER)
    assert card.to == "proxy"
    assert not card.card.isChecked()
    assert card.card.accessibleDescription() == "cần thẻ của người được ủy quyền"
    card.choices["applicant"].setChecked(True)
    assert card.card.isChecked()


def test_another_receiver_has_another_card_to_show(open_card):
    card, hands = open_card
    card.card.setFocus()
    tick(hands)
    assert card.card.isChecked()
    card.choices["submitter"].setChecked(True)
    assert not card.card.isChecked()


def test_a_proxy_shows_the_paper_that_authorises_them(open_card, desk, ready):
    card, hands = open_card
    assert not card.proxy.authorised.isVisible()
    hands.scan(slip_token(desk, ready))
    card.choices["proxy"].setChecked(True)
    hands.scan(STRANGER)
    assert "giấy ủy quyền" in card.problem
    assert card.first_gap() is card.proxy.authorised
    card.proxy.authorised.setChecked(True)
    assert "giấy ủy quyền" not in card.problem


def test_of_a_proxy_without_a_card_the_number_of_their_paper_is_typed_and_recorded(open_card, desk, ready):
    card, hands = open_card
    hands.scan(slip_token(desk, ready))
    card.choices["proxy"].setChecked(True)
    card.proxy.name.line.setText("Nguyễn Văn Thử")
    card.proxy.authorised.setChecked(True)
    card.card.setChecked(True)
    assert "số giấy tờ tùy thân" in card.problem
    assert card.first_gap() is card.proxy.number.line
    card.proxy.number.line.setText("042090000019")
    card.proxy.number.line.editingFinished.emit()
    assert card.proxy.number.words_typed == "042 090 000 019"
    card.handed.setText("1 bản chính, 2 bản sao")
    given = card.collection()
    assert (given.collector, given.collector_number, given.handed) == (
        "Nguyễn Văn Thử",
        "042090000019",
        "1 bản chính, 2 bản sao",
    )
    card.choices["applicant"].setChecked(True)
    assert card.collection().collector_number == ""


def test_the_lost_slip_is_said_and_taken_back_by_one_key(open_card, desk, ready):
    card, hands = open_card
    assert (card.no_slip.key, card.no_slip.text()) == ("F4", "Không có phiếu")
    hands.press(Key.Key_F4)
    assert card.reason.hasFocus()
    assert card.slip.text() == "Không có phiếu"
    assert card.no_slip.text() == "Có phiếu"
    hands.write("làm mất")
    hands.press(Key.Key_F4)
    assert not card.reason.isVisible()
    assert card.slip.hasFocus()
    assert (card.slip.text(), card.no_slip.text()) == ("Phiếu hẹn", "Không có phiếu")
    tick(hands)
    assert card.collection().slip_shown
    assert card.collection().note == ""


def test_a_slip_that_turns_up_ends_the_question(open_card, desk, ready):
    card, hands = open_card
    hands.press(Key.Key_F4)
    hands.scan(slip_token(desk, ready))
    assert card.slip.isChecked()
    assert card.slip.text() == "Phiếu hẹn khớp"
    assert not card.reason.isVisible()
    with desk.reading() as reading:
        assert dossiers.one(reading, desk.settings.ward, ready).line.status == "ready"


def test_of_a_couple_each_is_the_applicant_and_the_year_of_birth_is_said(
    qapp: QApplication, desk: Desk
) -> None:
    bride = Person("H'Ƀan Niê Thử", "042196000018", birth="1996")
    groom = Person("Nguyễn Văn Thử", "042090000019", birth="1990-01-01")
    form = ReceiptForm("1.000894", bride, applicants=(groom,))
    uid = receive(desk, form, CLERK, Clock("2017-01-24T09:00")()).dossier
    finish(desk, uid, OFFICER, Clock("2017-01-24T10:00")())
    with opened(qapp, desk, Clock("2017-01-24T11:00")) as (window, hands):
        window.open_dossier(uid)
        card = window.shown.return_card
        assert card.card.accessibleDescription() == "quét, hoặc xem giấy tờ, sinh 1996"
        hands.scan(STRANGER)
        assert card.card.isChecked()
        assert card.to == "applicant"


def test_what_goes_by_post_needs_no_slip_but_the_posts_number(qapp, desk):
    person = Person("Đặng Quốc Mẫu", "042068000003")
    form = ReceiptForm(AGAIN, person, collect_at="post")
    uid = receive(desk, form, CLERK, Clock("2017-01-24T10:05")()).dossier
    finish(desk, uid, OFFICER, Clock("2017-02-06T13:40")())
    with opened(qapp, desk, Clock("2017-02-06T14:05")) as (window, hands):
        window.open_dossier(uid)
        card = window.shown.return_card
        card.fee.setChecked(True)
        assert card.to == "post"
        assert not card.slip.isVisible()
        assert not card.card.isVisible()
        assert "số bưu gửi" in card.problem
        card.dispatch.line.setFocus()
        hands.write("RR123456789VN")
        assert card.problem == ""
        given = card.collection()
        assert (given.to, given.slip_shown, given.dispatch_number) == ("post", False, "RR123456789VN")
        card.choices["applicant"].setChecked(True)
        assert card.slip.isVisible()
        assert not card.dispatch.isVisible()


def test_a_paper_seen_by_eye_replaces_the_wrong_card_scanned_before(open_card, desk, ready):
    card, hands = open_card
    hands.scan(slip_token(desk, ready))
    hands.scan(STRANGER)
    assert "Nguyễn Văn Thử" in card.problem
    assert not card.card.isChecked()
    card.card.setFocus()
    tick(hands)
    assert card.card.isChecked()
    assert card.card.text() == "Thẻ người nộp"
    assert "Nguyễn Văn Thử" not in card.problem


def test_another_receiver_is_not_held_by_the_wrong_card(open_card, desk, ready):
    card, hands = open_card
    hands.scan(slip_token(desk, ready))
    hands.scan(STRANGER)
    card.choices["submitter"].setChecked(True)
    assert "Nguyễn Văn Thử" not in card.problem
    card.choices["proxy"].setChecked(True)
    assert card.card.isChecked()
    card.choices["applicant"].setChecked(True)
    assert "thẻ căn cước của người nộp" in card.problem
    hands.scan(OWNER)
    assert card.card.text() == "Thẻ căn cước khớp"


def test_a_scan_that_cannot_be_read_replaces_the_one_before_and_says_where_in_vietnamese(
    open_card, desk, ready
):
    card, hands = open_card
    hands.scan(slip_token(desk, ready))
    hands.scan(STRANGER)
    hands.scan(OWNER.replace("Đặng Quốc Mẫu", "D?ng Qu?c M?u"))
    assert not card.card.isChecked()
    assert "(chỗ họ tên)" in card.card.accessibleDescription()
    assert "thẻ căn cước của người nộp" in card.problem
    card.card.setFocus()
    tick(hands)
    assert card.card.isChecked()


def test_of_who_came_for_another_the_tile_says_whose_paper_to_look_at(open_card):
    card, _ = open_card
    card.choices["submitter"].setChecked(True)
    assert card.card.accessibleDescription() == "Hồ Văn Thử: quét, hoặc xem giấy tờ"


def test_enter_leads_from_the_proxys_name_to_the_number_and_the_authority(open_card, desk, ready):
    card, hands = open_card
    hands.scan(slip_token(desk, ready))
    card.choices["proxy"].setChecked(True)
    hands.settle(20)
    assert card.proxy.name.line.hasFocus()
    hands.write("Nguyễn Văn Thử")
    hands.enter()
    assert card.proxy.number.line.hasFocus()
    hands.write("042090000019")
    hands.enter()
    assert card.proxy.number_typed == "042090000019"
    assert card.proxy.authorised.hasFocus()
    assert card.error.text() == ""
    assert hands.window.top.search.text() == ""


def test_after_a_return_the_search_is_empty(open_card):
    card, hands = open_card
    hands.window.top.search.setText("042068000003")
    card.fee.setChecked(True)
    for seen in (card.slip, card.card):
        seen.setChecked(True)
    card.primary.click()
    assert hands.window.shown is not hands.window.place("dossier")
    assert hands.window.top.search.text() == ""


@pytest.mark.parametrize(
    ("size", "factor"),
    [((1366, 768), 1.0), ((1366, 768), 1.3), ((1093, 614), 1.0), ((911, 512), 1.0), ((683, 384), 1.0)],
)
def test_a_long_fee_and_a_card_not_read_are_said_whole(open_card, size, factor):
    card, hands = open_card
    wear(QApplication.instance(), LIGHT, factor)
    hands.window.resize(*size)
    card.fee.say("Lệ phí", "2.000 đ/trang, từ trang 3: 1.000 đ/trang, tối đa 200.000 đ/bản · L ghi biên lai")
    hands.scan(OWNER.replace("Đặng Quốc Mẫu", "D?ng Qu?c M?u"))
    hands.settle(20)
    assert clipped(hands.window) == []
    card.choices["proxy"].setChecked(True)
    hands.settle(20)
    assert clipped(hands.window) == []
    wear(QApplication.instance(), LIGHT)


@pytest.mark.parametrize("width", [1366, 1180, 1093, 1000, 911])
def test_what_is_handed_over_can_be_read_where_it_is_written(open_card, width):
    card, hands = open_card
    hands.window.resize(width, 700)
    hands.settle(40)
    written = card.handed.fontMetrics().horizontalAdvance(card.handed.placeholderText())
    assert card.handed.width() > written + 24


def test_every_receipt_that_stands_for_what_was_paid_is_named(open_card, desk, ready):
    card, hands = open_card
    for n in (4, 5, 6):
        hands.window.counter.do(pay, ready, 8000, receipt_number=f"000123{n}")
    assert (card.fee.text(), card.fee.accessibleDescription()) == (
        "Đã thu 24.000 đ",
        "0001234, 0001235, 0001236",
    )


def test_no_line_of_the_fee_ends_with_a_dot(qapp):
    wear(qapp, LIGHT)
    card = CheckCard("Lệ phí", "50.000 đ/giao dịch · L ghi biên lai")
    card.resize(400, 60)
    assert card._laid(card.width()) == "50.000 đ/giao dịch · L ghi biên lai"
    assert not card.wraps
    card.resize(220, 60)
    assert card._laid(card.width()).splitlines() == ["50.000 đ/giao dịch", "L ghi biên lai"]
    assert card.wraps
    assert card.accessibleDescription() == "50.000 đ/giao dịch · L ghi biên lai"


def test_the_checks_are_as_high_as_their_words_again_once_the_scroll_bar_is_gone(open_card):
    card, hands = open_card
    card.fee.say("Lệ phí", "50.000 đ/giao dịch · L ghi biên lai")
    hands.window.resize(1366, 900)
    hands.settle(40)
    before = [check.height() for check in (card.slip, card.card, card.fee)]
    hands.window.resize(1366, 560)
    hands.settle(40)
    hands.window.resize(1366, 900)
    hands.settle(40)
    assert [check.height() for check in (card.slip, card.card, card.fee)] == before
    assert before == [56, 56, 56]
    assert not card.fee.wraps


@pytest.mark.parametrize("number", [OWNER[:12], ""])
def test_the_owner_who_handed_in_for_their_household_business_fetches_as_whoever_handed_in(
    open_card, desk, number
):
    card, hands = open_card
    uid = household(desk, Person("Đặng Quốc Mẫu", number))
    hands.window.open_dossier(uid)
    hands.scan(OWNER)
    assert (card.to, card.card.isChecked()) == ("submitter", True)
    card.choices["proxy"].setChecked(True)
    card.proxy.number.line.setText(OWNER[:12])
    card.proxy.number.line.editingFinished.emit()
    same = "Trùng số với người nộp thay: chọn Người nộp thay" if number else OWNERS_OWN
    assert card.proxy.number.error == same


def test_the_owner_of_a_household_business_for_which_another_came_is_the_business_itself(open_card, desk):
    card, hands = open_card
    hands.window.open_dossier(household(desk, Person("Hồ Văn Thử", "042068000008")))
    assert card.to == "submitter"
    hands.scan(OWNER)
    assert (card.to, card.card.isChecked()) == ("applicant", True)


OWNERS_OWN = "Trùng số với người nộp: chọn Chính người nộp"


def household(desk: Desk, came: Person) -> str:
    """A finished dossier of a household business, whose tax code is its owner's number."""
    business = Person("Hộ kinh doanh Mẫu", OWNER[:12], address="Tổ dân phố 2")
    form = ReceiptForm(AGAIN, business, submitter=came, applicant_kind="organisation")
    uid = receive(desk, form, CLERK, Clock("2017-02-06T13:50")()).dossier
    finish(desk, uid, OFFICER, Clock("2017-02-06T13:55")())
    return uid
