"""Domain brief §9.3, small extras: the dialogue of quarter I/2017 with three questions, one open after its date.

Told as the office lives it: questions gathered at two counters with no line between them, a notice a week before, a
session on Wednesday 29/03, its minutes, its closing by the head, and on 08/04 one commitment overdue before everybody.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.demo.ward import CLERK, CLERK_2, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.openness.dialogue import acts as dialogue
from app.openness.dialogue import register as dialogues
from app.openness.dialogue.register import SupervisorList, supervisor_list
from app.papers import dialogue as dialogue_papers
from app.refusal import Refusal
from tests.app.cli.words import Motcua
from tests.app.paper.printed_paper import words_of
from tests.ward import at, carry, second_desk

WARD = "18077"
NEW_YEAR = date(2017, 1, 1)
LIGHT = "Đèn đường ở khu dân cư hỏng đã ba tháng, bao giờ sửa xong?"
COPIES = "Chứng thực bản sao buổi chiều phải chờ lâu, có thể thêm người không?"
MARKET = "Rác ở chợ không được dọn ngày Chủ nhật, ai chịu trách nhiệm?"


def seen(desk: Desk, on: date, level: str = "xa") -> SupervisorList:
    with desk.reading() as reading:
        known = dialogues.known(reading, WARD)
    return supervisor_list(known, desk.regime.dialogue, NEW_YEAR, on, level)


def test_a_quarter_of_dialogue(desk: Desk, tmp_path: Path, motcua: Motcua) -> None:
    with second_desk(desk, tmp_path / "second") as other:
        # Two citizens ask at two counters; the line between these is down.
        first = dialogue.ask(
            desk,
            dialogue.QuestionForm(LIGHT, "", "Trần Thị Thử", "0912 000 604"),
            CLERK,
            at("2017-03-13T08:30"),
        )
        second = dialogue.ask(
            other, dialogue.QuestionForm(COPIES, "Chứng thực"), CLERK_2, at("2017-03-14T14:10")
        )
        assert [each.text for each in seen(desk, date(2017, 3, 15)).waiting] == [LIGHT]
        carry(other, desk)
        assert [each.text for each in seen(desk, date(2017, 3, 15)).waiting] == [LIGHT, COPIES]

    # The deputy calls the session; until the public was told, the week before says so.
    form = dialogue.SessionForm(at("2017-03-29T08:00"), "Hội trường UBND phường", "Môi trường, một cửa", HEAD)
    session = dialogue.call_session(desk, form, DEPUTY, at("2017-03-16T09:00"))
    assert [each.uid for each in seen(desk, date(2017, 3, 22)).unannounced] == [session]
    notice = words_of(dialogue_papers.notice(desk, session, date(2017, 3, 22)))
    assert "08 giờ 00 phút, ngày 29 tháng 3 năm 2017" in notice
    dialogue.post_notice(desk, session, "niem_yet", date(2017, 3, 22), CLERK, at("2017-03-22T08:00"))
    assert seen(desk, date(2017, 3, 22)).unannounced == ()

    # The agenda has both, in the order that the head wants, and nobody's name.
    dialogue.set_agenda(desk, session, [second, first], HEAD, at("2017-03-27T15:00"))
    agenda = words_of(dialogue_papers.agenda(desk, session, date(2017, 3, 27)))
    assert agenda.index(COPIES) < agenda.index(LIGHT)
    assert "Thử" not in agenda.replace("Võ Thị Thử", "")

    # It is held; a third question is asked there and answered at once, two things are undertaken.
    minutes = dialogue.MinutesForm(
        at("2017-03-29T08:05"), at("2017-03-29T10:40"), 42, (HEAD, DEPUTY, OFFICER), "Bà con hỏi ba việc."
    )
    dialogue.record_minutes(desk, session, minutes, CLERK, at("2017-03-29T11:00"))
    with pytest.raises(Refusal, match=r"dialogue\.unanswered"):
        dialogue.close_session(desk, session, HEAD, at("2017-03-29T11:01"))
    asked = dialogue.QuestionForm(MARKET, asked_in=session)
    third = dialogue.ask(desk, asked, CLERK, at("2017-03-29T11:02"))
    answer = "Ban quản lý chợ dọn từ Chủ nhật tới."
    dialogue.answer(desk, third, answer, HEAD, at("2017-03-29T11:03"), dialogue=session)
    for question, text, who, due in (
        (first, "Thay bóng đèn", OFFICER, date(2017, 4, 7)),
        (second, "Thêm người buổi chiều", DEPUTY, date(2017, 6, 30)),
    ):
        dialogue.undertake(desk, session, question, text, who, due, HEAD, at("2017-03-29T11:04"))
    with pytest.raises(Refusal, match=r"dialogue\.leader"):
        dialogue.close_session(desk, session, CLERK, at("2017-03-29T11:05"))
    dialogue.close_session(desk, session, HEAD, at("2017-03-29T11:06"))
    said = words_of(dialogue_papers.minutes(desk, session, date(2017, 3, 29)))
    assert [words in said for words in (LIGHT, COPIES, MARKET, answer, "07/04/2017", "42 người dân")] == [
        True
    ] * 6

    # On 08/04 one of the three is overdue, on the supervisor's list and for whoever asks the command line.
    late = seen(desk, date(2017, 4, 8))
    assert [(task.text, task.responsible) for task in late.overdue] == [("Thay bóng đèn", OFFICER)]
    assert [task.text for task in late.open] == ["Thêm người buổi chiều"]
    folder = desk.folder
    desk.close()
    told = motcua("--data", folder, "dialogue", "--on", "2017-04-08", "--json").document
    assert [task["text"] for task in told["overdue"]] == ["Thay bóng đèn"]
    assert told["silent"] == []

    # Quarter II passes without a session, and that is said from its first day after.
    assert motcua("--data", folder, "dialogue", "--on", "2017-06-30", "--json").document["silent"] == []
    assert motcua("--data", folder, "dialogue", "--on", "2017-07-01", "--json").document["silent"] == [
        "quý II/2017"
    ]


def test_the_city_talks_every_half_year(desk: Desk) -> None:
    assert [each.period.name for each in seen(desk, date(2017, 7, 1), "thanh_pho").silent] == [
        "6 tháng đầu năm 2017"
    ]
    form = dialogue.SessionForm(at("2017-09-15T08:00"), "Trung tâm hội nghị", "Đất đai", HEAD, "thanh_pho")
    session = dialogue.call_session(desk, form, HEAD, at("2017-09-01T08:00"))
    minutes = dialogue.MinutesForm(
        at("2017-09-15T08:00"), at("2017-09-15T11:00"), 120, (HEAD,), "Không có câu hỏi."
    )
    dialogue.record_minutes(desk, session, minutes, CLERK, at("2017-09-15T14:00"))
    assert "6 tháng cuối năm 2017" in words_of(dialogue_papers.minutes(desk, session, date(2017, 9, 15)))
    of_city = seen(desk, date(2018, 1, 1), "thanh_pho").silent
    assert [each.period.name for each in of_city] == ["6 tháng đầu năm 2017"]
    assert len(seen(desk, date(2018, 1, 1)).silent) == 4
