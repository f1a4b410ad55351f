"""N: tell whoever a dossier waits for, and write down that it was done. A result in wrong hands, and back again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.dossier.acts.tell import call, recover, report_wrong_hands
from app.dossier.registers.contacts import phones
from app.dossier.registers.dossiers import Dossier
from app.rules.course.course import Status
from ui.language import tr
from ui.places.dossier_sheet import DossierSheet, told
from ui.places.note_sheet import NoteSheet
from ui.places.place import Place
from ui.places.standing_words import holder_words, short_code, time_left
from ui.places.wording import CALLED_BY, capital, grouped_phone
from ui.widgets.field import Field, Line
from ui.widgets.passage import Passage
from ui.widgets.segments import Segments
from ui.widgets.text import Text

REACHED, MISSED = "reached", "missed"
MISDELIVERED, RECOVERED = "misdelivered", "recovered"


class CallSheet(DossierSheet):
    """The telephone, large; how the citizen was told, and whether they were reached."""

    kept_as = "call"

    def __init__(self, place: Place, whole: Dossier) -> None:
        ready = whole.line.status == Status.READY
        title = tr("Báo có kết quả") if ready else tr("Nhắc công dân bổ sung")
        super().__init__(place, whole, title, tr("Ghi đã báo"), "phone")
        with self.counter.reading() as reading:
            found = phones(reading, self.counter.desk.settings.ward, [whole.line.dossier])
        self.phone = Text(grouped_phone(found.get(whole.line.dossier, "")), "kpi")
        ways = [(way, capital(words)) for way, words in CALLED_BY.items()]
        self.channel = Segments(tr("Báo bằng"), ways, ways[0][0])
        reached = [(REACHED, tr("Đã báo được")), (MISSED, tr("Chưa gặp"))]
        self.reached = Segments(tr("Kết quả"), reached, REACHED)
        example = tr("ví dụ: hẹn chiều mai đến lấy") if ready else tr("ví dụ: hẹn chiều mai mang giấy đến")
        self.note = Line(placeholder=example)
        if self.phone.text():
            self.form.addWidget(self.phone)
        else:
            self.notice(tr("Hồ sơ không ghi số điện thoại nào."))
        for field in (
            Field(tr("Báo bằng"), self.channel),
            Field(tr("Kết quả"), self.reached),
            Field(tr("Ghi thêm, nếu cần"), self.note),
        ):
            self.form.addWidget(field)

    def controls(self) -> dict[str, QWidget]:
        return {"channel": self.channel, "reached": self.reached, "note": self.note}

    def readable(self) -> bool:
        return True

    def carry_out(self) -> None:
        reached = self.reached.value == REACHED
        self.do(call, self.channel.value, reached, self.note.text())
        code = short_code(self.whole.line.code)
        said = tr("Đã báo công dân {code}") if reached else tr("Đã ghi: chưa gặp công dân {code}")
        self.place.confirm(said.format(code=code))


class ReminderSheet(NoteSheet):
    """A reminder to who holds the dossier: a note that stands in its history and beside it in the queue."""

    kept_as = "reminder"

    def __init__(self, place: Place, whole: Dossier) -> None:
        line, staff = whole.line, place.counter.desk.staff
        held = line.holder in staff or "." not in line.holder  # else it lies at a desk as received
        who = holder_words(line.holder, staff) if held else tr("các quầy")
        above = tr("Nhắc: {who}") if held else tr("Chưa giao cho ai: lời nhắc hiện ở mọi quầy")
        save, title = tr("Lưu lời nhắc"), tr("Nhắc người đang giữ")
        super().__init__(place, whole, title, save, "bell", above=above.format(who=who))
        left, _ = time_left(line, self.counter.now(), self.counter.desk.calendar)
        words = tr("Nhắc {who}: hẹn trả {due_at:%H:%M %d/%m}, {left}.")
        self.text.setPlainText(words.format(who=who, due_at=line.due_at, left=left))
        self.text.selectAll()  # a proposal: what is typed takes its place


class WrongHandsSheet(DossierSheet):
    """What happened and what was done; once it is back the dossier is ready again, for the right person."""

    kept_as = "wrong-hands"

    def __init__(self, place: Place, whole: Dossier) -> None:
        super().__init__(place, whole, tr("Trả nhầm người"), tr("Ghi vào hồ sơ"), "alert-triangle")
        self.notice(tr("Ghi ngay khi biết. Thu lại được thì hồ sơ lại chờ trả cho đúng người."), "caution")
        what = [(MISDELIVERED, tr("Mới biết trả nhầm")), (RECOVERED, tr("Đã thu lại kết quả"))]
        misdelivered = any(entry.kind == "result.misdelivered" for entry in self.history)
        self.what = Segments(tr("Việc xảy ra"), what, RECOVERED if misdelivered else MISDELIVERED)
        self.note = Passage(3, tr("đưa cho ai, biết bằng cách nào, đã làm gì"))
        self._note = Field(tr("Việc xảy ra và cách xử lý"), self.note)
        self.form.addWidget(Field(tr("Ghi nhận"), self.what))
        self.form.addWidget(self._note)

    def controls(self) -> dict[str, QWidget]:
        return {"what": self.what, "note": self.note}

    def readable(self) -> bool:
        return told([(self._note, not self.note.words, tr("chưa có"))])

    def carry_out(self) -> None:
        back = self.what.value == RECOVERED
        self.do(recover if back else report_wrong_hands, self.note.words)
        self.place.confirm(tr("Đã thu lại, chờ trả đúng người") if back else tr("Đã ghi trả nhầm người"))


def open_telling(place: Place, whole: Dossier) -> None:
    """Remind whom a dossier waits for: the citizen of its result or its papers, else whoever holds it."""
    if whole.line.status in {Status.READY, Status.WAITING}:
        told_sheet = CallSheet(place, whole)
        told_sheet.begin(told_sheet.reached)
    else:
        reminder = ReminderSheet(place, whole)
        reminder.begin(reminder.text)


def open_wrong_hands(place: Place, whole: Dossier) -> None:
    """Say that a result went to the wrong person, or is back."""
    sheet = WrongHandsSheet(place, whole)
    sheet.begin(sheet.note)
