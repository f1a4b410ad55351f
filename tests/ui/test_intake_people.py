"""Intake of more than one plain person at the counter: a couple, an organisation, proxies, the post, a witness."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.desk.desk import Desk
from app.dossier.registers import dossiers, receipts
from app.dossier.registers.dossiers import Dossier
from tests.ui.hands import CARD, MORNING, OTHER_CARD, Hands
from ui.places.intake import Intake
from ui.widgets.chord_pause import PAUSE_MS

Key = Qt.Key


def of_today(desk: Desk) -> list[Dossier]:
    with desk.reading() as reading:
        ward = desk.settings.ward
        return [
            dossiers.one(reading, ward, line.dossier)
            for line in receipts.of_day(reading, ward, MORNING.date())
        ]


def choose(hands: Hands, intake: Intake, words: str) -> None:
    intake.procedure.line.setFocus()
    hands.write(words)
    hands.enter()
    hands.press(Key.Key_Plus, "+")


def test_a_couple_by_two_scans(desk: Desk, intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6, shift=True)
    hands.scan(OTHER_CARD)
    assert intake.procedure.line.hasFocus()
    choose(hands, intake, "dang ky ket hon")
    hands.enter()
    (whole,) = of_today(desk)
    assert whole.line.procedure == "1.000894"
    assert whole.line.name == "Trần Thị Hoài Thử và 1 người khác"
    assert dict(whole.applicants[0]) == {
        "name": "Nguyễn Văn Thử",
        "id_number": "042090000019",
        "birth": "1990-01-01",
    }
    assert intake.person.together.fields() == []


def test_nobody_can_be_sent_to_marry(desk: Desk, intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6)
    hands.scan(OTHER_CARD)
    choose(hands, intake, "dang ky ket hon")
    hands.enter()
    assert of_today(desk) == []
    assert "tự đến" in intake.panel._error_lines.text()
    hands.press(Key.Key_F10)
    assert intake.person.submitter_name.line.hasFocus()
    hands.press(Key.Key_F6)
    intake.papers.list.setFocus()
    hands.enter()
    assert len(of_today(desk)) == 1


def test_f6_on_an_empty_form_waits_for_the_card_of_the_one_at_the_counter(
    intake: Intake, hands: Hands
) -> None:
    person = intake.person
    hands.press(Key.Key_F6)
    assert person.submitter_name.line.hasFocus()
    assert person.submitter_name.line.placeholderText() == "Quét thẻ người nộp thay"
    hands.scan(CARD)
    assert person.submitter_name.words_typed == "Trần Thị Hoài Thử"
    assert person.name.words_typed == ""
    assert person.name.line.placeholderText() == "Quét thẻ người có hồ sơ"
    hands.scan(OTHER_CARD)
    assert person.name.words_typed == "Nguyễn Văn Thử"
    assert person.submitter_name.words_typed == "Trần Thị Hoài Thử"


def test_a_card_is_the_owners_while_the_cursor_is_in_the_owners_lines(intake: Intake, hands: Hands) -> None:
    hands.press(Key.Key_F6)
    intake.person.name.line.setFocus()
    hands.scan(CARD)
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"
    assert intake.person.submitter_name.words_typed == ""


def test_a_stranger_brings_a_certified_authorisation_and_it_is_kept(
    desk: Desk, intake: Intake, hands: Hands
) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6)
    hands.scan(OTHER_CARD)
    choose(hands, intake, "xnhn")
    intake.person.submitting.relate("other")
    hands.enter()
    assert of_today(desk) == []
    assert intake.person.authorisation.error == "cần giấy có chứng thực"
    hands.press(Key.Key_F10)
    hands.write("Chứng thực số 12/2017")
    hands.enter()
    hands.enter()
    (whole,) = of_today(desk)
    assert whole.submitter is not None
    assert (whole.submitter["relation"], whole.submitter["authorisation"]) == (
        "other",
        "Chứng thực số 12/2017",
    )


def test_an_empty_row_is_nobody_and_a_number_without_a_name_is_said(
    desk: Desk, intake: Intake, hands: Hands
) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6, shift=True)
    choose(hands, intake, "xnhn")
    intake.person.together.fields()[1].line.setText("042196000099")
    hands.enter()
    assert of_today(desk) == []
    assert "Cùng đứng tên" in intake.panel._error_lines.text()
    intake.person.together.fields()[1].line.clear()
    hands.enter()
    assert of_today(desk)[0].applicants == ()


def test_an_organisation_has_a_representative_and_who_was_sent(
    desk: Desk, intake: Intake, hands: Hands
) -> None:
    hands.press(Key.Key_F5)
    person = intake.person
    person.name.line.setFocus()
    hands.write("HTX THỬ NGHIỆM")
    hands.enter()
    hands.write("3000000002")
    hands.enter()
    assert person.number.words.text() == "sai số kiểm tra"
    assert person.representative.line.hasFocus()
    hands.write("Hồ Thị Đại Thử")
    hands.press(Key.Key_F6)
    hands.write("Lê Văn Gửi Thử")
    person.authorisation.line.setFocus()
    hands.write("GGT số 5")
    choose(hands, intake, "ban sao tu ban chinh")
    hands.enter()
    assert "3000000002: sai số kiểm tra" in intake.panel._error_lines.text()
    hands.settle(PAUSE_MS)
    hands.enter()
    (whole,) = of_today(desk)
    assert dict(whole.applicant) == {
        "name": "HTX THỬ NGHIỆM",
        "id_number": "3000000002",
        "representative": "Hồ Thị Đại Thử",
    }
    assert dict(whole.submitter or {}) == {
        "name": "Lê Văn Gửi Thử",
        "relation": "staff",
        "authorisation": "GGT số 5",
    }


def test_what_the_post_brought_has_its_number_and_a_fingerprint_its_witness(
    desk: Desk, intake: Intake, hands: Hands
) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6, ctrl=True)
    besides = intake.person.besides
    assert besides.channel.hasFocus()
    assert besides.dispatch_number.isHidden()
    hands.press(Key.Key_Down)
    besides.dispatch_number.line.setFocus()
    hands.write("EH123456VN")
    besides.witness.line.setFocus()
    hands.write("Lê Thị Chứng Thử")
    choose(hands, intake, "xnhn")
    hands.press(Key.Key_F6, ctrl=True)
    assert besides.isVisible()
    intake.papers.list.setFocus()
    hands.enter()
    (whole,) = of_today(desk)
    assert (whole.channel, whole.dispatch_number, whole.witness) == (
        "post",
        "EH123456VN",
        "Lê Thị Chứng Thử",
    )
    assert besides.came_by == "counter"
    assert besides.isHidden()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("TRẦN THỊ THỬ", "Trần Thị Thử"),
        ("trần thị thử", "Trần Thị Thử"),
        ("h'ƀan čil ŏ", "H'Ƀan Čil Ŏ"),
        ("Con bà Trần Thị Thử", "Con bà Trần Thị Thử"),
        ("Y", "Y"),
    ],
)
def test_a_name_in_capitals_or_in_none_is_put_right(
    intake: Intake, hands: Hands, typed: str, kept: str
) -> None:
    intake.person.name.line.setFocus()
    hands.write(typed)
    hands.enter()
    assert intake.person.name.words_typed == kept


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("3/2/1985", "03/02/1985"),
        ("03021985", "03/02/1985"),
        ("1985", "1985"),
        ("3/2/85", "3/2/85"),
        ("31/2/1985", "31/2/1985"),
    ],
)
def test_a_whole_birth_is_shown_as_a_card_shows_it(
    intake: Intake, hands: Hands, typed: str, shown: str
) -> None:
    intake.person.birth.line.setFocus()
    hands.write(typed)
    hands.enter()
    assert intake.person.birth.words_typed == shown


def test_enter_selects_what_stands_in_the_next_field_as_tab_does(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    person = intake.person
    person.name.line.setFocus()
    hands.enter()
    hands.write("042196000019")
    hands.enter()
    hands.write("1997")
    hands.enter()
    assert person.number.words_typed.replace(" ", "") == "042196000019"
    assert person.birth.words_typed == "1997"
    assert person.address.line.selectedText() == person.address.line.text()


def test_the_number_is_compared_with_what_else_is_told_and_blocks_nothing(
    intake: Intake, hands: Hands
) -> None:
    person = intake.person
    hands.scan(CARD)
    hint = person.number.words
    person.birth.line.setFocus()
    person.birth.line.setText("1997")
    hands.enter()
    assert hint.text() == "không khớp năm sinh"
    person.birth.line.setText("1996")
    person.birth.line.setFocus()
    hands.enter()
    assert hint.text() == ""
    person.number.line.setText("N0123456")
    person.number.line.setFocus()
    hands.enter()
    assert hint.text() == "không đúng 12 chữ số"
    person.known_by.setCurrentIndex(person.known_by.findData("passport"))
    assert hint.text() == ""


def test_a_number_of_somebody_else_is_said_and_nothing_is_mixed(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.write("0912000018")
    hands.enter()
    choose(hands, intake, "xnhn")
    hands.enter()
    person = intake.person
    hands.write("Hồ Văn Khác Thử")
    hands.enter()
    hands.write("042196000018")
    hands.enter()
    assert person.number.words.text() == "số của Trần Thị Hoài Thử"
    assert (person.phone.words_typed, person.address.words_typed) == ("", "")


def test_several_dossiers_of_one_person_in_one_go(desk: Desk, intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.enter()
    choose(hands, intake, "xnhn")
    hands.press(Key.Key_Return, "\r", shift=True)
    assert intake.saved.isVisible()
    assert intake.saved.number.text() == "0001"
    assert intake.procedure.line.hasFocus()
    assert intake.person.name.words_typed == "Trần Thị Hoài Thử"
    choose(hands, intake, "ban sao tu ban chinh")
    hands.enter()
    first, second = of_today(desk)
    assert dict(first.applicant) == dict(second.applicant)
    assert first.line.procedure != second.line.procedure
    assert intake.person.name.words_typed == ""


def test_a_namesake_under_way_is_told_as_a_namesake(intake: Intake, hands: Hands) -> None:
    for _ in range(2):
        hands.write("Đỗ Thị Thử")
        choose(hands, intake, "xnhn")
        said = intake.procedure._already.text()
        hands.enter()
    assert said == "Người cùng tên: Đang có hồ sơ 170125-0001, hẹn 06/02"


def test_what_was_half_written_of_several_people_is_given_back(intake: Intake, hands: Hands) -> None:
    hands.scan(CARD)
    hands.press(Key.Key_F6, shift=True)
    hands.scan(OTHER_CARD)
    hands.press(Key.Key_F6)
    hands.write("Lê Văn Gửi Thử")
    person = intake.person
    person.submitting.relate("other")
    person.authorisation.line.setText("Chứng thực số 12")
    person.besides.come_by("post")
    person.dispatch_number.line.setText("EH123456VN")
    intake.keep_draft()
    intake.clear()
    assert person.together.written() == []
    intake.change_person()
    assert person.together.written() == [["Nguyễn Văn Thử", "042 090 000 019", "01/01/1990"]]
    assert (person.submitting.relates, person.authorisation.words_typed) == ("other", "Chứng thực số 12")
    assert (person.besides.came_by, person.besides.posted_as) == ("post", "EH123456VN")
    assert person.besides.isVisible()
