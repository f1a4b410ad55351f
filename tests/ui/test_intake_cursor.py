"""The cursor says whose card is read: the row in which it stands comes before a name that only sounds alike."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.hands import CARD, Hands
from ui.places.intake import Intake

Key = Qt.Key
FATHER = "042085000778||Trần Vân Thụ|05051985|Nam|Tổ dân phố 6, phường Nguyễn Du, TP Hà Tĩnh|01012022"
NAMESAKE = "042085000779||Trần Văn Thử|05051985|Nam|Tổ dân phố 6, phường Nguyễn Du, TP Hà Tĩnh|01012022"


def child(intake: Intake, hands: Hands) -> None:
    """Trần Văn Thử, born in 2016, of whom no number is known."""
    hands.write("Trần Văn Thử")
    hands.enter()
    intake.person.birth.line.setFocus()
    hands.write("05052016")


def applicant(intake: Intake) -> tuple[str, str, str]:
    person = intake.person
    return person.name.words_typed, person.told.id_number, person.birth.words_typed


CHILD = ("Trần Văn Thử", "", "05/05/2016")


@pytest.mark.parametrize("card", [FATHER, NAMESAKE])
def test_the_fathers_card_in_the_proxys_row_is_the_fathers(intake: Intake, hands: Hands, card: str) -> None:
    child(intake, hands)
    hands.press(Key.Key_F6)
    hands.scan(card)
    assert applicant(intake) == CHILD
    assert intake.person.submitting.id_number == card[:12]
    assert not intake.form.question.isVisible()


@pytest.mark.parametrize("card", [FATHER, NAMESAKE])
def test_a_card_read_in_the_row_of_one_more_is_theirs(intake: Intake, hands: Hands, card: str) -> None:
    child(intake, hands)
    hands.press(Key.Key_F6, shift=True)
    hands.scan(card)
    assert applicant(intake) == CHILD
    assert [row[1] for row in intake.person.together.written()] == [
        f"{card[:3]} {card[3:6]} {card[6:9]} {card[9:12]}"
    ]


@pytest.mark.parametrize("card", [FATHER, NAMESAKE])
def test_a_card_whose_marks_birth_or_sex_speak_against_it_is_asked_about(
    intake: Intake, hands: Hands, card: str
) -> None:
    child(intake, hands)
    hands.scan(card)
    assert intake.form.question.isVisible()
    assert applicant(intake) == CHILD


def test_another_sex_is_another_person(intake: Intake, hands: Hands) -> None:
    hands.write("Trần Thị Hoài Thử")
    intake.person.sex.show_value("nam")
    hands.scan(CARD)
    assert intake.form.question.isVisible()


@pytest.mark.parametrize("typed", ["Trần Thị Hoài Thử", "tran thi hoai thu"])
def test_back_in_her_own_line_her_card_completes_her(intake: Intake, hands: Hands, typed: str) -> None:
    hands.write(typed)
    hands.press(Key.Key_F6)
    intake.person.number.line.setFocus()
    hands.scan(CARD)
    assert intake.person.told.id_number == "042196000018"
    assert intake.person.submitting.is_empty


def test_from_the_procedure_the_very_name_finds_the_applicant_before_a_row_that_waits(
    intake: Intake, hands: Hands
) -> None:
    hands.write("TRẦN THỊ HOÀI  THỬ")
    hands.press(Key.Key_F6)
    intake.procedure.line.setFocus()
    hands.scan(CARD)
    assert intake.person.told.id_number == "042196000018"
    assert intake.person.submitting.is_empty


def test_from_the_procedure_a_name_without_marks_is_asked_about(intake: Intake, hands: Hands) -> None:
    hands.write("tran van thu")
    hands.press(Key.Key_F6)
    intake.procedure.line.setFocus()
    hands.scan(FATHER)
    assert intake.form.question.isVisible()
    assert intake.person.told.id_number == ""
    assert intake.person.submitting.is_empty
