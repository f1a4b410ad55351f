"""Sheets of what follows a question: it is answered, something is undertaken, what was undertaken is done."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.openness.dialogue import acts as dialogue
from app.openness.dialogue.register import Question, Task
from ui.language import tr
from ui.places.day_entry import like_day, read_day
from ui.places.dialogue_sheets import EMPTY
from ui.places.dialogue_words import day_words
from ui.places.dossier_sheet import told
from ui.places.pickers import official_picker
from ui.places.place import Place
from ui.places.place_sheet import PlaceSheet, hint, quoted
from ui.widgets.field import Field, LineField
from ui.widgets.passage import Passage

_PUBLIC = tr("Lời này được đọc và niêm yết: không ghi tên, số điện thoại, nơi ở của người hỏi.")


class QuestionAnswerSheet(PlaceSheet):
    """R: a question is answered; a later answer takes the place of an earlier one."""

    kept_as = "dialogue-answer"

    def __init__(self, place: Place, question: Question) -> None:
        super().__init__(
            place, tr("Trả lời câu hỏi"), question.field, tr("Lưu trả lời"), "message-2", about=question.uid
        )
        self._question = question
        self.text = Passage(5)
        self.text.setPlainText(question.answer)
        self._text = Field(tr("Trả lời"), self.text)
        self.fill(quoted(question.text, tr("Câu hỏi")), self._text, hint(_PUBLIC))

    def controls(self) -> dict[str, QWidget]:
        return {"text": self.text}

    def readable(self) -> bool:
        return told([(self._text, not self.text.words, EMPTY)])

    def carry_out(self) -> None:
        asked_in = self._question.dialogue
        self.counter.do(dialogue.answer, self._question.uid, self.text.words, dialogue=asked_in)
        self.place.confirm(tr("Đã lưu trả lời"))


class UndertakeSheet(PlaceSheet):
    """H: the office undertakes to do something by a day, and says who does it."""

    kept_as = "dialogue-undertaken"

    def __init__(self, place: Place, question: Question) -> None:
        super().__init__(
            place,
            tr("Hứa việc sẽ làm"),
            question.field,
            tr("Lưu việc đã hứa"),
            "calendar-check",
            about=question.uid,
        )
        self._question = question
        self.text, self.responsible, self.due = (
            Passage(3),
            official_picker(self.counter.desk.staff.values()),
            LineField(tr("Làm xong trước hết ngày"), figures=True),
        )
        self._text = Field(tr("Việc sẽ làm"), self.text)
        self.fill(quoted(question.text, tr("Câu hỏi")), self._text, hint(_PUBLIC))
        self.fill(Field(tr("Người chịu trách nhiệm"), self.responsible), self.due)
        self.fill(hint(tr("Ngày này không dời được. Quá ngày mà chưa xong thì hiện đỏ ở đây và ở Thống kê.")))

    def controls(self) -> dict[str, QWidget]:
        return {"text": self.text, "responsible": self.responsible, "due": self.due.line}

    def readable(self) -> bool:
        today = self.counter.now().date()
        unread = read_day(self.due.words_typed, today) is None
        return told([(self._text, not self.text.words, EMPTY), (self.due, unread, like_day(today))])

    def carry_out(self) -> None:
        due = read_day(self.due.words_typed, self.counter.now().date())
        self.counter.do(
            dialogue.undertake, self._question.dialogue, self._question.uid, self.text.words,
            str(self.responsible.currentData()), due,
        )  # fmt: skip
        self.place.confirm(tr("Đã ghi việc đã hứa"))


class DoneSheet(PlaceSheet):
    """K: what was undertaken is done, and what came of it."""

    kept_as = "dialogue-done"

    def __init__(self, place: Place, task: Task) -> None:
        subject = tr("{name}, hạn {due}").format(name=task.responsible_name, due=day_words(task.due_on))
        super().__init__(
            place, tr("Đã làm xong việc đã hứa"), subject, tr("Ghi đã xong"), "circle-check", about=task.uid
        )
        self._task = task
        self.result, self.day = Passage(3), LineField(tr("Xong ngày"), figures=True)
        self.day.line.setText(f"{self.counter.now():%d/%m/%Y}")
        self._result = Field(tr("Kết quả"), self.result)
        self.fill(quoted(task.text, tr("Việc đã hứa")), self._result, self.day)
        self.fill(hint(tr("Hạn không đổi: xong muộn vẫn ghi là muộn.")))

    def controls(self) -> dict[str, QWidget]:
        return {"result": self.result, "day": self.day.line}

    def readable(self) -> bool:
        today = self.counter.now().date()
        unread = read_day(self.day.words_typed, today) is None
        return told([(self._result, not self.result.words, EMPTY), (self.day, unread, like_day(today))])

    def carry_out(self) -> None:
        on = read_day(self.day.words_typed, self.counter.now().date())
        self.counter.do(dialogue.fulfil, self._task.uid, self.result.words, on)
        self.place.confirm(tr("Đã ghi xong việc đã hứa"))
