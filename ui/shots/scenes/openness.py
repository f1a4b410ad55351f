"""Công khai: what hangs and what must be printed, a quarter of dialogue, the sheets of both."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt

from app.demo.ward import CLERK, DEPUTY, HEAD, OFFICER
from app.desk.reference import row_of
from app.office.publishing import publish_catalogue
from app.openness import board
from app.openness.board import DutyForm, wanted
from app.openness.dialogue import acts as dialogue
from app.openness.dialogue.acts import MinutesForm, QuestionForm, SessionForm
from app.openness.opinions import OpinionForm, take_opinion
from app.openness.ratings import SlipRating, rate_by_slip
from app.rules.course.standing import Timeliness
from app.rules.time.calendar import VIETNAM
from app.rules.time.counting import Limit, Unit
from ui.places.board_read import RULES
from ui.places.feedback_ratings import APOLOGY, FIELD, TIME
from ui.places.openness import Openness
from ui.places.openness_dialogue import QUESTIONS, SESSIONS, TASKS, DialoguePage
from ui.places.openness_feedback import INDICATORS, OPINIONS
from ui.shots.sitting import Sitting

Key = Qt.Key
GROUPS = (FIELD, TIME, APOLOGY)
LIGHT = "Đèn đường ở tổ dân phố 6 hỏng đã ba tháng, bao giờ sửa xong?"
COPIES = "Chứng thực bản sao buổi chiều phải chờ lâu, có thể thêm người không?"
MARKET = "Rác ở chợ không được dọn ngày Chủ nhật, ai chịu trách nhiệm?"
WATER = "Bao giờ đường ống nước sạch đến ngõ 14?"
DAYS_LATER = timedelta(days=20)
"""So long after the session its first commitment is overdue."""


def scenes(sitting: Sitting) -> None:
    """Each tab empty, then at work, with its sheets."""
    sitting.go("openness")
    place = sitting.place(Openness)
    _board(sitting, place)
    place.show_tab("dialogue")
    sitting.settle()
    sitting.snap("openness-dialogue-empty")
    place.show_tab("broadcasts")
    sitting.settle()
    sitting.snap("openness-broadcasts")
    _feedback(sitting, place)
    _dialogue(sitting, place)


def _feedback(sitting: Sitting, place: Openness) -> None:
    place.show_tab("feedback")
    sitting.settle()
    sitting.snap("openness-feedback-empty")
    what_citizens_say(sitting)
    for group in GROUPS:
        place.feedback.ratings.groups.show_value(group)
        place.feedback.arrive()
        sitting.settle()
        sitting.snap(f"openness-feedback-{group}")
    _sheet(sitting, Key.Key_N, "slips")
    place.feedback.show_pane(OPINIONS)
    sitting.settle()
    sitting.snap("openness-opinions")
    for key, name in ((Key.Key_N, "opinion"), (Key.Key_R, "opinion-answer")):
        _sheet(sitting, key, name)
    place.feedback.show_pane(INDICATORS)
    sitting.settle()
    sitting.snap("openness-indicators")
    sitting.press(Key.Key_V, "v")
    sitting.settle()
    sitting.snap("openness-indicators-table")
    sitting.press(Key.Key_V, "v")


def what_citizens_say(sitting: Sitting) -> None:
    """Forty slips of three fields, and three opinions, of which one is overdue by now."""
    desk, at = sitting.desk, sitting.at
    fields = ("Hộ tịch", "Chứng thực", "Bảo trợ xã hội")
    for n in range(40):
        late = n % 5 == 0
        time = Timeliness.LATE if late else (Timeliness.EARLY, Timeliness.ON_TIME)[n % 2]
        slip = SlipRating(
            (5, 4, 5, 3, 4, 2, 5, 1)[n % 8], fields[n % 7 % 3], time, n % 3 > 0 if late else None
        )
        rate_by_slip(desk, slip, at)
    for days, about, text in (
        (5, "delay", "Hẹn hôm qua mà chưa có kết quả."),
        (2, "attitude", "Cán bộ nói nặng lời."),
        (9, "proposal", "Nên làm việc sáng thứ Bảy."),
    ):
        form = OpinionForm(
            text,
            at.date() + timedelta(days),
            about,
            official=OFFICER,
            name="Nguyễn Văn Thử",
            phone="0912000619",
        )
        take_opinion(desk, form, CLERK, at)


def _board(sitting: Sitting, place: Openness) -> None:
    """Everything hangs since the day before, but for what changed today and what an official's duties say."""
    what_hangs(sitting)
    sitting.become(DEPUTY)
    place.show_tab("notices")
    sitting.settle()
    sitting.snap("openness-board")
    sitting.press(Key.Key_P, "p")
    sitting.settle()
    for key, name in ((Key.Key_D, "hung"), (Key.Key_K, "checked"), (Key.Key_G, "duty")):
        _sheet(sitting, key, name)
    place.notices.field.setCurrentIndex(place.notices.field.findData(RULES))
    sitting.settle()
    sitting.snap("openness-board-rules")
    place.notices.clear_filter()
    sitting.settle()


