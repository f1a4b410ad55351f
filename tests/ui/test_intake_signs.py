"""The signs in a number: a citizen's number is one however it is written, any other paper's belong to it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.demo.ward import CLERK
from app.desk.desk import Desk
from app.dossier.acts.receive import receive
from app.dossier.receipt import Paper, Person, ReceiptForm
from app.dossier.registers import dossiers
from tests.ui.counter_days import MARRIAGE, at
from tests.ui.hands import CARD, Hands
from tests.ui.test_correction_card import OFFICE, Counter, correction, counter
from ui.places.intake import Intake

__all__ = ["counter"]
Key = Qt.Key
BEFORE = ReceiptForm(
    MARRIAGE,
    Person("Trần Thị Hoài Thử", "042.196.000.018", "1996-09-17", "nữ", "Tổ 1", "0912000018"),
    papers=(Paper("Tờ khai theo mẫu"),),
)
"""As it was kept before numbers had one form."""


def test_the_number_of_an_organisation_keeps_its_signs(intake: Intake, hands: Hands) -> None:
    hands.press(Key.Key_F5)
    hands.write("Văn phòng đại diện Thử")
    hands.enter()
    for typed, kept in (
        ("79-12345-01", "79-12345-01"),
        ("042-196-000", "042-196-000"),
        ("3000 123456-01", "3000123456-01"),
    ):
        number = intake.person.number.line
        number.setFocus()
        number.setText("")
        hands.write(typed)
        hands.enter()
        assert (intake.person.told.id_number, number.text().replace(" ", "")) == (kept, kept)


def test_the_number_of_a_passport_keeps_its_signs(intake: Intake, hands: Hands) -> None:
    person = intake.person
    hands.write("John Thu")
    person.known_by.setCurrentIndex(person.known_by.findData("passport"))
    for typed in ("12-3456789", "123-456-789"):
        person.number.line.setFocus()
        person.number.line.setText("")
        hands.write(typed)
        hands.enter()
        assert (person.told.id_number, person.number.words_typed) == (typed, typed)


@pytest.mark.parametrize("typed", ["042196000018", "042.196.000.018", "card"])
def test_whoever_was_taken_down_with_dots_is_known_and_their_dossier_told(
    intake: Intake, hands: Hands, desk: Desk, typed: str
) -> None:
    receive(desk, BEFORE, CLERK, at("2017-01-24T09:40"))
    person = intake.person
    if typed == "card":
        hands.scan(CARD)
    else:
        person.number.line.setFocus()
        hands.write(typed)
        hands.enter()
    assert (person.name.words_typed, person.past.text()) == ("Trần Thị Hoài Thử", "Đã nộp 1 hồ sơ")
    assert person.phone.words_typed == "0912 000 018"
    intake.procedure.choose(
        next(p for p in desk.catalogue.in_force(at("2017-01-25T09:00").date()) if p.code == MARRIAGE)
    )
    hands.wait_until(lambda: intake.idle)
    assert intake.procedure._already.text().startswith("Đang có hồ sơ")


@pytest.mark.parametrize(
    "form",
    [
        BEFORE,
        replace(OFFICE, applicant=replace(OFFICE.applicant, id_number="79-12345-01")),
        replace(
            BEFORE, applicant=replace(BEFORE.applicant, id_number="12-3456789"), identified_by="passport"
        ),
        replace(BEFORE, applicants=(Person("Lê Văn Hai", "042.095.000.001", "1995-01-01"),)),
        replace(OFFICE, submitter=replace(OFFICE.submitter or Person(""), id_number="042-095-000-001")),
    ],
)
def test_a_receipt_of_before_that_nobody_touched_has_nothing_to_correct(
    counter: Counter, form: ReceiptForm
) -> None:
    _, hands, _ = counter
    sheet = correction(counter, form)
    sheet.person.number.line.setFocus()
    sheet.person.phone.line.setFocus()
    assert sheet.typed() == sheet._receipt
    hands.press(Key.Key_Return, "\r", ctrl=True)
    assert "Chưa sửa mục nào" in sheet.error.text()


def test_a_number_put_right_is_kept_as_it_is_now(counter: Counter) -> None:
    _, hands, desk = counter
    sheet = correction(counter, BEFORE)
    sheet.person.number.line.setText("042.196.000.019")
    hands.press(Key.Key_Return, "\r", ctrl=True)
    with desk.reading() as reading:
        whole = dossiers.one(reading, desk.settings.ward, sheet.whole.line.dossier)
    assert whole.applicant["id_number"] == "042196000019"
