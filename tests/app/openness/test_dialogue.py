"""Đối thoại: a quarter's session with three questions, what was undertaken, and what the supervisor sees of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.demo.ward import CLERK, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.openness.dialogue import acts as dialogue
from app.openness.dialogue import register as dialogues
from app.openness.dialogue.register import SupervisorList, supervisor_list
from app.refusal import Refusal
from tests.ward import at, carry, second_desk

SINCE = date(2017, 1, 1)
LIGHT = "Đèn đường ở khu dân cư hỏng đã ba tháng, bao giờ sửa xong?"
COPIES = "Chứng thực bản sao buổi chiều phải chờ lâu, có thể thêm quầy không?"
MARKET = "Rác ở chợ không được dọn ngày Chủ nhật, ai chịu trách nhiệm?"


def called(desk: Desk, planned: str = "2017-03-29T08:00", when: str = "2017-03-16T09:00") -> str:
    form = dialogue.SessionForm(
        at(planned), "Hội trường UBND phường", "Giải quyết thủ tục hành chính và môi trường", HEAD
    )
    return dialogue.call_session(desk, form, DEPUTY, at(when))


def asked(desk: Desk, text: str, when: str, name: str = "Trần Thị Thử", asked_in: str = "") -> str:
    form = dialogue.QuestionForm(text, "Hộ tịch", name, "0912 000 604", "Tổ dân phố Thử 6", asked_in=asked_in)
    return dialogue.ask(desk, form, CLERK, at(when))


def held(desk: Desk, session: str, when: str = "2017-03-29T11:00") -> None:
    form = dialogue.MinutesForm(
        at("2017-03-29T08:05"), at("2017-03-29T10:40"), 42, (HEAD, DEPUTY, OFFICER), "Bà con hỏi ba việc.", ("Tổ 6",)
    )  # fmt: skip
    dialogue.record_minutes(desk, session, form, CLERK, at(when))


def of_ward(desk: Desk, on: str) -> SupervisorList:
    with desk.reading() as reading:
        known = dialogues.known(reading, desk.settings.ward)
    return supervisor_list(known, desk.regime.dialogue, SINCE, date.fromisoformat(on))


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as caught:
        act()
    return caught.value.code


def quarter(desk: Desk) -> tuple[str, list[str]]:
    """The session of quarter I on 29/03/2017: three questions, one answered, two undertaken until 07/04 and 30/06."""
    questions = [
        asked(desk, LIGHT, "2017-03-13T08:30"),
        asked(desk, COPIES, "2017-03-14T14:10", "Nguyễn Văn Thử"),
    ]
    session = called(desk)
    dialogue.post_notice(desk, session, "niem_yet", date(2017, 3, 20), CLERK, at("2017-03-20T08:00"))
    dialogue.set_agenda(desk, session, questions, DEPUTY, at("2017-03-27T15:00"))
    held(desk, session)
    questions.append(asked(desk, MARKET, "2017-03-29T11:05", asked_in=session))
    dialogue.answer(
        desk, questions[2], "Ban quản lý chợ dọn từ Chủ nhật tới.", HEAD, at("2017-03-29T11:10"), dialogue=session
    )  # fmt: skip
    dialogue.undertake(
        desk, session, questions[0], "Thay bóng đèn", OFFICER, date(2017, 4, 7), HEAD, at("2017-03-29T11:12")
    )
    dialogue.undertake(
        desk, session, questions[1], "Thêm người buổi chiều", DEPUTY, date(2017, 6, 30), HEAD, at("2017-03-29T11:14")
    )  # fmt: skip
    return session, questions


def test_of_three_questions_one_is_overdue_on_the_supervisors_list(desk: Desk) -> None:
    session, _questions = quarter(desk)
    dialogue.close_session(desk, session, HEAD, at("2017-03-29T11:20"))

    kept = of_ward(desk, "2017-04-07")
    assert kept.overdue == ()
    assert [task.text for task in kept.open] == ["Thay bóng đèn", "Thêm người buổi chiều"]

    late = of_ward(desk, "2017-04-08")
    assert [(task.text, task.responsible, task.due_on) for task in late.overdue] == [
        ("Thay bóng đèn", OFFICER, date(2017, 4, 7))
    ]
    assert [task.text for task in late.open] == ["Thêm người buổi chiều"]
    assert late.silent == late.unclosed == late.unanswered == late.waiting == ()


def test_what_was_done_after_its_day_leaves_the_list_and_stays_late(desk: Desk) -> None:
    quarter(desk)
    late = of_ward(desk, "2017-04-10").overdue[0]
    dialogue.fulfil(desk, late.uid, "Đã thay 4 bóng", date(2017, 4, 12), OFFICER, at("2017-04-12T16:00"))
    assert of_ward(desk, "2017-04-13").overdue == ()
    with desk.reading() as reading:
        done = next(e for e in dialogues.tasks(reading, desk.settings.ward) if e.uid == late.uid)
    assert done.done_on == date(2017, 4, 12)
    assert done.overdue(date(2017, 12, 31))
    again = refused(
        lambda: dialogue.fulfil(desk, late.uid, "x", date(2017, 4, 12), OFFICER, at("2017-04-12T16:01"))
    )
    assert again == "commitment.done"


def test_of_minutes_typed_a_week_later_what_was_undertaken_there_keeps_its_day_and_is_overdue_at_once(
    desk: Desk,
) -> None:
    session, typed = called(desk), at("2017-04-06T09:00")
    held(desk, session, "2017-04-06T08:00")
    question = asked(desk, LIGHT, "2017-04-06T08:30", asked_in=session)

    def undertaken(due: date) -> str:
        return dialogue.undertake(desk, session, question, "Thay bóng đèn", OFFICER, due, HEAD, typed)

    assert refused(lambda: undertaken(date(2017, 3, 28))) == "dialogue.due"
    lamps = undertaken(date(2017, 4, 3))
    assert [task.text for task in of_ward(desk, "2017-04-06").overdue] == ["Thay bóng đèn"]
    dialogue.fulfil(desk, lamps, "Đã thay", date(2017, 3, 31), OFFICER, at("2017-04-06T10:00"))
    assert of_ward(desk, "2017-04-06").overdue == ()


def test_a_question_of_the_floor_was_asked_in_the_session_whenever_it_is_typed(desk: Desk) -> None:
    session = called(desk)
    held(desk, session, "2017-04-06T08:00")
    asked(desk, MARKET, "2017-04-06T08:30", asked_in=session)
    asked(desk, COPIES, "2017-04-06T08:40")
    with desk.reading() as reading:
        floor, at_desk = dialogues.known(reading, desk.settings.ward).questions
    assert floor.asked_at == at("2017-03-29T08:05")
    assert at_desk.asked_at == at("2017-04-06T08:40")


def test_what_was_written_down_before_the_closing_was_answered_in_the_session_later_in_writing(
    desk: Desk,
) -> None:
    session = called(desk)
    held(desk, session)
    question = asked(desk, LIGHT, "2017-03-29T11:30", asked_in=session)

    def answered_in(when: str) -> str:
        dialogue.answer(desk, question, f"Sửa, {when}.", DEPUTY, at(when), dialogue=session)
        with desk.reading() as reading:
            return dialogues.known(reading, desk.settings.ward).questions[0].answered_in

    assert answered_in("2017-03-30T09:00") == session
    dialogue.close_session(desk, session, HEAD, at("2017-03-30T10:00"))
    assert answered_in("2017-04-20T09:00") == ""


def test_a_quarter_without_a_session_is_said(desk: Desk) -> None:
    quarter(desk)
    assert of_ward(desk, "2017-06-30").silent == ()
    [missed] = of_ward(desk, "2017-07-01").silent
    assert missed.period.name == "quý II/2017"


def test_a_planned_session_is_no_session_held(desk: Desk) -> None:
    called(desk)
    assert [each.period.name for each in of_ward(desk, "2017-04-01").silent] == ["quý I/2017"]
    assert len(of_ward(desk, "2017-03-30").not_held) == 1


def test_a_week_before_a_session_that_nobody_was_told_of_is_said(desk: Desk) -> None:
    session = called(desk)
    assert of_ward(desk, "2017-03-21").unannounced == ()
    assert [each.uid for each in of_ward(desk, "2017-03-22").unannounced] == [session]
    dialogue.post_notice(desk, session, "to_dan_pho", date(2017, 3, 22), CLERK, at("2017-03-22T08:00"))
    assert of_ward(desk, "2017-03-22").unannounced == ()


def test_questions_wait_at_the_desk_until_they_stand_on_an_agenda(desk: Desk) -> None:
    question = asked(desk, LIGHT, "2017-03-13T08:30")
    assert [each.text for each in of_ward(desk, "2017-03-14").waiting] == [LIGHT]
    session = called(desk)
    dialogue.set_agenda(desk, session, [question], HEAD, at("2017-03-27T15:00"))
    assert of_ward(desk, "2017-03-28").waiting == ()
    dialogue.move_session(desk, session, None, "Bão số 2", HEAD, at("2017-03-28T10:00"))
    assert [each.uid for each in of_ward(desk, "2017-03-28").waiting] == [question]


def test_a_session_is_closed_by_who_signs_and_only_with_nothing_left_lying(desk: Desk) -> None:
    session = called(desk)
    question = asked(desk, LIGHT, "2017-03-17T08:30")
    dialogue.set_agenda(desk, session, [question], HEAD, at("2017-03-27T15:00"))
    when = at("2017-03-29T12:00")
    assert refused(lambda: dialogue.close_session(desk, session, HEAD, when)) == "dialogue.not_held"
    held(desk, session)
    assert refused(lambda: dialogue.close_session(desk, session, CLERK, when)) == "dialogue.leader"
    assert refused(lambda: dialogue.close_session(desk, session, HEAD, when)) == "dialogue.unanswered"
    assert [each.uid for each in of_ward(desk, "2017-03-29").unanswered] == [question]
    dialogue.answer(desk, question, "Sửa trong tháng Tư.", HEAD, at("2017-03-29T12:01"), dialogue=session)
    dialogue.close_session(desk, session, HEAD, at("2017-03-29T12:02"))
    late = refused(lambda: held(desk, session, "2017-03-29T12:03"))
    assert late == "dialogue.closed"


def test_who_asks_is_a_part_and_never_in_the_words(desk: Desk) -> None:
    question = asked(desk, LIGHT, "2017-03-13T08:30")
    with desk.reading() as reading:
        [found] = dialogues.known(reading, desk.settings.ward).questions
        assert "Thử" not in repr(found)
        assert dialogues.asker(reading, desk.settings.ward, question)["name"] == "Trần Thị Thử"
    for told in ("bà Thử hỏi", "Trần Thị Thử hỏi", "gọi 0912000604", "nhà ở Tổ dân phố Thử 6"):
        assert refused(lambda told=told: asked(desk, told, "2017-03-13T08:40")) == "dialogue.personal"
    assert refused(lambda: dialogue.answer(desk, question, "Trả lời bà Thử", HEAD, at("2017-03-13T09:00"))) == (
        "dialogue.personal"
    )  # fmt: skip


def test_an_officials_own_name_in_an_answer_is_no_citizens_cut_short(desk: Desk) -> None:
    question = asked(desk, COPIES, "2017-03-14T14:10", "Phan Thị Vân")
    words = f"Ông {desk.staff[OFFICER].name} sẽ trực thêm buổi chiều."
    dialogue.answer(desk, question, words, HEAD, at("2017-03-15T09:00"))
    told = f"{words} Bà Phan Vân đã hỏi."
    assert refused(lambda: dialogue.answer(desk, question, told, HEAD, at("2017-03-15T09:01"))) == (
        "dialogue.personal"
    )


def test_both_desks_come_to_the_same_list_whatever_the_order(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:  # fmt: skip
    quarter(desk)
    with second_desk(desk, tmp_path_factory.mktemp("second") / "desk") as other:
        question = asked(other, "Bao giờ có nước sạch?", "2017-03-30T08:30")
        carry(other, desk)
        assert of_ward(other, "2017-04-08") == of_ward(desk, "2017-04-08")
        assert [each.uid for each in of_ward(desk, "2017-04-08").waiting] == [question]