def what_hangs(sitting: Sitting) -> None:
    """Every sheet hangs; then a procedure is shortened, a sheet is seen damaged, and an official's duties are said."""
    desk, at = sitting.desk, sitting.at
    with desk.reading() as reading:
        sheets = wanted(desk, reading, at.date())
    board.hang(desk, sheets, "board", CLERK, at)
    board.hang(desk, sheets[:6], "screen", CLERK, at)
    with desk.reading() as reading:
        hung = {each.item: each for each in board.hung(reading, desk.settings.ward) if each.place == "board"}
    board.check_hung(desk, hung[sheets[0].item].uid, True, CLERK, at)
    board.check_hung(desk, hung[sheets[2].item].uid, False, CLERK, at)
    row = row_of(desk.catalogue.on(sheets[1].item, at.date()), desk.settings.regime)
    shorter = replace(row, limit=Limit(2, Unit.WORKING_DAYS), valid_from=at.date())
    publish_catalogue(desk, [shorter], at)
    duty = DutyForm(
        OFFICER, "Hộ tịch, chứng thực", ("Hộ tịch", "Chứng thực"), "Trình ký", "Sáng thứ Hai", "0239 000 0032"
    )
    board.set_duty(desk, duty, HEAD, at)


def _dialogue(sitting: Sitting, place: Openness) -> None:
    quarter_of_dialogue(sitting)
    sitting.come_to(sitting.at + DAYS_LATER)
    sitting.become(DEPUTY)
    place.show_tab("dialogue")
    page = place.dialogue
    sitting.settle()
    sitting.snap("openness-dialogue")
    for key, name in ((Key.Key_N, "question"), (Key.Key_S, "session")):
        _sheet(sitting, key, name)
    for key, name in (
        (Key.Key_T, "announced"),
        (Key.Key_A, "agenda"),
        (Key.Key_M, "moved"),
        (Key.Key_P, "papers"),
    ):
        _sheet(sitting, key, name)
    sitting.press(Key.Key_Down)
    sitting.settle()
    sitting.snap("openness-dialogue-held")
    for key, name in ((Key.Key_B, "minutes"), (Key.Key_L, "closing")):
        _sheet(sitting, key, name)
    page.show_list(QUESTIONS)
    sitting.settle()
    sitting.snap("openness-questions")
    for key, name in ((Key.Key_R, "answer"), (Key.Key_H, "undertaken")):
        page.views[QUESTIONS].choose(_question(page, WATER if key == Key.Key_R else LIGHT))
        _sheet(sitting, key, name)
    page.show_list(TASKS)
    sitting.settle()
    sitting.snap("openness-tasks")
    _sheet(sitting, Key.Key_K, "done")
    page.show_list(SESSIONS)


def _question(page: DialoguePage, text: str) -> str:
    assert page.gathered is not None
    return next(each.uid for each in page.gathered.questions if each.text == text)


def _sheet(sitting: Sitting, key: Qt.Key, name: str) -> None:
    sitting.press(key, chr(key).lower())
    sitting.settle()
    sitting.snap_sheet(f"openness-sheet-{name}")


def quarter_of_dialogue(sitting: Sitting) -> None:
    """A session held and not yet closed, one commitment overdue; another session called, and questions that wait."""
    desk, at = sitting.desk, sitting.at
    held = dialogue.call_session(
        desk, _form(at - timedelta(hours=6), "Thủ tục hành chính và môi trường"), DEPUTY, at
    )
    asked = [_asked(sitting, text, "Hộ tịch" if text == COPIES else "") for text in (LIGHT, COPIES, MARKET)]
    dialogue.post_notice(desk, held, "niem_yet", at.date(), CLERK, at)
    dialogue.set_agenda(desk, held, asked, DEPUTY, at)
    minutes = MinutesForm(
        at - timedelta(hours=6), at - timedelta(hours=3, minutes=25), 42, (HEAD, DEPUTY, OFFICER),
        "Chủ tịch báo cáo việc đã hứa kỳ trước. Bà con hỏi ba việc, được trả lời tại chỗ.", ("Mặt trận phường",),
    )  # fmt: skip
    dialogue.record_minutes(desk, held, minutes, CLERK, at)
    dialogue.answer(desk, asked[2], "Ban quản lý chợ dọn từ Chủ nhật tới.", HEAD, at, dialogue=held)
    dialogue.undertake(
        desk, held, asked[0], "Thay bóng đèn ở tổ dân phố 6", OFFICER, at.date() + timedelta(14), HEAD, at
    )
    dialogue.undertake(
        desk, held, asked[1], "Thêm một người chứng thực buổi chiều", DEPUTY, date(2017, 6, 30), HEAD, at
    )
    coming = datetime(2017, 2, 17, 14, tzinfo=VIETNAM)
    dialogue.call_session(desk, _form(coming, "Chất lượng tiếp nhận và trả kết quả"), DEPUTY, sitting.at)
    _asked(sitting, WATER, "")


def _form(planned: datetime, topic: str) -> SessionForm:
    return SessionForm(planned, "Hội trường UBND phường", topic, HEAD)


def _asked(sitting: Sitting, text: str, field: str) -> str:
    form = QuestionForm(text, field, "Trần Thị Thử", "0912000604", "Ngõ 3 đường Thử")
    return dialogue.ask(sitting.desk, form, CLERK, sitting.at)
