"""D: the clock stops for what the law does not count, and goes on with a promise shown before it is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtWidgets import QWidget

from app.dossier.acts.stop import pause, resume
from app.dossier.promise import resumed, standing_here
from app.dossier.registers.dossiers import Dossier
from app.refusal import Refusal
from app.rules.course.course import Status
from ui.language import say, tr
from ui.places.day_entry import read_day
from ui.places.dossier_sheet import DossierSheet, told
from ui.places.foreseen_promise import ForeseenPromise
from ui.places.place import Place
from ui.places.standing_words import moment_words
from ui.widgets.field import Field, Line
from ui.widgets.passage import Passage
from ui.widgets.segments import Segments

CAUSES = (("financial_duty", tr("Nghĩa vụ tài chính")), ("sector_law", tr("Luật chuyên ngành")))


class PauseSheet(DossierSheet):
    """For what the clock stops, and what the promise would be if it went on by a chosen day."""

    kept_as = "pause"

    def __init__(self, place: Place, whole: Dossier) -> None:
        super().__init__(place, whole, tr("Tạm dừng"), tr("Tạm dừng từ bây giờ"), "player-pause-filled")
        self.notice(
            tr("Chỉ dừng vì điều luật không tính vào thời hạn. Chờ cơ quan khác trả lời thì không dừng.")
        )
        self.cause = Segments(tr("Dừng vì"), CAUSES, "financial_duty")
        self.note = Passage(3)
        self.until = Line(figures=True)
        self._note = Field(tr("Công dân phải làm gì, hoặc chờ giấy nào"), self.note)
        self._until = Field(tr("Thử tính: nếu tiếp tục ngày"), self.until)
        self.promise = ForeseenPromise()
        for part in (Field(tr("Dừng vì"), self.cause), self._note, self._until, self.promise):
            self.form.addWidget(part)
        self._now = self.counter.now().replace(second=0, microsecond=0)
        self._standing = standing_here(self.counter.desk, whole.line.dossier)
        following = self.counter.desk.calendar.next_working(self._now.date())
        self.until.setText(f"{following:%d/%m/%Y}")
        self.until.textChanged.connect(lambda _: self._show_promise())
        self._show_promise()

    def controls(self) -> dict[str, QWidget]:
        return {"cause": self.cause, "note": self.note, "until": self.until}

    def _show_promise(self) -> None:
        """What would be promised is only shown: the pause itself promises nothing."""
        day = read_day(self.until.text(), self._now.date())
        if day is None or day < self._now.date():
            self.promise.say(tr("Ghi một ngày từ hôm nay, như {day:%d/%m}.").format(day=self._now), "ink2")
            return
        going_on = datetime.combine(day, self._now.timetz())
        stopped = replace(self._standing, stopped_at=self._now)
        try:
            made = resumed(self.counter.desk, stopped, going_on)
        except Refusal as refusal:
            self.promise.say(say(refusal))
            return
        self.promise.show_resumed(made.counted, self._standing.due_at, self.counter.desk.calendar)

    def readable(self) -> bool:
        return told([(self._note, not self.note.words, tr("chưa ghi"))])

    def carry_out(self) -> None:
        self.do(pause, self.cause.value, self.note.words)
        self.place.confirm(tr("Đã tạm dừng, đồng hồ không tính"))


class ResumeSheet(DossierSheet):
    """What was waited for is here: the promise moves by the working days that passed, and a new slip is printed."""

    kept_as = "resume"

    def __init__(self, place: Place, whole: Dossier) -> None:
        super().__init__(place, whole, tr("Tiếp tục giải quyết"), tr("Tiếp tục và in phiếu"), "printer")
        stopped = whole.line.stopped_at
        if stopped is not None:
            since = moment_words(stopped, self.counter.now().date())
            self.notice(
                tr("Đồng hồ dừng từ {since}. Ngày hẹn lùi đúng số ngày làm việc đã dừng.").format(since=since)
            )
        self.note = Passage(2)
        self.promise = ForeseenPromise()
        self.form.addWidget(self.promise)
        self.form.addWidget(Field(tr("Đã nộp hoặc nhận gì, nếu cần ghi"), self.note))
        self._show_promise()

    def controls(self) -> dict[str, QWidget]:
        return {"note": self.note}

    def _show_promise(self) -> None:
        desk = self.counter.desk
        standing = standing_here(desk, self.whole.line.dossier)
        try:
            made = resumed(desk, standing, self.counter.now().replace(second=0, microsecond=0))
        except Refusal as refusal:
            self.promise.say(say(refusal))
            return
        self.promise.show_resumed(made.counted, standing.due_at, desk.calendar)

    def readable(self) -> bool:
        return True

    def carry_out(self) -> None:
        made = self.do(resume, self.note.words)
        self.print_paper()
        self.place.confirm(tr("Đã tiếp tục, hẹn {due_at:%d/%m/%Y}").format(due_at=made.due_at))


def open_pause(place: Place, whole: Dossier) -> None:
    """Stop the clock of a dossier, or let it go on."""
    if whole.line.status == Status.PAUSED:
        again = ResumeSheet(place, whole)
        again.begin(again.note)
    else:
        sheet = PauseSheet(place, whole)
        sheet.begin(sheet.note)
