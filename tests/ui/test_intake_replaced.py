"""A card scanned over a form that names people: it is asked whose place its owner takes, and nobody else's is touched."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.ui.hands import CARD, OTHER_CARD, Hands
from tests.ui.test_intake import receive
from tests.ui.test_intake_people import choose
from tests.ui.test_intake_proxy import THIRD_CARD
from ui.places.intake import Intake
from ui.scan_letters import target

Key = Qt.Key

APPLICANT = (
    "Thay người có hồ sơ bằng Lê Thị Mẫu? Thủ tục, giấy tờ giữ nguyên.  Enter: thay  ·  Esc: giữ nguyên"
)
APPLICANT_OF_PROXY = (
    "Thay người có hồ sơ bằng Lê Thị Mẫu? Thủ tục, giấy tờ giữ nguyên, quan hệ hỏi lại."
    "  Enter: thay  ·  Esc: giữ nguyên"
)
PROXY = "Thay người nộp thay bằng Lê Thị Mẫu?  Enter: thay  ·  Esc: giữ nguyên"


def by_proxy(intake: Intake, hands: Hands) -> None:
    """Trần Thị Hoài Thử has the dossier, Nguyễn Văn Thử, her husband, hands it in."""
    hands.scan(CARD)
    hands.write("0912000018")
    hands.press(Key.Key_F6)
    hands.scan(OTHER_CARD)
    intake.person.submitting.relate("spouse")
    intake.person.submitter_phone.line.setText("0913000019")
    choose(hands, intake, "xnhn")


def ticked(intake: Intake) -> list[bool]:
    return [paper.present for paper in intake.papers.papers]


def read_over_the_list(hands: Hands, card: str) -> None:
    """The open list gets the keys, as from a real keyboard."""
    popup = QApplication.activePopupWidget()
    assert popup is not None
    hands.pause()
    for letter in card + "\r":
        hands._ms += 6
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(hands._ms)
        QApplication.sendEvent(target() or popup, event)
    hands.settle(60)
    hands.window.activateWindow()


def asked(intake: Intake) -> str:
    return intake.form.question.accessibleName()


def test_only_the_applicant_is_replaced(intake: Intake, hands: Hands) -> None:
    by_proxy(intake, hands)
    person = intake.person
    person.email.line.setText("thu@example.vn")
    person.tell("Hôm 20/01 còn thiếu: Giấy chứng sinh")
    stays = (intake.procedure.procedure, intake.panel.promise, ticked(intake))
    assert True in ticked(intake)
    hands.scan(THIRD_CARD)
    assert asked(intake) == APPLICANT_OF_PROXY
    hands.enter()
    assert (person.name.words_typed, person.told.id_number) == ("Lê Thị Mẫu", "042188000020")
    assert person.birth.words_typed == "02/02/1988"
    assert (person.phone.words_typed, person.email.words_typed, person.lacked.text()) == ("", "", "")
    assert person.submitter_name.words_typed == "Nguyễn Văn Thử"
    assert person.submitter_phone.words_typed == "0913000019"
    assert (intake.procedure.procedure, intake.panel.promise, ticked(intake)) == stays


def test_what_the_proxy_was_to_the_one_before_is_asked_anew_of_the_next(intake: Intake, hands: Hands) -> None:
    """A husband of one is not the husband of another, and nobody acts for whom the paper does not name."""
    by_proxy(intake, hands)
    submitting = intake.person.submitting
    submitting.relate("other")
    intake.person.authorisation.line.setText("Chứng thực số 12")
    hands.scan(THIRD_CARD)
    hands.enter()
    assert (submitting.relates, intake.person.authorisation.words_typed) == ("", "")
    assert submitting.name.words_typed == "Nguyễn Văn Thử"
    hands.write("0914000020")
    intake.person.go_on()
    assert submitting.relation.hasFocus()
    assert submitting._related.words.text() == "Enter: chọn"


def test_without_a_relation_told_the_question_speaks_of_none(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.scan(THIRD_CARD)
    assert asked(intake) == APPLICANT


def test_how_the_one_before_was_known_is_not_how_the_next_one_is(intake: Intake, hands: Hands) -> None:
    hands.write("Trần Thị Hoài Thử")
    intake.person.known_by.setCurrentIndex(intake.person.known_by.findData("vneid"))
    hands.scan(THIRD_CARD)
    hands.enter()
    assert intake.person.known_by.currentData() == "card"


@pytest.mark.parametrize("where", ["phone", "list", "relation"])
def test_with_the_cursor_in_the_proxys_row_only_the_proxy_is_replaced(
    intake: Intake, hands: Hands, where: str
) -> None:
    by_proxy(intake, hands)
    person = intake.person
    (person.submitter_phone.line if where == "phone" else person.submitting.relation).setFocus()
    if where == "list":
        person.submitting.relation.showPopup()
        read_over_the_list(hands, THIRD_CARD)
        assert asked(intake) == PROXY
    for _ in range(2):  # read twice, it is still the proxy's
        hands.scan(THIRD_CARD)
        assert asked(intake) == PROXY
    hands.enter()
    assert (person.submitter_name.words_typed, person.submitting.id_number) == ("Lê Thị Mẫu", "042188000020")
    assert (person.submitting.relates, person.submitter_phone.words_typed) == ("", "")
    assert person.submitting.relation.hasFocus()
    assert (person.name.words_typed, person.phone.words_typed) == ("Trần Thị Hoài Thử", "0912 000 018")
    assert True in ticked(intake)


def test_esc_keeps_everybody(intake: Intake, hands: Hands) -> None:
    by_proxy(intake, hands)
    intake.person.submitter_phone.line.setFocus()
    hands.scan(THIRD_CARD)
    hands.press(Key.Key_Escape)
    assert intake.person.submitter_name.words_typed == "Nguyễn Văn Thử"
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"
    assert intake.person.submitter_phone.line.hasFocus()


@pytest.mark.parametrize("elsewhere", [False, True])
def test_a_proxys_name_typed_is_not_overwritten_unasked(
    intake: Intake, hands: Hands, elsewhere: bool
) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6)
    hands.write("Phạm Thị Gửi")
    if elsewhere:
        intake.procedure.line.setFocus()
    hands.scan(THIRD_CARD)
    assert asked(intake) == PROXY
    assert intake.person.submitter_name.words_typed == "Phạm Thị Gửi"
    hands.enter()
    assert intake.person.submitter_name.words_typed == "Lê Thị Mẫu"
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"


def test_the_card_of_a_proxy_named_already_completes_them_unasked(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6)
    hands.write("le thi mau")
    hands.scan(THIRD_CARD)
    assert asked(intake) == ""
    assert intake.person.submitting.id_number == "042188000020"


def test_the_card_of_an_applicant_named_already_completes_them_unasked(intake: Intake, hands: Hands) -> None:
    hands.write("LÊ THỊ MẪU")
    hands.scan(THIRD_CARD)
    assert asked(intake) == ""
    assert intake.person.told.id_number == "042188000020"


def test_what_was_said_of_the_one_before_is_asked_anew_of_the_next(intake: Intake, hands: Hands) -> None:
    receive(hands)
    hands.scan(OTHER_CARD)
    choose(hands, intake, "xnhn")
    said = intake.procedure._already.text
    assert said() == ""
    hands.scan(CARD)
    hands.enter()
    assert said().startswith("Đang có hồ sơ")
    assert intake.person.phone.words_typed == "0912 000 018"
    hands.scan(OTHER_CARD)
    hands.enter()
    assert (said(), intake.person.phone.words_typed, intake.person.past.text()) == ("", "", "")
