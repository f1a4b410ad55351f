"""Notice, agenda and minutes of a session, read back as a citizen reads them: what they say, and whom they leave out."""

from __future__ import annotations

from datetime import date

import pytest

from app.demo.ward import HEAD
from app.desk.desk import Desk
from app.office.opening import NewStaff, enter_staff
from app.openness.dialogue import acts as dialogue
from app.papers import dialogue as dialogue_papers
from app.refusal import Refusal
from tests.app.openness.test_dialogue import COPIES, LIGHT, MARKET, called, quarter
from tests.app.paper.printed_paper import words_of
from tests.ward import at

ASKERS = ("Trần Thị Thử", "Nguyễn Văn Thử", "0912 000 604", "Tổ dân phố Thử 6")


def test_the_notice_says_when_where_and_where_to_ask(desk: Desk) -> None:
    said = words_of(dialogue_papers.notice(desk, called(desk), date(2017, 3, 17)))
    for part in (
        "THÔNG BÁO",
        "Về việc tổ chức đối thoại với nhân dân quý I/2017",
        "08 giờ 00 phút, ngày 29 tháng 3 năm 2017",
        "Hội trường UBND phường",
        "Bộ phận Tiếp nhận và Trả kết quả",
        "Họ tên người hỏi được giữ kín",
        desk.staff[HEAD].name,
    ):
        assert part in said


def test_a_notice_is_signed_in_the_post_of_who_chairs_and_not_of_a_namesake(desk: Desk) -> None:
    head = desk.staff[HEAD]
    enter_staff(desk, [NewStaff("pct9", head.name, "Phó Chủ tịch", ("deputy",))], at("2017-03-16T08:00"))
    form = dialogue.SessionForm(at("2017-03-29T08:00"), "Hội trường", "Thủ tục", "pct9")
    session = dialogue.call_session(desk, form, HEAD, at("2017-03-16T09:00"))
    said = words_of(dialogue_papers.notice(desk, session, date(2017, 3, 17)))
    assert f"Chủ trì: {head.name}, Phó Chủ tịch" in said
    assert "KT. CHỦ TỊCH" in said


def test_agenda_and_minutes_have_the_questions_and_nobody_who_asked(desk: Desk) -> None:
    session, _questions = quarter(desk)
    agenda = words_of(dialogue_papers.agenda(desk, session, date(2017, 3, 28)))
    minutes = words_of(dialogue_papers.minutes(desk, session, date(2017, 3, 29)))
    for said in (agenda, minutes):
        assert [text in said for text in (LIGHT, COPIES, MARKET)] == [True] * 3
        assert [name for name in ASKERS if name in said] == []
    assert agenda.index(LIGHT) < agenda.index(COPIES)
    for part in (
        "42 người dân",
        "Thay bóng đèn",
        "07/04/2017",
        "Ban quản lý chợ dọn",
    ):
        assert part in minutes


def test_minutes_say_of_who_came_and_of_their_reading_only_what_is_recorded(desk: Desk) -> None:
    session = called(desk)
    held = dialogue.MinutesForm(
        at("2017-03-29T08:00"), at("2017-03-29T10:00"), 12, (), "Dân hỏi về đèn đường.", ["Ban quản lý chợ"]
    )
    dialogue.record_minutes(desk, session, held, HEAD, at("2017-03-29T10:30"))
    said = words_of(dialogue_papers.minutes(desk, session, date(2017, 3, 29)))
    assert "Dự đối thoại: Ban quản lý chợ; 12 người dân." in said
    # Whether and when they were read out is written by whoever was there.
    assert "thông qua lúc …… giờ ……" in said
    assert "đã được đọc" not in said


def test_minutes_say_when_the_meeting_ended_and_not_when_it_was_closed_here(desk: Desk) -> None:
    session, _questions = quarter(desk)
    dialogue.close_session(desk, session, HEAD, at("2017-04-01T09:19"))
    said = words_of(dialogue_papers.minutes(desk, session, date(2017, 4, 1)))
    assert "kết thúc lúc 10 giờ 40 phút, ngày 29 tháng 3 năm 2017" in said
    assert [part for part in ("09 giờ 19", "01/04/2017", "khép") if part in said] == []


def test_a_session_called_off_has_no_notice_and_one_not_held_no_minutes(desk: Desk) -> None:
    session = called(desk)
    with pytest.raises(Refusal) as caught:
        dialogue_papers.minutes(desk, session, date(2017, 3, 29))
    assert caught.value.code == "dialogue.not_held"
    dialogue.move_session(desk, session, None, "Bão số 2", HEAD, at("2017-03-28T10:00"))
    with pytest.raises(Refusal) as caught:
        dialogue_papers.notice(desk, session, date(2017, 3, 28))
    assert caught.value.code == "dialogue.off"


def test_papers_printed_anew_after_a_session_are_not_dated_after_it(desk: Desk) -> None:
    session, _questions = quarter(desk)
    for draw in (dialogue_papers.notice, dialogue_papers.agenda, dialogue_papers.minutes):
        said = words_of(draw(desk, session, date(2017, 4, 14)))
        assert "ngày 29 tháng 3 năm 2017" in said
        assert "14 tháng 4" not in said
