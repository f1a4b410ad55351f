"""A card read where an organisation's representative is named: it is theirs, and the organisation stays."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.hands import CARD, OTHER_CARD, Hands
from tests.ui.test_correction_card import Counter, correction, counter
from ui.places.intake import Intake

__all__ = ["counter"]
Key = Qt.Key
QUESTION = "Thay người đại diện bằng Nguyễn Văn Thử?  Enter: thay  ·  Esc: giữ nguyên"


def organisation(intake: Intake, hands: Hands) -> None:
    """Công ty Thử is named, and the cursor is where its representative is."""
    hands.press(Key.Key_F5)
    hands.write("Công ty Thử")
    hands.enter()
    hands.write("3000123456")
    hands.enter()
    assert intake.person.representative.line.hasFocus()


def named(intake: Intake) -> tuple[str, str, str]:
    person = intake.person
    return person.name.words_typed, person.told.id_number, person.representative.words_typed


def test_the_representatives_card_names_them_and_leaves_the_organisation(
    intake: Intake, hands: Hands
) -> None:
    organisation(intake, hands)
    hands.scan(CARD)
    assert not intake.form.question.isVisible()
    assert named(intake) == ("Công ty Thử", "3000123456", "Trần Thị Hoài Thử")
    assert intake.person.kind.value == "organisation"
    assert intake.person.address.line.hasFocus()


def test_also_before_the_proxys_row_that_waits(intake: Intake, hands: Hands) -> None:
    organisation(intake, hands)
    hands.press(Key.Key_F6)
    intake.person.representative.line.setFocus()
    hands.scan(CARD)
    assert named(intake)[2] == "Trần Thị Hoài Thử"
    assert intake.person.submitting.is_empty


def test_another_representative_is_replaced_only_when_asked(intake: Intake, hands: Hands) -> None:
    organisation(intake, hands)
    hands.write("Lê Văn Thử")
    hands.scan(OTHER_CARD)
    assert intake.form.question.accessibleName() == QUESTION
    assert named(intake)[2] == "Lê Văn Thử"
    hands.enter()
    assert named(intake) == ("Công ty Thử", "3000123456", "Nguyễn Văn Thử")


def test_putting_a_receipt_right_the_card_is_the_representatives_too(counter: Counter) -> None:
    _, hands, _ = counter
    sheet = correction(counter)
    sheet.person.representative.line.setFocus()
    hands.scan(OTHER_CARD)
    assert sheet.cards.question.accessibleName() == QUESTION
    hands.enter()
    assert sheet.person.representative.words_typed == "Nguyễn Văn Thử"
    assert sheet.person.name.words_typed == "Công ty Thử"
