"""A household business bears its owner's number as its tax code: the owner hands in for it, and stays a person beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.desk.desk import Desk
from tests.ui.hands import CARD, OTHER_CARD, Hands
from tests.ui.test_intake_people import choose, of_today
from ui.places.intake import Intake

Key = Qt.Key

REPLACED = "Thay tổ chức bằng {}? Thủ tục, giấy tờ giữ nguyên.  Enter: thay  ·  Esc: giữ nguyên"


@pytest.fixture
def household(intake: Intake, hands: Hands) -> Intake:
    """Begun with the tax code that is the number of Trần Thị Hoài Thử."""
    hands.press(Key.Key_F5)
    for words in ("Hộ kinh doanh Thử", "042196000018"):
        hands.write(words)
        hands.enter()
    return intake


def stands(intake: Intake) -> tuple[str, str, str]:
    person = intake.person
    return person.kind.value, person.name.words_typed, person.told.id_number


HOUSEHOLD = ("organisation", "Hộ kinh doanh Thử", "042196000018")


def test_the_owner_hands_in_for_their_household_business(household: Intake, hands: Hands, desk: Desk) -> None:
    hands.press(Key.Key_F6)
    for words in ("Trần Thị Hoài Thử", "042196000018"):
        hands.write(words)
        hands.enter()
    assert household.person.submitter_number.error == ""
    household.person.authorisation.line.setText("Giấy giới thiệu 1")
    choose(hands, household, "ban sao tu ban chinh")
    hands.enter()
    (whole,) = of_today(desk)
    assert (whole.applicant["name"], whole.applicant["id_number"]) == HOUSEHOLD[1:]
    assert (whole.submitter or {})["id_number"] == "042196000018"


@pytest.mark.parametrize("at_the_submitter", [True, False])
def test_the_owners_card_is_that_of_who_hands_in_also_read_again(
    household: Intake, hands: Hands, at_the_submitter: bool
) -> None:
    hands.press(Key.Key_F6)
    for _ in range(2):
        if not at_the_submitter:
            household.person.phone.line.setFocus()
        hands.scan(CARD)
        assert household.form.question.accessibleName() == ""
        assert household.person.submitting.id_number == "042196000018"
        assert stands(household) == HOUSEHOLD


@pytest.mark.parametrize(("card", "name"), [(CARD, "Trần Thị Hoài Thử"), (OTHER_CARD, "Nguyễn Văn Thử")])
def test_an_organisation_becomes_a_person_only_when_asked(
    household: Intake, hands: Hands, card: str, name: str
) -> None:
    household.person.name.line.setFocus()
    hands.scan(card)
    assert household.form.question.accessibleName() == REPLACED.format(name)
    assert stands(household) == HOUSEHOLD
    hands.press(Key.Key_Escape)
    assert stands(household) == HOUSEHOLD
    hands.scan(card)
    hands.enter()
    assert stands(household) == ("person", name, card[:12])


def test_a_tax_code_typed_before_the_name_is_no_person_either(intake: Intake, hands: Hands) -> None:
    hands.press(Key.Key_F5)
    intake.person.number.line.setFocus()
    hands.write("3000000001")
    hands.scan(CARD)
    hands.press(Key.Key_Escape)
    assert stands(intake) == ("organisation", "", "3000000001")


def test_a_person_handing_in_for_themselves_is_told_so_when_the_organisation_becomes_one(
    household: Intake, hands: Hands
) -> None:
    hands.press(Key.Key_F6)
    hands.scan(CARD)
    number = household.person.submitter_number
    for said in ("Trùng số với người có hồ sơ", ""):
        hands.press(Key.Key_F5)
        assert number.error == said
