"""Sheets of a dialogue before it is held: a question taken down, a session called, moved, announced, its agenda."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.openness.dialogue import acts as dialogue
from app.openness.dialogue.acts import QuestionForm, SessionForm
from app.openness.dialogue.register import Question, Session
from ui.language import tr
from ui.places.day_entry import like_day, like_moment, read_day, read_moment, written_moment
from ui.places.dialogue_read import LEVEL, Gathered
from ui.places.dialogue_words import CHANNELS, day_words, level_words, session_words
from ui.places.dossier_sheet import told
from ui.places.pickers import Gone, Official, field_picker, official_picker
from ui.places.place import Place
from ui.places.place_sheet import PlaceSheet, hint
from ui.widgets.field import Field, LineField, Picker
from ui.widgets.passage import Passage
from ui.widgets.segments import Segments
from ui.widgets.text import Text
from ui.widgets.tick_list import TickList

EMPTY = tr("chưa ghi")
_AT_DESK = "desk"


class QuestionSheet(PlaceSheet):
    """N: a question for the office's head, at the desk or in a session that takes place. The asker has fields of their own."""

    kept_as = "dialogue-question"

    def __init__(self, place: Place, gathered: Gathered) -> None:
        title, about = tr("Câu hỏi đối thoại"), tr("Ghi nguyên ý người hỏi, không ghi tên trong câu")
        super().__init__(place, title, about, tr("Lưu câu hỏi"), "message-2")
        self.text, self.field, desk = Passage(4), field_picker(place), self.counter.desk
        levels = [
            (level, tr("Hỏi {level}").format(level=level_words(desk, level)))
            for level in desk.regime.dialogue
        ]
        self.level = Segments(tr("Hỏi cấp nào"), levels, LEVEL)
        held = [(each.uid, session_words(each)) for each in _under_way(gathered)]
        self.where = Segments(tr("Hỏi ở đâu"), [(_AT_DESK, tr("Tại quầy")), *held[-2:]], _AT_DESK)
        self.name, self.phone = (
            LineField(tr("Họ và tên, nếu người hỏi muốn cho biết")),
            LineField(tr("Điện thoại"), figures=True),
        )
        self.address = LineField(tr("Nơi ở"))
        self._text = Field(tr("Câu hỏi, kiến nghị"), self.text)
        self.fill(self._text, Field(tr("Lĩnh vực"), self.field), Field(tr("Hỏi cấp nào"), self.level))
        if held:
            self.fill(Field(tr("Hỏi ở đâu"), self.where))
        self.fill(self.name, self.phone, self.address)
        self.fill(
            hint(tr("Người hỏi chỉ cơ quan biết, để báo trả lời. Không đọc, không in, không niêm yết."))
        )

    def controls(self) -> dict[str, QWidget]:
        return {
            "text": self.text, "field": self.field, "level": self.level, "where": self.where,
            "name": self.name.line, "phone": self.phone.line, "address": self.address.line,
        }  # fmt: skip

    def readable(self) -> bool:
        return told([(self._text, not self.text.words, EMPTY)])

    def carry_out(self) -> None:
        where = self.where.value
        form = QuestionForm(
            text=self.text.words,
            field=str(self.field.currentData()),
            name=self.name.words_typed,
            phone=self.phone.words_typed,
            address=self.address.words_typed,
            level=self.level.value,
            asked_in="" if where == _AT_DESK else where,
        )
        self.counter.do(dialogue.ask, form)
        self.place.confirm(tr("Đã ghi câu hỏi"))


def _under_way(gathered: Gathered) -> list[Session]:
    """Sessions whose day has come and which nobody has closed."""
    return [
        each
        for each in gathered.sessions
        if (at := each.moment) and at.date() <= gathered.on and each.closed_at is None
    ]


