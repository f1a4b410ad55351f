"""Sheets of what citizens say: slips from the box one after another, an opinion taken down, an opinion answered."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.openness import opinions
from app.openness.opinions import OpinionForm, OpinionLine, OpinionWords
from app.openness.ratings import SlipRating, rate_by_slip
from app.rules.course.standing import Timeliness
from ui.language import tr
from ui.places.day_entry import like_day, read_day
from ui.places.dossier_sheet import told
from ui.places.feedback_words import ABOUT, CHANNELS
from ui.places.pickers import field_picker, official_picker
from ui.places.place import Place
from ui.places.place_sheet import PlaceSheet, hint, quoted
from ui.widgets.button import Button
from ui.widgets.field import Field, LineField, Picker
from ui.widgets.passage import Passage
from ui.widgets.segments import Segments
from ui.widgets.text import Text, announce

ANSWER_DAYS = 10
"""So many days an answer may take as the sheet proposes it; the day may be typed over."""
_SCORES = (
    (5, tr("Rất hài lòng")),
    (4, tr("Hài lòng")),
    (3, tr("Bình thường")),
    (2, tr("Chưa hài lòng")),
    (1, tr("Rất không hài lòng")),
)
_NOT_SAID = ""
_YES, _NO = "yes", "no"


class SlipSheet(PlaceSheet):
    """N: slips from the box. A digit chooses the score, Enter counts the slip; the sheet stays for the next one."""

    kept_as = "slip-ratings"

    def __init__(self, place: Place) -> None:
        title, about = tr("Nhập phiếu từ thùng"), tr("Trộn phiếu trước khi nhập; không ghi ai, hồ sơ nào")
        super().__init__(place, title, about, tr("Ghi phiếu này"), "inbox")
        self.field, self.score, self.counted = field_picker(place), 0, 0
        times = [
            (_NOT_SAID, tr("Không ghi")), (Timeliness.EARLY.value, tr("Sớm")),
            (Timeliness.ON_TIME.value, tr("Đúng hẹn")), (Timeliness.LATE.value, tr("Trễ")),
        ]  # fmt: skip
        self.time = Segments(tr("Trả kết quả"), times, _NOT_SAID)
        came = [(_NOT_SAID, tr("Không ghi")), (_YES, tr("Có xin lỗi")), (_NO, tr("Không xin lỗi"))]
        self.apology = Segments(tr("Trễ thì có xin lỗi không"), came, _NOT_SAID)
        self.fill(Field(tr("Lĩnh vực"), self.field))
        self.fill(Text(tr("Trả kết quả"), "label", "ink2"), self.time)
        self.fill(Text(tr("Trễ thì có xin lỗi không"), "label", "ink2"), self.apology)
        self.fill(Text(tr("Mức hài lòng, bấm số"), "label", "ink2"))
        self.buttons = {score: Button(words, key=str(score)) for score, words in _SCORES}
        for score, button in self.buttons.items():
            button.clicked.connect(lambda _=False, score=score: self.choose(score))
        self.fill(*self.buttons.values())
        self.so_far = Text("", "body_strong", "good", wrap=True)
        self.fill(self.so_far)

    def controls(self) -> dict[str, QWidget]:
        return {"field": self.field}

    def choose(self, score: int) -> None:
        """Choose what is ticked on the slip."""
        self.score = score
        for each, button in self.buttons.items():
            chosen = each == score
            button.show_words(dict(_SCORES)[each], "check" if chosen else "")
            button.setAccessibleName(
                tr("{words}, đã chọn").format(words=button.text()) if chosen else button.text()
            )
        self.error.hide()

    def readable(self) -> bool:
        if self.score:
            return True
        self.show_error(tr("Chưa chọn mức hài lòng: bấm 1 đến 5."))
        return False

    def recorded(self) -> None:
        """The slip is counted: wait for the next."""
        self.counted += 1
        words = tr("Đã ghi {count} phiếu. Phiếu vừa ghi: {score}.")
        self.so_far.setText(words.format(count=self.counted, score=dict(_SCORES)[self.score].lower()))
        announce(self.so_far, self.so_far.text())
        self.choose(0)
        self.apology.show_value(_NOT_SAID)

    def carry_out(self) -> None:
        came = {_YES: True, _NO: False}.get(self.apology.value)
        slip = SlipRating(self.score, str(self.field.currentData()), self.time.value, came)
        rate_by_slip(self.counter.desk, slip, self.counter.now())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if typed.isdigit() and int(typed) in self.buttons:
            self.choose(int(typed))
        else:
            super().keyPressEvent(event)


class OpinionSheet(PlaceSheet):
    """N: what a citizen complains of or proposes, and by when it is answered."""

    kept_as = "opinion"

    def __init__(self, place: Place) -> None:
        title, about = tr("Phản ánh, kiến nghị"), tr("Ghi nguyên ý, hẹn ngày trả lời")
        super().__init__(place, title, about, tr("Lưu phản ánh"), "message-2")
        self.text, self.about, self.channel, self.field = Passage(4), Picker(), Picker(), field_picker(place)
        for picker, choices in ((self.about, ABOUT), (self.channel, CHANNELS)):
            for code, words in choices.items():
                picker.addItem(words, code)
        self.official = official_picker(self.counter.desk.staff.values(), tr("Không nêu ai"))
        self.due = LineField(tr("Trả lời trước hết ngày"), figures=True)
        self.due.line.setText(f"{self.counter.now() + timedelta(ANSWER_DAYS):%d/%m/%Y}")
        self.name, self.phone = (
            LineField(tr("Họ và tên, nếu muốn cho biết")),
            LineField(tr("Điện thoại"), figures=True),
        )
        self._text = Field(tr("Phản ánh, kiến nghị"), self.text)
        self.fill(self._text, Field(tr("Về việc"), self.about), Field(tr("Nhận qua"), self.channel))
        self.fill(Field(tr("Lĩnh vực"), self.field), Field(tr("Về cán bộ"), self.official))
        self.fill(self.due, self.name, self.phone)
        self.fill(hint(tr("Tên người phản ánh được giữ kín, chỉ để báo trả lời.")))

    def controls(self) -> dict[str, QWidget]:
        return {
            "text": self.text, "about": self.about, "channel": self.channel, "field": self.field,
            "official": self.official, "due": self.due.line, "name": self.name.line, "phone": self.phone.line,
        }  # fmt: skip

    def readable(self) -> bool:
        today = self.counter.now().date()
        unread = read_day(self.due.words_typed, today) is None
        return told([(self._text, not self.text.words, tr("chưa ghi")), (self.due, unread, like_day(today))])

    def carry_out(self) -> None:
        due = read_day(self.due.words_typed, self.counter.now().date())
        assert due is not None
        form = OpinionForm(
            text=self.text.words,
            answer_by=due,
            about=str(self.about.currentData()),
            channel=str(self.channel.currentData()),
            field=str(self.field.currentData()),
            official=str(self.official.currentData()),
            name=self.name.words_typed,
            phone=self.phone.words_typed,
        )
        self.counter.do(opinions.take_opinion, form)
        self.place.confirm(tr("Đã ghi phản ánh"))


class OpinionAnswerSheet(PlaceSheet):
    """R: an opinion is answered; whether the citizen was right is said."""

    kept_as = "opinion-answer"

    def __init__(self, place: Place, opinion: OpinionLine, words: OpinionWords) -> None:
        subject = ABOUT.get(opinion.about, opinion.about)
        super().__init__(
            place, tr("Trả lời phản ánh"), subject, tr("Lưu trả lời"), "message-2", about=opinion.uid
        )
        self._opinion = opinion
        self.text = Passage(5)
        # Nothing is chosen for whoever answers: what is chosen is a judgement, and the indicators count it.
        self.upheld = Segments(tr("Phản ánh"), [(_YES, tr("Đúng")), (_NO, tr("Không đúng"))], _NOT_SAID)
        self._text = Field(tr("Trả lời"), self.text)
        self._upheld = Field(tr("Phản ánh có đúng không?"), self.upheld)
        self.upheld.chosen.connect(lambda _: self._judged())
        self.fill(quoted(words.text, tr("Phản ánh, kiến nghị")), self._text, self._upheld)
        self.fill(
            hint(tr("Phản ánh đúng về thái độ thì tính vào chỉ số 7, và công dân được xin lỗi (Ctrl 3)."))
        )

    def controls(self) -> dict[str, QWidget]:
        return {"text": self.text, "upheld": self.upheld}

    def _judged(self) -> None:
        self._upheld.show_error("")
        self.error.hide()

    def readable(self) -> bool:
        open_yet = self.upheld.value == _NOT_SAID
        complete = told(
            [(self._text, not self.text.words, tr("chưa ghi")), (self._upheld, open_yet, tr("chưa chọn"))]
        )
        if open_yet and self.text.words:
            self.show_error(tr("Chưa chọn phản ánh đúng hay không đúng: bấm ← hoặc →."))
        return complete

    def carry_out(self) -> None:
        upheld = self.upheld.value == _YES
        self.counter.do(opinions.answer_opinion, self._opinion.uid, self.text.words, upheld)
        self.place.confirm(tr("Đã lưu trả lời"))
