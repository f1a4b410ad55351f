"""What the pane beside the lists says of a session, a question, a commitment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.openness.dialogue.register import Question, Session, Task
from ui.language import tr
from ui.places.dialogue_read import Gathered
from ui.places.dialogue_words import CHANNELS, day_words, due_words, hour_words, session_words
from ui.places.open_pane import Line
from ui.places.wording import capital, grouped_phone, uncapital


def of_session(session: Session, gathered: Gathered) -> Sequence[Line]:
    """When and where, whether the public was told, how it went, and its questions."""
    at = session.moment
    when = hour_words(at) if at else tr("Đã hủy, câu hỏi chờ buổi sau.")
    lines = [
        ("", session.topic),
        (tr("Ngày giờ, nơi họp"), f"{capital(when)} · {session.place}"),
        (tr("Chủ trì"), session.chair_name),
    ]
    posted = [f"{CHANNELS.get(channel, channel)} {on:%d/%m}" for channel, on in session.notices]
    lines.append((tr("Báo cho dân biết"), "; ".join(posted) or tr("chưa ghi báo ở đâu")))
    if session.held is not None:
        held = session.held
        here = tr("{count} người dân, {officials} cán bộ").format(
            count=held.citizens, officials=len(held.officials)
        )
        others = "; ".join(held.attending)
        lines.append((tr("Dự"), f"{here} · {others}" if others else here))
    asked = gathered.of_session(session)
    left = gathered.left_lying(session)
    if asked:
        settled = (
            tr("{count} câu, còn {left} chưa trả lời") if left else tr("{count} câu, đã trả lời hoặc hứa đủ")
        )
        lines.append((tr("Câu hỏi"), settled.format(count=len(asked), left=left)))
        lines += [("", f"{n}. {question.text}") for n, question in enumerate(asked, 1)]
    if session.closed_at is not None:
        lines.append((tr("Khép buổi"), hour_words(session.closed_at)))
    return lines


def _answered(question: Question, session: Session | None) -> str:
    """In a session its chair answers, whoever writes it down; in writing who wrote it."""
    if session is None:
        by = tr("Trả lời của {name}, {on:%d/%m/%Y}")
        return by.format(name=question.answered_by, on=question.answered_at)
    by = tr("Trả lời tại {session}, chủ trì: {chair} ({name} ghi {on:%d/%m/%Y})")
    return by.format(
        session=uncapital(session_words(session)),
        chair=session.chair_name,
        name=question.answered_by,
        on=question.answered_at,
    )


def of_question(question: Question, asker: Mapping[str, str], gathered: Gathered) -> Sequence[Line]:
    """The question whole, who asked for the desk alone, and what became of it."""
    lines = [("", question.text), (tr("Hỏi ngày"), capital(day_words(question.asked_at.date())))]
    known = [asker.get("name", ""), grouped_phone(asker.get("phone", "")), asker.get("address", "")]
    who = ", ".join(filter(None, known)) or tr("không nêu tên")
    lines.append((tr("Người hỏi, chỉ cơ quan biết"), who))
    if question.answered_at is not None:
        lines.append((_answered(question, gathered.session(question.answered_in)), question.answer))
    lines += [
        (tr("Đã hứa, hạn {on:%d/%m/%Y}").format(on=task.due_on), f"{task.text} ({task.responsible_name})")
        for task in question.tasks
    ]
    if not question.settled:
        words = (
            tr("Đã lên chương trình, chờ trả lời.")
            if question.dialogue
            else tr("Chờ lên chương trình buổi tới.")
        )
        lines.append((tr("Tình trạng"), words))
    return lines


def of_task(task: Task, gathered: Gathered) -> Sequence[Line]:
    """What is to be done by whom until when, and for which question."""
    words, _ = due_words(task, gathered.on)
    lines = [
        ("", task.text),
        (tr("Người chịu trách nhiệm"), task.responsible_name),
        (tr("Hạn"), f"{capital(day_words(task.due_on))} · {words}"),
    ]
    if task.done_on is not None:
        lines.append((tr("Kết quả"), task.result))
    question, session = gathered.question(task.question), gathered.session(task.dialogue)
    if question is not None:
        lines.append((tr("Câu hỏi"), question.text))
    if session is not None:
        lines.append((tr("Hứa ở"), session_words(session)))
    return lines