def chairs(place: Place, session: Session | None = None) -> Picker:
    """Who may chair: the head and the deputies. Who was to chair a session and may not any more stands first."""
    may: list[Official] = [member for member in place.counter.desk.staff.values() if member.signs]
    if session and session.chair and session.chair not in {one.code for one in may}:
        may.insert(0, Gone(session.chair, session.chair_name))
    return official_picker(may)


class SessionSheet(PlaceSheet):
    """S: a session is called: ``called(uid)``."""

    kept_as = "dialogue-session"
    called = Signal(str)

    def __init__(self, place: Place, subject: str) -> None:
        super().__init__(place, tr("Thêm buổi đối thoại"), subject, tr("Lưu lịch đối thoại"), "calendar-time")
        self.when, self.where = (
            LineField(tr("Ngày giờ"), figures=True, placeholder="14:00 29/03"),
            LineField(tr("Nơi họp")),
        )
        self.topic, self.chair = Passage(3), chairs(place)
        self._topic = Field(tr("Nội dung"), self.topic)
        self.fill(self.when, self.where, self._topic, Field(tr("Chủ trì"), self.chair))
        self.fill(
            hint(tr("Lưu xong: in thông báo, ghi nơi đã báo, rồi lập chương trình từ các câu hỏi đã gom."))
        )

    def controls(self) -> dict[str, QWidget]:
        return {"when": self.when.line, "where": self.where.line, "topic": self.topic, "chair": self.chair}

    def readable(self) -> bool:
        now = self.counter.now()
        return told(
            [
                (self.when, read_moment(self.when.words_typed, now) is None, like_moment(now)),
                (self.where, not self.where.words_typed, EMPTY),
                (self._topic, not self.topic.words, EMPTY),
            ]
        )

    def carry_out(self) -> None:
        when = read_moment(self.when.words_typed, self.counter.now())
        assert when is not None
        form = SessionForm(when, self.where.words_typed, self.topic.words, str(self.chair.currentData()))
        self.called.emit(self.counter.do(dialogue.call_session, form))
        self.place.confirm(tr("Đã lưu lịch đối thoại"))


class MoveSheet(PlaceSheet):
    """M: a session is moved, or called off; why is kept."""

    kept_as = "dialogue-move"

    def __init__(self, place: Place, session: Session) -> None:
        super().__init__(
            place,
            tr("Đổi lịch, hủy buổi"),
            session_words(session),
            tr("Lưu"),
            "calendar-off",
            about=session.uid,
        )
        self._session = session
        self.mode = Segments(tr("Việc"), [("move", tr("Đổi lịch")), ("off", tr("Hủy buổi"))], "move")
        self.when, self.where = LineField(tr("Ngày giờ mới"), figures=True), LineField(tr("Nơi họp"))
        self.chair, self.reason = chairs(place, session), Passage(2)
        if session.planned_at:
            self.when.line.setText(written_moment(session.planned_at))
        self.where.line.setText(session.place)
        self.chair.setCurrentIndex(max(0, self.chair.findData(session.chair)))
        self._chair, self._reason = Field(tr("Chủ trì"), self.chair), Field(tr("Lý do"), self.reason)
        self.fill(self.mode, self.when, self.where, self._chair, self._reason)
        self.mode.chosen.connect(lambda _: self._show_mode())

    def _show_mode(self) -> None:
        for part in (self.when, self.where, self._chair):
            part.setVisible(self.mode.value == "move")

    def controls(self) -> dict[str, QWidget]:
        return {
            "mode": self.mode, "when": self.when.line, "where": self.where.line, "chair": self.chair,
            "reason": self.reason,
        }  # fmt: skip

    def readable(self) -> bool:
        moved, now = self.mode.value == "move", self.counter.now()
        unread = moved and read_moment(self.when.words_typed, now) is None
        return told([(self.when, unread, like_moment(now)), (self._reason, not self.reason.words, EMPTY)])

    def carry_out(self) -> None:
        if self.mode.value == "off":
            self.counter.do(dialogue.move_session, self._session.uid, None, self.reason.words)
            self.place.confirm(tr("Đã ghi hủy buổi"))
            return
        when = read_moment(self.when.words_typed, self.counter.now())
        self.counter.do(
            dialogue.move_session, self._session.uid, when, self.reason.words,
            place=self.where.words_typed, chair=str(self.chair.currentData()),
        )  # fmt: skip
        self.place.confirm(tr("Đã đổi lịch. In lại thông báo."))


