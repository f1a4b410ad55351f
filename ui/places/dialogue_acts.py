"""What can be done now with a session, a question or a commitment, each by its key, the next thing first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.desk.reference import StaffMember
from app.openness.dialogue.register import Question, Session, Task
from ui.language import tr
from ui.places.dialogue_answers import DoneSheet, QuestionAnswerSheet, UndertakeSheet
from ui.places.dialogue_meeting import MinutesSheet, PapersSheet
from ui.places.dialogue_read import Gathered
from ui.places.dialogue_sheets import (
    AgendaSheet,
    AnnounceSheet,
    MoveSheet,
    QuestionSheet,
    SessionSheet,
    agenda_offered,
)
from ui.places.open_pane import Act
from ui.places.place import Place

NEW_QUESTION, NEW_SESSION, CLOSE = "N", "S", "L"


def acts_of_session(
    place: Place, session: Session, gathered: Gathered, close: Callable[[Session], None]
) -> Sequence[Act]:
    """The next step of a session first; what a clerk may not do is absent."""
    at = session.moment
    if at is None:
        return []
    papers = Act("P", tr("Giấy tờ của buổi"), "printer", lambda: _papers(place, session))
    if session.closed_at is not None:
        return [papers]
    written = tr("Sửa biên bản") if session.held else tr("Ghi biên bản")
    minutes = Act("B", written, "file-text", lambda: _minutes(place, session))
    if session.held is not None:
        closing = Act(CLOSE, tr("Khép buổi"), "writing-sign", lambda: close(session))
        return [closing, minutes, papers]
    announced = Act("T", tr("Đã báo cho dân biết"), "speakerphone", lambda: _announce(place, session))
    leading = []
    if place.counter.person.leads:
        if agenda_offered(gathered, session):
            leading.append(
                Act("A", tr("Chương trình"), "list-check", lambda: _agenda(place, session, gathered))
            )
        leading.append(Act("M", tr("Đổi lịch, hủy"), "calendar-off", lambda: _move(place, session)))
    if at.date() <= gathered.on:
        return [minutes, announced, *leading, papers]
    return [papers, announced, *leading] if session.notices else [announced, *leading, papers]


def acts_of_question(place: Place, question: Question) -> Sequence[Act]:
    """A question is answered, or something is undertaken once it stands in a session."""
    if not place.counter.person.leads:
        return []
    words = tr("Trả lời lại") if question.answer else tr("Trả lời")
    answer = Act("R", words, "message-2", lambda: _answer(place, question))
    if not question.dialogue:
        return [answer]
    undertake = Act("H", tr("Hứa việc sẽ làm"), "calendar-check", lambda: _undertake(place, question))
    return [answer, undertake]


def acts_of_task(place: Place, task: Task) -> Sequence[Act]:
    """What was undertaken is done."""
    if task.done_on is not None:
        return []
    return [Act("K", tr("Đã làm xong"), "circle-check", lambda: _done(place, task))]


def new_question(place: Place, gathered: Gathered) -> None:
    """N: take down a question."""
    sheet = QuestionSheet(place, gathered)
    sheet.begin(sheet.text)


def new_session(place: Place, subject: str, show: Callable[[str], None]) -> None:
    """S: call a session, to be shown once it is called."""
    sheet = SessionSheet(place, subject)
    sheet.called.connect(show)
    sheet.begin(sheet.when.line)


def only_leading(member: StaffMember) -> str:
    """Who can do what is absent for a clerk; '' for who leads."""
    words = tr("Lập chương trình, đổi lịch, trả lời, hứa việc: người phụ trách, Chủ tịch hoặc Phó Chủ tịch.")
    return "" if member.leads else words


def _papers(place: Place, session: Session) -> None:
    sheet = PapersSheet(place, session)
    sheet.open(sheet.paper)


def _minutes(place: Place, session: Session) -> None:
    sheet = MinutesSheet(place, session)
    sheet.begin(sheet.ended.line)


def _announce(place: Place, session: Session) -> None:
    sheet = AnnounceSheet(place, session)
    sheet.begin(sheet.ways)


def _agenda(place: Place, session: Session, gathered: Gathered) -> None:
    sheet = AgendaSheet(place, session, agenda_offered(gathered, session))
    sheet.begin(sheet.list)


def _move(place: Place, session: Session) -> None:
    sheet = MoveSheet(place, session)
    sheet.begin(sheet.mode)


def _answer(place: Place, question: Question) -> None:
    sheet = QuestionAnswerSheet(place, question)
    sheet.begin(sheet.text)


def _undertake(place: Place, question: Question) -> None:
    sheet = UndertakeSheet(place, question)
    sheet.begin(sheet.text)


def _done(place: Place, task: Task) -> None:
    sheet = DoneSheet(place, task)
    sheet.begin(sheet.result)
