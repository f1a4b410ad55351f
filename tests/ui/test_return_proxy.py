"""Somebody authorised fetches a result: the card seen is that of whoever is named, and the number is theirs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.demo.ward import OFFICER
from app.desk.desk import Desk
from app.dossier.acts.end import finish
from app.dossier.registers import dossiers
from app.papers.form01 import slip_token
from tests.ui.counter_days import AGAIN, Clock, opened, take_in
from tests.ui.hands import Hands
from tests.ui.test_return_card import OWNER, STRANGER, tick
from ui.places.fee_sheet import FeeSheet
from ui.places.return_card import ReturnCard
from ui.widgets.chord_pause import PAUSE_MS

Key = Qt.Key
OWNER_NUMBER = "042068000003"
ASKS = "Kiểm tra lại. Đúng vậy thì Enter lần nữa để ghi"


@pytest.fixture
def ready(desk: Desk) -> str:
    uid = take_in(desk, "Đặng Quốc Mẫu", OWNER_NUMBER, AGAIN, "2017-01-24T10:05", submitter="Hồ Văn Thử")
    finish(desk, uid, OFFICER, Clock("2017-02-06T13:40")())
    return uid


@pytest.fixture
def proxy_card(qapp: QApplication, desk: Desk, ready: str) -> Iterator[tuple[ReturnCard, Hands]]:
    """The slip was scanned and somebody authorised is chosen."""
    with opened(qapp, desk, Clock("2017-02-06T14:05")) as (window, hands):
        window.open_dossier(ready)
        hands.scan(slip_token(desk, ready))
        card = window.shown.return_card
        card.choices["proxy"].setChecked(True)
        hands.settle(20)
        yield card, hands


def returned(desk: Desk, uid: str) -> bool:
    with desk.reading() as reading:
        return dossiers.one(reading, desk.settings.ward, uid).line.status == "returned"


def name_by_hand(card: ReturnCard, number: str) -> None:
    """Everything but the fee is seen and said."""
    card.card.click()
    card.proxy.name.line.setText("Nguyễn Văn Thử")
    card.proxy.number.line.setText(number)
    card.proxy.authorised.setChecked(True)


@pytest.mark.parametrize(("field", "other"), [("name", "Lê Thị Tập"), ("number", "042 090 000 020")])
def test_a_scanned_card_is_not_that_of_somebody_else_named_in_its_place(proxy_card, field, other):
    card, hands = proxy_card
    hands.scan(STRANGER)
    line = getattr(card.proxy, field).line
    own = line.text()
    assert card.card.isChecked()
    line.setText(other)
    assert not card.card.isChecked()
    assert card.first_gap() is card.card
    line.setText(own.lower())
    assert card.card.isChecked(), "the card's own, however it is written"
    line.setText(other)
    card.card.setFocus()
    tick(hands)
    line.setText(other + "1")
    assert card.card.isChecked(), "what the clerk's eyes saw is the clerk's to say"


def test_an_odd_number_is_asked_about_once_before_anything_is_handed_over(proxy_card, desk, ready):
    card, hands = proxy_card
    card.fee.setChecked(True)
    name_by_hand(card, "04209000001")
    card.primary.click()
    assert card.error.text() == f"Số giấy tờ tùy thân 04209000001: thiếu 1 chữ số. {ASKS}"
    assert card.proxy.number.line.hasFocus() and not returned(desk, ready)
    card.proxy.number.line.setText("0420900000")
    assert card.error.text() == ""
    for _ in range(2):
        card.primary.click()
    assert "thiếu 2 chữ số" in card.error.text()
    assert not returned(desk, ready), "the second came along with the first"
    hands.settle(PAUSE_MS)
    hands.enter()
    assert returned(desk, ready)


def test_an_odd_number_is_asked_about_before_the_fee_is_taken(proxy_card):
    card, hands = proxy_card
    name_by_hand(card, "04209000001")
    card.primary.click()
    assert hands.window.open_sheet() is None and ASKS in card.error.text()
    hands.settle(PAUSE_MS)
    hands.enter()
    sheet = hands.window.open_sheet()
    assert isinstance(sheet, FeeSheet)
    sheet.amount.setText("8.000")
    sheet.number.setText("BL 7")
    hands.enter()
    assert hands.window.open_sheet() is None
    assert hands.window.focusWidget() is card.primary, "Enter hands it over"


def test_the_number_of_an_old_card_is_nothing_to_ask_about(proxy_card, desk, ready):
    card, _ = proxy_card
    card.fee.setChecked(True)
    name_by_hand(card, "183456789")
    card.primary.click()
    assert returned(desk, ready)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (OWNER_NUMBER, "Trùng số với người nộp: chọn Chính người nộp"),
        ("0420900000190", "Số định danh: phải có 12 chữ số (thẻ cũ: 9)"),
    ],
)
def test_a_number_that_cannot_be_theirs_is_refused_in_its_field(proxy_card, desk, ready, number, words):
    card, hands = proxy_card
    card.fee.setChecked(True)
    card.card.click()
    card.proxy.name.line.setText("Nguyễn Văn Thử")
    card.proxy.number.line.setFocus()
    hands.write(number)
    hands.enter()
    assert card.proxy.number.error == words
    assert card.proxy.number.line.hasFocus()
    card.proxy.authorised.setChecked(True)
    for _ in range(2):
        card.primary.click()
    assert card.error.text() == words and not returned(desk, ready)
    hands.scan(STRANGER)
    assert card.proxy.number.error == ""
    card.primary.click()
    assert returned(desk, ready)


@pytest.mark.parametrize("kept", ["042.068.000003", "042 068 000 003", "042-068-000-003"])
def test_a_number_of_the_applicant_kept_with_signs_long_ago_is_still_theirs(proxy_card, desk, kept):
    card, hands = proxy_card
    uid = take_in(desk, "Đặng Quốc Mẫu", kept, AGAIN, "2017-02-06T13:50")
    finish(desk, uid, OFFICER, Clock("2017-02-06T13:55")())
    hands.window.open_dossier(uid)
    hands.scan(slip_token(desk, uid))
    card.choices["proxy"].setChecked(True)
    hands.settle(20)
    card.proxy.number.line.setFocus()
    hands.write(OWNER_NUMBER)
    hands.enter()
    assert card.proxy.number.error == "Trùng số với người nộp: chọn Chính người nộp"
    card.choices["applicant"].setChecked(True)
    hands.scan(OWNER)
    assert card.to == "applicant" and card.card.isChecked()


def test_who_is_authorised_takes_the_place_of_whoever_was_named_before(proxy_card):
    card, hands = proxy_card
    card.proxy.name.line.setText("Nguyễn Văn Thử")
    card.choices["applicant"].setChecked(True)
    card.choices["proxy"].setChecked(True)
    hands.settle(20)
    hands.write("Lê Thị Tập")
    assert card.proxy.name.words_typed == "Lê Thị Tập"