class AnnounceSheet(PlaceSheet):
    """T: by which ways, and on which day, the public was told of a session."""

    kept_as = "dialogue-announced"

    def __init__(self, place: Place, session: Session) -> None:
        super().__init__(
            place,
            tr("Đã báo cho dân biết"),
            session_words(session),
            tr("Ghi đã báo"),
            "speakerphone",
            about=session.uid,
        )
        self._session = session
        told_already = [
            f"{CHANNELS.get(channel, channel)}: {day_words(on)}" for channel, on in session.notices
        ]
        self.ways = TickList(tr("Báo bằng cách"), [(words, "") for words in CHANNELS.values()])
        self.day = LineField(tr("Ngày báo"), figures=True)
        self.day.line.setText(f"{self.counter.now():%d/%m/%Y}")
        self.fill(Text(tr("Báo bằng cách nào?"), "label", "ink2"), self.ways, self.day)
        for words in told_already:
            self.fill(hint(tr("Đã ghi: {words}").format(words=words)))

    def controls(self) -> dict[str, QWidget]:
        return {"ways": self.ways, "day": self.day.line}

    def readable(self) -> bool:
        if not self.ways.ticked:
            self.show_error(tr("Chưa chọn cách báo nào."))
            self.ways.setFocus()
            return False
        today = self.counter.now().date()
        return told([(self.day, read_day(self.day.words_typed, today) is None, like_day(today))])

    def carry_out(self) -> None:
        on = read_day(self.day.words_typed, self.counter.now().date())
        for channel, words in CHANNELS.items():
            if words in self.ways.ticked:
                self.counter.do(dialogue.post_notice, self._session.uid, channel, on)
        self.place.confirm(tr("Đã ghi báo cho dân biết"))


class AgendaSheet(PlaceSheet):
    """A: which of the questions gathered stand on a session's agenda; those that stand there are ticked."""

    kept_as = "dialogue-agenda"

    def __init__(self, place: Place, session: Session, offered: Sequence[Question]) -> None:
        super().__init__(
            place,
            tr("Chương trình đối thoại"),
            session_words(session),
            tr("Lưu chương trình"),
            "list-check",
            about=session.uid,
        )
        self._session, self._offered = session, offered
        self.list = TickList(tr("Câu hỏi lên chương trình"), [(each.text, each.field) for each in offered])
        self.list.tick_rows(n for n, each in enumerate(offered) if each.uid in session.agenda)
        words = tr("Đánh dấu câu hỏi sẽ trả lời tại buổi này, phím + lấy tất cả.")
        self.fill(hint(words), self.list)
        self.fill(hint(tr("Câu hỏi không chọn vẫn chờ buổi sau.")))

    def controls(self) -> dict[str, QWidget]:
        return {"list": self.list}

    def readable(self) -> bool:
        return True

    def carry_out(self) -> None:
        chosen = [self._offered[row].uid for row in self.list.ticked_rows]
        self.counter.do(dialogue.set_agenda, self._session.uid, chosen)
        self.place.confirm(tr("Đã lưu chương trình, {count} câu hỏi").format(count=len(chosen)))


def agenda_offered(gathered: Gathered, session: Session) -> list[Question]:
    """What can stand on a session's agenda: what stands there, and what waits at the desk."""
    standing = [each for uid in session.agenda if (each := gathered.question(uid)) is not None]
    return [*standing, *(each for each in gathered.listed.waiting if each not in standing)]
