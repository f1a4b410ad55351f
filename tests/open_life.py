"""Everything that the open office can record, each thing once, in June and July 2017."""

from __future__ import annotations

from datetime import date

from app.demo.ward import CLERK, DEPUTY, HEAD, OFFICER
from app.desk.desk import Desk
from app.openness import board, ratings
from app.openness.board import wanted
from app.openness.dialogue import acts as dialogue
from app.openness.opinions import OpinionForm, answer_opinion, take_opinion
from app.openness.ratings import publish_ratings
from tests.ward import at


def open_office(desk: Desk) -> str:
    """A session called, moved, announced, held and closed; a sheet hung, seen and taken down; opinions and ratings."""
    form = dialogue.SessionForm(at("2017-06-20T08:00"), "Hội trường UBND phường", "Môi trường", HEAD)
    session = dialogue.call_session(desk, form, DEPUTY, at("2017-06-01T08:00"))
    asking = dialogue.QuestionForm("Bao giờ có nước sạch?", "", "Trần Thị Thử", "0912 000 604")
    question = dialogue.ask(desk, asking, CLERK, at("2017-06-01T09:00"))
    planned = at("2017-06-21T08:00")
    dialogue.move_session(desk, session, planned, "mưa lớn", HEAD, at("2017-06-02T08:00"))
    dialogue.post_notice(desk, session, "niem_yet", date(2017, 6, 5), CLERK, at("2017-06-05T08:00"))
    dialogue.set_agenda(desk, session, [question], HEAD, at("2017-06-19T08:00"))
    minutes = dialogue.MinutesForm(planned, at("2017-06-21T10:00"), 30, (HEAD,), "Một câu hỏi.")
    dialogue.record_minutes(desk, session, minutes, CLERK, at("2017-06-21T10:30"))
    dialogue.answer(desk, question, "Trong quý III.", HEAD, at("2017-06-21T10:40"), dialogue=session)
    due = date(2017, 6, 30)
    promised = dialogue.undertake(
        desk, session, question, "Nối ống", OFFICER, due, HEAD, at("2017-06-21T10:45")
    )
    dialogue.close_session(desk, session, HEAD, at("2017-06-21T10:50"))
    dialogue.fulfil(desk, promised, "Đã nối", date(2017, 6, 29), OFFICER, at("2017-06-29T16:00"))
    board.set_duty(desk, board.DutyForm(OFFICER, "Hộ tịch"), HEAD, at("2017-06-29T16:10"))
    with desk.reading() as reading:
        sheets = wanted(desk, reading, date(2017, 6, 29))
    board.hang(desk, sheets, "board", CLERK, at("2017-06-29T16:20"))
    with desk.reading() as reading:
        hung = board.hung(reading, desk.settings.ward)
    board.check_hung(desk, hung[0].uid, True, DEPUTY, at("2017-06-29T16:30"))
    board.take_down(desk, hung[1].uid, CLERK, at("2017-06-29T16:40"))
    opinion = take_opinion(desk, OpinionForm("Thêm ghế chờ", date(2017, 7, 7)), CLERK, at("2017-06-29T16:50"))
    answer_opinion(desk, opinion, "Đã thêm.", True, HEAD, at("2017-06-30T08:00"))
    for _ in range(5):
        ratings.rate_by_slip(desk, ratings.SlipRating(5), at("2017-06-30T09:00"))
    publish_ratings(desk, at("2017-07-03T08:00"))
    return session
