"""A card scanned over a receipt that is put right: whose it is there, and what is asked before it is anybody's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.dossier.acts.receive import receive
from app.dossier.receipt import Person, ReceiptForm
from app.dossier.registers import dossiers
from tests.ui.counter_days import MARRIAGE, Clock, at, letter, opened
from tests.ui.hands import CARD, OTHER_CARD, Hands
from ui.main_window import MainWindow
from ui.places.correction_sheet import CorrectionSheet

Key = Qt.Key
OFFICE = ReceiptForm(
    MARRIAGE,
    Person("Công ty Thử", "3000123456", address="Tổ 1", phone="02393855000", representative="Lê Văn Thử"),
    submitter=Person("Trần Văn Mẫu", relation="staff", authorisation="Giấy giới thiệu 01"),
    applicant_kind="organisation",
)
QUESTION = "Thay tổ chức bằng Trần Thị Hoài Thử?  Enter: thay  ·  Esc: giữ nguyên"
Counter = tuple[MainWindow, Hands, Desk]


@pytest.fixture
def counter(qapp: QApplication, desk: Desk) -> Iterator[Counter]:
    with opened(qapp, desk, Clock("2017-03-14T09:10")) as (window, hands):
        yield window, hands, desk


def correction(counter: Counter, form: ReceiptForm = OFFICE) -> CorrectionSheet:
    """The sheet over a receipt of ``form``, its cursor where the organisation is named."""
    window, hands, desk = counter
    window.open_dossier(receive(desk, form, CLERK, at("2017-03-14T09:00")).dossier)
    letter(hands, "s", Key.Key_S)
    sheet = window.open_sheet()
    assert isinstance(sheet, CorrectionSheet)
    hands.wait_until(lambda: sheet.making.is_done)
    hands.write("quét nhầm")
    sheet.person.name.line.setFocus()
    return sheet


def test_an_organisation_that_was_received_becomes_a_person_only_when_asked(counter: Counter) -> None:
    _, hands, desk = counter
    sheet = correction(counter)
    hands.scan(CARD)
    assert sheet.cards.question.accessibleName() == QUESTION
    assert sheet.typed() == sheet._receipt
    hands.press(Key.Key_Escape)
    assert sheet.isVisible()
    assert sheet.person.name.line.hasFocus()
    assert sheet.typed() == sheet._receipt
    hands.scan(CARD)
    hands.scan(CARD)
    assert sheet.cards.question.isVisible(), "a card read twice answers nothing"
    hands.enter()
    assert not sheet.cards.question.isVisible()
    assert sheet.person.phone.line.hasFocus()
    hands.press(Key.Key_Return, ctrl=True)
    with desk.reading() as reading:
        after = dossiers.one(reading, desk.settings.ward, sheet.whole.line.dossier)
    assert (after.applicant_kind, after.applicant["name"]) == ("person", "Trần Thị Hoài Thử")
    assert (after.applicant.get("phone", ""), after.applicant.get("representative", "")) == ("", "")


def test_the_card_of_whoever_handed_it_in_for_an_organisation_is_theirs(counter: Counter) -> None:
    _, hands, _ = counter
    assert OFFICE.submitter is not None
    sheet = correction(
        counter, replace(OFFICE, submitter=replace(OFFICE.submitter, name="Trần Thị Hoài Thử"))
    )
    for _ in range(2):
        hands.scan(CARD)
        assert not sheet.cards.question.isVisible()
        assert (sheet.person.kind.value, sheet.person.name.words_typed) == ("organisation", "Công ty Thử")
        assert sheet.person.submitting.id_number == "042196000018"
    assert sheet.person.authorisation.words_typed == "Giấy giới thiệu 01"


def test_what_is_typed_on_over_the_question_leaves_the_organisation(counter: Counter) -> None:
    _, hands, _ = counter
    sheet = correction(counter)
    hands.scan(CARD)
    sheet.person.address.line.setFocus()
    assert not sheet.cards.question.isVisible()
    hands.write("x")
    assert sheet.person.kind.value == "organisation"


WOMAN = Person("Lê Thị Mẫu", "042188000020", "1988-02-02", "nữ", "Tổ 1", "0912000001")
HANDED_IN_BY = Person(
    "Trần Văn Mẫu", "042068000008", phone="0912000008", relation="other", authorisation="UQ 12"
)


def test_anothers_card_where_the_proxy_stands_takes_their_place_whole_and_only_when_asked(
    counter: Counter,
) -> None:
    _, hands, _ = counter
    sheet = correction(counter, ReceiptForm(MARRIAGE, WOMAN, submitter=HANDED_IN_BY))
    proxy = sheet.person.submitting
    proxy.name.line.setFocus()
    hands.scan(CARD)
    assert sheet.cards.question.accessibleName().startswith("Thay người nộp thay bằng Trần Thị Hoài Thử?")
    assert sheet.typed() == sheet._receipt
    hands.press(Key.Key_Escape)
    hands.scan(CARD)
    hands.enter()
    assert (proxy.name.words_typed, proxy.id_number) == ("Trần Thị Hoài Thử", "042196000018")
    assert (proxy.relates, sheet.person.authorisation.words_typed, proxy.phone.words_typed) == ("", "", "")
    assert sheet.person.name.words_typed == "Lê Thị Mẫu"


def test_anothers_card_in_the_row_of_one_who_asks_together_replaces_nobody_unasked(counter: Counter) -> None:
    _, hands, _ = counter
    together = (Person("Lê Văn Hai", "042095000001", "1995-01-01"),)
    sheet = correction(counter, ReceiptForm(MARRIAGE, WOMAN, applicants=together))
    sheet.person.together.fields()[0].line.setFocus()
    hands.scan(OTHER_CARD)
    asked = "Thay người có hồ sơ bằng Nguyễn Văn Thử? Thủ tục, giấy tờ giữ nguyên."
    assert sheet.cards.question.accessibleName().startswith(asked)
    assert sheet.typed() == sheet._receipt
    hands.press(Key.Key_Escape)
    assert sheet.typed() == sheet._receipt
    sheet.person.name.line.setFocus()
    hands.scan(OTHER_CARD)
    assert sheet.person.name.words_typed == "Nguyễn Văn Thử", (
        "where the applicant stands it takes their place"
    )


@pytest.mark.parametrize("place", ["email", "witness"])
def test_anothers_card_where_neither_stands_replaces_the_applicant_only_when_asked(
    counter: Counter, place: str
) -> None:
    _, hands, _ = counter
    sheet = correction(counter, ReceiptForm(MARRIAGE, WOMAN, witness="Lê Chứng"))
    getattr(sheet.person, place).line.setFocus()
    hands.scan(OTHER_CARD)
    assert sheet.cards.question.accessibleName().startswith("Thay người có hồ sơ bằng Nguyễn Văn Thử?")
    assert sheet.typed() == sheet._receipt


def test_the_applicants_own_card_is_theirs_wherever_the_cursor_is(counter: Counter) -> None:
    _, hands, _ = counter
    together = (Person("Lê Văn Hai", "042095000001", "1995-01-01"),)
    own = replace(WOMAN, name="Trần Thị Hoài Thử", id_number="042196000018")
    sheet = correction(counter, ReceiptForm(MARRIAGE, own, applicants=together))
    sheet.person.together.fields()[0].line.setFocus()
    hands.scan(CARD)
    assert not sheet.cards.question.isVisible()
    assert sheet.person.phone.words_typed.replace(" ", "") == WOMAN.phone
    assert sheet.person.together.fields()[0].words_typed == "Lê Văn Hai"
