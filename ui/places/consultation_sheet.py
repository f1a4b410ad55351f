"""H: another agency is asked, with the day by which it must answer; the citizen's clock runs on."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.dossier.acts.stop import consult, take_reply
from app.dossier.registers import office
from app.dossier.registers.dossiers import Dossier
from app.dossier.registers.office import Asked
from ui.language import tr
from ui.places.day_entry import read_day
from ui.places.dossier_sheet import DossierSheet, told
from ui.places.place import Place
from ui.widgets.card import Surface
from ui.widgets.field import Field, Line, Picker
from ui.widgets.passage import Passage
from ui.widgets.segments import Segments
from ui.widgets.text import Text

_USUAL_DAYS = 3
ASK, ANSWER = "ask", "answer"


class ConsultationSheet(DossierSheet):
    """What was asked already with its answers, then a new question, or the answer to one that waits."""

    kept_as = "consultation"

    def __init__(self, place: Place, whole: Dossier) -> None:
        super().__init__(place, whole, tr("Hỏi cơ quan khác"), tr("Ghi đã hỏi"), "message-2")
        desk = self.counter.desk
        with self.counter.reading() as reading:
            asked = office.of_dossier(reading, desk.settings.ward, whole.line.dossier)
        self._today = self.counter.now().date()
        self._waiting = [each for each in asked if each.replied_at is None]
        self.notice(tr("Hỏi cơ quan khác không dừng đồng hồ: ngày hẹn với công dân giữ nguyên."))
        if asked:
            self.form.addWidget(_past(asked, self._today))
        choices = [(ANSWER, tr("Nhập trả lời"))] * bool(self._waiting) + [(ASK, tr("Hỏi thêm"))]
        self.mode = Segments(tr("Việc"), choices, choices[0][0])
        self.agency, self.question, self.answer = Line(), Passage(3), Passage(3)
        self.reply_by, self.of = Line(figures=True), Picker()
        for each in self._waiting:
            self.of.addItem(f"{each.agency} · {each.asked_at:%d/%m}", each.uid)
        days = desk.calendar.working_days_after(self._today, _USUAL_DAYS)
        self.reply_by.setText(f"{days[-1]:%d/%m/%Y}")
        self._agency = Field(tr("Cơ quan được hỏi"), self.agency)
        self._question = Field(tr("Hỏi gì"), self.question)
        self._reply_by = Field(tr("Phải trả lời trước hết ngày"), self.reply_by)
        self._of = Field(tr("Trả lời cho câu hỏi"), self.of)
        self._answer = Field(tr("Nội dung trả lời"), self.answer)
        self._faces = {
            ASK: (self._agency, self._question, self._reply_by),
            ANSWER: (self._of, self._answer),
        }
        for part in (self.mode, *self._faces[ANSWER], *self._faces[ASK]):
            self.form.addWidget(part)
        self.mode.setVisible(len(choices) > 1)
        self.mode.chosen.connect(lambda _: self._show_mode())
        self._show_mode()

    def _show_mode(self) -> None:
        for mode, fields in self._faces.items():
            for field in fields:
                field.setVisible(mode == self.mode.value)
        asking = self.mode.value == ASK
        self.primary.show_words(tr("Ghi đã hỏi") if asking else tr("Ghi trả lời"))
        if self.isVisible() and not self.mode.hasFocus():
            self.first.setFocus()  # what had it is hidden now

    @property
    def first(self) -> QWidget:
        """Where one begins to type."""
        return self.agency if self.mode.value == ASK else self.answer

    def controls(self) -> dict[str, QWidget]:
        return {
            "mode": self.mode, "agency": self.agency, "question": self.question,
            "reply_by": self.reply_by, "of": self.of, "answer": self.answer,
        }  # fmt: skip

    @property
    def _day(self) -> date | None:
        return read_day(self.reply_by.text(), self._today)

    def readable(self) -> bool:
        if self.mode.value == ANSWER:
            return told([(self._answer, not self.answer.words, tr("chưa ghi"))])
        return told(
            [
                (self._agency, not self.agency.text().strip(), tr("chưa ghi")),
                (self._question, not self.question.words, tr("chưa ghi")),
                (self._reply_by, self._day is None, tr("ghi như {day:%d/%m}").format(day=self._today)),
            ]
        )

    def carry_out(self) -> None:
        if self.mode.value == ANSWER:
            self.do(take_reply, str(self.of.currentData()), self.answer.words)
            self.place.confirm(tr("Đã ghi trả lời"))
        else:
            self.do(consult, self.agency.text(), self.question.words, self._day)
            self.place.confirm(tr("Đã ghi việc hỏi {agency}").format(agency=self.agency.text().strip()))


def _past(asked: list[Asked], today: date) -> Surface:
    box = Surface("sunken", (14, 10, 14, 10))
    for each in asked:
        late = each.late(today)
        box.body.addWidget(Text(f"{each.agency}: {each.question}", "body_strong", wrap=True))
        box.body.addWidget(Text(_answer_words(each, late), "secondary", "bad" if late else "ink2", wrap=True))
    return box


def _answer_words(each: Asked, late: bool) -> str:
    if each.replied_at is not None:
        words = (
            tr("Trả lời {on:%d/%m}, trễ hạn {by:%d/%m}: {answer}")
            if late
            else tr("Trả lời {on:%d/%m}: {answer}")
        )
        return words.format(on=each.replied_at, by=each.reply_by, answer=each.answer)
    words = (
        tr("Quá hạn trả lời {by:%d/%m}: báo người phụ trách một cửa")
        if late
        else tr("Phải trả lời trước hết ngày {by:%d/%m}")
    )
    return words.format(by=each.reply_by)


def open_consultation(place: Place, whole: Dossier) -> None:
    """Ask another agency about a dossier, or enter what it answered."""
    sheet = ConsultationSheet(place, whole)
    sheet.begin(sheet.first)
