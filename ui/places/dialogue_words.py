"""How dialogue is said: sessions, questions, commitments and what the rhythm misses, in words and chips."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from app.desk.desk import Desk
from app.openness.dialogue.acts import NOTICE_CHANNELS
from app.openness.dialogue.register import PeriodState, Question, Session, Task
from app.rules.law.periods import period_of
from ui.language import tr
from ui.places.dialogue_read import LEVEL, Gathered
from ui.places.wording import capital, weekday
from ui.widgets.lines import Cell, Row

CHANNELS: Mapping[str, str] = dict(
    zip(
        NOTICE_CHANNELS,
        (tr("Niêm yết tại trụ sở"), tr("Đài phát thanh"), tr("Trang tin"), tr("Tổ dân phố, thôn")),
        strict=True,
    )
)
RHYTHMS: Mapping[str, str] = {
    "monthly": tr("mỗi tháng"),
    "quarterly": tr("mỗi quý"),
    "half-yearly": tr("6 tháng một lần"),
    "yearly": tr("mỗi năm"),
}
LEVELS: Mapping[str, str] = {"thanh_pho": tr("thành phố"), "tinh": tr("tỉnh")}
Note = tuple[str, str, str]
_CLOSED = ("good", "circle-check-filled", tr("Đã khép"))


def day_words(on: date) -> str:
    """'thứ Tư 29/03/2017'."""
    return f"{weekday(on)} {on:%d/%m/%Y}"


def hour_words(at: datetime) -> str:
    """'08:00 thứ Tư 29/03/2017'."""
    return f"{at:%H:%M} {day_words(at.date())}"


def session_words(session: Session) -> str:
    """A session in a few words: 'Đối thoại 29/03/2017'."""
    at = session.moment
    return tr("Đối thoại {on:%d/%m/%Y}").format(on=at) if at else tr("Đối thoại đã hủy")


def session_note(session: Session, gathered: Gathered) -> Note:
    """How a session stands."""
    at = session.moment
    if at is None:
        return "plain", "calendar-off", tr("Đã hủy")
    if session.closed_at is not None:
        left = sum(task.done_on is None for task in gathered.tasks if task.dialogue == session.uid)
        words = tr("Còn {count} việc").format(count=left)
        return ("primary", "hourglass-filled", words) if left else _CLOSED
    if session.held is not None:
        return "caution", "alert-triangle-filled", tr("Chưa khép")
    return _to_come(session, (at.date() - gathered.on).days)


def _to_come(session: Session, days: int) -> Note:
    if days < 0:
        return "bad", "alert-octagon-filled", tr("Chưa có biên bản")
    if not days:
        return "primary", "clock-hour-4-filled", tr("Hôm nay")
    return "plain", "calendar-time", tr("Sắp họp") if session.notices else tr("Chưa báo dân")


def question_note(question: Question) -> Note:
    """What became of a question."""
    if question.answered_at is not None:
        return "good", "circle-check-filled", tr("Đã trả lời")
    if question.tasks:
        return "primary", "hourglass-filled", tr("Đã hứa làm")
    if question.dialogue:
        return "plain", "list-check", tr("Chờ trả lời")
    return "caution", "message-2", tr("Chờ lên lịch")


def task_note(task: Task, on: date) -> Note:
    """Whether what was undertaken is done, and in time."""
    late = task.overdue(on)
    if task.done_on is not None:
        words = tr("Xong, muộn hạn") if late else tr("Xong đúng hạn")
        return "caution" if late else "good", "circle-check-filled", words
    return ("bad", "alert-octagon-filled", tr("Quá hạn")) if late else ("plain", "progress", tr("Đang làm"))


def due_words(task: Task, on: date) -> tuple[str, str]:
    """'quá 3 ngày' in red, 'còn 5 ngày', 'xong 12/04/2017'."""
    if task.done_on is not None:
        return tr("xong {on:%d/%m/%Y}").format(on=task.done_on), "ink2"
    return left_words(task.due_on, on)


def left_words(due: date, on: date) -> tuple[str, str]:
    """How long until a day that was promised, or since it, with its tone."""
    days = (due - on).days
    if days < 0:
        return tr("quá {days} ngày").format(days=-days), "bad"
    return (tr("còn {days} ngày").format(days=days) if days else tr("hạn hôm nay")), "ink2"


def session_row(session: Session, gathered: Gathered, rhythm: str) -> Row:
    """A session in its list."""
    asked = len(gathered.of_session(session))
    about = tr("{place} · {count} câu hỏi · chủ trì: {chair}").format(
        place=session.place, count=asked, chair=session.chair_name
    )
    at = session.moment
    return Row(
        session.uid,
        (
            Cell(session.topic, about),
            Cell(f"{at:%d/%m/%Y}", f"{at:%H:%M} · {period_of(rhythm, at.date()).name}") if at else Cell("–"),
            Cell(note=session_note(session, gathered)),
        ),
    )


def question_row(question: Question, gathered: Gathered) -> Row:
    """A question in its list; nothing in it tells who asked."""
    asked = tr("hỏi {on:%d/%m/%Y}").format(on=question.asked_at)
    about = " · ".join(filter(None, (question.field, asked)))
    session = gathered.session(question.dialogue)
    at = session.moment if session else None
    return Row(
        question.uid,
        (
            Cell(question.text, about),
            Cell(tr("buổi {on:%d/%m/%Y}").format(on=at) if at else ""),
            Cell(note=question_note(question)),
        ),
    )


def task_row(task: Task, on: date) -> Row:
    """A commitment in its list."""
    words, ink = due_words(task, on)
    return Row(
        task.uid,
        (
            Cell(task.text, task.responsible_name),
            Cell(f"{task.due_on:%d/%m/%Y}", words, ink),
            Cell(note=task_note(task, on)),
        ),
    )


def warnings(gathered: Gathered) -> list[str]:
    """What was missed or is about to be, a sentence each, the worst first."""
    listed = gathered.listed
    found = [_silent(state) for state in listed.silent]
    if listed.overdue:
        found.append(tr("{count} việc đã hứa quá hạn.").format(count=len(listed.overdue)))
    found += [_said(tr("{session} chưa có biên bản."), each) for each in listed.not_held]
    found += [_said(tr("{session} chưa khép."), each) for each in listed.unclosed]
    if listed.unanswered:
        found.append(tr("{count} câu hỏi đã họp mà chưa trả lời.").format(count=len(listed.unanswered)))
    found += [_said(tr("{session} chưa báo cho dân biết."), each) for each in listed.unannounced]
    return found


def _silent(state: PeriodState) -> str:
    words = tr("{period} đã hết mà không có buổi đối thoại nào.")
    return words.format(period=capital(state.period.name))


def _said(words: str, session: Session) -> str:
    return words.format(session=session_words(session))


def next_words(gathered: Gathered) -> str:
    """The next session, or that the running period has none yet."""
    coming = next((each for each in gathered.sessions if each.coming(gathered.on)), None)
    if coming is not None and coming.planned_at is not None:
        words = tr("Buổi tới: {when}, {place}.")
        return words.format(when=hour_words(coming.planned_at), place=coming.place)
    running = gathered.periods[-1]
    if running.held_on is not None:
        words = tr("{period} đã đối thoại ngày {on:%d/%m}.")
        return words.format(period=capital(running.period.name), on=running.held_on)
    words = tr("{period} chưa có lịch đối thoại, hết kỳ ngày {last:%d/%m}.")
    return words.format(period=capital(running.period.name), last=running.period.last)


def level_words(desk: Desk, level: str) -> str:
    """'phường' for the ward's own level, 'thành phố', 'tỉnh'."""
    return desk.settings.unit if level == LEVEL else LEVELS.get(level, level)


def rhythm_rule(desk: Desk) -> str:
    """'Đối thoại với nhân dân: phường mỗi quý; thành phố 6 tháng một lần.'"""
    rhythms = desk.regime.dialogue.items()
    each = [f"{level_words(desk, level)} {RHYTHMS.get(how, how)}" for level, how in rhythms]
    return tr("Đối thoại với nhân dân: {levels}.").format(levels="; ".join(each))
